import { Plan } from '../src/domain/plan';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * What nobody has reported is "ej redovisat" and never no, what the store holds none of is said of the store, and what
 * some have reported is no measure of the whole: from the chat over HTTP, with the plan alone, with the outcome entered
 * by hand, and with one committee's priorities.
 */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

const outcome = samplePlan('outcome.yaml');
const dialogues = samplePlan('dialogues.yaml').dialogues;

/**
 * All dialogues but those with seniors in Laholm, whose committee alone has said what it prioritised: they and the
 * young.
 */
const partly = Plan.parse({
  ...outcome,
  dialogues: dialogues.filter((each) => each.municipality !== 'laholm' || !each.targetGroups.includes('seniorer')),
  committees: outcome.committees.map((each) =>
    each.municipality === 'laholm' ? { ...each, prioritised: ['unga', 'seniorer'] } : each,
  ),
});

async function ask(text: string): Promise<{ readonly sentence: string; readonly card: string }> {
  const { summary, card } = await whole.say(text);
  return { sentence: summary, card: plain(textsOf(card).join('\n')) };
}

describe('with the plan alone', () => {
  beforeAll(() => whole.importPlan(samplePlan()), 60_000);

  test.each([
    ['har vi nått unga', 'Inga dialoger är sparade här, så här syns inte om vi har nått unga.'],
    ['har vi inte nått unga i Laholm', 'Inga dialoger i Laholm är sparade här, så här syns inte om vi har nått unga.'],
    ['have we reached unga', 'No dialogues are stored here, so whether we have reached unga does not show here.'],
    ['vilka metoder har vi provat', 'Inga dialoger är sparade här, så här syns inte vilka metoder vi har provat.'],
    ['which methods have we tried', 'No dialogues are stored here, so which methods we have tried does not show here.'],
    [
      'metoden VR',
      'Inga dialoger är sparade här, så här syns inte om VR har provats. För- och nackdelar är ej redovisade.',
    ],
  ])('%s', async (question, sentence) => {
    expect((await ask(question)).sentence).toBe(sentence);
  });
});

describe('with the outcome entered by hand', () => {
  beforeAll(() => whole.importPlan(outcome), 60_000);

  test('one group is told by what was reported of all', async () => {
    const { sentence } = await ask('har vi nått unga');
    expect(sentence).toMatch(
      /^Inga dialoger är sparade här, så här syns inte om vi har nått unga\. Projektredovisning/u,
    );
    expect(sentence).toContain('anger att 100 % av de prioriterade målgrupperna har nåtts');
    expect(sentence).toContain('men inte i varje kommun.');
  });

  test('what was reported of the whole is said to be of the whole where a part is asked for', async () => {
    expect((await ask('har vi nått unga i Laholm')).sentence).toMatch(
      /^Inga dialoger i Laholm är sparade här, .* För hela projektet: Projektredovisning v2, 4\.3 \(22 november 2022\) anger att 100 %/u,
    );
  });
});

describe('with dialogues, and the priorities of one committee', () => {
  beforeAll(() => whole.importPlan(partly), 120_000);

  test('all groups of the plan are judged, and how many committees have not said is told', async () => {
    const { card } = await ask('projektmål 1');
    expect(card).toContain('7 av 7 målgrupper');
    expect(card).toContain('5 av 6 nämnders prioriterade målgrupper är inte redovisade.');
  });

  test('the sentence names the committees, and what one of them misses', async () => {
    const { sentence, card } = await ask('vilka målgrupper har vi inte nått');
    expect(sentence).toMatch(/^Alla 7 målgrupper är nådda\. /u);
    expect(sentence).toContain('Prioriterade men inte nådda: seniorer i Laholm.');
    const unreported = 'är ej redovisat för Falkenberg, Halmstad, Hylte, Kungsbacka och Varberg.';
    expect(sentence).toContain(unreported);
    expect(card.split(unreported)).toHaveLength(2);
  });

  test.each([
    [
      'vilka prioriterade målgrupper har vi inte nått i Laholm',
      /Nämnden prioriterade 2 målgrupper\. 1 av dem är nådd; seniorer återstår\.$/u,
    ],
    [
      'which target groups have we not reached in Laholm',
      /The committee prioritised 2 target groups\. 1 of them has been reached; still to reach: seniorer\.$/u,
    ],
    [
      'har vi inte träffat pensionärer',
      /^Seniorer har varit med i 7 dialoger\. Det är i 5 av 6 kommuner; inte i Laholm\.$/u,
    ],
    ['har vi nått seniorer i Laholm', /^Inga dialoger med seniorer i Laholm är sparade här\./u],
    ['vilka kommuner har inte haft dialog med nyanlända', /^Nyanlända har varit med i \d+ dialoger/u],
  ])('%s', async (question, sentence) => {
    expect((await ask(question)).sentence).toMatch(sentence);
  });

  test('a municipality is told by what its own committee has said', async () => {
    expect((await ask('projektmål 1 i Laholm')).card).toContain('1 av 2 målgrupper');
    const { card } = await ask('projektmål 1 i Hylte');
    expect(card).toMatch(/\d av 7 målgrupper/u);
    expect(card).toContain('Nämndens prioriterade målgrupper är inte redovisade.');
  });

  test('a method that was judged with another says so', async () => {
    const { sentence, card } = await ask('World Café');
    expect(sentence).toMatch(/ Bedömd tillsammans med Möjlighetsbanan\.$/u);
    expect(card).toContain('Bedömd tillsammans med Möjlighetsbanan.');
    expect((await ask('poddsamtal')).sentence).not.toContain('Bedömd');
  });
});
