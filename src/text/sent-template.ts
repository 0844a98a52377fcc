import type { Language } from '../domain/language';
import { quoted } from './format';
import type { Texts } from './texts';

/** A Word template that somebody sends in the chat: kept, or what is wrong with it. */

type Problem = 'not-word' | 'macros' | 'too-large' | 'name' | 'no-plan' | 'not-named';

interface SentTemplateTexts {
  readonly kept: (name: string) => string;
  readonly problems: Readonly<Record<Problem, string>>;
}

const texts: Texts<SentTemplateTexts> = {
  sv: {
    kept: (name) => `Mallen ${quoted(name, 'sv')} är sparad. Dokument som jag gör får dess utseende från och med nu.`,
    problems: {
      'not-word': 'Filen går inte att läsa som en Wordmall (.dotx). Spara den som mall i Word och skicka den igen.',
      macros:
        'Mallen innehåller makron, så jag sparade den inte. Spara den som .dotx, utan makron, och skicka den igen.',
      'too-large': 'Mallen är större än 2 MB, så jag sparade den inte. Gör bilderna i den mindre och skicka den igen.',
      name: 'Mallen har ett namn som planen inte kan ange. Ge den ett kortare namn utan snedstreck och skicka den igen.',
      'no-plan': 'Det finns ingen plan att spara mallen till än. Börja med planen och skicka mallen sedan.',
      'not-named': 'Mallen är sparad, men planen kunde inte ändras just nu. Skicka den igen om en stund.',
    },
  },
  en: {
    kept: (name) => `The template ${quoted(name, 'en')} is saved. Documents that I make have its look from now on.`,
    problems: {
      'not-word':
        'The file cannot be read as a Word template (.dotx). Save it as a template in Word and send it again.',
      macros: 'The template has macros, so I did not save it. Save it as .dotx, without macros, and send it again.',
      'too-large':
        'The template is larger than 2 MB, so I did not save it. Make its pictures smaller and send it again.',
      name: 'The template has a name that the plan cannot tell. Give it a shorter one without slashes and send it again.',
      'no-plan': 'There is no plan to save the template with yet. Begin with the plan, and send the template then.',
      'not-named': 'The template is saved, but the plan could not be changed just now. Send it again in a while.',
    },
  },
};

export const templateKeptSentence = (name: string, language: Language): string => texts[language].kept(name);

export const templateProblem = (problem: Problem, language: Language): string => texts[language].problems[problem];
