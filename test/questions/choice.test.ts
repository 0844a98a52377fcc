import fc from 'fast-check';
import { answerTo } from '../../src/questions/answer-to';
import { choose, yesOrNo } from '../../src/questions/choice';
import { evidenceOf } from '../../src/questions/evidence-of';
import { read, readAlone } from '../../src/questions/read';
import type { ClearReading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

/** What is offered when somebody writes this. */
function offeredFor(phrase: string): readonly ClearReading[] {
  const reading = read(phrase, context);
  if (reading.kind !== 'unclear') throw new Error(`${phrase} is not asked back`);
  return reading.candidates;
}

const project2 = { kind: 'goal-status', goal: 'project-2' };
const effect2 = { kind: 'goal-status', goal: 'effect-2' };
const inVarberg = { municipality: 'Varberg' };
const in2021 = { ...inVarberg, year: 2021 };

describe('a few words after a question back choose among what was offered', () => {
  it.each<[string, string, object]>([
    ['mål 2', 'projektmål', project2],
    ['mål 2', 'projektmålet', project2],
    ['mål 2', 'effektmål', effect2],
    ['mål 2', 'effektmålet tack', effect2],
    ['mål 2', 'jag menar effektmålet', effect2],
    ['mål 2', 'the effect goal', effect2],
    ['mål 2', 'det första', project2],
    ['mål 2', 'den andra då?', effect2],
    ['mål 2', '2 då?', effect2],
    ['mål 2', '1', project2],
    ['mål 2', 'tvåan', effect2],
    ['mål 2', 'nummer ett, tack', project2],
    ['mål 2', 'det sista', effect2],
    ['mål 2', 'den senare', effect2],
    ['mål 2', 'the second one', effect2],
    ['mål 2', 'the former', project2],
    ['mål 2 i Varberg', 'projektmålet', { ...project2, ...inVarberg }],
    ['mål 2 i Varberg', 'projektmål 2', { ...project2, ...inVarberg }],
    ['Varberg 2021', 'antal deltagare', { kind: 'participant-count', ...in2021 }],
    ['Varberg 2021', 'dialoger', { kind: 'dialogue-count', ...in2021 }],
    ['Varberg 2021', 'det tredje', { kind: 'insights', ...in2021 }],
    ['budget per nämnd', 'ja', { kind: 'budget' }],
    ['budget per nämnd', 'Ja, tack!', { kind: 'budget' }],
    ['budget per nämnd', 'yes please', { kind: 'budget' }],
    ['budget per nämnd', 'nej', { kind: 'help' }],
    ['mål 2', 'nej tack', { kind: 'help' }],
    ['mål 2', 'no', { kind: 'help' }],
    ['dialoger i Hylte och Laholm', 'Laholm', { kind: 'dialogue-count', municipality: 'Laholm' }],
    ['mål 2', 'projekt', project2],
    ['mål 2', 'båda', { kind: 'several', readings: [project2, effect2] }],
    ['mål 2', 'båda två tack', { kind: 'several', readings: [project2, effect2] }],
    ['mål 1 och 2', 'projektmål', { kind: 'several', readings: [{ ...project2, goal: 'project-1' }, project2] }],
    ['dialoger i Hylte och Laholm', 'i Hylte', { kind: 'dialogue-count', municipality: 'Hylte' }],
    ['antal dialoger 2021 och 2022', '2022', { kind: 'dialogue-count', year: 2022 }],
  ])('%s → %s', (asked, chosen, wanted) => {
    expect(readAlone(chosen, context).mayCarryOn).toBe(true);
    expect(choose(chosen, offeredFor(asked), context)).toEqual(wanted);
  });

  it.each<[string, string]>([
    ['mål 2', 'projektmål 3'],
    ['mål 2', 'budget'],
    ['mål 2', 'det tredje'],
    ['mål 2', '7'],
    ['mål 2', 'inte projektmål'],
    ['mål 2', 'hur många dialoger har vi haft i Hylte'],
    ['mål 2', 'projektmål eller effektmål'],
    ['mål 2', 'tack'],
    ['mål 2', 'ja'],
    ['mål 2', 'ja nej'],
    ['budget per nämnd', 'ja, antal dialoger i Hylte'],
    ['mål 2', 'vet inte'],
    ['Varberg 2021', 'Hylte'],
    ['Varberg 2021', 'hur många deltagare har vi haft i projektet'],
    ['Varberg 2021', 'ny dialog'],
    ['dialoger i Hylte och Laholm', 'Varberg'],
  ])('%s: %s chooses nothing', (asked, reply) => {
    expect(choose(reply, offeredFor(asked), context)).toBeUndefined();
  });

  it.each<[string, string, object]>([
    ['antal dialoger i min kommun', 'Laholm', { kind: 'dialogue-count', municipality: 'Laholm' }],
    ['how many participants in my municipality', 'in Laholm', { kind: 'participant-count', municipality: 'Laholm' }],
    ['hur många kvinnor deltog', 'i Hylte', { kind: 'participant-count', municipality: 'Hylte' }],
    ['budget per nämnd', '2021', { kind: 'budget', year: 2021 }],
    ['budget per nämnd', 'Laholm', { kind: 'budget', municipality: 'Laholm' }],
    ['mål 2', 'ja', { kind: 'unclear', candidates: [project2, effect2] }],
  ])('%s → %s: what was missing, or the question again', (asked, reply, wanted) => {
    expect(readAlone(reply, context).mayCarryOn).toBe(true);
    expect(answerTo(reply, offeredFor(asked), context)).toEqual(wanted);
  });

  it.each<[string, string]>([
    ['mål 2', 'i Varberg'],
    ['Varberg 2021', 'Hylte'],
    ['dialoger i Hylte och Laholm', 'Varberg'],
    ['antal dialoger i min kommun', 'seniorer i Laholm'],
    ['budget per nämnd', 'ok'],
  ])('%s: %s fills nothing in', (asked, reply) => {
    expect(answerTo(reply, offeredFor(asked), context)).toBeUndefined();
  });

  it('never gives anything that was not offered', () => {
    const asked = fc.constantFrom('mål 2', 'Varberg 2021', 'dialoger i Hylte och Laholm', 'rapporten');
    const words = 'det första andra 1 2 tre projektmål effektmål deltagare Hylte Varberg tack inte ny 2022'.split(' ');
    fc.assert(
      fc.property(asked, fc.array(fc.constantFrom(...words), { maxLength: 5 }), (phrase, reply) => {
        const offered = offeredFor(phrase);
        const chosen = choose(reply.join(' '), offered, context);
        const all = chosen?.kind === 'several' ? chosen.readings : [chosen];
        expect(all.every((each) => each === undefined || offered.some((one) => one === each))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('a yes or a no has three words at the most, and no others', () => {
  const answerIn = (phrase: string) => {
    const evidence = evidenceOf(phrase, context);
    return evidence && yesOrNo(evidence);
  };
  expect(['ja', 'ja tack', 'ja ja ja', 'ja ja ja ja'].map(answerIn)).toEqual(['yes', 'yes', 'yes', undefined]);
  expect(['nej tack', 'ja nej', 'ja dialoger', 'tack'].map(answerIn)).toEqual(['no', undefined, undefined, undefined]);
});
