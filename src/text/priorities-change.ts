import type { Language } from '../domain/language';
import type { Committee, Plan } from '../domain/plan';
import { nameOf } from '../domain/plan';
import type { PriorityFault, PriorityField } from '../domain/priorities-change';
import { listAnd } from './format';
import type { PlanFormTexts } from './plan-changes';
import type { Texts } from './texts';

/** The form for what a committee has prioritised, what is wrong in it, and what became of it. */

interface PrioritiesFormTexts extends PlanFormTexts<PriorityField> {
  readonly ask: Readonly<Record<PriorityField, string>>;
  readonly known: (committee: string, count: number) => string;
  readonly notReported: (committee: string) => string;
  readonly unknownGroup: string;
  readonly changed: (committee: string, groups: string) => string;
  readonly before: (groups: string) => string;
  readonly noneBefore: string;
  readonly already: (committee: string, groups: string) => string;
  readonly overtaken: (committee: string, groups: string) => string;
  readonly none: string;
  readonly show: string;
  readonly nothingToChange: string;
  readonly notThere: string;
  readonly whichOne: string;
}

export const prioritiesFormTexts: Texts<PrioritiesFormTexts> = {
  sv: {
    title: 'Prioriterade målgrupper',
    lead: 'Kryssa för alla målgrupper som är prioriterade. Det du sparar ersätter det som gällde förut. Fält med * ska fyllas i.',
    fields: {
      committee: { label: 'Vem har prioriterat?', hint: 'Välj i listan' },
      groups: { label: 'Prioriterade målgrupper' },
    },
    ask: { committee: 'Välj vem som har prioriterat.', groups: 'Kryssa för minst en målgrupp.' },
    submit: 'Spara prioriteringen',
    known: (committee, n) => `${committee} (${n} ${n === 1 ? 'prioriterad' : 'prioriterade'} nu)`,
    notReported: (committee) => `${committee} (ej redovisat)`,
    unknownGroup: 'En av målgrupperna finns inte längre att välja. Kryssa om.',
    changed: (committee, groups) => `${committee} har nu prioriterat ${groups}.`,
    before: (groups) => `Innan var det ${groups}.`,
    noneBefore: 'Innan var det ej redovisat.',
    already: (committee, groups) => `${committee} har redan prioriterat ${groups}. Inget mer har ändrats.`,
    overtaken: (committee, groups) =>
      `Någon annan har ändrat prioriteringen sedan du öppnade formuläret: nu har ${committee} prioriterat ${groups}. Din ändring är inte sparad. Ska din gälla, skicka den igen.`,
    none: 'inga målgrupper',
    show: 'Nådda målgrupper',
    nothingToChange: 'Planen har ingen beställare som kan prioritera målgrupper, så det finns inget att ange.',
    notThere: 'Ingen beställare i planen finns där, så det finns inget att ange.',
    whichOne:
      'Planen har många beställare. Skriv var det gäller, till exempel ”ändra prioriterade målgrupper i Laholm”.',
  },
  en: {
    title: 'Prioritised target groups',
    lead: 'Tick every target group that is prioritised. What you save takes the place of what held before. Fields with * are needed.',
    fields: {
      committee: { label: 'Who has prioritised?', hint: 'Choose from the list' },
      groups: { label: 'Prioritised target groups' },
    },
    ask: { committee: 'Choose who has prioritised.', groups: 'Tick one target group at least.' },
    submit: 'Save the priorities',
    known: (committee, n) => `${committee} (${n} prioritised now)`,
    notReported: (committee) => `${committee} (not reported)`,
    unknownGroup: 'One of the target groups can be chosen no longer. Tick anew.',
    changed: (committee, groups) => `${committee} has now prioritised ${groups}.`,
    before: (groups) => `Before, it was ${groups}.`,
    noneBefore: 'Before, it was not reported.',
    already: (committee, groups) => `${committee} has prioritised ${groups} already. Nothing more has changed.`,
    overtaken: (committee, groups) =>
      `Somebody else has changed the priorities since you opened the form: ${committee} has prioritised ${groups} now. Your change is not saved. If yours is to hold, send it again.`,
    none: 'no target groups',
    show: 'Target groups reached',
    nothingToChange: 'The plan has no orderer that could prioritise target groups, so there is nothing to give.',
    notThere: 'No orderer of the plan is there, so there is nothing to give.',
    whichOne:
      'The plan has many orderers. Write where it is, such as “change the prioritised target groups in Laholm”.',
  },
};

/** "unga, seniorer och HBTQ": what a committee has prioritised. */
function groupsText({ prioritised = [] }: Committee, plan: Plan, language: Language): string {
  const names = prioritised.map((id) => nameOf(plan.targetGroups, id));
  return names.length === 0 ? prioritiesFormTexts[language].none : listAnd(names, language);
}

/** "Lokal nämnd Laholm (5 prioriterade nu)": a committee among those of the form. */
export function committeeChoice({ name, prioritised }: Committee, language: Language): string {
  const { known, notReported } = prioritiesFormTexts[language];
  return prioritised === undefined ? notReported(name) : known(name, prioritised.length);
}

export function priorityFaultSentence({ field, fault }: PriorityFault, language: Language): string {
  const { ask, unknownGroup } = prioritiesFormTexts[language];
  return fault === 'missing' ? ask[field] : unknownGroup;
}

/** What a committee has prioritised now, and what it had before. */
export function prioritiesChangedSentence(
  committee: Committee,
  plan: Plan,
  before: { readonly committee: Committee; readonly plan: Plan } | undefined,
  language: Language,
): string {
  const texts = prioritiesFormTexts[language];
  const old = before?.committee.prioritised && groupsText(before.committee, before.plan, language);
  const now = texts.changed(committee.name, groupsText(committee, plan, language));
  return `${now} ${old === undefined ? texts.noneBefore : texts.before(old)}`;
}

export const prioritiesAlreadySentence = (committee: Committee, plan: Plan, language: Language): string =>
  prioritiesFormTexts[language].already(committee.name, groupsText(committee, plan, language));

/** What another has made of it meanwhile. */
export const prioritiesOvertakenSentence = (committee: Committee, plan: Plan, language: Language): string =>
  prioritiesFormTexts[language].overtaken(committee.name, groupsText(committee, plan, language));
