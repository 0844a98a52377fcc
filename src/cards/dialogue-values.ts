import { LocalDate } from '../domain/dates';
import { choiceId, contentFaults, type FieldFault, termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE, HEADCOUNT_MAX } from '../domain/dialogue-field-table';
import {
  DIALOGUE_FIELDS,
  DIALOGUE_SHAPE,
  type DialogueField,
  type FieldOfSort,
  fieldsOfSort,
  leastOf,
  longestOf,
} from '../domain/dialogue-fields';
import { DIALOGUE_KINDS, type DialogueKind, kindsOf } from '../domain/dialogue-kinds';
import { DialogueContent } from '../domain/dialogues';
import type { Id } from '../domain/identifiers';
import { comparable, normaliseText } from '../domain/normalise-text';
import type { Plan, Term } from '../domain/plan';
import { kindNamed } from '../text/words';

/** What stands in a form, to and from a dialogue. A client sends every value as a string; "" is a missing one. */

export type CountField = FieldOfSort<'count'>;
export type TextField = FieldOfSort<'words'>;
export type ChoiceField = FieldOfSort<'several'>;

export const isRequired = (field: DialogueField): boolean => DIALOGUE_FIELD_TABLE[field].required;

/**
 * What a client sent for a field, as text: trimmed, composed, with one kind of line break. A list is choices; one in
 * another is nobody's, and may be nested deeper than can be followed.
 */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(wordsOf).join(',') : wordsOf(value);

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? normaliseText(String(value)).trim() : '';

type Result<T> = { readonly value: T | undefined } | { readonly fault: FieldFault };

const WHOLE = /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/u;
const NEGATIVE = /^[-−–]\s?\d[\d \u00a0\u202f.,]*$/u;

/** Digits, in groups of three or not; nothing that could mean two things. */
function readCount(field: DialogueField, text: string): Result<number> {
  if (text === '') return { value: undefined };
  if (NEGATIVE.test(text)) return { fault: { field, fault: 'negative' } };
  if (!WHOLE.test(text)) return { fault: { field, fault: 'not-a-number' } };
  const value = Number(text.replace(/\D/gu, ''));
  if (value > HEADCOUNT_MAX) return { fault: { field, fault: 'too-many', most: HEADCOUNT_MAX } };
  const least = leastOf(field);
  if (value < least) return { fault: { field, fault: 'too-few', least } };
  return { value };
}

function readDate(text: string): Result<LocalDate> {
  if (text === '') return { value: undefined };
  const date = LocalDate.safeParse(text);
  return date.success ? { value: date.data } : { fault: { field: 'date', fault: 'not-a-date' } };
}

function readText(field: DialogueField, text: string): Result<string> {
  const most = longestOf(field);
  if (text.length > most) return { fault: { field, fault: 'too-long', most, length: text.length } };
  return { value: text === '' ? undefined : text };
}

/** Where there is nothing to choose, the form does not ask: whatever is sent, it is the plan's only kind, or none. */
function readKind(text: string, plan: Plan): Result<DialogueKind> {
  const kinds = kindsOf(plan);
  if (kinds.length < 2) return { value: kinds[0] };
  if (text === '') return { value: undefined };
  const value = kindNamed(comparable(text), plan);
  return value ? { value } : { fault: { field: 'kind', fault: 'not-in-plan', value: text } };
}

function readChoice(field: DialogueField, text: string, terms: readonly Term[]): Result<Id> {
  if (text === '') return { value: undefined };
  const value = choiceId(terms, text);
  return value ? { value } : { fault: { field, fault: 'not-in-plan', value: text } };
}

/** Where there is nothing to choose, the form does not ask, whatever is sent. */
const readOne = (field: DialogueField, text: string, terms: readonly Term[]): Result<Id> =>
  terms.length === 0 ? { value: undefined } : readChoice(field, text, terms);

/** Chosen where nobody of an earlier dialogue is meant: a client's list cannot be left empty again. */
export const NEW_GROUP = 'new';

/** What stands for a group, as the form's list sends it. */
function readGroup(text: string): Result<string> {
  const value = DIALOGUE_SHAPE.sameGroup.safeParse(text === '' ? undefined : text);
  return value.success ? { value: value.data } : { fault: { field: 'sameGroup', fault: 'not-in-plan', value: text } };
}

/** What a field for a mark sends where it is not set; elsewhere nothing of it is kept. */
const NOT_MARKED = 'false';

/** Whether a value says no more than an empty field does: a client sends something all the same. */
export function saysNothing(field: string, value: string): boolean {
  if (field === 'sameGroup') return value === NEW_GROUP;
  return value === NOT_MARKED && fieldsOfSort('mark').some((each) => each === field);
}

function readMark(field: DialogueField, text: string): Result<true> {
  if (text === '' || text === NOT_MARKED) return { value: undefined };
  return text === 'true' ? { value: true } : { fault: { field, fault: 'not-in-plan', value: text } };
}

/** What is joined by commas, each once. */
const partsOf = (text: string): string[] => [...new Set(text.split(',').map((each) => each.trim()))];

/** Choices joined by commas. A name may hold a comma itself, so the whole is tried first. */
function readChoices(field: DialogueField, text: string, terms: readonly Term[]): Result<Id[]> {
  const whole = choiceId(terms, text);
  if (whole) return { value: [whole] };
  const ids = new Set<Id>();
  const unknown: string[] = [];
  for (const part of partsOf(text)) {
    if (part === '') continue;
    const id = choiceId(terms, part);
    if (id) ids.add(id);
    else unknown.push(part);
  }
  // All of them, since the form has no place for what its lists do not offer.
  if (unknown.length > 0) return { fault: { field, fault: 'not-in-plan', value: unknown.join(', ') } };
  return { value: ids.size === 0 ? undefined : [...ids] };
}

/** The ids among joined choices that the plan has. */
export const readChoiceIds = (text: string, terms: readonly Term[]): Id[] => [
  // Of more than there are to choose from, the rest is none of them.
  ...new Set([text, ...partsOf(text).slice(0, 2 * terms.length)].flatMap((part) => choiceId(terms, part) ?? [])),
];

function readField(field: DialogueField, text: string, plan: Plan): Result<unknown> {
  const { sort } = DIALOGUE_FIELD_TABLE[field];
  switch (sort) {
    case 'date':
      return readDate(text);
    case 'kind':
      return readKind(text, plan);
    case 'one':
      return readOne(field, text, termsOf(field, plan) ?? []);
    case 'several':
      return readChoices(field, text, termsOf(field, plan) ?? []);
    case 'words':
      return readText(field, text);
    case 'group':
      return readGroup(text);
    case 'mark':
      return readMark(field, text);
    case 'count':
      return readCount(field, text);
  }
}

/**
 * A value of a required field that says nothing wrong, so that what can be checked is checked although one could not be
 * read.
 */
function standIn(field: DialogueField, plan: Plan): unknown {
  const terms = termsOf(field, plan) ?? [];
  switch (DIALOGUE_FIELD_TABLE[field].sort) {
    case 'date':
      return plan.start;
    case 'kind':
      return DIALOGUE_KINDS[0];
    case 'one':
      return terms[0]?.id;
    case 'several':
      return terms.slice(0, 1).map(({ id }) => id);
    case 'count':
      return leastOf(field);
    case 'words':
    case 'group':
      return '–';
    case 'mark':
      return undefined;
  }
}

const standIns = (plan: Plan): Record<string, unknown> =>
  Object.fromEntries(DIALOGUE_FIELDS.filter(isRequired).map((field) => [field, standIn(field, plan)]));

/** Whether a plan's form has to have a value for a field. */
const isAskedFor = (field: DialogueField, plan: Plan): boolean =>
  isRequired(field) &&
  (DIALOGUE_FIELD_TABLE[field].sort !== 'kind' || kindsOf(plan).length > 0) &&
  (field !== 'municipality' || plan.municipalities.length > 0);

export type DialogueReading = { readonly content: DialogueContent } | { readonly faults: FieldFault[] };

/**
 * Reads what a client sent for the dialogue form. Every check that can be made is made, so that one round shows all
 * that has to be written otherwise, at most one thing a field, in the order of the form.
 * @param today the day it is where the project is
 */
export function readDialogueValues(
  values: Readonly<Record<string, unknown>>,
  plan: Plan,
  today: LocalDate,
): DialogueReading {
  const faults = new Map<DialogueField, FieldFault>();
  const read: Record<string, unknown> = {};
  for (const field of DIALOGUE_FIELDS) {
    const result = readField(field, textOf(values[field]), plan);
    if ('fault' in result) faults.set(field, result.fault);
    else if (result.value !== undefined) read[field] = result.value;
    else if (isAskedFor(field, plan)) faults.set(field, { field, fault: 'missing' });
  }
  const content = DialogueContent.parse({ ...(faults.size > 0 ? standIns(plan) : {}), ...read });
  for (const fault of contentFaults(content, plan, today)) {
    if (!faults.has(fault.field)) faults.set(fault.field, fault);
  }
  return faults.size === 0 ? { content } : { faults: DIALOGUE_FIELDS.flatMap((field) => faults.get(field) ?? []) };
}

/** A dialogue as the form's values, for changing it. */
export function valuesOf(content: DialogueContent): Record<string, string> {
  return Object.fromEntries(
    DIALOGUE_FIELDS.flatMap((field): [string, string][] => {
      const value = content[field];
      const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
      return text === '' ? [] : [[field, text]];
    }),
  );
}
