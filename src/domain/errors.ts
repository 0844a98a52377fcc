/** The expected things that can go wrong. Each has a sentence for the person in `text/errors.ts`. */
export const ERROR_CODES = [
  'storage-unavailable',
  'storage-uncertain',
  'no-plan',
  'not-allowed',
  'gone',
  'too-large',
  'conflict',
  'not-understood',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one family of expected errors. `message` is for the operator and holds no personal data; the person is told the
 * sentence that belongs to the code. Anything else that is thrown is a fault of ours.
 */
export class MedskapaError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'MedskapaError';
  }
}
