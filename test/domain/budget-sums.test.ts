import { BudgetLine } from '../../src/domain/budget';
import { budgetLines, budgetSums, financedBy } from '../../src/domain/budget-sums';
import { moneyOf } from '../../src/domain/money';
import { Plan } from '../../src/domain/plan';
import { budgetSentence, financedSentence } from '../../src/text/budget';
import { samplePlan } from '../samples/sample';

const line = (id: string, period: string, planned: number, outcome?: number): BudgetLine =>
  BudgetLine.parse({ id, item: id, period, planned, outcome });

const planWith = (...budget: BudgetLine[]): Plan => ({ ...samplePlan(), budget });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function sentence(plan: Plan, year: number | undefined): string {
  const lines = budgetLines(plan, year);
  return plain(
    budgetSentence(
      {
        kind: 'budget',
        plan,
        year,
        lines,
        sums: budgetSums(lines, 'SEK'),
        financed: financedBy(plan, year),
        notes: [],
      },
      'sv',
    ),
  );
}

describe('a line for several years', () => {
  const plan = planWith(line('lokaler', '2021..2022', 600000, 300000), line('resor', '2021', 50000));

  test('is said to be so in each of them, since it counts whole there', () => {
    expect(sentence(plan, 2021)).toContain(
      '600 000 kr av budgeten och 300 000 kr av utfallet avser 2021–2022 tillsammans.',
    );
    expect(sentence(plan, 2022)).toContain('avser 2021–2022 tillsammans.');
  });

  test('needs no saying in the whole project', () => {
    expect(sentence(plan, undefined)).not.toContain('tillsammans');
  });

  test('nor does one within the year', () => {
    expect(sentence(planWith(line('resor', '2021-03..2021-06', 50000)), 2021)).toBe(
      'Budgeten 2021 är 50 000 kr. Utfallet är ej redovisat.',
    );
  });
});

describe('what is left', () => {
  const used = (...lines: BudgetLine[]): string => sentence(planWith(...lines), 2021);

  test('is told where outcome and budget are for the same months', () => {
    expect(used(line('a', '2021', 100, 60), line('b', '2021', 50, 50))).toMatch(/ är använda 2021\. 40 kr är kvar\.$/u);
    expect(used(line('a', '2021', 100, 130))).toMatch(/ Det är 30 kr mer än budgeten\.$/u);
    expect(used(line('a', '2021', 100, 100))).toMatch(/ är använda 2021\.$/u);
  });

  test('is not told where it would compare some months with others, or part of the lines', () => {
    const short = BudgetLine.parse({
      ...line('a', '2021', 100, 60),
      period: '2021',
      outcomePeriod: '2021-05..2021-12',
    });
    expect(used(short)).not.toContain('kvar');
    expect(used(line('a', '2021', 100, 60), line('b', '2021', 50))).not.toContain('kvar');
    expect(used(line('a', '2021..2022', 100, 60))).not.toContain('kvar');
  });
});

test('what committees pay for several years is told as such', () => {
  const sample = samplePlan();
  const financing = [
    { item: 'a', period: '2021..2022', amount: 100 },
    { item: 'b', period: 2021, amount: 20 },
  ];
  const plan = Plan.parse({ ...sample, committees: [{ ...sample.committees[0], financing }] });
  expect(plain(financedSentence({ financed: financedBy(plan, 2021), year: 2021, plan }, 'sv'))).toBe(
    'Nämnderna finansierar tillsammans 120 kr 2021. 100 kr av det avser andra år också.',
  );
  expect(financedBy(plan)).toEqual({ amount: moneyOf(120, 'SEK'), beyond: moneyOf(0, 'SEK') });
});
