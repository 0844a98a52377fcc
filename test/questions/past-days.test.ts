import { clean, tokenize } from '../../src/questions/normalise';
import { pastDayIn } from '../../src/questions/past-days';

/** The day that something has happened on, told on a Friday. */

const TODAY = '2026-11-20';
const filled = (phrase: string) => pastDayIn(tokenize(clean(phrase)), TODAY);

test.each([
  ['idag', '2026-11-20'],
  ['i morse', '2026-11-20'],
  ['igår', '2026-11-19'],
  ['i går', '2026-11-19'],
  ['last night', '2026-11-19'],
  ['i förrgår', '2026-11-18'],
  ['the day before yesterday', '2026-11-18'],
  ['i torsdags', '2026-11-19'],
  ['i fredags', '2026-11-13'],
  ['i lordags', '2026-11-14'],
  ['i måndags', '2026-11-16'],
  ['on Monday', '2026-11-16'],
  ['i tisdags förra veckan', undefined],
  ['förra lördagen', '2026-11-14'],
  ['förra fredagen', '2026-11-13'],
  ['förra torsdagen', undefined],
  ['14/9', '2026-09-14'],
  ['20/11', '2026-11-20'],
  ['21/11', undefined],
  ['21/5', '2026-05-21'],
  ['20/5', undefined],
  ['20/5 2026', '2026-05-20'],
  ['3/2 -25', '2025-02-03'],
  ['31/9', undefined],
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', undefined],
  ['den 14 september', '2026-09-14'],
  ['14:e sept', '2026-09-14'],
  ['tredje november', '2026-11-03'],
  ['the 14th of September', '2026-09-14'],
  ['September 14, 8 seniors', '2026-09-14'],
  ['in September 14 seniors', undefined],
  ['den 20:e', '2026-11-20'],
  ['den 21:a', '2026-10-21'],
  ['new dialogue 4/9', undefined],
  ['new dialogue 14/9', '2026-09-14'],
  ['28-29/9', undefined],
  ['28/9 eller 29/9', undefined],
  ['tisdag 17/11', '2026-11-17'],
  ['onsdag 17/11', undefined],
  ['17/11 v. 47', '2026-11-17'],
  ['17/11 v. 46', undefined],
  ['v. 45', undefined],
  ['förra veckan', undefined],
  ['i oktober', undefined],
  ['på tisdag', undefined],
  ['imorgon', undefined],
  ['i morgon', undefined],
  ['i julas', undefined],
  ['i påskas', undefined],
  ['på sportlovet', undefined],
  ['för två veckor sedan', undefined],
  ['för en månad sedan', undefined],
  ['a week ago', undefined],
  ['för några dagar sedan', undefined],
  ['för tre dagar sedan', '2026-11-17'],
  ['2 days ago', '2026-11-18'],
  ['för 31 dagar sen', '2026-10-20'],
  ['för 32 dagar sen', undefined],
  ['2026', undefined],
])('%s', (phrase, date) => {
  expect(filled(phrase)).toMatchObject({ isDated: true });
  expect(filled(phrase).date).toBe(date);
});

test.each(['', 'vi hade dialog', 'kl 14', '13.30–15.00', '11 unga', 'dialogen'])('no time in %s', (phrase) => {
  expect(filled(phrase).isDated).toBe(false);
});

test('numbers of times are taken, others are not', () => {
  expect([...filled('14/9 kl 13.30 11 unga').places]).toEqual([0, 1, 2, 3]);
});
