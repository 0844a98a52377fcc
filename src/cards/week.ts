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
import { capital, quoted, shortened, uncapital, weekText } from '../text/format';
import { rhythmSentence } from '../text/settings';
import { answeredText, askedForText, weekLead, weekNotes, weekSentence, weekTexts } from '../text/week';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import { askButton, type Button, type ButtonData, newDialogueButton, sentenceFields } from './buttons';
import { fewerThan, fill, fitsCard, withoutEmptyInputs } from './fill';
import { findToFillIn } from './fill-in';
import { progressBar } from './progress-bar';

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

/** *Klart* stands in the line and sends the comment too; the rest is folded below it, so that the card stays short. */
function buttonsOf({ activity, seen }: WeekItem, draft: Draft | undefined, week: string, language: Language) {
  const { done, partly, notRelevant, snooze, handOver } = weekTexts[language];
  const about = { activity, week, seen, language };
  const report: ButtonData = { ...about, verb: 'report-activity' };
  const { refused } = draft ?? {};
  const inLine: Button[] = [{ title: `✓ ${done}`, data: { ...report, state: 'done' } }];
  const buttons: Button[] = [
    ...(refused && isNameFault(refused.fault)
      ? [{ title: formTexts[language].saveAnyway, data: { ...report, state: refused.state, keepNames: true } }]
      : []),
    { title: partly, data: { ...report, state: 'partly' } },
    { title: snooze, data: { ...about, verb: 'open-snooze' } },
    { title: handOver, data: { ...about, verb: 'open-hand-over' } },
    { title: notRelevant, data: { ...report, state: 'not-relevant' } },
  ];
  return { done: inLine, buttons };
}

const joined = (parts: readonly string[]): string => capital(parts.filter((part) => part !== '').join(' · '));

/** What the line says below the title, and what has no room there. */
function aboutItem(item: WeekItem, language: Language): { readonly meta: string; readonly more: string } {
  const texts = weekTexts[language];
  // What goes on all the time has that for its heading already.
  const hasTime = item.why !== 'continuous';
  const when = ['', 'x'].includes(comparable(item.when)) ? texts.noTime : item.when;
  const isLate = item.weeksLate > 0;
  const state = texts.states[item.state];
  const isReported = item.state !== 'not-done';
  const meta = joined([
    isLate ? texts.weeksLate(item.weeksLate) : hasTime ? when : '',
    isReported ? uncapital(state) : '',
    item.handedOver ? texts.handedOver : '',
    item.lead ? texts.lead : '',
    item.owner === undefined ? '' : texts.owned(item.owner),
  ]);
  return { meta: meta === '' ? state : meta, more: isLate && hasTime ? when : '' };
}

function itemData(item: WeekItem, draft: Draft | undefined, week: string, language: Language): unknown {
  const texts = weekTexts[language];
  const { meta, more } = aboutItem(item, language);
  const line = `${item.title} ▾`;
  return {
    line,
    meta,
    more,
    hasMore: more !== '',
    // What is read out begins with what is seen.
    unfold: `${line} ${meta}: ${texts.unfold}`,
    boxId: `box-${item.activity}`,
    commentId: commentId(item.activity),
    comment: texts.comment,
    commentMax: COMMENT_MAX,
    written: draft?.comment ?? '',
    isWritten: draft !== undefined,
    hasFault: draft?.refused !== undefined,
    fault: draft?.refused ? `▲ ${textFaultSentence(draft.refused.fault, language)}` : '',
    commentHint: texts.commentHint,
    ...buttonsOf(item, draft, week, language),
  };
}

/** What is shown, each reason under its heading with how many there are in all. */
function groupsOf(
  week: Week,
  shown: readonly { readonly item: WeekItem; readonly draft?: Draft }[],
  language: Language,
) {
  return WHY_ORDER.flatMap((why) => {
    const items = shown.filter(({ item }) => item.why === why);
    const count = week.items.filter((item) => item.why === why).length;
    if (items.length === 0) return [];
    const heading = `${SYMBOLS[why]} ${weekTexts[language].headings[why]} (${count})`;
    return [{ heading, items: items.map(({ item, draft }) => itemData(item, draft, week.week, language)) }];
  });
}

/** How much of the week is answered, as a bar and in words. */
function barOf(week: Week, language: Language): Readonly<Record<string, unknown>> {
  const text = answeredText(week, language);
  if (text === undefined) return { hasBar: false, bar: {}, barText: '' };
  const all = week.answered + week.items.length;
  const barText = joined([text, week.items.length > 0 ? weekTexts[language].unfolds : '']);
  return { hasBar: true, bar: progressBar({ value: week.answered, whole: all }, text), barText };
}

/** How one wants one's week. */
export const settingsButton = (language: Language): Button =>
  askButton(weekTexts[language].settings, { kind: 'settings' }, language);

/** What there is to do below the week; the form for a dialogue where it is asked whether one has been held. */
export const weekButtons = (week: Week, language: Language): Button[] => [
  ...findToFillIn(week.fillIn ?? [], language),
  ...(week.askedFor ? [newDialogueButton(language)] : []),
  settingsButton(language),
];

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
      ...barOf(week, language),
      groups: groupsOf(week, shown, language),
      notes: [
        ...unsaved.map(({ title, comment }) =>
          actionTexts[language].unsaved(quoted(title, language), shortened(comment, most)),
        ),
        ...(more > 0 ? [texts.more(more)] : []),
        ...weekNotes(week, language),
        rhythmSentence(settings, language),
        ...askedForText(week, language),
      ].map((text) => ({ text })),
      buttons: weekButtons(week, language),
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
export function weekMessage({ week }: Pick<IntendedReminder, 'week'>, settings?: ReminderSettings): CardMessage {
  const language = settings?.language ?? USUAL_LANGUAGE;
  return { summary: weekSentence(week, language), card: weekCard(week, language, settings) };
}
