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
    expect(filling(phrase)).toBeUndefined();
  });
});
