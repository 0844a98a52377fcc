import { yearOf } from '../domain/dates';
import type { Entry } from '../domain/entries';
import type { View } from './answer';
import type { EntryStore, Snapshot, StoredEntry } from './ports';

const noted = (stored: readonly StoredEntry[]): Entry[] =>
  stored.filter(({ removedAt }) => !removedAt).map(({ entry }) => entry);

/** To whom the project has been anchored and spread: the plan's own log, and what has been noted since. */
export async function viewCommunication(
  year: number | undefined,
  { plan }: Snapshot,
  entries: EntryStore,
): Promise<View> {
  const since = noted(await entries.all(plan.id, 'communication')).flatMap((entry) =>
    entry.kind === 'communication' ? [entry.content] : [],
  );
  const all = [...plan.communications, ...since];
  const undated = all.filter(({ date }) => date === undefined).length;
  return {
    kind: 'communication',
    year,
    log: all.filter(({ date }) => year === undefined || (date !== undefined && yearOf(date) === year)),
    undated,
  };
}

/** The lessons that the plan's documents draw, and what has been noted since. */
export async function viewLessons({ plan }: Snapshot, entries: EntryStore): Promise<View> {
  const since = noted(await entries.all(plan.id, 'lesson')).flatMap((entry) =>
    entry.kind === 'lesson' ? [entry.content] : [],
  );
  return { kind: 'lessons', lessons: [...plan.lessons, ...since] };
}
