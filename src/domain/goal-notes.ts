import type { Note } from './goals';
import type { GoalStatus } from './outcomes';

/**
 * A note of the plan's documents, and whether it is about the figures that are shown or about what the documents
 * report.
 */
export interface GoalNote extends Note {
  readonly about: 'shown' | 'reported';
}

/**
 * The notes of a goal and of the indicators that are looked at. Documents write them of their own figures, so beside a
 * figure that the store has counted they are about another one.
 * @param isPart whether only a part of the project is looked at, of which no document tells
 */
export function notesOf({ goal, indicators }: GoalStatus, isPart: boolean): GoalNote[] {
  const labelled = (notes: readonly Note[], isCounted: boolean): GoalNote[] =>
    notes.map((note) => ({ ...note, about: isCounted || isPart ? 'reported' : 'shown' }));
  return [
    ...labelled(
      goal.notes,
      indicators.some(({ computed }) => computed),
    ),
    ...indicators.flatMap(({ indicator, computed }) => labelled(indicator.notes, computed !== undefined)),
  ];
}
