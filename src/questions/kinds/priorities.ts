import type { Filling } from '../../domain/filling';
import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { foldedWords } from '../folded-words';
import type { Span } from '../tag';
import { isPutIn, isToBeWrittenDown, OPENING } from './putting-in';
import { explaining, FILTERS, fillSlot, means, type Proposal, type Rule } from './rule';

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
const WHY = /^(?:varför|why)$/u;
export const PRIORITISED = /^priorit/u;
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

/** The groups that are named for certain. */
function groupsNamed(evidence: Evidence): Pick<Filling, 'targetGroups'> {
  const groups = evidence.of('targetGroup').flatMap(({ meanings }) => {
    const named = meanings.flatMap(({ concept, value }) => (concept === 'targetGroup' && value ? [value] : []));
    return named.length === 1 ? named : [];
  });
  return groups.length === 0 ? {} : { targetGroups: [...new Set(groups)] };
}

/** "… har valt att prioritera unga", "nämnden har valt sina målgrupper". */
const CHOSEN =
  /\b(?:har|has|have) (?:\w+ ){0,3}(?:valt|beslutat|bestamt|chosen|decided|agreed)(?: \w+)? (?:\w+ ){0,6}(?:att prioritera|som prioriterade|to prioriti[sz]e|(?:sina )?(?:prioriterade )?malgrupper)\b/u;
const OF_PRIORITIES = /\bpriorit|\b(?:valt|valjer|chosen) (?:\w+ )?(?:malgrupper|target groups)\b/u;
const ALTERED =
  /^(?:\w+ ){0,2}(?:andra|uppdatera|ta bort|lagg till|change|update|remove|add) (?:\w+ ){0,4}priorit|^(?:nya?|new) (?:\w+ )?priorit/u;
const ASKED_FOR = /^(?:vilka|vilken|vad|har|nar|hur manga|which|what|has|have|when)\b/u;

/** What a committee has chosen, told to be written down: "… var skriver jag in det?", "lägg in vilka …". */
export const chosenGroupsRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  if (!OF_PRIORITIES.test(words) || ASKED_FOR.test(words)) return [];
  const isMeant = CHOSEN.test(words) && !evidence.hasMark;
  if (!isMeant && !isToBeWrittenDown(evidence) && !ALTERED.test(words)) return [];
  return fillSlot(evidence, 'municipality', 'municipality').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'priorities', ...slots },
      filling: groupsNamed(evidence),
      strength: 1.15,
      explains: PRIORITIES,
      alsoExplains: (span) => !means(span, ...OF_OTHERS) && !mayBeWhose(evidence, span),
      conflict,
    }),
  );
};
/** "… för ungdomsrådet": a committee or a place that the plan does not have. */
const mayBeWhose = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'word') && /^(?:för|i|på|hos|for|in|of)$/u.test(tokens[span.start - 1]?.word ?? '');
const OF_OTHERS = conceptList(
  FILTERS.filter((each) => each !== 'municipality' && each !== 'targetGroup'),
  ['dialogue', 'dialogues', 'participant', 'activity-title', 'goal-ref', 'no-place'],
);

/** Which target groups a committee has prioritised: "ändra prioriterade målgrupper i Laholm". */
export const prioritiesRule: Rule = (evidence) => {
  if (
    evidence.has(...ASKS) ||
    WHY.test(evidence.tokens[0]?.word ?? '') ||
    !evidence.tokens.some(({ word }) => PRIORITISED.test(word))
  )
    return [];
  const isAbout = evidence.has('target-group-noun', 'targetGroup');
  if (!isAbout || !(isPutIn(evidence) || tellsOf(evidence))) return [];
  const named = groupsNamed(evidence);
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
