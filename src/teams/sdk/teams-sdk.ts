import type { IncomingActivity } from '../activity';
import type { ServiceAddress } from '../service-address';

/**
 * What a library of the Bot Framework does for this room, and all that the rest of the room knows of it: who calls,
 * with what our calls are signed, and to whom an answer is addressed. Calls, limits and what a turn does are ours.
 */
export interface TeamsSdk {
  /**
   * Tells who calls.
   * @param authorization empty for a local bot, which lets everyone in
   * @throws InvalidTokenError when the token is found not to hold; anything else when that cannot be told
   */
  authenticate(authorization: string, activity: IncomingActivity): Promise<Caller>;
  /** Runs a turn that nobody has asked for, in a conversation that was had before. */
  continueConversation(reference: ConversationReference, turn: TurnLogic): Promise<void>;
}

/** Makes what stands for a library. */
export type CreateTeamsSdk = (options: SdkOptions) => TeamsSdk;

/** What a library is set up with. */
export interface SdkOptions {
  /** Empty for a local bot. */
  readonly appId: string;
  /** Under the Bot Framework's own names. */
  readonly bot: Readonly<Record<string, string>>;
  /** The time limit of each outgoing call. */
  readonly timeoutMs: number;
}

/** Somebody who was let in by a token. */
export interface Caller {
  /** When the token expires, in seconds since 1970, as it says itself. */
  readonly expiresAt: unknown;
  /** Runs a turn with an activity of theirs. @returns the answer to an invoke, or undefined */
  run(activity: IncomingActivity, turn: TurnLogic): Promise<InvokeResponse | undefined>;
}

/** What is done in a turn. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

/** The conversation of a turn. Whatever is sent is one request, or none (ServiceAddress). */
export interface TurnContext {
  /** Where the calls of the turn go. */
  readonly address: ServiceAddress;
  send(message: OutgoingMessage): Promise<void>;
  /** Puts a message in the place of one that was sent. */
  update(id: string, message: OutgoingMessage): Promise<void>;
  /** Shows that the bot is writing. */
  sendTyping(): Promise<void>;
  /** Answers the invoke that the turn came by, which is no call. */
  answer(response: InvokeResponse): Promise<void>;
}

/** A message, without what says from whom and to whom it is. */
export interface OutgoingMessage {
  readonly type: 'message';
  readonly summary: string;
  readonly inputHint: 'acceptingInput';
  readonly attachments?: Attachment[];
  readonly text?: string;
  readonly textFormat?: 'plain';
}

/** A card or a file of a message. */
export interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
}

/** What an invoke is answered with. */
export interface InvokeResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Where somebody was met, as it is kept: the channel's own words, checked for what a send needs. */
export interface ConversationReference {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string };
  readonly conversation: { readonly id: string };
}

/** A token was found not to hold. */
export class InvalidTokenError extends Error {
  constructor(cause: unknown) {
    super('the token does not hold', { cause });
    this.name = 'InvalidTokenError';
  }
}
