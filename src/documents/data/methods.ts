import type { MethodUse } from '../../domain/method-use';
import { nameOf, type Plan } from '../../domain/plan';
import { type ColumnOf, column, type DataTable, dataTable } from './table';

/** The methods, with what was learnt of them. */

const columns = (plan: Plan): ColumnOf<MethodUse>[] => [
  column('method', 'text', 32, 'Metod', 'Metoden som planen kallar den.', ({ method }) => nameOf(plan.methods, method)),
  column(
    'dialogues',
    'whole',
    14,
    'Antal dialoger',
    'Dialoger här som använt metoden. En dialog kan ha flera.',
    (use) => use.dialogues,
  ),
  column('advantage', 'text', 60, 'Fördelar', 'Tomt betyder ej redovisat.', ({ evaluation }) => evaluation?.advantage),
  column('drawback', 'text', 60, 'Nackdelar', 'Tomt betyder ej redovisat.', ({ evaluation }) => evaluation?.drawback),
  column('judgedWith', 'list', 30, 'Bedömd tillsammans med', 'Metoder som bedömts i ett.', ({ method, evaluation }) =>
    (evaluation?.methods ?? []).filter((id) => id !== method).map((id) => nameOf(plan.methods, id)),
  ),
  column('source', 'text', 28, 'Källa', 'Var bedömningen står.', ({ evaluation }) => evaluation?.source),
];

/** @param uses what the chat's answer of all methods lists */
export const methodTable = (uses: readonly MethodUse[], plan: Plan): DataTable =>
  dataTable({
    key: 'methods',
    title: 'Metoder',
    about: 'En rad för varje metod i planen.',
    columns: columns(plan),
    things: () => uses,
  });
