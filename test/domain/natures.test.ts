import { Indicator, type Nature } from '../../src/domain/goals';
import { guessNature, natureOf } from '../../src/domain/natures';

const entered = (unit: string | undefined, name = 'Något', more: object = {}): Indicator =>
  Indicator.parse({ id: 'i', name, period: 2026, target: { value: 30, unit }, ...more });

/** What people write as a unit, in Swedish and English, and whether it leaves a doubt. */
test.each<[string, Nature, boolean]>([
  ['%', 'share', true],
  ['procent', 'share', true],
  ['Procent', 'share', true],
  ['percent', 'share', true],
  ['procentenheter', 'level', true],
  ['index', 'level', true],
  ['nöjdhetsindex', 'level', true],
  ['poäng', 'level', true],
  ['medelvärde', 'level', true],
  ['median', 'level', true],
  ['skala 1–5', 'level', true],
  ['dagar', 'level', false],
  ['days', 'level', false],
  ['timmar', 'level', false],
  ['ja/nej', 'yes-no', true],
  ['yes/no', 'yes-no', true],
  ['synpunkter', 'count', true],
  ['röster', 'count', true],
  ['inbjudna', 'count', true],
  ['st', 'count', true],
  ['personer', 'count', true],
  ['dialoger', 'count', true],
  // Words that only begin, or end, like those above.
  ['stadgar', 'count', false],
  ['årsrapporter', 'count', false],
  ['kronor', 'count', false],
])('%s: %s', (unit, nature, sure) => {
  expect(guessNature(entered(unit))).toEqual({ nature, sure });
});

test.each<[string, Nature]>([
  ['Andel som är nöjda', 'share'],
  ['Antal nöjda', 'count'],
  ['Nöjdhet', 'level'],
  ['Genomsnittlig väntetid', 'level'],
  ['Handlingsplanen', 'count'],
])('without a unit, %s: %s, and it is said', (name, nature) => {
  expect(guessNature(entered(undefined, name))).toEqual({ nature, sure: false });
});

test('what the plan says goes before a guess, and the measure before both', () => {
  expect(natureOf(entered('dagar', 'Utbildning', { nature: 'count' }))).toBe('count');
  expect(natureOf(entered('%', 'Dialoger', { measure: 'dialogues' }))).toBe('count');
  expect(natureOf(entered('st', 'Röst', { measure: 'survey-share' }))).toBe('share');
});
