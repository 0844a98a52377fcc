import { QUESTION_KINDS, type Slot } from '../domain/question-kinds';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { statesOf } from './kinds/activity-states';
import { means } from './kinds/rule';
import { periodFrom } from './named-times';
import { nameOrder } from './rankings';
import type { ClearReading } from './reading';

export type Values = readonly (string | number)[];

/**
 * What fills a slot: a concept, and the value that it means; without one, the concept brings the plan's name or number.
 */
interface Fill {
  readonly concept: Concept;
  readonly slot: Slot;
  readonly value?: string;
}

/** Concepts that are values of a slot by the same name. */
const byTheirNames = (slot: Slot, ...concepts: readonly Concept[]): Fill[] =>
  concepts.map((concept) => ({ concept, slot, value: concept }));

const FILLS: readonly Fill[] = [
  { concept: 'municipality', slot: 'municipality' },
  { concept: 'targetGroup', slot: 'targetGroup' },
  { concept: 'method', slot: 'method' },
  { concept: 'theme', slot: 'theme' },
  { concept: 'activity-title', slot: 'activity' },
  { concept: 'by', slot: 'by' },
  { concept: 'order', slot: 'order' },
  { concept: 'goal-ref', slot: 'goal' },
  { concept: 'no-goal', slot: 'goal' },
  { concept: 'year', slot: 'year' },
  { concept: 'viewpoint', slot: 'perspective' },
  ...byTheirNames('dialogueKind', 'perspective', 'in-depth'),
  { concept: 'strengthens', slot: 'part', value: 'strengthened' },
  { concept: 'weakens', slot: 'part', value: 'lowered' },
  ...byTheirNames('participants', 'elected', 'officials', 'practitioners'),
  { concept: 'phase', slot: 'phase' },
  ...byTheirNames('phase', 'preparation', 'implementation', 'completion'),
  // Which state is meant hangs on all that is said: statesOf tells.
  ...byTheirNames('state', 'overdue', 'due', 'upcoming', 'ongoing', 'done', 'partly', 'remaining', 'this-week'),
  { concept: 'doc-report', slot: 'document', value: 'project-report' },
  { concept: 'doc-decision', slot: 'document', value: 'decision-proposal' },
  { concept: 'doc-data', slot: 'document', value: 'data' },
];

/**
 * "Hela länet", "alla kommuner": what empties a slot, with a word that says so unless the concept is the whole itself.
 */
const WHOLES = [
  { concept: 'area', slot: 'municipality', byItself: true },
  { concept: 'municipality-noun', slot: 'municipality', byItself: false },
  { concept: 'target-group-noun', slot: 'targetGroup', byItself: false },
  { concept: 'year-noun', slot: 'year', byItself: false },
] as const satisfies readonly { concept: Concept; slot: Slot; byItself: boolean }[];
const ALL = /^(?:alla|samtliga|hela|all|every|whole|entire)$/u;

/** Words that ask, but ask nothing of their own beside a slot: "hur ser det ut i …", "visa för …". */
export const ASKING_NOTHING: readonly Concept[] = ['which', 'what', 'show', 'how-goes', 'howgoes-verb'];
const CARRYING: readonly Concept[] = [
  ...ASKING_NOTHING,
  'filler',
  'we',
  'now',
  'pronoun',
  'project',
  'greeting',
  'you',
  'per',
];

const ABOUT = /^(?:om|kring|about|on|angående|rörande)$/u;

/** The slots that a kind of reading has. */
export function slotsOf(kind: ClearReading['kind']): ReadonlySet<Slot> {
  return new Set(Object.keys(QUESTION_KINDS[kind].slots) as Slot[]);
}

/** "Och minst?": which comes first of rows that were spoken of. */
const ordersIn = ({ tokens, spans }: Evidence): string[] => [
  ...new Set(
    nameOrder(tokens, spans).flatMap(({ meanings }) =>
      meanings.flatMap(({ concept, value }) => (concept === 'order' && value !== undefined ? [value] : [])),
    ),
  ),
];

/** What a phrase says of one slot: the values it may take. */
function valuesOf(evidence: Evidence, slot: Slot): Values {
  if (slot === 'state') return statesOf(evidence).states;
  if (slot === 'order') return evidence.has('order') ? evidence.names('order').options : ordersIn(evidence);
  return FILLS.filter((each) => each.slot === slot).flatMap(({ concept, value }): Values => {
    if (value !== undefined) return evidence.has(concept) ? [value] : [];
    return evidence.names(concept).options;
  });
}

/** Words of one's own after "om": what insights are looked for by. */
function queryOf({ spans, tokens }: Evidence): string | undefined {
  const words = spans.filter((span) => means(span, 'word', 'no-place'));
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last || last.end - first.start !== words.length) return undefined;
  if (!ABOUT.test(tokens[first.start - 1]?.word ?? '')) return undefined;
  return tokens
    .slice(first.start, last.end)
    .map(({ raw }) => raw)
    .join(' ');
}

/** How many things the slots tell: two days are one time. */
export const thingsNamed = (named: ReadonlyMap<Slot, Values>): number => named.size - Number(named.has('from'));

/** The slots that a phrase names, each with its one value; `undefined` where one of them has several, or none. */
export const onlyValues = (named: ReadonlyMap<Slot, Values>): Partial<Record<Slot, Values[number]>> | undefined =>
  [...named.values()].every(({ length }) => length === 1)
    ? Object.fromEntries([...named].map(([slot, [value]]) => [slot, value]))
    : undefined;

/** The slots that the phrase names, with their values; none at all when it says something the kind has no room for. */
export function namedSlots(evidence: Evidence, takes: ReadonlySet<Slot>): Map<Slot, Values> | undefined {
  const named = new Map<Slot, Values>();
  const all = evidence.tokens.some(({ word }) => ALL.test(word));
  const query = takes.has('query') ? queryOf(evidence) : undefined;
  if (query !== undefined) named.set('query', [query]);
  // "Vilken hade flest"
  const ranks = takes.has('order') && evidence.has('most', 'order');
  for (const span of evidence.spans) {
    if (takes.has('from') && means(span, 'period')) {
      const [period, ...others] = evidence.names('period').options.map(periodFrom);
      if (!period || others.length > 0) return undefined;
      if (period.year !== undefined) named.set('year', [period.year]);
      else for (const end of ['from', 'to'] as const) named.set(end, period[end] === undefined ? [] : [period[end]]);
      continue;
    }
    if (takes.has('order') && means(span, 'most')) {
      named.set('order', valuesOf(evidence, 'order'));
      continue;
    }
    const slots = FILLS.filter(({ concept, slot }) => takes.has(slot) && means(span, concept)).map(({ slot }) => slot);
    for (const slot of slots) named.set(slot, valuesOf(evidence, slot));
    if (slots.length > 0 || (query !== undefined && means(span, 'word', 'no-place'))) continue;
    const whole = WHOLES.find(
      ({ concept, slot, byItself }) => means(span, concept) && takes.has(slot) && (all || byItself),
    );
    if (whole) named.set(whole.slot, []);
    else if (!means(span, ...CARRYING) && !(ranks && means(span, 'held'))) return undefined;
  }
  return named;
}
