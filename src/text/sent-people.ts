import type { Language } from '../domain/language';
import type { PersonEdit, PersonState } from '../domain/people-change';
import { type CheckedPeopleList, peopleStateOf } from '../domain/people-list';
import type { Plan } from '../domain/plan';
import type { Naming } from '../domain/plan-nouns';
import { capital, listAnd, number, quoted } from './format';
import { rolesInWords } from './people-changes';
import type { Texts } from './texts';

/** A list of people that was sent as a file: what it would change, what it did, and what was wrong with it. */

/** What committees and roles are called; a list may be sent before there is a plan. */
export type PeopleNaming = Naming & Pick<Plan, 'committees'>;

export interface SentPeopleView extends CheckedPeopleList {
  readonly file: string;
  /** Whether it was shown before, and the people have changed since. */
  readonly again: boolean;
  readonly stepsDown: boolean;
  readonly naming: PeopleNaming;
}

type Settled = 'already' | 'cancelled' | 'taken-back' | 'gone' | 'not-yours' | 'not-undone' | 'last-leader';

interface SentPeopleTexts {
  readonly title: string;
  readonly headings: Readonly<Record<'added' | 'changed' | 'absent', string>>;
  readonly buttons: {
    readonly apply: string;
    readonly remove: (count: number, alone: boolean) => string;
    readonly cancel: string;
    readonly undo: string;
  };
  readonly count: Readonly<Record<'added' | 'changed' | 'removed', (count: number) => string>>;
  readonly lead: (file: string, counts: string) => string;
  readonly absent: (count: number) => string;
  readonly absentLead: string;
  readonly again: string;
  readonly first: string;
  readonly nothing: (file: string) => string;
  readonly leaderless: string;
  readonly leaderlessRemoved: string;
  readonly lookAlikes: (names: string, count: number) => string;
  readonly refused: string;
  readonly stepsDown: string;
  readonly renamed: (before: string, after: string) => string;
  readonly account: string;
  readonly done: (counts: string) => string;
  readonly settled: Readonly<Record<Settled, string>>;
  readonly beforePlan: string;
  readonly peopleToo: string;
}

export const sentPeopleTexts: Texts<SentPeopleTexts> = {
  sv: {
    title: 'Så ändras vilka som är med',
    headings: { added: 'Nya', changed: 'Ändras', absent: 'Står inte i filen' },
    buttons: {
      apply: 'Sätt i kraft',
      // Short enough for a phone; who it is stands above.
      remove: (count, alone) => `${alone ? 'Ta bort' : 'Sätt i kraft och ta bort'} ${number(count, 'sv')}`,
      cancel: 'Avbryt',
      undo: 'Ångra',
    },
    count: {
      added: (count) => (count === 1 ? '1 ny' : `${number(count, 'sv')} nya`),
      changed: (count) => (count === 1 ? '1 ändrad' : `${number(count, 'sv')} ändrade`),
      removed: (count) => (count === 1 ? '1 borttagen' : `${number(count, 'sv')} borttagna`),
    },
    lead: (file, counts) => `${quoted(file, 'sv')} ändrar vilka som är med i projektet: ${counts}.`,
    absent: (count) =>
      count === 1
        ? 'En som är med i projektet står inte i filen och är kvar, om du inte väljer att ta bort.'
        : `${number(count, 'sv')} som är med i projektet står inte i filen och är kvar, om du inte väljer att ta bort dem.`,
    absentLead: 'Alla i filen är redan med så som den säger.',
    again: 'Personerna har ändrats sedan du skickade filen. Så här blir det nu.',
    first: 'Inget är ändrat än.',
    nothing: (file) => `Alla i ${quoted(file, 'sv')} är redan med så som filen säger. Inget behöver ändras.`,
    leaderless: 'Med filens roller blir ingen projektledare, och utan projektledare kan ingen ändra något här.',
    leaderlessRemoved: 'De som inte står i filen går inte att ta bort, eftersom ingen projektledare blir kvar då.',
    lookAlikes: (names, count) =>
      `${names} har bokstäver ur olika alfabet som ser likadana ut. Skriv ${count === 1 ? 'det användarnamnet' : 'de användarnamnen'} med vanliga bokstäver.`,
    refused: 'Därför går filen inte att sätta i kraft. Rätta den och skicka den igen.',
    stepsDown: 'Du själv är inte projektledare efter det.',
    renamed: (before, after) => `Namn: ${before} → ${after}`,
    account: 'Ett annat konto i Teams',
    done: (counts) => `Ändringarna av vilka som är med är i kraft: ${counts}.`,
    settled: {
      already: 'Personerna i filen är redan i kraft. Inget mer har ändrats.',
      cancelled: 'Avbrutet. Inget mer ändras.',
      'taken-back': 'Ändringen är ångrad. Personerna och deras roller är som de var före filen.',
      gone: 'Filen väntar inte längre. Skicka den igen, så visar jag vad den ändrar. Inget har ändrats.',
      'not-yours':
        'Det avgör den som skickade filen. Skicka den själv om du vill ändra vilka som är med. Inget har ändrats.',
      'not-undone':
        'Någon av personerna har ändrats igen efteråt, så det går inte att ångra med en knapp. Inget har ändrats. Skriv ”ändra roller” för att ändra en i taget.',
      'last-leader':
        'Då blir ingen projektledare kvar, och utan projektledare kan ingen ändra något här. Inget har ändrats. Ge först någon annan den rollen.',
    },
    beforePlan: 'Det finns ingen plan än, så beställarna i filen är inte jämförda med någon.',
    peopleToo: 'Visa ändrade personer',
  },
  en: {
    title: 'What changes in who takes part',
    headings: { added: 'New', changed: 'Changed', absent: 'Not in the file' },
    buttons: {
      apply: 'Put in force',
      remove: (count, alone) => `${alone ? 'Remove' : 'Put in force and remove'} ${number(count, 'en')}`,
      cancel: 'Cancel',
      undo: 'Undo',
    },
    count: {
      added: (count) => `${number(count, 'en')} new`,
      changed: (count) => `${number(count, 'en')} changed`,
      removed: (count) => `${number(count, 'en')} removed`,
    },
    lead: (file, counts) => `${quoted(file, 'en')} changes who takes part in the project: ${counts}.`,
    absent: (count) =>
      count === 1
        ? 'One person who takes part is not in the file and stays, unless you choose to remove them.'
        : `${number(count, 'en')} people who take part are not in the file and stay, unless you choose to remove them.`,
    absentLead: 'Everybody in the file takes part already as it says.',
    again: 'The people have changed since you sent the file. This is what it comes to now.',
    first: 'Nothing has changed yet.',
    nothing: (file) => `Everybody in ${quoted(file, 'en')} takes part already as it says. Nothing needs to change.`,
    leaderless:
      'With the roles of the file nobody would lead the project, and without a leader nobody can change anything here.',
    leaderlessRemoved: 'Those who are not in the file cannot be removed, since no project leader would be left.',
    lookAlikes: (names, count) =>
      `${names} ${count === 1 ? 'has' : 'have'} letters of different alphabets that look alike. Write the ${count === 1 ? 'name' : 'names'} with ordinary letters.`,
    refused: 'So the file cannot be put in force. Correct it and send it again.',
    stepsDown: 'You yourself are no project leader after that.',
    renamed: (before, after) => `Name: ${before} → ${after}`,
    account: 'Another account in Teams',
    done: (counts) => `The changes in who takes part are in force: ${counts}.`,
    settled: {
      already: 'The people of the file are in force already. Nothing more has changed.',
      cancelled: 'Cancelled. Nothing more changes.',
      'taken-back': 'The change is undone. The people and their roles are as they were before the file.',
      gone: 'The file does not wait any more. Send it again, and I show what it changes. Nothing has changed.',
      'not-yours': 'Whoever sent the file decides. Send it yourself to change who takes part. Nothing has changed.',
      'not-undone':
        'Somebody among them has been changed again since, so one press cannot undo it. Nothing has changed. Write “change roles” to change one at a time.',
      'last-leader':
        'Then no project leader is left, and without one nobody can change anything here. Nothing has changed. Give somebody else that role first.',
    },
    beforePlan: 'There is no plan yet, so the committees of the file are not held against any.',
    peopleToo: 'Show changed people',
  },
};

function countsOf(edits: readonly PersonEdit[], language: Language): string {
  const { count } = sentPeopleTexts[language];
  const [added, changed, removed] = [
    edits.filter(({ was }) => !was),
    edits.filter(({ was, becomes }) => was && becomes),
    edits.filter(({ becomes }) => !becomes),
  ].map(({ length }) => length);
  const parts = [
    added ? count.added(added) : '',
    changed ? count.changed(changed) : '',
    removed ? count.removed(removed) : '',
  ].filter((each) => each !== '');
  return listAnd(parts, language);
}

/** What a sent list would do, in a sentence or some. */
export function sentPeopleSentence(view: SentPeopleView, language: Language): string {
  const texts = sentPeopleTexts[language];
  const { file, added, changed, absent, leaderless, lookAlikes } = view;
  const state = peopleStateOf(view);
  const edits = [...added, ...changed];
  const lead =
    edits.length > 0
      ? texts.lead(file, countsOf(edits, language))
      : absent.length > 0
        ? texts.absentLead
        : texts.nothing(file);
  const left = absent.length > 0 && state !== 'refused' ? [texts.absent(absent.length)] : [];
  const stays = left.length > 0 && leaderless.removed ? [texts.leaderlessRemoved] : [];
  return [
    ...(view.again ? [texts.again] : []),
    lead,
    ...left,
    ...stays,
    ...(leaderless.kept ? [texts.leaderless] : []),
    ...(lookAlikes.length > 0 ? [texts.lookAlikes(listAnd(lookAlikes, language), lookAlikes.length)] : []),
    ...(view.stepsDown && state === 'ready' ? [texts.stepsDown] : []),
    ...(state === 'refused' ? [texts.refused] : []),
    ...(state === 'nothing' ? [] : [texts.first]),
  ].join(' ');
}

/** What a list has changed. */
export const peopleInForceSentence = (done: readonly PersonEdit[], language: Language): string =>
  sentPeopleTexts[language].done(countsOf(done, language));

/** Somebody as a list tells of them: "Bo Berg (bo@example.se)". */
export const editTitle = ({ upn, was, becomes }: PersonEdit): string => `${(becomes ?? was)?.name ?? ''} (${upn})`;

/** What somebody becomes, line by line. */
export function editLines({ was, becomes }: PersonEdit, naming: PeopleNaming, language: Language): string[] {
  const texts = sentPeopleTexts[language];
  const has = (state: PersonState): string => capital(rolesInWords(state, naming, language));
  if (!was || !becomes) return [was, becomes].flatMap((state) => (state ? [has(state)] : []));
  const lines = [
    ...(was.name === becomes.name ? [] : [texts.renamed(was.name, becomes.name)]),
    ...(has(was) === has(becomes) ? [] : [`${has(was)} → ${rolesInWords(becomes, naming, language)}`]),
  ];
  return lines.length > 0 ? lines : [texts.account];
}
