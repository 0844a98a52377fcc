/**
 * Whether two words are one in different forms: "bussar" and "bussen", "myndigheterna" and "myndighet", "cities" and
 * "city". All words here are folded: lower case, å and ä as a, ö as o, which is what makes "händer" a form of "hand".
 */

const VOWEL = /[aeiouy]$/u;

interface Endings {
  readonly endings: readonly string[];
  /** How many letters have to be left before the ending. */
  readonly least: number;
  /** What has to be left before it: "barn" is no form of "bar", and "flickan" is one of "flicka". */
  readonly after?: RegExp;
}

const words = (list: string): readonly string[] => list.split(' ');

const ENDINGS: readonly Endings[] = [
  { endings: words('arna erna orna aren are en et ar er or a e'), least: 3 },
  { endings: words('ade ad at an na ena ande ing ed de te es um'), least: 4 },
  { endings: words('n r t rna'), least: 3, after: VOWEL },
  { endings: words('er erna ar arna'), least: 2, after: VOWEL },
  { endings: ['t'], least: 3, after: /ng$/u },
  { endings: ['n'], least: 4, after: /e[lr]$/u },
  { endings: ['t'], least: 4, after: /[^aeiouy]$/u },
  { endings: ['s'], least: 3, after: /[^s]$/u },
];

/** What no ending explains, by the form that is looked up; folded. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'bocker:bok bockerna:bok broder:bror broderna:bror modrar:mor modrarna:mor fader:far faderna:far ogon:oga ' +
    'ogonen:oga oron:ora oronen:ora moss:mus gass:gas somrar:sommar somrarna:sommar man:man mannen:man mennen:man ' +
    'gamla:gammal gamle:gammal gammalt:gammal children:child women:woman people:person feet:foot'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** What a word may be a form of, itself among it. */
function rootsOf(word: string): Set<string> {
  const roots = new Set([word]);
  const add = (root: string): void => {
    roots.add(root);
    // "rummet" of "rum", "fotter" of "fot"
    if (/(?:mm|nn|tt)$/u.test(root) && root.length > 3) roots.add(root.slice(0, -1));
    // "cyklar" of "cykel", "dottrar" of "dotter", "vattnet" of "vatten" (and not "vagnen" of "vagen")
    const syncope = /^(.+[^aeiouy])([lr])$|^(.*(?:tt|pp|ck))(n)$/u.exec(root);
    if (syncope) roots.add(`${syncope[1] ?? syncope[3]}e${syncope[2] ?? syncope[4]}`);
  };
  const strip = (form: string): void => {
    for (const { endings, least, after } of ENDINGS) {
      for (const ending of endings) {
        const root = form.slice(0, form.length - ending.length);
        if (form.endsWith(ending) && root.length >= least && (!after || after.test(root))) add(root);
      }
    }
    if (form.endsWith('ies') && form.length > 5) add(`${form.slice(0, -3)}y`);
    const irregular = IRREGULAR.get(form);
    if (irregular) roots.add(irregular);
  };
  strip(word);
  if (word.length > 4 && /[^s]s$/u.test(word)) strip(word.slice(0, -1));
  return roots;
}

const known = new Map<string, Set<string>>();
const MOST_KNOWN = 20_000;

/** The roots of a word, which are worked out once for each of the words that are met often. */
function roots(word: string): Set<string> {
  let found = known.get(word);
  if (!found) {
    found = rootsOf(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
  }
  return found;
}

/** Whether two folded words have a root in common. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  const theirs = roots(b);
  for (const root of roots(a)) if (theirs.has(root)) return true;
  return false;
}
