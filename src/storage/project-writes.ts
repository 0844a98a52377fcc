import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { ProjectFacts } from './project-facts';
import { isOvertaken } from './table';

/** How long a writer keeps trying against others, in milliseconds; a person waits for it. */
const PATIENCE_MS = 8_000;

export interface WriterSurroundings {
  /** Milliseconds since some fixed point. */
  readonly monotonic: () => number;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const tooLate = (): MedskapaError => new MedskapaError('overtaken', 'other writers kept getting ahead');

/**
 * Writes of a project's dialogues, one after another in this process, and tried again where another process was first.
 */
export class ProjectWrites {
  constructor(
    private readonly facts: ProjectFacts,
    private readonly surroundings: WriterSurroundings,
  ) {}

  /**
   * Runs `attempt` until it comes through: another writer's 412, or its undefined, means once more on fresh rows.
   * @throws MedskapaError overtaken; storage-unavailable when storage did not answer those before in time
   */
  run<T>(project: Id, attempt: () => Promise<T | undefined>): Promise<T> {
    const { monotonic, random, sleep } = this.surroundings;
    const until = monotonic() + PATIENCE_MS;
    return this.facts.queued(project, async () => {
      for (let wait = 10, isFirst = true; ; wait = Math.min(wait * 2, 400), isFirst = false) {
        // Behind others for whom storage did not answer in time: whoever waits hears of it now rather than after them
        // all.
        if (isFirst && monotonic() > until)
          throw new MedskapaError('storage-unavailable', 'others wait for storage before this');
        try {
          const result = await attempt();
          if (result !== undefined) return result;
        } catch (error) {
          if (!isOvertaken(error)) throw error;
        }
        if (monotonic() > until) throw tooLate();
        await sleep(wait * random());
      }
    });
  }
}
