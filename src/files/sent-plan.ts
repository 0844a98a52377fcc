import { createHash } from 'node:crypto';
import type { PlanFileFault, PlanFiles } from '../ports/plan-files';
import { told } from './faults/in-language';
import { outlinePlanFiles, readPlanFiles } from './plan-file';
import type { FileFault } from './source';
import { planWorkbook } from './workbook/write-plan';

/** Plan files of the chat, read as the command line reads them and written as it writes them. */

const faultOf = ({ line, cell, message }: FileFault): PlanFileFault => ({
  line,
  sheet: cell?.sheet,
  column: cell?.heading,
  message,
});

export const sentPlanFiles: PlanFiles = {
  read(name, bytes, { inForce, language }) {
    const files = [{ name, text: bytes }];
    const { hasWhole, madeFrom, additions } = outlinePlanFiles(files);
    const addition = !hasWhole && additions.length > 0;
    const reading = readPlanFiles(files, { base: addition ? inForce : undefined, language });
    if ('faults' in reading) return { faults: reading.faults.map(faultOf) };
    return { plan: reading.plan, madeFrom, addition };
  },

  write(plan) {
    const bytes = planWorkbook(plan);
    return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
  },

  tell: ({ path, message }, language) => told({ file: '', line: 1, path, message }, language).sentence,
};
