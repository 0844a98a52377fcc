/** The words of a dictionary with their flags: as many as a language has, in a tenth of the memory of a `Map`. */

/** What ends a word, and what ends its flags. */
const [SLASH, END] = ['/', '\n'];
const SLASH_CODE = SLASH.charCodeAt(0);

/** A text that has one of these takes twice the memory, so the few words that have any are kept beside it. */
const WIDE = /[\u0100-\u{10ffff}]/u;

/** Of so many times as many places as words a third is free at least, and a search is short. */
const ROOM = 1.5;

/** FNV-1a, with its upper half brought down. */
function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193);
  return code ^ (code >>> 15);
}

/** A word of its own, where the one given is a piece of a file that would be kept for it. */
const copyOf = (piece: string): string => Buffer.from(piece).toString();

/** Words and flags in one text, found by a table of places in it. A word may be listed several times. */
export class WordTable {
  private readonly text: string;
  /** Where a word begins in the text; 0 where nothing is. */
  private readonly places: Int32Array;
  private readonly wide = new Map<string, string[]>();

  /** @param listed words, none with a slash or an end of line in it, each with its flags */
  constructor(listed: readonly (readonly [string, string])[]) {
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(listed.length * ROOM + 1)));
    const lines = [''];
    let at = END.length;
    for (const [word, flags] of listed) {
      const line = word + SLASH + flags;
      if (WIDE.test(line)) {
        this.wide.set(copyOf(word), [...(this.wide.get(word) ?? []), copyOf(flags)]);
      } else {
        this.places[this.freePlace(word)] = at;
        lines.push(line);
        at += line.length + END.length;
      }
    }
    // The pieces of a file with wide signs in it are wide themselves, whatever they have.
    this.text = Buffer.from(`${lines.join(END)}${END}`, 'latin1').toString('latin1');
  }

  has(word: string): boolean {
    return this.find(word, hash(word)) !== undefined || this.wide.has(word);
  }

  /** @returns its flags, those of homographs parted by a comma; undefined of a word that is not listed */
  get(word: string): string | undefined {
    let found: string | undefined = this.wide.get(word)?.join();
    for (let place = this.find(word, hash(word)); place !== undefined; place = this.find(word, place + 1)) {
      const from = this.at(place) + word.length + SLASH.length;
      const flags = this.text.slice(from, this.text.indexOf(END, from));
      found = found === undefined ? flags : `${found},${flags}`;
    }
    return found;
  }

  private at(place: number): number {
    return this.places[place & (this.places.length - 1)] ?? 0;
  }

  /** The first place from one on that has a word; undefined where a free one comes before. */
  private find(word: string, from: number): number | undefined {
    for (let place = from; ; place += 1) {
      const at = this.at(place);
      if (at === 0) return undefined;
      if (this.text.charCodeAt(at + word.length) === SLASH_CODE && this.text.startsWith(word, at)) return place;
    }
  }

  private freePlace(word: string): number {
    let place = hash(word);
    while (this.at(place) !== 0) place += 1;
    return place & (this.places.length - 1);
  }
}
