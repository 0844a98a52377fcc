import type { Filling } from '../domain/filling';
import { isKindOfForm, type QuestionKind } from '../domain/question-kinds';
import { type Concept, conceptList } from './concepts';
import type { Evidence } from './evidence';
import { aboutRules } from './kinds/about';
import { areaStatusRules } from './kinds/area-status';
import { changesRules } from './kinds/changes';
import { countRules } from './kinds/counts';
import { dialogueContentRules } from './kinds/dialogue-content';
import { dialogueListRules } from './kinds/dialogues';
import { documentRules } from './kinds/documents';
import { goalRules } from './kinds/goals';
import { lastAnswerRules } from './kinds/last-answer';
import { logRules } from './kinds/log';
import { namesRule } from './kinds/names';
import { planRules } from './kinds/plan';
import { planChangeRules } from './kinds/plan-changes';
import { privacyRules } from './kinds/privacy';
import { projectRules } from './kinds/project';
import { remainingRules } from './kinds/remaining';
import { always, hasFilter, means, type Proposal, type RuleOfPhrases, type Rules } from './kinds/rule';
import { serviceRules } from './kinds/services';
import { unreportedRules } from './kinds/unreported';
import { watchRules } from './kinds/watch';
import { offersFor, offersWithoutLimit } from './offers';
import { type ClearReading, distinct, type OneReading } from './reading';
import { RuleIndex } from './rule-index';
import type { Span } from './tag';

/** By family; where two rules argue as well, what the first of them proposes is told first. */
const RULES_OF: Rules<QuestionKind> = {
  ...goalRules,
  ...areaStatusRules,
  ...countRules,
  ...dialogueListRules,
  ...dialogueContentRules,
  ...planRules,
  ...planChangeRules,
  ...projectRules,
  ...serviceRules,
  ...documentRules,
  ...unreportedRules,
  ...logRules,
  ...aboutRules,
  ...privacyRules,
  ...lastAnswerRules,
  ...remainingRules,
  ...watchRules,
  ...changesRules,
};
/** All rules, in the order in which what they propose is told. */
export const RULES: readonly RuleOfPhrases[] = [...Object.values(RULES_OF).flat(), always(namesRule)];
const INDEX = new RuleIndex(RULES);

/** A reading that is not at least this sure is not given as an answer. */
const SURE = 0.5;
/** Two readings nearer than this are too close to choose between. */
const MARGIN = 0.1;
const MOST_CANDIDATES = 4;

/** What the bot does not do; a phrase that asks for it is never read as something else. */
const NOT_DONE: readonly Concept[] = ['delete', 'send', 'book', 'change', 'other-action', 'names'];
/**
 * What people change by what they write: their own reminders, the plan, and a dialogue from where it is found. How one
 * is erased oneself is told.
 */
const CHANGED_HERE: readonly QuestionKind[] = ['settings', 'change-plan', 'dialogues', 'privacy', 'watch'];
/** Those who run the project: what is asked of them beside their names is not known. */
const OF_PEOPLE: readonly Concept[] = ['leader', 'project-group', 'working-group'];
const NOUNS = conceptList(
  ['dialogue', 'dialogues', 'participant', 'goal', 'project-goal', 'effect-goal', 'attainment'],
  ['activity', 'plan', 'method-noun', 'theme-noun', 'insight', 'survey', 'feedback', 'target-group-noun'],
  ['municipality-noun', 'budget', 'doc', 'remind', 'outcome', 'result', 'reached', 'heard'],
  ['activity-title', 'theme', 'elected', 'purpose-noun', 'registry', 'orderer', 'took-part', 'officials'],
  ['practitioners', 'follow-up', 'this-week', 'week', 'deliveries', 'settings', 'communication', 'lesson'],
);

const explains = (proposal: Proposal, span: Span): boolean =>
  span.meanings.some(({ concept }) => proposal.explains.has(concept)) || (proposal.alsoExplains?.(span) ?? false);

const ASKS = /^(?:hur|vad|va|varför|är|har|när|kommer|what|hows?|why|is|are|has|have|did|when|will)$/u;
const PREPOSITION = /^(?:i|på|med|för|till|från|hos|av|om|bland|in|at|for|with|from|to|about|by|among|of|på)$/u;
const PARTICIPLE = /(?:at|ats|it|its|tt|tts|ed|ing)$/u;

/**
 * True for a verb that nobody has listed, in a question whose object is plain: "vad krävs för att nå projektmål 4".
 * What stands after a preposition may be a place or a group, and a command may be anything, so neither is passed over.
 */
function unlistedVerb(span: Span, left: readonly Span[], { plainly }: Proposal, { tokens, spans }: Evidence): boolean {
  const word = tokens[span.start]?.word ?? '';
  const object = spans.findIndex((each) => plainly !== undefined && means(each, plainly));
  if (object < 0 || left.length > 1 || !means(span, 'word') || word.length < 4) return false;
  if (!tokens.some((token) => ASKS.test(token.word)) || PREPOSITION.test(tokens[span.start - 1]?.word ?? ''))
    return false;
  return spans.indexOf(span) < object || PARTICIPLE.test(word);
}

function unclear(evidence: Evidence, readings: readonly ClearReading[]): OneReading {
  const given = distinct(readings);
  const limited = offersWithoutLimit(evidence, given);
  if (limited.length > 1) return { kind: 'unclear', candidates: limited };
  const candidates = given.length >= 2 ? given : distinct(offersFor(evidence, given[0]));
  return candidates.length < 2
    ? { kind: 'unknown' }
    : { kind: 'unclear', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/** The verb that a command begins with ("lägg till …"), when it does. */
function commands({ spans }: Evidence): Span[] {
  const first = spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'help', 'show', 'we'));
  return first && means(first, 'submit', 'create', 'pause') ? [first] : [];
}

/** True for a command to do what the bot does not do, even when its words also name something of the plan. */
function commandsOther({ spans }: Evidence): boolean {
  const first = spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'help', 'show', 'we'));
  return means(first, 'delete', 'book', 'change', 'other-action');
}

const NOT_READ: ReadAs = { reading: { kind: 'unknown' } };

/** What a phrase is read as, and what the form that it opens is filled in with besides. */
export interface ReadAs {
  readonly reading: OneReading;
  readonly filling?: Filling;
  /** What was said that found no room in what came nearest. */
  readonly left?: readonly Span[];
  /** What came nearest, where all that found no room are words that nothing is known of. */
  readonly near?: ClearReading;
}

/** A proposal, and what it does not account for. */
interface Judged {
  readonly proposal: Proposal;
  readonly left: readonly Span[];
}

/** So sure a reading is offered to somebody who wrote a word that nobody knows. */
const NEAR = 0.7;

/** What came nearest a phrase that has a word or two that nothing is known of. */
function nearTo(first: Judged | undefined): ClearReading | undefined {
  if (!first || first.left.length > 2 || !first.left.every((span) => means(span, 'word'))) return undefined;
  const { reading, strength, conflict } = first.proposal;
  const isOffered = strength >= NEAR && !conflict && reading.kind !== 'help' && !isKindOfForm(reading.kind);
  return isOffered ? reading : undefined;
}

/** "Per kommun", without what; "vilken kommun är störst" is about something else. */
const isOnlyDivided = (evidence: Evidence): boolean => evidence.has('by') && !evidence.has('order', 'most');

/** The reading alone. */
export const decide = (evidence: Evidence): OneReading => decideWhole(evidence).reading;

/**
 * Chooses the reading that accounts for everything the phrase says. When two do equally, or none does although the
 * phrase is about the project, it is unclear; when words are left that nothing is known of, it is unknown.
 */
export const decideWhole = (evidence: Evidence): ReadAs => evidence.once(decided);

function decided(evidence: Evidence): ReadAs {
  const proposals: Proposal[] = [];
  for (const { propose } of INDEX.rulesFor(evidence)) proposals.push(...propose(evidence));
  const judged = proposals
    .map((proposal) => {
      const left = evidence.spans.filter((span) => !explains(proposal, span));
      return { proposal, left: left.filter((span) => !unlistedVerb(span, left, proposal, evidence)) };
    })
    .sort((a, b) => a.left.length - b.left.length || b.proposal.strength - a.proposal.strength);
  const whole = judged.filter(
    ({ left, proposal }) => left.length === 0 && !proposal.conflict && proposal.strength >= SURE,
  );
  const [best] = whole;
  const isOurs = best?.proposal.isName || CHANGED_HERE.some((kind) => kind === best?.proposal.reading.kind);
  if (commandsOther(evidence) && !isOurs) return NOT_READ;
  if (best) {
    const close = whole.filter(({ proposal }) => proposal.strength > best.proposal.strength - MARGIN);
    const readings = distinct(close.map(({ proposal }) => proposal.reading));
    if (readings.length > 1) return { reading: unclear(evidence, readings) };
    return { reading: best.proposal.reading, filling: best.proposal.filling };
  }
  const likely = judged.filter(({ proposal }) => proposal.strength >= SURE);
  const least = likely[0]?.left ?? evidence.spans;
  if (least.some((span) => means(span, 'word', 'no-place', 'resident', 'meaning', ...OF_PEOPLE, ...NOT_DONE)))
    return { ...NOT_READ, left: least, near: nearTo(likely[0]) };
  if (commands(evidence).some((span) => least.includes(span))) return NOT_READ;
  if (judged.length === 0 && !hasFilter(evidence) && !evidence.has(...NOUNS) && !isOnlyDivided(evidence))
    return NOT_READ;
  const near = likely.filter(({ proposal }) => proposal.reading.kind !== 'help');
  return {
    reading: unclear(
      evidence,
      near.map(({ proposal }) => proposal.reading),
    ),
    left: least,
  };
}
