import { z } from 'zod';
import { LocalDate } from './dates';
import { DIALOGUE_FIELD_TABLE, HEADCOUNT_MAX } from './dialogue-field-table';
import { DialogueKind } from './dialogue-kinds';
import { Id } from './identifiers';

/** What the table of a dialogue's fields says, as the rooms ask for it. */

type Table = typeof DIALOGUE_FIELD_TABLE;
export type DialogueField = keyof Table;
type Sort = Table[DialogueField]['sort'];
/** The fields of one sort. */
export type FieldOfSort<S extends Sort> = {
  [F in DialogueField]: Table[F]['sort'] extends S ? F : never;
}[DialogueField];

/** Every field, in the order of the table; a client sends each of them as a string. */
export const DIALOGUE_FIELDS = Object.keys(DIALOGUE_FIELD_TABLE) as readonly DialogueField[];

/** The fields of one sort, in the order of the table. */
export function fieldsOfSort<const S extends Sort>(sort: S): FieldOfSort<S>[] {
  const isOfSort = (field: DialogueField): field is FieldOfSort<S> => DIALOGUE_FIELD_TABLE[field].sort === sort;
  return DIALOGUE_FIELDS.filter(isOfSort);
}

/** The fewest that a count may be; 0 for what is no count. */
export function leastOf(field: DialogueField): number {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'count' ? about.least : 0;
}

/** The most characters of what is written in words; 0 for what is not. */
export function longestOf(field: DialogueField): number {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' ? about.longest : 0;
}

/** Whether a field tells where a dialogue was held. */
export function isPlace(field: DialogueField): boolean {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.about === 'place';
}

/** Whether a field may tell of those who took part: its section then reminds whoever writes of their names. */
export function mayTellOfPeople(field: DialogueField): boolean {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.about !== 'place' && about.about !== 'method';
}

/** The fields for what people brought up. */
export type ObservationField = {
  [F in DialogueField]: Table[F] extends { readonly about: 'what-was-said' } ? F : never;
}[DialogueField];

/** Whether a field is for what people brought up. */
function isObservation(field: DialogueField): field is ObservationField {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.about === 'what-was-said';
}

/** The fields for what people brought up, in the order of the table. */
export const OBSERVATION_FIELDS = DIALOGUE_FIELDS.filter(isObservation);

const Count = z.number().int().min(0).max(HEADCOUNT_MAX);
const Choices = z.array(Id);
const Words = z.string().min(1);
const Group = z.string().regex(/^[\w-]{1,100}$/);

type SchemaOf<R> = R extends { readonly sort: 'date' }
  ? typeof LocalDate
  : R extends { readonly sort: 'kind' }
    ? z.ZodOptional<typeof DialogueKind>
    : R extends { readonly sort: 'one' }
      ? z.ZodOptional<typeof Id>
      : R extends { readonly sort: 'several'; readonly required: infer Q }
        ? Q extends true
          ? typeof Choices
          : z.ZodDefault<typeof Choices>
        : R extends { readonly sort: 'count'; readonly required: infer Q }
          ? Q extends true
            ? typeof Count
            : z.ZodOptional<typeof Count>
          : R extends { readonly sort: 'group' }
            ? z.ZodOptional<typeof Group>
            : R extends { readonly sort: 'mark' }
              ? z.ZodOptional<z.ZodBoolean>
              : z.ZodOptional<typeof Words>;

function schemaOf(field: (typeof DIALOGUE_FIELD_TABLE)[DialogueField]): z.ZodType {
  switch (field.sort) {
    case 'date':
      return LocalDate;
    case 'kind':
      return DialogueKind.optional();
    case 'one':
      return Id.optional();
    case 'several':
      return field.required ? Choices.min(1) : Choices.default([]);
    case 'count':
      return field.required ? Count.min(field.least) : Count.optional();
    case 'group':
      return Group.optional();
    case 'mark':
      return z.boolean().optional();
    case 'words':
      return Words.max(field.longest).optional();
  }
}

/**
 * How each field is stored: what is chosen and not required is an empty list, anything else not required may be absent,
 * and so may the kind and the area, of a plan without kinds or without areas.
 */
export const DIALOGUE_SHAPE = Object.fromEntries(
  DIALOGUE_FIELDS.map((field) => [field, schemaOf(DIALOGUE_FIELD_TABLE[field])]),
) as { [F in DialogueField]: SchemaOf<Table[F]> };
