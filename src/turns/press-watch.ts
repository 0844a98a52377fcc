import { answerQuestion } from '../answers/answer-question';
import { assessmentNow, committeeNames, shownWishes } from '../answers/watch';
import { answerCard } from '../cards/answer';
import { settingsForm } from '../cards/settings';
import { noted, wishMessage } from '../cards/watch';
import { wishLines } from '../cards/wish-lines';
import { GoalId } from '../domain/goals';
import { meetingsAhead } from '../domain/meetings';
import type { Readings } from '../domain/question-kinds';
import { endWish, meetingsMeant, nameOfPlace, wishForGoal, wishForRoom, wishMeant } from '../remind/wishes';
import { nameOfGoal } from '../text/indicators';
import { type ShownWish, type WishReceipt, watchTexts, wishSentence } from '../text/watch';
import { localDate } from '../time/clock';
import { pressedSettings } from './pressed-settings';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** What somebody wants to be told when it comes: kept, listed and ended, by words or by a button. */

const replyWith = (receipt: WishReceipt, { asker }: Turn, pressed: Reply['pressed'] = 'new-message'): Reply => ({
  ...wishMessage(receipt, asker.language),
  pressed,
});

/** What is asked for in words. @throws MedskapaError may-not-watch-room */
export async function openWatch({ goal, room, municipality, ends }: Readings['watch'], turn: Turn): Promise<Reply> {
  if (ends) return replyWith(await ended(goal, turn), turn);
  if (goal !== undefined) return watchGoal(goal, turn);
  return room ? watchRoom(municipality, turn) : replyWith(await listed(turn), turn);
}

async function watchGoal(goal: string, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools, isShared } = turn;
  const { stores, surroundings } = tools;
  const answering = { ...stores, now: surroundings.now };
  const found = GoalId.parse(goal);
  const assessment = await assessmentNow(found, snapshot, answering);
  // What is reached is told at once, and so is a goal that the plan has not.
  if (assessment === 'reached' || assessment === undefined) {
    const reading = { kind: 'goal-status', goal } as const;
    const answer = await answerQuestion(reading, asker, snapshot, answering, undefined, isShared);
    const card = answerCard(answer);
    if (!assessment) return { summary: answer.sentence, card, pressed: 'new-message' };
    const note = watchTexts[asker.language].reachedBefore(nameOfGoal(found, asker.language));
    const summary = `${note} ${answer.sentence}`;
    return { summary, card: noted(card, note, summary, asker.language), pressed: 'new-message' };
  }
  const outcome = await wishForGoal(goal, asker, snapshot.plan.id, stores, surroundings);
  return replyWith({ shown: 'goal', outcome, goal, assessment, isShared }, turn);
}

async function watchRoom(municipality: string | undefined, turn: Turn): Promise<Reply> {
  const { asker, snapshot, room, tools } = turn;
  const { plan } = snapshot;
  const committees = meetingsMeant(municipality, asker, plan);
  const outcome = await wishForRoom(committees, asker, turn, plan.id, tools.stores, tools.surroundings);
  const today = localDate(tools.surroundings.now());
  const [next] = meetingsAhead(plan, committees, today);
  const names = committeeNames(plan, committees);
  return replyWith({ shown: 'room', outcome, isRoom: room !== undefined, committees: names, next, today, plan }, turn);
}

/** Whoever asks in a chat of several people sees what goes there, and not what is told anybody themselves. */
export async function wishesHere(turn: Turn): Promise<ShownWish[]> {
  const { asker, snapshot, room, isShared, tools } = turn;
  const { plan } = snapshot;
  // In a chat of two people nothing is sent, and the other one sees the answer.
  if (isShared && !room) return [];
  return shownWishes(await tools.stores.wishes.of(plan.id, nameOfPlace(turn, asker, plan.id)), plan);
}

const listed = async (turn: Turn): Promise<WishReceipt> => ({
  shown: 'list',
  wishes: await wishesHere(turn),
  isRoom: turn.room !== undefined,
});

async function ended(goal: string | undefined, turn: Turn): Promise<WishReceipt> {
  const { asker, snapshot, tools } = turn;
  const key = wishMeant(goal, asker, turn, snapshot.plan.id);
  const isEnded = await endWish(key, asker, snapshot.plan.id, tools.stores, tools.surroundings);
  return { shown: 'ended', ...(goal === undefined ? {} : { goal }), isEnded };
}

/**
 * *Sluta säga till*: on the settings, the form stays with what is written in it.
 * @throws MedskapaError may-not-watch-room
 */
export async function pressEndWatch(press: PressOf<'end-watch'>, turn: Turn): Promise<Reply> {
  const receipt = await ended(press.goal, turn);
  const { language } = turn.asker;
  const written = pressedSettings(press);
  if (!written) return replyWith(receipt, turn, 'replace');
  const summary = wishSentence(receipt, language);
  const wishes = wishLines(await wishesHere(turn), language);
  return { summary, card: settingsForm(written, summary, summary, language, wishes), pressed: 'replace' };
}
