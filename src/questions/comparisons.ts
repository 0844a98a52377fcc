import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import type { DividedBy } from '../domain/question-slots';
import { type Concept, conceptList } from './concepts';
import { emptied, means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** "Laholm mot Varberg", "2021 jämfört med 2022", "fler än förra året": several values of one thing, side by side. */

const COMPARES =
  /^(?:j[äa]mf[öo]r\p{L}*|mot|kontra|vs|versus|skillnad(?:en|er|erna)?|compare[ds]?|comparing|comparison|against|difference)$/u;
const MORE =
  /^(?:fler|f[äa]rre|mer|mindre|h[öo]gre|l[äa]gre|b[äa]ttre|s[äa]mre|more|fewer|less|higher|lower|better|worse)$/u;
const THAN = /^(?:[äa]n|than)$/u;
const EITHER = /^(?:eller|or)$/u;
const RESPECTIVELY = /^(?:respektive|resp)$/u;

/** Without any of these words nothing is compared; looked for first, at once. */
const MAY_COMPARE = new RegExp([COMPARES, THAN, EITHER, RESPECTIVELY].map(({ source }) => source).join('|'), 'u');

const hasWord = (tokens: readonly Token[], words: RegExp): boolean => tokens.some(({ word }) => words.test(word));

/** Whether a phrase says that things are to be compared. */
export const compares = (tokens: readonly Token[]): boolean =>
  hasWord(tokens, COMPARES) || (hasWord(tokens, THAN) && hasWord(tokens, MORE));

const DIMENSIONS: readonly (readonly [concept: Concept, by: DividedBy])[] = [
  ['municipality', 'municipality'],
  ['targetGroup', 'targetGroup'],
  ['method', 'method'],
  ['viewpoint', 'perspective'],
  ['year', 'year'],
];
/** What a year alone is compared with this year in. */
const COUNTED = conceptList(['dialogue', 'dialogues', 'participant', 'person', 'took-part', 'survey', 'heard']);
const OTHERWISE = conceptList(['goal', 'goal-ref', 'budget', 'period', 'by']);

interface Value {
  readonly by: DividedBy;
  readonly value: string;
}

const DIFFERS = /^(?:skillnad(?:en|er|erna)?|skiljer|j[äa]mf[öo]r\p{L}*|difference|compare[ds]?|comparison)$/u;
/** "Skillnaden mellan 2021 och 2022": two years, and not the days from one to the other. */
function betweenYears(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const ofPeriod = spans.filter((span) => means(span, 'period'));
  const years = ofPeriod.filter((span) => means(span, 'year'));
  const isOnlyYears = ofPeriod.every((span) => means(span, 'year', 'filler'));
  if (years.length !== 2 || !isOnlyYears || !hasWord(tokens, DIFFERS)) return [...spans];
  return spans.map((span) =>
    ofPeriod.includes(span)
      ? remade(
          span,
          span.meanings.filter(({ concept }) => concept !== 'period'),
        )
      : span,
  );
}

/** The one value of a dimension that a span names. */
function namedIn(span: Span, concept: Concept, by: DividedBy): Value | undefined {
  const [first, ...others] = span.meanings.flatMap((each) =>
    each.concept === concept && each.value !== undefined ? [each.value] : [],
  );
  return first === undefined || others.length > 0 || means(span, 'period') ? undefined : { by, value: first };
}

const kindOf = (span: Span): Value | undefined => {
  const kind = DIALOGUE_KINDS.find((each) => means(span, each));
  return kind && { by: 'dialogueKind', value: kind };
};

/** What is compared, by the place of its span; nothing where it is not plain. */
function comparedIn(spans: readonly Span[]): Map<Span, Value> {
  const ways = [
    ...DIMENSIONS.map(
      ([concept, by]) =>
        (span: Span) =>
          namedIn(span, concept, by),
    ),
    kindOf,
  ].flatMap((find) => {
    const found = new Map(
      spans.flatMap((span): [Span, Value][] => {
        const value = find(span);
        return value ? [[span, value]] : [];
      }),
    );
    return new Set([...found.values()].map(({ value }) => value)).size > 1 ? [found] : [];
  });
  return ways.length === 1 && ways[0] ? ways[0] : new Map();
}

/** "Fler än förra året": compared with the year it is now. */
function withThisYear(tokens: readonly Token[], spans: readonly Span[], thisYear: number): Span | undefined {
  const [year, ...others] = spans.filter((span) => means(span, 'year'));
  const isCount = spans.some((span) => means(span, ...COUNTED)) && !spans.some((span) => means(span, ...OTHERWISE));
  if (!year || others.length > 0 || !isCount || namedIn(year, 'year', 'year')?.value === String(thisYear))
    return undefined;
  const words = tokens.slice(0, year.start);
  return words.some(({ word }) => COMPARES.test(word) || THAN.test(word)) ? year : undefined;
}

const isCompareWord = (tokens: readonly Token[], { start, end }: Span): boolean =>
  tokens
    .slice(start, end)
    .some(
      ({ word }) =>
        COMPARES.test(word) || MORE.test(word) || THAN.test(word) || EITHER.test(word) || RESPECTIVELY.test(word),
    );

/** The spans with no meaning left of the words that say so. */
export const withoutCompareWords = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  spans.map((span) => (isCompareWord(tokens, span) ? emptied(span) : span));

/** Marks the values that are to be compared, and passes over the words that say so. */
export function nameCompared(tokens: readonly Token[], given: readonly Span[], thisYear: number): Span[] {
  const spans = betweenYears(tokens, given);
  if (!hasWord(tokens, MAY_COMPARE)) return spans;
  const asksWhich = spans.some((span) => means(span, 'most')) || hasWord(tokens, MORE);
  const chosen = asksWhich && hasWord(tokens, EITHER);
  const paired = hasWord(tokens, RESPECTIVELY);
  if (!compares(tokens) && !chosen && !paired) return [...spans];
  const compared = comparedIn(spans);
  const year = compared.size > 0 ? undefined : withThisYear(tokens, spans, thisYear);
  if (compared.size === 0 && !year) return [...spans];
  return spans.map((span) => {
    if (span === year) {
      const value = namedIn(span, 'year', 'year')?.value ?? '';
      return remade(
        span,
        [thisYear, value].map((each) => ({ concept: 'compared', value: `year:${each}` })),
      );
    }
    const found = compared.get(span);
    if (found) return remade(span, [{ concept: 'compared', value: `${found.by}:${found.value}` }]);
    return isCompareWord(tokens, span) || (chosen && means(span, 'most')) ? emptied(span) : span;
  });
}

/** Several values of what a count is divided by. */
export interface Compared {
  readonly by: DividedBy;
  readonly compare: (string | number)[];
}

/** The values that a phrase names to be compared, in its order. */
export function comparedValues(values: readonly string[], dividedBy: readonly DividedBy[]): Compared | undefined {
  const [first = ''] = values;
  const by = dividedBy.find((each) => first.startsWith(`${each}:`));
  if (!by) return undefined;
  const named = [...new Set(values.map((value) => value.slice(by.length + 1)))];
  return { by, compare: named.map((value) => (by === 'year' ? Number(value) : value)) };
}
