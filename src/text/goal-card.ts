import type { GoalType } from '../domain/goals';
import type { Texts } from './texts';

/** Labels and buttons of the goal cards. */
interface GoalCardTexts {
  readonly overview: (type: GoalType | undefined) => string;
  readonly open: (goal: string) => string;
  readonly target: (targets: readonly string[]) => string;
  readonly period: (period: string) => string;
  readonly decided: (date: string) => string;
  readonly decidedUnknown: string;
  /** Stands in place of an assessment where only the whole project has a target. */
  readonly wholeProject: string;
  readonly computed: string;
  readonly according: (source: string) => string;
  readonly saidIn: (text: string, source: string) => string;
  readonly slice: (filters: string) => string;
  readonly notes: string;
  readonly buttons: {
    readonly whole: string;
    readonly perMunicipality: string;
    readonly perTargetGroup: string;
    readonly perMethod: string;
    readonly perYear: string;
    readonly allGoals: string;
  };
}

export const goalCardTexts: Texts<GoalCardTexts> = {
  sv: {
    overview: (type) => (type === undefined ? 'Måluppfyllnad' : type === 'project' ? 'Projektmålen' : 'Effektmålen'),
    open: (goal) => `Visa ${goal.charAt(0).toLowerCase()}${goal.slice(1)}`,
    target: (targets) => `Mål: ${targets.join(' och ')}`,
    period: (period) => `Avser ${period}`,
    decided: (date) => `målvärdet beslutat ${date}`,
    decidedUnknown: 'beslutsdatum för målvärdet okänt',
    wholeProject: 'Bedöms för hela projektet',
    computed: 'räknat ur dialogerna',
    according: (source) => `Källa: ${source}`,
    saidIn: (text, source) => `${text} Källa: ${source}`,
    slice: (filters) => `Gäller ${filters}`,
    notes: 'Att tänka på',
    buttons: {
      whole: 'Hela projektet',
      perMunicipality: 'Per kommun',
      perTargetGroup: 'Per målgrupp',
      perMethod: 'Per metod',
      perYear: 'Dialoger per år',
      allGoals: 'Alla mål',
    },
  },
  en: {
    overview: (type) =>
      type === undefined ? 'Goal attainment' : type === 'project' ? 'Project goals' : 'Effect goals',
    open: (goal) => `Show ${goal.charAt(0).toLowerCase()}${goal.slice(1)}`,
    target: (targets) => `Target: ${targets.join(' and ')}`,
    period: (period) => `For ${period}`,
    decided: (date) => `target decided ${date}`,
    decidedUnknown: 'date of the target’s decision unknown',
    wholeProject: 'Assessed for the whole project',
    computed: 'counted from the dialogues',
    according: (source) => `Source: ${source}`,
    saidIn: (text, source) => `${text} Source: ${source}`,
    slice: (filters) => `For ${filters}`,
    notes: 'Bear in mind',
    buttons: {
      whole: 'The whole project',
      perMunicipality: 'Per municipality',
      perTargetGroup: 'Per target group',
      perMethod: 'Per method',
      perYear: 'Dialogues per year',
      allGoals: 'All goals',
    },
  },
};
