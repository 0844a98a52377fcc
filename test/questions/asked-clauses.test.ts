import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

/** Clauses that say who asks, or for what, are left out; those that say more of what is asked are not. */

const reading = (phrase: string) => read(phrase, { vocabulary: tillit, now: new Date('2026-11-20T09:00:00Z') });

test.each([
  ['Jag har varit borta, vad hände i Hylte?', 'vad hände i Hylte?'],
  ['Jag föredrar ärendet i kväll, kan du visa allt som rör Hylte?', 'visa allt som rör Hylte'],
  ['Jag skriver § 14 i kallelsen och behöver utfallet för projektmål 2', 'utfallet för projektmål 2'],
  ['Läget i Falkenberg, jag sitter i möte', 'Läget i Falkenberg'],
  ['Hur går det med projektmål 3 som revisorn nämnde?', 'Hur går det med projektmål 3?'],
  ['Har precis börjat här. Vad är projektets syfte?', 'Vad är projektets syfte?'],
  ['Hur många dialoger har vi haft? Behöver siffran till ett tal.', 'Hur många dialoger har vi haft?'],
  ['Nämnden 2027-01-14, underlag projektmål 3', 'underlag projektmål 3'],
  ['One of our members asked whether we have reached young people', 'have we reached young people'],
])('%s', (phrase, asked) => {
  expect(reading(phrase)).toEqual(reading(asked));
  expect(['unknown', 'unclear']).not.toContain(reading(phrase).kind);
});

test.each([
  'hur många deltog, jag menar kvinnor',
  'antal dialoger i Hylte, på kvällstid',
  'hur många deltagare, en del var barn',
  'Jag träffade unga i Hylte i går, hur gick det?',
  'vilka metoder som ungdomar visade intresse för',
])('is asked back: %s', (phrase) => {
  expect(['unknown', 'unclear']).toContain(reading(phrase).kind);
});

test('what somebody states is held against the figure', () => {
  expect(reading('I redovisningen står det 90 procent på projektmål 2, håller den siffran?')).toEqual({
    kind: 'goal-status',
    goal: 'project-2',
  });
});
