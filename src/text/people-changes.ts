import type { Language } from '../domain/language';
import type { PersonFault, PersonField, PersonState } from '../domain/people-change';
import type { Plan } from '../domain/plan';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import type { FieldTexts } from './fields';
import { capital, listAnd, quoted } from './format';
import { roleOfOne } from './roles';
import type { Texts } from './texts';

/** The form that somebody is put into the project by or gets other roles, and what became of it. */

/** Which form it is: somebody is chosen or added, somebody is added, somebody there is changed. */
export type PersonForm = 'any' | 'new' | 'known';

/** Somebody as sentences tell of them: "Bo Berg (bo@example.se)", "rollen arbetsgrupp för Lokal nämnd Laholm". */
interface InWords {
  readonly who: string;
  readonly name: string;
  readonly has: string;
}

interface PeopleTexts {
  readonly titles: Readonly<Record<PersonForm, string>>;
  readonly leads: Readonly<Record<Exclude<PersonForm, 'known'>, string>> & { readonly known: (upn: string) => string };
  readonly submit: Readonly<Record<PersonForm, string>>;
  readonly fields: Readonly<Record<PersonField, FieldTexts>>;
  readonly writeCommittees: string;
  readonly newOne: string;
  readonly stray: (word: string) => string;
  readonly remove: string;
  readonly removeNamed: (name: string) => string;
  readonly takesOver: (name: string) => string;
  readonly passed: (count: number) => string;
  readonly back: (count: number) => string;
  readonly missing: Readonly<Record<'userName' | 'personName' | 'personRoles', string>>;
  readonly noUserName: (written: string) => string;
  readonly lookAlikes: (written: string) => string;
  readonly tooLong: string;
  readonly noRole: (written: string) => string;
  readonly noCommittee: (written: string, orderer: Noun) => string;
  readonly roles: (names: string, count: number) => string;
  readonly forCommittees: (has: string, committees: string) => string;
  readonly added: (now: InWords) => string;
  readonly notMet: (name: string) => string;
  readonly changed: (now: InWords, before: string) => string;
  readonly renamed: (now: InWords, before: string) => string;
  readonly removed: (before: InWords) => string;
  readonly already: (now: InWords) => string;
  readonly alreadyOut: (upn: string) => string;
  readonly overtaken: (now: InWords) => string;
  readonly thereAlready: (now: InWords) => string;
  readonly gone: (upn: string) => string;
  readonly lastLeader: (name: string) => string;
  readonly tooMany: string;
  readonly leadsNoMore: string;
  readonly undone: (what: string) => string;
  readonly notUndone: (now: InWords | undefined) => string;
  readonly more: string;
}

export const peopleTexts: Texts<PeopleTexts> = {
  sv: {
    titles: { any: 'Personer och roller', new: 'Ny person', known: 'Ändra roller' },
    leads: {
      any: 'Lägg till en ny person, eller välj någon som redan är med för att ändra roller eller ta bort.',
      new: 'Användarnamnet är det som personen loggar in i Teams med. Fält med * ska fyllas i.',
      known: (upn) => `Användarnamn: ${upn}. Rollerna avgör vad personen får se och göra.`,
    },
    submit: { any: 'Fortsätt', new: 'Lägg till personen', known: 'Spara ändringen' },
    fields: {
      chosenPerson: { label: 'Vem gäller det?', hint: 'Välj vem det gäller' },
      userName: { label: 'Användarnamn i Teams', hint: 'Till exempel anna.exempel@example.se' },
      personName: { label: 'Namn', hint: 'För- och efternamn' },
      personRoles: { label: 'Roller' },
      personCommittees: { label: '' },
    },
    writeCommittees: 'Skriv namnen med semikolon emellan',
    newOne: 'En ny person',
    stray: (word) => `${word} (finns inte i planen)`,
    remove: 'Ta bort ur projektet',
    removeNamed: (name) => `Ta bort ${name}`,
    takesOver: (name) =>
      `Rollerna är de som ${name} har. Se efter att allt stämmer. När det är sparat kan du ta bort ${name} på nästa kort.`,
    passed: (count) =>
      count === 1 ? 'En överlämnad aktivitet följde med.' : `${count} överlämnade aktiviteter följde med.`,
    back: (count) =>
      count === 1
        ? 'En överlämnad aktivitet är tillbaka hos den som lämnade över den.'
        : `${count} överlämnade aktiviteter är tillbaka hos dem som lämnade över dem.`,
    missing: {
      userName: 'Ange användarnamnet i Teams.',
      personName: 'Ange namnet.',
      personRoles: 'Välj minst en roll.',
    },
    noUserName: (written) =>
      `${written} är inget användarnamn. Skriv det som personen loggar in i Teams med, till exempel anna.exempel@example.se.`,
    lookAlikes: (written) =>
      `${written} har bokstäver ur olika alfabet som ser likadana ut. Skriv om det med vanliga bokstäver.`,
    tooLong: 'Korta namnet till högst 120 tecken.',
    noRole: (written) => `${written} är ingen roll. Välj bland rollerna.`,
    noCommittee: (written, { theOne }) =>
      `${written} finns inte i planen. Skriv namnet som i planen, eller lägg först till ${theOne} där.`,
    roles: (names, count) => (count === 1 ? `rollen ${names}` : `rollerna ${names}`),
    forCommittees: (has, committees) => `${has} för ${committees}`,
    added: ({ who, has }) => `${who} är nu med i projektet, med ${has}.`,
    notMet: (name) => `Be ${name} skriva till mig i Teams, så kan jag svara och påminna.`,
    changed: ({ who, has }, before) => `${who} har nu ${has}. Innan var det ${before}.`,
    renamed: ({ who }, before) => `${who} är sparat i stället för ${before}.`,
    removed: ({ who }) =>
      `${who} är borttagen ur projektet och har inga roller kvar. Det som är rapporterat står kvar.`,
    already: ({ who, has }) => `${who} har redan ${has}. Inget har ändrats.`,
    alreadyOut: (upn) => `${upn} är inte med i projektet. Inget har ändrats.`,
    overtaken: ({ who, has }) =>
      `Någon annan har ändrat ${who} sedan du öppnade formuläret: nu är det ${has}. Ditt är inte sparat. Stämmer det än, skicka det igen.`,
    thereAlready: ({ who, has }) =>
      `${who} är redan med, med ${has}. Ditt är inte sparat. Ska det du skrev gälla i stället, skicka det igen.`,
    gone: (upn) =>
      `Någon annan har tagit bort ${upn} ur projektet sedan du öppnade formuläret. Ditt är inte sparat. Ska personen vara med, skicka det igen.`,
    lastLeader: (name) =>
      `${name} är den enda som är projektledare, och utan projektledare kan ingen ändra något här. Inget är sparat. Ge först någon annan den rollen.`,
    tooMany:
      'Personen har fler uppdrag än ett kort rymmer, så det går inte att ändra här. Inget är sparat. Be den som sköter Medskapa läsa in personlistan.',
    leadsNoMore: 'Du är inte projektledare längre, så bara en annan projektledare kan ändra tillbaka.',
    undone: (what) => `Ändringen är ångrad. ${what}`,
    notUndone: (now) =>
      now
        ? `Någon har ändrat ${now.who} sedan dess: nu är det ${now.has}. Därför är inget ångrat.`
        : 'Personen är borttagen ur projektet sedan dess. Därför är inget ångrat.',
    more: 'Ändra fler personer',
  },
  en: {
    titles: { any: 'People and roles', new: 'New person', known: 'Change roles' },
    leads: {
      any: 'Add a new person, or choose somebody who takes part already to change roles or remove.',
      new: 'The user name is what the person signs in to Teams with. Fields with * are needed.',
      known: (upn) => `User name: ${upn}. The roles decide what the person may see and do.`,
    },
    submit: { any: 'Go on', new: 'Add the person', known: 'Save the change' },
    fields: {
      chosenPerson: { label: 'Who is it about?', hint: 'Choose who it is about' },
      userName: { label: 'User name in Teams', hint: 'anna.exempel@example.se, for instance' },
      personName: { label: 'Name', hint: 'First and last name' },
      personRoles: { label: 'Roles' },
      personCommittees: { label: '' },
    },
    writeCommittees: 'Write the names with semicolons between',
    newOne: 'A new person',
    stray: (word) => `${word} (not in the plan)`,
    remove: 'Remove from the project',
    removeNamed: (name) => `Remove ${name}`,
    takesOver: (name) =>
      `The roles are those of ${name}. See that all is right. When it is saved, you can remove ${name} on the next card.`,
    passed: (count) =>
      count === 1 ? 'One activity that was handed over went along.' : `${count} handed-over activities went along.`,
    back: (count) =>
      count === 1
        ? 'One activity is back with whoever handed it over.'
        : `${count} activities are back with whoever handed them over.`,
    missing: {
      userName: 'Give the user name in Teams.',
      personName: 'Give the name.',
      personRoles: 'Choose one role at least.',
    },
    noUserName: (written) =>
      `${written} is no user name. Write what the person signs in to Teams with, such as anna.exempel@example.se.`,
    lookAlikes: (written) =>
      `${written} has letters of different alphabets that look alike. Write it again with ordinary letters.`,
    tooLong: 'Shorten the name to 120 characters at most.',
    noRole: (written) => `${written} is no role. Choose among the roles.`,
    noCommittee: (written, { theOne }) =>
      `${written} is not in the plan. Write the name as the plan does, or add ${theOne} there first.`,
    roles: (names, count) => (count === 1 ? `the role ${names}` : `the roles ${names}`),
    forCommittees: (has, committees) => `${has} for ${committees}`,
    added: ({ who, has }) => `${who} takes part in the project now, with ${has}.`,
    notMet: (name) => `Ask ${name} to write to me in Teams, so that I can answer and remind.`,
    changed: ({ who, has }, before) => `${who} has ${has} now. Before, it was ${before}.`,
    renamed: ({ who }, before) => `${who} is saved instead of ${before}.`,
    removed: ({ who }) => `${who} is removed from the project and has no roles left. What is reported stays.`,
    already: ({ who, has }) => `${who} has ${has} already. Nothing has changed.`,
    alreadyOut: (upn) => `${upn} does not take part in the project. Nothing has changed.`,
    overtaken: ({ who, has }) =>
      `Somebody else has changed ${who} since you opened the form: it is ${has} now. Yours is not saved. If it still holds, send it again.`,
    thereAlready: ({ who, has }) =>
      `${who} takes part already, with ${has}. Yours is not saved. If what you wrote is to hold instead, send it again.`,
    gone: (upn) =>
      `Somebody else has removed ${upn} from the project since you opened the form. Yours is not saved. If the person is to take part, send it again.`,
    lastLeader: (name) =>
      `${name} is the only project leader, and without one nobody can change anything here. Nothing is saved. Give somebody else that role first.`,
    tooMany:
      'The person has more than a card can hold, so it cannot be changed here. Nothing is saved. Ask whoever runs Medskapa to import the list of people.',
    leadsNoMore: 'You are no project leader any more, so only another project leader can change it back.',
    undone: (what) => `The change is undone. ${what}`,
    notUndone: (now) =>
      now
        ? `Somebody has changed ${now.who} since: it is ${now.has} now. So nothing is undone.`
        : 'The person has been removed from the project since. So nothing is undone.',
    more: 'Change more people',
  },
};

/** Somebody's name and roles, with the user name that they are known by. */
export interface Somebody extends PersonState {
  readonly upn: string;
}

const committeeText = (word: string, { committees }: Pick<Plan, 'committees'>): string =>
  committees.find(({ id }) => id === word)?.name ?? word;

/** "rollen arbetsgrupp för Lokal nämnd Laholm" */
export function rolesInWords(
  { roles, committees }: PersonState,
  plan: Naming & Pick<Plan, 'committees'>,
  language: Language,
): string {
  const texts = peopleTexts[language];
  const names = listAnd(
    roles.map((role) => roleOfOne(role, plan, language)),
    language,
  );
  const has = texts.roles(names, roles.length);
  if (committees.length === 0) return has;
  const listed = committees.map((word) => committeeText(word, plan));
  return texts.forCommittees(has, listAnd(listed, language));
}

const inWords = (person: Somebody, plan: Plan, language: Language): InWords => ({
  who: `${person.name} (${person.upn})`,
  name: person.name,
  has: rolesInWords(person, plan, language),
});

/** What the committees are called, as a label. */
export const committeesLabel = (plan: Plan, language: Language): string =>
  capital(planNouns(plan, language).orderer.many);

/** What is wrong with one field, with the words that were written. */
export function personFaultSentence({ field, fault, words }: PersonFault, plan: Plan, language: Language): string {
  const texts = peopleTexts[language];
  const written = listAnd(
    words.map((word) => quoted(word, language)),
    language,
  );
  switch (fault) {
    case 'missing':
      return field === 'userName' || field === 'personName' ? texts.missing[field] : texts.missing.personRoles;
    case 'no-user-name':
      return texts.noUserName(written);
    case 'look-alikes':
      return texts.lookAlikes(written);
    case 'too-long':
      return texts.tooLong;
    case 'unknown':
      return field === 'personRoles'
        ? texts.noRole(written)
        : texts.noCommittee(written, planNouns(plan, language).orderer);
  }
}

/** What somebody has become. @param isReached whether the bot has a chat with them */
export function personChangedSentence(
  { before, after, isReached }: { readonly before?: Somebody; readonly after?: Somebody; readonly isReached: boolean },
  plan: Plan,
  language: Language,
): string {
  const texts = peopleTexts[language];
  if (!after) return before ? texts.removed(inWords(before, plan, language)) : '';
  const now = inWords(after, plan, language);
  if (before) {
    const old = inWords(before, plan, language);
    return old.has === now.has ? texts.renamed(now, old.name) : texts.changed(now, old.has);
  }
  return isReached ? texts.added(now) : `${texts.added(now)} ${texts.notMet(after.name)}`;
}

/** That it was so already. @param person absent for somebody who is not in the project */
export const personAlreadySentence = (
  upn: string,
  person: Somebody | undefined,
  plan: Plan,
  language: Language,
): string =>
  person ? peopleTexts[language].already(inWords(person, plan, language)) : peopleTexts[language].alreadyOut(upn);

/** That somebody else was first, and what they made of it. @param isNew whether somebody was to be added */
export function personOvertakenSentence(
  upn: string,
  now: Somebody | undefined,
  isNew: boolean,
  plan: Plan,
  language: Language,
): string {
  const texts = peopleTexts[language];
  if (!now) return texts.gone(upn);
  const theirs = inWords(now, plan, language);
  return isNew ? texts.thereAlready(theirs) : texts.overtaken(theirs);
}

export const personNotUndoneSentence = (now: Somebody | undefined, plan: Plan, language: Language): string =>
  peopleTexts[language].notUndone(now && inWords(now, plan, language));

/** Where what somebody had been handed is now. */
export function passedSentences(
  { passed, back }: { readonly passed: number; readonly back: number },
  language: Language,
): string[] {
  const texts = peopleTexts[language];
  return [...(passed > 0 ? [texts.passed(passed)] : []), ...(back > 0 ? [texts.back(back)] : [])];
}
