import type { IsoWeek, LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { hasRight } from '../domain/roles';
import { isOpenOn } from '../domain/surveys';
import type { FillIn } from '../domain/week';
import type { ActivityStore } from '../ports/activities';
import { type DeliveryStore, isFillIn, type Run } from '../ports/deliveries';
import type { DialogueStore } from '../ports/dialogues';
import type { Known } from '../ports/people';
import type { PlanStore } from '../ports/plans';
import type { ReminderMessage } from '../ports/reminder-queue';
import type { SurveyRound, SurveyStore } from '../ports/surveys';
import type { Digest } from '../text/digest';
import { localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { type ComposeWishTools, composeWish } from './compose-wish';
import type { Composed } from './deliver-reminder';
import { digestOf } from './digest';
import { dialoguesToFillIn, type FillInGround, takeIntoWeek, waitForWeek } from './fill-in';
import { hasSomething, type IntendedReminder, weekOf } from './plan-reminders';
import { type Ground, readGround } from './reminder-ground';

/** What is read for one message does for those that come within this time. */
const FRESH_MS = 1_000;
/** A report looks this often whether everyone has been reached, and is sent after this long whoever has not. */
const REPORT_LOOKS_MS = 2_000;
const REPORT_LATEST_MS = 15 * 60_000;

export interface ComposeTools<Message> extends ComposeWishTools<Message> {
  readonly plans: PlanStore;
  readonly activities: ActivityStore;
  readonly deliveries: DeliveryStore;
  readonly surveys: Pick<SurveyStore, 'find'>;
  readonly surveyMessage: (round: SurveyRound, known: Known) => Message;
  readonly weekMessage: (intended: IntendedReminder, known: Known) => Message;
  readonly reportMessage: (message: ReminderMessage, known: Known) => Promise<Message>;
  readonly dialogues: Pick<DialogueStore, 'find'>;
  readonly isHoliday: IsHoliday;
  readonly fillInMessage: (fillIn: readonly FillIn[], known: Known) => Message;
  readonly digestMessage: (content: Digest) => Message;
  readonly now: () => Date;
}

/** Reads something once for all who ask within `FRESH_MS` of each other. */
function freshly<Key extends readonly string[], T>(
  now: () => Date,
  read: (...key: Key) => Promise<T>,
): (...key: Key) => Promise<T> {
  let latest: { readonly at: number; readonly of: string; readonly found: Promise<T> } | undefined;
  return (...key) => {
    const [at, of] = [now().getTime(), JSON.stringify(key)];
    if (latest?.of === of && Math.abs(at - latest.at) < FRESH_MS) return latest.found;
    const reading = { at, of, found: read(...key) };
    latest = reading;
    // What could not be read is not kept.
    reading.found.catch(() => {
      if (latest === reading) latest = undefined;
    });
    return reading.found;
  };
}

/** Makes what a queued message is to say, as of the moment it is sent: what has been done meanwhile is not in it. */
export function createCompose<Message>(
  tools: ComposeTools<Message>,
): (message: ReminderMessage, known: Known, instant: Date) => Promise<Composed<Message>> {
  const fresh = freshly(
    tools.now,
    async (project: Id, today: LocalDate): Promise<{ ground: Ground | undefined; run: Run | undefined }> => {
      const [ground, run] = await Promise.all([readGround(tools, today), tools.deliveries.lastRun(project)]);
      return { ground, run: run?.value };
    },
  );
  // Every project leader's report waits for the same.
  const goesOn = freshly(
    tools.now,
    async (project: Id, week: IsoWeek): Promise<boolean> =>
      !(await tools.deliveries.hasFinished(project, week)) || (await tools.deliveries.isGoingOn(project, week)),
  );
  async function digest(message: ReminderMessage, instant: Date): Promise<Composed<Message>> {
    const { ground } = await fresh(message.project, localDate(instant));
    if (!ground || ground.plan.id !== message.project) return { drop: 'another-project' };
    return { message: tools.digestMessage(digestOf(ground, localDate(instant))) };
  }
  /** The report waits for the run to come to its end, but not for ever. */
  async function report(message: ReminderMessage, known: Known): Promise<Composed<Message>> {
    const { project, week, queuedAt } = message;
    const waited = tools.now().getTime() - Date.parse(queuedAt);
    if (waited < REPORT_LATEST_MS && (await goesOn(project, week))) return { waitMs: REPORT_LOOKS_MS };
    return { message: await tools.reportMessage(message, known) };
  }
  /** A survey that can be answered, for somebody who is asked it now. */
  async function survey({ project, week }: ReminderMessage, known: Known, instant: Date): Promise<Composed<Message>> {
    const round = (await tools.surveys.find(project, week))?.value;
    if (!round || !isOpenOn(round, localDate(instant))) return { drop: 'survey-closed' };
    if (!known.person || !hasRight(known.person.roles, 'answersSurveys')) return { drop: 'not-asked' };
    return { message: tools.surveyMessage(round, known) };
  }
  /** Dialogues to fill in, on a day when no week's card comes. */
  async function fillIn(
    message: ReminderMessage,
    filling: FillInGround,
    run: Run | undefined,
  ): Promise<Composed<Message>> {
    const row = await tools.deliveries.find(message.project, message);
    const waitMs = await waitForWeek(filling, row?.value.due, run, tools);
    if (waitMs !== undefined) return { waitMs };
    const found = row ? await dialoguesToFillIn(row.value, filling, tools.dialogues) : [];
    return found.length === 0 ? { drop: 'nothing-left' } : { message: tools.fillInMessage(found, filling.known) };
  }
  return async (message, known, instant) => {
    const { person } = known;
    if (message.kind === 'digest') return digest(message, instant);
    if (message.kind === 'reached' || message.kind === 'meeting') return composeWish(message, known, instant, tools);
    if (!person) return { drop: 'not-in-people-file' };
    if (message.kind === 'report') return report(message, known);
    const { ground, run } = await fresh(message.project, localDate(instant));
    if (!ground || ground.plan.id !== message.project) return { drop: 'another-project' };
    if (message.kind === 'survey') return survey(message, known, instant);
    const filling = { project: message.project, plan: ground.plan, known, now: instant };
    if (isFillIn(message.kind)) return fillIn(message, filling, run);
    const uncoveredWork = run?.week === message.week ? run : undefined;
    const week = weekOf(
      person.roles,
      person.upn,
      { ...ground, uncoveredWork, today: localDate(instant) },
      person.committees,
    );
    if (!hasSomething(week, person.roles)) return { drop: 'nothing-left' };
    const taken = await takeIntoWeek(filling, tools);
    if ('waitMs' in taken) return taken;
    return { message: tools.weekMessage({ person, week: { ...week, fillIn: taken.fillIn } }, known) };
  };
}
