import { decodeHTMLStrict } from 'entities/decode';
import { normaliseText, withoutMarks } from '../domain/normalise-text';
import { ownLines } from './mail';
import { rememberingLast } from './remembering-last';

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
  /** A full stop stands right behind it, which may say that its end is left out. */
  readonly isCut?: boolean;
  /** For the parts of a compound: which part this is. */
  readonly part?: 'first' | 'last';
}

/**
 * The bot mentioned by the product's name: whom a phrase is addressed to, not what it is about. Whatever else stands in
 * such marks was written, and stays. A mention by any other name of the bot is known where the channel's own things
 * are.
 */
const MENTION = /<at(?:\s[^<>]*)?>\s*medskapa(?:[\s-]*bot)?\s*<\/at>/giu;
/** Where a link in Markdown leads; the words it stands under stay. */
const LINK = /\]\(https?:[^()\s]*\)/giu;

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))?)*\s*\/?`;
/**
 * Marks that clients put around parts of a word, and around paragraphs, lines and pictures. Other "<…>" was written.
 */
const INLINE = new RegExp(`</?(?:at|a|b|strong|i|em|u|s|strike|del|span|font|sub|sup|mark)${ATTRIBUTES}>`, 'giu');
const BLOCK = new RegExp(
  `</?(?:p|br|hr|div|ul|ol|li|blockquote|pre|code|codeblock|h[1-6]|table|thead|tbody|tr|t[dh]|img|emoji|attachment|readonly)${ATTRIBUTES}>`,
  'giu',
);
const withoutMarkup = (text: string): string =>
  text.includes('<') ? text.replace(MENTION, ' ').replace(BLOCK, '\n').replace(INLINE, '') : text;

/** A name under a phrase, after a greeting or a slash, and maybe a title: "Mvh Anna", "//Eva, sekreterare i Laholm". */
const SIGNATURE =
  /(?:(?<=[\s.!?])\/{1,2}|(?<!\p{L})(?:mvh|hälsningar|hälsar|hälsning|regards|best wishes)[\s,]+(?:från\s)?)\p{L}+(?:\s\p{L}+)?(?:,\s?[\p{L}\s-]{2,40})?[\s.!?]*$/iu;
/** Looked for first. */
const MAY_BE_SIGNED = /\/|mvh|hälsningar|hälsar|hälsning|regards|best wishes/iu;

/**
 * The phrase without what a client put in beside the words (the mark-up of paragraphs and bold letters, entities, the
 * mention it is addressed by), and normalised, also in width: "Ｌａｈｏｌｍ" and "mål²" are words and figures like any other.
 * No word that a person wrote is left out for the signs around it.
 */
export const clean = rememberingLast((phrase: string): string => {
  const written = withoutMarkup(phrase);
  const decoded = written.includes('&') ? withoutMarkup(decodeHTMLStrict(written)) : written;
  const own = ownLines(normaliseText(normaliseText(decoded).normalize('NFKC')));
  const text = (own.includes('](') ? own.replace(LINK, ']') : own).replace(/\s+/gu, ' ').trim();
  return MAY_BE_SIGNED.test(text) ? text.replace(SIGNATURE, '').trim() : text;
});

/** Letters without their marks: å and ä become a, ö becomes o, é becomes e. */
export const fold = withoutMarks;

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\p{L}\p{N}])(t\.\s?ex|bl\.\s?a|f\.\s?d|m\.\s?m|m\.\s?fl|t\.\s?o\.\s?m|d\.\s?v\.\s?s|e\.\s?d|p\.\s?s)\.?/giu,
    '$1',
  ],
  [
    /(?<![\p{L}\p{N}])(nr|ca|resp|ang|avs|kl|st|no|num|ant|delt|mkt|ngn|ngt|enl|bl|fr|gm|el|m|p|e|ev|inkl|exkl|v|kv)\.(?=[\s\p{L}\p{N}])/giu,
    '$1 ',
  ],
  // Behind these the rest of a word may stand: "proj.ledare".
  [/(?<![\p{L}\p{N}])(proj|eff|dial|akt|pers|målgr|målgrp)\.(?=[\s\p{N}])/giu, '$1 '],
  [/(projekt|effekt)-\s+(?=(?:och|eller|samt|resp|respektive)\s+(?:projekt|effekt)m[åa]l)/giu, '$1mål '],
  [/%/gu, ' procent '],
  [/(?<=\s)&(?=\s)/gu, ' och '],
  [/#(?=\d)/gu, ' '],
  [/(?<=\p{L})['’´`](?=\p{L})/gu, ''],
  [/(\d):(e|a|an|en|ans|ens)(?!\p{L})/giu, '$1 '],
];

/** "Mål 1-3", "projektmålen 1 till 4": each number between is named too. */
const RANGE_OF_GOALS = /(m[åa]l(?:en|s)?|goals?)\s+(\d)\s?[-–—]\s?(\d)(?!\d|\.\d|\s?%)/giu;
const LONG_RANGE = /(m[åa]len|goals)\s+(\d)\s(?:till|to)\s(\d)(?!\d|\.\d|\s?%)/giu;
function writtenOut(whole: string, noun: string, first: string, last: string): string {
  const [from, to] = [Number(first), Number(last)];
  if (to <= from) return whole;
  return `${noun} ${Array.from({ length: to - from + 1 }, (_, step) => from + step).join(', ')}`;
}

/** Without any of these signs nothing is abbreviated. */
const SIGNS = /[.%&#'’´`:-]/u;

/** What is abbreviated, and the goals between two, written out. */
function spelledOut(cleaned: string): string {
  let text = cleaned;
  if (SIGNS.test(text)) {
    for (const [pattern, replacement] of ABBREVIATIONS) {
      text = text.replace(pattern, (_whole, first) =>
        replacement.replace('$1', String(first ?? '')).replaceAll('.', ''),
      );
    }
  }
  return /\d/u.test(text) ? text.replace(RANGE_OF_GOALS, writtenOut).replace(LONG_RANGE, writtenOut) : text;
}

const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** Cuts a cleaned phrase into words; letters and figures that touch are cut apart ("projektmål3"). */
export const tokenize = rememberingLast((cleaned: string): readonly Token[] => {
  const text = spelledOut(cleaned);
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  for (const raw of text.match(WORD) ?? []) {
    // No letter or figure stands between the words, so the next one is where its first letter is.
    const start = text.indexOf(raw, end);
    const between = text.slice(end, start);
    if (tokens.length > 0 && between !== ' ' && /[.!?;\n…]/u.test(between)) sentence += 1;
    end = start + raw.length;
    tokens.push({
      raw,
      word: raw.toLowerCase(),
      sentence,
      gap: between,
      ...(text[end] === '.' && text[end + 1] !== '.' ? { isCut: true } : {}),
    });
  }
  return tokens;
});
