import type { GoalParts } from './goal-parts';
import { clean, type Token, tokenize } from './normalise';
import { stemsIn } from './stems-in';
import { ThingNames } from './thing-names';
import type { GoalTitle } from './vocabulary';
import type { Meaning } from './word-index';

/** A word alone is itself: a goal may be called "Återkoppling", and so is what people got. */
const FEWEST_WORDS = 2;

/** Words of a phrase that name goals. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

interface Written {
  readonly roots: readonly string[];
  readonly meaning: Meaning;
}

/** The titles of a plan's goals, made ready. */
export class GoalTitles {
  private readonly written: readonly Written[];
  /** What any of them begins with. */
  private readonly firsts: ReadonlySet<string>;
  private readonly names: ThingNames;
  private readonly meanings: ReadonlyMap<string, Meaning>;

  /** @param parts what divides each goal, by `project-4` */
  constructor(titles: readonly GoalTitle[], parts: Readonly<Record<string, GoalParts>>) {
    const meant = titles.map(({ title, goal }) => ({
      title,
      meaning: { concept: 'goal-ref', value: goal, parts: parts[goal] } satisfies Meaning,
    }));
    this.written = meant
      .map(({ title, meaning }) => ({ roots: stemsIn(tokenize(clean(title))), meaning }))
      .filter(({ roots }) => roots.length >= FEWEST_WORDS)
      .sort((a, b) => b.roots.length - a.roots.length);
    this.firsts = new Set(this.written.flatMap(({ roots }) => roots.slice(0, 1)));
    this.names = new ThingNames(titles.map(({ title }) => title));
    this.meanings = new Map(meant.map(({ title, meaning }) => [title, meaning]));
  }

  /** The titles that a phrase writes out; none overlaps another, and the longer one goes first. */
  writtenIn(tokens: readonly Token[]): Named[] {
    const roots = stemsIn(tokens);
    if (!roots.some((root) => this.firsts.has(root))) return [];
    const found: Named[] = [];
    for (const { roots: title, meaning } of this.written) {
      const start = roots.findIndex((_, at) => title.every((root, index) => roots[at + index] === root));
      const end = start + title.length;
      const taken = found.some((span) => span.start < end && start < span.end);
      const same = found.find((span) => span.start === start && span.end === end);
      if (same) found[found.indexOf(same)] = { ...same, meanings: [...same.meanings, meaning] };
      else if (start >= 0 && !taken) found.push({ start, end, meanings: [meaning] });
    }
    return found;
  }

  /** The goals that most of these words tell. @param words with their places */
  namedBy(words: readonly { readonly word: string; readonly at: number }[]): { meanings: Meaning[]; last: number } {
    const best = this.names.bestFor(words.map((each) => ({ ...each, isUnknown: false })));
    const meanings = best.flatMap(({ name }) => this.meanings.get(name) ?? []);
    return { meanings, last: Math.max(-1, ...best.flatMap(({ places }) => [...places])) };
  }
}
