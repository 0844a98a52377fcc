import { timingOf } from '../domain/activities';
import { isoWeekOf, type LocalDate } from '../domain/dates';
import { NO_FACTS, sumUp } from '../domain/fact-set';
import { workOf } from '../domain/occurrences';
import type { Digest } from '../text/digest';
import { activitiesNow } from './plan-reminders';
import type { Ground } from './reminder-ground';

/** The week for the whole group: what is late, due and about to begin. Nobody is named in it. */
export function digestOf({ plan, reports, facts = NO_FACTS }: Ground, today: LocalDate): Digest {
  // What each committee does for itself is one line here.
  const work = activitiesNow(plan, reports, today).flatMap((each) => (each.parts ? [each] : workOf(each, today)));
  const timed = work.map(({ title, when, series = title, ...rest }) => ({
    item: { title: series, when },
    timing: timingOf({ title, when, ...rest }, today),
  }));
  const titlesWith = (which: (timing: (typeof timed)[number]['timing']) => boolean) =>
    timed.flatMap(({ item, timing }) => (which(timing) ? [item] : []));
  return {
    week: isoWeekOf(today),
    late: titlesWith(({ overdue }) => overdue),
    due: titlesWith(({ due, overdue }) => due && !overdue),
    starting: titlesWith(({ upcoming, due }) => upcoming && !due),
    dialogues: sumUp(facts).dialogues,
  };
}
