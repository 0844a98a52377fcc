import { z } from 'zod';

/** The file's name of a region's own Word template: it lies beside the plan, so there is no folder in it. */
export const DocumentTemplate = z
  .string()
  .max(120)
  .regex(/^[^/\\:*?"<>|]+\.dotx$/iu);
