import type { FileTrouble, ReadingTrouble } from '../domain/file-trouble';
import type { ImportPreview, RowPlaces } from '../domain/import-preview';
import type { Language } from '../domain/language';
import type { PlanChange } from '../domain/plan-diff';
import { number, quoted } from './format';
import { changeCounts } from './plan-differences';
import type { PlanNames } from './plan-values';
import type { Texts } from './texts';

/** A plan that was sent as a file: what it would do, what it did, and what was wrong with it. */

/** A place in a file: a line, or a row of a sheet. */
interface ShownPlace {
  readonly line: number;
  readonly sheet?: string;
  readonly column?: string;
}

/** A fault in a file. */
export interface ShownFault extends ShownPlace {
  readonly message: string;
}

export interface SentPlanView {
  readonly file: string;
  /** The name of the file's project. */
  readonly project: string;
  /** What the file's plan calls things. */
  /** Whether nothing is kept of that project yet. */
  readonly isNew: boolean;
  /** The name of the other project that is in force now. */
  readonly instead?: string;
  /** Whether it was shown before, and the plan has changed since. */
  readonly again: boolean;
  readonly preview: ImportPreview;
  /** What the things that it refers to are called. */
  readonly names: PlanNames;
  /** Where things stand in the file. */
  readonly rows: RowPlaces;
}

export type SentPlanState = 'nothing' | 'refused' | 'asks' | 'ready';

/** What can be done with it: nothing would change, it cannot be, somebody has to say whose word stands, or a press. */
export function stateOf({ preview, instead }: SentPlanView): SentPlanState {
  const { changes, hidden, faults, conflicts, plan } = preview;
  if (hidden.length + faults.length > 0) return 'refused';
  if (conflicts.length > 0) return 'asks';
  return changes.length === 0 && instead === undefined && plan.dialogues.length === 0 ? 'nothing' : 'ready';
}

type Problem = 'one-at-a-time' | 'not-here' | 'not-a-plan' | 'gone' | 'cancelled' | 'not-yours';
type NotUndone = 'unchanged' | 'conflict' | 'faults' | 'hides' | 'not-kept' | 'no-plan';

interface SentPlanTexts {
  readonly title: (isNew: boolean) => string;
  readonly faultsTitle: string;
  readonly buttons: { readonly apply: string; readonly cancel: string; readonly undo: string };
  readonly whose: { readonly mine: string; readonly theirs: string };
  readonly lead: (view: SentPlanView, counts: string) => string;
  readonly first: string;
  readonly again: string;
  readonly instead: (other: string) => string;
  readonly examples: (count: number) => string;
  readonly undone: string;
  readonly kept: string;
  readonly hidden: string;
  readonly conflicts: string;
  readonly hides: (name: string, dialogues: number) => string;
  readonly states: Readonly<Record<SentPlanState, string>>;
  readonly more: (count: number) => string;
  readonly all: string;
  readonly inForce: (project: string, version: number, counts: string) => string;
  readonly already: (project: string, version: number) => string;
  readonly takenBack: (version: number) => string;
  readonly notUndone: Readonly<Record<NotUndone, string>>;
  readonly troubles: Readonly<Record<FileTrouble | ReadingTrouble, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly faulty: (file: string, count: number, of: 'plan' | 'people') => string;
  readonly where: (place: ShownPlace) => string;
}

const NOT_FETCHED = 'Inget har ändrats.';

export const sentPlanTexts: Texts<SentPlanTexts> = {
  sv: {
    title: (isNew) => (isNew ? 'Ny plan' : 'Så ändras planen'),
    faultsTitle: 'Det här behöver rättas',
    buttons: { apply: 'Sätt i kraft', cancel: 'Avbryt', undo: 'Ångra' },
    whose: { mine: 'Använd filens', theirs: 'Behåll planens' },
    lead: ({ file, project, isNew }, counts) =>
      isNew
        ? `${quoted(file, 'sv')} är planen för ${project}.`
        : `${quoted(file, 'sv')} ändrar planen för ${project}${counts === '' ? '' : `: ${counts}`}.`,
    first: 'Inget är ändrat än.',
    again: 'Planen har ändrats sedan du skickade filen. Så här blir det nu.',
    instead: (other) => `Den sätts i kraft i stället för ${other}, som sparas med allt som är rapporterat.`,
    examples: (count) =>
      count === 1 ? 'En exempeldialog följer med.' : `${number(count, 'sv')} exempeldialoger följer med.`,
    undone: 'Det här har ändrats sedan filen gjordes och tas tillbaka',
    kept: 'Det här har ändrats sedan filen gjordes och står kvar',
    hidden: 'Går inte att ta bort, eftersom det har dialoger',
    conflicts: 'Ändrat både i filen och i planen',
    hides: (name, dialogues) => `${name}: ${dialogues === 1 ? 'en dialog' : `${number(dialogues, 'sv')} dialoger`}`,
    states: {
      nothing: 'Planen är redan så, och inget behöver ändras.',
      refused: 'Därför kan planen inte sättas i kraft. Rätta filen och skicka den igen.',
      asks: 'Vilket ska gälla?',
      ready: '',
    },
    more: (count) => `och ${number(count, 'sv')} till`,
    all: 'Visa allt',
    inForce: (project, version, counts) =>
      `Planen för ${project} är i kraft (version ${version})${counts === '' ? '' : `: ${counts}`}.`,
    already: (project, version) =>
      `Planen för ${project} är redan i kraft, som version ${version}. Inget mer har ändrats.`,
    takenBack: (version) => `Ändringen är ångrad. Planen är i kraft som version ${version}.`,
    notUndone: {
      unchanged: 'Ändringen är redan ångrad. Inget mer har ändrats.',
      conflict: 'Samma delar har ändrats igen efteråt, så det går inte att ångra med en knapp. Inget har ändrats.',
      faults: 'Planen går inte ihop utan den här ändringen. Inget har ändrats.',
      hides: 'Det finns dialoger om något som ändringen lade till. Inget har ändrats.',
      'not-kept': 'Versionen före sparas inte längre, så den går inte att få tillbaka. Inget har ändrats.',
      'no-plan': 'Det finns ingen plan i kraft. Inget har ändrats.',
    },
    troubles: {
      foreign: `Filen ligger inte i OneDrive eller SharePoint, så jag hämtar den inte. ${NOT_FETCHED}`,
      'too-large': `Filen är större än 10 MB. Så stor är ingen plan. ${NOT_FETCHED}`,
      'too-much': `Filen är större än jag kan läsa. Ta bort det som inte hör till planen, som tomma rader och bilder. ${NOT_FETCHED}`,
      busy: `Jag läser flera filer just nu. ${NOT_FETCHED} Skicka den igen om en stund.`,
      'too-slow': `Det tog för lång tid att hämta filen. ${NOT_FETCHED} Skicka den igen.`,
      expired: `Länken till filen gäller inte längre. ${NOT_FETCHED} Skicka filen igen.`,
      page: `Jag fick en länk till filen i stället för själva filen. ${NOT_FETCHED} Skicka den från Teams på en dator.`,
      unreachable: `Jag kunde inte hämta filen. ${NOT_FETCHED} Skicka den igen om en stund.`,
    },
    problems: {
      'one-at-a-time': 'Skicka en fil i taget, så visar jag vad den ändrar. Inget har ändrats.',
      'not-here': 'Skicka filen till mig i vår egen chatt, så visar jag vad den ändrar. Inget har ändrats.',
      'not-a-plan':
        'Jag läser en plan i Excel (.xlsx) eller YAML (.yaml), en lista över vilka som är med i Excel eller CSV (.csv), och en Wordmall för dokumenten (.dotx). Den här filen har jag inte läst.',
      gone: 'Filen väntar inte längre. Skicka den igen, så visar jag vad den ändrar. Inget har ändrats.',
      cancelled: 'Avbrutet. Planen är inte ändrad.',
      'not-yours': 'Det avgör den som skickade filen. Skicka den själv om du vill ändra planen. Inget har ändrats.',
    },
    faulty: (file, count, of) =>
      `${quoted(file, 'sv')} har ${count === 1 ? 'ett fel' : `${number(count, 'sv')} fel`}. ${of === 'plan' ? 'Planen är inte ändrad' : 'Inget har ändrats'}. Rätta och skicka filen igen.`,
    where: ({ line, sheet, column }) =>
      sheet === undefined ? `Rad ${line}` : `${sheet}, rad ${line}${column === undefined ? '' : `, kolumn ${column}`}`,
  },
  en: {
    title: (isNew) => (isNew ? 'New plan' : 'What changes in the plan'),
    faultsTitle: 'This needs to be corrected',
    buttons: { apply: 'Put in force', cancel: 'Cancel', undo: 'Undo' },
    whose: { mine: 'Use the file’s', theirs: 'Keep the plan’s' },
    lead: ({ file, project, isNew }, counts) =>
      isNew
        ? `${quoted(file, 'en')} is the plan of ${project}.`
        : `${quoted(file, 'en')} changes the plan of ${project}${counts === '' ? '' : `: ${counts}`}.`,
    first: 'Nothing has changed yet.',
    again: 'The plan has changed since you sent the file. This is what it comes to now.',
    instead: (other) => `It is put in force instead of ${other}, which is kept with all that has been reported.`,
    examples: (count) =>
      count === 1 ? 'An example dialogue comes with it.' : `${number(count, 'en')} example dialogues come with it.`,
    undone: 'Changed since the file was made, and taken back',
    kept: 'Changed since the file was made, and kept',
    hidden: 'Cannot be removed, since it has dialogues',
    conflicts: 'Changed both in the file and in the plan',
    hides: (name, dialogues) => `${name}: ${dialogues === 1 ? 'one dialogue' : `${number(dialogues, 'en')} dialogues`}`,
    states: {
      nothing: 'The plan is so already, and nothing needs to change.',
      refused: 'So the plan cannot be put in force. Correct the file and send it again.',
      asks: 'Which is to hold?',
      ready: '',
    },
    more: (count) => `and ${number(count, 'en')} more`,
    all: 'Show all',
    inForce: (project, version, counts) =>
      `The plan of ${project} is in force (version ${version})${counts === '' ? '' : `: ${counts}`}.`,
    already: (project, version) =>
      `The plan of ${project} is in force already, as version ${version}. Nothing more has changed.`,
    takenBack: (version) => `The change is undone. The plan is in force as version ${version}.`,
    notUndone: {
      unchanged: 'The change is undone already. Nothing more has changed.',
      conflict: 'The same parts have been changed again since, so one press cannot undo it. Nothing has changed.',
      faults: 'The plan does not hold together without this change. Nothing has changed.',
      hides: 'There are dialogues about something that the change brought. Nothing has changed.',
      'not-kept': 'The version before is not kept any more, so it cannot be had back. Nothing has changed.',
      'no-plan': 'There is no plan in force. Nothing has changed.',
    },
    troubles: {
      foreign: 'The file is not in OneDrive or SharePoint, so I do not fetch it. Nothing has changed.',
      'too-large': 'The file is larger than 10 MB. No plan is that large. Nothing has changed.',
      'too-much':
        'The file is more than I can read. Remove what is not the plan’s, such as empty rows and pictures. Nothing has changed.',
      busy: 'I am reading several files right now. Nothing has changed. Send it again in a while.',
      'too-slow': 'It took too long to fetch the file. Nothing has changed. Send it again.',
      expired: 'The link to the file does not hold any more. Nothing has changed. Send the file again.',
      page: 'I got a link to the file instead of the file. Nothing has changed. Send it from Teams on a computer.',
      unreachable: 'I could not fetch the file. Nothing has changed. Send it again in a while.',
    },
    problems: {
      'one-at-a-time': 'Send one file at a time, and I show what it changes. Nothing has changed.',
      'not-here': 'Send the file to me in our own chat, and I show what it changes. Nothing has changed.',
      'not-a-plan':
        'I read a plan in Excel (.xlsx) or YAML (.yaml), a list of who takes part in Excel or CSV (.csv), and a Word template for the documents (.dotx). I have not read this file.',
      gone: 'The file does not wait any more. Send it again, and I show what it changes. Nothing has changed.',
      cancelled: 'Cancelled. The plan is not changed.',
      'not-yours': 'Whoever sent the file decides. Send it yourself to change the plan. Nothing has changed.',
    },
    faulty: (file, count, of) =>
      `${quoted(file, 'en')} has ${count === 1 ? 'one fault' : `${number(count, 'en')} faults`}. ${of === 'plan' ? 'The plan is not changed' : 'Nothing has changed'}. Correct it and send the file again.`,
    where: ({ line, sheet, column }) =>
      sheet === undefined ? `Line ${line}` : `${sheet}, row ${line}${column === undefined ? '' : `, column ${column}`}`,
  },
};

/** What a sent plan would do, in a sentence or some. */
export function sentPlanSentence(view: SentPlanView, language: Language): string {
  const texts = sentPlanTexts[language];
  const { preview, instead, again } = view;
  const { changes } = preview;
  const examples = preview.plan.dialogues.length;
  const state = stateOf(view);
  return [
    ...(again ? [texts.again] : []),
    state === 'nothing' ? '' : texts.lead(view, changeCounts(changes, language)),
    ...(instead !== undefined && state !== 'refused' ? [texts.instead(instead)] : []),
    ...(examples > 0 && state !== 'refused' ? [texts.examples(examples)] : []),
    texts.states[state],
    ...(state === 'nothing' ? [] : [texts.first]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "Planen för … är i kraft (version 3): 1 ny och 2 ändrade." @param changes absent where it was in force before */
export function planInForceSentence(
  { project, version, changes }: { project: string; version: number; changes?: readonly PlanChange[] },
  language: Language,
): string {
  const texts = sentPlanTexts[language];
  if (!changes) return texts.already(project, version);
  // In a first plan all is new, and what it says of itself has nothing before it.
  const counted = version === 1 ? changes.filter(({ item }) => item) : changes;
  return texts.inForce(project, version, changeCounts(counted, language));
}
