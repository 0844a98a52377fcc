import type { BudgetLine } from '../domain/budget';
import { type BudgetSums, beyondYear, budgetLeft, type Financed } from '../domain/budget-sums';
import type { Language } from '../domain/language';
import { type Currency, moneyOf } from '../domain/money';
import { overlap, yearPeriod } from '../domain/periods';
import type { Committee, Plan, PlanNote } from '../domain/plan';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import { capital, dateText, listAnd, listPlain, periodText, shortened, stopped, wholeParts } from './format';
import type { KindTexts } from './kind-texts';
import { moneyText } from './money';
import type { Texts } from './texts';

/** Budget against outcome. A sum never stands without what makes it misleading. */

interface BudgetTexts {
  readonly title: (year: number | undefined, item?: string) => string;
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
  /** What one committee pays into the project, item by item. */
  readonly pays: (committee: string, amount: string, when: string, items: string) => string;
  readonly paidItem: (item: string, amount: string, period: string) => string;
  /** Of the lines that a committee stands for. */
  readonly theirs: (committee: string, planned: string, when: string) => string;
  readonly theirsUsed: (outcome: string | undefined) => string;
  readonly unknownPayment: (committee: string, when: string) => string;
  readonly noCommittee: (orderer: Noun, place: string) => string;
  readonly noItem: (item: string, when: string) => string;
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
    title: (year, item) =>
      `Budget och utfall${year === undefined ? '' : ` ${year}`}${item === undefined ? '' : `: ${item}`}`,
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
    pays: (committee, amount, when, items) => `${committee} betalar ${amount}${when}: ${items}.`,
    paidItem: (item, amount, period) => `${item} ${amount} (${period})`,
    theirs: (committee, planned, when) => `Av budgeten${when} står ${committee} för ${planned}.`,
    theirsUsed: (outcome) => (outcome ? `${outcome} av det är använt.` : 'Utfallet är ej redovisat.'),
    unknownPayment: (committee, when) => `Planen säger inte vad ${committee} betalar${when}.`,
    noCommittee: (orderer, place) =>
      `Planen anger ${orderer.isNeuter ? 'inget' : 'ingen'} ${orderer.one} för ${place}.`,
    noItem: (item, when) => `Budgeten har ingen post som heter ${item}${when}.`,
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
    title: (year, item) =>
      `Budget and outcome${year === undefined ? '' : ` ${year}`}${item === undefined ? '' : `: ${item}`}`,
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
    pays: (committee, amount, when, items) => `Paid by ${committee}${when}: ${amount} (${items}).`,
    paidItem: (item, amount, period) => `${item} ${amount} (${period})`,
    theirs: (committee, planned, when) => `Of the budget${when}, ${planned} is for ${committee} to pay.`,
    theirsUsed: (outcome) => (outcome ? `${outcome} of that has been used.` : 'The outcome is not reported.'),
    unknownPayment: (committee, when) => `The plan does not say what is paid by ${committee}${when}.`,
    noCommittee: (orderer, place) => `The plan names no ${orderer.one} for ${place}.`,
    noItem: (item, when) => `The budget has no item called ${item}${when}.`,
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

export interface BudgetView {
  readonly kind: 'budget';
  /** What the plan calls those who pay, and what its lines are of. */
  readonly plan: Naming & Pick<Plan, 'committees' | 'activities'>;
  readonly year?: number;
  /** The one item that is asked about. */
  readonly item?: string;
  /** Whose part is asked about: the committees of a place. */
  readonly payer?: { readonly place: string; readonly committees: readonly Committee[] };
  readonly lines: readonly BudgetLine[];
  readonly sums: BudgetSums;
  /** What the plan notes of its budget as a whole. */
  readonly notes: readonly PlanNote[];
  /** What the committees pay, or the one that is asked about. */
  readonly financed: Financed;
}

const inYear: Texts<(year: number) => string> = { sv: (year) => ` ${year}`, en: (year) => ` in ${year}` };

const whenText = (year: number | undefined, language: Language): string =>
  year === undefined ? '' : inYear[language](year);

/** "Personalkostnader, 2021". */
export const budgetLineName = ({ item, period }: Pick<BudgetLine, 'item' | 'period'>, language: Language): string =>
  `${item}, ${periodText(period, language)}`;

const NAME_MAX = 60;

/** "Lokaler, 2021 · Dialogmöten · Lokal nämnd Laholm": a line with what it is for and who stands for it. */
export function budgetLineAmong(
  line: BudgetLine,
  { committees, activities }: Pick<Plan, 'committees' | 'activities'>,
  language: Language,
): string {
  const activity = activities.find(({ id }) => id === line.activity)?.title;
  const committee = committees.find(({ id }) => id === line.committee)?.name;
  const of = [activity, committee].filter((each) => each !== undefined).map((each) => shortened(each, NAME_MAX));
  return [budgetLineName(line, language), ...of].join(' · ');
}

/** What the plan notes of these lines, which months an outcome covers where no note tells, and through which day. */
export function budgetNotes(lines: readonly BudgetLine[], language: Language): string[] {
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
const togetherSentences = ({ lines, sums }: BudgetView, year: number, language: Language): string[] =>
  beyondYear(lines, year, sums.planned.currency).map(({ period, sums: { planned, outcome } }) =>
    budgetTexts[language].together(
      moneyText(planned, language),
      outcome && moneyText(outcome, language),
      periodText(period, language),
    ),
  );

/** "87 000 kr är kvar.", where outcome and budget are for the same months. */
function leftText({ lines, sums, year }: BudgetView, language: Language): string[] {
  const left = budgetLeft(lines, sums.planned.currency, year);
  if (!left || left.hundredths === 0) return [];
  const amount = moneyText({ ...left, hundredths: Math.abs(left.hundredths) }, language);
  return [left.hundredths > 0 ? budgetTexts[language].left(amount) : budgetTexts[language].over(amount)];
}

/** The sentence in parts: the figures, and the notes where there is an outcome that they make misleading. */
interface Parts {
  readonly figures: readonly string[];
  readonly notes: readonly string[];
}

function partsOf(view: BudgetView, language: Language): Parts {
  const { year, item, lines } = view;
  const texts = budgetTexts[language];
  const when = whenText(year, language);
  if (view.payer) return payerParts(view, language);
  if (lines.length > 0) return lineParts(view, language);
  return { figures: [item === undefined ? texts.nothing(when) : texts.noItem(item, when)], notes: [] };
}

/** What some lines come to. */
function lineParts(view: BudgetView, language: Language): Parts {
  const { year, lines, sums } = view;
  const texts = budgetTexts[language];
  const when = whenText(year, language);
  const planned = moneyText(sums.planned, language);
  const together = year === undefined ? [] : togetherSentences(view, year, language);
  if (sums.outcome === undefined) return { figures: [texts.noOutcome(planned, when), ...together], notes: [] };
  const figures = [
    texts.used(moneyText(sums.outcome, language), planned, when),
    ...leftText(view, language),
    ...together,
    ...(sums.withoutOutcome > 0 ? [texts.withoutOutcome(sums.withoutOutcome)] : []),
  ];
  return { figures, notes: budgetNotes(lines, language) };
}

/** "Personalkostnader 100 000 kr (2021), …": what a committee pays into the project, of a year or in all. */
export function paidItems({ financing }: Committee, currency: Currency, language: Language, year?: number): string[] {
  return financing
    .filter(({ period }) => year === undefined || overlap(period, yearPeriod(year)))
    .map(({ item, amount, period }) =>
      budgetTexts[language].paidItem(
        item,
        moneyText(moneyOf(amount, currency), language),
        periodText(period, language),
      ),
    );
}

/** What the committee of one place pays: into the project, and of the lines of the budget. */
function payerParts(view: BudgetView, language: Language): Parts {
  const { payer, year, lines, financed } = view;
  const texts = budgetTexts[language];
  const when = whenText(year, language);
  const { place = '', committees = [] } = payer ?? {};
  const who = listAnd(
    committees.map(({ name }) => name),
    language,
  );
  if (committees.length === 0) {
    const { orderer } = planNouns(view.plan, language);
    return { figures: [texts.noCommittee(orderer, place)], notes: [] };
  }
  const { currency } = financed.amount;
  const items = committees.flatMap((each) => paidItems(each, currency, language, year));
  const beyond = financed.beyond.hundredths > 0 ? [texts.financedBeyond(moneyText(financed.beyond, language))] : [];
  const pays =
    items.length > 0
      ? [texts.pays(who, moneyText(financed.amount, language), when, listPlain(items, language)), ...beyond]
      : [];
  if (lines.length === 0) return { figures: pays.length > 0 ? pays : [texts.unknownPayment(who, when)], notes: [] };
  const { planned, outcome, withoutOutcome } = view.sums;
  const figures = [
    texts.theirs(who, moneyText(planned, language), when),
    texts.theirsUsed(outcome && moneyText(outcome, language)),
    ...(year === undefined ? [] : togetherSentences(view, year, language)),
    ...(outcome && withoutOutcome > 0 ? [texts.withoutOutcome(withoutOutcome)] : []),
  ];
  return { figures: [...pays, ...figures], notes: outcome ? budgetNotes(lines, language) : [] };
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
  { financed, year, plan }: Pick<BudgetView, 'financed' | 'year' | 'plan'>,
  language: Language,
): string {
  const { amount, beyond } = financed;
  const texts = budgetTexts[language];
  const { orderer } = planNouns(plan, language);
  const paid = texts.financed(moneyText(amount, language), whenText(year, language), orderer);
  return beyond.hundredths > 0 ? `${paid} ${texts.financedBeyond(moneyText(beyond, language))}` : paid;
}

export const budgetKinds = {
  budget: { name: { sv: 'budgeten', en: 'the budget' }, example: { sv: 'budget', en: 'budget' } },
} satisfies KindTexts<'budget'>;
export const budgetSentences = { budget: budgetSentence };
