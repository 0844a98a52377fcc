import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import { asksWhoIsUnheard } from './dialogue-content';
import { ratioRules } from './ratios';
import { asksWhatIsLeft, clauseFrom } from './remaining';
import {
  cross,
  explaining,
  FILTERS,
  type Filled,
  fillDivision,
  fillFilters,
  hasFilter,
  ifAny,
  isModifier,
  means,
  type Proposal,
  type Rule,
  type Rules,
} from './rule';

type Counted = 'dialogues' | 'people' | 'other';

const DIALOGUES: readonly Concept[] = ['dialogue', 'dialogues'];
const PARTICIPANT_KINDS = ['elected', 'officials', 'practitioners'] as const;
const PEOPLE: readonly Concept[] = [
  'participant',
  'unrecorded',
  'person',
  'resident',
  'targetGroup',
  ...PARTICIPANT_KINDS,
];
const PEOPLE_VERBS: readonly Concept[] = ['took-part', 'reached'];
const OTHER_HEADS = conceptList(
  ['goal', 'project-goal', 'effect-goal', 'goal-ref', 'no-goal', 'activity', 'activity-title'],
  ['method-noun', 'theme-noun', 'insight', 'survey', 'heard', 'feedback', 'share', 'answer', 'feel'],
  ['remind', 'follow-up', 'budget', 'target-group-noun', 'municipality-noun', 'plan', 'doc', 'wait'],
);

const DIALOGUE_COUNT = explaining(
  ['dialogue', 'dialogues', 'how-many', 'held', 'runs', 'as-method', 'took-part', 'tried', 'reached'],
  ['done', 'person', 'resident', 'result', 'by', 'order', 'compared', 'kind-noun'],
  FILTERS,
);
const PARTICIPANT_COUNT = explaining(
  ['participant', 'uniqueness', 'person', 'resident', 'elected', 'officials', 'practitioners', 'how-many'],
  ['how-much', 'dialogue', 'dialogues', 'held', 'took-part', 'reached', 'tried', 'as-method', 'done'],
  ['delivered', 'result', 'by', 'order', 'compared', 'dweller'],
  FILTERS,
);

function sort(span: Span): Counted | undefined {
  if (means(span, ...DIALOGUES)) return 'dialogues';
  if (means(span, ...PEOPLE)) return 'people';
  return means(span, ...OTHER_HEADS) ? 'other' : undefined;
}

const CITIZEN = /^(?:citizen|resident)$/u;

/** What "hur många" counts: the first noun or telling verb after it, else the nearest noun before it. */
function counted(evidence: Evidence): Counted | undefined {
  const { spans } = evidence;
  const asked = spans.findIndex((span) => means(span, 'how-many'));
  if (asked < 0) return undefined;
  if (means(spans[asked], ...DIALOGUES)) return 'dialogues';
  if (means(spans[asked], ...PEOPLE_VERBS)) return 'people';
  // "Dialogerna i Laholm, hur många var de": these are what was named.
  if (pointsBack(evidence, asked) && spans.slice(0, asked).some((span) => means(span, 'dialogues'))) return 'dialogues';
  for (const [at, span] of spans.entries()) {
    if (at <= asked || isModifier(evidence, span)) continue;
    // "Citizen dialogues".
    if (means(span, 'resident') && CITIZEN.test(evidence.lastWord(span)) && means(spans[at + 1], ...DIALOGUES))
      continue;
    if (isHeldWith(evidence, span)) return 'dialogues';
    const found = sort(span);
    // "Hur många hade vi på dialogerna": those who were at them.
    if (found === 'dialogues' && AT_THEM.test(evidence.tokens[span.start - 1]?.word ?? '')) return 'people';
    if (found) return found;
    if (means(span, ...PEOPLE_VERBS)) return 'people';
  }
  for (const span of spans.slice(0, asked).reverse()) {
    const found = sort(span);
    if (found) return found;
  }
  return undefined;
}

/** "Hur många har vi haft med seniorer": what is held with a group are dialogues, where no other thing is named. */
const isHeldWith = (evidence: Evidence, span: Span): boolean =>
  means(span, 'targetGroup') &&
  /^(?:med|with)$/u.test(evidence.tokens[span.start - 1]?.word ?? '') &&
  evidence.of('held').some((held) => HELD.test(evidence.lastWord(held)) && held.end === span.start - 1) &&
  !evidence.has(...DIALOGUES, ...PEOPLE_VERBS, 'participant', 'person', ...OTHER_HEADS);
const HELD = /^(?:haft|hållit|hållits|hölls|höll|genomfört|genomförts|ordnat|anordnat|hade|had|held)$/u;

const AT_THEM = /^(?:på|vid|till|at)$/u;

/** Whether all that is counted is "de", "dem": neither anybody nor anything is named behind it. */
const pointsBack = ({ spans, tokens }: Evidence, asked: number): boolean => {
  const from = spans[asked]?.end ?? tokens.length;
  const they = from + tokens.slice(from, from + 3).findIndex(({ word }) => THEY.test(word));
  const behind = spans.filter(({ start }) => start > they);
  return they >= from && !behind.some((span) => sort(span) !== undefined || means(span, ...PEOPLE_VERBS));
};
const THEY = /^(?:de|dom|dem|det|they|them)$/u;

/** True for "dialoger och deltagare": two things to count at once. */
function bothCounted({ spans, tokens }: Evidence): boolean {
  return spans.some((span, at) => {
    const [link, maybeMany, other] = [spans[at + 1], spans[at + 2], spans[at + 3]];
    if (!link || !/^(?:och|and|samt|eller|or|resp|respektive)$/u.test(tokens[link.start]?.word ?? '')) return false;
    const right = means(maybeMany, 'how-many') ? other : maybeMany;
    const sorts = [span, right].map((each) => each && sort(each));
    return sorts.includes('dialogues') && sorts.includes('people');
  });
}

function firstNoun(evidence: Evidence): Counted | undefined {
  const nouns = evidence.of(...DIALOGUES, 'participant', 'unrecorded', ...PARTICIPANT_KINDS);
  const span = nouns.find((each) => !isModifier(evidence, each)) ?? nouns[0];
  return span && sort(span);
}

/**
 * "Hur många World Café har vi hållit", "hur många fördjupande": what is counted is dialogues of that method or kind.
 */
function countsMethod(evidence: Evidence): boolean {
  const { spans } = evidence;
  const next = spans[spans.findIndex((span) => means(span, 'how-many')) + 1];
  return (
    means(next, 'method', 'perspective', 'in-depth') &&
    !evidence.has('method-noun') &&
    counted(evidence) === undefined &&
    !evidence.has(...PEOPLE_VERBS)
  );
}

/** "Hur många dialoger ska vi ha": what is to be is no count of what was. */
function isToCome({ spans, tokens }: Evidence): boolean {
  const asked = spans.find((span) => means(span, 'how-many'))?.start ?? tokens.length;
  // "…, för jag ska ha ett möte" says why it is asked.
  return clauseFrom(tokens, asked).some(
    ({ word }, at) => MODAL.test(word) && WHO_HOLDS.test(tokens[asked + at + 1]?.word ?? ''),
  );
}
const MODAL = /^(?:ska|skall|kommer|bör|måste|behöver|will|should|must)$/u;
const WHO_HOLDS = /^(?:vi|det|we|there|ha|bli|hållas|genomföras|be)$/u;

/** "… i alla kommuner" beside a number asked for narrows nothing. */
const allPlaces = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'municipality-noun') && /^(?:alla|samtliga|all)$/u.test(tokens[span.start - 1]?.word ?? '');

/** "Vad är en fördjupande dialog": what it is, and not how many. */
const asksWhatItIs = (evidence: Evidence): boolean => WHAT_IT_IS.test(wordsOfPhrase(evidence));
const WHAT_IT_IS =
  /\b(?:vad (?:är|ar) (?:en|ett|skillnaden mellan (?:perspektiv\p{L}*|fördjup\p{L}*|en|ett))|vad (?:menas|innebär|innebar|betyder)|hur (?:räknar|räknas|räknade|beräknar|beräknas|mäter|mäts) |what is an?|whats an?|what does)\b/u;

const TOUCHES =
  /^(?:ber[öo]rt|ber[öo]rde|ber[öo]r|r[öo]rt|r[öo]rde|handlat|handlade|g[äa]llt|g[äa]llde|behandlat|behandlade|upp|om)$/u;
/** "Dialoger som har berört digitalisering": what was recorded of a dialogue, and not what was said at it. */
const touches = (evidence: Evidence, span: Span): boolean =>
  evidence.has('viewpoint') &&
  !evidence.has('what') &&
  means(span, 'say', 'came-up', 'word', 'filler') &&
  TOUCHES.test(evidence.lastWord(span));

/** "Hur många dialoger gjorde vi". */
const DID = /^(?:gjorde|gjort|gör|did|done)$/u;

/** How many dialogues. */
const dialogueCountRule: Rule = (evidence) => {
  if (asksWhatIsLeft(evidence) || (asksWhetherAny(evidence) && !evidence.has('how-many', 'by'))) return [];
  const many = evidence.has('how-many');
  const broken = evidence.has('by');
  const noun = evidence.has(...DIALOGUES);
  const both = bothCounted(evidence);
  let strength = 0;
  const asksWhoCame = evidence.has('took-part') && evidence.has('who', 'which') && !broken;
  if (many) strength = counted(evidence) === 'dialogues' || both ? 0.95 : countsMethod(evidence) ? 0.85 : 0;
  else if (asksWhoCame || (evidence.has('what') && !evidence.has('dialogues', 'by') && !hasFilter(evidence))) return [];
  else if (noun && evidence.spans.some((span) => !means(span, 'filler') && touches(evidence, span))) strength = 0.96;
  else if (noun && (both || firstNoun(evidence) === 'dialogues')) strength = broken ? 0.9 : 0.7;
  else if (!noun && broken && evidence.has('tried', 'held') && !evidence.has('person')) strength = 0.7;
  // "Laholm mot Varberg" names nothing that is counted: how many dialogues there were is nearest.
  else if (evidence.has('compared') && !evidence.has('took-part', ...PEOPLE)) strength = 0.6;
  if (strength === 0) return [];
  return cross(fillFilters(evidence), fillDivision(evidence)).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'dialogue-count', ...slots },
      strength,
      explains: DIALOGUE_COUNT,
      alsoExplains: (span) =>
        (broken && means(span, 'how-goes')) ||
        (many && (allPlaces(evidence, span) || DID.test(evidence.lastWord(span)))) ||
        touches(evidence, span),
      conflict: conflict || both || evidence.has('today') || isToCome(evidence) || asksWhatItIs(evidence),
    }),
  );
};

const LISTED = /^(?:lista|list|listan)$/u;

/** "Vilka deltagare var med", "lista deltagarna": participants are counted, never named. */
function asksForNames(evidence: Evidence): boolean {
  const { spans } = evidence;
  return (
    !evidence.has('by') &&
    spans.some((span, at) => {
      const named = means(span, 'which', 'who') || (means(span, 'show') && LISTED.test(evidence.lastWord(span)));
      return named && means(spans[at + 1], 'participant', ...PARTICIPANT_KINDS);
    })
  );
}

/** "Folk på klippstoppen": people beside what they came to. */
function peopleAt({ spans, tokens }: Evidence): boolean {
  const first = spans.findIndex((span) => !means(span, 'filler', 'greeting', 'show'));
  const at = tokens[spans[first]?.end ?? tokens.length]?.word ?? '';
  return means(spans[first], 'person') && PEOPLE_WORD.test(tokens[spans[first]?.start ?? 0]?.word ?? '') && AT.test(at);
}
const PEOPLE_WORD = /^(?:folk|människor|personer|people)$/u;
const AT = /^(?:på|vid|at)$/u;

function participantStrength(evidence: Evidence): number {
  const broken = evidence.has('by');
  const took = evidence.has('took-part', 'reached', 'held', ...DIALOGUES, 'participant');
  if (bothCounted(evidence)) return 0.95;
  if (evidence.has('how-many')) {
    if (counted(evidence) === 'people') {
      const onlyResidents = evidence.has('resident') && !evidence.has('participant', 'person');
      return onlyResidents && !took ? 0 : 0.95;
    }
    return counted(evidence) === undefined && (evidence.has('took-part', 'reached') || hasPeopleBreakdown(evidence))
      ? 0.8
      : 0;
  }
  if (asksForNames(evidence)) return 0;
  if (isRanked(evidence)) return 0.9;
  if (firstNoun(evidence) === 'people') return broken ? 0.9 : 0.7;
  if (peopleAt(evidence) && evidence.has('method', ...DIALOGUES)) return 0.85;
  if (evidence.has('order') && evidence.has('person') && !evidence.has(...DIALOGUES)) return 0.9;
  return (broken || evidence.has('compared')) && evidence.has('took-part', 'reached') ? 0.75 : 0;
}

/** "Vilken målgrupp är minst representerad": which has the fewest, and not which is reached. */
const isRanked = (evidence: Evidence): boolean =>
  evidence.has('by') && evidence.has('coverage-noun') && evidence.tokens.some(({ word }) => RANKS.test(word));
const RANKS = /^(?:minst|mest|flest|färst|bäst|sämst|least|most|fewest|best|worst)$/u;

const hasPeopleBreakdown = (evidence: Evidence): boolean => evidence.has('by') && evidence.has('targetGroup', 'person');

function fillParticipants(evidence: Evidence): Filled<{ participants?: (typeof PARTICIPANT_KINDS)[number] }>[] {
  const kinds = PARTICIPANT_KINDS.filter((kind) => evidence.has(kind));
  if (kinds.length === 0) return [{ slots: {}, conflict: false }];
  return kinds.map((participants) => ({ slots: { participants }, conflict: kinds.length > 1 }));
}

/** How many took part: residents, or the others who were there. */
const participantCountRule: Rule = (evidence) => {
  const strength = participantStrength(evidence);
  if (strength === 0) return [];
  const both = bothCounted(evidence);
  return cross(cross(fillFilters(evidence), fillDivision(evidence)), fillParticipants(evidence)).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'participant-count', ...slots },
      strength,
      explains: PARTICIPANT_COUNT,
      alsoExplains: (span) =>
        (evidence.has('by') && means(span, 'how-goes')) ||
        (isRanked(evidence) && means(span, 'coverage-noun', 'most')) ||
        (evidence.has('how-many') && allPlaces(evidence, span)),
      conflict: conflict || both || evidence.has('today') || isToCome(evidence) || asksWhatItIs(evidence),
    }),
  );
};

const COVERAGE = explaining(
  ['companions', 'reached', 'missing', 'coverage-noun', 'target-group-noun', 'municipality-noun', 'not'],
  ['dialogue', 'dialogues', 'held', 'took-part', 'person', 'resident', 'participant', 'share', 'tried'],
  ['who', 'delivered', 'heard', 'remaining', 'achieved', 'summarise', 'how-goes', 'wait', 'result'],
  FILTERS,
);

/** "Har någon dialog hållits med unga": a yes or no about a place or a group, which a count would answer too. */
function asksWhetherAny(evidence: Evidence): boolean {
  const any = evidence.of('which').some((span) => ANY.test(evidence.lastWord(span)));
  return any && evidence.has(...DIALOGUES) && hasFilter(evidence);
}

/** "Har nyanlända varit med": whether a group was there at all. */
const groupTookPart = (evidence: Evidence): boolean =>
  evidence.has('took-part') &&
  evidence.has('targetGroup') &&
  !evidence.has('participant', 'by', 'which', 'who', 'what', 'how-many') &&
  (evidence.has(...DIALOGUES) ? asksFirst(evidence) : evidence.tokens.some(({ word }) => WHETHER.test(word)));
/** "Har föräldrar varit med i dialogerna": asked by its order, where "dialoger där unga har deltagit" is a count. */
const asksFirst = ({ tokens }: Evidence): boolean => /^(?:har|hade|have|has)$/u.test(tokens[0]?.word ?? '');
const WHETHER = /^(?:har|hade|har|did|have|has|var|were|was)$/u;
const ANY = /^(?:n[åa]gon|nån|n[åa]got|nåt|n[åa]gra|any|some)$/u;

/** Which groups or municipalities are reached, or not. A number asked for makes it a count instead. */
const coverageRule: Rule = (evidence) => {
  if ((evidence.has('how-many') && !evidence.has('share')) || isRanked(evidence)) return [];
  // "Hur stor andel av dialogerna var i Halmstad": of them, and not whether any was there.
  if (evidence.has('share') && ratioRules.dialogues(evidence).length > 0) return [];
  const groups = evidence.has('target-group-noun', 'municipality-noun');
  const asked = evidence.has('reached', 'missing') || asksWhoIsUnheard(evidence);
  let strength = 0;
  if (evidence.has('coverage-noun')) strength = 0.85;
  else if (asked && !groups && evidence.has('what')) strength = 0.55;
  else if (asked) strength = groups || hasFilter(evidence) || evidence.has('who', 'which', 'person') ? 0.85 : 0.7;
  else if (asksWhetherAny(evidence)) strength = evidence.has('who') ? 0.75 : 0.87;
  else if (groupTookPart(evidence)) strength = evidence.has(...DIALOGUES) ? 0.85 : 0.75;
  else if (groups && evidence.has('not', 'held', 'took-part', 'remaining', ...DIALOGUES)) strength = 0.8;
  else if (groups) strength = evidence.has('target-group-noun') ? 0.7 : 0.55;
  if (strength === 0) return [];
  return fillFilters(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'coverage', ...slots },
      strength,
      explains: COVERAGE,
      alsoExplains: (span) => evidence.has('coverage-noun') && means(span, 'by') && ownBreakdown(span),
      conflict,
    }),
  );
};

/** Coverage is groups against municipalities already. */
const ownBreakdown = ({ meanings }: Span): boolean =>
  meanings.some(({ value }) => value === 'municipality' || value === 'targetGroup');

const COUNTABLE_GROUPS = explaining(
  ['how-many', 'target-group-noun', 'municipality-noun', 'reached', 'took-part', 'held', 'dialogue'],
  ['dialogues', 'not', 'missing', 'delivered'],
  FILTERS,
);

/** "Hur många målgrupper har vi nått": a count is asked for, but of what is open. */
const groupCountRule: Rule = (evidence) => {
  if (!evidence.has('how-many') || counted(evidence) !== 'other') return [];
  const by = evidence.has('target-group-noun') ? 'targetGroup' : 'municipality';
  if (!evidence.has('target-group-noun', 'municipality-noun')) return [];
  return fillFilters(evidence).flatMap(({ slots, conflict }): Proposal[] => [
    { reading: { kind: 'participant-count', ...slots, by }, strength: 0.6, explains: COUNTABLE_GROUPS, conflict },
    { reading: { kind: 'dialogue-count', ...slots, by }, strength: 0.6, explains: COUNTABLE_GROUPS, conflict },
    { reading: { kind: 'coverage', ...slots }, strength: 0.6, explains: COUNTABLE_GROUPS, conflict },
  ]);
};

const RATIOS: readonly Concept[] = ['share', 'average'];
const COUNTING_PEOPLE = conceptList(
  ['how-many', 'by', 'compared', 'order', 'participant', 'unrecorded', 'person'],
  PARTICIPANT_KINDS,
  DIALOGUES,
);
const COVERING: readonly Concept[] = [
  'heard',
  'reached',
  'missing',
  'coverage-noun',
  'target-group-noun',
  'municipality-noun',
  'which',
  'took-part',
];

export const countRules = {
  'dialogue-count': [
    ifAny(['how-many', 'by', 'compared', ...DIALOGUES], dialogueCountRule),
    ifAny(RATIOS, ratioRules.dialogues),
  ],
  'participant-count': [ifAny(COUNTING_PEOPLE, participantCountRule), ifAny(RATIOS, ratioRules.people)],
  coverage: [ifAny(COVERING, coverageRule), ifAny(['target-group-noun', 'municipality-noun'], groupCountRule)],
} satisfies Rules<'dialogue-count' | 'participant-count' | 'coverage'>;
