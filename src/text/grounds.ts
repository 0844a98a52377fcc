import type { NamedFilters, RestsOn } from '../domain/filters';
import type { Measure } from '../domain/goals';
import type { CountingRule, Grounds, Source } from '../domain/grounds';
import type { GoalStatus, IndicatorStatus, ReportedOutcome } from '../domain/outcomes';
import { sum } from '../domain/sums';
import type { View, ViewOf } from './answers';
import type { CountView } from './counts';
import { restsToTell } from './insights';

/** What the figures of an answer come from: told when somebody asks how they are counted. */

const NONE = { sources: [], isHidden: false, missing: 0 } as const;

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

const isHiddenIn = ({ total, persons, rows }: CountView): boolean =>
  [total, persons, ...rows.map(({ count }) => count)].some((count) => count === 'hidden' || count === 'fewer-than-5');

const sourceOf = (reported: ReportedOutcome | undefined): Source[] =>
  reported ? [{ source: reported.entered.source, date: reported.entered.date }] : [];

const ofIndicator = ({ entered, computed, differs, reported }: IndicatorStatus): Source[] => [
  ...(entered && (!computed || differs) ? [{ source: entered.source, date: entered.date }] : []),
  ...sourceOf(reported),
];

const ofCount = (view: CountView): Grounds => ({
  rules: [view.counted === 'participants' && view.persons !== undefined ? 'persons' : view.counted],
  filters: view.filters,
  rests: view.rests,
  sources: view.reported.map(({ source, date }) => ({ source, date })),
  isHidden: isHiddenIn(view),
  missing: view.missing,
});

function ofGoals(statuses: readonly GoalStatus[], rests: RestsOn, filters?: NamedFilters): Grounds {
  const indicators = statuses.flatMap((status) => status.indicators);
  const measures = indicators.map(({ computed, indicator }): Measure => (computed ? indicator.measure : 'entered'));
  return {
    rules: distinct<CountingRule>([...measures, ...(indicators.length > 0 ? (['assessment'] as const) : [])]),
    filters,
    rests: measures.some((measure) => measure !== 'entered') ? rests : undefined,
    sources: indicators.flatMap(ofIndicator),
    isHidden: indicators.some(({ computed }) => computed?.withheld !== undefined && computed.withheld !== 'unknown'),
    missing: 0,
  };
}

const isFewIn = (kind: string): boolean => kind === 'too-few' || kind === 'hidden';

/** Of several answers: all that each comes from. */
function ofEach(views: readonly View[]): Grounds {
  const all = views.flatMap((view) => groundsOf(view) ?? []);
  return {
    rules: distinct(all.flatMap(({ rules }) => rules)),
    filters: all.find(({ filters }) => filters !== undefined)?.filters,
    rests: all.find(({ rests }) => rests !== undefined)?.rests,
    sources: all.flatMap(({ sources }) => sources),
    isHidden: all.some(({ isHidden }) => isHidden),
    missing: sum(all.map(({ missing }) => missing)),
  };
}

const written =
  (...rules: readonly CountingRule[]) =>
  (): Grounds => ({ ...NONE, rules });

/** Of each kind of view; `none` where it has nothing that is counted or known. */
const GROUNDS: { readonly [Kind in View['kind']]: ((view: ViewOf<Kind>) => Grounds) | 'none' } = {
  count: ofCount,
  several: ({ parts }) => ofEach(parts.map(({ view }) => view)),
  report: ({ figures }) => (figures.kind === 'count' ? ofCount(figures) : ofGoals(figures.statuses, figures.rests)),
  goals: ({ statuses, rests }) => ofGoals(statuses, rests),
  'goal-status': ({ status, rests, filters }) => ofGoals([status], rests, filters),
  remaining: ({ rests, area }) => ({
    ...NONE,
    rules: ['dialogues'],
    rests,
    filters: { municipality: area },
  }),
  'area-status': ({ dialogues, people, survey, feedback, rests, area, minima }) => ({
    rules: [
      'dialogues',
      people.persons === undefined ? 'participants' : 'persons',
      ...(minima.length > 0 ? (['assessment'] as const) : []),
      'coverage',
      'survey-share',
      'feedback-share',
    ],
    filters: { municipality: area },
    rests,
    sources: [...dialogues.reported, ...people.reported].map(({ source, date }) => ({ source, date })),
    isHidden: isHiddenIn(people) || isFewIn(survey.found.kind) || isFewIn(feedback.figures.kind),
    missing: 0,
  }),
  changes: ({ dialogues, people, goals, rests }) => ({
    ...NONE,
    rules: ['dialogues', 'participants', ...(goals.changed.length > 0 ? (['assessment'] as const) : [])],
    filters: dialogues.filters,
    rests,
    isHidden: isHiddenIn(people),
  }),
  survey: ({ filters, rests, survey, reported }) => ({
    rules: ['survey-share'],
    filters,
    rests,
    sources: sourceOf(reported),
    isHidden: [survey.found, ...survey.rows.map(({ found }) => found)].some(({ kind }) => isFewIn(kind)),
    missing: survey.withoutSurvey,
  }),
  feedback: ({ filters, rests, feedback, reported }) => ({
    rules: ['feedback-share'],
    filters,
    rests,
    sources: sourceOf(reported),
    isHidden:
      isFewIn(feedback.figures.kind) || feedback.municipalities.some(({ waiting }) => typeof waiting === 'string'),
    missing: feedback.unknown,
  }),
  coverage: ({ filters, rests, reported }) => ({
    ...NONE,
    rules: ['coverage'],
    filters,
    rests,
    sources: sourceOf(reported),
  }),
  insights: ({ filters, rests, words, part, withheld, voices }) => ({
    ...NONE,
    rules: [part ? 'answers' : words === undefined ? 'themes' : 'words'],
    filters,
    rests: restsToTell({ rests, voices }),
    isHidden: withheld !== undefined,
  }),
  dialogues: ({ filters }) => ({ ...NONE, rules: ['dialogues'], filters }),
  methods: ({ rests }) => ({ ...NONE, rules: ['methods-tested'], rests }),
  budget: ({ lines }) => ({
    ...NONE,
    rules: ['budget'],
    sources: distinct(
      lines.flatMap(({ source, outcomeSource }) => [source, outcomeSource].flatMap((each) => each ?? [])),
    ).map((source) => ({ source })),
  }),
  activities: written('activities'),
  'activity-status': written('activities'),
  responsible: written('plan'),
  responsibilities: written('plan'),
  'follow-up': ({ rests }) => ({ ...NONE, rules: ['follow-up'], rests }),
  communication: written('log'),
  lessons: written('log'),
  about: ({ topic }) => ({ ...NONE, rules: [topic === 'people' || topic === 'everyone' ? 'people' : 'plan'] }),
  deliveries: written('reminders'),
  unanswered: 'none',
  unreported: written('dialogues', 'people'),
  week: written('activities'),
  privacy: 'none',
  'as-text': 'none',
  'as-picture': 'none',
  'web-text': 'none',
  explain: 'none',
  remark: 'none',
  which: 'none',
  help: 'none',
  'no-such-goal': 'none',
  'in-chat': 'none',
  'guests-only-overview': 'none',
  unknown: 'none',
  'plan-file': 'none',
  'paper-form': 'none',
  settings: 'none',
  watch: 'none',
  'send-survey': 'none',
  'no-meeting': 'none',
};

const groundsIn = <Kind extends View['kind']>(kind: Kind, view: ViewOf<Kind>): Grounds | undefined => {
  const entry = GROUNDS[kind];
  return entry === 'none' ? undefined : entry(view);
};

/** What an answer comes from; undefined where it tells nothing of the project. */
export const groundsOf = (view: View): Grounds | undefined => groundsIn(view.kind, view);
