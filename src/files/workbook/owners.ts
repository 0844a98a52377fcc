import { comparable } from '../../domain/normalise-text';
import type { Path } from '../plan-schema';
import type { List, OwnerKind } from './columns';
import { TOPIC_LABELS } from './labels';

/** A list of the plan that a row may belong to, by what the row's cell says. */
export interface Owner {
  /** The list: `['goals', 'effect', 0, 'notes']`. */
  readonly path: Path;
  /** What a cell says for it. */
  readonly label: string;
  readonly also: readonly string[];
  /** What goes into each item besides. */
  readonly sets: Readonly<Record<string, string>>;
}

interface Item {
  readonly id?: unknown;
  readonly number?: unknown;
  readonly name?: unknown;
  readonly title?: unknown;
  readonly item?: unknown;
  readonly indicators?: readonly Item[];
}

/** As much of a plan as owners are made of; one that is being read may lack anything. */
export interface OwningPlan {
  readonly goals?: { readonly project?: readonly Item[]; readonly effect?: readonly Item[] };
  readonly committees?: readonly Item[];
  readonly budget?: readonly Item[];
}

const text = (value: unknown): string => (value === undefined ? '' : String(value));

const owner = (path: Path, label: string, also: readonly unknown[] = [], sets: Owner['sets'] = {}): Owner => ({
  path,
  label,
  also: also.map(text).filter((each) => each !== ''),
  sets,
});

const TYPES = [
  { type: 'project', noun: 'Projektmål', also: ['project', 'mål', 'projekt'] },
  { type: 'effect', noun: 'Effektmål', also: ['effect', 'effekt'] },
] as const;

interface GoalItem {
  readonly goal: Item;
  readonly path: Path;
  readonly label: string;
  readonly also: readonly string[];
}

const goalsIn = ({ goals }: OwningPlan): GoalItem[] =>
  TYPES.flatMap(({ type, noun }) =>
    (goals?.[type] ?? []).map((goal, index) => ({
      goal,
      path: ['goals', type, index],
      label: `${noun} ${text(goal.number)}`,
      also: [
        `${noun} ${text(goal.number)} ${text(goal.title)}`,
        `${type}-${text(goal.number)}`,
        text(goal.title),
        ...(type === 'project' ? [text(goal.number), `mål ${text(goal.number)}`] : []),
      ],
    })),
  );

function notesOwners(plan: OwningPlan): Owner[] {
  const goals = goalsIn(plan);
  return [
    owner(['notes'], 'Projektet', ['planen']),
    owner(['notes'], TOPIC_LABELS.goals, ['mål', 'goals'], { about: 'goals' }),
    owner(['notes'], TOPIC_LABELS.budget, ['budget'], { about: 'budget' }),
    ...goals.map(({ path, label, also }) => owner([...path, 'notes'], label, also)),
    ...goals.flatMap(({ goal, path }) =>
      (goal.indicators ?? []).map(({ id, name }, index) =>
        owner([...path, 'indicators', index, 'notes'], `Indikator: ${text(name)}`, [name, id]),
      ),
    ),
    ...(plan.budget ?? []).map(({ id, item }, index) =>
      owner(['budget', index, 'notes'], `Budgetpost: ${text(item)}`, [item, id]),
    ),
  ];
}

/** A list that each indicator has. */
const ofIndicators = (plan: OwningPlan, ...steps: string[]): Owner[] =>
  goalsIn(plan).flatMap(({ goal, path }) =>
    (goal.indicators ?? []).map(({ id, name }, index) =>
      owner([...path, 'indicators', index, ...steps], text(name), [id]),
    ),
  );

/** Every list of the plan that a row of this kind may belong to, each with a label that no other has. */
export function ownersOf(list: List, plan: OwningPlan): Owner[] {
  const owners: Readonly<Record<OwnerKind, () => Owner[]>> = {
    goals: () => TYPES.map(({ type, noun, also }) => owner(['goals', type], noun, also)),
    indicators: () => goalsIn(plan).map(({ path, label, also }) => owner([...path, 'indicators'], label, also)),
    outcomes: () => ofIndicators(plan, 'outcomes'),
    'municipality-targets': () => ofIndicators(plan, 'target', 'municipalities'),
    'group-targets': () => ofIndicators(plan, 'target', 'targetGroups'),
    'earlier-targets': () => ofIndicators(plan, 'target', 'earlier'),
    financing: () =>
      (plan.committees ?? []).map(({ id, name }, index) => owner(['committees', index, 'financing'], text(name), [id])),
    notes: () => notesOwners(plan),
  };
  const found = list.owner ? owners[list.owner.kind]() : [owner(list.at, '')];
  const labels = found.map(({ label }) => comparable(label));
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  // Two of one name are told apart by their ids.
  return found.map((each, index) =>
    (counts.get(labels[index] ?? '') ?? 0) > 1
      ? { ...each, label: `${each.label} (${each.also.at(-1) ?? index + 1})` }
      : each,
  );
}

interface ComparedOwner {
  readonly label: string;
  readonly also: readonly string[];
}

/** What owners are called as it is compared: they are looked through for every row. */
const compared = new WeakMap<Owner, ComparedOwner>();
function comparedOwner(of: Owner): ComparedOwner {
  const called = compared.get(of) ?? { label: comparable(of.label), also: of.also.map(comparable) };
  compared.set(of, called);
  return called;
}

/** The owner that a cell names: by its label first, then by what else it may be called. */
export function ownerNamed(owners: readonly Owner[], cell: string): Owner | undefined {
  const wanted = comparable(cell);
  return (
    owners.find((each) => comparedOwner(each).label === wanted) ??
    owners.find((each) => comparedOwner(each).also.includes(wanted))
  );
}
