import { type Asker, isProjectLeader } from '../domain/asker';
import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { DeliveryStore } from '../ports/deliveries';
import { type Contact, type PeopleStore, whyNotReached } from '../ports/people';
import type { Snapshot } from '../ports/plans';
import { outcomeOf } from '../remind/list-deliveries';
import { mayBeSentAgain } from '../remind/send-again';
import type { DeliveriesView, NotReached } from '../text/deliveries';
import type { UnansweredView } from '../text/unanswered';
import type { Views } from './asked';

export interface DeliveryAnswerTools {
  readonly deliveries: DeliveryStore;
  readonly people: PeopleStore;
  readonly now: () => Date;
}

/**
 * What became of the last run's reminders. Everybody in the project may ask (domain rule "Roles"); sending again is
 * offered to the project leader alone.
 */
export async function viewDeliveries(
  asker: Asker,
  { plan }: Snapshot,
  tools: DeliveryAnswerTools,
): Promise<DeliveriesView> {
  const view = await tellDeliveries(plan.id, tools);
  if (view.week === undefined) return { ...view, unreachable: await notReachedNow(tools.people) };
  return isProjectLeader(asker) ? view : { ...view, again: 0 };
}

/** Somebody as one whom nothing can be sent to, where that is so. */
export function notReached(name: string, contact: Contact | undefined): NotReached[] {
  const reason = whyNotReached(contact);
  return reason === undefined ? [] : [{ name, reason }];
}

/** Whom of the project the bot could not write to, before it has tried. */
async function notReachedNow(people: PeopleStore): Promise<NotReached[]> {
  const found: NotReached[] = [];
  for await (const page of people.everyone()) {
    found.push(...page.flatMap(({ person, contact }) => (person ? notReached(person.name, contact) : [])));
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** The same without an asker, for the report after a run. @param week the last run's unless another is asked for */
export async function tellDeliveries(
  project: Id,
  { deliveries, people, now }: DeliveryAnswerTools,
  week?: IsoWeek,
): Promise<DeliveriesView> {
  const run = (await deliveries.lastRun(project))?.value;
  const asked = week ?? run?.week;
  const rows = asked ? (await deliveries.deliveries(project, asked)).filter(({ kind }) => kind === 'week') : [];
  if (!run || !asked || rows.length === 0) {
    return { kind: 'deliveries', sent: 0, acted: 0, pending: 0, unreachable: [], uncertain: [], again: 0 };
  }
  const missing = rows.filter((row) => ['unreachable', 'uncertain'].includes(outcomeOf(row)));
  const known = await Promise.all(missing.map(({ upn }) => people.known(upn)));
  const withOutcome = (outcome: string): NotReached[] =>
    missing.flatMap((row, index) =>
      outcomeOf(row) === outcome ? [{ name: known[index]?.person?.name ?? row.upn, reason: row.reason ?? '' }] : [],
    );
  return {
    kind: 'deliveries',
    week: asked,
    sent: rows.filter(({ state }) => state === 'sent').length,
    acted: rows.filter(({ actedAt }) => actedAt !== undefined).length,
    pending: rows.filter((row) => outcomeOf(row) === 'pending').length,
    unreachable: withOutcome('unreachable'),
    uncertain: withOutcome('uncertain'),
    again: missing.filter((row, index) => mayBeSentAgain(run, row, known[index], now())).length,
  };
}

/**
 * Who got the last run's card and has answered nothing on it: for the project leader, in their own chat only, so that
 * nobody is pointed out before others.
 */
export async function viewUnanswered(
  asker: Asker,
  { plan }: Snapshot,
  { deliveries, people }: DeliveryAnswerTools,
  isShared: boolean,
): Promise<UnansweredView> {
  if (!isProjectLeader(asker)) return { kind: 'unanswered', shown: 'leader-only', plan };
  if (isShared) return { kind: 'unanswered', shown: 'own-chat' };
  const week = (await deliveries.lastRun(plan.id))?.value.week;
  const ledger = week === undefined ? [] : await deliveries.deliveries(plan.id, week);
  const sent = ledger.filter(({ kind, state }) => kind === 'week' && state === 'sent');
  if (week === undefined || sent.length === 0) return { kind: 'unanswered', shown: 'none' };
  const silent = sent.filter(({ actedAt }) => actedAt === undefined);
  const known = await Promise.all(silent.map(({ upn }) => people.known(upn)));
  const names = silent.map(({ upn }, at) => known[at]?.person?.name ?? upn).sort((a, b) => a.localeCompare(b, 'sv'));
  return { kind: 'unanswered', shown: 'list', week, sent: sent.length, names };
}

export const deliveryViews = {
  deliveries: ({ answered }, { asker, snapshot, tools, isShared = false }) =>
    answered === false ? viewUnanswered(asker, snapshot, tools, isShared) : viewDeliveries(asker, snapshot, tools),
} satisfies Views<'deliveries'>;
