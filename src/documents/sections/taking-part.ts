import { sentenceOf, type View } from '../../text/answers';
import { capital } from '../../text/format';
import { coverageParts } from '../../text/pasted-figures';
import type { TextTable } from '../../text/pasted-part';
import { pictureOf } from '../../text/pictured';
import { type Block, heading, list, text, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Who took part, which target groups have been met where, and what has been given back to them. */

/** In percent; the columns share the rest. */
const GROUP_WIDTH = 22;
/** More areas than these have no room beside each other. */
const MOST_AREAS = 8;

function coverageTable({ header, rows }: TextTable): Block[] {
  const areas = header.length - 1;
  if (areas > MOST_AREAS) return [];
  return [
    {
      is: 'table',
      title: 'Målgrupper och var de har nåtts',
      description: 'Antal dialoger med varje målgrupp på varje plats.',
      columns: header.map((title, at) => ({
        heading: title,
        width: at === 0 ? GROUP_WIDTH : Math.floor((100 - GROUP_WIDTH) / areas),
        isFigures: at > 0,
      })),
      rows: rows.map((cells) => ({ cells: cells.map((each) => textCell(each === '' ? '–' : capital(each))) })),
    },
  ];
}

/** Bars of some answers, where they have more than one row. */
const drawn = (views: readonly View[]): Block[] =>
  views.flatMap((view): Block[] => {
    const picture = pictureOf(view, 'sv');
    return picture && picture.rows.length > 1 ? [{ is: 'picture', picture }] : [];
  });

export function takingPartSection({ counts, divided, coverage, feedback }: ReportData): Block[] {
  const { parts = [], notes = [] } = coverageParts(coverage, 'sv');
  return [
    heading(2, 'Deltagare och målgrupper'),
    text(counts.map((count) => sentenceOf(count, 'sv')).join(' ')),
    text(`${sentenceOf(coverage, 'sv')} ${sentenceOf(feedback, 'sv')}`),
    ...parts.flatMap(({ table }) => (table ? coverageTable(table) : [])),
    ...list(notes),
    ...drawn(divided),
  ];
}
