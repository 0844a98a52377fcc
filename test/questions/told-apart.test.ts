import { evidenceOf } from '../../src/questions/evidence-of';
import { tillit } from './fixtures/tillit-vocabulary';

const now = new Date('2022-10-03T08:00:00Z');
const asks = (phrase: string, concept: 'timeframe' | 'except'): boolean | undefined =>
  evidenceOf(phrase, { vocabulary: tillit, now })?.has(concept);
/** The word means both until what stands beside it is looked at. */
const isOurs = (phrase: string): boolean | undefined => evidenceOf(phrase, { vocabulary: tillit, now })?.has('we');

test.each([
  ['dialoger i vår', false],
  ['dialoger i vår?', false],
  ['dialoger i vår 2022', false],
  ['vad hände i vår, tack', false],
  ['vår budget', true],
  ['i vår plan', true],
])('%s: ours %s', (phrase, is) => expect(isOurs(phrase)).toBe(is));

test.each([
  ['projektmål 1 utan Laholm', true],
  ['dialoger utan unga', true],
  ['metoder utan kostnad', false],
  ['dialoger inte i Laholm', true],
  ['dialoger som inte är med unga', true],
  ['dialoger icke i Laholm', true],
  ['har inte Laholm haft någon dialog', false],
  ['har vi inte varit i Laholm', false],
  ['vilka är inte med', false],
])('%s: all but what is named %s', (phrase, is) => expect(asks(phrase, 'except')).toBe(is));

test.each([
  ['dialoger i host', true],
  ['dialoger under host', true],
  ['did you host dialogues', false],
])('%s: a time %s', (phrase, is) => expect(asks(phrase, 'timeframe')).toBe(is));
