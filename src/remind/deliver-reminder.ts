import type { Sender, SendResult } from '../ports/channel';
import {
  type Delivery,
  type DeliveryState,
  type DeliveryStore,
  isFillIn,
  isSettled,
  outlastsWeek,
  type Stamped,
} from '../ports/deliveries';
import { type Known, type PeopleStore, whyNotReached } from '../ports/people';
import type { ReminderMessage } from '../ports/reminder-queue';
import { isoWeek } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { momentOf } from './reminder-moment';

/** No attempt takes this long from "sending" to its outcome, so one that seems to was left by a server that died. */
const ABANDONED_MS = 15_000;
/** A message about somebody else's attempt is looked at again this much later. */
const LOOK_AGAIN_MS = 3_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A channel that asks for more than this is asked again all the same. */
const LONGEST_ASKED_MS = 3_600_000;
/** After this many certain failures a message goes to the poison queue: more than five minutes of waiting. */
const MOST_TRIES = 10;
/** The same where the channel does not answer at all: half a minute. */
const MOST_CONNECTIONS = 6;
const MOST_WRITES = 3;

/**
 * While how things stand before a meeting is made, others look whether it is: for a committee that is called something
 * else by then they put it in the ledger anew. What else is made may be made twice: only one of two gets to send it.
 */
const isClaimedFirst = ({ kind }: ReminderMessage): boolean => kind === 'meeting';

/** What is to be sent after all: a message, nothing and why, or not yet. */
export type Composed<Message> = { readonly message: Message } | { readonly drop: string } | { readonly waitMs: number };

export interface DeliverTools<Message> {
  readonly deliveries: DeliveryStore;
  readonly people: PeopleStore;
  readonly sender: Sender<Message>;
  /** Makes the message as of now, since much may have been done after it was queued. */
  readonly compose: (message: ReminderMessage, known: Known, instant: Date) => Promise<Composed<Message>>;
  readonly isHoliday: IsHoliday;
  readonly now: () => Date;
  /** 0 to 1, for waiting not quite as long as everyone else. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What becomes of the message in the queue. */
export type Handled =
  | { readonly next: 'done' }
  | { readonly next: 'later'; readonly ms: number }
  | { readonly next: 'poison'; readonly why: string };

const DONE: Handled = { next: 'done' };
const later = (ms: number): Handled => ({ next: 'later', ms });

/**
 * The instant it is for a message: the run's own, and what has passed since. A clock set back does not take it back.
 */
const instantFor = ({ instant, queuedAt }: ReminderMessage, now: Date): Date =>
  new Date(Date.parse(instant) + Math.max(0, now.getTime() - Date.parse(queuedAt)));

/**
 * How long to leave the channel alone: as it says, else twice as long each time, with jitter, at first a second at
 * most.
 */
export function waitBefore(tries: number, waitMs: number | undefined, random: () => number): number {
  if (waitMs !== undefined) return Math.min(waitMs, LONGEST_ASKED_MS);
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (0.5 + random() / 2);
}

/**
 * Takes one queued message as far as it goes: what is to be said is made, the row in the ledger that was read before
 * that says "sending", and only then one request leaves. Each step is a move by ETag, so whoever loses one has sent
 * nothing and stops. A row that is "sending" in somebody else's hands is never sent again: once it must be abandoned,
 * it is uncertain.
 */
export async function deliverReminder<Message>(
  message: ReminderMessage,
  tools: DeliverTools<Message>,
): Promise<Handled> {
  const { deliveries, people, now } = tools;
  const row = await deliveries.find(message.project, message);
  if (row?.value.state === 'sending') return lookAfterSending(message, row, tools);
  if (!row || isSettled(row.value)) return DONE;

  const instant = instantFor(message, now());
  const lasts = outlastsWeek(message.kind);
  if (!lasts && isoWeek(instant) > message.week) return drop('week-passed', message, row, tools);
  const known: Known = (await people.knownAmong(message.upn)) ?? { upn: message.upn };
  const moment = momentOf(instant, unhurried(message, known), tools.isHoliday);
  // What outlasts its week is put in the queue again when there is a moment for it.
  if (!(moment instanceof Date)) return lasts ? DONE : drop(moment, message, row, tools);
  if (moment > instant) return later(moment.getTime() - instant.getTime());

  // A queue keeps nothing hidden for longer than a week.
  const early = isFillIn(message.kind) ? Date.parse(row.value.due ?? '') - instant.getTime() : 0;
  if (early > 0) return later(early);

  const by = tools.newId();
  const ours = isClaimedFirst(message) ? await move(message, row, 'claimed', tools, { by }) : row;
  if (!ours) return later(LOOK_AGAIN_MS);
  const composed = await tools.compose(message, known, instant);
  if ('drop' in composed) return drop(composed.drop, message, ours, tools);
  if ('waitMs' in composed) {
    if (ours !== row) await move(message, ours, 'queued', tools);
    return later(composed.waitMs);
  }
  const { contact } = known;
  const why = whyNotReached(contact);
  if (!contact || why) {
    const moved = await move(message, ours, 'unreachable', tools, { by, reason: why });
    return moved ? DONE : later(LOOK_AGAIN_MS);
  }
  const sending = await move(message, ours, 'sending', tools, { by });
  if (!sending) return later(LOOK_AGAIN_MS);
  return settle(message, sending, known, await tools.sender.send(contact.reference, composed.message), tools);
}

/** Lists a message that nobody gets anywhere with; what may have left stays uncertain. */
export async function giveUp<Message>(message: ReminderMessage, tools: DeliverTools<Message>): Promise<void> {
  const row = await tools.deliveries.find(message.project, message);
  const state = row?.value.state;
  if (row && state === 'sending') await move(message, row, 'uncertain', tools, { reason: 'interrupted' });
  else if (row && (state === 'queued' || state === 'claimed')) {
    await move(message, row, 'unreachable', tools, { reason: 'given-up' });
  }
}

/**
 * A person's own day and hour have been waited for when the message was queued; what holds still is pauses and quiet.
 */
const unhurried = ({ kind }: ReminderMessage, { settings }: Known): Known['settings'] =>
  settings && {
    ...settings,
    day: undefined,
    hour: undefined,
    ...(kind === 'report' ? { pausedUntil: undefined } : {}),
  };

async function lookAfterSending<Message>(
  message: ReminderMessage,
  row: Stamped<Delivery>,
  tools: DeliverTools<Message>,
): Promise<Handled> {
  // Either way round: a clock that was set back makes "long ago" lie ahead.
  const age = Math.abs(tools.now().getTime() - Date.parse(row.value.at));
  if (age < ABANDONED_MS) return later(Math.max(LOOK_AGAIN_MS, ABANDONED_MS - age));
  const moved = await move(message, row, 'uncertain', tools, { reason: 'interrupted' });
  return moved ? DONE : later(LOOK_AGAIN_MS);
}

async function drop<Message>(
  reason: string,
  message: ReminderMessage,
  row: Stamped<Delivery>,
  tools: DeliverTools<Message>,
): Promise<Handled> {
  return (await move(message, row, 'dropped', tools, { reason })) ? DONE : later(LOOK_AGAIN_MS);
}

async function settle<Message>(
  message: ReminderMessage,
  sending: Stamped<Delivery>,
  { contact }: Known,
  result: SendResult,
  tools: DeliverTools<Message>,
): Promise<Handled> {
  const { outcome, ...rest } = result;
  const record = (state: DeliveryState, details: Partial<Delivery>): Promise<void> =>
    persistently(tools, async () => {
      if (!(await move(message, sending, state, tools, details))) await insist(message, sending, state, details, tools);
    });
  if (outcome === 'later') {
    const tries = (sending.value.tries ?? 0) + 1;
    const { reason } = result;
    if (tries >= (reason === 'throttled' ? MOST_TRIES : MOST_CONNECTIONS)) {
      await record('unreachable', { reason, tries });
      return { next: 'poison', why: reason };
    }
    await record('queued', { tries });
    return later(waitBefore(tries, result.waitMs, tools.random));
  }
  const { closed, ...changes } = { closed: false, ...rest };
  await record(outcome, changes);
  if (closed && contact && outcome === 'unreachable') {
    const setAside = { reason: result.reason, at: tools.now().toISOString() };
    await tools.people.saveContact(message.upn, { ...contact, setAside });
  }
  return DONE;
}

/** Only this instance knows how it went, and storage may be away for a moment. */
async function persistently<Message>({ sleep }: DeliverTools<Message>, write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === MOST_WRITES) throw error;
      await sleep(FIRST_WAIT_MS);
    }
  }
}

/** Somebody took the attempt for abandoned and marked it uncertain; now it is known how it went. */
async function insist<Message>(
  message: ReminderMessage,
  sending: Stamped<Delivery>,
  outcome: DeliveryState,
  details: Partial<Delivery>,
  tools: DeliverTools<Message>,
): Promise<void> {
  const row = await tools.deliveries.find(message.project, message);
  const ours = row?.value.state === 'uncertain' && row.value.by === sending.value.by;
  if (row && ours) await move(message, row, outcome, tools, details);
}

function move<Message>(
  { project }: ReminderMessage,
  from: Stamped<Delivery>,
  state: DeliveryState,
  { deliveries, now }: DeliverTools<Message>,
  changes: Partial<Delivery> = {},
): Promise<Stamped<Delivery> | undefined> {
  const { upn, week, kind, about, due, by, tries, dialogues } = from.value;
  return deliveries.move(project, from, {
    upn,
    week,
    kind,
    ...(about === undefined ? {} : { about }),
    due,
    by,
    tries,
    ...(dialogues ? { dialogues } : {}),
    ...changes,
    state,
    at: now().toISOString(),
  });
}
