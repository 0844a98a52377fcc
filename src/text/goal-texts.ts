import type { Assessment } from '../domain/assessments';
import type { DialogueKind } from '../domain/dialogue-kinds';
import type { GoalType, Measure } from '../domain/goals';
import type { Withheld } from '../domain/measures';
import type { MissingPriorities } from '../domain/priorities';

/** What there is to say about goals in each language; goals.ts says it. */

type Assessed = Exclude<Assessment, 'not-assessable' | 'no-target'>;
/** What an outcome's clause is made of; figures are written already. */
export interface OutcomeWords {
  readonly name: string;
  readonly value: string;
  readonly count: number;
  /** Whether it is a share of something. */
  readonly isShare: boolean;
  readonly unit?: string;
  readonly kind?: DialogueKind;
  readonly period: string;
  /** Whether all of the plan's target groups count, since not every committee has said which it prioritised. */
  readonly allGroups?: boolean;
  /** Whether a document says something of it, in words or of more than is looked at. */
  readonly isReported?: boolean;
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
  /** In a municipality or year that no part of the target is about. */
  readonly noTargetHere: (goal: string, where: string) => string;
  readonly notAssessable: (goal: string, where: string) => string;
  readonly cannotBeAssessed: (count: number, of: number) => string;
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
  readonly unassessed: (goal: string, of: number, count: number) => string;
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
  readonly atLeast: (value: string) => string;
  readonly moreThan: (value: string, isCount: boolean) => string;
  readonly perMunicipality: (count: string) => string;
  readonly behind: (places: readonly { readonly name: string; readonly value: number }[], target: number) => string;
  readonly perMunicipalityMissing: string;
  /** How few the municipalities with the fewest have. */
  readonly fewest: (count: string, places: readonly string[]) => string;
  /** What stands beside a large figure. */
  readonly units: {
    readonly answers: (share: string) => string;
    readonly heard: string;
    readonly groups: (share: string) => string;
    readonly ofGroups: string;
    readonly feedback: (share: string) => string;
    readonly ofFeedback: string;
    readonly participants: (count: number) => string;
    readonly methods: (count: number) => string;
  };
  readonly outOf: (part: string, whole: string) => string;
  readonly answers: (part: number, whole: number) => string;
  readonly basedOnAnswers: (n: number) => string;
  readonly basedOn: (n: number) => string;
  readonly missingPriorities: (missingPriorities: MissingPriorities) => string;
  readonly answersMissing: string;
  readonly wholeMissing: string;
  readonly says: (source: string, value: string) => string;
  /** How many goals have an assessment, after "Av 5 projektmål är". */
  readonly counted: (assessment: Assessment, count: number) => string;
  readonly ofGoals: (goals: string, parts: string) => string;
  readonly allGoals: (goals: string, count: number, assessment: Assessment) => string;
  /** Which those are that are in danger or not reached. */
  readonly named: (assessment: 'at-risk' | 'not-reached', type: GoalType, numbers: readonly number[]) => string;
  readonly noGoals: string;
}
