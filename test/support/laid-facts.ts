import { TableClient, type TransactionAction } from '@azure/data-tables';
import { createStores, type Stores } from '../../src/app';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import type { Dialogue } from '../../src/domain/dialogues';
import { type Fact, factOf } from '../../src/domain/facts';
import type { Plan } from '../../src/domain/plan';
import { importPlan } from '../../src/planning/import-plan';
import type { Surroundings } from '../../src/ports/surroundings';
import { indexActions } from '../../src/storage/dialogue-index';
import { dialogueRow } from '../../src/storage/dialogue-rows';
import { changeRow, headRow, NO_HEAD, PAGE_SERIALS, pageRow } from '../../src/storage/fact-rows';
import { TABLE_NAME } from '../../src/storage/table';
import { someDialogue } from './dialogues';

/** Many dialogues written straight into storage, where reporting them would take hours. */

const AT_ONCE = 50;

/** The n:th of many dialogues: every municipality, year, kind, group, method and theme comes round. */
export function dialogueOf(n: number, plan: Plan): Dialogue {
  const pick = (terms: readonly { readonly id: string }[], step = 1): string =>
    terms[Math.floor(n / step) % terms.length]?.id ?? '';
  return someDialogue(`d-${String(n).padStart(8, '0')}`, {
    date: `${n % 2 === 0 ? 2021 : 2022}-0${4 + (n % 5)}-${10 + (n % 19)}`,
    municipality: pick(plan.municipalities, 2),
    kind: DIALOGUE_KINDS[n % DIALOGUE_KINDS.length],
    targetGroups: [pick(plan.targetGroups, 3)],
    methods: [pick(plan.methods)],
    themes: [pick(plan.themes, 5)],
    surveyAnswers: 10,
    surveyHeard: 8 + (n % 3),
    feedbackWanted: n % 7,
    feedbackGiven: n % 5 === 0 ? undefined : n % 4,
    observations: 'Bussarna går för sällan.',
  });
}

/** The facts of many dialogues as rows: pages of those that fill one, a row for each of the rest, and the head. */
function factRows(project: string, facts: readonly Fact[]): TransactionAction[] {
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
      said: { operation: 'saved', fact },
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
  return [...pages, ...changes, head].map((row) => ['upsert', row, 'Replace']);
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
  await importPlan({ ...plan, dialogues: [] }, { by: 'test' }, storesAt(connectionString), surroundings);
  // Not through the bot's own way to storage, whose time limit is for people who wait.
  const client = TableClient.fromConnectionString(connectionString, TABLE_NAME, { allowInsecureConnection: true });
  const facts = Array.from({ length: count }, (_, n) => factOf(dialogueOf(n, plan), { number: n + 1, serial: n }));
  const actions = [
    ...factRows(plan.id, facts),
    ...Array.from({ length: whole }, (_, n) => dialogueOf(n, plan)).flatMap((dialogue): TransactionAction[] => [
      ['create', dialogueRow(plan.id, { state: 'kept', dialogue })],
      ...indexActions(plan.id, dialogue.id, undefined, dialogue),
    ]),
  ];
  for (let from = 0; from < actions.length; from += AT_ONCE) {
    await client.submitTransaction(actions.slice(from, from + AT_ONCE));
  }
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
