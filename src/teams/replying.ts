import type { AdaptiveCard } from '../cards/adaptive-card';
import { type Log, safeError } from '../log';
import type { Reply } from '../turns/reply';
import { fileAttachment } from './consenting';
import { within } from './deadline';
import { deliver, type Patience } from './delivering';
import { readFailure } from './failures';
import type { InvokeResponse, OutgoingMessage, TurnContext } from './sdk/teams-sdk';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
/**
 * Shown at the pressed card when what it led to comes as a message of its own. Teams takes an empty one for a failure.
 */
const DONE = '✓';
/** Renewing a card for the others who see it must not hold up the answer to the one who pressed. */
const UPDATE_MS = 3000;

/**
 * One message: the card or the file, with its sentence for notifications and screen readers, or the sentence alone.
 */
export function toMessage({ summary, card, file, text = summary }: Message): OutgoingMessage {
  const isSpoken = file ? file.is === 'offered' && file.isSpoken : !card;
  const shown = card ? { contentType: CARD, content: card } : file && fileAttachment(file);
  return {
    type: 'message',
    summary,
    inputHint: 'acceptingInput',
    ...(shown ? { attachments: [shown] } : {}),
    // Plain, so that nothing a person once wrote is taken for formatting or a link.
    ...(isSpoken ? { text, textFormat: 'plain' } : {}),
  };
}

/** As much of a reply as goes into a message. */
export type Message = Pick<Reply, 'summary' | 'card' | 'file' | 'text'>;

/** Where the answers of one turn go, and how long that may take. */
export interface Replying {
  readonly context: TurnContext;
  /** The id of the message whose card was pressed. */
  readonly pressedId: string | undefined;
  readonly patience: Patience;
  readonly log: Log;
}

/** Answers something that was written, or a first meeting. */
export async function sendReply(to: Replying, reply: Reply): Promise<void> {
  await send(to, toMessage(reply));
}

/** Answers a press that came as a message (Action.Submit), which has no answer of its own to carry a card. */
export async function replyToSubmit(to: Replying, reply: Reply): Promise<void> {
  await sendBeside(to, reply);
  if (reply.pressed === 'keep') return send(to, toMessage({ summary: reply.summary }));
  if (reply.pressed === 'replace' && reply.card && (await renew(to, reply))) return;
  const { stays } = reply;
  if (stays && !(await renew(to, stays))) await send(to, toMessage(stays));
  await send(to, toMessage(reply));
}

/**
 * Answers a yes or a no to a file. Teams keeps the card that asked until it is renewed; where it cannot be, what it
 * would show comes as a message.
 */
export async function replyToConsent(to: Replying, reply: Reply, renewing = true): Promise<void> {
  if (renewing && reply.pressed === 'replace' && (await renew(to, reply))) return;
  await send(to, toMessage(reply));
}

/**
 * Answers a press on Action.Execute.
 * @param renewing whether the message is renewed too, which is a call to the channel
 * @returns what the invoke is answered with
 */
export async function replyToPress(to: Replying, reply: Reply, renewing = true): Promise<InvokeResponse> {
  await sendBeside(to, reply);
  if (reply.pressed === 'replace' && reply.card) {
    // The response reaches only the one who pressed; the message is what everyone else, and every other device, sees.
    if (renewing) await renew(to, reply);
    return cardAnswer(CARD, reply.card);
  }
  if (reply.pressed === 'new-message') {
    await send(to, toMessage(reply));
    if (!reply.stays) return cardAnswer(MESSAGE, DONE);
    if (renewing) await renew(to, reply.stays);
    return cardAnswer(CARD, reply.stays.card);
  }
  return sentenceAnswer(reply.summary);
}

/** Answers an invoke with a sentence, and leaves the card as it is. */
export function sentenceAnswer(sentence: string): InvokeResponse {
  return cardAnswer(MESSAGE, sentence);
}

function cardAnswer(type: string, value: AdaptiveCard | string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type, value } };
}

/** Before the card that has no room for it: whoever reads the card finds it above. */
async function sendBeside(to: Replying, { beside = [] }: Reply): Promise<void> {
  try {
    for (const text of beside) await send(to, toMessage({ summary: text }));
  } catch (error) {
    // The card is still to come, with most of it.
    to.log.warn({ error: safeError(error) }, 'what a card had no room for was not delivered');
  }
}

async function send({ context, patience, log }: Replying, message: OutgoingMessage): Promise<void> {
  await deliver(() => context.send(message), patience);
  log.debug('the channel took an answer');
}

const wasCutOff = (error: unknown): boolean => readFailure(error, 0).reason === 'connection-lost';

/** @returns whether the pressed message now shows the card, the file or the sentence */
async function renew({ context, pressedId, log }: Replying, shown: Message): Promise<boolean> {
  if (!pressedId) return false;
  try {
    const message = toMessage(shown);
    const put = (): Promise<void> => context.update(pressedId, message);
    // The same state twice is the same card, so a kept connection that the channel had just closed is no reason to give
    // up.
    const again = (error: unknown): Promise<void> => (wasCutOff(error) ? put() : Promise.reject(error));
    await within(UPDATE_MS, 'renewing a card', put().catch(again));
    return true;
  } catch (error) {
    log.warn({ error: safeError(error) }, 'a pressed card could not be renewed');
    return false;
  }
}
