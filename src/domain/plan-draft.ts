import { addMonths, LocalDate } from './dates';
import { comparable } from './normalise-text';
import { LIST_LIMITS } from './plan-limits';
import { readTime } from './written-times';

/** A first plan that is written on four cards: its name and start, its areas, its goals, its first activities. */

/** The inputs of each card, in order; a client sends each of them as a string. */
export const DRAFT_STEPS = [
  ['name', 'start'],
  ['areas', 'groups', 'methods'],
  ['goals'],
  ['title1', 'when1', 'title2', 'when2', 'title3', 'when3'],
] as const;
export type DraftField = (typeof DRAFT_STEPS)[number][number];
/** What is written so far. */
export type PlanDraft = Readonly<Partial<Record<DraftField, string>>>;

export const LAST_STEP = DRAFT_STEPS.length;
/** @param step 1 to 4 */
export const fieldsOfStep = (step: number): readonly DraftField[] => DRAFT_STEPS[step - 1] ?? DRAFT_STEPS[0];

/**
 * Most characters of each: what has been written goes along on every card's buttons, so all of it together has to fit
 * there. More is put in later, by a card or in Excel.
 */
export const DRAFT_MAX: Readonly<Record<DraftField, number>> = {
  name: 100,
  start: 10,
  areas: 500,
  groups: 250,
  methods: 250,
  goals: 600,
  title1: 60,
  when1: 30,
  title2: 60,
  when2: 30,
  title3: 60,
  when3: 30,
};
/** Most characters of one of those that are written in a list. */
export const ITEM_MAX = { areas: 80, groups: 80, methods: 80, goals: 160 } as const;
type ListField = keyof typeof ITEM_MAX;
const MOST_ITEMS: Readonly<Record<ListField, number>> = {
  areas: LIST_LIMITS.municipalities ?? 0,
  groups: LIST_LIMITS.targetGroups ?? 0,
  methods: LIST_LIMITS.methods ?? 0,
  goals: LIST_LIMITS['goals.project'] ?? 0,
};
/** A project without areas is one as a whole. */
const REQUIRED: readonly DraftField[] = ['name', 'start', 'groups', 'methods', 'goals', 'title1'];
export const isNeeded = (field: DraftField): boolean => REQUIRED.includes(field);
/** A project that begins further away than this is a slip of the year. */
const MONTHS_AWAY = 120;

/** What is wrong with one field. The sentence for it stands in `text`. */
export interface DraftFault {
  readonly field: DraftField;
  readonly fault:
    | 'missing'
    | 'too-long'
    | 'not-a-date'
    | 'far-away'
    | 'item-too-long'
    | 'too-many'
    | 'not-a-time'
    | 'time-alone'
    | 'twice';
}

const isList = (field: DraftField): field is ListField => field in ITEM_MAX;

/** What is written in a list: goals a line each, else commas do too. What stands there twice is one. */
export function itemsIn(field: ListField, written: string): string[] {
  const items = written
    .split(field === 'goals' ? /[\r\n]+/u : /[\r\n,;]+/u)
    .map((each) =>
      each
        .replace(/^\s*[-–•*]\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((each) => each !== '');
  return [...new Map(items.map((each) => [comparable(each), each])).values()];
}

function listFault(field: ListField, written: string): DraftFault['fault'] | undefined {
  const items = itemsIn(field, written);
  if (items.length === 0) return isNeeded(field) ? 'missing' : undefined;
  if (items.some((each) => each.length > ITEM_MAX[field])) return 'item-too-long';
  return items.length > MOST_ITEMS[field] ? 'too-many' : undefined;
}

function startFault(start: string, today: LocalDate): DraftFault['fault'] | undefined {
  if (!LocalDate.safeParse(start).success) return 'not-a-date';
  const isNear = start >= addMonths(today, -MONTHS_AWAY) && start <= addMonths(today, MONTHS_AWAY);
  return isNear ? undefined : 'far-away';
}

/** The activities: a title and a time, which may be left empty. */
const ACTIVITIES = [
  ['title1', 'when1'],
  ['title2', 'when2'],
  ['title3', 'when3'],
] as const;

function activityFault(field: DraftField, draft: PlanDraft, today: LocalDate): DraftFault['fault'] | undefined {
  const index = ACTIVITIES.findIndex(([title, when]) => title === field || when === field);
  const [title, when] = ACTIVITIES[index] ?? ACTIVITIES[0];
  const [name, time] = [draft[title] ?? '', draft[when] ?? ''];
  if (field === title) {
    const before = ACTIVITIES.slice(0, Math.max(index, 0)).map(([other]) => comparable(draft[other] ?? ''));
    return before.includes(comparable(name)) ? 'twice' : undefined;
  }
  if (name === '') return 'time-alone';
  return readTime(time, today) === undefined ? 'not-a-time' : undefined;
}

function faultOf(field: DraftField, draft: PlanDraft, today: LocalDate): DraftFault['fault'] | undefined {
  const written = draft[field] ?? '';
  if (written === '') return isNeeded(field) ? 'missing' : undefined;
  if (written.length > DRAFT_MAX[field]) return 'too-long';
  if (isList(field)) return listFault(field, written);
  if (field === 'start') return startFault(written, today);
  return field === 'name' ? undefined : activityFault(field, draft, today);
}

/** What is wrong on one card. @param step 1 to 4 */
export const faultsOfStep = (step: number, draft: PlanDraft, today: LocalDate): DraftFault[] =>
  fieldsOfStep(step).flatMap((field) => {
    const fault = faultOf(field, draft, today);
    return fault ? [{ field, fault }] : [];
  });

/** The first card on which something is wrong, with what it is. */
export function firstFaults(draft: PlanDraft, today: LocalDate) {
  for (let step = 1; step <= LAST_STEP; step += 1) {
    const faults = faultsOfStep(step, draft, today);
    if (faults.length > 0) return { step, faults };
  }
  return undefined;
}

/** The plan as a plan file has it, so that it is read and checked as one. Its activities are preparations. */
export function fileOf(draft: PlanDraft, today: LocalDate): Readonly<Record<string, unknown>> {
  const list = (field: ListField): string[] => itemsIn(field, draft[field] ?? '');
  return {
    name: draft.name,
    start: draft.start,
    municipalities: list('areas'),
    targetGroups: list('groups'),
    methods: list('methods'),
    goals: { project: list('goals').map((text, index) => ({ number: index + 1, title: text, text })) },
    activities: ACTIVITIES.flatMap(([title, when]) => {
      const time = readTime(draft[when] ?? '', today) ?? '';
      return draft[title] ? [{ title: draft[title], when: time, phase: 'preparation' }] : [];
    }),
  };
}
