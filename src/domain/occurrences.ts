import { type Activity, type ActivityReport, type ActivityState, withReport } from './activities';
import type { LocalDate } from './dates';
import { occurrencesOf, type RecurringUnit } from './recurrence';
import type { Days } from './time-points';
import { parseSchedule, windowsText } from './time-windows';

/**
 * Each time that an activity recurs is reported, put off and handed over by itself. It is known by the activity's id
 * and its first day, which no id of a plan looks like.
 */

/** One time of an activity that recurs. */
export interface Occurrence extends Days {
  /** "styrgrupp__2027-03-01": what reports of it are stored under. */
  readonly ref: string;
  readonly state: ActivityState;
}

/** An activity as it stands, with each of its times where it recurs. */
export interface ActivityNow extends Activity {
  readonly occurrences?: readonly Occurrence[];
}

const isRemaining = ({ state }: Activity): boolean => state === 'not-done' || state === 'partly';

/** What of a plan decides when something recurs. */
interface Recurring {
  readonly start: LocalDate;
  readonly activities: readonly Activity[];
}

const BETWEEN = '__';
const refOf = (activity: string, day: LocalDate): string => `${activity}${BETWEEN}${day}`;

/**
 * An activity with what has been reported of it and of each of its times. Once the last has been reported, it is done,
 * or partly where one was.
 */
export function activityNow(
  activity: Activity,
  start: LocalDate,
  reports: ReadonlyMap<string, ActivityReport>,
  today: LocalDate,
): ActivityNow {
  const now = withReport(activity, reports.get(activity.id));
  const schedule = parseSchedule(activity.when);
  if (schedule?.kind !== 'recurring') return now;
  const { recurrence } = schedule;
  const occurrences = occurrencesOf(recurrence, start, today).map(({ from, to }): Occurrence => {
    const ref = refOf(activity.id, from);
    // That the whole is done or not relevant is said of every time that nobody has reported; some of it is of none.
    return { ref, from, to, state: reports.get(ref)?.state ?? (isRemaining(now) ? 'not-done' : now.state) };
  });
  const isOver = recurrence.to !== undefined && occurrences.every(({ state }) => state !== 'not-done');
  if (!isOver || now.state !== 'not-done') return { ...now, occurrences };
  const state = occurrences.some((each) => each.state === 'partly') ? 'partly' : 'done';
  return { ...now, state: occurrences.length > 0 ? state : now.state, occurrences };
}

/** Of what has not been reported, the latest so many are asked for, so that a long silence fills no card. */
const MOST_LATE = 3;

const isOpen = ({ state }: Occurrence): boolean => state === 'not-done';

/** Each time of an activity that recurs as an activity of its own; any other activity as it is. */
export function workOf(activity: ActivityNow, today: LocalDate): ActivityNow[] {
  const { occurrences } = activity;
  if (!occurrences) return [activity];
  if (!isRemaining(activity)) return [];
  const open = occurrences.filter(isOpen);
  const late = open.filter(({ to }) => to < today).slice(-MOST_LATE);
  const current = open.filter(({ from, to }) => from <= today && today <= to);
  const next = open.find(({ from }) => from > today);
  return [...late, ...current, ...(next ? [next] : [])].map((each) => asActivity(activity, each));
}

function asActivity({ occurrences: _, ...activity }: ActivityNow, { ref, from, to, state }: Occurrence): Activity {
  const when = windowsText([{ from, to }]);
  return { ...activity, id: ref, title: `${activity.title} (${when})`, when, state, outcome: undefined };
}

/** How a recurring activity stands. */
export interface Standing {
  readonly unit: RecurringUnit;
  readonly done: number;
  readonly late: number;
  /** How many times there are; undefined where there is no end. */
  readonly total?: number;
  /** The next that begins, or that is now. */
  readonly next?: string;
}

export function standingOf(activity: ActivityNow, today: LocalDate): Standing | undefined {
  const schedule = parseSchedule(activity.when);
  const { occurrences } = activity;
  if (schedule?.kind !== 'recurring' || !occurrences) return undefined;
  const next = occurrences.find((each) => isOpen(each) && each.to >= today);
  return {
    unit: schedule.recurrence.every.unit,
    done: occurrences.filter(({ state }) => state === 'done').length,
    late: occurrences.filter((each) => isOpen(each) && each.to < today).length,
    ...(schedule.recurrence.to === undefined ? {} : { total: occurrences.length }),
    ...(next && isRemaining(activity) ? { next: windowsText([{ from: next.from, to: next.to }]) } : {}),
  };
}

/** The activity of a plan that an id is of, or the time of one that recurs; undefined where the plan has none. */
export function workNamed({ start, activities }: Recurring, ref: string): Activity | undefined {
  const [id, day] = ref.split(BETWEEN);
  const activity = activities.find((each) => each.id === id);
  if (!activity || day === undefined) return activity;
  const found = activityNow(activity, start, new Map(), day).occurrences?.find((each) => each.ref === ref);
  return found && asActivity(activity, found);
}
