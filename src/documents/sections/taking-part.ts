import { sentenceOf, type View, type ViewOf } from '../../text/answers';
import { columnNames, coverageCell, coverageTexts, groupLabel } from '../../text/coverage';
import { capital } from '../../text/format';
import { coverageParts } from '../../text/pasted-figures';
import type { TextTable } from '../../text/pasted-part';
import { pictureOf } from '../../text/pictured';
import { type Block, gap, heading, list, text, textCell } from '../blocks';
import { headingWidth } from '../heading-width';
import type { ReportData } from '../report-data';

/** Who took part, which target groups have been met where, and what has been given back to them. */

/** In percent; the columns share the rest. */
const GROUP_WIDTH = 22;
const TABLE = {
  is: 'table',
  title: 'Målgrupper och var de har nåtts',
  description: 'Antal dialoger med varje målgrupp på varje plats.',
} as const;

/** The places of each group in one cell, where they have no room beside each other; those not met are left out. */
function placesTable(view: ViewOf<'coverage'>): Block {
  const names = columnNames(view, 'sv');
  const placesOf = ({ cells }: (typeof view.coverage.rows)[number]): string =>
    cells
      .flatMap((cell, at) => (cell.dialogues > 0 || cell.prioritised ? [`${names[at]}: ${coverageCell(cell)}`] : []))
      .join(' · ');
  return {
    ...TABLE,
    columns: [
      { heading: coverageTexts.sv.targetGroup, width: GROUP_WIDTH },
      { heading: 'Var', width: 100 - GROUP_WIDTH },
    ],
    rows: view.coverage.rows.map((row) => ({
      cells: [textCell(capital(groupLabel(view.plan, row))), textCell(placesOf(row) || '–')],
    })),
  };
}

function coverageTable({ header, rows }: TextTable, view: ViewOf<'coverage'>): Block[] {
  const areas = header.length - 1;
  const width = Math.floor((100 - GROUP_WIDTH) / areas);
  if (header.slice(1).some((title) => headingWidth(title) > width)) return [placesTable(view)];
  return [
    {
      ...TABLE,
      columns: header.map((title, at) => ({
        heading: title,
        width: at === 0 ? GROUP_WIDTH : width,
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

/** How many, and which groups; where no dialogue is stored and nothing reported, that is said once. */
function peopleBlocks({ counts, coverage, feedback }: ReportData): Block[] {
  const known = counts.filter(({ rests, reported }) => rests.dialogues > 0 || reported.length > 0);
  if (known.length > 0)
    return [
      text(counts.map((count) => sentenceOf(count, 'sv')).join(' ')),
      text(`${sentenceOf(coverage, 'sv')} ${sentenceOf(feedback, 'sv')}`),
    ];
  return [
    ...counts.slice(0, 1).map((count) => text(sentenceOf(count, 'sv'))),
    gap('Deltagare och målgrupper', 'Skriv hur många dialoger ni har haft, och vilka som har deltagit'),
  ];
}

export function takingPartSection(data: ReportData): Block[] {
  const { divided, coverage } = data;
  const { parts = [], notes = [] } = coverageParts(coverage, 'sv');
  return [
    heading(2, 'Deltagare och målgrupper'),
    ...peopleBlocks(data),
    ...parts.flatMap(({ table }) => (table ? coverageTable(table, coverage) : [])),
    ...list(notes),
    ...drawn(divided),
  ];
}
