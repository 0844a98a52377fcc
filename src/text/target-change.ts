import type { LocalDate } from '../domain/dates';
import type { Comparison, GoalId, Indicator, Target } from '../domain/goals';
import type { Language } from '../domain/language';
import type { GoalIndicator } from '../domain/plan-indicators';
import type { TargetFault, TargetField } from '../domain/target-change';
import { dateText, quoted, uncapital } from './format';
import { directedText, goalName, nameOfGoal } from './indicators';
import type { PlanFormTexts } from './plan-changes';
import type { Texts } from './texts';

/** The form for a new target, what is wrong in it, and what became of it. */

interface TargetFormTexts extends PlanFormTexts<TargetField> {
  readonly ask: Readonly<Partial<Record<TargetField, string>>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly choice: (goal: string, indicator: string, target: string) => string;
  readonly noTarget: string;
  readonly faults: Readonly<Record<Exclude<TargetFault['fault'], 'missing' | 'before-present'>, string>>;
  readonly beforePresent: (present: string) => string;
  readonly decided: (target: string, date: string) => string;
  readonly undecided: (target: string) => string;
  readonly changed: (indicator: string, goal: string, target: string) => string;
  readonly redated: (indicator: string, goal: string, target: string) => string;
  readonly before: (target: string) => string;
  readonly noneBefore: string;
  readonly already: (target: string) => string;
  readonly overtaken: (theirs: string) => string;
  readonly nothingToChange: (goal: string | undefined) => string;
  readonly whichGoal: string;
}

export const targetFormTexts: Texts<TargetFormTexts> = {
  sv: {
    title: 'Ändra målvärde',
    lead: 'Det gamla målvärdet står kvar bredvid det nya, med sitt beslutsdatum. Fält med * ska fyllas i.',
    fields: {
      indicator: { label: 'Vad gäller det?', hint: 'Välj vad målvärdet gäller' },
      comparison: { label: 'Hur utfallet jämförs', hint: 'Som nu' },
      value: { label: 'Nytt målvärde', hint: 'Till exempel 20' },
      upTo: { label: 'Övre gräns', hint: 'Bara när målvärdet ligger mellan två värden' },
      decided: { label: 'Beslutat den' },
    },
    ask: {
      indicator: 'Välj vad målvärdet gäller.',
      value: 'Ange det nya målvärdet.',
      decided: 'Ange vilken dag det beslutades.',
    },
    comparisons: {
      '>=': 'Minst',
      '>': 'Mer än',
      '<=': 'Högst',
      '<': 'Mindre än',
      between: 'Mellan två värden',
      '=': 'Exakt',
    },
    submit: 'Ändra målvärdet',
    choice: (goal, indicator, target) => `${goal}: ${indicator} (nu ${target})`,
    noTarget: 'inget målvärde',
    faults: {
      'not-a-number': 'Skriv ett tal, med mellanslag mellan tusental och komma före decimaler.',
      'not-yes-or-no': 'Skriv ja eller nej.',
      'below-zero': 'Målvärdet kan inte vara mindre än 0.',
      'no-direction': 'Ett målvärde som är ja eller nej är exakt. Välj ”Exakt”.',
      'upper-bound': 'Ange en övre gräns som inte är lägre än målvärdet.',
      'bound-alone': 'En övre gräns hör till ”Mellan två värden”. Välj det, eller ta bort gränsen.',
      'not-a-date': 'Skriv datumet som år, månad och dag, till exempel 2022-02-01.',
      'in-the-future': 'Datumet ligger framåt i tiden; målvärdet ändras när det är beslutat.',
      'too-many': 'Det finns redan tio tidigare målvärden här, och fler får inte plats.',
    },
    beforePresent: (present) =>
      `Målvärdet som gäller nu beslutades ${present}. Ett nytt kan inte vara beslutat före det.`,
    decided: (target, date) => `${target}, beslutat ${date}`,
    undecided: (target) => `${target} (beslutsdatum saknas)`,
    changed: (indicator, goal, target) => `Målvärdet för ${indicator} (${goal}) är nu ${target}.`,
    redated: (indicator, goal, target) => `Målvärdet för ${indicator} (${goal}) är som förut, ${target}.`,
    before: (target) => `Innan var det ${target}.`,
    noneBefore: 'Innan fanns inget målvärde.',
    already: (target) => `Målvärdet är redan ${target}. Inget mer har ändrats.`,
    overtaken: (theirs) =>
      `Någon annan har ändrat målvärdet sedan du öppnade formuläret: nu är det ${theirs}. Ditt är inte sparat. Ska ditt gälla, skicka det igen.`,
    nothingToChange: (goal) =>
      goal === undefined
        ? 'Planen har inga indikatorer, så det finns inget målvärde att ändra.'
        : `${goal} har ingen indikator, så det finns inget målvärde att ändra.`,
    whichGoal: 'Planen har många mål. Skriv vilket det gäller, till exempel ”ändra målvärdet på projektmål 1”.',
  },
  en: {
    title: 'Change a target',
    lead: 'The old target stays beside the new one, with the day it was decided. Fields with * are needed.',
    fields: {
      indicator: { label: 'What is it about?', hint: 'Choose what the target is for' },
      comparison: { label: 'How the outcome is compared', hint: 'As now' },
      value: { label: 'New target', hint: '20, for instance' },
      upTo: { label: 'Upper bound', hint: 'Only when the target lies between two values' },
      decided: { label: 'Decided on' },
    },
    ask: {
      indicator: 'Choose what the target is for.',
      value: 'Give the new target.',
      decided: 'Give the day it was decided.',
    },
    comparisons: {
      '>=': 'At least',
      '>': 'More than',
      '<=': 'At most',
      '<': 'Less than',
      between: 'Between two values',
      '=': 'Exactly',
    },
    submit: 'Change the target',
    choice: (goal, indicator, target) => `${goal}: ${indicator} (now ${target})`,
    noTarget: 'no target',
    faults: {
      'not-a-number': 'Write a number, with spaces between thousands and a full stop before decimals.',
      'not-yes-or-no': 'Write yes or no.',
      'below-zero': 'The target cannot be less than 0.',
      'no-direction': 'A target that is yes or no is exact. Choose “Exactly”.',
      'upper-bound': 'Give an upper bound that is not below the target.',
      'bound-alone': 'An upper bound belongs to “Between two values”. Choose that, or take the bound out.',
      'not-a-date': 'Write the date as year, month and day, such as 2022-02-01.',
      'in-the-future': 'The date lies ahead; the target is changed once it has been decided.',
      'too-many': 'There are ten earlier targets here already, and no room for more.',
    },
    beforePresent: (present) =>
      `The target that holds now was decided ${present}. A new one cannot have been decided before it.`,
    decided: (target, date) => `${target}, decided ${date}`,
    undecided: (target) => `${target} (date of decision unknown)`,
    changed: (indicator, goal, target) => `The target for ${indicator} (${goal}) is now ${target}.`,
    redated: (indicator, goal, target) => `The target for ${indicator} (${goal}) is as before, ${target}.`,
    before: (target) => `Before, it was ${target}.`,
    noneBefore: 'There was no target before.',
    already: (target) => `The target is ${target} already. Nothing more has changed.`,
    overtaken: (theirs) =>
      `Somebody else has changed the target since you opened the form: it is ${theirs} now. Yours is not saved. If yours is to hold, send it again.`,
    nothingToChange: (goal) =>
      goal === undefined
        ? 'The plan has no indicators, so there is no target to change.'
        : `${goal} has no indicator, so there is no target to change.`,
    whichGoal: 'The plan has many goals. Write which one it is, such as “change the target of project goal 1”.',
  },
};

/** As much of a target as tells its figure, and the day it was decided. */
type DatedTarget = Pick<Target, 'value' | 'comparison' | 'upTo' | 'text'> & { readonly decided?: LocalDate };

/** "minst 18", or the target's words, or that there is none. */
function figureOf(indicator: Indicator, target: DatedTarget | undefined, language: Language): string | undefined {
  if (target?.value !== undefined) {
    const { value, comparison, upTo } = target;
    return directedText({ indicator }, { value, comparison, upTo }, language);
  }
  return target?.text === undefined ? undefined : quoted(target.text, language);
}

/** "minst 18, beslutat 16 mars 2021"; undefined where there is none. */
function datedTarget(indicator: Indicator, target: DatedTarget | undefined, language: Language): string | undefined {
  const figure = figureOf(indicator, target, language);
  if (figure === undefined) return undefined;
  const { decided, undecided } = targetFormTexts[language];
  return target?.decided ? decided(figure, dateText(target.decided, language)) : undecided(figure);
}

/** "Projektmål 1: Antal dialoger 2021 (nu minst 18)": an indicator among those whose target may be changed. */
export function indicatorChoice({ goal, indicator }: GoalIndicator, language: Language): string {
  const texts = targetFormTexts[language];
  const now = figureOf(indicator, indicator.target, language) ?? texts.noTarget;
  return texts.choice(goalName(goal, language), indicator.name, now);
}

export function targetFaultSentence(fault: TargetFault, language: Language): string {
  const texts = targetFormTexts[language];
  switch (fault.fault) {
    case 'missing':
      return texts.ask[fault.field] ?? '';
    case 'before-present':
      return texts.beforePresent(dateText(fault.present, language));
    default:
      return texts.faults[fault.fault];
  }
}

/** What a changed target has become, and what it was. */
export function targetChangedSentence(
  { goal, indicator }: GoalIndicator,
  before: Target | undefined,
  language: Language,
): string {
  const texts = targetFormTexts[language];
  const now = datedTarget(indicator, indicator.target, language) ?? texts.noTarget;
  const name = [quoted(indicator.name, language), uncapital(goalName(goal, language))] as const;
  const old = datedTarget(indicator, before, language);
  const isRedated = before !== undefined && before.earlier.length === indicator.target?.earlier.length;
  if (isRedated && before.value !== undefined) return texts.redated(...name, now);
  return `${texts.changed(...name, now)} ${old === undefined ? texts.noneBefore : texts.before(old)}`;
}

export const targetAlreadySentence = ({ indicator }: GoalIndicator, language: Language): string => {
  const texts = targetFormTexts[language];
  return texts.already(datedTarget(indicator, indicator.target, language) ?? texts.noTarget);
};

/** What another has made of the target meanwhile. */
export function targetOvertakenSentence({ indicator }: GoalIndicator, language: Language): string {
  const texts = targetFormTexts[language];
  return texts.overtaken(datedTarget(indicator, indicator.target, language) ?? texts.noTarget);
}

/** That there is no target to change. */
export const noTargetToChangeSentence = (goal: GoalId | undefined, language: Language): string =>
  targetFormTexts[language].nothingToChange(goal && nameOfGoal(goal, language));
