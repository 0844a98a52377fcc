/** What a series of measurements comes to. */

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
export const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);

/** Of other work on the machine the median is troubled less than the mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}

/** Each of one series against the one of another that was measured next to it. */
export const ratios = (values: readonly number[], against: readonly number[]): number[] =>
  values.map((value, n) => value / (against[n] ?? 1));

/** A Markdown table with a row for each record, the columns in the first one's order. */
export function markdown(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return [line(columns), line(columns.map(() => '---:')), ...body].join('\n');
}
