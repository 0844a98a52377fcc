import { createBot } from '../src/app';
import { verifyFacts } from '../src/operate/verify-facts';
import { importPlan } from '../src/planning/import-plan';
import type { Stores } from '../src/stores';
import type { Respond } from '../src/turns/reply';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { SOME_VALUES } from './support/dialogues';
import { storesAt } from './support/laid-facts';

/**
 * Two servers, each with memory of its own, over one storage: no answer is older than what either has acknowledged, and
 * a talk goes on in either.
 */

const NOW = new Date('2021-10-01T10:00:00Z');
const AWAY = /når jag inte databasen|svarade inte|Försök igen/u;

let azurite: Azurite;
let both: readonly Stores[];
let servers: Respond[];
let project: string;
let ids = 0;
const surroundings = { now: () => NOW, newId: () => `id-${++ids}` };

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  project = `two-${++ids}`;
  const first = storesAt(azurite.connectionString);
  both = [first, storesAt(azurite.connectionString)];
  await importPlan({ ...samplePlan(), id: project, dialogues: [] }, { by: 'test' }, first, surroundings);
  servers = both.map((each) => createBot(each, true, surroundings).respond);
});

const through = (n: number): Respond => {
  const server = servers[n % servers.length];
  if (!server) throw new Error('there is no such server');
  return server;
};

const someone = () => ({
  userId: `user-${++ids}`,
  conversation: { id: `chat-${ids}`, type: 'personal' } as const,
  profile: async () => undefined,
});

async function submit(server: Respond, formId: string): Promise<void> {
  const data = { verb: 'submit-dialogue', formId, ...SOME_VALUES };
  const press = () => server({ ...someone(), input: { kind: 'submitted', value: data } });
  let reply = (await press())?.summary ?? '';
  // On a busy machine storage may take too long for so many at once; whoever is told so presses again.
  while (AWAY.test(reply)) reply = (await press())?.summary ?? '';
  expect(reply).toMatch(/Tack, dialogen är sparad|redan sparad/u);
}

/** How many dialogues the answer says there are. */
async function counted(server: Respond): Promise<number> {
  const reply = await server({ ...someone(), input: { kind: 'text', text: 'hur många dialoger har vi haft' } });
  const sentence = reply?.summary ?? '';
  if (AWAY.test(sentence)) return counted(server);
  const figure = /(\d+) dialog/u.exec(sentence)?.[1];
  return figure === undefined ? 0 : Number(figure);
}

test('200 submits through one server, each at once asked of through the other: none is stale', async () => {
  const stale: number[] = [];
  for (let n = 1; n <= 200; n += 1) {
    await submit(through(n), `form-${n}`);
    const answered = await counted(through(n + 1));
    if (answered !== n) stale.push(n);
  }
  expect(stale).toEqual([]);
});

test('100 submits and 100 questions at once: no answer is below what was acknowledged before it was asked', async () => {
  let acknowledged = 0;
  const below: { answered: number; acknowledged: number }[] = [];
  const writers = Array.from({ length: 100 }, async (_, n) => {
    await submit(through(n), `form-${n}`);
    acknowledged += 1;
  });
  let asked = 0;
  const askers = Array.from({ length: 4 }, async (_, asker) => {
    while (asked < 100) {
      asked += 1;
      const before = acknowledged;
      const answered = await counted(through(asker));
      if (answered < before) below.push({ answered, acknowledged: before });
    }
  });
  await Promise.all([...writers, ...askers]);
  expect(below).toEqual([]);
  expect(await Promise.all([counted(through(0)), counted(through(1))])).toEqual([100, 100]);
  const { dialogues } = storesAt(azurite.connectionString);
  expect(await verifyFacts(project, dialogues)).toEqual({ dialogues: 100, facts: 100, differences: [] });
});

test('a talk that goes from one to the other carries on in each', async () => {
  const { userId, conversation, profile } = someone();
  const texts = ['hur många dialoger i Laholm', 'och i Varberg?', '2021 då?', 'och i Hylte?'];
  const answered: string[] = [];
  for (const [n, text] of texts.entries()) {
    const reply = await through(n)({ userId, conversation, profile, input: { kind: 'text', text } });
    answered.push(reply?.summary ?? '');
    // What is done within 200 ms of the answer.
    await both[n % 2]?.questions.flush();
  }
  expect(answered).toEqual([
    expect.stringContaining('Laholm'),
    expect.stringContaining('Varberg'),
    expect.stringMatching(/Varberg.*2021/u),
    expect.stringMatching(/Hylte.*2021/u),
  ]);
});
