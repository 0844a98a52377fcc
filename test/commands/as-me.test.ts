import { Command } from 'commander';
import { type AsMe, addAsMe, configFor } from '../../src/commands/as-me';
import { ConfigError } from '../../src/config';

/** Which storage a command reaches, and as whom. */

type Environment = Readonly<Record<string, string | undefined>>;

function called(words: readonly string[], env: Environment) {
  let options: AsMe = {};
  const program = new Command().exitOverride();
  addAsMe(program);
  program.command('status').action(() => {
    options = program.opts();
  });
  program.parse(words, { from: 'user' });
  return configFor(options, env);
}

const at = { kind: 'desk', account: 'stmedskapa', endpointSuffix: 'core.windows.net' };

test.each<[string, readonly string[], Environment, object]>([
  ['before the command', ['--as-me', 'status'], { AZURE_STORAGE_ACCOUNT: 'stmedskapa' }, at],
  ['after it, with a name', ['status', '--account', 'stmedskapa'], {}, at],
  ['an address', ['status', '--account', 'https://stmedskapa.queue.core.windows.net/'], {}, at],
  ['an address without https', ['status', '--account', 'stmedskapa.table.core.windows.net'], {}, at],
  ['another name than the environment has', ['status', '--account', 'stmedskapa'], { AZURE_STORAGE_ACCOUNT: 'b' }, at],
  [
    'a sovereign cloud',
    ['status', '--account', 'https://stmedskapa.table.core.usgovcloudapi.net'],
    {},
    { ...at, endpointSuffix: 'core.usgovcloudapi.net' },
  ],
  [
    'a tenant, as azd tells it',
    ['status', '--as-me'],
    { AZURE_STORAGE_ACCOUNT: 'stmedskapa', AZURE_TENANT_ID: 'kommunen.example' },
    { ...at, tenant: 'kommunen.example' },
  ],
  [
    'settings of a bot, which are not for a desk',
    ['status', '--as-me'],
    { AZURE_STORAGE_ACCOUNT: 'stmedskapa', MicrosoftAppId: 'half of what is needed' },
    at,
  ],
])('%s', (_what, words, env, storage) => {
  expect(called(words, env)).toMatchObject({ mode: 'local', appId: '', storage });
});

test('the help of a command has it', () => {
  const program = new Command();
  addAsMe(program);
  expect(program.command('status').helpInformation()).toMatch(/--as-me[\s\S]*--account <name>/u);
});

test('without it the environment is read as the server reads it', () => {
  expect(called(['status'], { AZURE_STORAGE_ACCOUNT: 'stmedskapa' }).storage.kind).toBe('account');
});

test.each<[string, readonly string[], Environment, RegExp]>([
  ['no account', ['status', '--as-me'], {}, /give its name or address with --account.*azd env get-values/u],
  ['no account that can be one', ['status', '--account', 'Min lagring'], {}, /"Min lagring" is no storage account/u],
  ['another place', ['status', '--account', 'https://example.se/stmedskapa'], {}, /is no storage account/u],
  [
    'a key',
    ['status', '--account', 'stmedskapa'],
    { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' },
    /unset it, or leave --as-me out/u,
  ],
  [
    'a tenant that would be more than a word for the shell',
    ['status', '--account', 'stmedskapa'],
    { AZURE_TENANT_ID: 'x; echo hej' },
    /AZURE_TENANT_ID must be the id of a tenant/u,
  ],
])('%s is a fault that says what to do', (_what, words, env, sentence) => {
  expect(() => called(words, env)).toThrow(ConfigError);
  expect(() => called(words, env)).toThrow(sentence);
});
