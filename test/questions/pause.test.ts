import { fillingOf } from '../../src/questions/filling';
import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

/** How long somebody wants no reminders, told on a Friday in November. */

const now = new Date('2026-11-20T09:00:00Z');
const untilIn = (phrase: string): unknown => {
  const reading = read(phrase, { vocabulary: tillit, now });
  return reading.kind === 'settings' ? (reading.until ?? 'no day') : reading.kind;
};
const pauseIn = (phrase: string): unknown => {
  const context = { vocabulary: tillit, now };
  const reading = read(phrase, context);
  const filling = fillingOf(phrase, reading, context);
  return reading.kind === 'settings' ? `${filling?.from ?? 'now'}–${reading.until ?? 'no day'}` : reading.kind;
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

// Week 28 of 2027 begins on 12 July, and week 53 of 2026 ends on 3 January.
test.each([
  ['semester v. 28–31', '2027-07-12–2027-08-08'],
  ['semester vecka 28 till 31', '2027-07-12–2027-08-08'],
  ['jag är ledig v. 52 och 53', '2026-12-21–2027-01-03'],
  ['jag är ledig vecka 30, pausa påminnelserna', '2027-07-26–2027-08-01'],
  ['semester 1 juli till 15 augusti', '2027-07-01–2027-08-15'],
  ['jag är borta från 1 juli till 15 augusti', '2027-07-01–2027-08-15'],
  ['jag har semester 1–21 juli', '2027-07-01–2027-07-21'],
  ['semester hela juli', '2027-07-01–2027-07-31'],
  ['jag är tjänstledig hela våren', '2027-01-01–2027-06-30'],
  ['föräldraledig januari till mars', '2027-01-01–2027-03-31'],
  ['ledig nästa vecka', '2026-11-23–2026-11-29'],
  // So long from today on, today among them.
  ['jag är borta i två veckor', 'now–2026-12-03'],
  ['on vacation for two weeks', 'now–2026-12-03'],
  ['pausa i 10 dagar', 'now–2026-11-29'],
  ['pausa påminnelserna i en månad', 'now–2026-12-19'],
])('%s: %s', (phrase, pause) => {
  expect(pauseIn(phrase)).toBe(pause);
});

test.each([
  'pausa',
  'semester till påsk',
  'paus till midsommar',
  'semester i juli',
  'ledig från v. 28',
  'semester om två veckor',
  'borta ca två veckor',
  'borta två–tre veckor',
  'borta två veckor från måndag',
  'semester några veckor',
  'ledig till 31 februari',
  'snooze until August 15',
  'semester till 15 augusti, nej till 20 augusti',
])('no day is certain: %s', (phrase) => {
  expect(untilIn(phrase)).toBe('no day');
});
