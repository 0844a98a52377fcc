import type { LocalDate } from '../domain/dates';
import { type Dialogue, DialogueContent, type ExampleDialogue, sameContent } from '../domain/dialogues';
import type { Target } from '../domain/goals';
import { goalsOf, type Plan } from '../domain/plan';
import { monthsToStartIn, shiftPlan } from '../domain/plan-shift';
import type { AuditEntry } from '../ports/audit';
import type { DialogueStore } from '../ports/dialogues';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';

export interface ImportOptions {
  /** Moves the whole plan so that its first month is this day's. */
  readonly start?: LocalDate;
  /** Pseudonymous id of whoever imports; it goes into the audit entries. */
  readonly by: string;
}

/** A target that this import changed. */
interface TargetChange {
  readonly indicator: string;
  readonly before?: Target;
  readonly after?: Target;
}

export interface ImportReport {
  readonly plan: Plan;
  /** The other project that was in force until now; what has been reported in it is kept. */
  readonly replaced?: Snapshot;
  readonly version: number;
  readonly targets: readonly TargetChange[];
  /**
   * Example dialogues stored, changed, left as they were, kept because a person changed or removed them, not held yet.
   */
  readonly examples: Record<'added' | 'changed' | 'unchanged' | 'kept' | 'future', number>;
}

const targetsOf = (plan: Plan | undefined): Map<string, Target | undefined> =>
  new Map(
    (plan ? goalsOf(plan) : []).flatMap((goal) =>
      goal.indicators.map((indicator): [string, Target | undefined] => [indicator.id, indicator.target]),
    ),
  );

/** Every target that is new, different or gone. */
function targetChanges(before: Plan | undefined, after: Plan): TargetChange[] {
  const [old, now] = [targetsOf(before), targetsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((indicator) => ({ indicator, before: old.get(indicator), after: now.get(indicator) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const IMPORTED = 'import';

/**
 * Puts a plan in force: a new version, all of it or nothing, with an audit entry for every target that changed. What
 * people have reported is not touched. Example dialogues that have been held by today are stored as dialogues.
 * @throws MedskapaError conflict, storage-unavailable, storage-uncertain; the import can then be run again
 */
export async function importPlan(
  given: Plan,
  { start, by }: ImportOptions,
  stores: { readonly plans: PlanStore; readonly dialogues: DialogueStore },
  surroundings: Surroundings,
): Promise<ImportReport> {
  const plan = start ? shiftPlan(given, monthsToStartIn(given, start)) : given;
  const { now, newId } = surroundings;
  const at = now().toISOString();
  const before = await stores.plans.snapshot();
  const previous = before?.plan.id === plan.id ? before.plan : undefined;
  const targets = targetChanges(previous, plan);
  const audit = targets.map(
    (change): AuditEntry => ({
      id: newId(),
      at,
      who: by,
      what: 'change-target',
      subject: change.indicator,
      before: change.before,
      after: change.after,
    }),
  );
  const { version } = await stores.plans.importPlan(plan, audit, { token: newId(), at });
  const examples = { added: 0, changed: 0, unchanged: 0, kept: 0, future: 0 };
  for (const example of plan.dialogues) {
    examples[await storeExample(plan, example, by, stores.dialogues, surroundings)]++;
  }
  const replaced = previous ? undefined : before;
  return { plan, version, targets, examples, replaced };
}

async function storeExample(
  plan: Plan,
  { id: exampleId, example, ...rest }: ExampleDialogue,
  by: string,
  dialogues: DialogueStore,
  { now, newId }: Surroundings,
): Promise<keyof ImportReport['examples']> {
  const content = DialogueContent.parse(rest);
  const id = `${IMPORTED}-${exampleId}`;
  const at = now().toISOString();
  const operation = `${IMPORTED}-${newId()}`;
  const audit = { id: newId(), at, who: by, what: 'import-example', subject: id };
  const known = await dialogues.find(plan.id, id);
  const held = content.date <= localDate(now());
  // A person's own change or removal stands; what an earlier import wrote or took away may be written anew.
  if (known && !known.operations.at(-1)?.startsWith(IMPORTED)) return 'kept';
  if (!known || !('content' in known)) {
    if (!held) return 'future';
    const dialogue: Dialogue = {
      id,
      content,
      example,
      reportedBy: by,
      reportedAt: at,
      version: 1,
      operations: [operation],
    };
    const { outcome } = await dialogues.add(plan.id, dialogue, audit, known);
    return outcome === 'added' ? 'added' : 'kept';
  }
  if (!held) {
    // The plan has been moved to a later start since, so this one has not been held any more.
    await dialogues.remove(plan.id, id, { operation, at }, audit);
    return 'future';
  }
  if (sameContent(known.content, content)) return 'unchanged';
  const change = { content, fromVersion: known.version, operation, at };
  const { outcome } = await dialogues.change(plan.id, id, change, audit);
  return outcome === 'changed' || outcome === 'already' ? 'changed' : 'kept';
}
