import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Filling } from '../../src/domain/filling';
import { fillingOf } from '../../src/questions/filling';
import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
const filling = (phrase: string): Filling | undefined => fillingOf(phrase, read(phrase, context), context);

describe('how an activity stands', () => {
  test.each<[string, Filling['state']]>([
    ['målgruppsanalysen är klar', 'done'],
    ['jag är klar med målgruppsanalysen', 'done'],
    ['nu är målgruppsanalysen genomförd', 'done'],
    ['målgruppsanalysen avslutades i fredags', 'done'],
    ['klarmarkera målgruppsanalysen', 'done'],
    ['markera målgruppsanalysen som delvis klar', 'partly'],
    ['vi har delvis genomfört målgruppsanalysen', 'partly'],
    ['vi ställer tyvärr in målgruppsanalysen', 'not-relevant'],
    ['målgruppsanalysen är inte längre aktuell', 'not-relevant'],
    ['the target group analysis has been cancelled', 'not-relevant'],
  ])('is told by "%s": %s', (phrase, state) => {
    expect(filling(phrase)).toEqual({ state });
  });

  test.each([
    'är målgruppsanalysen klar',
    'målgruppsanalysen är klar?',
    'jag undrar om målgruppsanalysen är klar',
    'innan målgruppsanalysen är klar',
    'målgruppsanalysen är inte klar',
    'målgruppsanalysen blir klar i december',
    'vi ska genomföra målgruppsanalysen',
    'ändra aktiviteten målgruppsanalys',
    'byt namn på målgruppsanalysen till klar',
    'är målgruppsanalysen inställd',
    'målgruppsanalysen',
  ])('is not told by "%s"', (phrase) => {
    expect(filling(phrase)?.state).toBeUndefined();
  });
});

describe('what a target is to be', () => {
  test.each<[string, number | undefined]>([
    ['nämnden har höjt målet för projektmål 1 till 20 dialoger', 20],
    ['nämnden har höjt målet till 1 200', 1_200],
    ['målvärdet för projektmål 1 är nu minst 20', 20],
    ['nytt mål för projektmål 1: 20', 20],
    ['ändra målvärdet för projektmål 1 till 20', 20],
    ['ändra målvärdet från 18 till 20', 20],
    ['höj målet med 5', undefined],
    ['ändra målvärdet till 12,5', undefined],
    ['ändra målvärdet till 20–25', undefined],
    ['ändra målvärdet för projektmål 1', undefined],
  ])('of "%s" is %s', (phrase, figure) => {
    expect(filling(phrase)).toEqual(figure === undefined ? undefined : { figure });
  });
});

describe('what a question is answered with', () => {
  test.each([
    ['svar på frågan om fördjupad kunskap: Ja, t.ex. om unga – kl. 9:30!', 'Ja, t.ex. om unga – kl. 9:30!'],
    ['Svara på uppföljningsfrågan om representativa deltagare: vet inte', 'vet inte'],
  ])('of "%s" is %s', (phrase, answer) => {
    expect(filling(phrase)?.answer).toBe(answer);
  });

  test.each(['svara på uppföljningsfrågan om fördjupad kunskap', 'svar på uppföljningsfrågan om fördjupad kunskap:'])(
    'is not there in "%s"',
    (phrase) => {
      expect(filling(phrase)?.answer).toBeUndefined();
    },
  );
});

/** Each phrase with what the form is filled in with, beside its reading in the files of phrases. */
const examples = readFileSync(join(__dirname, 'fixtures/fillings.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line): [string, Filling] => {
    const [phrase = '', json = '{}'] = line.split('\t');
    return [phrase, JSON.parse(json)];
  });

test.each(examples)('the form of "%s" is filled in', (phrase, expected) => {
  expect(filling(phrase)).toMatchObject(expected);
});
