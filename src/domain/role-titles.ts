import { z } from 'zod';
import { Id } from './identifiers';
import { comparable } from './normalise-text';
import { ROLES, Role, roleOf } from './roles';

/**
 * What a plan calls the roles of its project: "samtalsledare" for those in the working group. A title is a name and
 * nothing more: what somebody may do is told by the role that it stands for.
 */
export const RoleTitle = z.strictObject({
  id: Id,
  name: z.string().trim().min(1),
  /** The role that it is a title of, and that says what one may do. */
  as: Role,
  aliases: z.array(z.string()).default([]),
});
export type RoleTitle = z.infer<typeof RoleTitle>;

export const MOST_TITLES = ROLES.length;
export const TITLE_NAME_MAX = 40;

/** What of a plan says what its roles are called. */
export interface Titles {
  readonly roles?: readonly RoleTitle[];
}

/** The plan's own title of a role; undefined where it is called as it is. */
export const ownTitle = ({ roles = [] }: Titles, role: Role): RoleTitle | undefined =>
  roles.find((title) => title.as === role);

/** The role that a word means: a title of the plan's, or one of its other words; else as everywhere. */
export function roleNamed(word: string, { roles = [] }: Titles): Role | undefined {
  const wanted = comparable(word);
  const title = roles.find(({ name, aliases }) => [name, ...aliases].some((each) => comparable(each) === wanted));
  return title?.as ?? roleOf(word);
}

/** Every title and other word of a plan for its roles. */
export const titleWords = ({ roles = [] }: Titles): string[] =>
  roles.flatMap(({ name, aliases }) => [name, ...aliases]);

interface TitleFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Two titles of one role, one title of two, or one that is what another role is called everywhere. */
export function titleFaults({ roles = [] }: Titles): TitleFault[] {
  const names = roles.map(({ name }) => comparable(name));
  return roles.flatMap(({ name, as }, index): TitleFault[] => {
    const other = roleOf(name);
    return [
      ...(roles.findIndex((each) => each.as === as) < index
        ? [
            {
              path: ['roles', index, 'as'],
              message: `the role ${as} has a title already; write the other as an alias of it`,
            },
          ]
        : []),
      ...(names.indexOf(comparable(name)) < index
        ? [{ path: ['roles', index, 'name'], message: `two roles are called "${name}"; give each its own title` }]
        : []),
      ...(other !== undefined && other !== as
        ? [
            {
              path: ['roles', index, 'name'],
              message: `"${name}" is what ${other} is called everywhere; write another title`,
            },
          ]
        : []),
    ];
  });
}
