import type { Asked } from '../answers/asked';
import { readableBy } from '../answers/readable';
import type { AnswerTools } from '../answers/tools';
import { viewOfKind } from '../answers/views-of-kinds';
import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { Plan, Theme } from '../domain/plan';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import type { Snapshot } from '../ports/plans';
import type { View, ViewOf } from '../text/answers';
import { localDate } from '../time/clock';

/** What a report tells: the views that the chat's answers are made of, so that each figure is computed once. */
export interface ReportData {
  readonly plan: Plan;
  readonly planVersion: number;
  readonly today: LocalDate;
  readonly goals: ViewOf<'goals'>;
  readonly followUp: ViewOf<'follow-up'>;
  readonly activities: ViewOf<'activities'>;
  readonly budget: ViewOf<'budget'>;
  readonly methods: ViewOf<'methods'>;
  readonly communication: ViewOf<'communication'>;
  readonly lessons: ViewOf<'lessons'>;
  readonly insights: ViewOf<'insights'>;
  /** What was written of each theme that somebody raised, and of those that the plan has summed up. */
  readonly byTheme: readonly { readonly theme: Theme; readonly view: ViewOf<'insights'> }[];
  readonly coverage: ViewOf<'coverage'>;
  readonly feedback: ViewOf<'feedback'>;
  /** Dialogues, and those who were at them: residents, elected representatives and practitioners. */
  readonly counts: readonly ViewOf<'count'>[];
  /** Dialogues by area and over time. */
  readonly divided: readonly ViewOf<'count'>[];
  /** Of an interim report: its days, and what has happened in them. */
  readonly interim?: { readonly days: ReportDays; readonly changes: ViewOf<'changes'> };
}

/** The first and the last day. */
export interface ReportDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const COUNTED = [
  { kind: 'dialogue-count' },
  { kind: 'participant-count' },
  { kind: 'participant-count', participants: 'elected' },
  { kind: 'participant-count', participants: 'practitioners' },
] as const;

const DIVIDED = [
  { kind: 'dialogue-count', by: 'municipality' },
  { kind: 'dialogue-count', by: 'month' },
] as const;

type Counted = (typeof COUNTED | typeof DIVIDED)[number];

/** Kinds of question whose answer is a view of the same name. */
type ViewedKind = QuestionKind & View['kind'];

const isOf = <Kind extends View['kind']>(kind: Kind, view: View): view is ViewOf<Kind> => view.kind === kind;

/** The answer to a question, as the view that it is shown by. */
export async function viewed<Kind extends ViewedKind>(
  kind: Kind,
  reading: Readings[Kind],
  asked: Asked,
): Promise<ViewOf<Kind>> {
  const view = await viewOfKind(kind, reading, asked);
  if (!isOf(kind, view)) throw new Error(`${kind} was answered by ${view.kind}`);
  return view;
}

/** What somebody may read in the chat, where others read along: a document goes from hand to hand. */
export function askedBy(asker: Asker, whole: Snapshot, all: AnswerTools): Asked {
  const { snapshot, tools } = readableBy(asker, whole, all);
  return { asker: { ...asker, language: 'sv' }, snapshot, tools, today: localDate(tools.now()), isShared: true };
}

/**
 * What a report tells to somebody.
 * @param days those of an interim report; how goals and budget stand is told as of today all the same
 */
export async function reportData(
  asker: Asker,
  whole: Snapshot,
  all: AnswerTools,
  days?: ReportDays,
): Promise<ReportData> {
  const asked = askedBy(asker, whole, all);
  const { snapshot, today } = asked;
  const of = <Kind extends ViewedKind>(kind: Kind, reading: Readings[Kind]): Promise<ViewOf<Kind>> =>
    viewed(kind, reading, asked);
  const { plan, planVersion } = snapshot;
  const [goals, followUp, activities, budget, methods] = await Promise.all([
    of('goals', { kind: 'goals' }),
    of('follow-up', { kind: 'follow-up' }),
    of('activities', { kind: 'activities', ...days }),
    of('budget', { kind: 'budget' }),
    of('methods', { kind: 'methods' }),
  ]);
  const [communication, lessons, insights, coverage, feedback] = await Promise.all([
    of('communication', { kind: 'communication' }),
    of('lessons', { kind: 'lessons' }),
    of('insights', { kind: 'insights', ...days }),
    of('coverage', { kind: 'coverage', ...days }),
    of('feedback', { kind: 'feedback', ...days }),
  ]);
  const counted = async (reading: Counted): Promise<ViewOf<'count'>> => {
    const view = await viewOfKind(reading.kind, { ...reading, ...days }, asked);
    if (!isOf('count', view)) throw new Error(`${reading.kind} was answered by ${view.kind}`);
    return view;
  };
  const [counts, divided] = await Promise.all([
    Promise.all(COUNTED.map(counted)),
    Promise.all(DIVIDED.filter(({ by }) => by !== 'municipality' || plan.municipalities.length > 1).map(counted)),
  ]);
  const byTheme = await Promise.all(
    plan.themes.map(async (theme) => ({
      theme,
      view: await of('insights', { kind: 'insights', theme: theme.name, ...days }),
    })),
  );
  const changes = days && (await of('changes', { kind: 'changes', ...days }));
  const views = { goals, followUp, activities, budget, methods, communication, lessons, insights, coverage, feedback };
  return {
    plan,
    planVersion,
    today,
    ...views,
    counts,
    divided,
    byTheme,
    interim: days && changes && { days, changes },
  };
}
