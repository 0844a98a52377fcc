import type { Language } from './language';
import type { ReminderSettings } from './reminder-settings';
import { hasRight, type Role } from './roles';

/** Who asks, as far as what is done needs to know. */
export interface Asker {
  /** The Entra object id, or the channel's id where there is none. */
  readonly userId: string;
  readonly upn?: string;
  /** The id that rows and audit entries know them by. */
  readonly pseudonym: string;
  /** Empty for a `gäst`. */
  readonly roles: readonly Role[];
  /** Ids of the committees that they belong to or work for. */
  readonly committees?: readonly string[];
  readonly language: Language;
  /** How they want their weekly card, where they have said so. */
  readonly settings?: ReminderSettings;
}

/** As much of a person as tells what they may do. */
export type WithRoles = Pick<Asker, 'roles'>;

/** Whether somebody has no more to ask than what everyone may see. */
export const isGuest = (asker: WithRoles): boolean => !hasRight(asker.roles, 'asks');

/** Whether somebody reports dialogues and activities (domain rule "Roles"). */
export const mayReport = (asker: WithRoles): boolean => hasRight(asker.roles, 'reports');

export const isProjectLeader = (asker: WithRoles): boolean => hasRight(asker.roles, 'leads');

/**
 * Whether somebody may change or remove a dialogue: the project leader, or whoever reported it and still may report.
 */
export const mayChange = (
  asker: Pick<Asker, 'roles' | 'pseudonym'>,
  dialogue: { readonly reportedBy: string },
): boolean => isProjectLeader(asker) || (mayReport(asker) && dialogue.reportedBy === asker.pseudonym);

/** Whom postponements, handovers and settings count for: the UPN, or the user id of someone who has none. */
export const whoOf = ({ upn, userId }: Pick<Asker, 'upn' | 'userId'>): string => upn ?? userId;
