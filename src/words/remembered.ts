/** Words that are met often are worked out once; this many of them are kept, some megabytes. */
const MOST_KEPT = 20_000;

/** The same function of a word, that remembers what it found. */
export function remembered<Found>(find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = find(word);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(word, found);
    }
    return found;
  };
}
