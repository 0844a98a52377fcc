import type { ActivityLine } from '../../domain/activity-lists';
import type { BudgetLine } from '../../domain/budget';
import type { Facts } from '../../domain/fact-set';
import type { MethodUse } from '../../domain/method-use';
import type { GoalStatus } from '../../domain/outcomes';
import type { Plan } from '../../domain/plan';
import { activityTable } from './activities';
import { budgetTable, financingTable } from './budget';
import { dialogueTable } from './dialogues';
import { goalTable } from './goals';
import { methodTable } from './methods';
import { type DialoguePages, observationTable } from './observations';
import { type SurveysToList, surveyTable } from './surveys';
import type { DataTable } from './table';

/** What the tables are made of: the plan, what is counted, and what the chat's answers tell. */
interface ToTell {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly goals: readonly GoalStatus[];
  readonly activities: readonly ActivityLine[];
  readonly budget: readonly BudgetLine[];
  readonly methods: readonly MethodUse[];
  readonly surveys: SurveysToList;
  readonly pages: DialoguePages;
}

/** All tables, in the order of their sheets. */
export const dataTables = ({
  plan,
  facts,
  goals,
  activities,
  budget,
  methods,
  surveys,
  pages,
}: ToTell): DataTable[] => [
  dialogueTable(facts, plan),
  goalTable(goals, plan),
  activityTable(activities, plan),
  budgetTable(budget, plan),
  financingTable(plan),
  methodTable(methods, plan),
  surveyTable(surveys, plan),
  observationTable(pages, plan),
];
