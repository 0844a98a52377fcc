import { MedskapaError } from '../../domain/errors';
import { newerStore, STORE_VERSION } from '../pointers';
import type { Table } from '../table';
import { raiseFence } from './fence';
import { markEmpty, markRow, readMark, restoring, type StampedMark } from './mark';
import { stepsFrom } from './steps';
import { Lease, type StepSurroundings, type WorkSurroundings, waitForLeft } from './work';

/** Which version the store is of, and what a build of this one does about it. */
export class StoreVersion {
  /** @param table one that lets every version through */
  constructor(
    private readonly table: Table,
    private readonly surroundings: UpgradeSurroundings,
  ) {}

  bringUpToDate(): Promise<Upgraded> {
    return bringUpToDate(this.table, this.surroundings);
  }

  /** @returns the version, and what is due before this build works on it; an empty store has this build's */
  async standing(): Promise<{ readonly version: number; readonly due: readonly string[]; readonly underWay: boolean }> {
    const mark = (await readMark(this.table))?.mark ?? { version: STORE_VERSION };
    if (mark.version > STORE_VERSION) throw newerStore(mark.version);
    return {
      version: mark.version,
      due: stepsFrom(mark.version).map(({ what }) => what),
      underWay: mark.work !== undefined,
    };
  }
}

export interface UpgradeSurroundings extends StepSurroundings, WorkSurroundings {}

/** What an upgrade came to: from which version, when this process did it. */
export interface Upgraded {
  readonly from?: number;
}

/**
 * Brings a store up to date: one process does it, those that come meanwhile wait, and one takes over where it was left.
 * @throws MedskapaError store-newer; store-unreadable; store-not-ready while a backup is being put back; and what
 * storage says
 */
export async function bringUpToDate(table: Table, surroundings: UpgradeSurroundings): Promise<Upgraded> {
  for (;;) {
    const found = await readMark(table);
    if (!found) {
      await markEmpty(table);
      continue;
    }
    const { version, work } = found.mark;
    if (version > STORE_VERSION) throw newerStore(version);
    if (version === STORE_VERSION && !work) {
      if (!found.etag) await table.put(markRow({ version }));
      return {};
    }
    // What is left of a backup is for whoever has its file.
    if (work?.kind === 'restore') throw restoring();
    if (work && !(await waitForLeft(() => readMark(table), found, surroundings))) continue;
    const from = await take(table, found, surroundings);
    if (from !== undefined) return { from };
  }
}

/** @returns the version before, or undefined when somebody else has it or was first */
async function take(table: Table, found: StampedMark, surroundings: UpgradeSurroundings): Promise<number | undefined> {
  const lease = await Lease.take(table, found, { kind: 'upgrade' }, surroundings);
  if (!lease) return undefined;
  const { version } = found.mark;
  try {
    await raiseFence(table, surroundings.now().getUTCFullYear());
    for (const step of stepsFrom(version)) await step.run(table, surroundings);
    const { etag = '' } = await lease.end();
    await table.replace(markRow({ version: STORE_VERSION }), etag);
    return version;
  } catch (error) {
    await lease.leave();
    if (error instanceof MedskapaError && error.code === 'overtaken') return undefined;
    throw error;
  }
}
