import { messageCard } from '../cards/message';
import { peopleReceiptCard, sentPeopleMessage } from '../cards/sent-people';
import type { Person } from '../domain/people';
import type { PersonEdit } from '../domain/people-change';
import {
  applyPeople,
  cancelPeople,
  lookAtPeople,
  offerPeople,
  type PeopleDecided,
  type SentPeoplePreview,
  undoPeople,
} from '../planning/sent-people';
import { passHandovers } from '../remind/pass-handovers';
import { passedSentences } from '../text/people-changes';
import { peopleInForceSentence, type SentPeopleView, sentPeopleTexts } from '../text/sent-people';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { PlanTurn, Turn } from './turn';

/** A list of people that is sent in the chat, and the presses on the cards that it is answered with. */

const NO_PLAN = { committees: [] };

function previewMessage(shown: SentPeoplePreview, again: boolean, { asker, snapshot }: PlanTurn, from?: number) {
  const { pending, ...changes } = shown;
  const view: SentPeopleView = { ...changes, file: pending.file, again, naming: snapshot?.plan ?? NO_PLAN };
  return sentPeopleMessage(view, pending.id, asker.language, from);
}

/** What a sent list would do. @returns undefined when the same message has been answered already */
export async function receivePeople(
  sent: { readonly id: string; readonly file: string; readonly people: readonly Person[] },
  turn: PlanTurn,
): Promise<Reply | undefined> {
  const { asker, tools } = turn;
  const shown = await offerPeople(sent, asker, tools.stores, tools.surroundings);
  return shown && { ...previewMessage(shown, false, turn), pressed: 'new-message' };
}

/** What others had handed over to those who were taken out is back with them. */
async function passedBack(done: readonly PersonEdit[], { asker, snapshot, tools }: PlanTurn): Promise<string[]> {
  if (!snapshot) return [];
  let [passed, back] = [0, 0];
  for (const { upn } of done.filter(({ becomes }) => !becomes)) {
    const of = { from: upn, by: asker.pseudonym };
    const moved = await passHandovers(of, snapshot.plan, tools.stores, tools.surroundings);
    passed += moved.passed;
    back += moved.back;
  }
  return passedSentences({ passed, back }, asker.language);
}

async function decidedReply(decided: PeopleDecided, importId: string, turn: PlanTurn, from?: number): Promise<Reply> {
  const { language } = turn.asker;
  switch (decided.outcome) {
    case 'again':
      return { ...previewMessage(decided.shown, true, turn), pressed: 'replace' };
    case 'shown':
      return { ...previewMessage(decided.shown, false, turn, from ?? 0), pressed: 'new-message' };
    case 'in-force': {
      const { done, canUndo } = decided;
      const summary = [peopleInForceSentence(done, language), ...(await passedBack(done, turn))].join(' ');
      const card = peopleReceiptCard(summary, canUndo ? importId : undefined, language);
      return { summary, card, pressed: 'replace' };
    }
    case 'not-yours':
    case 'last-leader':
      return { summary: sentPeopleTexts[language].settled[decided.outcome], pressed: 'keep' };
    default: {
      const summary = sentPeopleTexts[language].settled[decided.outcome];
      return { summary, card: messageCard(summary, language), pressed: 'replace' };
    }
  }
}

/** *Visa fler* */
export async function showPeople({ importId, from }: PressOf<'show-import'>, turn: PlanTurn): Promise<Reply> {
  const { asker, tools } = turn;
  return decidedReply(await lookAtPeople(importId, asker, tools.stores), importId, turn, from);
}

/** *Sätt i kraft* */
export async function putPeopleInForce(press: PressOf<'apply-import'>, turn: PlanTurn): Promise<Reply> {
  const { asker, tools } = turn;
  const { importId, removes = false } = press;
  return decidedReply(await applyPeople(importId, removes, asker, tools.stores, tools.surroundings), importId, turn);
}

/** *Avbryt* */
export async function letPeopleGo({ importId }: PressOf<'cancel-import'>, turn: PlanTurn): Promise<Reply> {
  const { asker, tools } = turn;
  return decidedReply(await cancelPeople(importId, asker, tools.stores, tools.surroundings), importId, turn);
}

/** *Ångra* */
export async function pressUndoPeople({ importId }: PressOf<'undo-people'>, turn: Turn | PlanTurn): Promise<Reply> {
  const { asker, tools } = turn;
  return decidedReply(await undoPeople(importId, asker, tools.stores, tools.surroundings), importId, turn);
}
