import { ROLES, type Role } from '../../domain/roles';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';

/** The roles of the project that a phrase names: by the words that everybody has, or by the plan's own titles. */

const ROLE_WORDS: readonly (readonly [concept: Concept, role: Role])[] = [
  ['leader', 'projektledare'],
  ['project-group', 'projektgrupp'],
  ['working-group', 'arbetsgrupp'],
  ['secretary', 'nämndsekreterare'],
];

/** Without any of these no role is named. */
export const NAMING_ROLES: readonly Concept[] = ['own-role', 'elected', ...ROLE_WORDS.map(([concept]) => concept)];

/** @param withElected whether elected representatives are meant as a role, and not as those who came */
export function rolesNamed(evidence: Evidence, { withElected }: { readonly withElected: boolean }): Role[] {
  const titled = evidence.names('own-role').options.flatMap((name) => ROLES.find((role) => role === name) ?? []);
  const listed = ROLE_WORDS.flatMap(([concept, role]) => (evidence.has(concept) ? [role] : []));
  const elected: Role[] = withElected && evidence.has('elected') ? ['förtroendevald'] : [];
  return [...new Set([...listed, ...titled, ...elected])];
}

const GENITIVE = /(?:are|aren|arna|pp|ppen)s$/u;

/** "Projektledarens chef": whose something is, and not who has the role. */
export const isRoleOwning = (evidence: Evidence): boolean =>
  ROLE_WORDS.some(([concept]) => evidence.of(concept).some((span) => GENITIVE.test(evidence.lastWord(span))));
