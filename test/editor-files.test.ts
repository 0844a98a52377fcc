import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../src/config';
import * as say from '../src/trial/sentences';

/**
 * The files of Microsoft 365 Agents Toolkit, Visual Studio Code and its containers. None of their programs runs here,
 * so this holds what they name to what there is. The toolkit's own schema and packager were tried by hand
 * (docs/developing.md).
 */

const ROOT = join(__dirname, '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const json = (...path: string[]): unknown => JSON.parse(read(...path));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(json('package.json'));

/** The variables of an environment of the toolkit's, in the order of its file. */
const variables = (environment: string): Map<string, string> =>
  new Map(
    [...read('env', `.env.${environment}`).matchAll(/^(\w+)=(.*)$/gmu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const Lifecycle = z.array(
  z.strictObject({
    uses: z.string(),
    with: z.record(z.string(), z.unknown()),
    writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
  }),
);
type Step = z.infer<typeof Lifecycle>[number];
const Project = z.strictObject({
  version: z.string(),
  environmentFolderPath: z.literal('./env'),
  provision: Lifecycle.optional(),
  deploy: Lifecycle.optional(),
  publish: Lifecycle.optional(),
});

/** What each action must be given, by version v1.13 of the toolkit's schema; what it may be given too stands last. */
const ACTIONS = new Map<string, readonly [needs: readonly string[], may?: readonly string[]]>([
  ['arm/deploy', [['subscriptionId', 'resourceGroupName', 'templates'], ['bicepCliVersion']]],
  ['aadApp/create', [['name', 'generateClientSecret', 'signInAudience'], ['generateServicePrincipal']]],
  [
    'botFramework/create',
    [
      ['botId', 'name', 'messagingEndpoint'],
      ['description', 'channels'],
    ],
  ],
  ['teamsApp/create', [['name']]],
  ['teamsApp/zipAppPackage', [['manifestPath', 'outputZipPath', 'outputFolder']]],
  ['teamsApp/validateAppPackage', [['appPackagePath']]],
  ['teamsApp/update', [['appPackagePath']]],
  ['teamsApp/publishAppPackage', [['appPackagePath']]],
  ['file/createOrUpdateEnvironmentFile', [['target', 'envs']]],
  ['azureAppService/zipDeploy', [['artifactFolder', 'resourceId']]],
  ['cli/runNpmCommand', [['args']]],
  ['script', [['run'], ['timeout']]],
]);

const FILES = [
  ['dev', 'm365agents.yml'],
  ['local', 'm365agents.local.yml'],
  ['playground', 'm365agents.playground.yml'],
] as const;

describe.each(FILES)('%s: %s', (environment, name) => {
  const project = Project.parse(parse(read(name)));
  const steps: Step[] = [project.provision, project.deploy, project.publish].flatMap((each) => each ?? []);
  const of = (uses: string): Step[] => steps.filter((step) => step.uses === uses);
  const given = variables(environment);

  test('is of the newest version of the schema that a released toolkit reads, and says so to the editor', () => {
    expect(project.version).toBe('v1.13');
    expect(read(name)).toMatch(
      /^# yaml-language-server: \$schema=\S+\/m365-agents-toolkits\/v1\.13\/yaml\.schema\.json\n/u,
    );
  });

  test('each of its actions is known, and is given what it needs', () => {
    const faults = steps.flatMap(({ uses, with: parameters }) => {
      const [needs, may = []] = ACTIONS.get(uses) ?? [[]];
      const names = Object.keys(parameters);
      const isWhole = ACTIONS.has(uses) && needs.every((each) => names.includes(each));
      return isWhole && names.every((each) => [...needs, ...may].includes(each)) ? [] : [`${uses}: ${names}`];
    });
    expect(faults).toEqual([]);
  });

  test('every file, program and command of npm that it names is there', () => {
    const Template = z.object({ templates: z.array(z.object({ path: z.string(), parameters: z.string() })) });
    const files = [
      ...of('arm/deploy').flatMap((step) => Template.parse(step.with).templates.flatMap((each) => Object.values(each))),
      ...of('teamsApp/zipAppPackage').map((step) => `${step.with.manifestPath}`),
      ...of('script').map((step) => /^node (\S+)$/u.exec(`${step.with.run}`)?.[1] ?? `not known: ${step.with.run}`),
    ];
    expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const step of of('cli/runNpmCommand')) expect(step.with.args).toBe('ci');
    for (const step of of('azureAppService/zipDeploy'))
      expect(read('azure.yaml')).toContain(`dist: ${step.with.artifactFolder}`);
    for (const step of of('arm/deploy'))
      expect(read('.ci', 'bicep')).toContain(`version=${step.with.bicepCliVersion}`.replace('=v', '='));
  });

  test('every variable that it and its files use has a place in its environment, or is filled in before', () => {
    const texts = [name, ...(steps.length > 1 ? ['appPackage/manifest.json'] : [])].map((path) => read(path));
    if (of('arm/deploy').length > 0) texts.push(read('infra', 'azure.parameters.json'));
    const used = texts.flatMap((text) => [...text.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, each = '']) => each));
    const secret = steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {})).filter(isSecret);
    expect([...new Set(used)].filter((each) => !given.has(each) && !secret.includes(each))).toEqual([]);
    const written = steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
    expect(written.filter((each) => !given.has(each) && !isSecret(each))).toEqual([]);
  });

  test('its environment names itself, and holds nothing of anybody’s', () => {
    expect(given.get('TEAMSFX_ENV')).toBe(environment);
    expect([...given.keys()].filter(isSecret)).toEqual([]);
    expect(read('env', `.env.${environment}`)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|AccountKey|\.azure/iu);
  });
});

/** The toolkit keeps a variable with such a name in a file that git leaves alone. */
const isSecret = (name: string): boolean => name.startsWith('SECRET_');

test('what infra puts out is what the app’s package and the deployment are told', () => {
  const outputs = [...read('infra', 'resources.bicep').matchAll(/^output (\w+) /gmu)].map(([, name]) => name);
  expect(outputs).toEqual(expect.arrayContaining(['BOT_ID', 'BOT_DOMAIN', 'APP_NAME']));
});

test('a bot in one’s own tenant is configured by what the toolkit writes, which git leaves alone', () => {
  const [write] = (Project.parse(parse(read('m365agents.local.yml'))).deploy ?? []).filter(
    ({ uses }) => uses === 'file/createOrUpdateEnvironmentFile',
  );
  const { target, envs } = z.object({ target: z.string(), envs: z.record(z.string(), z.string()) }).parse(write?.with);
  const id = '3f1c1b52-2a51-4a53-8c0f-0d9a6f6b1e02';
  const settings = Object.fromEntries(Object.entries(envs).map(([name, value]) => [name, value.replace(/^\$.*/u, id)]));
  const config = readConfig({ ...settings, AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' });
  expect(config).toMatchObject({ mode: 'teams', appId: id, allowedTenants: [id] });
  expect(Object.keys(config.bot).sort()).toEqual(Object.keys(envs).sort());
  expect(scripts['dev:teams']).toContain(`--env-file=${target.replace('./', '')}`);
  const ignored = read('.gitignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.localConfigs', 'env/.env.*.user']));
});

describe('in the editor', () => {
  const Task = z.looseObject({
    label: z.string(),
    type: z.string().optional(),
    script: z.string().optional(),
    command: z.string().optional(),
    dependsOn: z.array(z.string()).optional(),
    args: z.looseObject({ env: z.string().optional(), portOccupancy: z.array(z.number()).optional() }).optional(),
    problemMatcher: z.unknown().optional(),
  });
  const { tasks } = z.object({ tasks: z.array(Task) }).parse(json('.vscode', 'tasks.json'));
  const labels = tasks.map(({ label }) => label);
  const Configuration = z.looseObject({
    name: z.string(),
    type: z.string(),
    port: z.number().optional(),
    url: z.string().optional(),
    program: z.string().optional(),
  });
  const Compound = z.looseObject({ name: z.string(), configurations: z.array(z.string()), preLaunchTask: z.string() });
  const launch = z
    .object({ configurations: z.array(Configuration), compounds: z.array(Compound) })
    .parse(json('.vscode', 'launch.json'));
  const ports = ['PORT', 'MEDSKAPA_PLAYGROUND_PORT', 'MEDSKAPA_INSPECT_PORT'].map((name) =>
    Number(variables('playground').get(name)),
  );
  const [bot = 0, chat = 0, inspector = 0] = ports;

  test('F5 has the chat window first, and everything that it begins with is there', () => {
    const names = launch.configurations.map(({ name }) => name);
    expect(launch.compounds[0]?.name).toMatch(/^Debug in Playground/u);
    for (const { configurations, preLaunchTask } of launch.compounds) {
      expect(configurations.filter((name) => !names.includes(name))).toEqual([]);
      expect(labels).toContain(preLaunchTask);
    }
    const programs = launch.configurations.flatMap(
      ({ program }) => program?.replace(/^\$\{workspaceFolder\}/u, ROOT) ?? [],
    );
    expect(programs.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('each task is a script of npm, a command of the toolkit in an environment that there is, or other tasks', () => {
    const commands = ['debug-check-prerequisites', 'debug-start-local-tunnel', 'provision', 'deploy'];
    for (const { type, script, command, dependsOn, args } of tasks) {
      if (type === 'npm') expect(Object.keys(scripts)).toContain(script);
      else if (type === 'teamsfx') expect(commands).toContain(command);
      else expect(dependsOn?.length).toBeGreaterThan(1);
      expect((dependsOn ?? []).filter((label) => !labels.includes(label))).toEqual([]);
      if (args?.env !== undefined) expect(existsSync(join(ROOT, `m365agents.${args.env}.yml`))).toBe(true);
    }
  });

  test('ports are those that `npm run dev` takes', () => {
    expect(scripts.dev).toContain('--env-file=env/.env.playground');
    expect(launch.configurations.flatMap(({ port }) => port ?? [])).toEqual([inspector]);
    const local = launch.configurations.flatMap(({ url }) => (url?.includes('localhost') ? [url] : []));
    expect([...new Set(local)]).toEqual([`http://localhost:${chat}`]);
    expect(tasks.flatMap(({ args }) => args?.portOccupancy ?? [])).toEqual([bot, inspector]);
  });

  test('what `npm run dev` writes tells the editor when it is at it, when it is done, and where a fault is', () => {
    const Matcher = z.object({
      pattern: z.looseObject({ regexp: z.string() }),
      background: z.looseObject({ beginsPattern: z.string(), endsPattern: z.string() }),
    });
    const matchers = tasks
      .filter(({ script }) => script?.startsWith('dev'))
      .map(({ problemMatcher }) => Matcher.parse(problemMatcher));
    expect(matchers).toHaveLength(2);
    const matches = (pattern: string, text: string): boolean =>
      text.split('\n').some((line) => RegExp(pattern).test(line));
    for (const { pattern, background } of matchers) {
      expect(matches(background.beginsPattern, say.rebuilding('src/main.ts'))).toBe(true);
      const ends = [
        say.ready(chat, '.azurite', 'c', false),
        say.readyForTeams(bot, '.azurite', 'c'),
        say.restarted(2000),
        say.notBuilt,
        say.notRestarted('x'),
      ];
      expect(ends.filter((text) => !matches(background.endsPattern, text))).toEqual([]);
      expect(
        matches(pattern.regexp, "src/trial/refusal.ts(3,14): error TS2322: Type 'string' is not assignable."),
      ).toBe(true);
    }
  });

  test('a container has the Node that is deployed, the ports, and the extensions that are recommended', () => {
    const container = z
      .object({
        image: z.string(),
        postCreateCommand: z.string(),
        forwardPorts: z.array(z.number()),
        customizations: z.object({ vscode: z.object({ extensions: z.array(z.string()) }) }),
      })
      .parse(json('.devcontainer', 'devcontainer.json'));
    const [, deployed] = /param nodeVersion string = '(\d+)-lts'/u.exec(read('infra', 'resources.bicep')) ?? [];
    expect(container.image).toMatch(new RegExp(`:\\d+\\.\\d+\\.\\d+-${deployed}$`, 'u'));
    expect(container.forwardPorts).toEqual(ports);
    const { recommendations } = z
      .object({ recommendations: z.array(z.string()) })
      .parse(json('.vscode', 'extensions.json'));
    expect(container.customizations.vscode.extensions).toEqual(recommendations);
  });

  test('no file of the editor’s is left unread here', () => {
    const files = readdirSync(join(ROOT, '.vscode')).sort();
    expect(files).toEqual(['extensions.json', 'launch.json', 'settings.json', 'tasks.json']);
    const settings = z.record(z.string(), z.unknown()).parse(json('.vscode', 'settings.json'));
    expect(settings['[typescript]']).toEqual({ 'editor.defaultFormatter': 'biomejs.biome' });
  });
});
