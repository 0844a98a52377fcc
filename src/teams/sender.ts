import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Reply } from '../cards/reply';
import { type Log, safeError } from '../log';
import type { Sender, SendResult } from '../usecases/ports';
import type { TeamsAdapter } from './adapter';
import { DeliveryError, deliver, type Patience, realPatience } from './delivering';
import { readFailure } from './failures';
import { toMessage } from './replying';

const referenceSchema = z.looseObject({
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  bot: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string().min(1) }),
});

/** All waiting for one message, when the channel asks for it. */
const PATIENCE_MS = 60_000;

/** What a sender needs; the clock is the real one unless a test has its own. */
export interface SenderOptions {
  readonly adapter: TeamsAdapter;
  readonly log: Log;
  readonly patience?: Patience;
}

/** Makes what writes to people first, by the references kept from their personal chats. */
export function createSender({ adapter, log, patience = realPatience(PATIENCE_MS) }: SenderOptions): Sender<Reply> {
  return {
    async send(reference, message) {
      const parsed = referenceSchema.safeParse(reference);
      if (!parsed.success) return { outcome: 'unreachable', reason: 'invalid-reference' };
      if (!adapter.allowServiceUrl(parsed.data.serviceUrl)) {
        log.warn('a stored reference has a service address that is not the channel’s');
        return { outcome: 'unreachable', reason: 'foreign-address' };
      }
      const result = await sendTo(adapter, toReference(parsed.data), message, patience, log);
      log.info({ outcome: result.outcome, ...('reason' in result ? { reason: result.reason } : {}) }, 'wrote first');
      return result;
    },
  };
}

async function sendTo(
  adapter: TeamsAdapter,
  reference: Partial<ConversationReference>,
  message: Reply,
  patience: Patience,
  log: Log,
): Promise<SendResult> {
  let result: SendResult | undefined;
  try {
    await adapter.continueConversationAsync(adapter.appId, reference, async (context) => {
      const sent = await deliver(() => context.sendActivity(toMessage(message)), patience);
      result = { outcome: 'sent', ...(sent?.id ? { activityId: sent.id } : {}) };
    });
  } catch (error) {
    // Once the channel has taken it, it is sent, whatever else goes wrong.
    if (!result) {
      const failure = error instanceof DeliveryError ? error.failure : readFailure(error, patience.now());
      log.warn({ reason: failure.reason, error: safeError(error) }, 'a message was not delivered');
      result = { outcome: failure.certain ? 'unreachable' : 'uncertain', reason: failure.reason };
    }
  }
  return result ?? { outcome: 'uncertain', reason: 'unknown' };
}

// What is stored is what the channel gave, checked for what a send needs.
function toReference(stored: z.output<typeof referenceSchema>): Partial<ConversationReference> {
  return stored as unknown as Partial<ConversationReference>;
}
