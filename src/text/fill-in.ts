import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import type { FillIn } from '../domain/week';
import { dateText, listAnd } from './format';
import { receiptTexts } from './receipt';
import type { Texts } from './texts';

/** The reminder of a dialogue to fill in: asked for on its receipt, and told the next working morning. */

/** Why somebody cannot be reminded. */
type NoReminder = 'not-in-people-file' | 'not-installed' | 'paused';

interface FillInTexts {
  readonly remind: string;
  readonly reminded: (day: string) => string;
  readonly cannot: Readonly<Record<NoReminder, string>>;
  readonly one: (dialogue: string, gaps: string) => string;
  readonly several: (dialogues: string) => string;
  readonly dialogue: (municipality: string | undefined, date: string) => string;
  readonly line: (dialogues: string, isOne: boolean) => string;
  readonly fillIn: (date: string) => string;
}

export const fillInTexts: Texts<FillInTexts> = {
  sv: {
    remind: 'Påminn mig i morgon',
    reminded: (day) => `Jag påminner dig ${day} på morgonen.`,
    cannot: {
      'not-in-people-file':
        'Jag kan bara påminna den som finns i projektets lista över personer. Dialogen är sparad, och du kan fylla på den när du vill.',
      'not-installed':
        'Jag når dig inte: skriv till mig i en egen chatt först. Dialogen är sparad, och du kan fylla på den när du vill.',
      paused:
        'Du har pausat dina påminnelser, så jag påminner dig inte. Dialogen är sparad, och du kan fylla på den när du vill.',
    },
    one: (dialogue, gaps) => `Du ville bli påmind om dialogen ${dialogue}. Inte ifyllt än: ${gaps}.`,
    several: (dialogues) => `Du ville bli påmind om dialogerna ${dialogues}. De är inte helt ifyllda än.`,
    dialogue: (municipality, date) => (municipality === undefined ? date : `i ${municipality} ${date}`),
    line: (dialogues, isOne) =>
      `Du ville bli påmind om att fylla på ${isOne ? 'dialogen' : 'dialogerna'} ${dialogues}.`,
    fillIn: (date) => `Fyll på dialogen ${date}`,
  },
  en: {
    remind: 'Remind me tomorrow',
    reminded: (day) => `I will remind you on the morning of ${day}.`,
    cannot: {
      'not-in-people-file':
        'I can only remind those who are in the project’s list of people. The dialogue is saved, and you can fill it in when you like.',
      'not-installed':
        'I cannot reach you: write to me in a chat of your own first. The dialogue is saved, and you can fill it in when you like.',
      paused:
        'You have paused your reminders, so I will not remind you. The dialogue is saved, and you can fill it in when you like.',
    },
    one: (dialogue, gaps) => `You wanted to be reminded of the dialogue ${dialogue}. Not filled in yet: ${gaps}.`,
    several: (dialogues) =>
      `You wanted to be reminded of the dialogues ${dialogues}. They are not wholly filled in yet.`,
    dialogue: (municipality, date) => (municipality === undefined ? `of ${date}` : `in ${municipality} on ${date}`),
    line: (dialogues, isOne) =>
      `You wanted to be reminded to fill in the ${isOne ? 'dialogue' : 'dialogues'} ${dialogues}.`,
    fillIn: (date) => `Fill in the dialogue of ${date}`,
  },
};

/** "Jag påminner dig 30 november 2026 på morgonen." */
export const remindedSentence = (day: LocalDate, language: Language): string =>
  fillInTexts[language].reminded(dateText(day, language));

function namesOf(fillIn: readonly FillIn[], language: Language): string {
  const { dialogue } = fillInTexts[language];
  return listAnd(
    fillIn.map(({ municipality, date }) => dialogue(municipality, dateText(date, language))),
    language,
  );
}

/** A line on the week's card of the same day. */
export const fillInLine = (fillIn: readonly FillIn[], language: Language): string =>
  fillInTexts[language].line(namesOf(fillIn, language), fillIn.length === 1);

/** What the card says. */
export function fillInSentence(fillIn: readonly FillIn[], language: Language): string {
  const texts = fillInTexts[language];
  const names = namesOf(fillIn, language);
  const [first, ...others] = fillIn;
  if (!first || others.length > 0) return texts.several(names);
  const gaps = first.gaps.map((gap) => receiptTexts[language].gaps[gap]);
  return texts.one(names, listAnd(gaps, language));
}
