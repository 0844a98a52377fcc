import type { Language } from '../domain/language';
import type { Alone, KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** The last answer as text to paste. */
interface AsTextView {
  readonly kind: 'as-text';
  /** Absent where no answer has been given, or it is nothing to paste. */
  readonly pasted?: PastedText;
}

/** An answer as text: its sentence, and all of it. */
export interface PastedText {
  readonly sentence: string;
  readonly text: string;
}

const titles: Texts<string> = { sv: 'Som text', en: 'As text' };

/** The button's. */
export const asTextTitle = (language: Language): string => titles[language];

const nothingToPaste: Texts<string> = {
  sv: 'Jag har inget svar att göra text av här. Fråga först, till exempel ”läget i projektet” eller ”hur många dialoger per månad”, och skriv sedan ”som text”.',
  en: 'I have no answer to make text of here. Ask first, such as “how are we doing” or “how many dialogues per month”, and then write “as text”.',
};

const asText: Alone<AsTextView> = {
  alone: ({ pasted }, language: Language) => pasted?.sentence ?? nothingToPaste[language],
};

export const asTextKinds = {
  'as-text': { name: { sv: 'svaret som text', en: 'the answer as text' } },
} satisfies KindTexts<'as-text'>;
export const asTextSentences = { 'as-text': asText };
