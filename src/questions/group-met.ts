import type { Evidence } from './evidence';
import { means } from './filters-named';
import { textIn } from './named-times';
import { fold, type Token } from './normalise';

/** Which group a dialogue met that has met before: "samma grupp som förra gången", "gruppen Ungdomsrådet". */

export interface GroupMet {
  /** What the group is called, where it says so. */
  readonly series?: string;
  /** Whether it is the group of the reporter's dialogue before. */
  readonly sameGroup?: true;
  /** Whether a group that has met before is spoken of, also where it is not certain which. */
  readonly isNamed: boolean;
}

const SAME = /^(?:samma|same)$/u;
/** A group, in words that name none of the plan's. */
const PEOPLE = /^(?:grupp(?:en)?|ganget?|gang|personer|manniskor|folk|group|bunch|people|persons|crowd)$/u;
const NOT = /^(?:inte|ej|not|aldrig|never)$/u;
const AS = /^(?:som|as|that)$/u;
/** "… som vi träffade på …": what stands between, and says nothing of when. */
const BETWEEN = /^(?:vi|jag|we|i|hade|traffade|traffat|motte|mott|met|had|var|pa|vid|at|with|med|the|den)$/u;
/** "Förra gången", "last time": the dialogue before. One that is told by its day or its place is another. */
const LAST_TIME =
  /^(?:sist|senast|(?:forra|senaste|sista) (?:gangen|dialogen|motet|traffen|tillfallet)|last (?:time|dialogue|meeting))(?: |$)/u;
const SIGN = /[,.;:!?]/u;

/** The words from a place on, up to a sign. */
function clauseFrom(tokens: readonly Token[], start: number): string[] {
  const words: string[] = [];
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || SIGN.test(token.gap)) break;
    if (token.part !== 'last') words.push(fold(token.word));
  }
  return words;
}

/** Whether what is said of "samma grupp" is that it is the one of the dialogue before, or nothing. */
function isOfLastTime(words: readonly string[]): boolean {
  const [as = '', ...rest] = words;
  if (!AS.test(as)) return true;
  const begins = rest.findIndex((word) => !BETWEEN.test(word));
  return begins >= 0 && LAST_TIME.test(rest.slice(begins).join(' '));
}

const QUOTE = /["”“'’»«]\s*$/u;
const NAMES = /^(?:gruppen|serien|group|series)$/u;
const CALLED = /^(?:heter|kallas|called|named)$/u;
const LONGEST_NAME = 5;

/** Where the name of a group may begin: "gruppen X", "gruppen som heter X". */
function nameBegins(tokens: readonly Token[], at: number): number | undefined {
  if (!NAMES.test(fold(tokens[at]?.word ?? ''))) return undefined;
  const next = tokens.slice(at + 1, at + 3).findIndex(({ word }) => CALLED.test(fold(word)));
  return next < 0 ? at + 1 : at + 2 + next;
}

/** A name in quotation marks, or in words with capital letters where others have none; anything else may be no name. */
function nameFrom(tokens: readonly Token[], start: number): string | undefined {
  const first = tokens[start];
  const isQuoted = QUOTE.test(first?.gap ?? '');
  if (!isQuoted && !tokens.some(({ raw }) => /^\p{Ll}/u.test(raw))) return undefined;
  let end = start;
  for (; end < tokens.length && end - start < LONGEST_NAME; end += 1) {
    const token = tokens[end];
    if (!token || (end > start && !/^[ -]?$/u.test(token.gap))) break;
    if (!isQuoted && !/^\p{Lu}/u.test(token.raw)) break;
  }
  // A quotation ends with its sign.
  if (isQuoted && end < tokens.length && !/^\s*["”“'’»«]/u.test(tokens[end]?.gap ?? '')) return undefined;
  const name = textIn(tokens, start, end);
  return name === '' ? undefined : name;
}

function seriesIn({ tokens, spans }: Evidence): string | undefined {
  const found = tokens.flatMap((_, at): string[] => {
    const start = nameBegins(tokens, at);
    const isOfPlan = spans.some(
      (span) =>
        start !== undefined &&
        span.start <= start &&
        start < span.end &&
        means(span, 'targetGroup', 'municipality', 'method'),
    );
    const name = start === undefined || isOfPlan ? undefined : nameFrom(tokens, start);
    return name === undefined ? [] : [name];
  });
  const [name, ...others] = new Set(found);
  return others.length === 0 ? name : undefined;
}

const SEVERAL = /^(?:dialoger|dialogerna|dialogues|traffar|traffarna|moten|motena|meetings)$/u;
const isOfSeveral = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => SEVERAL.test(fold(word)));

/** What a phrase tells of the group that a dialogue met. */
export function groupMetIn(evidence: Evidence): GroupMet {
  const { tokens, spans } = evidence;
  const series = seriesIn(evidence);
  const at = tokens.findIndex(({ word }) => SAME.test(fold(word)));
  const noun = spans.find(({ start, end }) => start <= at + 1 && at + 1 < end);
  const isGroup =
    PEOPLE.test(fold(tokens[at + 1]?.word ?? '')) || means(noun, 'targetGroup', 'participant', 'person', 'resident');
  if (at < 0 || !isGroup || NOT.test(fold(tokens[at - 1]?.word ?? '')))
    return { ...(series === undefined ? {} : { series }), isNamed: series !== undefined };
  // A name tells it better, and of two dialogues it is not told which was the one before.
  if (series !== undefined) return { series, isNamed: true };
  const isSame =
    isOfLastTime(clauseFrom(tokens, at + (tokens[at + 1]?.part === 'first' ? 3 : 2))) && !isOfSeveral(tokens);
  return { ...(isSame ? { sameGroup: true } : {}), isNamed: true };
}
