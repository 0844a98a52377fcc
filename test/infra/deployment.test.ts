/**
 * What a deployment makes, as the Bicep compiler works it out without one (`npm run infra -- --write`), and that it was
 * worked out of the sources that are here. What the compiler itself says of them is asked by `npm run infra`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '..', '..');
const infra = join(root, 'infra');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const Resource = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
type Resource = z.infer<typeof Resource>;
const Snapshot = z.object({
  predictedResources: z.array(Resource),
  diagnostics: z.array(z.unknown()),
  outputs: z.record(z.string(), z.string()),
});
type Snapshot = z.infer<typeof Snapshot>;

const snapshot = (name: string): Snapshot =>
  Snapshot.parse(JSON.parse(read('infra', 'snapshots', `${name}.snapshot.json`)));
/** With nothing chosen but a name, and with every option. */
const usual = snapshot('usual');
const everything = snapshot('everything');
const both = [
  ['usual', usual],
  ['everything', everything],
] as const;

const all = ({ predictedResources }: Snapshot, type: string): Resource[] =>
  predictedResources.filter((resource) => resource.type === type);
function only(of: Snapshot, type: string): Resource {
  const [found, ...others] = all(of, type);
  if (!found || others.length > 0) throw new Error(`not one ${type}`);
  return found;
}

const SITE = 'Microsoft.Web/sites';
const STORAGE = 'Microsoft.Storage/storageAccounts';
const ROLE = 'Microsoft.Authorization/roleAssignments';
const LOGGED = 'Microsoft.Insights/diagnosticSettings';
/** What only a deployment knows is left as an expression, which names the resource that it is asked of. */
const askedOf = (of: Snapshot, type: string, what: string) =>
  expect.stringMatching(new RegExp(`^\\[reference\\('${only(of, type).id}', '[\\d-]+'\\)\\.${what}\\]$`, 'u'));

describe('what is kept beside the sources', () => {
  const sources = readdirSync(infra, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('.'));
  const ending = (end: string) => sources.filter((name) => name.endsWith(end)).sort();

  test('is of these sources: after a change `npm run infra -- --write` makes it anew', () => {
    const hash = createHash('sha256');
    for (const name of [...ending('.bicep'), ...ending('.bicepparam'), 'bicepconfig.json']) {
      hash.update(`${name}\n${read('infra', name).replaceAll('\r\n', '\n')}\n`);
    }
    expect(read('infra', 'snapshots', 'sources.sha256').trim()).toBe(hash.digest('hex'));
  });

  test('every module has its place in the whole', () => {
    const whole = ['main.bicep', 'resources.bicep'].map((name) => read('infra', name)).join('\n');
    for (const name of ending('.bicep').filter((each) => each.startsWith('modules/'))) {
      expect(whole).toContain(`'${name}'`);
    }
  });

  test('what azd fills in is a parameter, and every parameter without a default is filled in', () => {
    const filled = z
      .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
      .parse(JSON.parse(read('infra', 'main.parameters.json'))).parameters;
    const { parameters } = z
      .object({ parameters: z.record(z.string(), z.looseObject({})) })
      .parse(JSON.parse(read('infra', 'main.json')));
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(Object.keys(filled)));
    const needed = Object.keys(parameters).filter((name) => !('defaultValue' in (parameters[name] ?? {})));
    expect(Object.keys(filled)).toEqual(expect.arrayContaining(needed));
    for (const { value } of Object.values(filled)) expect(value).toMatch(/^\$\{[A-Z_]+(?:=\w+)?\}$/u);
  });

  test('a group that is there already is given the same choices', () => {
    const choices = (name: string) => [...read('infra', name).matchAll(/^param (\w+)/gmu)].map(([, param]) => param);
    expect(choices('resources.bicep')).toEqual(choices('main.bicep'));
  });
});

describe.each(both)('%s', (name, made) => {
  const site = only(made, SITE);
  const account = only(made, STORAGE);
  const bot = only(made, 'Microsoft.BotService/botServices');
  const identity = only(made, 'Microsoft.ManagedIdentity/userAssignedIdentities');
  const workspace = only(made, 'Microsoft.OperationalInsights/workspaces');
  const insights = only(made, 'Microsoft.Insights/components');
  const text = JSON.stringify(made);

  test('could be worked out without a fault', () => expect(made.diagnostics).toEqual([]));

  test('every name is as long as Azure takes', () => {
    const longest: [string, number][] = [
      [STORAGE, 24],
      [SITE, 60],
      ['Microsoft.BotService/botServices', 42],
      ['Microsoft.Web/serverfarms', 60],
      ['Microsoft.OperationalInsights/workspaces', 63],
      ['Microsoft.ManagedIdentity/userAssignedIdentities', 128],
      ['Microsoft.Resources/resourceGroups', 90],
      ['Microsoft.Network/virtualNetworks', 64],
      ['Microsoft.Network/privateEndpoints', 64],
    ];
    for (const [type, most] of longest) {
      for (const { name } of all(made, type)) expect(name.length).toBeLessThanOrEqual(most);
    }
    expect(account.name).toMatch(/^[a-z0-9]{3,24}$/u);
  });

  test('storage opens with no key, to nobody public, with new TLS only', () => {
    expect(account.properties).toMatchObject({
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      allowSharedKeyAccess: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    });
  });

  test('the server is the bare one, on Linux, always on, watched, as the identity, over HTTPS only', () => {
    expect(only(made, 'Microsoft.Web/serverfarms').properties).toMatchObject({ reserved: true });
    expect(site).toMatchObject({ identity: { type: 'UserAssigned', userAssignedIdentities: { [identity.id]: {} } } });
    expect(site.properties).toMatchObject({
      httpsOnly: true,
      siteConfig: {
        linuxFxVersion: name === 'usual' ? 'NODE|24-lts' : 'NODE|22-lts',
        appCommandLine: 'node dist/main.js',
        alwaysOn: true,
        healthCheckPath: '/healthz',
        ftpsState: 'Disabled',
        minTlsVersion: '1.2',
        scmMinTlsVersion: '1.2',
        remoteDebuggingEnabled: false,
      },
    });
  });

  test('the server is given exactly these settings; PORT comes from App Service', () => {
    const { appSettings } = z
      .object({ appSettings: z.array(z.object({ name: z.string(), value: z.string() })) })
      .parse(site.properties?.siteConfig);
    expect(Object.fromEntries(appSettings.map(({ name, value }) => [name, value]))).toEqual({
      NODE_ENV: 'production',
      MicrosoftAppId: askedOf(made, identity.type, 'clientId'),
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: '00000000-0000-0000-0000-00000000000a',
      ALLOWED_TENANTS: expect.stringMatching(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36})*$/u),
      AZURE_STORAGE_ACCOUNT: account.name,
      AZURE_STORAGE_ENDPOINT_SUFFIX: '[environment().suffixes.storage]',
      APPLICATIONINSIGHTS_CONNECTION_STRING: askedOf(made, insights.type, 'ConnectionString'),
      WEBSITE_RUN_FROM_PACKAGE: '1',
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false',
    });
    expect(appSettings).toHaveLength(10);
  });

  test('the bot is the identity: single tenant, no password, no key, reached from Teams', () => {
    expect(bot.properties).toMatchObject({
      msaAppType: 'UserAssignedMSI',
      msaAppId: askedOf(made, identity.type, 'clientId'),
      msaAppMSIResourceId: identity.id,
      msaAppTenantId: '00000000-0000-0000-0000-00000000000a',
      disableLocalAuth: true,
    });
    expect(bot.properties?.endpoint).toMatch(
      new RegExp(`^\\[format\\('https://\\{0\\}/api/messages', reference\\('${site.id}', `, 'u'),
    );
    expect(all(made, 'Microsoft.BotService/botServices/channels').map(({ name }) => name)).toEqual([
      `${bot.name}/MsTeamsChannel`,
    ]);
  });

  test('nobody sends metrics with a key, and they lie with the logs', () => {
    expect(insights.properties).toMatchObject({ DisableLocalAuth: true, WorkspaceResourceId: workspace.id });
    expect(workspace.properties).toMatchObject({ features: { disableLocalAuth: true } });
  });

  test('publishing profiles are off, for FTP and for the deployment site', () => {
    const policies = all(made, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(policies.map(({ name }) => name)).toEqual([`${site.name}/ftp`, `${site.name}/scm`]);
    for (const { properties } of policies) expect(properties).toEqual({ allow: false });
  });

  test('the identity may read and write tables and queues, and send metrics to one place', () => {
    const principal = askedOf(made, identity.type, 'principalId');
    const roles = all(made, ROLE).flatMap(({ id, properties }) => {
      const { principalId, principalType, roleDefinitionId } = z
        .object({ principalId: z.string(), principalType: z.string(), roleDefinitionId: z.string() })
        .parse(properties);
      if (principalType !== 'ServicePrincipal') return [];
      expect(principalId).toEqual(principal);
      return [`${id.split('/providers/Microsoft.Authorization/')[0]} ${roleDefinitionId.split('/').at(-1)}`];
    });
    expect(roles.sort()).toEqual(
      [
        `${insights.id} 3913510d-42f4-4e42-8a64-420c390055eb`, // Monitoring Metrics Publisher
        `${account.id} 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3`, // Storage Table Data Contributor
        `${account.id} 974c5e8b-45b9-4653-ba55-5f855dd0fb88`, // Storage Queue Data Contributor
      ].sort(),
    );
  });

  test('what a preview compares is known before the deployment', () => {
    for (const { id } of all(made, ROLE)) expect(id).not.toContain('[');
  });

  test('somebody is told when reminders do not arrive and when the server cannot work, by metrics that it sends', () => {
    const rules = all(made, 'Microsoft.Insights/scheduledQueryRules');
    expect(rules.map(({ name }) => name.split('-')[0])).toEqual(['deliveries', 'readiness']);
    const measured = read('src', 'telemetry.ts');
    for (const { properties } of rules) {
      const { query } = z.object({ allOf: z.tuple([z.looseObject({ query: z.string() })]) }).parse(properties?.criteria)
        .allOf[0];
      const [, metric = ''] = /Name == "([\w.]+)"/u.exec(query) ?? [];
      expect(measured).toContain(`'${metric}'`);
      // The first deployment comes before the first metric, and with it before the table.
      expect(query).toMatch(/^union isfuzzy=true AppMetrics, \(datatable\(/u);
      expect(query.match(/AppMetrics/gu)).toHaveLength(1);
      expect(properties).toMatchObject({
        skipQueryValidation: true,
        scopes: [workspace.id],
        actions: { actionGroups: [only(made, 'Microsoft.Insights/actionGroups').id] },
      });
    }
  });

  test('the alert that nothing is heard names the cap where logs stop', () => {
    const { dailyQuotaGb } = z.object({ dailyQuotaGb: z.int() }).parse(workspace.properties?.workspaceCapping);
    const [, readiness] = all(made, 'Microsoft.Insights/scheduledQueryRules');
    expect(readiness?.properties?.description).toContain(` cap of ${dailyQuotaGb} GB `);
  });

  test('what each does can be seen in the workspace, but not the addresses of people', () => {
    const logged = all(made, LOGGED).map(({ id, properties }) => {
      const { workspaceId, ...rest } = z.looseObject({ workspaceId: z.string() }).parse(properties);
      expect(workspaceId).toBe(workspace.id);
      const { logs = [], metrics = [] } = z
        .object({
          logs: z.array(z.object({ category: z.string(), enabled: z.literal(true) })).optional(),
          metrics: z.array(z.object({ category: z.string(), enabled: z.literal(true) })).optional(),
        })
        .parse(rest);
      return [id.split('/providers/Microsoft.Insights/')[0], [...logs, ...metrics].map(({ category }) => category)];
    });
    expect(Object.fromEntries(logged)).toEqual({
      [`${account.id}/tableServices/default`]: ['Transaction'],
      [`${account.id}/queueServices/default`]: ['Transaction'],
      [site.id]: ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs', 'AllMetrics'],
      [bot.id]: ['BotRequest'],
    });
  });

  test.each([
    [/\blist\w*\(/iu, 'a function that reads keys'],
    [/password/iu, 'a password'],
    [/secret/iu, 'a secret'],
    [/AccountKey|SharedAccess/u, 'a storage key'],
    [/instrumentationKey/iu, 'a telemetry key'],
    [/npm (?:run )?start/u, 'the local trial'],
    [/MultiTenant/u, 'a bot for all tenants'],
    [/TLS1_[01]|"1\.[01]"/u, 'old TLS'],
    [/windows\.net|azurewebsites|botframework\.com/u, 'an address that differs between clouds'],
  ])('%s is nowhere: %s', (pattern) => {
    expect(text).not.toMatch(pattern);
    expect(read('infra', 'main.parameters.json')).not.toMatch(pattern);
    expect(Object.keys(made.outputs).join(' ')).not.toMatch(pattern);
  });

  test('its outputs hold what azd, the command line and the Teams package ask for', () => {
    expect(read('appPackage', 'manifest.json')).toMatch(/\$\{\{BOT_ID\}\}[\s\S]*\$\{\{BOT_DOMAIN\}\}/u);
    expect(made.outputs).toEqual({
      AZURE_RESOURCE_GROUP: only(made, 'Microsoft.Resources/resourceGroups').name,
      AZURE_LOCATION: 'swedencentral',
      AZURE_TENANT_ID: '00000000-0000-0000-0000-00000000000a',
      AZURE_STORAGE_ACCOUNT: account.name,
      APP_NAME: site.name,
      BOT_ID: askedOf(made, identity.type, 'clientId'),
      BOT_DOMAIN: askedOf(made, SITE, 'defaultHostName'),
    });
  });
});

test('no source has the id of a tenant, a subscription or a person, only those of Azure’s own roles', () => {
  const sources = readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bicep'));
  const ids = sources.flatMap(
    (name) => read('infra', name).match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gu) ?? [],
  );
  expect(ids.map((id) => id.slice(0, 8)).sort()).toEqual(['0a9a7e1f', '3913510d', '974c5e8b']);
});

describe('with nothing chosen', () => {
  test('nobody but the identity comes in, from anywhere, and nothing is locked', () => {
    expect(all(usual, ROLE)).toHaveLength(3);
    expect(only(usual, STORAGE).properties).toMatchObject({ publicNetworkAccess: 'Enabled' });
    expect(only(usual, SITE).properties).toMatchObject({ virtualNetworkSubnetId: null });
    expect(usual.predictedResources.filter(({ type }) => /\.Network|locks/u.test(type))).toEqual([]);
    expect(only(usual, 'Microsoft.Web/serverfarms')).toMatchObject({
      sku: { name: 'B1', capacity: 1 },
      properties: { zoneRedundant: false },
    });
  });
});

describe('with every option', () => {
  const account = only(everything, STORAGE);

  test('storage is reached through the network of the server only, tables and queues', () => {
    const network = only(everything, 'Microsoft.Network/virtualNetworks');
    expect(account.properties).toMatchObject({ publicNetworkAccess: 'Disabled' });
    expect(only(everything, SITE).properties).toMatchObject({ virtualNetworkSubnetId: `${network.id}/subnets/server` });
    const endpoints = all(everything, 'Microsoft.Network/privateEndpoints');
    expect(endpoints.map(({ properties }) => properties)).toEqual(
      ['table', 'queue'].map((name) => ({
        subnet: { id: `${network.id}/subnets/storage` },
        privateLinkServiceConnections: [{ name, properties: { privateLinkServiceId: account.id, groupIds: [name] } }],
      })),
    );
    expect(all(everything, 'Microsoft.Network/privateDnsZones').map(({ name }) => name)).toEqual(
      ['table', 'queue'].map((name) => `[format('privatelink.{0}.{1}', '${name}', environment().suffixes.storage)]`),
    );
    expect(all(everything, 'Microsoft.Network/privateDnsZones/virtualNetworkLinks')).toHaveLength(2);
    expect(all(everything, 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups')).toHaveLength(2);
  });

  test('the account cannot be deleted while the lock is there', () => {
    const { id, properties } = only(everything, 'Microsoft.Authorization/locks');
    expect(id.startsWith(`${account.id}/providers/`)).toBe(true);
    expect(properties).toMatchObject({ level: 'CanNotDelete' });
  });

  test('instances are spread over zones', () => {
    expect(only(everything, 'Microsoft.Web/serverfarms')).toMatchObject({
      sku: { name: 'P0v3', capacity: 3 },
      properties: { zoneRedundant: true },
    });
  });

  test('who is named may read and write what is stored, and no more than that', () => {
    const roles = all(everything, ROLE).filter(({ properties }) => properties?.principalType === 'Group');
    expect(roles.map(({ properties }) => properties)).toEqual(
      ['0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', '974c5e8b-45b9-4653-ba55-5f855dd0fb88'].map((role) => ({
        principalId: '00000000-0000-0000-0000-00000000000d',
        principalType: 'Group',
        roleDefinitionId: `/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      })),
    );
    for (const { id } of roles) expect(id.startsWith(`${account.id}/providers/`)).toBe(true);
  });

  test('alerts are sent to somebody', () => {
    expect(only(everything, 'Microsoft.Insights/actionGroups').properties).toMatchObject({
      emailReceivers: [{ emailAddress: 'drift@example.org', useCommonAlertSchema: true }],
    });
    expect(only(usual, 'Microsoft.Insights/actionGroups').properties).toMatchObject({ emailReceivers: [] });
  });
});

test('whatever a deployment makes stands in the table of cost, or costs nothing', () => {
  const billed: Readonly<Record<string, string>> = {
    'Web/serverfarms': 'App Service plan',
    'Storage/storageAccounts/tableServices': 'storage account, tables',
    'Storage/storageAccounts/queueServices': 'storage account, queues',
    'OperationalInsights/workspaces': 'Log Analytics workspace',
    'Insights/scheduledQueryRules': 'alerts on logs',
    'Insights/actionGroups': 'action group',
    'BotService/botServices': 'Azure Bot',
    'Network/privateEndpoints': 'private endpoints',
    'Network/privateDnsZones': 'private DNS zones',
  };
  const parts = Object.keys(billed);
  // Groups, roles, settings, networks and what belongs to something that is billed.
  const free =
    /Authorization|resourceGroups|userAssignedIdentities|diagnosticSettings|Insights\/components|storageAccounts$|Web\/sites|virtualNetworks?|botServices\/channels|DnsZone(?:s\/|Groups)/u;
  const types = [...new Set([...usual.predictedResources, ...everything.predictedResources].map(({ type }) => type))];
  const names = types.map((type) => type.replace('Microsoft.', ''));
  expect(names.filter((name) => !parts.includes(name) && !free.test(name))).toEqual([]);
  const table = read('docs', 'cost.md');
  expect(parts.filter((name) => !names.includes(name) || !table.includes(billed[name] ?? '?'))).toEqual([]);
});

test('the button in the guide opens the template that is here, at the address that the catalogue has', () => {
  const { url } = z.object({ url: z.string() }).parse(parse(read('publiccode.yml')));
  const [, target = ''] = /\]\(https:\/\/portal\.azure\.com\/#create\/Microsoft\.Template\/uri\/([^)]+)\)/u.exec(
    read('docs', 'deploying.md'),
  ) ?? [''];
  const [path] = decodeURIComponent(target)
    .split(`${url.replace('//github.com/', '//raw.githubusercontent.com/')}/main/`)
    .slice(1);
  expect(path).toBe('infra/main.json');
  expect(JSON.parse(read('infra', 'main.json'))).toHaveProperty('parameters.operatorPrincipalId');
});

describe('deployment with azd', () => {
  const hook = z.object({ shell: z.string(), run: z.string() });
  const azure = z
    .object({
      infra: z.object({ provider: z.literal('bicep'), path: z.string() }),
      services: z.record(
        z.string(),
        z.object({
          project: z.string(),
          language: z.string(),
          host: z.literal('appservice'),
          dist: z.string(),
          hooks: z.object({ prepackage: z.object({ posix: hook, windows: hook }) }),
        }),
      ),
    })
    .parse(parse(read('azure.yaml')));

  test('finds the templates, and the App Service and the group by their tags', () => {
    expect(existsSync(join(root, azure.infra.path, 'main.bicep'))).toBe(true);
    expect(Object.keys(azure.services)).toEqual(['bot']);
    expect(only(usual, 'Microsoft.Web/sites').tags).toMatchObject({
      'azd-service-name': 'bot',
      'azd-env-name': 'tillit',
    });
    expect(only(usual, 'Microsoft.Resources/resourceGroups').tags).toMatchObject({ 'azd-env-name': 'tillit' });
  });

  test('stages before it packages, on every system, and packages what was staged', () => {
    const { posix, windows } = azure.services.bot?.hooks.prepackage ?? {};
    expect(posix?.run).toBe('node infra/stage.mjs');
    expect(windows?.run).toBe(posix?.run);
    expect(azure.services.bot?.dist).toBe('infra/.deploy');
  });
});

describe('staging', () => {
  let project = '';
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'medskapa-stage-'));
    for (const folder of ['dist/questions/lexicon', 'cards', 'samples/tillit', 'src', '.azurite', 'infra/.deploy']) {
      mkdirSync(join(project, folder), { recursive: true });
    }
    const words = 'dist/questions/lexicon/plan.txt';
    for (const name of [
      'dist/main.js',
      words,
      'cards/form.json',
      'samples/tillit/plan.yaml',
      'package.json',
      'package-lock.json',
      'LICENSE',
      'NOTICE',
    ]) {
      writeFileSync(join(project, name), name);
    }
    for (const name of [
      'src/main.ts',
      '.azurite/data.json',
      '.env',
      'samples/tillit/people.csv',
      'infra/.deploy/old.js',
    ]) {
      writeFileSync(join(project, name), name);
    }
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const stage = (...options: string[]) =>
    execFileSync(process.execPath, [join(infra, 'stage.mjs'), project, '--no-build', '--no-modules', ...options], {
      stdio: 'pipe',
    });

  test('takes what the server needs and leaves everything else, also what was staged before', () => {
    stage();
    const staged = readdirSync(join(project, 'infra', '.deploy'), { recursive: true })
      .map(String)
      .sort();
    expect(staged).toEqual(
      [
        // What azd heeds instead of leaving out what npm has installed.
        '.webappignore',
        'LICENSE',
        'NOTICE',
        'cards',
        join('cards', 'form.json'),
        'dist',
        join('dist', 'main.js'),
        join('dist', 'questions'),
        join('dist', 'questions', 'lexicon'),
        join('dist', 'questions', 'lexicon', 'plan.txt'),
        'package-lock.json',
        'package.json',
        'samples',
        join('samples', 'tillit'),
        join('samples', 'tillit', 'plan.yaml'),
      ].sort(),
    );
  });

  test('takes the other library of the channel where that is asked for, in the same versions, and not botbuilder', () => {
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(infra, '..', name), join(project, name));
    stage('--sdk=agents-hosting');
    const Packages = z.object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });
    const read = (name: string): unknown => JSON.parse(readFileSync(join(project, name), 'utf8'));
    const before = Packages.parse(read('package-lock.json')).packages;
    const { '': own, ...after } = Packages.parse(read('infra/.deploy/package-lock.json')).packages;
    const needed = Object.keys(after).filter((path) => !after[path]?.dev);
    expect(needed).toEqual(
      expect.arrayContaining(['node_modules/@microsoft/agents-hosting', 'node_modules/restify', 'node_modules/zod']),
    );
    expect(needed.filter((path) => /\/bot(?:builder|framework)/u.test(path))).toEqual([]);
    // Licences that ask for nothing that the notice would have to say; one package has its own (MIT) in a file alone.
    const licences = needed.filter((path) => before[path]?.dev).map((path) => after[path]?.license);
    expect([...new Set(licences)].sort()).toEqual(['Apache-2.0', 'BlueOak-1.0.0', 'MIT', undefined]);
    const { dev: _usual, ...same } = before['node_modules/@microsoft/agents-hosting'] ?? {};
    expect(after['node_modules/@microsoft/agents-hosting']).toEqual(same);
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(read('infra/.deploy/package.json'));
    expect(own).toMatchObject({ dependencies });
    expect(dependencies).not.toHaveProperty('botbuilder');
  });

  test('knows the libraries that there are', () => {
    expect(() => stage('--sdk=bot')).toThrow('The library must be botbuilder or agents-hosting, and not bot.');
  });

  test('says what is missing, and stages nothing', () => {
    rmSync(join(project, 'dist', 'main.js'));
    expect(stage).toThrow(/Missing in .*dist.main\.js/);
    expect(readdirSync(join(project, 'infra', '.deploy'))).toEqual(['old.js']);
    rmSync(join(project, 'dist', 'questions', 'lexicon'), { recursive: true });
    expect(stage).toThrow(/dist.main\.js, dist.questions.lexicon/);
  });
});
