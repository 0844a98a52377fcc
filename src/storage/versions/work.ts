import { MedskapaError } from '../../domain/errors';
import type { Table } from '../table';
import { type StampedMark, type Work, writeMark } from './mark';

/** Work on the whole store that one process does at a time, and another takes over when that one has died. */

/** What a step needs of the world around it. */
export interface StepSurroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What such work needs of the world around it. */
export interface WorkSurroundings {
  readonly newId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
  /** Without a sign of life for this long the work has been left. */
  readonly leftMs: number;
  /** How often a sign of life is given, and looked for. */
  readonly beatMs: number;
}

export const realWork = (newId: () => string): WorkSurroundings => ({
  newId,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  leftMs: 15_000,
  beatMs: 2_000,
});

/** Waits while somebody gives signs of life. @returns true when they have left, false when the mark has moved */
export async function waitForLeft(
  read: () => Promise<StampedMark | undefined>,
  found: StampedMark,
  { sleep, leftMs, beatMs }: WorkSurroundings,
): Promise<boolean> {
  for (let waited = 0; waited < leftMs; waited += beatMs) {
    await sleep(beatMs);
    if ((await read())?.etag !== found.etag) return false;
  }
  return true;
}

/** A lease on the store that is kept alive while the work is done. */
export class Lease {
  private beating: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private lost = false;

  private constructor(
    private readonly table: Table,
    private held: StampedMark,
    beatMs: number,
  ) {
    this.timer = setInterval(() => {
      this.beating = this.beating.then(() => this.beat());
    }, beatMs);
    this.timer.unref();
  }

  /** @returns undefined when somebody else was first */
  static async take(
    table: Table,
    before: StampedMark,
    work: Omit<Work, 'by' | 'beat'>,
    { newId, beatMs }: WorkSurroundings,
  ): Promise<Lease | undefined> {
    const mark = { ...before.mark, work: { ...work, by: newId(), beat: 0 } };
    const held = await writeMark(table, before, mark);
    return held && new Lease(table, held, beatMs);
  }

  private async beat(): Promise<void> {
    const { mark } = this.held;
    if (this.lost || !mark.work) return;
    const next = { ...mark, work: { ...mark.work, beat: mark.work.beat + 1 } };
    // Storage that is away for a moment loses nothing: the next sign of life may come through.
    const held = await writeMark(this.table, this.held, next).catch(() => this.held);
    if (held) this.held = held;
    else this.lost = true;
  }

  /**
   * Stops giving signs of life.
   * @returns what is held
   * @throws MedskapaError overtaken when somebody has taken it over
   */
  async end(): Promise<StampedMark> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.beating;
    if (this.lost) throw new MedskapaError('overtaken', 'another process has taken the work over');
    return this.held;
  }

  /** Stops giving signs of life and leaves it to whoever comes. */
  async leave(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }
}
