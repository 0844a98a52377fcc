import { type Asker, isGuest, whoOf } from '../domain/asker';
import { addDays, LocalDate } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import { LONGEST_PAUSE_DAYS, ReminderSettings } from '../domain/reminder-settings';
import type { AuditLog } from '../ports/audit';
import type { PeopleStore } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';

/** What the card sends: every value as text, an empty one for what is to be as for everyone. */
export interface SettingsValues {
  readonly day?: string;
  readonly hour?: string;
  readonly quietFrom?: string;
  readonly quietTo?: string;
  /** The first day of a pause and the last. */
  readonly pausedFrom?: string;
  readonly pausedThrough?: string;
  /** The day after it, as cards from before that field have it. */
  readonly pausedUntil?: string;
  readonly cardLanguage?: string;
}

const isDay = (text: string): boolean => LocalDate.safeParse(text).success;
const whole = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/**
 * Keeps how somebody wants their weekly card. A pause that is already over is none.
 * @returns what is kept; undefined when a value is none that the card offers, or the pause has no end, ends before it
 * begins or is too long
 * @throws MedskapaError no-week for a guest
 */
export async function saveSettings(
  values: SettingsValues,
  asker: Asker,
  { people, audit }: { readonly people: PeopleStore; readonly audit: AuditLog },
  { now, newId }: Surroundings,
): Promise<ReminderSettings | undefined> {
  if (isGuest(asker)) throw new MedskapaError('no-week', 'a guest gets no weekly card');
  const today = localDate(now());
  const through = values.pausedThrough || undefined;
  if (through !== undefined && !isDay(through)) return undefined;
  const until = through ? addDays(through, 1) : values.pausedUntil || undefined;
  if (until !== undefined && (!isDay(until) || until > addDays(today, LONGEST_PAUSE_DAYS + 1))) return undefined;
  const isPaused = until !== undefined && until > today;
  const from = values.pausedFrom || undefined;
  if (from !== undefined && (!isDay(from) || until === undefined || from >= until)) return undefined;
  const read = ReminderSettings.safeParse({
    day: whole(values.day),
    hour: whole(values.hour),
    quietFrom: whole(values.quietFrom),
    quietTo: whole(values.quietTo),
    pausedFrom: isPaused && from !== undefined && from > today ? from : undefined,
    pausedUntil: isPaused ? until : undefined,
    language: values.cardLanguage || undefined,
  });
  if (!read.success) return undefined;
  // What has been chosen is theirs, and may tell when they are away: the entry says only that it was.
  const entry = { id: newId(), at: now().toISOString(), who: asker.pseudonym, what: 'save-settings' };
  await audit.record([{ ...entry, subject: 'settings' }]);
  await people.saveSettings(whoOf(asker), read.data);
  return read.data;
}
