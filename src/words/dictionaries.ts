import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WordTable } from './word-table';

/** The dictionaries that spelling is checked by, read when they are first asked for. */

export interface Dictionary {
  /**
   * Each word with its flags in Hunspell: what it may end in, and its place in compounds. Homographs are parted by a
   * comma.
   */
  readonly words: Pick<WordTable, 'get' | 'has'>;
  /** Names that people who live there are called after, so that they are places: Laholm, of "laholmsbo". */
  readonly places: ReadonlySet<string>;
}

/** Flags of dictionary-sv for "-bo", "-sbo" and the like after a name. */
const LIVED_IN = /[dev]/u;

export type DictionaryName = 'dictionary-sv' | 'dictionary-en';

/**
 * A file of a dictionary. The package is an ES module that reads its files as it is loaded; we want one when it is
 * needed.
 */
export const dictionaryFile = (name: DictionaryName, file: 'index.dic' | 'index.aff'): string =>
  readFileSync(join(dirname(require.resolve(name)), file), 'utf8');

/** A line of a dictionary: a word of two letters or more, and its flags. */
const ENTRY = /^([A-Za-z\u0080-\uffff][^\n/]+)(?:\/(\S*))?/gmu;

function read(name: DictionaryName): Dictionary {
  const words: [string, string][] = [];
  const places = new Set<string>();
  for (const [, word = '', flags = ''] of dictionaryFile(name, 'index.dic').matchAll(ENTRY)) {
    if (word === word.toLowerCase()) words.push([word, flags]);
    else if (name === 'dictionary-sv' && LIVED_IN.test(flags)) places.add(word.toLowerCase());
  }
  return { words: new WordTable(words), places };
}

let swedish: Dictionary | undefined;
let english: Dictionary | undefined;
/** The Swedish words, read when they are first asked for. */
export const sv = (): Dictionary => {
  swedish ??= read('dictionary-sv');
  return swedish;
};
/** The English words, the same way. */
export const en = (): Dictionary => {
  english ??= read('dictionary-en');
  return english;
};
