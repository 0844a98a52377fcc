import type { Activity } from './activities';
import type { LocalDate } from './dates';
import type { Id } from './identifiers';
import { newId } from './made-ids';
import { comparable } from './normalise-text';
import { phaseIds } from './phases';
import type { Plan } from './plan';
import { LIST_LIMITS, TEXT_LIMITS } from './plan-limits';
import { roleOf } from './roles';
import { parseSchedule } from './time-windows';
import { readTime } from './written-times';

/**
 * An activity that is put into the plan, or gets another title, time, phase or owner. Its id stays, and with it what
 * has been reported, put off and handed over.
 */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const ACTIVITY_FIELDS = ['chosenActivity', 'title', 'when', 'phase', 'owner'] as const;
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];
export type ActivityValues = Readonly<Partial<Record<ActivityField, string>>>;

/** What is chosen for an activity that is not in the plan yet; no id is written so. */
export const NEW_ACTIVITY = '+';

/** What is wrong with one field. The sentence for it stands in `text`. */
export interface ActivityFault {
  readonly field: ActivityField;
  readonly fault: 'missing' | 'too-long' | 'title-taken' | 'not-a-time' | 'before-project' | 'plan-full' | 'no-change';
}

/** A new activity, or what of one is changed; what is left out stays as it is. */
export type ActivityChange =
  | { readonly adds: Pick<Activity, 'title' | 'when' | 'phase' | 'owner'> }
  | {
      readonly activity: Id;
      readonly title?: string;
      readonly when?: string;
      readonly phase?: string;
      /** Empty where it has none any more. */
      readonly owner?: string;
    };

export const TITLE_MAX = TEXT_LIMITS['activities[].title'] ?? 0;
export const OWNER_MAX = TEXT_LIMITS['activities[].owner'] ?? 0;
export const WHEN_MAX = TEXT_LIMITS['activities[].when'] ?? 0;
const MOST_ACTIVITIES = LIST_LIMITS.activities ?? 0;
const ALIAS_MAX = TEXT_LIMITS['activities[].aliases[]'] ?? 0;
const MOST_ALIASES = LIST_LIMITS['activities[].aliases'] ?? 0;

export const findActivity = ({ activities }: Plan, id: string): Activity | undefined =>
  activities.find((each) => each.id === id);

/** Whether two titles are one to whoever reads or asks. */
const isSameTitle = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** The activity that has this title, whatever its case. */
export const titled = ({ activities }: Plan, title: string): Activity | undefined =>
  activities.find((each) => isSameTitle(each.title, title));

/** What stands in the form of one activity when it opens. */
export const activityValues = ({ title, when, phase, owner = '' }: Activity): ActivityValues => ({
  title,
  when,
  phase,
  owner,
});

/** The day the first of a plan's times begins: nothing that it plans can lie before that and the project. */
function beginningOf({ start, activities }: Plan): LocalDate {
  const begins = activities.flatMap(({ when }) => {
    const schedule = parseSchedule(when);
    return schedule?.kind === 'windows' ? schedule.windows.map(({ from }) => from) : [];
  });
  return [start, ...begins].reduce((first, each) => (each < first ? each : first));
}

function timeFault(when: string | undefined, plan: Plan): ActivityFault['fault'] | undefined {
  if (when === undefined) return 'not-a-time';
  if (when.length > WHEN_MAX) return 'too-long';
  const schedule = parseSchedule(when);
  const beginning = beginningOf(plan);
  const isBefore = schedule?.kind === 'windows' && schedule.windows.some(({ to }) => to < beginning);
  return isBefore ? 'before-project' : undefined;
}

function titleFault(title: string, plan: Plan, own: string): ActivityFault['fault'] | undefined {
  if (title.length > TITLE_MAX) return 'too-long';
  const other = titled(plan, title);
  return other !== undefined && other.id !== own ? 'title-taken' : undefined;
}

/** What a form is about: an activity of the plan, a new one, or neither, where it is chosen on the form. */
export function activityOf(plan: Plan, about: string | undefined): string | undefined {
  return about === NEW_ACTIVITY || (about !== undefined && findActivity(plan, about)) ? about : undefined;
}

/**
 * What the form says is to be done, or everything that is wrong with it, in the order of the form.
 * @param plan in force
 * @param about what the form was opened for and filled with: what is empty in it has been taken away. Where the
 * activity was chosen on the form, what is empty has been left as it is.
 * @param today months without a year are the next ones from this day on
 */
export function readActivityChange(
  values: ActivityValues,
  plan: Plan,
  about: string | undefined,
  today: LocalDate,
): { readonly change: ActivityChange } | { readonly faults: readonly ActivityFault[] } {
  const fixed = activityOf(plan, about);
  const activity = fixed ?? values.chosenActivity ?? '';
  const isNew = activity === NEW_ACTIVITY;
  const found = findActivity(plan, activity);
  const isFilled = fixed !== undefined && !isNew;
  const [title, time] = [line(values.title), line(values.when)];
  const phase = phaseIds(plan).find((each) => each === values.phase);
  const keepsTime = !isNew && ((!isFilled && time === '') || (isFilled && time === found?.when));
  const when = keepsTime ? undefined : readTime(time, today);
  // A card from before there were owners says nothing of them.
  const owner = values.owner === undefined ? undefined : ownerIn(line(values.owner));
  const keepsOwner = owner === undefined || (owner === '' && !isFilled) || owner === (found?.owner ?? '');
  const isThere = isNew && isSameActivity(titled(plan, title), when, phase, owner);
  const faults: ActivityFault[] = [];
  const add = (field: ActivityField, fault: ActivityFault['fault'] | undefined): void => {
    if (fault) faults.push({ field, fault });
  };
  if (!isNew && !found) add('chosenActivity', 'missing');
  if (isNew && !isThere && plan.activities.length >= MOST_ACTIVITIES) add('chosenActivity', 'plan-full');
  if (title === '' && (isNew || isFilled)) add('title', 'missing');
  else if (title !== '' && !isThere) add('title', titleFault(title, plan, activity));
  if (!keepsTime) add('when', timeFault(when, plan));
  if (isNew && !phase) add('phase', 'missing');
  if (owner !== undefined && owner.length > OWNER_MAX) add('owner', 'too-long');
  const fields = {
    ...(title === '' ? {} : { title }),
    ...(when === undefined ? {} : { when }),
    ...(phase && { phase }),
    ...(keepsOwner ? {} : { owner }),
  };
  if (!isNew && faults.length === 0 && Object.keys(fields).length === 0) add('when', 'no-change');
  if (faults.length > 0) return { faults };
  if (!isNew) return { change: { activity, ...fields } };
  return phase ? { change: { adds: { title, when: when ?? '', phase, ...(owner ? { owner } : {}) } } } : { faults };
}

/** Whether a new activity is in the plan just so: then it was sent twice. */
const isSameActivity = (
  there: Activity | undefined,
  when: string | undefined,
  phase: string | undefined,
  owner = '',
): boolean => there !== undefined && there.when === when && there.phase === phase && (there.owner ?? '') === owner;

/** An owner as the plan has it: a role by the name of the role, whatever it was called. */
const ownerIn = (written: string): string => roleOf(written) ?? written;

/** What stands in an input of one line. */
const line = (written: string | undefined): string => (written ?? '').replace(/\s+/gu, ' ').trim();

/** The title it had is a word for it still: people go on asking by it. */
function aliasesOf({ title, aliases }: Activity, now: string): string[] {
  const known = [now, ...aliases].some((each) => isSameTitle(each, title));
  const fits = title.length <= ALIAS_MAX && aliases.length < MOST_ALIASES;
  return known || !fits ? aliases : [...aliases, title];
}

function changed(activity: Activity, { title = activity.title, when, phase, owner }: Partial<Activity>): Activity {
  const { owner: before, ...rest } = activity;
  const now = owner ?? before ?? '';
  return {
    ...rest,
    ...(now === '' ? {} : { owner: now }),
    title,
    when: when ?? activity.when,
    phase: phase ?? activity.phase,
    aliases: aliasesOf(activity, title),
  };
}

/** Where a new activity of a phase goes: after the last one of it, or where its phase would stand. */
function placeFor(plan: Plan, phase: string): number {
  const phases = phaseIds(plan);
  const upTo = phases.slice(0, phases.indexOf(phase) + 1);
  return plan.activities.findLastIndex((each) => upTo.includes(each.phase)) + 1;
}

/** The plan with an activity put in or changed; the same where it lacks the activity, or has the new one just so. */
export function changeActivity(plan: Plan, change: ActivityChange): Plan {
  if ('activity' in change) {
    const { activity: id, ...fields } = change;
    return { ...plan, activities: plan.activities.map((each) => (each.id === id ? changed(each, fields) : each)) };
  }
  const { title, when, phase, owner } = change.adds;
  if (isSameActivity(titled(plan, title), when, phase, owner)) return plan;
  const id = newId(title, new Set(plan.activities.map((each) => each.id)));
  const own = owner === undefined ? {} : { owner };
  const added: Activity = { id, title, phase, when, ...own, state: 'not-done', tasks: [], aliases: [] };
  return { ...plan, activities: plan.activities.toSpliced(placeFor(plan, phase), 0, added) };
}
