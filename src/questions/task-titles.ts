import { stemsOf } from './activity-titles';
import type { Vocabulary } from './vocabulary';

interface Title {
  readonly name: string;
  readonly task: boolean;
  readonly stems: ReadonlySet<string>;
}

/** A task that a question asks about, and the words of the question that tell it. */
export interface TaskMatch {
  readonly name: string;
  readonly words: ReadonlySet<number>;
}

/** Finds tasks by words of their titles, in questions of who is responsible. */
export class TaskTitles {
  private readonly titles: readonly Title[];
  /** The words of any of them. */
  private readonly telling: ReadonlySet<string>;

  constructor({ tasks = [], activities }: Pick<Vocabulary, 'tasks' | 'activities'>) {
    const titled = (name: string, task: boolean): Title => ({ name, task, stems: new Set(stemsOf(name)) });
    this.titles = [
      ...tasks.map(({ name }) => titled(name, true)),
      ...activities.map(({ name }) => titled(name, false)),
    ];
    this.telling = new Set(this.titles.flatMap(({ stems }) => [...stems]));
  }

  /**
   * Tasks whose titles tell the words of a question better than any activity's title does: more of its words, or as
   * many and with nothing left of the title. One word is enough where it is the whole title ("kommunikationen"), or
   * begins several among which it can be asked ("samordnar").
   */
  recognise(words: readonly string[]): TaskMatch[] {
    const stemmed = words.map(stemsOf);
    const telling = stemmed.flat().filter((each) => this.telling.has(each));
    const candidates = this.titles.filter(({ stems }) => telling.some((each) => stems.has(each)));
    const placed = candidates.map((title) => ({ ...title, words: placesOf(stemmed, title.stems) }));
    const counted = placed.map((each) => ({ ...each, score: scoreOf(stemmed, each.words, each.stems) }));
    const top = Math.max(0, ...counted.map(({ score }) => score));
    const best = counted.filter(({ score }) => score > 0 && score === top);
    const guessed = best.length === 1 && top === 1;
    return guessed || best.some(({ task }) => !task) ? [] : best;
  }
}

/** The words, by their stems, that have any of a title's. */
function placesOf(words: readonly (readonly string[])[], stems: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(words.flatMap((word, at) => (word.some((each) => stems.has(each)) ? [at] : [])));
}

/**
 * How many different words are told, and half a point where they are the whole title; nothing for one word inside a
 * title.
 */
function scoreOf(
  words: readonly (readonly string[])[],
  places: ReadonlySet<number>,
  stems: ReadonlySet<string>,
): number {
  const found = new Set([...places].flatMap((at) => words[at] ?? []));
  const [first] = stems;
  if (found.size === 1 && !found.has(first ?? '')) return 0;
  return found.size + (found.size >= stems.size ? 0.5 : 0);
}
