import type { Language } from '../domain/language';
import type { Texts } from './texts';

/** What is said to someone who wants a document. */

type DocumentKind = 'project-report' | 'decision-proposal' | 'data';

interface ReportTexts {
  readonly documents: Readonly<Record<DocumentKind, string>>;
  readonly any: string;
  readonly notYet: (document: string, municipality: string) => string;
  readonly in: (municipality: string) => string;
}

const reportTexts: Texts<ReportTexts> = {
  sv: {
    documents: {
      'project-report': 'projektredovisningar',
      'decision-proposal': 'beslutsförslag',
      data: 'datafiler',
    },
    any: 'dokument',
    notYet: (document, where) => `Jag gör inte ${document}${where} än. Här är siffrorna i stället.`,
    in: (municipality) => ` för ${municipality}`,
  },
  en: {
    documents: { 'project-report': 'project reports', 'decision-proposal': 'decision proposals', data: 'data files' },
    any: 'documents',
    notYet: (document, where) => `I do not make ${document}${where} yet. Here are the figures instead.`,
    in: (municipality) => ` for ${municipality}`,
  },
};

export interface ReportAsked {
  readonly document?: DocumentKind;
  readonly municipality?: string;
}

/** "Jag gör inte beslutsförslag för Laholm än. Här är siffrorna i stället." */
export function reportSentence({ document, municipality }: ReportAsked, language: Language): string {
  const texts = reportTexts[language];
  const what = document ? texts.documents[document] : texts.any;
  return texts.notYet(what, municipality ? texts.in(municipality) : '');
}
