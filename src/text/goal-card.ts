import type { GoalType } from '../domain/goals';
import type { Language } from '../domain/language';
import { MEASURE_TABLE, type ShareOfPeople } from '../domain/measures';
import type { IndicatorStatus } from '../domain/outcomes';
import type { Naming, Noun } from '../domain/plan-nouns';
import { listAnd, number, uncapital } from './format';
import type { Texts } from './texts';
import { countOfKind } from './words';

/** Labels and buttons of the goal cards. */
interface GoalCardTexts {
  readonly overview: (type: GoalType | undefined) => string;
  readonly open: (goal: string) => string;
  readonly target: (targets: readonly string[]) => string;
  /** The title of a goal with several indicators, of which one has its bar beside it. */
  readonly severalIndicators: (title: string, count: number) => string;
  /** Of what may still fall below its target. */
  readonly reachedSoFar: string;
  /** Over what is folded away: sources and notes. */
  readonly sources: string;
  readonly period: (period: string) => string;
  readonly decided: (date: string) => string;
  readonly decidedUnknown: string;
  /** A target that holds no longer. */
  readonly earlier: (target: string, decided: string) => string;
  /** Stands in place of an assessment where only the whole project has a target. */
  readonly wholeProject: string;
  readonly computed: string;
  readonly according: (source: string) => string;
  readonly quotedFrom: (text: string, source: string) => string;
  readonly slice: (filters: string) => string;
  /** Dialogues without a survey, or without a figure for feedback. */
  readonly silent: Readonly<Record<ShareOfPeople, (count: string, of: string) => string>>;
  readonly notes: string;
  /** Over notes that are about a document's figures and not about those on the card. */
  readonly reportedNotes: string;
  readonly buttons: {
    readonly whole: string;
    readonly perMunicipality: (area: Noun) => string;
    readonly perTargetGroup: string;
    readonly perMethod: string;
    readonly perYear: string;
    readonly allGoals: string;
  };
}

export const goalCardTexts: Texts<GoalCardTexts> = {
  sv: {
    overview: (type) => (type === undefined ? 'Måluppfyllnad' : type === 'project' ? 'Projektmålen' : 'Effektmålen'),
    open: (goal) => `Visa ${uncapital(goal)}`,
    target: (targets) => `Mål: ${listAnd(targets, 'sv')}`,
    severalIndicators: (title, count) => `${title} · ${count} indikatorer`,
    reachedSoFar: 'Nått hittills, bedöms när perioden är slut',
    sources: 'Källor och noteringar',
    period: (period) => `avser ${period}`,
    decided: (date) => `målvärdet beslutat ${date}`,
    decidedUnknown: 'målvärdets beslutsdatum saknas',
    earlier: (target, decided) => `Tidigare mål: ${target} (${decided})`,
    wholeProject: 'Bedöms för hela projektet',
    computed: 'beräknat från rapporterade dialoger',
    according: (source) => `Källa: ${source}`,
    quotedFrom: (text, source) => `${text} Källa: ${source}`,
    slice: (filters) => `Gäller ${filters}`,
    silent: {
      survey: (count, of) => `${count} av ${of} saknar enkät`,
      feedback: (count, of) => `${count} av ${of} saknar uppgift om återkoppling`,
    },
    notes: 'Att tänka på',
    reportedNotes: 'Om det som dokumenten redovisar',
    buttons: {
      whole: 'Hela projektet',
      perMunicipality: (area) => `Per ${area.one}`,
      perTargetGroup: 'Per målgrupp',
      perMethod: 'Per metod',
      perYear: 'Dialoger per år',
      allGoals: 'Alla mål',
    },
  },
  en: {
    overview: (type) =>
      type === undefined ? 'Goal attainment' : type === 'project' ? 'Project goals' : 'Effect goals',
    open: (goal) => `Show ${uncapital(goal)}`,
    target: (targets) => `Target: ${listAnd(targets, 'en')}`,
    severalIndicators: (title, count) => `${title} · ${count} indicators`,
    reachedSoFar: 'Reached so far, assessed when the period is over',
    sources: 'Sources and notes',
    period: (period) => `for ${period}`,
    decided: (date) => `target decided ${date}`,
    decidedUnknown: 'date of the target’s decision unknown',
    earlier: (target, decided) => `Earlier target: ${target} (${decided})`,
    wholeProject: 'Assessed for the whole project',
    computed: 'counted from the dialogues here',
    according: (source) => `Source: ${source}`,
    quotedFrom: (text, source) => `${text} Source: ${source}`,
    slice: (filters) => `For ${filters}`,
    silent: {
      survey: (count, of) => `${count} of ${of} have no survey`,
      feedback: (count, of) => `${count} of ${of} have no figure for feedback`,
    },
    notes: 'Bear in mind',
    reportedNotes: 'On what the documents report',
    buttons: {
      whole: 'The whole project',
      perMunicipality: (area) => `Per ${area.one}`,
      perTargetGroup: 'Per target group',
      perMethod: 'Per method',
      perYear: 'Dialogues per year',
      allGoals: 'All goals',
    },
  },
};

/** "3 av 25 dialoger saknar enkät"; undefined where all have something to say, or the outcome is no share of people. */
export function silentText(
  { computed, indicator }: IndicatorStatus,
  naming: Naming,
  language: Language,
): string | undefined {
  const { shareOfPeople } = MEASURE_TABLE[indicator.measure];
  if (!computed?.silent || !shareOfPeople) return undefined;
  const all = countOfKind(computed.dialogues + computed.silent, indicator.kind, naming, language);
  return goalCardTexts[language].silent[shareOfPeople](number(computed.silent, language), all);
}
