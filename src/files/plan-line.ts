import { decodeHTMLStrict } from 'entities/decode';
import { COLON, characterName, type LineState, type Masked, masked, ODD_SPACE, QUOTE, SPACE } from './plan-characters';
import { KEY_WORD, WORDS } from './plan-words';

/** A line as it was meant, with what of it has to be written otherwise. */
export interface ReadLine extends Masked {
  readonly line: string;
  readonly faults: readonly LineFault[];
}

interface LineFault {
  /** 1 is the first. */
  readonly column: number;
  readonly message: string;
}

type Find = (
  line: string,
  mask: string,
) => { readonly at: number; readonly to: number; readonly by: string; readonly message?: string } | undefined;

/** A text of a plan is shorter than this; what is longer is left to YAML. */
const LONGEST = 4_000;
/** Where a word of the format may begin: at the beginning of the content, or within braces. */
const wordThen = (rest: string): RegExp => new RegExp(`(?<=^|[{,]\\s*)(${KEY_WORD})${rest}`, 'u');
const KEY_COLON = wordThen(`(${SPACE}*)(${COLON})(${SPACE}*)`);
const KEY_TIGHT = wordThen('(\\s*):(?=[^\\s,}])');
const KEY_ODD = wordThen(`\\s*:(?!\\s*$)(${ODD_SPACE})${SPACE}*`);
const KEY_QUOTED = new RegExp(`(?<=^|[{,]\\s*)${QUOTE}(${KEY_WORD})${QUOTE}(?=\\s*:)`, 'u');
const BEFORE_VALUE = `(?<=^|:\\s+|[[{,]\\s*)`;
const VALUE_QUOTED = new RegExp(
  `${BEFORE_VALUE}(?:"|\\uFFFF*${QUOTE})((?:(?!${QUOTE})[^"\\uFFFF])*)(?:${QUOTE}|")(?=\\s*(?:$|[,}\\]]))`,
  'u',
);
const HALF_QUOTED = new RegExp(`${BEFORE_VALUE}(["'])((?:(?!${QUOTE})[^"'])*)${QUOTE}\\s*$`, 'u');
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;

/** A word of the format at the beginning of a text, with what stands between it and its colon. */
function known(pattern: RegExp, mask: string): RegExpExecArray | undefined {
  const found = pattern.exec(mask);
  return found?.[1] && WORDS.all.has(found[1]) ? found : undefined;
}

const inStraight = (text: string): string => `"${text.replace(/[\\"]/gu, ' ')}"`;

const FINDS: readonly Find[] = [
  (_line, mask) => {
    const found = KEY_QUOTED.exec(mask);
    if (!found) return undefined;
    return {
      at: found.index,
      to: found.index + found[0].length,
      by: found[1] ?? '',
      message: `write ${found[1]} without quotes`,
    };
  },
  (_line, mask) => {
    const found = known(KEY_COLON, mask);
    if (!found) return undefined;
    const [whole, word = '', , colon = ''] = found;
    return {
      at: found.index,
      to: found.index + whole.length,
      by: `${word}: `,
      message: `"${colon}" after "${word}" is a wide or unusual colon; write an ordinary one and a space: "${word}: …"`,
    };
  },
  (_line, mask) => {
    const found = known(KEY_ODD, mask);
    if (!found) return undefined;
    const [whole, word = '', odd = ''] = found;
    return {
      at: found.index,
      to: found.index + whole.length,
      by: `${word}: `,
      message: `after "${word}:" stands ${characterName(odd)}; write an ordinary space`,
    };
  },
  (_line, mask) => {
    const found = known(KEY_TIGHT, mask);
    if (!found) return undefined;
    const [whole, word = ''] = found;
    return {
      at: found.index,
      to: found.index + whole.length,
      by: `${word}: `,
      message: `write a space after the colon: "${word}: …"`,
    };
  },
  (line, mask) => {
    const found = VALUE_QUOTED.exec(mask);
    if (!found || !new RegExp(QUOTE, 'u').test(found[0])) return undefined;
    const [at, to] = [found.index, found.index + found[0].length];
    const text = line.slice(at + 1, to - 1);
    return {
      at,
      to,
      by: inStraight(text),
      message: `${line[at]}…${line[to - 1]} are quotes of a word processor; write straight ones, "…", around the text (and its own quotes within them if it is a quotation)`,
    };
  },
];

/**
 * A text whose last quote is a word processor's: said only where YAML finds no end of it, since it may go on on the
 * next line.
 */
const findHalfQuoted: Find = (line) => {
  const found = HALF_QUOTED.exec(line);
  if (!found) return undefined;
  const end = line.trimEnd().at(-1);
  return {
    at: found.index,
    to: line.length,
    by: inStraight(found[2] ?? ''),
    message: `the text begins with ${found[1]} and ends with ${end}, a quote of a word processor; end it with ${found[1]}`,
  };
};

/** What stands in a quote or a text as a web page writes it. */
function entities(line: string, comment = line.length): { line: string; fault?: LineFault } {
  let fault: LineFault | undefined;
  const read = line.replace(ENTITY, (entity, at: number) => {
    const sign = decodeHTMLStrict(entity);
    if (sign === entity || at >= comment) return entity;
    const name = /\p{Zs}/u.test(sign) ? 'a space' : /\p{Cf}/u.test(sign) ? 'nothing' : sign;
    fault ??= {
      column: at + 1,
      message: `"${entity}" is how a web page writes ${name}; write ${name === sign ? `"${sign}"` : name} instead`,
    };
    return /["'\\&*{}[\],#|>]|\p{Cf}/u.test(sign) ? 'x' : /\p{Zs}/u.test(sign) ? ' ' : sign;
  });
  return { line: read, ...(fault && { fault }) };
}

/** Odd spaces that stand beside a sign of YAML, or at the end: they are read as the spaces that they look like. */
const besideSigns = (line: string, { mask, comment = line.length }: Masked): string => {
  const space = new RegExp(ODD_SPACE, 'gu');
  const spaced = (text: string): string => text.replace(space, ' ');
  const head = line.slice(0, comment);
  let out = '';
  let last = 0;
  for (const run of mask.slice(0, comment).matchAll(new RegExp(`${SPACE}+`, 'gu'))) {
    const end = run.index + run[0].length;
    const [before = '', after = ''] = [mask[run.index - 1], mask[end]];
    const beside = end >= head.length || after === '#' || /[[{,:}\]]/u.test(before) || /[}\],]/u.test(after);
    out += head.slice(last, run.index) + (beside ? spaced(run[0]) : run[0]);
    last = end;
  }
  return out + head.slice(last) + line.slice(comment);
};

const COMMENTED = new RegExp(`^(${KEY_WORD})\\s*:\\s+([^\\s\\uFFFF])`, 'u');
const COMMENT_EATS = 'what stands after a "#" is a comment and is not read';

/** A comment that holds what was meant as text. */
function comment(line: string, at: number, read: Masked, content: string): { fault?: LineFault; line?: string } {
  const eaten = line.slice(at);
  if (read.state.depth > 0 && /[}\]]/u.test(eaten)) {
    const message = `${COMMENT_EATS}, nor is the bracket that ends this line; put the text that holds it in quotes`;
    return { fault: { column: at + 1, message }, line: `${line.slice(0, at)}x${line.slice(at + 1)}` };
  }
  const found = COMMENTED.exec(content);
  const word = found?.[1] ?? '';
  if (read.state.depth > 0 || !WORDS.texts.has(word) || WORDS.lists.has(word)) return {};
  const message = `${COMMENT_EATS}; put the text in quotes if it belongs to it, or the comment on a line of its own`;
  return { fault: { column: at + 1, message } };
}

/**
 * Reads the content of a line.
 * @param from where it begins, after indentation and list marks
 * @param unread whether YAML could not read the file as it was written
 */
export function readContent(written: string, before: LineState, from: number, unread: boolean): ReadLine {
  const faults: LineFault[] = [];
  let line = written;
  let read = masked(line, before, from);
  const again = (changed: string): void => {
    line = changed;
    read = masked(line, before, from);
  };
  if (line.length > LONGEST) return { line, faults, ...read };
  const web = entities(line, read.comment);
  if (web.fault) {
    faults.push(web.fault);
    again(web.line);
  }
  if (!before.quote) {
    for (const find of unread ? [...FINDS, findHalfQuoted] : FINDS) {
      for (let tries = 0; tries < 20; tries++) {
        const end = read.comment ?? line.length;
        // A "#" within quotes of Word is no comment to whoever wrote them.
        const found =
          find(line.slice(from, end), read.mask.slice(from, end)) ??
          (end < line.length ? find(line.slice(from), read.mask.slice(from, end) + line.slice(end)) : undefined);
        if (!found) break;
        if (found.message) faults.push({ column: from + found.at + 1, message: found.message });
        again(line.slice(0, from + found.at) + found.by + line.slice(from + found.to));
      }
    }
    again(besideSigns(line, read));
    if (read.comment !== undefined) {
      const eaten = comment(line, read.comment, read, read.mask.slice(from));
      if (eaten.fault) faults.push(eaten.fault);
      if (eaten.line) again(eaten.line);
    }
  }
  return { line, faults, ...read };
}
