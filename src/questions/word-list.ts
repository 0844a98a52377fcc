import { comparable } from '../domain/normalise-text';

/** A listed word or phrase. */
export interface Phrase {
  readonly words: readonly string[];
  /** True when the words stand just so, without endings. */
  readonly exact: boolean;
  /** True for `*ending`. */
  readonly suffix: boolean;
}

function phraseIn(compared: string): Phrase | undefined {
  const words = compared.replace(/(?<=\p{L})['’](?=\p{L})/gu, '').match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu);
  return words ? { words, exact: compared.startsWith('='), suffix: compared.startsWith('*') } : undefined;
}

/** Reads one word or phrase as it stands in a list of words or an alias. */
export const parsePhrase = (text: string): Phrase | undefined => phraseIn(comparable(text));

/** Words that mean the same, as they stand in a file. */
export interface Paragraph {
  readonly file: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** What stands before the colon that it begins with, where it has one. */
  readonly head?: string;
  readonly words: readonly ListedWord[];
}

/** A word or phrase, as it is written in a line and as it is read. */
interface ListedWord {
  readonly text: string;
  readonly line: number;
  readonly phrase: Phrase;
}

/** What is wrong in a file, and what to do about it. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

type Open = Paragraph & { readonly words: ListedWord[] };

/** Reads one file line by line. */
class Paragraphs {
  readonly done: Paragraph[] = [];
  readonly faults: Fault[] = [];
  private open: Open | undefined;
  /** The last line with words, and whether a comma says that more follow. */
  private last = { line: 0, goesOn: false };

  constructor(private readonly file: string) {}

  add(text: string, line: number): void {
    if (text.includes('\uFFFD')) this.fault(line, 'has signs that are not UTF-8; save the file as UTF-8');
    if (text.startsWith('#')) return;
    if (text === '') this.close();
    else if (text.includes(':')) this.addHead(text, line);
    else this.addWords(text, line);
  }

  close(): void {
    if (!this.open) return;
    if (this.last.goesOn) this.fault(this.last.line, 'ends in a comma that nothing follows; take it out');
    this.done.push(this.open);
    this.open = undefined;
  }

  private addHead(text: string, line: number): void {
    const colon = text.indexOf(':');
    const head = text.slice(0, colon).trim();
    if (this.open) this.fault(line, `“${head}:” begins another concept; leave an empty line before it`);
    this.close();
    this.begin(line, head);
    const rest = text.slice(colon + 1).trim();
    if (rest !== '') this.addWords(rest, line);
  }

  private begin(line: number, head?: string): Open {
    this.open = { file: this.file, line, head, words: [] };
    this.last = { line, goesOn: false };
    return this.open;
  }

  private addWords(text: string, line: number): void {
    const paragraph = this.open ?? this.begin(line);
    if (paragraph.words.length > 0 && !this.last.goesOn)
      this.fault(this.last.line, `ends without a comma, and line ${line} goes on; put one there`);
    const goesOn = text.endsWith(',');
    // A line at once: much of a start would go to comparing thousands of words one by one.
    for (const part of comparable(goesOn ? text.slice(0, -1) : text).split(',')) {
      const each = part.trim();
      const phrase = phraseIn(each);
      if (each.includes('#')) this.fault(line, 'a comment stands on a line of its own; move it to one');
      else if (phrase) paragraph.words.push({ text: each, line, phrase });
      else this.fault(line, `“${each}” is no word; write one between the commas, or take a comma out`);
    }
    this.last = { line, goesOn };
  }

  private fault(line: number, what: string): void {
    this.faults.push({ file: this.file, line, what });
  }
}

/**
 * Reads a file of words: paragraphs with an empty line between, lines of words that end in a comma, comments behind
 * `#`.
 */
export function paragraphsIn(
  file: string,
  text: string,
): { paragraphs: readonly Paragraph[]; faults: readonly Fault[] } {
  const reading = new Paragraphs(file);
  for (const [at, line] of text.split('\n').entries()) reading.add(line.trim(), at + 1);
  reading.close();
  return { paragraphs: reading.done, faults: reading.faults };
}
