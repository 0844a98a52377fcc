import type { Asker } from '../domain/asker';
import type { DialogueContent } from '../domain/dialogues';
import type { FactFilter } from '../domain/fact-filter';
import { sumUp } from '../domain/fact-set';
import { filterOf, type NamedFilters } from '../domain/filters';
import { hasFewLeftOut, hasObservations, observedText, themesShown } from '../domain/insights';
import { mayReadObservations } from '../domain/observations';
import { findTerm } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import type { InsightPart } from '../domain/question-slots';
import { fewMayBeHeard, isOfFew, voicesOf } from '../domain/voices';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { InsightsView } from '../text/insights';
import { filtersIn, type Views } from './asked';
import { says, searchedWords } from './search-words';
import { namesOfTheme } from './theme-names';

/** As many as a card shows. */
const VOICES = 5;
/** As many of the newest as a search for words looks through; the answer says so. */
const SEARCHED = 40;
/** As many of the newest as are read where what few people said is left out of them. */
const SIFTED = 2 * VOICES;

/** Whether something was written of a dialogue that passes: the store keeps no index of perspectives. */
const isObservedIn = (content: DialogueContent, { perspective }: FactFilter): boolean =>
  hasObservations(content) && (perspective === undefined || content.perspectives.includes(perspective));

/** A dialogue with no more of what was written than the answer to one question of its form; nothing without one. */
function onlyPart(content: DialogueContent, part: InsightPart): DialogueContent | undefined {
  const text = content[part];
  if (text === undefined) return undefined;
  return { ...content, strengthened: undefined, lowered: undefined, observations: undefined, [part]: text };
}

/** What is told to be left out: the most of it. */
const withheldOf = (leftOut: Readonly<Record<'themes' | 'ofFew' | 'words', boolean>>): InsightsView['withheld'] =>
  leftOut.themes ? 'themes' : leftOut.ofFew ? 'few' : leftOut.words ? 'words' : undefined;

/**
 * What people brought up: how many dialogues raised each theme, and what was written in words about the newest of them,
 * for those who may read it. Counts come from the facts; words from at most {@link SEARCHED} dialogues. What 1–4
 * people brought up is left out where the answer would single them out, and that is told.
 */
export async function viewInsights(
  asked: Readings['insights'],
  filters: NamedFilters,
  asker: Asker,
  { plan, facts }: Snapshot,
  dialogues: Pick<DialogueStore, 'newest'>,
): Promise<View> {
  const filter = filterOf(plan, filters);
  const theme = asked.theme ? findTerm(plan.themes, asked.theme) : undefined;
  const { dialogues: count, latest } = sumUp(facts, filter);
  const shownThemes = themesShown(plan, facts, filter);
  const themes = shownThemes === 'withheld' ? [] : shownThemes;
  const passing = theme ? (themes.find((each) => each.theme === theme.id)?.dialogues ?? 0) : count;
  // A theme that nobody marked may stand in what was written all the same.
  const mentions = theme && asked.query === undefined && passing === 0 ? namesOfTheme(theme) : undefined;
  const marked = passing === 0 ? undefined : theme;
  const hearsFew = fewMayBeHeard(filter, marked !== undefined, marked ? passing : count);
  const mayRead = mayReadObservations(plan, asker.roles);
  const { part } = asked;
  const hasFew = hasFewLeftOut(facts, filter);
  const shown = hearsFew ? VOICES : SIFTED;
  const looksFor = mentions ?? (asked.query === undefined ? undefined : [asked.query]);
  const wanted = looksFor || part || filter.perspective ? SEARCHED : shown;
  const read = mayRead ? await dialogues.newest(plan.id, { ...filter, theme: marked?.id, observed: true }, wanted) : [];
  const observed = read.map(({ content }) => content).filter((content) => isObservedIn(content, filter));
  const written = hearsFew ? observed : observed.filter((content) => !isOfFew(content));
  const searches = looksFor?.map(searchedWords);
  const answers = part ? written.flatMap((content) => onlyPart(content, part) ?? []) : written;
  const found = answers.filter((content) => searches?.some((words) => says(words, observedText(content))) ?? true);
  return {
    kind: 'insights',
    plan,
    filters,
    theme,
    words: asked.query,
    part,
    mentions,
    themes: part ? [] : themes,
    voices: voicesOf(found.slice(0, VOICES)),
    found: found.length,
    searched: written.length,
    withheld: withheldOf({
      themes: shownThemes === 'withheld' && !part,
      ofFew: hasFew && part === undefined && asked.query === undefined,
      words: written.length < observed.length,
    }),
    isOfMany: hasFew,
    mayRead,
    rests: { dialogues: count, latest },
  };
}

export const insightViews = {
  insights: (reading, { asker, snapshot, tools }) =>
    viewInsights(reading, filtersIn(reading), asker, snapshot, tools.dialogues),
} satisfies Views<'insights'>;
