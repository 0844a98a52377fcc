import { type RowPlaces, rowPlaceKey } from '../domain/import-preview';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { idOf, itemsOf, sectionsOf } from '../domain/plan-shape';
import type { PlanFileFault, PlanFileRead } from '../ports/plan-files';
import { outlinePlanFiles, readPlanFiles } from './plan-file';
import type { Path } from './plan-schema';
import type { Place } from './plan-tree';
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

/** Where each thing with an id stands, of those that the file has. */
function rowsOf(plan: Plan, placeOf: (path: Path) => Place | undefined): RowPlaces {
  return Object.fromEntries(
    Object.entries(sectionsOf(plan)).flatMap(([section, items]) =>
      itemsOf(items).flatMap((item, index): [string, RowPlaces[string]][] => {
        const place = placeOf([...section.split('.'), index]);
        return place ? [[rowPlaceKey(section, idOf(item) ?? ''), { line: place.line, sheet: place.cell?.sheet }]] : [];
      }),
    ),
  );
}

/** A plan file that was sent in the chat, read as the command line reads one. */
export function readSentPlan(name: string, bytes: Uint8Array, { inForce, language }: HowRead): PlanFileRead {
  const files = [{ name, text: bytes }];
  const { hasWhole, madeFrom, additions } = outlinePlanFiles(files);
  const addition = !hasWhole && additions.length > 0;
  const reading = readPlanFiles(files, { base: addition ? inForce : undefined, language });
  if ('faults' in reading) return { faults: reading.faults.map(faultOf) };
  return { plan: reading.plan, rows: rowsOf(reading.plan, reading.placeOf), madeFrom, addition };
}
