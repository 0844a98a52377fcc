import type { Language } from '../domain/language';
import { listAnd, number, weekText } from './format';
import type { Texts } from './texts';

/** The week for the project group's channel. */

interface Planned {
  readonly title: string;
  readonly when: string;
}

/** What the group is told; no person is in it. */
export interface Digest {
  readonly week: string;
  readonly late: readonly Planned[];
  readonly due: readonly Planned[];
  readonly starting: readonly Planned[];
  /** How many have been reported in all. */
  readonly dialogues: number;
}

interface DigestTexts {
  readonly title: (week: string) => string;
  readonly headings: Readonly<Record<'late' | 'due' | 'starting', string>>;
  readonly parts: Readonly<Record<'late' | 'due' | 'starting', (count: number) => string>>;
  readonly calm: string;
  readonly dialogues: (count: string, one: boolean) => string;
}

export const digestTexts: Texts<DigestTexts> = {
  sv: {
    title: (week) => `Projektets vecka, ${week}`,
    headings: { late: 'Sent', due: 'Den här veckan', starting: 'Börjar inom 30 dagar' },
    parts: {
      late: (n) => `${n} ${n === 1 ? 'aktivitet är sen' : 'aktiviteter är sena'}`,
      due: (n) => `${n} börjar eller ska bli ${n === 1 ? 'klar' : 'klara'}`,
      starting: (n) => `${n} börjar inom 30 dagar`,
    },
    calm: 'inget i aktivitetsplanen är sent eller på gång',
    dialogues: (count, one) => `${count} ${one ? 'dialog är sparad' : 'dialoger är sparade'} här hittills.`,
  },
  en: {
    title: (week) => `The project’s ${week}`,
    headings: { late: 'Late', due: 'This week', starting: 'Begins within 30 days' },
    parts: {
      late: (n) => `${n} ${n === 1 ? 'activity is' : 'activities are'} late`,
      due: (n) => `${n} ${n === 1 ? 'begins or is' : 'begin or are'} due`,
      starting: (n) => `${n} ${n === 1 ? 'begins' : 'begin'} within 30 days`,
    },
    calm: 'nothing in the activity plan is late or coming up',
    dialogues: (count, one) => `${count} ${one ? 'dialogue is' : 'dialogues are'} stored here so far.`,
  },
};

/**
 * "Projektets vecka, v. 36: 1 aktivitet är sen och 2 börjar eller ska bli klara. 14 dialoger är sparade här hittills."
 */
export function digestSentence(digest: Digest, language: Language): string {
  const texts = digestTexts[language];
  const parts = (['late', 'due', 'starting'] as const).flatMap((kind) =>
    digest[kind].length > 0 ? [texts.parts[kind](digest[kind].length)] : [],
  );
  const all = parts.length > 0 ? listAnd(parts, language) : texts.calm;
  const dialogues = texts.dialogues(number(digest.dialogues, language), digest.dialogues === 1);
  return `${texts.title(weekText(digest.week, language))}: ${all}. ${dialogues}`;
}
