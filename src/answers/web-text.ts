import type { Asker } from '../domain/asker';
import { sumUp } from '../domain/fact-set';
import { filterOf } from '../domain/filters';
import { themesShown } from '../domain/insights';
import { mayReadObservations } from '../domain/observations';
import type { Theme } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { quotesOf } from '../domain/quotes';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import { lookThrough, ownWordsOf } from '../privacy/check-free-text';
import type { WebTextView } from '../text/web-text';
import { says, searchedWords } from './search-words';
import { namesOfTheme } from './theme-names';

/** As many of the newest dialogues that may be quoted as are read. */
const QUOTABLE_READ = 60;

const isAbout = (theme: Theme, words: string): boolean =>
  namesOfTheme(theme).some((name) => says(searchedWords(name), words));

/**
 * The themes as a text to publish, with the words that may be printed for whoever may read what was written; with so
 * few people that a theme would be somebody's, there is none.
 */
export async function viewWebText(
  { municipality, from, to }: Pick<Readings['report'], 'municipality' | 'from' | 'to'>,
  asker: Pick<Asker, 'roles'>,
  { plan, facts }: Snapshot,
  dialogues: Pick<DialogueStore, 'newest'>,
): Promise<WebTextView> {
  const filters = { municipality, from, to };
  const filter = filterOf(plan, filters);
  const shown = themesShown(plan, facts, filter);
  const mayRead = shown !== 'withheld' && mayReadObservations(plan, asker.roles);
  const read = mayRead
    ? await dialogues.newest(plan.id, { ...filter, observed: true, quotable: true }, QUOTABLE_READ)
    : [];
  const own = ownWordsOf(plan);
  const quotes = quotesOf(
    read.map(({ content }) => content),
    plan.themes,
    isAbout,
    (words) => lookThrough(words, { own }).length === 0,
  );
  const { dialogues: held, latest } = sumUp(facts, filter);
  return {
    kind: 'web-text',
    plan,
    filters,
    themes: shown === 'withheld' ? [] : shown.filter((each) => each.dialogues > 0),
    isWithheld: shown === 'withheld',
    quotes,
    rests: { dialogues: held, latest },
  };
}
