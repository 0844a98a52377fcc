import { MedskapaError } from '../domain/errors';
import { actionTexts, activityOutcomeSentence } from '../text/activity-actions';
import { weekSentence } from '../text/week';
import { type ActivityOutcome, myWeek, titleFor } from '../usecases/activity-press';
import type { Week } from '../usecases/answer';
import { type Asker, isGuest } from '../usecases/asker';
import { localDate } from '../usecases/clock';
import { candidatesFor, handOverActivity } from '../usecases/hand-over-activity';
import { noteActed } from '../usecases/note-acted';
import { reportActivity } from '../usecases/report-activity';
import { snoozeActivity } from '../usecases/snooze-activity';
import { fitsCard } from './fill';
import { handOverReply } from './hand-over';
import type { Reply } from './reply';
import { snoozeReply } from './snooze';
import type { Submitted } from './submitted';
import type { Turn } from './turn';
import { type Draft, weekCard } from './week';
import { weekReceiptCard } from './week-receipt';

const VERBS = [
  'report-activity',
  'open-snooze',
  'snooze-activity',
  'open-hand-over',
  'hand-over-activity',
  'show-week',
] as const;
export type ActivityVerb = (typeof VERBS)[number];
type ActivityPress = Extract<Submitted, { verb: ActivityVerb }>;

export const isActivityPress = (press: Submitted): press is ActivityPress => VERBS.some((verb) => verb === press.verb);

/** Nothing has been changed, and the person may do something about it. */
const REFUSED: readonly ActivityOutcome['outcome'][] = ['comment-refused', 'date-refused', 'nobody-chosen', 'since'];

/** A button in the week's card: the card is replaced by what became of it, above the week as it is then. */
export async function pressActivity(press: ActivityPress, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { activities, people } = tools.stores;
  const { now } = tools.surroundings;
  switch (press.verb) {
    case 'show-week':
      return showWeek(press, turn);
    case 'open-snooze': {
      const title = titleFor(snapshot.plan, press.activity, asker);
      return orWeek(
        snoozeReply({ ...press, title, seen: press.seen ?? '' }, localDate(now()), asker.language),
        press,
        turn,
      );
    }
    case 'open-hand-over': {
      const title = titleFor(snapshot.plan, press.activity, asker);
      const candidates = candidatesFor(press.activity, asker, snapshot.plan, await people.people());
      return orWeek(
        handOverReply({ ...press, title, seen: press.seen ?? '' }, candidates, asker.language),
        press,
        turn,
      );
    }
    case 'report-activity':
      return reported(press, turn);
    case 'snooze-activity':
      return told(await snoozeActivity(press, asker, snapshot, activities, tools.surroundings), press, turn);
    case 'hand-over-activity':
      return told(await handOverActivity(press, asker, snapshot, tools.stores, tools.surroundings), press, turn);
  }
}

/** The comments of the week's card that are not saved; those of activities that the plan does not have are dropped. */
function draftsOf({ comments }: Pick<ActivityPress, 'comments'>, { snapshot }: Turn): Draft[] {
  return snapshot.plan.activities.flatMap(({ id, title }): Draft[] => {
    const comment = comments[id];
    return comment === undefined ? [] : [{ activity: id, title, comment }];
  });
}

/** A card that asks on, or the week again where what has been written does not fit on it. */
async function orWeek(
  reply: Reply & Required<Pick<Reply, 'card'>>,
  press: Pick<ActivityPress, 'comments'>,
  turn: Turn,
): Promise<Reply> {
  if (fitsCard(reply.card)) return reply;
  const { asker, snapshot, tools } = turn;
  const week = await myWeek(asker, snapshot, tools.stores.activities, tools.surroundings.now());
  return receipt(actionTexts[asker.language].tooMuchWritten, week, asker, true, draftsOf(press, turn));
}

/** The week again, under what became of the press. */
const receipt = (summary: string, week: Week, asker: Asker, refused: boolean, drafts: readonly Draft[]): Reply => ({
  summary,
  card: weekReceiptCard(summary, week, asker, { refused, drafts }),
  pressed: 'replace',
});

async function showWeek(press: Pick<ActivityPress, 'comments'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  if (isGuest(asker)) throw new MedskapaError('not-allowed', 'a guest has no week');
  const week = await myWeek(asker, snapshot, tools.stores.activities, tools.surroundings.now());
  const card = weekCard(week, asker.language, asker.settings, draftsOf(press, turn));
  return { summary: weekSentence(week, asker.language), card, pressed: 'replace' };
}

async function reported(press: Extract<ActivityPress, { verb: 'report-activity' }>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const report = { ...press, comment: press.comments[press.activity] };
  const outcome = await reportActivity(report, asker, snapshot, tools.stores.activities, tools.surroundings);
  const drafts = draftsOf(press, turn).flatMap((draft): Draft[] => {
    if (draft.activity !== press.activity) return [draft];
    if (outcome.outcome === 'reported') return [];
    const { state } = press;
    return [outcome.outcome === 'comment-refused' ? { ...draft, refused: { fault: outcome.fault, state } } : draft];
  });
  return told(outcome, press, turn, drafts);
}

async function told(
  outcome: ActivityOutcome,
  press: Exclude<ActivityPress, { verb: 'show-week' }>,
  turn: Turn,
  drafts: readonly Draft[] = draftsOf(press, turn),
): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const refused = REFUSED.includes(outcome.outcome);
  if (!refused) {
    await noteActed(snapshot.plan.id, press.week, asker, tools.stores.deliveries, tools.surroundings.now());
  }
  return receipt(activityOutcomeSentence(outcome, asker.language), outcome.week, asker, refused, drafts);
}
