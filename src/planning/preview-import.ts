import { type Facts, NO_FACTS } from '../domain/fact-set';
import { hiddenTerms } from '../domain/hidden-terms';
import type { ImportPreview } from '../domain/import-preview';
import type { Plan } from '../domain/plan';
import { contentsOf, diffPlans, type PlanChange } from '../domain/plan-diff';
import { mergePlans, newFaults, type PlanConflict, type Side } from '../domain/plan-merge';
import { type PlanPlace, withoutExamples } from '../domain/plan-shape';

export interface ImportGround {
  /**
   * What the files say, looked through, and moved to where it belongs. For an addition that is the plan in force with
   * what it adds.
   */
  readonly given: Plan;
  /** The project as it is in force or was left; absent when it is new. */
  readonly newest?: { readonly plan: Plan; readonly facts: Facts };
  /** What the files were made from: an export's version, or what the last import said. */
  readonly base?: Plan;
  readonly addition?: boolean;
  /** Whose word stands where both changed the same: `mine` is the files'. */
  readonly prefer?: Side;
  /** The files as they stand are the plan: whatever was changed since goes. */
  readonly replace?: boolean;
}

/** Whether an import can be carried out as it is. */
export const isRefused = ({ hidden, conflicts, faults }: ImportPreview): boolean =>
  hidden.length + conflicts.length + faults.length > 0;

/** What an import would change, hide, keep and take back (pure). */
export function previewImport(ground: ImportGround): ImportPreview {
  const { given, newest, prefer } = ground;
  if (!newest) {
    const changes = contentsOf(withoutExamples(given));
    return { plan: given, changes, hidden: [], kept: [], undone: [], conflicts: [], faults: [] };
  }
  const theirs = newest.plan;
  const mine = withoutExamples(given);
  const base = ground.base && withoutExamples(ground.base);
  const later = base ? diffPlans(base, theirs) : [];
  const joined = ground.addition ? added(ground, later) : merged(ground, base ?? theirs);
  const changes = diffPlans(theirs, withoutExamples(joined.plan));
  const undone = later.filter((change) => changes.some((each) => meet(each, change)));
  const lacking = diffPlans(mine, theirs);
  const kept = later.filter((change) => !undone.includes(change) && lacking.some((each) => meet(each, change)));
  const conflicts = prefer === undefined ? joined.conflicts : [];
  const facts = newest.facts ?? NO_FACTS;
  return { ...joined, changes, hidden: hiddenTerms(theirs, joined.plan, facts), kept, undone, conflicts };
}

type Joined = Pick<ImportPreview, 'plan' | 'conflicts' | 'faults'>;

function merged({ given, newest, prefer, replace }: ImportGround, base: Plan): Joined {
  const theirs = newest?.plan ?? given;
  // Examples are the files' alone; they are looked through with the plan that their words are to be in.
  const { dialogues } = given;
  const from = replace ? theirs : base;
  return mergePlans({ ...from, dialogues }, given, { ...theirs, dialogues }, prefer);
}

/** What adds to the plan in force holds what is there already; only what it says otherwise can meet a later change. */
function added({ given, newest, prefer }: ImportGround, later: readonly PlanChange[]): Joined {
  const theirs = newest?.plan ?? given;
  const faults = newFaults(given, theirs);
  if (prefer === 'mine') return { plan: given, conflicts: [], faults };
  const conflicts = diffPlans(theirs, withoutExamples(given)).flatMap((change): PlanConflict[] => {
    const met = later.find((each) => meet(each, change));
    if (!met) return [];
    const { section, item, part, field, before, after } = change;
    return [{ section, item, part, field, base: met.before, mine: after, theirs: before }];
  });
  return prefer === 'theirs' && conflicts.length > 0
    ? { plan: { ...theirs, dialogues: given.dialogues }, conflicts, faults }
    : { plan: given, conflicts, faults };
}

const topOf = (field: string | undefined): string | undefined => field?.split('.')[0];

/** Whether two changes are of the same thing: the whole of one, or the same field. */
function meet(a: PlanPlace, b: PlanPlace): boolean {
  if (a.section !== b.section || a.item?.id !== b.item?.id) return false;
  if (a.part && b.part && a.part.id !== b.part.id) return false;
  const [whole, other] = [topOf(a.field), topOf(b.field)];
  // A whole item meets any field of it, and so any of its parts.
  if (a.part?.id !== b.part?.id) return (a.part ? other : whole) === undefined;
  return whole === undefined || other === undefined || whole === other;
}
