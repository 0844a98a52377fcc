import { TableClient, type TransactionAction } from '@azure/data-tables';
import { createBot, createStores, type Stores } from '../../src/app';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import type { Dialogue } from '../../src/domain/dialogues';
import type { Plan } from '../../src/domain/plan';
import { emptyTally, tallyUp } from '../../src/domain/tallies';
import { indexActions } from '../../src/storage/dialogue-index';
import { dialogueRow, tallyAction } from '../../src/storage/dialogue-rows';
import { TABLE_NAME } from '../../src/storage/table';
import { importPlan } from '../../src/usecases/import-plan';
import { samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/**
 * An answer reads as many rows of storage whether there are a hundred dialogues or ten thousand. The rows are counted
 * in what storage sends, by a proxy before it. Azurite takes minutes to be filled with ten thousand, so that size is
 * run by itself: `DIALOGUES=100,1000,10000 npx jest test/storage/rows-read`.
 */

const SIZES = (process.env.DIALOGUES ?? '100,1000').split(',').map(Number);
const AT_ONCE = 50;
const NOW = new Date('2023-02-01T11:00:00Z');

const QUESTIONS = [
  'status på projektmål 1',
  'hur går det med projektmål 2',
  'måluppfyllnad',
  'hur många dialoger i Laholm 2021',
  'antal deltagare per målgrupp',
  'vilka målgrupper har vi inte nått',
  'enkätsvar i Kungsbacka',
  'vad har folk sagt',
  'vad har folk sagt om bemötande',
  'vad säger folk i Varberg',
  'vad säger folk om bussar',
  'visa aktivitetsplanen',
  'är målgruppsanalysen klar',
  'vilka metoder har vi testat',
  'budget',
  'har deltagarna fått återkoppling',
  'vilka uppföljningsfrågor finns',
  'vilka lärdomar har vi dragit',
  'till vilka har vi kommunicerat',
  'exportera alla dialoger till excel',
];

let azurite: Azurite;
let proxy: StorageProxy;
let rows = 0;
let ids = 0;
const surroundings = { now: () => NOW, newId: () => `id-${++ids}` };

/** The n:th of many dialogues: every municipality, year, kind, group, method and theme comes round. */
function dialogueOf(n: number, plan: Plan): Dialogue {
  const pick = (terms: readonly { readonly id: string }[], step = 1): string =>
    terms[Math.floor(n / step) % terms.length]?.id ?? '';
  return someDialogue(`d-${n}`, {
    date: `${n % 2 === 0 ? 2021 : 2022}-0${4 + (n % 5)}-${10 + (n % 19)}`,
    municipality: pick(plan.municipalities, 2),
    kind: DIALOGUE_KINDS[n % DIALOGUE_KINDS.length],
    targetGroups: [pick(plan.targetGroups, 3)],
    methods: [pick(plan.methods)],
    themes: [pick(plan.themes, 5)],
    observations: 'Bussarna går för sällan.',
  });
}

async function load(count: number): Promise<void> {
  const plan = { ...samplePlan('outcome.yaml'), id: `project-${count}`, dialogues: [] };
  await importPlan(plan, { by: 'test' }, storesAt(azurite.connectionString), surroundings);
  // Not through the bot's own way to storage, whose time limit is for people who wait.
  const client = TableClient.fromConnectionString(azurite.connectionString, TABLE_NAME, {
    allowInsecureConnection: true,
  });
  const dialogues = Array.from({ length: count }, (_, n) => dialogueOf(n, plan));
  const actions = [
    ...tallyUp(dialogues.map(({ content }) => content)).map((after) =>
      tallyAction(plan.id, { tally: emptyTally(after) }, after),
    ),
    ...dialogues.flatMap((dialogue): TransactionAction[] => [
      ['create', dialogueRow(plan.id, { state: 'kept', dialogue })],
      ...indexActions(plan.id, dialogue.id, undefined, dialogue),
    ]),
  ];
  for (let from = 0; from < actions.length; from += AT_ONCE) {
    await client.submitTransaction(actions.slice(from, from + AT_ONCE));
  }
}

const storesAt = (connectionString: string): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });

/** How many rows each question reads, on a server that knows the plan already. */
async function rowsRead(): Promise<Record<string, number>> {
  const stores = storesAt(connectionStringFor(proxy.port));
  const { respond } = createBot(stores, true, surroundings);
  const ask = async (text: string): Promise<void> => {
    const conversation = { id: `chat-${++ids}`, type: 'personal' } as const;
    const reply = await respond({
      input: { kind: 'text', text },
      userId: 'u',
      conversation,
      profile: async () => undefined,
    });
    expect(reply?.summary).not.toMatch(/kan jag inte svara|svarar inte|Inga dialoger/u);
  };
  await ask('måluppfyllnad');
  const read: Record<string, number> = {};
  for (const question of QUESTIONS) {
    rows = 0;
    await ask(question);
    read[question] = rows;
  }
  return read;
}

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  proxy.watch({
    after: ({ method }, body) => {
      if (method === 'GET') rows += body.toString().match(/"RowKey":/gu)?.length ?? 0;
      return true;
    },
  });
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});

test(`an answer reads the same number of rows with ${SIZES.join(', ')} dialogues`, async () => {
  const read: Record<string, number>[] = [];
  for (const count of SIZES) {
    await load(count);
    read.push(await rowsRead());
  }
  const [hundred, ...more] = read;
  expect(Object.values(hundred ?? {}).every((count) => count > 0)).toBe(true);
  for (const each of more) expect(each).toEqual(hundred);
}, 1_800_000);
