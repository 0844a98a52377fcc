import type { DialogueContent } from '../domain/dialogues';
import { filterOf, type NamedFilters } from '../domain/filters';
import { hasObservations, mentions, themesRaised } from '../domain/insights';
import { mayReadObservations } from '../domain/observations';
import { findTerm } from '../domain/plan';
import { sumUp } from '../domain/tallies';
import type { ClearReading } from '../questions/reading';
import type { View } from './answer';
import type { Asker } from './asker';
import type { DialogueStore, Snapshot } from './ports';

/** As many as a card shows. */
const VOICES = 5;
/** As many of the newest as a search for words looks through; the answer says so. */
const SEARCHED = 40;

type Asked = Extract<ClearReading, { kind: 'insights' }>;

/**
 * What people brought up: how many dialogues raised each theme, and what was written in words about the newest of them,
 * for those who may read it. Counts come from the tallies; words from at most {@link SEARCHED} dialogues.
 */
export async function viewInsights(
  asked: Asked,
  filters: NamedFilters,
  asker: Asker,
  { plan, tallies }: Snapshot,
  dialogues: DialogueStore,
): Promise<View> {
  const filter = filterOf(plan, filters);
  const theme = asked.theme ? findTerm(plan.themes, asked.theme) : undefined;
  const { dialogues: count, latest } = sumUp(tallies, filter);
  const mayRead = mayReadObservations(plan, asker.roles);
  const wanted = asked.query === undefined ? VOICES : SEARCHED;
  const read = mayRead ? await dialogues.newest(plan.id, { ...filter, theme: theme?.id, observed: true }, wanted) : [];
  const written = read.map(({ content }) => content).filter(hasObservations);
  const words = asked.query;
  const voices: DialogueContent[] =
    words === undefined ? written : written.filter((content) => mentions(content, words));
  return {
    kind: 'insights',
    plan,
    filters,
    theme,
    words,
    themes: themesRaised(plan, tallies, filter),
    voices: voices.slice(0, VOICES),
    found: voices.length,
    searched: written.length,
    mayRead,
    rests: { dialogues: count, latest },
  };
}
