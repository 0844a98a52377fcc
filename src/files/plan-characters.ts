import { normaliseText } from '../domain/normalise-text';

/** Characters that word processors, mail and phones put in the place of those that YAML is written with. */

/** A space that is none to YAML; a tab is one in most places. */
export const ODD_SPACE = '(?![ \\t])[\\p{Zs}\\u2800]';
export const SPACE = '[\\p{Zs}\\t\\u2800]';

/** The bullets that Symbol and Wingdings draw in Word have no place in Unicode and come as private ones. */
export const LIST_MARK =
  '[\\p{Pd}\\u2212\\u2022\\u2023\\u2043\\u00B7\\u2219\\u22C5\\u25A0-\\u25FF\\u27A2\\u2713\\uF0A7\\uF0B7\\uF0D8*+]';
export const COLON = '[\\uFF1A\\uFE55\\u2236\\uA789\\uFE13\\u02D0]';
export const QUOTE = '[\\u2018-\\u201F\\u00AB\\u00BB\\u2039\\u203A\\u00B4\\u2033\\uFF02\\u301D-\\u301F]';

const NAMES: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\u00A0': 'a no-break space',
  '\u202F': 'a narrow no-break space',
  '\u2009': 'a thin space',
  '\u3000': 'an ideographic space',
  '\u2010': 'a hyphen of a word processor',
  '\u2011': 'a no-break hyphen',
  '\u2012': 'a figure dash',
  '\u2013': 'an en dash',
  '\u2014': 'an em dash',
  '\u2212': 'a minus sign',
  '\u2022': 'a bullet',
  '\u00B7': 'a middle dot',
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `a no-break space (U+00A0)` */
export function characterName(character: string): string {
  if (character === '\t') return 'a tab';
  if (/[*+]/u.test(character)) return `"${character}"`;
  const name =
    NAMES[character] ?? (/\p{Zs}|\u2800/u.test(character) ? 'an unusual space' : 'a sign of a word processor');
  return `${name} (${codeOf(character)})`;
}

const KEPT = /([\p{Zs}\t\u2800\v\f\u0085\u2028\u2029]+)/u;

/** The lines of a file without the characters that nobody sees; every line stays where it is. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n?|\n/u).map((line) =>
    line
      .split(KEPT)
      .map((part, index) => (index % 2 === 0 ? normaliseText(part) : part))
      .join(''),
  );

/** What a line holds where: quoted texts and comments are looked into by nothing else. */
export interface Masked {
  /** The line, with \uFFFF for every character that is quoted and spaces for a comment. */
  readonly mask: string;
  readonly state: LineState;
  /** Where a comment begins. */
  readonly comment?: number;
  /** Whether a `|` or `>` at its end says that text follows. */
  readonly block: boolean;
}

/** What a line leaves open for the next. */
export interface LineState {
  readonly depth: number;
  readonly quote?: '"' | "'";
}

/** Where a quote that was opened before `from` ends. */
function endOfQuote(line: string, from: number, quote: string): number | undefined {
  for (let at = from; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at += 1;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return undefined;
}

/**
 * Finds out what of a line is quoted, a comment, or within brackets.
 * @param from where its content begins, after indentation and list marks
 */
export function masked(line: string, before: LineState, from = 0): Masked {
  const out = [...Array(line.length).keys()].map((at) => line[at] ?? '');
  let { depth } = before;
  let fresh = true;
  let at = from;
  const hide = (to: number): void => {
    out.fill('\uFFFF', at, to);
  };
  const quoteFrom = (start: number, quote: '"' | "'"): Masked | undefined => {
    const end = endOfQuote(line, start, quote);
    hide(end === undefined ? line.length : end + 1);
    if (end === undefined) return { mask: out.join(''), state: { depth, quote }, block: false };
    at = end;
    fresh = false;
    return undefined;
  };
  if (before.quote) {
    const open = quoteFrom(at, before.quote);
    if (open) return open;
    at += 1;
  }
  for (; at < line.length; at++) {
    const [sign = '', next = ' '] = [line[at], line[at + 1]];
    if (/\s/u.test(sign)) continue;
    if (sign === '#' && (at === 0 || /\s/u.test(line[at - 1] ?? ''))) {
      out.fill(' ', at);
      return { mask: out.join(''), state: { depth }, comment: at, block: false };
    }
    if (fresh && (sign === '"' || sign === "'")) {
      const open = quoteFrom(at + 1, sign);
      if (open) return open;
    } else if (fresh && (sign === '[' || sign === '{')) depth += 1;
    else if (depth > 0 && (sign === ']' || sign === '}')) {
      depth -= 1;
      fresh = false;
    } else if (fresh && depth === 0 && /^[|>][-+\d]*\s*(#.*)?$/u.test(line.slice(at, at + 200))) {
      return { mask: out.join(''), state: { depth }, block: true };
    } else if (fresh && (sign === '&' || sign === '!')) {
      while (at + 1 < line.length && /[^\s,[\]{}]/u.test(line[at + 1] ?? '')) at += 1;
    } else
      fresh =
        (depth > 0 && sign === ',') || (sign === ':' && (/\s/u.test(next) || (depth > 0 && /[,[\]{}]/u.test(next))));
  }
  return { mask: out.join(''), state: { depth }, block: false };
}
