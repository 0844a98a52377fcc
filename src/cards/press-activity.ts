import { addDays, isoWeekOf, mondayOf } from '../domain/dates';
import { activityReportedSentence, activitySnoozedSentence, commentRefusedSentence } from '../text/answers';
import { type ActivityOutcome, reportActivity, snoozeActivity } from '../usecases/report-activity';
import type { Reply } from './reply';
import type { Turn } from './respond';
import type { Submitted } from './submitted';
import { weekReceiptCard } from './week-receipt';

type ActivityPress = Extract<Submitted, { verb: 'report-activity' | 'snooze-activity' }>;

/** A button in the week's card: the card is replaced by what became of it, above the week as it is then. */
export async function pressActivity(press: ActivityPress, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { activities } = tools.stores;
  const { language } = asker;
  const shown = (outcome: ActivityOutcome, sentence: string): Reply => {
    const refused = outcome.outcome === 'comment-refused';
    const summary = refused ? commentRefusedSentence(outcome.title, language) : sentence;
    return { summary, card: weekReceiptCard(summary, outcome.week, language, refused), pressed: 'replace' };
  };
  if (press.verb === 'report-activity') {
    const outcome = await reportActivity(press, asker, snapshot, activities, tools.surroundings);
    const commented = (press.comment ?? '').trim() !== '';
    return shown(outcome, activityReportedSentence(outcome.title, press.state, commented, language));
  }
  const outcome = await snoozeActivity(press, asker, snapshot, activities, tools.surroundings);
  const backIn = isoWeekOf(addDays(mondayOf(outcome.week.week), 7));
  return shown(outcome, activitySnoozedSentence(outcome.title, backIn, language));
}
