import { answerQuestion } from '../answers/answer-question';
import { type Hearing, noteQuestion, type Understood, understandQuestion } from '../answers/understand-question';
import { answerCard } from '../cards/answer';
import type { LeftOut } from '../domain/left-out';
import { type FormKind, isKindOfForm, type Readings } from '../domain/question-kinds';
import type { Reading } from '../questions/reading';
import { offerPlanFile } from './offered-file';
import { openForm } from './open-dialogue';
import { besideWeek } from './press-activity';
import { openPlanForm, type PlanAsked } from './press-change';
import { openDigestChoice } from './press-digest';
import { openEntryForm } from './press-entry';
import { openPeopleForm } from './press-person';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A question, written or asked by a button: its answer, or the form that it opens. */

/** @param text what was written */
export async function say(text: string, turn: Turn): Promise<Reply> {
  return answer(await understandQuestion(text, hearingIn(turn)), turn, text);
}

const hearingIn = ({ asker, chat, snapshot, tools }: Turn): Hearing => ({
  plan: snapshot.plan,
  committees: asker.committees,
  language: asker.language,
  chat,
  questions: tools.stores.questions,
  now: tools.surroundings.now,
});

/**
 * @param text what was written; absent when a button was pressed
 * @param from how much of the answer's list has been shown before
 */
async function answer(understood: Understood, asked: Turn, text?: string, from?: number): Promise<Reply> {
  const { language = asked.asker.language } = understood;
  const turn: Turn = { ...asked, asker: { ...asked.asker, language } };
  const [reply] = await Promise.all([
    replyTo(understood, turn, from, text),
    noteQuestion(understood, text, hearingIn(turn)),
  ]);
  return reply;
}

/** A button that asks: the card it stands on keeps what is written in it. */
export async function pressAsk(press: PressOf<'ask'>, turn: Turn): Promise<Reply> {
  return besideWeek(await answer({ reading: press.reading }, turn, undefined, press.from), press, turn);
}

type OpensForm<Kind extends FormKind> = (
  reading: Readings[Kind],
  turn: Turn,
  leftOut?: LeftOut,
  text?: string,
) => Reply | Promise<Reply>;

const isOfPlan = (reading: Readings['change-plan']): reading is PlanAsked => reading.what !== 'people';

/** The form that a question opens. */
const FORMS: { readonly [Kind in FormKind]: OpensForm<Kind> } = {
  'new-dialogue': (reading, turn, leftOut) => openForm(turn, reading, leftOut),
  'new-communication': (_, turn) => openEntryForm('communication', turn),
  'new-lesson': (_, turn) => openEntryForm('lesson', turn),
  'change-plan': (reading, turn, _leftOut, text) =>
    isOfPlan(reading) ? openPlanForm(reading, turn) : openPeopleForm(turn, text),
};

const formOf = <Kind extends FormKind>(
  kind: Kind,
  reading: Readings[Kind],
  turn: Turn,
  leftOut?: LeftOut,
  text?: string,
): Reply | Promise<Reply> => FORMS[kind](reading, turn, leftOut, text);

const opensForm = (reading: Reading): reading is Readings[FormKind] =>
  reading.kind !== 'unclear' && reading.kind !== 'unknown' && isKindOfForm(reading.kind);

async function replyTo(
  { reading, remark, leftOut }: Understood,
  turn: Turn,
  from?: number,
  text?: string,
): Promise<Reply> {
  if (opensForm(reading)) return formOf(reading.kind, reading, turn, leftOut, text);
  if (reading.kind === 'plan-file') return offerPlanFile(reading, turn);
  if (reading.kind === 'settings' && turn.room) return openDigestChoice(turn.room, turn);
  const { stores, surroundings } = turn.tools;
  const found = await answerQuestion(
    reading,
    turn.asker,
    turn.snapshot,
    { ...stores, now: surroundings.now },
    remark,
    turn.isShared,
  );
  return { summary: found.sentence, card: answerCard({ ...found, from }), pressed: 'new-message' };
}
