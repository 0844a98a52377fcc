import { z } from 'zod';
import { LocalDate } from '../domain/dates';
import { Id } from '../domain/identifiers';
import { Period } from '../domain/periods';
import { PhaseRef } from '../domain/phases';
import { SWEDISH_KEYS } from './plan-keys';
import { keysAt, type Path, schemaAt } from './plan-schema';

/** The words of the format, in both languages, by what stands after them, whatever place they have in a plan. */
export interface Words {
  readonly all: ReadonlySet<string>;
  /** A list stands after them. */
  readonly lists: ReadonlySet<string>;
  /** What people wrote stands after them, or a list of that. */
  readonly texts: ReadonlySet<string>;
}

/** What programs read and no person wrote: ids, days, periods, words to choose from. */
export const isForPrograms = (path: Path): boolean => {
  const schema = schemaAt(path);
  return (
    schema === Id || schema === LocalDate || schema === Period || schema === PhaseRef || schema instanceof z.ZodEnum
  );
};

function collect(): Words {
  const words = { all: new Set<string>(), lists: new Set<string>(), texts: new Set<string>() };
  const add = (to: Set<string>, key: string): void => {
    for (const word of [key, ...(SWEDISH_KEYS[key] ?? [])]) to.add(word);
  };
  add(words.all, 'addsTo');
  const walk = (path: Path): void => {
    for (const key of keysAt(path)) {
      const own = [...path, key];
      const listed = schemaAt(own) instanceof z.ZodArray;
      const item = listed ? [...own, 0] : own;
      add(words.all, key);
      if (listed) add(words.lists, key);
      if (schemaAt(item) instanceof z.ZodString && !isForPrograms(item)) add(words.texts, key);
      walk(item);
    }
  };
  walk([]);
  return words;
}

export const WORDS: Words = collect();

/** A word of the format, which may be several in Swedish (`andra ord`), as part of a pattern. */
export const KEY_WORD = '\\p{L}{1,40}(?: \\p{L}{1,20}){0,5}';
