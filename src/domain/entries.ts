import { z } from 'zod';
import { type LocalDate, pastDayFault } from './dates';
import type { TextFault } from './dialogue-faults';
import type { FREE_TEXT } from './free-text';
import { Communication, Lesson } from './plan';

/** What is noted beside the dialogues: the communication log (anchoring and dissemination), and lessons. */

export const ENTRY_KINDS = ['communication', 'lesson'] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

/** The fields of an entry's form, in the order they stand on it; a client sends each of them as a string. */
export const ENTRY_FIELDS = {
  communication: ['direction', 'to', 'through', 'date'],
  lesson: ['text', 'about'],
} as const satisfies Record<EntryKind, readonly string[]>;
export type EntryField = (typeof ENTRY_FIELDS)[EntryKind][number];

/** Most characters of each field that is written in words. */
export const ENTRY_MAX = { to: 200, through: 200, text: 1_000, about: 80 } as const satisfies Readonly<
  Record<(typeof FREE_TEXT)['communication' | 'lesson'][number], number>
>;

/** What somebody has noted. Its id is the one that its form was made with. */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('communication'), content: Communication }),
  z.object({ kind: z.literal('lesson'), content: Lesson }),
]);
export type Entry = z.infer<typeof Entry>;

/** What an entry of the log counts as, without a word that somebody has written. */
export const CountedCommunication = Communication.pick({ kind: true, date: true });
export type CountedCommunication = z.infer<typeof CountedCommunication>;

/** What is wrong with one field of an entry. The sentence for it stands in `text`. */
export type EntryFault = { readonly field: EntryField } & (
  | { readonly fault: 'missing' }
  | { readonly fault: 'not-a-date' }
  | { readonly fault: 'in-the-future' }
  | TextFault
);

type Values = Readonly<Record<string, string | undefined>>;

const REQUIRED: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  communication: ['direction', 'to', 'date'],
  lesson: ['text'],
};
export const isRequiredIn = (kind: EntryKind, field: EntryField): boolean => REQUIRED[kind].includes(field);

const DIRECTIONS = Communication.shape.kind.options;

function faultOf(kind: EntryKind, field: EntryField, value: string, today: LocalDate): EntryFault | undefined {
  if (value === '') return isRequiredIn(kind, field) ? { field, fault: 'missing' } : undefined;
  if (field === 'direction') return DIRECTIONS.some((each) => each === value) ? undefined : { field, fault: 'missing' };
  if (field === 'date') {
    const fault = pastDayFault(value, today);
    return fault && { field, fault };
  }
  const most = ENTRY_MAX[field];
  return value.length > most ? { field, fault: 'too-long', most, length: value.length } : undefined;
}

/** An entry read from its form's values, or everything that is wrong with them, in the order of the form. */
export function readEntry(
  kind: EntryKind,
  id: string,
  values: Values,
  today: LocalDate,
): { readonly entry: Entry } | { readonly faults: readonly EntryFault[] } {
  const fields: readonly EntryField[] = ENTRY_FIELDS[kind];
  const faults = fields.flatMap((field) => faultOf(kind, field, values[field] ?? '', today) ?? []);
  if (faults.length > 0) return { faults };
  const { direction, to, through, date, text, about } = values;
  return {
    entry: Entry.parse(
      kind === 'communication'
        ? { kind, content: { id, kind: direction, to, through: through || undefined, date } }
        : { kind, content: { id, text, about: about || undefined } },
    ),
  };
}
