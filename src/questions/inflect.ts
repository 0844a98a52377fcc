const VOWEL_A = ['a', 'as', 'ar', 'ade', 'ades', 'at', 'ats', 'or', 'ors', 'orna', 'ornas', 'an', 'ans', 'ande', 'ad'];
const VOWEL_E = [
  'e',
  'es',
  'en',
  'ens',
  'ar',
  'ars',
  'arna',
  'arnas',
  'er',
  'erna',
  'et',
  'ets',
  'ed',
  'ing',
  'n',
  't',
];
const NOUN = ['s', 'en', 'ens', 'et', 'ets', 'n', 'ns', 't', 'e', 'a', 'as', 'ar', 'ars', 'er', 'ers', 'or'];
const PLURAL = ['na', 'nas', 'arna', 'arnas', 'erna', 'ernas', 'orna', 'ornas', 'es', 'ed', 'ing', 'ies'];
const AGENT = ['are', 'aren', 'arens', 'ares', 'arna', 'arnas', 'ar', 'ande', 'andet', 'andets'];
const ENDINGS_TO_STRIP = [
  ['ernas', 'arnas', 'ornas', 'andet', 'andes', 'arens'],
  ['erna', 'arna', 'orna', 'ande', 'ning', 'ades', 'ings', 'aren', 'ares'],
  ['ing', 'ade', 'ats', 'ets', 'ens', 'are', 'its', 'ies'],
  ['ed', 'et', 'en', 'er', 'ar', 'or', 'as', 'es', 'at', 'it', 'ts', 'na', 'dd', 'tt', 'an'],
  ['s', 'a', 'e', 'n', 't', 'd', 'y'],
].flat();

/** The shortest word that gets endings of itself. */
const SHORTEST_INFLECTED = 4;

/** All forms, Swedish and English, in which a listed word may stand in a phrase; the word itself first. */
export function formsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_INFLECTED || /\d/u.test(word)) return [word];
  const forms = new Set([word]);
  const add = (stem: string, endings: readonly string[]) => {
    for (const ending of endings) forms.add(stem + ending);
  };
  add(word, NOUN);
  add(word, PLURAL);
  if (word.endsWith('are')) add(word.slice(0, -3), AGENT);
  else if (word.endsWith('a')) add(word.slice(0, -1), VOWEL_A);
  else if (word.endsWith('e')) add(word.slice(0, -1), VOWEL_E);
  else if (word.endsWith('y')) add(word.slice(0, -1), ['ies']);
  const syncope = /^(.{2,}[^aeiouyåäö])e([lnr])$/u.exec(word);
  if (syncope) add(`${syncope[1]}${syncope[2]}`, ['ar', 'arna', 'a', 'et', 'en', 'e']);
  if (/[^aeiouyåäö]m$|[aeiouyåäö]m$/u.test(word)) add(`${word}m`, ['en', 'et', 'ar', 'arna', 'a']);
  return [...forms];
}

/** How a word may look as the first part of a Swedish compound: "ungdom" as "ungdoms", "skola" as "skol". */
export function compoundForms(word: string): readonly string[] {
  const forms = [word, `${word}s`, `${word}e`, `${word}o`];
  if (/[aeo]$/u.test(word) && word.length > 3)
    forms.push(word.slice(0, -1), `${word.slice(0, -1)}s`, `${word.slice(0, -1)}e`);
  return forms;
}

const SHORTEST_STEM = 4;

/** The endings by their last letter: a word has few that can be its own. */
const ENDINGS_BY_LETTER: ReadonlyMap<string, readonly string[]> = new Map(
  ENDINGS_TO_STRIP.map((ending) => {
    const last = ending.slice(-1);
    return [last, ENDINGS_TO_STRIP.filter((each) => each.endsWith(last))];
  }),
);

/** A rough stem, only good for seeing that two words are kin ("förankring", "förankra"). */
export function stem(word: string): string {
  let root = word;
  for (; root.length > SHORTEST_STEM; ) {
    const endings = ENDINGS_BY_LETTER.get(root.slice(-1)) ?? [];
    const ending = endings.find((each) => root.endsWith(each) && root.length - each.length >= SHORTEST_STEM);
    if (ending === undefined) return root;
    root = root.slice(0, -ending.length);
  }
  return root;
}
