import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

/** How long somebody wants no reminders, told on a Friday in November. */

const now = new Date('2026-11-20T09:00:00Z');
const untilIn = (phrase: string): unknown => {
  const reading = read(phrase, { vocabulary: tillit, now });
  return reading.kind === 'settings' ? (reading.until ?? 'no day') : reading.kind;
};

test.each([
  ['semester till 15 augusti', '2027-08-15'],
  ['jag är ledig till den 10 januari', '2027-01-10'],
  ['semester till 15/8', '2027-08-15'],
  ['pausa påminnelserna till 2027-08-15', '2027-08-15'],
  ['jag är föräldraledig fram till 1 mars', '2027-03-01'],
  ['pause my reminders until 15 August', '2027-08-15'],
  ['semester till söndag 15 augusti', '2027-08-15'],
  // A longer time begins when the pause is over, unless it is said to belong to it.
  ['pausa till september', '2027-08-31'],
  ['semester till v. 33', '2027-08-15'],
  ['semester t.o.m. v. 32', '2027-08-15'],
  ['pausa till och med vecka 32', '2027-08-15'],
  ['skicka inga påminnelser före 10 januari', '2027-01-09'],
  // What has been is told on the card.
  ['semester till 15 augusti 2024', '2024-08-15'],
])('%s', (phrase, until) => {
  expect(untilIn(phrase)).toBe(until);
});

test.each([
  'pausa',
  'semester till påsk',
  'semester v. 28–31',
  'semester 1 juli till 15 augusti',
  'jag är ledig vecka 30, pausa påminnelserna',
  'ledig till 31 februari',
  'snooze until August 15',
  'semester till 15 augusti, nej till 20 augusti',
])('no day is certain: %s', (phrase) => {
  expect(untilIn(phrase)).toBe('no day');
});
