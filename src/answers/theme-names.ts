import type { Theme } from '../domain/plan';
import { impliedAliases } from '../questions/vocabulary';
import { says, searchedWords } from './search-words';

/** As many of a theme's names as are looked for, so that a sentence has room to name them. */
const THEME_NAMES = 5;

/** The words that a theme goes by; "diskriminering och hat" is either of the two. */
export function namesOfTheme({ name, aliases }: Theme): readonly string[] {
  const parts = impliedAliases('theme', name);
  const names = [...(parts.length > 0 ? parts : [name]), ...aliases];
  const others = names.filter((each, at) => !names.slice(0, at).some((before) => says(searchedWords(before), each)));
  return others.slice(0, THEME_NAMES);
}
