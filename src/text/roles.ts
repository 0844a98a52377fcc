import type { Language } from '../domain/language';
import type { Role } from '../domain/roles';
import type { Texts } from './texts';

interface RoleTexts {
  /** "projektledaren": the role as those who have it. */
  readonly those: Readonly<Record<Role, string>>;
  readonly name: Readonly<Record<Role, string>>;
}

const roles: Texts<RoleTexts> = {
  sv: {
    those: {
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
  },
  en: {
    those: {
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
  },
};

/** "projektgruppen". */
export const thoseWith = (role: Role, language: Language): string => roles[language].those[role];

/** "projektgrupp", as a label. */
export const roleName = (role: Role, language: Language): string => roles[language].name[role];
