import fc from 'fast-check';
import { responsibleFor, timingOf } from '../../src/domain/activities';
import { addDays, isoWeekOf } from '../../src/domain/dates';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Person } from '../../src/domain/people';
import { Plan } from '../../src/domain/plan';
import { ROLES } from '../../src/domain/roles';
import { handOverActivity } from '../../src/remind/hand-over-activity';
import { type IntendedReminder, planReminders, workNow } from '../../src/remind/plan-reminders';
import { reportActivity } from '../../src/remind/report-activity';
import { snoozeActivity } from '../../src/remind/snooze-activity';
import { MemoryActivities, MemoryPeople } from '../support/memory-stores';

/**
 * For any plan and any sequence of answers, hand-overs, weeks that pass and restarts: no one is reminded of what is
 * done, and nothing late is without someone reminded.
 */

const TIMES = [
  'Mars – Apr -21',
  'Okt -20 & Sep -21',
  'Dec -21– Mars -22',
  'Aug-Sep -22',
  'Maj -21',
  'Löpande',
  'X',
  '14 dec 2021',
  'v. 50–52 2021',
  'våren 2022',
  'varje månad',
  'var tredje vecka från dec 2021 till jan 2022',
  '',
];
const WEEK = 7;
const START = '2021-11-01';

const plans = fc
  .record({
    tasks: fc.array(fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }), { minLength: 1, maxLength: 4 }),
    activities: fc.array(
      fc.record({
        when: fc.constantFrom(...TIMES),
        tasks: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
        state: fc.constantFrom('not-done' as const, 'not-done' as const, 'partly' as const, 'done' as const),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ tasks, activities }) =>
    Plan.parse({
      id: 'any',
      name: 'Any',
      start: '2020-10-01',
      municipalities: [{ id: 'm', name: 'M' }],
      goals: {},
      targetGroups: [{ id: 'g', name: 'G' }],
      methods: [{ id: 'x', name: 'X' }],
      tasks: tasks.map((roles, n) => ({
        id: `t${n}`,
        title: `T${n}`,
        phase: 'overall',
        roles,
        lead: n % 2 === 0 ? roles.slice(0, 1) : [],
      })),
      activities: activities.map(({ tasks: named, ...rest }, n) => ({
        id: `a${n}`,
        title: `A${n}`,
        phase: 'implementation',
        tasks: named.filter((task) => task < tasks.length).map((task) => `t${task}`),
        ...rest,
      })),
    }),
  );

const everyone = fc.array(fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

const step = fc.record({
  what: fc.constantFrom(
    'done',
    'partly',
    'not-relevant',
    'snooze',
    'snooze',
    'hand-over',
    'hand-over',
    'week',
    'weeks',
    'restart',
  ),
  who: fc.nat(2),
  other: fc.nat(2),
  activity: fc.nat(2),
  comment: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One project being worked on, through what the presses do. */
class World {
  private stored = new MemoryActivities();
  private readonly colleagues: MemoryPeople;
  private today = START;
  private ids = 0;

  constructor(
    readonly plan: Plan,
    readonly people: readonly Person[],
  ) {
    this.colleagues = new MemoryPeople(people);
  }

  async take({ what, who, other, activity: index, comment }: Step): Promise<void> {
    const { plan, stored, people } = this;
    if (what === 'week' || what === 'weeks') this.today = addDays(this.today, what === 'week' ? WEEK : 6 * WEEK);
    // Another process knows only what has been stored.
    if (what === 'restart') this.stored = stored.restarted();
    const person = people[who % people.length];
    const activity = plan.activities[index % plan.activities.length];
    if (!person || !activity) return;
    const { upn, roles } = person;
    const asker = { userId: upn, upn, pseudonym: upn, roles, language: 'sv' as const };
    const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
    const surroundings = { now: () => new Date(`${this.today}T08:00:00Z`), newId: () => `id-${++this.ids}` };
    const press = { activity: activity.id };
    try {
      if (what === 'snooze')
        await snoozeActivity({ ...press, weeks: 1 + (other % 2) }, asker, snapshot, stored, surroundings);
      else if (what === 'hand-over') {
        const stores = { activities: stored, people: this.colleagues };
        const to = people[other % people.length]?.upn;
        await handOverActivity({ ...press, to }, asker, snapshot, stores, surroundings);
      } else if (what === 'done' || what === 'partly' || what === 'not-relevant') {
        const report = { ...press, state: what, ...(comment ? { comment: 'Det gick bra.' } : {}) } as const;
        await reportActivity(report, asker, snapshot, stored, surroundings);
      }
    } catch {
      // Not theirs to answer: the card they are given has no such button.
    }
  }

  async cards(): Promise<IntendedReminder[]> {
    const { stored, plan, today } = this;
    const [reports, snoozes, handovers] = await Promise.all([stored.reports(), stored.snoozes(), stored.handovers()]);
    return planReminders(this.people, { plan, reports, snoozes, handovers, today });
  }

  async check(): Promise<void> {
    const cards = await this.cards();
    const activities = workNow(this.plan, await this.stored.reports(), this.today);
    for (const activity of activities) {
      const items = cards.flatMap(({ week }) => week.items.filter((item) => item.activity === activity.id));
      const whys = items.map(({ why }) => why);
      if (activity.state === 'done' || activity.state === 'not-relevant') {
        expect(whys).toEqual([]);
      }
      const roles = responsibleFor(activity, this.plan.tasks).map(({ role }) => role);
      const somebody = this.people.some((person) =>
        person.roles.some((role) => role === 'projektledare' || roles.includes(role)),
      );
      if (somebody && timingOf(activity, this.today).overdue) {
        const late = `${activity.id} late on ${this.today} (${isoWeekOf(this.today)})`;
        expect({ late, by: whys.length > 0 }).toEqual({ late, by: true });
      }
    }
    const upns = cards.map(({ person }) => person.upn);
    expect(new Set(upns).size).toBe(upns.length);
  }
}

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000);

test(`no one is reminded of what is done, and nothing late is forgotten (PROPERTY_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(plans, everyone, fc.array(step, { maxLength: 25 }), async (plan, roles, steps) => {
    const people = roles.map((each, n) => ({ upn: `p${n}@example.se`, name: `P${n}`, roles: each, committees: [] }));
    const world = new World(plan, people);
    for (const each of steps) {
      await world.take(each);
      await world.check();
    }
  });
  await fc.assert(property, { numRuns: 150, seed });
}, 60_000);
