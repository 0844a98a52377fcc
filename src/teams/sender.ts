import { z } from 'zod';
import { type Log, safeError } from '../log';
import type { Sender, SendResult } from '../ports/channel';
import type { TeamsAdapter } from './adapter';
import { type Failure, readFailure } from './failures';
import { type Message, toMessage } from './replying';
import type { ConversationReference } from './sdk/teams-sdk';

const referenceSchema = z.looseObject({
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  bot: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string().min(1) }),
});

/** After these nothing arrives until the person writes or installs the app again. */
const CLOSED = new Set(['blocked', 'not-in-roster', 'bot-disabled', 'forbidden', 'not-found']);

/** What a sender needs; the clock is the real one unless a test has its own. */
export interface SenderOptions {
  readonly adapter: TeamsAdapter;
  readonly log: Log;
  readonly now?: () => number;
}

/** Makes what writes to people first, by the references kept from their personal chats. One request leaves, or none. */
export function createSender({ adapter, log, now = Date.now }: SenderOptions): Sender<Message> {
  return {
    async send(reference, message) {
      const parsed = referenceSchema.safeParse(reference);
      if (!parsed.success) return { outcome: 'unreachable', reason: 'invalid-reference', closed: true };
      if (!adapter.allowServiceUrl(parsed.data.serviceUrl)) {
        log.warn('a stored reference has a service address that is not the channel’s');
        return { outcome: 'unreachable', reason: 'foreign-address', closed: true };
      }
      const result = await sendTo(adapter, parsed.data, message, now, log);
      log.info({ outcome: result.outcome, ...('reason' in result ? { reason: result.reason } : {}) }, 'wrote first');
      return result;
    },
  };
}

async function sendTo(
  adapter: TeamsAdapter,
  reference: ConversationReference,
  message: Message,
  now: () => number,
  log: Log,
): Promise<SendResult> {
  let result: SendResult | undefined;
  try {
    await adapter.continueConversation(reference, async (context) => {
      await context.send(toMessage(message));
      result = { outcome: 'sent' };
    });
  } catch (error) {
    // Once the channel has taken it, it is sent, whatever else goes wrong.
    if (!result) {
      const failure = readFailure(error, now());
      log.warn({ reason: failure.reason, error: safeError(error) }, 'a message was not delivered');
      result = resultOf(failure);
    }
  }
  return result ?? { outcome: 'uncertain', reason: 'unknown' };
}

function resultOf({ certain, reason, remedy, waitMs }: Failure): SendResult {
  if (!certain) return { outcome: 'uncertain', reason };
  if (remedy !== 'none') return { outcome: 'later', reason, ...(waitMs === undefined ? {} : { waitMs }) };
  return { outcome: 'unreachable', reason, closed: CLOSED.has(reason) };
}
