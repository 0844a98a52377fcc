import { type RowPlaces, rowPlaceKey } from '../domain/import-preview';
import type { Language } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import type { Plan } from '../domain/plan';
import { idOf, itemsOf, sectionsOf } from '../domain/plan-shape';
import type { PlanFileFault, PlanFileRead } from '../ports/plan-files';
import { worded } from './faults/in-language';
import { readPeopleFile } from './people-file';
import { outlinePlanFiles, readPlanFiles } from './plan-file';
import type { Path } from './plan-schema';
import type { Place } from './plan-tree';
import type { FileFault } from './source';
import { PEOPLE_SHEET, PROJECT_SHEET } from './workbook/layout';
import { looksLikeWorkbook, openWorkbook } from './workbook/open-workbook';

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

/** Whether a file is a list of people: a CSV file, or a workbook with their sheet and no plan. */
function isPeopleFile(name: string, bytes: Uint8Array): boolean {
  if (!looksLikeWorkbook(name, bytes)) return /\.csv$/iu.test(name);
  const workbook = openWorkbook(bytes);
  if ('fault' in workbook) return false;
  const names = workbook.names.map(comparable);
  return names.includes(comparable(PEOPLE_SHEET)) && !names.includes(comparable(PROJECT_SHEET));
}

function readSentPeople(name: string, bytes: Uint8Array, { inForce, language }: HowRead): PlanFileRead {
  const reading = readPeopleFile({ name, text: bytes }, inForce);
  if ('people' in reading) return reading;
  return { faults: reading.faults.map((fault) => faultOf(worded(fault, language))), of: 'people' };
}

/** A plan file, or a list of people, that was sent in the chat, read as the command line reads one. */
export function readSentPlan(name: string, bytes: Uint8Array, how: HowRead): PlanFileRead {
  if (isPeopleFile(name, bytes)) return readSentPeople(name, bytes, how);
  const { inForce, language } = how;
  const files = [{ name, text: bytes }];
  const { hasWhole, madeFrom, additions } = outlinePlanFiles(files);
  const addition = !hasWhole && additions.length > 0;
  const reading = readPlanFiles(files, { base: addition ? inForce : undefined, language });
  if ('faults' in reading) return { faults: reading.faults.map(faultOf) };
  return { plan: reading.plan, rows: rowsOf(reading.plan, reading.placeOf), madeFrom, addition };
}
