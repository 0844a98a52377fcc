import type { LocalDate } from '../domain/dates';
import { type Dialogue, DialogueContent, type ExampleDialogue, sameContent } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { ImportPreview } from '../domain/import-preview';
import type { Plan } from '../domain/plan';
import { diffPlans } from '../domain/plan-diff';
import type { Side } from '../domain/plan-merge';
import { withoutExamples } from '../domain/plan-shape';
import { shiftPlan } from '../domain/plan-shift';
import { lastImport, type MadeVersion, type PlanVersion } from '../domain/plan-versions';
import type { DialogueStore } from '../ports/dialogues';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';
import { type Move, moveOf } from './move-plan';
import type { TargetChange } from './plan-audit';
import { isRefused, previewImport } from './preview-import';
import { type VersionDraft, writeVersion } from './write-version';

export interface ImportOptions {
  /** Moves the whole plan so that its first month is this day's. */
  readonly start?: LocalDate;
  /** Where the files have been moved already: by how much, and the names of those that were. */
  readonly moved?: { readonly months: number; readonly files: readonly string[] };
  /** The version that an export was made from: what was changed since stays. */
  readonly madeFrom?: number;
  /** The plan is the one in force, as it was in a version, with what files add to it. */
  readonly addition?: { readonly on: number };
  /** The newest version of the project that the import is meant for, 0 for none: on another it is not carried out. */
  readonly on?: number;
  /** Whose word stands where the files and later changes say different things: `mine` is the files'. */
  readonly prefer?: Side;
  /** Whatever has been changed since goes, and the files are the plan. */
  readonly replace?: boolean;
  /** Only while no plan is in force: it takes the place of none. */
  readonly onlyFirst?: boolean;
  /** Pseudonymous id of whoever imports; it goes into the audit entries. */
  readonly by: string;
}

export interface ImportReport {
  readonly plan: Plan;
  /** The other project that was in force until now; what has been reported in it is kept. */
  readonly replaced?: Snapshot;
  readonly version: number;
  readonly move: Move;
  readonly preview: ImportPreview;
  readonly targets: readonly TargetChange[];
  /**
   * Example dialogues stored, changed, left as they were, kept because a person changed or removed them, not held yet.
   */
  readonly examples: Record<'added' | 'changed' | 'unchanged' | 'kept' | 'future', number>;
}

/** An import that would hide or undo something, or not hold together, and was not carried out. */
export class ImportRefused extends MedskapaError {
  constructor(readonly preview: ImportPreview) {
    super('plan-refused', 'nothing was imported: it would hide or undo what is there');
  }
}

const IMPORTED = 'import';

interface PlanStores {
  readonly plans: PlanStore;
}

/** What an import would come to, on the project as it is now. */
interface PlannedImport {
  readonly preview: ImportPreview;
  readonly move: Move;
  /** What the files say, where they belong. */
  readonly given: Plan;
  readonly versions: readonly PlanVersion[];
}

/**
 * Looks at what an import would do, and writes nothing.
 * @param newest the project as it is; absent when it is new
 */
export async function planImport(
  files: Plan,
  options: Omit<ImportOptions, 'by'>,
  newest: Snapshot | undefined,
  { plans }: PlanStores,
): Promise<PlannedImport> {
  const { addition, prefer, replace, moved, on = addition?.on } = options;
  const versions = newest ? await plans.versions(files.id) : [];
  const known = newest && { plan: newest.plan, version: versions[0] };
  if (on !== undefined && on !== (newest?.planVersion ?? 0)) {
    throw new MedskapaError('overtaken', 'the plan was changed meanwhile; nothing was imported: run it again');
  }
  const isPlaced = moved !== undefined || addition !== undefined;
  const move: Move = isPlaced ? { months: 0, why: 'none' } : moveOf(files, options, known);
  const given = shiftPlan(files, move.months);
  const base = newest && (await baseOf(files.id, versions, options, plans));
  return {
    preview: previewImport({ given, newest, base, addition: addition !== undefined, prefer, replace }),
    move,
    given,
    versions,
  };
}

/**
 * What the files were made from. Where an export's version is not kept any more, the newest one before it stands for
 * it: what was changed between is then asked about rather than lost.
 */
async function baseOf(
  project: Id,
  versions: readonly PlanVersion[],
  { madeFrom, addition }: Pick<ImportOptions, 'madeFrom' | 'addition'>,
  plans: PlanStore,
): Promise<Plan | undefined> {
  const from = madeFrom === undefined ? undefined : versions.find(({ number }) => number <= madeFrom);
  const exported = from && (await plans.version(project, from.number));
  if (exported) return exported;
  const last = lastImport(versions, addition !== undefined);
  return last && plans.given(project, last.number);
}

/** What is remembered of how the files were moved: as they are now, or as it was. */
function movesOf({ moved }: ImportOptions, { move, versions }: PlannedImport): Pick<MadeVersion, 'months' | 'moved'> {
  if (moved) return { months: moved.months, moved: moved.files };
  return move.why === 'start' ? { months: move.months } : { months: versions[0]?.months, moved: versions[0]?.moved };
}

type ImportDraft = VersionDraft & Pick<PlannedImport, 'preview' | 'move'>;

/**
 * Puts a plan in force: a new version, all of it or nothing, with audit entries of every difference. What people have
 * reported is not touched, and what they have changed since the last import stays. Example dialogues that have been
 * held by today are stored as dialogues.
 * @throws ImportRefused when it would hide dialogues, meets later changes, or does not hold together
 * @throws MedskapaError overtaken, storage-unavailable, storage-uncertain; the import can then be run again
 */
export async function importPlan(
  files: Plan,
  options: ImportOptions,
  stores: { readonly plans: PlanStore; readonly dialogues: DialogueStore },
  surroundings: Surroundings,
): Promise<ImportReport> {
  const { by, madeFrom, addition, onlyFirst } = options;
  const inForce = await stores.plans.snapshot();
  const done = await writeVersion<ImportDraft, ImportPreview>(files.id, stores.plans, surroundings, async (newest) => {
    // Asked at each try, since another may have come first.
    if (onlyFirst && (await stores.plans.snapshot())) {
      throw new MedskapaError('overtaken', 'a plan was put in force meanwhile; nothing was imported');
    }
    const planned = await planImport(files, options, newest, stores);
    const { preview, given } = planned;
    if (isRefused(preview)) return { instead: preview };
    const isJoined = diffPlans(withoutExamples(given), withoutExamples(preview.plan)).length > 0;
    const made = { by, how: IMPORTED, madeFrom, addition: addition && true, ...movesOf(options, planned) } as const;
    return { draft: { plan: preview.plan, given: isJoined ? given : undefined, made, preview, move: planned.move } };
  });
  if ('instead' in done) throw new ImportRefused(done.instead);
  const { preview, move } = done.draft;
  const { plan, version, targets } = done.written;
  const examples = { added: 0, changed: 0, unchanged: 0, kept: 0, future: 0 };
  for (const example of plan.dialogues) {
    examples[await storeExample(plan, example, by, stores.dialogues, surroundings)]++;
  }
  const replaced = inForce?.plan.id === plan.id ? undefined : inForce;
  return { plan, version, move, preview, targets, examples, replaced };
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
