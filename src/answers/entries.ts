import type { Asker } from '../domain/asker';
import { yearOf } from '../domain/dates';
import type { CountedCommunication } from '../domain/entries';
import { mayReadObservations } from '../domain/observations';
import { goalsOf, type Plan } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import type { EntryStore } from '../ports/entries';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { ReportedWords } from '../text/entries';
import type { Views } from './asked';
import { says, searchedWords } from './search-words';

type Entries = Pick<EntryStore, 'all'>;

/** Whether somebody reads what another has noted, or what the plan brought; everybody reads their own. */
const readsIn =
  (asker: Asker, { plan }: Snapshot) =>
  ({ notedBy }: { readonly notedBy?: string }): boolean =>
    mayReadObservations(plan, asker.roles) || notedBy === asker.pseudonym;

/** Whether words are about what is asked, in any form of its words; all are where nothing is. */
const isAbout = (query: string | undefined, ...words: readonly (string | undefined)[]): boolean =>
  query === undefined || says(searchedWords(query), words.filter((each) => each !== undefined).join(' '));

/** What has been reported of the plan's goals in words that are about it: "Delrapporten skickades i juni 2022". */
const reportedAbout = (query: string, plan: Plan): ReportedWords[] =>
  goalsOf(plan).flatMap(({ id, outcome, indicators }) =>
    [outcome, ...indicators.map((each) => each.outcome)].flatMap((reported) =>
      reported?.text !== undefined && isAbout(query, reported.text) ? [{ goal: id, text: reported.text }] : [],
    ),
  );

type Asked<Kind extends 'communication' | 'lessons'> = Omit<Readings[Kind], 'kind'>;

/** To whom the project has been anchored and spread: the plan's own log, and what has been noted since. */
export async function viewCommunication(
  { year, query }: Asked<'communication'>,
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
  const read = asked.filter(reads).map(({ content }) => content);
  const log = read.filter(({ to, through }) => isAbout(query, to, through));
  return {
    kind: 'communication',
    year,
    log,
    wordless: stored.flatMap(({ counted }) => (counted && isAsked(counted) ? [counted] : [])),
    withheld: asked
      .filter((each) => !reads(each))
      .map(({ content: { kind, date } }) => ({ kind, ...(date ? { date } : {}) })),
    undated,
    ...(query === undefined
      ? {}
      : { words: query, searched: read.length, reported: log.length > 0 ? [] : reportedAbout(query, plan) }),
  };
}

/** The lessons that the plan's documents draw, and what has been noted since. Those of the documents have no day. */
export async function viewLessons(
  { year, query }: Asked<'lessons'>,
  asker: Asker,
  snapshot: Snapshot,
  entries: Entries,
): Promise<View> {
  const { plan } = snapshot;
  const stored = await entries.all(plan.id, 'lesson');
  const isOfYear = (notedAt: string): boolean => year === undefined || notedAt.startsWith(`${year}-`);
  const noted = stored.flatMap(({ entry, notedBy, notedAt }) =>
    entry?.kind === 'lesson' && isOfYear(notedAt) ? [{ content: entry.content, notedBy }] : [],
  );
  const undated = year === undefined ? [] : plan.lessons;
  const dated = year === undefined ? plan.lessons : [];
  const all = [...dated.map((content) => ({ content, notedBy: undefined })), ...noted];
  const read = all.filter(readsIn(asker, snapshot)).map(({ content }) => content);
  const wordless = stored.filter(({ entry, removedAt, notedAt }) => !entry && !removedAt && isOfYear(notedAt)).length;
  return {
    kind: 'lessons',
    year,
    lessons: read.filter(({ text, about }) => isAbout(query, about, text)),
    wordless,
    withheld: all.length - read.length,
    undated: undated.length,
    ...(query === undefined ? {} : { words: query, searched: read.length }),
  };
}

export const entryViews = {
  communication: (reading, { asker, snapshot, tools }) => viewCommunication(reading, asker, snapshot, tools.entries),
  lessons: (reading, { asker, snapshot, tools }) => viewLessons(reading, asker, snapshot, tools.entries),
} satisfies Views<'communication' | 'lessons'>;
