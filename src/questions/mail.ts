/** What stands around the words of a message as in a letter, and changes nothing of what is asked. */

/** "Sv: …", "VB: Re: …": what an answered or sent on message begins with. */
const SUBJECT = /^\s*(?:(?:sv|re|vb|fw|fwd|vs|ämne|subject)\s*:\s*)+/iu;
const QUOTED = /^\s*[>|]/u;
/** What the message that was answered begins with, as mail programs write it. */
const ANSWERED = /^\s*(?:-{3,}|_{3,}|(?:från|from|skickat|sent)\s*:|den\s.{1,60}\sskrev\b|on\s.{1,60}\swrote\b)/iu;
/** A line that ends a letter: what stands below it is who wrote. */
const CLOSING =
  /^\s*(?:mvh|m\s?v\s?h|vänligen|(?:med\s)?(?:vänliga?|bästa|varma|soliga|många)\shälsning(?:ar)?|hälsningar|hälsar|\/{1,2}\p{L}|--+\s*$|(?:best|kind|warm)\s(?:regards|wishes)|regards|sincerely|skickat från min|sent from my)(?!.*\?)/iu;

const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

/** Where a line comes that fits and has words above it; the number of lines where none does. */
function firstBelowWords(lines: readonly string[], pattern: RegExp): number {
  const first = lines.findIndex(hasWords);
  const at = lines.findIndex((line, place) => first >= 0 && place > first && pattern.test(line));
  return at < 0 ? lines.length : at;
}

/** The lines that somebody wrote of their own: without quoted ones, the message that was answered and who wrote. */
export function ownLines(text: string): string {
  const lines = text.replace(SUBJECT, '').split('\n');
  if (lines.length === 1) return lines[0]?.replace(QUOTED, ' ') ?? '';
  const own = lines.filter((line) => !QUOTED.test(line));
  const written = own.some(hasWords) ? own : lines.map((line) => line.replace(QUOTED, ' '));
  const end = Math.min(firstBelowWords(written, ANSWERED), firstBelowWords(written, CLOSING));
  return written.slice(0, end).join('\n');
}
