import fc from 'fast-check';
import {
  addDays,
  addMonthsToMonth,
  daysBetween,
  firstDayOf,
  isoWeekOf,
  lastDayOf,
  mondayOf,
  monthOf,
  weekdayOf,
} from '../../src/domain/dates';
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

  test.each([
    // Days.
    ['2027-03-14', ['2027-03-14..2027-03-14']],
    ['14 mars 2027', ['2027-03-14..2027-03-14']],
    ['den 14:e mars -27', ['2027-03-14..2027-03-14']],
    ['söndagen den 14 mars 2027', ['2027-03-14..2027-03-14']],
    ['14/3 2027', ['2027-03-14..2027-03-14']],
    ['14.3.2027', ['2027-03-14..2027-03-14']],
    ['March 14, 2027', ['2027-03-14..2027-03-14']],
    ['14th of March 2027', ['2027-03-14..2027-03-14']],
    ['Senast 14 mars 2027', ['2027-03-14..2027-03-14']],
    ['14–16 mars 2027', ['2027-03-14..2027-03-16']],
    ['14-16/3 2027', ['2027-03-14..2027-03-16']],
    ['14 mars – 3 april 2027', ['2027-03-14..2027-04-03']],
    ['28 dec – 3 jan 2027', ['2026-12-28..2027-01-03']],
    ['28 dec 2026 – 3 jan', ['2026-12-28..2027-01-03']],
    ['2026-12-28 – 2027-01-03', ['2026-12-28..2027-01-03']],
    ['2027-03-14..2027-03-16', ['2027-03-14..2027-03-16']],
    ['2027-03-14 till 2027-03-16', ['2027-03-14..2027-03-16']],
    ['från och med 14 mars till och med 3 april 2027', ['2027-03-14..2027-04-03']],
    ['March 14–16, 2027', ['2027-03-14..2027-03-16']],
    ['14 och 16 mars 2027', ['2027-03-14..2027-03-14', '2027-03-16..2027-03-16']],
    ['14 mars, 3 april och 1 maj 2027', ['2027-03-14..2027-03-14', '2027-04-03..2027-04-03', '2027-05-01..2027-05-01']],
    ['14 mars 2027 – maj 2027', ['2027-03-14..2027-05-31']],
    // Weeks: the first of 2027 begins on 4 January, and 2026 has 53.
    ['v. 12 2027', ['2027-03-22..2027-03-28']],
    ['vecka 12, 2027', ['2027-03-22..2027-03-28']],
    ['v12 -27', ['2027-03-22..2027-03-28']],
    ['2027-W12', ['2027-03-22..2027-03-28']],
    ['week 12 of 2027', ['2027-03-22..2027-03-28']],
    ['v. 12–14 2027', ['2027-03-22..2027-04-11']],
    ['veckorna 12 till 14 2027', ['2027-03-22..2027-04-11']],
    ['v. 12 och 14 2027', ['2027-03-22..2027-03-28', '2027-04-05..2027-04-11']],
    ['v. 53 2026', ['2026-12-28..2027-01-03']],
    ['v. 1 2027', ['2027-01-04..2027-01-10']],
    ['v. 51–2 2027', ['2026-12-14..2027-01-17']],
    ['v. 52 2026 – v. 2 2027', ['2026-12-21..2027-01-17']],
    ['v. 53 & v. 1 2027', ['2026-12-28..2027-01-03', '2027-01-04..2027-01-10']],
    // Quarters, seasons and half-years.
    ['kvartal 2 2027', ['2027-04-01..2027-06-30']],
    ['Q2 2027', ['2027-04-01..2027-06-30']],
    ['Q2 -27', ['2027-04-01..2027-06-30']],
    ['2027 Q2', ['2027-04-01..2027-06-30']],
    ['andra kvartalet 2027', ['2027-04-01..2027-06-30']],
    ['kvartal 2–3 2027', ['2027-04-01..2027-09-30']],
    ['Q4–Q1 2027', ['2026-10-01..2027-03-31']],
    ['Q1 & Q3 2027', ['2027-01-01..2027-03-31', '2027-07-01..2027-09-30']],
    ['våren 2027', ['2027-01-01..2027-06-30']],
    ['Vår -27', ['2027-01-01..2027-06-30']],
    ['hösten -26/våren -27', ['2026-07-01..2027-06-30']],
    ['sommaren 2027', ['2027-06-01..2027-08-31']],
    ['autumn 2027', ['2027-07-01..2027-12-31']],
    ['första halvåret 2027', ['2027-01-01..2027-06-30']],
    ['1:a halvåret 2027', ['2027-01-01..2027-06-30']],
    ['andra halvan av 2027', ['2027-07-01..2027-12-31']],
    ['H2 2027', ['2027-07-01..2027-12-31']],
    ['second half of 2027', ['2027-07-01..2027-12-31']],
    ['2027-03', ['2027-03-01..2027-03-31']],
    ['2027-03..2027-06', ['2027-03-01..2027-06-30']],
  ])('in days, weeks and parts of a year: %j', (text, windows) => {
    expect(windowsOf(text)).toEqual(windows);
  });

  test.each([
    '30 februari 2027',
    '29 februari 2027',
    'måndag 14 mars 2027',
    'v. 53 2027',
    'v. 0 2027',
    'v. 54 2026',
    'kvartal 5 2027',
    'tredje halvåret 2027',
    'vintern 2027',
    'början av mars 2027',
    'från mars 2027',
    'till mars 2027',
    '16–14 mars 2027',
    '3/4/2027',
    '14 mars',
    'v. 12',
    'hösten',
    'kvartal 2',
    '2027-13-01',
  ])('%j is no time, or not clear', (text) => {
    expect(parseSchedule(text)).toBeUndefined();
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
    'löpande under våren 2027',
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
    ['2027-03-31', 1, '2027-04-30'],
    ['2027-03-14 – 2027-03-16', 12, '2028-03-14 – 2028-03-16'],
    ['14 mars 2027', 1, '14 apr 2027'],
    ['Senast 14 mars 2027', 1, 'Senast 14 apr 2027'],
    ['14–16 mars 2027', 10, '14–16 jan 2028'],
    ['28 dec 2026 – 3 jan 2027', 12, '28 dec 2027 – 3 jan 2028'],
    // The Monday nearest to 22 April 2027, a Thursday, is the 19th; to 22 March 2028, a Wednesday, the 20th.
    ['v. 12 2027', 1, 'v. 16 2027'],
    ['v. 12–14 2027', 12, 'v. 12–14 2028'],
    // 1 April 2027 is a Thursday, and Monday 29 March is in another month.
    ['v. 9 2027', 1, 'v. 14 2027'],
    ['v. 53 2026', 12, 'v. 52 2027'],
    ['kvartal 2 2027', 3, 'kvartal 3 2027'],
    ['kvartal 2 2027', 1, 'Maj – Juli -27'],
    ['kvartal 4 2026 – kvartal 1 2027', 12, 'kvartal 4 2027 – kvartal 1 2028'],
    ['våren 2027', 6, 'hösten 2027'],
    ['våren 2027', 5, 'Juni – Nov -27'],
    ['sommaren 2027', 12, 'sommaren 2028'],
    ['1:a halvåret 2027', 18, 'andra halvåret 2028'],
    ['Q1 2027', 12, 'kvartal 1 2028'],
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

  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1990-01-01', n));
  const unit = fc.constantFrom('date', 'day', 'week', 'quarter', 'season', 'half-year', undefined);
  const anyWindow = fc.tuple(day, fc.integer({ min: 0, max: 20 }), unit).map(([from, length, unit]): TimeWindow => {
    if (unit === 'date' || unit === 'day') return { from, to: addDays(from, length), unit };
    const monday = mondayOf(isoWeekOf(from));
    if (unit === 'week') return { from: monday, to: addDays(monday, length * 7 + 6), unit };
    const step = unit === 'quarter' ? 3 : unit ? 6 : 1;
    const year = from.slice(0, 4);
    const start = Math.floor((Number(from.slice(5, 7)) - 1) / step) * step + 1;
    const begins = `${year}-${String(start).padStart(2, '0')}`;
    const to = lastDayOf(addMonthsToMonth(begins, step * (length + 1) - 1));
    return { from: firstDayOf(begins), to, ...(unit && { unit }) };
  });

  test('what is told in any unit is read back, and moves to the same months later, as many weeks', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -120, max: 120 }), (window, by) => {
        const text = windowsText([window]);
        expect(parseSchedule(text)).toEqual({ kind: 'windows', windows: [window] });
        const moved = parseSchedule(shiftScheduleText(text, by));
        const [only] = moved?.kind === 'windows' ? moved.windows : [];
        expect(only && monthOf(only.from)).toBe(addMonthsToMonth(monthOf(window.from), by));
        if (window.unit === 'week') {
          expect(only && weekdayOf(only.from)).toBe(1);
          expect(only && daysBetween(only.from, only.to)).toBe(daysBetween(window.from, window.to));
        } else expect(only && monthOf(only.to)).toBe(addMonthsToMonth(monthOf(window.to), by));
      }),
    );
  });
});
