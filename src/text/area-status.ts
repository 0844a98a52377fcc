import type { Coverage, CoverageRow } from '../domain/coverage';
import type { LocalDate } from '../domain/dates';
import type { RestsOn } from '../domain/filters';
import type { ThemeCount } from '../domain/insights';
import type { Language } from '../domain/language';
import type { Minimum } from '../domain/minima';
import { type Committee, nameOf, type Plan } from '../domain/plan';
import type { FeedbackFound } from '../domain/shares';
import type { SurveyFound } from '../domain/survey-shares';
import { type CountView, countSentence } from './counts';
import { feedbackClause } from './feedback';
import { narrowedText } from './filters';
import {
  asQuoted,
  capital,
  dateText,
  headCountText,
  listAnd,
  listPlain,
  number,
  periodText,
  uncapital,
} from './format';
import { goalTexts } from './goals';
import type { KindTexts } from './kind-texts';
import { sharePercent } from './shares';
import type { Texts } from './texts';
import { countOfKind, dialoguesText } from './words';

/** How things stand in one area, or in the project as a whole. */

export interface AreaStatusView {
  readonly kind: 'area-status';
  readonly plan: Plan;
  readonly today: LocalDate;
  /** The area's name; absent for the project as a whole. */
  readonly area?: string;
  readonly committees: readonly Committee[];
  readonly dialogues: CountView;
  readonly people: CountView;
  readonly minima: readonly Minimum[];
  readonly coverage: Coverage;
  readonly survey: SurveyFound;
  readonly feedback: FeedbackFound;
  readonly themes: readonly ThemeCount[] | 'withheld';
  readonly rests: RestsOn;
}

interface AreaStatusTexts {
  readonly title: (area: string | undefined) => string;
  readonly held: (area: string | undefined, dialogues: string, people: string) => string;
  readonly people: (count: number, figure: string) => string;
  readonly participations: (figure: string, persons: string) => string;
  readonly fewPeople: (figure: string) => string;
  readonly peopleHidden: string;
  readonly minimum: (target: string, outcome: string) => string;
  readonly reached: (value: string, target: number) => string;
  readonly met: (met: number, of: number) => string;
  readonly heard: (share: string, of: string, counted: string | undefined) => string;
  readonly of: (part: string, whole: string) => string;
  readonly notReported: string;
  readonly surveyTooFew: string;
  readonly surveyHidden: string;
  readonly surveyNone: string;
  readonly dialoguesLabel: (count: number) => string;
  readonly peopleLabel: (areParticipations: boolean) => string;
  readonly heardLabel: (counted: string | undefined, of: string) => string;
  readonly minimaHeading: string;
  readonly groupsHeading: (met: number, of: number) => string;
  readonly notMet: (groups: string) => string;
  readonly prioritised: (group: string) => string;
  readonly answersHeading: string;
  readonly themesHeading: string;
  readonly themesWithheld: string;
  readonly noThemes: string;
  readonly buttons: {
    readonly dialogues: string;
    readonly compare: (areas: string) => string;
    readonly insights: string;
  };
}

export const areaStatusTexts: Texts<AreaStatusTexts> = {
  sv: {
    title: (area) => (area === undefined ? 'Läget i projektet' : `Läget i ${area}`),
    held: (area, dialogues, people) => `${area ?? 'Projektet'} har haft ${dialogues}${people}.`,
    people: (_count, figure) => ` med ${figure} deltagare`,
    participations: (figure, persons) => ` med ${figure} deltaganden av ${persons} personer`,
    fewPeople: (figure) => ` med ${figure} deltagare`,
    peopleHidden: '; hur många som deltagit visas inte',
    minimum: (target, outcome) => `Målet är minst ${target}: ${outcome}.`,
    reached: (value, target) => `${value} av minst ${target}`,
    met: (met, of) => `${met} av ${of} målgrupper är mötta.`,
    heard: (share, of, counted) =>
      counted === undefined
        ? `${share} av dem som svarat har fått göra sin röst hörd (${of}).`
        : `${share} av dem som svarat har svarat ${asQuoted(counted, 'sv')} (${of}).`,
    of: (part, whole) => `${part} av ${whole} svar`,
    notReported: 'ej redovisat',
    surveyTooFew: 'Färre än 5 har svarat på enkäten, så andelen visas inte.',
    surveyHidden: 'Andelen i enkäten visas inte, eftersom det ur den går att räkna ut en grupp med 1–4 svar.',
    surveyNone: 'Inga enkätsvar är sparade här.',
    dialoguesLabel: (count) => (count === 1 ? 'dialog' : 'dialoger'),
    peopleLabel: (areParticipations) => (areParticipations ? 'deltaganden' : 'deltagare'),
    heardLabel: (counted, of) =>
      counted === undefined ? `fick sin röst hörd (${of})` : `svarade ${asQuoted(counted, 'sv')} (${of})`,
    minimaHeading: 'Dialoger mot målet',
    groupsHeading: (met, of) => `Målgrupper mötta: ${met} av ${of}`,
    notMet: (groups) => `Inte mötta: ${groups}`,
    prioritised: (group) => `${group} (prioriterad)`,
    answersHeading: 'Enkät och återkoppling',
    themesHeading: 'Mest har det handlat om',
    themesWithheld: 'Vilka teman det har handlat om visas inte, eftersom så få har deltagit.',
    noThemes: 'Inga teman är markerade.',
    buttons: {
      dialogues: 'Dialogerna',
      compare: (areas) => `Jämför ${areas}`,
      insights: 'Vad folk sagt',
    },
  },
  en: {
    title: (area) => (area === undefined ? 'How the project stands' : `How things stand in ${area}`),
    held: (area, dialogues, people) => `${area ?? 'The project'} has had ${dialogues}${people}.`,
    people: (count, figure) => ` with ${figure} ${count === 1 ? 'participant' : 'participants'}`,
    participations: (figure, persons) => ` with ${figure} participations by ${persons} people`,
    fewPeople: (figure) => ` with ${figure} participants`,
    peopleHidden: '; how many took part is not shown',
    minimum: (target, outcome) => `The target is at least ${target}: ${outcome}.`,
    reached: (value, target) => `${value} of at least ${target}`,
    met: (met, of) => `${met} of ${of} target groups have been met.`,
    heard: (share, of, counted) =>
      counted === undefined
        ? `${share} of those who answered could make their voice heard (${of}).`
        : `${share} of those who answered said ${asQuoted(counted, 'en')} (${of}).`,
    of: (part, whole) => `${part} of ${whole} answers`,
    notReported: 'not reported',
    surveyTooFew: 'Fewer than 5 have answered the survey, so the share is not shown.',
    surveyHidden: 'The share in the survey is not shown, since a group of 1–4 answers could be worked out from it.',
    surveyNone: 'No survey answers are stored here.',
    dialoguesLabel: (count) => (count === 1 ? 'dialogue' : 'dialogues'),
    peopleLabel: (areParticipations) => (areParticipations ? 'participations' : 'participants'),
    heardLabel: (counted, of) =>
      counted === undefined ? `felt heard (${of})` : `answered ${asQuoted(counted, 'en')} (${of})`,
    minimaHeading: 'Dialogues and their target',
    groupsHeading: (met, of) => `Target groups met: ${met} of ${of}`,
    notMet: (groups) => `Not met: ${groups}`,
    prioritised: (group) => `${group} (prioritised)`,
    answersHeading: 'Survey and feedback',
    themesHeading: 'What it has been about most',
    themesWithheld: 'Which themes it has been about is not shown, since so few have taken part.',
    noThemes: 'No themes are marked.',
    buttons: {
      dialogues: 'The dialogues',
      compare: (areas) => `Compare ${areas}`,
      insights: 'What people said',
    },
  },
};

/** " med 58 deltagare". */
function peopleText({ total, persons }: CountView, language: Language): string {
  const texts = areaStatusTexts[language];
  if (total === 'hidden') return texts.peopleHidden;
  const figure = headCountText(total, language);
  if (typeof total !== 'number') return texts.fewPeople(figure);
  if (persons === undefined || persons === 'hidden') return texts.people(total, figure);
  return texts.participations(figure, headCountText(persons, language));
}

/** "2 dialoger 2021", "2 fördjupande dialoger med unga 2021": what is asked for. */
const askedFor = ({ target, indicator, about }: Minimum, plan: Plan, language: Language): string =>
  `${countOfKind(target, indicator.kind, plan, language)}${narrowedText(about, language)}${inPeriod[language](periodText(indicator.period, language))}`;

const inPeriod: Texts<(period: string) => string> = { sv: (period) => ` ${period}`, en: (period) => ` in ${period}` };

/** "Minst 2 dialoger 2021", as a heading over its bar. */
export const minimumName = (minimum: Minimum, plan: Plan, language: Language): string =>
  capital(atLeast[language](askedFor(minimum, plan, language)));

const atLeast: Texts<(what: string) => string> = {
  sv: (what) => `minst ${what}`,
  en: (what) => `at least ${what}`,
};

/** "4 av minst 2", or that it is not reported. */
export function minimumText({ value, target }: Minimum, language: Language): string {
  const { reached, notReported } = areaStatusTexts[language];
  return value === undefined ? notReported : reached(number(value, language), target);
}

/** "4, uppnått": how many there have been and how that is judged. */
function minimumOutcome({ value, assessment }: Minimum, language: Language): string {
  const figure = value === undefined ? areaStatusTexts[language].notReported : number(value, language);
  return `${figure}, ${uncapital(goalTexts[language].assessment[assessment])}`;
}

const isMet = ({ dialogues }: CoverageRow): boolean => dialogues > 0;

/** How many of the target groups have been met. */
export const groupsMet = ({ rows }: Coverage): { readonly met: number; readonly of: number } => ({
  met: rows.filter(isMet).length,
  of: rows.length,
});

/** "unga (2) · seniorer (1)", and those that have not been met. */
export function groupLines({ plan, coverage, area }: AreaStatusView, language: Language): string[] {
  const texts = areaStatusTexts[language];
  const name = ({ targetGroup }: CoverageRow): string => nameOf(plan.targetGroups, targetGroup);
  const met = coverage.rows.filter(isMet).map((row) => `✓\u00a0${name(row)} (${number(row.dialogues, language)})`);
  const isPrioritised = ({ cells }: CoverageRow): boolean => area !== undefined && cells[0]?.prioritised === true;
  const missed = coverage.rows
    .filter((row) => !isMet(row))
    .map((row) => (isPrioritised(row) ? texts.prioritised(name(row)) : name(row)));
  return [
    ...(met.length > 0 ? [listPlain(met, language, ' · ')] : []),
    ...(missed.length > 0 ? [texts.notMet(listAnd(missed, language))] : []),
  ];
}

/** How it stands with the survey where there is no share to tell, and with feedback where anything is known of it. */
export function answerLines({ survey, feedback }: AreaStatusView, language: Language): string[] {
  const { surveyTooFew, surveyHidden, surveyNone } = areaStatusTexts[language];
  const withoutShare = { share: undefined, none: surveyNone, hidden: surveyHidden, 'too-few': surveyTooFew };
  const shareless = withoutShare[survey.found.kind];
  return [
    ...(shareless === undefined ? [] : [shareless]),
    ...(feedback.known > 0 ? [`${capital(feedbackClause(feedback.figures, language))}.`] : []),
  ];
}

/** As many themes as are the commonest. */
const COMMONEST = 3;

/** "bemötande (3) · skola (2)". */
export function themesLine({ themes, plan }: AreaStatusView, language: Language): string {
  const texts = areaStatusTexts[language];
  if (themes === 'withheld') return texts.themesWithheld;
  const raised = themes.filter(({ dialogues }) => dialogues > 0).slice(0, COMMONEST);
  if (raised.length === 0) return texts.noThemes;
  const named = raised.map(({ theme, dialogues }) => `${nameOf(plan.themes, theme)} (${number(dialogues, language)})`);
  return listPlain(named, language, ' · ');
}

/** "Lokal nämnd Laholm · 20 november 2026": whose it is, and the day that it holds for. */
export function statusOf({ committees, today }: AreaStatusView, language: Language): string {
  const names = listAnd(
    committees.map(({ name }) => name),
    language,
    2,
  );
  return [names, dateText(today, language)].filter((text) => text !== '').join(' · ');
}

/** "100 %" and "50 av 50 svar", where the share may be told. */
export function heardShare(
  { survey }: AreaStatusView,
  language: Language,
): { readonly share: string; readonly of: string } | undefined {
  const share = sharePercent(survey.found, language);
  if (share === undefined || survey.found.kind !== 'share') return undefined;
  const { part, whole } = survey.found.share;
  return { share, of: areaStatusTexts[language].of(number(part, language), number(whole, language)) };
}

/** "Laholm har haft 5 dialoger med 58 deltagare. Målet är minst 2 dialoger 2021: 4, uppnått. 5 av 7 målgrupper …" */
function areaStatusSentence(view: AreaStatusView, language: Language): string {
  const { plan, area, dialogues, people, minima, coverage } = view;
  const texts = areaStatusTexts[language];
  const asked = minima
    .slice(0, 2)
    .map((each) => texts.minimum(askedFor(each, plan, language), minimumOutcome(each, language)));
  if (dialogues.stored.asked === 0) return [countSentence(dialogues, language), ...asked].join(' ');
  const { met, of } = groupsMet(coverage);
  const heard = heardShare(view, language);
  return [
    texts.held(area, dialoguesText(dialogues.stored.asked, language), peopleText(people, language)),
    ...asked,
    ...(of > 0 ? [texts.met(met, of)] : []),
    ...(heard ? [texts.heard(heard.share, heard.of, plan.form?.survey?.counted)] : []),
  ].join(' ');
}

interface Names {
  readonly of: (place: string) => string;
  readonly own: (orderer: string, isNeuter: boolean) => string;
  readonly whole: string;
  readonly example: (orderer: string, isNeuter: boolean) => string;
}

const names: Texts<Names> = {
  sv: {
    of: (place) => `läget i ${place}`,
    own: (orderer, isNeuter) => `läget för ${isNeuter ? 'ditt' : 'din'} ${orderer}`,
    whole: 'läget i projektet',
    example: (orderer, isNeuter) => `hur går det för ${isNeuter ? 'mitt' : 'min'} ${orderer}`,
  },
  en: {
    of: (place) => `how things stand in ${place}`,
    own: (orderer) => `how your ${orderer} stands`,
    whole: 'how the project stands',
    example: (orderer) => `how are things going for my ${orderer}`,
  },
};

export const areaStatusKinds = {
  'area-status': {
    name: { sv: names.sv.whole, en: names.en.whole },
    narrowed: ({ municipality, own }, language, { orderer }) => {
      if (municipality !== undefined) return names[language].of(municipality);
      return own ? names[language].own(orderer.one, orderer.isNeuter) : undefined;
    },
    example: ({ orderer }, language) => names[language].example(orderer.one, orderer.isNeuter),
  },
} satisfies KindTexts<'area-status'>;
export const areaStatusSentences = { 'area-status': areaStatusSentence };
