import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { dialogueConflictCard } from '../../src/cards/dialogue-conflict';
import { dialogueFormCard, fitsCard, readDialogueValues, valuesOf } from '../../src/cards/dialogue-form';
import { FREE_TEXT_MAX } from '../../src/domain/dialogue-field-table';
import { DIALOGUE_FIELDS } from '../../src/domain/dialogue-fields';
import type { DialogueContent } from '../../src/domain/dialogues';
import { Language } from '../../src/domain/language';
import { NOTHING_HIDDEN } from '../../src/domain/listed-counts';
import { faultSentence } from '../../src/text/faults';
import { capital } from '../../src/text/format';
import { cardFaults } from './fixtures/card-schema';
import { dialogue, wrongValues } from './fixtures/gallery';
import { content, decided } from './fixtures/sample';
import { inputsOf, nodesOf, textsOf } from './fixtures/walk';

const form = { plan: decided, language: 'sv', formId: 'form-1' } as const;
const isFolded = (card: unknown, id: string): boolean =>
  nodesOf(card).find((node) => node.id === `section-${id}`)?.isVisible === false;

/** Plain Swedish text, with as many å, ä and ö as such text has. */
const SWEDISH = 'Det märks direkt när någon lyssnar på riktigt, och det är då förtroendet växer även för nästa möte. ';
const prose = (length: number): string => SWEDISH.repeat(Math.ceil(length / SWEDISH.length)).slice(0, length);

const full: DialogueContent = {
  ...content,
  place: prose(120).trim(),
  methods: decided.methods.map(({ id }) => id),
  targetGroups: decided.targetGroups.map(({ id }) => id),
  themes: decided.themes.map(({ id }) => id),
  strengthened: prose(FREE_TEXT_MAX),
  lowered: prose(FREE_TEXT_MAX),
  observations: prose(FREE_TEXT_MAX),
  advantages: prose(FREE_TEXT_MAX),
  drawbacks: prose(FREE_TEXT_MAX),
};

test('has exactly the inputs that are agreed on', () => {
  const group = { group: 'd-1', date: '2021-09-14', municipality: 'laholm', isLatestOwn: true };
  const ids = [...inputsOf(dialogueFormCard({ ...form, groups: [group] })).keys()];
  expect(ids.sort()).toEqual([...DIALOGUE_FIELDS].sort());
  // Where nobody has met anybody yet there is no earlier group to choose.
  const first = [...inputsOf(dialogueFormCard(form)).keys()];
  expect(first.sort()).toEqual(DIALOGUE_FIELDS.filter((field) => field !== 'sameGroup').sort());
});

test('asks first for what always matters, with the rest folded', () => {
  const card = dialogueFormCard({ ...form, values: { date: '2021-10-20' } });
  const [last, ...needed] = [...inputsOf(card).keys()].slice(0, 7).reverse();
  expect(last).toBe('observations');
  expect(needed.sort()).toEqual(['date', 'kind', 'methods', 'municipality', 'participants', 'targetGroups']);
  for (const id of needed) expect(inputsOf(card).get(id)).toMatchObject({ isRequired: true });
  // Where a client draws them so, each is one line until it is pressed.
  for (const id of ['kind', 'municipality', 'targetGroups', 'methods'])
    expect(inputsOf(card).get(id)).toMatchObject({ style: 'compact' });
  expect(['people', 'said', 'method', 'survey'].map((id) => isFolded(card, id))).toEqual([true, true, true, true]);
});

test('shows what is folded by one button, which hides nothing', () => {
  const targets = (values: Record<string, string>) =>
    nodesOf(dialogueFormCard({ ...form, values })).find(({ type }) => type === 'Action.ToggleVisibility')
      ?.targetElements;
  const sections = ['people', 'said', 'method', 'survey'].map((id) => ({
    elementId: `section-${id}`,
    isVisible: true,
  }));
  expect(targets({})).toEqual(sections);
  expect(targets({ lowered: 'Väntetiderna.' })).toEqual(sections);
  const everywhere = { place: 'biblioteket', lowered: 'Väntetiderna.', drawbacks: 'Bullret.', surveyAnswers: '8' };
  expect(targets(everywhere)).toBeUndefined();
});

test('unfolds the sections that have something in them', () => {
  const card = dialogueFormCard({ ...form, values: { lowered: 'Väntetiderna.' } });
  expect(['people', 'said', 'method', 'survey'].map((id) => isFolded(card, id))).toEqual([true, false, true, true]);
});

test('offers the choices of the plan, by their names', () => {
  const inputs = inputsOf(dialogueFormCard(form));
  expect(inputs.get('methods')).toMatchObject({
    isMultiSelect: true,
    choices: decided.methods.map(({ id, name }) => ({ title: capital(name), value: id })),
  });
  expect(inputs.get('municipality')?.choices).toContainEqual({ title: 'Laholm', value: 'laholm' });
  expect(inputs.get('kind')?.choices).toEqual([
    { title: 'Perspektivinhämtande', value: 'perspective' },
    { title: 'Fördjupande', value: 'in-depth' },
  ]);
});

test.each([
  ['sv', 'Ange dagen då dialogen hölls, från 1 mars 2021 och senast i dag.'],
  ['en', 'Give the day the dialogue was held, from 1 March 2021 and no later than today.'],
] as const)('tells in %s from which day a date is taken, before anything is sent', (language, errorMessage) => {
  const plan = { ...decided, start: '2021-03-01' };
  const date = inputsOf(dialogueFormCard({ ...form, plan, language })).get('date');
  expect(date?.min).toBe(plan.start);
  expect(String(date?.errorMessage).replace(/\u00a0/gu, ' ')).toBe(errorMessage);
});

test('takes the name of a municipality as well as its id', () => {
  const inputs = inputsOf(dialogueFormCard({ ...form, values: { municipality: 'Laholm' } }));
  expect(inputs.get('municipality')).toMatchObject({ value: 'laholm' });
});

test.each([
  ['sv', 'Skicka dialogen', 'Skicka ändringen'],
  ['en', 'Send the dialogue', 'Send the change'],
] as const)('has one main button in %s', (language, submit, change) => {
  const made = { dialogueId: 'd', fromVersion: 2, operation: 'o' };
  const buttons = (card: AdaptiveCard): unknown[] =>
    nodesOf(card).filter(({ type, style }) => type === 'Action.Execute' && style === 'positive');
  expect(buttons(dialogueFormCard({ ...form, language }))).toEqual([
    expect.objectContaining({
      title: submit,
      verb: 'submit-dialogue',
      data: { verb: 'submit-dialogue', formId: 'form-1', language },
    }),
  ]);
  expect(buttons(dialogueFormCard({ ...form, language, change: made }))).toEqual([
    expect.objectContaining({ title: change, data: { verb: 'change-dialogue', ...made, language } }),
  ]);
});

describe('a form that comes back', () => {
  const reading = readDialogueValues(wrongValues, decided, '2021-10-20');
  const faults = 'faults' in reading ? reading.faults : [];
  const card = dialogueFormCard({ ...form, values: wrongValues, faults });
  const inputs = inputsOf(card);

  test('keeps what was written, also where it is no date and no number', () => {
    expect(inputs.get('date')).toMatchObject({ type: 'Input.Text', value: 'i går' });
    expect(inputs.get('participants')).toMatchObject({ type: 'Input.Text', value: 'tolv' });
    expect(inputs.get('targetGroups')).toMatchObject({ value: 'unga,seniorer' });
    expect(inputs.get('surveyHeard')).toMatchObject({ type: 'Input.Number', value: 12 });
    expect(inputs.get('strengthened')).toMatchObject({ value: wrongValues.strengthened });
  });

  test('says at each field what to write, and at the top how many', () => {
    const texts = textsOf(card);
    expect(texts).toContain('▲ Inget är sparat än: 5 fält behöver ses över. Allt du skrev finns kvar.');
    for (const fault of faults) expect(texts).toContain(`▲ ${faultSentence(fault, decided, 'sv')}`);
    expect(faults).toHaveLength(5);
  });

  test('unfolds the section with a fault', () => {
    expect(isFolded(card, 'survey')).toBe(false);
    expect(isFolded(card, 'method')).toBe(true);
  });

  test('is a form that can be sent again', () => {
    expect(cardFaults(card)).toEqual([]);
    const sent = nodesOf(card).find(({ type }) => type === 'Action.Execute');
    expect(sent?.data).toMatchObject({ formId: 'form-1' });
  });
});

describe('with every text as long as it may be', () => {
  test.each(Language.options)('the form can be sent, in %s', (language) => {
    const values = valuesOf(full);
    const faults = DIALOGUE_FIELDS.map((field) => ({ field, fault: 'missing' }) as const);
    const change = { dialogueId: dialogue.id, fromVersion: 1, operation: dialogue.id };
    expect(fitsCard(dialogueFormCard({ ...form, language, change, values }))).toBe(true);
    expect(fitsCard(dialogueFormCard({ ...form, language, values, faults }))).toBe(true);
  });

  test('the conflict card can be sent', () => {
    const ids = { operation: dialogue.id, newFormId: dialogue.id };
    const common = {
      plan: decided,
      existing: dialogue,
      mayRead: true,
      isOwn: true,
      hidden: NOTHING_HIDDEN,
      outdated: true,
      ...ids,
      language: 'sv',
    } as const;
    expect(fitsCard(dialogueConflictCard({ ...common, values: valuesOf(full) }))).toBe(true);
  });

  test('what cannot be sent is known', () => {
    const values = { ...valuesOf(full), lowered: 'a'.repeat(100_000) };
    expect(fitsCard(dialogueFormCard({ ...form, values }))).toBe(false);
  });
});
