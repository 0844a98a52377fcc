import type { WithRoles } from '../domain/asker';
import type { ReportState } from '../domain/filling';
import type { Language } from '../domain/language';
import type { ActivityNow } from '../domain/occurrences';
import { COMMENT_MAX } from '../remind/report-activity';
import { activityTexts } from '../text/activities';
import { activityReportTexts } from '../text/activity-report';
import { quoted } from '../text/format';
import { weekTexts } from '../text/week';
import type { CardMessage } from './adaptive-card';
import { allowed, askButton, type Button, type ButtonData, sentenceFields } from './buttons';
import { fill, fitsCard, withoutEmptyInputs } from './fill';
import { commentId } from './week';

/** What of an activity can be reported: itself, or each of its times or committees. */
export interface Reportable {
  readonly activity: ActivityNow;
  /** When it was reported last; empty when never. */
  readonly seen: string;
}

export interface ReportShown {
  /** The whole, by its title in the plan. */
  readonly title: string;
  readonly state: ReportState;
  readonly items: readonly Reportable[];
  /** How it stands, where it is told to be so already. */
  readonly already?: string;
  readonly week: string;
  readonly asker: WithRoles;
  readonly language: Language;
}

/** Each has an input and its buttons. */
const MOST_ITEMS = 8;
const STATES: readonly ReportState[] = ['done', 'partly', 'not-relevant'];

const stateName = (state: ReportState, language: Language): string => {
  const { done, partly, notRelevant } = weekTexts[language];
  return { done, partly, 'not-relevant': notRelevant }[state];
};

/** How it stands and its time, as the plan has it. */
function metaOf({ state, when }: ActivityNow, language: Language): string {
  const { states, noTime } = weekTexts[language];
  return [states[state], when === '' ? noTime : when].join(' · ');
}

function itemData({ activity, seen }: Reportable, { state: asked, week, language }: ReportShown): unknown {
  const { comment, commentHint } = weekTexts[language];
  const data: ButtonData = { verb: 'report-activity', activity: activity.id, week, seen, language };
  const button = (state: ReportState): Button => ({ title: stateName(state, language), data: { ...data, state } });
  return {
    title: activity.title,
    meta: metaOf(activity, language),
    commentId: commentId(activity.id),
    comment,
    commentHint,
    commentMax: COMMENT_MAX,
    first: [button(asked)],
    others: STATES.filter((each) => each !== asked).map(button),
  };
}

function leadOf({ title, state, items, already, language }: ReportShown): string {
  const texts = activityReportTexts[language];
  const name = quoted(title, language);
  if (already !== undefined) return texts.already(already, stateName(state, language));
  return items.length > 1 ? texts.several(name) : texts.lead[state](name);
}

/**
 * The card that an activity is reported by, what was told of it first among the buttons. It has as many of its times or
 * committees as there is room for, and says how many are left.
 */
export function activityReportMessage(shown: ReportShown): CardMessage {
  let message = messageWith(shown, MOST_ITEMS);
  for (let most = MOST_ITEMS - 1; most > 0 && !fitsCard(message.card); most -= 1) message = messageWith(shown, most);
  return message;
}

function messageWith(shown: ReportShown, most: number): CardMessage {
  const { title, items, asker, language } = shown;
  const texts = activityReportTexts[language];
  const lead = leadOf(shown);
  const left = items.length - most;
  const buttons = [
    askButton(texts.change, { kind: 'change-plan', what: 'activity', activity: title }, language),
    askButton(activityTexts[language].buttons.status, { kind: 'activity-status', activity: title }, language),
  ];
  const card = withoutEmptyInputs(
    fill('activity-report', {
      ...sentenceFields(lead, language),
      heading: texts.title,
      lead,
      items: items.slice(0, most).map((item) => itemData(item, shown)),
      notes: left > 0 ? [{ text: texts.more(left) }] : [],
      buttons: allowed(asker, buttons),
    }),
  );
  return { summary: lead, card };
}
