/**
 * The fields of a dialogue, in one table. What is stored and what the form asks, looks through, gives back, shows,
 * erases and leaves out of the audit are read from it, so a field that is added here is handled by all of them; beside
 * it, the compiler asks for the field's label and its fault's words (docs/adding.md).
 */

/** Longest free text of one field, in characters; far above what a summary holds and below what a card can carry. */
export const FREE_TEXT_MAX = 2_000;
/** Longest place name, in characters. */
export const PLACE_MAX = 120;
/** More people than this in one dialogue is a slip of the finger. */
export const HEADCOUNT_MAX = 10_000;

/** Where on the form a field stands: asked first, or folded under a title. */
export const FOLDED = ['people', 'said', 'method', 'survey'] as const;
export type FoldedSection = (typeof FOLDED)[number];
type Section = FoldedSection | 'first';

/** The day, or which of the two kinds of dialogue. */
const given = <const S extends 'date' | 'kind'>(sort: S) =>
  ({ sort, section: 'first', required: true, freeText: false, inAudit: true, shownTo: 'everyone' }) as const;

/** One or several of the plan's words, from the list of it that is named. */
const chosen = <
  const S extends 'one' | 'several',
  const T extends 'municipalities' | 'methods' | 'targetGroups' | 'perspectives' | 'themes',
  const W extends Section,
>(
  sort: S,
  terms: T,
  section: W,
) =>
  ({
    sort,
    terms,
    section,
    required: (section === 'first') as W extends 'first' ? true : false,
    /** Whether the form asks for it before the others of its section, whatever their order here. */
    isAskedBefore: false as boolean,
    freeText: false,
    inAudit: true,
    shownTo: 'everyone',
  }) as const;

/**
 * A number of people or answers.
 * @param shownTo of those who took part, a number under five is shown to the reporter and the project leader alone
 */
const counted = <const A extends 'everyone' | 'not-few'>(section: FoldedSection, shownTo: A) =>
  ({ sort: 'count', section, required: false, least: 0, freeText: false, inAudit: true, shownTo }) as const;

/**
 * What somebody writes in words: looked through, erased in time, never in the audit, for those whom the plan lets read.
 * @param about what people brought up, which is searched and shown among what has been said; how the method worked;
 * where a dialogue was held, where a street address is a venue; or anything else
 */
const written = <const A extends 'what-was-said' | 'method' | 'place' | 'other'>(section: Section, about: A) =>
  ({
    sort: 'words',
    section,
    about,
    required: false,
    longest: FREE_TEXT_MAX as number,
    isLong: true as boolean,
    freeText: true,
    inAudit: false,
    shownTo: 'readers',
  }) as const;

/** Which group of people it is a meeting of that has met before, by what stands for it: no word of anybody's. */
const group = {
  sort: 'group',
  section: 'people',
  required: false,
  freeText: false,
  inAudit: true,
  shownTo: 'everyone',
} as const;

/** What is so of a dialogue when the writer has said it, and not otherwise. */
const marked = (section: FoldedSection) =>
  ({ sort: 'mark', section, required: false, freeText: false, inAudit: true, shownTo: 'everyone' }) as const;

/** In the order that they are told; each name is the id of the form's input too. */
export const DIALOGUE_FIELD_TABLE = {
  date: given('date'),
  kind: given('kind'),
  municipality: chosen('one', 'municipalities', 'first'),
  /** The group's name, where the same people meet several times; and the group, of one without a name. */
  series: { ...written('people', 'other'), longest: PLACE_MAX, isLong: false },
  sameGroup: group,
  place: { ...written('people', 'place'), longest: PLACE_MAX, isLong: false },
  methods: chosen('several', 'methods', 'first'),
  /** The form asks for whom it met before it asks how. */
  targetGroups: { ...chosen('several', 'targetGroups', 'first'), isAskedBefore: true },
  /** Cross-cutting perspectives (rural/urban, digitalisation), beside the groups. */
  perspectives: chosen('several', 'perspectives', 'people'),
  /** Residents who took part. */
  participants: { ...counted('people', 'not-few'), section: 'first', required: true, least: 1 },
  elected: counted('people', 'everyone'),
  officials: counted('people', 'everyone'),
  practitioners: counted('people', 'everyone'),
  themes: chosen('several', 'themes', 'said'),
  strengthened: written('said', 'what-was-said'),
  lowered: written('said', 'what-was-said'),
  /** The most important of what was said stands in the first step; what the plan asks by itself comes after. */
  observations: written('first', 'what-was-said'),
  /** Whether the words on what people brought up may be printed in what the project publishes. */
  quotable: marked('said'),
  advantages: written('method', 'method'),
  drawbacks: written('method', 'method'),
  /** How many answered the survey, and how many of them "ganska/mycket hög grad". */
  surveyAnswers: counted('survey', 'not-few'),
  surveyHeard: counted('survey', 'not-few'),
  /** How many asked for feedback, and how many have been given it. */
  feedbackWanted: counted('survey', 'not-few'),
  feedbackGiven: counted('survey', 'not-few'),
} as const;
