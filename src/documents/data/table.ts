import type { HeadCount } from '../../domain/figures';

/** Tables of data, whatever they are written as: a row for each thing, a column for what is known of it. */

/** What stands in a cell; undefined where it has not been reported, which is never 0. */
export type DataValue = string | number | boolean | readonly string[] | HeldBack | Coded | undefined;

/** One of a few states: by what programs know it, and as people read it. */
export interface Coded {
  readonly code: string;
  readonly words: string;
}

export const isCoded = (value: DataValue): value is Coded => typeof value === 'object' && 'code' in value;

/** A figure that is there and is not shown: it is 1–4, or one of 1–4 would follow from it. */
export interface HeldBack {
  readonly withheld: Exclude<HeadCount, number>;
}

export const isWithheld = (value: DataValue): value is HeldBack => typeof value === 'object' && 'withheld' in value;

export const shownCount = (count: HeadCount | undefined): DataValue =>
  typeof count === 'string' ? { withheld: count } : count;

/** What all of a column's cells are, where there is anything in them. */

export type ColumnSort = 'text' | 'date' | 'whole' | 'number' | 'percent' | 'amount' | 'yes-no' | 'list' | 'state';

export interface DataColumn {
  /** What programs know it by. */
  readonly key: string;
  /** What people do, with its unit. */
  readonly heading: string;
  readonly sort: ColumnSort;
  /** Of states: which there are, for programs. */
  readonly codes?: readonly string[];
  /** What it tells, and what is hidden in it. */
  readonly about: string;
  /** In characters. */
  readonly width: number;
}

export interface DataTable {
  readonly key: string;
  readonly title: string;
  /** What a row is. */
  readonly about: string;
  readonly columns: readonly DataColumn[];
  /** The rows, made while they are gone through; each time the same. */
  readonly rows: () => Iterable<readonly DataValue[]> | AsyncIterable<readonly DataValue[]>;
}

/** A column with what stands in it of a thing. */
export interface ColumnOf<Thing> extends DataColumn {
  readonly of: (thing: Thing) => DataValue;
}

/** A column of things, told in a line. */
export const column = <Thing>(
  key: string,
  sort: ColumnSort,
  width: number,
  heading: string,
  about: string,
  of: (thing: Thing) => DataValue,
): ColumnOf<Thing> => ({ key, sort, width, heading, about, of });

/** A table of things. */
export function dataTable<Thing>({
  things,
  columns,
  ...about
}: Pick<DataTable, 'key' | 'title' | 'about'> & {
  readonly columns: readonly ColumnOf<Thing>[];
  readonly things: () => Iterable<Thing>;
}): DataTable {
  return {
    ...about,
    columns: columns.map(({ of: _, ...each }) => each),
    rows: function* () {
      for (const thing of things()) yield columns.map((each) => each.of(thing));
    },
  };
}

/** A column of states, which a program knows by a code and people by words. */
export const stateColumn = <Thing>(
  key: string,
  codes: readonly string[],
  width: number,
  heading: string,
  about: string,
  of: (thing: Thing) => Coded | undefined,
): ColumnOf<Thing> => ({ key, sort: 'state', codes, width, heading, about, of });
