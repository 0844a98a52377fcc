import { begins } from '../answers/search-words';
import { areaAsked } from '../domain/areas';
import { kindsOf } from '../domain/dialogue-kinds';
import type { Dialogue } from '../domain/dialogues';
import { filterOf } from '../domain/filters';
import { yearPeriod } from '../domain/periods';
import { findTerm, type Plan, type Term } from '../domain/plan';
import { QUESTION_KINDS, type QuestionKind, type Readings } from '../domain/question-kinds';
import { isOfFew } from '../domain/voices';
import type { DialogueQuery, DialogueStore } from '../ports/dialogues';
import type { ClearReading } from '../questions/reading';
import { kindWords } from '../text/words';
import type { Sought } from './sought';

/** As many dialogues as a search gives. */
const MOST = 5;
/** As many ways to understand a search as are looked up; each reads at most {@link MOST} dialogues. */
const MOST_QUERIES = 3;
/** Ways to understand the first words of a search that are kept while the next one is read. */
const MOST_OPEN = 50;

const slotsIn = (query: DialogueQuery): number => Object.values(query).filter((value) => value !== undefined).length;

/** Kinds of questions that dialogues can be narrowed in, by every filter; the compiler finds them. */
type FilteredKind = {
  [Kind in QuestionKind]: 'dialogueKind' extends keyof Readings[Kind] ? Kind : never;
}[QuestionKind];

const isNarrowedByAll = (reading: ClearReading): reading is Readings[FilteredKind] =>
  'dialogueKind' in QUESTION_KINDS[reading.kind].slots;

/** The dialogues that a question is about; undefined where it asks for more than a search can tell of one. */
function queryOf(reading: ClearReading, plan: Plan): DialogueQuery | undefined {
  if (reading.kind === 'methods') return filterOf(plan, { method: reading.method });
  if (!isNarrowedByAll(reading)) return undefined;
  if (reading.kind !== 'insights') return filterOf(plan, reading);
  const theme = reading.theme === undefined ? undefined : findTerm(plan.themes, reading.theme)?.id;
  return reading.query === undefined ? { ...filterOf(plan, reading), theme } : undefined;
}

/** Of all that the search may be a question about, what uses most of its words. */
function asRead({ readings }: Sought, plan: Plan): DialogueQuery[] {
  const [only, ...others] = readings;
  if (only?.kind === 'dialogue-count' && others.length === 0) return [filterOf(plan, only)];
  const queries = readings.flatMap((reading) => queryOf(reading, plan) ?? []);
  const most = Math.max(0, ...queries.map(slotsIn));
  return most === 0 ? [] : queries.filter((query) => slotsIn(query) === most);
}

type SearchedSlot = 'municipality' | 'targetGroup' | 'method' | 'theme';

/** What a word may narrow dialogues to; an empty query for a word that only says that they are dialogues. */
function meaningsOf(word: string, plan: Plan): DialogueQuery[] {
  const terms: [SearchedSlot, readonly Term[]][] = [
    ['municipality', plan.municipalities],
    ['targetGroup', plan.targetGroups],
    ['method', plan.methods],
    ['theme', plan.themes],
  ];
  const named = terms.flatMap(([slot, list]) =>
    list
      .filter(({ name, aliases }) => [name, ...aliases].some((each) => begins(word, each)))
      .map(({ id }): DialogueQuery => ({ [slot]: slot === 'municipality' ? areaAsked(plan, id) : id })),
  );
  const kinds = kindsOf(plan).filter((kind) => kindWords(kind, plan).some((each) => begins(word, each)));
  const isYear = /^(?:19|20)\d\d$/u.test(word);
  const isNoun = word.startsWith('dialog') || begins(word, 'dialog');
  return [
    ...named,
    ...kinds.map((kind): DialogueQuery => ({ kind })),
    ...(isYear ? [{ period: yearPeriod(Number(word)) }] : []),
    ...(isNoun ? [{}] : []),
  ];
}

/** Whether the second query names nothing else of a sort than the first does. */
const agrees = (first: DialogueQuery, second: DialogueQuery): boolean =>
  Object.entries(second).every(([slot, value]) => {
    const other: unknown = Reflect.get(first, slot);
    return other === undefined || other === value;
  });

/** One letter, or the first figure of a year: nothing can be said of such a last word while it is being typed. */
const JUST_BEGUN = /^(?:\p{L}|[12])$/u;

const typed = (words: readonly string[]): readonly string[] =>
  words.length > 1 && JUST_BEGUN.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/** What the words name one by one, for words that have only been begun; nothing when one of them names nothing. */
const asBegun = ({ undated }: Sought, plan: Plan): DialogueQuery[] =>
  typed(undated).reduce<DialogueQuery[]>(
    (open, word) => {
      const meanings = meaningsOf(word, plan);
      return open
        .flatMap((query) => meanings.flatMap((meaning) => (agrees(query, meaning) ? [{ ...query, ...meaning }] : [])))
        .slice(0, MOST_OPEN);
    },
    undated.length > 0 ? [{}] : [],
  );

/** The dialogues that a search asks for, at most a few ways to understand it; none when it asks for none. */
function dialoguesAskedFor(sought: Sought, plan: Plan): DialogueQuery[] {
  const { period } = sought;
  if (sought.undated.length === 0) return period ? [{ period }] : [];
  const read = asRead(sought, plan);
  const queries = read.length > 0 ? read : asBegun(sought, plan);
  const dated = queries.map((query): DialogueQuery => (period ? { ...query, period } : query));
  return [...new Map(dated.map((query) => [JSON.stringify(query), query])).values()].slice(0, MOST_QUERIES);
}

/** A theme finds no dialogue with 1–4 participants: that would tell what they brought up, and where. */
async function newest(query: DialogueQuery, plan: Plan, store: Pick<DialogueStore, 'newest'>): Promise<Dialogue[]> {
  const found = await store.newest(plan.id, query, MOST);
  return query.theme === undefined ? found : found.filter(({ content }) => !isOfFew(content));
}

/** The newest dialogues that a search asks for. Reads a bounded number of them, however many there are. */
export async function searchDialogues(
  sought: Sought,
  plan: Plan,
  store: Pick<DialogueStore, 'newest'>,
): Promise<Dialogue[]> {
  const queries = dialoguesAskedFor(sought, plan);
  const found = (await Promise.all(queries.map((query) => newest(query, plan, store)))).flat();
  return [...new Map(found.map((dialogue) => [dialogue.id, dialogue])).values()]
    .sort((a, b) => b.content.date.localeCompare(a.content.date))
    .slice(0, MOST);
}
