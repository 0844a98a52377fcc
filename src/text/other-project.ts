import type { Language } from '../domain/language';
import { quoted, shortened } from './format';
import type { Texts } from './texts';

/** What is said when a card was made for another project than the one in force. */

interface OtherProjectTexts {
  /** A button that only asks has been answered, in the project in force. */
  readonly answered: (made: string, inForce: string) => string;
  readonly refused: (made: string, inForce: string) => string;
  /** A form that makes something new. */
  readonly ask: (made: string, inForce: string) => string;
  readonly saveIn: (project: string) => string;
  /** The form has been drawn for the project in force. */
  readonly moved: (inForce: string) => string;
  /** On the receipt of a form that does not say which project it was made for. */
  readonly savedIn: (project: string) => string;
}

const texts: Texts<OtherProjectTexts> = {
  sv: {
    answered: (made, inForce) => `Kortet hör till projektet ${made}. Svaret gäller ${inForce}, som är i bruk nu.`,
    refused: (made, inForce) => `Kortet hör till projektet ${made}, men nu är ${inForce} i bruk. Inget har ändrats.`,
    ask: (made, inForce) =>
      `Formuläret gjordes för projektet ${made}, men nu är ${inForce} i bruk. Inget är sparat. Du kan skicka det till ${inForce} i stället, eller skicka igen när ${made} är i bruk.`,
    saveIn: (project) => `Skicka till ${project}`,
    moved: (inForce) => `Formuläret gäller nu projektet ${inForce}. Inget är sparat än. Se över det och skicka.`,
    savedIn: (project) => `Sparat i projektet ${project}.`,
  },
  en: {
    answered: (made, inForce) =>
      `The card belongs to the project ${made}. The answer is about ${inForce}, which is in force now.`,
    refused: (made, inForce) =>
      `The card belongs to the project ${made}, but ${inForce} is in force now. Nothing has changed.`,
    ask: (made, inForce) =>
      `The form was made for the project ${made}, but ${inForce} is in force now. Nothing is saved. You can send it to ${inForce} instead, or send it again when ${made} is in force.`,
    saveIn: (project) => `Send to ${project}`,
    moved: (inForce) => `The form is about the project ${inForce} now. Nothing is saved yet. Look it over and send it.`,
    savedIn: (project) => `Saved in the project ${project}.`,
  },
};

/** A button holds some words; a sentence more. */
const BUTTON_MAX = 30;
const NAME_MAX = 80;

const named = (name: string, language: Language): string => quoted(shortened(name, NAME_MAX), language);

/** @param made the name of the project that the card was made for @param inForce that of the one in force */
export const otherProjectSentence = (
  kind: 'answered' | 'refused' | 'ask',
  made: string,
  inForce: string,
  language: Language,
): string => texts[language][kind](named(made, language), named(inForce, language));

export const saveInButton = (project: string, language: Language): string =>
  texts[language].saveIn(shortened(project, BUTTON_MAX));

export const movedSentence = (inForce: string, language: Language): string =>
  texts[language].moved(named(inForce, language));

export const savedInSentence = (project: string, language: Language): string =>
  texts[language].savedIn(named(project, language));
