import type { DialogueContent } from '../../src/domain/dialogues';
import { Plan } from '../../src/domain/plan';
import { sumUp, Tally, tallyUp } from '../../src/domain/tallies';
import { dialoguesWithTheme } from '../../src/domain/theme-tallies';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { fromRow, toRow } from '../../src/storage/rows';
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
    const tallies = await store.tallies('p');
    const filter = { targetGroup: group, method };
    return [sumUp(tallies, filter).dialogues, dialoguesWithTheme(tallies, theme, filter)];
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

test('a year in which every combination comes up every month fits in its row', () => {
  const seed = 20210914;
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const some = (ids: readonly string[]): string[] => ids.filter((_, n) => n === 0 || random() < 0.5);
  const contents = Array.from({ length: 24 * 8 }, (_, n): DialogueContent => {
    const surveyAnswers = upTo(500);
    const all = n < 24;
    return everything({
      date: `2021-${String((n % 12) + 1).padStart(2, '0')}-${String(1 + upTo(27)).padStart(2, '0')}`,
      kind: n % 24 < 12 ? 'perspective' : 'in-depth',
      targetGroups: all ? choices.targetGroups : some(choices.targetGroups),
      methods: all ? choices.methods : some(choices.methods),
      themes: all ? choices.themes : some(choices.themes),
      participants: 1 + upTo(500),
      elected: upTo(9),
      officials: upTo(9),
      practitioners: upTo(9),
      surveyAnswers,
      surveyHeard: upTo(surveyAnswers),
      feedbackWanted: upTo(500),
      feedbackGiven: upTo(100),
    });
  });
  const [tally, ...others] = tallyUp(contents);
  expect(others).toEqual([]);
  console.info(`seed ${seed}`);
  expect(Object.keys(tally?.cells ?? {})).toHaveLength(
    24 * (choices.targetGroups.length + 1) * (choices.methods.length + 1),
  );
  expect(fromRow(Tally, toRow('p', 'r', tally))).toEqual(tally);
});
