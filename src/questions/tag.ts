import type { Compiled } from './compile';
import type { Concept } from './concepts';
import { joinCutCompounds } from './cut-compounds';
import type { Token } from './normalise';
import { cardinal, ordinal } from './numbers';
import { isSwedishPlace } from './places';
import { asSpelled, OTHERWISE, spelledOut } from './spellings';
import { distance } from './typos';
import { type Hit, type Meaning, MISTYPED, type WordIndex } from './word-index';

/** A stretch of words and what it may mean. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  readonly quality: number;
}

/** A phrase's words, and their meanings in order; words that nothing is known of have the meaning `word`. */
export interface Tagged {
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
}

interface Candidate extends Span {
  readonly filler: boolean;
  /** "hållit i år": the year keeps its "i". */
  readonly timely: boolean;
}

/** A name of the plan that fits so well is a meaning of the word even when a listed word fits better. */
const SURE_ENOUGH = 0.95;

/** Times that are said with a small word before them. */
const TIMELY: ReadonlySet<Concept> = new Set<Concept>([
  'this-week',
  'this-year',
  'last-year',
  'next-year',
  'two-years-ago',
]);

const FILLER_ONLY: readonly Meaning[] = [{ concept: 'filler' }];

/** From this length on one slip is likelier than a compound that nobody listed. */
const PLAIN_SLIP = 8;

const NUMBER_WORD = /^\d+$/u;

/** True when a word can end a compound; a small word ("när") never does. */
function joins(word: string, index: WordIndex): boolean {
  return index.isListed(word) || !index.isListedAlone(word);
}

/** "Ak" of "ak tiviteter": nothing is known of it. */
const isNoWord = (word: string, index: WordIndex): boolean => word.length === 2 && index.lookUp(word).length === 0;

/** The words that a name or a thing is written apart in, at most: "mål grupps analysen". */
const MOST_APART = 3;

/** A shorter word is not said to be two that are written apart. */
const SHORTEST_APART = 8;

/** What may stand between two words that are one, written apart. */
const APART = /^[\s-]+$/u;

/**
 * The words from one on that are one, written apart: "projekt mål" is "projektmål". One where they are none.
 * @param mayJoin whether each word can be a part of another
 */
function writtenApart(
  tokens: readonly Token[],
  start: number,
  mayJoin: (at: number) => boolean,
  index: WordIndex,
): readonly Token[] {
  let end = start;
  while (
    end < Math.min(start + MOST_APART, tokens.length) &&
    (end === start || APART.test(tokens[end]?.gap ?? '')) &&
    mayJoin(end)
  )
    end += 1;
  for (; end > start + 1; end -= 1) {
    const parts = tokens.slice(start, end);
    const word = parts.map((part) => part.word).join('');
    if (word.length >= SHORTEST_APART && index.isListed(word)) return parts;
  }
  return tokens.slice(start, start + 1);
}

function joinSplitCompounds(tokens: readonly Token[], index: WordIndex): Token[] {
  const joined: Token[] = [];
  const found: boolean[] = [];
  // Each word is looked up once, and only where it stands beside another.
  const mayJoin = (at: number): boolean => {
    const word = tokens[at]?.word ?? '';
    found[at] ??= !NUMBER_WORD.test(word) && (word.length >= 3 ? joins(word, index) : isNoWord(word, index));
    return found[at];
  };
  for (let at = 0; at < tokens.length; ) {
    const parts = writtenApart(tokens, at, mayJoin, index);
    const [first] = parts;
    if (!first) break;
    joined.push(
      parts.length === 1
        ? first
        : {
            ...first,
            raw: parts.map(({ raw, gap }, place) => (place === 0 ? raw : `${gap}${raw}`)).join(''),
            word: parts.map(({ word }) => word).join(''),
            isCut: parts.at(-1)?.isCut,
          },
    );
    at += parts.length;
  }
  return joined;
}

interface Resolved {
  readonly token: Token;
  readonly hits: readonly Hit[];
  /** Its end was left out, with a stop instead. */
  readonly isCut?: boolean;
}

/** More unknown words than this in one phrase are no slips of the pen, and each takes a while to correct. */
const MOST_CORRECTED = 25;

/** What mistyped words of one phrase may have been meant as; each is worked out once, and not endlessly many. */
class Corrections {
  private readonly known = new Map<string, readonly Hit[]>();

  constructor(private readonly index: WordIndex) {}

  of(word: string, limit?: number): readonly Hit[] {
    const key = `${word} ${limit ?? ''}`;
    const before = this.known.get(key);
    if (before) return before;
    if (this.known.size >= 2 * MOST_CORRECTED) return [];
    const hits = this.index.lookUpMistyped(word, limit);
    this.known.set(key, hits);
    return hits;
  }
}

/** What a word is whose end was left out, with a stop instead; nothing where it is listed, or no such word. */
const cutShort = (token: Token, index: WordIndex): readonly Hit[] =>
  token.isCut ? index.lookUpShortened(token.word) : [];

/** Whether no sentence begins at a word, since the stop before it is that of a word that was cut short. */
export const goesOnBehindStop = (before: Token | undefined, token: Token, index: WordIndex): boolean =>
  before !== undefined &&
  !BEGINS_ANOTHER.test(token.raw) &&
  asSpelled(before.word, index).length === 0 &&
  cutShort(before, index).length > 0;

/** A word that is not listed as it stands: cut short, plainly mistyped, a compound, or less plainly mistyped. */
function resolveUnlisted(token: Token, index: WordIndex, corrections: Corrections): Resolved[] {
  // Linköping is no slip of Lidköping.
  if (isSwedishPlace(token.word)) return [{ token, hits: [] }];
  const shortened = cutShort(token, index);
  if (shortened.length > 0) return [{ token, hits: shortened, isCut: true }];
  const run = index.splitRun(token.word);
  if (run) return run.map((word) => ({ token: { ...token, word }, hits: index.lookUp(word) }));
  const slip = token.word.length >= PLAIN_SLIP ? corrections.of(token.word, 1) : [];
  if (slip.length > 0) return [{ token, hits: slip }];
  const parts = index.splitCompound(token.word);
  if (parts) {
    const [first, last] = parts;
    return [
      { token: { ...token, word: first, part: 'first' }, hits: index.lookUpFirstPart(first) },
      { token: { ...token, word: last, part: 'last', gap: '' }, hits: index.lookUpLastPart(last) },
    ];
  }
  return [{ token, hits: corrections.of(token.word) }];
}

/** Behind a word that was cut short, as "dial. i Laholm", no sentence begins. */
const BEGINS_ANOTHER = /^\p{Lu}(?!\p{Lu})/u;

/** The words again, where the stop behind one that was cut short ends no sentence. */
function joinSentences(resolved: readonly Resolved[]): Resolved[] {
  let joined = 0;
  return resolved.map((each, at) => {
    const before = resolved[at - 1];
    if (before?.isCut && each.token.sentence > before.token.sentence && !BEGINS_ANOTHER.test(each.token.raw))
      joined += 1;
    return joined === 0 ? each : { ...each, token: { ...each.token, sentence: each.token.sentence - joined } };
  });
}

/** Finds each word among the listed ones: as it stands, as a compound, or mistyped. */
function resolve(tokens: readonly Token[], index: WordIndex, corrections: Corrections): Resolved[] {
  const resolved = tokens.flatMap((token) => {
    const hits = asSpelled(token.word, index);
    return hits.length > 0 || NUMBER_WORD.test(token.word)
      ? [{ token, hits }]
      : resolveUnlisted(token, index, corrections);
  });
  return joinSentences(resolved);
}

/** What so few words follow that a slip in them is plain: "hur gåt det", "how id it going". */
const ASKS_HOW = /^(?:hur|how|hows)$/u;
/** A shorter word may be any other. */
const SHORTEST_SLIP = 3;

/** What goes on with a word that a written one is a slip of: behind "hur" nothing is so near "gåt" as "går". */
function slipsAmong({ next }: WordIndex['root'], word: string): WordIndex['root'][] {
  if (word.length < SHORTEST_SLIP || NUMBER_WORD.test(word)) return [];
  return [...next].flatMap(([base, child]) => (distance(word, base.replace(/^=/u, ''), 1) === 1 ? [child] : []));
}

/** Where a phrase may go on from, and how surely it is the listed one so far. */
interface State {
  readonly node: WordIndex['root'];
  readonly quality: number;
}

/** Where phrases go on with a word. @param maySlip whether it may be a slip of one that they go on with */
function goOn(states: readonly State[], { token, hits }: Resolved, maySlip: boolean): State[] {
  const next: State[] = [];
  for (const { node, quality } of states) {
    // Most phrases end with their first word.
    if (node.next.size === 0) continue;
    for (const hit of hits) {
      const child = node.next.get(hit.base);
      if (child) next.push({ node: child, quality: Math.min(quality, hit.quality) });
    }
    if (maySlip) for (const child of slipsAmong(node, token.word)) next.push({ node: child, quality: MISTYPED });
  }
  return next;
}

/** What phrases that end here mean: those that fit best, and names of the plan that fit well. */
function meaningsOf(states: readonly State[], best: number): Meaning[] {
  const meanings: Meaning[] = [];
  for (const { node, quality } of states) {
    for (const end of node.ends) {
      if (quality < (end.value === undefined ? best - 0.001 : Math.min(best - 0.001, SURE_ENOUGH))) continue;
      if (!meanings.some(({ concept, value }) => concept === end.concept && value === end.value)) meanings.push(end);
    }
  }
  return meanings;
}

const isFiller = ({ concept }: Meaning): boolean => concept === 'filler';

/** Adds all listed phrases that begin at a word; none goes on behind a comma. */
function addPhrasesFrom(start: number, resolved: readonly Resolved[], index: WordIndex, found: Candidate[]): void {
  const first = resolved[start];
  if (!first || first.hits.length === 0) return;
  let states: State[] = [{ node: index.root, quality: 1 }];
  for (let at = start; at < resolved.length; at += 1) {
    const each = resolved[at];
    if (!each || (at > start && each.token.gap.includes(','))) return;
    const maySlip = at > start && each.hits.length === 0 && ASKS_HOW.test(first.token.word);
    states = goOn(states, each, maySlip);
    if (states.length === 0) return;
    let best = 0;
    for (const { node, quality } of states) if (node.ends.length > 0 && quality > best) best = quality;
    if (best === 0) continue;
    const meanings = meaningsOf(states, best);
    const small = best < SURE_ENOUGH && at === start && meanings.some(isFiller);
    const telling = small ? [] : meanings.filter((meaning) => !isFiller(meaning));
    found.push({
      start,
      end: at + 1,
      meanings: telling.length > 0 ? telling : small ? FILLER_ONLY : meanings,
      quality: best,
      filler: telling.length === 0,
      timely: telling.some(({ concept }) => TIMELY.has(concept)),
    });
  }
}

/** Lays the longest phrases first; of equally long ones those as they are written, then the telling before filler. */
function choose(candidates: readonly Candidate[], length: number): Laid {
  const covered = new Array<boolean>(length).fill(false);
  const spans: Span[] = [];
  const sorted = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(b.timely) - Number(a.timely) ||
      Number(b.quality > OTHERWISE) - Number(a.quality > OTHERWISE) ||
      Number(a.filler) - Number(b.filler) ||
      b.quality - a.quality ||
      a.start - b.start,
  );
  for (const { start, end, meanings, quality } of sorted) {
    // A shorter phrase lies across one that is laid, or inside it, where one of its ends does.
    if (covered[start] || covered[end - 1]) continue;
    covered.fill(true, start, end);
    spans.push({ start, end, meanings, quality });
  }
  return { spans, covered };
}

/** The phrases that are laid, and whether each word is one of any. */
interface Laid {
  readonly spans: Span[];
  readonly covered: readonly boolean[];
}

function lay(resolved: readonly Resolved[], index: WordIndex): Laid {
  const candidates: Candidate[] = [];
  for (let start = 0; start < resolved.length; start += 1) addPhrasesFrom(start, resolved, index, candidates);
  return choose(candidates, resolved.length);
}

/** What a word is that neither the lists nor the plan know. */
function unknownAs(token: Token): 'number' | 'no-place' | 'word' {
  if (cardinal(token) !== undefined || ordinal(token) !== undefined || NUMBER_WORD.test(token.word)) return 'number';
  return isSwedishPlace(token.word) ? 'no-place' : 'word';
}

/** Cuts a phrase into known words and phrases. */
export function tag(tokens: readonly Token[], { index }: Compiled): Tagged {
  const corrections = new Corrections(index);
  const spelled = joinSplitCompounds(spelledOut(joinCutCompounds(tokens, index), index), index);
  let resolved = resolve(spelled, index, corrections);
  let { spans, covered } = lay(resolved, index);
  const inPhrasesOnly = (at: number): boolean =>
    !covered[at] &&
    (resolved[at]?.hits ?? []).length > 0 &&
    (resolved[at]?.hits ?? []).every(({ quality }) => quality < 1);
  if (resolved.some((_, at) => inPhrasesOnly(at))) {
    resolved = resolved.flatMap((each, at) =>
      inPhrasesOnly(at) && !NUMBER_WORD.test(each.token.word)
        ? resolveUnlisted(each.token, index, corrections)
        : [each],
    );
    ({ spans, covered } = lay(resolved, index));
  }
  const words = resolved.map(({ token }) => token);
  words.forEach((token, at) => {
    if (covered[at]) return;
    spans.push({ start: at, end: at + 1, meanings: [{ concept: unknownAs(token) }], quality: 1 });
  });
  return { tokens: words, spans: spans.sort((a, b) => a.start - b.start) };
}
