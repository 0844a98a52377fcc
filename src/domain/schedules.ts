import { parseSchedule, type Schedule } from './time-windows';

/** A plan has some dozens of different times; a few plans' are kept. */
const MOST_KEPT = 1000;
const known = new Map<string, Schedule | undefined>();

/** When an activity of a plan is, which is asked of every activity whenever any of them is looked at: read once. */
export function scheduleOf({ when }: { readonly when: string }): Schedule | undefined {
  if (known.has(when)) return known.get(when);
  const schedule = parseSchedule(when);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(when, schedule);
  return schedule;
}
