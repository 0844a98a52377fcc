import { begins, searchedWords, tells } from '../answers/search-words';
import { areaTitle, lowestAreas, upperOf } from '../domain/areas';
import { type Asker, mayReport } from '../domain/asker';
import { lowestOfCommittees } from '../domain/committees';
import { MedskapaError } from '../domain/errors';
import { comparable } from '../domain/normalise-text';
import { openTerms } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { PeopleStore } from '../ports/people';
import type { Snapshot } from '../ports/plans';
import { titleFor } from '../remind/activity-press';
import { candidatesFor } from '../remind/hand-over-activity';

/** What is searched in while somebody types in a field of a form, where the list is too long to stand there. */

/** Teams shows no more. */
const MOST = 15;

/** The field of the dialogue form that is searched in; it has its own name. */
const MUNICIPALITY = 'municipality';
const HAND_OVER = 'hand-over.';

/** Where those are looked for who may take an activity over. */
export const handOverChoices = (activity: string): string => `${HAND_OVER}${activity}`;

/** Something to choose: what people read, and what the form sends. */
export interface ChoiceFound {
  readonly title: string;
  readonly value: string;
}

/** Where people are searched. */
export interface SearchedStores {
  readonly people: Pick<PeopleStore, 'people'>;
  readonly activities: Pick<ActivityStore, 'handovers'>;
}

interface Searched extends ChoiceFound {
  /** What it is found by. */
  readonly names: readonly string[];
}

/** One's own committees' places first: what is asked for before anything is typed. */
function municipalities(asker: Asker, snapshot: Snapshot): Searched[] {
  if (!mayReport(asker)) throw new MedskapaError('may-not-report', 'only those who report fill in the form');
  const { plan } = snapshot;
  const terms = openTerms(lowestAreas(plan));
  const own = new Set(lowestOfCommittees(plan, asker.committees ?? []).map(({ id }) => id));
  const all = [...terms.filter(({ id }) => own.has(id)), ...terms.filter(({ id }) => !own.has(id))];
  return all.map((area) => {
    const upper = upperOf(plan, area.id);
    const names = [area.name, ...area.aliases, ...(upper ? [upper.name, ...upper.aliases] : [])];
    return { title: areaTitle(plan, area), value: area.id, names };
  });
}

/** Those that the words begin, then those that they stand in. */
function matching(all: readonly Searched[], text: string): readonly Searched[] {
  const words = searchedWords(text);
  if (words.length === 0) return all;
  const found = all.filter(({ names }) =>
    names.some((name) => tells(words, name) || words.every((word) => begins(word, name) || beginsWith(word, name))),
  );
  const first = (each: Searched): number => (beginsWith(text, each.title) ? 0 : 1);
  return [...found].sort((a, b) => first(a) - first(b));
}

/** A single letter is enough to look by at the very beginning of a name. */
const beginsWith = (text: string, name: string): boolean => comparable(name).startsWith(comparable(text));

/**
 * The choices that what is typed in a form's field may mean, at most 15.
 * @param stores asked only where people are searched
 * @throws MedskapaError may-not-report, activity-unknown, not-your-activity, not-understood for a field that is not
 * searched in
 */
export async function searchChoices(
  { dataset, text }: { readonly dataset: string; readonly text: string },
  asker: Asker,
  snapshot: Snapshot,
  stores: SearchedStores,
): Promise<readonly ChoiceFound[]> {
  const all = await searchedIn(dataset, asker, snapshot, stores);
  return matching(all, text)
    .slice(0, MOST)
    .map(({ title, value }) => ({ title, value }));
}

async function searchedIn(
  dataset: string,
  asker: Asker,
  snapshot: Snapshot,
  { people, activities }: SearchedStores,
): Promise<readonly Searched[]> {
  if (dataset === MUNICIPALITY) return municipalities(asker, snapshot);
  if (!dataset.startsWith(HAND_OVER))
    throw new MedskapaError('not-understood', 'no field of a form is searched by that name');
  const activity = dataset.slice(HAND_OVER.length);
  // Who may not open the form does not search in it.
  await titleFor(snapshot.plan, activity, asker, activities);
  const candidates = candidatesFor(activity, asker, snapshot.plan, await people.people());
  return candidates.map(({ name, upn }) => ({ title: name, value: upn, names: [name, upn] }));
}
