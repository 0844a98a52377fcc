import { clean, tokenize } from '../../src/questions/normalise';
import { amountIn } from '../../src/questions/written-amounts';

test.each([
  ['budgetutfall 120 000 kr', 120_000],
  ['budgetutfall för personal 5 kr', 5],
  ['budgetutfall för personal -5 kr', undefined],
  ['budgetutfall för personal −5 kr', undefined],
  ['budgetutfall minus 120 000', undefined],
  ['budgetutfall 12,50 kr', 12.5],
  ['budgetutfall 1,2 tkr', 1200],
  ['budgetutfall 12,505 kr', 12_505],
  ['budgetutfall 12,50,5 kr', undefined],
  ['budgetutfall 1 250,50 euro', 1250.5],
  ['budgetutfall 12:50 kr', undefined],
  ['budgetutfall 12 000,50 kr', 12_000.5],
  ['budgetutfall 12.000 kr', 12_000],
  ['budgetutfall 12 000:- kr', 12_000],
  ['budgetutfall 2021 385 kr', 385],
])('%s: %s', (phrase, value) => expect(amountIn(tokenize(clean(phrase)))?.value).toBe(value));
