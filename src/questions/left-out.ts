import type { LeftOut } from '../domain/left-out';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { means } from './filters-named';
import type { Reading } from './reading';
import { reportIn } from './reported-dialogue';

const PLACED = /^(?:i|från|in|from)$/u;

/** Names that stand where a place does, and that the plan does not have. */
function unknownPlaces({ spans, tokens }: Evidence): string[] {
  return spans.flatMap((span) => {
    const raw = tokens[span.start]?.raw ?? '';
    const isNamed = /^\p{Lu}/u.test(raw) && PLACED.test(tokens[span.start - 1]?.word ?? '');
    return means(span, 'no-place') || (means(span, 'word') && isNamed) ? [raw] : [];
  });
}

/** What a phrase says of a dialogue beside what its reading holds; undefined where it is read as anything else. */
export function leftOutOf(phrase: string, reading: Reading, context: ReadingContext): LeftOut | undefined {
  if (reading.kind !== 'new-dialogue') return undefined;
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  const { day, counts, group, filling } = reportIn(evidence);
  const places = unknownPlaces(evidence);
  return {
    when: day.isDated && reading.date === undefined,
    heads: counts.isNumbered && reading.participants === undefined,
    where: reading.municipality === undefined && (evidence.has('municipality') || places.length > 0),
    group: group.isNamed && filling.series === undefined && filling.sameGroup === undefined,
    places: reading.municipality === undefined ? places : [],
  };
}
