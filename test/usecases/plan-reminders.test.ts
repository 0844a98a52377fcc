import type { ActivityReport } from '../../src/domain/activities';
import { hasSomething, type PlanningGround, planReminders, weekOf } from '../../src/usecases/plan-reminders';
import { samplePeople, samplePlan } from '../samples/sample';

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

  test('done without "utfall och reflektioner" is asked for, with it not', () => {
    expect(titles('2021-09-06', 'unreported', { reports: [reported('Målgruppsanalys', 'done')] })).toEqual([
      'Målgruppsanalys',
    ]);
    expect(
      titles('2021-09-06', 'unreported', { reports: [reported('Målgruppsanalys', 'done', 'Klart i tid.')] }),
    ).toEqual([]);
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

describe('everyone’s week', () => {
  test('one card each for those who have something, and none for the others', () => {
    const planned = planReminders(people, ground('2021-09-06'));
    const upns = planned.map(({ person }) => person.upn);
    expect(new Set(upns).size).toBe(upns.length);
    expect(planned.every(({ week }) => hasSomething(week))).toBe(true);
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
