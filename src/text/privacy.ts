import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { type Naming, planNouns } from '../domain/plan-nouns';
import { listAnd } from './format';
import type { KindTexts } from './kind-texts';
import { holdersOf, whoHas } from './roles';
import type { Texts } from './texts';

/** What is kept about whoever asks, who sees what they write, and how it goes: from docs/record-of-processing.md. */

export interface PrivacyView {
  readonly kind: 'privacy';
  readonly plan: Naming & Pick<Plan, 'observationsFor' | 'keepFreeTextMonths'>;
}

/** What stands under one heading. */
interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

interface PrivacyTexts {
  readonly title: string;
  readonly sentence: (readers: string, kept: string, leader: string) => string;
  readonly kept: (months: string, orderers: string, leader: string) => Section;
  readonly seen: (readers: string) => Section;
  readonly removed: (kept: string, leader: string) => Section;
  readonly months: (months: number) => string;
  readonly untilRemoved: string;
  readonly nobody: string;
  readonly rests: string;
  readonly buttons: { readonly dialogues: string; readonly settings: string };
}

export const privacyTexts: Texts<PrivacyTexts> = {
  sv: {
    title: 'Vad som sparas om dig',
    sentence: (readers, kept, leader) =>
      `Om dig sparas namn, roller, hur jag når dig, dina påminnelser och vad du har rapporterat. Det du skriver i formulären läses av ${readers} och av dig själv, och orden finns kvar ${kept}. Vill du bli raderad, säg till ${leader}.`,
    kept: (months, orderers, leader) => ({
      heading: 'Det här sparas',
      lines: [
        `Namn, roller och ${orderers}, från personlistan eller ${leader}: tills du tas bort ur den.`,
        'Ditt id, namn och användarnamn i Teams och hur jag når dig: tills du raderas.',
        'Påminnelser, det du har skjutit upp eller lämnat över, och dina inställningar: tills du raderas.',
        'Vad du vill att jag säger till om: tills det är sagt, eller du avslutar det.',
        'Att det är du som har rapporterat, under en pseudonym. Den leder inte till dig när du har raderats.',
        'Din senaste fråga i varje chatt, så som jag förstod den: används en timme, raderas inom ett dygn.',
        'Vilken dag du senast frågade vad som har hänt: ett år.',
        `Frågor som jag inte förstod, utan vem som skrev: ${months}.`,
        'Att du har svarat på en enkät, men inte vad.',
      ],
    }),
    seen: (readers) => ({
      heading: 'Vem som ser det du skriver',
      lines: [
        `Det du skriver om dialoger och aktiviteter, i loggen och bland lärdomarna: ${readers}, och du själv.`,
        'Det du frågar här i chatten ser bara de som är med i chatten.',
        'Deltagarna räknas, och nämns aldrig.',
      ],
    }),
    removed: (kept, leader) => ({
      heading: 'Hur det tas bort',
      lines: [
        `Orden du har skrivit finns kvar ${kept}; siffrorna blir kvar.`,
        'En dialog som du har rapporterat ändrar eller tar du bort själv, från dess kort.',
        `Vill du se allt som sparas om dig, eller bli raderad: säg till ${leader}.`,
      ],
    }),
    months: (months) => (months === 1 ? 'i 1 månad' : `i ${months} månader`),
    untilRemoved: 'tills de tas bort',
    nobody: 'ingen annan',
    rests: 'Enligt projektets registerförteckning.',
    buttons: { dialogues: 'Mina dialoger', settings: 'Inställningar' },
  },
  en: {
    title: 'What is kept about you',
    sentence: (readers, kept, leader) =>
      `Your name, your roles, how I reach you, your reminders and what you have reported are kept. What you write in the forms is read by ${readers} and by yourself, and the words are kept ${kept}. To be erased, tell ${leader}.`,
    kept: (months, orderers, leader) => ({
      heading: 'What is kept',
      lines: [
        `Your name, roles and ${orderers}, from the list of people or ${leader}: until you are taken out of it.`,
        'Your id, name and user name in Teams and how I reach you: until you are erased.',
        'Reminders, what you have put off or handed over, and your settings: until you are erased.',
        'What you want me to tell you of: until it is told, or you end it.',
        'That it was you who reported, under a pseudonym. It does not lead to you once you are erased.',
        'Your latest question in each chat, as I understood it: used for an hour, erased within a day.',
        'The day you last asked what has happened: a year.',
        `Questions that I did not understand, without who wrote them: ${months}.`,
        'That you have answered a survey, but not what.',
      ],
    }),
    seen: (readers) => ({
      heading: 'Who sees what you write',
      lines: [
        `What you write about dialogues and activities, in the log and among the lessons: ${readers}, and yourself.`,
        'What you ask here in the chat is seen only by those who are in the chat.',
        'Participants are counted, and never named.',
      ],
    }),
    removed: (kept, leader) => ({
      heading: 'How it is removed',
      lines: [
        `The words that you have written are kept ${kept}; the figures stay.`,
        'A dialogue that you have reported you change or remove yourself, from its card.',
        `To see all that is kept about you, or to be erased: tell ${leader}.`,
      ],
    }),
    months: (months) => (months === 1 ? 'for 1 month' : `for ${months} months`),
    untilRemoved: 'until they are removed',
    nobody: 'nobody else',
    rests: 'From the project’s record of processing.',
    buttons: { dialogues: 'My dialogues', settings: 'Settings' },
  },
};

/** Who reads what people write, and how long the words are kept. */
function factsOf({ plan }: PrivacyView, language: Language): { readonly readers: string; readonly kept: string } {
  const { nobody, months, untilRemoved } = privacyTexts[language];
  const roles = plan.observationsFor.map((role) => holdersOf(role, plan, language));
  return {
    readers: roles.length > 0 ? listAnd(roles, language) : nobody,
    kept: plan.keepFreeTextMonths === undefined ? untilRemoved : months(plan.keepFreeTextMonths),
  };
}

/** "Om dig sparas namn, roller …": the answer in short. */
function privacySentence(view: PrivacyView, language: Language): string {
  const { readers, kept } = factsOf(view, language);
  return privacyTexts[language].sentence(readers, kept, whoHas('projektledare', view.plan, language));
}

/** All of it, under its headings. */
export function privacySections(view: PrivacyView, language: Language): readonly Section[] {
  const { readers, kept } = factsOf(view, language);
  const texts = privacyTexts[language];
  const leader = whoHas('projektledare', view.plan, language);
  const { orderer } = planNouns(view.plan, language);
  return [texts.kept(kept, orderer.many, leader), texts.seen(readers), texts.removed(kept, leader)];
}

export const privacyKinds = {
  privacy: {
    name: { sv: 'vad som sparas om dig', en: 'what is kept about you' },
    example: { sv: 'vad sparas om mig', en: 'what is kept about me' },
  },
} satisfies KindTexts<'privacy'>;
export const privacySentences = { privacy: privacySentence };
