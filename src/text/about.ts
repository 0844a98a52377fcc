import { areasOf } from '../domain/committees';
import type { Language } from '../domain/language';
import type { Currency } from '../domain/money';
import type { Person } from '../domain/people';
import { type Committee, nameOf, type Plan } from '../domain/plan';
import { type Noun, planNouns } from '../domain/plan-nouns';
import { ownTitle } from '../domain/role-titles';
import { ROLES, type Role } from '../domain/roles';
import { type WordView, wordSentence, wordTexts } from './about-word';
import { paidItems } from './budget';
import { capital, listAnd, listPlain, uncapital } from './format';
import type { KindTexts } from './kind-texts';
import { type RecordView, recordSentence, recordTitle } from './plan-record';
import { holdersOf, roleName, roleOfOne } from './roles';
import type { Texts } from './texts';

/** The project itself: what it is for, who has ordered it, who leads it. */

/** What is told of the project itself and of its people. */
type ProjectView = { readonly kind: 'about'; readonly plan: Plan } & (
  | { readonly topic: 'purpose' }
  | { readonly topic: 'committees'; readonly committees: readonly Committee[] }
  | {
      readonly topic: 'people';
      readonly role: Role;
      readonly names: readonly string[];
      /** Whose they are, where that was asked; and who else has the role. */
      readonly committees?: readonly Committee[];
      readonly elsewhere?: readonly Person[];
    }
  /** Everybody, by name. */
  | { readonly topic: 'everyone'; readonly people: readonly Person[]; readonly committees?: readonly Committee[] }
);
/** What is told of the project. */
export type AboutView = ProjectView | RecordView | WordView;

interface AboutTexts {
  readonly title: Readonly<Record<ProjectView['topic'], (orderer: Noun) => string>>;
  readonly purpose: (purposes: readonly string[]) => string;
  readonly noPurpose: string;
  readonly committees: (count: number, names: string, orderer: Noun) => string;
  readonly noCommittee: (orderer: Noun) => string;
  readonly registry: string;
  readonly registryOf: (committee: string, number: string) => string;
  readonly registryMissing: (committees: string) => string;
  readonly financing: string;
  readonly notes: string;
  readonly notReported: string;
  readonly wholeProject: string;
  readonly leader: (role: string, names: string) => string;
  readonly group: (group: string, names: string) => string;
  /** Nobody has a role that the plan has a title of its own for. */
  readonly nobodyTitled: (title: string) => string;
  readonly nobody: Readonly<Record<Role, (secretary: string) => string>>;
  /** Of some committees: "Nämndsekreterare för Lokal nämnd Laholm är …". */
  readonly holding: (role: string, names: string, committees: string) => string;
  readonly groupOf: (group: string, names: string, committees: string) => string;
  readonly nobodyOf: (nobody: string, committees: string) => string;
  readonly everyoneOf: (count: number, roles: string, committees: string) => string;
  readonly noOneOf: (committees: string) => string;
  readonly elsewhere: (role: string) => string;
  readonly many: (count: number) => string;
  readonly everyone: (count: number, roles: string) => string;
  readonly inRole: (count: number, role: string) => string;
  readonly noOne: string;
}

/** "a committee secretary", "an area board secretary" */
const anySecretary = (secretary: string): string => `${/^[aeio]/iu.test(secretary) ? 'an' : 'a'} ${secretary}`;

const INFINITIVE = /^att\s/iu;

export const aboutTexts: Texts<AboutTexts> = {
  sv: {
    title: {
      purpose: () => 'Projektets syfte',
      committees: (orderer) => capital(orderer.theMany),
      people: () => 'Projektets personer',
      everyone: () => 'De som är med i projektet',
    },
    // "Att …" goes on from "är"; any other words of the plan stand as they are written.
    purpose: (purposes) =>
      purposes.every((purpose) => INFINITIVE.test(purpose))
        ? `Projektets syfte är ${listAnd(purposes.map(uncapital), 'sv')}.`
        : `Projektets syfte: ${listPlain(purposes, 'sv', '; ')}.`,
    noPurpose: 'Planen anger inget syfte.',
    committees: (count, names, orderer) =>
      count === 1 ? `${names} har beställt projektet.` : `${count} ${orderer.many} har beställt projektet: ${names}.`,
    noCommittee: (orderer) => `Planen anger ${orderer.isNeuter ? 'inget' : 'ingen'} ${orderer.one}.`,
    registry: 'Diarienummer',
    registryOf: (committee, number) => `Diarienumret för ${committee} är ${number}.`,
    registryMissing: (committees) => `Diarienummer är ej redovisat för ${committees}.`,
    financing: 'Finansiering',
    notes: 'Att känna till',
    notReported: 'ej redovisat',
    wholeProject: 'Hela projektet',
    leader: (role, names) => `${role} är ${names}.`,
    group: (group, names) => `I ${group} finns ${names}.`,
    nobodyTitled: (title) => `Ingen i personlistan har rollen ${title}.`,
    nobody: {
      projektledare: () => 'Ingen i personlistan är projektledare.',
      projektgrupp: () => 'Ingen i personlistan hör till projektgruppen.',
      arbetsgrupp: () => 'Ingen i personlistan hör till arbetsgruppen.',
      förtroendevald: () => 'Ingen i personlistan är förtroendevald.',
      nämndsekreterare: (secretary) => `Ingen i personlistan är ${secretary}.`,
    },
    holding: (role, names, committees) => `${role} för ${committees} är ${names}.`,
    groupOf: (group, names, committees) => `I ${group} finns ${names} för ${committees}.`,
    nobodyOf: (nobody, committees) => `${nobody} för ${committees}.`,
    everyoneOf: (count, roles, committees) =>
      `${count === 1 ? 'En person' : `${count} personer`} hör till ${committees}: ${roles}.`,
    noOneOf: (committees) => `Ingen i personlistan hör till ${committees}.`,
    elsewhere: (role) => `${role}: övriga`,
    many: (count) => `${count} personer`,
    everyone: (count, roles) =>
      count === 1 ? `En person är med i projektet: ${roles}.` : `${count} personer är med i projektet: ${roles}.`,
    inRole: (count, role) => `${count} ${role}`,
    noOne: 'Ingen är inlagd i projektet än.',
  },
  en: {
    title: {
      purpose: () => 'The purpose of the project',
      committees: (orderer) => capital(orderer.theMany),
      people: () => 'The people of the project',
      everyone: () => 'Those who take part in the project',
    },
    purpose: (purposes) =>
      `The purpose of the project is, in the words of its plan: ${listPlain(purposes, 'en', '; ')}.`,
    noPurpose: 'The plan states no purpose.',
    committees: (count, names, orderer) =>
      count === 1
        ? `${names} has ordered the project.`
        : `${count} ${orderer.many} have ordered the project: ${names}.`,
    noCommittee: (orderer) => `The plan names no ${orderer.one}.`,
    registry: 'Registry number',
    registryOf: (committee, number) => `The registry number of ${committee} is ${number}.`,
    registryMissing: (committees) => `The registry number is not reported for ${committees}.`,
    financing: 'Financing',
    notes: 'Worth knowing',
    notReported: 'not reported',
    wholeProject: 'The whole project',
    leader: (role, names) => `${role}: ${names}.`,
    group: (group, names) => `In ${group}: ${names}.`,
    nobodyTitled: (title) => `Nobody in the list of people has the role ${title}.`,
    nobody: {
      projektledare: () => 'Nobody in the list of people is the project leader.',
      projektgrupp: () => 'Nobody in the list of people belongs to the project group.',
      arbetsgrupp: () => 'Nobody in the list of people belongs to the working group.',
      förtroendevald: () => 'Nobody in the list of people is an elected representative.',
      nämndsekreterare: (secretary) => `Nobody in the list of people is ${anySecretary(secretary)}.`,
    },
    holding: (role, names, committees) => `${role} for ${committees}: ${names}.`,
    groupOf: (group, names, committees) => `In ${group} for ${committees}: ${names}.`,
    nobodyOf: (nobody, committees) => `${nobody} for ${committees}.`,
    everyoneOf: (count, roles, committees) =>
      `${count === 1 ? 'One person belongs' : `${count} people belong`} to ${committees}: ${roles}.`,
    noOneOf: (committees) => `Nobody in the list of people belongs to ${committees}.`,
    elsewhere: (role) => `${role}: others`,
    many: (count) => `${count} people`,
    everyone: (count, roles) =>
      count === 1
        ? `One person takes part in the project: ${roles}.`
        : `${count} people take part in the project: ${roles}.`,
    inRole: (count, role) => `${role}: ${count}`,
    noOne: 'Nobody has been put into the project yet.',
  },
};

/** More names than these are counted in a sentence. */
const MOST_NAMED = 8;

/** "Att fördjupa kunskapen." without its full stop, as it stands inside a sentence. */
const clause = (purpose: string): string => purpose.replace(/(?<![.\s])[.\s]+$/u, '');

function committeesSentence(committees: readonly Committee[], plan: Plan, language: Language): string {
  const texts = aboutTexts[language];
  const { orderer } = planNouns(plan, language);
  const [only] = committees;
  if (!only) return texts.noCommittee(orderer);
  const named = (list: readonly Committee[]): string =>
    listAnd(
      list.map(({ name }) => name),
      language,
    );
  const missing = committees.filter(({ registryNumber }) => !registryNumber);
  const lacking = missing.length > 0 ? texts.registryMissing(named(missing)) : '';
  // Those of one area have not ordered it alone.
  const isPart = committees.length < plan.committees.length && committees.length <= MOST_NAMED;
  if (committees.length === 1 || isPart) {
    const numbers = committees.flatMap(({ name, registryNumber }) =>
      registryNumber ? [texts.registryOf(name, registryNumber)] : [],
    );
    return [...numbers, ...(lacking === '' ? [] : [lacking])].join(' ');
  }
  return [texts.committees(committees.length, named(committees), orderer), lacking]
    .filter((text) => text !== '')
    .join(' ');
}

function peopleSentence(view: Extract<AboutView, { topic: 'people' }>, language: Language): string {
  const { role, names, plan, committees } = view;
  const texts = aboutTexts[language];
  const title = ownTitle(plan, role)?.name;
  const where =
    committees &&
    listAnd(
      committees.map(({ name }) => name),
      language,
      MOST_NAMED,
    );
  if (names.length === 0) {
    const nobody = title ? texts.nobodyTitled(title) : texts.nobody[role](planNouns(plan, language).secretary);
    return where ? texts.nobodyOf(nobody.replace(/\.$/u, ''), where) : nobody;
  }
  const named = names.length > MOST_NAMED ? texts.many(names.length) : listAnd(names, language);
  const isTitle = title !== undefined || role === 'projektledare';
  if (!where)
    return isTitle
      ? texts.leader(capital(roleName(role, plan, language)), named)
      : texts.group(holdersOf(role, plan, language), named);
  const isGroup = role === 'projektgrupp' || role === 'arbetsgrupp';
  if (isGroup && !isTitle) return texts.groupOf(holdersOf(role, plan, language), named, where);
  const label = names.length === 1 ? roleOfOne(role, plan, language) : roleName(role, plan, language);
  return texts.holding(capital(label), named, where);
}

/** Those who have each role, in the order of the roles, each by name; somebody with two roles stands under both. */
export const peopleByRole = (
  people: readonly Person[],
): { readonly role: Role; readonly people: readonly Person[] }[] =>
  ROLES.map((role) => ({ role, people: people.filter(({ roles }) => roles.includes(role)) })).filter(
    (group) => group.people.length > 0,
  );

/** "7 personer är med i projektet: 1 projektledare, 4 projektgrupp och 2 förtroendevalda." */
function everyoneSentence(
  { people, plan, committees }: Extract<AboutView, { topic: 'everyone' }>,
  language: Language,
): string {
  const texts = aboutTexts[language];
  const where =
    committees &&
    listAnd(
      committees.map(({ name }) => name),
      language,
      MOST_NAMED,
    );
  if (people.length === 0) return where ? texts.noOneOf(where) : texts.noOne;
  const roles = peopleByRole(people).map((group) =>
    texts.inRole(
      group.people.length,
      group.people.length === 1 ? roleOfOne(group.role, plan, language) : roleName(group.role, plan, language),
    ),
  );
  const byRole = listAnd(roles, language);
  return where ? texts.everyoneOf(people.length, byRole, where) : texts.everyone(people.length, byRole);
}

/** "Projektets syfte är att …", "Diarienumret för Lokal nämnd Halmstad är …", "Projektledare är …". */
export function aboutSentence(view: AboutView, language: Language): string {
  if (view.topic === 'committees') return committeesSentence(view.committees, view.plan, language);
  if (view.topic === 'people') return peopleSentence(view, language);
  if (view.topic === 'everyone') return everyoneSentence(view, language);
  if (view.topic === 'word') return wordSentence(view, language);
  if (view.topic !== 'purpose') return recordSentence(view, language);
  const { purpose, noPurpose } = aboutTexts[language];
  const purposes = view.plan.purpose.map(clause);
  return purposes.length > 0 ? purpose(purposes) : noPurpose;
}

/** The committees that somebody belongs to or works for; what the plan does not have stands as it is written. */
export const namesOfCommittees = ({ committees }: Person, plan: Plan, language: Language): string =>
  listAnd(
    committees.map((id) => plan.committees.find((each) => each.id === id)?.name ?? id),
    language,
  );

/** What a committee is, where and its registry number, as they stand in a list. */
export function committeeLine(committee: Committee, plan: Plan, language: Language): string {
  const { registry, notReported, wholeProject } = aboutTexts[language];
  const places = areasOf(committee).map((id) => nameOf(plan.municipalities, id));
  // In a project that is not divided, every committee is one for the whole.
  const whole = plan.municipalities.length === 0 ? '' : wholeProject;
  return [
    capital(committee.kind ?? ''),
    places.length === 0 ? whole : listAnd(places, language, MOST_NAMED),
    `${registry}: ${committee.registryNumber ?? notReported}`,
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

/** "Finansiering: Personalkostnader projektledare 100 000 kr (2021), Övriga kostnader 20 000 kr (2021)". */
export function financingLine(committee: Committee, currency: Currency, language: Language): string {
  const texts = aboutTexts[language];
  const paid = paidItems(committee, currency, language);
  return `${texts.financing}: ${paid.length > 0 ? paid.join(', ') : texts.notReported}`;
}

/** "Projektets syfte", "Beslut om projektet": what such an answer is called. */
export const aboutTitle = (topic: AboutView['topic'], orderer: Noun, language: Language): string =>
  topic === 'purpose' || topic === 'committees' || topic === 'people' || topic === 'everyone'
    ? aboutTexts[language].title[topic](orderer)
    : topic === 'word'
      ? wordTexts[language].title
      : recordTitle(topic, language);

export const aboutKinds = {
  about: {
    name: ({ topic, role }, language, nouns) => {
      const asked = topic === 'people' && role === undefined ? 'everyone' : topic;
      return uncapital(aboutTitle(asked, nouns.orderer, language));
    },
    example: { sv: 'syftet med projektet', en: 'the purpose of the project' },
  },
} satisfies KindTexts<'about'>;
export const aboutSentences = { about: aboutSentence };
