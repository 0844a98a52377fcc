import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { isPutIn, OPENING } from './putting-in';
import { explaining, fillSlot, means, type Proposal, type Rule } from './rule';

const PRIORITIES = explaining([
  'target-group-noun',
  'targetGroup',
  'municipality',
  'orderer',
  'change',
  'new',
  'submit',
  'create',
  'me',
]);
const ASKS: readonly Concept[] = ['what', 'which', 'who', 'how-many', 'how-goes', 'not', 'show', 'when', 'reached'];
const PRIORITISED = /^priorit/u;
/** "Prioritera unga i Laholm": said at once. */
const PRIORITISE = /^priorit(?:era|ise|ize)$/u;
/** "Prioritised" is done by somebody, where it does not tell which groups are spoken of. */
const HAVE = /^(?:has|have|we)$/u;
/** "Vi prioriterar …"; a sentence that begins so asks. */
const PRESENT = /^prioriterar$/u;
const PRIORITISES = /^prioritera(?:t|r)$/u;
const GROUPS = /grupper(?:na)?$/u;
const ASKED = /^(?:har|have|has|is|are|är)$/u;

const isOfPriority = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => PRIORITISED.test(word));

/** Behind "har" in a question: "har vi prioriterat …". */
const SUBJECT = /^(?:vi|jag|ni|de|dom|we|i|you|they|nämnden|beredningen|styrelsen|nämnderna|the)$/u;

/** "Vi har prioriterat unga och seniorer", "nämnden i Laholm har prioriterat …", "prioritera unga i Laholm". */
function tellsOf({ spans, tokens, hasMark }: Evidence): boolean {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const isOpening = (span: Span): boolean => means(span, 'greeting', 'filler') || OPENING.test(wordAt(span.start));
  const start = spans.find((span) => PRIORITISE.test(wordAt(span.start)) || !isOpening(span))?.start ?? 0;
  // "Har Laholm prioriterat …": a small word, which an opening passes over, and the verb that asks.
  const verb = tokens.findIndex(({ word }) => ASKED.test(word));
  const asksFirst = verb >= 0 && spans.every((span) => span.start >= verb || means(span, 'greeting'));
  const asks = asksFirst || tokens.some(({ word }, at) => ASKED.test(word) && SUBJECT.test(wordAt(at + 1)));
  const isDone = tokens.some(
    ({ word }, at) =>
      PRIORITISES.test(word) || (/^prioriti[sz]ed$/u.test(word) && HAVE.test(wordAt(at - 1))) || areThese(at),
  );
  const asksByVerb = tokens.some(({ word }, at) => PRESENT.test(word) && SUBJECT.test(wordAt(at + 1)));
  /** "… prioriterade målgrupper är unga och seniorer" */
  function areThese(at: number): boolean {
    return /^prioriterade$/u.test(wordAt(at)) && GROUPS.test(wordAt(at + 1)) && /^är$/u.test(wordAt(at + 2));
  }
  const tells = PRIORITISE.test(wordAt(start)) || (isDone && !asks && !asksByVerb && !hasMark);
  return spans.some((span) => means(span, 'targetGroup')) && tells;
}

/** Which target groups a committee has prioritised: "ändra prioriterade målgrupper i Laholm". */
export const prioritiesRule: Rule = (evidence) => {
  if (evidence.has(...ASKS) || !evidence.tokens.some(({ word }) => PRIORITISED.test(word))) return [];
  const isAbout = evidence.has('target-group-noun', 'targetGroup');
  if (!isAbout || !(isPutIn(evidence) || tellsOf(evidence))) return [];
  const groups = evidence.of('targetGroup').flatMap(({ meanings }) => {
    const named = meanings.flatMap(({ concept, value }) => (concept === 'targetGroup' && value ? [value] : []));
    return named.length === 1 ? named : [];
  });
  const named = groups.length === 0 ? {} : { targetGroups: [...new Set(groups)] };
  return fillSlot(evidence, 'municipality', 'municipality').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'priorities', ...slots },
      filling: named,
      strength: 1.05,
      explains: PRIORITIES,
      alsoExplains: (span) => isOfPriority(evidence, span),
      conflict,
    }),
  );
};
