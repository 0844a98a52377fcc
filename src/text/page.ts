import { number } from './format';
import type { Texts } from './texts';

/** What is said where a list goes over several cards. */
interface PageTexts {
  readonly shown: (from: number, to: number, of: number) => string;
  readonly more: string;
}

export const pageTexts: Texts<PageTexts> = {
  sv: {
    shown: (from, to, of) =>
      from === 1
        ? `Visar ${number(to, 'sv')} av ${number(of, 'sv')}.`
        : `Visar ${number(from, 'sv')}–${number(to, 'sv')} av ${number(of, 'sv')}.`,
    more: 'Visa fler',
  },
  en: {
    shown: (from, to, of) =>
      from === 1
        ? `Showing ${number(to, 'en')} of ${number(of, 'en')}.`
        : `Showing ${number(from, 'en')}–${number(to, 'en')} of ${number(of, 'en')}.`,
    more: 'Show more',
  },
};
