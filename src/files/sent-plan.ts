import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { PlanFileFault, PlanFileRead } from '../ports/plan-files';
import { outlinePlanFiles, readPlanFiles } from './plan-file';
import type { FileFault } from './source';

/** How a sent file is read: over which plan where it only adds to one, and which language its faults are in. */
export interface HowRead {
  readonly inForce?: Plan;
  readonly language: Language;
}

const faultOf = ({ line, cell, message }: FileFault): PlanFileFault => ({
  line,
  sheet: cell?.sheet,
  column: cell?.heading,
  message,
});

/** A plan file that was sent in the chat, read as the command line reads one. */
export function readSentPlan(name: string, bytes: Uint8Array, { inForce, language }: HowRead): PlanFileRead {
  const files = [{ name, text: bytes }];
  const { hasWhole, madeFrom, additions } = outlinePlanFiles(files);
  const addition = !hasWhole && additions.length > 0;
  const reading = readPlanFiles(files, { base: addition ? inForce : undefined, language });
  if ('faults' in reading) return { faults: reading.faults.map(faultOf) };
  return { plan: reading.plan, madeFrom, addition };
}
