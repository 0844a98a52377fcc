import type { ActivityLine } from '../../domain/activity-lists';
import { phaseIds } from '../../domain/phases';
import { stateText, timeText } from '../../text/activities';
import { capital } from '../../text/format';
import { phaseText } from '../../text/phases';
import { type Block, type DocumentRow, heading, text, textCell } from '../blocks';
import type { ReportData } from '../report-data';
import { deviationBlocks } from './closing';

/** The activity plan, a table for each phase: what was planned, when, whether it is done, and what came of it. */

const OUTCOME = { title: 'Utfall och reflektioner', prompt: 'Skriv utfall och reflektioner' };

/** As the plan has it; "X (ingen tid satt)" where that is no time. */
function plannedTime(line: ActivityLine): string {
  const written = line.activity.when.trim();
  const time = timeText(line, 'sv');
  return written === '' || time.includes(written) ? capital(time) : `${written} (${time})`;
}

export function activitySection(data: ReportData): Block[] {
  const { list } = data.activities;
  const ofPhase = (phase: string): DocumentRow[] =>
    list.lines
      .filter(({ activity }) => activity.phase === phase)
      .map((line) => ({
        cells: [
          textCell(line.activity.title),
          textCell(plannedTime(line)),
          textCell(stateText(line, 'sv')),
          line.activity.outcome ? textCell(line.activity.outcome) : { lines: [], gap: OUTCOME },
        ],
      }));
  const tables = phaseIds(list).flatMap((phase): Block[] => {
    const rows = ofPhase(phase);
    if (rows.length === 0) return [];
    const name = phaseText(phase, list, 'sv');
    return [
      heading(2, name),
      {
        is: 'table',
        title: `Aktiviteter: ${name}`,
        description: 'Planerad aktivitet, när, om den är genomförd, och utfall och reflektioner.',
        columns: [
          { heading: 'Planerad aktivitet', width: 26 },
          { heading: 'När', width: 19 },
          { heading: 'Genomfört', width: 14 },
          { heading: 'Utfall och reflektioner', width: 41 },
        ],
        rows,
      },
    ];
  });
  return [
    heading(1, 'Redovisning av aktivitets- och tidsplan'),
    ...deviationBlocks(data),
    ...(tables.length > 0 ? tables : [text('Planen har inga aktiviteter.')]),
  ];
}
