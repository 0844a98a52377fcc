import { decodeHTMLStrict } from 'entities';

/** One word of a phrase, as written and as compared. */
export interface Token {
  /** As the person wrote it, in NFC. */
  readonly raw: string;
  /** Lower case. */
  readonly word: string;
  /** Which sentence of the phrase it stands in, counted from 0. */
  readonly sentence: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** For the parts of a compound: which part this is. */
  readonly part?: 'first' | 'last';
}

/** Bounded, so that half mentions by the thousand are looked through as fast as any other text. A name is far shorter. */
const MENTION = /<at\b[^<>]{0,200}>.{0,300}?<\/at>/gisu;

/** A name under a phrase, after a greeting or a slash: "Mvh Anna", "//Eva". */
const SIGNATURE =
  /(?:(?<=[\s.!?])\/{1,2}|(?<!\p{L})(?:mvh|hälsningar|hälsar|hälsning|regards|best wishes)[\s,]+(?:från\s)?)\p{L}+(?:\s\p{L}+)?[\s.!]*$/iu;

/** The phrase without mentions, markup, entities and odd spaces; the words themselves are kept as written. */
export function clean(phrase: string): string {
  return decodeHTMLStrict(phrase.replace(MENTION, ' ').replace(/<\/?[a-z][^<>]*>/giu, ' '))
    .replace(MENTION, ' ')
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
    .replace(SIGNATURE, '')
    .trim();
}

const MARKED = /[^\0-\x7f]/u;

/** Letters without their marks: å and ä become a, ö becomes o, é becomes e. */
export function fold(word: string): string {
  return MARKED.test(word) ? word.normalize('NFD').replace(/\p{M}+/gu, '') : word;
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\p{L}\p{N}])(t\.\s?ex|bl\.\s?a|f\.\s?d|m\.\s?m|m\.\s?fl|t\.\s?o\.\s?m|d\.\s?v\.\s?s|e\.\s?d|p\.\s?s)\.?/giu,
    '$1',
  ],
  [/(?<![\p{L}\p{N}])(nr|ca|resp|ang|kl|st|no|num|proj|eff|p|e|ev|inkl|exkl)\.(?=[\s\p{L}\p{N}])/giu, '$1 '],
  [/(projekt|effekt)-\s+(?=(?:och|eller|samt|resp|respektive)\s+(?:projekt|effekt)m[åa]l)/giu, '$1mål '],
  [/%/gu, ' procent '],
  [/(?<=\s)&(?=\s)/gu, ' och '],
  [/#(?=\d)/gu, ' '],
  [/(?<=\p{L})['’´`](?=\p{L})/gu, ''],
  [/(\d):(e|a|an|en|ans|ens)(?!\p{L})/giu, '$1 '],
];

/** Cuts a cleaned phrase into words; letters and figures that touch are cut apart ("projektmål3"). */
export function tokenize(cleaned: string): Token[] {
  let text = cleaned;
  for (const [pattern, replacement] of ABBREVIATIONS) {
    text = text.replace(pattern, (_whole, first) => replacement.replace('$1', String(first ?? '')).replaceAll('.', ''));
  }
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)) {
    const between = text.slice(end, match.index);
    if (tokens.length > 0 && /[.!?;\n…]/u.test(between)) sentence += 1;
    tokens.push({
      raw: match[0],
      word: match[0].toLowerCase(),
      sentence,
      gap: between,
    });
    end = match.index + match[0].length;
  }
  return tokens;
}
