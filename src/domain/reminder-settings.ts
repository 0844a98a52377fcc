import { z } from 'zod';
import { LocalDate } from './dates';
import { Language } from './language';

/** The working days and whole hours that somebody can choose for their weekly card. Nothing is earlier than a run. */
export const OWN_DAYS = [1, 2, 3, 4, 5] as const;
export const OWN_HOURS = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

/** Nothing is sent from the one hour to the other, over midnight; what was meant for then comes when it ends. */
export const QUIET_FROM = 19;
export const QUIET_TO = 7;

/** How many days ahead the last day of a pause may be. */
export const LONGEST_PAUSE_DAYS = 365;

const Hour = z.int().min(0).max(23);

/** How somebody wants their weekly card; what is left out is as for everyone. */
export const ReminderSettings = z.object({
  /** 1 (Monday) to 5 (Friday). */
  day: z.literal(OWN_DAYS).optional(),
  hour: z.literal(OWN_HOURS).optional(),
  quietFrom: Hour.optional(),
  quietTo: Hour.optional(),
  /** The first day of a pause that does not hold at once. */
  pausedFrom: LocalDate.optional(),
  /** The first day they want to hear from the bot again. */
  pausedUntil: LocalDate.optional(),
  language: Language.optional(),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;
