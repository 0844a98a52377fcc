import type { ActivityState, Responsibility } from '../domain/activities';
import type { ActivityLine, ActivityList, AskedState, Charge, RoleShare } from '../domain/activity-lists';
import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import { type Role, roleOf } from '../domain/roles';
import { scheduleOf } from '../domain/schedules';
import { eachCommitteeSentence, eachCommitteeText } from './each-committee';
import { daysText } from './filters';
import { capital, dateText, listAnd, periodText, quoted, shortened, stopped } from './format';
import type { KindTexts } from './kind-texts';
import { inPhaseText } from './phases';
import { recurringSentence, recurringText } from './recurring';
import { holdersOf, roleName } from './roles';
import type { Texts } from './texts';

/** Activities of the plan: which, how one stands, and who is responsible. */

interface ActivityTexts {
  readonly title: string;
  readonly states: Readonly<Record<ActivityState, string>>;
  readonly late: string;
  readonly now: string;
  readonly noTime: string;
  readonly activities: (count: number) => string;
  readonly plan: (activities: string, parts: string) => string;
  readonly phase: (where: string, activities: string, parts: string) => string;
  readonly nothingAtAll: string;
  readonly are: Readonly<Record<AskedState, (count: number) => string>>;
  readonly none: Readonly<Record<AskedState, string>>;
  readonly asked: (count: number, total: number, are: string, where: string) => string;
  readonly noneOf: (where: string, are: string) => string;
  /** When they are: "har sin tid 1–31 mars 2022". */
  readonly within: (time: string, count: number) => string;
  readonly endsBy: (day: string, count: number) => string;
  readonly carried: (who: string, count: number, total: number, where: string, are: string) => string;
  readonly carriesNone: (who: string, where: string, are: string) => string;
  readonly continuously: (count: number) => string;
  readonly tasksToo: (tasks: string) => string;
  readonly moreTasks: string;
  readonly andMore: (count: number) => string;
  /** `when` is its time in brackets, or empty. */
  readonly is: Readonly<Record<ActivityState, (title: string, when: string) => string>>;
  readonly isLate: (title: string, ended: string) => string;
  readonly isNow: (title: string, when: string) => string;
  readonly unscheduled: (title: string) => string;
  readonly planned: (title: string, when: string) => string;
  readonly outcome: (text: string) => string;
  readonly outcomeLabel: string;
  readonly noOutcome: string;
  readonly owned: (owner: string) => string;
  readonly responsible: string;
  readonly leads: (who: string, title: string, others: string | undefined) => string;
  readonly carries: (who: string, title: string) => string;
  readonly noLead: (who: string, title: string) => string;
  readonly lead: string;
  readonly shares: (parts: string) => string;
  readonly share: (role: string, activities: number, leads: number) => string;
  readonly sharesTitle: string;
  readonly leadsOf: (leads: number) => string;
  readonly matrix: string;
  readonly asOf: (date: string) => string;
  readonly buttons: {
    readonly overdue: string;
    readonly remaining: string;
    readonly all: string;
    readonly responsible: string;
    readonly status: string;
  };
}

export const activityTexts: Texts<ActivityTexts> = {
  sv: {
    title: 'Aktivitets- och tidsplan',
    states: { 'not-done': 'Ej rapporterad', partly: '◐ Delvis', done: '✓ Klar', 'not-relevant': 'Inte aktuell' },
    late: '▲ Försenad',
    now: '● Pågår',
    noTime: 'ingen tid satt',
    activities: (count) => (count === 1 ? '1 aktivitet' : `${count} aktiviteter`),
    plan: (activities, parts) => `Aktivitetsplanen har ${activities}${parts}.`,
    phase: (where, activities, parts) => `${capital(where)} finns ${activities}${parts}.`,
    nothingAtAll: 'Aktivitetsplanen har inga aktiviteter än.',
    are: {
      overdue: (n) => (n === 1 ? 'är försenad' : 'är försenade'),
      due: () => 'börjar eller slutar den här veckan',
      upcoming: () => 'börjar inom 30 dagar',
      ongoing: () => 'pågår just nu',
      done: (n) => (n === 1 ? 'är klar' : 'är klara'),
      partly: (n) => (n === 1 ? 'är delvis genomförd' : 'är delvis genomförda'),
      remaining: () => 'återstår',
    },
    none: {
      overdue: 'Ingen aktivitet är försenad',
      due: 'Ingen aktivitet börjar eller slutar den här veckan',
      upcoming: 'Ingen aktivitet börjar inom 30 dagar',
      ongoing: 'Ingen aktivitet pågår just nu',
      done: 'Ingen aktivitet är klar än',
      partly: 'Ingen aktivitet är delvis genomförd',
      remaining: 'Ingen aktivitet återstår',
    },
    asked: (count, total, are, where) => `${count} av ${total} aktiviteter${where} ${are}`,
    noneOf: (where, are) => `Ingen aktivitet${where} ${are}.`,
    within: (time) => `har sin tid ${time}`,
    endsBy: (day, n) => `ska vara ${n === 1 ? 'klar' : 'klara'} senast ${day}`,
    carried: (who, count, total, where, are) =>
      `${who} ansvarar för ${count} av ${total} aktiviteter${where}${are === '' ? '' : ` som ${are}`}`,
    carriesNone: (who, where, are) =>
      `${who} ansvarar inte för någon aktivitet${where}${are === '' ? '' : ` som ${are}`}.`,
    continuously: (n) => (n === 1 ? 'En aktivitet till är löpande.' : `${n} aktiviteter till är löpande.`),
    tasksToo: (tasks) => `Uppgifter i rollmatrisen utan egen aktivitet: ${tasks}.`,
    moreTasks: 'Uppgifter i rollmatrisen',
    andMore: (count) => `${count} till`,
    is: {
      done: (title, when) => `${title} är klar${when}.`,
      partly: (title, when) => `${title} är delvis genomförd${when}.`,
      'not-relevant': (title, when) => `${title} är inte längre aktuell${when}.`,
      'not-done': (title, when) => `${title} är ej rapporterad${when}.`,
    },
    isLate: (title, ended) => `${title} är försenad: tiden gick ut ${ended}.`,
    isNow: (title, when) => `${title} pågår${when}.`,
    unscheduled: (title) => `${title} är ej rapporterad och har ingen tid satt.`,
    planned: (title, when) => `${title} är ej rapporterad; tiden är ${when}.`,
    outcome: (text) => `Utfall: ${text}`,
    outcomeLabel: 'Utfall och reflektioner',
    noOutcome: 'Ej redovisat',
    owned: (owner) => `Ägare är ${owner}`,
    responsible: 'Ansvariga',
    leads: (who, title, others) => `${who} har huvudansvar för ${title}${others ? `, tillsammans med ${others}` : ''}.`,
    carries: (who, title) => `${capital(who)} ansvarar för ${title}.`,
    noLead: (who, title) => `${capital(who)} ansvarar för ${title}; ingen av dem har utpekat huvudansvar.`,
    lead: 'huvudansvar',
    shares: (parts) => `Så är ansvaret för aktiviteterna fördelat: ${parts}.`,
    share: (role, n, leads) => `${role} ${n}${leads > 0 ? ` (huvudansvar för ${leads})` : ''}`,
    sharesTitle: 'Ansvar i aktivitetsplanen',
    leadsOf: (leads) => (leads > 0 ? `huvudansvar för ${leads}` : 'inget huvudansvar'),
    asOf: (date) => `Läget ${date}.`,
    matrix: 'Ansvaret följer projektplanens rollmatris. En aktivitet delas ofta av flera roller.',
    buttons: {
      overdue: 'Försenade',
      remaining: 'Återstår',
      all: 'Hela planen',
      responsible: 'Vem ansvarar?',
      status: 'Visa läget',
    },
  },
  en: {
    title: 'Activity plan',
    states: { 'not-done': 'Not reported', partly: '◐ Partly', done: '✓ Done', 'not-relevant': 'Not relevant' },
    late: '▲ Late',
    now: '● Ongoing',
    noTime: 'no time set',
    activities: (count) => (count === 1 ? '1 activity' : `${count} activities`),
    plan: (activities, parts) => `The activity plan has ${activities}${parts}.`,
    phase: (where, activities, parts) => `There are ${activities} ${where}${parts}.`,
    nothingAtAll: 'The activity plan has no activities yet.',
    are: {
      overdue: (n) => (n === 1 ? 'is late' : 'are late'),
      due: (n) => (n === 1 ? 'begins or ends this week' : 'begin or end this week'),
      upcoming: (n) => (n === 1 ? 'begins within 30 days' : 'begin within 30 days'),
      ongoing: (n) => (n === 1 ? 'is ongoing' : 'are ongoing'),
      done: (n) => (n === 1 ? 'is done' : 'are done'),
      partly: (n) => (n === 1 ? 'is partly done' : 'are partly done'),
      remaining: (n) => (n === 1 ? 'remains' : 'remain'),
    },
    none: {
      overdue: 'No activity is late',
      due: 'No activity begins or ends this week',
      upcoming: 'No activity begins within 30 days',
      ongoing: 'No activity is ongoing',
      done: 'No activity is done yet',
      partly: 'No activity is partly done',
      remaining: 'No activity remains',
    },
    asked: (count, total, are, where) => `${count} of ${total} activities${where} ${are}`,
    noneOf: (where, are) => `No activity${where} ${are}.`,
    within: (time, n) => (n === 1 ? `has its time ${time}` : `have their time ${time}`),
    endsBy: (day, n) => `${n === 1 ? 'is' : 'are'} to be done by ${day}`,
    carried: (who, count, total, where, are) =>
      `${count} of ${total} activities${where}${are === '' ? '' : ` that ${are}`} are for ${who}`,
    carriesNone: (who, where, are) => `No activity${where}${are === '' ? '' : ` that ${are}`} is for ${who}.`,
    continuously: (n) =>
      n === 1 ? 'One more activity goes on all the time.' : `${n} more activities go on all the time.`,
    tasksToo: (tasks) => `Tasks of the roles matrix without an activity of their own: ${tasks}.`,
    moreTasks: 'Tasks of the roles matrix',
    andMore: (count) => `${count} more`,
    is: {
      done: (title, when) => `${title} is done${when}.`,
      partly: (title, when) => `${title} is partly done${when}.`,
      'not-relevant': (title, when) => `${title} is no longer relevant${when}.`,
      'not-done': (title, when) => `${title} is not reported${when}.`,
    },
    isLate: (title, ended) => `${title} is late: its time ended on ${ended}.`,
    isNow: (title, when) => `${title} is ongoing${when}.`,
    unscheduled: (title) => `${title} is not reported and has no time set.`,
    planned: (title, when) => `${title} is not reported; its time is ${when}.`,
    outcome: (text) => `Outcome: ${text}`,
    outcomeLabel: 'Outcome and reflections',
    noOutcome: 'Not reported',
    owned: (owner) => `Its owner is ${owner}`,
    responsible: 'Responsible',
    leads: (who, title, others) => `${who} has the lead for ${title}${others ? `, together with ${others}` : ''}.`,
    carries: (who, title) => `Responsible for ${title}: ${who}.`,
    noLead: (who, title) => `Responsible for ${title}: ${who}; none of them has the lead.`,
    lead: 'lead',
    shares: (parts) => `This is how the activities are shared: ${parts}.`,
    share: (role, n, leads) => `${role} ${n}${leads > 0 ? ` (leads ${leads})` : ''}`,
    sharesTitle: 'Responsibility in the activity plan',
    leadsOf: (leads) => (leads > 0 ? `leads ${leads}` : 'leads none'),
    asOf: (date) => `As of ${date}.`,
    matrix: 'Responsibility follows the roles matrix of the project plan. Several roles often share an activity.',
    buttons: {
      overdue: 'Late',
      remaining: 'Remaining',
      all: 'The whole plan',
      responsible: 'Who is responsible?',
      status: 'Show how it stands',
    },
  },
};

/** Titles beyond these are left to the card. */
const TITLES_IN_A_SENTENCE = 4;
const TITLE_MAX = 70;
/** An outcome longer than this is left to the card. */
const OUTCOME_MAX = 300;

function titlesText(lines: readonly ActivityLine[], language: Language): string {
  const titles = lines.map(({ activity }) => shortened(activity.title, TITLE_MAX));
  return listAnd(titles, language, TITLES_IN_A_SENTENCE);
}

function partsText({ done, partly, overdue }: ActivityList, language: Language): string {
  const { are } = activityTexts[language];
  const counts: [AskedState, number][] = [
    ['done', done],
    ['partly', partly],
    ['overdue', overdue],
  ];
  const parts = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${are[state](count)}`);
  return parts.length === 0 ? '' : `: ${listAnd(parts, language)}`;
}

export interface ActivitiesAsked {
  readonly state?: AskedState;
  /** The id of a phase of the plan. */
  readonly phase?: string;
  /** Whose they are, and the tasks that the role has beside its activities. */
  readonly carrier?: { readonly role: Role; readonly naming: Naming; readonly tasks: readonly string[] };
  /** When they are. */
  readonly time?: Pick<NamedFilters, 'year' | 'from' | 'to'>;
}

export interface ActivitiesView extends ActivitiesAsked {
  readonly kind: 'activities';
  readonly list: ActivityList;
}

export interface ActivityStatusView {
  readonly kind: 'activity-status';
  readonly line: ActivityLine;
}

/** A role that is responsible, and those who have it. */
interface Holder extends Responsibility {
  readonly names: readonly string[];
}

export interface ResponsibleView {
  readonly kind: 'responsible';
  /** What the plan calls the roles. */
  readonly naming: Naming;
  readonly line: Charge;
  readonly holders: readonly Holder[];
  /** False for a task of the roles matrix, which has no status of its own. */
  readonly isActivity: boolean;
}

export interface ResponsibilitiesView {
  readonly kind: 'responsibilities';
  readonly naming: Naming;
  readonly shares: readonly RoleShare[];
}

/** "har sin tid 1–31 mars 2022", "ska vara klara senast 23 december 2026"; undefined where no time is asked for. */
function whenText({ time = {} }: ActivitiesAsked, count: number, language: Language): string | undefined {
  const texts = activityTexts[language];
  if (time.year === undefined && time.from === undefined && time.to !== undefined)
    return texts.endsBy(dateText(time.to, language), count);
  const when = daysText(time, language);
  return when === '' ? undefined : texts.within(when, count);
}

/** "Arbetsgruppen ansvarar för 9 av 18 aktiviteter: …": what a role has to do. */
function carriedSentence(
  list: ActivityList,
  asked: ActivitiesAsked,
  { role, naming, tasks }: NonNullable<ActivitiesAsked['carrier']>,
  language: Language,
): string {
  const texts = activityTexts[language];
  const count = list.lines.length;
  const within = asked.phase ? inPhaseText(asked.phase, list, language) : '';
  const where = within && ` ${within}`;
  const of = Math.max(1, count);
  const are = [asked.state && texts.are[asked.state](of), whenText(asked, of, language)].flatMap((each) => each ?? []);
  const who = holdersOf(role, naming, language);
  const subject = language === 'sv' ? capital(who) : who;
  if (count === 0) return texts.carriesNone(subject, where, listAnd(are, language));
  const carried = texts.carried(subject, count, list.total, where, listAnd(are, language));
  const isWhole = are.length === 0 && where === '';
  const more = isWhole && tasks.length > 0 ? [texts.tasksToo(listAnd(tasks, language, TITLES_IN_A_SENTENCE))] : [];
  return [`${carried}: ${titlesText(list.lines, language)}.`, ...more].join(' ');
}

/** "2 av 18 aktiviteter är försenade: Målgruppsanalys och Beslut om projektplan." */
function activitiesSentence(list: ActivityList, asked: ActivitiesAsked, language: Language): string {
  const { state, phase, carrier } = asked;
  const texts = activityTexts[language];
  const count = list.lines.length;
  const when = whenText(asked, Math.max(1, count), language);
  const continuous = list.continuous > 0 && when !== undefined ? ` ${texts.continuously(list.continuous)}` : '';
  if (list.total === 0 && !phase) return texts.nothingAtAll;
  if (carrier) return carriedSentence(list, asked, carrier, language) + continuous;
  const within = phase ? inPhaseText(phase, list, language) : '';
  const where = within && ` ${within}`;
  if (!state && !when) {
    const activities = texts.activities(list.total);
    const parts = partsText(list, language);
    return phase ? texts.phase(within, activities, parts) : texts.plan(activities, parts);
  }
  if (count === 0)
    return when
      ? texts.noneOf(where, listAnd([...(state ? [texts.are[state](1)] : []), when], language)) + continuous
      : `${state ? texts.none[state] : ''}${where}.`;
  const are = listAnd(
    [state && texts.are[state](count), when].flatMap((each) => each ?? []),
    language,
  );
  return `${texts.asked(count, list.total, are, where)}: ${titlesText(list.lines, language)}.${continuous}`;
}

/** The word and symbol of an activity's state on the day of the list. */
export function stateText({ activity, overdue, ongoing }: ActivityLine, language: Language): string {
  const texts = activityTexts[language];
  if (overdue) return texts.late;
  return activity.state === 'not-done' && ongoing ? texts.now : texts.states[activity.state];
}

/** The time as the plan has it, or that none is set. */
export function timeText({ activity, standing, parts, overdue }: ActivityLine, language: Language): string {
  if (standing) return recurringText(activity.when, standing, language);
  if (parts)
    return [activity.when, eachCommitteeText(parts, overdue, language)].filter((text) => text !== '').join('; ');
  return scheduleOf(activity)?.kind === 'unscheduled' ? activityTexts[language].noTime : activity.when;
}

/** "”Målgruppsanalys” är klar.": how an activity stands, without what has been written about it. */
export function activityStateSentence(line: ActivityLine, language: Language): string {
  const texts = activityTexts[language];
  const { activity, overdue, ongoing, ends, standing, parts } = line;
  const title = quoted(activity.title, language);
  if (parts) return eachCommitteeSentence(title, parts, overdue, language);
  if (standing && (activity.state === 'not-done' || activity.state === 'partly'))
    return recurringSentence(title, activity.when, standing, language);
  if (overdue && ends) return texts.isLate(title, dateText(ends, language));
  const schedule = scheduleOf(activity);
  if (activity.state !== 'not-done') {
    const windows = schedule?.kind === 'windows' ? schedule.windows : [];
    // Days, weeks and named parts of a year are told as the plan has them.
    const when = windows.some(({ unit }) => unit)
      ? activity.when
      : listAnd(
          windows.map((window) => periodText(window, language)),
          language,
        );
    return texts.is[activity.state](title, when === '' ? '' : ` (${when})`);
  }
  if (schedule?.kind === 'unscheduled') return texts.unscheduled(title);
  if (ongoing) return texts.isNow(title, schedule?.kind === 'continuous' ? '' : ` (${activity.when})`);
  return texts.planned(title, activity.when);
}

/** "”Målgruppsanalys” är klar. Utfall: Analysen gjordes för att nå alla prioriterade målgrupper." */
function activitySentence(line: ActivityLine, language: Language): string {
  const { outcome, owner } = line.activity;
  const state = activityStateSentence(line, language);
  const texts = activityTexts[language];
  return [
    state,
    ...(owner === undefined ? [] : [stopped(texts.owned(owner))]),
    ...(outcome ? [stopped(texts.outcome(shortened(outcome, OUTCOME_MAX)))] : []),
  ].join(' ');
}

/** "Projektledaren har huvudansvar för ”Målgruppsanalys”, tillsammans med projektgruppen och arbetsgruppen." */
function responsibleSentence({ activity, responsible }: Charge, naming: Naming, language: Language): string {
  const texts = activityTexts[language];
  const title = quoted(activity.title, language);
  const rolesWith = (leads: boolean): string =>
    listAnd(
      responsible.filter(({ lead }) => lead === leads).map(({ role }) => holdersOf(role, naming, language)),
      language,
    );
  const [leads, others] = [rolesWith(true), rolesWith(false)];
  // A role that owns it is told as the one that leads it.
  const named =
    activity.owner === undefined || roleOf(activity.owner) ? '' : `${stopped(texts.owned(activity.owner))} `;
  if (leads !== '') return named + texts.leads(capital(leads), title, others === '' ? undefined : others);
  return named + (responsible.length > 1 ? texts.noLead(others, title) : texts.carries(others, title));
}

/** "Så är ansvaret för aktiviteterna fördelat: projektledare 17 (huvudansvar för 6), projektgrupp 14." */
function responsibilitiesSentence(shares: readonly RoleShare[], naming: Naming, language: Language): string {
  const texts = activityTexts[language];
  if (shares.length === 0) return texts.nothingAtAll;
  const parts = shares.map(({ role, activities, leads }) =>
    texts.share(roleName(role, naming, language), activities, leads),
  );
  return texts.shares(listAnd(parts, language));
}

const stateNames: Texts<Readonly<Record<AskedState, string>>> = {
  sv: {
    overdue: 'sena aktiviteter',
    due: 'veckans aktiviteter',
    upcoming: 'kommande aktiviteter',
    ongoing: 'pågående aktiviteter',
    done: 'genomförda aktiviteter',
    partly: 'delvis genomförda aktiviteter',
    remaining: 'aktiviteter som återstår',
  },
  en: {
    overdue: 'late activities',
    due: 'the week’s activities',
    upcoming: 'upcoming activities',
    ongoing: 'activities under way',
    done: 'completed activities',
    partly: 'partly completed activities',
    remaining: 'activities that remain',
  },
};
const planName: Texts<string> = { sv: 'aktivitetsplanen', en: 'the activity plan' };

export const activityKinds = {
  activities: {
    name: ({ state }, language) => (state ? stateNames[language][state] : planName[language]),
    example: { sv: 'vilka aktiviteter är försenade', en: 'overdue activities' },
  },
  'activity-status': { name: { sv: 'läget för en aktivitet', en: 'how an activity stands' } },
  responsible: { name: { sv: 'vem som ansvarar', en: 'who is responsible' } },
} satisfies KindTexts<'activities' | 'activity-status' | 'responsible'>;
export const activitySentences = {
  activities: (view: ActivitiesView, language: Language) => activitiesSentence(view.list, view, language),
  'activity-status': ({ line }: ActivityStatusView, language: Language) => activitySentence(line, language),
  responsible: ({ line, naming }: ResponsibleView, language: Language) => responsibleSentence(line, naming, language),
  responsibilities: ({ shares, naming }: ResponsibilitiesView, language: Language) =>
    responsibilitiesSentence(shares, naming, language),
};
