import type { AdaptiveCard } from '../cards/adaptive-card';
import { withBanner, withNote } from '../cards/banner';
import { dialogueConflictCard } from '../cards/dialogue-conflict';
import { dialogueFormCard, type FormChange, fitsCard, readDialogueValues } from '../cards/dialogue-form';
import { dialogueReceiptCard } from '../cards/dialogue-receipt';
import { dialogueRemovedCard } from '../cards/dialogue-removed';
import { changeDialogue, findForChange } from '../collect/change-dialogue';
import type { SubmitOutcome } from '../collect/outcome';
import { receiptFor } from '../collect/receipt';
import { submitDialogue } from '../collect/submit-dialogue';
import { mayChange, mayReport } from '../domain/asker';
import type { FieldFault } from '../domain/dialogue-faults';
import { DIALOGUE_FIELDS } from '../domain/dialogue-fields';
import type { Dialogue, DialogueContent } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { hiddenOf, NOTHING_HIDDEN } from '../domain/listed-counts';
import { mayReadObservations } from '../domain/observations';
import { groupsOffered } from '../domain/series';
import { freeTextFaults } from '../privacy/check-free-text';
import { formFaultsSentence, formFaultsText } from '../text/fields';
import { movedSentence, savedInSentence } from '../text/other-project';
import { conflictSentence, receiptSentence, receiptTexts, removedSentence } from '../text/receipt';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { searchesIn } from './open-dialogue';
import { submittedForm } from './pressed-dialogue';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A press on the dialogue's form: it is saved, changed, chosen between two, or removed. */

type Values = Readonly<Record<string, string>>;

/** The form that a press came from: what it was made with is what it is made with again. */
interface Form {
  readonly formId: string;
  readonly change?: FormChange;
  readonly values: Values;
  /** The writer says that what looks like a name may stand. */
  readonly keepNames?: boolean;
  /** The project that the form was made for, where it says so. */
  readonly project?: Id;
}

export async function pressSubmit(press: PressOf<'submit-dialogue'>, turn: Turn): Promise<Reply> {
  return press.moved ? drawnHere(press, turn) : submit(press, turn);
}

export function pressChange(press: PressOf<'change-dialogue'>, turn: Turn): Promise<Reply> {
  const { dialogueId, fromVersion, operation, ...rest } = press;
  return submit({ ...rest, formId: dialogueId, change: { dialogueId, fromVersion, operation } }, turn);
}

export function pressResolve(press: PressOf<'resolve-conflict'>, turn: Turn): Promise<Reply> {
  const { choice, dialogueId, fromVersion, operation, newFormId, ...rest } = press;
  if (choice === 'new') return submit({ ...rest, formId: newFormId }, turn);
  return submit({ ...rest, formId: dialogueId, change: { dialogueId, fromVersion, operation } }, turn);
}

/** A change that is given up: the receipt comes back, as the dialogue stands now. */
export async function pressCancelChange(
  { dialogueId }: PressOf<'cancel-change'>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  const { language } = asker;
  const { plan, facts } = snapshot;
  const found = await findForChange(dialogueId, asker, snapshot, tools.stores.dialogues);
  if (!('content' in found)) {
    const summary = removedSentence(language, found.removedAt);
    return { summary, card: dialogueRemovedCard(language, undefined, summary), pressed: 'replace' };
  }
  const receipt = receiptFor(found, plan, facts, localDate(tools.surroundings.now()));
  const summary = receiptSentence(receipt, 'unchanged', language);
  const shown = { receipt, kind: 'unchanged', language, operation: tools.surroundings.newId() } as const;
  return { summary, card: dialogueReceiptCard(shown), pressed: 'replace' };
}

const byField = (faults: readonly FieldFault[]): FieldFault[] => {
  const first = new Map<string, FieldFault>();
  for (const fault of faults) if (!first.has(fault.field)) first.set(fault.field, fault);
  return DIALOGUE_FIELDS.flatMap((field) => first.get(field) ?? []);
};

/** Stores or changes what a form says; wrong values get the form back with everything that was written in it. */
async function submit(form: Form, turn: Turn): Promise<Reply> {
  const { plan } = turn.snapshot;
  if (!mayReport(turn.asker)) throw new MedskapaError('may-not-report', 'only those who report may submit');
  const reading = readDialogueValues(form.values, plan, localDate(turn.tools.surroundings.now()));
  const faults = byField([
    ...('faults' in reading ? reading.faults : []),
    ...freeTextFaults(form.values, plan, form.keepNames),
  ]);
  if ('faults' in reading || faults.length > 0) return formAgain(form, faults, turn);
  return settled(form, await store(form, reading.content, turn), turn);
}

/** A form of another project's, drawn for the one in force: what this plan has no words for is told. */
function drawnHere(form: Form, turn: Turn): Reply {
  const { plan } = turn.snapshot;
  const { language } = turn.asker;
  const reading = readDialogueValues(form.values, plan, localDate(turn.tools.surroundings.now()));
  const { card, ...again } = formAgain(form, 'faults' in reading ? reading.faults : [], turn);
  const summary = movedSentence(plan.name, language);
  return { ...again, summary, ...(card ? { card: withBanner(card, summary, language) } : {}) };
}

function store(form: Form, content: DialogueContent, { asker, snapshot, tools }: Turn): Promise<SubmitOutcome> {
  const { dialogues } = tools.stores;
  const { formId, change, keepNames } = form;
  return change
    ? changeDialogue({ ...change, content, keepNames }, asker, snapshot, dialogues, tools.surroundings)
    : submitDialogue({ formId, content, keepNames }, asker, snapshot, dialogues, tools.surroundings);
}

function formAgain(
  { formId, change, values }: Form,
  faults: readonly FieldFault[],
  { asker, snapshot, tools }: Turn,
): Reply {
  const { language } = asker;
  const summary = formFaultsSentence(faults.length, language);
  const card = dialogueFormCard({
    plan: snapshot.plan,
    language,
    formId,
    change,
    values,
    faults,
    groups: groupsOffered(snapshot.facts, asker.pseudonym, change?.dialogueId),
    searches: searchesIn(tools),
  });
  // More than a card can carry stays in the person's own form, which is not touched then.
  return fitsCard(card)
    ? { summary, card, pressed: 'replace' }
    : { summary: formFaultsText(faults, snapshot.plan, language), pressed: 'keep' };
}

function settled(form: Form, outcome: SubmitOutcome, turn: Turn): Reply {
  const { language } = turn.asker;
  switch (outcome.outcome) {
    case 'faults':
      return formAgain(form, outcome.faults, turn);
    case 'conflict':
      return conflict(form, outcome.existing, turn);
    case 'removed':
      return asNew(form, outcome.removedAt, turn);
    case 'saved':
    case 'already':
    case 'changed': {
      const { outcome: kind, receipt } = outcome;
      const summary = receiptSentence(receipt, kind, language);
      const card = dialogueReceiptCard({ receipt, kind, language, operation: turn.tools.surroundings.newId() });
      return { summary, card: naming(card, summary, form, turn), pressed: 'replace' };
    }
  }
}

/** A form that does not say which project it was made for is saved in the one in force, and told so. */
function naming(card: AdaptiveCard, summary: string, { project }: Form, { asker, snapshot }: Turn): AdaptiveCard {
  const { language } = asker;
  return project === undefined
    ? withNote(card, savedInSentence(snapshot.plan.name, language), summary, language)
    : card;
}

/** Nothing can be saved under what has been removed: what was written can be, as a dialogue of its own. */
function asNew({ values, keepNames }: Form, removedAt: string, { asker, snapshot, tools }: Turn): Reply {
  const { language } = asker;
  const { now, newId } = tools.surroundings;
  const summary = `${removedSentence(language, removedAt)} ${receiptTexts[language].removedQuestion}`;
  const submitted = { verb: 'submit-dialogue', formId: newId(), values, keepNames, language } as const;
  const ground = { plan: snapshot.plan, today: localDate(now()), language };
  return giveBackForm(submittedForm, submitted, summary, ground) ?? { summary, pressed: 'keep' };
}

/** The same form was used before with other content: nothing is overwritten, and the person is asked. */
function conflict(form: Form, existing: Dialogue, { asker, snapshot, tools }: Turn): Reply {
  const { language } = asker;
  const outdated = form.change !== undefined;
  const isOwn = mayChange(asker, existing);
  const card = dialogueConflictCard({
    plan: snapshot.plan,
    existing,
    mayRead: mayReadObservations(snapshot.plan, asker.roles) || isOwn,
    isOwn,
    hidden: isOwn ? NOTHING_HIDDEN : hiddenOf(existing.id, snapshot.facts, snapshot.plan),
    outdated,
    values: form.values,
    keepNames: form.keepNames,
    operation: tools.surroundings.newId(),
    newFormId: tools.surroundings.newId(),
    language,
  });
  if (!fitsCard(card)) throw new MedskapaError('too-large', 'what was written does not fit beside what is saved');
  return { summary: conflictSentence(language, outdated), card, pressed: 'replace' };
}
