import type { ActivityReport } from '../../src/domain/activities';
import { factsOf } from '../../src/domain/fact-set';
import type { Person } from '../../src/domain/people';
import { Plan } from '../../src/domain/plan';
import type { Role } from '../../src/domain/roles';
import { hasSomething, type PlanningGround, planReminders, weekOf } from '../../src/remind/plan-reminders';
import { samplePeople, samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const plan = samplePlan();
const people = samplePeople();

const ground = (today: string, changes: Partial<PlanningGround> = {}): PlanningGround => ({
  plan,
  reports: [],
  snoozes: [],
  handovers: [],
  today,
  ...changes,
});

const activity = (title: string) => {
  const found = plan.activities.find((each) => each.title === title);
  if (!found) throw new Error(`no activity ${title}`);
  return found;
};

const reported = (title: string, state: ActivityReport['state'], outcome?: string): ActivityReport => ({
  activity: activity(title).id,
  state,
  outcome,
  reportedAt: '2021-09-01T08:00:00Z',
  reportedBy: 'p-1',
});

const titles = (today: string, why: string, changes: Partial<PlanningGround> = {}): string[] =>
  weekOf(['projektledare'], 'x@example.se', ground(today, changes))
    .items.filter((item) => item.why === why)
    .map((item) => item.title);

test.each<[readonly Role[], number | undefined]>([
  [['projektledare'], 1],
  [['arbetsgrupp'], undefined],
  [['förtroendevald'], undefined],
])('a follow-up question whose year has come is told to %s', (roles, count) => {
  const question = { id: 'tillit', text: 'Har tilliten ökat?', when: 'after', from: 2021, source: 'plan' };
  const asking = Plan.parse({ ...plan, dialogues: [], followUpQuestions: [question] });
  const raised = [{ question: 'tillit', year: 2021, week: '2021-W36' }];
  const week = weekOf(roles, 'x@example.se', ground('2021-09-06', { plan: asking, raised }));
  expect(week.questions?.length).toBe(count);
});

describe('a person’s week', () => {
  test('a window that has ended without a report is late', () => {
    expect(titles('2021-09-06', 'overdue')).toEqual(['Målgruppsanalys']);
  });

  test('only those whom the matrix marks are reminded: the decisions are the elected representatives’', () => {
    const elected = weekOf(['förtroendevald'], 'x', ground('2021-09-06')).items;
    expect(elected.filter((item) => item.why === 'overdue').map((item) => item.title)).toEqual([
      'Beslut om projektplan',
      'Beslut om inriktning för arbetet',
    ]);
  });

  test('what starts or ends in the week is due', () => {
    expect(titles('2021-08-30', 'due')).toContain('Genomföra dialoger');
    expect(titles('2021-08-31', 'due')).toContain('Målgruppsanalys');
    expect(titles('2021-09-15', 'due')).toEqual([]);
  });

  test('partly done is not late, done is not due', () => {
    const reports = [reported('Målgruppsanalys', 'partly', 'x'), reported('Genomföra dialoger', 'done', 'x')];
    expect(titles('2021-09-06', 'overdue', { reports })).toEqual([]);
    expect(titles('2021-08-30', 'due', { reports })).not.toContain('Genomföra dialoger');
  });

  test('partly done without "utfall och reflektioner" is asked for, with it not; done is never', () => {
    const asked = (...report: Parameters<typeof reported>) =>
      titles('2021-09-06', 'unreported', { reports: [reported(...report)] });
    expect(asked('Målgruppsanalys', 'partly')).toEqual(['Målgruppsanalys']);
    expect(asked('Målgruppsanalys', 'partly', 'Halvvägs.')).toEqual([]);
    expect(asked('Målgruppsanalys', 'done')).toEqual([]);
  });

  test('what has been reported, put off or handed over in the week counts as answered', () => {
    const answered = (changes: Parameters<typeof ground>[1]) =>
      weekOf(['projektledare'], 'x', ground('2021-09-06', changes)).answered;
    const activity = 'malgruppsanalys';
    const [now, before] = ['2021-09-06T08:00:00.000Z', '2021-09-05T08:00:00.000Z'];
    const snooze = { activity, who: 'x', until: '2021-09-13' };
    expect(answered({})).toBe(0);
    expect(answered({ reports: [{ ...reported('Målgruppsanalys', 'done'), reportedAt: now }] })).toBe(1);
    expect(answered({ reports: [{ ...reported('Målgruppsanalys', 'done'), reportedAt: before }] })).toBe(0);
    expect(answered({ snoozes: [{ ...snooze, at: now }] })).toBe(1);
    expect(answered({ snoozes: [{ ...snooze, at: now, who: 'y' }] })).toBe(0);
    expect(answered({ snoozes: [snooze] })).toBe(0);
  });

  test('continuous comes up in the first week of a month only', () => {
    expect(titles('2021-09-06', 'continuous')).toEqual(['Identifiera lokala/regionala processer av relevans']);
    expect(titles('2021-09-13', 'continuous')).toEqual([]);
  });

  test('the project leader is told in the first week of a month how many have no time', () => {
    const leader = (today: string) => weekOf(['projektledare'], 'x', ground(today)).unscheduled;
    expect([leader('2021-09-06'), leader('2021-09-13')]).toEqual([5, 0]);
    expect(weekOf(['projektgrupp'], 'x', ground('2021-09-06')).unscheduled).toBe(0);
  });

  test('the lead is told so', () => {
    const lead = (role: 'projektledare' | 'arbetsgrupp') =>
      weekOf([role], 'x', ground('2021-09-06')).items.find((item) => item.title === 'Målgruppsanalys')?.lead;
    expect([lead('projektledare'), lead('arbetsgrupp')]).toEqual([true, false]);
  });

  test('what one person has put off is still there for the others', () => {
    const snoozes = [{ activity: activity('Målgruppsanalys').id, who: 'a@example.se', until: '2021-09-13' }];
    const has = (who: string, today: string) =>
      weekOf(['projektledare'], who, ground(today, { snoozes })).items.some((item) => item.title === 'Målgruppsanalys');
    expect(has('a@example.se', '2021-09-12')).toBe(false);
    expect(has('b@example.se', '2021-09-12')).toBe(true);
    expect(has('a@example.se', '2021-09-13')).toBe(true);
  });
});

describe('what is late for long, put off or handed over', () => {
  const who = { leader: 'a@example.se', group: 'b@example.se', other: 'c@example.se' };
  const colleagues: Person[] = [
    { upn: who.leader, name: 'A', roles: ['projektledare'], committees: [] },
    { upn: who.group, name: 'B', roles: ['arbetsgrupp'], committees: [] },
    { upn: who.other, name: 'C', roles: ['arbetsgrupp'], committees: [] },
  ];
  const late = activity('Målgruppsanalys');
  /** Only the working group is responsible, and has the lead. */
  const task = {
    id: 'analysis',
    title: 'Analys',
    phase: 'preparation',
    roles: ['arbetsgrupp'],
    lead: ['arbetsgrupp'],
  } as const;
  const theirs: Plan = {
    ...plan,
    tasks: [{ ...task, roles: [...task.roles], lead: [...task.lead] }],
    activities: [{ ...late, tasks: [task.id] }],
  };
  const whys = (today: string, changes: Partial<PlanningGround> = {}): Record<string, string | undefined> => {
    const planned = planReminders(colleagues, ground(today, { plan: theirs, ...changes }));
    return Object.fromEntries(planned.map(({ person, week }) => [person.name, week.items[0]?.why]));
  };
  const handover = (from: string, to: string, at: string) => ({ activity: late.id, from, to, at });
  const snooze = (name: string) => ({ activity: late.id, who: name, until: '2022-01-01' });

  test('the project leader is told after four weeks, in their own card', () => {
    expect(whys('2021-09-06')).toEqual({ B: 'overdue', C: 'overdue' });
    expect(whys('2021-09-27')).toEqual({ B: 'overdue', C: 'overdue' });
    expect(whys('2021-09-28')).toEqual({ A: 'escalated', B: 'overdue', C: 'overdue' });
  });

  test('the lead is told after two weeks although they have handed it over', () => {
    const handovers = [handover(who.group, who.other, '2021-09-01T08:00:00Z')];
    expect(whys('2021-09-06', { handovers })).toEqual({ C: 'overdue' });
    expect(whys('2021-09-14', { handovers })).toEqual({ B: 'escalated', C: 'overdue' });
    const items = weekOf(['arbetsgrupp'], who.other, ground('2021-09-14', { plan: theirs, handovers })).items;
    expect(items).toMatchObject([{ handedOver: true, weeksLate: 2 }]);
  });

  test('what is handed back is one’s own again', () => {
    const handovers = [
      handover(who.group, who.other, '2021-09-01T08:00:00Z'),
      handover(who.other, who.group, '2021-09-02T08:00:00Z'),
    ];
    expect(whys('2021-09-06', { handovers })).toEqual({ B: 'overdue' });
  });

  test('what everyone has put off or handed to somebody who has left is told to the project leader at once', () => {
    expect(whys('2021-09-06', { snoozes: [snooze(who.group), snooze(who.other)] })).toEqual({ A: 'escalated' });
    const handovers = [handover(who.group, 'gone@example.se', '2021-09-01T08:00:00Z')];
    expect(whys('2021-09-06', { handovers, snoozes: [snooze(who.other)] })).toEqual({ A: 'escalated' });
  });

  test('with no project leader, those responsible are reminded of it all the same', () => {
    const without = colleagues.slice(1);
    const snoozes = [snooze(who.group), snooze(who.other)];
    const planned = planReminders(without, ground('2021-09-06', { plan: theirs, snoozes }));
    expect(planned.map(({ person }) => person.name)).toEqual(['B', 'C']);
  });
});

describe('beside the activities', () => {
  const facts = factsOf([
    someContent({ date: '2021-09-01', feedbackWanted: 12, feedbackGiven: 4 }),
    someContent({ date: '2021-09-02', feedbackWanted: 1, feedbackGiven: 0 }),
  ]);
  const week = (roles: Person['roles'], today: string, changes: Partial<PlanningGround> = {}) =>
    weekOf(roles, 'x@example.se', ground(today, changes));

  test('what begins within 30 days is told, and is no reason for a card by itself', () => {
    const starting = week(['projektledare'], '2021-08-03').starting.map(({ title }) => title);
    expect(starting).toContain('Genomföra dialoger');
    expect(hasSomething({ ...week(['arbetsgrupp'], '2021-08-03'), items: [] }, ['arbetsgrupp'])).toBe(false);
  });

  test('feedback that has not been given is told to those who report, and brings the project leader a card', () => {
    const leaders = week(['projektledare'], '2021-09-06', { facts });
    expect(leaders.feedback).toMatchObject({ wanted: 13, given: 4, waiting: 9, unreported: 0 });
    expect(hasSomething({ ...leaders, items: [], unscheduled: 0 }, ['projektledare'])).toBe(true);
    expect(hasSomething({ ...leaders, items: [], unscheduled: 0 }, ['arbetsgrupp'])).toBe(false);
    expect(week(['förtroendevald'], '2021-09-06', { facts }).feedback).toBeUndefined();
    // A figure of the whole project is not filtered: the receipt and the answer about feedback tell it too.
    const few = factsOf([someContent({ feedbackWanted: 3, feedbackGiven: 1 })]);
    expect(week(['arbetsgrupp'], '2021-09-20', { facts: few }).feedback).toMatchObject({
      wanted: 3,
      given: 1,
      waiting: 2,
    });
  });

  test('those who report are asked about dialogues when none has been reported for two weeks', () => {
    const asked = (today: string, roles: Person['roles'] = ['arbetsgrupp']) => week(roles, today, { facts }).askedFor;
    expect(asked('2021-09-16')).toBeUndefined();
    expect(asked('2021-09-17')).toEqual({ latest: '2021-09-02' });
    expect(asked('2021-09-17', ['förtroendevald'])).toBeUndefined();
    // The period in which dialogues are counted is over.
    expect(asked('2023-02-01')).toBeUndefined();
    expect(week(['arbetsgrupp'], '2021-09-17').askedFor).toEqual({ latest: undefined });
  });
});

describe('everyone’s week', () => {
  test('one card each for those who have something, and none for the others', () => {
    const planned = planReminders(people, ground('2021-09-06'));
    const upns = planned.map(({ person }) => person.upn);
    expect(new Set(upns).size).toBe(upns.length);
    expect(planned.every(({ person, week }) => hasSomething(week, person.roles))).toBe(true);
    const secretaries = people.filter((person) => person.roles.every((role) => role === 'nämndsekreterare'));
    expect(secretaries.length).toBeGreaterThan(0);
    for (const secretary of secretaries) expect(upns).not.toContain(secretary.upn);
  });

  test('an activity that no role is mapped to goes to the project leader alone', () => {
    const orphan = { ...activity('Målgruppsanalys'), tasks: [] };
    const lonely = { ...plan, activities: [orphan] };
    const planned = planReminders(people, ground('2021-09-06', { plan: lonely }));
    expect(planned.map(({ person }) => person.roles)).toEqual([['projektledare']]);
  });
});
