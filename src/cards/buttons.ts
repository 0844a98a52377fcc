import type { Language } from '../domain/language';
import type { Reading } from '../questions/reading';
import { conversationTexts } from '../text/conversation';

/** Buttons, and what every card says beside what it shows. */

/** What a button sends. `verb` stands inside too, since a client that only knows Action.Submit sends nothing else. */
export interface ButtonData extends Readonly<Record<string, unknown>> {
  readonly verb: string;
  readonly language: Language;
}

export interface Button {
  readonly title: string;
  readonly data: ButtonData;
}

/** A button that asks a question. */
export const askButton = (title: string, reading: Reading, language: Language): Button => ({
  title,
  data: { verb: 'ask', reading, language },
});

/** A button that opens an empty dialogue form. */
export const newDialogueButton = (language: Language): Button => ({
  title: conversationTexts[language].buttons.newDialogue,
  data: { verb: 'open-dialogue-form', language },
});

export const goalsButton = (language: Language): Button =>
  askButton(conversationTexts[language].buttons.goals, { kind: 'goals' }, language);

export const weekButton = (language: Language): Button =>
  askButton(conversationTexts[language].buttons.week, { kind: 'my-week' }, language);

/** What comes naturally to someone who has no question in mind. */
export const startButtons = (language: Language): Button[] => [
  newDialogueButton(language),
  goalsButton(language),
  weekButton(language),
];

/** `speak` may be read as markup, so nothing in it may look like markup. */
const spoken = (sentence: string): string => sentence.replace(/[<>&]/gu, ' ');

/** The sentence in the three places where a card carries it, and its language. */
export const told = (
  sentence: string,
  language: Language,
): { readonly sentence: string; readonly speak: string; readonly language: Language } => ({
  sentence,
  speak: spoken(sentence),
  language,
});
