import { OVERALL, phaseIds } from '../../domain/phases';
import { planNouns } from '../../domain/plan-nouns';
import { ROLES } from '../../domain/roles';
import { sum } from '../../domain/sums';
import { capital } from '../../text/format';
import { phaseText } from '../../text/phases';
import { roleName } from '../../text/roles';
import { type Block, gap, heading, list, text, textCell } from '../blocks';
import { headingWidth } from '../heading-width';
import type { ReportData } from '../report-data';
import { isRegistryApart, registryTable } from './title-block';

/** Who ordered the project, and the roles matrix: who does what, and who has the lead (H). */

/** What a task has room in at least, in percent. */
const LEAST_TASK = 22;
const [CARRIES, LEADS, NOT] = ['X', 'X (H)', '–'];

/** What each role has, as far as the task leaves room. */
function roleWidths(headings: readonly string[]): number[] {
  const wanted = headings.map(headingWidth);
  const part = Math.min(1, (100 - LEAST_TASK) / sum(wanted));
  return wanted.map((width) => Math.floor(width * part));
}

export function organisationSection({ plan }: ReportData): Block[] {
  const { orderer } = planNouns(plan, 'sv');
  const roles = ROLES.filter((role) =>
    plan.tasks.some((task) => task.roles.includes(role) || task.lead.includes(role)),
  );
  const headings = roles.map((role) => capital(roleName(role, plan, 'sv')));
  const widths = roleWidths(headings);
  const phases = [OVERALL, ...phaseIds(plan)].filter((phase) => plan.tasks.some((task) => task.phase === phase));
  const tables = phases.flatMap((phase): Block[] => {
    const name = phase === OVERALL ? 'Övergripande' : phaseText(phase, plan, 'sv');
    return [
      heading(3, name),
      {
        is: 'table',
        title: `Ansvar: ${name}`,
        description: 'Uppgift, och för varje roll om den är delaktig (X) eller har huvudansvar (H).',
        columns: [
          { heading: 'Uppgift', width: 100 - sum(widths) },
          ...headings.map((each, at) => ({ heading: each, width: widths[at] ?? 0 })),
        ],
        rows: plan.tasks
          .filter((task) => task.phase === phase)
          .map((task) => ({
            cells: [
              textCell(task.title),
              ...roles.map((role) =>
                textCell(task.lead.includes(role) ? LEADS : task.roles.includes(role) ? CARRIES : NOT),
              ),
            ],
          })),
      },
    ];
  });
  return [
    heading(1, 'Projektorganisation'),
    ...(plan.committees.length > 0
      ? [
          text(`Beställare: ${orderer.theMany}.`),
          ...(isRegistryApart(plan) ? [registryTable(plan)] : list(plan.committees.map(({ name }) => name))),
        ]
      : []),
    gap('Projektorganisation', 'Skriv hur projektet leddes: styrgrupp, projektgrupp och vad som ändrades'),
    ...(tables.length > 0 ? [heading(2, 'Roller och ansvar'), ...tables] : []),
  ];
}
