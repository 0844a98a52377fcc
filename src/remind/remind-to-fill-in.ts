import type { Asker } from '../domain/asker';
import { isoWeekOf, type LocalDate } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { type Delivery, type DeliveryStore, isSettled } from '../ports/deliveries';
import { canBeReached, type PeopleStore } from '../ports/people';
import type { ReminderQueue } from '../ports/reminder-queue';
import { localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { fillInKindOf, nextMorning } from './fill-in';
import { momentOf } from './reminder-moment';

const MOST_TRIES = 5;

export interface RemindTools {
  readonly deliveries: DeliveryStore;
  readonly people: Pick<PeopleStore, 'known'>;
  readonly queue: ReminderQueue;
  readonly isHoliday: IsHoliday;
  readonly now: () => Date;
}

/** The day that somebody is reminded, or why they cannot be. */
export type Reminded =
  | { readonly outcome: 'reminded'; readonly day: LocalDate }
  | { readonly outcome: 'not-in-people-file' | 'not-installed' | 'paused' };

/**
 * Puts a dialogue to fill in on the card that somebody gets the next working morning: one card a person and day, with
 * all that they have asked for, through the ledger and the queue of the week's cards. Asked again it is the same.
 */
export async function remindToFillIn(
  dialogueId: string,
  { upn }: Pick<Asker, 'upn'>,
  project: Id,
  tools: RemindTools,
): Promise<Reminded> {
  const known = upn === undefined ? undefined : await tools.people.known(upn);
  if (!known?.person) return { outcome: 'not-in-people-file' };
  if (!canBeReached(known.contact)) return { outcome: 'not-installed' };
  const now = tools.now();
  const { settings } = known;
  const morning = nextMorning(now, settings?.hour, tools.isHoliday);
  const moment = momentOf(morning, settings && { ...settings, day: undefined, hour: undefined }, tools.isHoliday);
  const day = localDate(morning);
  if (!(moment instanceof Date) || localDate(moment) !== day) return { outcome: 'paused' };
  const kind = fillInKindOf(day);
  if (!kind) throw new Error('a working day has no card');
  const week = isoWeekOf(day);
  const row: Delivery = {
    upn: known.upn,
    week,
    kind,
    state: 'queued',
    at: now.toISOString(),
    due: moment.toISOString(),
    dialogues: [dialogueId],
  };
  await putIn(row, dialogueId, project, tools);
  const message = { project, week, kind, upn: known.upn, instant: now.toISOString(), queuedAt: now.toISOString() };
  await tools.queue.put(message, moment.getTime() - now.getTime());
  return { outcome: 'reminded', day };
}

/** Makes the row of the day's card, or adds the dialogue to the one that is there. */
async function putIn(row: Delivery, dialogueId: string, project: Id, { deliveries }: RemindTools): Promise<void> {
  const [made] = await deliveries.ensure(project, [row]);
  if (made?.made) return;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const found = await deliveries.find(project, row);
    if (!found) continue;
    const { dialogues = [], state } = found.value;
    const isThere = dialogues.includes(dialogueId);
    if (isThere && !isSettled(found.value)) return;
    // What is in somebody's hands is looked at again; its day has not come, so it is soon let go.
    if (state === 'claimed' || state === 'sending') continue;
    const to = { ...row, dialogues: isThere ? dialogues : [...dialogues, dialogueId] };
    if (await deliveries.move(project, found, to)) return;
  }
  throw new MedskapaError('storage-unavailable', 'the card of the day is being changed by others');
}
