import { stemsOf } from './activity-titles';
import { stem } from './inflect';
import { fold } from './normalise';

/** Names of the plan that people tell by some of their words: "lokaler" of "hyra av lokaler". */

/** A word of a phrase that may tell a name. */
export interface TellingWord {
  readonly word: string;
  readonly at: number;
  /** Whether nothing else is known of it: then it is known by its beginning too, "personal" of "personalkostnader". */
  readonly isUnknown: boolean;
}

/** A name, and where the words stand that tell it. */
interface NamedPlaces {
  readonly name: string;
  readonly places: ReadonlySet<number>;
}

const SHORTEST_BEGINNING = 5;
/** A word made of such a long one is about the same: "representativitet" of "representativa". */
const LONG_BEGINNING = 8;

/** The names of one sort of thing. */
export class ThingNames {
  private readonly named: readonly { readonly name: string; readonly stems: readonly string[] }[];

  constructor(names: readonly string[]) {
    this.named = names.map((name) => ({ name, stems: stemsOf(name) }));
  }

  /** The one with a number, as the plan lists them. @param at where the number was written */
  numbered({ number, at }: { readonly number: number; readonly at: number }): NamedPlaces[] {
    const found = this.named[number - 1];
    return found ? [{ name: found.name, places: new Set([at]) }] : [];
  }

  /** The names that most of the words tell: several where as many tell each of them. */
  bestFor(words: readonly TellingWord[]): NamedPlaces[] {
    const stemmed = words.map(({ word, ...rest }) => ({ ...rest, root: stem(fold(word)) }));
    const found = this.named.map(({ name, stems }) => {
      const fits = stemmed.filter(({ root, isUnknown }) =>
        stems.some(
          (each) =>
            each === root ||
            (isUnknown && root.length >= SHORTEST_BEGINNING && each.startsWith(root)) ||
            (each.length >= LONG_BEGINNING && root.startsWith(each)),
        ),
      );
      return { name, places: new Set(fits.map(({ at }) => at)) };
    });
    const most = Math.max(0, ...found.map(({ places }) => places.size));
    return most === 0 ? [] : found.filter(({ places }) => places.size === most);
  }
}
