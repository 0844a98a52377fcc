import { shiftPlan } from '../../src/domain/plan-shift';
import { moveOf } from '../../src/planning/move-plan';
import { planned, smallPlan } from '../support/small-plan';

/** By how much a plan moves when it is imported: `--start` is remembered with it. */

const files = smallPlan({ start: '2021-03-16', activities: [planned('a', { when: 'Mars -21' })] });
const version = (months?: number) => ({ number: 1, at: '2025-01-01', how: 'import' as const, months });
const inForce = (months?: number) => ({ plan: shiftPlan(files, months ?? 0), version: version(months) });

test.each([
  ['a new plan', {}, undefined, 0, 'none'],
  ['a new plan with a start', { start: '2025-01-10' }, undefined, 46, 'start'],
  ['the same files again', {}, inForce(48), 48, 'again'],
  ['the same files with another start', { start: '2025-01-10' }, inForce(48), 46, 'start'],
  ['the same files with their own start', { start: '2021-03-01' }, inForce(48), 0, 'start'],
  ['files that were never moved', {}, inForce(0), 0, 'none'],
  ['files from before moves were noted', {}, inForce(undefined), 0, 'none'],
  ['an export', { madeFrom: 1 }, inForce(48), 0, 'final'],
  ['an export, whatever start is given', { madeFrom: 1, start: '2027-01-01' }, inForce(48), 0, 'final'],
] as const)('%s', (_what, options, newest, months, why) => {
  expect(moveOf(files, options, newest)).toEqual({ months, why });
});

test('files with the dates that are in force already stay', () => {
  expect(moveOf(shiftPlan(files, 48), {}, inForce(48))).toEqual({ months: 0, why: 'final' });
  expect(moveOf(shiftPlan(files, 47), {}, inForce(48))).toEqual({ months: 48, why: 'again' });
});
