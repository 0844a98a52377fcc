import { type Aim, type Assessment, assess } from '../../src/domain/assessments';
import { COMPARISONS, type Comparison, NATURES, type Nature } from '../../src/domain/goals';

/**
 * Nature × direction × before, in and after the period × below, at and above the target, worked out by hand from the
 * domain rule "Assessment of an indicator".
 *
 * The period is a year of 365 days, and the target of a count is 365, so that the pace is a whole number each day: by
 * the end of 1 January one should have come to 1, of 2 July (the 183rd day) to 183, of 31 December to 365.
 */

const period = { from: '2026-01-01', to: '2026-12-31' };
const DAYS = ['2025-12-31', '2026-01-01', '2026-07-02', '2026-12-31', '2027-01-01'];

/** One letter a day: the day before the period, its first, its 183rd, its last, the day after. */
const LETTERS: Readonly<Record<string, Assessment>> = {
  a: 'ahead',
  R: 'reached',
  t: 'on-track',
  r: 'at-risk',
  n: 'not-reached',
};

type Rows = readonly (readonly [outcome: number, days: string])[];

/** A count against 365, or between 365 and 400. */
const COUNT: Readonly<Record<Comparison, Rows>> = {
  '>=': [
    [0, 'arrrn'],
    [1, 'atrrn'],
    [182, 'atrrn'],
    [183, 'attrn'],
    [364, 'attrn'],
    [365, 'aRRRR'],
    [366, 'aRRRR'],
  ],
  '>': [
    [0, 'arrrn'],
    [1, 'arrrn'],
    [2, 'atrrn'],
    [183, 'atrrn'],
    [184, 'attrn'],
    [365, 'attrn'],
    [366, 'aRRRR'],
  ],
  '<=': [
    [0, 'atttR'],
    [1, 'atttR'],
    [2, 'arttR'],
    [183, 'arttR'],
    [184, 'arrtR'],
    [365, 'arrtR'],
    [366, 'annnn'],
  ],
  '<': [
    [0, 'atttR'],
    [1, 'arttR'],
    [182, 'arttR'],
    [183, 'arrtR'],
    [364, 'arrtR'],
    [365, 'annnn'],
    [366, 'annnn'],
  ],
  between: [
    [0, 'arrrn'],
    [1, 'atrrn'],
    [182, 'atrrn'],
    [183, 'attrn'],
    [364, 'attrn'],
    [365, 'atttR'],
    [400, 'atttR'],
    [401, 'annnn'],
  ],
  '=': [
    [0, 'arrrn'],
    [1, 'atrrn'],
    [183, 'attrn'],
    [364, 'attrn'],
    [365, 'atttR'],
    [366, 'annnn'],
  ],
};

/** A share or a level against 30, or between 30 and 40: what it is now is all that counts until the period is over. */
const READ: Readonly<Record<Comparison, Rows>> = {
  '>=': [
    [29, 'arrrn'],
    [30, 'atttR'],
    [31, 'atttR'],
  ],
  '>': [
    [29, 'arrrn'],
    [30, 'arrrn'],
    [31, 'atttR'],
  ],
  '<=': [
    [29, 'atttR'],
    [30, 'atttR'],
    [31, 'arrrn'],
  ],
  '<': [
    [29, 'atttR'],
    [30, 'arrrn'],
    [31, 'arrrn'],
  ],
  between: [
    [29, 'arrrn'],
    [30, 'atttR'],
    [35, 'atttR'],
    [40, 'atttR'],
    [41, 'arrrn'],
  ],
  '=': [
    [29, 'arrrn'],
    [30, 'atttR'],
    [31, 'arrrn'],
  ],
};

/** Whether something is so, against that it should be (1): whichever way the target is written. */
const YES: Rows = [
  [0, 'atttn'],
  [1, 'aRRRR'],
];
/** The same against that it should not be (0). */
const NO: Rows = [
  [0, 'aRRRR'],
  [1, 'atttn'],
];

const aim = (comparison: Comparison, value: number, upTo: number): Aim => ({
  comparison,
  value,
  ...(comparison === 'between' ? { upTo } : {}),
});

const ROWS: Readonly<Record<Nature, (comparison: Comparison) => readonly (readonly [Aim, Rows])[]>> = {
  count: (comparison) => [[aim(comparison, 365, 400), COUNT[comparison]]],
  share: (comparison) => [[aim(comparison, 30, 40), READ[comparison]]],
  level: (comparison) => [[aim(comparison, 30, 40), READ[comparison]]],
  'yes-no': (comparison) => [
    [aim(comparison, 1, 1), YES],
    [aim(comparison, 0, 0), NO],
  ],
};

const TABLE = NATURES.flatMap((nature) =>
  COMPARISONS.flatMap((comparison) =>
    ROWS[nature](comparison).flatMap(([target, rows]) =>
      rows.map(([outcome, days]) => ({ nature, comparison, target, outcome, days })),
    ),
  ),
);

test.each(TABLE)('a $nature of $outcome, $comparison $target.value: $days', ({ nature, target, outcome, days }) => {
  const found = DAYS.map((today) => assess(nature, outcome, target, { period, today }));
  expect(found).toEqual([...days].map((letter) => LETTERS[letter]));
});

/** A share that is counted is compared without rounding: 252 of 280 is 90 %. */
test.each<[Comparison, number, string]>([
  ['>=', 251, 'arrrn'],
  ['>=', 252, 'atttR'],
  ['>', 252, 'arrrn'],
  ['>', 253, 'atttR'],
  ['<=', 252, 'atttR'],
  ['<=', 253, 'arrrn'],
  ['<', 251, 'atttR'],
  ['<', 252, 'arrrn'],
  ['=', 252, 'atttR'],
  ['=', 253, 'arrrn'],
])('a share %s 90 %%, of which %s of 280: %s', (comparison, part, days) => {
  const found = DAYS.map((today) =>
    assess('share', { part, whole: 280 }, { comparison, value: 90 }, { period, today }),
  );
  expect(found).toEqual([...days].map((letter) => LETTERS[letter]));
});

test('decimals that add up to the target are at it', () => {
  const at = (outcome: number, comparison: Comparison): Assessment =>
    assess('level', outcome, { comparison, value: 0.3 }, { period, today: '2027-01-01' });
  expect(0.1 + 0.2).toBeGreaterThan(0.3);
  expect([at(0.1 + 0.2, '>'), at(0.1 + 0.2, '<='), at(0.1 + 0.2, '=')]).toEqual(['not-reached', 'reached', 'reached']);
});
