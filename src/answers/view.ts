import type { Responsibility } from '../domain/activities';
import type { ActivityLine, ActivityList, Charge, RoleShare } from '../domain/activity-lists';
import type { Asker, WithRoles } from '../domain/asker';
import type { NamedFilters, RestsOn } from '../domain/filters';
import type { GoalId, GoalType } from '../domain/goals';
import type { Language } from '../domain/language';
import type { GoalStatus } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Week } from '../domain/week';
import type { ClearReading, Reading } from '../questions/reading';
import type { Remark } from '../questions/remark';
import type { AboutTold } from '../text/about';
import type { ActivitiesAsked } from '../text/activities';
import type { BudgetTold } from '../text/budget';
import type { CountFound } from '../text/counts';
import type { CoverageTold } from '../text/coverage';
import type { DeliveriesTold } from '../text/deliveries';
import type { CommunicationTold, LessonsTold } from '../text/entries';
import type { FollowUpTold } from '../text/follow-up';
import type { InsightsTold } from '../text/insights';
import type { MethodsTold } from '../text/methods';
import type { ReportAsked } from '../text/report';
import type { SettingsTold } from '../text/settings';
import type { FeedbackTold, SurveyTold } from '../text/shares';

/** A role that is responsible, and those who have it. */
export interface Holder extends Responsibility {
  readonly names: readonly string[];
}

/** What is to be shown. One kind per card; the sentence is made from it by `text`. */
export type View =
  | { readonly kind: 'help'; readonly plan: Plan; readonly asker: Asker; readonly remark?: Remark }
  | {
      readonly kind: 'goal-status';
      readonly plan: Plan;
      readonly status: GoalStatus;
      readonly filters: NamedFilters;
      readonly rests: RestsOn;
    }
  | {
      readonly kind: 'goals';
      readonly plan: Plan;
      readonly goalType?: GoalType;
      readonly statuses: readonly GoalStatus[];
      readonly rests: RestsOn;
    }
  | ({ readonly kind: 'count' } & CountFound)
  | ({ readonly kind: 'coverage'; readonly rests: RestsOn } & CoverageTold)
  | ({
      readonly kind: 'survey';
      readonly plan: Plan;
      readonly goal?: GoalId;
      readonly rests: RestsOn;
    } & SurveyTold)
  | ({
      readonly kind: 'feedback';
      readonly plan: Plan;
      readonly goal?: GoalId;
      readonly rests: RestsOn;
    } & FeedbackTold)
  | ({ readonly kind: 'insights' } & InsightsTold)
  | ({ readonly kind: 'methods'; readonly rests: RestsOn } & MethodsTold)
  | ({ readonly kind: 'budget' } & BudgetTold)
  | ({ readonly kind: 'communication' } & CommunicationTold)
  | ({ readonly kind: 'lessons' } & LessonsTold)
  | ({ readonly kind: 'about' } & AboutTold)
  | ({ readonly kind: 'follow-up'; readonly rests: RestsOn } & FollowUpTold)
  | ({ readonly kind: 'activities'; readonly list: ActivityList } & ActivitiesAsked)
  | { readonly kind: 'activity-status'; readonly line: ActivityLine }
  | {
      readonly kind: 'responsible';
      readonly line: Charge;
      readonly holders: readonly Holder[];
      /** False for a task of the roles matrix, which has no status of its own. */
      readonly isActivity: boolean;
    }
  | { readonly kind: 'responsibilities'; readonly shares: readonly RoleShare[] }
  | ({ readonly kind: 'report'; readonly figures: View } & ReportAsked)
  | { readonly kind: 'week'; readonly week: Week; readonly settings?: ReminderSettings }
  | ({ readonly kind: 'settings' } & SettingsTold)
  | ({ readonly kind: 'deliveries' } & DeliveriesTold)
  | {
      readonly kind: 'which';
      readonly plan: Plan;
      readonly options: readonly ClearReading[];
      readonly remark?: Remark;
    }
  | { readonly kind: 'no-such-goal'; readonly plan: Plan; readonly goal: string }
  | { readonly kind: 'in-chat' }
  | { readonly kind: 'unknown' }
  /** A remark that is the whole answer. */
  | { readonly kind: 'remark'; readonly plan: Plan; readonly remark: Remark }
  | { readonly kind: 'guests-only-overview' };

/** The views of a kind. */
export type ViewOf<Kind extends View['kind']> = { [Each in View as Each['kind']]: Each }[Kind];

/** An answer to a question: the view, and the sentence that stands in `summary`. */
export interface Answer {
  readonly language: Language;
  /** Who asked: a button is shown to those who may press it. */
  readonly asker: WithRoles;
  readonly sentence: string;
  /** What the answer leaves untold of what was asked; the sentence begins with it. */
  readonly untold?: string;
  readonly view: View;
  /** What was asked, for a list that goes on. */
  readonly reading?: Reading;
  /** How much of the list has been shown before. */
  readonly from?: number;
}
