import type { Language } from '../domain/language';
import type { DocumentKind } from '../domain/question-slots';
import { type CountView, countSentence } from './counts';
import { type GoalsView, goalsSentence } from './goal-sentences';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What is said to someone who wants a document. */

interface ReportTexts {
  /** What it would be to make each of them. */
  readonly documents: Readonly<Record<DocumentKind, string>>;
  readonly any: string;
  readonly notYet: (making: string, municipality: string) => string;
  readonly in: (municipality: string) => string;
}

const reportTexts: Texts<ReportTexts> = {
  sv: {
    documents: {
      'project-report': 'skriva projektredovisningar',
      'decision-proposal': 'skriva beslutsförslag',
      data: 'göra datafiler',
    },
    any: 'skriva dokument',
    notYet: (making, where) => `Jag kan inte ${making}${where} än. Här är siffrorna i stället.`,
    in: (municipality) => ` för ${municipality}`,
  },
  en: {
    documents: {
      'project-report': 'write project reports',
      'decision-proposal': 'write decision proposals',
      data: 'make data files',
    },
    any: 'write documents',
    notYet: (making, where) => `I cannot ${making}${where} yet. Here are the figures instead.`,
    in: (municipality) => ` for ${municipality}`,
  },
};

/** The figures that a document would hold, which the bot does not write yet. */
export interface ReportView {
  readonly kind: 'report';
  readonly document?: DocumentKind;
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
    data: 'dialogerna som data',
    any: 'en rapport',
  },
  en: {
    'project-report': 'the project report',
    'decision-proposal': 'a decision proposal',
    data: 'the dialogues as data',
    any: 'a report',
  },
};

interface PlanFileTexts {
  readonly names: Readonly<Record<'plan' | 'template', string>>;
  /** On the command line, which gives no files of the chat. */
  readonly inOwnChat: string;
}

const planFileTexts: Texts<PlanFileTexts> = {
  sv: {
    names: { plan: 'planen som Excel', template: 'Excelmallen för planen' },
    inOwnChat: 'Filen får projektledaren i sin egen chatt med mig i Teams, eller med kommandot ”plan export”.',
  },
  en: {
    names: { plan: 'the plan as Excel', template: 'the Excel template for the plan' },
    inOwnChat:
      'The project leader gets the file in their own chat with me in Teams, or with the command “plan export”.',
  },
};

/** The plan is wanted as a file. */
interface PlanFileView {
  readonly kind: 'plan-file';
}

const figuresSentence = (figures: ReportView['figures'], language: Language): string =>
  figures.kind === 'count' ? countSentence(figures, language) : goalsSentence(figures.statuses, language);

export const reportKinds = {
  report: { name: ({ document }, language) => documentNames[language][document ?? 'any'] },
  'plan-file': { name: ({ file }, language) => planFileTexts[language].names[file] },
} satisfies KindTexts<'report' | 'plan-file'>;
export const reportSentences = {
  report: (view: ReportView, language: Language) =>
    `${reportSentence(view, language)} ${figuresSentence(view.figures, language)}`,
  'plan-file': { alone: (_: PlanFileView, language: Language) => planFileTexts[language].inOwnChat },
};
