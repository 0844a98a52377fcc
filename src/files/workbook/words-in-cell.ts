/**
 * Several texts in one cell. People part them by line breaks, semicolons or commas, whichever comes first in that
 * order; a text that holds one of these itself is written in quotes on a line of its own.
 */

/** What a list is written as that is there and has nothing in it, where leaving it out means something else. */
export const NONE = 'inga';

const isPlain = (text: string): boolean => text.trim() === text && text !== '' && !/[;\n\r"]|^[-–•·*]\s|,$/u.test(text);

/** Writes texts into one cell, so that {@link splitWords} gives back the same. */
export function joinWords(texts: readonly string[]): string {
  if (texts.length === 1 && isPlain(texts[0] ?? '') && !texts[0]?.includes(',')) return texts[0] ?? '';
  if (texts.length > 1 && texts.every(isPlain)) return texts.join('; ');
  return texts.map((text) => (isPlain(text) && !text.includes(',') ? text : JSON.stringify(text))).join('\n');
}

function unquoted(text: string): string {
  if (!/^".*"$/su.test(text)) return text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : text;
  } catch {
    return text.slice(1, -1);
  }
}

/** The texts of one cell. */
export function splitWords(cell: string): string[] {
  const lines = cell.split(/\r\n?|\n/u).map((line) => line.trim());
  const parts = lines.length > 1 || /^".*"$/u.test(lines[0] ?? '') ? lines : cell.split(cell.includes(';') ? ';' : ',');
  return parts.flatMap((part) => {
    // The bullets that people put before lines.
    const text = part
      .trim()
      .replace(/^[-–•·*]\s+/u, '')
      .replace(/[;,]$/u, '')
      .trim();
    return text === '' ? [] : [unquoted(text)];
  });
}
