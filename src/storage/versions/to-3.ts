import { numberFacts } from '../number-facts';
import type { Table } from '../table';
import { namedProjects } from './to-2';

/**
 * From tallies to facts. What was counted is taken from the dialogues, which are what tallies were made of; the tallies
 * themselves have lost what they said when the fence was raised.
 */
export async function toVersion3(table: Table): Promise<void> {
  for (const { project } of await namedProjects(table)) await numberFacts(table, project);
}
