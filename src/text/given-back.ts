import type { Texts } from './texts';

/** What is said on a form that comes back because what was sent could not be taken. */

interface GivenBackTexts {
  readonly title: string;
  /** After the sentence that says why. */
  readonly kept: string;
  /** What was chosen in lists, which cannot be changed on the plain card. */
  readonly chosen: (choices: string) => string;
  /** What there is no room for on a card. */
  readonly apart: (fields: string) => string;
  readonly sendAgain: string;
  /** An input that nobody knows the name of any more. */
  readonly unknownField: string;
  /** A comment about an activity that the plan does not have, or that is not known here. */
  readonly aboutActivity: (activity: string) => string;
}

export const givenBackTexts: Texts<GivenBackTexts> = {
  sv: {
    title: 'Det du skrev',
    kept: 'Det du skrev står kvar här.',
    chosen: (choices) => `Det du valde följer med när du skickar. ${choices}.`,
    apart: (fields) =>
      `${fields} får inte plats på kortet. Texten kommer i egna meddelanden och följer inte med när du skickar härifrån. Korta den och skriv in den igen.`,
    sendAgain: 'Skicka igen',
    unknownField: 'Det du skrev',
    aboutActivity: (activity) => `Utfall och reflektioner: ${activity}`,
  },
  en: {
    title: 'What you wrote',
    kept: 'What you wrote is still here.',
    chosen: (choices) => `What you chose goes along when you send. ${choices}.`,
    apart: (fields) =>
      `${fields}: there is no room for it on the card. The text comes in messages of its own and does not go along when you send from here. Shorten it and write it in again.`,
    sendAgain: 'Send again',
    unknownField: 'What you wrote',
    aboutActivity: (activity) => `Outcome and reflections: ${activity}`,
  },
};
