import type { Asker } from '../domain/asker';
import { yearOf } from '../domain/dates';
import type { CountedCommunication } from '../domain/entries';
import { mayReadObservations } from '../domain/observations';
import type { EntryStore } from '../ports/entries';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { Views } from './asked';

type Entries = Pick<EntryStore, 'all'>;

/** Whether somebody reads what another has noted, or what the plan brought; everybody reads their own. */
const readsIn =
  (asker: Asker, { plan }: Snapshot) =>
  ({ notedBy }: { readonly notedBy?: string }): boolean =>
    mayReadObservations(plan, asker.roles) || notedBy === asker.pseudonym;

/** To whom the project has been anchored and spread: the plan's own log, and what has been noted since. */
export async function viewCommunication(
  year: number | undefined,
  asker: Asker,
  snapshot: Snapshot,
  entries: Entries,
): Promise<View> {
  const { plan } = snapshot;
  const reads = readsIn(asker, snapshot);
  const stored = await entries.all(plan.id, 'communication');
  const noted = stored.flatMap(({ entry, notedBy }) =>
    entry?.kind === 'communication' ? [{ content: entry.content, notedBy }] : [],
  );
  const all = [...plan.communications.map((content) => ({ content, notedBy: undefined })), ...noted];
  const undated = all.filter(({ content: { date } }) => date === undefined).length;
  const isAsked = ({ date }: CountedCommunication): boolean =>
    year === undefined || (date !== undefined && yearOf(date) === year);
  const asked = all.filter(({ content }) => isAsked(content));
  return {
    kind: 'communication',
    year,
    log: asked.filter(reads).map(({ content }) => content),
    wordless: stored.flatMap(({ counted }) => (counted && isAsked(counted) ? [counted] : [])),
    withheld: asked
      .filter((each) => !reads(each))
      .map(({ content: { kind, date } }) => ({ kind, ...(date ? { date } : {}) })),
    undated,
  };
}

/** The lessons that the plan's documents draw, and what has been noted since. */
export async function viewLessons(asker: Asker, snapshot: Snapshot, entries: Entries): Promise<View> {
  const { plan } = snapshot;
  const stored = await entries.all(plan.id, 'lesson');
  const noted = stored.flatMap(({ entry, notedBy }) =>
    entry?.kind === 'lesson' ? [{ content: entry.content, notedBy }] : [],
  );
  const all = [...plan.lessons.map((content) => ({ content, notedBy: undefined })), ...noted];
  const read = all.filter(readsIn(asker, snapshot));
  const wordless = stored.filter(({ entry, removedAt }) => !entry && !removedAt).length;
  return {
    kind: 'lessons',
    lessons: read.map(({ content }) => content),
    wordless,
    withheld: all.length - read.length,
  };
}

export const entryViews = {
  communication: ({ year }, { asker, snapshot, tools }) => viewCommunication(year, asker, snapshot, tools.entries),
  lessons: (_, { asker, snapshot, tools }) => viewLessons(asker, snapshot, tools.entries),
} satisfies Views<'communication' | 'lessons'>;
