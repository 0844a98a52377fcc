import type { Language } from '../domain/language';
import type { Person } from '../domain/people';
import {
  COMMITTEES_MAX,
  NAME_MAX,
  NEW_PERSON,
  type PersonState,
  type PersonValues,
  strayValue,
  USER_NAME_MAX,
} from '../domain/people-change';
import type { Plan } from '../domain/plan';
import { ROLES } from '../domain/roles';
import { committeesLabel, type PersonForm, peopleTexts } from '../text/people-changes';
import { roleOfOne } from '../text/roles';
import { sentPlanTexts } from '../text/sent-plan';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, type ButtonData } from './buttons';
import type { Choice } from './choices';
import { messageCard } from './message';
import { type EmptyForm, type FieldRemark, formCard, type PlanFormField, planFormSentence } from './plan-form';

/** The form that somebody is put into the project by or gets other roles, and what became of it. */

/** Somebody whose place is taken, as they are now. */
export interface Leaver {
  readonly upn: string;
  readonly was: PersonState;
}

export interface PeopleFormShown {
  /** Absent in a server that has seen none. */
  readonly plan?: Plan;
  /** Somebody's user name, `NEW_PERSON` for somebody new; absent where that is chosen on the form. */
  readonly about?: string;
  /** As whom it is about was when it was opened. */
  readonly was?: PersonState;
  /** Whom it may be about, where that is chosen. */
  readonly people?: readonly Pick<Person, 'upn' | 'name'>[];
  readonly values: PersonValues;
  /** Whose place they take: offered to be taken out when they are in. */
  readonly leaver?: Leaver;
  readonly remarks?: readonly FieldRemark[];
  readonly language: Language;
}

/** Bytes of a list of choices, beyond which no form has room for it beside its other fields. */
const LISTED_BYTES = 5_000;

const hasRoom = (choices: readonly Choice[]): boolean => Buffer.byteLength(JSON.stringify(choices)) <= LISTED_BYTES;

const formOf = (about: string | undefined): PersonForm =>
  about === undefined ? 'any' : about === NEW_PERSON ? 'new' : 'known';

/** The plan's committees, and those that somebody has and the plan does not have. */
function committeeChoices(plan: Plan | undefined, was: PersonState | undefined, language: Language): Choice[] {
  const ids = new Set(plan?.committees.map(({ id }) => id));
  const stray = (was?.committees ?? []).filter((word) => !ids.has(word));
  return [
    ...(plan?.committees ?? []).map(({ id, name }) => ({ title: name, value: id })),
    ...stray.map((word) => ({ title: peopleTexts[language].stray(word), value: strayValue(word) })),
  ];
}

function committeesField(
  { plan, was, values, language }: PeopleFormShown,
  label: string,
): { readonly fields: readonly PlanFormField[]; readonly values: Readonly<Record<string, string>> } {
  const id = 'personCommittees';
  const choices = committeeChoices(plan, was, language);
  const value = values[id] ?? '';
  if (choices.length === 0 && value === '') return { fields: [], values: {} };
  const isKnown = value.split(',').every((each) => each === '' || choices.some((choice) => choice.value === each));
  if (hasRoom(choices) && isKnown) {
    return { fields: [{ id, label, shape: 'several', choices }], values: { [id]: value } };
  }
  // What is none of the choices stays as it was written, and so do names where there is no room for a list of them.
  const hint = peopleTexts[language].writeCommittees;
  const titles = value.split(',').map((each) => choices.find((choice) => choice.value === each)?.title ?? each);
  const written = isKnown && value !== '' ? titles.join('; ') : value;
  return { fields: [{ id, label, hint, shape: 'long', most: COMMITTEES_MAX }], values: { [id]: written } };
}

function emptyForm(shown: PeopleFormShown, committees: readonly PlanFormField[]): EmptyForm {
  const { plan, about, was, people = [], leaver, language } = shown;
  const texts = peopleTexts[language];
  const form = formOf(about);
  const { chosenPerson, userName, personName, personRoles } = texts.fields;
  const { missing } = texts;
  // On the open form somebody may be chosen, and then nothing else is needed.
  const asked = <Field extends keyof typeof missing>(field: Field): string | undefined =>
    form === 'any' ? undefined : missing[field];
  const everyone: Choice[] = [
    { title: texts.newOne, value: NEW_PERSON },
    ...people.map(({ upn, name }) => ({ title: `${name} (${upn})`, value: upn })),
  ];
  const roles = ROLES.map((role) => ({ title: roleOfOne(role, plan ?? {}, language), value: role }));
  const isChosen = form === 'any' && hasRoom(everyone);
  const line = 'line' as const;
  const name = { id: 'userName', ...userName, shape: line, most: USER_NAME_MAX, ask: asked('userName') };
  return {
    title: form === 'known' && was ? `${texts.titles.known}: ${was.name}` : texts.titles[form],
    lead: leaver
      ? texts.takesOver(leaver.was.name)
      : form === 'known'
        ? texts.leads.known(about ?? '')
        : texts.leads[form],
    submit: texts.submit[form],
    fields: [
      ...(isChosen ? [{ id: 'chosenPerson', ...chosenPerson, shape: 'chosen' as const, choices: everyone }] : []),
      ...(form === 'known' ? [] : [name]),
      { id: 'personName', ...personName, shape: line, most: NAME_MAX, ask: asked('personName') },
      { id: 'personRoles', ...personRoles, shape: 'several', choices: roles, ask: asked('personRoles') },
      ...committees,
    ],
  };
}

/** The form, and what is said with it. */
export function peopleFormMessage(shown: PeopleFormShown): {
  readonly summary: string;
  readonly card: AdaptiveCard;
  readonly form: EmptyForm;
} {
  const { plan, about, was, remarks, leaver, language } = shown;
  const { fields, values: ofCommittees } = committeesField(shown, plan ? committeesLabel(plan, language) : '');
  const form = emptyForm(shown, fields);
  const values = { ...(formOf(about) === 'any' ? { chosenPerson: NEW_PERSON } : {}), ...shown.values, ...ofCommittees };
  const drawn = { form, values, remarks, language };
  const data: ButtonData = {
    verb: 'change-person',
    ...(about === undefined ? {} : { about }),
    ...(was ? { was } : {}),
    ...(leaver ? { leaver } : {}),
    language,
  };
  const remove = { title: peopleTexts[language].remove, data: { ...data, removes: true } };
  const card = formCard(drawn, data, formOf(about) === 'known' && was ? remove : undefined);
  return { summary: planFormSentence(drawn), card, form };
}

/** What stands in the form of somebody who is in the project. */
export const personValues = ({ name, roles, committees }: PersonState): PersonValues => ({
  personName: name,
  personRoles: roles.join(','),
  personCommittees: committees.map(strayValue).join(','),
});

/** What can be taken back: somebody as they have become, and as they were. */
export interface PersonUndo {
  readonly upn: string;
  readonly now?: PersonState;
  readonly before?: PersonState;
}

/** Takes out whoever's place has been taken, and hands over what was asked of them. @param heir who has taken it */
export const leaverButton = ({ upn, was }: Leaver, heir: string, language: Language): Button => ({
  title: peopleTexts[language].removeNamed(was.name),
  data: { verb: 'change-person', about: upn, was, removes: true, heir, language },
});

/** What a change has become. @param back what can be taken back; absent where nothing can @param next what may come */
export function personChangedCard(
  sentence: string,
  back: PersonUndo | undefined,
  language: Language,
  next: readonly Button[] = [],
): AdaptiveCard {
  const { undo } = sentPlanTexts[language].buttons;
  const more = askButton(peopleTexts[language].more, { kind: 'change-plan', what: 'people' }, language);
  const undoing: Button[] = back ? [{ title: undo, data: { verb: 'undo-person', ...back, language } }] : [];
  return messageCard(sentence, language, [...next, ...undoing, more]);
}
