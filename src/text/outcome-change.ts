import { outcomeDay } from '../domain/entered';
import type { DatedOutcome, GoalId, Indicator } from '../domain/goals';
import type { Language } from '../domain/language';
import {
  type OutcomeChange,
  type OutcomeFault,
  type OutcomeField,
  outcomeOn,
  presentOutcome,
} from '../domain/outcome-change';
import type { GoalIndicator } from '../domain/plan-indicators';
import { dateText, periodText, quoted, uncapital } from './format';
import { goalName, nameOfGoal, withUnit } from './indicators';
import type { PlanFormTexts } from './plan-changes';
import type { Texts } from './texts';

/** The form for a new outcome, what is wrong in it, and what became of it. */

type Plain = Exclude<OutcomeFault['fault'], 'missing' | 'before-period' | 'month-taken'>;

interface OutcomeFormTexts extends PlanFormTexts<OutcomeField> {
  readonly ask: Readonly<Record<'indicator' | 'value' | 'date', string>>;
  readonly choice: (goal: string, indicator: string, outcome: string) => string;
  readonly noOutcome: string;
  readonly faults: Readonly<Record<Plain, string>>;
  readonly beforePeriod: (from: string) => string;
  readonly monthTaken: (to: string) => string;
  readonly on: (outcome: string, date: string) => string;
  readonly undated: (outcome: string) => string;
  readonly changed: (indicator: string, goal: string, outcome: string) => string;
  readonly before: (outcome: string) => string;
  readonly noneBefore: string;
  readonly instead: (outcome: string) => string;
  readonly present: (outcome: string) => string;
  readonly already: (outcome: string) => string;
  readonly overtaken: (theirs: string) => string;
  readonly nothingToChange: (goal: string | undefined) => string;
  readonly whichGoal: string;
}

export const outcomeFormTexts: Texts<OutcomeFormTexts> = {
  sv: {
    title: 'Nytt utfall',
    lead: 'Utfallen före står kvar i planen, var och ett med sin dag. Fält med * ska fyllas i.',
    fields: {
      indicator: { label: 'Vad gäller det?', hint: 'Välj vad utfallet gäller' },
      value: { label: 'Utfall', hint: 'Till exempel 40 i allt, eller +40 för 40 till' },
      n: { label: 'Antal svar eller räknade', hint: 'När utfallet är en andel eller ett medelvärde' },
      date: { label: 'Den dag utfallet gäller' },
      source: { label: 'Källa', hint: 'Till exempel diariet' },
    },
    ask: {
      indicator: 'Välj vad utfallet gäller.',
      value: 'Ange utfallet.',
      date: 'Ange vilken dag utfallet gäller.',
    },
    submit: 'Spara utfallet',
    choice: (goal, indicator, outcome) => `${goal}: ${indicator} (${outcome})`,
    noOutcome: 'inget utfall än',
    faults: {
      'not-a-number': 'Skriv ett tal, med mellanslag mellan tusental och komma före decimaler.',
      'not-yes-or-no': 'Skriv ja eller nej.',
      'below-zero': 'Utfallet kan inte vara mindre än 0.',
      'not-a-count': 'Skriv antalet som ett heltal med siffror, till exempel 34.',
      'more-of-what': 'Bara det som räknas kan bli fler. Skriv utfallet som det är, utan plus.',
      'not-a-date': 'Skriv datumet som år, månad och dag, till exempel 2022-02-01.',
      'in-the-future': 'Datumet ligger framåt i tiden; ett utfall finns först när dagen är här.',
      'too-long': 'Korta källan till högst 200 tecken.',
      'too-many': 'Det finns redan sextio utfall här, och fler får inte plats.',
    },
    beforePeriod: (from) => `Det här mäts från ${from}. Ange en dag därefter.`,
    monthTaken: (to) => `Utfallen anges månad för månad och finns till och med ${to}. Ange en dag därefter.`,
    on: (outcome, date) => `${outcome} (${date})`,
    undated: (outcome) => `${outcome} (datum saknas)`,
    changed: (indicator, goal, outcome) => `Utfallet för ${indicator} (${goal}) är sparat: ${outcome}.`,
    before: (outcome) => `Innan var det ${outcome}.`,
    noneBefore: 'Innan fanns inget utfall.',
    instead: (outcome) => `Det ersätter ${outcome}.`,
    present: (outcome) => `Det utfall som gäller nu är ${outcome}.`,
    already: (outcome) => `Utfallet är redan sparat: ${outcome}. Inget mer har ändrats.`,
    overtaken: (theirs) =>
      `Någon annan har sparat ett utfall sedan du öppnade formuläret: nu är det ${theirs}. Ditt är inte sparat. Stämmer det än, skicka det igen.`,
    nothingToChange: (goal) =>
      goal === undefined
        ? 'Planen har ingen indikator vars utfall anges för hand, så det finns inget att ange. Det som räknas på dialogerna räknas av sig självt.'
        : `${goal} har ingen indikator vars utfall anges för hand, så det finns inget att ange. Det som räknas på dialogerna räknas av sig självt.`,
    whichGoal: 'Planen har många mål. Skriv vilket det gäller, till exempel ”nytt utfall på projektmål 1”.',
  },
  en: {
    title: 'New outcome',
    lead: 'The outcomes before stay in the plan, each with its day. Fields with * are needed.',
    fields: {
      indicator: { label: 'What is it about?', hint: 'Choose what the outcome is of' },
      value: { label: 'Outcome', hint: '40 in all, for instance, or +40 for 40 more' },
      n: { label: 'Number of answers or counted', hint: 'When the outcome is a share or a mean' },
      date: { label: 'The day of the outcome' },
      source: { label: 'Source', hint: 'The registry, for instance' },
    },
    ask: {
      indicator: 'Choose what the outcome is of.',
      value: 'Give the outcome.',
      date: 'Give the day of the outcome.',
    },
    submit: 'Save the outcome',
    choice: (goal, indicator, outcome) => `${goal}: ${indicator} (${outcome})`,
    noOutcome: 'no outcome yet',
    faults: {
      'not-a-number': 'Write a number, with spaces between thousands and a full stop before decimals.',
      'not-yes-or-no': 'Write yes or no.',
      'below-zero': 'The outcome cannot be less than 0.',
      'not-a-count': 'Write the number in digits, such as 34.',
      'more-of-what': 'Only what is counted can become more. Write the outcome as it is, without a plus.',
      'not-a-date': 'Write the date as year, month and day, such as 2022-02-01.',
      'in-the-future': 'The date lies ahead; there is an outcome once the day has come.',
      'too-long': 'Shorten the source to 200 characters at most.',
      'too-many': 'There are sixty outcomes here already, and no room for more.',
    },
    beforePeriod: (from) => `This is measured from ${from}. Give a day after that.`,
    monthTaken: (to) => `The outcomes are given month by month, and are there through ${to}. Give a day after that.`,
    on: (outcome, date) => `${outcome} (${date})`,
    undated: (outcome) => `${outcome} (date unknown)`,
    changed: (indicator, goal, outcome) => `The outcome of ${indicator} (${goal}) is saved: ${outcome}.`,
    before: (outcome) => `Before, it was ${outcome}.`,
    noneBefore: 'There was no outcome before.',
    instead: (outcome) => `It takes the place of ${outcome}.`,
    present: (outcome) => `The outcome that holds now is ${outcome}.`,
    already: (outcome) => `The outcome is saved already: ${outcome}. Nothing more has changed.`,
    overtaken: (theirs) =>
      `Somebody else has saved an outcome since you opened the form: it is ${theirs} now. Yours is not saved. If it still holds, send it again.`,
    nothingToChange: (goal) =>
      goal === undefined
        ? 'The plan has no indicator whose outcome is entered by hand, so there is nothing to give. What is counted from dialogues counts itself.'
        : `${goal} has no indicator whose outcome is entered by hand, so there is nothing to give. What is counted from dialogues counts itself.`,
    whichGoal: 'The plan has many goals. Write which one it is, such as “new outcome of project goal 1”.',
  },
};

/** "40 synpunkter (1 februari 2022)": an outcome with its day, or its months. */
function datedOutcome(indicator: Indicator, outcome: DatedOutcome | undefined, language: Language): string | undefined {
  if (!outcome) return undefined;
  const { on, undated } = outcomeFormTexts[language];
  const figure =
    outcome.value === undefined
      ? quoted(outcome.text ?? '', language)
      : withUnit({ indicator }, outcome.value, language);
  if (outcome.period) return on(figure, periodText(outcome.period, language));
  const day = outcomeDay(outcome);
  return day === undefined ? undated(figure) : on(figure, dateText(day, language));
}

/** "Projektmål 3: Antal synpunkter (38 (1 februari 2022))": an indicator among those with outcomes of their own. */
export function outcomeChoice({ goal, indicator }: GoalIndicator, language: Language): string {
  const { choice, noOutcome } = outcomeFormTexts[language];
  const present = presentOutcome(indicator);
  const figure = present?.value === undefined ? undefined : withUnit({ indicator }, present.value, language);
  return choice(goalName(goal, language), indicator.name, figure ?? noOutcome);
}

export function outcomeFaultSentence(fault: OutcomeFault, language: Language): string {
  const texts = outcomeFormTexts[language];
  const ask: Readonly<Partial<Record<OutcomeField, string>>> = texts.ask;
  switch (fault.fault) {
    case 'missing':
      return ask[fault.field] ?? '';
    case 'before-period':
      return texts.beforePeriod(dateText(fault.from, language));
    case 'month-taken':
      return texts.monthTaken(dateText(fault.to, language));
    default:
      return texts.faults[fault.fault];
  }
}

/** What has been saved, what was there before, and what holds where that is another. */
export function outcomeChangedSentence(
  { goal, indicator }: GoalIndicator,
  before: Indicator | undefined,
  { date }: OutcomeChange,
  language: Language,
): string {
  const texts = outcomeFormTexts[language];
  const dated = (outcome: DatedOutcome | undefined): string | undefined => datedOutcome(indicator, outcome, language);
  const saved = dated(outcomeOn(indicator, date)) ?? texts.noOutcome;
  const first = texts.changed(quoted(indicator.name, language), uncapital(goalName(goal, language)), saved);
  const replaced = dated(before && outcomeOn(before, date));
  const old = dated(before && presentOutcome(before));
  const now = dated(presentOutcome(indicator));
  const then = replaced ? texts.instead(replaced) : old ? texts.before(old) : texts.noneBefore;
  return [first, then, ...(now !== undefined && now !== saved ? [texts.present(now)] : [])].join(' ');
}

const presentText = (indicator: Indicator, language: Language): string =>
  datedOutcome(indicator, presentOutcome(indicator), language) ?? outcomeFormTexts[language].noOutcome;

export const outcomeAlreadySentence = ({ indicator }: GoalIndicator, language: Language): string =>
  outcomeFormTexts[language].already(presentText(indicator, language));

/** What another has made of it meanwhile. */
export const outcomeOvertakenSentence = ({ indicator }: GoalIndicator, language: Language): string =>
  outcomeFormTexts[language].overtaken(presentText(indicator, language));

/** That there is no outcome to give. */
export const noOutcomeToGiveSentence = (goal: GoalId | undefined, language: Language): string =>
  outcomeFormTexts[language].nothingToChange(goal && nameOfGoal(goal, language));
