/** What a picture shows, in words and figures: drawn by `pictures/`, told in text wherever it stands. */

export interface PictureRow {
  readonly label: string;
  /** The figure as people read it. */
  readonly text: string;
  /** How long the bar is. Left out where the figure is hidden or not known: any bar would tell something of it. */
  readonly value?: number;
}

/** A bar whose scale is its own. */
export interface ScaledRow extends PictureRow {
  /** What the scale ends with. */
  readonly whole: number;
  readonly targets?: readonly number[];
  /** Whether it has not come so far as it should: hatched. */
  readonly isBehind?: boolean;
  /** Whether the scale ends only where the longest bar does: then nothing is drawn of what is missing. */
  readonly isOpen?: boolean;
}

/** Bars under each other. */
export interface BarsPicture {
  readonly sort: 'bars';
  readonly rows: readonly ScaledRow[];
}

/** Columns in the order of time. */
export interface ColumnsPicture {
  readonly sort: 'columns';
  readonly rows: readonly PictureRow[];
  /** What the columns end with, where that is not the highest of them. */
  readonly whole?: number;
  readonly targets?: readonly number[];
}

/** What a cell of a matrix says: how many there are, that there is to be one and is none, or neither. */
export type MatrixCell = number | 'missing' | 'none';

/** Rows against columns. */
export interface MatrixPicture {
  readonly sort: 'matrix';
  readonly columns: readonly string[];
  readonly rows: readonly (PictureRow & { readonly cells: readonly MatrixCell[] })[];
}

interface PictureWords {
  readonly title: string;
  /** What the signs mean, in a line under it. */
  readonly legend?: string;
  /** Every figure of it, in words. */
  readonly altText: string;
}

export type Picture = (BarsPicture | ColumnsPicture | MatrixPicture) & PictureWords;
