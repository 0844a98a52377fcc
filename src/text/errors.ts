import type { ErrorCode } from '../domain/errors';
import type { Language } from '../domain/language';
import { type Naming, UNNAMED } from '../domain/plan-nouns';
import type { Role } from '../domain/roles';
import { capital } from './format';
import { cannotSentence, whoHas } from './roles';
import type { Texts } from './texts';

/** What the person was doing: saving something, or asking. It decides what is said about what was saved. */
export type Doing = 'reporting' | 'asking';

/** What a role does not reach to, in words that fit after "kan du inte", and who can, by what the plan calls them. */
interface Refusal {
  readonly what: string;
  readonly who: (holder: (role: Role) => string) => string;
}

/** Codes of what somebody's roles do not reach to. */
type RefusalCode =
  | 'may-not-report'
  | 'may-not-open'
  | 'may-not-note'
  | 'not-your-activity'
  | 'no-week'
  | 'leader-only'
  | 'not-surveyed'
  | 'may-not-change-plan'
  | 'may-not-change-people'
  | 'may-not-prioritise'
  | 'may-not-watch-room'
  | 'may-not-note-meeting'
  | 'may-not-have-file';

/** A sentence, by what the plan calls whoever leads the project where it says so. */
type Sentence = string | ((leader: string) => string);

interface ErrorTexts {
  readonly expected: Readonly<Record<Exclude<ErrorCode, RefusalCode>, Readonly<Record<Doing, Sentence>>>>;
  readonly refused: Readonly<Record<RefusalCode, Refusal>>;
  /** What became of what was sent. */
  readonly nothing: Readonly<Record<Doing, string>>;
  /** When not even the language of the person is known for sure, and nothing of the turn is. */
  readonly apology: Readonly<Record<Doing, string>>;
  /** What whoever looks after the bot finds the fault by. */
  readonly reference: (code: string) => string;
  readonly tooFast: string;
}

const both = (sentence: Sentence): Readonly<Record<Doing, Sentence>> => ({ reporting: sentence, asking: sentence });

/** What happened, whether anything was saved, and what to do. */
const errorTexts: Texts<ErrorTexts> = {
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
      overtaken: both('Många sparar just nu, och ditt hann inte med. Inget är sparat. Försök igen.'),
      'no-plan': both(
        'Ingen projektplan är inläst än, och inget är sparat. Projektledaren kan börja: skriv till mig, så berättar jag hur.',
      ),
      'plan-refused': both(
        'Planen är inte ändrad. Ändringen skulle dölja eller ta tillbaka något som finns, eller går inte ihop.',
      ),
      'not-your-dialogue': both(
        (leader) =>
          `Dialogen är rapporterad av någon annan. Den ändras och tas bort av den som rapporterade den och av ${leader}. Inget har ändrats.`,
      ),
      'not-your-entry': both(
        (leader) =>
          `Någon annan har antecknat det här. Det tas bort av den som antecknade det och av ${leader}. Inget har ändrats.`,
      ),
      'dialogue-removed': both(
        'Dialogen är borttagen och går inte att ändra. Inget är sparat. Skriv ”ny dialog” om du vill rapportera den igen.',
      ),
      'dialogue-unknown': both(
        'Jag hittar inte dialogen i det här projektet. Inget har ändrats. Skriv ”ny dialog” om du vill rapportera den.',
      ),
      'entry-unknown': both(
        'Jag hittar inte anteckningen i det här projektet. Inget har ändrats. Skriv ”lärdomar” eller ”till vilka har vi kommunicerat” för att se det som är antecknat.',
      ),
      'activity-unknown': both(
        'Aktiviteten finns inte i aktivitetsplanen längre. Inget är sparat. Skriv ”min vecka” för ett nytt kort.',
      ),
      'too-large': both('Det är mer text än ett kort rymmer. Inget är sparat. Korta texterna och skicka igen.'),
      'too-much-to-store': both('Det är mer än jag kan spara på en gång. Inget är sparat. Korta det och skicka igen.'),
      'not-understood': both(
        'Kortet skickade något som jag inte kan läsa, kanske för att det är gammalt. Inget är sparat. Skriv ”ny dialog” eller ”hjälp” för ett nytt.',
      ),
      'store-not-ready': both('Databasen uppdateras just nu. Inget är sparat. Försök igen om en stund.'),
      'store-newer': both(
        'Databasen är uppdaterad för en nyare version av Medskapa än den som svarar. Inget är sparat. Säg till den som sköter Medskapa.',
      ),
      'store-unreadable': both(
        'Databasen har en rad som inte går att läsa. Inget är sparat. Säg till den som sköter Medskapa.',
      ),
      'backup-unreadable': both('Säkerhetskopian går inte att läsa. Inget är sparat.'),
      'store-not-empty': both('Databasen är inte tom. Inget är sparat.'),
    },
    refused: {
      'may-not-report': {
        what: 'rapportera dialoger',
        who: (holder) =>
          `Det gör ${holder('projektledare')}, ${holder('projektgrupp')} och ${holder('arbetsgrupp')}. Be någon av dem, eller be ${holder('projektledare')} om rollen.`,
      },
      'may-not-open': {
        what: 'öppna dialoger',
        who: (holder) => `${capital(holder('projektledare'))} kan ge dig en roll.`,
      },
      'may-not-note': {
        what: 'anteckna kommunikation och lärdomar',
        who: (holder) =>
          `Det gör ${holder('projektledare')}, ${holder('projektgrupp')} och ${holder('arbetsgrupp')}. Be någon av dem, eller be ${holder('projektledare')} om rollen.`,
      },
      'not-your-activity': {
        what: 'svara för den här aktiviteten',
        who: (holder) =>
          `Det gör de som ansvarar för den enligt planen, ${holder('projektledare')}, ${holder('projektgrupp')} och ${holder('arbetsgrupp')}.`,
      },
      'no-week': {
        what: 'få någon vecka eller ställa in den',
        who: (holder) => `${capital(holder('projektledare'))} kan ge dig en roll.`,
      },
      'leader-only': { what: 'göra det här', who: (holder) => `Det gör ${holder('projektledare')}.` },
      'not-surveyed': { what: 'svara på enkäten', who: (holder) => `Den går till ${holder('förtroendevald')}.` },
      'may-not-change-plan': {
        what: 'ändra projektplanen',
        who: (holder) => `Det gör ${holder('projektledare')}. Det du ansvarar för i planen svarar du på i ”min vecka”.`,
      },
      'may-not-change-people': {
        what: 'ändra vilka som är med och deras roller',
        who: (holder) => `Det gör ${holder('projektledare')}.`,
      },
      'may-not-prioritise': {
        what: 'ange de prioriterade målgrupperna här',
        who: (holder) => `Det gör ${holder('projektledare')}, och beställarens sekreterare för sin egen.`,
      },
      'may-not-watch-room': {
        what: 'bestämma vad som skickas hit före ett sammanträde',
        who: (holder) => `Det gör ${holder('projektledare')} och ${holder('nämndsekreterare')}.`,
      },
      'may-not-note-meeting': {
        what: 'ange när det senaste mötet var',
        who: (holder) => `Det gör ${holder('projektledare')}, och beställarens sekreterare för sin egen.`,
      },
      'may-not-have-file': {
        what: 'få filen',
        who: (holder) => `${capital(holder('projektledare'))} kan hämta den.`,
      },
    },
    nothing: { reporting: 'Inget är sparat.', asking: 'Inget har ändrats.' },
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
      overtaken: both('Many are saving right now, and yours did not get through. Nothing is saved. Try again.'),
      'no-plan': both(
        'No project plan has been imported yet, and nothing is saved. The project leader can begin: write to me, and I tell how.',
      ),
      'plan-refused': both(
        'The plan is not changed. The change would hide or undo something that is there, or does not hold together.',
      ),
      'not-your-dialogue': both(
        (leader) =>
          `Somebody else reported the dialogue. It is changed and removed by whoever reported it and by ${leader}. Nothing has changed.`,
      ),
      'not-your-entry': both(
        (leader) =>
          `Somebody else noted this. It is removed by whoever noted it and by ${leader}. Nothing has changed.`,
      ),
      'dialogue-removed': both(
        'The dialogue has been removed and cannot be changed. Nothing is saved. Write “new dialogue” to report it again.',
      ),
      'dialogue-unknown': both(
        'I do not find the dialogue in this project. Nothing has changed. Write “new dialogue” to report it.',
      ),
      'entry-unknown': both(
        'I do not find the note in this project. Nothing has changed. Write “lessons” or “communication log” to see what has been noted.',
      ),
      'activity-unknown': both(
        'The activity is no longer in the activity plan. Nothing is saved. Write “my week” for a new card.',
      ),
      'too-large': both('That is more text than a card can hold. Nothing is saved. Shorten the texts and send again.'),
      'too-much-to-store': both('That is more than I can save at once. Nothing is saved. Shorten it and send again.'),
      'not-understood': both(
        'The card sent something I cannot read, perhaps because it is old. Nothing is saved. Write “new dialogue” or “help” for a new one.',
      ),
      'store-not-ready': both('The database is being updated right now. Nothing is saved. Try again in a while.'),
      'store-newer': both(
        'The database has been updated for a newer version of Medskapa than the one that answers. Nothing is saved. Tell whoever runs Medskapa.',
      ),
      'store-unreadable': both(
        'The database has a row that cannot be read. Nothing is saved. Tell whoever runs Medskapa.',
      ),
      'backup-unreadable': both('The backup cannot be read. Nothing is saved.'),
      'store-not-empty': both('The database is not empty. Nothing is saved.'),
    },
    refused: {
      'may-not-report': {
        what: 'report dialogues',
        who: (holder) =>
          `${capital(holder('projektledare'))}, ${holder('projektgrupp')} and ${holder('arbetsgrupp')} do. Ask one of them, or ask ${holder('projektledare')} for the role.`,
      },
      'may-not-open': {
        what: 'open dialogues',
        who: (holder) => `${capital(holder('projektledare'))} can give you a role.`,
      },
      'may-not-note': {
        what: 'note communication and lessons',
        who: (holder) =>
          `${capital(holder('projektledare'))}, ${holder('projektgrupp')} and ${holder('arbetsgrupp')} do. Ask one of them, or ask ${holder('projektledare')} for the role.`,
      },
      'not-your-activity': {
        what: 'answer for this activity',
        who: (holder) =>
          `Those who are responsible for it in the plan do, and ${holder('projektledare')}, ${holder('projektgrupp')} and ${holder('arbetsgrupp')}.`,
      },
      'no-week': {
        what: 'have a week or settings for it',
        who: (holder) => `${capital(holder('projektledare'))} can give you a role.`,
      },
      'leader-only': { what: 'do this', who: (holder) => `${capital(holder('projektledare'))} does.` },
      'not-surveyed': { what: 'answer the survey', who: (holder) => `It goes to ${holder('förtroendevald')}.` },
      'may-not-change-plan': {
        what: 'change the project plan',
        who: (holder) =>
          `${capital(holder('projektledare'))} does. What you are responsible for in the plan you answer under “my week”.`,
      },
      'may-not-change-people': {
        what: 'change who takes part and their roles',
        who: (holder) => `${capital(holder('projektledare'))} does.`,
      },
      'may-not-prioritise': {
        what: 'give the prioritised target groups here',
        who: (holder) => `${capital(holder('projektledare'))} does, and the secretary of an orderer for their own.`,
      },
      'may-not-watch-room': {
        what: 'decide what is sent here before a meeting',
        who: (holder) => `${capital(holder('projektledare'))} and ${holder('nämndsekreterare')} do.`,
      },
      'may-not-note-meeting': {
        what: 'tell when the last meeting was',
        who: (holder) => `${capital(holder('projektledare'))} does, and the secretary of an orderer for their own.`,
      },
      'may-not-have-file': {
        what: 'have the file',
        who: (holder) => `${capital(holder('projektledare'))} can fetch it.`,
      },
    },
    nothing: { reporting: 'Nothing is saved.', asking: 'Nothing has changed.' },
    apology: {
      reporting:
        'Something went wrong on my side. See whether it was saved before you try again; the same form is saved only once.',
      asking: 'I cannot answer right now. Nothing has changed. Try again in a while.',
    },
    reference: (code) => `If you get in touch about it, give ${code}.`,
    tooFast: 'A lot came from you at once, so I did not take all of it. Wait a few seconds and try again.',
  },
};

/** Whether what went wrong is that somebody's roles do not reach to it. */
const isRefusal = (code: ErrorCode): code is RefusalCode => code in errorTexts.sv.refused;

/**
 * The sentence for an expected error.
 * @param roles of whoever is told, for what their role does not reach to
 * @param naming what the plan calls those roles
 */
export function errorSentence(
  code: ErrorCode,
  language: Language,
  doing: Doing = 'asking',
  roles: readonly Role[] = [],
  naming: Naming = UNNAMED,
): string {
  const { expected, refused, nothing } = errorTexts[language];
  if (!isRefusal(code)) {
    const sentence = expected[code][doing];
    return typeof sentence === 'string' ? sentence : sentence(whoHas('projektledare', naming, language));
  }
  const { what, who } = refused[code];
  const can = who((role) => whoHas(role, naming, language));
  return `${cannotSentence(roles, what, naming, language)} ${can} ${nothing[doing]}`;
}

/**
 * What a person is told when a turn ends in a fault of ours that nothing else could answer.
 * @param language of the turn
 * @param doing reporting, unless it is certain that nothing could have been saved
 * @param code what the turn is found by in the log; nothing is said of it when absent
 */
export function apology(language: Language, doing: Doing = 'reporting', code = ''): string {
  const texts = errorTexts[language];
  return code === '' ? texts.apology[doing] : `${texts.apology[doing]} ${texts.reference(code)}`;
}

/** What a person is told who has made more turns than anybody does. @param language of the turn */
export const tooFast = (language: Language): string => errorTexts[language].tooFast;
