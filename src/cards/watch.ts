import type { Answer } from '../answers/view';
import type { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Meeting } from '../domain/meetings';
import { sentenceWithin } from '../text/format';
import { meetingText, reachedText, type WishReceipt, watchTexts, wishSentence } from '../text/watch';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import { answerCard } from './answer';
import { withNote } from './banner';
import { askButton, type Button, MANY } from './buttons';
import { fitsCard } from './fill';
import { messageCard } from './message';
import { endButton, endButtons } from './wish-lines';

/** What people want to be told when it comes: what became of it, and what is told. */

function buttonsOf(receipt: WishReceipt, language: Language): Button[] {
  const { buttons } = watchTexts[language];
  switch (receipt.shown) {
    case 'goal': {
      const { goal, outcome } = receipt;
      const status = askButton(buttons.status, { kind: 'goal-status', goal }, language);
      return outcome === 'not-in-people-file' ? [status] : [status, endButton(buttons.end, goal, language)];
    }
    case 'room': {
      const meetings = askButton(buttons.meetings, { kind: 'about', topic: 'meetings' }, language);
      if (receipt.outcome === 'not-in-people-file') return [meetings];
      return [meetings, endButton(buttons.endRoom, undefined, language)];
    }
    case 'list':
      return endButtons(receipt.wishes, language);
    case 'ended':
      return [];
  }
}

/** A card with why it comes, where it has room for that; the sentence says it in any case. */
export function noted(card: AdaptiveCard, note: string, summary: string, language: Language): AdaptiveCard {
  const whole = withNote(card, note, summary, language);
  return fitsCard(whole) ? whole : card;
}

/** That a goal is met, with all that is told of it. */
export function reachedMessage(answer: Answer, goal: GoalId): CardMessage {
  const { language, sentence } = answer;
  const note = reachedText(goal, language);
  const summary = sentenceWithin(`${sentence} ${note}`);
  return { summary, card: noted(answerCard(answer), note, summary, language) };
}

/** How things stand before a meeting, for all who are in a chat. */
export function meetingMessage(answer: Answer, meeting: Meeting): CardMessage {
  const { language, sentence } = answer;
  const note = meetingText(meeting, language);
  const summary = sentenceWithin(`${note} ${sentence}`);
  return { summary, card: noted(answerCard({ ...answer, asker: MANY }), note, summary, language) };
}

/** What has become of what somebody asked to be told. */
export function wishMessage(receipt: WishReceipt, language: Language): CardMessage {
  const summary = sentenceWithin(wishSentence(receipt, language));
  return { summary, card: messageCard(summary, language, buttonsOf(receipt, language)) };
}
