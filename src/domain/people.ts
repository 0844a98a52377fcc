import { z } from 'zod';
import { comparable } from './normalise-text';
import { Role } from './roles';

/**
 * A user name or an address in the form that is compared. Entra knows only ASCII in user names, so that a wide letter,
 * a curly apostrophe or a long dash is what a word processor made of one.
 */
export const accountName = comparable;

/**
 * Whether a user name has Latin letters and letters of another script, such as a Cyrillic "і" in "kіm@example.se": it
 * looks like another's, and no account that signs in has it.
 */
export const mixesScripts = (upn: string): boolean =>
  /\p{Script=Latin}/u.test(upn) && /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u.test(upn);

/** A user principal name or e-mail address, compared without regard to case. */
export const Upn = z
  .string()
  .transform(accountName)
  .refine((text) => text.length <= 250 && /^[^\s@,;:"<>()]+@[^\s@,;:"<>()]+\.[^\s@,;:"<>()]+$/u.test(text), {
    message: 'write a user name (UPN) such as anna.exempel@example.se',
  });
export type Upn = z.infer<typeof Upn>;

/** An account's id in Entra, in small letters: it stays when the account is renamed, and is never given to another. */
export const ObjectId = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, 'write an object id as Entra shows it');

/** What Entra puts into the user name of a guest, somebody of another organisation. */
const GUEST_MARK = '#ext#';

/** Whether a user name is that of a guest, such as `kim_kommun.se#EXT#@region.onmicrosoft.com`. */
export const isGuestName = (upn: string): boolean => upn.toLowerCase().includes(GUEST_MARK);

/** The address that a guest was invited by, as far as their user name tells: Entra writes its `@` as `_`. */
export function invitedAs(upn: string): string | undefined {
  const [local = ''] = upn.toLowerCase().split(GUEST_MARK);
  const at = local.lastIndexOf('_');
  return isGuestName(upn) && at > 0 ? `${local.slice(0, at)}@${local.slice(at + 1)}` : undefined;
}

/** Someone of the people file: a colleague with a role in the project, never a participant. */
export const Person = z.object({
  upn: Upn,
  name: z.string().min(1).max(120),
  roles: z.array(Role).min(1),
  /** Ids of the committees that the person belongs to or works for. */
  committees: z.array(z.string().min(1)).default([]),
  /** Their account's id, where the people file names it. */
  objectId: ObjectId.optional(),
});
export type Person = z.infer<typeof Person>;
