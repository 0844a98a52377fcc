import { type IsoWeek, isoWeekOf } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { notRaised, questionsDue, type Raised } from '../domain/long-term';
import { hasRight } from '../domain/roles';
import type { ActivityStore } from '../ports/activities';
import {
  type Delivery,
  type DeliveryKind,
  type DeliveryStore,
  DIGEST_ROOM,
  type Run,
  type Stamped,
} from '../ports/deliveries';
import type { Known, PeopleStore } from '../ports/people';
import type { PlanStore } from '../ports/plans';
import type { ReminderQueue } from '../ports/reminder-queue';
import { isoWeek, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { closeWeek } from './close-week';
import { type Pace, paceFrom } from './pace-reminders';
import { findUncovered, hasSomething, type PlanningGround, weekOf } from './plan-reminders';
import { readGround } from './reminder-ground';
import { momentOf } from './reminder-moment';

/**
 * No message is put in the queue earlier than this before it may be seen for the sake of the pace: the queue stays
 * short.
 */
const AHEAD_MS = 20_000;
/** No wait is longer than this before it is asked whether to go on. */
const SLICE_MS = 1_000;
/** A sign of life is given this often. */
const BEAT_MS = 5_000;
/** The report of a run comes this long after the last of its messages may be seen. */
const REPORT_AFTER_MS = 2_000;
/** More project leaders than this are not told of a run. */
const MOST_LEADERS = 100;
const MOST_TRIES = 5;

export interface ReminderStores {
  readonly plans: PlanStore;
  readonly activities: ActivityStore;
  readonly people: PeopleStore;
  readonly deliveries: DeliveryStore;
  readonly queue: ReminderQueue;
}

export interface QueueTools {
  readonly isHoliday: IsHoliday;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Messages a second for the whole tenant. */
  readonly perSecond: number;
  /** Whether whoever does this is to stop; the run is then left for another. */
  readonly stopping?: () => boolean;
}

/** What a run put in the queue. */
export interface Queued {
  readonly project: Id;
  readonly week: IsoWeek;
  /** How many get their card by this run. */
  readonly queued: number;
  /** How many of those cards wait for the person's own day and hour, for quiet hours to end or for a pause. */
  readonly later: number;
  /** How many had been taken care of before. */
  readonly before: number;
}

/**
 * Puts everyone who has something in the week of an instant in the ledger and in the queue, each at a moment of its
 * own. It can be broken off anywhere and done again: rows that are there stay, and those that nobody has begun with are
 * put in the queue once more, which does no harm since a row is sent once.
 * @param from the run that this continues, as it was read
 * @returns undefined while there is no plan, or when somebody else continues the run
 */
export async function queueReminders(
  instant: Date,
  stores: ReminderStores,
  tools: QueueTools,
  from?: Stamped<Run>,
): Promise<Queued | undefined> {
  const found = await readGround(stores, localDate(instant));
  if (!found) return undefined;
  const project = found.plan.id;
  const week = isoWeek(instant);
  const ground = { ...found, today: localDate(instant) };
  const uncoveredWork = await uncoveredOfAll(ground, instant, stores.people, tools);
  const raised = await bringUp(ground, uncoveredWork.leaderless, stores.activities);
  const run: Run = { week, instant: instant.toISOString(), at: stamp(tools), state: 'queueing', ...uncoveredWork };
  await closeWeek(project, week, stores.deliveries, tools.now());
  const begun = await begin(project, run, from, stores.deliveries);
  if (!begun) return undefined;

  const queueing = new Queueing(project, begun, { ...ground, raised, uncoveredWork }, stores, tools);
  for await (const page of stores.people.everyone()) {
    if (!(await queueing.add(page))) return queueing.result();
  }
  await queueing.end();
  return queueing.result();
}

/**
 * Brings up the follow-up questions whose year has come, in this week and no other.
 * @param leaderless nobody who leads the project gets a card this week: they come up when somebody does
 */
async function bringUp(
  { plan, today, raised = [] }: PlanningGround,
  leaderless: boolean,
  activities: ActivityStore,
): Promise<readonly Raised[]> {
  if (leaderless) return raised;
  const week = isoWeekOf(today);
  const now = notRaised(questionsDue(plan, today), raised).map(({ id, from }) => ({ question: id, year: from, week }));
  for (const each of now) await activities.raise(plan.id, each);
  return [...raised, ...now];
}

/** A run that a person asks for takes the place of whichever there is, also of one that is under way. */
async function begin(
  project: Id,
  run: Run,
  from: Stamped<Run> | undefined,
  deliveries: DeliveryStore,
): Promise<Stamped<Run> | undefined> {
  if (from) return deliveries.saveRun(project, run, from);
  let begun: Stamped<Run> | undefined;
  for (let tries = 1; !begun && tries <= MOST_TRIES; tries += 1) {
    begun = await deliveries.saveRun(project, run, await deliveries.lastRun(project));
  }
  return begun;
}

const stamp = ({ now }: QueueTools): string => now().toISOString();

async function uncoveredOfAll(
  ground: Omit<PlanningGround, 'uncoveredWork'>,
  instant: Date,
  people: PeopleStore,
  { isHoliday }: QueueTools,
): Promise<Pick<Run, 'uncovered' | 'leaderless'>> {
  const finder = findUncovered(ground);
  for await (const page of people.everyone()) {
    for (const { person, settings } of page) {
      if (person && momentOf(instant, settings, isHoliday) instanceof Date) finder.add(person);
    }
  }
  return finder.result();
}

/** One run on its way into the queue. */
class Queueing {
  private readonly pace: Pace;
  private readonly leaders: string[] = [];
  private queued = 0;
  private later = 0;
  private readonly start: number;
  private before = 0;
  private last: number;
  private readonly run: Run;
  private beatenAt: number;

  constructor(
    private readonly project: Id,
    private stamped: Stamped<Run>,
    private readonly ground: PlanningGround,
    private readonly stores: ReminderStores,
    private readonly tools: QueueTools,
  ) {
    this.run = stamped.value;
    this.start = tools.now().getTime();
    this.beatenAt = this.start;
    this.last = this.start;
    this.pace = paceFrom(this.start, tools.perSecond);
  }

  /** @returns false when it is to end here: the server stops, or somebody else has taken the run over */
  async add(page: readonly Known[]): Promise<boolean> {
    const instant = new Date(this.run.instant);
    const intended = page.flatMap(({ person, settings }) => {
      if (person && hasRight(person.roles, 'leads') && this.leaders.length < MOST_LEADERS)
        this.leaders.push(person.upn);
      const moment = momentOf(instant, settings, this.tools.isHoliday);
      if (!person || !(moment instanceof Date)) return [];
      const week = weekOf(person.roles, person.upn, this.ground, person.committees);
      return hasSomething(week, person.roles) ? [{ upn: person.upn, moment }] : [];
    });
    const rows = await this.stores.deliveries.ensure(
      this.project,
      intended.map(({ upn, moment }) => this.row(upn, 'week', moment)),
    );
    for (const [index, { row, made }] of rows.entries()) {
      const moment = intended[index]?.moment ?? instant;
      if (!made && row.state !== 'queued' && row.state !== 'claimed') this.before += 1;
      else if (!(await this.put(row, moment))) return false;
      if (!(await this.goesOn())) return false;
    }
    return true;
  }

  /** The whole run is in the queue. */
  async end(): Promise<void> {
    await this.addReports();
    await this.addDigest();
    await this.stores.deliveries.finish(this.project, this.run.week);
    const at = stamp(this.tools);
    await this.stores.deliveries.saveRun(this.project, { ...this.run, at, state: 'queued' }, this.stamped);
  }

  /** Gives a sign of life, and sees whether the run is still this one's. */
  private async goesOn(): Promise<boolean> {
    if (this.tools.stopping?.()) return false;
    const now = this.tools.now();
    if (now.getTime() - this.beatenAt < BEAT_MS) return true;
    const beaten = await this.stores.deliveries.saveRun(
      this.project,
      { ...this.run, at: now.toISOString() },
      this.stamped,
    );
    if (beaten) this.stamped = beaten;
    this.beatenAt = now.getTime();
    return beaten !== undefined;
  }

  /** A report for each project leader, when there is anything new to report. */
  private async addReports(): Promise<void> {
    if (this.queued === 0) return;
    const rows = await this.stores.deliveries.ensure(
      this.project,
      this.leaders.map((upn) => this.row(upn, 'report')),
    );
    for (const { row, made } of rows) {
      if (made || row.state === 'queued') await this.send(row, this.last + REPORT_AFTER_MS);
    }
  }

  /** The week for the whole group, when a chat has been chosen for it. */
  private async addDigest(): Promise<void> {
    const { deliveries, people } = this.stores;
    if (!(await people.known(DIGEST_ROOM))?.contact) return;
    const [digest] = await deliveries.ensure(this.project, [this.row(DIGEST_ROOM, 'digest')]);
    if (digest && (digest.made || digest.row.state === 'queued')) await this.send(digest.row, this.last);
  }

  result(): Queued {
    const { project, queued, later, before } = this;
    return { project, week: this.run.week, queued, later, before };
  }

  /** @returns false when it was not put, since this is to end here */
  private async put(row: Delivery, moment: Date): Promise<boolean> {
    const wanted = this.real(moment);
    const at = this.pace.next(row.upn, wanted);
    if (wanted <= this.start) {
      this.last = Math.max(this.last, at);
      const early = at - AHEAD_MS - this.tools.now().getTime();
      if (!(await this.rest(early))) return false;
    }
    await this.send(row, at);
    this.queued += 1;
    if (wanted > this.start) this.later += 1;
    return true;
  }

  /** Waits, with signs of life meanwhile. @returns false when it is to end here */
  private async rest(ms: number): Promise<boolean> {
    for (let left = ms; left > 0; left -= SLICE_MS) {
      await this.tools.sleep(Math.min(left, SLICE_MS));
      if (!(await this.goesOn())) return false;
    }
    return true;
  }

  private send({ upn, week, kind }: Delivery, at: number): Promise<void> {
    const { instant } = this.run;
    const queuedAt = new Date(this.start).toISOString();
    const message = { project: this.project, week, kind, upn, instant, queuedAt };
    return this.stores.queue.put(message, at - this.tools.now().getTime());
  }

  /** What the clock of this run says at an instant of the run's own time, in ms. */
  private real(moment: Date): number {
    return this.start + moment.getTime() - Date.parse(this.run.instant);
  }

  private row(upn: string, kind: DeliveryKind, moment?: Date): Delivery {
    const due = moment && this.real(moment) > this.start ? { due: new Date(this.real(moment)).toISOString() } : {};
    return { upn, week: this.run.week, kind, state: 'queued', at: stamp(this.tools), ...due };
  }
}
