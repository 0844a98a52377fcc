import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { IntendedReminder } from './plan-reminders';
import type { Delivery, DeliveryStore, PeopleStore, Sender, SendResult, User } from './ports';

/** A delivery that has been under way longer than this was left by a server that died; whether it arrived is unknown. */
const ABANDONED_MS = 120_000;

export interface DeliveryTools<Message> {
  readonly deliveries: DeliveryStore;
  readonly people: PeopleStore;
  readonly sender: Sender<Message>;
  readonly messageFor: (intended: IntendedReminder) => Message;
  readonly now: () => Date;
}

export interface DeliveryReport {
  readonly week: IsoWeek;
  readonly sent: number;
  readonly uncertain: number;
  readonly unreachable: number;
  /** Those who had been taken care of before this run. */
  readonly before: number;
}

const byUpn = (users: readonly User[]): Map<string, User> =>
  new Map(users.flatMap((user): [string, User][] => (user.upn && user.reference ? [[user.upn, user]] : [])));

/** Whether a row may be taken up: nothing can have left. */
const mayBeSent = (delivery: Delivery): boolean => delivery.state === 'queued' || delivery.state === 'unreachable';

/**
 * Sends each intended card once. Every one is put in the ledger before the first is sent, so that a run that is cut
 * off can be finished by another; a row is claimed by its ETag before anything leaves, and one that was left in
 * `sending` is marked uncertain rather than sent again.
 */
export async function deliverReminders<Message>(
  project: Id,
  week: IsoWeek,
  intended: readonly IntendedReminder[],
  tools: DeliveryTools<Message>,
): Promise<DeliveryReport> {
  const { deliveries, now } = tools;
  const queuedAt = now().toISOString();
  await deliveries.enqueue(
    project,
    intended.map(({ person }) => ({ upn: person.upn, week, state: 'queued', at: queuedAt })),
  );
  await deliveries.recordRun(project, week);
  const users = byUpn(await tools.people.users());
  const rows = new Map((await deliveries.deliveries(project, week)).map((row) => [row.upn, row]));
  const tally = { sent: 0, uncertain: 0, unreachable: 0, before: 0 };
  for (const reminder of intended) {
    const row = rows.get(reminder.person.upn);
    if (!row) continue;
    const settled = await deliverOne(project, row, reminder, users.get(row.upn), tools);
    tally[settled?.outcome ?? 'before']++;
  }
  return { week, ...tally };
}

/** @returns undefined when there was nothing to do: delivered before, or in somebody else's hands */
async function deliverOne<Message>(
  project: Id,
  row: Delivery,
  reminder: IntendedReminder,
  user: User | undefined,
  { deliveries, sender, messageFor, now }: DeliveryTools<Message>,
): Promise<SendResult | undefined> {
  const settle = async (result: SendResult): Promise<SendResult> => {
    const { outcome, ...rest } = result;
    await deliveries.settle(project, {
      upn: row.upn,
      week: row.week,
      at: now().toISOString(),
      state: outcome,
      ...rest,
    });
    return result;
  };
  if (row.state === 'sending' && now().getTime() - Date.parse(row.at) > ABANDONED_MS) {
    return settle({ outcome: 'uncertain', reason: 'interrupted' });
  }
  if (!mayBeSent(row)) return undefined;
  if (!user?.reference) {
    if (row.state === 'unreachable') return undefined;
    return settle({ outcome: 'unreachable', reason: 'not-installed' });
  }
  if (!(await deliveries.claim(project, row, now().toISOString()))) return undefined;
  return settle(await sender.send(user.reference, messageFor(reminder)));
}
