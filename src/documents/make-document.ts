import { createHash } from 'node:crypto';
import type { AnswerTools } from '../answers/tools';
import type { Asker } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { MadeFile, WantedDocument } from '../ports/documents';
import type { PlanStore } from '../ports/plans';
import type { WrittenDocument } from './blocks';
import { projectReport } from './project-report';
import { type ReportData, reportData } from './report-data';
import { writeWord } from './word';

/** What each document's file is called, before the plan's id and the day. */
const FILE_NAMES: Readonly<Record<WantedDocument['what'], string>> = {
  'project-report': 'projektredovisning',
  'interim-report': 'delrapport',
};

function written(wanted: WantedDocument, data: ReportData): WrittenDocument {
  switch (wanted.what) {
    case 'project-report':
    case 'interim-report':
      return projectReport(data);
  }
}

/**
 * Makes a document, with what whoever asks for it may read. The same store and day give the same bytes.
 * @throws MedskapaError no-plan, and what storage says
 */
export async function makeDocument(
  wanted: WantedDocument,
  asker: Asker,
  tools: AnswerTools & { readonly plans: Pick<PlanStore, 'snapshot'> },
): Promise<MadeFile> {
  const snapshot = await tools.plans.snapshot();
  if (!snapshot) throw new MedskapaError('no-plan', 'there is no plan to report on');
  const days = wanted.what === 'interim-report' ? { from: wanted.from, to: wanted.to } : undefined;
  const data = await reportData(asker, snapshot, tools, days);
  const bytes = await writeWord(written(wanted, data), data.today);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const about = [FILE_NAMES[wanted.what], data.plan.id, ...(days ? [days.from, days.to] : [data.today])];
  return { name: `${about.join('-')}.docx`, bytes, digest };
}
