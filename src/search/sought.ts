import { searchedWords } from '../answers/search-words';
import type { Period } from '../domain/periods';
import type { Plan } from '../domain/plan';
import { vocabularyOf } from '../questions/plan-vocabulary';
import { read } from '../questions/read';
import type { ClearReading } from '../questions/reading';
import { localDate } from '../time/clock';
import { datedIn } from './search-dates';

/** A search, taken apart. */
export interface Sought {
  /** All its words. */
  readonly words: readonly string[];
  /** The day or month that it names. */
  readonly period?: Period;
  /** Its words without that. */
  readonly undated: readonly string[];
  /** The questions that these may be, where they read as any. */
  readonly readings: readonly ClearReading[];
}

/** A year that is being typed; the reader would take "20" for 2020. */
const YEAR_BEGUN = /(?<=\s)(?:19|20)\d?$/u;

/** Takes a search apart. @param now for "i år", and for a month without a year */
export function soughtIn(text: string, plan: Plan, now: Date): Sought {
  const { rest: left, period } = datedIn(text, localDate(now));
  const rest = left.trim().replace(YEAR_BEGUN, '');
  const sought = { words: searchedWords(text), undated: searchedWords(rest), period };
  const reading = sought.undated.length > 0 ? read(rest, { vocabulary: vocabularyOf(plan), now }) : undefined;
  if (!reading || reading.kind === 'unknown') return { ...sought, readings: [] };
  if (reading.kind === 'several') return { ...sought, readings: reading.readings };
  return { ...sought, readings: reading.kind === 'unclear' ? reading.candidates : [reading] };
}

/** Nothing in particular is searched for: the box has just been opened. */
export const isOpen = ({ words }: Sought): boolean => words.length === 0;

/** The questions of one kind among those that a search may be. */
export const readAs = <K extends ClearReading['kind']>(
  { readings }: Sought,
  kind: K,
): Extract<ClearReading, { readonly kind: K }>[] =>
  readings.filter((reading): reading is Extract<ClearReading, { readonly kind: K }> => reading.kind === kind);
