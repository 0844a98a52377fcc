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
  ['12 december', undefined],
  ['vecka 48', undefined],
  ['2021', undefined],
  ['i', undefined],
])('"%s" is %s', (written, when) => expect(readTime(written, TODAY)).toBe(when));

test('a month alone is the next one until its last day', () => {
  expect(readTime('november', '2021-11-30')).toBe('Nov -21');
  expect(readTime('november', '2021-12-01')).toBe('Nov -22');
});

test('what is read is a time of a plan, and read again it is the same', () => {
  const word = fc.constantFrom('i', 'december', 'mars', 'May', 'to', '–', 'och', '-22', '2022', 'löpande', 'x', '&');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const when = readTime(words.join(' '), TODAY);
      if (when === undefined) return;
      expect(parseSchedule(when)).toBeDefined();
      expect(readTime(when, TODAY)).toBe(when);
    }),
  );
});
