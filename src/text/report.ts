import type { Language } from '../domain/language';
import type { DocumentKind } from '../domain/question-slots';
import { type CountView, countSentence } from './counts';
import { type GoalsView, goalsSentence } from './goal-sentences';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What is said to someone who wants a document. */

/** Documents whose figures are told as long as they are not made. */
type WithFigures = Exclude<DocumentKind, 'plan' | 'template' | 'picture'>;

interface ReportTexts {
  /** What it would be to make each of them. */
  readonly documents: Readonly<Record<WithFigures, string>>;
  readonly any: string;
  readonly notMade: Readonly<Record<NotMadeView['document'], string>>;
  readonly notYet: (making: string, municipality: string) => string;
  readonly in: (municipality: string) => string;
}

const reportTexts: Texts<ReportTexts> = {
  sv: {
    documents: {
      'project-report': 'skriva projektredovisningar',
      'decision-proposal': 'skriva beslutsförslag',
      'interim-report': 'skriva delrapporter',
      'web-text': 'skriva texter till webben',
      data: 'göra datafiler',
    },
    any: 'skriva dokument',
    notMade: {
      template: 'Jag kan inte göra formuläret på papper än. Skriv ”ny dialog”, så öppnar jag det här.',
    },
    notYet: (making, where) => `Jag kan inte ${making}${where} än. Här är siffrorna i stället.`,
    in: (municipality) => ` för ${municipality}`,
  },
  en: {
    documents: {
      'project-report': 'write project reports',
      'decision-proposal': 'write decision proposals',
      'interim-report': 'write interim reports',
      'web-text': 'write texts for the web',
      data: 'make data files',
    },
    any: 'write documents',
    notMade: {
      template: 'I cannot make the form on paper yet. Write “new dialogue”, and I open it here.',
    },
    notYet: (making, where) => `I cannot ${making}${where} yet. Here are the figures instead.`,
    in: (municipality) => ` for ${municipality}`,
  },
};

/** The figures that a document would hold, which the bot does not write yet. */
export interface ReportView {
  readonly kind: 'report';
  readonly document?: WithFigures;
  readonly municipality?: string;
  readonly figures: GoalsView | CountView;
}

/** "Jag kan inte skriva beslutsförslag för Laholm än. Här är siffrorna i stället." */
export function reportSentence(
  { document, municipality }: Pick<ReportView, 'document' | 'municipality'>,
  language: Language,
): string {
  const texts = reportTexts[language];
  const what = document ? texts.documents[document] : texts.any;
  return texts.notYet(what, municipality ? texts.in(municipality) : '');
}

const documentNames: Texts<Readonly<Record<DocumentKind | 'any', string>>> = {
  sv: {
    'project-report': 'projektredovisningen',
    'decision-proposal': 'ett beslutsförslag',
    'interim-report': 'en delrapport',
    'web-text': 'en text till webben',
    picture: 'svaret som bild',
    template: 'dialogens formulär på papper',
    plan: 'planen som Excel',
    data: 'dialogerna som data',
    any: 'en rapport',
  },
  en: {
    'project-report': 'the project report',
    'decision-proposal': 'a decision proposal',
    'interim-report': 'an interim report',
    'web-text': 'a text for the web',
    picture: 'the answer as a picture',
    template: 'the dialogue form on paper',
    plan: 'the plan as Excel',
    data: 'the dialogues as data',
    any: 'a report',
  },
};

interface PlanFileTexts {
  readonly template: string;
  /** On the command line, which gives no files of the chat. */
  readonly inOwnChat: string;
}

const planFileTexts: Texts<PlanFileTexts> = {
  sv: {
    template: 'Excelmallen för planen',
    inOwnChat: 'Filen får projektledaren i sin egen chatt med mig i Teams, eller med kommandot ”plan export”.',
  },
  en: {
    template: 'the Excel template for the plan',
    inOwnChat:
      'The project leader gets the file in their own chat with me in Teams, or with the command “plan export”.',
  },
};

/** A document without figures in it, which the bot does not make yet. */
interface NotMadeView {
  readonly kind: 'not-made';
  readonly document: 'template';
}

/** The plan is wanted as a file. */
interface PlanFileView {
  readonly kind: 'plan-file';
}

const figuresSentence = (figures: ReportView['figures'], language: Language): string =>
  figures.kind === 'count' ? countSentence(figures, language) : goalsSentence(figures.statuses, language);

export const reportKinds = {
  report: { name: ({ document }, language) => documentNames[language][document ?? 'any'] },
  'plan-file': { name: { sv: planFileTexts.sv.template, en: planFileTexts.en.template } },
} satisfies KindTexts<'report' | 'plan-file'>;
export const reportSentences = {
  report: (view: ReportView, language: Language) =>
    `${reportSentence(view, language)} ${figuresSentence(view.figures, language)}`,
  'not-made': { alone: ({ document }: NotMadeView, language: Language) => reportTexts[language].notMade[document] },
  'plan-file': { alone: (_: PlanFileView, language: Language) => planFileTexts[language].inOwnChat },
};
