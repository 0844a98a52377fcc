import { comparable } from '../domain/normalise-text';

/** One line's worth of a word list: words or phrases that mean the same. */
export interface Entry {
  readonly concept: string;
  readonly phrases: readonly Phrase[];
}

/** A listed word or phrase. */
export interface Phrase {
  readonly words: readonly string[];
  /** True when the words stand just so, without endings. */
  readonly exact: boolean;
  /** True for `*ending`. */
  readonly suffix: boolean;
}

/** Reads one word or phrase as it stands in a word list or an alias. */
export function parsePhrase(text: string, exactByDefault = false): Phrase | undefined {
  const trimmed = comparable(text);
  const sign = /^[=*]/u.exec(trimmed)?.[0];
  const words = trimmed.replace(/(?<=\p{L})['’](?=\p{L})/gu, '').match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu);
  if (!words) return undefined;
  return { words, exact: exactByDefault || sign === '=', suffix: sign === '*' };
}

function phrasesOf(text: string, exactByDefault: boolean): Phrase[] {
  return text.split(',').flatMap((part) => parsePhrase(part, exactByDefault) ?? []);
}

function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** Reads a list whose lines are `name: word, word, a phrase`. A name may have several lines. */
export function parseEntries(list: string): Entry[] {
  return linesOf(list).map((line) => {
    const colon = line.indexOf(':');
    return { concept: line.slice(0, colon).trim(), phrases: phrasesOf(line.slice(colon + 1), false) };
  });
}

/** Reads a list whose lines are `word, word, a phrase` without a name. */
export function parseGroups(list: string, exactByDefault: boolean): (readonly Phrase[])[] {
  return linesOf(list).map((line) => phrasesOf(line, exactByDefault));
}
