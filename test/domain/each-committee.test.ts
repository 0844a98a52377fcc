import { Activity, type ActivityReport } from '../../src/domain/activities';
import { activityNow, concerns, workNamed, workOf } from '../../src/domain/occurrences';
import { weekOf } from '../../src/remind/plan-reminders';
import { eachCommitteeSentence } from '../../src/text/each-committee';
import { planned, smallPlan } from '../support/small-plan';

/** What each committee does for itself, with a state of its own. */

const plan = smallPlan({
  committees: [
    { id: 'laholm', name: 'Laholms nämnd', municipality: 'laholm' },
    { id: 'halmstad', name: 'Halmstads nämnd', municipality: 'halmstad' },
  ],
  tasks: [{ id: 'informera', title: 'Informera', phase: 'overall', roles: ['förtroendevald'] }],
  activities: [
    planned('info', { title: 'Informera ledamöterna', when: 'Mars -21', eachCommittee: true, tasks: ['informera'] }),
  ],
});
const [first] = plan.activities;
const activity = Activity.parse(first);
const report = (ref: string, state: ActivityReport['state']): ActivityReport => ({
  activity: ref,
  state,
  outcome: 'Gjort.',
  reportedAt: '2021-03-01T00:00:00Z',
  reportedBy: 'p-1',
});
const now = (...reports: ActivityReport[]) =>
  activityNow(activity, plan, new Map(reports.map((each) => [each.activity, each])), '2021-04-01');

test('is the work of each committee that has not reported it', () => {
  expect(workOf(now(), '2021-04-01').map(({ id, title }) => [id, title])).toEqual([
    ['info__laholm', 'Informera ledamöterna (Laholms nämnd)'],
    ['info__halmstad', 'Informera ledamöterna (Halmstads nämnd)'],
  ]);
  expect(workOf(now(report('info__laholm', 'done')), '2021-04-01').map(({ id }) => id)).toEqual(['info__halmstad']);
  expect(workOf(now(report('info', 'done')), '2021-04-01')).toEqual([]);
});

test.each<[ActivityReport['state'], ActivityReport['state'] | undefined, ActivityReport['state']]>([
  ['done', undefined, 'not-done'],
  ['done', 'done', 'done'],
  ['done', 'partly', 'partly'],
  ['done', 'not-relevant', 'done'],
  ['not-relevant', 'not-relevant', 'not-relevant'],
])('with one that is %s and one that is %s the whole is %s', (one, other, state) => {
  const reports = [report('info__laholm', one), ...(other ? [report('info__halmstad', other)] : [])];
  expect(now(...reports).state).toBe(state);
});

test('is on the card of the committee’s own, late from the day after; who has none gets all', () => {
  const ground = (today: string, ...reports: ActivityReport[]) => ({
    ...{ plan, reports, snoozes: [], handovers: [], today },
  });
  const items = (committees: string[], today: string, ...reports: ActivityReport[]) =>
    weekOf(['förtroendevald'], 'x', ground(today, ...reports), committees).items.map((item) => [
      item.activity,
      item.why,
    ]);
  expect(items(['laholm'], '2021-03-31')).toEqual([['info__laholm', 'due']]);
  expect(items(['laholm'], '2021-04-01')).toEqual([['info__laholm', 'overdue']]);
  expect(items(['laholm'], '2021-04-01', report('info__laholm', 'done'))).toEqual([]);
  expect(items([], '2021-04-01')).toEqual([
    ['info__laholm', 'overdue'],
    ['info__halmstad', 'overdue'],
  ]);
});

test('each part is found by its id, and concerns its committee', () => {
  const part = workNamed(plan, 'info__laholm');
  expect(part).toMatchObject({ title: 'Informera ledamöterna (Laholms nämnd)', committee: 'laholm' });
  expect(part && concerns(part, ['laholm'])).toBe(true);
  expect(part && concerns(part, ['halmstad'])).toBe(false);
  expect(part && concerns(part, [])).toBe(true);
  expect(concerns(activity, ['halmstad'])).toBe(true);
  expect(workNamed(plan, 'info__varberg')).toBeUndefined();
  expect(workNamed(plan, 'info__2021-03-01')).toBeUndefined();
});

test('is told with each committee’s state, and counted where they are many', () => {
  const { parts = [] } = now(report('info__laholm', 'done'));
  expect(eachCommitteeSentence('”Informera”', parts, true, 'sv')).toBe(
    '”Informera” gör var och en för sig: klar hos Laholms nämnd, försenad hos Halmstads nämnd.',
  );
  expect(eachCommitteeSentence('”Informera”', parts, false, 'sv')).toContain('ej rapporterad hos Halmstads nämnd');
  const many = Array.from({ length: 9 }, (_, n) => ({
    ref: `a__${n}`,
    committee: `${n}`,
    name: `N${n}`,
    state: 'done' as const,
  }));
  expect(eachCommitteeSentence('A', many, false, 'sv')).toBe('A gör var och en för sig: klar hos 9 av 9.');
});
