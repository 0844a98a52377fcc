import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { capital, number, weekText } from './format';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** Who has answered nothing on their weekly card: the project leader's, and for their eyes only. */
export type UnansweredView = { readonly kind: 'unanswered' } & (
  | { readonly shown: 'list'; readonly week: string; readonly sent: number; readonly names: readonly string[] }
  /** No card has come to anybody yet. */
  | { readonly shown: 'none' }
  /** Whoever asks does not lead the project, or others would see the answer. */
  | { readonly shown: 'leader-only'; readonly plan: Plan }
  | { readonly shown: 'own-chat' }
);

interface UnansweredTexts {
  readonly title: (week: string) => string;
  readonly some: (count: string, sent: string, week: string) => string;
  readonly nobody: (week: string) => string;
  readonly none: string;
  readonly refused: { readonly 'leader-only': (leader: string) => string; readonly 'own-chat': string };
}

export const unansweredTexts: Texts<UnansweredTexts> = {
  sv: {
    title: (week) => `Har inte svarat, ${week}`,
    some: (count, sent, week) => `${count} av ${sent} som fick veckokortet ${week} har inte svarat på det.`,
    nobody: (week) => `Alla som fick veckokortet ${week} har svarat på det.`,
    none: 'Inga veckokort har gått ut än.',
    refused: {
      'leader-only': (leader) => `Med din roll kan du inte se vilka som inte har svarat. Det gör ${leader}.`,
      'own-chat': 'Det visar jag bara i din egen chatt med mig, där ingen annan ser vilka det är.',
    },
  },
  en: {
    title: (week) => `Have not answered, ${week}`,
    some: (count, sent, week) => `${count} of ${sent} who got the weekly card of ${week} have not answered it.`,
    nobody: (week) => `All who got the weekly card of ${week} have answered it.`,
    none: 'No weekly cards have gone out yet.',
    refused: {
      'leader-only': (leader) => `With your role you cannot see who has not answered. ${capital(leader)} can.`,
      'own-chat': 'I show that in your own chat with me only, where nobody else sees who they are.',
    },
  },
};

function unansweredSentence(view: UnansweredView, language: Language): string {
  const texts = unansweredTexts[language];
  if (view.shown === 'none') return texts.none;
  if (view.shown === 'own-chat') return texts.refused['own-chat'];
  if (view.shown === 'leader-only') return texts.refused['leader-only'](whoHas('projektledare', view.plan, language));
  const week = weekText(view.week, language);
  const [count, sent] = [number(view.names.length, language), number(view.sent, language)];
  return view.names.length === 0 ? texts.nobody(week) : texts.some(count, sent, week);
}

export const unansweredSentences = { unanswered: unansweredSentence };
