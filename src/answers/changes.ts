import { areasOf, committeesOf } from '../domain/committees';
import { addDays, type LocalDate } from '../domain/dates';
import { sumUp } from '../domain/fact-set';
import { filterOf } from '../domain/filters';
import { goalChanges, outcomesIn } from '../domain/goal-changes';
import type { Id } from '../domain/identifiers';
import { committeesMeant, lastMeeting, lookedOn } from '../domain/last-meeting';
import { sameText } from '../domain/normalise-text';
import { workNamed } from '../domain/occurrences';
import { findTerm, type Plan } from '../domain/plan';
import type { Decision } from '../domain/plan-record';
import { mayPrioritise, type Prioritiser } from '../domain/priorities-change';
import type { Readings } from '../domain/question-kinds';
import { feedbackOf } from '../domain/shares';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { ChangesView, Reckoned, ReportedActivity } from '../text/changes';
import type { NoMeetingView } from '../text/last-meeting';
import { localDate } from '../time/clock';
import type { Asked, Views } from './asked';
import { viewCount } from './counts';

type ChangesAsked = Omit<Readings['changes'], 'kind'>;

/** So far back where it is not known since when. */
const DAYS_BACK = 30;

/** The days that are looked at; an end that is not told is open. */
interface Days {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const liesIn = ({ from = '', to = '9999' }: Days, day: LocalDate | undefined): boolean =>
  day !== undefined && from <= day && day <= to;

/** What has been reported of activities; of a place, of its committees' own parts. */
async function activitiesIn(days: Days, area: Id | undefined, { snapshot, tools }: Asked): Promise<ReportedActivity[]> {
  const { plan } = snapshot;
  const committees = area === undefined ? undefined : committeesOf(plan, area).map(({ id }) => id);
  return (await tools.activities.reports(plan.id))
    .map((report) => ({ report, day: localDate(new Date(report.reportedAt)) }))
    .filter(({ day }) => liesIn(days, day))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ report: { activity, state, outcome }, day }): ReportedActivity[] => {
      const found = workNamed(plan, activity);
      const isOfArea =
        committees === undefined || (found?.committee !== undefined && committees.includes(found.committee));
      return found && isOfArea ? [{ title: found.title, state, outcome, day }] : [];
    });
}

/** What has been decided; of a place, by its committees. */
function decisionsIn(days: Days, area: Id | undefined, plan: Plan): Decision[] {
  const own = area === undefined ? undefined : committeesOf(plan, area).filter((each) => areasOf(each).length > 0);
  return plan.decisions.filter(
    ({ date, by }) =>
      liesIn(days, date) && (own === undefined || own.some(({ name }) => by !== undefined && sameText(name, by))),
  );
}

/** How much has been noted in the log and of lessons; they are the whole project's. */
async function notedIn(days: Days, area: Id | undefined, { snapshot, tools }: Asked): Promise<ChangesView['noted']> {
  if (area !== undefined) return { lessons: 0, communications: 0 };
  const { plan } = snapshot;
  const [lessons, log] = await Promise.all([
    tools.entries.all(plan.id, 'lesson'),
    tools.entries.all(plan.id, 'communication'),
  ]);
  const logged = log.flatMap(({ entry, counted }) =>
    entry?.kind === 'communication' ? [entry.content.date] : counted ? [counted.date] : [],
  );
  return {
    lessons: lessons.filter(({ notedAt, removedAt }) => !removedAt && liesIn(days, localDate(new Date(notedAt))))
      .length,
    communications: [...plan.communications.map(({ date }) => date), ...logged].filter((date) => liesIn(days, date))
      .length,
  };
}

/** What has been told to have happened beside the dialogues. */
type Events = Pick<ChangesView, 'activities' | 'noted'>;

interface Span extends Days {
  readonly area?: Id;
  readonly reckoned: Reckoned;
}

/** What has happened in some days: only what is stored with a day. */
export function changesIn(
  { area, reckoned, from, to }: Span,
  { activities, noted }: Events,
  snapshot: Snapshot,
  today: LocalDate,
): ChangesView {
  const { plan, facts } = snapshot;
  const place = area === undefined ? undefined : findTerm(plan.municipalities, area);
  const filters = { municipality: place?.name, from, to };
  const filter = filterOf(plan, filters);
  const until = to !== undefined && to < today ? to : today;
  const { dialogues, latest } = sumUp(facts, filter);
  return {
    kind: 'changes',
    plan,
    area: place?.name,
    from,
    to,
    reckoned,
    dialogues: viewCount('dialogues', filters, undefined, snapshot, today),
    people: viewCount('participants', filters, undefined, snapshot, today),
    goals:
      from === undefined
        ? { changed: [], unjudged: [] }
        : goalChanges(addDays(from, -1), until, { plan, facts, today, area }),
    activities,
    outcomes: area === undefined ? outcomesIn(plan, from, until) : [],
    decisions: decisionsIn({ from, to }, area, plan),
    feedback: feedbackOf(plan, facts, filter).figures,
    noted,
    rests: { dialogues, latest },
  };
}

async function viewDays(span: Span, asked: Asked): Promise<ChangesView> {
  const [activities, noted] = await Promise.all([
    activitiesIn(span, span.area, asked),
    notedIn(span, span.area, asked),
  ]);
  return changesIn(span, { activities, noted }, asked.snapshot, asked.today);
}

/** The committees whose meeting is meant, and those of them that somebody may tell of. */
export function viewNoMeeting(
  municipality: string | undefined,
  asker: Prioritiser,
  plan: Plan,
  today: LocalDate,
): NoMeetingView {
  const area = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality)?.id;
  const committees = committeesMeant(plan, area, asker.committees ?? []);
  const mayNote = committees.filter(({ id }) => mayPrioritise(asker, id));
  return { kind: 'no-meeting', plan, today, committees, mayNote, municipality };
}

/** What has happened since a day, since the last meeting, or lately. */
async function viewChanges({ municipality, from, to, since }: ChangesAsked, asked: Asked): Promise<View> {
  const { asker, snapshot, today, tools } = asked;
  const { plan } = snapshot;
  const area = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality)?.id;
  if (since === 'last-meeting') {
    const committees = committeesMeant(plan, area, asker.committees ?? []);
    const meeting = lastMeeting(committees, await tools.lookBacks.meetings(plan.id), today);
    const view = viewNoMeeting(municipality, asker, plan, today);
    if (!meeting) return view;
    const reckoned = {
      from: 'meeting',
      committee: meeting.committee.name,
      mayChange: view.mayNote.length > 0,
    } as const;
    return viewDays({ from: meeting.day, reckoned, area }, asked);
  }
  if (from !== undefined || to !== undefined) return viewDays({ from, to, reckoned: { from: 'asked' }, area }, asked);
  const day = lookedOn(await tools.lookBacks.lastLook(plan.id, asker.userId), today);
  if (day !== undefined) return viewDays({ from: day, reckoned: { from: 'last-look' }, area }, asked);
  return viewDays({ from: addDays(today, -DAYS_BACK), reckoned: { from: 'lately' }, area }, asked);
}

export const changesViews = { changes: viewChanges } satisfies Views<'changes'>;
