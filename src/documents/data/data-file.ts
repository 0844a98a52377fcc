import { viewGoals } from '../../answers/goals';
import { readableBy } from '../../answers/readable';
import { withCounted } from '../../answers/surveys';
import type { AnswerTools } from '../../answers/tools';
import type { Asker } from '../../domain/asker';
import type { Snapshot } from '../../ports/plans';
import { dateText } from '../../text/format';
import { localDate } from '../../time/clock';
import { dialogueTable } from './dialogues';
import { goalTable } from './goals';
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

/** The data that somebody may have: what is read in a file is what they may read in the chat, with others by. */
export async function dataOf(asker: Asker, whole: Snapshot, all: AnswerTools): Promise<DataFile> {
  const { snapshot, tools } = readableBy({ ...asker, language: 'sv' }, whole, all);
  const today = localDate(tools.now());
  const plan = await withCounted(snapshot.plan, tools.surveys, today);
  const { facts, planVersion } = snapshot;
  return {
    title: plan.name,
    project: plan.id,
    planVersion,
    date: today,
    facts: [
      { title: 'Avser', text: dateText(today, 'sv') },
      { title: 'Underlag', text: `Version ${planVersion} av projektplanen och ${facts.size} rapporterade dialoger.` },
    ],
    notes: DATA_NOTES,
    tables: [dialogueTable(facts, plan), goalTable(viewGoals(undefined, { ...snapshot, plan }, today))],
  };
}
