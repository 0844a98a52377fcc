import { DIALOGUE_KINDS, type DialogueKind } from '../domain/dialogue-kinds';
import type { Language } from '../domain/language';
import { number } from './format';
import type { Texts } from './texts';

/** Nouns that several topics share, in the number they need. */
interface Words {
  readonly kinds: Readonly<Record<DialogueKind, string>>;
  readonly dialogues: (count: number, kind: string) => string;
  readonly source: (source: string) => string;
}

const words: Texts<Words> = {
  sv: {
    kinds: { perspective: 'perspektivinhämtande', 'in-depth': 'fördjupande' },
    dialogues: (count, kind) => `${kind}${count === 1 ? 'dialog' : 'dialoger'}`,
    source: (source) => `Källa: ${source}`,
  },
  en: {
    kinds: { perspective: 'perspective-gathering', 'in-depth': 'in-depth' },
    dialogues: (count, kind) => `${kind}${count === 1 ? 'dialogue' : 'dialogues'}`,
    source: (source) => `Source: ${source}`,
  },
};

/** "perspektivinhämtande" or "fördjupande". */
export const kindText = (kind: DialogueKind, language: Language): string => words[language].kinds[kind];

/** The kind of dialogue that a word names, in whichever language; the word as `comparable` gives it. */
export const kindNamed = (word: string): DialogueKind | undefined =>
  DIALOGUE_KINDS.find((kind) => kind === word || Object.values(words).some(({ kinds }) => kinds[kind] === word));

/** "dialog", "dialoger" or "fördjupande dialoger", without the figure. */
export const dialoguesWord = (count: number, language: Language, kind?: DialogueKind): string =>
  words[language].dialogues(count, kind ? `${words[language].kinds[kind]} ` : '');

/** "27 dialoger", "1 fördjupande dialog". */
export const dialoguesText = (count: number, language: Language, kind?: DialogueKind): string =>
  `${number(count, language)} ${dialoguesWord(count, language, kind)}`;

/** A note with its source in brackets. */
export const noteText = ({ text, source }: { readonly text: string; readonly source?: string }): string =>
  source ? `${text} (${source})` : text;

/** "Källa: Projektredovisning v2, 4.3". */
export const sourceLabel = (source: string, language: Language): string => words[language].source(source);
