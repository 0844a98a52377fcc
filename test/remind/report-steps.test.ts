import type { ActivityReport } from '../../src/domain/activities';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { AuditEntry } from '../../src/ports/audit';
import { reportActivity } from '../../src/remind/report-activity';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** What a report keeps of the one before, and what becomes of it where another is a moment earlier. */

const NOW = '2021-09-06T07:00:00.000Z';
const plan = smallPlan({ activities: [planned('enkat', { title: 'Enkät' })] });
const anna = { userId: 'anna', pseudonym: 'p-anna', roles: ['projektledare'], language: 'sv' } as const;
const before: ActivityReport = {
  activity: 'enkat',
  state: 'partly',
  outcome: 'Halvvägs.',
  reportedAt: '2021-09-01T08:00:00.000Z',
  reportedBy: 'p-bo',
};

/** @param others what another stores whenever this one is about to */
async function report(comment: string | undefined, first?: ActivityReport, others?: () => ActivityReport | undefined) {
  const store = new MemoryActivities();
  if (first) await store.report('litet', first);
  const audits: AuditEntry[] = [];
  let tries = 0;
  const activities = Object.assign(Object.create(store) as MemoryActivities, {
    report: async (project: string, given: ActivityReport, audit: AuditEntry) => {
      tries += 1;
      const other = others?.();
      if (other) await store.report(project, other);
      if (others) return false;
      audits.push(audit);
      return store.report(project, given);
    },
  });
  const outcome = await reportActivity(
    { activity: 'enkat', state: 'done', comment, seen: first?.reportedAt ?? '' },
    anna,
    { plan, planVersion: 1, facts: NO_FACTS },
    activities,
    { now: () => new Date(NOW), newId: () => 'id-1' },
  ).catch((error: { code: string }) => ({ outcome: error.code }));
  return { outcome, audits, tries, kept: (await store.reports())[0] };
}

test.each<[string | undefined, ActivityReport | undefined, boolean]>([
  [undefined, undefined, true],
  ['Klart i tid.', undefined, false],
  // The words of the one before stand.
  [undefined, before, false],
])('with the comment %j after %j it is without words: %s', async (comment, first, wordless) => {
  expect((await report(comment, first)).outcome).toMatchObject({ outcome: 'reported', wordless });
});

test('the audit tells the state before, where there was one', async () => {
  expect((await report(undefined)).audits).toMatchObject([{ before: undefined, after: { state: 'done' } }]);
  expect((await report(undefined, before)).audits).toMatchObject([{ before: { state: 'partly' } }]);
});

test('of two in one moment the first stands, and the other is told of it', async () => {
  const other = { ...before, state: 'done', reportedAt: '2021-09-06T06:59:59.000Z' } as const;
  const { outcome, tries, kept } = await report('Klart i tid.', before, () => other);
  expect(outcome).toMatchObject({ outcome: 'since', state: 'done', at: other.reportedAt });
  expect([tries, kept]).toEqual([1, other]);
});

test('where only words are erased at each try it is given up after three', async () => {
  const { outcome, tries } = await report('Klart i tid.', before, () => ({ ...before, outcome: undefined }));
  expect([outcome.outcome, tries]).toEqual(['overtaken', 3]);
});
