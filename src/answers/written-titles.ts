import { comparable } from '../domain/normalise-text';
import type { OfferedButton } from '../ports/questions';
import { Reading } from '../questions/reading';

/** A button of the last answer, asked for by what stands on it. */

/** A title has no more words than these, but for one that names what it asks, and that is read as any phrase. */
const MOST_WORDS = 6;

/** Whether a phrase may be what stands on a button, so that the last answer is looked up. */
export const mayBeTitle = (text: string): boolean => text.trim().split(/\s+/u).length <= MOST_WORDS;

const titleIn = (text: string): string => comparable(text.replace(/[\s.!?]+$/u, ''));

interface Pressed {
  readonly reading: Reading;
  /** How much of a list had been shown before. */
  readonly from?: number;
}

/** What the button asks that has these words for a title. Of two with the same title none is meant for certain. */
export function askedByTitle(text: string, buttons: readonly OfferedButton[]): Pressed | undefined {
  const [first, ...others] = buttons.filter(({ title }) => titleIn(title) === titleIn(text));
  const reading = Reading.safeParse(first?.reading);
  return first && others.length === 0 && reading.success ? { reading: reading.data, from: first.from } : undefined;
}
