import { yearOf } from '../domain/dates';
import type { CountedCommunication } from '../domain/entries';
import type { View } from './answer';
import type { EntryStore, Snapshot } from './ports';

/** To whom the project has been anchored and spread: the plan's own log, and what has been noted since. */
export async function viewCommunication(
  year: number | undefined,
  { plan }: Snapshot,
  entries: EntryStore,
): Promise<View> {
  const stored = await entries.all(plan.id, 'communication');
  const since = stored.flatMap(({ entry }) => (entry?.kind === 'communication' ? [entry.content] : []));
  const all = [...plan.communications, ...since];
  const undated = all.filter(({ date }) => date === undefined).length;
  const isAsked = ({ date }: CountedCommunication): boolean =>
    year === undefined || (date !== undefined && yearOf(date) === year);
  return {
    kind: 'communication',
    year,
    log: all.filter(isAsked),
    wordless: stored.flatMap(({ counted }) => (counted && isAsked(counted) ? [counted] : [])),
    undated,
  };
}

/** The lessons that the plan's documents draw, and what has been noted since. */
export async function viewLessons({ plan }: Snapshot, entries: EntryStore): Promise<View> {
  const stored = await entries.all(plan.id, 'lesson');
  const since = stored.flatMap(({ entry }) => (entry?.kind === 'lesson' ? [entry.content] : []));
  const wordless = stored.filter(({ entry, removedAt }) => !entry && !removedAt).length;
  return { kind: 'lessons', lessons: [...plan.lessons, ...since], wordless };
}
