import { LocalDate } from '../domain/dates';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import type { Language } from '../domain/language';
import { type Currency, currencyOf, moneyOf } from '../domain/money';
import { natureOf } from '../domain/natures';
import type { Period } from '../domain/periods';
import { goalsOf, type Plan } from '../domain/plan';
import { type Naming, UNNAMED } from '../domain/plan-nouns';
import { type Fields, isFields, itemsOf, type PlanItem, plainItem } from '../domain/plan-shape';
import { ROLES, type Role } from '../domain/roles';
import { dateText, listAnd, number, percent, periodText, shortened, shownUnit } from './format';
import { moneyText } from './money';
import { choiceName, fieldName } from './plan-fields';
import { roleName } from './roles';
import type { Texts } from './texts';
import { kindText } from './words';

/** Values of a plan in a few words, as they stand before and after in a change of it. */

const LONGEST_VALUE = 100;
/** So many of a list are named. */
const MOST_NAMED = 5;

interface ValueTexts {
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

const words: Texts<ValueTexts> = {
  sv: { none: 'tomt', yes: 'ja', no: 'nej' },
  en: { none: 'empty', yes: 'yes', no: 'no' },
};

type TermSection =
  | 'activities'
  | 'phases'
  | 'committees'
  | 'municipalities'
  | 'targetGroups'
  | 'methods'
  | 'tasks'
  | 'surveys'
  | 'documents';

/** Fields that hold ids of another section. */
const REFERS: Readonly<Record<string, TermSection>> = {
  activity: 'activities',
  committee: 'committees',
  municipality: 'municipalities',
  alsoIn: 'municipalities',
  within: 'municipalities',
  prioritised: 'targetGroups',
  targetGroup: 'targetGroups',
  methods: 'methods',
  phase: 'phases',
  tasks: 'tasks',
  survey: 'surveys',
  document: 'documents',
};

/** Fields of money. */
const AMOUNTS: ReadonlySet<string> = new Set(['amount', 'planned', 'outcome']);

/** What things of plans are called, by the section and id; what only one of the plans has is there too. */
export interface PlanNames {
  readonly things: ReadonlyMap<string, string>;
  /** What the plan calls its areas and orderers. */
  readonly naming: Naming;
  /** The indicators whose figures are percentages. */
  readonly percentages: ReadonlySet<string>;
  /** What amounts are in. */
  readonly currency: Currency;
}

const percentagesIn = (plan: Plan): string[] =>
  goalsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .filter((each) => natureOf(each) === 'share' || shownUnit(each.target?.unit ?? '') === '%')
    .map(({ id }) => id);

/** @param plans the newest word for a thing is that of the last */
export function planNamesIn(plans: readonly Plan[]): PlanNames {
  const sections = new Set(Object.values(REFERS));
  const named = plans.flatMap((plan) =>
    [...sections].flatMap((section) =>
      itemsOf(plan[section]).map((item): [string, string] => {
        const { id, name } = plainItem(item);
        return [`${section} ${id}`, name];
      }),
    ),
  );
  const last = plans.at(-1);
  return {
    things: new Map(named),
    naming: last ?? UNNAMED,
    percentages: new Set(plans.flatMap(percentagesIn)),
    currency: currencyOf(last ?? {}),
  };
}

/** Fields that hold kinds of dialogue. */
const KIND_FIELDS = new Set(['kind', 'dialogueKinds']);

const DATE_LENGTH = '2021-09-14'.length;

const isRole = (value: string): value is Role => ROLES.some((role) => role === value);

function textValue(field: string, value: string, names: PlanNames, language: Language): string {
  const section = REFERS[field];
  const named = section && names.things.get(`${section} ${value}`);
  if (named !== undefined) return shortened(named, LONGEST_VALUE);
  const kind = KIND_FIELDS.has(field) ? DIALOGUE_KINDS.find((each) => each === value) : undefined;
  if (kind) return kindText(kind, names.naming, language);
  const chosen = choiceName(field, value, language);
  if (chosen !== undefined) return chosen;
  // Roles are called by their Swedish names in either language.
  // What a title stands for is the role itself.
  if (isRole(value)) return roleName(value, field === 'as' ? UNNAMED : names.naming, 'sv');
  // Looked at closer only where it may be one: a plan has thousands of texts.
  const isDate = value.length === DATE_LENGTH && LocalDate.safeParse(value).success;
  return isDate ? dateText(value, language) : shortened(value, LONGEST_VALUE);
}

const isPeriod = (value: Fields): value is Fields & Period =>
  Object.keys(value).length === 2 && typeof value.from === 'string' && typeof value.to === 'string';

function fieldsText(value: Fields, names: PlanNames, language: Language): string {
  if (isPeriod(value)) return periodText(value, language);
  const present = Object.entries(value).filter(([key, part]) => key !== 'id' && !isNothing(part));
  return present
    .map(([key, part]) => `${fieldName(key, names.naming, language)} ${planValueText(key, part, names, language)}`)
    .join(', ');
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * A value of a field, shortened where it is long.
 * @param field what holds it, the last step of its path
 */
export function planValueText(field: string, value: unknown, names: PlanNames, language: Language): string {
  const { none, yes, no } = words[language];
  if (isNothing(value)) return none;
  if (typeof value === 'boolean') return value ? yes : no;
  // Only a line of the budget has its outcome as a figure alone.
  if (typeof value === 'number' && AMOUNTS.has(field)) return moneyText(moneyOf(value, names.currency), language);
  if (typeof value === 'number') return number(value, language);
  if (typeof value === 'string') return textValue(field, value, names, language);
  if (Array.isArray(value)) {
    // Those that are only counted need no words.
    const items = value.map((item, at) => (at <= MOST_NAMED ? planValueText(field, item, names, language) : ''));
    return shortened(listAnd(items, language, MOST_NAMED), 2 * LONGEST_VALUE);
  }
  return isFields(value) ? shortened(fieldsText(value, names, language), LONGEST_VALUE) : none;
}

/** The fields of an indicator that are figures of it. */
const FIGURES: ReadonlySet<string> = new Set(['value', 'upTo']);

/** A value of a field of something within an item: a figure of an indicator that is a percentage has its sign. */
export function partValueText(
  part: PlanItem | undefined,
  field: string,
  value: unknown,
  names: PlanNames,
  language: Language,
): string {
  const isPercentage = part !== undefined && FIGURES.has(field) && names.percentages.has(part.id);
  return isPercentage && typeof value === 'number'
    ? percent(value, language)
    : planValueText(field, value, names, language);
}
