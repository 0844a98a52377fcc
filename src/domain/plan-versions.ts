/** How a version of a plan came about: by files, by a card in the chat, or by taking back an earlier one. */
export const VERSION_KINDS = ['import', 'card', 'undo'] as const;
type VersionKind = (typeof VERSION_KINDS)[number];

/** Versions can be had back for so many days after another took their place. */
export const KEPT_DAYS = 30;

/** What is known of how a version was made. */
export interface MadeVersion {
  readonly at: string;
  /** Who made it, as a pseudonym. */
  readonly by: string;
  readonly how: VersionKind;
  /** The version that whoever made it had before them, where that was not the one before. */
  readonly madeFrom?: number;
  /** The version that was taken back. */
  readonly undoes?: number;
  /** Files that add to a plan, and say nothing about the rest of it. */
  readonly addition?: boolean;
  /** Whole months by which the files that were imported with `--start` were moved; later versions keep it. */
  readonly months?: number;
  /** The names of those files. */
  readonly moved?: readonly string[];
}

/** A version of a plan; each is made on the one before it. */
export interface PlanVersion extends Omit<MadeVersion, 'by'> {
  readonly number: number;
  /** Absent of versions from before it was noted. */
  readonly by?: string;
}

/** The versions that others have taken back, and that have not been taken back with those. */
function undone(versions: readonly PlanVersion[]): Set<number> {
  const found = new Set<number>();
  for (const { number, undoes } of [...versions].sort((a, b) => b.number - a.number)) {
    if (undoes !== undefined && !found.has(number)) found.add(undoes);
  }
  return found;
}

/**
 * The newest import of a whole plan that has not been taken back: what a new one of the same files begins with.
 * @param additions whether an import of files that add to the plan counts too
 */
export function lastImport(versions: readonly PlanVersion[], additions = false): PlanVersion | undefined {
  const gone = undone(versions);
  return [...versions]
    .sort((a, b) => b.number - a.number)
    .find(({ number, how, addition }) => how === 'import' && (additions || !addition) && !gone.has(number));
}

/**
 * The versions whose plans are kept: those in force at or after an instant, and the last import.
 * @param before an instant; a version that another replaced before it can go
 */
export function keptVersions(versions: readonly PlanVersion[], before: string): PlanVersion[] {
  const imported = lastImport(versions);
  const ordered = [...versions].sort((a, b) => a.number - b.number);
  return ordered.filter((version, index) => {
    const next = ordered[index + 1];
    return version === imported || next === undefined || next.at >= before;
  });
}
