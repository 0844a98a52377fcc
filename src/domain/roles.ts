import { z } from 'zod';
import { comparable } from './normalise-text';

/** The roles of a project (domain rule "Roles"). Someone in no people file is a `gäst`. */
export const ROLES = ['projektledare', 'projektgrupp', 'arbetsgrupp', 'förtroendevald', 'nämndsekreterare'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody with a role may do, and what comes to them. Rights of several roles add up. */
interface RoleRights {
  /** Asks for more than a guest may: figures, the plan, what has been said. */
  readonly asks: boolean;
  /** Reports dialogues, activities and entries, and changes their own. */
  readonly reports: boolean;
  /** Leads the project: changes what others have reported, sends again, chooses the project's channel. */
  readonly leads: boolean;
  /** Reads what people have written in words where a plan does not say who does. */
  readonly readsWords: boolean;
  /** Gets the week's card. */
  readonly isReminded: boolean;
  /** Is asked the plan's surveys, and answers them. */
  readonly answersSurveys: boolean;
  /** Tells which target groups their own committees have prioritised, which else the project leader does. */
  readonly prioritises: boolean;
  /** Decides whether a chat gets how things stand before a committee meets. */
  readonly informsRooms: boolean;
  /** Other words that people and documents use for the same role. */
  readonly synonyms: readonly string[];
}

/**
 * One line for each role, with every right said out (domain rules "Roles", "People and privacy"): a role that is added
 * has no right that is not written here. docs/roles.md tells the same, and a test holds them together.
 */
export const ROLE_TABLE: Readonly<Record<Role, RoleRights>> = {
  projektledare: {
    asks: true,
    reports: true,
    leads: true,
    readsWords: true,
    isReminded: true,
    answersSurveys: false,
    prioritises: true,
    informsRooms: true,
    synonyms: ['processledare'],
  },
  projektgrupp: {
    asks: true,
    reports: true,
    leads: false,
    readsWords: true,
    isReminded: true,
    answersSurveys: false,
    prioritises: false,
    informsRooms: false,
    synonyms: ['projektgruppen'],
  },
  arbetsgrupp: {
    asks: true,
    reports: true,
    leads: false,
    readsWords: true,
    isReminded: true,
    answersSurveys: false,
    prioritises: false,
    informsRooms: false,
    synonyms: ['arbetsgruppen'],
  },
  förtroendevald: {
    asks: true,
    reports: false,
    leads: false,
    readsWords: true,
    isReminded: true,
    answersSurveys: true,
    prioritises: false,
    informsRooms: false,
    synonyms: ['förtroendevalda'],
  },
  nämndsekreterare: {
    asks: true,
    reports: false,
    leads: false,
    readsWords: true,
    isReminded: true,
    answersSurveys: false,
    prioritises: true,
    informsRooms: true,
    synonyms: [],
  },
};

type Right = Exclude<keyof RoleRights, 'synonyms'>;

/** The roles that have a right, in the order of {@link ROLES}. */
export const rolesWith = (right: Right): Role[] => ROLES.filter((role) => ROLE_TABLE[role][right]);

/** Whether any of somebody's roles has a right; a guest, who has none, has no right. */
export const hasRight = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => ROLE_TABLE[role][right]);

/** The role a word means, whatever its case; undefined when it is none. */
export function roleOf(word: string): Role | undefined {
  const lower = comparable(word);
  return ROLES.find((role) => role === lower || ROLE_TABLE[role].synonyms.includes(lower));
}

/** Reads a role or one of its synonyms. */
export const Role = z.string().transform((word, context): Role => {
  const role = roleOf(word);
  if (role) return role;
  context.addIssue({ code: 'custom', message: `"${word}" is not a role; use one of ${ROLES.join(', ')}` });
  return z.NEVER;
});
