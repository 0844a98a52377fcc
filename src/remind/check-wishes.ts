import type { Assessment } from '../domain/assessments';
import { type IsoWeek, isoWeekOf, type LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { type Meeting, meetingsAhead, sendingDayOf } from '../domain/meetings';
import {
  type Delivery,
  type DeliveryKey,
  type DeliveryState,
  type DeliveryStore,
  isSettled,
} from '../ports/deliveries';
import { canBeReached, type Known, type PeopleStore } from '../ports/people';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { ReminderQueue } from '../ports/reminder-queue';
import { deliveryOf, type GoalWish, type RoomWish, type WishStore } from '../ports/wishes';
import { instantOf, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { type Pace, paceFrom } from './pace-reminders';
import { momentOf } from './reminder-moment';
import { REMINDER_HOUR } from './reminder-schedule';

/**
 * A row that has waited for so long after its moment has lost its message, and one whose chat was closed is looked at
 * anew.
 */
const AGAIN_MS = 10 * 60_000;

/** Why a message was not sent that may be to send later all the same. */
const MAY_COME = ['not-reached', 'another-project', 'wish-ended', 'meeting-moved'];

/** What has been sent, or may have been. */
const LEFT: ReadonlySet<DeliveryState> = new Set<DeliveryState>(['claimed', 'sending', 'sent', 'uncertain']);

export interface CheckStores {
  readonly plans: Pick<PlanStore, 'snapshot'>;
  readonly wishes: WishStore;
  readonly deliveries: DeliveryStore;
  readonly people: Pick<PeopleStore, 'known'>;
  readonly queue: ReminderQueue;
}

export interface CheckTools {
  /** How a goal stands; undefined where the plan has none by that name. */
  readonly assess: (goal: string, snapshot: Snapshot) => Promise<Assessment | undefined>;
  readonly now: () => Date;
  readonly isHoliday: IsHoliday;
  /** Messages a second for the whole tenant. */
  readonly perSecond: number;
}

/** What a message about a meeting is known by in the ledger: the committee, and the day that it meets. */
export const aboutMeeting = ({ committee, day }: Meeting): string => `${committee.id}.${day}`;

/** The row of a message about a meeting: under the week of the day that it is to be sent on. */
const meetingDelivery = (upn: string, meeting: Meeting): DeliveryKey => ({
  upn,
  week: isoWeekOf(sendingDayOf(meeting)),
  kind: 'meeting',
  about: aboutMeeting(meeting),
});

/**
 * Puts in the ledger and in the queue what has come of what people want to be told: goals that are reached, and
 * meetings that are a week away. Each has a row that follows from the wish alone, so that it can be looked for any
 * number of times, by any number of servers, and be told once. What could not be told, since nobody could be written
 * to, is tried anew.
 */
export async function checkWishes(stores: CheckStores, tools: CheckTools): Promise<void> {
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) return;
  const all = await stores.wishes.all(snapshot.plan.id);
  if (all.length === 0) return;
  const check = new Check(snapshot, stores, tools);
  for (const wish of all) await (wish.kind === 'goal' ? check.goal(wish) : check.room(wish));
}

class Check {
  private readonly project: Id;
  private readonly at: Date;
  private readonly pace: Pace;
  private readonly assessed = new Map<string, Promise<Assessment | undefined>>();
  private readonly rows = new Map<IsoWeek, Promise<Delivery[]>>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly stores: CheckStores,
    private readonly tools: CheckTools,
  ) {
    this.project = snapshot.plan.id;
    this.at = tools.now();
    this.pace = paceFrom(this.at.getTime(), tools.perSecond);
  }

  async goal(wish: GoalWish): Promise<void> {
    if ((await this.assessmentOf(wish.goal)) !== 'reached') return;
    const row = await this.queue(deliveryOf(wish));
    // It has been told, or is nobody's to be told any more.
    if (row && isSettled(row) && !this.mayCome(row)) {
      await this.stores.wishes.end(this.project, wish, undefined, wish.at);
    }
  }

  async room({ upn, committees }: RoomWish): Promise<void> {
    const today: LocalDate = localDate(this.at);
    for (const meeting of meetingsAhead(this.snapshot.plan, committees, today)) {
      if (instantOf(sendingDayOf(meeting), REMINDER_HOUR) > this.at) return;
      const key = meetingDelivery(upn, meeting);
      if (!(await this.hasLeftByAnotherName(key, meeting))) await this.queue(key);
    }
  }

  /** Whether it was sent for a committee that the plan has no longer, which met on that day: one that was renamed. */
  private async hasLeftByAnotherName({ upn, week, about = '' }: DeliveryKey, { day }: Meeting): Promise<boolean> {
    const rows = await this.rowsOf(week);
    const own = rows.filter((row) => row.kind === 'meeting' && row.upn === upn);
    if (own.some((row) => row.about === about)) return false;
    const held = new Set(this.snapshot.plan.committees.map((committee) => aboutMeeting({ committee, day })));
    return own.some((row) => row.about?.endsWith(`.${day}`) && !held.has(row.about) && LEFT.has(row.state));
  }

  private rowsOf(week: IsoWeek): Promise<Delivery[]> {
    const rows = this.rows.get(week) ?? this.stores.deliveries.deliveries(this.project, week);
    this.rows.set(week, rows);
    return rows;
  }

  private assessmentOf(goal: string): Promise<Assessment | undefined> {
    const found = this.assessed.get(goal) ?? this.tools.assess(goal, this.snapshot);
    this.assessed.set(goal, found);
    return found;
  }

  private readonly mayCome = ({ state, reason = '' }: Delivery): boolean =>
    state === 'unreachable' || (state === 'dropped' && MAY_COME.includes(reason));

  /** @returns the row as it now stands; undefined while there is no moment for it */
  private async queue(key: DeliveryKey): Promise<Delivery | undefined> {
    const { deliveries, people } = this.stores;
    const found = await deliveries.find(this.project, key);
    if (found && isSettled(found.value) && !this.mayCome(found.value)) return found.value;
    const known: Known = (await people.known(key.upn)) ?? { upn: key.upn };
    const moment = this.momentFor(known);
    if (!moment) return undefined;
    const due = moment > this.at ? { due: moment.toISOString() } : {};
    const waiting: Delivery = { ...key, state: 'queued', at: this.at.toISOString(), ...due };
    if (!found) {
      const [made] = await deliveries.ensure(this.project, [waiting]);
      if (made?.made) await this.put(key, moment);
      return made?.row;
    }
    if (this.at.getTime() - Date.parse(found.value.due ?? found.value.at) < AGAIN_MS) return found.value;
    if (isSettled(found.value)) {
      if (found.value.state === 'unreachable' && !canBeReached(known.contact)) return found.value;
      if (!(await deliveries.move(this.project, found, waiting))) return undefined;
    }
    await this.put(key, moment);
    return found.value;
  }

  /** Their own day and hour are for the week's card. Pauses, quiet hours and days off are waited for. */
  private momentFor({ settings }: Known): Date | undefined {
    const moment = momentOf(
      this.at,
      settings && { ...settings, day: undefined, hour: undefined },
      this.tools.isHoliday,
    );
    return moment instanceof Date ? moment : undefined;
  }

  private put(key: DeliveryKey, moment: Date): Promise<void> {
    const instant = this.at.toISOString();
    const delay = this.pace.next(key.upn, moment.getTime()) - this.at.getTime();
    return this.stores.queue.put({ project: this.project, ...key, instant, queuedAt: instant }, delay);
  }
}
