import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { meansAny } from '../filters-named';
import type { WrittenName } from '../name-index';
import { textIn } from '../named-times';
import type { ClearReading } from '../reading';
import type { Span } from '../tag';
import { means, type Proposal, type Rule } from './rule';

/**
 * A name of the plan's where it is all that is said, whatever its words mean elsewhere: "Bredd av perspektiv", "hur går
 * det med Kontakta deltagare", "Psykiatrins nyhetsbrev". Half of a name is enough.
 */

/** What may stand beside a name and asks no more than what stands under it. */
const BESIDE: ReadonlySet<Concept> = new Set<Concept>(
  conceptList(
    ['filler', 'greeting', 'you', 'me', 'we', 'show', 'what', 'which', 'when', 'who', 'how-goes', 'howgoes-verb'],
    [
      'now',
      'today',
      'pronoun',
      'project',
      'names',
      'where-is',
      'registry',
      'activity',
      'follow-up',
      'goal',
      'indicator',
    ],
  ),
);

/** A word by itself is asked about as any word is, and names only what nothing else is known of. */
const ONE_WORD = 0.56;
/** Of a longer name so many words are as good as the whole. */
const MANY_WORDS = 3;
/** So many of its words in their order are nothing else. */
const LONG = 6;

const HALF = 0.9;
/** A shorter question may be asked in the same words: then it is asked back which is meant. */
const LONG_QUESTION = 5;

function strengthOf({ written, of, isVerbatim, name }: WrittenName, evidence: Evidence): number {
  if (written * 2 < of) return 0;
  const isShortQuestion = name.asks.kind === 'follow-up' && of < LONG_QUESTION && !name.isQuestion;
  const asksOfIt = name.asks.kind === 'activity-status' && evidence.has('how-goes');
  const isGoal = name.asks.kind === 'goal-status' && !name.isQuestion;
  // A goal called "Återkoppling" is meant as surely as what people got.
  if (isVerbatim && (isShortQuestion || (of === 1 && (asksOfIt || isGoal)))) return HALF;
  // In other forms its words may ask something of their own: "hur har vi återkopplat till deltagarna".
  if (of === 1 || name.isQuestion || !isVerbatim) return ONE_WORD;
  if (written === of || written >= LONG) return 1.1;
  return written >= MANY_WORDS ? HALF : ONE_WORD;
}

/** What a number of a register is said to be: "ärende LN …", "vilken nämnd har …". */
const CASE = /^(?:ärende|ärendet|ärenden|case|nr|nummer)$/u;
const REGISTERED = conceptList(['municipality-noun', 'orderer']);

/**
 * Whether nothing else is said than the name, and what asks how it stands.
 * @param telling what the phrase says besides what may stand beside a name
 */
const isAlone = ({ tokens }: Evidence, telling: readonly Span[], { start, end, isNumber }: WrittenName): boolean =>
  telling.every(
    (span) =>
      (span.start < end && start < span.end) ||
      (isNumber && (means(span, ...REGISTERED) || CASE.test(tokens[span.start]?.word ?? ''))),
  );

/** Words that are looked for are those that were written: who may not read the log learns nothing of its names. */
const readingOf = ({ tokens }: Evidence, { name: { asks }, start, end }: WrittenName): ClearReading =>
  'query' in asks ? { ...asks, query: textIn(tokens, start, end) } : asks;

/** What is asked of such a thing by other words than its name has an answer of its own. */
const ASKED_OTHERWISE = [
  ['responsible', 'when'],
  ['activity-status', 'who'],
  ['area-status', 'registry'],
  ['activity-status', 'follow-up'],
] as const;

/** "Hälsa på lika villkor": what has all the words of a phrase in its name, where they tell nothing else. */
function byItsWords(evidence: Evidence, telling: readonly Span[]): Proposal[] {
  if (!telling.some((span) => means(span, 'word'))) return [];
  return evidence.namesWith(telling).map(({ asks }) => proposing(asks, BY_WORDS));
}
const BY_WORDS = 0.52;

const proposing = (reading: ClearReading, strength: number): Proposal => ({
  reading,
  strength,
  explains: new Set(),
  alsoExplains: () => true,
  isName: true,
});

export const namesRule: Rule = (evidence) => {
  const telling = evidence.spans.filter((span) => !meansAny(span, BESIDE));
  const alone = evidence.written.filter((name) => isAlone(evidence, telling, name));
  const longest = Math.max(0, ...alone.map(({ written }) => written));
  const named = alone.filter(({ written }) => written === longest);
  // Names that begin alike are meant as surely, however long they go on; one that is whole is meant itself.
  const isWhole = named.some(({ written, of }) => written === of);
  const strength = Math.max(0, ...named.map((name) => strengthOf(name, evidence)));
  const proposed = named
    .filter((name) => strength > 0 && (!isWhole || name.written === name.of))
    .map((name) => proposing(readingOf(evidence, name), isWhole ? strengthOf(name, evidence) : strength));
  return (proposed.length > 0 ? proposed : byItsWords(evidence, telling)).filter(
    ({ reading }) => !ASKED_OTHERWISE.some(([kind, by]) => reading.kind === kind && evidence.has(by)),
  );
};
