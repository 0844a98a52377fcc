import { z } from 'zod';

/** The languages that people are answered in. */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;
