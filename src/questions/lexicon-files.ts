import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, parseLexicon } from './lexicon';

/** The words lie beside this file, also in dist/, where `npm run build` puts them. */
const FOLDER = join(__dirname, 'lexicon');

/**
 * Reads every file of words in a folder, in the order of their names.
 * @throws LexiconError where they cannot be used, and Error where the folder is not there
 */
export function readLexicon(folder: string): Lexicon {
  if (!existsSync(folder)) throw new Error(`The reader's words are not in ${folder}; npm run build puts them there`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return parseLexicon(new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}

/** The lexicon, read once as the program starts. */
export const lexicon: Lexicon = readLexicon(FOLDER);
