import type { Language } from '../domain/language';
import type { DocumentKind } from '../domain/question-slots';
import { type CountView, countSentence } from './counts';
import { type GoalsView, goalsSentence } from './goal-sentences';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What is said to someone who wants a document. */

/** Documents whose figures are told where the document itself is not given: in a chat of several, and of a part. */
type WithFigures = Exclude<DocumentKind, 'plan' | 'template' | 'picture' | 'web-text'>;

interface ReportTexts {
  /** Which there are, where none is named. */
  readonly any: string;
  /** How each is had. */
  readonly asFile: Readonly<Record<WithFigures, string>>;
  readonly figuresInstead: (municipality: string) => string;
  /** How the form on paper is had, and what there is instead of it. */
  readonly paperForm: string;
  readonly in: (municipality: string) => string;
}

const reportTexts: Texts<ReportTexts> = {
  sv: {
    any: 'Jag kan göra projektredovisning, delrapport, beslutsförslag och datafil. Skriv vilket du vill ha.',
    asFile: {
      'project-report':
        'Projektredovisningen är ett Word-dokument om hela projektet. Du får den i din egen chatt med mig, eller med kommandot ”report project-report”.',
      'interim-report':
        'Delrapporten är ett Word-dokument om hela projektet. Du får den i din egen chatt med mig, eller med kommandot ”report interim-report”.',
      'decision-proposal':
        'Beslutsförslaget är ett Word-dokument till en beställare. Du får det i din egen chatt med mig när du skriver vem det är till, eller med kommandot ”report decision-proposal”.',
      data: 'Datafilen är en Excelarbetsbok om hela projektet. Du får den i din egen chatt med mig, eller med kommandot ”report data”.',
    },
    figuresInstead: (where) => `Här är siffrorna${where}.`,
    paperForm:
      'Formuläret på papper får du i din egen chatt med mig, eller med kommandot ”report template”. Skriv ”ny dialog”, så öppnar jag det här.',
    in: (municipality) => ` för ${municipality}`,
  },
  en: {
    any: 'I can make the project report, an interim report, a decision proposal and a data file. Write which you want.',
    asFile: {
      'project-report':
        'The project report is a Word document on the whole project. You get it in your own chat with me, or with the command “report project-report”.',
      'interim-report':
        'The interim report is a Word document on the whole project. You get it in your own chat with me, or with the command “report interim-report”.',
      'decision-proposal':
        'The decision proposal is a Word document to one orderer. You get it in your own chat with me when you write whom it is to, or with the command “report decision-proposal”.',
      data: 'The data file is an Excel workbook on the whole project. You get it in your own chat with me, or with the command “report data”.',
    },
    figuresInstead: (where) => `Here are the figures${where}.`,
    paperForm:
      'You get the form on paper in your own chat with me, or with the command “report template”. Write “new dialogue”, and I open it here.',
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

/** How the document is had, and that its figures are here. */
export function reportSentence(
  { document, municipality }: Pick<ReportView, 'document' | 'municipality'>,
  language: Language,
): string {
  const texts = reportTexts[language];
  const where = municipality ? texts.in(municipality) : '';
  return `${document ? texts.asFile[document] : texts.any} ${texts.figuresInstead(where)}`;
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
