import {
  type Activity,
  type ActivityReport,
  type ActivityTiming,
  comesUpContinuously,
  responsibleFor,
  timingOf,
} from '../domain/activities';
import {
  addDays,
  daysBetween,
  type IsoWeek,
  isFirstWeekOfMonth,
  isoWeekOf,
  type LocalDate,
  mondayOf,
} from '../domain/dates';
import { type Facts, NO_FACTS, sumUp } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import { questionsDue, type Raised, raisedIn } from '../domain/long-term';
import { MEASURE_TABLE } from '../domain/measures';
import { type ActivityNow, activityNow, concerns, workNamed, workOf } from '../domain/occurrences';
import type { Person } from '../domain/people';
import { contains } from '../domain/periods';
import { goalsOf, type Plan } from '../domain/plan';
import { hasRight, type Role } from '../domain/roles';
import { feedbackFigures } from '../domain/shares';
import type { Week, WeekItem } from '../domain/week';
import type { Handover, Snooze } from '../ports/activities';
import { localDate } from '../time/clock';

/**
 * What the planner rests on: the plan, what has been reported, put off and handed over, and the day it is in Sweden.
 */
export interface PlanningGround {
  readonly plan: Plan;
  readonly reports: readonly ActivityReport[];
  readonly snoozes: readonly Snooze[];
  readonly handovers: readonly Handover[];
  /** The follow-up questions that have come up. */
  readonly raised?: readonly Raised[];
  readonly today: LocalDate;
  /** What has been reported of dialogues. */
  readonly facts?: Facts;
  /** Found by {@link findUncovered} from everybody; without it nobody has anything that they have put off. */
  readonly uncoveredWork?: UncoveredWork;
}

/**
 * Late activities that everyone who is responsible has put off or handed on, and whether there is no project leader.
 */
interface UncoveredWork {
  readonly uncovered: readonly Id[];
  readonly leaderless: boolean;
}

/** One card that is meant for one person and week. */
export interface IntendedReminder {
  readonly person: Person;
  readonly week: Week;
}

/** The plan's activities with what people have reported put over them. */
export function activitiesNow(plan: Plan, reports: readonly ActivityReport[], today: LocalDate): ActivityNow[] {
  const byRef = new Map(reports.map((report) => [report.activity, report]));
  return plan.activities.map((activity) => activityNow(activity, plan, byRef, today));
}

/** The same, with each time or committee's part that is to be reported in the place of the whole. */
export const workNow = (plan: Plan, reports: readonly ActivityReport[], today: LocalDate): ActivityNow[] =>
  activitiesNow(plan, reports, today).flatMap((activity) => workOf(activity, today));

const LEAD_NOTIFIED_AFTER_DAYS = 14;
const LEADER_NOTIFIED_AFTER_DAYS = 28;
/** After this many days without a dialogue while they are to be held, those who report are asked. */
const SILENT_DAYS = 14;
const WHYS: readonly WeekItem['why'][] = ['overdue', 'due', 'continuous', 'unreported', 'escalated'];

function reasonFor(activity: Activity, timing: ActivityTiming, today: LocalDate): WeekItem['why'] | undefined {
  if (timing.overdue) return 'overdue';
  if (timing.due) return 'due';
  if (comesUpContinuously(timing, isoWeekOf(today))) return 'continuous';
  // What is done leaves the card: its words are invited when it is reported, and never demanded.
  return activity.state === 'partly' && !activity.outcome ? 'unreported' : undefined;
}

/** Whether somebody has handed an activity on and has not got it back since. */
function hasHandedOn(activity: Id, who: string, handovers: readonly Handover[]): boolean {
  const given = handovers.find((handover) => handover.activity === activity && handover.from === who);
  return (
    given !== undefined && !handovers.some(({ activity: id, to, at }) => id === activity && to === who && at > given.at)
  );
}

/** Whether somebody has been handed an activity, whatever roles they have, and has not handed it on since. */
export const holdsByHandover = (activity: Id, who: string, handovers: readonly Handover[]): boolean =>
  handovers.some((handover) => handover.activity === activity && handover.to === who) &&
  !hasHandedOn(activity, who, handovers);

const hasPutOff = (activity: Id, who: string, { snoozes, today }: PlanningGround): boolean =>
  snoozes.some((snooze) => snooze.activity === activity && snooze.who === who && today < snooze.until);

/** An activity and where it stands on the day. */
interface Timed {
  readonly activity: ActivityNow;
  readonly timing: ActivityTiming;
}

/** What reports have been put over a plan for, on a day: the same for everybody who is looked at. */
interface TimedWork {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly timed: readonly Timed[];
}
const timedByReports = new WeakMap<readonly ActivityReport[], TimedWork>();

function timedOf({ plan, reports, today }: PlanningGround): readonly Timed[] {
  const kept = timedByReports.get(reports);
  if (kept?.plan === plan && kept.today === today) return kept.timed;
  const timed = workNow(plan, reports, today).map((activity) => ({ activity, timing: timingOf(activity, today) }));
  timedByReports.set(reports, { plan, today, timed });
  return timed;
}

/** Why an activity is on somebody's card, and whether they have the lead; undefined when it is not. */
function placeOf(
  { activity, timing }: Timed,
  roles: readonly Role[],
  who: string,
  ground: PlanningGround,
  committees: readonly string[],
): Pick<WeekItem, 'why' | 'lead'> | undefined {
  const { plan, today, handovers, uncoveredWork } = ground;
  const why = reasonFor(activity, timing, today);
  if (!why) return undefined;
  const mine = concerns(activity, committees)
    ? responsibleFor(activity, plan.tasks).filter(({ role }) => roles.includes(role))
    : [];
  const lead = mine.some((each) => each.lead);
  const leads = hasRight(roles, 'leads');
  if (why === 'overdue' && uncoveredWork?.uncovered.includes(activity.id)) {
    // Nobody else will be reminded of it, so what they have put off counts no longer.
    if (leads) return { why: mine.length > 0 ? 'overdue' : 'escalated', lead };
    if (uncoveredWork.leaderless && mine.length > 0) return { why, lead };
  }
  if (hasPutOff(activity.id, who, ground)) return undefined;
  if (mine.length > 0 && !hasHandedOn(activity.id, who, handovers)) return { why, lead };
  if (holdsByHandover(activity.id, who, handovers)) return { why, lead };
  if (why !== 'overdue' || !timing.ends) return undefined;
  const days = daysBetween(timing.ends, today);
  const isEscalated = (lead && days >= LEAD_NOTIFIED_AFTER_DAYS) || (leads && days >= LEADER_NOTIFIED_AFTER_DAYS);
  return isEscalated ? { why: 'escalated', lead } : undefined;
}

/**
 * What somebody with these roles has this week: late, due, continuous in the first week of a month, and marked as done
 * partly without "utfall och reflektioner"; further what has been late so long that the lead (two weeks) or the
 * project leader (four) is told of it although somebody else has it. The project leader is told, too, in the first week
 * of a month how many have no time at all.
 * @param who whose postponements count: the person's UPN, or the user id of someone who has none
 * @param committees the person's own: of what each committee does for itself, theirs alone is on their card
 */
export function weekOf(
  roles: readonly Role[],
  who: string,
  ground: PlanningGround,
  committees: readonly string[] = [],
): Week {
  const { plan, reports, handovers, today } = ground;
  const week = isoWeekOf(today);
  const timed = timedOf(ground);
  const items = timed.flatMap(({ activity, timing }): WeekItem[] => {
    const place = placeOf({ activity, timing }, roles, who, ground, committees);
    if (!place) return [];
    const { id, title, when, state, owner } = activity;
    const { ends } = timing;
    const late = place.why === 'overdue' || place.why === 'escalated';
    return [
      {
        activity: id,
        title,
        when,
        state,
        ...(owner === undefined ? {} : { owner }),
        ...place,
        weeksLate: late && ends ? Math.floor(daysBetween(ends, today) / 7) : 0,
        seen: reports.find((report) => report.activity === id)?.reportedAt ?? '',
        handedOver: holdsByHandover(id, who, handovers),
      },
    ];
  });
  const mine = (activity: ActivityNow): boolean =>
    concerns(activity, committees) && responsibleFor(activity, plan.tasks).some(({ role }) => roles.includes(role));
  const shown = new Set(items.map(({ activity }) => activity));
  const answered = [...answeredIn(week, who, ground)].filter((id) => {
    const work = shown.has(id) ? undefined : workNamed(plan, id);
    return work !== undefined && (mine(work) || handovers.some(({ activity, to }) => activity === id && to === who));
  }).length;
  const starting = timed.filter(
    ({ activity, timing }) =>
      timing.upcoming && !timing.due && mine(activity) && !hasHandedOn(activity.id, who, handovers),
  );
  const counted = hasRight(roles, 'leads') && isFirstWeekOfMonth(week);
  const unscheduled = timed.filter(({ timing }) => timing.remaining && timing.schedule.kind === 'unscheduled').length;
  return {
    week,
    items: items.sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why)),
    answered,
    starting: starting.map(({ activity: { title, series = title, when } }) => ({ title: series, when })),
    unscheduled: counted ? unscheduled : 0,
    ...questionsFor(roles, ground),
    ...dialoguesFor(roles, ground),
  };
}

/** What has been reported by anybody, or put off or handed over by somebody, in a week. */
function answeredIn(
  week: IsoWeek,
  who: string,
  { reports, snoozes, handovers, today }: PlanningGround,
): ReadonlySet<Id> {
  // Most are from long before, and are not looked at closer.
  const earliest = addDays(mondayOf(week), -1);
  const isIn = (instant: string | undefined): boolean =>
    instant !== undefined && instant >= earliest && isoWeekOf(localDate(new Date(instant))) === week;
  return new Set([
    ...reports.filter(({ reportedAt }) => isIn(reportedAt)).map(({ activity }) => activity),
    ...snoozes
      .filter((snooze) => snooze.who === who && today < snooze.until && isIn(snooze.at))
      .map(({ activity }) => activity),
    ...handovers.filter(({ from, at }) => from === who && isIn(at)).map(({ activity }) => activity),
  ]);
}

/** The follow-up questions that come up in this week, for those who lead the project. */
function questionsFor(roles: readonly Role[], { plan, raised = [], today }: PlanningGround): Pick<Week, 'questions'> {
  if (!hasRight(roles, 'leads') || raised.length === 0) return {};
  const now = raisedIn(questionsDue(plan, today), raised, isoWeekOf(today));
  return now.length === 0 ? {} : { questions: now.map(({ text, from }) => ({ text, from })) };
}

/** What those who report are told of dialogues: who waits for feedback, and whether one may lack its summary. */
function dialoguesFor(
  roles: readonly Role[],
  { plan, facts = NO_FACTS, today }: PlanningGround,
): Pick<Week, 'feedback' | 'askedFor'> {
  if (!hasRight(roles, 'reports')) return {};
  const sums = sumUp(facts);
  const { latest } = sums;
  const feedback = feedbackFigures(sums);
  const due = goalsOf(plan, 'project').some(({ indicators }) =>
    indicators.some(({ measure, period }) => MEASURE_TABLE[measure].counts === 'dialogues' && contains(period, today)),
  );
  const silent = latest === undefined || daysBetween(latest, today) > SILENT_DAYS;
  return due && silent ? { feedback, askedFor: { latest } } : { feedback };
}

/**
 * Whether a week has anything in it that is worth a card. What starts later is not, nor is a question about dialogues;
 * that somebody waits for feedback, or may do so, is, for the project leader.
 */
export const hasSomething = (week: Week, roles: readonly Role[]): boolean =>
  hasRight(roles, 'isReminded') &&
  (week.items.length > 0 ||
    week.unscheduled > 0 ||
    week.questions !== undefined ||
    (week.feedback?.isOpen === true && hasRight(roles, 'leads')));

/** Collects, person by person, what somebody will be reminded of. */
export interface UncoveredFinder {
  add(person: Person): void;
  result(): UncoveredWork;
}

/** What is late and on nobody's card, found from everybody who gets cards; needs no more memory for more people. */
export function findUncovered(ground: Omit<PlanningGround, 'uncoveredWork'>): UncoveredFinder {
  const { plan, reports, today } = ground;
  const late = workNow(plan, reports, today).filter((each) => timingOf(each, today).overdue);
  const open = new Set(late.map(({ id }) => id));
  let leaderless = true;
  return {
    add(person) {
      // Whoever gets no card covers nothing.
      if (!hasRight(person.roles, 'isReminded')) return;
      if (hasRight(person.roles, 'leads')) leaderless = false;
      for (const { activity, why } of weekOf(person.roles, person.upn, ground, person.committees).items) {
        if (why === 'overdue') open.delete(activity);
      }
    },
    result: () => ({ uncovered: [...open], leaderless }),
  };
}

/** One intended card for everyone who has something this week; pure, and the same for the same ground. */
export function planReminders(
  people: readonly Person[],
  ground: Omit<PlanningGround, 'uncoveredWork'>,
): IntendedReminder[] {
  const finder = findUncovered(ground);
  for (const person of people) finder.add(person);
  const whole = { ...ground, uncoveredWork: finder.result() };
  return people
    .map((person) => ({ person, week: weekOf(person.roles, person.upn, whole, person.committees) }))
    .filter(({ person, week }) => hasSomething(week, person.roles));
}
