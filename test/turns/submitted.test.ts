import { readSubmitted } from '../../src/turns/submitted';

const invoke = (verb: string, data: Record<string, unknown>) => ({
  action: { type: 'Action.Execute', verb, data },
  trigger: 'manual',
});

/** Each as Action.Execute sends it and as Action.Submit does. */
const both = (verb: string, data: Record<string, unknown>) => [
  readSubmitted(invoke(verb, data)),
  readSubmitted({ verb, ...data }),
];

test('a dialogue, with what stood in the form as text', () => {
  const data = {
    formId: 'f-1',
    language: 'sv',
    participants: '11',
    methods: 'vr',
    place: ' torget ',
    elected: '',
    junk: 1,
  };
  const expected = {
    verb: 'submit-dialogue',
    formId: 'f-1',
    language: 'sv',
    values: { participants: '11', methods: 'vr', place: 'torget' },
  };
  expect(both('submit-dialogue', data)).toEqual([expected, expected]);
});

test('a change knows the version it was made from, also as text', () => {
  const data = { dialogueId: 'd', fromVersion: '3', operation: 'o', participants: 4 };
  const expected = {
    verb: 'change-dialogue',
    dialogueId: 'd',
    fromVersion: 3,
    operation: 'o',
    values: { participants: '4' },
  };
  expect(both('change-dialogue', data)).toEqual([expected, expected]);
});

test('the comments that stand in the week, by activity', () => {
  const about = { activity: 'a-1', state: 'done', week: '2021-W36' };
  const data = { ...about, 'comment-a-1': ' Bra. ', 'comment-a-2': 'Annat.', 'comment-a-3': ' ' };
  const expected = { verb: 'report-activity', ...about, comments: { 'a-1': 'Bra.', 'a-2': 'Annat.' } };
  expect(both('report-activity', data)).toEqual([expected, expected]);
});

test('a question', () => {
  const data = { reading: { kind: 'goal-status', goal: 'project-2' }, language: 'en' };
  expect(both('ask', data)[0]).toEqual({ verb: 'ask', ...data, values: {}, comments: {} });
});

test('a choice between a change and a new dialogue', () => {
  const data = { choice: 'new', dialogueId: 'd', fromVersion: 1, operation: 'o', newFormId: 'n', date: '2021-09-14' };
  expect(both('resolve-conflict', data)[1]).toMatchObject({ choice: 'new', values: { date: '2021-09-14' } });
});

test('a client that sends the verb only inside the data is understood', () => {
  const value = { action: { type: 'Action.Execute', data: { verb: 'open-change', dialogueId: 'd' } } };
  expect(readSubmitted(value)).toEqual({ verb: 'open-change', dialogueId: 'd' });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'submit-dialogue'],
  ['a list', [{ verb: 'open-dialogue-form' }]],
  ['no verb', { formId: 'f' }],
  ['another verb', { verb: 'drop-tables' }],
  ['no form id', { verb: 'submit-dialogue' }],
  ['an id that is a path', { verb: 'submit-dialogue', formId: '../../plan' }],
  ['an id that is too long', { verb: 'submit-dialogue', formId: 'f'.repeat(65) }],
  ['an id that is an object', { verb: 'open-change', dialogueId: { $ne: '' } }],
  ['a reading that is none', { verb: 'ask', reading: { kind: 'delete-everything' } }],
  ['a state that is none', { verb: 'report-activity', activity: 'a', state: 'great', week: '2021-W36' }],
  ['a version below one', { verb: 'change-dialogue', dialogueId: 'd', fromVersion: 0, operation: 'o' }],
  ['a language we do not speak', { verb: 'open-dialogue-form', language: 'fi' }],
])('%s is not understood', (_what, value) => {
  expect(readSubmitted(value)).toBeUndefined();
});
