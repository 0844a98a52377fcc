import type { Assessment } from '../domain/assessments';
import { type Meeting, meetingsAhead } from '../domain/meetings';
import { hasRight } from '../domain/roles';
import type { Known } from '../ports/people';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { ReminderMessage } from '../ports/reminder-queue';
import { isRoom, type RoomWish, type WishStore } from '../ports/wishes';
import { localDate } from '../time/clock';
import { aboutMeeting } from './check-wishes';
import type { Composed } from './deliver-reminder';

export interface ComposeWishTools<Message> {
  readonly plans: Pick<PlanStore, 'snapshot'>;
  readonly wishes: Pick<WishStore, 'of'>;
  readonly assess: (goal: string, snapshot: Snapshot) => Promise<Assessment | undefined>;
  readonly reachedMessage: (goal: string, known: Known, snapshot: Snapshot) => Promise<Message>;
  readonly meetingMessage: (meeting: Meeting, wish: RoomWish, snapshot: Snapshot) => Promise<Message>;
}

/** What is told of a wish, as of the moment it is sent: nothing where it has ended, or has not come after all. */
export async function composeWish<Message>(
  message: ReminderMessage,
  known: Known,
  instant: Date,
  tools: ComposeWishTools<Message>,
): Promise<Composed<Message>> {
  const snapshot = await tools.plans.snapshot();
  if (snapshot?.plan.id !== message.project) return { drop: 'another-project' };
  const wishes = await tools.wishes.of(message.project, message.upn);
  const mayAsk = known.person !== undefined && hasRight(known.person.roles, 'asks');
  if (message.kind === 'reached') {
    const wish = wishes.find((each) => each.kind === 'goal' && each.id === message.about);
    if (wish?.kind !== 'goal') return { drop: 'wish-ended' };
    if (!mayAsk) return { drop: 'not-in-people-file' };
    if ((await tools.assess(wish.goal, snapshot)) !== 'reached') return { drop: 'not-reached' };
    return { message: await tools.reachedMessage(wish.goal, known, snapshot) };
  }
  const wish = wishes.find((each) => each.kind === 'room');
  if (wish?.kind !== 'room') return { drop: 'wish-ended' };
  if (!isRoom(wish.upn) && !mayAsk) return { drop: 'not-in-people-file' };
  const ahead = meetingsAhead(snapshot.plan, wish.committees, localDate(instant));
  const meeting = ahead.find((each) => aboutMeeting(each) === message.about);
  if (!meeting) return { drop: 'meeting-moved' };
  return { message: await tools.meetingMessage(meeting, wish, snapshot) };
}
