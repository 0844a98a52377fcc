/** What a cell's number is shown as, by the formats of a workbook's styles; a month is a date without its day. */
export type ShownAs = 'number' | 'date' | 'month' | 'percent';

const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The built-in format "mars-26", which Excel chooses where a month and a year are typed. */
const MONTH_AND_YEAR = 17;

/** What a format code shows; texts in quotes, escaped letters, colours and conditions in brackets are no part of it. */
function shownBy(code: string): ShownAs {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  if (/[ymdhs]/iu.test(bare) && !/general/iu.test(bare))
    return /y/iu.test(bare) && !/[dh]/iu.test(bare) ? 'month' : 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

/** What a number format shows; `codes` are those that the workbook defines itself. */
export function shownAs(id: number, codes: ReadonlyMap<number, string>): ShownAs {
  const code = codes.get(id);
  if (code !== undefined) return shownBy(code);
  if (id === MONTH_AND_YEAR) return 'month';
  if (BUILT_IN_DATES(id)) return 'date';
  return id === 9 || id === 10 ? 'percent' : 'number';
}

const DAY_MS = 86_400_000;

/**
 * The day of a serial number, `YYYY-MM-DD`; undefined where there is none. Excel counts from 1900 and takes that year
 * for a leap year; older ones on a Mac count from 1904.
 */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (!from1904 && (days < 1 || days === 60)) return undefined;
  if (days < 0 || days > 2_958_465) return undefined;
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(zero + days * DAY_MS).toISOString().slice(0, 10);
}

/** The serial number of a day, in the system of 1900; undefined before March 1900, where programs disagree. */
export function serialOf(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return serial > 60 && serial <= 2_958_465 ? serial : undefined;
}
