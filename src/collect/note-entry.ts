import { type Asker, isProjectLeader, mayReport } from '../domain/asker';
import {
  ENTRY_FIELDS,
  ENTRY_MAX,
  type Entry,
  type EntryFault,
  type EntryField,
  type EntryKind,
  readEntry,
} from '../domain/entries';
import { MedskapaError } from '../domain/errors';
import type { Plan } from '../domain/plan';
import type { EntryStore } from '../ports/entries';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { lookThrough, ownWordsOf, personalDataFault } from '../privacy/check-free-text';
import { localDate } from '../time/clock';

/** What somebody sends with an entry's form. */
export interface NotedEntry {
  readonly kind: EntryKind;
  /** The id that the form was made with; it becomes the entry's. */
  readonly formId: string;
  readonly values: Readonly<Record<string, string>>;
  /** The writer has seen what looks like a name, and says that it may stand. */
  readonly keepNames?: boolean;
}

export type NoteOutcome =
  | { readonly outcome: 'saved' | 'already'; readonly entry: Entry }
  /** The form was used before with other content, or what it made is gone; nothing was changed. */
  | { readonly outcome: 'used' }
  | { readonly outcome: 'faults'; readonly faults: readonly EntryFault[] };

const isWritten = (field: EntryField): field is keyof typeof ENTRY_MAX => field in ENTRY_MAX;

function personalData({ kind, values, keepNames }: NotedEntry, plan: Plan): EntryFault[] {
  const own = ownWordsOf(plan);
  const fields: readonly EntryField[] = ENTRY_FIELDS[kind];
  return fields.filter(isWritten).flatMap((field): EntryFault[] => {
    // What is too long is refused for that; it is looked through when it comes again, shortened.
    const value = values[field] ?? '';
    const found = value.length > ENTRY_MAX[field] ? [] : lookThrough(value, { own, keepNames });
    const fault = personalDataFault(found);
    return fault ? [{ field, ...fault }] : [];
  });
}

/**
 * Notes an entry of the communication log, or a lesson, once: the same form again changes nothing.
 * @throws MedskapaError may-not-note, storage-unavailable, storage-uncertain
 */
export async function noteEntry(
  noted: NotedEntry,
  asker: Asker,
  { plan }: Snapshot,
  entries: EntryStore,
  { now, newId }: Surroundings,
): Promise<NoteOutcome> {
  if (!mayReport(asker)) throw new MedskapaError('may-not-note', 'only those who report may note an entry');
  const reading = readEntry(noted.kind, noted.formId, noted.values, localDate(now()));
  const faults = [...('faults' in reading ? reading.faults : []), ...personalData(noted, plan)];
  if ('faults' in reading || faults.length > 0) return { outcome: 'faults', faults };
  const [at, who] = [now().toISOString(), asker.pseudonym];
  const stored = { entry: reading.entry, notedBy: who, notedAt: at };
  const audit = { id: newId(), at, who, what: `note-${noted.kind}`, subject: noted.formId };
  const existing = await entries.add(plan.id, stored, audit);
  if (!existing) return { outcome: 'saved', entry: reading.entry };
  const same = JSON.stringify(existing.entry) === JSON.stringify(reading.entry);
  return same ? { outcome: 'already', entry: reading.entry } : { outcome: 'used' };
}

/**
 * Takes an entry back; whoever noted it may, and the project leader. A second time changes nothing.
 * @throws MedskapaError may-not-note, not-your-entry, entry-unknown, storage-unavailable, storage-uncertain
 */
export async function removeEntry(
  kind: EntryKind,
  id: string,
  asker: Asker,
  { plan }: Snapshot,
  entries: EntryStore,
  { now, newId }: Surroundings,
): Promise<void> {
  const stored = await entries.find(plan.id, kind, id);
  if (!stored) throw new MedskapaError('entry-unknown', 'there is no such entry');
  const who = asker.pseudonym;
  if (!mayReport(asker)) throw new MedskapaError('may-not-note', 'only those who report may take an entry back');
  if (stored.notedBy !== who && !isProjectLeader(asker)) {
    throw new MedskapaError('not-your-entry', 'an entry is removed by whoever noted it or by the project leader');
  }
  if (stored.removedAt) return;
  const at = now().toISOString();
  const audit = { id: newId(), at, who, what: `remove-${kind}`, subject: id };
  await entries.remove(plan.id, kind, id, at, audit);
}
