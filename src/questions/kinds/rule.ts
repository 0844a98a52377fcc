import type { LocalDate } from '../../domain/dates';
import type { Filling } from '../../domain/filling';
import type { QuestionKind, Slot } from '../../domain/question-kinds';
import { DividedBy, Order } from '../../domain/question-slots';
import { comparedValues } from '../comparisons';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { means } from '../filters-named';
import { periodFrom } from '../named-times';
import { oncePerPhrase } from '../once-per-phrase';
import type { ClearReading } from '../reading';
import type { Span } from '../tag';

/** A reading that a rule argues for: how strongly, and which of the phrase's concepts it accounts for. */
export interface Proposal {
  readonly reading: ClearReading;
  /** What the form that it opens is filled in with besides. */
  readonly filling?: Filling;
  /** From 0 to 1: how surely this is meant, provided that it accounts for everything said. */
  readonly strength: number;
  readonly explains: ReadonlySet<Concept>;
  /** Spans that it accounts for although their concepts are not among `explains`. */
  readonly alsoExplains?: (span: Span) => boolean;
  /** Of what the phrase asks, when that is so plain that a verb nobody has listed cannot make it something else. */
  readonly plainly?: Concept;
  /** True when the phrase names two things where the reading has room for one. */
  readonly conflict?: boolean;
  /** True when the phrase is a name of the plan's, whatever the words of it mean elsewhere. */
  readonly isName?: boolean;
}

/** What one kind of reading looks for in a phrase; none when it is not asked for. */
export type Rule = (evidence: Evidence) => readonly Proposal[];

/** A rule in the table of its family. */
export interface RuleOfPhrases {
  readonly propose: Rule;
  /** What a phrase must have any of for the rule to propose anything: a concept, or a word that a pattern fits. */
  readonly needs?: readonly (Concept | RegExp)[];
}

/** A rule that is asked only of phrases with any of some concepts, or with a word that fits any of some patterns. */
export const ifAny = (needs: readonly (Concept | RegExp)[], propose: Rule): RuleOfPhrases => ({ propose, needs });

/** A rule that is asked of every phrase, since neither concepts nor words of their own tell when it is meant. */
export const always = (propose: Rule): RuleOfPhrases => ({ propose });

/** The rules that propose each kind of a family; where two argue as well, the first is told first. */
export type Rules<Kind extends QuestionKind> = { readonly [Each in Kind]: readonly RuleOfPhrases[] };

/** Concepts that any reading may carry without being changed by them. */
const EVERYWHERE: readonly Concept[] = [
  'filler',
  'which',
  'what',
  'show',
  'we',
  'now',
  'today',
  'project',
  'greeting',
  'help',
  'you',
  'got',
  'howgoes-verb',
  'area',
  'matters',
  'pronoun',
];

/** The concepts a kind accounts for: those of each list, and those that any reading may carry. */
export const explaining = (...lists: readonly (readonly Concept[])[]): ReadonlySet<Concept> =>
  new Set([EVERYWHERE, ...lists].flat());

export const FILTERS = [
  'municipality',
  'targetGroup',
  'method',
  'viewpoint',
  'perspective',
  'in-depth',
  'year',
  'period',
] as const;

export interface Filters {
  readonly municipality?: string;
  readonly targetGroup?: string;
  readonly method?: string;
  readonly perspective?: string;
  readonly dialogueKind?: 'perspective' | 'in-depth';
  readonly year?: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** One way to fill the slots, and whether something named had to be left out. */
export interface Filled<Slots> {
  readonly slots: Slots;
  readonly conflict: boolean;
}

/** The one empty way to fill a slot that the phrase names nothing for. */
const NOTHING: Filled<Record<never, never>> = { slots: {}, conflict: false };

/** Every way to fill a slot from what the phrase names; one empty way when it names nothing. */
export function fillSlot<Key extends Slot>(
  evidence: Evidence,
  concept: Concept,
  slot: Key,
): Filled<Partial<Record<Key, string>>>[] {
  const { options, conflict } = evidence.names(concept);
  if (options.length === 0) return [NOTHING];
  return options.map((value) => ({ slots: { [slot]: value } as Partial<Record<Key, string>>, conflict }));
}

/** All combinations of two lists of filled slots. */
export function cross<A extends object, B extends object>(
  left: readonly Filled<A>[],
  right: readonly Filled<B>[],
): Filled<A & B>[] {
  if (right.length === 1 && right[0] === NOTHING) return [...left] as Filled<A & B>[];
  return left.flatMap((a) =>
    right.map((b) => ({ slots: { ...a.slots, ...b.slots }, conflict: a.conflict || b.conflict })),
  );
}

/** The year a phrase names. */
export function fillYear(evidence: Evidence): Filled<{ year?: number }>[] {
  if (!evidence.has('year')) return [NOTHING];
  return fillSlot(evidence, 'year', 'year').map(({ slots, conflict }) => ({
    slots: slots.year === undefined ? {} : { year: Number(slots.year) },
    conflict,
  }));
}

function fillDialogueKind(evidence: Evidence): Filled<{ dialogueKind?: 'perspective' | 'in-depth' }>[] {
  const kinds = (['perspective', 'in-depth'] as const).filter((kind) => evidence.has(kind));
  if (kinds.length === 0) return [NOTHING];
  return kinds.map((dialogueKind) => ({ slots: { dialogueKind }, conflict: kinds.length > 1 }));
}

/** The perspective a phrase names. "Digitala dialoger" says how they were held, and not what they were about. */
const fillPerspective = (evidence: Evidence): Filled<{ perspective?: string }>[] => {
  if (!evidence.has('viewpoint')) return [NOTHING];
  const { spans, tokens } = evidence;
  const describes = spans.some(
    (span, at) =>
      means(span, 'viewpoint') && tokens[span.start]?.part !== 'first' && means(spans[at + 1], 'dialogue', 'dialogues'),
  );
  return fillSlot(evidence, 'viewpoint', 'perspective').map(({ slots, conflict }) => ({
    slots,
    conflict: conflict || describes,
  }));
};

/** The one time that has been that a phrase names: a year, or its days; nothing where it names none, or several. */
export function timeNamed(evidence: Evidence): Pick<Filters, 'year' | 'from' | 'to'> {
  const [time, ...others] = evidence.names('period').options;
  return time === undefined || others.length > 0 ? {} : periodFrom(time);
}

/** When: a year, or the days of another time that has been. Two times are one too many. */
function fillTime(evidence: Evidence): Filled<Pick<Filters, 'year' | 'from' | 'to'>>[] {
  if (!evidence.has('period')) return fillYear(evidence);
  const { options, conflict } = evidence.names('period');
  // The year of a time is no year of its own.
  const years = evidence.of('year').some((span) => !means(span, 'period'));
  return options.map((value) => ({ slots: periodFrom(value), conflict: conflict || years }));
}

/** The filters a phrase names, in every way they can be taken. */
export const fillFilters = oncePerPhrase((evidence: Evidence): readonly Filled<Filters>[] => {
  const others: readonly (readonly Filled<Filters>[])[] = [
    fillSlot(evidence, 'targetGroup', 'targetGroup'),
    fillSlot(evidence, 'method', 'method'),
    fillPerspective(evidence),
    fillDialogueKind(evidence),
    fillTime(evidence),
  ];
  return others.reduce<readonly Filled<Filters>[]>(
    (filled, other) => cross<Filters, Filters>(filled, other),
    fillSlot(evidence, 'municipality', 'municipality'),
  );
});

/** The breakdown a phrase asks for ("per kommun"). */
function fillBreakdown(evidence: Evidence): Filled<{ by?: DividedBy }>[] {
  return fillSlot(evidence, 'by', 'by').map(({ slots, conflict }) => {
    const by = DividedBy.options.find((each) => each === slots.by);
    return { slots: by === undefined ? {} : { by }, conflict };
  });
}

/** How a count is divided: by what is named, with the order that is asked for, or by what is compared. */
export function fillDivision(evidence: Evidence): Filled<Division>[] {
  const compared = comparedValues(evidence.names('compared').options, DividedBy.options);
  const broken = fillBreakdown(evidence);
  if (compared) return [{ slots: compared, conflict: evidence.has('by') }];
  const orders = fillSlot(evidence, 'order', 'order').map(({ slots, conflict }) => {
    const order = Order.options.find((each) => each === slots.order);
    return { slots: order === undefined ? {} : { order }, conflict };
  });
  return evidence.has('by') ? cross(broken, orders) : broken;
}
interface Division {
  readonly by?: DividedBy;
  readonly order?: Order;
  readonly compare?: (string | number)[];
}

/**
 * What a reading accounts for whose answer has a row for each municipality: "per kommun" finds room in it, "per
 * målgrupp" does not.
 */
export function withRows(explains: ReadonlySet<Concept>, evidence: Evidence): ReadonlySet<Concept> {
  return evidence.names('by').options.every((by) => by === 'municipality')
    ? new Set<Concept>([...explains, 'by'])
    : explains;
}

/** True when the phrase names any of the filters. */
export const hasFilter = (evidence: Evidence): boolean => evidence.has(...FILTERS);

/** True for the first part of a compound, which only says of what sort the last part is. */
export const isModifier = (evidence: Evidence, span: Span): boolean =>
  span.end - span.start === 1 && evidence.tokens[span.start]?.part === 'first';

export { means };
