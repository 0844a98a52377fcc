import type { ActivityState } from '../domain/activities';
import type { Assessment } from '../domain/assessments';
import type { LocalDate } from '../domain/dates';
import type { HeadCount } from '../domain/figures';
import type { RestsOn } from '../domain/filters';
import type { GoalChange, GoalChanges, NotedOutcome, Unjudged } from '../domain/goal-changes';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { Decision } from '../domain/plan-record';
import type { FeedbackFigures } from '../domain/shares';
import { type CountView, countTexts } from './counts';
import { feedbackClause } from './feedback';
import { daysText, narrowedText } from './filters';
import { capital, dateText, headCountText, listAnd, number, stopped, uncapital } from './format';
import { goalTexts } from './goals';
import { goalName, withUnit } from './indicators';
import type { KindTexts } from './kind-texts';
import { noMeetingSentence } from './last-meeting';
import { decisionText } from './plan-record';
import type { Texts } from './texts';
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

interface ChangesTexts {
  readonly title: string;
  /** The first words: since a day, or in some days. */
  readonly since: (day: string) => string;
  readonly during: (days: string) => string;
  /** @param isOpen whether the days last until now */
  readonly held: (when: string, area: string | undefined, dialogues: string, isOpen: boolean) => string;
  readonly noneHeld: (when: string, area: string | undefined, isOpen: boolean) => string;
  readonly nothing: (when: string, where: string) => string;
  readonly people: (count: HeadCount, figure: string) => string;
  readonly peopleHidden: string;
  readonly byMeeting: (committee: string, day: string) => string;
  readonly lastLook: string;
  readonly lately: string;
  readonly heading: Readonly<Record<'goals' | 'activities' | 'outcomes' | 'decisions' | 'feedback' | 'noted', string>>;
  readonly goalsChanged: (goals: string, count: number) => string;
  readonly fromTo: (before: string, after: string) => string;
  readonly noGoals: string;
  readonly unjudged: Readonly<Record<Unjudged, (goals: string) => string>>;
  readonly activities: (count: string, isOne: boolean, titles: string) => string;
  readonly states: Readonly<Record<ActivityState, string>>;
  readonly outcomes: (outcomes: string) => string;
  readonly decisions: (count: string, isOne: boolean) => string;
  readonly afterwards: (clause: string) => string;
  readonly noted: (things: string) => string;
  readonly lessons: (count: number) => string;
  readonly communications: (count: number) => string;
  readonly byDay: string;
  readonly buttons: Readonly<Record<'dialogues' | 'activities', string>>;
  readonly name: string;
  readonly nameOf: (narrowed: string) => string;
  readonly lastMeeting: string;
}

export const changesTexts: Texts<ChangesTexts> = {
  sv: {
    title: 'Det som hänt',
    since: (day) => `Sedan ${day}`,
    during: (days) => `Under ${days}`,
    held: (when, area, dialogues, isOpen) =>
      `${when} ${isOpen ? 'har' : 'hade'} ${area ?? 'projektet'}${isOpen ? ' haft' : ''} ${dialogues}`,
    noneHeld: (when, area, isOpen) =>
      `${when} ${isOpen ? 'har' : 'hade'} ${area ?? 'projektet'} inte${isOpen ? ' haft' : ''} någon dialog.`,
    nothing: (when, where) =>
      `${when} är inget nytt noterat${where}: inga dialoger, inga ändrade mål, inga rapporterade aktiviteter, utfall, beslut eller lärdomar.`,
    people: (_count, figure) => ` med ${figure} deltagare`,
    peopleHidden: '; hur många som deltog visas inte',
    byMeeting: (committee, day) => `Räknat från mötet ${day}, ${committee}.`,
    lastLook: 'Räknat från den dag då du senast frågade.',
    lately: 'Du har inte frågat förut, så svaret gäller de senaste 30 dagarna.',
    heading: {
      goals: 'Mål',
      activities: 'Aktiviteter',
      outcomes: 'Nya utfall',
      decisions: 'Beslut',
      feedback: 'Återkoppling efter dialogerna',
      noted: 'Noterat',
    },
    goalsChanged: (goals, count) => `${count === 1 ? 'Ett mål bedöms' : `${count} mål bedöms`} annorlunda: ${goals}.`,
    fromTo: (before, after) => `från ${before} till ${after}`,
    noGoals: 'Inget mål bedöms annorlunda.',
    unjudged: {
      'not-known': (goals) => `Hur ${goals} stod då går inte att säga, eftersom det inte är sparat när utfallet kom.`,
      'not-shown': (goals) =>
        `Hur ${goals} stod då visas inte, eftersom det går att räkna ut en grupp med 1–4 personer.`,
    },
    activities: (count, isOne, titles) =>
      `${count} ${isOne ? 'aktivitet' : 'aktiviteter'} har rapporterats: ${titles}.`,
    states: { 'not-done': 'inte klar', partly: 'delvis klar', done: 'klar', 'not-relevant': 'inte aktuell' },
    outcomes: (outcomes) => `Nya utfall: ${outcomes}.`,
    decisions: (count) => `${count} beslut har fattats.`,
    afterwards: (clause) => `Efter dialogerna: ${clause}.`,
    noted: (things) => `Noterat: ${things}.`,
    lessons: (count) => `${count} ${count === 1 ? 'lärdom' : 'lärdomar'}`,
    communications: (count) => `${count} ${count === 1 ? 'rad' : 'rader'} i kommunikationsloggen`,
    byDay: 'Dialoger räknas på dagen de hölls, det övriga på dagen det rapporterades eller gäller.',
    buttons: { dialogues: 'Dialogerna', activities: 'Aktiviteterna' },
    name: 'vad som har hänt',
    nameOf: (narrowed) => `vad som har hänt${narrowed}`,
    lastMeeting: ' sedan förra mötet',
  },
  en: {
    title: 'What has happened',
    since: (day) => `Since ${day}`,
    during: (days) => days,
    held: (when, area, dialogues, isOpen) =>
      `${when} ${area ?? 'the project'} ${isOpen ? 'has had' : 'had'} ${dialogues}`,
    noneHeld: (when, area, isOpen) => `${when} ${area ?? 'the project'} ${isOpen ? 'has had' : 'had'} no dialogue.`,
    nothing: (when, where) =>
      `${when} nothing new has been noted${where}: no dialogues, no goals judged otherwise, no activities reported, no outcomes, decisions or lessons.`,
    people: (count, figure) => ` with ${figure} ${count === 1 ? 'participant' : 'participants'}`,
    peopleHidden: '; how many took part is not shown',
    byMeeting: (committee, day) => `Counted from the meeting on ${day}, ${committee}.`,
    lastLook: 'Counted from the day you last asked.',
    lately: 'You have not asked before, so the answer is about the last 30 days.',
    heading: {
      goals: 'Goals',
      activities: 'Activities',
      outcomes: 'New outcomes',
      decisions: 'Decisions',
      feedback: 'Feedback after the dialogues',
      noted: 'Noted',
    },
    goalsChanged: (goals, count) => `${count === 1 ? 'One goal is' : `${count} goals are`} judged otherwise: ${goals}.`,
    fromTo: (before, after) => `from ${before} to ${after}`,
    noGoals: 'No goal is judged otherwise.',
    unjudged: {
      'not-known': (goals) => `How ${goals} stood then cannot be told, since it is not stored when the outcome came.`,
      'not-shown': (goals) => `How ${goals} stood then is not shown, since a group of 1–4 people could be worked out.`,
    },
    activities: (count, isOne, titles) =>
      `${count} ${isOne ? 'activity has' : 'activities have'} been reported: ${titles}.`,
    states: { 'not-done': 'not done', partly: 'partly done', done: 'done', 'not-relevant': 'not relevant' },
    outcomes: (outcomes) => `New outcomes: ${outcomes}.`,
    decisions: (count, isOne) => `${count} ${isOne ? 'decision has' : 'decisions have'} been made.`,
    afterwards: (clause) => `After the dialogues: ${clause}.`,
    noted: (things) => `Noted: ${things}.`,
    lessons: (count) => `${count} ${count === 1 ? 'lesson' : 'lessons'}`,
    communications: (count) => `${count} ${count === 1 ? 'line' : 'lines'} in the communication log`,
    byDay: 'Dialogues are counted on the day they were held, the rest on the day it was reported or is about.',
    buttons: { dialogues: 'The dialogues', activities: 'The activities' },
    name: 'what has happened',
    nameOf: (narrowed) => `what has happened${narrowed}`,
    lastMeeting: ' since the last meeting',
  },
};

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
