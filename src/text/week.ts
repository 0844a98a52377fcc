import type { ActivityState } from '../domain/activities';
import type { Language } from '../domain/language';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Week, WeekItem } from '../domain/week';
import { feedbackInAll } from './feedback';
import { fillInLine } from './fill-in';
import { followUpTexts } from './follow-up';
import { capital, dateText, listAnd, quoted, weekText } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** The weekly reminder, and what is said when something in it has been answered. */

type Why = WeekItem['why'];

/** Somebody's week, and how they want it. */
export interface WeekView {
  readonly kind: 'week';
  readonly week: Week;
  readonly settings?: ReminderSettings;
}

interface WeekTexts {
  readonly title: (week: string) => string;
  readonly headings: Readonly<Record<Why, string>>;
  readonly counts: Readonly<Record<Why, (count: number) => string>>;
  readonly summary: (week: string, parts: string) => string;
  readonly nothing: (week: string) => string;
  readonly nothingMore: string;
  readonly unscheduled: (count: number) => string;
  readonly questions: (questions: string) => string;
  readonly lead: string;
  readonly weeksLate: (weeks: number) => string;
  readonly handedOver: string;
  readonly starting: (activities: string) => string;
  readonly askedFor: (latest: string | undefined) => string;
  readonly states: Readonly<Record<ActivityState, string>>;
  readonly noTime: string;
  readonly done: string;
  readonly partly: string;
  readonly notRelevant: string;
  readonly snooze: string;
  readonly handOver: string;
  readonly moreAnswers: string;
  readonly moreAnswersHint: string;
  readonly settings: string;
  readonly write: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly more: (count: number) => string;
}

export const weekTexts: Texts<WeekTexts> = {
  sv: {
    title: (week) => `Din vecka, ${week}`,
    headings: {
      overdue: 'Sent',
      due: 'Den här veckan',
      continuous: 'Löpande',
      unreported: 'Att rapportera',
      escalated: 'Sent sedan länge, hos andra',
    },
    counts: {
      overdue: (n) => (n === 1 ? '1 sak är sen' : `${n} saker är sena`),
      due: (n) => `${n} börjar eller ska bli ${n === 1 ? 'klar' : 'klara'} nu`,
      continuous: (n) => `${n} pågår löpande`,
      unreported: (n) => `${n} väntar på en rapport`,
      escalated: (n) => `${n} ${n === 1 ? 'är sen' : 'är sena'} sedan länge hos andra`,
    },
    summary: (week, parts) => `Din vecka, ${week}: ${parts}.`,
    nothing: (week) => `Din vecka, ${week}: inget i aktivitetsplanen väntar på dig.`,
    nothingMore: 'Inget i aktivitetsplanen väntar på dig.',
    unscheduled: (n) => `${n === 1 ? '1 aktivitet' : `${n} aktiviteter`} i planen har ingen tid satt.`,
    questions: (questions) => `Dags att följa upp: ${questions}.`,
    lead: 'Du har huvudansvar.',
    weeksLate: (weeks) => (weeks === 1 ? 'Sen i 1 vecka' : `Sen i ${weeks} veckor`),
    handedOver: 'Lämnad över till dig',
    starting: (activities) => `Börjar inom 30 dagar: ${activities}.`,
    askedFor: (latest) =>
      latest === undefined
        ? 'Ingen dialog är sparad här än. Har ni haft en, skriv ”ny dialog”.'
        : `Den senaste dialogen som är sparad här är från ${latest}. Har ni haft någon sedan dess, skriv ”ny dialog”.`,
    states: { 'not-done': 'Inte rapporterad', partly: 'Delvis', done: 'Klart', 'not-relevant': 'Inte aktuell' },
    noTime: 'ingen tid satt',
    done: 'Klart',
    partly: 'Delvis',
    notRelevant: 'Inte aktuell',
    snooze: 'Skjut upp',
    handOver: 'Lämna över',
    moreAnswers: 'Mer',
    moreAnswersHint: 'Inte aktuell, skjut upp eller lämna över',
    settings: 'Inställningar',
    write: 'Skriv utfall och reflektioner',
    comment: 'Utfall och reflektioner',
    commentHint: 'Vad blev det, och vad lärde ni er?',
    more: (n) => `${n} till finns i aktivitetsplanen; de visas när de här är besvarade.`,
  },
  en: {
    title: (week) => `Your ${week}`,
    headings: {
      overdue: 'Late',
      due: 'This week',
      continuous: 'Ongoing',
      unreported: 'To report',
      escalated: 'Long late, with others',
    },
    counts: {
      overdue: (n) => (n === 1 ? '1 thing is late' : `${n} things are late`),
      due: (n) => `${n} ${n === 1 ? 'begins or is' : 'begin or are'} due now`,
      continuous: (n) => `${n} ${n === 1 ? 'is' : 'are'} ongoing`,
      unreported: (n) => `${n} ${n === 1 ? 'waits' : 'wait'} for a report`,
      escalated: (n) => `${n} ${n === 1 ? 'has' : 'have'} long been late with others`,
    },
    summary: (week, parts) => `Your ${week}: ${parts}.`,
    nothing: (week) => `Your ${week}: nothing in the activity plan is waiting for you.`,
    nothingMore: 'Nothing in the activity plan is waiting for you.',
    unscheduled: (n) =>
      `${n === 1 ? '1 activity' : `${n} activities`} in the plan ${n === 1 ? 'has' : 'have'} no time set.`,
    questions: (questions) => `Time to follow up: ${questions}.`,
    lead: 'You have the lead.',
    weeksLate: (weeks) => (weeks === 1 ? '1 week late' : `${weeks} weeks late`),
    handedOver: 'Handed over to you',
    starting: (activities) => `Begins within 30 days: ${activities}.`,
    askedFor: (latest) =>
      latest === undefined
        ? 'No dialogue is stored here yet. If you have had one, write “new dialogue”.'
        : `The latest dialogue stored here is from ${latest}. If you have had one since, write “new dialogue”.`,
    states: { 'not-done': 'Not reported', partly: 'Partly', done: 'Done', 'not-relevant': 'Not relevant' },
    noTime: 'no time set',
    done: 'Done',
    partly: 'Partly',
    notRelevant: 'Not relevant',
    snooze: 'Put off',
    handOver: 'Hand over',
    moreAnswers: 'More',
    moreAnswersHint: 'Not relevant, put off or hand over',
    settings: 'Settings',
    write: 'Write outcome and reflections',
    comment: 'Outcome and reflections',
    commentHint: 'What came of it, and what did you learn?',
    more: (n) => `${n} more are in the activity plan; they are shown when these have been answered.`,
  },
};

const WHYS: readonly Why[] = ['overdue', 'due', 'continuous', 'unreported', 'escalated'];

function partsOf({ items }: Week, language: Language): string {
  const parts = WHYS.flatMap((why) => {
    const count = items.filter((item) => item.why === why).length;
    return count === 0 ? [] : [weekTexts[language].counts[why](count)];
  });
  return listAnd(parts, language);
}

/** "I hela projektet: 132 av 136 har fått återkoppling, för 4 ej redovisat."; nothing when nobody waits. */
const feedbackTexts = ({ feedback }: Week, language: Language): string[] =>
  feedback?.isOpen ? [`${capital(feedbackInAll(feedback, language))}.`] : [];

/** More than these are counted. */
const MOST_QUESTIONS = 3;

/** "Dags att följa upp: ”Har projektet lett till utvecklingsarbeten?” (från 2028)."; nothing where no year has come. */
function questionTexts({ questions = [] }: Week, language: Language): string[] {
  if (questions.length === 0) return [];
  const named = questions.map(
    ({ text, from }) => `${quoted(text, language)} (${followUpTexts[language].fromYear(from)})`,
  );
  return [weekTexts[language].questions(listAnd(named, language, MOST_QUESTIONS))];
}

/** What is told after the activities, so that a card without any says why it came. */
function withRest(sentence: string, week: Week, language: Language): string {
  const texts = weekTexts[language];
  const { items, unscheduled } = week;
  return [
    sentence,
    ...(unscheduled > 0 ? [texts.unscheduled(unscheduled)] : []),
    ...questionTexts(week, language),
    ...(items.length === 0 ? feedbackTexts(week, language) : []),
  ].join(' ');
}

/** "Din vecka, v. 36: 1 sak är sen och 2 börjar eller ska bli klara nu." */
export function weekSentence(week: Week, language: Language): string {
  const texts = weekTexts[language];
  const name = weekText(week.week, language);
  const sentence = week.items.length === 0 ? texts.nothing(name) : texts.summary(name, partsOf(week, language));
  return withRest(sentence, week, language);
}

/** The same under a heading that names the week already. */
export function weekLead(week: Week, language: Language): string {
  const sentence = week.items.length === 0 ? weekTexts[language].nothingMore : `${capital(partsOf(week, language))}.`;
  return withRest(sentence, week, language);
}

/**
 * What is told beside the activities: feedback that is waited for, dialogues that may lack a summary, what begins soon.
 */
export function weekNotes(week: Week, language: Language): string[] {
  const texts = weekTexts[language];
  const { askedFor } = week;
  const starting = startingSentence(week, language);
  return [
    ...feedbackTexts(week, language),
    ...(askedFor ? [texts.askedFor(askedFor.latest && dateText(askedFor.latest, language))] : []),
    ...(starting ? [starting] : []),
    ...(week.fillIn?.length ? [fillInLine(week.fillIn, language)] : []),
  ];
}

/** "Börjar inom 30 dagar: ”Spridning” (Apr -22) och …"; undefined when nothing does. */
function startingSentence({ starting }: Week, language: Language): string | undefined {
  if (starting.length === 0) return undefined;
  const named = starting.map(({ title, when }) => `${quoted(title, language)} (${when})`);
  return weekTexts[language].starting(listAnd(named, language));
}

export const weekKinds = {
  'my-week': { name: { sv: 'din vecka', en: 'your week' }, example: { sv: 'min vecka', en: 'my week' } },
} satisfies KindTexts<'my-week'>;
export const weekSentences = { week: ({ week }: WeekView, language: Language) => weekSentence(week, language) };
