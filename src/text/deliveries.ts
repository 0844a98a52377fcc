import type { Language } from '../domain/language';
import { capital, listAnd, stopped, weekText } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What became of a week's reminders, as the project leader is told. */

/** Somebody whose reminder did not arrive, or may not have, and why. */
export interface NotReached {
  readonly name: string;
  readonly reason: string;
}

/** A week's reminders. Without a week none have gone out yet, and those who could not be reached now are told. */
export interface DeliveriesView {
  readonly kind: 'deliveries';
  readonly week?: string;
  readonly sent: number;
  /** How many of those have answered something on their card. */
  readonly acted: number;
  readonly pending: number;
  readonly unreachable: readonly NotReached[];
  readonly uncertain: readonly NotReached[];
  /** To how many it can be sent again. */
  readonly again: number;
}

interface DeliveryTexts {
  readonly name: string;
  readonly whoIsSilent: string;
  readonly title: (week: string) => string;
  readonly none: string;
  readonly notReachedNow: (count: number) => string;
  readonly summary: (week: string, sent: string) => string;
  readonly lead: (sent: number) => string;
  readonly acted: (count: number) => string;
  readonly pending: (count: number) => string;
  readonly unreachable: (count: number) => string;
  readonly uncertain: (count: number) => string;
  readonly all: string;
  readonly headings: Readonly<Record<'unreachable' | 'uncertain' | 'now', string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly otherReason: (reason: string) => string;
  readonly sendAgain: (count: number) => string;
  readonly sentAgain: (count: number) => string;
  readonly nothingToSend: string;
  readonly when: string;
}

export const deliveryTexts: Texts<DeliveryTexts> = {
  sv: {
    name: 'veckans utskick',
    whoIsSilent: 'vilka som inte har svarat på veckokortet',
    title: (week) => `Påminnelser ${week}`,
    none: 'Inga påminnelser har gått ut än.',
    notReachedNow: (count) => `${count} nås inte nu`,
    summary: (week, sent) => `Påminnelser ${week}: ${sent}`,
    acted: (count) => `${count} har svarat på kortet`,
    pending: (count) => `${count} väntar på att skickas`,
    unreachable: (count) => `${count} nådde inte fram`,
    uncertain: (count) => `${count} är ${count === 1 ? 'osäker' : 'osäkra'}`,
    lead: (sent) => `${sent} ${sent === 1 ? 'skickad' : 'skickade'}`,
    all: 'alla är framme',
    headings: { unreachable: 'Nådde inte fram', uncertain: 'Osäkert om det kom fram', now: 'Nås inte nu' },
    reasons: {
      'not-installed': 'har inte installerat appen',
      blocked: 'har blockerat appen',
      'not-in-roster': 'har lämnat chatten',
      'bot-disabled': 'har fått appen avstängd av administratören',
      forbidden: 'går inte att nå i Teams',
      'not-found': 'har en chatt som inte finns längre',
      throttled: 'Teams tog inte emot så många meddelanden',
      'no-connection': 'Teams svarade inte',
      unauthorised: 'boten fick inte skriva till Teams',
      'foreign-address': 'har en adress som inte är Teams',
      'invalid-reference': 'har en adress som inte går att läsa',
      'given-up': 'gick inte att skicka trots många försök',
      'week-passed': 'veckan hann ta slut först',
      'no-working-day': 'ingen arbetsdag var kvar av veckan',
      'another-project': 'ett annat projekt tog vid',
      'survey-closed': 'enkäten hann stänga först',
      'not-asked': 'är inte längre förtroendevald',
      interrupted: 'avbröts mitt i',
      timeout: 'Teams svarade inte i tid',
      'connection-lost': 'förbindelsen bröts',
    },
    otherReason: (reason) => `Teams svarade med felkoden ${reason.replace(/^status-/u, '')}`,
    sendAgain: (count) => `Skicka igen till ${count}`,
    sentAgain: (count) =>
      count === 1 ? 'Jag skickar igen till 1 person.' : `Jag skickar igen till ${count} personer.`,
    nothingToSend: 'Det finns ingen att skicka igen till nu.',
    when: 'Den som inte har appen eller har blockerat den nås när hen skriver till mig.',
  },
  en: {
    name: 'the week’s reminders',
    whoIsSilent: 'who has not answered the weekly card',
    title: (week) => `Reminders, ${week}`,
    none: 'No reminders have gone out yet.',
    notReachedNow: (count) => `${count} cannot be reached now`,
    summary: (week, sent) => `Reminders, ${week}: ${sent}`,
    acted: (count) => `${count} ${count === 1 ? 'has' : 'have'} answered the card`,
    pending: (count) => `${count} ${count === 1 ? 'waits' : 'wait'} to be sent`,
    unreachable: (count) => `${count} did not arrive`,
    uncertain: (count) => `${count} ${count === 1 ? 'is' : 'are'} uncertain`,
    lead: (sent) => `${sent} sent`,
    all: 'all have arrived',
    headings: { unreachable: 'Did not arrive', uncertain: 'May not have arrived', now: 'Cannot be reached now' },
    reasons: {
      'not-installed': 'has not installed the app',
      blocked: 'has blocked the app',
      'not-in-roster': 'has left the chat',
      'bot-disabled': 'has had the app turned off by the administrator',
      forbidden: 'cannot be reached in Teams',
      'not-found': 'has a chat that is gone',
      throttled: 'Teams did not take so many messages',
      'no-connection': 'Teams did not answer',
      unauthorised: 'the bot was not let in to Teams',
      'foreign-address': 'has an address that is not that of Teams',
      'invalid-reference': 'has an address that cannot be read',
      'given-up': 'could not be sent after many tries',
      'week-passed': 'the week came to its end first',
      'no-working-day': 'no working day was left of the week',
      'another-project': 'another project has taken over',
      'survey-closed': 'the survey closed first',
      'not-asked': 'is no elected representative any more',
      interrupted: 'was cut off midway',
      timeout: 'Teams did not answer in time',
      'connection-lost': 'the connection broke',
    },
    otherReason: (reason) => `Teams answered with the error ${reason.replace(/^status-/u, '')}`,
    sendAgain: (count) => `Send again to ${count}`,
    sentAgain: (count) => (count === 1 ? 'I am sending again to 1 person.' : `I am sending again to ${count} people.`),
    nothingToSend: 'There is nobody to send to again now.',
    when: 'Whoever does not have the app or has blocked it is reached when they write to me.',
  },
};

/** Why something did not arrive, in words: "har blockerat appen". */
export const reasonText = (reason: string, language: Language): string =>
  deliveryTexts[language].reasons[reason] ?? deliveryTexts[language].otherReason(reason);

/** More than this many in a sentence is for the card's list. */
const MOST_NAMED = 3;

function named(people: readonly NotReached[], language: Language): string {
  const entries = people.map(({ name, reason }) => `${name} (${reasonText(reason, language)})`);
  return listAnd(entries, language, MOST_NAMED);
}

/** What is told of a week's reminders, clause by clause. @param whom what follows each count of people not reached */
function clausesOf(
  { sent, acted, pending, unreachable, uncertain }: DeliveriesView,
  lead: string,
  whom: (people: readonly NotReached[]) => string,
  language: Language,
): string[] {
  const texts = deliveryTexts[language];
  const missing = pending + unreachable.length + uncertain.length;
  return [
    lead,
    ...(acted > 0 ? [texts.acted(acted)] : []),
    ...(pending > 0 ? [texts.pending(pending)] : []),
    ...(unreachable.length > 0 ? [texts.unreachable(unreachable.length) + whom(unreachable)] : []),
    ...(uncertain.length > 0 ? [texts.uncertain(uncertain.length) + whom(uncertain)] : []),
    ...(missing === 0 && sent > 0 ? [texts.all] : []),
  ];
}

/** "Påminnelser v. 36: 41 skickade. 2 nådde inte fram: …" */
export function deliveriesSentence(view: DeliveriesView, language: Language): string {
  const texts = deliveryTexts[language];
  const whom = (people: readonly NotReached[]): string => `: ${named(people, language)}`;
  if (view.week === undefined) return notYet(view.unreachable, whom, language);
  const lead = texts.summary(weekText(view.week, language), texts.lead(view.sent));
  return clausesOf(view, lead, whom, language).map(capital).map(stopped).join(' ');
}

/** "Inga påminnelser har gått ut än. 2 nås inte nu: …" */
function notYet(
  missing: readonly NotReached[],
  whom: (people: readonly NotReached[]) => string,
  language: Language,
): string {
  const { none, notReachedNow } = deliveryTexts[language];
  return missing.length === 0 ? none : `${none} ${stopped(notReachedNow(missing.length) + whom(missing))}`;
}

/** "41 skickade, 2 nådde inte fram.": the same under a heading that names the week, above the list of who they are. */
export function deliveriesLead(view: DeliveriesView, language: Language): string {
  if (view.week === undefined) return notYet(view.unreachable, () => '', language);
  const clauses = clausesOf(view, deliveryTexts[language].lead(view.sent), () => '', language);
  return `${clauses.join(', ')}.`;
}

export const deliveryKinds = {
  deliveries: {
    name: ({ answered }, language) =>
      answered === false ? deliveryTexts[language].whoIsSilent : deliveryTexts[language].name,
  },
} satisfies KindTexts<'deliveries'>;
export const deliverySentences = { deliveries: deliveriesSentence };
