import { HEADCOUNT_MAX } from '../domain/dialogue-field-table';
import { means } from './filters-named';
import { fold, type Token } from './normalise';
import { cardinal } from './numbers';
import type { Span } from './tag';

/** How many people a phrase says that took part, where it says so for certain. */

export interface HeadCounts {
  readonly participants?: number;
  readonly elected?: number;
  readonly officials?: number;
  readonly practitioners?: number;
  /** Whether people were counted at all, however uncertainly. */
  readonly isCounted: boolean;
  /** Whether there is a number at all that says no time. */
  readonly isNumbered: boolean;
}

const OTHERS = ['elected', 'officials', 'practitioners'] as const;
type Whom = 'participants' | 'people' | 'group' | 'gender' | (typeof OTHERS)[number] | 'things' | 'unknown';

/** A number of the phrase, and what it counts. */
interface Counted {
  readonly at: number;
  readonly number: number;
  readonly whom: Whom;
  /** The name of the group, or the word. */
  readonly name: string;
  readonly isExact: boolean;
  /** Stands after "varav": among those that have been counted. */
  readonly isAmong: boolean;
  readonly end: number;
  /** The groups that it counts with the first: "8 nyanlända och föräldrar". */
  readonly beside: readonly string[];
}

/** "Ca 10", "minst 10", "fler än 10". */
const NOT_EXACTLY =
  /^(?:ca|cirka|ungefar|runt|kring|omkring|drygt|knappt|nastan|narmare|minst|hogst|max|mellan|over|under|upp|uppemot|kanske|typ|about|around|approximately|roughly|nearly|almost|least|most|between|than|fler|farre|nagra|some)$/u;
/** "Nr 3", "rum 12": a number of a thing, which counts nobody. */
const NUMBER_OF = /^(?:nr|nummer|no|number|rum|room|sal|punkt|arskurs|klass|paragraf)$/u;
const OR = /^(?:eller|or|till|to)$/u;
const OF = /^(?:av|of)$/u;
const AMONG = /^(?:varav|darav|including|inklusive|inkl)$/u;
const OURS = /^(?:vi|we) (?:var|ar|were|blev)$/u;
const JOINS = /^(?:och|samt|plus|and)$/u;
const PIECES = /^(?:st|stycken|styck)$/u;
const GENDER = /^(?:kvinn|man$|mannen|tjej|kill|flick|pojk|wom[ae]n|men$|girls?|boys?)/u;
const PRONOUN = /^(?:dom|de|they|them|man|nagon|nan|anyone|somebody|roster|rosterna|voices)$/u;
/** What may stand between a number and whom it counts: "11 engagerade unga". */
const ADJECTIVE = /(?:ade|iga|ande|ska|era|nya|olika|glada|active|engaged)$/u;
/** What is counted at a dialogue and is nobody who took part. */
const THINGS =
  /^(?:timm|minut|ar$|aring|frag|bord|grupp|dialog|samtal|mote|traff|kr|procent|dag|svar|enkat|anmald|inbjud|tema|metod|bild|lapp|gang|hour|minute|question|table|group|answer|invite|register|time|sign|vecka|manad|km|mil|rum)/u;
const CAME = /^(?:kom|deltog|deltagit|narvarade|medverkade|attended|came|participated|joined|took)$/u;
/** "En", "a": a number only before those of whom one is worth telling. */
const ARTICLE = /^(?:en|ett|one)$/u;

const TENS = new Map([
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['åttio', 80],
  ['nittio', 90],
  ['hundra', 100],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);

/** The number that a word says: up to nine thousand in figures, up to ninety-nine in words. */
function numberOf(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (/^\d+$/u.test(token.word)) return Number(token.word);
  const plain = cardinal(token) ?? TENS.get(token.word);
  if (plain !== undefined) return plain;
  for (const [tens, value] of [['tjugo', 20] as const, ...TENS]) {
    const rest = token.word.startsWith(tens) ? token.word.slice(tens.length) : '';
    const ones = rest === '' ? undefined : cardinal({ ...token, word: rest });
    if (ones !== undefined && ones < 10) return value + ones;
  }
  return undefined;
}

const wordAt = (tokens: readonly Token[], at: number): string => fold(tokens[at]?.word ?? '');
const isCut = (token: Token | undefined): boolean => token === undefined || /[,.;:!?()]/u.test(token.gap);

/** Whom a span is a word for. */
function whomOf(span: Span, tokens: readonly Token[]): { whom: Whom; name: string } | undefined {
  const word = wordAt(tokens, span.end - 1);
  const part = tokens[span.end - 1]?.part;
  if (part === 'first') return undefined;
  const other = OTHERS.find((concept) => means(span, concept));
  if (other) return { whom: other, name: other };
  if (CAME.test(word)) return { whom: 'participants', name: word };
  if (means(span, 'participant')) return { whom: 'participants', name: 'participant' };
  if (GENDER.test(word)) return { whom: 'gender', name: word };
  const group = span.meanings.find(({ concept }) => concept === 'targetGroup')?.value;
  if (group !== undefined) return { whom: 'group', name: group };
  const isPerson = means(span, 'person', 'resident') && !PRONOUN.test(word);
  return isPerson ? { whom: 'people', name: 'people' } : undefined;
}

/** The words of a phrase, to find what its numbers count in. */
export interface PhraseWords {
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  /** Places of what is told already: days and times. */
  readonly taken: ReadonlySet<number>;
}

/** "Antal deltagare: 18". */
function labelled({ tokens, spans }: PhraseWords, at: number): boolean {
  const before = spans.find(({ end }) => end === at);
  if (!before || whomOf(before, tokens)?.whom !== 'participants' || CAME.test(wordAt(tokens, at - 1))) return false;
  if (numberOf(tokens[before.start - 1]) !== undefined) return false;
  return /[:=]/u.test(tokens[at]?.gap ?? '') || /^(?:antal|number|of)$/u.test(wordAt(tokens, before.start - 1));
}

/** What the number at a place counts, by the words behind it. */
function countedBy(phrase: PhraseWords, at: number): Pick<Counted, 'whom' | 'name' | 'end'> {
  const { tokens, spans } = phrase;
  if (labelled(phrase, at)) return { whom: 'participants', name: 'participant', end: at + 1 };
  let adjectives = 0;
  for (let next = at + 1; next < tokens.length && !isCut(tokens[next]); ) {
    const span = spans.find(({ start, end }) => start <= next && next < end);
    if (!span) break;
    const whom = whomOf(span, tokens);
    if (whom) return { ...whom, end: span.end };
    const word = wordAt(tokens, next);
    if (THINGS.test(word)) return { whom: 'things', name: word, end: span.end };
    if (PIECES.test(word)) {
      next = span.end;
      // "11 st" with nothing behind it.
      if (isCut(tokens[next])) return { whom: 'unknown', name: '', end: next };
    } else if (ADJECTIVE.test(word) && adjectives === 0) {
      adjectives += 1;
      next = span.end;
    } else break;
  }
  return { whom: 'unknown', name: '', end: at + 1 };
}

/** Whether what stands before a number, or behind it, makes it another than it says. */
function isExactly(tokens: readonly Token[], at: number): boolean {
  const before = [1, 2].map((back) => wordAt(tokens, at - back));
  if (NOT_EXACTLY.test(before[0] ?? '') || (NOT_EXACTLY.test(before[1] ?? '') && !isCut(tokens[at]))) return false;
  if (/tal$/u.test(wordAt(tokens, at + 1))) return false;
  const isJoined = (place: number): boolean =>
    numberOf(tokens[place]) !== undefined &&
    (/^\s*[-–−]\s*$/u.test(tokens[place]?.gap ?? '') || OR.test(wordAt(tokens, place - 1)));
  const ofNumber = OF.test(wordAt(tokens, at + 1)) || OF.test(wordAt(tokens, at - 1));
  const isRange =
    isJoined(at + 1) ||
    (OR.test(wordAt(tokens, at + 1)) && numberOf(tokens[at + 2]) !== undefined) ||
    (numberOf(tokens[at - 1]) !== undefined && /^\s*[-–−]\s*$/u.test(tokens[at]?.gap ?? '')) ||
    (OR.test(wordAt(tokens, at - 1)) && numberOf(tokens[at - 2]) !== undefined);
  return !isRange && !ofNumber;
}

/** "Och", not "samt": what stands behind that is one more thing. */
const BOTH = /^(?:och|o|and)$/u;

/** The group that a number counts together with the one before it, where nothing stands between them but "och". */
function groupsJoined({ tokens, spans }: PhraseWords, end: number): string[] {
  if (!BOTH.test(wordAt(tokens, end)) || isCut(tokens[end]) || isCut(tokens[end + 1])) return [];
  const next = spans.find(({ start }) => start === end + 1);
  const found = next && whomOf(next, tokens);
  return found?.whom === 'group' ? [found.name] : [];
}

function countsIn(phrase: PhraseWords): Counted[] {
  const { tokens, taken } = phrase;
  const found: Counted[] = [];
  let isAmong = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at);
    isAmong = isAmong || AMONG.test(word) || (word === 'whom' && OF.test(wordAt(tokens, at - 1)));
    const number = taken.has(at) ? undefined : numberOf(tokens[at]);
    if (number === undefined || (NUMBER_OF.test(wordAt(tokens, at - 1)) && !labelled(phrase, at))) continue;
    const counted = countedBy(phrase, at);
    const isWorthTelling = counted.whom === 'participants' || OTHERS.some((each) => each === counted.whom);
    if (ARTICLE.test(word) && (!isWorthTelling || CAME.test(counted.name))) continue;
    const isOurs = OURS.test(`${wordAt(tokens, at - 2)} ${wordAt(tokens, at - 1)}`);
    if (isOurs && counted.whom !== 'participants') continue;
    const beside = counted.whom === 'group' ? groupsJoined(phrase, counted.end) : [];
    found.push({ at, number, isExact: isExactly(tokens, at), isAmong, ...counted, beside });
  }
  return found;
}

/** How many took part besides residents; those that are told of twice, or not exactly, are not told for certain. */
function others(counts: readonly Counted[]): Pick<HeadCounts, (typeof OTHERS)[number]> {
  return Object.fromEntries(
    OTHERS.flatMap((whom): [string, number][] => {
      const [only, ...more] = counts.filter((each) => each.whom === whom);
      const isSure = only?.isExact && more.length === 0 && only.number <= HEADCOUNT_MAX;
      return isSure ? [[whom, only.number]] : [];
    }),
  );
}

/** How many residents took part. @param groups the names of the groups that are said to have been there */
function residents(
  counts: readonly Counted[],
  groups: readonly string[],
  tokens: readonly Token[],
): number | undefined {
  const people = counts.filter(({ whom }) => whom !== 'things' && !OTHERS.some((each) => each === whom));
  const among = counts.filter(({ isAmong }) => isAmong);
  // Of "12 deltagare varav 2 politiker" it is not told how many were residents.
  if (among.some(({ whom }) => OTHERS.some((each) => each === whom))) return undefined;
  const counted = people.filter(({ isAmong }) => !isAmong);
  if (counted.some(({ isExact }) => !isExact)) return undefined;
  const totals = counted.filter(({ whom }) => whom === 'participants' || whom === 'people');
  const parts = counted.filter(({ whom }) => whom === 'group' || whom === 'gender');
  const unknown = counted.filter(({ whom }) => whom === 'unknown');
  const sum = parts.reduce((so, { number }) => so + number, 0);
  const [total, ...more] = [...new Set(totals.map(({ number }) => number))];
  if (total !== undefined) {
    if (more.length > 0) return undefined;
    const isPlain = totals.some(({ whom }) => whom === 'participants') || unknown.length === 0;
    return isPlain && (parts.length === 0 || sum === total) ? total : undefined;
  }
  if (parts.length === 0 || unknown.length > 0) return undefined;
  return summedUp(parts, groups, tokens) ? sum : undefined;
}

/** Whether parts are all there is to add up: each counted once, and no other named beside them. */
function summedUp(parts: readonly Counted[], groups: readonly string[], tokens: readonly Token[]): boolean {
  const names = new Set(parts.flatMap(({ name, beside }) => [name, ...beside]));
  const isMixed = parts.some(({ whom }) => whom === 'group') && parts.some(({ whom }) => whom === 'gender');
  const isAllCounted = groups.every((group) => names.has(group));
  const goesOn = parts.some(
    ({ end }) => JOINS.test(wordAt(tokens, end)) && /^(?:deras|nagra|their)$/u.test(wordAt(tokens, end + 1)),
  );
  return (
    names.size === parts.reduce((so, { beside }) => so + 1 + beside.length, 0) && !isMixed && isAllCounted && !goesOn
  );
}

/** "Ett tiotal unga", "ett dussin personer": about so many. */
const ROUND = /^(?:tio|tjugo|trettio|fyrtio|femtio|hundra)tal(?:et)?$|^(?:dussin|tjog|handfull|dozen)(?:et|en)?$/u;

const isAboutPeople = ({ tokens, spans }: PhraseWords): boolean =>
  tokens.some(({ word }, at) => {
    const whom = spans.find(({ start }) => start === at + 1);
    return ROUND.test(fold(word)) && means(whom, 'targetGroup', 'person', 'participant', 'resident');
  });

/** @param groups the names of the groups that are said to have been there */
export function headCounts(phrase: PhraseWords, groups: readonly string[]): HeadCounts {
  const counts = countsIn(phrase);
  const isAbout = isAboutPeople(phrase);
  const participants = residents(counts, groups, phrase.tokens);
  const isPossible = participants !== undefined && participants >= 1 && participants <= HEADCOUNT_MAX;
  return {
    ...(isPossible ? { participants } : {}),
    ...others(counts),
    isNumbered: counts.length > 0 || isAbout,
    isCounted: isAbout || counts.some(({ whom }) => whom !== 'things' && whom !== 'unknown'),
  };
}
