import { answerQuestion } from '../answers/answer-question';
import { viewNoMeeting } from '../answers/changes';
import { answerCard } from '../cards/answer';
import { lastMeetingCard, noMeetingCard } from '../cards/last-meeting';
import { noteMeeting } from '../collect/note-meeting';
import { MedskapaError } from '../domain/errors';
import { lastMeetingTexts, type MeetingFault, noMeetingSentence } from '../text/last-meeting';
import { localDate } from '../time/clock';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** When a committee last met: the form, and what has happened since, once that is told. */

/** *Spara och visa*, *Ändra mötesdagen*. @throws MedskapaError may-not-note-meeting */
export async function pressNoteMeeting(press: PressOf<'note-meeting'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools, isShared } = turn;
  const { language } = asker;
  const { committee, day = '', municipality, opens } = press;
  const view = viewNoMeeting(municipality, asker, snapshot.plan, localDate(tools.surroundings.now()));
  if (view.mayNote.length === 0) throw new MedskapaError('may-not-note-meeting', 'they may tell of no committee');
  if (opens) {
    const summary = noMeetingSentence(view, language);
    return { summary, card: noMeetingCard(view, summary, language), pressed: 'new-message' };
  }
  const formAgain = (fault: MeetingFault): Reply => {
    const summary = lastMeetingTexts[language].faults[fault];
    return { summary, card: lastMeetingCard(view, language, { committee, day, fault: summary }), pressed: 'replace' };
  };
  if (committee === undefined) return formAgain('no-committee');
  const fault = await noteMeeting({ committee, day }, asker, snapshot, tools.stores, tools.surroundings);
  if (fault) return formAgain(fault);
  const found = await answerQuestion(
    { kind: 'changes', since: 'last-meeting', municipality },
    asker,
    snapshot,
    { ...tools.stores, now: tools.surroundings.now },
    undefined,
    isShared,
  );
  return { summary: found.sentence, card: answerCard(found), pressed: 'replace' };
}
