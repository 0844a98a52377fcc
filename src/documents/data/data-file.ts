import type { AnswerTools } from '../../answers/tools';
import type { Asker } from '../../domain/asker';
import { mayReadObservations } from '../../domain/observations';
import type { DialogueStore } from '../../ports/dialogues';
import type { Snapshot } from '../../ports/plans';
import { restsSentence } from '../../text/counts';
import { dateText } from '../../text/format';
import { askedBy, viewed } from '../report-data';
import { dataTables } from './data-tables';
import { DATA_NOTES, type DataNote } from './notes';
import type { DataTable } from './table';

/** All data of a project, whatever they are written as. */
export interface DataFile {
  readonly title: string;
  readonly project: string;
  readonly planVersion: number;
  readonly date: string;
  /** Which project, as of when, and what it rests on. */
  readonly facts: readonly DataNote[];
  readonly notes: readonly DataNote[];
  readonly tables: readonly DataTable[];
}

/** What data are read from. */
export type DataTools = AnswerTools & { readonly dialogues: Pick<DialogueStore, 'pages'> };

async function* noDialogues(): AsyncIterable<never> {}

/** The data that somebody may have: what is read in a file is what they may read in the chat, with others by. */
export async function dataOf(asker: Asker, whole: Snapshot, all: DataTools): Promise<DataFile> {
  const asked = askedBy(asker, whole, all);
  const { plan, facts, planVersion } = asked.snapshot;
  const { today } = asked;
  const [goals, activities, budget, methods, byArea, byYear] = await Promise.all([
    viewed('goals', { kind: 'goals' }, asked),
    viewed('activities', { kind: 'activities' }, asked),
    viewed('budget', { kind: 'budget' }, asked),
    viewed('methods', { kind: 'methods' }, asked),
    viewed('survey', { kind: 'survey' }, asked),
    viewed('survey', { kind: 'survey', by: 'year' }, asked),
  ]);
  return {
    title: plan.name,
    project: plan.id,
    planVersion,
    date: today,
    facts: [
      { title: 'Avser', text: dateText(today, 'sv') },
      { title: 'Underlag', text: `Version ${planVersion} av projektplanen. ${restsSentence(goals.rests, 'sv')}` },
    ],
    notes: DATA_NOTES,
    tables: dataTables({
      plan,
      facts,
      goals: goals.statuses,
      activities: activities.list.lines,
      budget: budget.lines,
      methods: methods.uses,
      surveys: {
        whole: byArea.survey.found,
        entered: byArea.status?.entered,
        areas: byArea.survey.rows,
        years: byYear.survey.rows,
        elected: byArea.surveys,
      },
      pages: () => (mayReadObservations(plan, asker.roles) ? all.dialogues.pages(plan.id) : noDialogues()),
    }),
  };
}
