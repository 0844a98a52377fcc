import type { QuestionKind, Readings } from '../domain/question-kinds';
import {
  type Beside,
  COURTESIES,
  type Courtesy,
  type ListedCourtesy,
  type Reason,
  type Remark,
} from '../domain/remark';
import type { Concept } from './concepts';
import { decide, decideWhole } from './decide';
import { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { remade } from './filters-named';
import { ratioAsked } from './kinds/ratios';
import { means } from './kinds/rule';
import { namedForAWord } from './kinds/subject';
import { lexicon } from './lexicon-files';
import { slotsOf } from './named-slots';
import { clean, tokenize } from './normalise';
import type { ClearReading, Reading } from './reading';
import type { Span } from './tag';
import type { Meaning } from './word-index';

const KIND_WORDS = COURTESIES.flatMap((about) => lexicon.courtesies[about].map(({ words }) => ({ about, words })));
const SMALL: readonly Concept[] = ['filler', 'greeting', 'you', 'we'];

/** The courtesy that a phrase is made of, when there is nothing else in it. */
function courtesyIn({ tokens, spans }: Evidence): Courtesy | undefined {
  const words = tokens.map(({ word }) => word);
  const found = new Set<ListedCourtesy>();
  let at = 0;
  while (at < words.length) {
    const fits = KIND_WORDS.filter((each) => each.words.every((word, step) => words[at + step] === word));
    const [longest] = fits.sort((a, b) => b.words.length - a.words.length);
    if (longest) {
      found.add(longest.about);
      at += longest.words.length;
    } else if (
      spans.some(({ start, end, ...span }) => start <= at && at < end && means({ start, end, ...span }, ...SMALL))
    ) {
      at += 1;
    } else return undefined;
  }
  return (['thanks', 'praise', 'how-are-you', 'goodbye', 'fine'] as const).find((each) => found.has(each));
}

/** Whether a phrase ends in thanks, which are no part of what is read. */
function thanks(phrase: string): boolean {
  const words = tokenize(clean(phrase)).map(({ word }) => word);
  return KIND_WORDS.some(({ about, words: of }) => {
    const from = words.length - of.length;
    return about === 'thanks' && from >= 0 && of.every((word, at) => words[from + at] === word);
  });
}

const PLACED = /^(?:i|från|in|from|inom)$/u;
const GROUPED = /^(?:med|bland|hos|with|among)$/u;
const JOINED = /^(?:och|samt|eller|and|or)$/u;
const NOTHING: readonly Concept[] = [...SMALL, 'pronoun', 'municipality-noun'];

type Unknown = 'no-such-place' | 'no-such-group';

/** What words that nothing is known of are the name of, by what stands before them. */
function nameOf(evidence: Evidence, at: number): Unknown | undefined {
  const { spans, tokens } = evidence;
  if (means(spans[at], 'no-place')) return 'no-such-place';
  const before = spans[at - 1];
  const behind = spans[at + wordsFrom(evidence, at)];
  const link = tokens[(before?.end ?? 0) - 1]?.word ?? '';
  const beside = JOINED.test(link) ? spans[at - 2] : undefined;
  if (PLACED.test(link) || means(beside, 'municipality')) return 'no-such-place';
  const asked = GROUPED.test(link) || means(before, 'reached', 'say') || means(beside, 'targetGroup');
  return asked || means(behind, 'say') ? 'no-such-group' : undefined;
}

/** How many spans from one on are words that nothing is known of: one, or those of a name ("Upplands Väsby"). */
function wordsFrom({ spans, tokens }: Evidence, at: number): number {
  const listed = means(spans[at], 'no-place');
  const end = spans.slice(at).findIndex((span, step) => {
    const named = step === 0 || !listed || /^(?:\p{Lu}|stad$|city$)/u.test(tokens[span.start]?.raw ?? '');
    return !means(span, 'word', ...(step === 0 ? (['no-place'] as const) : [])) || !named;
  });
  return end < 0 ? spans.length - at : end;
}

/** Whether a phrase is plain but for a name, and asks of something that is narrowed to such names. */
function isPlainBut(evidence: Evidence, about: Unknown, name: readonly Span[]): boolean {
  const { spans, tokens } = evidence;
  const instead: readonly Meaning[] = [{ concept: about === 'no-such-group' ? 'person' : 'filler' }];
  const rest = spans.map((span) => (name.includes(span) ? remade(span, instead) : span));
  const listed = name.some((span) => means(span, 'no-place'));
  // "Växjö", "och i Växjö då?".
  if (listed && rest.every((span) => means(span, ...NOTHING))) return true;
  const without = decide(new Evidence(tokens, rest));
  if (without.kind === 'unknown') return rest.some((span) => !name.includes(span) && means(span, 'no-place'));
  if (without.kind === 'unclear' || listed) return listed;
  return slotsOf(without.kind).has(about === 'no-such-place' ? 'municipality' : 'targetGroup');
}

/**
 * A name that is not the plan's, where a place or a group is said: "dialoger i Göteborg", "vad säger läkare om skolan",
 * "har vi nått renskötare".
 */
function unknownName(evidence: Evidence): Remark | undefined {
  const { spans, tokens } = evidence;
  for (let at = 0; at < spans.length; at += 1) {
    const name = spans.slice(at, at + wordsFrom(evidence, at));
    const [first, last] = [name[0], name.at(-1)];
    const about = first && nameOf(evidence, at);
    if (!about || !last) continue;
    const text = tokens
      .slice(first.start, last.end)
      .map(({ raw, gap }, step) => (step === 0 ? raw : `${gap === '-' ? gap : ' '}${raw}`))
      .join('');
    // "Deltagare i fokusgrupper": only a capital tells a place that is not listed from any other noun.
    const isName = about === 'no-such-group' || means(first, 'no-place') || /^\p{Lu}/u.test(text);
    if (isName && isPlainBut(evidence, about, name)) return { about, name: text };
    at += name.length - 1;
  }
  return undefined;
}

const DIALOGUES: readonly Concept[] = ['dialogue', 'dialogues'];
const OF_A_DIALOGUE: readonly Concept[] = [
  'help',
  'do',
  ...SMALL,
  ...DIALOGUES,
  'me',
  'latest',
  'municipality',
  'targetGroup',
  'year',
  'pronoun',
  'held',
  'which',
  'show',
  'in-depth',
  'perspective',
];

/** "Ändra en dialog", "hur tar jag bort dialogen i Laholm": done on its receipt. */
function changes(evidence: Evidence): Remark | undefined {
  const removes = evidence.has('delete');
  const only = (span: Span): boolean => means(span, ...OF_A_DIALOGUE, 'delete', 'change');
  if (!evidence.has(...DIALOGUES) || !(removes || evidence.has('change')) || !evidence.spans.every(only))
    return undefined;
  return { about: removes ? 'remove-dialogue' : 'change-dialogue' };
}

const BEGUN = /^(?:påbörja|paborja|startat|startad|börja|igång|started|begun)/u;
const LEAST = /^(?:minst|ovanligast|ovanligaste|least|rarest)$/u;

type Omitted<Kind extends QuestionKind> = (evidence: Evidence, reading: Readings[Kind]) => Beside | false | undefined;

const says = ({ tokens }: Evidence, pattern: RegExp): boolean => tokens.some(({ word }) => pattern.test(word));

/** What the answer to a question of a kind may leave untold of what was asked; most tell it all. */
const OMITTED: { readonly [Kind in QuestionKind]?: Omitted<Kind> } = {
  survey: (evidence) => {
    if (evidence.has('response-rate') || (evidence.has('not') && evidence.has('answer'))) return 'response-rate';
    return evidence.has('not') && 'not-heard';
  },
  activities: (evidence, { state }) => state === 'remaining' && says(evidence, BEGUN) && 'not-begun',
  'dialogue-count': (evidence) => evidence.has('goal-ref') && 'goal-parts',
  'participant-count': (evidence) =>
    (evidence.has('goal-ref') && 'goal-parts') || (evidence.has('uniqueness') && 'each-occasion'),
  feedback: (evidence) =>
    (evidence.has('when') || (says(evidence, /^(?:hur|how)$/u) && evidence.has('held'))) && 'feedback-dates',
  insights: (evidence) => says(evidence, LEAST) && 'rarest',
  communication: (evidence) => evidence.has('how-many') && 'log-counts',
  budget: (evidence) => evidence.has('cost-item') && 'cost-items',
};

const omittedOf = <Kind extends QuestionKind>(kind: Kind, evidence: Evidence, reading: Readings[Kind]) =>
  OMITTED[kind]?.(evidence, reading);

/** What the answer to a clear question leaves untold. */
const beside = (evidence: Evidence, reading: ClearReading): Beside | undefined =>
  omittedOf(reading.kind, evidence, reading) || undefined;

const isCount = ({ kind }: ClearReading): boolean => kind === 'dialogue-count' || kind === 'participant-count';

/** "Har någon sagt något om äldre" is answered by the dialogues with that group: the word was not looked for. */
function notTheWord(evidence: Evidence, reading: ClearReading): Remark | undefined {
  if (reading.kind !== 'insights' || reading.query !== undefined || reading.theme !== undefined) return undefined;
  const name = namedForAWord(evidence);
  return name === undefined ? undefined : { about: 'not-the-word', name };
}

/** True when two places, groups or years are named where a reading has room for one. */
const namesSeveral = (evidence: Evidence): boolean =>
  (['municipality', 'targetGroup', 'method', 'year'] as const).some((concept) => evidence.names(concept).conflict);

/** "Mål 2 per kommun" where one of the goals that may be meant has no such part. */
const leavesUndivided = (evidence: Evidence, reading: Reading): boolean =>
  evidence.has('by') &&
  reading.kind === 'unclear' &&
  reading.candidates.some((each) => each.kind === 'goal-status' && each.by === undefined);

/**
 * What could not be taken in of a phrase that is asked back.
 * @param left what found no room: only that can be why
 */
function reasonIn(evidence: Evidence, reading: Reading, left: readonly Span[]): Reason | undefined {
  const isLeft = (...concepts: readonly Concept[]): boolean => left.some((span) => means(span, ...concepts));
  if (evidence.has('figures-true') && evidence.has('result', 'outcome', 'answer')) return 'figures';
  if (evidence.has('undivided')) return 'no-areas';
  if (evidence.has('own-place')) return 'own-place';
  if (isLeft('limit')) return 'only';
  if (isLeft('threshold')) return 'threshold';
  if (isLeft('dialogue-trait')) return 'dialogue-trait';
  if (isLeft('unrecorded')) return 'not-recorded';
  if (isLeft('average')) return 'average';
  // What is offered for the time itself has room for it.
  const isTimed = reading.kind === 'unclear' && reading.candidates.some((each) => 'from' in each || 'to' in each);
  if (isLeft('year-span') && !isTimed) return 'year-span';
  if (isLeft('except')) return 'except';
  if (namesSeveral(evidence)) return 'one-at-a-time';
  if (leavesUndivided(evidence, reading)) return 'goal-undivided';
  return isLeft('timeframe', 'tuesday') && !isTimed ? 'months' : undefined;
}

/**
 * What is to be said of a phrase that has no answer, is asked back or only greets, or whose answer leaves something
 * untold: courtesy is answered in kind, and where it is known why there is no answer, that is said. The reading stays
 * what it is.
 */
export function remarkOn(phrase: string, reading: Reading, context: ReadingContext): Remark | undefined {
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  // Each of several answers tells what it is about, and none is told before all of them.
  if (reading.kind === 'several') return undefined;
  if (reading.kind !== 'unknown' && reading.kind !== 'unclear' && reading.kind !== 'help') {
    const asked = isCount(reading) ? ratioAsked(evidence) : undefined;
    if (asked) return { about: 'ratio', asked };
    const omitted = beside(evidence, reading);
    return omitted ? { about: omitted } : notTheWord(evidence, reading);
  }
  if (reading.kind === 'help') {
    const greets = evidence.has('greeting') && evidence.spans.every((span) => means(span, ...SMALL));
    return greets && !courtesyIn(evidence) ? { about: 'greeting' } : undefined;
  }
  const courtesy = reading.kind === 'unknown' ? courtesyIn(evidence) : undefined;
  // "Nej tack" thanks for nothing.
  if (courtesy) return { about: courtesy !== 'fine' && thanks(phrase) ? 'thanks' : courtesy };
  const change = changes(evidence);
  if (change) return change;
  const { left = [], near } = decideWhole(evidence);
  const reason = reasonIn(evidence, reading, left);
  if (reason && (reading.kind === 'unclear' || reason === 'figures')) return { about: reason };
  const name = reading.kind === 'unknown' ? unknownName(evidence) : undefined;
  return name ?? lostIn(evidence, reading, left, near);
}

/** What a breakdown is told with: "per nämnd". */
const DIVIDES = /^(?:per|efter|varje|by|each)$/u;
/** More words than these are not told one by one. */
const MOST_LOST = 3;

/** What of a phrase is told to have been lost, as it was written; words beside each other are told together. */
function lostIn(
  { tokens }: Evidence,
  reading: Reading,
  left: readonly Span[],
  near: ClearReading | undefined,
): Remark | undefined {
  const unheard = left.filter((span) => means(span, 'word'));
  // Of a place that the plan does not have, what it was asked about is no word of ours either.
  if (left.some((span) => means(span, 'no-place'))) return undefined;
  const about = unheard.length > 0 ? 'not-understood' : 'no-room';
  const isAskedBack = reading.kind === 'unclear' && reading.candidates.some(({ kind }) => kind === 'help');
  if (about === 'no-room' && !isAskedBack) return undefined;
  const lost: Span[] = [];
  for (const span of unheard.length > 0 ? unheard : left) {
    const last = lost.at(-1);
    const isDivided = means(span, 'by') && DIVIDES.test(tokens[span.start - 1]?.word ?? '');
    if (last?.end === span.start) lost[lost.length - 1] = { ...last, end: span.end };
    else lost.push(isDivided ? { ...span, start: span.start - 1 } : span);
  }
  if (lost.length === 0 || lost.length > MOST_LOST) return undefined;
  const names = lost.map(({ start, end }) =>
    tokens
      .slice(start, end)
      // Each part of a compound has the whole of it as it was written.
      .filter(({ part }, at) => at === 0 || part !== 'last')
      .map(({ raw, gap }, at) => (at === 0 ? raw : `${gap === '-' ? gap : ' '}${raw}`))
      .join(''),
  );
  return { about, names, ...(near === undefined ? {} : { near }) };
}
