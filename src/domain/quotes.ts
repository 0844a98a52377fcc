import { OBSERVATION_FIELDS } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import type { Id } from './identifiers';
import type { Theme } from './plan';
import { isOfFew } from './voices';

/** Words that may be printed, and the theme that they are about where that is one. */
export interface Quote {
  readonly theme?: Id;
  readonly words: string;
}

/** As many as are printed of a theme. */
const QUOTES_OF_THEME = 3;

/**
 * What may be printed of dialogues, in the order they come: words of those that are marked for it, never of 1–4 people.
 * @param isAbout whether some words speak of a theme, asked where their dialogue raised several
 * @param mayStand whether nothing in some words leads to a person: what the writer had saved anyway is not printed
 */
export function quotesOf(
  contents: readonly DialogueContent[],
  themes: readonly Theme[],
  isAbout: (theme: Theme, words: string) => boolean,
  mayStand: (words: string) => boolean,
): Quote[] {
  const printed = contents
    .filter((content) => content.quotable === true && !isOfFew(content))
    .flatMap((content) => {
      const raised = themes.filter(({ id }) => content.themes.includes(id));
      return OBSERVATION_FIELDS.flatMap((field): Quote[] => {
        const words = content[field]?.replace(/\s+/gu, ' ').trim() ?? '';
        if (words === '' || !mayStand(words)) return [];
        const named = raised.length === 1 ? raised : raised.filter((theme) => isAbout(theme, words));
        const [theme, other] = named;
        return [{ words, ...(theme && !other ? { theme: theme.id } : {}) }];
      });
    });
  const isFirst = ({ words, theme }: Quote, at: number): boolean =>
    printed.slice(0, at).every((each) => each.words !== words || each.theme !== theme);
  const own = printed.filter(isFirst);
  return [...themes.map(({ id }) => id), undefined].flatMap((theme) =>
    own.filter((each) => each.theme === theme).slice(0, QUOTES_OF_THEME),
  );
}
