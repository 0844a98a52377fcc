import { z } from 'zod';
import { DeadlineError } from './deadline';

/** The request never left: whatever else is wrong, nothing has arrived. */
export class NotSentError extends Error {
  constructor(why: string, cause: unknown) {
    super(`A message was not sent: ${why}`, { cause });
    this.name = 'NotSentError';
  }
}

/** The channel answered, and not that the call was taken; or, with a status of 2xx, in a way that cannot be read. */
export class NotTakenError extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: string | undefined,
    /** As it came: it may quote what was sent, so it is never logged. */
    readonly body: string,
  ) {
    super(`The channel answered ${status}`);
    this.name = 'NotTakenError';
  }
}

/** What a failed call to the channel means. */
export interface Failure {
  /** True when it is certain that nothing arrived; false when it may have. */
  readonly certain: boolean;
  /** A short code for the ledger and the log. */
  readonly reason: string;
  /** What may be done: wait as the channel asks, try the connection again, try another time, or nothing. */
  readonly remedy: 'wait' | 'reconnect' | 'later' | 'none';
  /** How long the channel asked to be left alone. */
  readonly waitMs?: number;
}

// Codes of a connection that was never there, so that no request can have left on it.
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Teams' own codes within a 403, in our words. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  BotDisabledByAdmin: 'bot-disabled',
  BotNotInConversationRoster: 'not-in-roster',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
};

const serviceError = z.object({
  error: z.object({ code: z.string().optional(), subCode: z.string().optional() }).optional(),
  code: z.string().optional(),
  subCode: z.string().optional(),
});

/**
 * Says what a thrown error means for the message that was to be sent.
 * @param now in milliseconds, for a `Retry-After` that is a point in time
 */
export function readFailure(error: unknown, now: number): Failure {
  if (error instanceof NotSentError) return { certain: true, reason: 'unauthorised', remedy: 'later' };
  if (error instanceof DeadlineError) return { certain: false, reason: 'timeout', remedy: 'none' };
  if (error instanceof NotTakenError) return readStatus(error, now);
  if (typeof error !== 'object' || error === null) return { certain: false, reason: 'unknown', remedy: 'none' };
  if (NO_CONNECTION.has(String(Reflect.get(error, 'code')))) {
    return { certain: true, reason: 'no-connection', remedy: 'reconnect' };
  }
  return { certain: false, reason: 'connection-lost', remedy: 'none' };
}

function readStatus({ status, retryAfter, body }: NotTakenError, now: number): Failure {
  if (status === 429 || status === 412) {
    const waitMs = waitOf(retryAfter, now);
    return { certain: true, reason: 'throttled', remedy: 'wait', ...(waitMs === undefined ? {} : { waitMs }) };
  }
  // The request may have been carried out before the answer was lost.
  if (status >= 500 || status === 408) return { certain: false, reason: `status-${status}`, remedy: 'none' };
  if (status === 403) return { certain: true, reason: forbidden(body), remedy: 'none' };
  if (status === 404) return { certain: true, reason: 'not-found', remedy: 'none' };
  if (status === 401) return { certain: true, reason: 'unauthorised', remedy: 'none' };
  if (status >= 400) return { certain: true, reason: `refused-${status}`, remedy: 'none' };
  // An answer that could not be read, to a request that was taken.
  return { certain: false, reason: `status-${status}`, remedy: 'none' };
}

function forbidden(body: string): string {
  const parsed = serviceError.safeParse(json(body));
  if (!parsed.success) return 'forbidden';
  const { error, code, subCode } = parsed.data;
  return [error?.subCode, error?.code, subCode, code].map((c) => FORBIDDEN[c ?? '']).find(Boolean) ?? 'forbidden';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function waitOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
