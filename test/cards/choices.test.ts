import { styleOfOne, styleOfSeveral } from '../../src/cards/choices';
import { dialogueFormCard, readDialogueValues } from '../../src/cards/dialogue-form';
import { readSubmitted } from '../../src/turns/submitted';
import { decided } from './fixtures/sample';
import { inputsOf, nodesOf } from './fixtures/walk';

/** How a form lets people choose where the plan's lists are long. */

/** Each takes 24 bytes besides its id and name: `{"title":"…","value":"…"},`. */
const terms = (count: number, name = 'Kommun') =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, name: `${name} ${index}`, aliases: [] }));

test('a list stands in the form until it takes 2 500 bytes; then it is searched in', () => {
  const room = { lists: 'all', searches: true } as const;
  // 24 + 42 + 8 bytes each, and one bracket more: 2 443 for 33 of them, and 2 517 for 34.
  const exact = (count: number) =>
    terms(count, 'x').map((term, index) => ({
      ...term,
      id: `m${String(index).padStart(7, '0')}`,
      name: 'x'.repeat(42),
    }));
  expect(JSON.stringify(exact(1).map(({ id, name }) => ({ title: name, value: id }))).length).toBe(75);
  expect(styleOfOne(exact(33), room)).toBe('listed');
  expect(styleOfOne(exact(34), room)).toBe('searched');
});

test('the local trial’s client does not search: the whole list stands there, or the name is written', () => {
  expect(styleOfOne(terms(290), { lists: 'all', searches: false })).toBe('listed');
  expect(styleOfOne(terms(290), { lists: 'short', searches: false })).toBe('written');
  expect(styleOfOne(terms(3), { lists: 'short', searches: false })).toBe('listed');
});

test('several choices are never searched in', () => {
  expect(styleOfSeveral(terms(20), { lists: 'all', searches: true })).toBe('listed');
  expect(styleOfSeveral(terms(20), { lists: 'short', searches: true })).toBe('written');
  expect(styleOfSeveral(terms(2), { lists: 'short', searches: true })).toBe('listed');
});

const many = { ...decided, municipalities: [...decided.municipalities, ...terms(290)] };
const form = { plan: many, language: 'sv', formId: 'f' } as const;

test('a searched field asks the bot, carries what is chosen alone, and says that it stays', () => {
  const empty = inputsOf(dialogueFormCard({ ...form, values: {} })).get('municipality');
  expect(empty).toMatchObject({
    style: 'filtered',
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'municipality' },
    placeholder: 'Skriv början av namnet',
    isRequired: true,
  });
  const chosen = inputsOf(dialogueFormCard({ ...form, values: { municipality: 'laholm' } })).get('municipality');
  expect(chosen).toMatchObject({
    value: 'laholm',
    choices: [{ title: 'Laholm', value: 'laholm' }],
    placeholder: 'Laholm, om du inte väljer en annan',
    isRequired: false,
  });
});

/** What the form's button sends, with what a client puts in the inputs. */
function sent(values: Record<string, string>, inputs: Record<string, string>) {
  const card = dialogueFormCard({ ...form, values });
  const button = nodesOf(card).find(({ type }) => type === 'Action.Execute');
  const submitted = readSubmitted({ ...Object(button?.data), ...inputs });
  return submitted && 'values' in submitted ? submitted.values.municipality : undefined;
}

test('what was chosen stays where a client leaves a searched field empty, and gives way to another choice', () => {
  expect(sent({ municipality: 'laholm' }, {})).toBe('laholm');
  expect(sent({ municipality: 'laholm' }, { municipality: 'm7' })).toBe('m7');
  expect(sent({}, {})).toBeUndefined();
  expect(sent({ municipality: 'nowhere' }, {})).toBeUndefined();
});

test('where much is written the names are written too, and mean the same', () => {
  const long = terms(20, 'Grupp med ett namn som är rätt så långt').map((term, index) => ({
    ...term,
    id: `g${index}`,
  }));
  const plan = { ...many, targetGroups: [...long, { id: 'komma', name: 'unga, äldre', aliases: [] }] };
  const text = 'å'.repeat(2_000);
  const values = {
    targetGroups: 'g1,komma',
    observations: text,
    strengthened: text,
    lowered: text,
    advantages: text,
    drawbacks: text,
    municipality: 'laholm',
    date: '2021-09-14',
    kind: 'perspective',
    methods: 'vr',
    participants: '8',
  };
  const inputs = inputsOf(dialogueFormCard({ ...form, plan, values }));
  const groups = inputs.get('targetGroups');
  expect(groups).toMatchObject({
    type: 'Input.Text',
    value: 'Grupp med ett namn som är rätt så långt 1, komma',
    placeholder: 'Skriv namnen med komma emellan',
  });
  const reading = readDialogueValues({ ...values, targetGroups: groups?.value }, plan, '2022-01-01');
  expect(reading).toMatchObject({ content: { targetGroups: ['g1', 'komma'] } });
});
