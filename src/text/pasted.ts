import type { Language } from '../domain/language';
import { sentenceOf, type View } from './answers';
import type { PastedText } from './as-text';
import { groundsOf } from './grounds';

/** An answer as text; undefined where it tells nothing of the project. */
export function pastedText(view: View, language: Language): PastedText | undefined {
  if (!groundsOf(view)) return undefined;
  const sentence = sentenceOf(view, language);
  return { sentence, text: sentence };
}
