import type { Picture } from '../domain/picture';

/**
 * What a document is made of, before it is written in a format: a section makes blocks of figures, `word` writes them.
 */

/** Something that only people can write: a marked place with a prompt, which is written over. */
export interface Blank {
  /** What the place is for, as a screen reader and the document's developer tools tell it. */
  readonly title: string;
  readonly prompt: string;
}

export interface DocumentCell {
  /** A paragraph each. */
  readonly lines: readonly string[];
  /** Stands after the lines. */
  readonly link?: { readonly text: string; readonly url: string };
  readonly gap?: Blank;
}

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** Whether it adds up the rows above. */
  readonly isSum?: boolean;
}

export interface DocumentTable {
  readonly is: 'table';
  /** What a screen reader tells of it. */
  readonly title: string;
  readonly description: string;
  readonly columns: readonly {
    readonly heading: string;
    /** In percent of the page's width between its margins. */
    readonly width: number;
    /** Figures stand to the right. */
    readonly isFigures?: boolean;
  }[];
  readonly rows: readonly DocumentRow[];
}

/** A box of a form on paper: what is to be written in it, or ticked. */
export interface Box {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly string[];
}

/** Boxes to write in by hand, in rows over the page's width. */
export interface Boxes {
  readonly is: 'boxes';
  readonly title: string;
  readonly description: string;
  /** At least so high, in millimetres. */
  readonly rows: readonly { readonly height: number; readonly boxes: readonly Box[] }[];
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  /** "Datum: 2022-11-22" */
  | { readonly is: 'fact'; readonly label: string; readonly value: string | Blank }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly isNumbered?: boolean }
  | { readonly is: 'gap'; readonly gap: Blank }
  /** Every figure of it stands in its own text. */
  | { readonly is: 'picture'; readonly picture: Picture }
  | DocumentTable
  | Boxes;

/** A whole document. */
export interface WrittenDocument {
  /** What it is: "Projektredovisning". */
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  /** Beside the page number, on each page. */
  readonly header: string;
  /** Few pages, without a table of contents and numbers of headings. */
  readonly isLetter?: boolean;
  /** Under the title, before the table of contents. */
  readonly front: readonly Block[];
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
export const text = (of: string): Block => ({ is: 'text', text: of });
export const gap = (title: string, prompt: string): Block => ({ is: 'gap', gap: { title, prompt } });
export const list = (items: readonly string[], isNumbered = false): Block[] =>
  items.length === 0 ? [] : [{ is: 'list', items, isNumbered }];
/** A cell of some lines; those that say nothing are left out. */
export const textCell = (...lines: readonly (string | undefined)[]): DocumentCell => ({
  lines: lines.flatMap((line) => (line ? [line] : [])),
});
