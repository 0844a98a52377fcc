import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import { OPENING, wonders } from './kinds/putting-in';
import type { Span } from './tag';

/** Whether a phrase tells something or asks for it, by its words and their order. */

const ASKING: readonly Concept[] = ['what', 'which', 'who', 'how-many', 'how-goes', 'show', 'when'];
/** A sentence that begins with its verb asks: "är målgruppsanalysen klar". */
const VERB =
  /^(?:är|ar|blev|blir|har|hade|var|ska|skall|kan|kommer|hinner|bör|måste|is|are|was|were|has|have|had|did|do|does|will|can|should)$/u;
/** "… om målgruppsanalysen är klar", "innan målgruppsanalysen är klar": what depends on it, or is asked. */
const DEPENDS = /^(?:om|ifall|huruvida|innan|tills|efter|if|whether|before|until|once|after)$/u;

/** What a sentence that tells may begin with, before its verb: "vi har gjort …", "nu är … klar". */
const FRONTED = /^(?:jag|vi|i|we|nu|idag|igår|äntligen|så|därmed|now|today|yesterday|finally)$/u;
/** "Vet du, …", "kan du berätta …": who says so asks. */
const WANTS_TO_KNOW = /^(?:vet|veta|berätta|säga?|visa|se|undrar|fråga|tell|know|say|show|see|wonder)$/u;
/** "Notera att …": who says so tells. */
const NOTES = /^(?:notera|anteckna|meddela|meddelar|rapportera|registrera|note|report|record)$/u;

/** "Målgruppsanalysen, är den klar": what is named comes first, and the question after it. */
const TAKEN_UP = /^(?:den|det|de|dom|it|they|that|this|those)$/u;

const ELIDED = /^har (?:precis |nu |just |nyss |äntligen )?\p{L}+(?:at|rt|it|tt)$/u;
const ARTICLE = /^(?:the|den|det|vår|våra|our)$/u;

/** Whether a phrase has a word that asks. */
export const asksSomething = (evidence: Evidence): boolean => evidence.has(...ASKING);

/** "Stryk målgruppsanalysen, den blir inte av?": what is asked for first is told, whatever sign stands last. */
const STRIKES = /^(?:stryk|avblås|ställ|slopa|avboka|cancel)$/u;
const commandsFirst = ({ tokens }: Evidence): boolean => STRIKES.test(tokens[0]?.word ?? '');

/** Whether the sentence that names something of the plan tells, and does not ask. @param named what it names */
export function isStatement(evidence: Evidence, named: Span | undefined): boolean {
  const { spans, tokens } = evidence;
  if (!named || (evidence.hasMark && !commandsFirst(evidence)) || wonders(evidence) || asksSomething(evidence))
    return false;
  const sentence = tokens[named.start]?.sentence;
  const greeted = spans.filter((span) => span.start < named.start && means(span, 'greeting')).at(-1);
  const before = tokens
    .map(({ word, sentence: of }, at) => ({ word, of, at }))
    .slice(greeted?.end ?? 0, named.start)
    .filter(({ word, of }) => of === sentence && !OPENING.test(word) && !ARTICLE.test(word));
  if (before.some(({ word }) => NOTES.test(word))) return true;
  if (before.some(({ word }) => WANTS_TO_KNOW.test(word) || DEPENDS.test(word))) return false;
  const after = tokens.slice(named.end);
  if (after.some(({ word }, at) => VERB.test(word) && TAKEN_UP.test(after[at + 1]?.word ?? ''))) return false;
  const [first] = before;
  // "Har precis avslutat …": who has is left out.
  if (first && ELIDED.test(before.map(({ word }) => word).join(' '))) return true;
  const isFronted = first !== undefined && (FRONTED.test(first.word) || isDecider(evidence, first.at));
  return isFronted || !before.some(({ word }) => VERB.test(word));
}

/** "Nämnden har höjt …" */
const isDecider = ({ spans }: Evidence, at: number): boolean =>
  spans.some((span) => span.start <= at && at < span.end && means(span, 'orderer', 'municipality-noun'));
