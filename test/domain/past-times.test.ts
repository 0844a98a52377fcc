import { readPastTime } from '../../src/domain/past-times';

/** The days that people mean where they ask for what has been. A Friday in November. */
const TODAY = '2026-11-20';

test.each([
  // Without a year: the latest that has begun.
  ['november', '2026-11-01', '2026-11-30'],
  ['i december', '2025-12-01', '2025-12-31'],
  ['Q3', '2026-07-01', '2026-09-30'],
  ['Q4', '2026-10-01', '2026-12-31'],
  ['våren', '2026-01-01', '2026-06-30'],
  ['hösten', '2026-07-01', '2026-12-31'],
  ['sommaren', '2026-06-01', '2026-08-31'],
  ['i höstas', '2026-07-01', '2026-12-31'],
  ['v. 45', '2026-11-02', '2026-11-08'],
  ['week 48', '2025-11-24', '2025-11-30'],
  ['14/9', '2026-09-14', '2026-09-14'],
  ['29 februari', '2024-02-29', '2024-02-29'],
  // With one.
  ['november 2021', '2021-11-01', '2021-11-30'],
  ['kvartal 3 2021', '2021-07-01', '2021-09-30'],
  ['våren 2022', '2022-01-01', '2022-06-30'],
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-2022', '2021-01-01', '2022-12-31'],
  ['september och oktober 2021', '2021-09-01', '2021-10-31'],
  // From one day to another.
  ['mellan 1 september och 15 oktober 2021', '2021-09-01', '2021-10-15'],
  ['mellan 1 december 2021 och 15 januari 2022', '2021-12-01', '2022-01-15'],
  ['från 1 september till 15 oktober 2021', '2021-09-01', '2021-10-15'],
  ['between 1 September and 15 October 2021', '2021-09-01', '2021-10-15'],
  // By today.
  ['förra veckan', '2026-11-09', '2026-11-15'],
  ['last month', '2026-10-01', '2026-10-31'],
  ['förra hösten', '2025-07-01', '2025-12-31'],
  ['denna månad', '2026-11-01', '2026-11-30'],
  ['de senaste 30 dagarna', '2026-10-22', '2026-11-20'],
  ['the last 2 weeks', '2026-11-07', '2026-11-20'],
  ['senaste månaden', '2026-10-21', '2026-11-20'],
  ['de 2 senaste veckorna', '2026-11-07', '2026-11-20'],
  ['i vintras', '2025-12-01', '2026-02-28'],
  ['förra vintern', '2025-12-01', '2026-02-28'],
  ['igår', '2026-11-19', '2026-11-19'],
  ['i tisdags', '2026-11-17', '2026-11-17'],
  ['i fredags', '2026-11-13', '2026-11-13'],
  // One end is open.
  ['sedan 15 oktober', '2026-10-15', undefined],
  ['sedan 15 december', '2025-12-15', undefined],
  ['sedan 2021-10-15', '2021-10-15', undefined],
  ['since October 2021', '2021-10-01', undefined],
  ['från 1 oktober 2021', '2021-10-01', undefined],
  ['från oktober 2021', '2021-10-01', '2021-10-31'],
  ['från och med oktober 2021', '2021-10-01', undefined],
  ['efter 2021', '2022-01-01', undefined],
  ['sedan årsskiftet', '2026-01-01', undefined],
  ['före 2022', undefined, '2021-12-31'],
  // From a feast on, or until it.
  ['sedan nyår', '2026-01-01', undefined],
  ['efter nyår', '2026-01-01', undefined],
  ['före nyår 2022', undefined, '2021-12-31'],
  ['since last Christmas', '2025-12-24', undefined],
  ['före jul 2021', undefined, '2021-12-23'],
  ['sedan påsk', '2026-04-05', undefined],
  ['sedan påsken 2022', '2022-04-17', undefined],
  ['sen midsommar', '2026-06-19', undefined],
  ['sedan midsommar 2021', '2021-06-25', undefined],
  ['t.o.m. 31 oktober 2021', undefined, '2021-10-31'],
] as const)('%s', (written, from, to) => {
  expect(readPastTime(written, TODAY)).toEqual({ ...(from && { from }), ...(to && { to }) });
});

test.each([
  'slutet av november',
  'december 2026',
  'nästa vecka',
  'till jul',
  'i julas',
  'under påsken',
  'vecka 53 2021',
  'mellan 15 oktober 2021 och 1 september 2021',
  'snart',
  '',
])('%s names no days that have been', (written) => {
  expect(readPastTime(written, TODAY)).toBeUndefined();
});
