import { VerifiedTokens } from '../../src/teams/verified-tokens';

const START = Date.parse('2021-09-06T06:00:00Z');
const MINUTE = 60_000;
const HERE = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' };

let now: number;
let checks: string[];
let tokens: VerifiedTokens<{ readonly exp: unknown }>;

beforeEach(() => {
  now = START;
  checks = [];
  tokens = new VerifiedTokens(() => now);
});

/** @param minutes from the start until it expires */
const ask = (token: string, minutes: number, where = HERE) =>
  tokens.ask(
    token,
    where,
    async () => {
      checks.push(token);
      return { exp: START / 1000 + minutes * 60 };
    },
    ({ exp }) => exp,
  );

test('a token is checked once until it expires', async () => {
  await ask('a', 10);
  now = START + 10 * MINUTE - 1;
  await ask('a', 10);
  expect(checks).toEqual(['a']);
  now = START + 10 * MINUTE;
  await ask('a', 10);
  expect(checks).toEqual(['a', 'a']);
});

test('one that holds longer is checked again after an hour', async () => {
  await ask('a', 24 * 60);
  now = START + 60 * MINUTE - 1;
  await ask('a', 24 * 60);
  expect(checks).toHaveLength(1);
  now = START + 60 * MINUTE;
  await ask('a', 24 * 60);
  expect(checks).toHaveLength(2);
});

test('one that had expired when it was checked, within what the check allows, is checked each time', async () => {
  await ask('a', -1);
  await ask('a', -1);
  expect(checks).toHaveLength(2);
});

test('a clock that is set back has it checked again', async () => {
  await ask('a', 10);
  now = START - 1;
  await ask('a', 10);
  expect(checks).toHaveLength(2);
});

test.each([
  ['another address', { ...HERE, serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
  ['another channel', { ...HERE, channelId: 'directline' }],
  ['both, cut elsewhere', { channelId: `msteams","${HERE.serviceUrl}`, serviceUrl: '' }],
])('a token that is known is checked again for %s', async (_what, where) => {
  await ask('a', 10);
  await ask('a', 10, where);
  expect(checks).toHaveLength(2);
});

test('another token is another', async () => {
  await ask('a', 10);
  await ask('b', 10);
  expect(checks).toEqual(['a', 'b']);
});

test('nothing is kept of a token that fails, or that does not say when it expires', async () => {
  const failing = () =>
    tokens.ask(
      'a',
      HERE,
      () => Promise.reject(new Error('no')),
      ({ exp }) => exp,
    );
  await expect(failing()).rejects.toThrow('no');
  await ask('a', 10);
  expect(checks).toEqual(['a']);
  for (const exp of [undefined, '1']) {
    await tokens.ask(
      'c',
      HERE,
      async () => {
        checks.push('c');
        return { exp };
      },
      (result) => result.exp,
    );
  }
  expect(checks).toEqual(['a', 'c', 'c']);
});

test('of very many the oldest are forgotten', async () => {
  for (let n = 0; n <= 200; n += 1) await ask(`${n}`, 10);
  checks = [];
  await ask('1', 10);
  await ask('200', 10);
  expect(checks).toEqual([]);
  await ask('0', 10);
  expect(checks).toEqual(['0']);
});
