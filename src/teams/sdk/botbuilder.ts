import {
  type Activity,
  ActivityTypes,
  type TurnContext as BotbuilderContext,
  Channels,
  CloudAdapter,
  type ConversationReference as Reference,
  type ResourceResponse,
} from 'botbuilder';
import type { IncomingActivity } from '../activity';
import { postActivity, putActivity } from '../channel-calls';
import { type Authenticated, KeptConnectors, serviceAddressOf } from './botbuilder-connectors';
import { type ConversationReference, type CreateTeamsSdk, InvalidTokenError, type TurnContext } from './teams-sdk';

/** How jsonwebtoken, which the SDK leaves the checking to, says that a token does not hold. */
const NOT_HOLDING = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** botbuilder, whose support has ended: what this bot is asked to be built on. */
export const createBotbuilder: CreateTeamsSdk = ({ appId, bot, timeoutMs }) => {
  const connectors = new KeptConnectors(bot, timeoutMs);
  const adapter = new OwnCallsAdapter(connectors);
  return {
    async authenticate(authorization, activity) {
      try {
        const caller = await connectors.authenticateRequest(toActivity(activity), authorization);
        return {
          expiresAt: caller.claimsIdentity.getClaimValue('exp'),
          run: (own, turn) => adapter.run(caller, toActivity(own), (context) => turn(toContext(context))),
        };
      } catch (error) {
        throw isNotHolding(error) ? new InvalidTokenError(error) : error;
      }
    },
    continueConversation: (reference, turn) =>
      adapter.continueConversationAsync(appId, toReference(reference), (context) => turn(toContext(context))),
  };
};

/** The SDK's cloud adapter, with sends that are not repeated behind our back. */
class OwnCallsAdapter extends CloudAdapter {
  constructor(connectors: KeptConnectors) {
    super(connectors);
    // A turn answers for its own faults; what still comes here has nobody to be told to but the channel.
    this.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  /** Runs a turn with an activity of somebody who was let in. */
  run(caller: Authenticated, activity: Activity, logic: (context: BotbuilderContext) => Promise<void>) {
    return this.processActivity(caller, activity, logic);
  }

  /** Sends what the SDK would send, with calls of our own: each is one request, or none. */
  override async sendActivities(
    context: BotbuilderContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (staysHere(activity)) responses.push(...(await super.sendActivities(context, [activity])));
      else responses.push({ id: (await postActivity(serviceAddressOf(context), activity)) ?? '' });
    }
    return responses;
  }

  /** Renews a message that was sent, by one request. */
  override async updateActivity(
    context: BotbuilderContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const id = await putActivity(serviceAddressOf(context), activity);
    return id === undefined ? undefined : { id };
  }
}

const toContext = (context: BotbuilderContext): TurnContext => ({
  address: serviceAddressOf(context),
  async send(message) {
    await context.sendActivity(message);
  },
  async update(id, message) {
    await context.updateActivity({ ...message, id });
  },
  async sendTyping() {
    await context.sendActivity({ type: ActivityTypes.Typing });
  },
  async answer(value) {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  },
});

/** What the SDK does no call for: a pause, the answer to an invoke, a trace elsewhere than in the Emulator. */
function staysHere({ type, channelId }: Partial<Activity>): boolean {
  if (type === ActivityTypes.Trace) return channelId !== Channels.Emulator;
  return type === 'delay' || type === ActivityTypes.InvokeResponse;
}

/** A token that was found not to hold, and not one of which that could not be told. */
function isNotHolding(error: unknown): boolean {
  return error instanceof Error && (Reflect.get(error, 'statusCode') === 401 || NOT_HOLDING.has(error.name));
}

// What was read is the activity that came, with its fields checked; the SDK's type asks for more than any channel
// sends.
const toActivity = (received: IncomingActivity): Activity => received as unknown as Activity;

// What is stored is what the channel gave, checked for what a send needs.
const toReference = (stored: ConversationReference): Partial<Reference> => stored as unknown as Partial<Reference>;
