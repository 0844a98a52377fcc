import { DIALOGUE_KINDS, type DialogueKind } from '../domain/dialogue-kinds';
import { type FormWording, ownKind } from '../domain/form-wording';
import type { Language } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import { number } from './format';
import type { Texts } from './texts';

/** Nouns that several topics share, in the number they need. */
interface Words {
  readonly kinds: Readonly<Record<DialogueKind, string>>;
  readonly dialogues: (count: number, kind: string) => string;
  /** "dialogen" */
  readonly theDialogue: (kind: string) => string;
  readonly source: (source: string) => string;
}

const words: Texts<Words> = {
  sv: {
    kinds: { perspective: 'perspektivinhämtande', 'in-depth': 'fördjupande' },
    dialogues: (count, kind) => `${kind}${count === 1 ? 'dialog' : 'dialoger'}`,
    theDialogue: (kind) => `${kind}dialogen`,
    source: (source) => `Källa: ${source}`,
  },
  en: {
    kinds: { perspective: 'perspective-gathering', 'in-depth': 'in-depth' },
    dialogues: (count, kind) => `${kind}${count === 1 ? 'dialogue' : 'dialogues'}`,
    theDialogue: (kind) => `${kind}dialogue`,
    source: (source) => `Source: ${source}`,
  },
};

/** Whatever says what the kinds are called: a plan, what of it names things, or its nouns. */
interface KindNaming {
  readonly form?: FormWording;
}

/** What the plan calls a kind, in whichever language; "perspektivinhämtande" or "fördjupande" where it says nothing. */
export const kindText = (kind: DialogueKind, naming: KindNaming, language: Language): string =>
  ownKind(naming, kind)?.called ?? words[language].kinds[kind];

/** Every word that a kind is known by: the plan's own, and ours in each language. */
export const kindWords = (kind: DialogueKind, naming: KindNaming): string[] => {
  const own = ownKind(naming, kind);
  return [...(own ? [own.called, ...own.aliases] : []), ...Object.values(words).map(({ kinds }) => kinds[kind])];
};

/** The kind of dialogue that a word names, in whichever language; the word as `comparable` gives it. */
export const kindNamed = (word: string, naming: KindNaming): DialogueKind | undefined =>
  DIALOGUE_KINDS.find((kind) => ownKind(naming, kind) && kindWords(kind, naming).map(comparable).includes(word)) ??
  DIALOGUE_KINDS.find((kind) => kind === word || kindWords(kind, naming).map(comparable).includes(word));

/** A kind around what is of it: ours before the noun, the plan's own, which may be any words, in brackets after it. */
function ofKind(
  noun: (before: string) => string,
  kind: DialogueKind | undefined,
  naming: KindNaming,
  language: Language,
): string {
  if (!kind) return noun('');
  const own = ownKind(naming, kind);
  return own ? `${noun('')} (${own.called})` : noun(`${words[language].kinds[kind]} `);
}

/** "dialog" or "dialoger", without the figure. */
const dialoguesWord = (count: number, language: Language): string => words[language].dialogues(count, '');

/** "27 dialoger". */
export const dialoguesText = (count: number, language: Language): string =>
  `${number(count, language)} ${dialoguesWord(count, language)}`;

/** "fördjupande dialoger", or "dialoger (fokusgrupp)" where the plan calls them so. */
export const dialoguesOfKind = (
  count: number,
  kind: DialogueKind | undefined,
  naming: KindNaming,
  language: Language,
): string => ofKind((before) => words[language].dialogues(count, before), kind, naming, language);

/** "fördjupande dialogen", "dialogen (fokusgrupp)": what stands after "den senaste". */
export const theDialogueOfKind = (kind: DialogueKind | undefined, naming: KindNaming, language: Language): string =>
  ofKind(words[language].theDialogue, kind, naming, language);

/** "27 dialoger", "1 fördjupande dialog". */
export const countOfKind = (
  count: number,
  kind: DialogueKind | undefined,
  naming: KindNaming,
  language: Language,
): string => `${number(count, language)} ${dialoguesOfKind(count, kind, naming, language)}`;

/** A note with its source in brackets. */
export const noteText = ({ text, source }: { readonly text: string; readonly source?: string }): string =>
  source ? `${text} (${source})` : text;

/** "Källa: Projektredovisning v2, 4.3". */
export const sourceLabel = (source: string, language: Language): string => words[language].source(source);
