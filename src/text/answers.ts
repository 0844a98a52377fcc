import type { Asker } from '../domain/asker';
import type { Language } from '../domain/language';
import { findGoal, goalsOf, type Plan } from '../domain/plan';
import type { Remark } from '../domain/remark';
import { type AboutView, aboutSentence } from './about';
import {
  type ActivitiesView,
  type ActivityStatusView,
  activitiesSentence,
  activitySentence,
  type ResponsibilitiesView,
  type ResponsibleView,
  responsibilitiesSentence,
  responsibleSentence,
} from './activities';
import { type BudgetView, budgetSentence } from './budget';
import {
  guestSentence,
  helpSentence,
  inChatSentence,
  noSuchGoalSentence,
  unknownSentence,
  whichSentence,
} from './conversation';
import { type CountView, countSentence } from './counts';
import { type CoverageView, coverageSentence } from './coverage';
import { type DeliveriesView, deliveriesSentence } from './deliveries';
import { type CommunicationView, communicationSentence, type LessonsView, lessonsSentence } from './entries';
import { type FollowUpView, followUpSentence } from './follow-up';
import { type GoalStatusView, type GoalsView, goalSentence, goalsSentence } from './goal-sentences';
import { type InsightsView, insightsSentence } from './insights';
import { type MethodsView, methodsSentence } from './methods';
import { areToSee, type ReadingNamed, readingLabel } from './readings';
import { remarkSentence } from './remarks';
import { type ReportView, reportSentence } from './report';
import { type SettingsView, settingsSentence } from './settings';
import { type FeedbackView, feedbackSentence, type SurveyView, surveySentence } from './shares';
import { type WeekView, weekSentence } from './week';

/** What an answer shows, and the sentence of each kind of it, which stands in `summary`. */

interface HelpView {
  readonly kind: 'help';
  readonly plan: Plan;
  readonly asker: Asker;
  readonly remark?: Remark;
}

/** A remark that is the whole answer. */
interface RemarkView {
  readonly kind: 'remark';
  readonly plan: Plan;
  readonly remark: Remark;
}

/** A question back: which of these was meant. */
interface WhichView<Option> {
  readonly kind: 'which';
  readonly plan: Plan;
  readonly options: readonly Option[];
  readonly remark?: Remark;
}

interface NoSuchGoalView {
  readonly kind: 'no-such-goal';
  readonly plan: Plan;
  readonly goal: string;
}

/** What is said in a sentence that is the same for everybody. */
interface FixedView<Kind> {
  readonly kind: Kind;
}

/** What is to be shown, one kind per sentence and card. @typeParam Option a question that can be asked back */
export type ViewWith<Option> =
  | HelpView
  | RemarkView
  | GoalStatusView
  | GoalsView
  | CountView
  | CoverageView
  | SurveyView
  | FeedbackView
  | InsightsView
  | MethodsView
  | BudgetView
  | CommunicationView
  | LessonsView
  | AboutView
  | FollowUpView
  | ActivitiesView
  | ActivityStatusView
  | ResponsibleView
  | ResponsibilitiesView
  | ReportView
  | WeekView
  | SettingsView
  | DeliveriesView
  | WhichView<Option>
  | NoSuchGoalView
  | FixedView<'in-chat'>
  | FixedView<'unknown'>
  | FixedView<'guests-only-overview'>;

/** A view as far as its sentence goes, which names the questions that are asked back and nothing more of them. */
type View = ViewWith<ReadingNamed>;
type Views = { readonly [Each in View as Each['kind']]: Each };

/** A question in a few words, with the title of the goal it names: "projektmål 2 (göra sin röst hörd)". */
export const optionLabel = (reading: ReadingNamed, plan: Plan, language: Language): string =>
  readingLabel(reading, language, reading.goal ? findGoal(plan, reading.goal)?.title : undefined);

/** A sentence after what is to be said beside it. */
const remarked = (
  { plan, remark }: { readonly plan: Plan; readonly remark?: Remark },
  sentence: string,
  language: Language,
): string => (remark ? `${remarkSentence(remark, plan, language)} ${sentence}` : sentence);

/** What is asked back: the remark, and the options by name. */
function questionBack(view: WhichView<ReadingNamed>, language: Language): string {
  const { options, plan, remark } = view;
  // Help stands for something else, and is a button only.
  const named = options.filter(({ kind }) => kind !== 'help').map((option) => optionLabel(option, plan, language));
  return remarked(view, whichSentence(named, language, areToSee(options), remark !== undefined), language);
}

/** One sentence for each kind of view. */
const SENTENCES: { readonly [Kind in View['kind']]: (view: Views[Kind], language: Language) => string } = {
  help: (view, language) => remarked(view, helpSentence(language), language),
  remark: ({ remark, plan }, language) => remarkSentence(remark, plan, language),
  'goal-status': ({ status, plan, filters }, language) =>
    goalSentence(status, language, { municipalities: plan.municipalities, filters }),
  goals: ({ statuses }, language) => goalsSentence(statuses, language),
  count: countSentence,
  coverage: coverageSentence,
  survey: surveySentence,
  feedback: feedbackSentence,
  insights: insightsSentence,
  methods: methodsSentence,
  budget: budgetSentence,
  communication: communicationSentence,
  lessons: lessonsSentence,
  about: aboutSentence,
  'follow-up': followUpSentence,
  activities: (view, language) => activitiesSentence(view.list, view, language),
  'activity-status': ({ line }, language) => activitySentence(line, language),
  responsible: ({ line }, language) => responsibleSentence(line, language),
  responsibilities: ({ shares }, language) => responsibilitiesSentence(shares, language),
  report: (view, language) => `${reportSentence(view, language)} ${sentenceOf(view.figures, language)}`,
  week: ({ week }, language) => weekSentence(week, language),
  settings: settingsSentence,
  deliveries: deliveriesSentence,
  which: questionBack,
  'no-such-goal': ({ plan, goal }, language) => noSuchGoalSentence(goalsOf(plan), goal, language),
  'in-chat': (_, language) => inChatSentence(language),
  unknown: (_, language) => unknownSentence(language),
  'guests-only-overview': (_, language) => guestSentence(language),
};

const sentenceFor = <Kind extends View['kind']>(kind: Kind, view: Views[Kind], language: Language): string =>
  SENTENCES[kind](view, language);

/** The sentence of an answer: what notifications and screen readers get, and what the card says too. */
export const sentenceOf = (view: View, language: Language): string => sentenceFor(view.kind, view, language);
