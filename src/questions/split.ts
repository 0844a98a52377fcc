import { cleaned } from './evidence-of';
import { textIn } from './named-times';
import { type Token, tokenize } from './normalise';

/** A question within a message, as it stands there. */
export interface QuestionPart {
  readonly text: string;
  /** Whether it is put as a question: by a question word, a verb in front, or the mark behind it. */
  readonly asks: boolean;
  /** Whether "och" joins it to what stands before it. */
  readonly linked: boolean;
  /** Whether it only says the question before it in other words: "… och hur det går". */
  readonly restates: boolean;
}

/** Whether a sentence goes on behind the stop before a word. */
type GoesOn = (before: Token | undefined, token: Token) => boolean;

/** Where another question may begin; looked for before a message is taken apart. */
const MAY_GO_ON = /[?!.;…,]\s*\p{L}|(?:^|\s)(?:och|samt|men|plus|and|but|&|\+)\s/iu;

const LINK = /^(?:och|samt|men|plus|and|but)$/u;
/** A link that sets one thing against another: what stands before it is no question unless it is put as one. */
const AGAINST = /^(?:men|but)$/u;
/** Small words between the link and the question: "och sen hur många". */
const BETWEEN = /^(?:också|även|sedan|sen|dessutom|då|also|then)$/u;
const QUESTION_WORD =
  /^(?:hur|vad|va|vilka|vilken|vilket|vem|vems|när|var|varför|how|what|which|who|whose|when|where|why)$/u;
const VERB_IN_FRONT =
  /^(?:antal|antalet|är|har|finns|blir|går|gick|ligger|kan|visa|lista|is|are|has|have|do|does|did|can|show|list)$/u;

/** The order of the words of a question within a sentence: what it asks is asked of what was said before. */
const RESTATES =
  /^(?:hur (?:det|vi|allt|långt vi|läget) (?:går|gick|gått|har|ser|ligger|står|är|kommit)|how (?:it|things|far|we) )/iu;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** The first word of what stands from here on that is no link. */
function headFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (LINK.test(wordAt(tokens, at)) || (at > from && BETWEEN.test(wordAt(tokens, at)))) at += 1;
  return at;
}

const EITHER = new RegExp(`${QUESTION_WORD.source}|${VERB_IN_FRONT.source}`, 'u');

/** "Status projektmål 1 + vem leder projektet": another question, whatever it begins with. */
const isAdded = (token: Token | undefined): boolean => /\s\+\s/u.test(token?.gap ?? '');

/** Whether a sentence ends before a word. @param goesOn whether the stop there is that of a word that was cut short */
const isSentenceEnd = (tokens: readonly Token[], at: number, goesOn: GoesOn): boolean =>
  /[?!.;…]/u.test(tokens[at]?.gap ?? '') && !goesOn(tokens[at - 1], tokens[at] as Token);

/** "Har precis börjat här": who asks is left out, and nothing is asked. */
const tellsOfSelf = (tokens: readonly Token[], head: number): boolean =>
  /^(?:har|have)$/u.test(wordAt(tokens, head)) && OF_SELF.test(wordAt(tokens, head + 1));
const OF_SELF =
  /^(?:precis|just|nyss|nyligen|inte|aldrig|glömt|hört|fått|läst|sett|varit|suttit|börjat|letat|försökt|been|heard|read|seen)$/u;

/** Whether what stands between is put as a question so far: a comma may go on to another only then. */
const asksWithin = (tokens: readonly Token[], from: number, to: number): boolean =>
  (EITHER.test(wordAt(tokens, headFrom(tokens, from))) && !tellsOfSelf(tokens, headFrom(tokens, from))) ||
  tokens.slice(from, to).some(({ word }) => QUESTION_WORD.test(word));

/** Where each question of a message begins. */
function beginnings(tokens: readonly Token[], goesOn: GoesOn): number[] {
  const found = [0];
  for (const [at, token] of tokens.entries()) {
    const from = found.at(-1) ?? 0;
    if (at === 0 || at === from) continue;
    const head = headFrom(tokens, at);
    const begins = AGAINST.test(token.word) ? QUESTION_WORD : EITHER;
    // "… om skolan och lista": a word that nothing stands behind is one more of what is spoken of.
    const isAsked = QUESTION_WORD.test(wordAt(tokens, head)) || head < tokens.length - 1;
    const linked = LINK.test(token.word) && begins.test(wordAt(tokens, head)) && isAsked;
    const afterComma = token.gap.includes(',') && QUESTION_WORD.test(wordAt(tokens, head));
    if (isSentenceEnd(tokens, at, goesOn) || isAdded(token) || linked || (afterComma && asksWithin(tokens, from, at)))
      found.push(at);
  }
  return found;
}

/**
 * The questions that a message may hold: cut at sentences, and where "och", or a comma behind a question, goes on with
 * the beginning of another. None where it is plain that there is one.
 */
export function questionsIn(phrase: string, goesOn: GoesOn): QuestionPart[] {
  const text = cleaned(phrase);
  if (!MAY_GO_ON.test(text)) return [];
  const tokens = tokenize(text);
  const starts = beginnings(tokens, goesOn);
  if (starts.length < 2) return [];
  return starts.map((start, place) => {
    const end = starts[place + 1] ?? tokens.length;
    const from = headFrom(tokens, start);
    const marked = (tokens[end]?.gap ?? text.slice(-2)).includes('?');
    const joined = textIn(tokens, from, end);
    const isAddend = isAdded(tokens[start]) || isAdded(tokens[end]);
    const asks = marked || isAddend || asksWithin(tokens, from, end);
    const linked =
      (from > start || isAdded(tokens[start])) &&
      !AGAINST.test(wordAt(tokens, start)) &&
      !isSentenceEnd(tokens, start, goesOn);
    return { text: marked ? `${joined}?` : joined, asks, linked, restates: RESTATES.test(joined) };
  });
}
