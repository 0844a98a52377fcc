import type { LocalDate } from '../domain/dates';
import { percentOf } from '../domain/figures';
import type { Language } from '../domain/language';
import type { Survey } from '../domain/plan';
import type { AskedQuestion, SurveyAnswer, SurveyResult } from '../domain/surveys';
import { type NotReached, reasonText } from './deliveries';
import { dateText, listAnd, number, percent, quoted, stopped } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** The survey among the elected representatives: sending it, answering it, and what was answered. */

/** A survey of the plan, with what has been answered here where it has been asked. */
export interface ShownSurvey extends Survey {
  readonly result?: SurveyResult;
}

/** What the project leader is told who asks for it to be sent. */
export type SendSurveyView = { readonly kind: 'send-survey' } & (
  | {
      readonly state: 'ready';
      readonly questions: readonly AskedQuestion[];
      /** How many get it, when it is sent. */
      readonly reached: number;
      readonly unreachable: readonly NotReached[];
      readonly closes: LocalDate;
    }
  | {
      readonly state: 'open';
      readonly closes: LocalDate;
      readonly sent: number;
      readonly pending: number;
      readonly unreachable: readonly NotReached[];
      readonly uncertain: readonly NotReached[];
      readonly answered: number;
    }
  /** The plan has no survey, or all of them have been asked. */
  | { readonly state: 'nothing'; readonly surveys: readonly ShownSurvey[] }
);

interface SurveyTexts {
  readonly title: string;
  readonly cardTitle: string;
  readonly send: string;
  readonly answer: string;
  readonly questions: string;
  readonly headings: Readonly<Record<'unreachable' | 'uncertain', string>>;
  readonly noSurvey: string;
  readonly allAsked: string;
  readonly nobody: string;
  readonly goesTo: (count: number) => string;
  readonly notReached: (count: number) => string;
  readonly later: (closes: string) => string;
  readonly once: (closes: string) => string;
  readonly begun: string;
  readonly progress: (sent: number, answered: number) => string;
  readonly pending: (count: number) => string;
  readonly uncertain: (count: number) => string;
  readonly openUntil: (closes: string) => string;
  readonly asks: (questions: number, closes: string) => string;
  readonly isCounted: string;
  readonly answers: Readonly<Record<SurveyAnswer, string>>;
  readonly outcomes: Readonly<Record<'counted' | 'already' | 'unknown' | 'empty', string>>;
  readonly closed: (closed: string) => string;
  /** Of a survey and its question: what was answered, and what was reported. */
  readonly result: (name: string, question: string, what: string) => string;
  readonly share: (share: string, n: string) => string;
  readonly reportedShare: (share: string, n: number | undefined) => string;
  readonly reportedBeside: (what: string, source: string | undefined) => string;
  readonly noAnswers: string;
  readonly tooFew: string;
  readonly leftOut: (closes: string) => string;
  readonly notAsked: string;
}

export const surveyTexts: Texts<SurveyTexts> = {
  sv: {
    title: 'Enkät till de förtroendevalda',
    cardTitle: 'Enkät till dig som är förtroendevald',
    send: 'Skicka',
    answer: 'Svara',
    questions: 'Frågor',
    headings: { unreachable: 'Nås inte nu', uncertain: 'Osäkert om den kom fram' },
    noSurvey: 'Planen har ingen enkät att skicka. En enkät och dess fråga skrivs in i planen, på bladet Enkäter.',
    allAsked: 'Planens enkäter har redan skickats, och var och en skickas bara en gång.',
    nobody: 'Ingen i personfilen är förtroendevald, så det finns ingen att skicka enkäten till.',
    goesTo: (count) =>
      count === 0
        ? 'Ingen förtroendevald nås nu'
        : `Enkäten går till ${count} ${count === 1 ? 'förtroendevald' : 'förtroendevalda'}`,
    notReached: (count) => `${count} nås inte nu`,
    later: (closes) => `De får den om de installerar appen senast ${closes}.`,
    once: (closes) =>
      `Var och en får den en gång och kan svara till och med ${closes}. Svaren räknas, och ingen ser vem som svarat vad.`,
    begun: 'Enkäten är på väg.',
    progress: (sent, answered) =>
      `Enkäten har gått till ${sent} ${sent === 1 ? 'förtroendevald' : 'förtroendevalda'}, och ${answered} har svarat`,
    pending: (count) => `${count} väntar på att få den`,
    uncertain: (count) => `${count} är ${count === 1 ? 'osäker' : 'osäkra'}`,
    openUntil: (closes) => `Den kan besvaras till och med ${closes}.`,
    asks: (questions, closes) =>
      `Projektet har ${questions === 1 ? 'en fråga' : `${questions} frågor`} till dig. Svara senast ${closes}.`,
    isCounted: 'Svaren räknas utan namn. Ingen ser vem som svarat vad, och ett svar kan inte ändras efteråt.',
    answers: {
      'very-low': 'I mycket låg grad',
      'rather-low': 'I ganska låg grad',
      'rather-high': 'I ganska hög grad',
      'very-high': 'I mycket hög grad',
      no: 'Nej',
      yes: 'Ja',
    },
    outcomes: {
      counted: 'Tack, ditt svar är räknat.',
      already: 'Tack, du har redan svarat. Inget har ändrats.',
      unknown: 'Den här enkäten finns inte längre. Inget har sparats.',
      empty: 'Välj ett svar, så räknar jag det.',
    },
    closed: (closed) => `Enkäten stängde ${closed}, så ditt svar är inte räknat.`,
    result: (name, question, what) => `${name} (${question}): ${what}`,
    share: (share, n) => `${share} av ${n} svar.`,
    reportedShare: (share, n) =>
      `${share}${n === undefined ? '; antalet svar är ej redovisat' : ` av ${n} som svarat`}.`,
    reportedBeside: (what, source) => `Redovisat${source === undefined ? '' : ` i ${source}`}: ${what}`,
    noAnswers: 'inga svar här än.',
    tooFew: 'färre än\u00a05 svar här än, så andelen visas inte.',
    leftOut: (closes) => `Enkäten är öppen till och med ${closes}; de senaste svaren räknas in fem i taget.`,
    notAsked: 'ej redovisat.',
  },
  en: {
    title: 'Survey of the elected representatives',
    cardTitle: 'Survey for you as an elected representative',
    send: 'Send',
    answer: 'Answer',
    questions: 'Questions',
    headings: { unreachable: 'Not reached now', uncertain: 'May not have arrived' },
    noSurvey:
      'The plan has no survey to send. A survey and its question are written into the plan, on the sheet Enkäter.',
    allAsked: 'The plan’s surveys have been sent already, and each is sent only once.',
    nobody: 'Nobody in the people file is an elected representative, so there is nobody to send the survey to.',
    goesTo: (count) =>
      count === 0
        ? 'No elected representative is reached now'
        : `The survey goes to ${count} elected ${count === 1 ? 'representative' : 'representatives'}`,
    notReached: (count) => `${count} ${count === 1 ? 'is' : 'are'} not reached now`,
    later: (closes) => `They get it if they install the app by ${closes}.`,
    once: (closes) =>
      `Each gets it once and can answer until ${closes}. The answers are counted, and nobody sees who gave which.`,
    begun: 'The survey is on its way.',
    progress: (sent, answered) =>
      `The survey has gone to ${sent} elected ${sent === 1 ? 'representative' : 'representatives'}, and ${answered} ${answered === 1 ? 'has' : 'have'} answered`,
    pending: (count) => `${count} ${count === 1 ? 'waits' : 'wait'} for it`,
    uncertain: (count) => `${count} ${count === 1 ? 'is' : 'are'} uncertain`,
    openUntil: (closes) => `It can be answered until ${closes}.`,
    asks: (questions, closes) =>
      `The project has ${questions === 1 ? 'a question' : `${questions} questions`} for you. Answer by ${closes}.`,
    isCounted:
      'Answers are counted without names. Nobody sees who gave which, and an answer cannot be changed afterwards.',
    answers: {
      'very-low': 'To a very low degree',
      'rather-low': 'To a fairly low degree',
      'rather-high': 'To a fairly high degree',
      'very-high': 'To a very high degree',
      no: 'No',
      yes: 'Yes',
    },
    outcomes: {
      counted: 'Thank you, your answer is counted.',
      already: 'Thank you, you have answered already. Nothing has changed.',
      unknown: 'This survey is gone. Nothing has been saved.',
      empty: 'Choose an answer, and I count it.',
    },
    closed: (closed) => `The survey closed on ${closed}, so your answer is not counted.`,
    result: (name, question, what) => `${name} (${question}): ${what}`,
    share: (share, n) => `${share} of ${n} answers.`,
    reportedShare: (share, n) =>
      `${share}${n === undefined ? '; the number of answers is not reported' : ` of ${n} who answered`}.`,
    reportedBeside: (what, source) => `Reported${source === undefined ? '' : ` in ${source}`}: ${what}`,
    noAnswers: 'no answers here yet.',
    tooFew: 'fewer than\u00a05 answers here yet, so the share is not shown.',
    leftOut: (closes) => `The survey is open until ${closes}; the latest answers are counted in five at a time.`,
    notAsked: 'not reported.',
  },
};

/** "94 % av 34 svar."; or that there are too few. */
function countedText({ found }: SurveyResult, language: Language): string {
  const texts = surveyTexts[language];
  if (found.kind === 'none') return texts.noAnswers;
  if (found.kind !== 'share') return texts.tooFew;
  return texts.share(percent(percentOf(found.share), language), number(found.share.whole, language));
}

/** Whether what was reported says the same as what has been counted. */
const isSame = ({ share, n, result }: ShownSurvey): boolean =>
  result?.found.kind === 'share' &&
  result.found.share.whole === n &&
  Math.round(percentOf(result.found.share)) === Math.round(share ?? -1);

/**
 * "Uppföljningsenkät till … (”I vilken utsträckning …”): 94 % av 34 svar." What was reported stands beside what has
 * been counted here where they differ, and alone where nothing has been asked here.
 */
export function otherSurveyText(survey: ShownSurvey, language: Language): string {
  const texts = surveyTexts[language];
  const { name, question, share, n, source, result } = survey;
  const reported = share === undefined ? undefined : texts.reportedShare(percent(share, language), n);
  const withName = (what: string): string => texts.result(name, quoted(question, language), what);
  if (!result) return withName(reported ?? texts.notAsked);
  return [
    withName(countedText(result, language)),
    ...(result.isOpen ? [texts.leftOut(dateText(result.closes, language))] : []),
    ...(reported !== undefined && !isSame(survey) ? [texts.reportedBeside(reported, source)] : []),
  ].join(' ');
}

/** Whether there is anything to tell of a survey beside that it is in the plan: a figure, or that it has been asked. */
export const hasAnything = ({ share, result }: ShownSurvey): boolean => share !== undefined || result !== undefined;

/** Whether a figure can be told of it. */
export const isAnswered = ({ share, result }: ShownSurvey): boolean =>
  share !== undefined || result?.found.kind === 'share';

/** More than this many in a sentence is for the card's list. */
const MOST_NAMED = 3;

/** "Enkäten går till 34 förtroendevalda. 2 nås inte nu: … " */
function sendSurveySentence(view: SendSurveyView, language: Language): string {
  const texts = surveyTexts[language];
  const named = (people: readonly NotReached[]): string =>
    people.length === 0
      ? ''
      : `: ${listAnd(
          people.map(({ name, reason }) => `${name} (${reasonText(reason, language)})`),
          language,
          MOST_NAMED,
        )}`;
  if (view.state === 'nothing') {
    if (view.surveys.length === 0) return texts.noSurvey;
    return [texts.allAsked, ...view.surveys.map((each) => otherSurveyText(each, language))].join(' ');
  }
  const { unreachable } = view;
  const closes = dateText(view.closes, language);
  const missing = unreachable.length > 0 ? [texts.notReached(unreachable.length) + named(unreachable)] : [];
  const late = unreachable.length > 0 ? [texts.later(closes)] : [];
  if (view.state === 'ready') {
    if (view.reached + unreachable.length === 0) return texts.nobody;
    return [texts.goesTo(view.reached), ...missing].map(stopped).concat(late, texts.once(closes)).join(' ');
  }
  const { sent, answered, pending, uncertain } = view;
  const clauses = [
    texts.progress(sent, answered),
    ...(pending > 0 ? [texts.pending(pending)] : []),
    ...missing,
    ...(uncertain.length > 0 ? [texts.uncertain(uncertain.length) + named(uncertain)] : []),
  ];
  return [...clauses.map(stopped), ...late, texts.openUntil(closes)].join(' ');
}

export const surveyKinds = {
  'send-survey': { name: { sv: 'enkäten till de förtroendevalda', en: 'the survey of the elected representatives' } },
} satisfies KindTexts<'send-survey'>;
export const surveySentences = { 'send-survey': sendSurveySentence };
