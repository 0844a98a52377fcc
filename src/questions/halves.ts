import { conceptList } from './concepts';
import type { Evidence } from './evidence';
import { cleaned } from './evidence-of';
import { means } from './kinds/rule';
import { tokenize } from './normalise';
import type { QuestionPart } from './split';

/** "Projektmål 2 och budget", "försenade aktiviteter samt enkätsvar": two things that have nothing in common. */

const LINK = /^(?:och|samt|and|plus)$/u;
/** What may be asked for by its noun alone. */
const ASKED_FOR = conceptList(
  ['budget', 'goal-ref', 'goal', 'project-goal', 'effect-goal', 'attainment', 'survey', 'feedback', 'overdue'],
  ['remaining', 'upcoming', 'activity', 'plan', 'method-noun', 'communication', 'lesson', 'follow-up', 'how-goes'],
  ['dialogues', 'participant', 'insight', 'activity-title', 'risks-noun', 'documents-noun', 'decision-noun'],
);

/** The two halves of a phrase with one link, where each names a thing that may be asked for; none otherwise. */
export function halvesOf(phrase: string, { tokens, spans }: Evidence): readonly QuestionPart[] {
  const text = cleaned(phrase);
  const written = tokenize(text);
  const links = written.flatMap(({ word }, at) => (LINK.test(word) ? [at] : []));
  const [link, ...others] = links;
  // "Projekt- och effektmål 2" is one word cut short.
  const isCut = written[link ?? 0]?.gap.startsWith('-');
  if (link === undefined || others.length > 0 || isCut) return [];
  const at = spans.findIndex(({ start }) => LINK.test(tokens[start]?.word ?? ''));
  const next = spans.slice(at + 1).find((span) => !means(span, 'filler', 'which', 'show'));
  const names = (part: typeof spans): boolean => part.some((span) => means(span, ...ASKED_FOR));
  if (at < 1 || !names(spans.slice(0, at)) || !means(next, ...ASKED_FOR)) return [];
  const textOf = (from: number, to: number): string =>
    written
      .slice(from, to)
      .map(({ raw, gap }, place) => (place === 0 ? raw : gap + raw))
      .join('');
  return [textOf(0, link), textOf(link + 1, written.length)].map((half, place) => ({
    text: half,
    asks: true,
    linked: place > 0,
    restates: false,
  }));
}
