import { createHash } from 'node:crypto';
import type { AnswerTools } from '../answers/tools';
import type { Asker } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { MadeFile, WantedDocument } from '../ports/documents';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Templates } from '../ports/templates';
import { localDate } from '../time/clock';
import type { WrittenDocument } from './blocks';
import { type DataTools, dataOf } from './data/data-file';
import { dataXlsx } from './data/data-xlsx';
import { decisionProposal } from './decision-proposal';
import { type DocumentWork, workHere } from './document-work';
import { paperForm } from './paper-form';
import { projectReport } from './project-report';
import { proposalData } from './proposal-data';
import { askedBy, reportData } from './report-data';

/** A document, and what its file is called after what it is and the plan's id. */
interface Made {
  readonly document: WrittenDocument;
  readonly file: readonly string[];
}

async function madeOf(
  wanted: Exclude<WantedDocument, { what: 'data' }>,
  asker: Asker,
  snapshot: Snapshot,
  tools: AnswerTools,
): Promise<Made> {
  const today = localDate(tools.now());
  switch (wanted.what) {
    case 'project-report':
      return { document: projectReport(await reportData(asker, snapshot, tools)), file: ['projektredovisning', today] };
    case 'interim-report': {
      const { from, to } = wanted;
      const data = await reportData(asker, snapshot, tools, { from, to });
      return { document: projectReport(data), file: ['delrapport', from, to] };
    }
    case 'paper-form':
      return { document: paperForm(snapshot.plan), file: ['dokumentationsmall'] };
    case 'decision-proposal': {
      const committee = snapshot.plan.committees.find(({ id }) => id === wanted.committee);
      if (!committee) throw new Error(`the plan has no committee ${wanted.committee} any more`);
      const data = await proposalData(committee, wanted.decision, askedBy(asker, snapshot, tools));
      return { document: decisionProposal(data), file: ['beslutsforslag', committee.id, today] };
    }
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The data as a workbook; others get their turn between the pieces of it. */
async function madeData(asker: Asker, snapshot: Snapshot, tools: DataTools): Promise<MadeFile> {
  const data = await dataOf(asker, snapshot, tools);
  const pieces: Uint8Array[] = [];
  for await (const piece of dataXlsx(data)) {
    pieces.push(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return { name: `data-${data.project}-${data.date}.xlsx`, bytes, digest: digestOf(bytes) };
}

/** What documents are made of. */
export interface DocumentTools extends DataTools {
  readonly plans: Pick<PlanStore, 'snapshot'>;
  readonly templates: Pick<Templates, 'find'>;
}

/**
 * Makes a document, with what whoever asks for it may read. The same store, template and day give the same bytes.
 * @param template a region's own, whose pages and styles it gets instead of those of the one that the plan names
 * @param work what writes the file: here, unless others are to be answered meanwhile
 * @throws MedskapaError no-plan, and what storage says
 */
export async function makeDocument(
  wanted: WantedDocument,
  asker: Asker,
  tools: DocumentTools,
  template?: Uint8Array,
  work: Pick<DocumentWork, 'write'> = workHere,
): Promise<MadeFile> {
  const snapshot = await tools.plans.snapshot();
  if (!snapshot) throw new MedskapaError('no-plan', 'there is no plan to report on');
  if (wanted.what === 'data') return madeData(asker, snapshot, tools);
  const { document, file } = await madeOf(wanted, asker, snapshot, tools);
  const { id, documentTemplate } = snapshot.plan;
  const named =
    template || documentTemplate === undefined ? undefined : await tools.templates.find(id, documentTemplate);
  const { bytes, hasTemplate } = await work.write(document, localDate(tools.now()), template ?? named);
  const [what, ...about] = file;
  const name = `${[what, id, ...about].join('-')}.docx`;
  return {
    name,
    bytes,
    digest: digestOf(bytes),
    ...(hasTemplate || !documentTemplate ? {} : { lacksTemplate: documentTemplate }),
  };
}
