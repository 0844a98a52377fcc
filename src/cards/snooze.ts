import { addDays, type LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { actionTexts } from '../text/activity-actions';
import { quoted } from '../text/format';
import { weekTexts } from '../text/week';
import type { CardMessage } from './adaptive-card';
import { type ButtonData, sentenceFields } from './buttons';
import { fill, withoutEmptyInputs } from './fill';
import type { Verb } from './verbs';
import { commentId } from './week';

/** What the buttons of the week's card know of an activity, and give on. */
export interface ActivityAsked {
  readonly activity: string;
  readonly title: string;
  readonly week: string;
  /** When it had been reported last as the card knew it; cards from before that was told do not say. */
  readonly seen?: string;
  /** What stood in the week's comment inputs, by activity. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** The part of a button's data that says which activity it is about. */
export const aboutActivity = (
  verb: Verb,
  { activity, week, seen }: Omit<ActivityAsked, 'title'>,
  language: Language,
): ButtonData => ({ verb, activity, week, seen, language });

/** The comments as inputs that nobody sees: every button sends them on, and the week has them again afterwards. */
export const draftsData = ({ comments = {} }: Pick<ActivityAsked, 'comments'>, language: Language): unknown[] =>
  Object.entries(comments).map(([activity, comment]) => ({
    id: commentId(activity),
    label: weekTexts[language].comment,
    comment,
  }));

/** Asks how long an activity is to be put off. @param until the day that stands in the form already */
export function snoozeMessage(asked: ActivityAsked, today: LocalDate, language: Language, until = ''): CardMessage {
  const texts = actionTexts[language];
  const sentence = texts.snoozeLead(quoted(asked.title, language));
  const data = aboutActivity('snooze-activity', asked, language);
  const card = withoutEmptyInputs(
    fill('snooze', {
      ...sentenceFields(sentence, language),
      title: texts.snoozeTitle,
      lead: sentence,
      weeks: [
        { title: texts.oneWeek, data: { ...data, weeks: 1 } },
        { title: texts.twoWeeks, data: { ...data, weeks: 2 } },
      ],
      dayLabel: texts.day,
      until,
      earliest: addDays(today, 1),
      day: [{ title: texts.untilDay, data: { ...data, weeks: 0 } }],
      drafts: draftsData(asked, language),
      buttons: [{ title: texts.back, data: { verb: 'show-week', language } }],
    }),
  );
  return { summary: sentence, card };
}
