import type { Language } from '../domain/language';
import { normaliseText } from '../domain/normalise-text';
import { keyText, TELLING } from './plan-keys';

/** A word before a colon: at the beginning of a line, after its list marks, or within braces. */
const KEY = /(?:^[ \t]*(?:-[ \t]+)*|[{,][ \t]*)["']?(\p{L}[\p{L} ]{0,40})["']?[ \t]*:(?=\s|$)/gmu;

/** The language of a plan file: that of most of its words before a colon, English where they are of none. */
export function planLanguage(text: string): Language {
  const counts: Record<Language, number> = { sv: 0, en: 0 };
  for (const [, word = ''] of normaliseText(text).matchAll(KEY)) {
    const key = keyText(word);
    if (TELLING.sv.has(key)) counts.sv += 1;
    else if (TELLING.en.has(key)) counts.en += 1;
  }
  return counts.sv > counts.en ? 'sv' : 'en';
}
