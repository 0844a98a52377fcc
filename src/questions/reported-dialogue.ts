import type { LocalDate } from '../domain/dates';
import type { DialogueKind } from '../domain/dialogue-kinds';
import type { Filling } from '../domain/filling';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import { foldedWords } from './folded-words';
import { type GroupMet, groupMetIn } from './group-met';
import { type HeadCounts, headCounts } from './head-counts';
import { fold, type Token } from './normalise';
import { oncePerPhrase } from './once-per-phrase';
import { type PastDay, pastDayIn } from './past-days';
import type { Span } from './tag';

/** What a phrase tells of a dialogue that has been held: "vi hade dialog i Laholm i tisdags med 11 unga". */

export interface ReportedDialogue {
  readonly municipality?: string;
  readonly date?: LocalDate;
  readonly dialogueKind?: DialogueKind;
  readonly methods?: string[];
  readonly targetGroups?: string[];
  readonly participants?: number;
  readonly elected?: number;
  readonly place?: string;
}

const NEGATION = /^(?:inga|ingen|inget|inte|ej|utan|utom|forutom|no|not|without|except)$/u;
/** What follows is what was talked about. */
const ABOUT = /^(?:om|kring|angaende|rorande|about|regarding|concerning)$/u;
const WITH = /^(?:med|with|bland|among)$/u;
const PERSON_TAIL: readonly Concept[] = ['dialogue', 'dialogues', 'person', 'participant', 'target-group-noun'];

const wordAt = (tokens: readonly Token[], at: number): string => fold(tokens[at]?.word ?? '');

/** Whether what stands before a span in its clause takes it back, or makes it what was talked about. */
function isTakenBack({ tokens }: Evidence, span: Span): boolean {
  for (let at = span.start; at > 0; at -= 1) {
    if (/[,.;:!?]/u.test(tokens[at]?.gap ?? '')) return false;
    const word = wordAt(tokens, at - 1);
    if (WITH.test(word)) return NEGATION.test(wordAt(tokens, at - 2));
    if (NEGATION.test(word) || ABOUT.test(word)) return true;
  }
  return false;
}

/** "Ungdomsgården" is no group; "ungdomsdialog" is. */
function isModifierOfAnother({ tokens, spans }: Evidence, span: Span): boolean {
  if (tokens[span.end - 1]?.part !== 'first') return false;
  return !means(
    spans.find(({ start }) => start === span.end),
    ...PERSON_TAIL,
  );
}

/** A word so short that has been mistyped may be another. */
const LONG_ENOUGH = 8;
const MISTYPED = 0.8;

const isMistyped = ({ tokens }: Evidence, { start, end, quality }: Span): boolean =>
  quality < MISTYPED && tokens.slice(start, end).every(({ word }) => word.length < LONG_ENOUGH);

/** The names of a concept that are told for certain, each once, in the order of the phrase. */
function certainNames(evidence: Evidence, concept: 'municipality' | 'targetGroup' | 'method'): string[] {
  const isSure = (span: Span): boolean =>
    (concept === 'municipality' || !isMistyped(evidence, span)) &&
    !isTakenBack(evidence, span) &&
    !isModifierOfAnother(evidence, span);
  const names = evidence.of(concept).flatMap((span) => {
    const values = span.meanings.flatMap((each) => (each.concept === concept && each.value ? [each.value] : []));
    return values.length === 1 && isSure(span) ? values : [];
  });
  return [...new Set(names)];
}

const OF_KIND = /^(?:perspektivinhamt|perspektivsaml)/u;

function kindOfDialogue(evidence: Evidence): DialogueKind | undefined {
  const { spans, tokens } = evidence;
  const isOfDialogue = (span: Span): boolean => {
    const next = spans[spans.indexOf(span) + 1];
    // What the plan calls a kind is a dialogue by itself: "ny fokusgrupp".
    if (means(span, 'dialogue')) return true;
    return means(next, 'dialogue', 'dialogues', 'kind-noun') || OF_KIND.test(wordAt(tokens, span.start));
  };
  const filled = (['perspective', 'in-depth'] as const).filter((kind) =>
    evidence.of(kind).some((span) => isOfDialogue(span) && !isTakenBack(evidence, span)),
  );
  return filled.length === 1 ? filled[0] : undefined;
}

/** Houses and rooms that dialogues are held in. */
const VENUE =
  /(?:bibliotek(?:et)?|gymnasie(?:skolan|t)|skolan|garden|(?:folkets|kultur|stads|kommun|medborgar|allaktivitets|ungdomens)\s?hus(?:et)?|huset|hemmet|centret|centrum|cafeet|kafeet|torget|kyrkan|mottagningen|vardcentralen|sjukhuset|hallen|museet|lokalen|forskolan|familjecentralen|traffpunkten|motesplatsen|library|town hall|church|school|community centre)$/u;
/** Words that a place is said after; a house that is a subject ("skolan") is said after others. */
const AT = /^(?:pa|at|i|in)$/u;
const INSIDE = /^(?:the|var|vart|our)$/u;
/** Longest name of a place, in words. */
const PLACE_WORDS = 3;

/** "På biblioteket", "på Laholms bibliotek", "at the library". */
function placeIn({ tokens }: Evidence): string | undefined {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!AT.test(wordAt(tokens, at))) continue;
    const start = INSIDE.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    const place = placeFrom(tokens, start);
    if (place !== undefined) found.push(place);
  }
  return found.length === 1 ? found[0] : undefined;
}

function placeFrom(tokens: readonly Token[], start: number): string | undefined {
  let words = '';
  let compared = '';
  for (let end = start; end < tokens.length && end < start + PLACE_WORDS; end += 1) {
    const token = tokens[end];
    if (!token || (end > start && !/^[\s-]*$/u.test(token.gap)) || AT.test(fold(token.word))) return undefined;
    words = end === start ? token.raw : `${words}${token.gap}${token.raw}`;
    compared = end === start ? token.word : `${compared}${token.gap}${token.word}`;
    // The parts of a compound are cut apart without a sign between them.
    if (VENUE.test(fold(compared)) && tokens[end + 1]?.gap !== '') return words;
  }
  return undefined;
}

/** Everything that a phrase tells for certain of a dialogue; what is not certain is left out. */
export function reportIn(evidence: Evidence): {
  readonly filled: ReportedDialogue;
  /** What the form is filled in with besides. */
  readonly filling: Filling;
  readonly day: PastDay;
  readonly counts: HeadCounts;
  readonly group: GroupMet;
} {
  const { tokens, spans, today } = evidence;
  const day = today === undefined ? NO_DAY : pastDayIn(tokens, today);
  const targetGroups = certainNames(evidence, 'targetGroup');
  const methods = certainNames(evidence, 'method');
  const places = certainNames(evidence, 'municipality');
  const isOnePlace = places.length === 1 && !evidence.names('municipality').conflict;
  const counts = headCounts({ tokens, spans, taken: day.places }, targetGroups);
  const { isCounted: _, isNumbered: __, officials, practitioners, ...heads } = counts;
  const dialogueKind = kindOfDialogue(evidence);
  const place = placeIn(evidence);
  const group = groupMetIn(evidence);
  const { isNamed: ___, ...met } = group;
  const filled: ReportedDialogue = {
    ...(isOnePlace ? { municipality: places[0] } : {}),
    ...(day.date === undefined ? {} : { date: day.date }),
    ...(dialogueKind === undefined ? {} : { dialogueKind }),
    ...(methods.length > 0 ? { methods } : {}),
    ...(targetGroups.length > 0 ? { targetGroups } : {}),
    ...heads,
    ...(place === undefined ? {} : { place }),
  };
  const filling: Filling = {
    ...(officials === undefined ? {} : { officials }),
    ...(practitioners === undefined ? {} : { practitioners }),
    ...met,
  };
  return { filled, filling, day, counts, group };
}

const NO_DAY: PastDay = { isDated: false, places: new Set() };

/** What makes a phrase a question, or asks for something else than to have it written down. */
const ASKS: ReadonlySet<Concept> = new Set<Concept>([
  'how-much',
  'how-goes',
  'which',
  'what',
  'who',
  'when',
  'per',
  'by',
  'split',
  'most',
  'average',
  'names',
  'goal-ref',
  'no-goal',
  'goal',
  'change',
  'delete',
  'send',
  'book',
  'pause',
  'show',
  'remaining',
  'export',
  'remind',
  'not',
]);
const WONDERS =
  /^(?:undrar|wonder|vet|veta|fraga|question|know|fler|farre|more|fewer|than|hur|how|tankt|velat|planerat|planned)$/u;
/** What is to come, unless something that has been is told before it. */
const TO_COME = /^(?:ska|skall|will|planerar|planerad|imorgon|tomorrow|nasta|next|bokat|bokad|kommande)$/u;
const AT_FIRST = /^(?:om|ska|skall|will|planerar|imorgon|undrar|vet)$/u;
const ASKING_VERB =
  /^(?:har|hade|ar|var|did|have|has|had|was|were|finns|kan|ska|does|do|is|are|holl|korde|traffade|samtalade|pratade|talade|deltog|kom)$/u;
const PRONOUN = /^(?:vi|jag|ni|du|we|i|you|they|de|dom|there|det|nagon)$/u;
const HELD =
  /^(?:hade|haft|hallit|holl|korde|kort|traffade|traffat|motte|mott|genomforde|genomfort|samtala(?:de|t)|prata(?:de|t)|tala(?:de|t)|intervjua(?:de|t)|talked|spoke|interviewed|had|held|met|ran|hosted|finished|avslutat|avslutade|klar|klara|done|kommer)$/u;
const JUST = /^(?:nyss|precis|just)$/u;
const US = /^(?:vi|jag|we|i)$/u;
const DIALOGUE_LIKE: readonly Concept[] = ['dialogue', 'dialogues', 'method', 'in-depth', 'perspective'];
const DIALOGUE_WORD = /^(?:dialog|fokusgrupp|fokus|focus|workshop)/u;
const MET =
  /^(?:traffade|traffat|motte|mott|met|samtala(?:de|t)|prata(?:de|t)|tala(?:de|t)|intervjua(?:de|t)|talked|spoke|interviewed)$/u;

/** "Hur många": not where "antal deltagare: 18" tells it. */
export const asksHowMany = (evidence: Evidence): boolean =>
  evidence.of('how-many').some(({ start, end }) => {
    const isLabel = end - start === 1 && /^(?:antal|number)$/u.test(wordAt(evidence.tokens, start));
    return !isLabel || ![1, 2, 3].some((next) => /[:=]/u.test(evidence.tokens[end + next - 1]?.gap ?? ''));
  });

/** How words of a dialogue, and of meeting people, begin; looked for first, at once. */
const MAY_TELL =
  /(?:^| )(?:dialog|fokus|focus|workshop|traff|mott|met|samtala|prata|tala|intervjua|talked|spoke|interviewed)/u;

const COURTESY = /^(?:snalla|please|hej|hi|hello|ursakta|medskapa|tack)$/u;

/** Where something begins: the phrase, what stands behind a sign, and what stands behind courtesy. */
const beginnings = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ gap }, at) =>
    at === 0 || /[,.;:!?]/u.test(gap) || COURTESY.test(wordAt(tokens, at - 1)) ? [at] : [],
  );

/** Whether a phrase asks: in its words, or in their order ("har vi haft …"). */
function asks(evidence: Evidence): boolean {
  const { tokens } = evidence;
  if (evidence.hasAny(ASKS) || asksHowMany(evidence)) return true;
  if (has(evidence, WONDERS)) return true;
  const isHeld = has(evidence, HELD) && has(evidence, US);
  if (!isHeld && (evidence.has('upcoming') || has(evidence, TO_COME))) return true;
  return beginnings(tokens).some((at) => {
    const isVerbFirst = ASKING_VERB.test(wordAt(tokens, at)) && PRONOUN.test(wordAt(tokens, at + 1));
    return isVerbFirst || AT_FIRST.test(wordAt(tokens, at));
  });
}

const has = (evidence: Evidence, pattern: RegExp): boolean => listOfFolded(evidence).some((word) => pattern.test(word));
const listOfFolded = oncePerPhrase((evidence: Evidence): readonly string[] => foldedWords(evidence).split(' '));

/** Whether a phrase may tell of a dialogue: it speaks of one, or of meeting people, and asks nothing. */
export const mayBeReport = oncePerPhrase((evidence: Evidence): boolean => {
  if (!evidence.has(...DIALOGUE_LIKE) && !MAY_TELL.test(foldedWords(evidence))) return false;
  const isOfDialogue = (): boolean => evidence.has(...DIALOGUE_LIKE) || has(evidence, DIALOGUE_WORD);
  return (isOfDialogue() || (has(evidence, MET) && has(evidence, US))) && !asks(evidence);
});

/** "Vi hade dialog …": said of one that has been, also where neither how many nor when is told. */
export const tellsOfHeld = (evidence: Evidence): boolean =>
  mayBeReport(evidence) && has(evidence, HELD) && has(evidence, US);

/** Whether what may tell of a dialogue does: by how many it met, or when, and that it has been. */
export function isReport(
  evidence: Evidence,
  { day, counts }: Pick<ReturnType<typeof reportIn>, 'day' | 'counts'>,
): boolean {
  if (!counts.isCounted && !day.isDated) return false;
  const { tokens } = evidence;
  const begins = beginnings(tokens).some((at) => {
    const isAided = /^(?:har|have)$/u.test(wordAt(tokens, at)) && HELD.test(wordAt(tokens, at + 1));
    return isAided || HELD.test(wordAt(tokens, at));
  });
  const isDone = begins || has(evidence, /^(?:klar|klara|finished)$/u);
  if (has(evidence, JUST) || isDone || (has(evidence, HELD) && has(evidence, US)))
    return counts.isCounted || evidence.has('dialogue');
  // "Dialog igår hylte tolv seniorer": as it is noted down.
  return counts.isCounted && evidence.has('dialogue') && (day.isDated || evidence.has('municipality'));
}
