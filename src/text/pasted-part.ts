/** What an answer is made of as text, before it is laid out (`pasted`). */

export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table or lines, under a heading where there are several. */
export interface TextPart {
  readonly heading?: string;
  readonly table?: TextTable;
  readonly lines?: readonly string[];
}

/** An answer as text. */
export interface TextParts {
  /** What stands in the place of the view's sentence, where that tells the rows too. */
  readonly lead?: string;
  readonly parts?: readonly TextPart[];
  /** How the figures are defined, and why some are left out. */
  readonly notes?: readonly string[];
  /** What it all rests on; it stands last and is never left out. */
  readonly rests?: readonly string[];
}

/** "Titel: en rad, en rad till · mer": something of a list on one line. */
export function textLine(title: string, lines: readonly string[], meta = ''): string {
  const [head, tail] = [lines.filter((line) => line !== '').join(' '), meta];
  const first = [title, head].filter((part) => part !== '').join(': ');
  return [first, tail].filter((part) => part !== '').join(' · ');
}

/** Those with something in them. */
export const nonEmpty = (parts: readonly TextPart[]): TextPart[] =>
  parts.filter(({ lines = [], table }) => lines.length > 0 || (table?.rows.length ?? 0) > 0);
