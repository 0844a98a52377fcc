import type { Language } from '../domain/language';
import type { Texts } from './texts';

/** What is said in the place of what people have written, to those whom the plan does not let read it. */

interface FreeTextTexts {
  readonly mayNotRead: string;
  /** Where the words would stand. */
  readonly hidden: string;
}

const texts: Texts<FreeTextTexts> = {
  sv: {
    mayNotRead:
      'Det som skrivits i ord visas bara för de roller som projektplanen anger. Projektledaren kan hjälpa dig.',
    hidden: 'Här finns text som din roll inte läser. Projektledaren kan hjälpa dig.',
  },
  en: {
    mayNotRead:
      'What was written in words is shown only to the roles that the project plan names. The project leader can help you.',
    hidden: 'There is text here that your role does not read. The project leader can help you.',
  },
};

export const mayNotReadSentence = (language: Language): string => texts[language].mayNotRead;
export const hiddenWords = (language: Language): string => texts[language].hidden;
