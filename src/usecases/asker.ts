import { createHash } from 'node:crypto';
import type { Language } from '../domain/language';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Role } from '../domain/roles';

/** Who asks, as far as the use cases need to know. */
export interface Asker {
  /** The Entra object id, or the channel's id where there is none. */
  readonly userId: string;
  readonly upn?: string;
  /** Empty for a `gäst`. */
  readonly roles: readonly Role[];
  readonly language: Language;
  /** How they want their weekly card, where they have said so. */
  readonly settings?: ReminderSettings;
}

/** The roles that report dialogues and activities (domain rule "Roles"). */
export const REPORTERS: readonly Role[] = ['projektledare', 'projektgrupp', 'arbetsgrupp'];

export const isGuest = (asker: Asker): boolean => asker.roles.length === 0;

/** The project leader, the project group and the working group report dialogues and activities (domain rule "Roles"). */
export const mayReport = (asker: Asker): boolean => asker.roles.some((role) => REPORTERS.includes(role));

export const isProjectLeader = (asker: Asker): boolean => asker.roles.includes('projektledare');

/** The id that rows and audit entries know a person by: it says nothing to someone who does not know the person. */
export const pseudonymOf = (userId: string): string =>
  `p-${createHash('sha256').update(userId).digest('hex').slice(0, 20)}`;
