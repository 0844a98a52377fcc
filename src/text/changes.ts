import type { ActivityState } from '../domain/activities';
import type { Assessment } from '../domain/assessments';
import type { LocalDate } from '../domain/dates';
import type { RestsOn } from '../domain/filters';
import type { GoalChange, GoalChanges, NotedOutcome, Unjudged } from '../domain/goal-changes';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { Decision } from '../domain/plan-record';
import type { FeedbackFigures } from '../domain/shares';
import { changesTexts } from './changes-texts';
import { type CountView, countTexts } from './counts';
import { feedbackClause } from './feedback';
import { daysText, narrowedText } from './filters';
import { capital, dateText, headCountText, listAnd, number, stopped, uncapital } from './format';
import { goalTexts } from './goals';
import { goalName, withUnit } from './indicators';
import type { KindTexts } from './kind-texts';
import { noMeetingSentence } from './last-meeting';
import { decisionText } from './plan-record';
import { dialoguesText } from './words';

/** What has happened since a day. */

/** What the days are reckoned from. */
export type Reckoned =
  | { readonly from: 'asked' }
  | { readonly from: 'meeting'; readonly committee: string; readonly mayChange: boolean }
  /** The asker's latest question before today. */
  | { readonly from: 'last-look' }
  /** Nobody knows since when, so some days back. */
  | { readonly from: 'lately' };

/** What somebody has reported of an activity. */
export interface ReportedActivity {
  readonly title: string;
  readonly state: ActivityState;
  readonly outcome?: string;
  readonly day: LocalDate;
}

export interface ChangesView {
  readonly kind: 'changes';
  readonly plan: Plan;
  /** The area's name; absent for the project as a whole. */
  readonly area?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly reckoned: Reckoned;
  readonly dialogues: CountView;
  readonly people: CountView;
  readonly goals: GoalChanges;
  readonly activities: readonly ReportedActivity[];
  readonly outcomes: readonly NotedOutcome[];
  readonly decisions: readonly Decision[];
  /** Of those who took part in the days. */
  readonly feedback: FeedbackFigures;
  readonly noted: { readonly lessons: number; readonly communications: number };
  readonly rests: RestsOn;
}

const isOpen = ({ from, to }: ChangesView): boolean => from !== undefined && to === undefined;

/** "Sedan 15 oktober 2026", "Under 1–31 oktober 2026". */
function whenText(view: ChangesView, language: Language): string {
  const { from, to } = view;
  const texts = changesTexts[language];
  if (from !== undefined && to === undefined) return texts.since(dateText(from, language));
  return capital(texts.during(daysText({ from, to }, language)));
}

/** "Sedan 15 oktober 2026 har Laholm haft 2 dialoger med 23 deltagare." */
export function heldSentence(view: ChangesView, language: Language): string {
  const texts = changesTexts[language];
  const { dialogues, people, area } = view;
  const when = whenText(view, language);
  if (dialogues.stored.asked === 0) return texts.noneHeld(when, area, isOpen(view));
  const { total } = people;
  const took = total === 'hidden' ? texts.peopleHidden : texts.people(total, headCountText(total, language));
  return `${texts.held(when, area, dialoguesText(dialogues.stored.asked, language) + took, isOpen(view))}.`;
}

/** Whether nothing at all is known to have happened. */
export const isNothing = (view: ChangesView): boolean => {
  const { dialogues, goals, activities, outcomes, decisions, noted } = view;
  return (
    dialogues.stored.asked === 0 &&
    [goals.changed, activities, outcomes, decisions].every((each) => each.length === 0) &&
    noted.lessons + noted.communications === 0
  );
};

/** What the days are reckoned from, where that is not what was asked. */
export function reckonedSentences({ reckoned, from }: ChangesView, language: Language): string[] {
  const texts = changesTexts[language];
  switch (reckoned.from) {
    case 'asked':
      return [];
    case 'meeting':
      return [texts.byMeeting(reckoned.committee, from === undefined ? '' : dateText(from, language))];
    case 'last-look':
      return [texts.lastLook];
    case 'lately':
      return [texts.lately];
  }
}

const stateOf = (assessment: Assessment, language: Language): string =>
  uncapital(goalTexts[language].assessment[assessment]);

/** "från på väg till uppnått". */
export const changeText = ({ before, after }: GoalChange, language: Language): string =>
  changesTexts[language].fromTo(stateOf(before, language), stateOf(after, language));

const goalNames = (goals: GoalChanges['unjudged'], language: Language): string =>
  listAnd(
    goals.map(({ goal }) => uncapital(goalName(goal, language))),
    language,
  );

/** Of which goals it cannot be told how they stood, and why. */
export function unjudgedSentences({ goals: { unjudged } }: ChangesView, language: Language): string[] {
  const whys: readonly Unjudged[] = ['not-known', 'not-shown'];
  return whys.flatMap((why) => {
    const goals = unjudged.filter((each) => each.why === why);
    return goals.length === 0 ? [] : [changesTexts[language].unjudged[why](goalNames(goals, language))];
  });
}

/** "Svarstid: 25 dagar (3 november 2026)". */
export function outcomeText({ indicator, outcome, day }: NotedOutcome, language: Language): string {
  const figure = outcome.value === undefined ? undefined : withUnit({ indicator }, outcome.value, language);
  const words = [indicator.name, figure].filter((part) => part !== undefined).join(': ');
  return `${words} (${dateText(day, language)})`;
}

/** "2 lärdomar och 1 rad i kommunikationsloggen"; nothing where there is none. */
export function notedText({ noted }: ChangesView, language: Language): string | undefined {
  const texts = changesTexts[language];
  const things = [
    ...(noted.lessons > 0 ? [texts.lessons(noted.lessons)] : []),
    ...(noted.communications > 0 ? [texts.communications(noted.communications)] : []),
  ];
  return things.length === 0 ? undefined : listAnd(things, language);
}

/** What became of those who asked for feedback in the days; nothing where nobody did. */
export const feedbackText = ({ feedback, dialogues }: ChangesView, language: Language): string | undefined =>
  dialogues.stored.asked === 0 || feedback.kind === 'nobody' ? undefined : feedbackClause(feedback, language);

/** "Antagen plan (Parknämnden, 16 mars 2026)." */
export const decidedText = (decision: Decision, language: Language): string => decisionText(decision, language);

/** As many activities and outcomes are named in the sentence; the card has them all. */
const MOST_NAMED = 3;

function changeSentences(view: ChangesView, language: Language): string[] {
  const texts = changesTexts[language];
  const { goals, activities, outcomes, decisions } = view;
  const changed = goals.changed.map(
    (each) => `${uncapital(goalName(each.goal, language))} ${changeText(each, language)}`,
  );
  const reported = activities.map(({ title, state }) => `${title} (${texts.states[state]})`);
  const noted = notedText(view, language);
  const feedback = feedbackText(view, language);
  const count = activities.length;
  return [
    ...(changed.length > 0 ? [texts.goalsChanged(listAnd(changed, language), changed.length)] : []),
    ...(changed.length === 0 && goals.unjudged.length === 0 ? [texts.noGoals] : []),
    ...(count > 0
      ? [texts.activities(number(count, language), count === 1, listAnd(reported, language, MOST_NAMED))]
      : []),
    ...(outcomes.length > 0
      ? [
          texts.outcomes(
            listAnd(
              outcomes.map((each) => outcomeText(each, language)),
              language,
              MOST_NAMED,
            ),
          ),
        ]
      : []),
    ...(decisions.length > 0 ? [texts.decisions(number(decisions.length, language), decisions.length === 1)] : []),
    ...(feedback ? [stopped(texts.afterwards(feedback))] : []),
    ...(noted ? [texts.noted(noted)] : []),
  ];
}

/** "Sedan 15 oktober 2026 har Laholm haft 2 dialoger med 23 deltagare. Ett mål bedöms annorlunda: …" */
function changesSentence(view: ChangesView, language: Language): string {
  const texts = changesTexts[language];
  const reckoned = reckonedSentences(view, language);
  if (isNothing(view)) {
    const where = narrowedText({ municipality: view.area }, language);
    return [texts.nothing(whenText(view, language), where), ...reckoned, ...unjudgedSentences(view, language)].join(
      ' ',
    );
  }
  return [
    heldSentence(view, language),
    ...reckoned,
    ...changeSentences(view, language),
    ...unjudgedSentences(view, language),
    ...leftOutSentences(view, language),
  ].join(' ');
}

/** Where a year that has just begun is left out of the people. */
export const leftOutSentences = ({ people: { leftOutYear } }: ChangesView, language: Language): string[] =>
  leftOutYear === undefined ? [] : [countTexts[language].leftOut(leftOutYear)];

export const changesKinds = {
  changes: {
    name: { sv: changesTexts.sv.name, en: changesTexts.en.name },
    narrowed: ({ municipality, from, to, since }, language) => {
      const meeting = since === undefined ? '' : changesTexts[language].lastMeeting;
      return changesTexts[language].nameOf(narrowedText({ municipality, from, to }, language) + meeting);
    },
    example: { sv: 'vad har hänt sedan förra mötet', en: 'what has happened since the last meeting' },
  },
} satisfies KindTexts<'changes'>;
export const changesSentences = { changes: changesSentence, 'no-meeting': noMeetingSentence };
