import { z } from 'zod';
import type { LocalDate } from './dates';
import { type Dialogue, DialogueContent, FREE_TEXT_FIELDS, type FreeTextField, groupIn } from './dialogues';

/**
 * A fact is what is counted of one dialogue: its figures and choices, without a word that somebody has written. Every
 * figure is computed from facts.
 */

/** What a fact has of a dialogue: everything but words, whichever fields hold any. */
const WORDS = Object.fromEntries(FREE_TEXT_FIELDS.map((field) => [field, true])) as Record<FreeTextField, true>;
const Counted = DialogueContent.omit(WORDS);
export const Fact = Counted.extend({
  /** The dialogue's id. */
  dialogue: z.string().min(1),
  /** Pseudonymous id of whoever reported it. */
  reportedBy: z.string(),
  /** Of the change that this is the outcome of: changes are numbered from 1, in the order they were made. */
  number: z.number().int().nonnegative(),
  /** The dialogue's own, in the order in which dialogues were first saved, from 0. */
  serial: z.number().int().nonnegative(),
});
/** With a field that holds words among these nothing is a fact. */
type WithoutWords = Extract<keyof z.infer<typeof Fact>, FreeTextField> extends never ? unknown : never;
export type Fact = Readonly<z.infer<typeof Fact>> & WithoutWords;

const FIELDS = Fact.keyof().options;

/** What a change did to what is counted: a dialogue was saved or changed, or, without a fact, removed. */
export interface FactChange {
  readonly dialogue: string;
  readonly fact?: Fact;
}

const strings = new Map<string, string>();
const lists = new Map<string, string[]>();
/** Values beyond these are kept as they are: only what comes again and again is worth looking for. */
const MOST_SHARED = 50_000;

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size < MOST_SHARED) known.set(key, value);
  return value;
}
const sharedText = (text: string): string => shared(strings, text, text);
const sharedList = (list: string[]): string[] => shared(lists, list.join('|'), list);

/**
 * The same fact in little memory: its fields always in this order, and what many facts have alike only once. Who
 * reported it is kept with the fact alone: what is shared stays as long as the process, also when a colleague has been
 * erased.
 */
export const compactFact = (fact: Fact): Fact => ({
  dialogue: fact.dialogue,
  number: fact.number,
  serial: fact.serial,
  reportedBy: fact.reportedBy,
  date: sharedText(fact.date),
  kind: fact.kind,
  municipality: fact.municipality === undefined ? undefined : sharedText(fact.municipality),
  methods: sharedList(fact.methods),
  targetGroups: sharedList(fact.targetGroups),
  perspectives: sharedList(fact.perspectives),
  themes: sharedList(fact.themes),
  participants: fact.participants,
  sameGroup: fact.sameGroup === undefined ? undefined : sharedText(fact.sameGroup),
  quotable: fact.quotable,
  elected: fact.elected,
  officials: fact.officials,
  practitioners: fact.practitioners,
  surveyAnswers: fact.surveyAnswers,
  surveyHeard: fact.surveyHeard,
  feedbackWanted: fact.feedbackWanted,
  feedbackGiven: fact.feedbackGiven,
});

/** What is counted of a dialogue. */
export const factOf = (
  { id, reportedBy, content }: Pick<Dialogue, 'id' | 'reportedBy' | 'content'>,
  { number, serial }: Pick<Fact, 'number' | 'serial'>,
): Fact => compactFact({ ...content, sameGroup: groupIn(content), dialogue: id, reportedBy, number, serial });

/** Whether a fact says the same as another, as far as something is counted by it. */
export const isSameFact = (a: Fact | undefined, b: Fact | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && differentFields(a, b).length === 0);

/**
 * The fields that two facts of a dialogue do not say the same in. When it was counted says nothing of what is counted.
 */
export const differentFields = (a: Fact, b: Fact): (keyof Fact)[] =>
  FIELDS.filter(
    (field) => field !== 'number' && field !== 'serial' && JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  );

const FIGURES = [
  'dialogues',
  'participants',
  'electedKnown',
  'elected',
  'officialsKnown',
  'officials',
  'practitionersKnown',
  'practitioners',
  'surveys',
  'answers',
  'heard',
  'feedbackKnown',
  'wanted',
  'given',
  'unreported',
] as const;
type Figure = (typeof FIGURES)[number];

/**
 * Sums over some dialogues. `…Known`, `surveys`: how many dialogues had that figure, since missing is not zero.
 * `unreported`: those among `wanted` of whom it is not reported whether they have been given feedback.
 */
export type Figures = Readonly<Record<Figure, number>> & {
  /** The latest dialogue, and the latest with a survey. */
  readonly latest?: LocalDate;
  readonly latestSurvey?: LocalDate;
};

/** Sums that are being made. */
export type Sums = { -readonly [Name in keyof Figures]: Figures[Name] };

export const emptySums = (): Sums => ({
  dialogues: 0,
  participants: 0,
  electedKnown: 0,
  elected: 0,
  officialsKnown: 0,
  officials: 0,
  practitionersKnown: 0,
  practitioners: 0,
  surveys: 0,
  answers: 0,
  heard: 0,
  feedbackKnown: 0,
  wanted: 0,
  given: 0,
  unreported: 0,
});

/** How many answered the survey. Answers say nothing of how many felt heard unless that was reported too. */
export const answersIn = ({ surveyAnswers, surveyHeard }: Fact): number =>
  surveyHeard === undefined ? 0 : (surveyAnswers ?? 0);

/** How many asked for feedback of whom it is not reported whether they have been given it. */
export const unreportedIn = ({ feedbackWanted = 0, feedbackGiven }: Fact): number =>
  feedbackGiven === undefined ? feedbackWanted : 0;

/** Whether a fact counts as one of a dialogue with a survey. */
export const takesSurvey = (fact: Fact): boolean => answersIn(fact) > 0;

/** Counts a fact in, or with -1 out; the latest days are for {@link latestIn}. The sums are changed in place. */
export function countIn(sums: Sums, fact: Fact, times: 1 | -1): void {
  const { elected, officials, practitioners, feedbackWanted, feedbackGiven } = fact;
  const answers = answersIn(fact);
  sums.dialogues += times;
  sums.participants += times * fact.participants;
  if (elected !== undefined) {
    sums.electedKnown += times;
    sums.elected += times * elected;
  }
  if (officials !== undefined) {
    sums.officialsKnown += times;
    sums.officials += times * officials;
  }
  if (practitioners !== undefined) {
    sums.practitionersKnown += times;
    sums.practitioners += times * practitioners;
  }
  if (answers > 0) {
    sums.surveys += times;
    sums.answers += times * answers;
    sums.heard += times * (fact.surveyHeard ?? 0);
  }
  if (feedbackWanted !== undefined) {
    sums.feedbackKnown += times;
    sums.wanted += times * feedbackWanted;
  }
  sums.unreported += times * unreportedIn(fact);
  sums.given += times * (feedbackGiven ?? 0);
}

/** Moves the latest days on to a fact's. */
export function latestIn(sums: Sums, fact: Fact): void {
  if (sums.latest === undefined || fact.date > sums.latest) sums.latest = fact.date;
  if (takesSurvey(fact) && (sums.latestSurvey === undefined || fact.date > sums.latestSurvey)) {
    sums.latestSurvey = fact.date;
  }
}
