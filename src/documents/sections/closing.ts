import { hostIn, openable } from '../../domain/links';
import type { PlanDocument } from '../../domain/plan-record';
import { dateText, stopped } from '../../text/format';
import { documentLine, wholeDecision } from '../../text/plan-record';
import { noteText } from '../../text/words';
import { type Block, type DocumentCell, gap, heading, list, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** What comes after the project, what has been decided of it, and what the report rests on. */

const NOWHERE = 'Ej redovisat';

/** What one presses is the document's title; where it leads stands beside it, for paper too. */
const titleCell = ({ title, link }: PlanDocument): DocumentCell =>
  link === undefined ? textCell(title) : { lines: [], link: { text: title, url: openable(link) } };

function documentTable({ plan: { documents } }: ReportData): Block[] {
  if (documents.length === 0) return [gap('Dokument och länkar', 'Skriv vilka dokument som finns, och var')];
  return [
    {
      is: 'table',
      title: 'Dokument och länkar',
      description: 'Dokument, datum och diarienummer, och var det finns.',
      columns: [
        { heading: 'Dokument', width: 44 },
        { heading: 'Datum och diarienummer', width: 32 },
        { heading: 'Finns på', width: 24 },
      ],
      rows: documents.map((document) => ({
        cells: [
          titleCell(document),
          textCell(documentLine(document, 'sv') || NOWHERE),
          textCell(document.link === undefined ? NOWHERE : hostIn(document.link)),
        ],
      })),
    },
  ];
}

function decisionBlocks({ plan: { decisions, documents } }: ReportData): Block[] {
  return list(decisions.map((decision) => wholeDecision(decision, documents, 'sv')));
}

export function closingSections(data: ReportData): Block[] {
  const { plan } = data;
  // Those about goals and budget stand beside them.
  const notes = plan.notes.filter(({ about }) => about === undefined).map(noteText);
  return [
    heading(1, 'Fortsatt arbete'),
    gap('Fortsatt arbete', 'Skriv hur arbetet fortsätter, och vem som för det vidare'),
    heading(1, 'Framtida idéer'),
    gap('Framtida idéer', 'Skriv idéer som arbetet har väckt'),
    heading(1, 'Dokument och länkar'),
    ...documentTable(data),
    ...(notes.length > 0 ? [heading(2, 'Om underlaget'), ...list(notes)] : []),
    heading(1, 'Fastställande'),
    ...decisionBlocks(data),
    gap('Fastställande', 'Skriv hur och av vem projektredovisningen fastställs'),
  ];
}

/** Where the project has gone another way than its plan, and why. */
export function deviationBlocks({ plan: { deviations } }: ReportData): Block[] {
  if (deviations.length === 0)
    return [gap('Avvikelser från tidplanen', 'Skriv hur projektet har avvikit från tidplanen, och varför')];
  return list(
    deviations.map(({ text, date, action }) =>
      [date && `${dateText(date, 'sv')}:`, stopped(text), action && stopped(action)]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );
}
