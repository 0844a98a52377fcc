import type { HiddenTerm } from '../domain/hidden-terms';
import type { ImportPreview } from '../domain/import-preview';
import type { PlanChange } from '../domain/plan-diff';
import type { PlanConflict } from '../domain/plan-merge';
import { isFields, type PlanItem, type PlanPlace, plainItem } from '../domain/plan-shape';
import { visible } from './listed';
import { CommandFailed, type CommandTools, counted } from './tools';

/** Differences of plans as lines for an operator, by section and item. */

const LONGEST = 80;

/** A value in one line: a text in quotes, the ids of items, anything else as JSON, cut where it is long. */
function valueText(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const plain = isFields(value) && plainItem(value).id !== '' ? plainItem(value).id : value;
  const text = visible(JSON.stringify(plain));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const itemText = ({ id, name }: PlanItem): string => (id === name ? id : `${id} (${visible(name)})`);

/** `activities: malgruppsanalys (Målgruppsanalys): when` */
function placeText({ item, part, field }: PlanPlace): string {
  return [item && itemText(item), part && itemText(part), field].filter((each) => each !== undefined).join(': ');
}

const MARKS = { added: '+', changed: '~', removed: '-' } as const;

function changeText(change: PlanChange): string {
  const { kind, field, item, before, after } = change;
  const place = placeText(change);
  const line = `  ${MARKS[kind]} ${place}`;
  if (item && field === undefined) return line;
  const separator = place === '' ? '' : ': ';
  if (kind === 'added') return `${line}${separator}${valueText(after)}`;
  if (kind === 'removed') return `${line}${separator}${valueText(before)}`;
  return `${line}${separator}${valueText(before)} -> ${valueText(after)}`;
}

/** The differences, each section under its name. */
export function changeLines(changes: readonly PlanChange[]): string[] {
  const sections = new Map<string, PlanChange[]>();
  for (const change of changes) sections.set(change.section, [...(sections.get(change.section) ?? []), change]);
  return [...sections].flatMap(([section, each]) => [section, ...each.map(changeText)]);
}

const conflictText = (conflict: PlanConflict): string => {
  const { section, base, mine, theirs } = conflict;
  return `  ${section}: ${placeText(conflict)}: was ${valueText(base)}, here ${valueText(mine)}, in force ${valueText(theirs)}`;
};

const hiddenText = ({ section, id, name, dialogues }: HiddenTerm): string =>
  `  ${section}: ${itemText({ id, name })} has ${counted(dialogues, 'dialogue')}: keep it; it can be renamed, or closed (closed: true)`;

/** Why an import or a change is refused; empty when it is not. */
export function refusalLines(
  { hidden = [], conflicts = [], faults = [] }: Partial<ImportPreview>,
  hint = '',
): string[] {
  return [
    ...(hidden.length > 0 ? ['it would hide what dialogues are stored under:', ...hidden.map(hiddenText)] : []),
    ...(conflicts.length > 0 ? [`changed differently since${hint}:`, ...conflicts.map(conflictText)] : []),
    ...(faults.length > 0
      ? [
          'it does not hold together with what is in force:',
          ...faults.map(({ path, message }) => `  ${path.join('.')}: ${message}`),
        ]
      : []),
  ];
}

/** What an import has taken out, and what it did to what was changed since the files were made. */
export function importLines({ changes, ...later }: Pick<ImportPreview, 'changes' | 'kept' | 'undone'>): string[] {
  const gone = changes.filter(({ kind, item, field }) => kind === 'removed' && item && field === undefined);
  return [...laterLines(later), ...(gone.length > 0 ? ['taken out of the plan:', ...changeLines(gone)] : [])];
}

/** What an import does to what was changed since the files were made. */
function laterLines({ kept, undone }: Pick<ImportPreview, 'kept' | 'undone'>): string[] {
  return [
    ...(kept.length > 0 ? ['changed since the files were made, and kept:', ...changeLines(kept)] : []),
    ...(undone.length > 0 ? ['changed since the files were made, and taken back:', ...changeLines(undone)] : []),
  ];
}

const WHOSE = ' (--prefer files or --prefer plan decides, --replace takes the files as they are)';

/** Why an import is refused. @throws CommandFailed when it is */
export function refuseImport(preview: ImportPreview, { err }: CommandTools): void {
  const lines = refusalLines(preview, WHOSE);
  for (const line of lines) err(line);
  if (lines.length > 0) throw new CommandFailed('nothing was imported');
}

/** All that an import would do. */
export function tellPreview(preview: ImportPreview, { out, err }: CommandTools): void {
  for (const line of [...changeLines(preview.changes), ...laterLines(preview)]) out(line);
  for (const line of refusalLines(preview, WHOSE)) err(line);
}
