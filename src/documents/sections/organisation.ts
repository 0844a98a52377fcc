import { OVERALL, phaseIds } from '../../domain/phases';
import { planNouns } from '../../domain/plan-nouns';
import { ROLES } from '../../domain/roles';
import { capital } from '../../text/format';
import { phaseText } from '../../text/phases';
import { roleName } from '../../text/roles';
import { type Block, gap, heading, list, text, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Who ordered the project, and the roles matrix: who does what, and who has the lead (H). */

/** In percent: all five leave room for the task. */
const ROLE_WIDTH = 15;
const [CARRIES, LEADS, NOT] = ['X', 'X (H)', '–'];

export function organisationSection({ plan }: ReportData): Block[] {
  const { orderer } = planNouns(plan, 'sv');
  const roles = ROLES.filter((role) =>
    plan.tasks.some((task) => task.roles.includes(role) || task.lead.includes(role)),
  );
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
          { heading: 'Uppgift', width: 100 - ROLE_WIDTH * roles.length },
          ...roles.map((role) => ({ heading: capital(roleName(role, plan, 'sv')), width: ROLE_WIDTH })),
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
      ? [text(`Beställare: ${orderer.theMany}.`), ...list(plan.committees.map(({ name }) => name))]
      : []),
    gap('Projektorganisation', 'Skriv hur projektet leddes: styrgrupp, projektgrupp och vad som ändrades'),
    ...(tables.length > 0 ? [heading(2, 'Roller och ansvar'), ...tables] : []),
  ];
}
