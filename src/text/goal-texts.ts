import type { Assessment } from '../domain/assessments';
import type { DialogueKind } from '../domain/dialogue-kinds';
import type { FormWording } from '../domain/form-wording';
import type { Comparison, GoalType, Measure, Nature } from '../domain/goals';
import type { CountedPersons, Withheld } from '../domain/measures';
import type { Noun } from '../domain/plan-nouns';
import type { MissingPriorities } from '../domain/priorities';
import type { Each } from '../domain/targets';

/** What there is to say about goals in each language; goals.ts says it. */

type Assessed = Exclude<Assessment, 'ahead' | 'not-assessable' | 'no-target'>;
/** What an outcome's clause is made of; figures are written already. */
export interface OutcomeWords {
  readonly name: string;
  readonly value: string;
  readonly count: number;
  /** Whether it is a share of something. */
  readonly isShare: boolean;
  /** Whether people are counted once, and not at each dialogue. */
  readonly arePersons?: boolean;
  readonly countedPersons?: CountedPersons;
  readonly areParticipations?: boolean;
  readonly unit?: string;
  readonly kind?: DialogueKind;
  /** What the plan calls the kinds. */
  readonly form?: FormWording;
  readonly period: string;
  /** Whether all of the plan's target groups count, since not every committee has said which it prioritised. */
  readonly allGroups?: boolean;
  /** Whether a document says something of it, in words or of more than is looked at. */
  readonly isReported?: boolean;
  /** The answer that the plan counts in its survey, where its question is its own. */
  readonly counted?: string;
}

/** The bounds of a target as they are written; a target of one figure has no upper one. */
interface Bounds {
  readonly value: string;
  /** The lower bound without its unit, where the upper one has it. */
  readonly bare: string;
  readonly upTo: string;
}

/** One of those that have not come so far as their minimum. */
interface Behind {
  readonly name: string;
  readonly value: string;
  readonly target: string;
}

export interface GoalTexts {
  /** "Projektmål 2". */
  readonly goal: (type: GoalType, number: number) => string;
  readonly type: (type: GoalType, count: number) => string;
  /** The word that stands beside the symbol. */
  readonly assessment: Readonly<Record<Assessment, string>>;
  /** `where` is what the question narrowed it to, such as " i Laholm 2021", or empty. */
  readonly is: (goal: string, assessment: Assessed, where: string) => string;
  readonly noTarget: (goal: string) => string;
  /** Of a goal's sub-goals: "1.1 på väg och 1.2 uppnått". */
  readonly parts: (each: string) => string;
  /** In a municipality or year that no part of the target is about. */
  readonly noTargetHere: (goal: string, where: string) => string;
  /** Where it was asked of a target group, and has no figure that is a group's. */
  readonly notOfGroups: (goal: string, group: string) => string;
  /** What one of its indicators has come to, beside its target. */
  readonly ofIndicator: (name: string, clause: string, assessment: string) => string;
  readonly notAssessable: (goal: string, where: string) => string;
  readonly cannotBeAssessed: (count: number) => string;
  /** Where no period has begun: of a goal, and of some of its indicators. */
  readonly notMeasuredYet: (goal: string, where: string) => string;
  readonly measuredLater: (count: number) => string;
  /** The same with the month, where it is the same for all of them. */
  readonly measuredLaterFrom: (count: number, month: string) => string;
  /** The word beside the symbol, where the month is known. */
  readonly measuredFrom: (month: string) => string;
  readonly reachedToo: (count: number, of: number) => string;
  readonly reported: string;
  readonly countedHere: string;
  readonly nothingReported: (where: string) => string;
  /** Before what was reported of the whole project, where only a part of it was asked for. */
  readonly inWhole: string;
  /** Where the outcomes told were entered by hand: all of them, or those that are named. */
  readonly enteredIn: (source: string) => string;
  readonly enteredInToo: (outcomes: string, source: string) => string;
  readonly inWholeEntered: (outcomes: string, source: string) => string;
  /** After an outcome that the store has counted and a document says otherwise of. */
  readonly here: string;
  readonly fromSources: (sources: string) => string;
  /** `goals` is "projektmål 1 och 2". */
  readonly differing: (goals: string) => string;
  readonly outcome: Readonly<Record<Measure, (words: OutcomeWords) => string>>;
  readonly missing: Readonly<Record<Measure, (words: OutcomeWords) => string>>;
  /** Where there is no outcome since the period has not begun. */
  readonly ahead: (name: string, month: string) => string;
  readonly inWords: (name: string) => string;
  readonly withheld: Readonly<Record<Withheld, (words: OutcomeWords) => string>>;
  /** After a figure, where the 1–4 people of a year that has just begun are left out of it. */
  readonly besides: (year: number) => string;
  readonly wordedTarget: (text: string) => string;
  /** What follows an outcome in a sentence. */
  readonly target: (targets: readonly string[]) => string;
  /** "minst 18", "mellan 40 och 60 %"; the unit stands after the figure, or after the last of them. */
  readonly direction: Readonly<Record<Comparison, (bounds: Bounds, nature: Nature) => string>>;
  /** How a figure stands that is yes or no. */
  readonly yesNo: (isYes: boolean) => string;
  /** "minst 2 per kommun". */
  readonly perEach: Readonly<Record<Each, (count: string, area: Noun) => string>>;
  /** "minst 5 i Halmstad": a minimum of one's own. */
  readonly ownOf: Readonly<Record<Each, (count: string, name: string) => string>>;
  readonly manyOwn: Readonly<Record<Each, (count: number, area: Noun) => string>>;
  /** Those that have not come so far as they should. */
  readonly behind: (late: readonly Behind[], of: Each, area: Noun) => string;
  readonly eachMissing: Readonly<Record<Each, (area: Noun) => string>>;
  readonly eachHidden: Readonly<Record<Each, (count: number, area: Noun) => string>>;
  /** How few those with the fewest have. */
  readonly fewest: (count: string, names: readonly string[], of: Each, area: Noun) => string;
  /** How it was before, and has been since: figures with their dates. */
  readonly baseline: (figure: string) => string;
  readonly overTime: (figures: readonly string[]) => string;
  /** What stands beside a large figure. */
  readonly units: {
    readonly answers: (share: string) => string;
    readonly heard: string;
    readonly groups: (share: string) => string;
    readonly ofGroups: string;
    readonly feedback: (share: string) => string;
    readonly ofFeedback: string;
    readonly participants: (count: number, areParticipations?: boolean) => string;
    readonly persons: (count: number, counted?: CountedPersons) => string;
    readonly methods: (count: number) => string;
  };
  readonly outOf: (part: string, whole: string) => string;
  readonly answers: (part: number, whole: number) => string;
  readonly basedOnAnswers: (n: number) => string;
  readonly basedOn: (n: number) => string;
  readonly missingPriorities: (missingPriorities: MissingPriorities, orderer: Noun) => string;
  readonly answersMissing: string;
  readonly wholeMissing: string;
  readonly says: (source: string, value: string) => string;
  /** Of so many goals: "på väg", after "Av 5 projektmål är 3" and under a large 3. */
  readonly counted: (assessment: Assessment, count: number) => string;
  /** All goals of a type: "de tre effektmålen". */
  readonly theGoals: (type: GoalType, count: number) => string;
  /** `goals` is "projektmål 5 och de tre effektmålen". */
  readonly withoutTargets: (goals: string, count: number) => string;
  readonly ofGoals: (goals: string, parts: string) => string;
  readonly allGoals: (type: GoalType, count: number, assessment: Assessment) => string;
  /** Which those are that are in danger or not reached. */
  readonly named: (assessment: 'at-risk' | 'not-reached', type: GoalType, numbers: readonly number[]) => string;
  readonly noGoals: string;
}
