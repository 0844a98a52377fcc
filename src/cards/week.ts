import type { Language } from '../domain/language';
import type { ReminderSettings } from '../domain/reminder-settings';
import { weekText } from '../text/format';
import { rhythmSentence } from '../text/settings';
import { type WeekTold, weekLead, weekNotes, weekSentence, weekTexts } from '../text/week';
import type { IntendedReminder } from '../usecases/plan-reminders';
import { askButton, type Button, told } from './buttons';
import { fill, fitsCard, withoutEmptyInputs } from './fill';
import type { AdaptiveCard, Reply } from './reply';

type Item = WeekTold['items'][number];

const WHY_ORDER: readonly Item['why'][] = ['overdue', 'due', 'unreported', 'escalated', 'continuous'];
const SYMBOLS: Readonly<Record<Item['why'], string>> = {
  overdue: '▲',
  due: '●',
  unreported: '◇',
  continuous: '↻',
  escalated: '▲',
};

/** The input that an activity's comment is written in. */
export const commentId = (activity: string): string => `comment-${activity}`;

function buttonsOf({ activity, seen }: Item, week: string, language: Language): Button[] {
  const { done, partly, notRelevant, snooze, handOver } = weekTexts[language];
  const about = { activity, week, seen, language };
  const report = { ...about, verb: 'report-activity' };
  return [
    { title: done, data: { ...report, state: 'done' } },
    { title: partly, data: { ...report, state: 'partly' } },
    { title: notRelevant, data: { ...report, state: 'not-relevant' } },
    { title: snooze, data: { ...about, verb: 'open-snooze' } },
    { title: handOver, data: { ...about, verb: 'open-hand-over' } },
  ];
}

function itemData(item: Item, week: string, language: Language): unknown {
  const texts = weekTexts[language];
  const when = item.when.trim() === '' || item.when.trim().toLowerCase() === 'x' ? texts.noTime : item.when;
  return {
    why: `${SYMBOLS[item.why]} ${texts.headings[item.why]}`,
    title: item.title,
    // What goes on all the time has that for its heading already.
    meta: [
      item.why === 'continuous' ? '' : when,
      item.weeksLate > 0 ? texts.weeksLate(item.weeksLate) : '',
      texts.states[item.state],
      item.handedOver ? texts.handedOver : '',
      item.lead ? texts.lead : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    commentId: commentId(item.activity),
    comment: texts.comment,
    write: texts.write,
    pen: `✎ ${texts.write}`,
    commentHint: texts.commentHint,
    buttons: buttonsOf(item, week, language),
  };
}

function cardOf(week: WeekTold, shown: number, language: Language, settings?: ReminderSettings): AdaptiveCard {
  const texts = weekTexts[language];
  const items = WHY_ORDER.flatMap((why) => week.items.filter((item) => item.why === why));
  const more = items.length - shown;
  return withoutEmptyInputs(
    fill('week', {
      ...told(weekSentence(week, language), language),
      lead: weekLead(week, language),
      title: texts.title(weekText(week.week, language)),
      items: items.slice(0, shown).map((item) => itemData(item, week.week, language)),
      notes: [
        ...(more > 0 ? [texts.more(more)] : []),
        ...weekNotes(week, language),
        rhythmSentence(settings, language),
      ].map((text) => ({ text })),
      buttons: [askButton(texts.settings, { kind: 'settings' }, language)],
    }),
  );
}

/** What someone has this week, most pressing first, each with its answers in place; as many as a card can hold. */
export function weekCard(week: WeekTold, language: Language, settings?: ReminderSettings): AdaptiveCard {
  for (let shown = week.items.length; shown > 1; shown -= 1) {
    const card = cardOf(week, shown, language, settings);
    if (fitsCard(card)) return card;
  }
  return cardOf(week, 1, language, settings);
}

/** The weekly reminder, in Swedish unless the person has asked for another language. */
export function weekReply({ week }: IntendedReminder, settings?: ReminderSettings): Reply {
  const language = settings?.language ?? 'sv';
  return { summary: weekSentence(week, language), card: weekCard(week, language, settings), pressed: 'new-message' };
}
