import { comparable } from '../../domain/normalise-text';
import { ROLES, type Role, roleOf } from '../../domain/roles';

/** The marks of the roles matrix: who takes part, and who leads. */
export interface Marked {
  readonly roles: readonly Role[];
  readonly lead: readonly Role[];
}

const PART = 'x';
const LEAD = 'H';

/** What a mark says; undefined where it is none. */
export function markOf(text: string): 'none' | 'part' | 'lead' | undefined {
  const mark = comparable(text).replace(/[()\s]/gu, '');
  if (['', '-', 'nej', '0'].includes(mark)) return 'none';
  if (['h', 'xh', 'hx', 'huvudansvar', 'huvudansvarig'].includes(mark)) return 'lead';
  return ['x', 'ja', '1', '✓', '✔', '√', '•', 'deltar', 'd'].includes(mark) ? 'part' : undefined;
}

export const markFor = ({ roles, lead }: Marked, role: Role): string =>
  lead.includes(role) ? LEAD : roles.includes(role) ? PART : '';

const inOrder = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role));

/** The order of roles where it is not that of the columns, for a hidden column; empty where it is. */
export function orderText({ roles, lead }: Marked): string {
  const texts = [roles, lead].map((each) => each.join(' '));
  return texts.join('|') === [roles, lead].map((each) => inOrder(each).join(' ')).join('|') ? '' : texts.join(' | ');
}

/** Puts roles in the order of a hidden column, as far as it still holds the same ones. */
export function ordered({ roles, lead }: Marked, order: string): Marked {
  const [ofRoles = [], ofLead = []] = order
    .split('|')
    .map((part) => part.split(' ').flatMap((word) => roleOf(word) ?? []));
  const by = (own: readonly Role[], kept: readonly Role[]): readonly Role[] =>
    inOrder(own).join() === inOrder(kept).join() ? kept : own;
  return { roles: by(roles, ofRoles), lead: by(lead, ofLead) };
}
