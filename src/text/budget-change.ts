import type { BudgetLine } from '../domain/budget';
import type { BudgetFault, BudgetField } from '../domain/budget-change';
import type { Language } from '../domain/language';
import { type Currency, currencyOf, moneyOf } from '../domain/money';
import type { Plan } from '../domain/plan';
import { budgetLineAmong, budgetLineName } from './budget';
import { dateText, periodText, quoted } from './format';
import { currencyTexts, moneyText } from './money';
import type { PlanFormTexts } from './plan-changes';
import type { Texts } from './texts';

/** The form for what a line of the budget has come to, what is wrong in it, and what became of it. */

type Plain = Exclude<BudgetFault['fault'], 'missing' | 'before-period' | 'other-currency'>;

interface BudgetFormTexts extends PlanFormTexts<BudgetField> {
  readonly ask: Readonly<Record<Exclude<BudgetField, 'source'>, string>>;
  readonly choice: (line: string, outcome: string, planned: string) => string;
  readonly unspent: (line: string, planned: string) => string;
  readonly noOutcome: string;
  readonly faults: Readonly<Record<Plain, string>>;
  /** What is asked for, in the plan's currency. */
  readonly spent: (unit: string) => string;
  readonly otherCurrency: (unit: string) => string;
  readonly beforePeriod: (from: string) => string;
  readonly through: (outcome: string, day: string) => string;
  readonly during: (outcome: string, months: string) => string;
  readonly changed: (line: string, outcome: string, planned: string) => string;
  readonly before: (outcome: string) => string;
  readonly noneBefore: string;
  readonly already: (outcome: string) => string;
  readonly overtaken: (theirs: string) => string;
  readonly nothingToChange: string;
  readonly whichLine: string;
}

export const budgetFormTexts: Texts<BudgetFormTexts> = {
  sv: {
    title: 'Budgetutfall',
    lead: 'Ange vad som är använt hittills av en post. Det du skriver ersätter utfallet före. Själva budgeten ändras i planen som fil: skriv ”ladda upp planen”. Fält med * ska fyllas i.',
    fields: {
      line: { label: 'Vilken post gäller det?', hint: 'Välj en budgetpost' },
      value: { label: 'Använt hittills', hint: 'Till exempel 120 000, eller +1 250,50 för så mycket till' },
      date: { label: 'Till och med den' },
      source: { label: 'Källa', hint: 'Till exempel ekonomisystemet' },
    },
    ask: {
      line: 'Välj vilken post det gäller.',
      value: 'Ange hur mycket som är använt.',
      date: 'Ange till och med vilken dag.',
    },
    submit: 'Spara utfallet',
    choice: (line, outcome, planned) => `${line}: ${outcome} av ${planned}`,
    unspent: (line, planned) => `${line}: inget utfall än, budget ${planned}`,
    noOutcome: 'inget utfall än',
    faults: {
      'not-a-number': 'Skriv beloppet med siffror, till exempel 120\u00a0000.',
      'more-decimals': 'Skriv beloppet med högst två decimaler, till exempel 1\u00a0250,50.',
      'too-large': 'Beloppet är större än vad en budgetpost kan ha. Se efter att det är rätt skrivet.',
      'below-zero': 'Utfallet kan inte vara mindre än noll.',
      'not-a-date': 'Skriv datumet som år, månad och dag, till exempel 2022-02-01.',
      'in-the-future': 'Datumet ligger framåt i tiden. Ange till och med vilken dag beloppet är räknat.',
      'too-long': 'Korta källan till högst 200 tecken.',
    },
    spent: (unit) => `Använt hittills, i ${unit}`,
    otherCurrency: (unit) => `Budgeten är i ${unit}. Räkna om beloppet till ${unit} och skriv det.`,
    beforePeriod: (from) => `Utfallet av posten räknas från ${from}. Ange en dag därefter.`,
    through: (outcome, day) => `${outcome} till och med ${day}`,
    during: (outcome, months) => `${outcome} (${months})`,
    changed: (line, outcome, planned) => `Utfallet av ${line} är sparat: ${outcome}, av ${planned}.`,
    before: (outcome) => `Innan var det ${outcome}.`,
    noneBefore: 'Innan fanns inget utfall.',
    already: (outcome) => `Utfallet är redan sparat: ${outcome}. Inget mer har ändrats.`,
    overtaken: (theirs) =>
      `Någon annan har sparat ett utfall av posten sedan du öppnade formuläret: nu är det ${theirs}. Ditt är inte sparat. Stämmer det än, skicka det igen.`,
    nothingToChange: 'Planen har ingen budget, så det finns inget utfall att ange.',
    whichLine: 'Budgeten har många poster. Skriv vilket år det gäller, till exempel ”nytt budgetutfall 2022”.',
  },
  en: {
    title: 'Budget outcome',
    lead: 'Give what has been used of an item so far. What you write takes the place of the outcome before. The budget itself is changed in the plan as a file: write “upload the plan”. Fields with * are needed.',
    fields: {
      line: { label: 'Which item is it?', hint: 'Choose an item of the budget' },
      value: { label: 'Used so far', hint: '120 000, for instance, or +1 250.50 for so much more' },
      date: { label: 'Through' },
      source: { label: 'Source', hint: 'The accounts, for instance' },
    },
    ask: {
      line: 'Choose the item.',
      value: 'Give how much has been used.',
      date: 'Give the day it is counted through.',
    },
    submit: 'Save the outcome',
    choice: (line, outcome, planned) => `${line}: ${outcome} of ${planned}`,
    unspent: (line, planned) => `${line}: no outcome yet, budget ${planned}`,
    noOutcome: 'no outcome yet',
    faults: {
      'not-a-number': 'Write the amount in digits, such as 120\u00a0000.',
      'more-decimals': 'Write the amount with two decimals at most, such as 1\u00a0250.50.',
      'too-large': 'The amount is larger than an item of the budget can have. Check that it is written right.',
      'below-zero': 'The outcome cannot be less than nothing.',
      'not-a-date': 'Write the date as year, month and day, such as 2022-02-01.',
      'in-the-future': 'The date lies ahead. Give the day that the amount is counted through.',
      'too-long': 'Shorten the source to 200 characters at most.',
    },
    spent: (unit) => `Used so far, in ${unit}`,
    otherCurrency: (unit) => `The budget is in ${unit}. Write the amount in ${unit}.`,
    beforePeriod: (from) => `The outcome of this item is counted from ${from}. Give a day after that.`,
    through: (outcome, day) => `${outcome} through ${day}`,
    during: (outcome, months) => `${outcome} (${months})`,
    changed: (line, outcome, planned) => `The outcome of ${line} is saved: ${outcome}, of ${planned}.`,
    before: (outcome) => `Before, it was ${outcome}.`,
    noneBefore: 'There was no outcome before.',
    already: (outcome) => `The outcome is saved already: ${outcome}. Nothing more has changed.`,
    overtaken: (theirs) =>
      `Somebody else has saved an outcome of the item since you opened the form: it is ${theirs} now. Yours is not saved. If it still holds, send it again.`,
    nothingToChange: 'The plan has no budget, so there is no outcome to give.',
    whichLine: 'The budget has many items. Write which year it is, such as “new budget outcome 2022”.',
  },
};

/** What the form asks for, in the plan's currency. */
export const spentLabel = (currency: Currency, language: Language): string =>
  budgetFormTexts[language].spent(currencyTexts[language].units[currency]);

/** A line and the plan that it is in, whose currency its amounts have. */
type PlanWithLine = Pick<Plan, 'currency' | 'committees' | 'activities'>;

const amountText = (amount: number, plan: PlanWithLine, language: Language): string =>
  moneyText(moneyOf(amount, currencyOf(plan)), language);

/** "120 000 kr till och med 1 februari 2022"; undefined where there is no outcome. */
function outcomeText(
  { outcome, outcomeDate, outcomePeriod }: BudgetLine,
  plan: PlanWithLine,
  language: Language,
): string | undefined {
  if (outcome === undefined) return undefined;
  const { through, during } = budgetFormTexts[language];
  const amount = amountText(outcome, plan, language);
  if (outcomeDate !== undefined) return through(amount, dateText(outcomeDate, language));
  return outcomePeriod ? during(amount, periodText(outcomePeriod, language)) : amount;
}

/** "Personalkostnader, 2021: 378 000 kr av 600 000 kr": a line among those of the form. */
export function budgetChoice(line: BudgetLine, plan: PlanWithLine, language: Language): string {
  const { choice, unspent } = budgetFormTexts[language];
  const [name, planned] = [budgetLineAmong(line, plan, language), amountText(line.planned, plan, language)];
  return line.outcome === undefined
    ? unspent(name, planned)
    : choice(name, amountText(line.outcome, plan, language), planned);
}

export function budgetFaultSentence(fault: BudgetFault, language: Language): string {
  const texts = budgetFormTexts[language];
  const ask: Readonly<Partial<Record<BudgetField, string>>> = texts.ask;
  switch (fault.fault) {
    case 'missing':
      return ask[fault.field] ?? '';
    case 'before-period':
      return texts.beforePeriod(dateText(fault.from, language));
    case 'other-currency':
      return texts.otherCurrency(currencyTexts[language].units[fault.currency]);
    default:
      return texts.faults[fault.fault];
  }
}

/** What has been saved, and what was there before. */
export function budgetChangedSentence(
  line: BudgetLine,
  before: BudgetLine | undefined,
  plan: PlanWithLine,
  language: Language,
): string {
  const texts = budgetFormTexts[language];
  const old = before && outcomeText(before, plan, language);
  const name = quoted(budgetLineName(line, language), language);
  const first = texts.changed(name, presentText(line, plan, language), amountText(line.planned, plan, language));
  return `${first} ${old === undefined ? texts.noneBefore : texts.before(old)}`;
}

const presentText = (line: BudgetLine, plan: PlanWithLine, language: Language): string =>
  outcomeText(line, plan, language) ?? budgetFormTexts[language].noOutcome;

export const budgetAlreadySentence = (line: BudgetLine, plan: PlanWithLine, language: Language): string =>
  budgetFormTexts[language].already(presentText(line, plan, language));

/** What another has made of it meanwhile. */
export const budgetOvertakenSentence = (line: BudgetLine, plan: PlanWithLine, language: Language): string =>
  budgetFormTexts[language].overtaken(presentText(line, plan, language));
