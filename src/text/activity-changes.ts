import type { Activity } from '../domain/activities';
import type { ActivityFault, ActivityField } from '../domain/activity-change';
import type { Language } from '../domain/language';
import type { Phases } from '../domain/phases';
import type { Naming } from '../domain/plan-nouns';
import { roleOf } from '../domain/roles';
import { parseSchedule } from '../domain/time-windows';
import type { FieldTexts } from './fields';
import { capital, listAnd, quoted } from './format';
import { phaseWord } from './phases';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** An activity that is put into the plan or changed by a card: the form, what is wrong in it, and what became of it. */

/** What the form is for: one activity, a new one, or whichever is chosen on it. */
export type ActivityForm = 'changed' | 'new' | 'chosen';

interface ActivityFormTexts {
  readonly titles: Readonly<Record<ActivityForm, string>>;
  readonly leads: Readonly<Record<ActivityForm, string>>;
  readonly fields: Readonly<Record<ActivityField, FieldTexts>>;
  /** Where the activity is chosen on the form, what is left empty stays as it is. */
  readonly asNow: string;
  readonly newOne: string;
  readonly submit: Readonly<Record<ActivityForm, string>>;
  readonly faults: Readonly<Record<Exclude<ActivityFault['fault'], 'missing'>, string>>;
  readonly missing: Readonly<Record<ActivityField, string>>;
  readonly noTime: string;
  readonly owned: (owner: string) => string;
  readonly nobody: string;
  readonly added: (title: string, parts: string) => string;
  readonly remindsLeader: (leader: string) => string;
  readonly changed: (title: string, parts: string) => string;
  readonly parts: {
    readonly title: (now: string, before: string) => string;
    readonly when: (now: string, before: string) => string;
    readonly phase: (now: string, before: string) => string;
    readonly owner: (now: string, before: string) => string;
  };
  readonly already: (title: string, parts: string) => string;
  readonly overtaken: (theirs: string) => string;
  readonly isThere: (theirs: string) => string;
  readonly again: string;
  readonly tooMany: string;
}

export const activityFormTexts: Texts<ActivityFormTexts> = {
  sv: {
    titles: { changed: 'Ändra aktivitet', new: 'Ny aktivitet', chosen: 'Aktiviteter i planen' },
    leads: {
      changed: 'Det som har rapporterats om aktiviteten står kvar. Fält med * ska fyllas i.',
      new: 'Aktiviteten läggs till i aktivitetsplanen. Fält med * ska fyllas i.',
      chosen: 'Välj en aktivitet att ändra, eller lägg till en ny. Det som lämnas tomt är som förut.',
    },
    fields: {
      chosenActivity: { label: 'Vilken aktivitet?', hint: 'Välj en aktivitet, eller en ny' },
      title: { label: 'Namn', hint: 'Till exempel Studiebesök' },
      when: { label: 'Tid', hint: 'Till exempel december, v. 12 eller löpande' },
      phase: { label: 'Fas', hint: 'Välj fas' },
      owner: { label: 'Ägare', hint: 'En roll, som arbetsgruppen, eller ett namn' },
    },
    asNow: 'Som nu',
    newOne: 'Ny aktivitet',
    submit: { changed: 'Ändra aktiviteten', new: 'Lägg till aktiviteten', chosen: 'Spara i planen' },
    faults: {
      'too-long': 'Texten är för lång. Skriv kortare.',
      'title-taken': 'Det finns redan en aktivitet med det namnet. Välj ett annat namn.',
      'not-a-time': 'Skriv tiden som 14 mars, vecka 12, mars–april 2022, kvartal 2, hösten eller löpande.',
      'before-project': 'Tiden ligger före projektets början. Se efter att året stämmer.',
      'plan-full': 'Planen har redan 300 aktiviteter, och fler får inte plats.',
      'no-change': 'Skriv det som ska ändras: namnet, tiden, fasen eller ägaren.',
    },
    missing: {
      chosenActivity: 'Välj vilken aktivitet det gäller, eller en ny.',
      title: 'Skriv vad aktiviteten heter.',
      when: 'Skriv när den ska göras.',
      phase: 'Välj vilken fas aktiviteten hör till.',
      owner: 'Skriv vem som äger aktiviteten.',
    },
    noTime: 'ingen tid satt',
    owned: (owner) => `ägare ${owner}`,
    nobody: 'ingen',
    added: (title, parts) => `Aktiviteten ${title} är tillagd i aktivitetsplanen: ${parts}.`,
    remindsLeader: (leader) => `${capital(leader)} får påminnelsen om den.`,
    changed: (title, parts) => `Aktiviteten ${title} är ändrad: ${parts}.`,
    parts: {
      title: (now, before) => `den heter nu ${now} (innan ${before})`,
      when: (now, before) => `tiden är nu ${now} (innan ${before})`,
      phase: (now, before) => `fasen är nu ${now} (innan ${before})`,
      owner: (now, before) => `ägare är nu ${now} (innan ${before})`,
    },
    already: (title, parts) => `Aktiviteten ${title} är redan så: ${parts}. Inget mer har ändrats.`,
    overtaken: (theirs) =>
      `Någon annan har ändrat samma aktivitet sedan du öppnade formuläret: nu är det ${theirs}. Ditt är inte sparat. Ska ditt gälla, skicka det igen.`,
    isThere: (theirs) =>
      `Någon annan har lagt till en aktivitet med samma namn sedan du öppnade formuläret: ${theirs}. Din är inte sparad.`,
    again: 'Planen har ändrats sedan du öppnade formuläret, och ditt är inte sparat. Skicka det igen.',
    tooMany:
      'Planen har många aktiviteter. Skriv vilken det gäller, till exempel ”ändra aktiviteten målgruppsanalys”, eller ”ny aktivitet: studiebesök i mars”.',
  },
  en: {
    titles: { changed: 'Change an activity', new: 'A new activity', chosen: 'Activities of the plan' },
    leads: {
      changed: 'What has been reported about the activity stays. Fields with * are needed.',
      new: 'The activity is put into the activity plan. Fields with * are needed.',
      chosen: 'Choose an activity to change, or a new one. What is left empty stays as it is.',
    },
    fields: {
      chosenActivity: { label: 'Which activity?', hint: 'Choose an activity, or a new one' },
      title: { label: 'Name', hint: 'Study visit, for instance' },
      when: { label: 'Time', hint: 'Such as December, week 12 or ongoing' },
      phase: { label: 'Phase', hint: 'Choose a phase' },
      owner: { label: 'Owner', hint: 'A role, such as arbetsgrupp, or a name' },
    },
    asNow: 'As now',
    newOne: 'A new activity',
    submit: { changed: 'Change the activity', new: 'Add the activity', chosen: 'Save in the plan' },
    faults: {
      'too-long': 'The text is too long. Write less.',
      'title-taken': 'There is an activity of that name already. Choose another name.',
      'not-a-time': 'Write the time as 14 March, week 12, March to April 2022, quarter 2, autumn or ongoing.',
      'before-project': 'The time lies before the project begins. See that the year is right.',
      'plan-full': 'The plan has 300 activities already, and no room for more.',
      'no-change': 'Write what is to be changed: the name, the time, the phase or the owner.',
    },
    missing: {
      chosenActivity: 'Choose which activity it is, or a new one.',
      title: 'Write what the activity is called.',
      when: 'Write when it is to be done.',
      phase: 'Choose which phase the activity belongs to.',
      owner: 'Write who owns the activity.',
    },
    noTime: 'no time set',
    owned: (owner) => `owner ${owner}`,
    nobody: 'nobody',
    added: (title, parts) => `The activity ${title} is in the activity plan now: ${parts}.`,
    remindsLeader: (leader) => `${capital(leader)} is reminded of it.`,
    changed: (title, parts) => `The activity ${title} has been changed: ${parts}.`,
    parts: {
      title: (now, before) => `it is called ${now} now (before: ${before})`,
      when: (now, before) => `its time is ${now} now (before: ${before})`,
      phase: (now, before) => `its phase is ${now} now (before: ${before})`,
      owner: (now, before) => `its owner is ${now} now (before: ${before})`,
    },
    already: (title, parts) => `The activity ${title} is so already: ${parts}. Nothing more has changed.`,
    overtaken: (theirs) =>
      `Somebody else has changed the same activity since you opened the form: it is ${theirs} now. Yours is not saved. If yours is to hold, send it again.`,
    isThere: (theirs) =>
      `Somebody else has added an activity of the same name since you opened the form: ${theirs}. Yours is not saved.`,
    again: 'The plan has changed since you opened the form, and yours is not saved. Send it again.',
    tooMany:
      'The plan has many activities. Write which one it is, such as “change the activity Målgruppsanalys”, or “new activity: study visit in March”.',
  },
};

export function activityFaultSentence({ field, fault }: ActivityFault, language: Language): string {
  const texts = activityFormTexts[language];
  return fault === 'missing' ? texts.missing[field] : texts.faults[fault];
}

const timeOf = ({ when }: Activity, language: Language): string =>
  parseSchedule(when)?.kind === 'unscheduled' ? activityFormTexts[language].noTime : when;

/** "Dec -21, förberedelser": what of an activity a form can change, beside its title. */
function standing(activity: Activity, plan: Phases, language: Language): string {
  const { owner } = activity;
  const owned = owner === undefined ? [] : [activityFormTexts[language].owned(owner)];
  return [timeOf(activity, language), phaseWord(activity.phase, plan, language), ...owned].join(', ');
}

/** What has become of an activity that was put in or changed. @param before absent for a new one */
export function activityChangedSentence(
  now: Activity,
  before: Activity | undefined,
  plan: Phases & Naming,
  language: Language,
): string {
  const texts = activityFormTexts[language];
  const title = quoted(now.title, language);
  if (!before) {
    const isLeaders = now.tasks.length === 0 && !(now.owner && roleOf(now.owner));
    const leader = isLeaders ? ` ${texts.remindsLeader(whoHas('projektledare', plan, language))}` : '';
    return texts.added(title, standing(now, plan, language)) + leader;
  }
  const { parts } = texts;
  const changes = [
    ...(now.title === before.title ? [] : [parts.title(title, quoted(before.title, language))]),
    ...(now.when === before.when ? [] : [parts.when(timeOf(now, language), timeOf(before, language))]),
    ...(now.phase === before.phase
      ? []
      : [parts.phase(phaseWord(now.phase, plan, language), phaseWord(before.phase, plan, language))]),
    ...(now.owner === before.owner ? [] : [parts.owner(now.owner ?? texts.nobody, before.owner ?? texts.nobody)]),
  ];
  return texts.changed(quoted(before.title, language), listAnd(changes, language));
}

export const activityAlreadySentence = (now: Activity, plan: Phases, language: Language): string =>
  activityFormTexts[language].already(quoted(now.title, language), standing(now, plan, language));

/** What another has made of the activity meanwhile; absent where a new one met another by the same id. */
export function activityOvertakenSentence(
  now: Activity | undefined,
  isNew: boolean,
  plan: Phases,
  language: Language,
): string {
  const texts = activityFormTexts[language];
  if (!now) return texts.again;
  const theirs = `${quoted(now.title, language)}, ${standing(now, plan, language)}`;
  return isNew ? texts.isThere(theirs) : texts.overtaken(theirs);
}
