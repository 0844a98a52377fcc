import { randomUUID } from 'node:crypto';
import type { DialogueContent } from '../../src/domain/dialogues';
import { sumUp } from '../../src/domain/fact-set';
import { type Fact, factOf } from '../../src/domain/facts';
import { Plan } from '../../src/domain/plan';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { factsInPage, PAGE_SERIALS, pageRow } from '../../src/storage/fact-rows';
import { Table } from '../../src/storage/table';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someContent, someDialogue } from '../support/dialogues';
import { seeded, writerSurroundings } from '../support/surroundings';

/** The largest plan that its schema takes, with ids as long as they may be. */

const longest = (what: string, n: number): string => `${what}${n}`.padEnd(40, 'x');
const terms = (what: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: longest(what, n), name: `${what} ${n}` }));

/** As many of each as the schema takes. */
function most(section: 'targetGroups' | 'methods' | 'themes'): number {
  const plan = samplePlan();
  let count = 1;
  while (Plan.safeParse({ ...plan, [section]: terms('t', count + 1) }).success) count += 1;
  return count;
}

const choices = {
  targetGroups: terms('g', most('targetGroups')).map(({ id }) => id),
  methods: terms('m', most('methods')).map(({ id }) => id),
  themes: terms('t', most('themes')).map(({ id }) => id),
};
const everything = (changes: Partial<DialogueContent> = {}) =>
  someContent({ municipality: longest('k', 1), ...choices, ...changes });

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

test('any real project fits in a plan', () => {
  for (const of of Object.values(choices)) expect(of.length).toBeGreaterThanOrEqual(20);
});

test('a dialogue that ticks everything there is can be saved, changed and removed', async () => {
  const store = new TableDialogueStore(new Table({ connectionString: azurite.connectionString }), writerSurroundings());
  const [group = '', method = '', theme = ''] = Object.values(choices).map((ids) => ids.at(-1));
  const audit = (id: string) => ({ id, at: '2021-09-15T08:00:00.000Z', who: 'p', what: 'test', subject: 'd' });
  const counted = async () => {
    const facts = await store.storedFacts('p');
    const filter = { targetGroup: group, method };
    return [sumUp(facts, filter).dialogues, sumUp(facts, { ...filter, theme }).dialogues];
  };
  await store.add('p', someDialogue('d', everything()), audit('add'));
  await store.add('p', someDialogue('e', everything({ kind: 'in-depth', date: '2021-01-02' })), audit('add-e'));
  expect(await counted()).toEqual([2, 2]);
  const content = everything({ date: '2021-02-03', kind: 'in-depth', themes: choices.themes.slice(0, -1) });
  await store.change('p', 'd', { content, fromVersion: 1, operation: 'c', at: audit('').at }, audit('change'));
  expect(await counted()).toEqual([2, 1]);
  await store.remove('p', 'd', { operation: 'r', at: audit('').at }, audit('remove'));
  expect(await counted()).toEqual([1, 1]);
});

test('a thousand dialogues that each tick half of everything fit in a page', () => {
  const seed = 20210914;
  const random = seeded(seed);
  console.info(`seed ${seed}`);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const some = (ids: readonly string[]): string[] => ids.filter((_, n) => n === 0 || random() < 0.5);
  const facts = Array.from({ length: PAGE_SERIALS }, (_, serial): Fact => {
    const content = everything({
      targetGroups: some(choices.targetGroups),
      methods: some(choices.methods),
      themes: some(choices.themes),
      participants: 1 + upTo(500),
      elected: upTo(9),
      surveyAnswers: 500,
      surveyHeard: upTo(500),
    });
    return factOf({ id: randomUUID(), reportedBy: `p-${randomUUID()}`, content }, { number: serial + 1, serial });
  });
  expect(factsInPage(pageRow('p', 0, facts))).toEqual(facts);
});
