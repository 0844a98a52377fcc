import { conceptList } from './concepts';
import { means } from './filters-named';
import type { GoalTitles } from './goal-titles';
import type { Token } from './normalise';
import type { Span } from './tag';

/**
 * Goals by their titles: "Bredd av perspektiv", "målet om återkoppling". A title that is written out names its goal
 * whatever its words mean by themselves, where nothing but how it goes is asked: "andel som fått göra sin röst hörd" is
 * what they say. Some of its words do only behind the noun.
 */

const covers = ({ start, end }: Span, { start: from, end: to }: Span): boolean => start < to && from < end;
const isGoalNoun = (span: Span): boolean => means(span, 'goal', 'project-goal', 'effect-goal');
/** "Målet", "projektmålet": one goal; "målen om …" are several. */
const ONE_GOAL = /(?:målet|målets|mål|goal|objective)$/u;
const ABOUT = /^(?:om|att|kring|för|med|gällande|angående|about|on|for|to)$/u;

/** What may stand beside a title that names its goal. */
const BESIDE_TITLE = conceptList(
  ['filler', 'greeting', 'you', 'me', 'we', 'show', 'what', 'when', 'now', 'how-goes', 'goal', 'project-goal'],
  [
    'effect-goal',
    'goal-ref',
    'attainment',
    'indicator',
    'outcome',
    'achieved',
    'reached',
    'done',
    'municipality',
    'year',
  ],
);

/** Rewrites the words of a phrase that name a goal by its title to one span that names it. */
export function nameTitles(tokens: readonly Token[], spans: readonly Span[], titles: GoalTitles): Span[] {
  const written = titles.writtenIn(tokens).map((each): Span => ({ ...each, quality: 1 }));
  const isBeside = (span: Span): boolean => !written.some((each) => covers(span, each));
  const isAsked = written.length > 0 && spans.every((span) => !isBeside(span) || means(span, ...BESIDE_TITLE));
  const named = isAsked ? written : behindNoun(tokens, spans, titles);
  if (named.length === 0) return [...spans];
  const rest = spans.filter((span) => !named.some((each) => covers(span, each)));
  return [...rest, ...named].sort((a, b) => a.start - b.start);
}

/** "Målet om återkoppling": the noun, what it is about, and a word that tells one goal's title. */
function behindNoun(tokens: readonly Token[], spans: readonly Span[], titles: GoalTitles): Span[] {
  // One is named by its number.
  if (spans.some((span) => means(span, 'goal-ref', 'no-goal'))) return [];
  const noun = spans.find((span) => isGoalNoun(span) && ONE_GOAL.test(tokens[span.end - 1]?.word ?? ''));
  if (!noun || !ABOUT.test(tokens[noun.end]?.word ?? '')) return [];
  const words = tokens.slice(noun.end + 1).map(({ word }, index) => ({ word, at: noun.end + 1 + index }));
  const { meanings, last } = titles.namedBy(words);
  const type = (['project', 'effect'] as const).find((each) => means(noun, `${each}-goal`));
  const fits = meanings.filter(({ value }) => type === undefined || value?.startsWith(type));
  return fits.length === 0 ? [] : [{ start: noun.start, end: last + 1, meanings: fits, quality: noun.quality }];
}
