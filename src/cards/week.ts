import type { Language } from '../domain/language';
import { weekText } from '../text/format';
import { startingSentence, type WeekTold, weekLead, weekSentence, weekTexts } from '../text/week';
import type { IntendedReminder } from '../usecases/plan-reminders';
import { type Button, told } from './buttons';
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

function buttonsOf({ activity }: Item, week: string, language: Language): Button[] {
  const { done, partly, snooze } = weekTexts[language];
  const report = { verb: 'report-activity', activity, week, language };
  return [
    { title: done, data: { ...report, state: 'done' } },
    { title: partly, data: { ...report, state: 'partly' } },
    { title: snooze, data: { verb: 'snooze-activity', activity, week, language } },
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

function cardOf(week: WeekTold, shown: number, language: Language): AdaptiveCard {
  const texts = weekTexts[language];
  const items = WHY_ORDER.flatMap((why) => week.items.filter((item) => item.why === why));
  const more = items.length - shown;
  return withoutEmptyInputs(
    fill('week', {
      ...told(weekSentence(week, language), language),
      lead: weekLead(week, language),
      title: texts.title(weekText(week.week, language)),
      items: items.slice(0, shown).map((item) => itemData(item, week.week, language)),
      notes: [more > 0 ? texts.more(more) : undefined, startingSentence(week, language), texts.rhythm].flatMap(
        (text) => (text === undefined ? [] : [{ text }]),
      ),
      buttons: [],
    }),
  );
}

/** What someone has this week, most pressing first, each with its answers in place; as many as a card can hold. */
export function weekCard(week: WeekTold, language: Language): AdaptiveCard {
  for (let shown = week.items.length; shown > 1; shown -= 1) {
    const card = cardOf(week, shown, language);
    if (fitsCard(card)) return card;
  }
  return cardOf(week, 1, language);
}

/** The weekly reminder, in Swedish unless the person has asked for another language. */
export function weekReply({ week }: IntendedReminder, language: Language = 'sv'): Reply {
  return { summary: weekSentence(week, language), card: weekCard(week, language), pressed: 'new-message' };
}
