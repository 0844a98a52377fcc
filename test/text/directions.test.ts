import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { goalStatus } from '../../src/domain/outcomes';
import { goalsOf } from '../../src/domain/plan';
import { goalSentence } from '../../src/text/goal-sentences';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** How a figure's nature and direction, its baseline and what came over time are put into words. */

const source = 'Kundtjänst';

function sentence(indicator: object, today: string, language: 'sv' | 'en' = 'sv', facts = NO_FACTS): string {
  const plan = smallPlan({
    goals: {
      project: [
        { number: 1, title: 'T', text: 'T', indicators: [{ id: 'i', name: 'Svarstid', period: 2026, ...indicator }] },
      ],
    },
  });
  const [goal] = goalsOf(plan);
  if (!goal) throw new Error('no goal');
  return goalSentence(goalStatus(goal, plan, facts, today), language, plan).replace(/[\u00a0\u202f\u2009]/gu, ' ');
}

const days = (value: number, target: object): object => ({
  nature: 'level',
  target: { unit: 'dagar', ...target },
  outcome: { value, source },
});

test.each<[object, string, string]>([
  [days(25, { value: 30, comparison: '<=' }), 'målet är högst 30 dagar', 'the target is at most 30 dagar'],
  [days(25, { value: 30, comparison: '<' }), 'målet är under 30 dagar', 'the target is less than 30 dagar'],
  [days(31, { value: 30 }), 'målet är minst 30 dagar', 'the target is at least 30 dagar'],
  [days(31, { value: 30, comparison: '>' }), 'målet är över 30 dagar', 'the target is more than 30 dagar'],
  [
    days(31, { value: 30, upTo: 40, comparison: 'between' }),
    'målet är mellan 30 och 40 dagar',
    'the target is between 30 and 40 dagar',
  ],
  [days(30, { value: 30, comparison: '=' }), 'målet är exakt 30 dagar', 'the target is exactly 30 dagar'],
  [
    { target: { value: 40, upTo: 60, comparison: 'between', unit: '%' }, outcome: { value: 50, source } },
    'Svarstid: 50 %, målet är mellan 40 och 60 %',
    'Svarstid: 50 %; the target is between 40 and 60 %',
  ],
  [
    { target: { value: 30, comparison: '<', unit: 'klagomål' }, outcome: { value: 5, source } },
    'Svarstid: 5 klagomål, målet är färre än 30 klagomål',
    'Svarstid: 5 klagomål; the target is fewer than 30 klagomål',
  ],
  [
    { nature: 'yes-no', target: { value: 'ja' }, outcome: { value: 'nej', source } },
    'Svarstid: nej, målet är ja',
    'Svarstid: no; the target is yes',
  ],
])('%j: %s', (indicator, swedish, english) => {
  expect(sentence(indicator, '2026-07-02')).toContain(swedish);
  expect(sentence(indicator, '2026-07-02', 'en')).toContain(english);
});

test('several parts of a target are one list', () => {
  const target = { value: 6, perMunicipality: 1, targetGroups: [{ targetGroup: 'unga', value: 2 }] };
  expect(sentence({ measure: 'dialogues', target }, '2026-07-02')).toContain(
    'målet är minst 6, minst 1 per kommun och minst 2 för Unga',
  );
});

test('what it was before, and what came since, with their months', () => {
  const indicator = {
    target: { value: 60, unit: '%' },
    baseline: { value: 38, date: '2025-11-30', source },
    outcomes: [
      { value: 42, date: '2026-03-31', source },
      { value: 47, date: '2026-09-30', source },
    ],
  };
  expect(sentence(indicator, '2026-10-01')).toContain(
    'Svarstid: 47 %, målet är minst 60 %. Hur många andelen vilar på är ej redovisat. Över tid: 42 % (mars 2026), 47 % (september 2026). Utgångsläget var 38 % (november 2025).',
  );
  // What lies ahead is not told.
  expect(sentence(indicator, '2026-04-01')).not.toContain('47 %');
  expect(sentence(indicator, '2026-10-01', 'en')).toContain('Over time: 42 % (March 2026), 47 % (September 2026).');
});

test('what came in each quarter adds up', () => {
  const indicator = {
    name: 'Synpunkter',
    target: { value: 100, unit: 'synpunkter' },
    outcomes: [
      { value: 40, period: '2026-01..2026-03', source },
      { value: 25, period: '2026-04..2026-06', source },
    ],
  };
  expect(sentence(indicator, '2026-06-30')).toContain(
    'Projektmål 1 är på väg: Synpunkter: 65 synpunkter, målet är minst 100 synpunkter. Över tid: 40 synpunkter (januari–mars 2026), 25 synpunkter (april–juni 2026).',
  );
});

test('before its period it says from when it is measured, and nothing is missing', () => {
  expect(sentence(days(25, { value: 30 }), '2025-12-31')).toMatch(/^Projektmål 1 mäts inte än: Svarstid: 25 dagar/u);
  const without = { name: 'Dialoger', measure: 'dialogues', target: { value: 6 } };
  expect(sentence(without, '2025-12-31')).toBe(
    'Projektmål 1 mäts inte än: ”Dialoger” mäts från januari 2026, målet är minst 6.',
  );
});

test('people of a series are the most at any one dialogue, and an indicator says what it is about', () => {
  const held = [36, 34, 32].map((participants, at) =>
    someContent({ date: `2026-0${at + 1}-10`, municipality: 'laholm', participants, targetGroups: ['unga'] }),
  );
  const indicator = { measure: 'persons', municipality: 'laholm', target: { value: 30 } };
  expect(sentence(indicator, '2026-06-30', 'sv', factsOf(held))).toBe(
    'Projektmål 1 är uppnått: 36 personer 2026 (flest vid en dialog) i Laholm, målet är minst 30.',
  );
});
