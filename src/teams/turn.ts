import { type Activity, ActivityTypes, type InvokeResponse, TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Input, Profile, Respond } from '../cards/reply';
import { currentTurn, type Log, safeError } from '../log';
import { CARD_ACTION, type IncomingActivity, SEARCH } from './activity';
import { RefusedError } from './adapter';
import { within } from './deadline';
import { DeliveryError, realPatience } from './delivering';
import { readInput, toIncoming } from './incoming';
import type { Pace } from './pace';
import { type Replying, replyToPress, replyToSubmit, sendReply, sentenceAnswer } from './replying';
import { resultsAnswer, searchSentence } from './searching';

/** Asking who somebody is must not hold up the answer. */
const PROFILE_MS = 3000;
/** All waiting for a channel that is busy; Teams repeats the whole request after fifteen seconds. */
const PATIENCE_MS = 5000;
/** Teams takes what a search finds within five seconds, and nothing after that. */
const SEARCH_MS = 4500;

/** So much of the turn's id is told to whoever may want to ask about it: easy to write down, and hardly twice. */
const REFERENCE_LENGTH = 8;

/** What a turn needs. */
export interface TurnParts {
  readonly respond: Respond;
  /** What a person is told when we have failed, by their locale; with what finds the turn in the log. */
  readonly apology: (locale: string | undefined, doing: 'asking' | 'reporting', reference: string) => string;
  /** What a person is told who has made more turns than anybody does, by their locale. */
  readonly tooFast: (locale: string | undefined) => string;
}

/** A turn's parts, with how fast each person may go. */
export interface PacedParts extends TurnParts {
  readonly paceOf: (userId: string) => Pace;
}

/**
 * One turn: what was done → the bot's answer → the channel. Nothing else comes between.
 * @param activity the same activity as the context's, as it was read
 */
export async function runTurn(
  parts: PacedParts,
  context: TurnContext,
  activity: IncomingActivity,
  log: Log,
): Promise<void> {
  const input = readInput(activity);
  const incoming = input && toIncoming(activity, input, () => profileOf(context, log));
  if (!input || !incoming) {
    // Left alone, the SDK tells the channel 501, as if something were wrong with the server.
    const status = activity.name === CARD_ACTION || activity.name === SEARCH ? 400 : 404;
    if (activity.type === ActivityTypes.Invoke) await answerInvoke(context, { status });
    return;
  }

  const to: Replying = { context, patience: realPatience(PATIENCE_MS), log };
  const pace = parts.paceOf(incoming.userId);
  if (pace !== 'go') return slowDown(to, activity, parts.tooFast(activity.locale ?? undefined), pace);
  try {
    if (input.kind === 'search') {
      const found = await within(SEARCH_MS, 'a search', parts.respond(incoming));
      return await answerInvoke(context, resultsAnswer(found, activity.value));
    }
    const reply = await parts.respond(incoming);
    if (!reply) {
      if (activity.type === ActivityTypes.Invoke) await answerInvoke(context, sentenceAnswer('✓'));
    } else if (activity.type === ActivityTypes.Invoke) {
      await answerInvoke(context, await replyToPress(to, reply));
    } else if (isSubmit(input)) {
      await replyToSubmit(to, reply);
    } else {
      await sendReply(to, reply);
    }
  } catch (error) {
    await failTurn(parts, to, activity, error);
  }
}

/** Somebody has made more turns than their share: they are told once in a while, and nothing is done. */
async function slowDown(to: Replying, activity: IncomingActivity, sentence: string, pace: Pace): Promise<void> {
  if (activity.name === SEARCH) return answerInvoke(to.context, searchSentence(sentence));
  if (activity.type === ActivityTypes.Invoke) return answerInvoke(to.context, sentenceAnswer(sentence));
  if (pace === 'refuse') throw new RefusedError(429, 'more turns than one person makes');
  await sendReply(to, { summary: sentence, pressed: 'keep' });
}

function isSubmit(input: Input): boolean {
  return input.kind === 'submitted';
}

/** Tells the person in one sentence that it went wrong, and the log why. */
async function failTurn(parts: TurnParts, to: Replying, activity: IncomingActivity, error: unknown): Promise<void> {
  const { context, log } = to;
  const apologise = (doing: 'asking' | 'reporting'): string =>
    parts.apology(activity.locale ?? undefined, doing, (currentTurn() ?? '').slice(0, REFERENCE_LENGTH));
  const apology = apologise('reporting');
  if (error instanceof DeliveryError) {
    log.error({ reason: error.failure.reason, error: safeError(error.cause) }, 'an answer was not delivered');
    // What may have arrived is left at that. What certainly has not: a press can be told so in its own response, and
    // otherwise the channel is told that the turn failed.
    if (activity.type === ActivityTypes.Invoke) {
      await answerInvoke(context, sentenceAnswer(error.failure.certain ? apology : '✓'));
    } else if (error.failure.certain) {
      throw error;
    }
    return;
  }
  log.error({ error: safeError(error) }, 'a turn failed');
  if (activity.name === SEARCH) {
    return answerInvoke(context, searchSentence(apologise('asking')));
  }
  if (activity.type === ActivityTypes.Invoke) {
    await answerInvoke(context, sentenceAnswer(apology));
  } else {
    await sendReply(to, { summary: apology, pressed: 'keep' });
  }
}

async function answerInvoke(context: TurnContext, response: InvokeResponse): Promise<void> {
  const answer: Partial<Activity> = { type: ActivityTypes.InvokeResponse, value: response };
  await context.sendActivity(answer);
}

const member = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

/** Asks the channel who wrote. @returns undefined when it does not say, or not soon */
async function profileOf(context: TurnContext, log: Log): Promise<Profile | undefined> {
  try {
    const found = await within(PROFILE_MS, 'a profile', TeamsInfo.getMember(context, context.activity.from.id));
    const { name, email, userPrincipalName } = member.parse(found);
    return {
      ...(userPrincipalName ? { upn: userPrincipalName } : {}),
      ...(email ? { email } : {}),
      ...(name ? { name } : {}),
    };
  } catch (error) {
    log.warn({ error: safeError(error) }, 'no profile could be had');
    return undefined;
  }
}
