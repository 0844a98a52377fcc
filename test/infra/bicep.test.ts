/**
 * Reads the Bicep files as text. It is no compiler (none can be had where these tests run; CI has one): it knows the
 * plain subset of the language that infra/ keeps to, and checks how the files hang together and what must and must not
 * be there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '..', '..');
const infra = join(root, 'infra');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

interface BicepFile {
  /** The text without comments. */
  text: string;
  /** Whether a parameter has a default, by its name. */
  params: Map<string, boolean>;
  vars: string[];
  outputs: Map<string, string>;
  resources: { symbol: string; type: string; version: string; body: string }[];
  modules: { symbol: string; path: string; body: string }[];
}

function bicep(name: string): BicepFile {
  const text = read('infra', name).replace(/^\s*\/\/.*$/gm, '');
  const blocks = [...text.matchAll(/^(resource|module) (\w+) '([^']+)' = \{$([\s\S]*?)^\}$/gm)].map(
    ([, kind = '', symbol = '', what = '', body = '']) => ({ kind, symbol, what, body }),
  );
  return {
    text,
    params: new Map([...text.matchAll(/^param (\w+) \w+( = .+)?$/gm)].map(([, param = '', value]) => [param, !!value])),
    vars: [...text.matchAll(/^var (\w+) = /gm)].map(([, symbol = '']) => symbol),
    outputs: new Map(
      [...text.matchAll(/^output (\w+) string = (.+)$/gm)].map(([, key = '', value = '']) => [key, value]),
    ),
    resources: blocks
      .filter(({ kind }) => kind === 'resource')
      .map(({ symbol, what, body }) => {
        const [type = '', version = ''] = what.split('@');
        return { symbol, type, version, body };
      }),
    modules: blocks
      .filter(({ kind }) => kind === 'module')
      .map(({ symbol, what, body }) => ({ symbol, path: what, body })),
  };
}

/** `key: value` lines one level into `params: { … }` of a module. */
function passed(body: string): Map<string, string> {
  const block = /^ {2}params: \{$([\s\S]*?)^ {2}\}$/m.exec(body)?.[1] ?? '';
  return new Map([...block.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, key = '', value = '']) => [key, value]));
}

const moduleNames = readdirSync(join(infra, 'modules')).map((file) => `modules/${file}`);
const names = ['main.bicep', ...moduleNames];
const files = new Map(names.map((name) => [name, bicep(name)]));
const file = (name: string): BicepFile => {
  const found = files.get(name);
  if (!found) throw new Error(`No ${name}`);
  return found;
};
const main = file('main.bicep');
const all = [...files.values()].map(({ text }) => text).join('\n');

describe.each(names)('%s hangs together', (name) => {
  const { text, params, vars, resources, modules } = file(name);

  test('every bracket and every string that is opened is closed, on the same line for strings', () => {
    const open: string[] = [];
    const pair: Record<string, string> = { '}': '{', ')': '(', ']': '[' };
    for (const line of text.split('\n')) {
      expect(line.replaceAll("\\'", '').split("'").length % 2).toBe(1);
      for (const sign of line.replace(/'[^']*'/g, '')) {
        if ('{(['.includes(sign)) open.push(sign);
        else if (sign in pair) expect(open.pop()).toBe(pair[sign]);
      }
    }
    expect(open).toEqual([]);
  });

  test('this test sees every declaration that is there', () => {
    const declared = (word: string) => [...text.matchAll(new RegExp(`^${word} `, 'gm'))].length;
    expect(params.size).toBe(declared('param'));
    expect(vars.length).toBe(declared('var'));
    expect(resources.length).toBe(declared('resource'));
    expect(modules.length).toBe(declared('module'));
    expect(file(name).outputs.size).toBe(declared('output'));
  });

  test('every parameter and variable is used', () => {
    const code = text.replace(/^@description\(.*$/gm, '');
    const unused = [...params.keys(), ...vars].filter(
      (symbol) => [...code.matchAll(new RegExp(`(?<![\\w.'])${symbol}(?![\\w':])`, 'g'))].length < 2,
    );
    expect(unused).toEqual([]);
  });
});

describe('main.bicep and its modules', () => {
  test('every module that is named exists, and every file in modules/ is used', () => {
    expect(main.modules.map(({ path }) => path).sort()).toEqual([...moduleNames].sort());
  });

  test.each(main.modules)('$symbol gets every parameter it needs and none it does not have', ({ path, body }) => {
    const needed = [...file(path).params].filter(([, hasDefault]) => !hasDefault).map(([param]) => param);
    const given = [...passed(body).keys()];
    expect(given.filter((param) => !file(path).params.has(param))).toEqual([]);
    expect(needed.filter((param) => !given.includes(param))).toEqual([]);
    expect(body).toMatch(/^ {2}scope: group$/m);
  });

  test('every output that is asked of a module is one it has', () => {
    const asked = [...main.text.matchAll(/(\w+)\.outputs\.(\w+)/g)].map(([, symbol = '', output = '']) => {
      const path = main.modules.find((module) => module.symbol === symbol)?.path ?? '';
      return { asked: `${symbol}.${output}`, there: files.get(path)?.outputs.has(output) ?? false };
    });
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ there }) => !there)).toEqual([]);
  });

  test('what azd fills in is a parameter, and every parameter without a default is filled in', () => {
    const filled = z
      .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
      .parse(JSON.parse(read('infra', 'main.parameters.json'))).parameters;
    expect(Object.keys(filled).filter((param) => !main.params.has(param))).toEqual([]);
    const needed = [...main.params].filter(([, hasDefault]) => !hasDefault).map(([param]) => param);
    expect(needed.filter((param) => !(param in filled))).toEqual([]);
    for (const { value } of Object.values(filled)) expect(value).toMatch(/^\$\{[A-Z_]+\}$/);
  });

  test('name, region and tenant can be chosen', () => {
    expect([...main.params.keys()]).toEqual(expect.arrayContaining(['name', 'location', 'tenantId']));
  });

  test('its outputs hold what the Teams package asks for', () => {
    expect(read('appPackage', 'manifest.json')).toMatch(/\$\{\{BOT_ID\}\}[\s\S]*\$\{\{BOT_DOMAIN\}\}/);
    expect(main.outputs.get('BOT_ID')).toBe('identity.outputs.clientId');
    expect(main.outputs.get('BOT_DOMAIN')).toBe('compute.outputs.domain');
  });
});

describe('resource types and API versions', () => {
  const expected: Record<string, string> = {
    'Microsoft.Resources/resourceGroups': '2024-03-01',
    'Microsoft.ManagedIdentity/userAssignedIdentities': '2024-11-30',
    'Microsoft.OperationalInsights/workspaces': '2025-02-01',
    'Microsoft.Storage/storageAccounts': '2024-01-01',
    'Microsoft.Storage/storageAccounts/tableServices': '2024-01-01',
    'Microsoft.Storage/storageAccounts/queueServices': '2024-01-01',
    'Microsoft.Authorization/roleAssignments': '2022-04-01',
    'Microsoft.Web/serverfarms': '2024-11-01',
    'Microsoft.Web/sites': '2024-11-01',
    'Microsoft.Web/sites/basicPublishingCredentialsPolicies': '2024-11-01',
    'Microsoft.BotService/botServices': '2022-09-15',
    'Microsoft.BotService/botServices/channels': '2022-09-15',
    'Microsoft.Insights/components': '2020-02-02',
    'Microsoft.Insights/actionGroups': '2023-01-01',
    'Microsoft.Insights/scheduledQueryRules': '2022-06-15',
    // Diagnostic settings have never left preview.
    'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
  };
  const found = [...files.values()].flatMap(({ resources }) => resources);

  test('are the ones that were looked up, each type with one version', () => {
    expect(Object.fromEntries(found.map(({ type, version }) => [type, version]))).toEqual(expected);
    for (const { type, version } of found) expect(`${type}@${version}`).toBe(`${type}@${expected[type]}`);
  });

  test('there is one bot, one server, one identity and one storage account', () => {
    for (const type of [
      'Microsoft.BotService/botServices',
      'Microsoft.Web/sites',
      'Microsoft.ManagedIdentity/userAssignedIdentities',
      'Microsoft.Storage/storageAccounts',
    ]) {
      expect(found.filter((resource) => resource.type === type)).toHaveLength(1);
    }
  });
});

describe('what must be there', () => {
  const settings = new Map(
    [...file('modules/compute.bicep').text.matchAll(/\{ name: '(\w+)', value: (.+) \}/g)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );

  test.each([
    ['storage', 'allowSharedKeyAccess: false', 'account keys open nothing'],
    ['storage', 'allowBlobPublicAccess: false', 'nothing can be made public'],
    ['storage', 'allowCrossTenantReplication: false', 'data is not copied to another organisation'],
    ['storage', "minimumTlsVersion: 'TLS1_2'", 'storage refuses old TLS'],
    ['storage', 'supportsHttpsTrafficOnly: true', 'storage refuses plain HTTP'],
    ['compute', "appCommandLine: 'node dist/main.js'", 'the bare server is started'],
    ['compute', 'alwaysOn: true', 'Monday reminders are sent though nobody writes'],
    ['compute', "healthCheckPath: '/healthz'", 'an instance that has died is replaced'],
    ['compute', 'httpsOnly: true', 'the server refuses plain HTTP'],
    ['compute', "ftpsState: 'Disabled'", 'no files come in by FTP'],
    ['compute', "minTlsVersion: '1.2'", 'the server refuses old TLS'],
    ['compute', "scmMinTlsVersion: '1.2'", 'so does deployment'],
    ['compute', "linuxFxVersion: 'NODE|22-lts'", 'a Node version that the project is tested on'],
    ['compute', 'reserved: true', 'the plan is Linux'],
    ['compute', "type: 'UserAssigned'", 'the server runs as the identity'],
    ['monitoring', 'DisableLocalAuth: true', 'nobody sends metrics with a key'],
    ['monitoring', 'WorkspaceResourceId: workspace.id', 'metrics lie with the logs, and go when they go'],
    ['monitoring', 'dailyQuotaGb: 1', 'a fault cannot run up a bill'],
    ['bot', "msaAppType: 'UserAssignedMSI'", 'the bot is the identity: single tenant, no password'],
    ['bot', 'msaAppId: identityClientId', 'and has its client id'],
    ['bot', 'msaAppMSIResourceId: identityId', 'and its resource id'],
    ['bot', 'disableLocalAuth: true', 'no channel comes in with a key'],
    ['bot', "channelName: 'MsTeamsChannel'", 'it is reached from Teams'],
    ['bot', `endpoint: 'https://\${domain}/api/messages'`, 'Teams finds the server'],
  ])('%s: %s (%s)', (module, line) => {
    const lines = file(`modules/${module}.bicep`).text.split('\n');
    expect(lines.filter((found) => found.trim() === line)).toHaveLength(1);
  });

  test('the server is given exactly these settings; PORT comes from App Service', () => {
    expect(Object.fromEntries(settings)).toEqual({
      NODE_ENV: "'production'",
      MicrosoftAppId: 'identityClientId',
      MicrosoftAppType: "'UserAssignedMSI'",
      MicrosoftAppTenantId: 'tenantId',
      ALLOWED_TENANTS: 'allowedTenants',
      AZURE_STORAGE_ACCOUNT: 'storageAccount',
      AZURE_STORAGE_ENDPOINT_SUFFIX: 'environment().suffixes.storage',
      APPLICATIONINSIGHTS_CONNECTION_STRING: 'insights',
      SCM_DO_BUILD_DURING_DEPLOYMENT: "'true'",
      CUSTOM_BUILD_COMMAND: "'npm ci --omit=dev'",
    });
    expect([...file('modules/compute.bicep').text.matchAll(/\{ name: /g)]).toHaveLength(settings.size);
  });

  test('the client id that the server, the bot and storage are given is that of the one identity', () => {
    const given = (symbol: string) => passed(main.modules.find((module) => module.symbol === symbol)?.body ?? '');
    for (const symbol of ['compute', 'bot']) {
      expect(given(symbol).get('identityClientId')).toBe('identity.outputs.clientId');
      expect(given(symbol).get('identityId')).toBe('identity.outputs.id');
      expect(given(symbol).get('tenantId')).toBe('botTenant');
    }
    expect(given('storage').get('principalId')).toBe('identity.outputs.principalId');
    expect(given('compute').get('storageAccount')).toBe('storage.outputs.name');
    expect(given('bot').get('domain')).toBe('compute.outputs.domain');
  });

  test('the identity may read and write tables and queues of this account, and nothing else is allowed anyone', () => {
    const { resources, text } = file('modules/storage.bicep');
    const assignments = resources.filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments');
    const roles = assignments.map(({ body }) => {
      expect(body).toMatch(/^ {2}scope: account$/m);
      expect(body).toMatch(/^ {4}principalId: principalId$/m);
      expect(body).toMatch(/^ {4}principalType: 'ServicePrincipal'$/m);
      const role = /'Microsoft\.Authorization\/roleDefinitions', (\w+)\)/.exec(body)?.[1] ?? '';
      return new RegExp(`^var ${role} = '([0-9a-f-]{36})'$`, 'm').exec(text)?.[1];
    });
    expect(roles).toEqual([
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', // Storage Table Data Contributor
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88', // Storage Queue Data Contributor
    ]);
    // The third lets the same identity send metrics, to this one place.
    expect([...all.matchAll(/Microsoft\.Authorization\/roleAssignments@/g)]).toHaveLength(3);
    const metrics = file('modules/monitoring.bicep');
    expect(metrics.text).toContain("var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'");
    expect(metrics.resources.find(({ symbol }) => symbol === 'metricsAccess')?.body).toMatch(/^ {2}scope: insights$/m);
  });

  test('somebody is told when reminders do not arrive and when the server cannot work, by metrics that it sends', () => {
    const rules = file('modules/alerts.bicep').resources.filter(({ type }) => type.endsWith('/scheduledQueryRules'));
    expect(rules.map(({ symbol }) => symbol)).toEqual(['deliveries', 'readiness']);
    const measured = readFileSync(join(root, 'src', 'telemetry.ts'), 'utf8');
    for (const { body } of rules) {
      const [, metric = ''] = /Name == "([\w.]+)"/.exec(body) ?? [];
      expect(measured).toContain(`'${metric}'`);
      expect(body).toMatch(/^ {8}operators\.id$/m);
      // The first deployment comes before the first metric, and with it before the table.
      expect(body).toMatch(/^ {4}skipQueryValidation: true$/m);
      expect(body).toMatch(/query: '\$\{appMetrics\} \|/u);
    }
    expect(file('modules/alerts.bicep').text).toMatch(
      /^var appMetrics = 'union isfuzzy=true AppMetrics, \(datatable\(/mu,
    );
    expect(all.match(/\bAppMetrics\b/gu)).toHaveLength(1);
    expect(passed(main.modules.find(({ symbol }) => symbol === 'alerts')?.body ?? '').get('email')).toBe('alertEmail');
  });

  test('publishing profiles are off, for FTP and for the deployment site', () => {
    const policies = file('modules/compute.bicep').resources.filter(({ type }) =>
      type.endsWith('/basicPublishingCredentialsPolicies'),
    );
    expect(policies.map(({ body }) => /name: '(\w+)'/.exec(body)?.[1])).toEqual(['ftp', 'scm']);
    for (const { body } of policies) expect(body).toContain('allow: false');
  });

  test.each([
    ['bot', 'bot', 'logs'],
    ['compute', 'app', 'metrics'],
    ['storage', 'tables', 'metrics'],
    ['storage', 'queues', 'metrics'],
  ])('in %s.bicep, what %s does can be seen in the workspace (%s)', (module, scope, kind) => {
    const { resources } = file(`modules/${module}.bicep`);
    const settings = resources.filter(
      ({ type, body }) => type === 'Microsoft.Insights/diagnosticSettings' && body.includes(`  scope: ${scope}\n`),
    );
    expect(settings).toHaveLength(1);
    expect(settings[0]?.body).toMatch(/^ {4}workspaceId: workspaceId$/m);
    expect(settings[0]?.body).toMatch(
      new RegExp(`^ {4}${kind}: \\[\\n +\\{ category: '\\w+', enabled: true \\}$`, 'm'),
    );
  });

  test('logs go to the workspace, but not those that hold addresses of people', () => {
    const kept = [...all.matchAll(/category: '(\w+)'/g)].map(([, category]) => category);
    expect(kept).toEqual(expect.arrayContaining(['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'BotRequest']));
    for (const category of ['AppServiceHTTPLogs', 'StorageRead', 'StorageWrite', 'StorageDelete'])
      expect(kept).not.toContain(category);
  });
});

describe('what must not be there', () => {
  test.each([
    [/\blist\w*\(/i, 'a function that reads keys'],
    [/@secure/, 'a secret parameter'],
    [/password/i, 'a password'],
    [/secret/i, 'a secret'],
    [/connection_?string/i, 'a connection string'],
    [/AccountKey|SharedAccess|sharedKey(?!Access: false)/, 'a storage key'],
    [/instrumentationKey/i, 'a telemetry key'],
    [/npm (run )?start/, 'the local trial'],
    [/MultiTenant/, 'a bot for all tenants'],
    [/: 'TLS1_[01]'|: '1\.[01]'/, 'old TLS'],
    [/windows\.net|azurewebsites|botframework\.com/, 'an address that differs between clouds'],
    [/\b(?!0a9a7e1f|974c5e8b|3913510d)[0-9a-f]{8}-[0-9a-f]{4}-/, 'the id of a tenant, subscription or person'],
  ])('%s: %s', (pattern) => {
    // What says where Application Insights is opens nothing: local authentication is off there.
    const harmless = [
      'allowSharedKeyAccess: false',
      'insights.properties.ConnectionString',
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
    ];
    const withoutKeysOff = harmless.reduce((text, each) => text.replaceAll(each, ''), all);
    expect(withoutKeysOff).not.toMatch(pattern);
    expect(read('infra', 'main.parameters.json')).not.toMatch(pattern);
  });
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
    expect(file('modules/compute.bicep').text).toContain("{ 'azd-service-name': 'bot' }");
    expect(main.text).toContain("'azd-env-name': name");
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

  const stage = () =>
    execFileSync(process.execPath, [join(infra, 'stage.mjs'), project, '--no-build'], { stdio: 'pipe' });

  test('takes what the server needs and leaves everything else, also what was staged before', () => {
    stage();
    const staged = readdirSync(join(project, 'infra', '.deploy'), { recursive: true })
      .map(String)
      .sort();
    expect(staged).toEqual(
      [
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

  test('says what is missing, and stages nothing', () => {
    rmSync(join(project, 'dist', 'main.js'));
    expect(stage).toThrow(/Missing in .*dist.main\.js/);
    expect(readdirSync(join(project, 'infra', '.deploy'))).toEqual(['old.js']);
    rmSync(join(project, 'dist', 'questions', 'lexicon'), { recursive: true });
    expect(stage).toThrow(/dist.main\.js, dist.questions.lexicon/);
  });
});
