import type { ActivityState } from '../domain/activities';
import { isNameFault, type TextFault } from '../domain/dialogue-faults';
import { type Language, USUAL_LANGUAGE } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Week, WeekItem } from '../domain/week';
import type { IntendedReminder } from '../remind/plan-reminders';
import { COMMENT_MAX } from '../remind/report-activity';
import { actionTexts } from '../text/activity-actions';
import { textFaultSentence } from '../text/faults';
import { formTexts } from '../text/fields';
import { quoted, shortened, weekText } from '../text/format';
import { rhythmSentence } from '../text/settings';
import { weekLead, weekNotes, weekSentence, weekTexts } from '../text/week';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import { askButton, type Button, type ButtonData, sentenceFields } from './buttons';
import { fewerThan, fill, fitsCard, withoutEmptyInputs } from './fill';
import { fillInButtons } from './fill-in';

const WHY_ORDER: readonly WeekItem['why'][] = ['overdue', 'due', 'unreported', 'escalated', 'continuous'];
const SYMBOLS: Readonly<Record<WeekItem['why'], string>> = {
  overdue: '▲',
  due: '●',
  unreported: '◇',
  continuous: '↻',
  escalated: '▲',
};

/** What the id of an input begins with that an activity's comment is written in; the activity's id follows. */
export const COMMENT_PREFIX = 'comment-';
export const commentId = (activity: string): string => `${COMMENT_PREFIX}${activity}`;

/** A comment that somebody has written in the week's card and that is not saved. */
export interface Draft {
  readonly activity: string;
  readonly title: string;
  readonly comment: string;
  /** What has to be changed before it can be saved, and what the person pressed. */
  readonly refused?: { readonly fault: TextFault; readonly state: ActivityState };
}

/** What is pressed each week, and what is more seldom: the latter is folded, so that the card stays short. */
function buttonsOf({ activity, seen }: WeekItem, draft: Draft | undefined, week: string, language: Language) {
  const { done, partly, notRelevant, snooze, handOver } = weekTexts[language];
  const about = { activity, week, seen, language };
  const report: ButtonData = { ...about, verb: 'report-activity' };
  const { refused } = draft ?? {};
  const buttons: Button[] = [
    ...(refused && isNameFault(refused.fault)
      ? [{ title: formTexts[language].saveAnyway, data: { ...report, state: refused.state, keepNames: true } }]
      : []),
    { title: done, data: { ...report, state: 'done' } },
    { title: partly, data: { ...report, state: 'partly' } },
  ];
  const rarer: Button[] = [
    { title: notRelevant, data: { ...report, state: 'not-relevant' } },
    { title: snooze, data: { ...about, verb: 'open-snooze' } },
    { title: handOver, data: { ...about, verb: 'open-hand-over' } },
  ];
  return { buttons, rarer };
}

function itemData(item: WeekItem, draft: Draft | undefined, week: string, language: Language): unknown {
  const texts = weekTexts[language];
  const when = ['', 'x'].includes(comparable(item.when)) ? texts.noTime : item.when;
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
    commentMax: COMMENT_MAX,
    written: draft?.comment ?? '',
    isWritten: draft !== undefined,
    hasFault: draft?.refused !== undefined,
    fault: draft?.refused ? `▲ ${textFaultSentence(draft.refused.fault, language)}` : '',
    write: texts.write,
    pen: `✎ ${texts.write}`,
    commentHint: texts.commentHint,
    ...buttonsOf(item, draft, week, language),
    more: texts.moreAnswers,
    moreHint: texts.moreAnswersHint,
    moreId: `more-${item.activity}`,
  };
}

/** How one wants one's week. */
export const settingsButton = (language: Language): Button =>
  askButton(weekTexts[language].settings, { kind: 'settings' }, language);

/** What a card is made for: whose words, how they want their week, and what they have written and not saved. */
interface Shown {
  readonly language: Language;
  readonly settings?: ReminderSettings;
  readonly drafts: readonly Draft[];
  /** Most characters of a comment that is given back in words. */
  readonly most: number;
}

/** Each with its buttons takes more than half a kilobyte. */
const MOST_ITEMS = 50;

/** How much of comments is given back in words where all of them whole would be too much for a card. */
const UNSAVED_SHOWN = [500, 100, 0] as const;

function cardOf(week: Week, items: readonly WeekItem[], { language, settings, drafts, most }: Shown): AdaptiveCard {
  const texts = weekTexts[language];
  const more = week.items.length - items.length;
  const shown = items.map((item) => ({ item, draft: drafts.find(({ activity }) => activity === item.activity) }));
  const unsaved = drafts.filter((draft) => !shown.some((each) => each.draft === draft));
  return withoutEmptyInputs(
    fill('week', {
      ...sentenceFields(weekSentence(week, language), language),
      lead: weekLead(week, language),
      title: texts.title(weekText(week.week, language)),
      items: shown.map(({ item, draft }) => itemData(item, draft, week.week, language)),
      notes: [
        ...unsaved.map(({ title, comment }) =>
          actionTexts[language].unsaved(quoted(title, language), shortened(comment, most)),
        ),
        ...(more > 0 ? [texts.more(more)] : []),
        ...weekNotes(week, language),
        rhythmSentence(settings, language),
      ].map((text) => ({ text })),
      buttons: [...fillInButtons(week.fillIn ?? [], language), settingsButton(language)],
    }),
  );
}

/**
 * What someone has this week, most pressing first, each with its answers in place; as many as a card can hold.
 * @param drafts comments that are not saved: they stand where they were written, or below when their activity is gone
 * @param beside bytes of what the card is shown with
 */
export function weekCard(
  week: Week,
  language: Language,
  settings?: ReminderSettings,
  drafts: readonly Draft[] = [],
  beside = 0,
): AdaptiveCard {
  const items = WHY_ORDER.flatMap((why) => week.items.filter((item) => item.why === why));
  const isWritten = ({ activity }: WeekItem): boolean => drafts.some((draft) => draft.activity === activity);
  // What has been written about goes last, since only there can it be sent.
  const byWeight = [...items.filter(isWritten), ...items.filter((item) => !isWritten(item))];
  for (const most of [Number.POSITIVE_INFINITY, ...UNSAVED_SHOWN]) {
    for (let count = Math.min(items.length, MOST_ITEMS); count > 0; ) {
      const kept = new Set(byWeight.slice(0, count));
      const shown = items.filter((item) => kept.has(item));
      const card = cardOf(week, shown, { language, settings, drafts, most });
      if (fitsCard(card, beside)) return card;
      count = fewerThan(count, card, beside);
    }
  }
  return cardOf(week, [], { language, settings, drafts: [], most: 0 });
}

/** The weekly reminder, in Swedish unless the person has asked for another language. */
export function weekMessage({ week }: IntendedReminder, settings?: ReminderSettings): CardMessage {
  const language = settings?.language ?? USUAL_LANGUAGE;
  return { summary: weekSentence(week, language), card: weekCard(week, language, settings) };
}
