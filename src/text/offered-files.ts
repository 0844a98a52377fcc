import type { Language } from '../domain/language';
import { quoted } from './format';
import type { Texts } from './texts';

/** A file that somebody asks for: offered, saved, and what stood in the way. */

type What =
  | 'plan'
  | 'plan-template'
  | 'project-report'
  | 'interim-report'
  | 'decision-proposal'
  | 'paper-form'
  | 'data';
type Trouble = 'foreign' | 'expired' | 'conflict' | 'full' | 'uncertain' | 'unreachable' | 'no-place';
type Ended = 'already' | 'gone' | 'declined' | 'not-yours';

interface OfferedFileTexts {
  /** The file by its name at the head of a sentence; a proposal by whom it is to, where that is known. */
  readonly name: (what: What, committee?: string) => string;
  /** What the file is, on the card that asks whether it may be saved. */
  readonly descriptions: Readonly<Record<What, string>>;
  readonly offered: Readonly<Record<What, (committee?: string) => string>>;
  /** In the local trial, whose chat window takes no files: that it is so, and how the file is had. */
  readonly inTrial: (name: string) => string;
  readonly byCommand: Readonly<Record<What, string>>;
  readonly changed: Readonly<Record<What, string>>;
  readonly saved: (file: string) => string;
  readonly ended: Readonly<Record<Ended, string>>;
  readonly troubles: Readonly<Record<Trouble, string>>;
  /** The plan names a template that nobody has sent. */
  readonly lacksTemplate: (name: string) => string;
  /** Where several read along: it is had in one's own chat, or has been offered there. */
  readonly inOwnChat: (name: string) => string;
  readonly sentToOwnChat: string;
}

const svNames: Readonly<Record<What, string>> = {
  plan: 'Projektplanen i Excel',
  'plan-template': 'Excelmallen för projektplanen',
  'project-report': 'Projektredovisningen',
  'interim-report': 'Delrapporten',
  'decision-proposal': 'Beslutsförslaget',
  'paper-form': 'Formuläret på papper',
  data: 'Datafilen',
};
const enNames: Readonly<Record<What, string>> = {
  plan: 'The project plan in Excel',
  'plan-template': 'The Excel template for the project plan',
  'project-report': 'The project report',
  'interim-report': 'The interim report',
  'decision-proposal': 'The decision proposal',
  'paper-form': 'The dialogue form on paper',
  data: 'The data file',
};

export const offeredFileTexts: Texts<OfferedFileTexts> = {
  sv: {
    name: (what, committee) => (committee === undefined ? svNames[what] : `${svNames[what]} till ${committee}`),
    descriptions: {
      plan: 'Projektplanen i Excel, med projektets personer. De ändras inte när den skickas tillbaka.',
      'plan-template': 'En tom Excelmall för projektplanen',
      'project-report': 'Projektredovisningen i Word: det som är redovisat, och plats för det ni skriver själva',
      'interim-report': 'Delrapporten i Word: det som har hänt under perioden, och plats för det ni skriver själva',
      'decision-proposal': 'Beslutsförslaget i Word: nämndens siffror, och plats för det ni skriver själva',
      'paper-form': 'Dialogens formulär i Word, att skriva ut och fylla i för hand',
      data: 'Projektets data i Excel. Små antal visas inte, men det som sagts finns med om du får läsa det.',
    },
    offered: {
      plan: () => 'Här är projektplanen i Excel. Säg ja, så sparas den i din OneDrive.',
      'plan-template': () =>
        'Här är Excelmallen för projektplanen. Säg ja, så sparas den i din OneDrive. Skicka den till mig när den är ifylld.',
      'project-report': () =>
        'Här är projektredovisningen i Word. Säg ja, så sparas den i din OneDrive. Det som bara ni kan skriva är markerat.',
      'interim-report': () =>
        'Här är delrapporten i Word. Säg ja, så sparas den i din OneDrive. Det som bara ni kan skriva är markerat.',
      'decision-proposal': (committee) =>
        `Här är beslutsförslaget${committee === undefined ? '' : ` till ${committee}`} i Word. Säg ja, så sparas det i din OneDrive. Det som bara ni kan skriva är markerat.`,
      'paper-form': () =>
        'Här är dialogens formulär på papper. Säg ja, så sparas det i din OneDrive. Skriv ”ny dialog” när du vill rapportera det som står på det.',
      data: () =>
        'Här är projektets data i Excel. Säg ja, så sparas filen i din OneDrive. Första bladet säger vad varje kolumn är.',
    },
    inTrial: (name) => `${name} är redo, men det här chattfönstret kan inte ta emot filer.`,
    byCommand: {
      plan: 'Kör ”node dist/cli.js plan export --out plan.xlsx”, så får du planen som fil. I Teams får du den här i chatten.',
      'plan-template':
        'Kör ”node dist/cli.js plan template --out plan.xlsx”, så får du mallen som fil. I Teams får du den här i chatten.',
      'project-report':
        'Kör ”node dist/cli.js report project-report --out redovisning.docx”, så får du redovisningen som fil. I Teams får du den här i chatten.',
      'interim-report':
        'Kör ”node dist/cli.js report interim-report” med --from, --to och --out, så får du delrapporten som fil. I Teams får du den här i chatten.',
      'decision-proposal':
        'Kör ”node dist/cli.js report decision-proposal” med --committee och --out, så får du beslutsförslaget som fil. I Teams får du det här i chatten.',
      'paper-form':
        'Kör ”node dist/cli.js report template --out mall.docx”, så får du formuläret som fil. I Teams får du det här i chatten.',
      data: 'Kör ”node dist/cli.js report data --out data.xlsx”, så får du datafilen. I Teams får du den här i chatten.',
    },
    changed: {
      plan: 'Planen har ändrats sedan du bad om den. Här är den som den är nu.',
      'plan-template': 'Mallen har ändrats sedan du bad om den. Här är den som den är nu.',
      'project-report': 'Underlaget har ändrats sedan du bad om redovisningen. Här är den som den är nu.',
      'interim-report': 'Underlaget har ändrats sedan du bad om delrapporten. Här är den som den är nu.',
      'decision-proposal': 'Underlaget har ändrats sedan du bad om beslutsförslaget. Här är det som det är nu.',
      'paper-form': 'Planen har ändrats sedan du bad om formuläret. Här är det som det är nu.',
      data: 'Underlaget har ändrats sedan du bad om datafilen. Här är den som den är nu.',
    },
    saved: (file) => `${file} är sparad i din OneDrive.`,
    ended: {
      already: 'Filen är redan sparad i din OneDrive. Be om den igen om du vill ha den på nytt.',
      gone: 'Filen väntar inte längre. Be om den igen om du vill ha den.',
      declined: 'Filen är inte sparad. Be om den igen om du vill ha den senare.',
      'not-yours': 'Det avgör den som bad om filen. Be själv om den om du vill ha den.',
    },
    troubles: {
      foreign: 'Platsen för filen ligger inte i OneDrive, så jag sparade den inte.',
      expired: 'OneDrive tog inte emot filen, så den är inte sparad. Säg ja på kortet igen.',
      conflict: 'Det ligger redan en fil i vägen i din OneDrive, så den nya är inte sparad. Säg ja på kortet igen.',
      full: 'Din OneDrive är full, så filen är inte sparad. Gör plats och säg ja på kortet igen.',
      uncertain:
        'OneDrive svarade inte i tid, så jag vet inte om filen blev sparad. Titta efter i din OneDrive, eller säg ja på kortet igen.',
      unreachable: 'Jag når inte OneDrive, så filen är inte sparad. Säg ja på kortet igen om en stund.',
      'no-place':
        'Teams gav mig ingen plats att spara filen på, så den är inte sparad. Du behöver ha OneDrive i organisationen.',
    },
    lacksTemplate: (name) =>
      `Planen anger mallen ${quoted(name, 'sv')}, men den har jag inte: skicka den till mig, så får dokumenten dess utseende.`,
    inOwnChat: (name) => `${name} lämnar jag bara i din egen chatt med mig. Skriv samma sak där, så får du filen.`,
    sentToOwnChat: 'Filer lämnar jag bara i egen chatt, så jag har lagt den i din. Säg ja där, så sparas den.',
  },
  en: {
    name: (what, committee) => (committee === undefined ? enNames[what] : `${enNames[what]} to ${committee}`),
    descriptions: {
      plan: 'The project plan in Excel, with the project’s people. They are not changed when it is sent back.',
      'plan-template': 'An empty Excel template for the project plan',
      'project-report': 'The project report in Word, in Swedish: what is reported, and places for what you write',
      'interim-report': 'The interim report in Word, in Swedish: what has happened, and places for what you write',
      'decision-proposal':
        'The decision proposal in Word, in Swedish: the committee’s figures, and places for what you write',
      'paper-form': 'The dialogue form in Word, in Swedish, to print and fill in by hand',
      data: 'The project’s data in Excel, in Swedish. Small numbers are not shown, but what was said is there if you may read it.',
    },
    offered: {
      plan: () => 'Here is the project plan in Excel. Say yes, and it is saved in your OneDrive.',
      'plan-template': () =>
        'Here is the Excel template for the project plan. Say yes, and it is saved in your OneDrive. Send it to me when it is filled in.',
      'project-report': () =>
        'Here is the project report in Word, in Swedish. Say yes, and it is saved in your OneDrive. What only you can write is marked.',
      'interim-report': () =>
        'Here is the interim report in Word, in Swedish. Say yes, and it is saved in your OneDrive. What only you can write is marked.',
      'decision-proposal': (committee) =>
        `Here is the decision proposal${committee === undefined ? '' : ` to ${committee}`} in Word, in Swedish. Say yes, and it is saved in your OneDrive. What only you can write is marked.`,
      'paper-form': () =>
        'Here is the dialogue form on paper, in Swedish. Say yes, and it is saved in your OneDrive. Write “new dialogue” to report what stands on it.',
      data: () =>
        'Here are the project’s data in Excel, in Swedish. Say yes, and the file is saved in your OneDrive. The first sheet says what each column is.',
    },
    inTrial: (name) => `${name} is ready, but this chat window cannot take files.`,
    byCommand: {
      plan: 'Run “node dist/cli.js plan export --out plan.xlsx” to get the plan as a file. In Teams you get it here in the chat.',
      'plan-template':
        'Run “node dist/cli.js plan template --out plan.xlsx” to get the template as a file. In Teams you get it here in the chat.',
      'project-report':
        'Run “node dist/cli.js report project-report --out report.docx” to get the report as a file. In Teams you get it here in the chat.',
      'interim-report':
        'Run “node dist/cli.js report interim-report” with --from, --to and --out to get the report as a file. In Teams you get it here in the chat.',
      'decision-proposal':
        'Run “node dist/cli.js report decision-proposal” with --committee and --out to get the proposal as a file. In Teams you get it here in the chat.',
      'paper-form':
        'Run “node dist/cli.js report template --out form.docx” to get the form as a file. In Teams you get it here in the chat.',
      data: 'Run “node dist/cli.js report data --out data.xlsx”, and you get the data file. In Teams you get it here in the chat.',
    },
    changed: {
      plan: 'The plan has changed since you asked for it. Here it is as it is now.',
      'plan-template': 'The template has changed since you asked for it. Here it is as it is now.',
      'project-report': 'What the report is made of has changed since you asked for it. Here it is as it is now.',
      'interim-report': 'What the report is made of has changed since you asked for it. Here it is as it is now.',
      'decision-proposal': 'What the proposal is made of has changed since you asked for it. Here it is as it is now.',
      'paper-form': 'The plan has changed since you asked for the form. Here it is as it is now.',
      data: 'What the data file is made of has changed since you asked for it. Here it is as it is now.',
    },
    saved: (file) => `${file} is saved in your OneDrive.`,
    ended: {
      already: 'The file is saved in your OneDrive already. Ask for it again to get it anew.',
      gone: 'The file does not wait any more. Ask for it again to get it.',
      declined: 'The file is not saved. Ask for it again to get it later.',
      'not-yours': 'Whoever asked for the file decides. Ask for it yourself to get it.',
    },
    troubles: {
      foreign: 'The place for the file is not in OneDrive, so I did not save it.',
      expired: 'OneDrive did not take the file, so it is not saved. Say yes on the card again.',
      conflict: 'A file is in the way in your OneDrive, so the new one is not saved. Say yes on the card again.',
      full: 'Your OneDrive is full, so the file is not saved. Make room and say yes on the card again.',
      uncertain:
        'OneDrive did not answer in time, so I do not know whether the file was saved. Look in your OneDrive, or say yes on the card again.',
      unreachable: 'I cannot reach OneDrive, so the file is not saved. Say yes on the card again in a while.',
      'no-place':
        'Teams gave me no place to save the file in, so it is not saved. You need OneDrive in the organisation.',
    },
    lacksTemplate: (name) =>
      `The plan names the template ${quoted(name, 'en')}, which I do not have: send it to me, and documents get its look.`,
    inOwnChat: (name) => `${name} I give only in your own chat with me. Write the same there, and you get the file.`,
    sentToOwnChat: 'I give files only in one’s own chat, so I have put it in yours. Say yes there, and it is saved.',
  },
};

/**
 * What is said with an offer.
 * @param inTrial whether the chat window is the trial's, which takes no files
 * @param committee whom a proposal is to
 */
export function offeredSentence(what: What, inTrial: boolean, language: Language, committee?: string): string {
  const { name, inTrial: cannot, byCommand, offered } = offeredFileTexts[language];
  return inTrial ? `${cannot(name(what, committee))} ${byCommand[what]}` : offered[what](committee);
}

interface PlanByFileTexts {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly getPlan: string;
  readonly getTemplate: string;
}

/** How the plan is changed by a file that is sent in the chat. */
export const planByFileTexts: Texts<PlanByFileTexts> = {
  sv: {
    title: 'Planen som fil',
    summary: 'Skicka planen som Excelfil till mig i vår egen chatt, så visar jag vad som ändras innan något gäller.',
    steps: [
      'Hämta planen med knappen, ändra i bladen och skicka tillbaka filen som bilaga.',
      'Det som är rapporterat står kvar.',
    ],
    getPlan: 'Hämta planen som Excel',
    getTemplate: 'Hämta Excelmallen',
  },
  en: {
    title: 'The plan as a file',
    summary: 'Send me the plan as an Excel file in our own chat, and I show what changes before anything holds.',
    steps: [
      'Get the plan by the button, change the sheets and send the file back as an attachment.',
      'What has been reported stays.',
    ],
    getPlan: 'Get the plan as Excel',
    getTemplate: 'Get the Excel template',
  },
};
