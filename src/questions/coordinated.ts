import { isAlone } from './as-one-reading';
import { compares } from './comparisons';
import { type Concept, conceptList } from './concepts';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { emptied, remade } from './filters-named';
import { isModifier, means } from './kinds/rule';
import { type ClearReading, isClear } from './reading';
import type { Span } from './tag';
import type { Vocabulary } from './vocabulary';

/** Two things asked of in one question: "dialoger och deltagare i Varberg", "projektmål 1, 2 och 3". */

/** What may be asked of beside another; what stands in one list is the same thing. */
const HEADS: readonly (readonly Concept[])[] = [
  conceptList(['dialogue', 'dialogues']),
  ...conceptList(
    ['participant', 'elected', 'officials', 'practitioners', 'feedback', 'survey', 'budget', 'insight'],
    ['communication', 'lesson', 'follow-up', 'method-noun', 'theme-noun'],
  ).map((concept) => [concept]),
];
const PLACES: ReadonlyMap<Concept, number> = new Map(
  HEADS.flatMap((concepts, at) => concepts.map((concept) => [concept, at] as const)),
);
const GOALS: readonly Concept[] = ['goal-ref', 'no-goal'];
/** Names of the plan that such words are part of. */
const NAMED: readonly Concept[] = ['activity-title', 'task-title', 'method', 'theme'];
const LINK = /^(?:och|samt|resp|respektive|and)$/u;

/** What a span is of, by the order of the list. */
function firstHead({ meanings }: Span): readonly Concept[] | undefined {
  let first = HEADS.length;
  for (const { concept } of meanings) first = Math.min(first, PLACES.get(concept) ?? first);
  return HEADS[first];
}

const headOf = (evidence: Evidence, span: Span): readonly Concept[] | undefined => {
  if (means(span, ...GOALS)) return GOALS;
  const head = firstHead(span);
  if (!head) return undefined;
  // "Dialogues" is a part of an activity's name too.
  const isPlain = span.end - span.start === 1 && means(span, 'dialogues') && !means(span, 'method', 'theme');
  return (means(span, ...NAMED) && !isPlain) || isModifier(evidence, span) ? undefined : head;
};

/** The place of the next thing in a list, behind a comma or "och" and maybe "hur många". */
function nextIn(evidence: Evidence, at: number): number | undefined {
  const { spans, tokens } = evidence;
  let next = at + 1;
  const goesOn = (place: number): boolean => {
    const span = spans[place];
    const word = tokens[span?.start ?? tokens.length];
    return LINK.test(word?.word ?? '') || (word?.gap ?? '').includes(',') || /[/&+]/u.test(word?.gap ?? '');
  };
  const isListed = goesOn(next);
  const isSecondGoal = means(spans[at], ...GOALS) && means(spans[next], ...GOALS);
  if (!isListed && !isSecondGoal) return undefined;
  while (next < spans.length && !headOf(evidence, spans[next] as Span)) {
    const isSmall = means(spans[next], 'how-many') || LINK.test(tokens[spans[next]?.start ?? 0]?.word ?? '');
    if (!isSmall) return undefined;
    next += 1;
  }
  return next < spans.length ? next : undefined;
}

/** The things of the first list of several in a phrase, by their places. */
function listIn(evidence: Evidence): number[] {
  for (const [at, span] of evidence.spans.entries()) {
    const head = headOf(evidence, span);
    if (!head) continue;
    const found = [at];
    for (let next = nextIn(evidence, at); next !== undefined; next = nextIn(evidence, next)) {
      const other = headOf(evidence, evidence.spans[next] as Span);
      const isAlike = (head === GOALS) === (other === GOALS);
      const isNew = other === GOALS || !found.some((each) => headOf(evidence, evidence.spans[each] as Span) === other);
      if (!isAlike || !isNew) break;
      found.push(next);
    }
    if (found.length > 1) return found;
  }
  return [];
}

/** The one type that all of some goals may be of: "mål 3 och 4" where there is one goal 4. */
function ofOneType(evidence: Evidence, places: readonly number[]): Evidence | undefined {
  const values = places.map((place) => evidence.spans[place]?.meanings.map(({ value }) => value ?? '') ?? []);
  const types = ['project-', 'effect-'].filter((type) =>
    values.every((each) => each.some((value) => value.startsWith(type))),
  );
  const [only, ...others] = types;
  if (only === undefined) return values.every(({ length }) => length === 1) ? evidence : undefined;
  if (others.length > 0) return undefined;
  const spans = evidence.spans.map((span, place) =>
    places.includes(place)
      ? remade(
          span,
          span.meanings.filter(({ value }) => value?.startsWith(only)),
        )
      : span,
  );
  return evidence.withSpans(spans);
}

/** Every goal of a type, where a list names them all. */
function allOf(readings: readonly ClearReading[], { goals }: Vocabulary): ClearReading | undefined {
  const named = readings.map((reading) => (reading.kind === 'goal-status' ? reading.goal : ''));
  return (['project', 'effect'] as const)
    .filter((type) => goals[type].length === named.length)
    .filter((type) => goals[type].every((number) => named.includes(`${type}-${number}`)))
    .map((goalType): ClearReading => ({ kind: 'goals', goalType }))[0];
}

/**
 * What is asked where a question names several things one after another, each with all else that is said; nothing where
 * that is not plain. More than three goals are a list of them only where they are all of a type.
 */
export function coordinated(evidence: Evidence, vocabulary: Vocabulary): readonly ClearReading[] {
  const places = listIn(evidence);
  if (places.length === 0 || compares(evidence.tokens)) return [];
  const isOfGoals = means(evidence.spans[places[0] ?? 0], ...GOALS);
  const plain = isOfGoals ? ofOneType(evidence, places) : evidence;
  if (!plain) return [];
  const readings = places.map((kept) => {
    const spans = plain.spans.map((span, place) => (places.includes(place) && place !== kept ? emptied(span) : span));
    return decide(plain.withSpans(spans));
  });
  const clear = readings.filter(isClear);
  if (clear.length < readings.length || clear.some(isAlone)) return [];
  if (clear.length <= 3) return clear;
  const all = isOfGoals && Object.keys(clear[0] ?? {}).length === 2 ? allOf(clear, vocabulary) : undefined;
  return all ? [all] : [];
}
