import { type Asker, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { hasRight } from '../domain/roles';
import { closesOn, isOpenOn, questionsToAsk } from '../domain/surveys';
import type { Delivery, DeliveryStore, Stamped } from '../ports/deliveries';
import { canBeReached, type Known, type PeopleStore } from '../ports/people';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { ReminderQueue } from '../ports/reminder-queue';
import type { SurveyRound, SurveyStore } from '../ports/surveys';
import { isoWeek, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { type Pace, paceFrom } from './pace-reminders';
import { momentOf } from './reminder-moment';

/** A round without a sign of life for this long was left by a server that died. */
const LEFT_MS = 60_000;
/** An open round looks this often for those who have not got their card, and can be reached by now. */
const AGAIN_MS = 3_600_000;

export interface SurveyStores {
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly deliveries: DeliveryStore;
  readonly queue: ReminderQueue;
  readonly surveys: SurveyStore;
}

export interface SurveyTools {
  readonly now: () => Date;
  readonly isHoliday: IsHoliday;
  /** Messages a second for the whole tenant. */
  readonly perSecond: number;
}

/** Whether somebody is asked the plan's surveys. */
export const isAsked = ({ person }: Known): boolean => person !== undefined && hasRight(person.roles, 'answersSurveys');

/** The round that can be answered on an instant's day; there is one at most. */
export const openRound = (rounds: readonly Stamped<SurveyRound>[], now: Date): Stamped<SurveyRound> | undefined =>
  rounds.find(({ value }) => isOpenOn(value, localDate(now)));

/**
 * Begins the plan's surveys that have not been asked, one card with all of them, and puts it in the queue for everyone
 * who is asked. While a round is open no other begins: the press is then the same as looking for those who have not got
 * their card.
 * @throws MedskapaError leader-only for anyone but the project leader; what storage says
 */
export async function sendSurvey(
  asker: Asker,
  { plan }: Snapshot,
  stores: Omit<SurveyStores, 'plans'>,
  tools: SurveyTools & { readonly newId: () => string },
): Promise<'begun' | 'under-way' | 'nothing-to-ask'> {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'only the project leader sends the survey');
  const { surveys } = stores;
  const now = tools.now();
  const at = now.toISOString();
  const rounds = await surveys.rounds(plan.id);
  const open = openRound(rounds, now);
  if (open) {
    await queueSurvey(plan.id, open, stores, tools);
    return 'under-way';
  }
  const asked = rounds.flatMap(({ value }) => value.questions.map(({ id }) => id));
  const questions = questionsToAsk(plan, asked);
  if (questions.length === 0) return 'nothing-to-ask';
  const week = isoWeek(now);
  const round: SurveyRound = {
    week,
    questions,
    begunAt: at,
    closes: closesOn(localDate(now)),
    state: 'queueing',
    at,
  };
  const audit = { id: tools.newId(), at, who: asker.pseudonym, what: 'send-survey', subject: week };
  // Another press may have begun it in this very moment: then it is that one.
  const isOurs = await surveys.begin(plan.id, round, audit);
  const begun = await surveys.find(plan.id, week);
  if (begun) await queueSurvey(plan.id, begun, stores, tools);
  return isOurs ? 'begun' : 'under-way';
}

/**
 * Puts everyone who is asked and has not got their card in the ledger and in the queue. It can be broken off anywhere
 * and done again: a row is sent once, whoever has one gets no other, and what nothing has left for is tried anew where
 * the person can be reached by now.
 */
export async function queueSurvey(
  project: Id,
  from: Stamped<SurveyRound>,
  stores: Omit<SurveyStores, 'plans'>,
  tools: SurveyTools,
): Promise<void> {
  const { people, surveys } = stores;
  const isLeft = from.value.state === 'queueing';
  const at = tools.now().toISOString();
  const ours = await surveys.save(project, { ...from.value, at }, from);
  // Somebody else is at it.
  if (!ours) return;
  const queueing: Queueing = {
    project,
    round: from.value,
    isLeft,
    pace: paceFrom(tools.now().getTime(), tools.perSecond),
  };
  for await (const page of people.everyone()) await queuePage(page.filter(isAsked), queueing, stores, tools);
  await surveys.save(project, { ...from.value, at: tools.now().toISOString(), state: 'queued' }, ours);
}

interface Queueing {
  readonly project: Id;
  readonly round: SurveyRound;
  /** Whether messages of rows that wait may be missing, since whoever made the rows did not come to the end. */
  readonly isLeft: boolean;
  readonly pace: Pace;
}

async function queuePage(
  asked: readonly Known[],
  queueing: Queueing,
  { deliveries, queue }: Pick<SurveyStores, 'deliveries' | 'queue'>,
  { now, isHoliday }: SurveyTools,
): Promise<void> {
  const { project, round, isLeft, pace } = queueing;
  const { week } = round;
  const instant = now();
  const reached = asked.flatMap((known) => {
    // Their own day and hour are for the week's card. Pauses, quiet hours and days off are waited for.
    const moment = momentOf(instant, { ...known.settings, day: undefined, hour: undefined }, isHoliday);
    return moment instanceof Date ? [{ known, moment }] : [];
  });
  const rows = await deliveries.ensure(
    project,
    reached.map(({ known: { upn }, moment }): Delivery => {
      const due = moment > instant ? { due: moment.toISOString() } : {};
      return { upn, week, kind: 'survey', state: 'queued', at: instant.toISOString(), ...due };
    }),
  );
  for (const [index, { row, made }] of rows.entries()) {
    const { known, moment = instant } = reached[index] ?? {};
    const waits = made || isLeft || isForgotten(row, instant);
    const goes = row.state === 'queued' || row.state === 'claimed' ? waits : await isRevived(row);
    if (!goes) continue;
    const message = { project, week, kind: row.kind, upn: row.upn, instant: instant.toISOString() };
    const delay = pace.next(row.upn, moment.getTime()) - instant.getTime();
    await queue.put({ ...message, queuedAt: instant.toISOString() }, delay);

    async function isRevived(missed: Delivery): Promise<boolean> {
      const { contact } = known ?? {};
      if (missed.state !== 'unreachable' || !canBeReached(contact)) return false;
      const found = await deliveries.find(project, missed);
      if (found?.value.state !== 'unreachable') return false;
      const { upn, kind } = missed;
      const again: Delivery = { upn, week, kind, state: 'queued', at: now().toISOString() };
      return (await deliveries.move(project, found, again)) !== undefined;
    }
  }
}

/** Whether a row has waited for so long after its moment that its message must have been lost. */
const isForgotten = ({ due, at }: Delivery, now: Date): boolean => now.getTime() - Date.parse(due ?? at) >= AGAIN_MS;

/**
 * Goes on with a round that a server has left half done, and looks once an hour, while it is open, for those who have
 * not got their card: who was paused, has installed the app since, or has come into the people file.
 */
export async function checkSurvey(stores: SurveyStores, tools: SurveyTools): Promise<void> {
  const snapshot = await stores.plans.snapshot();
  if (!snapshot || snapshot.plan.surveys.length === 0) return;
  const project = snapshot.plan.id;
  const now = tools.now();
  const open = openRound(await stores.surveys.rounds(project), now);
  if (!open) return;
  const silent = Math.abs(now.getTime() - Date.parse(open.value.at));
  if (silent >= (open.value.state === 'queueing' ? LEFT_MS : AGAIN_MS)) {
    await queueSurvey(project, open, stores, tools);
  }
}
