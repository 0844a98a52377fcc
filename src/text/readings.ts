import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import { phaseNamed } from '../domain/phases';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import {
  type HelpKind,
  isKindOfForm,
  QUESTION_KINDS,
  type QuestionKind,
  type Readings,
} from '../domain/question-kinds';
import type { DividedBy, Order } from '../domain/question-slots';
import type { Role } from '../domain/roles';
import { aboutKinds } from './about';
import { activityKinds } from './activities';
import { areaStatusKinds } from './area-status';
import { asTextKinds } from './as-text';
import { budgetKinds } from './budget';
import { changesKinds } from './changes';
import { conversationKinds } from './conversation';
import { countKinds, rowLabel } from './counts';
import { coverageKinds } from './coverage';
import { deliveryKinds } from './deliveries';
import { dialogueListKinds } from './dialogues';
import { entryKinds } from './entries';
import { explainKinds } from './explain';
import { inDialoguesText } from './filters';
import { followUpKinds } from './follow-up';
import { listAnd, quoted, uncapital } from './format';
import { goalKinds } from './goal-sentences';
import { insightKinds } from './insights';
import type { KindText, KindTexts } from './kind-texts';
import { methodKinds } from './methods';
import { phaseWord } from './phases';
import { planChangeKinds } from './plan-changes';
import { privacyKinds } from './privacy';
import { remainingKinds } from './remaining';
import { reportKinds } from './report';
import { roleName } from './roles';
import { settingsKinds } from './settings';
import { shareKinds } from './shares';
import { surveyKinds } from './surveys';
import type { Texts } from './texts';
import { unreportedKinds } from './unreported';
import { watchKinds } from './watch';
import { weekKinds } from './week';

/** A question in a few words, for a button or for asking which one was meant; and how somebody may ask it. */

const KIND_TEXTS: KindTexts<QuestionKind> = {
  ...aboutKinds,
  ...activityKinds,
  ...areaStatusKinds,
  ...asTextKinds,
  ...budgetKinds,
  ...conversationKinds,
  ...countKinds,
  ...coverageKinds,
  ...deliveryKinds,
  ...dialogueListKinds,
  ...entryKinds,
  ...explainKinds,
  ...followUpKinds,
  ...goalKinds,
  ...insightKinds,
  ...methodKinds,
  ...planChangeKinds,
  ...privacyKinds,
  ...changesKinds,
  ...remainingKinds,
  ...reportKinds,
  ...settingsKinds,
  ...shareKinds,
  ...surveyKinds,
  ...unreportedKinds,
  ...watchKinds,
  ...weekKinds,
};

/** What somebody may write to ask a question of a kind that the help tells of. */
export function exampleOf(kind: HelpKind, naming: Naming, language: Language): string {
  const { example }: KindTexts<HelpKind>[HelpKind] = KIND_TEXTS[kind];
  return typeof example === 'function' ? example(planNouns(naming, language), language) : example[language];
}

interface SlotTexts {
  readonly by: Readonly<Record<DividedBy, (area: Noun) => string>>;
  readonly order: Readonly<Record<Order, string>>;
  readonly compare: (values: string) => string;
  readonly detailed: (what: string, of: string) => string;
}

const slotTexts: Texts<SlotTexts> = {
  sv: {
    by: {
      municipality: (area) => ` per ${area.one}`,
      targetGroup: () => ' per målgrupp',
      method: () => ' per metod',
      dialogueKind: () => ' per dialogform',
      year: () => ' per år',
      month: () => ' per månad',
      quarter: () => ' per kvartal',
      perspective: () => ' per perspektiv',
    },
    order: { most: ', flest först', least: ', färst först' },
    compare: (values) => `: ${values}`,
    detailed: (what, of) => `${what} (${of})`,
  },
  en: {
    by: {
      municipality: (area) => ` per ${area.one}`,
      targetGroup: () => ' per target group',
      method: () => ' per method',
      dialogueKind: () => ' per kind of dialogue',
      year: () => ' per year',
      month: () => ' per month',
      quarter: () => ' per quarter',
      perspective: () => ' per perspective',
    },
    order: { most: ', most first', least: ', fewest first' },
    compare: (values) => `: ${values}`,
    detailed: (what, of) => `${what} (${of})`,
  },
};

/** What may be said of a question beside its name, whatever its kind. */
interface Details extends NamedFilters {
  readonly kind: QuestionKind;
  readonly by?: DividedBy;
  readonly order?: Order;
  readonly compare?: readonly (string | number)[];
  readonly phase?: string;
  readonly role?: Role;
  readonly activity?: string;
  readonly theme?: string;
  readonly query?: string;
  readonly committee?: string;
  readonly word?: string;
  readonly item?: string;
  readonly indicator?: string;
}

/** What is asked, and of what part of the project: "antalet deltagare i dialoger med seniorer i Varberg". */
function narrowedName<Kind extends QuestionKind>(
  kind: Kind,
  asked: Readings[Kind] & Details,
  naming: Naming,
  language: Language,
): string {
  const { name, narrowed }: KindText<Kind> = KIND_TEXTS[kind];
  const nouns = planNouns(naming, language);
  const whole = narrowed?.(asked, language, nouns);
  if (whole) return whole;
  return (
    (typeof name === 'function' ? name(asked, language, nouns) : name[language]) +
    inDialoguesText(asked, naming, language)
  );
}

/** Whether it is natural to ask somebody which of these they want to see. */
export const areToSee = (readings: readonly { readonly kind: QuestionKind }[]): boolean =>
  readings.some(({ kind }) => QUESTION_KINDS[kind].offeredAs === 'clause') &&
  !readings.some(({ kind }) => isKindOfForm(kind));

/**
 * "projektmål 2 (göra sin röst hörd)", "antalet fördjupande dialoger i Laholm 2021", "vem som ansvarar
 * (”Målgruppsanalys”)".
 * @param goalTitle the title of the goal that the reading names
 */
export function readingLabel(
  reading: Readings[QuestionKind],
  naming: Naming,
  language: Language,
  goalTitle?: string,
): string {
  const texts = slotTexts[language];
  const { by, order, compare, phase, role, activity, theme, query, committee, word, item, indicator }: Details =
    reading;
  const compared = compare?.map((value) => rowLabel(String(value), by, naming, language));
  const label = [
    narrowedName(reading.kind, reading, naming, language),
    by ? texts.by[by](planNouns(naming, language).area) : '',
    order ? texts.order[order] : '',
    compared ? texts.compare(listAnd(compared, language)) : '',
  ].join('');
  if (reading.kind === 'goal-status' && indicator) return texts.detailed(label, quoted(indicator, language));
  if (reading.kind === 'goal-status' && goalTitle) return texts.detailed(label, uncapital(goalTitle));
  if (phase) return texts.detailed(label, phaseWord(phaseNamed(naming, phase) ?? phase, naming, language));
  if (role) return texts.detailed(label, roleName(role, naming, language));
  const topic = activity ?? theme ?? query ?? committee ?? word ?? item;
  return topic ? texts.detailed(label, quoted(topic, language)) : label;
}
