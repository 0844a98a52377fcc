import { type Activity, type ActivityReport, type ActivityState, withReport } from './activities';
import type { LocalDate } from './dates';
import type { Id } from './identifiers';
import type { Plan } from './plan';
import { occurrencesOf, type RecurringUnit } from './recurrence';
import { scheduleOf } from './schedules';
import type { Days } from './time-points';
import { windowsText } from './time-windows';

/**
 * Each time that an activity recurs is reported, put off and handed over by itself. It is known by the activity's id
 * and its first day, which no id of a plan looks like.
 */

/** One time of an activity that recurs. */
interface Occurrence extends Days {
  /** "styrgrupp__2027-03-01": what reports of it are stored under. */
  readonly ref: string;
  readonly state: ActivityState;
}

/** A committee's own part of an activity that each does for itself. */
export interface CommitteePart {
  /** "informera__laholm" */
  readonly ref: string;
  readonly committee: Id;
  readonly name: string;
  readonly state: ActivityState;
}

/** An activity as it stands, with each of its times where it recurs, or of its committees. */
export interface ActivityNow extends Activity {
  readonly occurrences?: readonly Occurrence[];
  readonly parts?: readonly CommitteePart[];
  /** Whose it is, of one that each committee does for itself. */
  readonly committee?: Id;
  /** What the whole is called that this is one time of. */
  readonly series?: string;
}

const isRemaining = ({ state }: Activity): boolean => state === 'not-done' || state === 'partly';

/** What of a plan decides when something recurs, and who does it. */
type Ground = Pick<Plan, 'start' | 'committees'>;

const BETWEEN = '__';
const refOf = (activity: string, part: LocalDate | Id): string => `${activity}${BETWEEN}${part}`;

/** What the whole is once each of its parts has been reported; undefined before. */
function whole(parts: readonly { readonly state: ActivityState }[]): ActivityState | undefined {
  if (parts.length === 0 || parts.some(({ state }) => state === 'not-done')) return undefined;
  if (parts.some(({ state }) => state === 'partly')) return 'partly';
  return parts.some(({ state }) => state === 'done') ? 'done' : 'not-relevant';
}

/**
 * An activity with what has been reported of it, and of each of its times or committees. Once the last of them has been
 * reported, it is done, or partly where one was.
 */
export function activityNow(
  activity: Activity,
  { start, committees }: Ground,
  reports: ReadonlyMap<string, ActivityReport>,
  today: LocalDate,
): ActivityNow {
  const now = withReport(activity, reports.get(activity.id));
  // That the whole is done or not relevant is said of every part that nobody has reported; some of it is of none.
  const stateOf = (ref: string): ActivityState =>
    reports.get(ref)?.state ?? (isRemaining(now) ? 'not-done' : now.state);
  const schedule = scheduleOf(activity);
  if (schedule?.kind !== 'recurring') {
    if (!activity.eachCommittee || committees.length === 0) return now;
    const parts = committees.map(({ id, name }): CommitteePart => {
      const ref = refOf(activity.id, id);
      return { ref, committee: id, name, state: stateOf(ref) };
    });
    return { ...now, state: whole(parts) ?? now.state, parts };
  }
  const { recurrence } = schedule;
  const occurrences = occurrencesOf(recurrence, start, today).map(({ from, to }): Occurrence => {
    const ref = refOf(activity.id, from);
    return { ref, from, to, state: stateOf(ref) };
  });
  // Without an end there is always one more.
  const state = recurrence.to === undefined || !isRemaining(now) ? undefined : whole(occurrences);
  return { ...now, state: state ?? now.state, occurrences };
}

/** Of what has not been reported, the latest so many are asked for, so that a long silence fills no card. */
const MOST_LATE = 3;

const isOpen = ({ state }: { readonly state: ActivityState }): boolean => state === 'not-done';

/**
 * Each time of an activity that recurs, and each committee's part, as an activity of its own; any other activity as it
 * is.
 */
export function workOf(activity: ActivityNow, today: LocalDate): ActivityNow[] {
  const { occurrences, parts } = activity;
  if (parts) return parts.filter(isOpen).map((part) => asPart(activity, part));
  if (!occurrences) return [activity];
  if (!isRemaining(activity)) return [];
  const open = occurrences.filter(isOpen);
  const late = open.filter(({ to }) => to < today).slice(-MOST_LATE);
  const current = open.filter(({ from, to }) => from <= today && today <= to);
  const next = open.find(({ from }) => from > today);
  return [...late, ...current, ...(next ? [next] : [])].map((each) => asActivity(activity, each));
}

function asActivity({ occurrences: _, ...activity }: ActivityNow, { ref, from, to, state }: Occurrence): ActivityNow {
  const when = windowsText([{ from, to }]);
  const { title } = activity;
  return { ...activity, id: ref, title: `${title} (${when})`, series: title, when, state, outcome: undefined };
}

function asPart({ parts: _, ...activity }: ActivityNow, { ref, committee, name, state }: CommitteePart): ActivityNow {
  return { ...activity, id: ref, title: `${activity.title} (${name})`, committee, state, outcome: undefined };
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
  const schedule = scheduleOf(activity);
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

/** The activity of a plan that an id is of, or the time or part of one; undefined where the plan has none. */
export function workNamed(plan: Ground & Pick<Plan, 'activities'>, ref: string): ActivityNow | undefined {
  const [id, part] = ref.split(BETWEEN);
  const activity = plan.activities.find((each) => each.id === id);
  if (!activity || part === undefined) return activity;
  const { occurrences, parts } = activityNow(activity, plan, new Map(), part);
  const time = occurrences?.find((each) => each.ref === ref);
  if (time) return asActivity(activity, time);
  const own = parts?.find((each) => each.ref === ref);
  return own && asPart(activity, own);
}

/**
 * Whether somebody has to do with a part of an activity: whoever has a committee has to do with its part alone.
 * @param committees ids of the person's own
 */
export const concerns = ({ committee }: ActivityNow, committees: readonly string[]): boolean =>
  committee === undefined || committees.length === 0 || committees.includes(committee);
