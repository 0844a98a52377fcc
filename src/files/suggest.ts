import { comparable } from '../domain/normalise-text';
import { distance } from '../questions/typos';

const LONGEST = 60;

/** The known word that someone most likely meant, if one is close enough to be worth asking about. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const lower = comparable(word);
  if (lower.length > LONGEST) return undefined;
  const near = known.flatMap((candidate) => {
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    const steps = distance(lower, comparable(candidate), limit);
    return steps <= limit ? [{ candidate, steps }] : [];
  });
  return near.sort((a, b) => a.steps - b.steps)[0]?.candidate;
}

/** `did you mean "period"?`, or what there is to choose from. */
export function suggestion(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'leave it out, since there are none to choose';
  const near = closest(word, known);
  return near ? `did you mean "${near}"?` : `use one of ${known.join(', ')}`;
}
