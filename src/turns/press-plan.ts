import { messageCard } from '../cards/message';
import { faultyPlanMessage, planReceiptCard, sentPlanMessage } from '../cards/sent-plan';
import { undoVersion } from '../planning/change-plan';
import { reviewCommittees } from '../planning/review-committees';
import { applySent, cancelSent, type Decided, offerPlan, refuseOthers, type SentPreview } from '../planning/sent-plan';
import { planInForceSentence, type SentPlanView, sentPlanTexts } from '../text/sent-plan';
import type { Input, Reply } from './reply';
import type { PressOf } from './submitted';
import type { PlanTurn, Turn } from './turn';

/** A plan file that is sent in the chat, and the presses on the cards that it is answered with. */

const PLAN_FILE = /\.(?:ya?ml|xlsx)$/iu;

/** What a sent file would do. @returns undefined when the same message has been answered already */
export async function receiveFiles(
  { id, files }: Extract<Input, { kind: 'files' }>,
  turn: PlanTurn,
): Promise<Reply | undefined> {
  const { asker, room, snapshot, tools } = turn;
  const { language } = asker;
  const texts = sentPlanTexts[language];
  const plain = (summary: string): Reply => ({ summary, pressed: 'new-message' });
  refuseOthers(asker);
  if (room) return plain(texts.problems['not-here']);
  const [file] = files;
  if (!file || files.length > 1) return plain(texts.problems['one-at-a-time']);
  if (!PLAN_FILE.test(file.name)) return plain(texts.problems['not-a-plan']);
  const had = await tools.files.fetch(file.address);
  if ('trouble' in had) return plain(texts.troubles[had.trouble]);
  const read = await tools.planFiles.read(file.name, had.bytes, { inForce: snapshot?.plan, language });
  if ('trouble' in read) return plain(texts.troubles[read.trouble]);
  if ('faults' in read) return { ...faultyPlanMessage(file.name, read.faults, language), pressed: 'new-message' };
  const sent = { ...read, id, file: file.name };
  const shown = await offerPlan(sent, asker, snapshot, tools.stores, tools.surroundings);
  return shown && { ...previewMessage(shown, false, turn), pressed: 'new-message' };
}

function previewMessage({ pending, preview, inForce, isNew }: SentPreview, again: boolean, { asker, tools }: PlanTurn) {
  const { changes, undone, kept, hidden, conflicts, faults } = preview;
  const { name, dialogues } = pending.plan;
  const view: SentPlanView = {
    file: pending.file,
    project: name,
    naming: pending.plan,
    isNew,
    instead: inForce?.plan.name,
    again,
    changes,
    undone,
    kept,
    hidden,
    conflicts,
    faults: faults.map((fault) => ({ message: tools.planFiles.tell(fault, asker.language) })),
    examples: dialogues.length,
  };
  return sentPlanMessage(view, pending.id, asker.language);
}

function decidedReply(decided: Decided, turn: PlanTurn): Reply {
  const { language } = turn.asker;
  const { problems } = sentPlanTexts[language];
  switch (decided.outcome) {
    case 'in-force': {
      const { name, version, project, changes } = decided;
      const summary = planInForceSentence({ project: name, version, changes }, language);
      // A project's first version has none before it.
      const back = { project, version: version > 1 ? version : undefined };
      return { summary, card: planReceiptCard(summary, back, language), pressed: 'replace' };
    }
    case 'again':
      return { ...previewMessage(decided.shown, true, turn), pressed: 'replace' };
    case 'not-yours':
      return { summary: problems['not-yours'], pressed: 'keep' };
    default: {
      const summary = problems[decided.outcome];
      return { summary, card: messageCard(summary, language), pressed: 'replace' };
    }
  }
}

/** *Sätt i kraft* */
export async function pressApply({ importId, prefer }: PressOf<'apply-import'>, turn: PlanTurn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  return decidedReply(await applySent(importId, prefer, asker, snapshot, tools.stores, tools.surroundings), turn);
}

/** *Avbryt* */
export async function pressCancel({ importId }: PressOf<'cancel-import'>, turn: PlanTurn): Promise<Reply> {
  const { asker, tools } = turn;
  return decidedReply(await cancelSent(importId, asker, tools.stores, tools.surroundings), turn);
}

/** *Ångra*: takes back what a version of the plan changed; that can be taken back in its turn. */
export async function pressUndoPlan({ version }: PressOf<'undo-plan'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: by } = asker;
  refuseOthers(asker);
  const project = snapshot.plan.id;
  const done = await undoVersion(version, { project, by }, tools.stores, tools.surroundings);
  const texts = sentPlanTexts[language];
  if (done.outcome !== 'changed') {
    const summary = texts.notUndone[done.outcome];
    return { summary, card: planReceiptCard(summary, { project }, language), pressed: 'replace' };
  }
  await reviewCommittees(done.plan, by, tools.stores, tools.surroundings);
  const summary = texts.takenBack(done.version);
  return { summary, card: planReceiptCard(summary, { project, version: done.version }, language), pressed: 'replace' };
}
