/**
 * The expected things that can go wrong, one code for each: what is told of one is never told of another. Each has a
 * sentence for the person in `text/errors.ts`.
 */
export const ERROR_CODES = [
  'storage-unavailable',
  'storage-uncertain',
  /** Others kept writing the same rows first. */
  'overtaken',
  'no-plan',
  /** A change of the plan that would hide or undo what is there, or that does not hold together. */
  'plan-refused',
  /** Dialogues, and entries of the log and lessons, are for those who report. */
  'may-not-report',
  'may-not-note',
  /** A single dialogue is for those with a role. */
  'may-not-open',
  /** A dialogue, an entry or an activity of somebody else's. */
  'not-your-dialogue',
  'not-your-entry',
  'not-your-activity',
  /** The weekly card and its settings are for those with a role. */
  'no-week',
  'leader-only',
  /** A survey is answered by those who are asked it. */
  'not-surveyed',
  /** The plan is the project leader's, and so is who takes part. */
  'may-not-change-plan',
  'may-not-change-people',
  /** A committee's priorities are told by the project leader, and by its own secretary. */
  'may-not-prioritise',
  /** So is when it last met. */
  'may-not-note-meeting',
  /** What a chat gets before a meeting is decided by the project leader and the committees' secretaries. */
  'may-not-watch-room',
  /** A file that the bot makes, for the roles of docs/roles.md. */
  'may-not-have-file',
  'dialogue-removed',
  'dialogue-unknown',
  'entry-unknown',
  'activity-unknown',
  /** More than a card can carry, and more than storage can. */
  'too-large',
  'too-much-to-store',
  /** A press that no card of ours makes. */
  'not-understood',
  /** The store is another version's, or work on the whole of it is under way. */
  'store-not-ready',
  'store-newer',
  /** A row that says which version the store is of, or what is in force, was changed by somebody else than a build. */
  'store-unreadable',
  /** Told to operators only: a backup and an import. */
  'backup-unreadable',
  'store-not-empty',
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

/**
 * What is read to tell how it went, after something has been written: that storage is away then does not mean that
 * nothing was saved.
 * @throws MedskapaError storage-uncertain in the place of storage-unavailable
 */
export async function afterWriting<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof MedskapaError) || error.code !== 'storage-unavailable') throw error;
    throw new MedskapaError('storage-uncertain', error.message, { cause: error });
  }
}
