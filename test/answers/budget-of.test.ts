import { viewBudget } from '../../src/answers/plan';
import type { Language } from '../../src/domain/language';
import { sentenceOf } from '../../src/text/answers';
import { smallPlan } from '../support/small-plan';

/** What one committee pays, and what one line of the budget has come to. */

const plan = smallPlan({
  committees: [
    {
      id: 'parknamnden',
      name: 'Parknämnden',
      municipality: 'laholm',
      financing: [
        { item: 'Personal', period: 2021, amount: 100_000 },
        { item: 'Resor', period: '2021..2022', amount: 20_000.5 },
      ],
    },
    { id: 'kulturnamnden', name: 'Kulturnämnden', municipality: 'halmstad' },
  ],
  budget: [
    { id: 'a', item: 'Personal', period: '2021', planned: 600_000, outcome: 378_000 },
    { id: 'b', item: 'Lokaler', period: '2021', planned: 0.1, outcome: 0.1, committee: 'parknamnden' },
    { id: 'c', item: 'Tält', period: '2022', planned: 0.2, committee: 'parknamnden' },
  ],
});

const sentence = (asked: Parameters<typeof viewBudget>[0], language: Language = 'sv'): string =>
  sentenceOf(viewBudget(asked, { plan }), language).replace(/[\u00a0\u202f]/gu, ' ');

test('what a committee pays into the project, and the lines that it stands for, to the öre', () => {
  expect(sentence({ municipality: 'Laholm' })).toBe(
    'Parknämnden betalar 120 000,50 kr: Personal 100 000 kr (2021), Resor 20 000,50 kr (2021–2022). ' +
      'Av budgeten står Parknämnden för 0,30 kr. 0,10 kr av det är använt. ' +
      'En post saknar utfall och ingår bara i budgetens summa.',
  );
});

test('for a year, with what is for other years too', () => {
  expect(sentence({ municipality: 'Laholm', year: 2022 })).toBe(
    'Parknämnden betalar 20 000,50 kr 2022: Resor 20 000,50 kr (2021–2022). 20 000,50 kr av det avser andra år också. ' +
      'Av budgeten 2022 står Parknämnden för 0,20 kr. Utfallet är ej redovisat.',
  );
});

test('a committee that the plan tells no money of is told as such, in both languages', () => {
  expect(sentence({ municipality: 'Halmstad' })).toBe('Planen säger inte vad Kulturnämnden betalar.');
  expect(sentence({ municipality: 'Halmstad', year: 2022 }, 'en')).toBe(
    'The plan does not say what is paid by Kulturnämnden in 2022.',
  );
  expect(sentence({ municipality: 'Varberg' })).toBe('Planen anger ingen nämnd för Varberg.');
});

test('where a place has no committee of its own, those for the whole are told', () => {
  const whole = { id: 'styrelsen', name: 'Styrelsen', financing: [{ item: 'Allt', period: 2021, amount: 10 }] };
  const of = viewBudget({ municipality: 'Laholm' }, { plan: smallPlan({ committees: [whole] }) });
  expect(sentenceOf(of, 'en').replace(/\u00a0/gu, ' ')).toBe('Paid by Styrelsen: SEK 10 (Allt SEK 10 (2021)).');
});

test('one line by its name', () => {
  expect(sentence({ item: 'personal' })).toBe('378 000 kr av budgetens 600 000 kr är använda. 222 000 kr är kvar.');
  expect(sentence({ item: 'Tält', year: 2021 })).toBe('Budgeten har ingen post som heter Tält 2021.');
});
