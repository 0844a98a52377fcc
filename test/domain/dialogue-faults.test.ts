import {
  choiceId,
  closedFaults,
  contentFaults,
  figureFaults,
  isNameFault,
  mayBeKept,
  termsOf,
} from '../../src/domain/dialogue-faults';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

const plan = smallPlan({ perspectives: [{ id: 'stad', name: 'Stad' }], themes: [{ id: 'skola', name: 'Skola' }] });
const faults = (changes: Parameters<typeof someContent>[0], today = '2021-09-20') =>
  contentFaults(someContent(changes), plan, today);

test.each([
  ['today', '2021-09-20', []],
  ['tomorrow', '2021-09-21', [{ field: 'date', fault: 'in-the-future' }]],
  ['the project’s first day', '2021-01-01', []],
  ['the day before it', '2020-12-31', [{ field: 'date', fault: 'before-project', start: '2021-01-01' }]],
])('a dialogue on %s', (_what, date, expected) => {
  expect(faults({ date })).toEqual(expected);
});

test.each([
  ['municipality', { municipality: 'varberg' }, 'varberg'],
  ['methods', { methods: ['gruppdiskussioner', 'enkat'] }, 'enkat'],
  ['targetGroups', { targetGroups: ['unga', 'aldre'] }, 'aldre'],
  ['perspectives', { perspectives: ['land'] }, 'land'],
  ['themes', { themes: ['vard', 'annat'] }, 'vard'],
] as const)('a %s that the plan does not have', (field, changes, value) => {
  expect(faults(changes as Parameters<typeof someContent>[0])).toEqual([{ field, fault: 'not-in-plan', value }]);
});

test('all faults come at once, in the order of the form, figures last', () => {
  const all = faults({ date: '2022-01-01', methods: ['enkat'], municipality: 'varberg', surveyAnswers: 1 });
  expect(all.map(({ field }) => field)).toEqual(['date', 'municipality', 'methods', 'surveyHeard']);
});

test.each([
  [{}, []],
  [{ surveyAnswers: 0 }, []],
  [{ surveyAnswers: 1 }, [{ field: 'surveyHeard', fault: 'missing' }]],
  [{ surveyHeard: 0 }, [{ field: 'surveyAnswers', fault: 'missing' }]],
  [{ surveyAnswers: 3, surveyHeard: 3 }, []],
  [
    { surveyAnswers: 3, surveyHeard: 4 },
    [{ field: 'surveyHeard', fault: 'more-heard-than-answered', heard: 4, answers: 3 }],
  ],
  [{ feedbackWanted: 5 }, []],
  [{ feedbackGiven: 0 }, [{ field: 'feedbackWanted', fault: 'missing' }]],
  [{ feedbackWanted: 2, feedbackGiven: 2 }, []],
  [
    { feedbackWanted: 2, feedbackGiven: 3 },
    [{ field: 'feedbackGiven', fault: 'more-given-than-wanted', given: 3, wanted: 2 }],
  ],
])('the figures %j', (changes, expected) => {
  expect(figureFaults(someContent(changes))).toEqual(expected);
});

test.each([
  ['personnummer', false],
  ['email', false],
  ['phone', false],
  ['card', false],
  ['name', true],
  ['address', true],
  ['plate', true],
  ['account', true],
  ['bank', true],
] as const)('a writer may keep what looks like a %s: %s', (kind, may) => {
  const found = { kind, excerpt: 'x…' };
  expect(mayBeKept(found)).toBe(may);
  expect(isNameFault({ fault: 'personal-data', found: [found] })).toBe(may);
  expect(isNameFault({ fault: 'personal-data', found: [{ kind: 'name', excerpt: 'x' }, found] })).toBe(may);
  expect(isNameFault({ fault: 'too-long', found: [found] })).toBe(false);
});

test('a choice is an id or a name in any letters, up to 1,000 characters', () => {
  const terms = [{ id: 'unga', name: 'Unga vuxna', aliases: [] }];
  expect(['unga', 'UNGA VUXNA', 'gamla'].map((value) => choiceId(terms, value))).toEqual(['unga', 'unga', undefined]);
  // What stands unseen between letters does not count in a name, but it does for its length.
  const unseen = (length: number) => `unga${'\u200b'.repeat(length - 4)}`;
  expect([choiceId(terms, unseen(1_000)), choiceId(terms, unseen(1_001))]).toEqual(['unga', undefined]);
});

test('only what is chosen has words of the plan', () => {
  expect(termsOf('municipality', plan)).toEqual(plan.municipalities);
  expect(termsOf('methods', plan)).toBe(plan.methods);
  expect(termsOf('themes', plan)).toBe(plan.themes);
  for (const field of ['date', 'kind', 'place', 'participants'] as const) expect(termsOf(field, plan)).toBeUndefined();
});

test('what is closed takes no new dialogue, and one that has it keeps it', () => {
  const targetGroups = [
    { id: 'unga', name: 'Unga', closed: true },
    { id: 'aldre', name: 'Äldre' },
  ];
  const closing = smallPlan({ targetGroups });
  const both = someContent({ targetGroups: ['aldre', 'unga'] });
  expect(closedFaults(both, closing)).toEqual([{ field: 'targetGroups', fault: 'closed', value: 'Unga' }]);
  expect(closedFaults(both, closing, someContent({ targetGroups: ['unga'] }))).toEqual([]);
  expect(closedFaults(someContent({ targetGroups: ['aldre'] }), closing)).toEqual([]);
});
