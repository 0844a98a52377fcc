import type { LocalDate } from '../domain/dates';
import type { Snapshot } from '../ports/plans';
import type { ClearReading } from '../questions/reading';
import { viewCount } from './counts';
import { viewGoals } from './goals';
import type { View } from './view';

type Asked = Extract<ClearReading, { kind: 'report' }>;

/**
 * Someone wants a document, which the bot does not make yet: the figures that it would hold instead. A document about
 * one municipality, or of the dialogues as data, is counts; the others are about the goals.
 */
export function viewReport({ document, municipality }: Asked, snapshot: Snapshot, today: LocalDate): View {
  const figures =
    municipality === undefined && document !== 'data'
      ? viewGoals(undefined, snapshot, today)
      : viewCount('dialogues', { municipality }, municipality ? 'targetGroup' : 'municipality', snapshot, today);
  return { kind: 'report', document, municipality, figures };
}
