import type { Asker } from '../domain/asker';
import type { NamedFilters } from '../domain/filters';
import type { Snapshot } from '../ports/plans';
import type { ClearReading, Reading } from '../questions/reading';
import { isWhole, type Remark } from '../questions/remark';
import { myWeek } from '../remind/activity-press';
import { sentenceOf } from '../text/answers';
import { sentenceWithin } from '../text/format';
import { remarkSentence } from '../text/remarks';
import { localDate } from '../time/clock';
import { viewAbout } from './answer-about';
import { viewActivities, viewActivityStatus, viewResponsible } from './answer-activities';
import { viewCount } from './answer-counts';
import { viewDeliveries } from './answer-deliveries';
import { viewCommunication, viewLessons } from './answer-entries';
import { viewGoal, viewGoals } from './answer-goals';
import { viewInsights } from './answer-insights';
import { viewCoverage, viewFeedback, viewSurvey } from './answer-people';
import { viewBudget, viewFollowUp, viewMethods } from './answer-plan';
import { viewReport } from './answer-report';
import type { AnswerTools } from './answer-tools';
import { isOpenTo } from './open-to';
import { readableBy } from './readable';
import type { Answer, View } from './view';

/**
 * Answers a question that has been read: one view with every figure in it, and the sentence that goes with it.
 * @param remark what is to be said beside the reading
 */
export async function answerQuestion(
  reading: Reading,
  asker: Asker,
  whole: Snapshot,
  all: AnswerTools,
  remark?: Remark,
): Promise<Answer> {
  const { snapshot, tools } = readableBy(asker, whole, all);
  const view: View = isOpenTo(asker, reading)
    ? await viewOf(reading, asker, snapshot, tools, remark)
    : { kind: 'guests-only-overview' };
  const sentence = sentenceOf(view, asker.language);
  const untold = remark && saysAlone(view) ? remarkSentence(remark, snapshot.plan, asker.language) : undefined;
  const told = sentenceWithin(untold ? `${untold} ${sentence}` : sentence);
  return { language: asker.language, asker, sentence: told, untold, view, reading };
}

/** Views whose sentence has the remark in it already, or that a remark on the question has nothing to do with. */
const REMARKED: ReadonlySet<View['kind']> = new Set(['remark', 'help', 'which', 'guests-only-overview']);
const saysAlone = ({ kind }: View): boolean => !REMARKED.has(kind);

async function viewOf(
  reading: Reading,
  asker: Asker,
  snapshot: Snapshot,
  tools: AnswerTools,
  remark?: Remark,
): Promise<View> {
  const today = localDate(tools.now());
  if (remark && (reading.kind === 'unknown' || isWhole(remark))) return { kind: 'remark', plan: snapshot.plan, remark };
  switch (reading.kind) {
    case 'help':
      return { kind: 'help', plan: snapshot.plan, asker, remark };
    case 'goal-status':
      return viewGoal(reading.goal, { municipality: reading.municipality, year: reading.year }, snapshot, today);
    case 'goals':
      return viewGoals(reading.goalType, snapshot, today);
    case 'dialogue-count':
      return viewCount('dialogues', filtersIn(reading), reading.by, snapshot);
    case 'participant-count':
      return viewCount(reading.participants ?? 'participants', filtersIn(reading), reading.by, snapshot);
    case 'coverage':
      return viewCoverage(filtersIn(reading), snapshot, today);
    case 'survey':
      return viewSurvey(filtersIn(reading), snapshot, today);
    case 'feedback':
      return viewFeedback(filtersIn(reading), snapshot, today);
    case 'insights':
      return viewInsights(reading, filtersIn(reading), asker, snapshot, tools.dialogues);
    case 'methods':
      return viewMethods(reading.method, snapshot, today);
    case 'budget':
      return viewBudget(reading.year, snapshot);
    case 'communication':
      return viewCommunication(reading.year, asker, snapshot, tools.entries);
    case 'lessons':
      return viewLessons(asker, snapshot, tools.entries);
    case 'about':
      return viewAbout(reading, snapshot, () => tools.people.people());
    case 'follow-up':
      return viewFollowUp(snapshot);
    case 'activities':
      return viewActivities(reading, snapshot, tools.activities, today);
    case 'activity-status':
      return viewActivityStatus(reading.activity, snapshot, tools.activities, today);
    case 'responsible':
      return viewResponsible(reading.activity, snapshot, () => tools.people.people(), today);
    case 'report':
      return viewReport(reading, snapshot, today);
    case 'my-week': {
      const week = await myWeek(asker, snapshot, tools.activities, tools.now());
      return { kind: 'week', week, settings: asker.settings };
    }
    case 'settings':
      return { kind: 'settings', settings: asker.settings, today };
    case 'deliveries':
      return viewDeliveries(asker, snapshot, tools);
    case 'no-such-goal':
      return { kind: 'no-such-goal', plan: snapshot.plan, goal: reading.goal };
    case 'unclear':
      return { kind: 'which', plan: snapshot.plan, options: reading.candidates, remark };
    case 'unknown':
      return { kind: 'unknown' };
    case 'new-dialogue':
    case 'new-communication':
    case 'new-lesson':
      // A form is opened where a person can fill it in; this is what the command line says of it.
      return { kind: 'in-chat' };
  }
}

type Filtered = Extract<ClearReading, { targetGroup?: string }>;

const filtersIn = ({ municipality, targetGroup, method, dialogueKind, year }: Filtered): NamedFilters => ({
  municipality,
  targetGroup,
  method,
  dialogueKind,
  year,
});
