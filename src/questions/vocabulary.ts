import type { DialogueKind } from '../domain/dialogue-kinds';
import type { Measure } from '../domain/goals';
import type { InsightPart } from '../domain/question-slots';
import type { Role } from '../domain/roles';
import type { GoalParts } from './goal-parts';
import type { InsteadOf } from './own-nouns';
import type { ClearReading } from './reading';

/** A thing of the plan: its own words, verbatim, and what else people call it. */
export interface NamedEntity {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a plan has under names too long to be said whole: the lines of its budget, its questions, its figures. */
export const NAMED_THINGS = ['budget-item', 'follow-up-question', 'entered-indicator', 'document-title'] as const;
export type NamedThing = (typeof NAMED_THINGS)[number];

/** A name that stands in the plan, and what is asked where it is all that is said. */
export interface NamedReading {
  readonly name: string;
  readonly asks: ClearReading;
  /** Whether its words ask by themselves: then that is what is asked, where it is clear ("Antal dialoger"). */
  readonly isQuestion?: boolean;
}

/** What a goal is called, besides its number. */
export interface GoalTitle {
  readonly title: string;
  /** `project-4` */
  readonly goal: string;
}

/** What a goal is measured by. */
export interface IndicatorName {
  readonly name: string;
  /** `project-4` */
  readonly goal: string;
  readonly measure: Measure;
  readonly kind?: DialogueKind;
}

/** The words of one plan. Everything a reading names comes from here. */
export interface Vocabulary {
  /** The project's own name, whose words are the project where it is asked of as a whole. */
  readonly called?: string;
  readonly municipalities: readonly NamedEntity[];
  /** Whether the project is one as a whole, without areas; a plan that is not known may have any. */
  readonly isUndivided?: boolean;
  readonly targetGroups: readonly NamedEntity[];
  readonly methods: readonly NamedEntity[];
  readonly themes: readonly NamedEntity[];
  /** What runs through the groups: "landsbygd/stad". */
  readonly perspectives?: readonly NamedEntity[];
  readonly activities: readonly NamedEntity[];
  /** The tasks that somebody is responsible for and that are no activities by the same name. */
  readonly tasks?: readonly NamedEntity[];
  readonly goals: { readonly project: readonly number[]; readonly effect: readonly number[] };
  /** What divides each goal, by `project-4`: a goal has no rows of its own, and the answers about its figures have. */
  readonly goalParts?: Readonly<Record<string, GoalParts>>;
  readonly goalTitles?: readonly GoalTitle[];
  readonly indicators?: readonly IndicatorName[];
  /** What the plan's own form asks in the place of what strengthened and lowered trust. */
  readonly formQuestions?: Readonly<Record<InsightPart, string>>;
  /** The orderers, each with its one area where nobody else orders there. */
  readonly committees?: readonly { readonly name: string; readonly municipality?: string }[];
  /** Everything in the plan that has a name, by section. */
  readonly names?: readonly NamedReading[];
  /** What it is registered under, compared by letters and figures alone. */
  readonly registryNumbers?: readonly NamedReading[];
  /** What is told by some of the words of its name, where a phrase is about such things. */
  readonly things?: Readonly<Partial<Record<NamedThing, readonly string[]>>>;
  /** What people call the whole area or its people ("Halland", "hallänningar"): it filters nothing. */
  readonly area?: readonly string[];
  /** The plan's own phases; the usual ones, which are listed, where there are none. */
  readonly phases?: readonly NamedEntity[];
  /** The plan's own titles of its roles, with the role that each is of. */
  readonly roles?: readonly (NamedEntity & { readonly as: Role })[];
  /** What the plan calls its areas and orderers, where these have words of their own. */
  readonly nouns?: readonly InsteadOf[];
  /** The kinds of the plan's dialogues; both where nothing is said. */
  readonly kinds?: readonly DialogueKind[];
  /** What the plan calls the kinds, where they have words of their own. */
  readonly kindNames?: readonly { readonly kind: DialogueKind; readonly names: readonly string[] }[];
}

/** The kinds of entity that a phrase can name, with where the vocabulary keeps them. */
export const ENTITY_LISTS = [
  ['municipality', 'municipalities'],
  ['targetGroup', 'targetGroups'],
  ['method', 'methods'],
  ['theme', 'themes'],
  ['viewpoint', 'perspectives'],
  ['activity', 'activities'],
] as const;

export type EntityKind = (typeof ENTITY_LISTS)[number][0];

/** How people say an age of so many years. */
const agedBetween = (from: string, to: string): readonly string[] =>
  [
    ...['mellan A och B', 'från A till B', 'A till B', 'A B'].flatMap((ages) => [
      `${ages} år`,
      ages,
      `${ages} åringar`,
    ]),
    ...['between A and B', 'from A to B', 'aged A to B', 'A to B'].flatMap((ages) => [`${ages} years`, ages]),
  ].map((words) => words.replace('A', from).replace('B', to));

/**
 * Other ways to say an entity that follow from its name alone: "diskriminering och hat" is also either of the two,
 * "Open Space med kreativa inslag" is also "Open Space", "personer i arbetslöshet" is also "arbetslöshet".
 */
export function impliedAliases(kind: EntityKind, name: string): readonly string[] {
  if (kind === 'theme') return name.split(/ och | and /u).filter((part) => part !== name);
  if (kind === 'viewpoint') return name.split('/').filter((part) => part !== name);
  if (kind === 'method') return name.split(/ med | with /u, 1).filter((part) => part !== name);
  if (kind === 'targetGroup') {
    const [, from, to] = /^(\d{1,3})\s?[-–—]\s?(\d{1,3})(?: (?:år|years))?$/u.exec(name) ?? [];
    if (from !== undefined && to !== undefined) return agedBetween(from, to);
    const rest = /^(?:personer|människor|invånare|people|persons) (?:i|med|som är|utan|with|in) (.+)$/iu.exec(
      name,
    )?.[1];
    return rest === undefined ? [] : [rest, `människor ${name.split(' ').slice(1).join(' ')}`];
  }
  return [];
}
