import type { AdaptiveCard } from '../cards/adaptive-card';
import { withNote } from '../cards/banner';
import { dialogueConflictCard } from '../cards/dialogue-conflict';
import { dialogueFormCard, type FormChange, fitsCard, readDialogueValues, valuesOf } from '../cards/dialogue-form';
import { dialogueReceiptCard } from '../cards/dialogue-receipt';
import { dialogueRemovedCard } from '../cards/dialogue-removed';
import { changeDialogue, findForChange, mayChange } from '../collect/change-dialogue';
import type { SubmitOutcome } from '../collect/outcome';
import { removeDialogue } from '../collect/remove-dialogue';
import { submitDialogue } from '../collect/submit-dialogue';
import { mayReport } from '../domain/asker';
import type { FieldFault } from '../domain/dialogue-faults';
import { DIALOGUE_FIELDS } from '../domain/dialogue-fields';
import type { Dialogue, DialogueContent } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { mayReadObservations } from '../domain/observations';
import { findTerm } from '../domain/plan';
import { freeTextFaults } from '../privacy/check-free-text';
import {
  conflictSentence,
  formFaultsSentence,
  formFaultsTold,
  formSentence,
  receiptSentence,
  removedSentence,
} from '../text/answers';
import { savedInSentence } from '../text/other-project';
import { receiptTexts } from '../text/receipt';
import { localDate } from '../time/clock';
import { giveBack } from './give-back';
import { moved } from './other-project';
import type { ActivityVerb } from './press-activity';
import type { Reply } from './reply';
import type { Submitted } from './submitted';
import type { Turn } from './turn';

type OtherVerb =
  | 'ask'
  | ActivityVerb
  | 'save-settings'
  | 'send-again'
  | 'choose-digest'
  | 'note-entry'
  | 'remove-entry';
type DialoguePress = Exclude<Submitted, { verb: OtherVerb }>;
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

/** Whether the client asks for choices while one types: Teams does, and the local trial's does not. */
const searchesIn = ({ strangersLead }: Turn['tools']): boolean => !strangersLead;

/** An empty form, with today's date and the municipality that was named. */
export async function openForm({ asker, snapshot, tools }: Turn, municipality?: string): Promise<Reply> {
  if (!mayReport(asker)) throw new MedskapaError('may-not-report', 'only those who report may open the form');
  const { plan } = snapshot;
  const place = municipality ? findTerm(plan.municipalities, municipality)?.id : undefined;
  const values: Values = { date: localDate(tools.surroundings.now()), ...(place ? { municipality: place } : {}) };
  const card = dialogueFormCard({
    plan,
    language: asker.language,
    formId: tools.surroundings.newId(),
    values,
    searches: searchesIn(tools),
  });
  return { summary: formSentence(asker.language), card, pressed: 'new-message' };
}

/** What a press on any of the dialogue's cards leads to. */
export async function pressDialogue(press: DialoguePress, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  switch (press.verb) {
    case 'open-dialogue-form':
      return openForm(turn);
    case 'submit-dialogue':
      return press.moved ? drawnHere(press, turn) : submit(press, turn);
    case 'open-change':
      return openChange(press.dialogueId, turn);
    case 'change-dialogue': {
      const { dialogueId, fromVersion, operation, ...rest } = press;
      return submit({ ...rest, formId: dialogueId, change: { dialogueId, fromVersion, operation } }, turn);
    }
    case 'resolve-conflict': {
      const { choice, dialogueId, fromVersion, operation, newFormId, ...rest } = press;
      if (choice === 'new') return submit({ ...rest, formId: newFormId }, turn);
      return submit({ ...rest, formId: dialogueId, change: { dialogueId, fromVersion, operation } }, turn);
    }
    case 'remove-dialogue': {
      await removeDialogue(press, asker, snapshot, tools.stores.dialogues, tools.surroundings);
      return {
        summary: removedSentence(asker.language),
        card: dialogueRemovedCard(asker.language),
        pressed: 'replace',
      };
    }
  }
}

async function openChange(dialogueId: string, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const found = await findForChange(dialogueId, asker, snapshot, tools.stores.dialogues);
  if (!('content' in found)) throw new MedskapaError('dialogue-removed', 'the dialogue has been removed');
  return changeForm(found, valuesOf(found.content), turn);
}

function changeForm(dialogue: Dialogue, values: Values, { asker, snapshot, tools }: Turn): Reply {
  const change = { dialogueId: dialogue.id, fromVersion: dialogue.version, operation: tools.surroundings.newId() };
  const { language } = asker;
  const card = dialogueFormCard({
    plan: snapshot.plan,
    language,
    formId: dialogue.id,
    change,
    values,
    searches: searchesIn(tools),
  });
  const form: Reply = { summary: formSentence(language), card, pressed: 'replace' };
  if (fitsCard(card)) return form;
  const submitted = { verb: 'change-dialogue', ...change, values, language } as const;
  const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language };
  return giveBack({ submitted, value: undefined }, form.summary, ground) ?? form;
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
  const reading = readDialogueValues(form.values, plan, localDate(turn.tools.surroundings.now()));
  return moved(formAgain(form, 'faults' in reading ? reading.faults : [], turn), plan.name, turn);
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
    searches: searchesIn(tools),
  });
  // More than a card can carry stays in the person's own form, which is not touched then.
  return fitsCard(card)
    ? { summary, card, pressed: 'replace' }
    : { summary: formFaultsTold(faults, language), pressed: 'keep' };
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
    default: {
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
  return giveBack({ submitted, value: undefined }, summary, ground) ?? { summary, pressed: 'keep' };
}

/** The same form was used before with other content: nothing is overwritten, and the person is asked. */
function conflict(form: Form, existing: Dialogue, { asker, snapshot, tools }: Turn): Reply {
  const { language } = asker;
  const outdated = form.change !== undefined;
  const card = dialogueConflictCard({
    plan: snapshot.plan,
    existing,
    mayRead: mayReadObservations(snapshot.plan, asker.roles) || mayChange(asker, existing),
    isOwn: mayChange(asker, existing),
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
