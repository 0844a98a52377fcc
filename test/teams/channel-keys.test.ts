import { ChannelKeys } from '../../src/teams/sdk/channel-keys';
import { type Answers, type BotFramework, startBotFramework } from '../support/bot-framework';

/** The channel's keys as agents-hosting's module has them; the matrix of tokens is tried through the server. */

const HOUR = 3_600_000;
const started: BotFramework[] = [];
afterAll(() => Promise.all(started.map((each) => each.close())));

async function keysOf(answers: Answers = {}) {
  const framework = await startBotFramework(answers);
  started.push(framework);
  return { framework, keys: new ChannelKeys(framework.endpoints('bot')) };
}

test('keys are fetched once, and used for a day', async () => {
  const { framework, keys } = await keysOf();
  expect(await keys.find('one', 0)).toMatchObject({ endorsements: ['msteams', 'directline', 'emulator'] });
  await Promise.all([keys.find('one', HOUR), keys.find('one', 24 * HOUR - 1)]);
  expect(framework.asked()).toBe(2);
  await Promise.all([keys.find('one', 24 * HOUR), keys.find('one', 24 * HOUR)]);
  expect(framework.asked()).toBe(4);
});

test('a key that is not among them is looked for once an hour', async () => {
  const { framework, keys } = await keysOf();
  for (const at of [0, 1, HOUR - 1]) expect(await keys.find('two', at)).toBeUndefined();
  expect(framework.asked()).toBe(2);
  expect(await keys.find('two', HOUR)).toBeUndefined();
  expect(framework.asked()).toBe(4);
});

test('a clock that was set back has them fetched again', async () => {
  const { framework, keys } = await keysOf();
  await keys.find('one', HOUR);
  expect(await keys.find('one', 0)).toBeDefined();
  expect(framework.asked()).toBe(4);
});

test.each<[string, Answers]>([
  ['no key in it', { keys: { keys: [] } }],
  ['only keys of another kind', { keys: { keys: [{ kty: 'EC', kid: 'one', crv: 'P-256', x: 'x', y: 'y' }] } }],
  ['no list', { keys: {} }],
])('with a key set that has %s it cannot be told whether a token holds', async (_what, answers) => {
  const { keys } = await keysOf(answers);
  await expect(keys.find('one', 0)).rejects.toThrow();
  // Nothing of it is kept: the next one asks again.
  await expect(keys.find('one', 1)).rejects.toThrow();
});
