import type { BudgetLine } from '../domain/budget';
import { type BudgetSums, beyondYear, budgetLeft, type Financed } from '../domain/budget-sums';
import type { Language } from '../domain/language';
import type { PlanNote } from '../domain/plan';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import { capital, dateText, listPlain, number, periodText, stopped, wholeParts } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** Budget against outcome. A sum never stands without what makes it misleading. */

interface BudgetTexts {
  readonly title: (year: number | undefined) => string;
  readonly kronor: (amount: string) => string;
  readonly used: (outcome: string, planned: string, when: string) => string;
  readonly left: (amount: string) => string;
  readonly over: (amount: string) => string;
  readonly noOutcome: (planned: string, when: string) => string;
  readonly nothing: (when: string) => string;
  readonly withoutOutcome: (count: number) => string;
  readonly covers: (item: string, months: string) => string;
  /** The last day that is in the outcome of some items. */
  readonly through: (items: string, day: string) => string;
  /** Of lines for several years, of which nobody has said what is for one. */
  readonly together: (planned: string, outcome: string | undefined, period: string) => string;
  readonly financed: (amount: string, when: string, orderer: Noun) => string;
  readonly financedBeyond: (amount: string) => string;
  readonly item: string;
  readonly period: string;
  readonly planned: string;
  readonly outcome: string;
  readonly sum: string;
  readonly notReported: string;
  readonly ofBudget: (planned: string) => string;
  readonly year: (year: number) => string;
  readonly all: string;
  readonly source: (sources: string) => string;
}

export const budgetTexts: Texts<BudgetTexts> = {
  sv: {
    title: (year) => `Budget och utfall${year === undefined ? '' : ` ${year}`}`,
    kronor: (amount) => `${amount}\u00a0kr`,
    used: (outcome, planned, when) => `${outcome} av budgetens ${planned} är använda${when}.`,
    left: (amount) => `${amount} är kvar.`,
    over: (amount) => `Det är ${amount} mer än budgeten.`,
    noOutcome: (planned, when) => `Budgeten${when} är ${planned}. Utfallet är ej redovisat.`,
    nothing: (when) => `Ingen budget är redovisad${when}.`,
    withoutOutcome: (n) => `${n === 1 ? 'En post' : `${n} poster`} saknar utfall och ingår bara i budgetens summa.`,
    covers: (item, months) => `${item}: utfallet gäller ${months}.`,
    through: (items, day) => `${items}: utfall till och med ${day}.`,
    together: (planned, outcome, period) =>
      `${planned} av budgeten${outcome ? ` och ${outcome} av utfallet` : ''} avser ${period} tillsammans.`,
    financed: (amount, when, orderer) => `${capital(orderer.theMany)} finansierar tillsammans ${amount}${when}.`,
    financedBeyond: (amount) => `${amount} av det avser andra år också.`,
    item: 'Post',
    period: 'Period',
    planned: 'Budget',
    outcome: 'Utfall',
    sum: 'Summa',
    notReported: 'ej redovisat',
    ofBudget: (planned) => `av ${planned}`,
    year: (year) => `${year}`,
    all: 'Hela projektet',
    source: (sources) => `Källa: ${sources}.`,
  },
  en: {
    title: (year) => `Budget and outcome${year === undefined ? '' : ` ${year}`}`,
    kronor: (amount) => `SEK\u00a0${amount}`,
    used: (outcome, planned, when) => `${outcome} of the budget of ${planned} has been used${when}.`,
    left: (amount) => `${amount} is left.`,
    over: (amount) => `That is ${amount} more than the budget.`,
    noOutcome: (planned, when) => `The budget${when} is ${planned}. The outcome is not reported.`,
    nothing: (when) => `No budget is reported${when}.`,
    withoutOutcome: (n) =>
      `${n === 1 ? 'One line has' : `${n} lines have`} no outcome and counts in the budget’s sum only.`,
    covers: (item, months) => `${item}: the outcome is for ${months}.`,
    through: (items, day) => `${items}: outcome through ${day}.`,
    together: (planned, outcome, period) =>
      `${planned} of the budget${outcome ? ` and ${outcome} of the outcome` : ''} is for ${period} together.`,
    financed: (amount, when, orderer) => `${capital(orderer.theMany)} finance ${amount} together${when}.`,
    financedBeyond: (amount) => `${amount} of it is for other years too.`,
    item: 'Item',
    period: 'Period',
    planned: 'Budget',
    outcome: 'Outcome',
    sum: 'Sum',
    notReported: 'not reported',
    ofBudget: (planned) => `of ${planned}`,
    year: (year) => `${year}`,
    all: 'The whole project',
    source: (sources) => `Source: ${sources}.`,
  },
};

/** "385 600 kr", or "SEK 385 600". */
export const kronorText = (amount: number, language: Language): string =>
  budgetTexts[language].kronor(number(amount, language));

export interface BudgetView {
  readonly kind: 'budget';
  /** What the plan calls those who pay. */
  readonly naming: Naming;
  readonly year?: number;
  readonly lines: readonly BudgetLine[];
  readonly sums: BudgetSums;
  /** What the plan notes of its budget as a whole. */
  readonly notes: readonly PlanNote[];
  /** What the committees pay. */
  readonly financed: Financed;
}

const inYear: Texts<(year: number) => string> = { sv: (year) => ` ${year}`, en: (year) => ` in ${year}` };

const whenText = (year: number | undefined, language: Language): string =>
  year === undefined ? '' : inYear[language](year);

/** "Personalkostnader, 2021". */
export const budgetLineName = ({ item, period }: Pick<BudgetLine, 'item' | 'period'>, language: Language): string =>
  `${item}, ${periodText(period, language)}`;

/** What the plan notes of these lines, which months an outcome covers where no note tells, and through which day. */
function budgetNotes(lines: readonly BudgetLine[], language: Language): string[] {
  const periods = new Set(lines.map(({ period }) => periodText(period, language)));
  const notes = lines.flatMap((line) => {
    const whose = periods.size > 1 ? `${periodText(line.period, language)}: ` : '';
    const written = line.notes.map(({ text }) => `${whose}${stopped(text)}`);
    if (written.length > 0 || !line.outcomePeriod) return written;
    return [budgetTexts[language].covers(line.item, periodText(line.outcomePeriod, language))];
  });
  return [...new Set([...notes, ...throughSentences(lines, periods.size > 1, language)])];
}

/** "Personalkostnader, 2021: utfall till och med 31 december 2021.": lines of the same day together. */
function throughSentences(lines: readonly BudgetLine[], isOfSeveral: boolean, language: Language): string[] {
  const days = [...new Set(lines.flatMap(({ outcomeDate }) => outcomeDate ?? []))].sort();
  return days.map((day) => {
    const items = lines
      .filter(({ outcomeDate }) => outcomeDate === day)
      .map((line) => (isOfSeveral ? budgetLineName(line, language) : line.item));
    return budgetTexts[language].through(listPlain(items, language, '; '), dateText(day, language));
  });
}

/** "600 000 kr av budgeten avser 2021–2022 tillsammans." */
const togetherSentences = (lines: readonly BudgetLine[], year: number, language: Language): string[] =>
  beyondYear(lines, year).map(({ period, sums }) =>
    budgetTexts[language].together(
      kronorText(sums.planned, language),
      sums.outcome === undefined ? undefined : kronorText(sums.outcome, language),
      periodText(period, language),
    ),
  );

/** "87 000 kr är kvar.", where outcome and budget are for the same months. */
function leftText(lines: readonly BudgetLine[], year: number | undefined, language: Language): string[] {
  const left = budgetLeft(lines, year) ?? 0;
  const amount = kronorText(Math.abs(left), language);
  if (left === 0) return [];
  return [left > 0 ? budgetTexts[language].left(amount) : budgetTexts[language].over(amount)];
}

/** The sentence in parts: the figures, and the notes where there is an outcome that they make misleading. */
function partsOf({ year, lines, sums }: BudgetView, language: Language): { figures: string[]; notes: string[] } {
  const texts = budgetTexts[language];
  const when = whenText(year, language);
  if (lines.length === 0) return { figures: [texts.nothing(when)], notes: [] };
  const planned = kronorText(sums.planned, language);
  const together = year === undefined ? [] : togetherSentences(lines, year, language);
  if (sums.outcome === undefined) return { figures: [texts.noOutcome(planned, when), ...together], notes: [] };
  const figures = [
    texts.used(kronorText(sums.outcome, language), planned, when),
    ...leftText(lines, year, language),
    ...together,
    ...(sums.withoutOutcome > 0 ? [texts.withoutOutcome(sums.withoutOutcome)] : []),
  ];
  return { figures, notes: budgetNotes(lines, language) };
}

/** "497 600 kr av budgetens 919 000 kr är använda. Utfallet gäller maj–december, budgeten hela året." */
export function budgetSentence(view: BudgetView, language: Language): string {
  const { figures, notes } = partsOf(view, language);
  return [...figures, ...notes].join(' ');
}

/** The notes that the sentence has not, or has no room for. @param before what the answer says before the sentence */
export function notesBesideBudget(view: BudgetView, language: Language, before?: string): string[] {
  const { figures, notes } = partsOf(view, language);
  const lead = before === undefined ? figures : [before, ...figures];
  const whole = wholeParts([...lead, ...notes]) - lead.length;
  return budgetNotes(view.lines, language).slice(notes.length > 0 ? Math.max(0, whole) : 0);
}

/** "Nämnderna finansierar tillsammans 720 000 kr 2021.", and what of it is for other years too. */
export function financedSentence(
  { financed, year, naming }: Pick<BudgetView, 'financed' | 'year' | 'naming'>,
  language: Language,
): string {
  const { amount, beyond } = financed;
  const texts = budgetTexts[language];
  const { orderer } = planNouns(naming, language);
  const paid = texts.financed(kronorText(amount, language), whenText(year, language), orderer);
  return beyond > 0 ? `${paid} ${texts.financedBeyond(kronorText(beyond, language))}` : paid;
}

export const budgetKinds = {
  budget: { name: { sv: 'budgeten', en: 'the budget' }, example: { sv: 'budget', en: 'budget' } },
} satisfies KindTexts<'budget'>;
export const budgetSentences = { budget: budgetSentence };
