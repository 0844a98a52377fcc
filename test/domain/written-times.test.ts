import fc from 'fast-check';
import { parseSchedule } from '../../src/domain/time-windows';
import { readTime } from '../../src/domain/written-times';

/** The time of an activity as people write it on a form. */

const TODAY = '2021-11-29';

test.each<[string, string | undefined]>([
  // What the notation of a plan reads stays as it is written.
  ['Mars – Apr -21', 'Mars – Apr -21'],
  ['  Dec  -21 ', 'Dec -21'],
  ['löpande', 'löpande'],
  ['X', 'X'],
  ['', ''],
  ['december 2022', 'december 2022'],
  // A month alone is the next one: this month still is.
  ['december', 'Dec -21'],
  ['november', 'Nov -21'],
  ['oktober', 'Okt -22'],
  ['mars – april', 'Mars – Apr -22'],
  ['november – december', 'Nov – Dec -21'],
  ['dec – feb', 'Dec -21 – Feb -22'],
  ['oktober – november', 'Okt – Nov -21'],
  ['mars och maj', 'Mars -22 & Maj -22'],
  ['okt & mars', 'Okt -22 & Mars -23'],
  ['i december', 'Dec -21'],
  ['klar i december', 'Dec -21'],
  ['under mars 2022', 'Mars -22'],
  ['januari till mars', 'Jan – Mars -22'],
  ['March', 'Mars -22'],
  ['March to May', 'Mars – Maj -22'],
  ['in May 2022', 'Maj -22'],
  ['ongoing', 'ongoing'],
  ['in December 2022', 'Dec -22'],
  ['snart', undefined],
  ['december 32', 'december 32'],
  ['12 december', '12 dec 2021'],
  ['den 28 november', '28 nov 2022'],
  ['den 29 november', '29 nov 2021'],
  ['14/12', '14 dec 2021'],
  ['14–16 december', '14–16 dec 2021'],
  ['28 dec – 3 jan', '28 dec 2021 – 3 jan 2022'],
  ['29 februari', '29 feb 2024'],
  // 14 December 2021 is a Tuesday, and in 2024 a Saturday.
  ['tisdagen den 14 december', '14 dec 2021'],
  ['lördagen den 14 december', undefined],
  ['30 februari', undefined],
  // 29 November 2021 is the Monday of week 48.
  ['vecka 48', 'v. 48 2021'],
  ['v. 47', 'v. 47 2022'],
  ['under v. 12', 'v. 12 2022'],
  ['v. 51–2', 'v. 51 2021 – v. 2 2022'],
  ['vecka 60', undefined],
  ['kvartal 2', 'kvartal 2 2022'],
  ['Q4', 'kvartal 4 2021'],
  ['fjärde kvartalet', 'kvartal 4 2021'],
  ['hösten', 'hösten 2021'],
  ['i höst', 'hösten 2021'],
  ['våren', 'våren 2022'],
  ['till våren', undefined],
  ['nästa höst', 'hösten 2022'],
  ['nästa vår', 'våren 2022'],
  ['nästa december', 'Dec -21'],
  ['nästa november', 'Nov -22'],
  ['första halvåret', 'första halvåret 2022'],
  ['andra halvåret', 'andra halvåret 2021'],
  ['nästa kvartal', 'kvartal 1 2022'],
  ['detta kvartal', 'kvartal 4 2021'],
  ['nästa halvår', 'första halvåret 2022'],
  ['nästa vecka', 'v. 49 2021'],
  ['den här veckan', 'v. 48 2021'],
  ['nästa månad', 'Dec -21'],
  ['i morgon', '30 nov 2021'],
  ['next quarter', 'kvartal 1 2022'],
  ['week 12', 'v. 12 2022'],
  ['i början av mars', undefined],
  ['nästa constructor', undefined],
  ['nästa arbetsvecka', undefined],
  ['varje månad', 'varje månad'],
  ['i varje månad', 'varje månad'],
  ['Varje månad t.o.m. juni 2022', 'Varje månad t.o.m. juni 2022'],
  ['varje månad till juni', 'varje månad – juni 2022'],
  ['varje månad till november', 'varje månad – november 2021'],
  ['varje vecka från mars', 'varje vecka från mars 2022'],
  ['varje månad ibland', undefined],
  ['2021', undefined],
  ['i', undefined],
])('"%s" is %s', (written, when) => expect(readTime(written, TODAY)).toBe(when));

test('a month alone is the next one until its last day', () => {
  expect(readTime('november', '2021-11-30')).toBe('Nov -21');
  expect(readTime('november', '2021-12-01')).toBe('Nov -22');
});

test('in the first days of January a week of the year before may still be the one it is', () => {
  expect(readTime('v. 53', '2027-01-03')).toBe('v. 53 2026');
  expect(readTime('v. 1', '2027-01-03')).toBe('v. 1 2027');
  expect(readTime('nästa vecka', '2026-12-31')).toBe('v. 1 2027');
  expect(readTime('denna vecka', '2027-01-01')).toBe('v. 53 2026');
  expect(readTime('nästa kvartal', '2026-12-31')).toBe('kvartal 1 2027');
});

test('what is read is a time of a plan, and read again it is the same', () => {
  const word = fc.constantFrom(
    'i',
    'december',
    'mars',
    'May',
    'to',
    '–',
    'och',
    '-22',
    '2022',
    'löpande',
    'x',
    '&',
    '14',
    'v.',
    'kvartal',
    'våren',
    'den',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const when = readTime(words.join(' '), TODAY);
      if (when === undefined) return;
      expect(parseSchedule(when)).toBeDefined();
      expect(readTime(when, TODAY)).toBe(when);
    }),
  );
});
