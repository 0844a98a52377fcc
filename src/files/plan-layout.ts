import { characterName, LIST_MARK, type LineState, linesOf, ODD_SPACE, SPACE } from './plan-characters';
import { readContent } from './plan-line';
import { KEY_WORD, WORDS } from './plan-words';
import type { FileFault } from './source';

/** One thing that other things may stand under, by the column where it begins (0 is the first). */
interface Entry {
  readonly column: number;
  /** The word before a colon; absent for an item of a list. */
  readonly word?: string;
  /** Nothing stands on its own line after it. */
  readonly open: boolean;
}

const CONFLICT = /^(?:<{7}|>{7})(?: |$)/u;
const INDENT = new RegExp(`^${SPACE}*`, 'u');
const ODD = new RegExp(ODD_SPACE, 'u');
const MARK = new RegExp(`^${LIST_MARK}`, 'u');
const MARK_SPACE = new RegExp(`^${SPACE}*`, 'u');
/** Word's list marks that are letters or numbers; such a line is a list's only where one is meant. */
const LETTER_MARK = new RegExp(`^(?:o(?=\\t|${SPACE}{2})|\\d{1,3}[.)](?=${SPACE}))`, 'u');
const RULE = /^[\u2026\u2013\u2014\u2500-]{1,6}\s*$/u;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'{}[\],&*!|>%@`-][^:#]{0,80}?))\s*:(?:\s|$)/u;
const KNOWN_KEY = new RegExp(`^(${KEY_WORD})\\s*[:\\uFF1A]`, 'u');

const wordOf = (content: string): string | undefined => {
  const found = KEY.exec(content);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
};

const beginsWithWord = (content: string): boolean => WORDS.all.has(KNOWN_KEY.exec(content)?.[1] ?? '');
const spaces = (count: number): string => `${count} space${count === 1 ? '' : 's'}`;

/** Walks through the lines of a plan file, and keeps what each stands under. */
class Layout {
  readonly faults: FileFault[] = [];
  readonly out: string[] = [];
  private readonly stack: Entry[] = [];
  private state: LineState = { depth: 0 };
  /** The text that follows a `|` or `>`: indented more than `under`, as its first line is. */
  private block?: { under: number; content?: number };
  /** Lines from this column on are moved, as the one above them was. */
  private shift = { from: 0, by: 0 };

  constructor(
    private readonly file: string,
    private readonly lines: readonly string[],
    private readonly align: boolean,
  ) {}

  read(): void {
    for (const [index, line] of this.lines.entries()) this.out.push(this.lineAt(index, line));
  }

  private tell(index: number, column: number, message: string): void {
    this.faults.push({ file: this.file, line: index + 1, column, message });
  }

  private lineAt(index: number, written: string): string {
    const indent = INDENT.exec(written)?.[0] ?? '';
    if (indent.length === written.length) return written.replace(new RegExp(ODD_SPACE, 'gu'), ' ');
    if (this.state.quote) return this.content(index, written, 0);
    if (this.block) {
      const text = this.blockLine(index, written, indent);
      if (text !== undefined) return text;
    }
    const odd = ODD.exec(indent);
    const line = ' '.repeat(indent.length) + written.slice(indent.length);
    if (this.state.depth > 0) return this.content(index, odd ? line : written, indent.length);
    if (written[indent.length] === '#') return odd ? line : written;
    if (odd) {
      const message = `this line is indented with ${characterName(odd[0])}, which looks like a space and is none to YAML; indent with ordinary spaces`;
      this.tell(index, odd.index + 1, message);
    } else if (indent.includes('\t')) return written;
    return this.structure(index, line, indent.length);
  }

  /** A line of the text that follows a `|` or `>`; undefined when that has ended. */
  private blockLine(index: number, line: string, indent: string): string | undefined {
    const { under, content = under + 1 } = this.block ?? { under: 0 };
    const plain = /^ */u.exec(line)?.[0].length ?? 0;
    if (plain >= content) {
      this.block = { under, content: this.block?.content ?? plain };
      return line;
    }
    const odd = ODD.exec(indent);
    if (odd && indent.length >= content) {
      this.tell(
        index,
        odd.index + 1,
        `this line is indented with ${characterName(odd[0])}; indent with ordinary spaces`,
      );
      this.block = { under, content: this.block?.content ?? indent.length };
      return ' '.repeat(indent.length) + line.slice(indent.length);
    }
    this.block = undefined;
    return undefined;
  }

  private content(index: number, line: string, from: number, under?: number): string {
    const read = readContent(line, this.state, from, this.align);
    for (const { column, message } of read.faults) this.tell(index, column, message);
    this.state = read.state;
    if (read.block && under !== undefined) this.block = { under };
    return read.line;
  }

  /** What a line at this column stands under or beside. */
  private parentOf(column: number): Entry | undefined {
    return this.stack.findLast((entry) => entry.column <= column);
  }

  /** Whether a line at this column is an item of a list, by what it stands under. */
  private isListed(column: number): boolean {
    const parent = this.parentOf(column);
    if (!parent) return false;
    if (parent.word === undefined) return parent.column === column;
    if (parent.column === column && parent !== this.stack.at(-1)) return false;
    return parent.open && WORDS.lists.has(parent.word);
  }

  /** Where the next line begins. */
  private nextColumn(index: number): number {
    for (let next = index + 1; next < Math.min(this.lines.length, index + 20); next++) {
      const line = this.lines[next] ?? '';
      const indent = INDENT.exec(line)?.[0].length ?? 0;
      if (indent < line.length && line[indent] !== '#') return indent;
    }
    return 0;
  }

  private structure(index: number, written: string, indent: number): string {
    let line = written;
    let column = indent;
    const { from, by } = this.shift;
    if (by !== 0 && indent >= from && column + by >= 0) {
      line = ' '.repeat(Math.max(0, column + by)) + line.trimStart();
      column += by;
    } else if (by !== 0) this.shift = { from: 0, by: 0 };
    if (
      RULE.test(line.slice(column)) &&
      !/^-(?:--)?\s*$/u.test(line.slice(column)) &&
      !this.isListed(column) &&
      !this.isText(column)
    ) {
      this.tell(index, column + 1, `"${line.trim()}" says nothing in a plan; remove the line`);
      return '';
    }
    line = this.mark(index, line, column);
    const isItem = /^-(?:\s|$)/u.test(line.slice(column));
    if (this.align && (isItem || wordOf(line.slice(column)) !== undefined)) {
      const to = this.alignedTo(index, column, isItem);
      if (to !== column) {
        const beneath = this.nextColumn(index);
        const alone = beneath === to || (isItem && beneath === to + 2);
        this.shift = alone ? { from: 0, by: 0 } : { from: indent, by: this.shift.by + to - column };
        line = ' '.repeat(to) + line.slice(column);
        column = to;
      }
    }
    while (this.stack.length > 0 && (this.stack.at(-1)?.column ?? 0) > column) this.stack.pop();
    let at = column;
    while (/^-(?:\s|$)/u.test(line.slice(at))) {
      const gap = new RegExp(`^-(${SPACE}*)`, 'u').exec(line.slice(at))?.[1] ?? '';
      const odd = ODD.exec(gap);
      if (odd) {
        this.tell(index, at + 2 + odd.index, `after the "-" stands ${characterName(odd[0])}; write an ordinary space`);
        line = line.slice(0, at + 1) + ' '.repeat(gap.length) + line.slice(at + 1 + gap.length);
      }
      this.push({ column: at, open: true });
      at += 1 + gap.length;
      if (at < line.length && gap !== '') line = at > column ? this.mark(index, line, at, true) : line;
    }
    const under = this.stack.at(-1)?.column ?? -1;
    const read = this.content(index, line, at, at === column ? column : under);
    const word = wordOf(read.slice(at));
    if (word !== undefined) {
      const value = read.slice(at).replace(KEY, '').trim();
      this.push({ column: at, word, open: /^(?:[&!]\S*(?:\s+|$))*(?:#.*)?$/u.test(value) });
      if (this.block) this.block = { under: at };
    }
    return read;
  }

  /** Whether a line at this column goes on with a text that began above it. */
  private isText(column: number): boolean {
    const parent = this.parentOf(column);
    return parent !== undefined && parent.column < column && !parent.open;
  }

  private push(entry: Entry): void {
    while (this.stack.length > 0 && (this.stack.at(-1)?.column ?? 0) >= entry.column) {
      const last = this.stack.at(-1);
      // A list may stand at the column of the word it belongs to.
      if (entry.word === undefined && last?.column === entry.column && last.word !== undefined) break;
      this.stack.pop();
    }
    this.stack.push(entry);
  }

  /** A line whose list mark is none to YAML, with the one that was meant. */
  private mark(index: number, line: string, column: number, inner = false): string {
    const content = line.slice(column);
    const found = MARK.exec(content)?.[0] ?? LETTER_MARK.exec(content)?.[0];
    if (found === undefined || /^-(?:\s|$)/u.test(content) || /^---(?:\s|$)/u.test(content)) return line;
    const gap = MARK_SPACE.exec(content.slice(found.length))?.[0] ?? '';
    const rest = content.slice(found.length + gap.length);
    if (inner ? !beginsWithWord(rest) : !beginsWithWord(rest) && !this.isListed(column)) return line;
    // "*leda" in a list is one of YAML's own, and a number of digits is what somebody wrote.
    if (/^[*+]$/u.test(found) && gap === '' && !beginsWithWord(rest)) return line;
    this.tell(
      index,
      column + 1,
      found === '-'
        ? 'write a space after the "-" that begins an item of a list: "- "'
        : `${MARK.test(found) ? `"${found}", ${characterName(found)},` : `"${found}"`} does not begin an item of a list; write a hyphen and a space instead: "- "`,
    );
    const next = this.nextColumn(index);
    const width = next > column + 1 && wordOf(rest) !== undefined ? next - column - 1 : 1;
    if (next === column + 1 && !inner) this.shift = { from: column + 1, by: 1 };
    return `${line.slice(0, column)}-${' '.repeat(Math.min(width, 12))}${rest}`;
  }

  /** The column that a line was meant to begin at, told where it is another. */
  private alignedTo(index: number, column: number, isItem: boolean): number {
    const parent = this.parentOf(column);
    const deeper = this.stack.filter((entry) => entry.column > column);
    if (parent?.column === column) return column;
    if (deeper.length === 0 && (parent === undefined || parent.open)) return column;
    const like = [...deeper, ...(parent ? [parent] : [])].filter((entry) => (entry.word === undefined) === isItem);
    const meant = like.sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
    if (!meant) return column;
    const beside = meant.word === undefined ? 'the items beside it are' : `"${meant.word}" above it is`;
    this.tell(
      index,
      column + 1,
      `this line is indented by ${spaces(column)}, where ${beside} indented by ${meant.column}; give both the same`,
    );
    return meant.column;
  }
}

/** What a plan file says as it was meant, and everything that its signs or its layout keep YAML from reading so. */
export interface LaidOut {
  readonly text: string;
  readonly faults: FileFault[];
  /** It holds two versions of itself, and nothing can be made of it. */
  readonly conflict: boolean;
}

/** Letters of Swedish that were read as two and saved so. */
const GARBLED: Readonly<Record<string, string>> = {
  'Ã¥': 'å',
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã©': 'é',
  'Ã…': 'Å',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  'â€“': '–',
  'â€”': '—',
  'â€¢': '•',
};
const GARBLED_LETTER = new RegExp(Object.keys(GARBLED).join('|'), 'u');

const garbled = (file: string, lines: readonly string[]): FileFault[] =>
  lines.flatMap((line, index) => {
    const found = GARBLED_LETTER.exec(line);
    if (!found) return [];
    const message = `"${found[0]}" was "${GARBLED[found[0]]}" before the file was saved in another encoding; write it again and save the file as UTF-8`;
    return [{ file, line: index + 1, column: found.index + 1, message }];
  });

/**
 * Looks through the signs and the layout of a plan file before YAML does: a list mark, a colon or a space of a word
 * processor is told as what it is, and read as what was meant, so that nothing else is told of it.
 * @param align whether indentation and quotes without an end are looked at as well: only where YAML cannot read it
 */
export function layOut(file: string, text: string, align: boolean): LaidOut {
  const lines = linesOf(text);
  const markers = lines.flatMap((line, index) => (CONFLICT.test(line) ? [index] : []));
  if (markers[0] !== undefined) {
    const message =
      'two versions of the file stand here, as a merge left them; keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>';
    const starts = markers.filter((at) => lines[at]?.startsWith('<'));
    const places = starts.length > 0 ? starts : markers;
    return { text, conflict: true, faults: places.map((at) => ({ file, line: at + 1, column: 1, message })) };
  }
  const layout = new Layout(file, lines, align);
  layout.read();
  layout.faults.push(...garbled(file, lines));
  return { text: layout.out.join('\n'), faults: layout.faults, conflict: false };
}
