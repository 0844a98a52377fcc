import { z } from 'zod';
import { Role } from './roles';

/** A user principal name or e-mail address, compared without regard to case. */
export const Upn = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .refine((text) => /^[^\s@,;:"<>()]+@[^\s@,;:"<>()]+\.[^\s@,;:"<>()]+$/u.test(text) && text.length <= 250, {
    message: 'write a user name (UPN) such as anna.exempel@example.se',
  });
export type Upn = z.infer<typeof Upn>;

/** Someone of the people file: a colleague with a role in the project, never a participant. */
export const Person = z.object({
  upn: Upn,
  name: z.string().min(1).max(120),
  roles: z.array(Role).min(1),
  /** Ids of the committees that the person belongs to or works for. */
  committees: z.array(z.string().min(1)).default([]),
});
export type Person = z.infer<typeof Person>;
