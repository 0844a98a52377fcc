import { createHash } from 'node:crypto';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import type { Dialogue } from '../../src/domain/dialogues';
import { MedskapaError } from '../../src/domain/errors';
import { type Fact, factOf } from '../../src/domain/facts';
import type { Plan } from '../../src/domain/plan';
import { importPlan } from '../../src/planning/import-plan';
import type { Surroundings } from '../../src/ports/surroundings';
import { auditRow } from '../../src/storage/audit';
import { indexActions } from '../../src/storage/dialogue-index';
import { dialogueRow } from '../../src/storage/dialogue-rows';
import { changeRow, headRow, NO_HEAD, PAGE_SERIALS, pageRow } from '../../src/storage/fact-rows';
import type { Row } from '../../src/storage/rows';
import { TABLE_NAME, TRANSACTION_ROWS } from '../../src/storage/table';
import { createStores, type Stores } from '../../src/stores';
import { someDialogue } from './dialogues';

/** Many dialogues written straight into storage, where reporting them would take hours. */

/** A transaction takes at most 4 MB, and a page of facts at most half of one. */
const PAGES_AT_ONCE = 7;
/** So many people have reported them, in turn. */
const REPORTERS = 20;

/** An id as ids are, that follows from what it is of. */
function idFrom(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** The n:th of many dialogues: every municipality, year, kind, group, method and theme comes round. */
export function dialogueOf(n: number, plan: Plan): Dialogue {
  const pick = (terms: readonly { readonly id: string }[], step = 1): string =>
    terms[Math.floor(n / step) % terms.length]?.id ?? '';
  const dialogue = someDialogue(idFrom(`dialogue ${n}`), {
    date: `${n % 2 === 0 ? 2021 : 2022}-0${4 + (n % 5)}-${10 + (n % 19)}`,
    municipality: pick(plan.municipalities, 2),
    kind: DIALOGUE_KINDS[n % DIALOGUE_KINDS.length],
    targetGroups: [pick(plan.targetGroups, 3)],
    methods: [pick(plan.methods)],
    themes: [pick(plan.themes, 5)],
    surveyAnswers: 10,
    surveyHeard: 8 + (n % 3),
    feedbackWanted: n % 7,
    feedbackGiven: n % 5 === 0 ? undefined : Math.min(n % 4, n % 7),
    observations: 'Bussarna går för sällan.',
  });
  return { ...dialogue, reportedBy: `p-${idFrom(`reporter ${n % REPORTERS}`)}` };
}

/** The facts of many dialogues as rows: pages of those that fill one, a row for each of the rest, and the head. */
function factRows(project: string, facts: readonly Fact[]) {
  const packed = facts.length - (facts.length % PAGE_SERIALS);
  const idOf = (number: number): string => (number === 0 ? '' : `c-${String(number).padStart(8, '0')}`);
  const pages = Array.from({ length: packed / PAGE_SERIALS }, (_, page) =>
    pageRow(project, page, facts.slice(page * PAGE_SERIALS, (page + 1) * PAGE_SERIALS)),
  );
  const changes = facts.slice(packed).map((fact) => {
    const { number } = fact;
    return changeRow(project, {
      number,
      id: idOf(number),
      after: idOf(number - 1),
      body: { operation: 'saved', fact },
    });
  });
  const number = facts.length;
  const head = headRow(project, {
    ...NO_HEAD,
    number,
    id: idOf(number),
    dialogues: number,
    serials: number,
    packed,
    pages: pages.length,
  });
  const put = (rows: readonly Row[]) => rows.map((row): TransactionAction => ['upsert', row, 'Replace']);
  return { pages: put(pages), others: put([...changes, head]) };
}

/** A dialogue's own row, those it is found by, and the audit's. */
function dialogueRows(project: string, dialogue: Dialogue): TransactionAction[] {
  const { id, reportedBy: who, reportedAt: at } = dialogue;
  const audit = auditRow(project, { id: idFrom(`audit ${id}`), at, who, what: 'submit-dialogue', subject: id });
  return [
    ['create', dialogueRow(project, { state: 'kept', dialogue })],
    ...indexActions(project, id, undefined, dialogue),
    ['create', audit],
  ];
}

const MOST_TRIES = 5;

/** On a busy machine storage may take longer than people wait for it; what can be done again is. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MedskapaError) || tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * Puts a plan in force with the facts of so many dialogues.
 * @param whole how many of them there are rows of too, with what was written in them
 */
export async function layFacts(
  connectionString: string,
  plan: Plan,
  count: number,
  whole: number,
  surroundings: Surroundings,
): Promise<void> {
  // Before anything is sent: storage closes a connection that waits for some seconds.
  const facts = Array.from({ length: count }, (_, n) => factOf(dialogueOf(n, plan), { number: n + 1, serial: n }));
  const { pages, others } = factRows(plan.id, facts);
  const stores = storesAt(connectionString);
  await patiently(() => importPlan({ ...plan, dialogues: [] }, { by: 'test' }, stores, surroundings));
  // Not through the bot's own way to storage, whose time limit is for people who wait.
  const client = TableClient.fromConnectionString(connectionString, TABLE_NAME, { allowInsecureConnection: true });
  const write = async (actions: readonly TransactionAction[], atOnce: number): Promise<void> => {
    for (let from = 0; from < actions.length; from += atOnce) {
      await client.submitTransaction(actions.slice(from, from + atOnce));
    }
  };
  // In parts, so that many need no more memory here than few.
  for (let from = 0; from < whole; from += PAGE_SERIALS) {
    const some = Array.from({ length: Math.min(PAGE_SERIALS, whole - from) }, (_, n) => dialogueOf(from + n, plan));
    await write(
      some.flatMap((dialogue) => dialogueRows(plan.id, dialogue)),
      TRANSACTION_ROWS,
    );
  }
  await write(pages, PAGES_AT_ONCE);
  await write(others, TRANSACTION_ROWS);
}

export const storesAt = (connectionString: string): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });

/** A question of each kind. */
export const QUESTIONS: readonly string[] = [
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
