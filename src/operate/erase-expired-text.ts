import { CARRIES_ON_MS } from '../answers/understand-question';
import type { ActivityReport } from '../domain/activities';
import { addMonths, type LocalDate } from '../domain/dates';
import { FREE_TEXT_FIELDS, UNDO_MS } from '../domain/dialogues';
import { ENTRY_KINDS } from '../domain/entries';
import { KEPT_DAYS } from '../domain/plan-versions';
import type { ActivityStore } from '../ports/activities';
import type { AuditEntry } from '../ports/audit';
import type { DialogueStore } from '../ports/dialogues';
import type { EntryStore } from '../ports/entries';
import { type FileOffers, OFFERED_MS } from '../ports/file-offers';
import type { LookBackStore } from '../ports/look-backs';
import { WAITING_MS } from '../ports/pending';
import type { PendingImports } from '../ports/pending-imports';
import type { PendingPeopleStore } from '../ports/pending-people';
import type { PlanStore } from '../ports/plans';
import type { QuestionStore } from '../ports/questions';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';

const DAY_MS = 24 * 60 * 60_000;
/** Who has not asked for so long has forgotten when that was, too. */
const LOOKS_KEPT_MONTHS = 12;
/** Who the audit entries name: nobody decided this but the plan. */
const BY = 'retention';

export interface ErasureStores {
  readonly plans: PlanStore;
  readonly dialogues: DialogueStore;
  readonly activities: ActivityStore;
  readonly entries: EntryStore;
  readonly questions: QuestionStore;
  readonly pendingImports: PendingImports;
  readonly pendingPeople: PendingPeopleStore;
  readonly fileOffers: FileOffers;
  readonly lookBacks: Pick<LookBackStore, 'forgetLooks'>;
}

/** How much was erased, and of what had been reported before which day. */
export interface Erasure {
  readonly before: LocalDate;
  readonly dialogues: number;
  readonly activities: number;
  readonly entries: number;
}

/**
 * Erases what people wrote longer ago than the plan keeps it; figures and choices stay. What the plan's own files bring
 * is the plan's, and is left. What was asked last in a chat goes when nothing can be carried on from it any more,
 * whatever the plan says; so do versions of the plan that can be had back no longer, and what imports left that were
 * cut off a day ago, and plans and lists of people that were sent, files that were offered in the chat and dialogues
 * that were removed a day ago. Doing it again erases nothing more.
 * @returns undefined when there is no plan, or the plan keeps free text without end
 */
export async function eraseExpiredText(
  {
    plans,
    dialogues,
    activities,
    entries,
    questions,
    pendingImports,
    pendingPeople,
    fileOffers,
    lookBacks,
  }: ErasureStores,
  { now, newId }: Surroundings,
): Promise<Erasure | undefined> {
  const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();
  await eraseRemoved(dialogues, now);
  await questions.forgetAsked(ago(CARRIES_ON_MS));
  await pendingImports.forget(ago(WAITING_MS));
  await pendingPeople.forget(ago(WAITING_MS));
  await fileOffers.forget(ago(OFFERED_MS));
  await lookBacks.forgetLooks(addMonths(localDate(now()), -LOOKS_KEPT_MONTHS));
  await plans.removeVersions(ago(KEPT_DAYS * DAY_MS), ago(DAY_MS));
  const plan = (await plans.snapshot())?.plan;
  if (plan?.keepFreeTextMonths === undefined) return undefined;
  const before = addMonths(localDate(now()), -plan.keepFreeTextMonths);
  const isExpired = (instant: string): boolean => localDate(new Date(instant)) < before;
  const audit = (subject: string): AuditEntry => ({
    id: newId(),
    at: now().toISOString(),
    who: BY,
    what: 'erase-text',
    subject,
  });
  const count = { dialogues: 0, activities: 0, entries: 0 };
  for (const { id, content, example, reportedAt, changedAt, version } of await dialogues.all(plan.id)) {
    const hasText = FREE_TEXT_FIELDS.some((field) => content[field] !== undefined);
    if (example || !hasText || !isExpired(changedAt ?? reportedAt)) continue;
    if (await dialogues.eraseText(plan.id, id, version, audit(id))) count.dialogues += 1;
  }
  for (const report of await activities.reports(plan.id)) {
    const which = expiredIn(report, isExpired);
    if (which && (await activities.eraseOutcome(plan.id, report, audit(report.activity), which))) count.activities += 1;
  }
  for (const kind of ENTRY_KINDS) {
    for (const { entry, notedAt } of await entries.all(plan.id, kind)) {
      if (!entry || !isExpired(notedAt)) continue;
      const { id } = entry.content;
      if (await entries.eraseWords(plan.id, kind, id, audit(id))) count.entries += 1;
    }
  }
  for (const { phrase, latest } of await questions.unanswered(plan.id)) {
    if (isExpired(latest)) await questions.forgetUnanswered(plan.id, phrase);
  }
  return { before, ...count };
}

/** Whether the words of a report have expired, or only those that undoing it would put back. */
function expiredIn(
  { outcome, reportedAt, before }: ActivityReport,
  isExpired: (instant: string) => boolean,
): 'both' | 'before' | undefined {
  const hasBefore = before?.outcome !== undefined;
  if ((outcome !== undefined || hasBefore) && isExpired(reportedAt)) return 'both';
  return before && hasBefore && isExpired(before.reportedAt) ? 'before' : undefined;
}

/** Erases what dialogues were whose removal can be undone no longer. */
const eraseRemoved = (dialogues: Pick<DialogueStore, 'forgetRemoved'>, now: () => Date): Promise<number> =>
  dialogues.forgetRemoved(new Date(now().getTime() - UNDO_MS).toISOString());

/** Erases once a day, however often it is asked. A day that failed is tried again when it is asked next. */
export function eraseDaily(stores: ErasureStores, surroundings: Surroundings): () => Promise<Erasure | undefined> {
  let done: LocalDate | undefined;
  return async () => {
    const today = localDate(surroundings.now());
    // What is erased a day after it was removed does not wait for the next day.
    if (done === today) return void (await eraseRemoved(stores.dialogues, surroundings.now));
    const erasure = await eraseExpiredText(stores, surroundings);
    done = today;
    return erasure;
  };
}
