import { addDays, type LocalDate, yearOf } from '../../domain/dates';
import type { Evidence } from '../evidence';
import { comingTimeOf, periodFrom } from '../named-times';
import type { Span } from '../tag';
import { means } from './rule';

/** When activities are asked for: "i mars 2022", "i januari" (the next one), "före jul". */

export interface ActivityTime {
  readonly slots: { readonly year?: number; readonly from?: LocalDate; readonly to?: LocalDate };
  /** Whether a word is one of those that say it. */
  readonly says: (span: Span) => boolean;
}

/** What has been is asked for: a month without a year is then the latest one. */
const PAST = /^(?:hade|gjorde|gjordes|gjort|var|låg|skedde|genomförde|genomfördes|genomförts|blev|did|had|were|was)$/u;
const BEFORE = /^(?:före|innan|before)$/u;
const UNTIL = /^(?:till|tills|senast|until|by)$/u;

/** The last day before a feast or a season, of a year. */
const FEASTS: readonly (readonly [RegExp, month: string])[] = [
  [/^(?:jul|julen|julafton|christmas)$/u, '12-24'],
  [/^(?:nyår|årsskiftet|årsskifte)$/u, '12-31'],
  [/^(?:midsommar|midsummer)$/u, '06-20'],
];
/** The year's end has a last day of its own. */
const LAST_OF_YEAR = '12-31';

/** "Före jul": until the day before. */
function beforeFeast({ tokens, today = '' }: Evidence): ActivityTime | undefined {
  const at = tokens.findIndex(({ word }) => BEFORE.test(word) || UNTIL.test(word));
  const feast = FEASTS.find(([name]) => name.test(tokens[at + 1]?.word ?? ''));
  if (at < 0 || !feast || today === '') return undefined;
  const [, day] = feast;
  const thisYear = `${yearOf(today)}-${day}`;
  const next = thisYear >= today ? thisYear : `${yearOf(today) + 1}-${day}`;
  const to = day === LAST_OF_YEAR ? next : addDays(next, -1);
  return { slots: { to }, says: ({ start }) => start === at || start === at + 1 };
}

const slotsOf = (from: LocalDate, to: LocalDate): ActivityTime['slots'] => periodFrom(`${from}..${to}`);

/** The time that is planned, or that has been where it is asked of so; undefined where none is named. */
export function activityTime(evidence: Evidence): ActivityTime | undefined {
  const feast = beforeFeast(evidence);
  if (feast) return feast;
  const { spans, tokens } = evidence;
  const [period, ...periods] = evidence.names('period').options;
  const coming = spans.flatMap((span) => comingTimeOf(span) ?? []);
  const [first] = coming;
  const last = coming.at(-1);
  const isPast = tokens.some(({ word }) => PAST.test(word));
  const says = (span: Span): boolean => means(span, 'period', 'timeframe', 'year');
  const isOne = coming.every(({ from, to }) => from === first?.from && to === first.to);
  // "Mellan januari och mars 2022": the time that has been is read as a whole.
  if (first && last && !(period !== undefined && (isPast || !isOne))) {
    const at = spans.find((span) => comingTimeOf(span) !== undefined)?.start ?? 0;
    const before = tokens[at - 1]?.word ?? '';
    if (BEFORE.test(before)) return { slots: { to: addDays(first.from, -1) }, says };
    return { slots: UNTIL.test(before) ? { to: last.to } : slotsOf(first.from, last.to), says };
  }
  if (period !== undefined && periods.length === 0) return { slots: periodFrom(period), says };
  const { options: years } = evidence.names('year');
  return years.length === 1 ? { slots: { year: Number(years[0]) }, says: (span) => means(span, 'year') } : undefined;
}
