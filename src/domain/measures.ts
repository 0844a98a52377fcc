import type { LocalDate } from './dates';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { type Facts, mostAtOnce, sumUp } from './fact-set';
import type { Figures } from './facts';
import { headCount, percentOf, type Share } from './figures';
import type { Measure, Nature } from './goals';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import type { Plan } from './plan';
import { type MissingPriorities, missingPriorities, prioritisedGroups } from './priorities';
import { countedFor } from './running-year';
import { namesGroups, personsBeside, personsIn } from './series';
import { type FeedbackFigures, type FeedbackKind, feedbackBeside, feedbackFigures, shareFound } from './shares';

/**
 * Why a figure about people is not shown: a share of fewer than five, a count of 1–4 participants, a share from which
 * a group of 1–4 could be worked out, or a share that has nobody in it or of whose people nothing is reported.
 */
export type Withheld = 'too-few' | 'fewer-than-5' | 'hidden' | 'unknown';

/** How persons are counted: each group that dialogues name once, or all dialogues as meetings of one group. */
export type CountedPersons = 'groups' | 'one-group';

/** An outcome computed from stored dialogues, with what it rests on. */
export interface Computed {
  /** A count, or percent 0–100 for a share. */
  readonly value: number;
  /** What a share is made of. */
  readonly share?: Share;
  /** Set when the figure is neither shown nor judged. */
  readonly withheld?: Withheld;
  /** For persons: whether some meetings are known to be of the same people, or all are taken to be. */
  readonly countedPersons?: CountedPersons;
  /** For participants: whether some of them are known to have come several times, and are counted each time. */
  readonly areParticipations?: boolean;
  /** For feedback: the figures that every face tells. */
  readonly feedback?: FeedbackFigures;
  readonly dialogues: number;
  /** For a share of people: dialogues that have nothing to say about it. */
  readonly silent?: number;
  /** For target groups: the committees that have not said which they prioritised, so that all of the plan's count. */
  readonly missingPriorities?: MissingPriorities;
  readonly latest?: LocalDate;
  /** The running year, where 1–4 people that it has so far are not counted in. */
  readonly leftOutYear?: number;
}

/** What an outcome is computed from: the dialogues that pass a filter, at least one of them, and the plan. */
interface Ground {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly filter: FactFilter;
  /** What a year that has just begun is told by. */
  readonly today: LocalDate;
  readonly sums: Figures;
  /** The municipality that is asked about, where one is. */
  readonly municipality?: Id;
  /** Whether only a part of the project is asked about; small numbers of people are withheld in it. */
  readonly narrowed: boolean;
}

/** A share of people that has a question of its own. */
export type ShareOfPeople = 'survey' | 'feedback';

/** What an outcome may be shown divided by. */
export type SlicedBy = 'municipality' | 'targetGroup' | 'method';

/** What there is to say of one measure, wherever it is met. */
interface MeasureRules {
  /** `of-plan`: what the plan says, or what is guessed from its unit and name. */
  readonly nature: Nature | 'of-plan';
  /** What it is a number of, which somebody may have entered for the project too. */
  readonly counts?: 'dialogues' | 'participants';
  /** Whose share it is, where that has a question of its own; a dialogue that says nothing about it lacks it. */
  readonly shareOfPeople?: ShareOfPeople;
  /** What the whole of a share is counted in. */
  readonly whole?: 'answers' | 'people' | 'target-groups';
  /** What it may be shown divided by. */
  readonly dividedBy?: SlicedBy;
  /** Whether it can be told of the dialogues with one target group. */
  readonly isOfGroups: boolean;
  /** Whether a dialogue in the indicator's period and of its kind has something to say about it. */
  readonly isReportedBy: (content: DialogueContent) => boolean;
  /** Undefined when no dialogue that passes has anything to say about it; `by-hand` for what is only entered. */
  readonly compute: ((ground: Ground) => Computed | undefined) | 'by-hand';
}

/** What is left out above for want of a meaning is said to be so: a measure that is added says all of it. */
type EveryRule = { readonly [R in keyof Required<MeasureRules>]: MeasureRules[R] };

/** What a count, or a share of the plan's parts, rests on: every dialogue. */
const onAll = ({ dialogues, latest }: Figures): Pick<Computed, 'dialogues' | 'latest'> => ({ dialogues, latest });

/** How many of the parts, each a target group or a method, some dialogue passing the filter has. */
const metIn = ({ facts, filter }: Ground, parts: readonly FactFilter[]): number =>
  parts.filter((part) => sumUp(facts, { ...filter, ...part }).dialogues > 0).length;

function participants({ facts, filter, today, sums, narrowed }: Ground): Computed {
  const { facts: counted, leftOutYear, onlyLeftOut } = countedFor(facts, filter, today, 'participants');
  if (onlyLeftOut) return { ...onAll(sums), value: sums.participants, withheld: 'fewer-than-5' };
  const value = sumUp(counted, filter).participants;
  const shown = narrowed ? countBeside(counted, filter, 'participants') : value;
  const areParticipations = personsIn(counted, filter) < value || undefined;
  const withheld = typeof shown === 'number' ? undefined : shown;
  return { ...onAll(sums), value, areParticipations, withheld, leftOutYear };
}

/**
 * Each group of people once, as many as at the meeting with the most (domain rule "Persons and participations"). Where
 * no dialogue says which group it met, the plan is taken at its word: all are meetings of the same people.
 */
function persons({ facts, filter, sums, narrowed }: Ground): Computed {
  const countedPersons = namesGroups(facts, filter) ? 'groups' : 'one-group';
  const value = countedPersons === 'groups' ? personsIn(facts, filter) : mostAtOnce(facts, filter);
  const beside = countedPersons === 'groups' && narrowed ? personsBeside(facts, filter) : undefined;
  const shown = beside ?? headCount(value);
  return { ...onAll(sums), value, countedPersons, withheld: typeof shown === 'number' ? undefined : shown };
}

function surveyShare({ facts, filter, today, sums, narrowed }: Ground): Computed | undefined {
  const { facts: counted, leftOutYear, onlyLeftOut } = countedFor(facts, filter, today, 'answers');
  const { heard, answers } = sumUp(onlyLeftOut ? facts : counted, filter);
  const { kind } = shareFound(heard, answers);
  if (kind === 'none') return undefined;
  const share = { part: heard, whole: answers };
  const isHidden = narrowed && !onlyLeftOut && countBeside(counted, filter, 'answers') === 'hidden';
  return {
    value: percentOf(share),
    share,
    withheld: isHidden ? 'hidden' : kind === 'too-few' ? kind : undefined,
    dialogues: sums.surveys,
    silent: sums.dialogues - sums.surveys,
    latest: sums.latestSurvey,
    leftOutYear,
  };
}

/** Why feedback has no share to show. */
const FEEDBACK_WITHHELD: Readonly<Record<FeedbackKind, Withheld>> = {
  nobody: 'unknown',
  unreported: 'unknown',
  'too-few': 'too-few',
  hidden: 'hidden',
  shown: 'too-few',
};

function feedbackShare({ facts, filter, sums, narrowed }: Ground): Computed | undefined {
  if (sums.feedbackKnown === 0) return undefined;
  const feedback = narrowed ? feedbackBeside(facts, filter) : feedbackFigures(sums);
  const { share } = feedback;
  return {
    value: share ? percentOf(share) : 0,
    share,
    withheld: share ? undefined : FEEDBACK_WITHHELD[feedback.kind],
    feedback,
    dialogues: sums.feedbackKnown,
    silent: sums.dialogues - sums.feedbackKnown,
    latest: sums.latest,
  };
}

function targetGroupsReached(ground: Ground): Computed {
  const { plan, municipality, sums } = ground;
  const groups = prioritisedGroups(plan, municipality).map((targetGroup) => ({ targetGroup }));
  const share = { part: metIn(ground, groups), whole: groups.length };
  return { ...onAll(sums), value: percentOf(share), share, missingPriorities: missingPriorities(plan, municipality) };
}

const byEvery = (): boolean => true;

/**
 * One entry for each measure, with everything said out. Which way an outcome should go is the target's to say. What is
 * said of each in words stands in `text/goals`, and in docs/plan-file.md what it is.
 */
export const MEASURE_TABLE: Readonly<Record<Measure, EveryRule>> = {
  dialogues: {
    nature: 'count',
    counts: 'dialogues',
    shareOfPeople: undefined,
    whole: undefined,
    dividedBy: 'municipality',
    isOfGroups: true,
    isReportedBy: byEvery,
    compute: ({ sums }) => ({ ...onAll(sums), value: sums.dialogues }),
  },
  participants: {
    nature: 'count',
    counts: 'participants',
    shareOfPeople: undefined,
    whole: undefined,
    dividedBy: 'municipality',
    isOfGroups: true,
    isReportedBy: byEvery,
    compute: participants,
  },
  persons: {
    nature: 'count',
    counts: undefined,
    shareOfPeople: undefined,
    whole: undefined,
    dividedBy: undefined,
    isOfGroups: true,
    isReportedBy: byEvery,
    compute: persons,
  },
  'survey-share': {
    nature: 'share',
    counts: undefined,
    shareOfPeople: 'survey',
    whole: 'answers',
    dividedBy: 'municipality',
    isOfGroups: true,
    isReportedBy: ({ surveyAnswers }) => (surveyAnswers ?? 0) > 0,
    compute: surveyShare,
  },
  'target-groups-reached': {
    nature: 'share',
    counts: undefined,
    shareOfPeople: undefined,
    whole: 'target-groups',
    dividedBy: 'targetGroup',
    isOfGroups: false,
    isReportedBy: byEvery,
    compute: targetGroupsReached,
  },
  'methods-tested': {
    nature: 'count',
    counts: undefined,
    shareOfPeople: undefined,
    whole: undefined,
    dividedBy: 'method',
    isOfGroups: true,
    isReportedBy: byEvery,
    compute: (ground) => ({
      ...onAll(ground.sums),
      value: metIn(
        ground,
        ground.plan.methods.map(({ id: method }) => ({ method })),
      ),
    }),
  },
  'feedback-share': {
    nature: 'share',
    counts: undefined,
    shareOfPeople: 'feedback',
    whole: 'people',
    dividedBy: 'municipality',
    isOfGroups: true,
    isReportedBy: ({ feedbackWanted }) => (feedbackWanted ?? 0) > 0,
    compute: feedbackShare,
  },
  entered: {
    nature: 'of-plan',
    counts: undefined,
    shareOfPeople: undefined,
    whole: 'people',
    dividedBy: undefined,
    isOfGroups: false,
    isReportedBy: () => false,
    compute: 'by-hand',
  },
};
