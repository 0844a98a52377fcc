import type { BudgetLine, Financing } from '../../domain/budget';
import { currencyOf } from '../../domain/money';
import type { Committee, Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import { capital } from '../../text/format';
import { currencyTexts } from '../../text/money';
import { noteText } from '../../text/words';
import { type ColumnOf, column, type DataTable, dataTable } from './table';

/** The budget and what it came to, and what those who ordered the project pay; the units stand in the headings. */

const unitIn = (plan: Plan): string => currencyTexts.sv.units[currencyOf(plan)];

function budgetColumns(plan: Plan): ColumnOf<BudgetLine>[] {
  const unit = unitIn(plan);
  const payer = ({ committee }: BudgetLine): string | undefined =>
    plan.committees.find(({ id }) => id === committee)?.name;
  const activity = (line: BudgetLine): string | undefined =>
    plan.activities.find(({ id }) => id === line.activity)?.title;
  return [
    column('item', 'text', 44, 'Post', 'Posten som den står i planen.', ({ item }) => item),
    column('from', 'date', 12, 'Period från', 'Budgetens första dag.', ({ period }) => period.from),
    column('to', 'date', 12, 'Period till', 'Budgetens sista dag.', ({ period }) => period.to),
    column('planned', 'amount', 16, `Budget (${unit})`, 'Det som planerats.', ({ planned }) => planned),
    column('outcome', 'amount', 16, `Utfall (${unit})`, 'Tomt betyder ej redovisat.', ({ outcome }) => outcome),
    column(
      'outcomeFrom',
      'date',
      12,
      'Utfallet från',
      'När utfallet gäller andra månader.',
      (line) => line.outcomePeriod?.from,
    ),
    column(
      'outcomeTo',
      'date',
      12,
      'Utfallet till',
      'När utfallet gäller andra månader.',
      (line) => line.outcomePeriod?.to,
    ),
    column(
      'outcomeDate',
      'date',
      12,
      'Utfallet till och med',
      'Sista dagen i utfallet.',
      ({ outcomeDate }) => outcomeDate,
    ),
    column('payer', 'text', 24, 'Betalas av', 'Den av beställarna som betalar posten.', payer),
    column('activity', 'text', 30, 'Aktivitet', 'Den aktivitet som posten är till för.', activity),
    column('source', 'text', 28, 'Källa, budget', 'Var budgeten står.', ({ source }) => source),
    column('outcomeSource', 'text', 28, 'Källa, utfall', 'Var utfallet står.', (line) => line.outcomeSource),
    column('notes', 'list', 60, 'Att tänka på', 'Det som behövs för att läsa siffrorna rätt.', ({ notes }) =>
      notes.map(noteText),
    ),
  ];
}

/** @param lines what the chat's answer of the whole budget is made of */
export const budgetTable = (lines: readonly BudgetLine[], plan: Plan): DataTable =>
  dataTable({
    key: 'budget',
    title: 'Budget',
    about: 'En rad för varje budgetpost. Summor räknas inte in bland raderna.',
    columns: budgetColumns(plan),
    things: () => lines,
  });

interface Payment extends Financing {
  readonly payer: Committee;
}

/** What each committee pays. */
export function financingTable(plan: Plan): DataTable {
  const { orderer } = planNouns(plan, 'sv');
  const heading = capital(orderer.one);
  return dataTable<Payment>({
    key: 'financing',
    title: 'Finansiering',
    about: 'En rad för varje belopp som någon av beställarna betalar.',
    columns: [
      column('payer', 'text', 34, heading, 'Den som betalar.', ({ payer }) => payer.name),
      column(
        'registryNumber',
        'text',
        20,
        'Diarienummer',
        'Tomt betyder ej redovisat.',
        ({ payer }) => payer.registryNumber,
      ),
      column('item', 'text', 44, 'Post', 'Vad beloppet är till för.', ({ item }) => item),
      column('from', 'date', 12, 'Period från', 'Första dagen.', ({ period }) => period.from),
      column('to', 'date', 12, 'Period till', 'Sista dagen.', ({ period }) => period.to),
      column('amount', 'amount', 16, `Belopp (${unitIn(plan)})`, 'Det som betalas.', ({ amount }) => amount),
    ],
    things: () => plan.committees.flatMap((payer) => payer.financing.map((each) => ({ ...each, payer }))),
  });
}
