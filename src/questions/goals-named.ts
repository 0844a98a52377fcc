import { means } from './filters-named';
import { fold, type Token } from './normalise';
import { cardinal, nickname, ordinal, roman, writtenYear } from './numbers';
import type { Span } from './tag';
import type { Vocabulary } from './vocabulary';
import type { Meaning } from './word-index';

type Named = Pick<Vocabulary, 'goals' | 'goalParts'>;
type GoalType = 'project' | 'effect';

const NUMBER_SIGNS = new Set(['nr', 'nummer', 'no', 'number', 'num', 'n']);
const ENGLISH_ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
const LINKS = new Set(['och', 'and', 'eller', 'or', 'till', 'to', 'samt']);
const PLURALS = /(?:målen|målens|goals|objectives)$/u;

function typesOf(span: Span): readonly GoalType[] | undefined {
  if (means(span, 'project-goal')) return ['project'];
  if (means(span, 'effect-goal')) return ['effect'];
  return means(span, 'goal') ? ['project', 'effect'] : undefined;
}

/** What a goal number means in this plan: the goal, or either of two, or none that exists. */
function meaningsOf(number: number, types: readonly GoalType[], { goals, goalParts = {} }: Named): Meaning[] {
  const existing = types.filter((type) => goals[type].includes(number)).map((type) => `${type}-${number}`);
  if (existing.length > 0) {
    return existing.map((value): Meaning => ({ concept: 'goal-ref', value, parts: goalParts[value] }));
  }
  // A part that is named by its number alone is of neither type.
  if (!Number.isInteger(number) && types.length > 1) return [{ concept: 'no-goal' }];
  return [{ concept: 'no-goal', value: `${types[0]}-${number}` }];
}

function goalNumber(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token || writtenYear(token, tokens[at - 1]) !== undefined) return undefined;
  const number = cardinal(token) ?? ordinal(token) ?? nickname(token) ?? roman(token);
  return number !== undefined && number >= 1 && number < 100 ? number : undefined;
}

/** "1.1", "1.2.": a part of a goal, by its number. */
function partNumber(tokens: readonly Token[], at: number, whole: number): number | undefined {
  const part = tokens[at + 1];
  return part?.gap === '.' && /^\d$/u.test(part.word) && part.word !== '0'
    ? Number(`${whole}.${part.word}`)
    : undefined;
}

/** Numbers right after the noun: "projektmål nr 2", "mål 1 och 2". */
function numbersAfter(tokens: readonly Token[], end: number): { number: number; end: number }[] {
  let at = end;
  while (NUMBER_SIGNS.has(tokens[at]?.word ?? '')) at += 1;
  const first = goalNumber(tokens, at);
  if (first === undefined) return [];
  const part = partNumber(tokens, at, first);
  if (part !== undefined) return [{ number: part, end: at + 2 }];
  const found = [{ number: first, end: at + 1 }];
  for (at += 1; at < tokens.length; at += 1) {
    const linked = LINKS.has(tokens[at]?.word ?? '') ? at + 1 : at;
    const joined = linked > at || /^\s*[-–,/]\s*$/u.test(tokens[at]?.gap ?? '');
    const number = joined ? goalNumber(tokens, linked) : undefined;
    if (number === undefined) break;
    found.push({ number, end: linked + 1 });
    at = linked;
  }
  return found;
}

/** An ordinal right before the noun: "det tredje projektmålet", "2nd goal". */
function numberBefore(tokens: readonly Token[], span: Span): { number: number; start: number } | undefined {
  const noun = tokens[span.end - 1]?.word ?? '';
  if (PLURALS.test(noun)) return undefined;
  let at = span.start - 1;
  const suffixed = ENGLISH_ORDINAL_ENDINGS.has(tokens[at]?.word ?? '') || tokens[span.start]?.word === 'e';
  if (ENGLISH_ORDINAL_ENDINGS.has(tokens[at]?.word ?? '')) at -= 1;
  const token = tokens[at];
  const number = ordinal(token) ?? (suffixed || fold(noun).endsWith('malet') ? cardinal(token) : undefined);
  return token && number !== undefined && number < 100 && fold(token.word) !== 'en' ? { number, start: at } : undefined;
}

/** Rewrites goal nouns with their numbers to one span each that names the goal. */
export function nameGoals(tokens: readonly Token[], spans: readonly Span[], plan: Named): Span[] {
  const named: Span[] = [];
  const covers = new Set<number>();
  const cover = (start: number, end: number, meanings: Meaning[], quality: number) => {
    named.push({ start, end, meanings, quality });
    for (let at = start; at < end; at += 1) covers.add(at);
  };
  for (const [at, span] of spans.entries()) {
    const ofNoun = typesOf(span);
    if (!ofNoun) continue;
    const types = means(spans[at - 1], 'project') ? (['project'] as const) : ofNoun;
    const after = numbersAfter(tokens, span.end);
    const before = after.length === 0 ? numberBefore(tokens, span) : undefined;
    if (before) cover(before.start, span.end, meaningsOf(before.number, types, plan), span.quality);
    let start = span.start;
    for (const { number, end } of after) {
      cover(start, end, meaningsOf(number, types, plan), span.quality);
      start = end;
    }
  }
  if (named.length === 0) {
    const at = tokens.findIndex((token) => nickname(token) !== undefined);
    const number = nickname(tokens[at]);
    if (number !== undefined) cover(at, at + 1, meaningsOf(number, ['project', 'effect'], plan), 1);
  }
  if (named.length === 0) return [...spans];
  const rest = spans.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (covers.has(at)) return false;
    return true;
  });
  return [...rest, ...named].sort((a, b) => a.start - b.start);
}
