import type { ErrorCode } from '../domain/errors';
import type { Language } from '../domain/language';
import type { Texts } from './texts';

/** What the person was doing: saving something, or asking. It decides what is said about what was saved. */
export type Doing = 'reporting' | 'asking';

interface ErrorTexts {
  readonly expected: Readonly<Record<ErrorCode, Readonly<Record<Doing, string>>>>;
  /** When not even the language of the person is known for sure, and nothing of the turn is. */
  readonly apology: Readonly<Record<Doing, string>>;
  /** What whoever looks after the bot finds the fault by. */
  readonly reference: (code: string) => string;
  readonly tooFast: string;
}

const both = (sentence: string): Readonly<Record<Doing, string>> => ({ reporting: sentence, asking: sentence });

/** What happened, whether anything was saved, and what to do. */
export const errorTexts: Texts<ErrorTexts> = {
  sv: {
    expected: {
      'storage-unavailable': {
        reporting: 'Just nu når jag inte databasen. Inget är sparat. Försök igen om en stund.',
        asking: 'Just nu når jag inte databasen och kan inte hämta svaret. Inget har ändrats. Försök igen om en stund.',
      },
      'storage-uncertain': {
        reporting:
          'Databasen svarade inte i tid, så jag vet inte om det blev sparat. Skicka igen: samma formulär sparas bara en gång.',
        asking: 'Databasen svarade inte i tid. Inget har ändrats. Fråga igen om en stund.',
      },
      'no-plan': both(
        'Ingen projektplan är inläst än, och inget är sparat. Be den som sköter Medskapa att läsa in planen.',
      ),
      'not-allowed': {
        reporting:
          'Det här behöver en annan roll i projektet, och inget är sparat. Projektledaren, projektgruppen och arbetsgruppen rapporterar; en sparad dialog ändras av den som rapporterade den eller av projektledaren.',
        asking:
          'Det här behöver en annan roll i projektet. Inget har ändrats. Projektledaren, projektgruppen och arbetsgruppen rapporterar. Be någon av dem, eller be projektledaren om rollen.',
      },
      gone: both(
        'Dialogen är borttagen och går inte att ändra. Inget är sparat. Skriv ”ny dialog” om du vill rapportera den igen.',
      ),
      'too-large': both('Det är mer text än ett kort rymmer. Inget är sparat. Korta texterna och skicka igen.'),
      conflict: both('Någon annan hann före, så inget är sparat. Försök igen.'),
      'not-understood': both(
        'Kortet skickade något som jag inte kan läsa, kanske för att det är gammalt. Inget är sparat. Skriv ”ny dialog” eller ”hjälp” för ett nytt.',
      ),
    },
    apology: {
      reporting:
        'Något gick fel hos mig. Titta efter om det blev sparat innan du försöker igen; samma formulär sparas bara en gång.',
      asking: 'Jag kan inte svara just nu. Inget har ändrats. Försök igen om en stund.',
    },
    reference: (code) => `Hör du av dig om det, uppge ${code}.`,
    tooFast: 'Det kom mycket på en gång från dig, så jag tog inte emot allt. Vänta några sekunder och försök igen.',
  },
  en: {
    expected: {
      'storage-unavailable': {
        reporting: 'I cannot reach the database right now. Nothing is saved. Try again in a while.',
        asking:
          'I cannot reach the database right now, so I cannot fetch the answer. Nothing has changed. Try again in a while.',
      },
      'storage-uncertain': {
        reporting:
          'The database did not answer in time, so I do not know whether it was saved. Send it again: the same form is saved only once.',
        asking: 'The database did not answer in time. Nothing has changed. Ask again in a while.',
      },
      'no-plan': both(
        'No project plan has been imported yet, and nothing is saved. Ask whoever runs Medskapa to import the plan.',
      ),
      'not-allowed': {
        reporting:
          'This takes another role in the project, and nothing is saved. The project leader, the project group and the working group report; a saved dialogue is changed by whoever reported it or by the project leader.',
        asking:
          'This takes another role in the project. Nothing has changed. The project leader, the project group and the working group report. Ask one of them, or ask the project leader for the role.',
      },
      gone: both(
        'The dialogue has been removed and cannot be changed. Nothing is saved. Write “new dialogue” to report it again.',
      ),
      'too-large': both('That is more text than a card can hold. Nothing is saved. Shorten the texts and send again.'),
      conflict: both('Someone else was a moment faster, so nothing is saved. Try again.'),
      'not-understood': both(
        'The card sent something I cannot read, perhaps because it is old. Nothing is saved. Write “new dialogue” or “help” for a new one.',
      ),
    },
    apology: {
      reporting:
        'Something went wrong on my side. See whether it was saved before you try again; the same form is saved only once.',
      asking: 'I cannot answer right now. Nothing has changed. Try again in a while.',
    },
    reference: (code) => `If you get in touch about it, give ${code}.`,
    tooFast: 'A lot came from you at once, so I did not take all of it. Wait a few seconds and try again.',
  },
};

/** The sentence for an expected error. */
export const errorSentence = (code: ErrorCode, language: Language, doing: Doing = 'asking'): string =>
  errorTexts[language].expected[code][doing];

/**
 * What a person is told when a turn ends in a fault of ours that nothing else could answer.
 * @param locale as the client says it; Swedish unless it is something else than Swedish and English is asked for
 * @param doing reporting, unless it is certain that nothing could have been saved
 * @param code what the turn is found by in the log; nothing is said of it when absent
 */
export function apology(locale: string | undefined, doing: Doing = 'reporting', code = ''): string {
  const texts = errorTexts[languageOf(locale)];
  return code === '' ? texts.apology[doing] : `${texts.apology[doing]} ${texts.reference(code)}`;
}

/** What a person is told who has made more turns than anybody does. @param locale as the client says it */
export const tooFast = (locale: string | undefined): string => errorTexts[languageOf(locale)].tooFast;

const languageOf = (locale: string | undefined): Language => (locale?.toLowerCase().startsWith('en') ? 'en' : 'sv');
