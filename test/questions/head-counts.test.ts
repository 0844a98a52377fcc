import { evidenceOf } from '../../src/questions/evidence-of';
import { reportIn } from '../../src/questions/reported-dialogue';
import { tillit } from './fixtures/tillit-vocabulary';

/** How many took part, where a phrase says so for certain. */

const now = new Date('2026-11-20T09:00:00Z');
function counted(phrase: string) {
  const evidence = evidenceOf(phrase, { vocabulary: tillit, now });
  if (!evidence) throw new Error('the phrase has words');
  const { filled, filling } = reportIn(evidence);
  const { participants, elected, officials, practitioners } = { ...filled, ...filling };
  return [participants, elected, officials, practitioners];
}

test.each([
  ['11 unga', 11],
  ['tjugotvå unga', 22],
  ['trettio seniorer', 30],
  ['11 engagerade unga', 11],
  ['11 unga och 5 seniorer', 16],
  ['11 unga, 5 seniorer och 2 föräldrar', 18],
  ['11 unga och 5 unga', undefined],
  ['11 unga samt föräldrar', undefined],
  ['8 nyanlända och föräldrar', 8],
  ['8 nyanlända o föräldrar', 8],
  ['8 nyanlända och deras föräldrar', undefined],
  ['8 nyanlända och 3 föräldrar', 11],
  ['8 nyanlända, föräldrar', undefined],
  ['8 nyanlända och föräldrar och 2 seniorer', 10],
  ['8 nyanlända och föräldrar och 2 föräldrar', undefined],
  ['11 unga och 4 ledare', undefined],
  ['14 deltagare och 4 ledare', 14],
  ['14 personer och 4 ledare', undefined],
  ['deltagare: 14', 14],
  ['deltagare: 14 – bra samtal', 14],
  ['antal deltagare 14', 14],
  ['16 deltagare: 11 unga och 5 seniorer', 16],
  ['17 deltagare: 11 unga och 5 seniorer', undefined],
  ['16 deltagare varav 5 seniorer', 16],
  ['16 deltagare varav 2 politiker', undefined],
  ['9 deltagare på förmiddagen och 7 deltagare på eftermiddagen', undefined],
  ['nio kvinnor och fyra män', 13],
  ['11 unga, 6 tjejer och 5 killar', undefined],
  ['12 anmälda men 7 kom', 7],
  ['7 av 12 kom', undefined],
  ['ca 10 unga', undefined],
  ['minst 10 unga', undefined],
  ['mellan 10 och 15 unga', undefined],
  ['10-15 unga', undefined],
  ['10 eller 11 unga', undefined],
  ['ett tiotal unga', undefined],
  ['vi var tre', undefined],
  ['vi var tre som höll i det, 9 unga kom', 9],
  ['vi var 14 deltagare', 14],
  ['två timmar med 9 unga', 9],
  ['rum 12, 9 unga', 9],
  ['14/9 9 unga kl 18', 9],
  ['0 deltagare', undefined],
  ['10000 deltagare', 10_000],
  ['10001 deltagare', undefined],
  ['en förälder', undefined],
])('%s', (phrase, participants) => {
  expect(counted(`ny dialog i Laholm, ${phrase}`)[0]).toBe(participants);
});

test.each([
  ['två politiker', [undefined, 2, undefined, undefined]],
  ['en politiker', [undefined, 1, undefined, undefined]],
  ['9 unga, 2 politiker och en tjänsteperson', [9, 2, 1, undefined]],
  ['9 unga, 3 verksamhetsföreträdare', [9, undefined, undefined, 3]],
  ['ca 3 politiker', [undefined, undefined, undefined, undefined]],
  ['2 politiker och sedan 3 politiker', [undefined, undefined, undefined, undefined]],
])('%s', (phrase, counts) => {
  expect(counted(`ny dialog i Laholm, ${phrase}`)).toEqual(counts);
});
