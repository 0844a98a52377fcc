import { z } from 'zod';
import { comparable } from './normalise-text';

/** The roles of a project (domain rule "Roles"). Someone in no people file is a `gäst`. */
export const ROLES = ['projektledare', 'projektgrupp', 'arbetsgrupp', 'förtroendevald', 'nämndsekreterare'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who reads what people have written in words where a plan does not say. Written out, and not all the roles there are: a
 * new role may ask and nothing more until it is put here, or a plan says so (domain rule "People and privacy").
 */
export const READERS_UNLESS_SAID: readonly Role[] = [
  'projektledare',
  'projektgrupp',
  'arbetsgrupp',
  'förtroendevald',
  'nämndsekreterare',
];

/** Other words that people and documents use for the same role. */
const SYNONYMS: Readonly<Record<string, Role>> = {
  processledare: 'projektledare',
  projektgruppen: 'projektgrupp',
  arbetsgruppen: 'arbetsgrupp',
  förtroendevalda: 'förtroendevald',
};

/** The role a word means, whatever its case; undefined when it is none. */
export function roleOf(word: string): Role | undefined {
  const lower = comparable(word);
  return ROLES.find((role) => role === lower) ?? SYNONYMS[lower];
}

/** Reads a role or one of its synonyms. */
export const Role = z.string().transform((word, context): Role => {
  const role = roleOf(word);
  if (role) return role;
  context.addIssue({ code: 'custom', message: `"${word}" is not a role; use one of ${ROLES.join(', ')}` });
  return z.NEVER;
});
