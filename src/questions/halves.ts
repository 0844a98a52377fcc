import { conceptList } from './concepts';
import type { Evidence } from './evidence';
import { cleaned } from './evidence-of';
import { means } from './kinds/rule';
import { textIn } from './named-times';
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

const partOf = (text: string, place: number): QuestionPart => ({
  text,
  asks: true,
  linked: place > 0,
  restates: false,
});

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
  return [textIn(written, 0, link), textIn(written, link + 1, written.length)].map(partOf);
}

const RUNS_ON = /^(?:hur (?:många|mycket|går|stor)|how (?:many|much|is)|vem)$/u;
/** Looked for first. */
const BEGINS = /^(?:hur|how|vem)$/u;
/** Behind these what follows is what is said or asked of, and no question of its own. */
const LEADS_ON =
  /^(?:och|samt|eller|om|av|på|för|till|med|kring|hos|från|vet|veta|undrar|undrade|undra|se|visa|berätta|säga?|fråga|frågar|frågade|frågan|kolla|beror|att|som|men|precis|exakt|just|bara|also|and|or|of|on|for|to|with|about|know|wonder|wondering|tell|show|see|ask|asks|asked|me|us|mig|oss|hej|tack|then|så|snälla|please)$/u;
/** "Dialogerna i Laholm hur många var de" names what it asks of. */
const ASKS_FIRST =
  /^(?:hur|vad|va|vilka|vilken|vilket|vem|när|är|har|finns|blir|how|what|which|who|when|is|are|has|have|did)$/u;
/** So many words a question has at least. */
const FEWEST = 3;

/** Two questions with no sign between them: "hur många dialoger har vi haft hur många deltog". */
export function runOnHalves(phrase: string): readonly QuestionPart[] {
  const written = tokenize(cleaned(phrase));
  const begins = (at: number): boolean => {
    const [word, next] = [written[at]?.word ?? '', written[at + 1]?.word ?? ''];
    return BEGINS.test(word) && (RUNS_ON.test(word) || RUNS_ON.test(`${word} ${next}`));
  };
  const at = written.findIndex(
    ({ gap }, place) =>
      place >= FEWEST && gap === ' ' && begins(place) && !LEADS_ON.test(written[place - 1]?.word ?? ''),
  );
  if (at < 0 || written.length - at < FEWEST - 1 || !ASKS_FIRST.test(written[0]?.word ?? '')) return [];
  return [textIn(written, 0, at), textIn(written, at, written.length)].map(partOf);
}
