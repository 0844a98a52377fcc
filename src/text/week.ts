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
  readonly counts: Readonly<Record<Exclude<Why, 'escalated'>, (count: number) => string>>;
  readonly summary: (week: string, parts: string) => string;
  /** What others have and has been late for long; beside what the person has themselves, or alone. */
  readonly withOthers: (count: number, beside: boolean) => string;
  readonly nothing: (week: string) => string;
  readonly nothingMore: string;
  /** How much of the week has been answered. */
  readonly answered: (answered: number, all: number) => string;
  /** What the mark behind a title stands for. */
  readonly unfolds: string;
  readonly unfold: string;
  readonly unscheduled: (count: number) => string;
  readonly questions: (questions: string) => string;
  readonly lead: string;
  readonly weeksLate: (weeks: number) => string;
  readonly handedOver: string;
  readonly owned: (owner: string) => string;
  readonly starting: (activities: string) => string;
  readonly askedFor: (latest: string | undefined) => string;
  readonly states: Readonly<Record<ActivityState, string>>;
  readonly noTime: string;
  readonly done: string;
  readonly partly: string;
  readonly notRelevant: string;
  readonly snooze: string;
  readonly handOver: string;
  readonly settings: string;
  readonly addComment: string;
  readonly saveComment: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly more: (count: number) => string;
}

export const weekTexts: Texts<WeekTexts> = {
  sv: {
    title: (week) => `Din vecka, ${week}`,
    headings: {
      overdue: 'Försenat',
      due: 'Den här veckan',
      continuous: 'Löpande',
      unreported: 'Utfall och reflektioner saknas',
      escalated: 'Försenat länge – andra ansvarar',
    },
    counts: {
      overdue: (n) => (n === 1 ? 'du har 1 försenad aktivitet' : `du har ${n} försenade aktiviteter`),
      due: (n) =>
        `${n === 1 ? '1 aktivitet' : `${n} aktiviteter`} startar eller ska vara ${n === 1 ? 'klar' : 'klara'} den här veckan`,
      continuous: (n) => `${n} pågår löpande`,
      unreported: (n) => `${n} saknar utfall och reflektioner`,
    },
    withOthers: (n, beside) =>
      `${n} som andra ansvarar för är ${beside ? 'också ' : ''}${n === 1 ? 'försenad' : 'försenade'} sedan länge`,
    summary: (week, parts) => `Din vecka, ${week}: ${parts}.`,
    nothing: (week) => `Din vecka, ${week}: inget i aktivitetsplanen väntar på dig.`,
    nothingMore: 'Inget i aktivitetsplanen väntar på dig.',
    unscheduled: (n) => `${n === 1 ? '1 aktivitet' : `${n} aktiviteter`} i planen har ingen tid satt.`,
    questions: (questions) => `Dags att följa upp: ${questions}.`,
    answered: (answered, all) => `${answered} av ${all} besvarade den här veckan`,
    unfolds: '▾ fler svar',
    unfold: 'fler svar',
    lead: 'du har huvudansvar',
    weeksLate: (weeks) => (weeks === 1 ? '1 vecka försenad' : `${weeks} veckor försenad`),
    handedOver: 'överlämnad till dig',
    owned: (owner) => `ägare ${owner}`,
    starting: (activities) => `Startar inom 30 dagar: ${activities}.`,
    askedFor: (latest) =>
      latest === undefined
        ? 'Ingen dialog är rapporterad än. Har ni hållit en?'
        : `Den senaste rapporterade dialogen hölls ${latest}. Har ni hållit någon sedan dess?`,
    states: { 'not-done': 'Inte rapporterad', partly: 'Delvis', done: 'Klart', 'not-relevant': 'Inte aktuell' },
    noTime: 'ingen tid satt',
    done: 'Klart',
    partly: 'Delvis',
    notRelevant: 'Inte aktuell',
    snooze: 'Skjut upp',
    handOver: 'Lämna över',
    settings: 'Inställningar',
    addComment: 'Lägg till kommentar',
    saveComment: 'Spara kommentaren',
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
      unreported: 'Outcome and reflections missing',
      escalated: 'Long late – others are responsible',
    },
    counts: {
      overdue: (n) => (n === 1 ? 'you have 1 late activity' : `you have ${n} late activities`),
      due: (n) => (n === 1 ? '1 activity starts or is due this week' : `${n} activities start or are due this week`),
      continuous: (n) => `${n} ${n === 1 ? 'is' : 'are'} ongoing`,
      unreported: (n) => `${n} ${n === 1 ? 'lacks' : 'lack'} outcome and reflections`,
    },
    withOthers: (n, beside) =>
      `${n} that others are responsible for ${n === 1 ? 'has' : 'have'} ${beside ? 'also ' : ''}long been late`,
    summary: (week, parts) => `Your ${week}: ${parts}.`,
    nothing: (week) => `Your ${week}: nothing in the activity plan is waiting for you.`,
    nothingMore: 'Nothing in the activity plan is waiting for you.',
    unscheduled: (n) =>
      `${n === 1 ? '1 activity' : `${n} activities`} in the plan ${n === 1 ? 'has' : 'have'} no time set.`,
    questions: (questions) => `Time to follow up: ${questions}.`,
    answered: (answered, all) => `${answered} of ${all} answered this week`,
    unfolds: '▾ more answers',
    unfold: 'more answers',
    lead: 'you have the lead',
    weeksLate: (weeks) => (weeks === 1 ? '1 week late' : `${weeks} weeks late`),
    handedOver: 'handed over to you',
    owned: (owner) => `owner ${owner}`,
    starting: (activities) => `Starts within 30 days: ${activities}.`,
    askedFor: (latest) =>
      latest === undefined
        ? 'No dialogue has been reported yet. Have you held one?'
        : `The latest dialogue reported was held on ${latest}. Have you held one since?`,
    states: { 'not-done': 'Not reported', partly: 'Partly', done: 'Done', 'not-relevant': 'Not relevant' },
    noTime: 'no time set',
    done: 'Done',
    partly: 'Partly',
    notRelevant: 'Not relevant',
    snooze: 'Put off',
    handOver: 'Hand over',
    settings: 'Settings',
    addComment: 'Add a comment',
    saveComment: 'Save the comment',
    comment: 'Outcome and reflections',
    commentHint: 'What came of it, and what did you learn?',
    more: (n) => `${n} more are in the activity plan; they are shown when these have been answered.`,
  },
};

const OWN_WHYS = ['overdue', 'due', 'continuous', 'unreported'] as const;

/** "du har 4 försenade aktiviteter. 2 som andra ansvarar för är också försenade sedan länge": without a last stop. */
function partsOf({ items }: Week, language: Language): string {
  const { counts, withOthers } = weekTexts[language];
  const count = (why: Why): number => items.filter((item) => item.why === why).length;
  const own = OWN_WHYS.flatMap((why) => (count(why) === 0 ? [] : [counts[why](count(why))]));
  const others = count('escalated');
  return [
    ...(own.length > 0 ? [listAnd(own, language)] : []),
    ...(others > 0 ? [withOthers(others, count('overdue') > 0)] : []),
  ].join('. ');
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

/** "Din vecka, v. 36: du har 1 försenad aktivitet och 2 aktiviteter startar eller ska vara klara den här veckan." */
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

/** What is told beside the activities: feedback that is waited for, and what begins soon. */
export function weekNotes(week: Week, language: Language): string[] {
  const starting = startingSentence(week, language);
  return [
    ...feedbackTexts(week, language),
    ...(starting ? [starting] : []),
    ...(week.fillIn?.length ? [fillInLine(week.fillIn, language)] : []),
  ];
}

/** That dialogues may lack a summary, which is asked just above the button for a new one; nothing when it is not. */
export function askedForText({ askedFor }: Week, language: Language): string[] {
  return askedFor ? [weekTexts[language].askedFor(askedFor.latest && dateText(askedFor.latest, language))] : [];
}

/** "1 av 8 besvarade den här veckan"; undefined when there is nothing to answer, nor was. */
export function answeredText({ answered, items }: Week, language: Language): string | undefined {
  const all = answered + items.length;
  return all === 0 ? undefined : weekTexts[language].answered(answered, all);
}

/** "Startar inom 30 dagar: ”Spridning” (Apr -22) och …"; undefined when nothing does. */
function startingSentence({ starting }: Week, language: Language): string | undefined {
  if (starting.length === 0) return undefined;
  const named = starting.map(({ title, when }) => `${quoted(title, language)} (${when})`);
  return weekTexts[language].starting(listAnd(named, language));
}

export const weekKinds = {
  'my-week': { name: { sv: 'din vecka', en: 'your week' }, example: { sv: 'min vecka', en: 'my week' } },
} satisfies KindTexts<'my-week'>;
export const weekSentences = { week: ({ week }: WeekView, language: Language) => weekSentence(week, language) };
