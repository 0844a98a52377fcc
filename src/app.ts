import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answerQuestion } from './answers/answer-question';
import { tellDeliveries } from './answers/deliveries';
import type { AnswerTools } from './answers/tools';
import { assessmentNow, statusBefore } from './answers/watch';
import type { CardMessage } from './cards/adaptive-card';
import { deliveriesMessage } from './cards/deliveries';
import { digestMessage } from './cards/digest';
import { fillInMessage } from './cards/fill-in';
import { surveyMessage } from './cards/surveys';
import { meetingMessage, reachedMessage } from './cards/watch';
import { createWeekMessages } from './cards/week-messages';
import type { DocumentWork } from './documents/document-work';
import { keepingWritten } from './documents/keep-written';
import { workApart } from './documents/work-apart';
import type { IsoWeek } from './domain/dates';
import type { GoalId } from './domain/goals';
import { USUAL_LANGUAGE } from './domain/language';
import type { FillIn } from './domain/week';
import { chatPlanFiles } from './files/chat-plan-files';
import { inTurn, type Log, safeError } from './log';
import type { Sender } from './ports/channel';
import type { Documents } from './ports/documents';
import type { Known } from './ports/people';
import type { Pictures } from './ports/pictures';
import type { Snapshot } from './ports/plans';
import type { ReminderMessage } from './ports/reminder-queue';
import type { Surroundings } from './ports/surroundings';
import type { SurveyRound } from './ports/surveys';
import { checkWishes } from './remind/check-wishes';
import { type ComposeTools, createCompose } from './remind/compose-reminder';
import { deliverReminder, giveUp } from './remind/deliver-reminder';
import { type ListedDelivery, listDeliveries } from './remind/list-deliveries';
import type { IntendedReminder } from './remind/plan-reminders';
import { type Queued, queueReminders } from './remind/queue-reminders';
import { reminderInstant } from './remind/reminder-schedule';
import { createReminderClock, intendedReminders } from './remind/run-reminders';
import { checkSurvey } from './remind/send-survey';
import { startWorker, type Worker } from './remind/work-queue';
import type { Stores } from './stores';
import { createFileSource } from './teams/file-source';
import { createFileTarget } from './teams/file-target';
import type { TurnParts } from './teams/run-turn';
import type { Digest } from './text/digest';
import { apology, tooFast } from './text/errors';
import { isSwedishHoliday } from './time/holidays';
import { boundMessage } from './turns/bound';
import type { GiveBack, Respond } from './turns/reply';
import { createGiveBack, createRespond, languageOfTurn } from './turns/respond';
import type { RespondTools } from './turns/turn';

/** The only place where the parts are put together, over the stores. */

/** The world as it is: the clock, ids, chance and waiting. Tests pass their own. */
export const realSurroundings: Surroundings = { now: () => new Date(), newId: () => randomUUID() };

/** The pace that is kept where the configuration says no other. */
const USUAL_PER_SECOND = 25;

/** What draws pictures; what it draws with is loaded by the first, since few servers are asked for one each day. */
const pictures: Pictures = {
  drawSmall: async (picture) => (await import('./pictures/draw')).drawSmall(picture),
};
/** What makes documents; what puts them together is loaded by the first, as above. */
const documentsFrom = (stores: Stores, { now }: Pick<Surroundings, 'now'>, work: DocumentWork): Documents => ({
  make: async (wanted, asker) => {
    const { makeDocument } = await import('./documents/make-document');
    return makeDocument(wanted, asker, { ...stores, now }, undefined, work);
  },
  faultOf: (template) => work.faultOf(template),
});

/** Where files come from and go, and what reads and writes them. */
type FilesOfChat = Pick<RespondTools, 'files' | 'fileTarget' | 'planFiles'> & { readonly work: DocumentWork };

/**
 * The whole of the bot but for its channel: what it answers, what it gives back when it cannot, and what it says to
 * whoever writes too much at once or meets a fault of ours; all of a turn in one language.
 * @param local whether strangers count as project leader (the local trial)
 * @param perSecond how many reminders go out a second, all instances together
 */
export const createBot = (
  stores: Stores,
  local: boolean,
  surroundings: Surroundings = realSurroundings,
  perSecond = USUAL_PER_SECOND,
  {
    files = createFileSource(local),
    fileTarget = createFileTarget(local),
    work = workApart(),
    planFiles = chatPlanFiles({ writeWorkbook: work.planWorkbook }),
  }: Partial<FilesOfChat> = {},
): { readonly respond: Respond; readonly giveBack: GiveBack } & Pick<TurnParts, 'apology' | 'tooFast'> => {
  const tools = {
    stores,
    surroundings,
    strangersLead: local,
    perSecond,
    files,
    fileTarget,
    planFiles,
    pictures,
    documents: documentsFrom(stores, surroundings, keepingWritten(work)),
    // Only the trial has it, and what reads files is large.
    samplePlan: async () => (await import('./sample-plan')).readSamplePlan(),
  };
  return {
    respond: createRespond(tools),
    giveBack: createGiveBack(tools),
    apology: (incoming, ...about) => apology(languageOfTurn(incoming, local), ...about),
    tooFast: (incoming) => tooFast(languageOfTurn(incoming, local)),
  };
};

/** The reminders: put in the queue by command or by the clock, and delivered by whichever instance takes them. */
export interface Reminders {
  /**
   * Puts what an instant's week has for everyone who has not got it in the queue.
   * @returns undefined while there is no plan
   */
  queue(instant: Date): Promise<Queued | undefined>;
  /**
   * Does so if the hour has come and no run has been made for the week; goes on with a survey that is open, and looks
   * whether what people want to be told has come.
   */
  check(): Promise<Queued | undefined>;
  /** Starts to take messages from the queue. */
  work(): Worker;
  /** A run that is under way ends soon and is left for another. */
  stop(): void;
}

export interface ReminderOptions {
  readonly sender: Sender<CardMessage>;
  readonly perSecond: number;
  readonly failed: (error: unknown) => void;
  readonly poisoned: (why: string) => void;
  readonly surroundings?: Surroundings;
}

/** Tells a log of what the reminders could not do; nobody is named. */
export const reminderLog = (log: Log): Pick<ReminderOptions, 'failed' | 'poisoned'> => ({
  failed: (error) => log.warn({ error: safeError(error) }, 'a reminder could not be handled; it is tried again'),
  poisoned: (why) => log.error({ why }, 'a reminder was given up; it is in the poison queue'),
});

export function createReminders(
  stores: Stores,
  { sender, perSecond, failed, poisoned, surroundings: { now, newId } = realSurroundings }: ReminderOptions,
): Reminders {
  let stopped = false;
  const sleep = (ms: number): Promise<void> => wait(ms);
  const queueing = { now, sleep, perSecond, isHoliday: isSwedishHoliday, stopping: () => stopped };
  const clock = createReminderClock(stores, queueing);
  const messageOf = createWeekMessages();
  const forWeek = ({ week }: IntendedReminder, { settings }: Known): CardMessage => messageOf(week, settings);
  const reportMessage = async ({ project, week }: ReminderMessage, { settings }: Known): Promise<CardMessage> =>
    deliveriesMessage(await tellDeliveries(project, { ...stores, now }, week), settings?.language ?? USUAL_LANGUAGE);
  const forGroup = (digest: Digest): CardMessage => digestMessage(digest, USUAL_LANGUAGE);
  const forElected = ({ week, questions, closes }: SurveyRound, { settings }: Known): CardMessage =>
    surveyMessage({ week, questions, closes, language: settings?.language ?? USUAL_LANGUAGE });
  const forFilling = (found: readonly FillIn[], { settings }: Known): CardMessage =>
    fillInMessage(found, settings?.language ?? USUAL_LANGUAGE);
  const answering = { ...stores, now };
  const assess = (goal: GoalId, snapshot: Snapshot) => assessmentNow(goal, snapshot, answering);
  const messages = {
    assess,
    ...wishMessages(answering),
    weekMessage: forWeek,
    reportMessage,
    digestMessage: forGroup,
    surveyMessage: forElected,
    fillInMessage: forFilling,
  };
  const composed = createCompose({ ...stores, now, isHoliday: isSwedishHoliday, ...messages });
  // The same message may be many people's.
  const bound = new WeakMap<CardMessage, { readonly project: string; readonly message: CardMessage }>();
  const compose: typeof composed = async (message, known, instant) => {
    const made = await composed(message, known, instant);
    if (!('message' in made)) return made;
    const { project } = message;
    const kept = bound.get(made.message);
    if (kept?.project === project) return { message: kept.message };
    const ours = { project, message: boundMessage(made.message, project) };
    bound.set(made.message, ours);
    return { message: ours.message };
  };
  const { deliveries, people, queue } = stores;
  const tools = {
    deliveries,
    people,
    sender,
    compose,
    isHoliday: isSwedishHoliday,
    now,
    newId,
    sleep,
    random: Math.random,
  };
  return {
    queue: (instant) => queueReminders(instant, stores, queueing),
    check: async () => {
      const queued = await clock.check();
      await checkSurvey(stores, queueing);
      await checkWishes(stores, { ...queueing, assess });
      return queued;
    },
    work: () =>
      startWorker({
        queue,
        failed,
        poisoned,
        inOwnTurn: (work) => inTurn(randomUUID(), work),
        handle: (message) => deliverReminder(message, tools),
        giveUp: (message) => giveUp(message, tools),
        sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
      }),
    stop: () => {
      stopped = true;
    },
  };
}

/** What is told of what people have asked for: the answer to a question of it, each as its reader may see it. */
function wishMessages(tools: AnswerTools): Pick<ComposeTools<CardMessage>, 'reachedMessage' | 'meetingMessage'> {
  return {
    reachedMessage: async (goal, { upn, person, pseudonym = '', settings }, snapshot) => {
      const language = settings?.language ?? USUAL_LANGUAGE;
      const asker = { userId: upn, upn, pseudonym, roles: person?.roles ?? [], language };
      return reachedMessage(await answerQuestion({ kind: 'goal-status', goal }, asker, snapshot, tools), goal);
    },
    meetingMessage: async (meeting, { upn, language }, snapshot) => {
      // Nobody is named in it, and nothing that people have written is.
      const asker = { userId: upn, pseudonym: '', roles: ['nämndsekreterare'] as const, language };
      const reading = statusBefore(meeting, snapshot.plan);
      return meetingMessage(await answerQuestion(reading, asker, snapshot, tools, undefined, true), meeting);
    },
  };
}

/** Everyone's delivery in a week; what is not in the ledger is planned as of that week's own hour. */
export async function deliveriesOf(
  stores: Stores,
  week: IsoWeek,
  { now }: Pick<Surroundings, 'now'> = realSurroundings,
): Promise<ListedDelivery[] | undefined> {
  const planned = await intendedReminders(reminderInstant(week, isSwedishHoliday), isSwedishHoliday, stores);
  return planned && listDeliveries(planned.project, week, planned.intended, { ...stores, now });
}
