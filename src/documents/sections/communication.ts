import type { Communication } from '../../domain/plan';
import { DIRECTIONS, entryTexts } from '../../text/entries';
import { sourceLabel } from '../../text/words';
import { type Block, type DocumentRow, gap, heading, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Whom the project has told of its work: the log of anchoring and dissemination. */

const NO_DAY = 'Ej redovisat';

const rowOf = ({ to, through, date, source }: Communication): DocumentRow => ({
  cells: [
    textCell(to, source ? sourceLabel(source, 'sv') : undefined),
    textCell(through ?? NO_DAY),
    textCell(date ?? NO_DAY),
  ],
});

export function communicationSection({ communication: { log } }: ReportData): Block[] {
  const tables = DIRECTIONS.flatMap((direction): Block[] => {
    const rows = log.filter(({ kind }) => kind === direction).map(rowOf);
    if (rows.length === 0) return [];
    const name = entryTexts.sv.headings[direction];
    return [
      heading(2, name),
      {
        is: 'table',
        title: name,
        description: 'Till vem, genom vad och när.',
        columns: [
          { heading: 'Till vem', width: 50 },
          { heading: 'Genom vad', width: 32 },
          { heading: 'När', width: 18 },
        ],
        rows,
      },
    ];
  });
  return [
    heading(1, 'Redovisning – kommunikation'),
    gap('Kommunikation', 'Skriv hur ni har kommunicerat och vad som fungerade'),
    ...tables,
  ];
}
