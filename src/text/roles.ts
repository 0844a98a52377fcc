import type { Language } from '../domain/language';
import { type Naming, type PlanNouns, planNouns } from '../domain/plan-nouns';
import { ownTitle } from '../domain/role-titles';
import type { Role } from '../domain/roles';
import { listAnd } from './format';
import type { Texts } from './texts';

/** What each role is called; the secretary is the orderers'. */
type RoleWords = Readonly<Record<Role, string | ((nouns: PlanNouns) => string)>>;

interface RoleTexts {
  /** "projektledaren": the role as those who have it. */
  readonly holders: RoleWords;
  readonly name: RoleWords;
  /** What somebody may not do in the roles that they have, or without any. */
  readonly cannot: (names: string, count: number, what: string) => string;
  readonly one: RoleWords;
  /** Those who have a role by a title of the plan's, which has no other form. */
  readonly withTitle: (title: string) => string;
  /** Those who have it, where somebody is told whom to turn to. */
  readonly having: (title: string, isOne: boolean) => string;
}

const roles: Texts<RoleTexts> = {
  sv: {
    holders: {
      projektledare: 'projektledaren',
      projektgrupp: 'projektgruppen',
      arbetsgrupp: 'arbetsgruppen',
      förtroendevald: 'de förtroendevalda',
      nämndsekreterare: ({ theSecretary }) => theSecretary,
    },
    name: {
      projektledare: 'projektledare',
      projektgrupp: 'projektgrupp',
      arbetsgrupp: 'arbetsgrupp',
      förtroendevald: 'förtroendevalda',
      nämndsekreterare: ({ secretary }) => secretary,
    },
    one: {
      projektledare: 'projektledare',
      projektgrupp: 'projektgrupp',
      arbetsgrupp: 'arbetsgrupp',
      förtroendevald: 'förtroendevald',
      nämndsekreterare: ({ secretary }) => secretary,
    },
    withTitle: (title) => `rollen ${title}`,
    having: (title, isOne) => `${isOne ? 'den' : 'de'} som har rollen ${title}`,
    cannot: (names, count, what) =>
      count === 0
        ? `Du har ingen roll i projektet och kan därför inte ${what}.`
        : `Med ${count === 1 ? 'rollen' : 'rollerna'} ${names} kan du inte ${what}.`,
  },
  en: {
    holders: {
      projektledare: 'the project leader',
      projektgrupp: 'the project group',
      arbetsgrupp: 'the working group',
      förtroendevald: 'the elected representatives',
      nämndsekreterare: ({ theSecretary }) => theSecretary,
    },
    name: {
      projektledare: 'project leader',
      projektgrupp: 'project group',
      arbetsgrupp: 'working group',
      förtroendevald: 'elected representatives',
      nämndsekreterare: ({ secretary }) => secretary,
    },
    one: {
      projektledare: 'project leader',
      projektgrupp: 'project group',
      arbetsgrupp: 'working group',
      förtroendevald: 'elected representative',
      nämndsekreterare: ({ secretary }) => secretary,
    },
    withTitle: (title) => `the role ${title}`,
    having: (title, isOne) => `${isOne ? 'whoever has' : 'those who have'} the role ${title}`,
    cannot: (names, count, what) =>
      count === 0
        ? `You have no role in the project, so you cannot ${what}.`
        : `With the ${count === 1 ? 'role' : 'roles'} ${names} you cannot ${what}.`,
  },
};

const wordOf = (words: RoleWords, role: Role, naming: Naming, language: Language): string => {
  const word = words[role];
  return typeof word === 'string' ? word : word(planNouns(naming, language));
};

/** "projektgruppen", or "rollen samtalsledare" where the plan has a title of its own. */
export function holdersOf(role: Role, naming: Naming, language: Language): string {
  const title = ownTitle(naming, role);
  const { holders, withTitle } = roles[language];
  return title ? withTitle(title.name) : wordOf(holders, role, naming, language);
}

/** "Projektledaren", or "den som har rollen processledare", where somebody is told whom to turn to. */
export function whoHas(role: Role, naming: Naming, language: Language): string {
  const title = ownTitle(naming, role);
  const { holders, having } = roles[language];
  return title ? having(title.name, role === 'projektledare') : wordOf(holders, role, naming, language);
}

/** "Med rollen nämndsekreterare kan du inte rapportera dialoger." @param what in words that fit after "kan du inte" */
export const cannotSentence = (held: readonly Role[], what: string, naming: Naming, language: Language): string => {
  const { cannot, one } = roles[language];
  return cannot(
    listAnd(
      held.map((role) => ownTitle(naming, role)?.name ?? wordOf(one, role, naming, language)),
      language,
    ),
    held.length,
    what,
  );
};

/** "projektgrupp", as a label. */
export const roleName = (role: Role, naming: Naming, language: Language): string =>
  ownTitle(naming, role)?.name ?? wordOf(roles[language].name, role, naming, language);

/** "förtroendevald", of one person. */
export const roleOfOne = (role: Role, naming: Naming, language: Language): string =>
  ownTitle(naming, role)?.name ?? wordOf(roles[language].one, role, naming, language);
