import type { Language } from '../domain/language';
import { nameOf, type Plan } from '../domain/plan';
import type { SilentIn } from '../domain/reporters';
import { capital, dateText, number } from './format';
import type { KindTexts } from './kind-texts';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** Who of those who report has reported no dialogue for some weeks: the project leader's, and for their eyes only. */
export type UnreportedView = { readonly kind: 'unreported' } & (
  | { readonly shown: 'list'; readonly plan: Plan; readonly weeks: number; readonly silent: readonly SilentIn[] }
  /** Whoever asks does not lead the project, or others would see the answer. */
  | { readonly shown: 'leader-only'; readonly plan: Plan }
  | { readonly shown: 'own-chat' }
);

interface UnreportedTexts {
  readonly title: string;
  readonly weeks: (count: number) => string;
  readonly some: (count: number, weeks: string) => string;
  readonly nobody: (weeks: string) => string;
  readonly latest: (date: string) => string;
  readonly never: string;
  readonly without: string;
  readonly refused: { readonly 'leader-only': (leader: string) => string; readonly 'own-chat': string };
}

export const unreportedTexts: Texts<UnreportedTexts> = {
  sv: {
    title: 'Ingen dialog rapporterad',
    weeks: (n) => (n === 1 ? 'den senaste veckan' : `de senaste ${number(n, 'sv')} veckorna`),
    some: (n, weeks) =>
      `${number(n, 'sv')} ${n === 1 ? 'person' : 'personer'} som kan rapportera har inte rapporterat någon dialog som hölls ${weeks}.`,
    nobody: (weeks) => `Alla som kan rapportera har rapporterat någon dialog som hölls ${weeks}.`,
    latest: (date) => `Senaste dialogen hölls ${date}`,
    never: 'Har inte rapporterat någon dialog här',
    without: 'Hela projektet',
    refused: {
      'leader-only': (leader) => `Med din roll kan du inte se vilka som inte har rapporterat. Det gör ${leader}.`,
      'own-chat': 'Det visar jag bara i din egen chatt med mig, där ingen annan ser vilka det är.',
    },
  },
  en: {
    title: 'No dialogue reported',
    weeks: (n) => (n === 1 ? 'the last week' : `the last ${number(n, 'en')} weeks`),
    some: (n, weeks) =>
      `${number(n, 'en')} ${n === 1 ? 'person who reports has' : 'people who report have'} reported no dialogue held in ${weeks}.`,
    nobody: (weeks) => `All who report have reported some dialogue held in ${weeks}.`,
    latest: (date) => `The latest dialogue was held on ${date}`,
    never: 'Has reported no dialogue here',
    without: 'The whole project',
    refused: {
      'leader-only': (leader) => `With your role you cannot see who has not reported. ${capital(leader)} can.`,
      'own-chat': 'I show that in your own chat with me only, where nobody else sees who they are.',
    },
  },
};

/** What stands below a name: the day of the latest dialogue, or that there is none. */
export const silenceText = ({ latest }: SilentIn['silent'][number], language: Language): string => {
  const texts = unreportedTexts[language];
  return latest === undefined ? texts.never : texts.latest(dateText(latest, language));
};

/** What a group of them stands under. */
export const placeText = ({ municipality }: SilentIn, plan: Plan, language: Language): string =>
  municipality === undefined ? unreportedTexts[language].without : nameOf(plan.municipalities, municipality);

function unreportedSentence(view: UnreportedView, language: Language): string {
  const texts = unreportedTexts[language];
  const { refused } = texts;
  if (view.shown === 'own-chat') return refused['own-chat'];
  if (view.shown === 'leader-only') return refused['leader-only'](whoHas('projektledare', view.plan, language));
  const weeks = texts.weeks(view.weeks);
  const names = new Set(view.silent.flatMap(({ silent }) => silent.map(({ name }) => name)));
  return names.size === 0 ? texts.nobody(weeks) : texts.some(names.size, weeks);
}

export const unreportedKinds = {
  unreported: { name: { sv: 'vilka som inte har rapporterat någon dialog', en: 'who has reported no dialogue' } },
} satisfies KindTexts<'unreported'>;
export const unreportedSentences = { unreported: unreportedSentence };
