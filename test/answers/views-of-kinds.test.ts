import { viewOfKind } from '../../src/answers/views-of-kinds';
import { factsOf } from '../../src/domain/fact-set';
import { QUESTION_KINDS, type QuestionKind, type Readings } from '../../src/domain/question-kinds';
import { someContent } from '../support/dialogues';
import { memoryTools } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** Each kind of question gets its view, and what it is narrowed to comes along. */

const plan = smallPlan({
  tasks: [{ id: 't', title: 'Analys', phase: 'overall', roles: ['projektledare'] }],
  activities: [planned('a', { title: 'Analysera', when: 'Maj -21', tasks: ['t'] })],
  goals: {
    project: [{ number: 1, title: 'T', text: 'T' }],
    effect: [{ number: 1, title: 'E', text: 'E' }],
  },
  budget: [{ id: 'b', item: 'Lokal', period: 2021, planned: 100 }],
});
const facts = factsOf([
  someContent({ date: '2021-09-01', municipality: 'laholm', participants: 11, officials: 3 }),
  someContent({ date: '2020-09-01', municipality: 'laholm', participants: 12 }),
]);
const TODAY = '2021-10-01';
const settings = { day: 2 };
const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language: 'sv', settings } as const;
const asked = {
  asker,
  snapshot: { plan, planVersion: 1, facts },
  tools: memoryTools([], () => new Date(`${TODAY}T08:00:00Z`)),
  today: TODAY,
  remark: { about: 'thanks' },
} as never;
const inLaholm = { municipality: 'Laholm', year: 2021 };
const narrow = {
  municipality: 'Laholm',
  targetGroup: undefined,
  method: undefined,
  dialogueKind: undefined,
  year: 2021,
};

const EXPECTED: { readonly [Kind in QuestionKind]: readonly [Omit<Readings[Kind], 'kind'>, object] } = {
  help: [{}, { kind: 'help', plan, asker, remark: { about: 'thanks' } }],
  'goal-status': [
    { goal: 'project-1', ...inLaholm },
    { kind: 'goal-status', filters: inLaholm },
  ],
  goals: [{ goalType: 'effect' }, { kind: 'goals', statuses: [{ goal: { id: 'effect-1' } }] }],
  'area-status': [
    { municipality: 'Laholm' },
    { kind: 'area-status', area: 'Laholm', dialogues: { total: 2 }, people: { total: 23 } },
  ],
  'no-such-goal': [{ goal: 'project-9' }, { kind: 'no-such-goal', plan, goal: 'project-9' }],
  'dialogue-count': [{ ...inLaholm }, { kind: 'count', counted: 'dialogues', total: 1, filters: narrow }],
  dialogues: [
    { ...inLaholm, latest: 1 },
    { kind: 'dialogues', latest: 1, filters: narrow, listed: [{ people: 11, fact: { date: '2021-09-01' } }] },
  ],
  'participant-count': [{ year: 2021 }, { kind: 'count', counted: 'participants', total: 11 }],
  coverage: [inLaholm, { kind: 'coverage', filters: narrow, rests: { dialogues: 1 } }],
  survey: [inLaholm, { kind: 'survey', filters: narrow }],
  feedback: [inLaholm, { kind: 'feedback', filters: narrow }],
  insights: [inLaholm, { kind: 'insights', filters: narrow, rests: { dialogues: 1 } }],
  methods: [{ method: 'Gruppdiskussioner' }, { kind: 'methods', one: true }],
  budget: [{ year: 2020 }, { kind: 'budget', year: 2020, lines: [] }],
  communication: [{ year: 2020 }, { kind: 'communication', year: 2020, log: [] }],
  lessons: [{}, { kind: 'lessons', lessons: [], withheld: 0 }],
  about: [{ topic: 'purpose' }, { kind: 'about', topic: 'purpose' }],
  'follow-up': [{}, { kind: 'follow-up', counted: { dialogues: 2, participants: 23 } }],
  activities: [{ state: 'overdue' }, { kind: 'activities', state: 'overdue', list: { lines: [{ overdue: true }] } }],
  'activity-status': [{ activity: 'Analysera' }, { kind: 'activity-status', line: { overdue: true } }],
  responsible: [{ activity: 'Analys' }, { kind: 'responsible', isActivity: false }],
  report: [{ document: 'data' }, { kind: 'report', document: 'data' }],
  'plan-file': [{ file: 'template' }, { kind: 'plan-file' }],
  'my-week': [{}, { kind: 'week', settings }],
  changes: [
    { municipality: 'Laholm', from: '2021-08-01' },
    { kind: 'changes', area: 'Laholm', from: '2021-08-01', rests: { dialogues: 1 } },
  ],
  remaining: [{ municipality: 'Laholm' }, { kind: 'remaining', area: 'Laholm', remaining: [] }],
  privacy: [{}, { kind: 'privacy', plan }],
  'as-text': [{}, { kind: 'as-text', pasted: undefined }],
  explain: [{}, { kind: 'explain', plan }],
  settings: [{}, { kind: 'settings', settings, today: TODAY }],
  deliveries: [{}, { kind: 'deliveries', sent: 0 }],
  watch: [{ goal: 'project-1' }, { kind: 'watch' }],
  unreported: [{ weeks: 3 }, { kind: 'unreported', shown: 'list', weeks: 3, silent: [] }],
  'send-survey': [{}, { kind: 'send-survey', state: 'nothing' }],
  'new-dialogue': [{}, { kind: 'in-chat' }],
  'new-communication': [{}, { kind: 'in-chat' }],
  'new-lesson': [{}, { kind: 'in-chat' }],
  'change-plan': [{ what: 'target' }, { kind: 'in-chat' }],
};

test.each(Object.keys(QUESTION_KINDS) as QuestionKind[])('%s', async (kind) => {
  const [reading, expected] = EXPECTED[kind];
  expect(await viewOfKind(kind, { kind, ...reading } as never, asked)).toMatchObject(expected);
});

test('who took part may be those who met residents as part of their work', async () => {
  const reading = { kind: 'participant-count', participants: 'officials' } as const;
  const view = await viewOfKind('participant-count', reading, asked);
  expect(view).toMatchObject({ counted: 'officials', total: 3, missing: 1 });
});

test('each of five filters is passed on', async () => {
  const all = { municipality: 'Laholm', targetGroup: 'Unga', method: 'Gruppdiskussioner', year: 2021 };
  const filters = { ...all, dialogueKind: 'in-depth' } as const;
  const view = await viewOfKind('dialogue-count', { kind: 'dialogue-count', ...filters } as never, asked);
  expect(view).toMatchObject({ filters, total: 0 });
});
