import { z } from 'zod';
import { RatioAsked } from '../domain/count-ratio';
import { Language } from '../domain/language';
import type { LastAsked } from '../ports/questions';
import { CHATS, shortHash } from './keys';
import { fromRow, type Row, toRow } from './rows';
import { type Table, TRANSACTION_ROWS } from './table';

const Asked = z.object({
  reading: z.unknown(),
  at: z.string(),
  language: Language.optional(),
  carriedFrom: z.unknown().optional(),
  ratio: RatioAsked.optional(),
  buttons: z.array(z.object({ title: z.string(), reading: z.unknown(), from: z.number().int().optional() })).optional(),
});

/** Rows wait this long for others, so that many are written in one call. */
const GATHER_MS = 200;
/**
 * Nobody reads an answer and asks on through another server within this time: so far what lies here is the newest that
 * there is. What is older may have been overtaken there, and is held against what is stored.
 */
const NEWEST_MS = 500;
/** Storage that is away is tried again for so long, each time after twice as long as the time before. */
const KEPT_MS = 30_000;
const LONGEST_WAIT_MS = 2000;
const MOST_CHATS = 1000;
/** A transaction takes 4 MB. */
const BATCH_CHARACTERS = 1_000_000;
/** So many are held against what is stored at a time. */
const COMPARED_AT_ONCE = 20;

/** The row of what was asked last in a chat. */
export const chatKey = (chat: string): string => shortHash(chat);

const askedIn = (row: Record<string, unknown>): LastAsked => {
  const { reading, at, language, buttons, ...besides } = fromRow(Asked, row);
  return { reading, at, language, ...(buttons && { buttons }), ...besides };
};

/** What writing behind the answers needs of the world around it. */
export interface BehindSurroundings {
  /** Milliseconds since some fixed point. */
  readonly monotonic: () => number;
  /** Keeps no process from ending. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Begins what is no part of the turn that is worked at. */
  readonly apart: <T>(work: () => T) => T;
}

/** What is not written yet of a chat. */
interface Waiting {
  readonly key: string;
  readonly row: Row;
  readonly at: string;
  readonly since: number;
}

/**
 * What was asked last in each chat, known by a hash of its id. It is known here at once and written behind the answer,
 * with what is asked in other chats meanwhile.
 */
export class LastAskedRows {
  /** By key; the latest last. */
  private readonly waiting = new Map<string, Waiting>();
  private isWriting = false;

  constructor(
    private readonly table: Table,
    private readonly surroundings: BehindSurroundings,
  ) {}

  async of(chat: string): Promise<LastAsked | undefined> {
    const key = chatKey(chat);
    const own = this.waiting.get(key);
    if (own && this.isNewest(own)) return askedIn(own.row);
    const row = await this.table.get(CHATS, key);
    const stored = row && askedIn(row);
    // Of the same millisecond, what lies here has come after what has been written.
    return own && (!stored || stored.at <= own.at) ? askedIn(own.row) : stored;
  }

  /** @throws MedskapaError too-much-to-store */
  remember(chat: string, asked: LastAsked): void {
    const key = chatKey(chat);
    const row = toRow(CHATS, key, asked);
    this.waiting.delete(key);
    this.waiting.set(key, { key, row, at: asked.at, since: this.surroundings.monotonic() });
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_CHATS && oldest !== undefined) this.waiting.delete(oldest);
    if (!this.isWriting) void this.writeBehind();
  }

  async forget(before: string): Promise<void> {
    for (const each of this.waiting.values()) if (each.at < before) this.done(each);
    for (const row of await this.table.list(CHATS)) {
      if (fromRow(Asked, row).at < before) await this.table.delete(CHATS, row.rowKey ?? '');
    }
  }

  private async writeBehind(): Promise<void> {
    const { sleep, apart } = this.surroundings;
    this.isWriting = true;
    for (let wait = GATHER_MS; this.waiting.size > 0; ) {
      await sleep(wait);
      const isTaken = await apart(() => this.flush());
      wait = isTaken ? GATHER_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    this.isWriting = false;
  }

  /**
   * Writes what waits, each chat's once; what storage does not take goes on waiting, and is given up after a while.
   * @returns whether storage took what it was given
   */
  async flush(): Promise<boolean> {
    const now = this.surroundings.monotonic();
    for (const each of this.waiting.values()) if (now - each.since > KEPT_MS) this.done(each);
    const all = [...this.waiting.values()];
    const newest = all.filter((each) => this.isNewest(each));
    const older = all.filter((each) => !newest.includes(each)).slice(0, COMPARED_AT_ONCE);
    const taken = await Promise.all([
      ...batchesOf(newest).map((batch) => this.write(batch)),
      ...older.map((each) => this.writeIfNewer(each)),
    ]);
    return taken.every(Boolean);
  }

  private isNewest({ since }: Waiting): boolean {
    return this.surroundings.monotonic() - since <= NEWEST_MS;
  }

  private async write(batch: readonly Waiting[]): Promise<boolean> {
    const [first, ...others] = batch.map(({ row }) => row);
    if (!first) return true;
    try {
      if (others.length === 0) await this.table.put(first);
      else await this.table.transact([first, ...others].map((row) => ['upsert', row, 'Replace']));
    } catch {
      // Storage's watch has been told, and no answer depends on it.
      return false;
    }
    for (const each of batch) this.done(each);
    return true;
  }

  /** Another server may have answered in the chat since. */
  private async writeIfNewer(own: Waiting): Promise<boolean> {
    const { key, row, at } = own;
    try {
      const stored = await this.table.get(CHATS, key);
      if (!stored) await this.table.create(row);
      else if (askedIn(stored).at <= at) await this.table.replace(row, stored.etag);
    } catch {
      return false;
    }
    this.done(own);
    return true;
  }

  /** Unless something newer waits there by now. */
  private done(each: Waiting): void {
    if (this.waiting.get(each.key) === each) this.waiting.delete(each.key);
  }
}

function batchesOf(all: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  let characters = 0;
  for (const each of all) {
    const length = Object.values(each.row).join('').length;
    const last = batches.at(-1);
    characters += length;
    if (last && last.length < TRANSACTION_ROWS && characters <= BATCH_CHARACTERS) last.push(each);
    else {
      batches.push([each]);
      characters = length;
    }
  }
  return batches;
}
