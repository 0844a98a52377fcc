import { folded } from '../domain/normalise-text';
import { stem } from './inflect';
import { fold } from './normalise';
import type { NamedEntity } from './vocabulary';

const SMALL_WORDS = new Set(
  'att av den det de en ett för från förhållande i inom inför med och olika om på samt så till under upp vid fram ta som eller etcetera mot vad är hur the of and to for in on a an with by at what is are how'
    .split(' ')
    .map(fold),
);

/** The stems of a text's telling words. */
export const stemsOf = (text: string): string[] =>
  (folded(text).match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !SMALL_WORDS.has(word)).map(stem);

/** The stem of each word of a phrase: found once, and compared with every title. */
export const phraseStems = (words: readonly string[]): string[] => words.map((word) => stem(fold(word)));

interface Title {
  readonly name: string;
  readonly stems: ReadonlySet<string>;
  /** Stems of the title and of all its aliases. */
  readonly related: ReadonlySet<string>;
}

/** How well one activity's title fits a phrase's words. */
export interface TitleMatch {
  readonly name: string;
  readonly score: number;
  readonly words: ReadonlySet<number>;
}

/** Finds activities by words of their titles, for when nobody remembers the title itself. */
export class ActivityTitles {
  private readonly titles: readonly Title[];
  private readonly frequency = new Map<string, number>();

  constructor(activities: readonly NamedEntity[]) {
    this.titles = activities.map(({ name, aliases }) => {
      const stems = new Set(stemsOf(name));
      return { name, stems, related: new Set([...stems, ...aliases.flatMap(stemsOf)]) };
    });
    for (const { stems } of this.titles) {
      for (const each of stems) this.frequency.set(each, (this.frequency.get(each) ?? 0) + 1);
    }
  }

  private weight(word: string): number {
    return 1 / (this.frequency.get(word) ?? 1);
  }

  /** Of the named activities, those that share most words with the phrase. @param phrase the stems of its words */
  best(names: readonly string[], phrase: readonly string[]): TitleMatch[] {
    const matches = this.titles
      .filter(({ name }) => names.includes(name))
      .map((title) => this.match(title, phrase, title.related));
    const top = Math.max(...matches.map(({ score }) => score));
    return matches.filter(({ score }) => score >= top - 0.01);
  }

  /** True for a word of another title that none of the named activities has, in its title or its aliases. */
  tellsAnother(word: string, names: readonly string[]): boolean {
    const tells = (stems: ReadonlySet<string>): boolean => stemsOf(word).some((each) => stems.has(each));
    const named = this.titles.filter(({ name }) => names.includes(name));
    return this.titles.some(({ stems }) => tells(stems)) && !named.some(({ related }) => tells(related));
  }

  /**
   * Activities whose titles the phrase tells by at least two of their words, one of them their own, or nearly whole.
   * @param phrase the stems of its words
   */
  recognise(phrase: readonly string[]): TitleMatch[] {
    const telling = this.telling(phrase);
    // Most phrases have no two words of any titles.
    if (telling.length < 2) return [];
    return this.strongest(phrase, ({ stems }) => {
      const shared = telling.filter((each) => stems.has(each));
      return shared.length >= 2 && (shared.length >= 3 || shared.some((each) => this.isOwn(each)));
    });
  }

  /** Activities that a single word of their own, half the title or more, tells; for when an activity must be meant. */
  recogniseByOneWord(phrase: readonly string[]): TitleMatch[] {
    const telling = this.telling(phrase);
    if (telling.length === 0) return [];
    return this.strongest(phrase, ({ stems }) => {
      const shared = telling.filter((each) => stems.has(each));
      return shared.length * 2 >= stems.size && shared.some((each) => this.isOwn(each));
    });
  }

  /** The words of a phrase that any titles have, each once. */
  private telling(phrase: readonly string[]): readonly string[] {
    return [...new Set(phrase.filter((each) => this.frequency.has(each)))];
  }

  private isOwn(stem: string): boolean {
    return this.frequency.get(stem) === 1;
  }

  private strongest(phrase: readonly string[], fits: (title: Title) => boolean): TitleMatch[] {
    const matches = this.titles.filter(fits).map((title) => this.match(title, phrase, title.stems));
    const top = Math.max(0, ...matches.map(({ score }) => score));
    return matches.filter(({ score }) => score > 0 && score >= top - 0.01);
  }

  private match(title: Title, phrase: readonly string[], stems: ReadonlySet<string>): TitleMatch {
    const places = new Set<number>();
    const counted = new Set<string>();
    phrase.forEach((each, position) => {
      if (!stems.has(each)) return;
      places.add(position);
      counted.add(each);
    });
    const score = [...counted].reduce((sum, each) => sum + this.weight(each), 0);
    return { name: title.name, score, words: places };
  }
}
