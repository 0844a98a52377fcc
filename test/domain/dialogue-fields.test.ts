import { readDialogueValues } from '../../src/cards/dialogue-values';
import { DIALOGUE_FIELD_TABLE as TABLE } from '../../src/domain/dialogue-field-table';
import {
  DIALOGUE_FIELDS,
  type DialogueField,
  fieldsOfSort,
  isPlace,
  mayTellOfPeople,
  OBSERVATION_FIELDS,
} from '../../src/domain/dialogue-fields';
import { DialogueContent, FREE_TEXT_FIELDS, sameContent, withoutFreeText } from '../../src/domain/dialogues';
import { withWordsAs } from '../../src/domain/free-text';
import { Language } from '../../src/domain/language';
import { freeTextFaults } from '../../src/privacy/check-free-text';
import { fieldLabel } from '../../src/text/fields';
import { dialogueLine, doubtSentences } from '../../src/text/receipt';
import { samplePlan } from '../samples/sample';

/** Each face of a dialogue handles every field of the table. */

const plan = samplePlan();
const TODAY = '2022-10-03';
const given = {
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  methods: plan.methods[0]?.id ?? '',
  targetGroups: plan.targetGroups[0]?.id ?? '',
  participants: '11',
};
const NUMBER = '19121212-1212';

describe.each(fieldsOfSort('words').map((field) => [field, TABLE[field].longest] as const))('%s', (field, longest) => {
  const content = DialogueContent.parse({
    ...given,
    methods: [given.methods],
    targetGroups: [given.targetGroups],
    participants: 11,
    [field]: 'Ord.',
  });

  test('is free text to everyone who asks the table', () => {
    expect(TABLE[field]).toMatchObject({ freeText: true, inAudit: false, shownTo: 'readers', required: false });
    expect(FREE_TEXT_FIELDS).toContain(field);
  });

  test('is read from the form up to its longest, and no further', () => {
    const long = 'o'.repeat(longest);
    expect(readDialogueValues({ ...given, [field]: long }, plan, TODAY)).toMatchObject({ content: { [field]: long } });
    expect(readDialogueValues({ ...given, [field]: `${long}o` }, plan, TODAY)).toEqual({
      faults: [{ field, fault: 'too-long', most: longest, length: longest + 1 }],
    });
    expect(DialogueContent.safeParse({ ...content, [field]: `${long}o` }).success).toBe(false);
    expect(DialogueContent.safeParse({ ...content, [field]: '' }).success).toBe(false);
  });

  test('is looked through before it is saved', () => {
    expect(freeTextFaults({ [field]: `Ring ${NUMBER}.` }, plan)).toMatchObject([{ field, fault: 'personal-data' }]);
  });

  test('goes with what retention erases and the audit leaves out', () => {
    expect(withoutFreeText(content)).not.toHaveProperty(field);
    expect(sameContent(withoutFreeText(content), content)).toBe(false);
  });

  test('is masked for those who may not read it', () => {
    expect(withWordsAs('dialogue', content, '…')).toMatchObject({ [field]: '…', participants: 11 });
  });

  test('is not on the receipt', () => {
    const receipt = [dialogueLine(content, plan, 'sv'), ...doubtSentences(content, 'sv')].join(' ');
    expect(receipt).not.toContain('Ord.');
  });
});

test.each(DIALOGUE_FIELDS.map((field) => [field]))('%s has a label in every language', (field) => {
  for (const language of Language.options) expect(fieldLabel(field, {}, language)).toMatch(/\S{3,}/u);
});

test('what is no words goes into the audit, and no words do', () => {
  for (const field of DIALOGUE_FIELDS) {
    const { sort, freeText, inAudit } = TABLE[field];
    expect({ field, freeText, inAudit }).toEqual({ field, freeText: sort === 'words', inAudit: sort !== 'words' });
  }
});

test('what a form must have is what a dialogue cannot be without', () => {
  const least = {
    ...given,
    methods: [given.methods],
    targetGroups: [given.targetGroups],
    participants: 1,
  };
  for (const field of DIALOGUE_FIELDS) {
    const { [field as keyof typeof least]: _, ...without } = least;
    expect({ field, taken: DialogueContent.safeParse(without).success }).toEqual({
      field,
      // Whether a kind and a place are told is for the plan to say, which may have none of either.
      taken: field === 'kind' || field === 'municipality' || !TABLE[field].required,
    });
  }
  expect(DialogueContent.safeParse({ ...least, participants: 0 }).success).toBe(false);
  expect(DialogueContent.safeParse({ ...least, methods: [] }).success).toBe(false);
  expect(DialogueContent.parse(least)).toMatchObject({ perspectives: [], themes: [] });
});

test.each([
  ['place', { isPlace: true, mayTell: false, isObservation: false }],
  ['advantages', { isPlace: false, mayTell: false, isObservation: false }],
  ['strengthened', { isPlace: false, mayTell: true, isObservation: true }],
  ['observations', { isPlace: false, mayTell: true, isObservation: true }],
  ['participants', { isPlace: false, mayTell: false, isObservation: false }],
] as const)('%s: what it is about says whether names are reminded of, and who shows it: %j', (field, about) => {
  const observed: readonly DialogueField[] = OBSERVATION_FIELDS;
  expect({ isPlace: isPlace(field), mayTell: mayTellOfPeople(field), isObservation: observed.includes(field) }).toEqual(
    about,
  );
});

test('the figures of those who took part are the ones that few are hidden in', () => {
  expect(DIALOGUE_FIELDS.filter((field) => TABLE[field].shownTo === 'not-few')).toEqual([
    'participants',
    'surveyAnswers',
    'surveyHeard',
    'feedbackWanted',
    'feedbackGiven',
  ]);
});

test('a field that is added to the table is stored, read, looked through, erased and kept from what is counted with no more said', () => {
  jest.isolateModules(() => {
    const table = { ...TABLE, agreed: { ...TABLE.observations, longest: 30 } };
    // The one line of the recipe, put in before any room reads the table.
    jest.doMock('../../src/domain/dialogue-field-table', () => ({
      ...jest.requireActual('../../src/domain/dialogue-field-table'),
      DIALOGUE_FIELD_TABLE: table,
    }));
    const dialogues = require('../../src/domain/dialogues') as typeof import('../../src/domain/dialogues');
    const values = require('../../src/cards/dialogue-values') as typeof import('../../src/cards/dialogue-values');
    const check = require('../../src/privacy/check-free-text') as typeof import('../../src/privacy/check-free-text');
    const added: Record<string, unknown> = { agreed: 'Vi ses i maj.' };
    const reading = values.readDialogueValues({ ...given, ...added }, plan, TODAY);
    expect(reading).toMatchObject({ content: added });
    expect(values.readDialogueValues({ ...given, agreed: 'o'.repeat(31) }, plan, TODAY)).toMatchObject({
      faults: [{ field: 'agreed', fault: 'too-long', most: 30 }],
    });
    const { Fact } = require('../../src/domain/facts') as typeof import('../../src/domain/facts');
    expect(Object.keys(dialogues.DialogueContent.shape)).toContain('agreed');
    expect(Object.keys(Fact.shape)).not.toContain('agreed');
    if ('content' in reading) expect(dialogues.withoutFreeText(reading.content)).not.toHaveProperty('agreed');
    expect(check.freeTextFaults({ agreed: NUMBER } as Partial<Record<DialogueField, unknown>>, plan)).toMatchObject([
      { field: 'agreed', fault: 'personal-data' },
    ]);
  });
});
