/** What was found, by what it was found for: as much as is worth keeping, and all of it let go when there is more. */
export class Remembered<Found, Key = string> {
  private readonly known = new Map<Key, Found>();

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  get(key: Key): Found | undefined {
    return this.known.get(key);
  }

  set(key: Key, found: Found): void {
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, found);
  }

  /** What is known, or else is found now. */
  of(key: Key, find: () => Found): Found {
    // That nothing was found is known as well.
    if (this.known.has(key)) return this.known.get(key) as Found;
    const found = find();
    this.set(key, found);
    return found;
  }
}
