import { z } from 'zod';

/**
 * A stable id of something in the plan: what storage keys, form values and facts are made of, so it never
 * holds a character that a storage key or a comma-joined form value could not carry.
 */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters a–z, digits and single hyphens')
  .max(40, 'at most 40 characters');
export type Id = z.infer<typeof Id>;
