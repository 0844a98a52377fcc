import { type LocalDate, yearOf } from './dates';
import { comparable } from './normalise-text';
import { parseSchedule, type TimeWindow, windowsText } from './time-windows';

/** The time of an activity as people write it on a form, where a month alone is the next one of that name. */

/** What stands before a time and says nothing of it: "i december", "klar under våren". */
const BEFORE = /^(?:(?:blir |är )?klar[at]? )?(?:i|under|in|during) /u;

/** "Januari till mars": from one to the other. */
const TO = / (?:till|to) /gu;

/** How many years ahead the next month of a name can lie: "jan & dec" in February ends in the year after the next. */
const AHEAD = [0, 1, 2] as const;

/**
 * A time as it is written on a form, in the notation of a plan ({@link parseSchedule}).
 * @param today months without a year are the next ones from this day on
 * @returns undefined when it cannot be read; what the plan's notation reads already stays as it is written
 */
export function readTime(written: string, today: LocalDate): string | undefined {
  const text = written.replace(/\s+/gu, ' ').trim();
  if (parseSchedule(text)) return text;
  const plain = comparable(text).replace(BEFORE, '').replace(TO, ' – ');
  const schedule = parseSchedule(plain);
  if (schedule) return schedule.kind === 'windows' ? windowsText(schedule.windows) : 'Löpande';
  for (const years of AHEAD) {
    const dated = parseSchedule(`${plain} ${yearOf(today) + years}`);
    if (dated?.kind === 'windows' && liesAhead(dated.windows, today)) return windowsText(dated.windows);
  }
  return undefined;
}

const liesAhead = (windows: readonly TimeWindow[], today: LocalDate): boolean => windows.every(({ to }) => to >= today);
