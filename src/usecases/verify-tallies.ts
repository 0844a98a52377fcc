import type { Id } from '../domain/identifiers';
import { type Tally, tallyUp } from '../domain/tallies';
import type { DialogueStore } from './ports';

/** A cell that the stored tallies and a recount of all dialogues do not agree on. */
interface TallyDifference {
  readonly tally: string;
  readonly cell: string;
  readonly stored?: readonly number[];
  readonly recounted?: readonly number[];
}

export interface Verification {
  readonly dialogues: number;
  readonly tallies: number;
  readonly differences: readonly TallyDifference[];
}

/** A tally's cells, and its theme counts as cells of one figure. */
const cellsOf = ({ cells, themes }: Tally): Record<string, readonly number[]> => ({
  ...cells,
  ...Object.fromEntries(Object.entries(themes).map(([key, count]) => [`theme|${key}`, [count]])),
});

const nameOf = (tally: Tally): string => `${tally.year} ${tally.municipality}`;

/** Recounts every dialogue and compares with the running tallies, cell by cell. Changes nothing. */
export async function verifyTallies(project: Id, dialogues: DialogueStore): Promise<Verification> {
  const all = await dialogues.all(project);
  const stored = new Map((await dialogues.tallies(project)).map((tally) => [nameOf(tally), cellsOf(tally)]));
  const recounted = new Map(
    tallyUp(all.map((dialogue) => dialogue.content)).map((tally) => [nameOf(tally), cellsOf(tally)]),
  );
  const differences = [...new Set([...stored.keys(), ...recounted.keys()])].sort().flatMap((tally) => {
    const [before, after] = [stored.get(tally) ?? {}, recounted.get(tally) ?? {}];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .sort()
      .filter((cell) => JSON.stringify(before[cell]) !== JSON.stringify(after[cell]))
      .map((cell): TallyDifference => ({ tally, cell, stored: before[cell], recounted: after[cell] }));
  });
  return { dialogues: all.length, tallies: stored.size, differences };
}
