/** The words that a pattern of words fits, written out: `/^(?:n[äa]r|when)$/u` is "när", "nar", "when". */

/** A pattern that fits more words than these is asked itself. */
const MOST_WORDS = 500;

class Unlisted extends Error {}

/** Reads a pattern from its beginning, for as long as it is of letters, groups, classes and `?`. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  whole(): readonly string[] {
    this.expect('^');
    const words = this.sequence();
    this.expect('$');
    if (this.at < this.source.length) throw new Unlisted();
    return words;
  }

  private get next(): string {
    return this.source[this.at] ?? '';
  }

  private expect(text: string): void {
    if (!this.source.startsWith(text, this.at)) throw new Unlisted();
    this.at += text.length;
  }

  private choice(): string[] {
    const words = this.sequence();
    while (this.next === '|') {
      this.at += 1;
      words.push(...this.sequence());
    }
    return words;
  }

  private sequence(): string[] {
    let words = [''];
    while (this.next !== '' && !/[|)$]/u.test(this.next)) {
      const parts = this.part();
      words = words.flatMap((word) => parts.map((part) => word + part));
      if (words.length > MOST_WORDS) throw new Unlisted();
    }
    return words;
  }

  private part(): readonly string[] {
    const parts = this.one();
    if (this.next !== '?') return parts;
    this.at += 1;
    return ['', ...parts];
  }

  private one(): readonly string[] {
    if (this.next === '(') {
      this.expect('(?:');
      const words = this.choice();
      this.expect(')');
      return words;
    }
    if (this.next === '[') {
      const end = this.source.indexOf(']', this.at);
      const letters = [...this.source.slice(this.at + 1, end)];
      if (!letters.every((letter) => /\p{L}/u.test(letter))) throw new Unlisted();
      this.at = end + 1;
      return letters;
    }
    const letter = this.next;
    if (!/[\p{L}\p{N}]/u.test(letter)) throw new Unlisted();
    this.at += 1;
    return [letter];
  }
}

/** All words that a pattern fits; `undefined` where they cannot be listed. */
export function wordsFitting(pattern: RegExp): readonly string[] | undefined {
  if (pattern.flags !== 'u') return undefined;
  try {
    return new PatternReader(pattern.source).whole();
  } catch (error) {
    if (error instanceof Unlisted) return undefined;
    throw error;
  }
}
