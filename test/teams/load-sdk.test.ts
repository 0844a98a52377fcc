import { ConfigError, type SDKS } from '../../src/config';
import { loadSdk } from '../../src/teams/sdk/load-sdk';

const BOTH = ['botbuilder', '@microsoft/agents-hosting'];
const only = (installed: readonly string[]) => (name: string) => installed.includes(name);

test.each<[string, (typeof SDKS)[number] | undefined, readonly string[], string]>([
  ['the usual one, where both are installed', undefined, BOTH, 'botbuilder'],
  ['the one that is wanted', 'agents-hosting', BOTH, 'agents-hosting'],
  ['the only one of a build', undefined, ['@microsoft/agents-hosting'], 'agents-hosting'],
])('the bot runs on %s', async (_what, wanted, installed, name) => {
  expect((await loadSdk(wanted, only(installed))).name).toBe(name);
});

test.each<[(typeof SDKS)[number] | undefined, readonly string[], string]>([
  [
    'agents-hosting',
    ['botbuilder'],
    'The bot is to run on agents-hosting, and @microsoft/agents-hosting is not installed: install it, ' +
      'or set TEAMS_SDK=botbuilder, which is',
  ],
  [
    'botbuilder',
    ['@microsoft/agents-hosting'],
    'The bot is to run on botbuilder, and botbuilder is not installed: install it, ' +
      'or set TEAMS_SDK=agents-hosting, which is',
  ],
  [undefined, [], 'The bot is to run on botbuilder, and botbuilder is not installed: install it'],
])('%s where %j is installed: it does not start, and says what to do', async (wanted, installed, sentence) => {
  const refused = await loadSdk(wanted, only(installed)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConfigError);
  expect(refused).toMatchObject({ faults: [sentence] });
});
