import { Plan } from '../src/domain/plan';
import { inputsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someContent, someDialogue } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** A place, group or method that is closed takes no new dialogues; what there is of it is counted, named and kept. */

const whole = useWholeBot(() => new Date('2021-10-04T09:00:00Z'));
const CLOSED = ['laholm', 'vr'];
const open = { ...samplePlan(), dialogues: [] };
const close = <T extends { id: string }>(terms: readonly T[]) =>
  terms.map((term) => (CLOSED.includes(term.id) ? { ...term, closed: true } : term));
const closed = Plan.parse({ ...open, municipalities: close(open.municipalities), methods: close(open.methods) });
const content = someContent({ municipality: 'laholm', methods: ['vr'], date: '2021-09-15' });

const values = (changes: Readonly<Record<string, string>> = {}) => ({
  date: '2021-09-20',
  kind: 'perspective',
  municipality: 'halmstad',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '12',
  ...changes,
});
const offered = (card: unknown, id: string): unknown[] => {
  const choices = inputsOf(card).get(id)?.choices;
  return Array.isArray(choices) ? choices.map(({ value }) => value) : [];
};
const formIn = (text: string): unknown => JSON.parse(text).value;
const faultsIn = (card: unknown): string => JSON.stringify(card);

beforeAll(async () => {
  await whole.importPlan(open);
  const audit = { id: 'a', at: '2021-09-15T08:00:00.000Z', who: 'p-1', what: 'submit-dialogue', subject: 'old' };
  await whole.stores.dialogues.add(open.id, { ...someDialogue('old'), content }, audit);
  await whole.importPlan(closed);
}, 60_000);

test('a new form does not offer it, nor takes it from whoever names it', async () => {
  const { card } = await whole.say('ny dialog i Laholm');
  expect(offered(card, 'municipality')).toEqual(
    open.municipalities.map(({ id }) => id).filter((id) => id !== 'laholm'),
  );
  expect(offered(card, 'methods')).not.toContain('vr');
  expect(inputsOf(card).get('municipality')?.value ?? '').toBe('');
});

test.each([
  ['municipality', 'laholm', 'Laholm'],
  ['methods', 'gruppdiskussioner,vr', open.methods.find(({ id }) => id === 'vr')?.name ?? ''],
])('a form from before it was closed comes back with what was written: %s', async (field, value, name) => {
  const data = {
    verb: 'submit-dialogue',
    formId: `form-${field}`,
    ...values({ [field]: value, observations: 'Bra.' }),
  };
  const { text } = await whole.press(data);
  const card = formIn(text);
  expect(faultsIn(card)).toContain(`▲ ”${name}” tar inte emot nya dialoger längre. Välj något annat.`);
  expect(inputsOf(card).get('observations')?.value).toBe('Bra.');
  expect(inputsOf(card).get(field)?.value).toBe(value);
  expect(await whole.stores.dialogues.find(open.id, `form-${field}`)).toBeUndefined();
});

test('a form that was sent before it was closed, and comes again, has its receipt', async () => {
  const { text } = await whole.press({
    verb: 'submit-dialogue',
    formId: 'old',
    ...values({ municipality: 'laholm', methods: 'vr' }),
  });
  expect(text).not.toContain('tar inte emot');
});

test('a dialogue that has it keeps it when it is changed, and another does not get it', async () => {
  const change = (changes: Readonly<Record<string, string>>, fromVersion: number) =>
    whole.press({
      verb: 'change-dialogue',
      dialogueId: 'old',
      operation: `o-${fromVersion}`,
      fromVersion,
      ...values(changes),
    });
  await change({ municipality: 'laholm', methods: 'vr', participants: '14' }, 1);
  const stored = await whole.stores.dialogues.find(open.id, 'old');
  expect(stored).toMatchObject({ content: { municipality: 'laholm', methods: ['vr'], participants: 14 } });
  await change({ municipality: 'halmstad' }, 2);
  const { text } = await change({ municipality: 'laholm' }, 3);
  expect(faultsIn(formIn(text))).toContain('tar inte emot nya dialoger');
  await whole.stores.dialogues.change(
    open.id,
    'old',
    { content, fromVersion: 3, operation: 'back', at: '2021-09-15T08:00:00.000Z' },
    { id: 'b', at: '2021-09-15T08:00:00.000Z', who: 'p-1', what: 'change-dialogue', subject: 'old' },
  );
});

test('questions about it are understood, and its dialogues counted', async () => {
  expect((await whole.say('hur många dialoger i Laholm')).summary).toMatch(/1 dialog/u);
});
