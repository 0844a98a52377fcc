import type { ActivityLine, ActivityList, Charge, RoleShare } from '../domain/activity-lists';
import type { NamedFilters } from '../domain/filters';
import type { GoalType } from '../domain/goals';
import type { Language } from '../domain/language';
import type { GoalStatus } from '../domain/outcomes';
import { findGoal, goalsOf, type Plan } from '../domain/plan';
import { type AboutTold, aboutSentence } from './about';
import {
  type ActivitiesAsked,
  activitiesSentence,
  activitySentence,
  responsibilitiesSentence,
  responsibleSentence,
} from './activities';
import { type BudgetTold, budgetSentence } from './budget';
import {
  guestSentence,
  helpSentence,
  inChatSentence,
  noSuchGoalSentence,
  unknownSentence,
  whichSentence,
} from './conversation';
import { type CountFound, countSentence } from './counts';
import { type CoverageTold, coverageSentence } from './coverage';
import { type DeliveriesTold, deliveriesSentence } from './deliveries';
import { type CommunicationTold, communicationSentence, type LessonsTold, lessonsSentence } from './entries';
import { type FollowUpTold, followUpSentence } from './follow-up';
import { goalSentence, goalsSentence } from './goal-sentences';
import { type InsightsTold, insightsSentence } from './insights';
import { type MethodsTold, methodsSentence } from './methods';
import { areToSee, type ReadingNamed, readingLabel } from './readings';
import { type RemarkTold, remarkSentence } from './remarks';
import { type ReportAsked, reportSentence } from './report';
import { type SettingsTold, settingsSentence } from './settings';
import { type FeedbackTold, feedbackSentence, type SurveyTold, surveySentence } from './shares';
import { type WeekTold, weekSentence } from './week';

/** The sentences that stand in `summary`, one for each kind of answer. */

/** What an answer shows, as far as its sentence goes; the `View` of `answers` fits it. */
export type ViewTold =
  | { readonly kind: 'in-chat' | 'unknown' | 'guests-only-overview' }
  | { readonly kind: 'help'; readonly plan: Plan; readonly remark?: RemarkTold }
  | { readonly kind: 'remark'; readonly plan: Plan; readonly remark: RemarkTold }
  | { readonly kind: 'goal-status'; readonly plan: Plan; readonly status: GoalStatus; readonly filters: NamedFilters }
  | { readonly kind: 'goals'; readonly goalType?: GoalType; readonly statuses: readonly GoalStatus[] }
  | ({ readonly kind: 'count' } & CountFound)
  | ({ readonly kind: 'coverage' } & CoverageTold)
  | ({ readonly kind: 'survey' } & SurveyTold)
  | ({ readonly kind: 'feedback' } & FeedbackTold)
  | ({ readonly kind: 'insights' } & InsightsTold)
  | ({ readonly kind: 'methods' } & MethodsTold)
  | ({ readonly kind: 'budget' } & BudgetTold)
  | ({ readonly kind: 'communication' } & CommunicationTold)
  | ({ readonly kind: 'lessons' } & LessonsTold)
  | ({ readonly kind: 'about' } & AboutTold)
  | ({ readonly kind: 'follow-up' } & FollowUpTold)
  | ({ readonly kind: 'activities'; readonly list: ActivityList } & ActivitiesAsked)
  | { readonly kind: 'activity-status'; readonly line: ActivityLine }
  | { readonly kind: 'responsible'; readonly line: Charge }
  | { readonly kind: 'responsibilities'; readonly shares: readonly RoleShare[] }
  | ({ readonly kind: 'report'; readonly figures: ViewTold } & ReportAsked)
  | { readonly kind: 'week'; readonly week: WeekTold }
  | ({ readonly kind: 'settings' } & SettingsTold)
  | ({ readonly kind: 'deliveries' } & DeliveriesTold)
  | {
      readonly kind: 'which';
      readonly plan: Plan;
      readonly options: readonly ReadingNamed[];
      readonly remark?: RemarkTold;
    }
  | { readonly kind: 'no-such-goal'; readonly plan: Plan; readonly goal: string };

/** A question in a few words, with the title of the goal it names: "projektmål 2 (göra sin röst hörd)". */
export const optionLabel = (reading: ReadingNamed, plan: Plan, language: Language): string =>
  readingLabel(reading, language, reading.goal ? findGoal(plan, reading.goal)?.title : undefined);

/** A sentence after what is to be said beside it. */
const remarked = (
  { plan, remark }: { readonly plan: Plan; readonly remark?: RemarkTold },
  sentence: string,
  language: Language,
): string => (remark ? `${remarkSentence(remark, plan, language)} ${sentence}` : sentence);

/** The sentence of an answer: what notifications and screen readers get, and what the card says too. */
export function sentenceOf(view: ViewTold, language: Language): string {
  switch (view.kind) {
    case 'help':
      return remarked(view, helpSentence(language), language);
    case 'remark':
      return remarkSentence(view.remark, view.plan, language);
    case 'goal-status':
      return goalSentence(view.status, language, { municipalities: view.plan.municipalities, filters: view.filters });
    case 'goals':
      return goalsSentence(view.statuses, language);
    case 'count':
      return countSentence(view, language);
    case 'coverage':
      return coverageSentence(view, language);
    case 'survey':
      return surveySentence(view, language);
    case 'feedback':
      return feedbackSentence(view, language);
    case 'insights':
      return insightsSentence(view, language);
    case 'methods':
      return methodsSentence(view, language);
    case 'budget':
      return budgetSentence(view, language);
    case 'communication':
      return communicationSentence(view, language);
    case 'lessons':
      return lessonsSentence(view, language);
    case 'about':
      return aboutSentence(view, language);
    case 'follow-up':
      return followUpSentence(view, language);
    case 'activities':
      return activitiesSentence(view.list, view, language);
    case 'activity-status':
      return activitySentence(view.line, language);
    case 'responsible':
      return responsibleSentence(view.line, language);
    case 'responsibilities':
      return responsibilitiesSentence(view.shares, language);
    case 'report':
      return `${reportSentence(view, language)} ${sentenceOf(view.figures, language)}`;
    case 'week':
      return weekSentence(view.week, language);
    case 'settings':
      return settingsSentence(view, language);
    case 'deliveries':
      return deliveriesSentence(view, language);
    case 'which':
      return remarked(
        view,
        whichSentence(
          // Help stands for something else, and is a button only.
          view.options.filter(({ kind }) => kind !== 'help').map((option) => optionLabel(option, view.plan, language)),
          language,
          areToSee(view.options),
          view.remark !== undefined,
        ),
        language,
      );
    case 'no-such-goal':
      return noSuchGoalSentence(goalsOf(view.plan), view.goal, language);
    case 'in-chat':
      return inChatSentence(language);
    case 'unknown':
      return unknownSentence(language);
    case 'guests-only-overview':
      return guestSentence(language);
  }
}

export {
  guestSentence,
  helpSentence,
  inChatSentence,
  noSuchGoalSentence,
  unknownSentence,
  welcomeSentence,
  whichSentence,
} from './conversation';
export { type CountFound, countSentence } from './counts';
export { apology, errorSentence } from './errors';
export { formFaultsSentence, formFaultsTold, formSentence } from './fields';
export { goalSentence, goalsSentence } from './goal-sentences';
export { conflictSentence, receiptSentence, removedSentence } from './receipt';
export { weekSentence } from './week';
