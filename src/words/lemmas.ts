import { type Dictionary, type DictionaryName, dictionaryFile, en, sv } from './dictionaries';
import { remembered } from './remembered';

/** Which words of the dictionaries a written word may be a form of, and which two a compound is made of. */

interface Rule {
  readonly flag: string;
  /** What the form has lost of its word, and what that word ends in. */
  readonly strip: string;
  readonly after: RegExp | undefined;
  /** The form stands only in a compound; it may begin one. */
  readonly onlyBefore: boolean;
}

/** The rules of a dictionary by what they add to a word. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

const SUFFIX = /^SFX (\S) (\S+)\s+([^\s/]+)(?:\/(\S+))?\s+(\S+)/u;

function readRules(name: DictionaryName): Rules {
  const rules = new Map<string, Rule[]>();
  for (const line of dictionaryFile(name, 'index.aff').split('\n')) {
    const [, flag = '', strip = '', added = '', next = '', after = ''] = SUFFIX.exec(line.replace(/\s+/gu, ' ')) ?? [];
    if (flag === '') continue;
    const add = added === '0' ? '' : added;
    const rule = {
      flag,
      strip: strip === '0' ? '' : strip,
      after: after === '.' ? undefined : new RegExp(`${after}$`, 'u'),
      onlyBefore: next.includes('W'),
    };
    rules.set(add, [...(rules.get(add) ?? []), rule]);
  }
  return rules;
}

interface Grammar {
  readonly dictionary: Dictionary;
  readonly rules: Rules;
  readonly longest: number;
}

const read = (name: DictionaryName, dictionary: Dictionary): Grammar => {
  const rules = readRules(name);
  return { dictionary, rules, longest: Math.max(...[...rules.keys()].map(({ length }) => length)) };
};

let swedish: Grammar | undefined;
let english: Grammar | undefined;
function grammars(): readonly [Grammar, Grammar] {
  swedish ??= read('dictionary-sv', sv());
  english ??= read('dictionary-en', en());
  return [swedish, english];
}

/** Flags of dictionary-sv: may begin a compound, may end one, stands in none but as a part. */
const BEGINS = 'X';
const ENDS = 'Y';
const ONLY_PART = 'Z';

/** The words that a form is made of by the rules, with the flags of each. */
function* madeOf(
  form: string,
  { dictionary, rules, longest }: Grammar,
  onlyBefore: boolean,
): Generator<[string, string]> {
  for (let length = 0; length <= Math.min(longest, form.length); length += 1) {
    for (const rule of rules.get(form.slice(form.length - length)) ?? []) {
      if (rule.onlyBefore !== onlyBefore) continue;
      const word = form.slice(0, form.length - length) + rule.strip;
      const flags = dictionary.words.get(word);
      if (flags === undefined || (rule.after && !rule.after.test(word))) continue;
      for (const each of flags.split(',')) if (each.includes(rule.flag)) yield [word, each];
    }
  }
}

/** Plurals with another vowel, and the like, which the dictionaries list as words of their own. */
const IRREGULAR: readonly (readonly [string, string])[] = (
  'böcker:bok bröder:bror bröder:broder mödrar:mor mödrar:moder fäder:far fäder:fader döttrar:dotter söner:son ögon:öga öron:öra ' +
  'möss:mus löss:lus gäss:gås män:man männen:man mannen:man bönder:bonde händer:hand länder:land städer:stad stränder:strand ' +
  'tänder:tand vänner:vän tänger:tång stänger:stång fötter:fot rötter:rot nätter:natt bränder:brand spänner:spann ledamöter:ledamot ' +
  'böter:bot gamla:gammal gamle:gammal gammalt:gammal children:child women:woman people:person feet:foot men:man ' +
  'teeth:tooth mice:mouse'
)
  .split(' ')
  .map((pair) => pair.split(':') as [string, string]);

const PLURAL_ENDINGS = ['', 's', 'na', 'nas', 'en', 'ens'];

/** Shorter ones end other words by chance ("rumän"). */
const SHORTEST_TAIL = 5;

/** "Mödrarna" of "mor", and "mormödrar" of "mormor". */
function irregular(form: string, words: Dictionary['words']): string[] {
  return IRREGULAR.flatMap(([plural, word]) =>
    PLURAL_ENDINGS.flatMap((ending) => {
      const whole = plural + ending;
      if (form === whole) return [word];
      const compound = form.slice(0, -whole.length) + word;
      return whole.length >= SHORTEST_TAIL && form.endsWith(whole) && words.has(compound) ? [compound] : [];
    }),
  );
}

/** Longer than any word of ours; what is longer is no word. */
export const LONGEST_WORD = 40;

/**
 * The words that a word in small letters may be a form of, by the dictionaries; itself among them where it is listed.
 * None where no dictionary has it.
 */
export function lemmasOf(form: string): ReadonlySet<string> {
  if (form.length > LONGEST_WORD) return new Set();
  const [swedes, englishes] = grammars();
  const found = new Set<string>(irregular(form, swedes.dictionary.words));
  if (IRREGULAR.some(([, word]) => word === form)) found.add(form);
  const listed = swedes.dictionary.words.get(form)?.split(',') ?? [];
  if (listed.some((flags) => !flags.includes(ONLY_PART))) found.add(form);
  // Not every word that has a genitive is said to ("politikers").
  else if (/[^s]s$/u.test(form)) for (const lemma of lemmasOf(form.slice(0, -1))) found.add(lemma);
  for (const [word, flags] of madeOf(form, swedes, false)) {
    if (!flags.includes(ONLY_PART)) found.add(word);
  }
  // English makes new words by the endings of forms: what is listed itself is one ("corner", "meaning").
  const singular = form.endsWith('s') ? form.slice(0, -1) : form;
  if (englishes.dictionary.words.has(form)) found.add(form);
  else if (englishes.dictionary.words.has(singular)) found.add(singular);
  else for (const [word] of madeOf(form, englishes, false)) found.add(word);
  return found;
}

/** A compound's parts, as they are written in it. */
export interface Compound {
  readonly head: string;
  readonly tail: string;
}

const isListedAs = (word: string, flag: string, { dictionary }: Grammar): boolean =>
  dictionary.words
    .get(word)
    ?.split(',')
    .some((flags) => flags.includes(flag)) ?? false;

const mayBegin = (head: string, grammar: Grammar): boolean =>
  isListedAs(head, BEGINS, grammar) || !madeOf(head, grammar, true).next().done;

function mayEnd(tail: string, grammar: Grammar): boolean {
  if (isListedAs(tail, ENDS, grammar)) return true;
  for (const [, flags] of madeOf(tail, grammar, false)) if (flags.includes(ENDS)) return true;
  return false;
}

const SHORTEST_PART = 3;
/** "Kul" + "tur" and "bil" + "aga" are words of their own; a listed word has to be longer to be taken apart freely. */
const SHORTEST_LISTED = 7;
/** As short as a listed word is taken apart at all, and then only into two words that are listed as its parts. */
const SHORTEST_PLAIN = 6;
/** What ends such words without being a part of them: "typpar" is no pair, "ungdom" no judgement. */
const NO_TAILS: ReadonlySet<string> = new Set(['par', 'män', 'dom', 'bro', 'kok']);

/** "Matsal" and "husbil": of two short words, each of which the dictionary lists as such a part. */
function plainParts(word: string, grammar: Grammar): Compound[] {
  const [head, tail] = [word.slice(0, SHORTEST_PART), word.slice(SHORTEST_PART)];
  const isPlain =
    word.length === SHORTEST_PLAIN &&
    !NO_TAILS.has(tail) &&
    isListedAs(head, BEGINS, grammar) &&
    isListedAs(tail, ENDS, grammar);
  return isPlain ? [{ head, tail }] : [];
}

function takenApart(word: string): readonly Compound[] {
  if (word.length > LONGEST_WORD) return [];
  const [grammar] = grammars();
  const lemmas = [...lemmasOf(word)];
  if (lemmas.some((lemma) => lemma.length < SHORTEST_LISTED))
    return lemmas.flatMap((lemma) => plainParts(lemma, grammar));
  const found: Compound[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const head = word.slice(0, at);
    if (!mayBegin(head, grammar)) continue;
    // "Busstation" is "buss" and "station".
    const tails = /(.)\1$/u.test(head) ? [word.slice(at), head.slice(-1) + word.slice(at)] : [word.slice(at)];
    for (const tail of tails) {
      const short = lemmas.length > 0 && at + tail.length < SHORTEST_LISTED;
      if (!short && mayEnd(tail, grammar)) found.push({ head, tail });
    }
  }
  return found;
}

/** The ways in which a word in small letters is two Swedish words in one, by the rules of the dictionary. */
export const compoundsIn = remembered(takenApart);
