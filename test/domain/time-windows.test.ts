import fc from 'fast-check';
import { parseSchedule, shiftScheduleText, type TimeWindow, windowsText } from '../../src/domain/time-windows';

const windowsOf = (text: string): string[] | undefined => {
  const schedule = parseSchedule(text);
  return schedule?.kind === 'windows' ? schedule.windows.map(({ from, to }) => `${from}..${to}`) : undefined;
};

describe('a time as people write it in an activity plan', () => {
  test.each([
    // As the report has them.
    ['Mars – Apr -21', ['2021-03-01..2021-04-30']],
    ['Mars – Apr  \n-21', ['2021-03-01..2021-04-30']],
    ['Maj – Juni -21', ['2021-05-01..2021-06-30']],
    ['Okt -20 & Sep -21', ['2020-10-01..2020-10-31', '2021-09-01..2021-09-30']],
    ['Maj – Aug -21', ['2021-05-01..2021-08-31']],
    ['Aug – Sep -21', ['2021-08-01..2021-09-30']],
    ['Dec -21– Mars -22', ['2021-12-01..2022-03-31']],
    ['Mars – Sep -21', ['2021-03-01..2021-09-30']],
    ['Juni -21 – Juni-22', ['2021-06-01..2022-06-30']],
    ['Juni -21 – Juni -22', ['2021-06-01..2022-06-30']],
    ['Juni -21 – Juni 22', ['2021-06-01..2022-06-30']],
    ['Sep -21 - Juni 22', ['2021-09-01..2022-06-30']],
    ['Jan – Feb -22', ['2022-01-01..2022-02-28']],
    ['Aug-Sep -22', ['2022-08-01..2022-09-30']],
    // Other ways to write the same.
    ['Mars – Apr –21', ['2021-03-01..2021-04-30']],
    ['Okt ‑20 & Sep −21', ['2020-10-01..2020-10-31', '2021-09-01..2021-09-30']],
    ['mars/april -21', ['2021-03-01..2021-04-30']],
    ['augusti 2022', ['2022-08-01..2022-08-31']],
    ['AUG. – SEPT. -22', ['2022-08-01..2022-09-30']],
    ['Januari 2022 – februari 2022', ['2022-01-01..2022-02-28']],
    ['Feb -24', ['2024-02-01..2024-02-29']],
    ["dec '21", ['2021-12-01..2021-12-31']],
    ['dec-21–mars-22', ['2021-12-01..2022-03-31']],
    ['Nov – Feb -22', ['2021-11-01..2022-02-28']],
    ['Nov -21 – Feb', ['2021-11-01..2022-02-28']],
    ['Mars -21 – Apr', ['2021-03-01..2021-04-30']],
    ['Maj och Juni -21', ['2021-05-01..2021-05-31', '2021-06-01..2021-06-30']],
    ['Okt & Jan -22', ['2021-10-01..2021-10-31', '2022-01-01..2022-01-31']],
    ['Sep -21 & Okt -20', ['2020-10-01..2020-10-31', '2021-09-01..2021-09-30']],
  ])('%j', (text, windows) => {
    expect(windowsOf(text)).toEqual(windows);
  });

  const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
  test.each(months.map((name, i) => [name, i + 1] as const))('%s, cut short or not', (name, number) => {
    for (let length = 3; length <= name.length; length++) {
      const [window] = windowsOf(`${name.slice(0, length)} -21`) ?? [];
      expect(Number(window?.slice(5, 7))).toBe(number);
    }
  });

  test.each(['Löpande', 'löpande', ' LÖPANDE ', 'Lo\u0308pande', 'kontinuerligt', 'löpande.'])(
    '%j is all the time',
    (text) => {
      expect(parseSchedule(text)).toEqual({ kind: 'continuous' });
    },
  );

  test.each(['X', 'x', '', '  ', '–', '-'])('%j is not scheduled', (text) => {
    expect(parseSchedule(text)).toEqual({ kind: 'unscheduled' });
  });

  test.each([
    'Mars',
    'Mars – Apr',
    'ma -21',
    'Marsch -21',
    'Vår -21',
    '2021',
    '-21',
    'Mars -211',
    'Mars -21 –',
    '– Mars -21',
    'Apr -22 – Mars -21',
    'Jan – Feb – Mars -21',
    'Mars -21 & ',
    'Okt -20 & Sep',
    'XX',
    'snart',
  ])('%j cannot be read', (text) => {
    expect(parseSchedule(text)).toBeUndefined();
  });
});

describe('moving a time', () => {
  test.each([
    ['Dec -21– Mars -22', 60, 'Dec -26 – Mars -27'],
    ['Okt -20 & Sep -21', 7, 'Maj -21 & Apr -22'],
    ['Mars – Apr -21', -3, 'Dec -20 – Jan -21'],
    ['Mars 1999', 1, 'Apr 1999'],
    ['Nov 1999', 4, 'Mars -00'],
    ['Aug-Sep -22', 0, 'Aug-Sep -22'],
    ['Löpande', 7, 'Löpande'],
    ['X', 7, 'X'],
    ['', 7, ''],
    ['snart', 7, 'snart'],
  ])('%j by %d months is %j', (text, by, moved) => {
    expect(shiftScheduleText(text, by)).toBe(moved);
  });

  const month = fc.integer({ min: 1980 * 12, max: 2120 * 12 - 1 });
  const spans = fc.array(fc.tuple(month, fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 4 });
  const first = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const last = (index: number): string =>
    new Date(Date.parse(`${first(index + 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const windowsFrom = (pairs: readonly (readonly [number, number])[], by = 0): TimeWindow[] =>
    pairs
      .map(([start, length]) => ({ from: first(start + by), to: last(start + length + by) }))
      .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));

  test('what is written is read back, and moves there and back, whatever the windows', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -120, max: 120 }), (pairs, by) => {
        const text = windowsText(windowsFrom(pairs));
        expect(parseSchedule(text)).toEqual({ kind: 'windows', windows: windowsFrom(pairs) });
        const moved = shiftScheduleText(text, by);
        expect(parseSchedule(moved)).toEqual({ kind: 'windows', windows: windowsFrom(pairs, by) });
        expect(parseSchedule(shiftScheduleText(moved, -by))).toEqual(parseSchedule(text));
      }),
    );
  });
});
