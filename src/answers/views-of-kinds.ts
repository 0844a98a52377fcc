import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { NamedFilters } from '../domain/filters';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import type { Remark } from '../domain/remark';
import type { Snapshot } from '../ports/plans';

import { myWeek } from '../remind/activity-press';
import { viewAbout } from './about';
import { viewActivities, viewActivityStatus, viewResponsible } from './activities';
import { viewCount } from './counts';
import { viewDeliveries } from './deliveries';
import { viewCommunication, viewLessons } from './entries';
import { viewGoal, viewGoals } from './goals';
import { viewInsights } from './insights';
import { viewCoverage, viewFeedback, viewSurvey } from './people';
import { viewBudget, viewFollowUp, viewMethods } from './plan';
import { viewReport } from './report';
import type { AnswerTools } from './tools';
import type { View } from './view';

/** What an answer is made from, beside what is asked; what the asker may not read is left out already. */
export interface Asked {
  readonly asker: Asker;
  readonly snapshot: Snapshot;
  readonly tools: AnswerTools;
  readonly today: LocalDate;
  readonly remark?: Remark;
}

type Viewing<Kind extends QuestionKind> = (reading: Readings[Kind], asked: Asked) => View | Promise<View>;

const filtersIn = ({ municipality, targetGroup, method, dialogueKind, year }: NamedFilters): NamedFilters => ({
  municipality,
  targetGroup,
  method,
  dialogueKind,
  year,
});

/** A form is opened where a person can fill it in; this is what the command line says of it. */
const inChat = (): View => ({ kind: 'in-chat' });

/** What is shown for a question of each kind. */
const VIEWS: { readonly [Kind in QuestionKind]: Viewing<Kind> } = {
  help: (_, { snapshot, asker, remark }) => ({ kind: 'help', plan: snapshot.plan, asker, remark }),
  'goal-status': ({ goal, municipality, year }, { snapshot, today }) =>
    viewGoal(goal, { municipality, year }, snapshot, today),
  goals: ({ goalType }, { snapshot, today }) => viewGoals(goalType, snapshot, today),
  'no-such-goal': ({ goal }, { snapshot }) => ({ kind: 'no-such-goal', plan: snapshot.plan, goal }),
  'dialogue-count': (reading, { snapshot, today }) =>
    viewCount('dialogues', filtersIn(reading), reading.by, snapshot, today),
  'participant-count': (reading, { snapshot, today }) =>
    viewCount(reading.participants ?? 'participants', filtersIn(reading), reading.by, snapshot, today),
  coverage: (reading, { snapshot, today }) => viewCoverage(filtersIn(reading), snapshot, today),
  survey: (reading, { snapshot, today }) => viewSurvey(filtersIn(reading), snapshot, today),
  feedback: (reading, { snapshot, today }) => viewFeedback(filtersIn(reading), snapshot, today),
  insights: (reading, { asker, snapshot, tools }) =>
    viewInsights(reading, filtersIn(reading), asker, snapshot, tools.dialogues),
  methods: ({ method }, { snapshot, today }) => viewMethods(method, snapshot, today),
  budget: ({ year }, { snapshot }) => viewBudget(year, snapshot),
  communication: ({ year }, { asker, snapshot, tools }) => viewCommunication(year, asker, snapshot, tools.entries),
  lessons: (_, { asker, snapshot, tools }) => viewLessons(asker, snapshot, tools.entries),
  about: (reading, { snapshot, tools }) => viewAbout(reading, snapshot, () => tools.people.people()),
  'follow-up': (_, { snapshot, today }) => viewFollowUp(snapshot, today),
  activities: (reading, { snapshot, tools, today }) => viewActivities(reading, snapshot, tools.activities, today),
  'activity-status': ({ activity }, { snapshot, tools, today }) =>
    viewActivityStatus(activity, snapshot, tools.activities, today),
  responsible: ({ activity }, { snapshot, tools, today }) =>
    viewResponsible(activity, snapshot, () => tools.people.people(), today),
  report: (reading, { snapshot, today }) => viewReport(reading, snapshot, today),
  'my-week': async (_, { asker, snapshot, tools }) => {
    const week = await myWeek(asker, snapshot, tools.activities, tools.now());
    return { kind: 'week', week, settings: asker.settings };
  },
  settings: (_, { asker, today }) => ({ kind: 'settings', settings: asker.settings, today }),
  deliveries: (_, { asker, snapshot, tools }) => viewDeliveries(asker, snapshot, tools),
  'new-dialogue': inChat,
  'new-communication': inChat,
  'new-lesson': inChat,
};

/** What is shown for a question that has been read. */
export const viewOfKind = <Kind extends QuestionKind>(
  kind: Kind,
  reading: Readings[Kind],
  asked: Asked,
): View | Promise<View> => VIEWS[kind](reading, asked);
