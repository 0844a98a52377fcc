import type { Language } from '../domain/language';
import type { Role } from '../domain/roles';
import { listAnd } from './format';
import type { Texts } from './texts';

interface RoleTexts {
  /** "projektledaren": the role as those who have it. */
  readonly holders: Readonly<Record<Role, string>>;
  readonly name: Readonly<Record<Role, string>>;
  /** What somebody may not do in the roles that they have, or without any. */
  readonly cannot: (names: string, count: number, what: string) => string;
  readonly one: Readonly<Record<Role, string>>;
}

const roles: Texts<RoleTexts> = {
  sv: {
    holders: {
      projektledare: 'projektledaren',
      projektgrupp: 'projektgruppen',
      arbetsgrupp: 'arbetsgruppen',
      förtroendevald: 'de förtroendevalda',
      nämndsekreterare: 'nämndsekreteraren',
    },
    name: {
      projektledare: 'projektledare',
      projektgrupp: 'projektgrupp',
      arbetsgrupp: 'arbetsgrupp',
      förtroendevald: 'förtroendevalda',
      nämndsekreterare: 'nämndsekreterare',
    },
    one: {
      projektledare: 'projektledare',
      projektgrupp: 'projektgrupp',
      arbetsgrupp: 'arbetsgrupp',
      förtroendevald: 'förtroendevald',
      nämndsekreterare: 'nämndsekreterare',
    },
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
      nämndsekreterare: 'the committee secretary',
    },
    name: {
      projektledare: 'project leader',
      projektgrupp: 'project group',
      arbetsgrupp: 'working group',
      förtroendevald: 'elected representatives',
      nämndsekreterare: 'committee secretary',
    },
    one: {
      projektledare: 'project leader',
      projektgrupp: 'project group',
      arbetsgrupp: 'working group',
      förtroendevald: 'elected representative',
      nämndsekreterare: 'committee secretary',
    },
    cannot: (names, count, what) =>
      count === 0
        ? `You have no role in the project, so you cannot ${what}.`
        : `With the ${count === 1 ? 'role' : 'roles'} ${names} you cannot ${what}.`,
  },
};

/** "projektgruppen". */
export const holdersOf = (role: Role, language: Language): string => roles[language].holders[role];

/** "Med rollen nämndsekreterare kan du inte rapportera dialoger." @param what in words that fit after "kan du inte" */
export const cannotSentence = (held: readonly Role[], what: string, language: Language): string => {
  const { cannot, one } = roles[language];
  return cannot(
    listAnd(
      held.map((role) => one[role]),
      language,
    ),
    held.length,
    what,
  );
};

/** "projektgrupp", as a label. */
export const roleName = (role: Role, language: Language): string => roles[language].name[role];
