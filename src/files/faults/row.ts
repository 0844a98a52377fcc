/** What kind of fault something is, for editors and scripts: these names do not change. */
export type FaultCode =
  | 'file'
  | 'notation'
  | 'sign'
  | 'key'
  | 'missing'
  | 'value'
  | 'reference'
  | 'duplicate'
  | 'limit'
  | 'rule'
  | 'personal-data'
  | 'guess'
  | 'made-id'
  | 'other';

/**
 * A sentence that rules, notation and words are told with, and what it is in Swedish: in a plan file, and in a cell of
 * a workbook where that is another. `$1` is what the first brackets hold, `$w1` words of the format, `$h1` a sentence
 * of the table itself.
 */
export type FaultRow = readonly [code: FaultCode, english: RegExp, swedish: string, inCell?: string];
