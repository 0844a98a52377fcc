import type { LocalDate } from '../domain/dates';
import type { TemplateFault } from '../ports/documents';
import type { PlanToWrite } from '../ports/plan-files';
import type { WrittenDocument } from './blocks';

/** What takes long of files that are given in the chat; a server has it done apart (`work-apart.ts`). */

/** A document as it was written. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Whether the template that it was to have could be used. */
  readonly hasTemplate: boolean;
}

export interface DocumentWork {
  /**
   * Writes a document as a Word file; the same gives the same bytes.
   * @param template a region's own, as its file, whose pages and styles the document gets
   */
  write(document: WrittenDocument, day: LocalDate, template?: Uint8Array): Promise<WrittenFile>;
  /** What a template that somebody sent cannot be kept for; undefined where it can. */
  faultOf(template: Uint8Array): Promise<TemplateFault | undefined>;
  /** A plan as a workbook, or the empty one to fill in. */
  planWorkbook(plan?: PlanToWrite): Promise<Uint8Array>;
}

/** Done here; what each needs is loaded by the first that is asked for. */
export const workHere: DocumentWork = {
  async write(document, day, template) {
    const [{ writeWord }, { readRegionTemplate }] = await Promise.all([import('./word'), import('./region-template')]);
    const read = template && readRegionTemplate(template);
    const own = read && 'parts' in read ? read : undefined;
    return { bytes: await writeWord(document, day, own), hasTemplate: own !== undefined };
  },
  faultOf: async (template) => (await import('./region-template')).storedFault(template),
  planWorkbook: async (plan) => (await import('../files/workbook/write-plan')).planWorkbook(plan),
};
