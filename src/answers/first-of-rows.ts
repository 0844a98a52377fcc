import { firstOf } from '../domain/count-order';
import type { LocalDate } from '../domain/dates';
import { firstShares } from '../domain/share-order';
import type { Snapshot } from '../ports/plans';
import type { ClearReading } from '../questions/reading';
import { filtersIn } from './asked';
import { viewCount } from './counts';
import { viewSurvey } from './people';

/** What the answer to a ranking names first, by what it shows: several where they have as many. */
export function firstsIn(asked: ClearReading, snapshot: Snapshot, today: LocalDate): string[] {
  if (!('order' in asked) || asked.order === undefined || asked.by === undefined) return [];
  const { by, order } = asked;
  if (asked.kind === 'survey') {
    const view = viewSurvey(filtersIn(asked), snapshot, today, [], { by, order });
    return view.kind === 'survey' ? firstShares(view.survey.rows, order).map(({ label }) => label) : [];
  }
  const counted = asked.kind === 'dialogue-count' ? 'dialogues' : (asked.participants ?? 'participants');
  const { rows, total } = viewCount(counted, filtersIn(asked), by, snapshot, today, { order });
  return total === 0 ? [] : firstOf(rows, order).map(({ label }) => label);
}
