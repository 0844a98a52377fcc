import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { CHANNEL_KEEPS_MS, listenOnLoopback } from './loopback';

/** How one request ends. A request is accepted when the person would see the message. */
interface Fate {
  readonly name: string;
  /** Of a thousand requests. */
  readonly share: number;
  readonly accepted: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly afterMs?: number;
}

const FATES: readonly Fate[] = [
  { name: '429 with Retry-After', share: 60, accepted: false, status: 429, headers: { 'retry-after': '1' } },
  { name: '429 without', share: 40, accepted: false, status: 429 },
  { name: '412', share: 20, accepted: false, status: 412 },
  { name: '502 after accepting', share: 30, accepted: true, status: 502 },
  { name: '503 before accepting', share: 20, accepted: false, status: 503 },
  { name: 'reset before accepting', share: 15, accepted: false },
  { name: 'reset after accepting', share: 15, accepted: true },
  { name: '403 blocked', share: 10, accepted: false, status: 403, code: 'ConversationBlockedByUser' },
  { name: '403 not in roster', share: 10, accepted: false, status: 403, code: 'BotNotInConversationRoster' },
  { name: '403 disabled', share: 10, accepted: false, status: 403, code: 'BotDisabledByAdmin' },
  { name: 'slow', share: 30, accepted: true, status: 201, afterMs: 1_500 },
  { name: 'too slow', share: 10, accepted: true, status: 201, afterMs: 8_000 },
];
const GOOD: Fate = { name: 'taken', share: 0, accepted: true, status: 201 };

export interface SimulatedChannel {
  readonly url: string;
  /** How many weekly cards each conversation has seen. */
  readonly seen: ReadonlyMap<string, number>;
  /** How many requests ended each way. */
  readonly ends: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** 0 to 1, the same for the same words. */
const chance = (...words: readonly (string | number)[]): number =>
  createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;

/** The fate of the nth request to a conversation, which depends on nothing but the seed. */
function fateOf(seed: number, conversation: string, nth: number, faults: boolean): Fate {
  let left = chance(seed, conversation, nth) * 1000;
  for (const fate of faults ? FATES : []) {
    left -= fate.share;
    if (left < 0) return fate;
  }
  return GOOD;
}

/** A channel that fails in every way that Teams does, the same for the same seed. */
export async function startSimulatedChannel(seed: number, faults = true): Promise<SimulatedChannel> {
  const seen = new Map<string, number>();
  const requests = new Map<string, number>();
  const ends = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): number => {
    const next = (map.get(key) ?? 0) + 1;
    map.set(key, next);
    return next;
  };
  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await text(req);
    const conversation = /\/conversations\/([^/]+)\/activities/.exec(decodeURIComponent(req.url ?? ''))?.[1] ?? '?';
    const fate = fateOf(seed, conversation, count(requests, conversation), faults);
    const { summary } = JSON.parse(body) as { summary?: string };
    count(ends, fate.name);
    if (fate.accepted && summary?.startsWith('Din vecka')) count(seen, conversation);
    if (fate.afterMs) await pause(fate.afterMs);
    if (fate.status === undefined) return void req.socket.destroy();
    res.writeHead(fate.status, { 'content-type': 'application/json', ...fate.headers });
    res.end(
      JSON.stringify(fate.status === 201 ? { id: conversation } : { error: { code: fate.code ?? 'AsTheTestSays' } }),
    );
  };
  const { port, close } = await listenOnLoopback(handle, CHANNEL_KEEPS_MS);
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    ends,
    close,
  };
}
