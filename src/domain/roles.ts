import { z } from 'zod';

/** The roles of a project (domain rule "Roles"). Someone in no people file is a `gäst`. */
export const ROLES = ['projektledare', 'projektgrupp', 'arbetsgrupp', 'förtroendevald', 'nämndsekreterare'] as const;
export type Role = (typeof ROLES)[number];

/** Other words that people and documents use for the same role. */
const SYNONYMS: Readonly<Record<string, Role>> = {
  processledare: 'projektledare',
  projektgruppen: 'projektgrupp',
  arbetsgruppen: 'arbetsgrupp',
  förtroendevalda: 'förtroendevald',
};

/** The role a word means, whatever its case; undefined when it is none. */
export function roleOf(word: string): Role | undefined {
  const lower = word.normalize('NFC').trim().toLowerCase();
  return ROLES.find((role) => role === lower) ?? SYNONYMS[lower];
}

/** Reads a role or one of its synonyms. */
export const Role = z.string().transform((word, context): Role => {
  const role = roleOf(word);
  if (role) return role;
  context.addIssue({ code: 'custom', message: `"${word}" is not a role; use one of ${ROLES.join(', ')}` });
  return z.NEVER;
});
