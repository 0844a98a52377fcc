import type { AdaptiveCard, CardMessage } from '../cards/adaptive-card';
import { besideMessages } from '../cards/beside';
import { fitsCard } from '../cards/fill';
import { handOverMessage } from '../cards/hand-over';
import { snoozeMessage } from '../cards/snooze';
import { type Draft, weekCard } from '../cards/week';
import { type ReceiptNotes, type Wordless, weekReceiptCard } from '../cards/week-receipt';
import { type Asker, isGuest } from '../domain/asker';
import { isNameFault, type TextFault } from '../domain/dialogue-faults';
import { MedskapaError } from '../domain/errors';
import { workNamed } from '../domain/occurrences';
import type { Week } from '../domain/week';
import { type ActivityOutcome, myWeek, titleFor } from '../remind/activity-press';
import { candidatesFor, handOverActivity } from '../remind/hand-over-activity';
import { noteActed } from '../remind/note-acted';
import { COMMENT_MAX, reportActivity } from '../remind/report-activity';
import { snoozeActivity } from '../remind/snooze-activity';
import { undoPress } from '../remind/undo-press';
import { actionTexts, activityOutcomeSentence } from '../text/activity-actions';
import { weekSentence } from '../text/week';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { reportPressed } from './pressed-week';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

type ActivityPress = PressOf<
  'report-activity' | 'open-snooze' | 'snooze-activity' | 'open-hand-over' | 'hand-over-activity' | 'undo-activity'
>;
type WithComments = Pick<PressOf<'show-week'>, 'comments'>;

/** Nothing has been changed, and the person may do something about it. */
const REFUSED: readonly ActivityOutcome['outcome'][] = [
  'comment-refused',
  'since',
  'undone-before',
  'passed-on',
  'reported-since',
];
/** The same, in the small form that was pressed. */
const ASK_AGAIN: readonly ActivityOutcome['outcome'][] = ['date-refused', 'nobody-chosen'];
/** So much of a comment that is too long to be saved stands in its input; all of it is told beside. */
const COMMENT_SHOWN = COMMENT_MAX + 1;

/**
 * The buttons of the week's card: the card is replaced by what became of the press, above the week as it is then, or by
 * a small form that asks on.
 */

export async function openSnooze(press: PressOf<'open-snooze'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const title = await titleFor(snapshot.plan, press.activity, asker, tools.stores.activities);
  const today = localDate(tools.surroundings.now());
  return orWeek(snoozeMessage({ ...press, title }, today, asker.language), press, turn);
}

export async function openHandOver(press: PressOf<'open-hand-over'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const title = await titleFor(snapshot.plan, press.activity, asker, tools.stores.activities);
  const candidates = candidatesFor(press.activity, asker, snapshot.plan, await tools.stores.people.people());
  return orWeek(handOverMessage({ ...press, title }, candidates, snapshot.plan, asker.language), press, turn);
}

export async function pressSnooze(press: PressOf<'snooze-activity'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  return replyTo(
    await snoozeActivity(press, asker, snapshot, tools.stores.activities, tools.surroundings),
    press,
    turn,
  );
}

export async function pressHandOver(press: PressOf<'hand-over-activity'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  return replyTo(await handOverActivity(press, asker, snapshot, tools.stores, tools.surroundings), press, turn);
}

export async function pressUndo(press: PressOf<'undo-activity'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  return replyTo(await undoPress(press, asker, snapshot, tools.stores.activities, tools.surroundings), press, turn);
}

/** The comments of the week's card that are not saved, those of activities that the plan has no longer among them. */
const draftsOf = ({ comments }: WithComments, { snapshot }: Turn): Draft[] =>
  Object.entries(comments).map(([activity, comment]) => ({
    activity,
    title: workNamed(snapshot.plan, activity)?.title ?? activity,
    comment,
  }));

const onCard = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft) => ({ ...draft, comment: draft.comment.slice(0, COMMENT_SHOWN) }));

/** The comments that stand nowhere whole on the card that is to keep them. */
function besideOf(card: AdaptiveCard, drafts: readonly Draft[]): string[] {
  if (drafts.length === 0) return [];
  const shown = JSON.stringify(card);
  return drafts
    .filter(({ comment }) => !shown.includes(JSON.stringify(comment).slice(1, -1)))
    .flatMap(({ title, comment }) => besideMessages(title, comment));
}

/** A comment that has to be changed, of an activity that does not stand in the week: it gets a card of its own. */
function withoutWeek(
  press: PressOf<'report-activity'>,
  fault: TextFault,
  sentence: string,
  { asker, snapshot, tools }: Turn,
): Reply {
  const submitted = { ...press, keepNames: isNameFault(fault) };
  const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language: asker.language };
  return giveBackForm(reportPressed, submitted, sentence, ground) ?? { summary: sentence, pressed: 'keep' };
}

/** A card that asks on, or the week again where what has been written does not fit on it. */
async function orWeek(asked: CardMessage, press: WithComments, turn: Turn): Promise<Reply> {
  if (fitsCard(asked.card)) return { ...asked, pressed: 'replace' };
  const { asker, snapshot, tools } = turn;
  const week = await myWeek(asker, snapshot, tools.stores.activities, tools.surroundings.now());
  return receipt(actionTexts[asker.language].tooMuchWritten, week, asker, {
    refused: true,
    drafts: draftsOf(press, turn),
  });
}

/** The week again, under what became of the press. */
function receipt(summary: string, week: Week, asker: Asker, notes: ReceiptNotes): Reply {
  const { drafts = [] } = notes;
  const card = weekReceiptCard(summary, week, asker, { ...notes, drafts: onCard(drafts) });
  return { summary, card, pressed: 'replace', beside: besideOf(card, drafts) };
}

/** A message that something in the week's card led to: the card stays, with what is written in it. */
export async function besideWeek(reply: Reply, press: WithComments, turn: Turn): Promise<Reply> {
  const isWritten = Object.keys(press.comments).length > 0;
  if (reply.pressed !== 'new-message' || !isWritten || isGuest(turn.asker)) return reply;
  const { summary, card, beside } = await showWeek(press, turn);
  return { ...reply, stays: { summary, card }, beside };
}

export async function showWeek(press: WithComments, turn: Turn): Promise<Reply & Required<Pick<Reply, 'card'>>> {
  const { asker, snapshot, tools } = turn;
  if (isGuest(asker)) throw new MedskapaError('no-week', 'a guest has no week');
  const week = await myWeek(asker, snapshot, tools.stores.activities, tools.surroundings.now());
  const drafts = draftsOf(press, turn);
  const card = weekCard(week, asker.language, asker.settings, onCard(drafts));
  return { summary: weekSentence(week, asker.language), card, pressed: 'replace', beside: besideOf(card, drafts) };
}

const isInWeek = ({ week }: Pick<ActivityOutcome, 'week'>, { activity: pressed }: ActivityPress): boolean =>
  week.items.some(({ activity }) => activity === pressed);

export async function pressReport(press: PressOf<'report-activity'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const report = { ...press, comment: press.comments[press.activity] };
  const outcome = await reportActivity(report, asker, snapshot, tools.stores.activities, tools.surroundings);
  const drafts = draftsOf(press, turn).flatMap((draft): Draft[] => {
    if (draft.activity !== press.activity) return [draft];
    if (outcome.outcome === 'reported') return [];
    const { state } = press;
    return [outcome.outcome === 'comment-refused' ? { ...draft, refused: { fault: outcome.fault, state } } : draft];
  });
  if (outcome.outcome === 'comment-refused' && !isInWeek(outcome, press)) {
    return withoutWeek(press, outcome.fault, activityOutcomeSentence(outcome, asker.language), turn);
  }
  return replyTo(outcome, press, turn, drafts);
}

/** A report that words are invited about: none stand there, and its line is gone from the week. */
function wordlessIn(outcome: ActivityOutcome, press: ActivityPress): Wordless | undefined {
  if (outcome.outcome !== 'reported' || !outcome.wordless || isInWeek(outcome, press)) return undefined;
  const { activity, week } = press;
  return { activity, week, state: outcome.state, at: outcome.at };
}

/** What of a press can be undone from its receipt. */
function undoableIn(outcome: ActivityOutcome, { activity, week }: ActivityPress): ReceiptNotes['undo'] {
  const about = { activity, week };
  switch (outcome.outcome) {
    case 'reported':
      return { ...about, of: 'report', at: outcome.at };
    case 'snoozed':
      return { ...about, of: 'snooze', at: outcome.at };
    case 'handed-over':
      return { ...about, of: 'hand-over', at: outcome.at };
    default:
      return undefined;
  }
}

async function replyTo(
  outcome: ActivityOutcome,
  press: ActivityPress,
  turn: Turn,
  drafts: readonly Draft[] = draftsOf(press, turn),
): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const sentence = activityOutcomeSentence(outcome, asker.language);
  if (ASK_AGAIN.includes(outcome.outcome)) return { summary: sentence, pressed: 'keep' };
  const refused = REFUSED.includes(outcome.outcome);
  if (!refused) {
    await noteActed(snapshot.plan.id, press.week, asker, tools.stores.deliveries, tools.surroundings.now());
  }
  const followed = { undo: undoableIn(outcome, press), wordless: wordlessIn(outcome, press) };
  return receipt(sentence, outcome.week, asker, { refused, drafts, ...followed });
}
