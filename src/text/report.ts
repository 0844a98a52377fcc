import type { Language } from '../domain/language';
import type { DocumentKind } from '../domain/question-slots';
import { type CountView, countSentence } from './counts';
import { type GoalsView, goalsSentence } from './goal-sentences';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What is said to someone who wants a document. */

/** Documents whose figures are told where the document itself is not given. */
type WithFigures = Exclude<DocumentKind, 'plan' | 'template' | 'picture' | 'web-text'>;
/** Those that are made, as files of a chat of one's own or by the command line. */
type MadeDocument = Extract<WithFigures, 'project-report' | 'interim-report' | 'decision-proposal'>;
const MADE = ['project-report', 'interim-report', 'decision-proposal'] as const satisfies readonly MadeDocument[];

interface ReportTexts {
  /** What it would be to make each of them. */
  readonly documents: Readonly<Record<Exclude<WithFigures, MadeDocument>, string>>;
  readonly any: string;
  /** How each that is made is had. */
  readonly asFile: Readonly<Record<MadeDocument, string>>;
  readonly figuresInstead: (municipality: string) => string;
  /** How the form on paper is had, and what there is instead of it. */
  readonly paperForm: string;
  readonly notYet: (making: string, municipality: string) => string;
  readonly in: (municipality: string) => string;
}

const reportTexts: Texts<ReportTexts> = {
  sv: {
    documents: {
      data: 'göra datafiler',
    },
    any: 'skriva dokument',
    asFile: {
      'project-report':
        'Projektredovisningen är ett Word-dokument om hela projektet. Du får den i din egen chatt med mig, eller med kommandot ”report project-report”.',
      'interim-report':
        'Delrapporten är ett Word-dokument om hela projektet. Du får den i din egen chatt med mig, eller med kommandot ”report interim-report”.',
      'decision-proposal':
        'Beslutsförslaget är ett Word-dokument till en beställare. Du får det i din egen chatt med mig när du skriver vem det är till, eller med kommandot ”report decision-proposal”.',
    },
    figuresInstead: (where) => `Här är siffrorna${where}.`,
    paperForm:
      'Formuläret på papper får du i din egen chatt med mig, eller med kommandot ”report template”. Skriv ”ny dialog”, så öppnar jag det här.',
    notYet: (making, where) => `Jag kan inte ${making}${where} än. Här är siffrorna i stället.`,
    in: (municipality) => ` för ${municipality}`,
  },
  en: {
    documents: {
      data: 'make data files',
    },
    any: 'write documents',
    asFile: {
      'project-report':
        'The project report is a Word document on the whole project. You get it in your own chat with me, or with the command “report project-report”.',
      'interim-report':
        'The interim report is a Word document on the whole project. You get it in your own chat with me, or with the command “report interim-report”.',
      'decision-proposal':
        'The decision proposal is a Word document to one orderer. You get it in your own chat with me when you write whom it is to, or with the command “report decision-proposal”.',
    },
    figuresInstead: (where) => `Here are the figures${where}.`,
    paperForm:
      'You get the form on paper in your own chat with me, or with the command “report template”. Write “new dialogue”, and I open it here.',
    notYet: (making, where) => `I cannot ${making}${where} yet. Here are the figures instead.`,
    in: (municipality) => ` for ${municipality}`,
  },
};

/** The figures that a document holds, or would hold. */
export interface ReportView {
  readonly kind: 'report';
  readonly document?: WithFigures;
  readonly municipality?: string;
  readonly figures: GoalsView | CountView;
}

const isMade = (document: WithFigures): document is MadeDocument => MADE.some((each) => each === document);

/** "Jag kan inte skriva beslutsförslag för Laholm än. Här är siffrorna i stället.", or how the document is had. */
export function reportSentence(
  { document, municipality }: Pick<ReportView, 'document' | 'municipality'>,
  language: Language,
): string {
  const texts = reportTexts[language];
  const where = municipality ? texts.in(municipality) : '';
  if (document && isMade(document)) return `${texts.asFile[document]} ${texts.figuresInstead(where)}`;
  return texts.notYet(document ? texts.documents[document] : texts.any, where);
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

/** The form of a dialogue is wanted on paper, which has no figures in it. */
interface PaperFormView {
  readonly kind: 'paper-form';
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
  'paper-form': { alone: (_: PaperFormView, language: Language) => reportTexts[language].paperForm },
  'plan-file': { alone: (_: PlanFileView, language: Language) => planFileTexts[language].inOwnChat },
};
