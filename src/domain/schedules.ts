import { Remembered } from './remembered';
import { parseSchedule, type Schedule } from './time-windows';

/** A plan has some dozens of different times; a few plans' are kept. */
const MOST_KEPT = 1000;
const known = new Remembered<Schedule | undefined>(MOST_KEPT);

/** When an activity of a plan is, which is asked of every activity whenever any of them is looked at: read once. */
export const scheduleOf = ({ when }: { readonly when: string }): Schedule | undefined =>
  known.of(when, () => parseSchedule(when));
