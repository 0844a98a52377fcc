/** What a person wrote and a card has no room for comes in messages of its own, so that none of it is lost. */

/** Most bytes of a text in one message, as it stands in JSON: Teams takes about 28 KB with what is around it. */
const MESSAGE_MAX_BYTES = 20_000;

export const bytesIn = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/** A long text in pieces that a message can hold, no character broken. */
function pieces(text: string): string[] {
  const whole: string[] = [];
  // A text has few different characters, and each is measured once.
  const sizes = new Map<string, number>();
  let piece = '';
  let room = MESSAGE_MAX_BYTES;
  for (const character of text) {
    const bytes = sizes.get(character) ?? bytesIn(character) - 2;
    sizes.set(character, bytes);
    if (bytes > room) {
      whole.push(piece);
      [piece, room] = ['', MESSAGE_MAX_BYTES];
    }
    piece += character;
    room -= bytes;
  }
  return [...whole, piece];
}

/** The messages that a text is told in. @param label what it is the text of */
export const besideMessages = (label: string, text: string): string[] =>
  pieces(text).map((piece) => `${label}: ${piece}`);
