import { addDays, isoWeekOf, type LocalDate, weekdayOf } from '../domain/dates';
import { gapsOf } from '../domain/dialogue-gaps';
import type { Id } from '../domain/identifiers';
import { nameOf, type Plan } from '../domain/plan';
import { hasRight } from '../domain/roles';
import type { FillIn } from '../domain/week';
import type { Delivery, DeliveryStore, Run, Stamped } from '../ports/deliveries';
import { FILL_IN_KINDS, type FillInKind, isSettled } from '../ports/deliveries';
import type { DialogueStore } from '../ports/dialogues';
import type { Known } from '../ports/people';
import { instantOf, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { isDayOff } from './reminder-moment';
import { REMINDER_HOUR, weekDue } from './reminder-schedule';

/** A dialogue to fill in is reminded of once, by a card of its own or by a line on the week's card of the same day. */

/** What becomes of the card when the week's tells the same. */
const ON_WEEK_CARD = 'on-week-card';
/** So long a card waits for the week's card of its day, before it looks again. */
const WEEK_LOOKS_MS = 60_000;
/** So long it waits for a run that nobody has begun. */
const OWED_MS = 4 * 3_600_000;
/** So long the week's card waits for somebody who prepares the other one, which gives way, and until when it does. */
const OTHER_LOOKS_MS = 3_000;
const OTHER_LEFT_MS = 60_000;

/** Which card of a week a working day's is. @returns undefined for a day that has none */
export const fillInKindOf = (day: LocalDate): FillInKind | undefined => FILL_IN_KINDS[weekdayOf(day) - 1];

/** The next working day's morning after an instant, no earlier than the week's cards go out. */
export function nextMorning(now: Date, hour: number | undefined, isHoliday: IsHoliday): Date {
  let day = addDays(localDate(now), 1);
  while (isDayOff(day, isHoliday)) day = addDays(day, 1);
  return instantOf(day, Math.max(REMINDER_HOUR, hour ?? REMINDER_HOUR));
}

export interface FillInGround {
  readonly project: Id;
  readonly plan: Plan;
  readonly known: Known;
  readonly now: Date;
}

interface FillInStores {
  readonly deliveries: DeliveryStore;
  readonly dialogues: Pick<DialogueStore, 'find'>;
}

/** The dialogues of a row that have something to fill in still, for somebody who may. */
export async function dialoguesToFillIn(
  { dialogues = [] }: Delivery,
  { project, plan, known }: FillInGround,
  store: Pick<DialogueStore, 'find'>,
): Promise<FillIn[]> {
  const { person } = known;
  if (!person || !(hasRight(person.roles, 'reports') || hasRight(person.roles, 'leads'))) return [];
  const found = await Promise.all(dialogues.map((id) => store.find(project, id)));
  return found.flatMap((each) => {
    if (!each || !('content' in each)) return [];
    const gaps = gapsOf(each.content, plan);
    const { municipality: id, date } = each.content;
    const municipality = id === undefined ? undefined : nameOf(plan.municipalities, id);
    return gaps.length === 0 ? [] : [{ dialogueId: each.id, date, municipality, gaps }];
  });
}

/**
 * How long a card gives way to the week's card of its day: until that has gone, where it is on its way or the run that
 * makes it is owed, and until the next morning where it has gone without this. Undefined where none comes.
 * @param due when the card was to go; what is owed is not waited for longer than some hours
 */
export async function waitForWeek(
  { project, known: { upn, settings }, now }: FillInGround,
  due: string | undefined,
  run: Run | undefined,
  { deliveries, isHoliday }: Pick<FillInStores, 'deliveries'> & { readonly isHoliday: IsHoliday },
): Promise<number | undefined> {
  const today = localDate(now);
  const isLate = due !== undefined && now.getTime() - Date.parse(due) >= OWED_MS;
  if (!isLate && (run?.state === 'queueing' || weekDue(now, run?.week, isHoliday) !== undefined)) return WEEK_LOOKS_MS;
  const row = (await deliveries.find(project, { upn, week: isoWeekOf(today), kind: 'week' }))?.value;
  if (!row) return undefined;
  if (!isSettled(row)) {
    const comes = new Date(row.due ?? now);
    return localDate(comes) <= today ? Math.max(0, comes.getTime() - now.getTime()) + WEEK_LOOKS_MS : undefined;
  }
  const mayHaveCome = row.state === 'sent' || row.state === 'uncertain';
  if (!mayHaveCome || localDate(new Date(row.at)) !== today) return undefined;
  return nextMorning(now, settings?.hour, isHoliday).getTime() - now.getTime();
}

/**
 * What the week's card tells of dialogues to fill in, in the place of the card of that day, which is then not sent.
 * Told again when the week's card is made anew.
 */
export async function takeIntoWeek(
  ground: FillInGround,
  { deliveries, dialogues }: FillInStores,
): Promise<{ readonly fillIn: readonly FillIn[] } | { readonly waitMs: number }> {
  const { project, known, now } = ground;
  const today = localDate(now);
  const kind = fillInKindOf(today);
  const row = kind && (await deliveries.find(project, { upn: known.upn, week: isoWeekOf(today), kind }));
  if (!row) return { fillIn: [] };
  const { state, reason, at } = row.value;
  if (state === 'claimed' && Math.abs(now.getTime() - Date.parse(at)) < OTHER_LEFT_MS)
    return { waitMs: OTHER_LOOKS_MS };
  const isTaken = state === 'dropped' && reason === ON_WEEK_CARD;
  if (state !== 'queued' && !isTaken) return { fillIn: [] };
  const fillIn = await dialoguesToFillIn(row.value, ground, dialogues);
  if (fillIn.length === 0 || isTaken || (await take(row))) return { fillIn };
  return { waitMs: OTHER_LOOKS_MS };

  function take(from: Stamped<Delivery>): Promise<Stamped<Delivery> | undefined> {
    const taken: Delivery = { ...from.value, state: 'dropped', reason: ON_WEEK_CARD, at: now.toISOString() };
    return deliveries.move(project, from, taken);
  }
}
