import { currentTurn, type Log, safeError } from '../log';
import type { Sender } from '../ports/channel';
import type { GiveBack, Incoming, Input, Reply, Respond } from '../turns/reply';
import { CARD_ACTION, CHOOSING, FILE_CONSENT, INVOKE, type IncomingActivity, SEARCH } from './activity';
import { RefusedError } from './adapter';
import { choicesAnswer } from './choosing';
import { within } from './deadline';
import { DeliveryError, realPatience } from './delivering';
import { readInput, toIncoming } from './incoming';
import { profileOf } from './profile';
import type { RateVerdict } from './rate-limiter';
import {
  type Message,
  type Replying,
  replyToConsent,
  replyToPress,
  replyToSubmit,
  sendReply,
  sentenceAnswer,
} from './replying';
import type { InvokeResponse, TurnContext } from './sdk/teams-sdk';
import { resultsAnswer, searchSentence } from './searching';
import { typingIn } from './typing';

/** All waiting for a channel that is busy; Teams repeats the whole request after fifteen seconds. */
const PATIENCE_MS = 5000;
/** Teams takes what a search finds within five seconds, and nothing after that. */
const SEARCH_MS = 4500;
/** Teams repeats a press after fifteen seconds, and by then its form has to be back. */
const PRESS_MS = 12_000;

/** So much of the turn's id is told to whoever may want to ask about it: easy to write down, and hardly twice. */
const REFERENCE_LENGTH = 8;

/** What a turn needs. */
export interface TurnParts {
  readonly respond: Respond;
  /** What a turn ends in that was not taken or went wrong: the form that was pressed, with what was written in it. */
  readonly giveBack: GiveBack;
  /** What a person is told when we have failed, in the language of the turn; with what finds it in the log. */
  readonly apology: (incoming: Incoming, doing: 'asking' | 'reporting', reference: string) => string;
  /** What a person is told who has made more turns than anybody does. */
  readonly tooFast: (incoming: Incoming) => string;
  /** How long a press may take, in ms, before its form is given back; as in production unless a test is in a hurry. */
  readonly pressMs?: number;
}

/** A turn's parts, with how fast each person may go. */
export interface LimitedParts extends TurnParts {
  /** The tenant whose members' addresses are vouched for; undefined in the local trial, where nobody vouches. */
  readonly homeTenant: string | undefined;
  readonly rateOf: (userId: string) => RateVerdict;
  /** Writes to the own chat of somebody who has asked where others read along. */
  readonly sender: Sender<Message>;
}

/**
 * One turn: what was done → the bot's answer → the channel. Nothing else comes between.
 * @param context the conversation that the activity came from
 */
export async function runTurn(
  parts: LimitedParts,
  context: TurnContext,
  activity: IncomingActivity,
  log: Log,
): Promise<void> {
  const input = readInput(activity);
  const typing = typingIn(context, log);
  const incoming =
    input &&
    toIncoming(
      activity,
      input,
      () => profileOf(activity, context.address, parts.homeTenant, log),
      () => typing.show(),
    );
  if (!input || !incoming) {
    // Left alone, the SDK tells the channel 501, as if something were wrong with the server.
    const status = [CARD_ACTION, SEARCH, CHOOSING, FILE_CONSENT].some((ours) => ours === activity.name) ? 400 : 404;
    if (activity.type === INVOKE) await context.answer({ status });
    return;
  }

  const to: Replying = {
    context,
    pressedId: activity.replyToId ?? undefined,
    patience: realPatience(PATIENCE_MS),
    log,
  };
  const verdict = parts.rateOf(incoming.userId);
  if (verdict !== 'go') return slowDown(parts, to, activity, incoming, verdict);
  try {
    if (input.kind === 'search') {
      const found = await within(SEARCH_MS, 'a search', parts.respond(incoming));
      return await context.answer(resultsAnswer(found, activity.value));
    }
    if (input.kind === 'choices') {
      const found = await within(SEARCH_MS, 'a search for choices', parts.respond(incoming));
      return await context.answer(choicesAnswer(found));
    }
    const responded = parts.respond(incoming);
    const bounded = isBounded(input) ? within(parts.pressMs ?? PRESS_MS, 'a press', responded) : responded;
    const reply = await bounded.finally(() => typing.end());
    if (!reply) {
      if (input.kind === 'consent') await context.answer(TAKEN);
      else if (activity.type === INVOKE) await context.answer(sentenceAnswer('✓'));
    } else {
      await tell(to, activity, input, await withAside(reply, parts));
    }
  } catch (error) {
    await failTurn(parts, to, activity, incoming, error);
  }
}

/** Sends what goes to somebody's own chat. @returns what is said where they asked */
async function withAside(reply: Reply, { sender }: Pick<LimitedParts, 'sender'>): Promise<Reply> {
  const { aside, ...rest } = reply;
  if (!aside) return reply;
  const { outcome } = await sender.send(aside.reference, aside.message);
  return outcome === 'sent' ? rest : { ...rest, summary: aside.otherwise };
}

/** Somebody has made more turns than their share: they are told once in a while, and nothing is done. */
async function slowDown(
  parts: TurnParts,
  to: Replying,
  activity: IncomingActivity,
  incoming: Incoming,
  verdict: RateVerdict,
): Promise<void> {
  const sentence = parts.tooFast(incoming);
  if (activity.name === CHOOSING) return to.context.answer({ status: 429 });
  if (activity.name === SEARCH) return to.context.answer(searchSentence(sentence));
  const reply = parts.giveBack(incoming, sentence);
  // What somebody wrote comes back however often they are told.
  if (verdict === 'refuse' && !reply.card && activity.type !== INVOKE) {
    throw new RefusedError(429, 'more turns than one person makes');
  }
  // Whoever presses too often makes no calls to the channel by it.
  await tell(to, activity, incoming.input, reply, false);
}

/** All that the channel hears of a yes or a no: anything else is sent again by it, three times. */
const TAKEN: InvokeResponse = { status: 200 };

const isBounded = (input: Input): boolean => isSubmit(input) || input.kind === 'consent';

function isSubmit(input: Input): boolean {
  return input.kind === 'submitted';
}

/** Tells the person in one sentence that it went wrong, and the log why. */
async function failTurn(
  parts: TurnParts,
  to: Replying,
  activity: IncomingActivity,
  incoming: Incoming,
  error: unknown,
): Promise<void> {
  const { context, log } = to;
  const apologise = (doing: 'asking' | 'reporting'): string =>
    parts.apology(incoming, doing, (currentTurn() ?? '').slice(0, REFERENCE_LENGTH));
  const apology = apologise('reporting');
  const tellFailed = (): Promise<void> => tell(to, activity, incoming.input, parts.giveBack(incoming, apology));
  if (error instanceof DeliveryError) {
    log.error({ reason: error.failure.reason, error: safeError(error.cause) }, 'an answer was not delivered');
    // What may have arrived is left at that. What certainly has not: a press can be told so in its own response, and
    // otherwise the channel is told that the turn failed.
    if (incoming.input.kind === 'consent') {
      await context.answer(TAKEN);
    } else if (activity.type === INVOKE) {
      await (error.failure.certain ? tellFailed() : context.answer(sentenceAnswer('✓')));
    } else if (error.failure.certain) {
      throw error;
    }
    return;
  }
  log.error({ error: safeError(error) }, 'a turn failed');
  if (activity.name === CHOOSING) return context.answer({ status: 500 });
  if (activity.name === SEARCH) {
    return context.answer(searchSentence(apologise('asking')));
  }
  await tellFailed();
}

/**
 * Gives a reply the way what was done is answered: a press in its own response, a press that came as a message by
 * renewing that message, anything else by a message.
 * @param renewing see replyToPress
 */
async function tell(
  to: Replying,
  activity: IncomingActivity,
  input: Input,
  reply: Reply,
  renewing?: boolean,
): Promise<void> {
  if (input.kind === 'consent') {
    await replyToConsent(to, reply, renewing);
    return to.context.answer(TAKEN);
  }
  if (activity.type === INVOKE) {
    return to.context.answer(await replyToPress(to, reply, renewing));
  }
  await (isSubmit(input) ? replyToSubmit(to, reply) : sendReply(to, reply));
}
