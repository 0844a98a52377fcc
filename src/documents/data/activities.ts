import { ACTIVITY_STATES } from '../../domain/activities';
import type { ActivityLine } from '../../domain/activity-lists';
import type { Plan } from '../../domain/plan';
import { parseSchedule } from '../../domain/time-windows';
import { stateText, timeText } from '../../text/activities';
import { phaseText } from '../../text/phases';
import { roleName } from '../../text/roles';
import { type ColumnOf, column, type DataTable, dataTable, stateColumn } from './table';

/** The activity plan as it stands, an activity a row. Who sees to one is told by role, and by no name. */

function beginsOn({ activity }: ActivityLine): string | undefined {
  const schedule = parseSchedule(activity.when);
  return schedule?.kind === 'windows' ? schedule.windows[0]?.from : undefined;
}

const rolesOf = ({ responsible }: ActivityLine, isLead: boolean, plan: Plan): string[] =>
  responsible.filter(({ lead }) => lead === isLead).map(({ role }) => roleName(role, plan, 'sv'));

/** What is late and what goes on are told in the place of what has not been done. */
const CODES = [...ACTIVITY_STATES, 'overdue', 'ongoing'];

function codeOf({ activity: { state }, overdue, ongoing }: ActivityLine): string {
  if (overdue) return 'overdue';
  return state === 'not-done' && ongoing ? 'ongoing' : state;
}

const columns = (plan: Plan): ColumnOf<ActivityLine>[] => [
  column('phase', 'text', 18, 'Fas', 'Planens fas.', ({ activity }) => phaseText(activity.phase, plan, 'sv')),
  column('title', 'text', 44, 'Aktivitet', 'Aktiviteten som den står i planen.', ({ activity }) => activity.title),
  column('when', 'text', 26, 'Tid', 'Tiden som den står i planen.', (line) => timeText(line, 'sv')),
  column('from', 'date', 12, 'Börjar', 'Första dagen, när tiden har en.', beginsOn),
  column('to', 'date', 12, 'Slutar', 'Sista dagen, när tiden har en.', ({ ends }) => ends),
  stateColumn('state', CODES, 16, 'Läge', 'Hur aktiviteten står den dag som filen avser.', (line) => ({
    code: codeOf(line),
    words: stateText(line, 'sv'),
  })),
  column(
    'outcome',
    'text',
    60,
    'Utfall och reflektioner',
    'Det som redovisats i ord.',
    ({ activity }) => activity.outcome,
  ),
  column('lead', 'list', 22, 'Huvudansvar', 'Roller med huvudansvar.', (line) => rolesOf(line, true, plan)),
  column('roles', 'list', 30, 'Övriga ansvariga', 'De andra roller som ansvarar.', (line) =>
    rolesOf(line, false, plan),
  ),
];

/** @param lines what the chat's answer of all activities lists */
export const activityTable = (lines: readonly ActivityLine[], plan: Plan): DataTable =>
  dataTable({
    key: 'activities',
    title: 'Aktiviteter',
    about: 'En rad för varje aktivitet i planen.',
    columns: columns(plan),
    things: () => lines,
  });
