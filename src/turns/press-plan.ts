import { messageCard } from '../cards/message';
import { faultyPlanMessage, planReceiptCard, sentPlanMessage } from '../cards/sent-plan';
import { isProjectLeader } from '../domain/asker';
import type { Id } from '../domain/identifiers';
import type { PlanFault } from '../domain/plan-faults';
import { isOfPriorities } from '../domain/priorities-change';
import { hasRight } from '../domain/roles';
import { undoVersion } from '../planning/change-plan';
import { reviewCommittees } from '../planning/review-committees';
import {
  applySent,
  cancelSent,
  type Decided,
  lookAtSent,
  offerPlan,
  refuseOthers,
  type SentPreview,
} from '../planning/sent-plan';
import { strayPeopleSentences } from '../text/first-run';
import { sectionName } from '../text/plan-sections';
import { planNamesIn } from '../text/plan-values';
import { planInForceSentence, type SentPlanView, sentPlanTexts } from '../text/sent-plan';
import { letPeopleGo, putPeopleInForce, receivePeople, showPeople } from './press-people';
import { receiveTemplate, TEMPLATE_FILE } from './receive-template';
import type { Input, Reply } from './reply';
import type { PressOf } from './submitted';
import type { PlanTurn, Turn } from './turn';

/** A plan file that is sent in the chat, and the presses on the cards that it is answered with. */

const SENT_FILE = /\.(?:ya?ml|xlsx|csv)$/iu;

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
  const isTemplate = TEMPLATE_FILE.test(file.name);
  if (!isTemplate && !SENT_FILE.test(file.name)) return plain(texts.problems['not-a-plan']);
  const had = await tools.files.fetch(file.address);
  if ('trouble' in had) return plain(texts.troubles[had.trouble]);
  if (isTemplate) return receiveTemplate(file.name, had.bytes, turn);
  const read = await tools.planFiles.read(file.name, had.bytes, { inForce: snapshot?.plan, language });
  if ('trouble' in read) return plain(texts.troubles[read.trouble]);
  if ('faults' in read)
    return { ...faultyPlanMessage(file.name, read.faults, language, read.of), pressed: 'new-message' };
  if ('people' in read) return receivePeople({ ...read, id, file: file.name }, turn);
  const sent = { ...read, id, file: file.name };
  const shown = await offerPlan(sent, asker, snapshot, tools.stores, tools.surroundings);
  return shown && { ...previewMessage(shown, false, turn), pressed: 'new-message' };
}

/** @param from how much of it has been shown before; absent when it is shown first, or anew */
export function previewMessage(shown: SentPreview, again: boolean, { asker, tools }: PlanTurn, from?: number) {
  const { pending, preview, before, inForce, isNew } = shown;
  const { language } = asker;
  const tellFault = (fault: PlanFault): PlanFault => {
    const [first = '', second] = fault.path;
    const section = sectionName(first === 'goals' ? `goals.${String(second)}` : String(first), pending.plan, language);
    return { ...fault, message: `${section}: ${tools.planFiles.tell(fault, language)}` };
  };
  const view: SentPlanView = {
    file: pending.file,
    project: pending.plan.name,
    isNew,
    instead: inForce?.plan.name,
    again,
    preview: { ...preview, faults: preview.faults.map(tellFault) },
    names: planNamesIn([...(before ? [before] : []), pending.plan]),
    rows: pending.rows,
  };
  return sentPlanMessage(view, pending.id, language, from);
}

type OutcomeReplies = {
  readonly [O in Decided['outcome']]: (decided: Extract<Decided, { outcome: O }>, turn: PlanTurn) => Reply;
};

/** What has become of it, in the place of the card that was pressed. */
const settled =
  (outcome: 'gone' | 'cancelled') =>
  (_decided: unknown, { asker: { language } }: PlanTurn): Reply => {
    const summary = sentPlanTexts[language].problems[outcome];
    return { summary, card: messageCard(summary, language), pressed: 'replace' };
  };

const REPLIES: OutcomeReplies = {
  'in-force': ({ name, version, project, changes }, { asker: { language } }) => {
    const summary = planInForceSentence({ project: name, version, changes }, language);
    // A project's first version has none before it.
    const back = { project, version: version > 1 ? version : undefined };
    return { summary, card: planReceiptCard(summary, back, language), pressed: 'replace' };
  },
  again: ({ shown }, turn) => ({ ...previewMessage(shown, true, turn), pressed: 'replace' }),
  shown: ({ shown }, turn) => ({ ...previewMessage(shown, false, turn), pressed: 'replace' }),
  'not-yours': (_decided, { asker: { language } }) => ({
    summary: sentPlanTexts[language].problems['not-yours'],
    pressed: 'keep',
  }),
  gone: settled('gone'),
  cancelled: settled('cancelled'),
};

function decidedReply<O extends Decided['outcome']>(decided: Extract<Decided, { outcome: O }>, turn: PlanTurn): Reply {
  const reply: OutcomeReplies[O] = REPLIES[decided.outcome as O];
  return reply(decided, turn);
}

/** *Visa fler*: the rest of what it would change, below the card. */
export async function pressShow(press: PressOf<'show-import'>, turn: PlanTurn): Promise<Reply> {
  if (press.of === 'people') return showPeople(press, turn);
  const { importId, from } = press;
  const { asker, snapshot, tools } = turn;
  const decided = await lookAtSent(importId, asker, snapshot, tools.stores);
  if (decided.outcome !== 'shown') return decidedReply(decided, turn);
  return { ...previewMessage(decided.shown, false, turn, from ?? 0), pressed: 'new-message' };
}

/** *Sätt i kraft* */
export async function pressApply(press: PressOf<'apply-import'>, turn: PlanTurn): Promise<Reply> {
  if (press.of === 'people') return putPeopleInForce(press, turn);
  const { importId, prefer } = press;
  const { asker, snapshot, tools } = turn;
  return decidedReply(await applySent(importId, prefer, asker, snapshot, tools.stores, tools.surroundings), turn);
}

/** *Avbryt* */
export async function pressCancel(press: PressOf<'cancel-import'>, turn: PlanTurn): Promise<Reply> {
  if (press.of === 'people') return letPeopleGo(press, turn);
  const { importId } = press;
  const { asker, tools } = turn;
  return decidedReply(await cancelSent(importId, asker, tools.stores, tools.surroundings), turn);
}

/**
 * Who may change one part of the plan takes back what is of that part alone.
 * @throws MedskapaError may-not-change-plan
 */
async function refuseToUndo(project: Id, version: number, { asker, tools }: Turn): Promise<void> {
  if (isProjectLeader(asker)) return;
  if (!hasRight(asker.roles, 'prioritises')) refuseOthers(asker);
  const { plans } = tools.stores;
  const [before, after] = await Promise.all([plans.version(project, version - 1), plans.version(project, version)]);
  if (!before || !after || !isOfPriorities(before, after, asker)) refuseOthers(asker);
}

/** *Ångra*: takes back what a version of the plan changed; that can be taken back in its turn. */
export async function pressUndoPlan({ version }: PressOf<'undo-plan'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: by } = asker;
  const project = snapshot.plan.id;
  await refuseToUndo(project, version, turn);
  const done = await undoVersion(version, { project, by }, tools.stores, tools.surroundings);
  const texts = sentPlanTexts[language];
  if (done.outcome !== 'changed') {
    const summary = texts.notUndone[done.outcome];
    return { summary, card: planReceiptCard(summary, { project }, language), pressed: 'replace' };
  }
  const stray = await reviewCommittees(done.plan, by, tools.stores, tools.surroundings);
  const summary = [texts.takenBack(done.version), ...strayPeopleSentences(stray, language)].join(' ');
  return { summary, card: planReceiptCard(summary, { project, version: done.version }, language), pressed: 'replace' };
}
