import type { Delivery } from '../../src/ports/deliveries';
import { outcomeOf } from '../../src/remind/list-deliveries';

const row = (state: Delivery['state'], reason?: string): Delivery => ({
  week: '2021-W36',
  kind: 'week',
  upn: 'anna@example.se',
  at: '2021-09-06T06:00:00.000Z',
  state,
  reason,
});

test.each([
  ['queued', undefined, 'pending'],
  ['claimed', undefined, 'pending'],
  ['sending', undefined, 'pending'],
  ['sent', undefined, 'sent'],
  ['uncertain', undefined, 'uncertain'],
  ['unreachable', 'blocked', 'unreachable'],
  // Nobody has failed to be reached who has paused, or for whom nothing is left.
  ['dropped', 'paused', 'nothing-due'],
  ['dropped', 'nothing-left', 'nothing-due'],
  ['dropped', 'too-late', 'unreachable'],
  ['dropped', undefined, 'unreachable'],
] as const)('%s (%s) is told as %s', (state, reason, outcome) => {
  expect(outcomeOf(row(state, reason))).toBe(outcome);
});
