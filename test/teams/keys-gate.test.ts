import { KeysGate } from '../../src/teams/keys-gate';

const UNDECIDED = new Error('undecided');
const WRONG = new Error('wrong');

let ms: number;
let calls: number;
let gate: KeysGate;
beforeEach(() => {
  ms = 0;
  calls = 0;
  gate = new KeysGate(
    () => ms,
    (error) => error === UNDECIDED,
  );
});
/** A check that is under way until the test ends it. */
function underWay(): { readonly check: () => Promise<string>; readonly end: (error?: Error) => void } {
  let end: (error?: Error) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve('in'));
  });
  return { check: () => promise, end };
}
const fails = (error: Error) => async (): Promise<string> => {
  calls += 1;
  throw error;
};
const holds = async (): Promise<string> => {
  calls += 1;
  return 'in';
};

test.each([
  [999, 1],
  [1000, 2],
])('after a check that could not be told, one by another key is tried again %d ms later: %d', async (later, tried) => {
  await expect(gate.ask('a', fails(UNDECIDED))).rejects.toBe(UNDECIDED);
  ms += later;
  await expect(gate.ask('b', fails(UNDECIDED))).rejects.toBe(UNDECIDED);
  expect(calls).toBe(tried);
});

test('a token that does not hold keeps nobody waiting', async () => {
  await expect(gate.ask('a', fails(WRONG))).rejects.toBe(WRONG);
  await expect(gate.ask('b', holds)).resolves.toBe('in');
});

test('a key that one was let in by goes past a check that is under way, and past the pause after it', async () => {
  await gate.ask('channel', holds);
  const { check, end } = underWay();
  const slow = gate.ask('made up', check);
  await expect(gate.ask('channel', holds)).resolves.toBe('in');
  end(UNDECIDED);
  await expect(slow).rejects.toBe(UNDECIDED);
  await expect(gate.ask('channel', holds)).resolves.toBe('in');
  expect(calls).toBe(3);
});

test('such a key waits like the others once it could not be told itself', async () => {
  await gate.ask('channel', holds);
  await expect(gate.ask('channel', fails(UNDECIDED))).rejects.toBe(UNDECIDED);
  await expect(gate.ask('channel', holds)).rejects.toBe(UNDECIDED);
  ms += 1000;
  await expect(gate.ask('channel', holds)).resolves.toBe('in');
});

test('those that come meanwhile wait, and are checked each where the first could be told', async () => {
  const { check, end } = underWay();
  const first = gate.ask('a', check);
  const others = [gate.ask('b', holds), gate.ask('c', fails(WRONG)).catch((error: unknown) => error)];
  expect(calls).toBe(0);
  end();
  expect(await first).toBe('in');
  expect(await Promise.all(others)).toEqual(['in', WRONG]);
});
