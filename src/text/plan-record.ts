import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { hostIn, openable } from '../domain/links';
import type { Committee, Plan } from '../domain/plan';
import type { Decision, Deviation, PlanDocument, Risk } from '../domain/plan-record';
import { dateText, listAnd, listPlain, stopped } from './format';
import type { Texts } from './texts';

/** What a project rests on: its background, limits, dates, documents, decisions and the days that committees meet. */

/** What is told of it. */
export type RecordView = { readonly kind: 'about'; readonly plan: Plan } & (
  | { readonly topic: 'background' | 'limits' | 'dates' | 'documents' | 'risks' | 'deviations' }
  | {
      readonly topic: 'decisions';
      /** Newest first. */
      readonly decisions: readonly Decision[];
      /** The names of those whose they are, where that was asked. */
      readonly committees?: readonly string[];
    }
  | { readonly topic: 'meetings'; readonly committees: readonly Committee[]; readonly today: LocalDate }
);
export type RecordTopic = RecordView['topic'];

interface RecordTexts {
  readonly title: Readonly<Record<RecordTopic, string>>;
  readonly lead: Readonly<Record<'background' | 'limits', string>>;
  readonly none: Readonly<Record<Exclude<RecordTopic, 'dates'>, string>>;
  readonly background: (text: string) => string;
  readonly limits: (text: string) => string;
  readonly dates: (start: string, end: string) => string;
  readonly open: (start: string) => string;
  readonly oneDocument: (title: string, link: string | undefined) => string;
  readonly documents: (count: number, titles: string) => string;
  readonly decisions: (count: number, newest: string) => string;
  readonly listed: Readonly<Record<'risks' | 'deviations', (texts: string) => string>>;
  readonly likelihood: (grade: string) => string;
  readonly consequence: (grade: string) => string;
  readonly action: (text: string) => string;
  readonly noDecisionOf: (committee: string) => string;
  readonly next: (day: string, committees: string) => string;
  readonly noneToCome: (day: string) => string;
  readonly held: (days: string) => string;
  readonly opens: (host: string) => string;
  readonly registry: (number: string) => string;
  readonly inDocument: (title: string) => string;
}

const recordTexts: Texts<RecordTexts> = {
  sv: {
    title: {
      background: 'Projektets bakgrund',
      limits: 'Projektets avgränsningar',
      dates: 'Projektets tid',
      documents: 'Projektets dokument',
      decisions: 'Beslut om projektet',
      meetings: 'Sammanträden',
      risks: 'Projektets risker',
      deviations: 'Avvikelser från planen',
    },
    lead: { background: 'Så står det i planen:', limits: 'Så står det i planen:' },
    none: {
      background: 'Planen anger ingen bakgrund.',
      limits: 'Planen anger inga avgränsningar.',
      documents: 'Planen anger inga dokument.',
      decisions: 'Planen anger inga beslut.',
      meetings: 'Planen anger inga dagar för sammanträden.',
      risks: 'Planen anger inga risker.',
      deviations: 'Planen anger inga avvikelser.',
    },
    background: (text) => `Projektets bakgrund: ${text}`,
    limits: (text) => `Projektets avgränsningar: ${text}`,
    dates: (start, end) => `Projektet börjar ${start} och slutar ${end}.`,
    open: (start) => `Projektet börjar ${start}. Planen anger inget slutdatum.`,
    oneDocument: (title, link) => (link ? `På ${link} finns ${title}.` : `Planen anger ett dokument: ${title}.`),
    documents: (count, titles) => `Planen anger ${count} dokument: ${titles}.`,
    decisions: (count, newest) => (count === 1 ? newest : `Planen anger ${count} beslut. Det senaste: ${newest}`),
    listed: {
      risks: (texts) => `Risker i projektet: ${texts}.`,
      deviations: (texts) => `Avvikelser från planen: ${texts}.`,
    },
    likelihood: (grade) => `Sannolikhet: ${grade} av 5`,
    consequence: (grade) => `Konsekvens: ${grade} av 5`,
    action: (text) => `Åtgärd: ${text}`,
    noDecisionOf: (committee) => `Planen anger inget beslut av ${committee}.`,
    next: (day, committees) => `Nästa sammanträde är ${day}: ${committees}.`,
    noneToCome: (day) => `Planen anger inga fler sammanträden. Det senaste var ${day}.`,
    held: (days) => `Har varit: ${days}`,
    opens: (host) => `Öppna på ${host}`,
    registry: (number) => `Diarienummer: ${number}`,
    inDocument: (title) => `Dokument: ${title}`,
  },
  en: {
    title: {
      background: 'The background of the project',
      limits: 'The limits of the project',
      dates: 'The time of the project',
      documents: 'The documents of the project',
      decisions: 'Decisions about the project',
      meetings: 'Meetings',
      risks: 'The risks of the project',
      deviations: 'Deviations from the plan',
    },
    lead: { background: 'In the words of the plan:', limits: 'In the words of the plan:' },
    none: {
      background: 'The plan states no background.',
      limits: 'The plan states no limits.',
      documents: 'The plan names no documents.',
      decisions: 'The plan names no decisions.',
      meetings: 'The plan names no days of meetings.',
      risks: 'The plan names no risks.',
      deviations: 'The plan names no deviations.',
    },
    background: (text) => `The background of the project, in the words of its plan: ${text}`,
    limits: (text) => `The limits of the project, in the words of its plan: ${text}`,
    dates: (start, end) => `The project begins on ${start} and ends on ${end}.`,
    open: (start) => `The project begins on ${start}. The plan states no end date.`,
    oneDocument: (title, link) => (link ? `Go to ${link} for ${title}.` : `The plan names one document: ${title}.`),
    documents: (count, titles) => `The plan names ${count} documents: ${titles}.`,
    decisions: (count, newest) => (count === 1 ? newest : `The plan names ${count} decisions. The latest: ${newest}`),
    listed: {
      risks: (texts) => `Risks of the project: ${texts}.`,
      deviations: (texts) => `Deviations from the plan: ${texts}.`,
    },
    likelihood: (grade) => `Likelihood: ${grade} of 5`,
    consequence: (grade) => `Consequence: ${grade} of 5`,
    action: (text) => `Action: ${text}`,
    noDecisionOf: (committee) => `The plan names no decision of ${committee}.`,
    next: (day, committees) => `The next meeting is on ${day}: ${committees}.`,
    noneToCome: (day) => `The plan names no more meetings. The latest was on ${day}.`,
    held: (days) => `Held: ${days}`,
    opens: (host) => `Open at ${host}`,
    registry: (number) => `Registry number: ${number}`,
    inDocument: (title) => `Document: ${title}`,
  },
};

/** Longer addresses are left to the card. */
const LONGEST_LINK = 200;
/** More documents than these are counted in a sentence. */
const MOST_NAMED = 8;

/** "Parknämnden, 16 mars 2026, § 34" */
const whose = ({ by, date, number }: Decision, language: Language): string =>
  [by, date && dateText(date, language), number].filter((part) => part !== undefined && part !== '').join(', ');

export const decisionText = (decision: Decision, language: Language): string => {
  const facts = whose(decision, language);
  const text = decision.text.replace(/(?<![.\s])[.\s]+$/u, '');
  return `${text}${facts === '' ? '' : ` (${facts})`}.`;
};

const daysOf = (committees: readonly Committee[]): LocalDate[] =>
  committees.flatMap(({ meetings }) => meetings).sort((a, b) => (a < b ? -1 : 1));

function meetingsSentence(committees: readonly Committee[], today: LocalDate, language: Language): string {
  const texts = recordTexts[language];
  const days = daysOf(committees);
  const last = days.at(-1);
  if (last === undefined) return texts.none.meetings;
  const next = days.find((day) => day >= today);
  if (next === undefined) return texts.noneToCome(dateText(last, language));
  const meeting = committees.filter(({ meetings }) => meetings.includes(next)).map(({ name }) => name);
  return texts.next(dateText(next, language), listAnd(meeting, language, MOST_NAMED));
}

function documentsSentence(documents: readonly PlanDocument[], language: Language): string {
  const texts = recordTexts[language];
  const [first] = documents;
  if (!first) return texts.none.documents;
  const link = first.link && openable(first.link);
  if (documents.length === 1)
    return texts.oneDocument(first.title, link && link.length <= LONGEST_LINK ? link : undefined);
  const titles = documents.map(({ title }) => title);
  return texts.documents(documents.length, listAnd(titles, language, MOST_NAMED));
}

/** "Projektet börjar 16 mars 2026 och slutar …", "Planen anger 4 beslut. Det senaste: …" */
export function recordSentence(view: RecordView, language: Language): string {
  const texts = recordTexts[language];
  const { plan } = view;
  switch (view.topic) {
    case 'background':
      return plan.background.length > 0
        ? texts.background(plan.background.map(stopped).join(' '))
        : texts.none.background;
    case 'limits':
      return plan.limits.length > 0
        ? texts.limits(
            stopped(
              listPlain(
                plan.limits.map((limit) => limit.replace(/[.\s]+$/u, '')),
                language,
                '; ',
              ),
            ),
          )
        : texts.none.limits;
    case 'dates': {
      const start = dateText(plan.start, language);
      return plan.end ? texts.dates(start, dateText(plan.end, language)) : texts.open(start);
    }
    case 'risks':
    case 'deviations': {
      const items = plan[view.topic].map(({ text }) => text.replace(/(?<![.\s])[.\s]+$/u, ''));
      return items.length > 0 ? texts.listed[view.topic](listPlain(items, language, '; ')) : texts.none[view.topic];
    }
    case 'documents':
      return documentsSentence(plan.documents, language);
    case 'decisions': {
      const [newest] = view.decisions;
      if (newest) return texts.decisions(view.decisions.length, decisionText(newest, language));
      const { committees = [] } = view;
      return committees.length === 0 ? texts.none.decisions : texts.noDecisionOf(listAnd(committees, language));
    }
    case 'meetings':
      return meetingsSentence(view.committees, view.today, language);
  }
}

export const recordTitle = (topic: RecordTopic, language: Language): string => recordTexts[language].title[topic];

/** What the card begins with, where its list is all that the sentence says. */
export function recordLead(view: RecordView, language: Language): string | undefined {
  if (view.topic !== 'background' && view.topic !== 'limits') return undefined;
  return view.plan[view.topic].length > 0 ? recordTexts[language].lead[view.topic] : undefined;
}

/** Where a document leads: the address, and what is pressed. */
export function linkOf(
  { link }: PlanDocument,
  language: Language,
): { readonly text: string; readonly url: string } | undefined {
  return link === undefined ? undefined : { text: recordTexts[language].opens(hostIn(link)), url: openable(link) };
}

/** "16 mars 2026 · Diarienummer: PN 2026/14" */
export const documentLine = ({ date, registryNumber }: PlanDocument, language: Language): string =>
  [date && dateText(date, language), registryNumber && recordTexts[language].registry(registryNumber)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');

/** "Parknämnden, 16 mars 2026, § 34 · Dokument: Projektplan" */
export function decisionLine(decision: Decision, document: PlanDocument | undefined, language: Language): string {
  const facts = whose(decision, language);
  const named = document && recordTexts[language].inDocument(document.title);
  return [facts, named].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** A decision, with whose it was and where it stands, as sentences. */
export function wholeDecision(decision: Decision, documents: readonly PlanDocument[], language: Language): string {
  const document = documents.find(({ id }) => id === decision.document);
  const facts = decisionLine(decision, document, language);
  return facts === '' ? stopped(decision.text) : `${stopped(decision.text)} ${stopped(facts)}`;
}

const parted = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** "Sannolikhet: 2 av 5 · Konsekvens: 4 av 5" */
export function riskLine({ likelihood, consequence }: Risk, language: Language): string {
  const texts = recordTexts[language];
  return parted([
    likelihood === undefined ? undefined : texts.likelihood(String(likelihood)),
    consequence === undefined ? undefined : texts.consequence(String(consequence)),
  ]);
}

/** "Åtgärd: …" @returns undefined where nothing is done */
export const actionLine = ({ action }: Risk | Deviation, language: Language): string | undefined =>
  action === undefined ? undefined : recordTexts[language].action(action);

/** A committee's days to come, and those that have been. */
export function meetingLines(
  { meetings }: Committee,
  today: LocalDate,
  language: Language,
): { readonly coming: string; readonly held: string } {
  const { held } = recordTexts[language];
  const days = [...new Set(meetings)].sort();
  const dates = (some: readonly LocalDate[]): string =>
    listAnd(
      some.map((day) => dateText(day, language)),
      language,
    );
  const past = days.filter((day) => day < today);
  return {
    coming: dates(days.filter((day) => day >= today)),
    held: past.length > 0 ? held(dates(past)) : '',
  };
}
