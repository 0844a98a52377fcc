import { percentOf } from '../domain/figures';
import type { NamedFilters, RestsOn, Stored } from '../domain/filters';
import type { FormWording } from '../domain/form-wording';
import type { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import type { IndicatorStatus, ReportedOutcome } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import type { Naming, Noun } from '../domain/plan-nouns';
import type { Order } from '../domain/question-slots';
import type { FeedbackFound, ShareFound } from '../domain/shares';
import type { SurveyFound } from '../domain/survey-shares';
import { restText } from './feedback';
import { inDialoguesText } from './filters';
import { asQuoted, capital, headCountText, number, percent, stopped } from './format';
import { goalTexts } from './goals';
import { basisText, inWholeText, sourceText, targetTexts, withUnit } from './indicators';
import type { KindTexts } from './kind-texts';
import { rowsShown, surveyComparison, surveyRanking, surveyRowsText } from './survey-rows';
import { hasAnything, otherSurveyText, type ShownSurvey } from './surveys';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** Shares of people: those who felt heard, or gave the answer that the plan counts, and those given feedback. */

/** The plan's own survey question, where it has one. */
type OwnSurvey = FormWording['survey'];

interface ShareTexts {
  readonly surveyTitle: (survey: OwnSurvey) => string;
  readonly feedbackTitle: string;
  readonly heard: (percent: string, part: string, whole: string, where: string, survey: OwnSurvey) => string;
  /** The same under the figure. */
  readonly soMany: (where: string, survey: OwnSurvey) => string;
  /** What the mark on a bar is. */
  readonly targetMarked: (targets: string) => string;
  readonly tooFewAnswers: (where: string) => string;
  readonly answersHidden: (where: string, survey: OwnSurvey) => string;
  readonly noAnswers: (where: string) => string;
  readonly target: (targets: string) => string;
  /** The answers are those of a dialogue, whoever it was with. */
  readonly overlap: string;
  readonly withoutSurvey: (count: number, dialogues: string) => string;
  readonly answersOf: (part: string, whole: string) => string;
  /** Over a column of those. */
  readonly answersHeader: string;
  /** `share` stands in brackets, or is empty; `rest` is those who wait and those of whom nothing is reported. */
  readonly given: (given: string, wanted: string, share: string, rest: string, where: string) => string;
  readonly everyone: (wanted: string, where: string) => string;
  readonly fewWanted: (where: string) => string;
  readonly noneReported: (wanted: string, where: string) => string;
  readonly givenHidden: (wanted: string, where: string) => string;
  /** Where the 1–4 answers of a year that has just begun are left out. */
  readonly answersLeftOut: (year: number) => string;
  readonly nobodyWanted: (where: string) => string;
  readonly feedbackUnknown: (where: string) => string;
  /** Where no dialogue is stored that could say. */
  readonly noFeedback: (where: string) => string;
  readonly reported: (text: string, source: string) => string;
  readonly withoutFigure: (count: number, dialogues: string) => string;
  readonly waiting: (area: Noun) => string;
  readonly givenOf: string;
  readonly goal: string;
  /** Where the goal cannot be narrowed as the question was. */
  readonly goalInAll: string;
  readonly whole: string;
  readonly followUp: string;
}

export const shareTexts: Texts<ShareTexts> = {
  sv: {
    surveyTitle: (survey) => (survey ? 'Svar på enkätfrågan' : 'Göra sin röst hörd'),
    feedbackTitle: 'Återkoppling till deltagare',
    heard: (share, part, whole, where, survey) =>
      survey
        ? `${share} av dem som svarat på ${asQuoted(survey.question, 'sv')}${where} har svarat ${asQuoted(survey.counted, 'sv')} (${part} av ${whole} svar).`
        : `${share} av dem som svarat${where} har i ganska eller mycket hög grad fått göra sin röst hörd (${part} av ${whole} svar).`,
    soMany: (where, survey) =>
      survey
        ? `Så många av dem som svarat på ${asQuoted(survey.question, 'sv')}${where} har svarat ${asQuoted(survey.counted, 'sv')}.`
        : `Så många av dem som svarat${where} har i ganska eller mycket hög grad fått göra sin röst hörd.`,
    targetMarked: (targets) => `Målet är ${targets} (strecket).`,
    tooFewAnswers: (where) => `Färre än 5 har svarat på enkäten${where}, så andelen visas inte.`,
    answersHidden: (where, survey) =>
      `Andelen som ${survey ? `svarat ${asQuoted(survey.counted, 'sv')}` : 'fått göra sin röst hörd'}${where} visas inte, eftersom det då går att räkna ut en grupp med 1–4 svar.`,
    noAnswers: (where) => `Inga enkätsvar${where} är sparade här.`,
    target: (targets) => `Målet är ${targets}.`,
    overlap: 'Svaren gäller hela dialogen: en dialog som hör till flera av raderna räknas med i var och en av dem.',
    withoutSurvey: (_count, dialogues) => `${dialogues} saknar enkät.`,
    answersOf: (part, whole) => `${part} av ${whole} svar`,
    answersHeader: 'Antal svar',
    given: (given, wanted, share, rest, where) =>
      `${given} av ${wanted} som bett om återkoppling${where} har fått den${share}; ${rest}.`,
    everyone: (wanted, where) =>
      `${wanted === '1' ? 'Den enda' : `Alla ${wanted}`} som bett om återkoppling${where} har fått den.`,
    fewWanted: (where) => `Färre än 5 har bett om återkoppling${where}, så andelen visas inte.`,
    noneReported: (wanted, where) => `${wanted} har bett om återkoppling${where}. Om de har fått den är ej redovisat.`,
    givenHidden: (wanted, where) =>
      `${wanted} har bett om återkoppling${where}. Hur många som fått den visas inte, eftersom det skulle peka ut en grupp med 1–4 personer.`,
    answersLeftOut: (year) =>
      `Hittills under ${year} finns färre än\u00a05 svar; de räknas in när de är minst 5 eller året är slut.`,
    nobodyWanted: (where) => `Ingen har bett om återkoppling${where}.`,
    feedbackUnknown: (where) => `Hur många som bett om återkoppling och fått den${where} är ej redovisat.`,
    noFeedback: (where) => `Inga uppgifter om återkoppling${where} är sparade här.`,
    reported: (text, source) => `${stopped(text)} Källa: ${source}.`,
    withoutFigure: (_count, dialogues) => `${dialogues} saknar uppgift om återkoppling.`,
    waiting: (area) => `Väntar på återkoppling, per ${area.one}`,
    givenOf: 'av dem som bett om återkoppling har fått den',
    goal: 'Visa målet',
    goalInAll: 'Målet för hela projektet',
    whole: 'Hela projektet',
    followUp: 'Uppföljningsfrågor',
  },
  en: {
    surveyTitle: (survey) => (survey ? 'Answers to the survey question' : 'Making one’s voice heard'),
    feedbackTitle: 'Feedback to participants',
    heard: (share, part, whole, where, survey) =>
      survey
        ? `${share} of those who answered ${asQuoted(survey.question, 'en')}${where} answered ${asQuoted(survey.counted, 'en')} (${part} of ${whole} answers).`
        : `${share} of those who answered${where} felt heard to a fairly or very high degree (${part} of ${whole} answers).`,
    soMany: (where, survey) =>
      survey
        ? `So many of those who answered ${asQuoted(survey.question, 'en')}${where} answered ${asQuoted(survey.counted, 'en')}.`
        : `So many of those who answered${where} felt heard to a fairly or very high degree.`,
    targetMarked: (targets) => `The target is ${targets} (the mark).`,
    tooFewAnswers: (where) => `Fewer than 5 have answered the survey${where}, so the share is not shown.`,
    answersHidden: (where, survey) =>
      `The share who ${survey ? `answered ${asQuoted(survey.counted, 'en')}` : 'felt heard'}${where} is not shown, since a group of 1–4 answers could be worked out from it.`,
    noAnswers: (where) => `No survey answers${where} are stored here.`,
    target: (targets) => `The target is ${targets}.`,
    overlap: 'The answers are those of the whole dialogue: one that belongs to several of the rows counts in each.',
    withoutSurvey: (n, dialogues) => `${dialogues} ${n === 1 ? 'has' : 'have'} no survey.`,
    answersOf: (part, whole) => `${part} of ${whole} answers`,
    answersHeader: 'Answers',
    given: (given, wanted, share, rest, where) =>
      `${given} of ${wanted} who asked for feedback${where} have been given it${share}; ${rest}.`,
    everyone: (wanted, where) =>
      wanted === '1'
        ? `The only one who asked for feedback${where} has been given it.`
        : `All ${wanted} who asked for feedback${where} have been given it.`,
    fewWanted: (where) => `Fewer than 5 have asked for feedback${where}, so the share is not shown.`,
    noneReported: (wanted, where) =>
      `${wanted} asked for feedback${where}. Whether they have been given it is not reported.`,
    givenHidden: (wanted, where) =>
      `${wanted} asked for feedback${where}. How many have been given it is not shown, since it would single out a group of 1–4 people.`,
    answersLeftOut: (year) =>
      `So far in ${year} there are fewer than\u00a05 answers; they are counted in once they are at least 5 or the year is over.`,
    nobodyWanted: (where) => `Nobody has asked for feedback${where}.`,
    feedbackUnknown: (where) => `How many asked for feedback and have been given it${where} is not reported.`,
    noFeedback: (where) => `Nothing about feedback${where} is stored here.`,
    reported: (text, source) => `${stopped(text)} Source: ${source}.`,
    withoutFigure: (n, dialogues) => `${dialogues} ${n === 1 ? 'has' : 'have'} no figure for feedback.`,
    waiting: (area) => `Waiting for feedback, per ${area.one}`,
    givenOf: 'of those who asked for feedback have been given it',
    goal: 'Show the goal',
    goalInAll: 'The goal for the whole project',
    whole: 'The whole project',
    followUp: 'Follow-up questions',
  },
};

/** "90 %"; undefined where no share is to be shown. */
export function sharePercent(found: ShareFound, language: Language, target?: number): string | undefined {
  return found.kind === 'share' ? percent(percentOf(found.share), language, target) : undefined;
}

/** What was entered by hand beside what the store has counted: its figure, or its words. */
function enteredTexts(reported: ReportedOutcome | undefined, naming: Naming, language: Language): string[] {
  if (!reported) return [];
  const { entered, status, ofWhole } = reported;
  const source = sourceText(entered.source, entered.date, language);
  const qualified = (sentence: string): string => (ofWhole ? inWholeText(sentence, language) : sentence);
  if (entered.value === undefined)
    return entered.text ? [qualified(shareTexts[language].reported(entered.text, source))] : [];
  const { computed: _counted, ...whole } = status;
  const basis = basisText(whole, naming, language);
  return [
    qualified(stopped(goalTexts[language].says(source, withUnit(status, entered.value, language)))),
    ...(basis ? [basis] : []),
  ];
}

/** Between targets that are all to be reached. */
const allOf: Texts<string> = { sv: ' och ', en: ' and ' };

const targetSentence = (status: IndicatorStatus | undefined, plan: Plan, language: Language): string[] => {
  const targets = status ? targetTexts(status, plan, language) : [];
  return targets.length > 0 ? [shareTexts[language].target(targets.join(allOf[language]))] : [];
};

export interface SurveyView {
  readonly kind: 'survey';
  readonly plan: Plan;
  /** The goal that the share is judged by. */
  readonly goal?: GoalId;
  readonly filters: NamedFilters;
  readonly survey: SurveyFound;
  /** Whether it was asked to be divided: its rows are told then. */
  readonly isDivided?: boolean;
  /** Which of the rows come first, where that is asked. */
  readonly order?: Order;
  /** Whether the rows are those that are compared. */
  readonly isCompared?: boolean;
  /** The goal's indicator for it, when nothing is narrowed. */
  readonly status?: IndicatorStatus;
  /** What was entered by hand, where the store does not hold the same. */
  readonly reported?: ReportedOutcome;
  readonly stored: Stored;
  /** Surveys answered elsewhere than at dialogues. */
  readonly surveys: readonly ShownSurvey[];
  readonly rests: RestsOn;
}

/** "Högst andel har Laholm: 100 % (50 av 50 svar). 90 % av dem som svarat har … fått göra sin röst hörd …" */
function surveySentence(view: SurveyView, language: Language): string {
  const { plan, filters, survey, isDivided, order, isCompared } = view;
  const shown = isDivided ? rowsShown(survey, inDialoguesText(filters, plan, language), plan) : undefined;
  if (!shown || survey.found.kind === 'none') return wholeSentence(view, language);
  if (isCompared) return surveyComparison(shown, language);
  const whole = wholeSentence(view, language);
  if (order) return `${surveyRanking(shown, order, language)} ${whole}`;
  return [whole, surveyRowsText(shown, language)].filter((text) => text !== undefined).join(' ');
}

/** "90 % av dem som svarat har … fått göra sin röst hörd (252 av 280 svar). Målet är mer än 90 %." */
function wholeSentence({ plan, filters, survey, status, reported }: SurveyView, language: Language): string {
  const texts = shareTexts[language];
  const where = inDialoguesText(filters, plan, language);
  const { found, withoutSurvey } = survey;
  const entered = enteredTexts(reported, plan, language);
  const leftOut = survey.leftOutYear === undefined ? [] : [texts.answersLeftOut(survey.leftOutYear)];
  if (found.kind === 'too-few') return [texts.tooFewAnswers(where), ...leftOut, ...entered].join(' ');
  if (found.kind === 'hidden') return [texts.answersHidden(where, plan.form?.survey), ...leftOut, ...entered].join(' ');
  if (found.kind === 'none')
    return [texts.noAnswers(where), ...entered, ...targetSentence(status, plan, language)].join(' ');
  const { part, whole } = found.share;
  return [
    texts.heard(
      sharePercent(found, language, status?.indicator.target?.value) ?? '',
      number(part, language),
      number(whole, language),
      where,
      plan.form?.survey,
    ),
    ...leftOut,
    ...targetSentence(status, plan, language),
    ...(withoutSurvey > 0 ? [texts.withoutSurvey(withoutSurvey, capital(dialoguesText(withoutSurvey, language)))] : []),
    ...entered,
  ].join(' ');
}

/**
 * What stands under the share where it is large with its answers beside it: what it is of, and what the mark on its bar
 * is. Undefined where the sentence says what the card does not.
 */
export function surveyLead(view: SurveyView, language: Language): string | undefined {
  const { plan, filters, survey, isDivided, order, isCompared, status, reported } = view;
  const texts = shareTexts[language];
  const where = inDialoguesText(filters, plan, language);
  const { found, withoutSurvey, leftOutYear } = survey;
  if (found.kind !== 'share' || isCompared) return undefined;
  const targets = status ? targetTexts(status, plan, language) : [];
  const shown = isDivided ? rowsShown(survey, where, plan) : undefined;
  return [
    ...(shown && order ? [surveyRanking(shown, order, language)] : []),
    texts.soMany(where, plan.form?.survey),
    ...(targets.length > 0 ? [texts.targetMarked(targets.join(allOf[language]))] : []),
    ...(leftOutYear === undefined ? [] : [texts.answersLeftOut(leftOutYear)]),
    ...(withoutSurvey > 0 ? [texts.withoutSurvey(withoutSurvey, capital(dialoguesText(withoutSurvey, language)))] : []),
    ...enteredTexts(reported, plan, language),
  ].join(' ');
}

/** Why the answers of the rows may be more than all there are, where one dialogue may lie in several of them. */
export function surveyOverlap({ survey, isCompared }: SurveyView, language: Language): string[] {
  const overlaps = survey.by === 'targetGroup' || survey.by === 'method' || survey.by === 'perspective';
  return overlaps && !isCompared ? [shareTexts[language].overlap] : [];
}

/**
 * What the document lacks whose figure is the same as the counted one, and surveys that were not answered at the
 * dialogues.
 */
export function surveyNotes({ status, reported, surveys }: SurveyView, language: Language): string[] {
  return [
    ...(!reported && status?.entered?.value !== undefined && status.entered.n === undefined
      ? [`${sourceText(status.entered.source, status.entered.date, language)}: ${goalTexts[language].answersMissing}`]
      : []),
    ...surveys.filter(hasAnything).map((each) => otherSurveyText(each, language)),
  ];
}

export interface FeedbackView {
  readonly kind: 'feedback';
  readonly plan: Plan;
  /** The goal that the share is judged by. */
  readonly goal?: GoalId;
  readonly filters: NamedFilters;
  readonly feedback: FeedbackFound;
  /** The goal's indicator for it, when nothing is narrowed. */
  readonly status?: IndicatorStatus;
  /** What was entered by hand, where the store does not hold the same. */
  readonly reported?: ReportedOutcome;
  readonly stored: Stored;
  readonly rests: RestsOn;
}

/** "44 av 64 som bett om återkoppling har fått den (68,8 %); 16 väntar, för 4 ej redovisat." */
export function feedbackSentence(view: FeedbackView, language: Language): string {
  const texts = shareTexts[language];
  const { plan, filters, feedback, reported, stored } = view;
  const { known, unknown } = feedback;
  const entered = enteredTexts(reported, plan, language);
  if (known === 0) {
    const nothing = stored.asked === 0 ? texts.noFeedback : texts.feedbackUnknown;
    return [nothing(inDialoguesText(filters, plan, language)), ...entered].join(' ');
  }
  return [
    ...givenTexts(view, language),
    ...(unknown > 0 ? [texts.withoutFigure(unknown, capital(dialoguesText(unknown, language)))] : []),
    ...entered,
  ].join(' ');
}

function givenTexts({ plan, filters, feedback, status }: FeedbackView, language: Language): string[] {
  const texts = shareTexts[language];
  const where = inDialoguesText(filters, plan, language);
  const { figures } = feedback;
  const wanted = headCountText(figures.wanted, language);
  switch (figures.kind) {
    case 'nobody':
      return [texts.nobodyWanted(where)];
    case 'too-few':
      return [texts.fewWanted(where)];
    case 'hidden':
      return [texts.givenHidden(wanted, where)];
    case 'unreported':
      return [texts.noneReported(wanted, where)];
    case 'shown': {
      const share = feedbackPercent(feedback, language, status?.indicator.target?.value);
      const rest = restText(figures, language);
      if (rest === '') return [texts.everyone(wanted, where)];
      return [
        texts.given(headCountText(figures.given ?? 0, language), wanted, share ? ` (${share})` : '', rest, where),
      ];
    }
  }
}

/** "97,1 %", of all who asked; undefined where the figures are not told. */
export const feedbackPercent = ({ figures }: FeedbackFound, language: Language, target?: number): string | undefined =>
  figures.share && percent(percentOf(figures.share), language, target);

type SurveyNames = Readonly<Record<'own' | 'heard', string>>;

/** What the share is called in a few words, and what asks for it. */
const surveyNames: Texts<SurveyNames> = {
  sv: { heard: 'hur många som känt sig hörda', own: 'svaren på enkäten' },
  en: { heard: 'how many felt heard', own: 'the survey answers' },
};
const surveyExamples: Texts<SurveyNames> = {
  sv: { heard: 'hur många fick göra sin röst hörd', own: 'vad visar enkäten' },
  en: { heard: 'how many felt heard', own: 'what does the survey say' },
};

export const shareKinds = {
  survey: {
    name: (_asked, language, { form }) => surveyNames[language][form.survey ? 'own' : 'heard'],
    example: ({ form }, language) => surveyExamples[language][form.survey ? 'own' : 'heard'],
  },
  feedback: {
    name: { sv: 'återkopplingen', en: 'the feedback' },
    example: { sv: 'återkoppling', en: 'feedback' },
  },
} satisfies KindTexts<'survey' | 'feedback'>;
export const shareSentences = { survey: surveySentence, feedback: feedbackSentence };
