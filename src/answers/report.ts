import type { LocalDate } from '../domain/dates';
import type { Readings } from '../domain/question-kinds';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { Views } from './asked';
import { viewCount } from './counts';
import { asSurveyed, viewGoals } from './goals';

/**
 * Someone wants a document, which the bot does not make yet: the figures that it would hold instead. A document about
 * one municipality, or of the dialogues as data, is counts; the others are about the goals.
 */
export function viewReport({ document, municipality }: Readings['report'], snapshot: Snapshot, today: LocalDate): View {
  const figures =
    municipality === undefined && document !== 'data'
      ? viewGoals(undefined, snapshot, today)
      : viewCount('dialogues', { municipality }, municipality ? 'targetGroup' : 'municipality', snapshot, today);
  return { kind: 'report', document, municipality, figures };
}

export const reportViews = {
  report: async (reading, asked) => viewReport(reading, await asSurveyed(asked), asked.today),
  'plan-file': () => ({ kind: 'plan-file' }),
} satisfies Views<'report' | 'plan-file'>;
