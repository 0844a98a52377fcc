import { viewAbout } from '../../src/answers/about';
import { viewActivities, viewActivityStatus, viewResponsible } from '../../src/answers/activities';
import { tellDeliveries, viewDeliveries, viewUnanswered } from '../../src/answers/deliveries';
import { viewCommunication, viewLessons } from '../../src/answers/entries';
import { viewGoal, viewGoals } from '../../src/answers/goals';
import { viewInsights } from '../../src/answers/insights';
import { isOpenTo } from '../../src/answers/open-to';
import { judgedBy } from '../../src/answers/people';
import { viewBudget, viewMethods } from '../../src/answers/plan';
import { readableBy } from '../../src/answers/readable';
import { viewReport } from '../../src/answers/report';
import type { ActivityReport } from '../../src/domain/activities';
import { factsOf } from '../../src/domain/fact-set';
import { moneyOf } from '../../src/domain/money';
import type { Role } from '../../src/domain/roles';
import type { Delivery, DeliveryState, Run } from '../../src/ports/deliveries';
import type { StoredEntry } from '../../src/ports/entries';
import { someContent, someDialogue } from '../support/dialogues';
import { MemoryLedger, memoryPeople } from '../support/memory-ledger';
import { MemoryActivities, MemoryDialogues, memoryTools } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** What each answer is made of, of a plan and a few facts that are reckoned in the head. */

const TODAY = '2021-10-01';
const plan = smallPlan({
  committees: [
    { id: 'barn', name: 'Barnnämnden', municipality: 'laholm' },
    { id: 'kultur', name: 'Kulturnämnden', municipality: 'halmstad' },
  ],
  tasks: [
    { id: 't', title: 'Analys', phase: 'overall', roles: ['arbetsgrupp'], lead: ['projektledare'] },
    { id: 's', title: 'Stöd', phase: 'overall', roles: ['projektgrupp'] },
  ],
  activities: [planned('a', { title: 'Analysera', when: 'Maj -21', tasks: ['t'] })],
  themes: [{ id: 'skola', name: 'Skola' }],
  methods: ['samtal', 'enkat'].map((id) => ({ id, name: id })),
  goals: {
    project: [
      {
        number: 1,
        title: 'T',
        text: 'T',
        indicators: [
          { id: 'i1', name: 'I', measure: 'dialogues', period: 2021 },
          { id: 'i2', name: 'I', measure: 'participants', period: '2021-09', kind: 'perspective' },
        ],
      },
      { number: 2, title: 'U', text: 'U' },
    ],
    effect: [{ number: 1, title: 'E', text: 'E' }],
  },
  communications: [
    { id: 'c1', kind: 'anchoring', to: 'Nämnden', date: '2020-12-31' },
    { id: 'c2', kind: 'dissemination', to: 'Pressen', date: '2021-01-01' },
    { id: 'c3', kind: 'anchoring', to: 'Skolan' },
  ],
  lessons: [{ id: 'l1', text: 'Börja tidigt.' }],
  notes: [
    { text: 'pengar', about: 'budget' },
    { text: 'mål', about: 'goals' },
  ],
  budget: [
    { id: 'b1', item: 'Lokal', period: 2021, planned: 100, outcome: 90 },
    { id: 'b2', item: 'Resor', period: 2022, planned: 10 },
  ],
  observationsFor: ['projektledare'],
});
const facts = factsOf([
  someContent({ date: '2021-09-01', methods: ['samtal'] }),
  someContent({ date: '2021-10-02', kind: 'in-depth', municipality: 'halmstad', methods: ['samtal'] }),
]);
const snapshot = { plan, planVersion: 1, facts };
const asker = (roles: readonly Role[], pseudonym = 'p-1') =>
  ({ userId: 'u', pseudonym, roles, language: 'sv' }) as const;
const LEADER = asker(['projektledare']);
const people = [
  { upn: 'a', name: 'Åsa', roles: ['projektledare' as const], committees: [] },
  { upn: 'b', name: 'Bo', roles: ['arbetsgrupp' as const, 'projektledare' as const], committees: [] },
];
const everyone = async () => people;

describe('the project', () => {
  test('its purpose, its committees and who has a role', async () => {
    const about = (asked: object) => viewAbout({ kind: 'about', ...asked } as never, snapshot, everyone, TODAY);
    expect(await about({ topic: 'purpose' })).toEqual({ kind: 'about', topic: 'purpose', plan });
    expect(await about({ topic: 'people', role: 'projektledare' })).toMatchObject({ names: ['Åsa', 'Bo'] });
    expect(await about({ topic: 'people' })).toMatchObject({ topic: 'everyone' });
    expect(await about({ topic: 'people', role: 'arbetsgrupp' })).toMatchObject({ names: ['Bo'] });
    const ids = async (municipality?: string) =>
      (
        (await about({ topic: 'committees', municipality })) as unknown as { committees: { id: string }[] }
      ).committees.map(({ id }) => id);
    expect([await ids(), await ids('Halmstad'), await ids('Varberg')]).toEqual([
      ['barn', 'kultur'],
      ['kultur'],
      ['barn', 'kultur'],
    ]);
  });

  test('its methods, all or one', () => {
    expect(viewMethods(undefined, snapshot, TODAY)).toMatchObject({
      one: false,
      uses: [
        { method: 'samtal', dialogues: 2 },
        { method: 'enkat', dialogues: 0 },
      ],
      reported: 2,
      rests: { dialogues: 2, latest: '2021-10-02' },
    });
    const one = { one: true, uses: [{ method: 'enkat' }], reported: 2, rests: { dialogues: 0, latest: undefined } };
    expect(viewMethods('Enkat', snapshot, TODAY)).toMatchObject(one);
  });

  test('its budget, for a year or in all, with the notes about it', () => {
    const kronor = (amount: number) => moneyOf(amount, 'SEK');
    expect(viewBudget({ year: 2021 }, snapshot)).toMatchObject({
      year: 2021,
      sums: { planned: kronor(100), outcome: kronor(90), withoutOutcome: 0 },
      notes: [{ text: 'pengar' }],
    });
    expect(viewBudget({}, snapshot)).toMatchObject({
      sums: { planned: kronor(110), outcome: kronor(90), withoutOutcome: 1 },
    });
  });
});

describe('activities', () => {
  const report: ActivityReport = {
    activity: 'a',
    state: 'partly',
    reportedAt: '2021-09-01T00:00:00Z',
    reportedBy: 'p-2',
    outcome: 'Ord.',
  };
  const store = async () => {
    const activities = new MemoryActivities();
    await activities.report('litet', report);
    return activities;
  };

  test('are told with what has been reported', async () => {
    const asked = { kind: 'activities', state: 'partly' } as const;
    const view = await viewActivities(asked, snapshot, await store(), TODAY);
    expect(view).toMatchObject({ state: 'partly', list: { lines: [{ activity: { id: 'a' } }], partly: 1, total: 1 } });
    const none = await viewActivities(asked, snapshot, new MemoryActivities(), TODAY);
    expect(none).toMatchObject({ list: { lines: [], overdue: 1 } });
    const status = (title: string) => store().then((each) => viewActivityStatus(title, snapshot, each, TODAY));
    expect(await status('Analysera')).toMatchObject({
      kind: 'activity-status',
      line: { activity: { state: 'partly' }, overdue: false },
    });
    expect(await status('analysera')).toEqual({ kind: 'unknown' });
  });

  test('and who is responsible for one, for a task, or for all', async () => {
    const responsible = (title?: string) => viewResponsible(title, snapshot, everyone, TODAY);
    expect(await responsible('Analysera')).toMatchObject({
      isActivity: true,
      holders: [
        { role: 'projektledare', lead: true, names: ['Åsa', 'Bo'] },
        { role: 'arbetsgrupp', lead: false, names: ['Bo'] },
      ],
    });
    expect(await responsible('Stöd')).toMatchObject({
      isActivity: false,
      line: { activity: { title: 'Stöd' } },
      holders: [{ role: 'projektgrupp', lead: false, names: [] }],
    });
    expect(await responsible('Annat')).toEqual({ kind: 'unknown' });
    expect(await responsible()).toMatchObject({
      kind: 'responsibilities',
      shares: [
        { role: 'projektledare', activities: 1, leads: 1 },
        { role: 'arbetsgrupp', activities: 1, leads: 0 },
      ],
    });
  });
});

describe('goals', () => {
  const idsOf = (view: unknown): string[] =>
    (view as unknown as { statuses: { goal: { id: string } }[] }).statuses.map(({ goal }) => goal.id);

  test('of a type or of both, resting on the most dialogues and the latest day', () => {
    expect(idsOf(viewGoals(undefined, snapshot, TODAY))).toEqual(['project-1', 'project-2', 'effect-1']);
    expect(idsOf(viewGoals('effect', snapshot, TODAY))).toEqual(['effect-1']);
    // Two dialogues count for the first indicator, one of them for the second.
    expect(viewGoals('project', snapshot, TODAY)).toMatchObject({ rests: { dialogues: 2, latest: '2021-10-02' } });
    expect(viewGoals('effect', snapshot, TODAY)).toMatchObject({ rests: { dialogues: 0, latest: undefined } });
  });

  test('one, in the project, a municipality or a year', () => {
    const rests = (filters: object) =>
      (viewGoal('project-1', filters, snapshot, TODAY) as unknown as { rests: object }).rests;
    expect(rests({})).toEqual({ dialogues: 2, latest: '2021-10-02' });
    expect(rests({ municipality: 'Laholm' })).toMatchObject({ dialogues: 1, latest: '2021-09-01' });
    expect(rests({ year: 2020 })).toMatchObject({ dialogues: 0 });
    expect(viewGoal('project-9', {}, snapshot, TODAY)).toEqual({ kind: 'no-such-goal', plan, goal: 'project-9' });
  });

  test('a measure is judged by the first goal that has it', () => {
    expect(judgedBy('participants', snapshot, TODAY)).toMatchObject({
      goal: 'project-1',
      status: { indicator: { id: 'i2' } },
    });
    expect(judgedBy('feedback-share', snapshot, TODAY)).toBeUndefined();
  });

  test.each([
    [{}, 'goals', undefined],
    [{ document: 'project-report' }, 'goals', undefined],
    [{ document: 'data' }, 'count', 'municipality'],
    [{ municipality: 'Laholm' }, 'count', 'targetGroup'],
    [{ municipality: 'Laholm', document: 'data' }, 'count', 'targetGroup'],
  ])('a report asked for as %j is told by %s', (asked, kind, by) => {
    const view = viewReport({ kind: 'report', ...asked } as never, snapshot, TODAY);
    expect(view).toMatchObject({ kind: 'report', ...asked, figures: { kind } });
    expect((view as unknown as { figures: { by?: string } }).figures.by).toBe(by);
  });
});

describe('the log and the lessons', () => {
  const log = (id: string, date: string, notedBy: string): StoredEntry => ({
    entry: { kind: 'communication', content: { id, kind: 'anchoring', to: id, date } },
    notedBy,
    notedAt: '2021-09-01T00:00:00Z',
  });
  const entries = {
    all: async (_project: string, kind: string): Promise<StoredEntry[]> =>
      kind === 'communication'
        ? [
            log('mine', '2021-03-01', 'p-1'),
            log('theirs', '2021-04-01', 'p-2'),
            { counted: { kind: 'anchoring', date: '2021-05-01' }, notedBy: 'p-2', notedAt: '' },
            { counted: { kind: 'anchoring', date: '2020-05-01' }, notedBy: 'p-2', notedAt: '' },
            { notedBy: 'p-1', notedAt: '', removedAt: '2021-01-01T00:00:00Z' },
          ]
        : [
            { entry: { kind: 'lesson', content: { id: 'l2', text: 'Lyssna.' } }, notedBy: 'p-1', notedAt: '' },
            { notedBy: 'p-2', notedAt: '' },
            { notedBy: 'p-2', notedAt: '', removedAt: '2021-01-01T00:00:00Z' },
          ],
  };
  const titles = async (year: number | undefined, roles: readonly Role[]) => {
    const view = await viewCommunication({ year }, asker(roles), snapshot, entries);
    if (view.kind !== 'communication') throw new Error(view.kind);
    const { log, wordless, withheld, undated } = view;
    return { log: log.map(({ id }) => id), wordless: wordless.length, withheld: withheld.length, undated };
  };

  test.each<[number | undefined, readonly Role[], object]>([
    [undefined, ['projektledare'], { log: ['c1', 'c2', 'c3', 'mine', 'theirs'], wordless: 2, withheld: 0, undated: 1 }],
    [2021, ['projektledare'], { log: ['c2', 'mine', 'theirs'], wordless: 1, withheld: 0, undated: 1 }],
    [2020, ['projektledare'], { log: ['c1'], wordless: 1, withheld: 0, undated: 1 }],
    // Who may not read what others have written reads their own.
    [undefined, ['arbetsgrupp'], { log: ['mine'], wordless: 2, withheld: 4, undated: 1 }],
    [2021, ['arbetsgrupp'], { log: ['mine'], wordless: 1, withheld: 2, undated: 1 }],
  ])('the log of %s for %j', async (year, roles, expected) => {
    expect(await titles(year, roles)).toEqual(expected);
  });

  test('what is withheld is told by its kind and day alone', async () => {
    const view = await viewCommunication({}, asker(['arbetsgrupp']), snapshot, entries);
    expect(view).toMatchObject({ withheld: expect.arrayContaining([{ kind: 'anchoring' }]) });
    const { withheld } = view as unknown as { withheld: object[] };
    expect(withheld).toEqual([
      { kind: 'anchoring', date: '2020-12-31' },
      { kind: 'dissemination', date: '2021-01-01' },
      { kind: 'anchoring' },
      { kind: 'anchoring', date: '2021-04-01' },
    ]);
  });

  test.each<[readonly Role[], string[], number]>([
    [['projektledare'], ['l1', 'l2'], 0],
    [['arbetsgrupp'], ['l2'], 1],
  ])('the lessons for %j', async (roles, ids, withheld) => {
    const view = await viewLessons({}, asker(roles), snapshot, entries);
    expect(view).toMatchObject({ lessons: ids.map((id) => ({ id })), wordless: 1, withheld });
  });
});

describe('deliveries', () => {
  const WEEK = '2021-W36';
  const NOW = new Date('2021-09-06T07:00:00Z');
  const run: Run = {
    week: WEEK,
    instant: NOW.toISOString(),
    at: NOW.toISOString(),
    state: 'queued',
    uncovered: [],
    leaderless: false,
  };
  const row = (upn: string, state: DeliveryState, changes: Partial<Delivery> = {}): Delivery => ({
    upn,
    week: WEEK,
    kind: 'week',
    at: NOW.toISOString(),
    state,
    ...changes,
  });
  const rows = [
    row('a', 'sent', { actedAt: NOW.toISOString() }),
    row('b', 'sent'),
    row('c', 'sending'),
    row('d', 'unreachable', { reason: 'blocked' }),
    row('e', 'uncertain', { reason: 'no-answer' }),
    row('f', 'dropped', { reason: 'paused' }),
    row('g', 'dropped', { reason: 'week-passed' }),
    row('d', 'unreachable', { kind: 'report' }),
  ];
  const named = { upn: 'd', person: { upn: 'd', name: 'Disa', roles: [], committees: [] } };
  const tools = (last: Run | undefined, some = rows) => ({
    deliveries: new MemoryLedger(some, last),
    people: memoryPeople([{ ...named, contact: { reference: {} } }]).store,
    now: () => NOW,
  });
  const none = { kind: 'deliveries', sent: 0, acted: 0, pending: 0, unreachable: [], uncertain: [], again: 0 };
  const deliveries = {
    week: WEEK,
    sent: 2,
    acted: 1,
    pending: 1,
    unreachable: [
      { name: 'Disa', reason: 'blocked' },
      { name: 'g', reason: 'week-passed' },
    ],
    uncertain: [{ name: 'e', reason: 'no-answer' }],
  };

  test('of the last run: what became of each card, and who it can be sent to again', async () => {
    // Only one of those who were not reached has a chat.
    expect(await viewDeliveries(LEADER, snapshot, tools(run))).toEqual({ kind: 'deliveries', ...deliveries, again: 1 });
    const member = await viewDeliveries(asker(['projektgrupp']), snapshot, tools(run));
    expect(member).toEqual({ kind: 'deliveries', ...deliveries, again: 0 });
  });

  test('before the first run: whom of the project it could not be sent to', async () => {
    const someone = (upn: string, name: string) => ({ upn, person: { ...named.person, upn, name } });
    const people = memoryPeople([
      { ...someone('o', 'Örjan') },
      { ...someone('a', 'Åsa'), contact: { reference: {}, setAside: { reason: 'blocked', at: NOW.toISOString() } } },
      { ...someone('b', 'Bo'), contact: { reference: {} } },
      // Has written to the bot, and is nobody of the project.
      { upn: 'x' },
    ]).store;
    const view = await viewDeliveries(asker(['projektgrupp']), snapshot, { ...tools(undefined), people });
    expect(view).toEqual({
      ...none,
      unreachable: [
        { name: 'Åsa', reason: 'blocked' },
        { name: 'Örjan', reason: 'not-installed' },
      ],
    });
  });

  test('who has answered nothing is told to the project leader alone, where nobody else sees it', async () => {
    const silent = (who: typeof LEADER, isShared = false) => viewUnanswered(who, snapshot, tools(run), isShared);
    // "b" got the card; those whom it did not reach have had nothing to answer.
    const list = { kind: 'unanswered', shown: 'list', week: WEEK, sent: 2, names: ['b'] };
    expect(await silent(LEADER)).toEqual(list);
    expect(await silent(LEADER, true)).toEqual({ kind: 'unanswered', shown: 'own-chat' });
    expect(await silent(asker(['projektgrupp']))).toMatchObject({ shown: 'leader-only' });
    expect(await viewUnanswered(LEADER, snapshot, tools(undefined), false)).toMatchObject({ shown: 'none' });
  });

  test('nothing where there has been no run, or nobody had anything', async () => {
    expect(await tellDeliveries('litet', tools(undefined))).toEqual(none);
    expect(await tellDeliveries('litet', tools(run, []))).toEqual(none);
    expect(await tellDeliveries('litet', tools(run, rows.slice(-1)))).toEqual(none);
    expect(await tellDeliveries('litet', tools(run), '2021-W35')).toEqual(none);
    const next = { ...run, week: '2021-W37', instant: '2021-09-13T06:00:00.000Z' };
    expect(await tellDeliveries('litet', tools(next), WEEK)).toMatchObject({ ...deliveries, again: 0 });
  });
});

describe('what people brought up', () => {
  const asked = async (
    contents: Parameters<typeof someContent>[0][],
    { reading = {}, filters = {}, roles = ['projektledare'] as Role[] } = {},
  ) => {
    const dialogues = contents.map((changes, n) => someDialogue(`d${n}`, changes));
    const its = { ...snapshot, facts: factsOf(dialogues.map(({ content }) => content)) };
    let wanted: unknown;
    const store = new MemoryDialogues(dialogues);
    const newest: MemoryDialogues['newest'] = async (project, query, count) => {
      wanted = count;
      return store.newest(project, query, count);
    };
    const view = await viewInsights({ kind: 'insights', ...reading }, filters, asker(roles), its, { newest });
    if (view.kind !== 'insights') throw new Error(view.kind);
    return { ...view, wanted, voices: view.voices.map(({ words }) => words.observations) };
  };
  const observed = (observations: string, changes: object = {}) => ({ observations, ...changes });

  test('five at the most are shown, the newest first', async () => {
    const six = [1, 2, 3, 4, 5, 6].map((day) => observed(`O${day}`, { date: `2021-09-0${day}` }));
    expect(await asked(six)).toMatchObject({
      voices: ['O6', 'O5', 'O4', 'O3', 'O2'],
      found: 5,
      wanted: 5,
      withheld: undefined,
      rests: { dialogues: 6, latest: '2021-09-06' },
    });
  });

  test('what few said is left out where it would single them out, and that is told', async () => {
    const both = [observed('många', { participants: 5 }), observed('få', { participants: 4 })];
    expect(await asked(both)).toMatchObject({ voices: ['många', 'få'], withheld: undefined, wanted: 5 });
    const inLaholm = await asked(both, { filters: { municipality: 'Laholm' } });
    expect(inLaholm).toMatchObject({ voices: ['många'], withheld: 'few', wanted: 10 });
  });

  test('themes of 1–4 people are not counted out where the answer is narrowed', async () => {
    const few = [observed('x', { participants: 4, themes: ['skola'] })];
    expect(await asked(few)).toMatchObject({ themes: [{ theme: 'skola', dialogues: 1 }] });
    expect(await asked(few, { filters: { year: 2021 } })).toMatchObject({ themes: [], withheld: 'themes' });
    const five = [observed('x', { participants: 5, themes: ['skola'] })];
    expect(await asked(five, { filters: { year: 2021 } })).toMatchObject({ themes: [{ dialogues: 1 }] });
  });

  test('what few said of a theme that fewer than five dialogues raised is left out, as it would single them out', async () => {
    const raised = (words: string, participants: number) => observed(words, { participants, themes: ['skola'] });
    const two = [raised('många', 5), raised('få', 4)];
    const reading = { theme: 'Skola' };
    expect(await asked(two, { reading })).toMatchObject({ voices: ['många'], withheld: 'words' });
    const five = [...two, raised('x', 5), raised('y', 5), raised('z', 5)];
    expect((await asked(five, { reading })).voices).toContain('få');
  });

  test('a theme that nobody marked is looked for in the words', async () => {
    const contents = [observed('Skolan är bra.'), observed('Bussen är sen.')];
    const found = await asked(contents, { reading: { theme: 'Skola' } });
    expect(found).toMatchObject({ voices: ['Skolan är bra.'], mentions: ['Skola'], found: 1, searched: 2, wanted: 40 });
    const marked = await asked([...contents, observed('Marked', { themes: ['skola'], participants: 40 })], {
      reading: { theme: 'Skola' },
    });
    expect(marked).toMatchObject({ voices: ['Marked'], mentions: undefined });
  });

  test('words are searched for, and nothing is read for those who may not', async () => {
    const contents = [observed('Skolan är bra.'), observed('Bussen är sen.')];
    expect(await asked(contents, { reading: { query: 'buss' } })).toMatchObject({
      voices: ['Bussen är sen.'],
      wanted: 40,
    });
    const closed = await asked(contents, { roles: ['arbetsgrupp'] });
    expect(closed).toMatchObject({ voices: [], mayRead: false, wanted: undefined, found: 0 });
  });
});

describe('what somebody may read', () => {
  test.each([
    ['help', true],
    ['goals', true],
    ['goal-status', true],
    ['unknown', true],
    ['unclear', true],
    ['dialogue-count', false],
    ['insights', false],
    ['deliveries', false],
  ])('a guest asks for %s: %s', (kind, is) => {
    const reading = { kind } as Parameters<typeof isOpenTo>[1];
    expect([isOpenTo({ roles: [] }, reading), isOpenTo({ roles: ['förtroendevald'] }, reading)]).toEqual([is, true]);
  });

  test('all of it, or their own words and a sentence instead of others’', async () => {
    const dialogues = [
      { ...someDialogue('d1', { observations: 'Mina ord' }), reportedBy: 'p-1' },
      { ...someDialogue('d2', { observations: 'Andras ord' }), reportedBy: 'p-2' },
    ];
    const activities = new MemoryActivities();
    const report = { activity: 'a', state: 'done', reportedAt: '', outcome: 'Andras ord', reportedBy: 'p-2' } as const;
    await activities.report('litet', report);
    await activities.report('litet', { ...report, activity: 'b', outcome: 'Mina ord', reportedBy: 'p-1' });
    const handover = { activity: 'a', from: 'a', to: 'b', at: '2021-09-01T00:00:00Z' };
    await activities.handOver('litet', handover);
    const snooze = { activity: 'a', who: 'a', until: '2021-10-08' };
    await activities.snooze('litet', snooze);
    const lesson = (notedBy: string, text: string): StoredEntry => ({
      entry: { kind: 'lesson', content: { id: 'l', text } },
      notedBy,
      notedAt: '',
    });
    const log: StoredEntry = {
      entry: { kind: 'communication', content: { id: 'c', kind: 'anchoring', to: 'Andras ord', date: '2021-01-01' } },
      notedBy: 'p-2',
      notedAt: '',
    };
    const entries = {
      all: async (): Promise<StoredEntry[]> => [lesson('p-1', 'Mina ord'), lesson('p-2', 'Andras ord'), log],
    };
    const all = { ...memoryTools(dialogues, () => new Date()), activities, entries };
    const read = async (roles: readonly Role[]) => {
      const ground = readableBy(asker(roles), snapshot, all);
      const stored = [
        await ground.tools.dialogues.newest('litet', {}, 9),
        await ground.tools.activities.reports('litet'),
        await ground.tools.entries.all('litet', 'lesson'),
      ];
      return { ground, text: JSON.stringify(stored), planText: JSON.stringify(ground.snapshot.plan.lessons) };
    };
    const leader = await read(['projektledare']);
    expect(leader.ground).toEqual({ snapshot, tools: all });
    const member = await read(['arbetsgrupp']);
    expect(member.text.match(/Mina ord/gu)).toHaveLength(3);
    expect(member.text).not.toContain('Andras ord');
    expect(member.text).toContain('2021-01-01');
    expect(member.planText).not.toContain('Börja tidigt.');
    expect(await member.ground.tools.activities.handovers('litet')).toEqual([handover]);
    expect(await member.ground.tools.activities.snoozes('litet')).toEqual([snooze]);
    expect(await member.ground.tools.activities.raised('litet')).toEqual([]);
    expect(member.ground.snapshot.plan.goals).toEqual(plan.goals);
    expect(member.ground.snapshot.facts).toBe(facts);
  });
});
