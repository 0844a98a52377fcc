import { randomUUID } from 'node:crypto';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { currentTurn } from '../log';
import { DeadlineError, within } from './deadline';
import { NotSentError, NotTakenError } from './failures';

/** Microsoft's services log it, so that theirs can be followed from ours. */
const REQUEST_ID = 'x-ms-client-request-id';
/** Told with an answer to a message, as the SDK does. */
const CONVERSATION_ID = 'x-ms-conversation-id';
/** The words by which the Bot Framework knows its bots. */
const USER_AGENT = 'Microsoft-BotFramework/3.1 medskapa';

/** A connection that has not been used for so long is closed from here. */
const IDLE_MS = 60_000;
/**
 * Connections that are let go before the channel closes them, so that no message is written on one that is gone: Node
 * heeds what a server tells of its own time only where a time is set.
 */
const AGENTS = {
  http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
};

/** An answer is an id, a profile or a code; of a longer one no more characters are kept. */
const MOST_ANSWER = 64 * 1024;
/** What may be in a header. */
const PRINTABLE = /^[\x20-\x7e]+$/u;
const JSON_TYPE = /^(application|text)\/json\b/iu;

/** One call to the channel's REST interface. */
export interface ChannelCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** The ids and words of its path, as they are; an id may have any sign in it. */
  readonly path: readonly string[];
  readonly body?: unknown;
  /** Of the conversation in which a message is answered. */
  readonly conversationId?: string;
}

/** What an address needs. */
export interface ServiceAddressOptions {
  readonly serviceUrl: string;
  /** What the calls are signed with; a local bot signs nothing. */
  readonly authorization: (() => Promise<string>) | undefined;
  /** All of a call, a token and the answer among it, in milliseconds. */
  readonly timeoutMs: number;
}

/** How far a call has come. */
interface Progress {
  request?: ClientRequest;
  isOver?: boolean;
}

/**
 * A service address of the channel. A call is one request or none: one that has left is never repeated, whatever comes
 * of it, since sending a message twice is two messages. No redirect is followed, so a token goes nowhere else.
 */
export class ServiceAddress {
  private readonly where: ReturnType<typeof urlToHttpOptions>;
  private readonly basePath: string;
  private readonly isSafe: boolean;

  constructor(private readonly options: ServiceAddressOptions) {
    const url = new URL(options.serviceUrl);
    const { protocol, hostname, port } = urlToHttpOptions(url);
    this.where = { protocol, hostname, port };
    this.basePath = url.pathname.replace(/\/$/u, '');
    this.isSafe = protocol === 'https:';
  }

  /**
   * Makes a call.
   * @returns the channel's answer, or undefined where it has none, as for a sign of writing or a card with a text
   * @throws NotSentError when the request never left, NotTakenError when the channel answers that it was not taken, a
   *   DeadlineError or what Node says of the connection
   */
  async call(call: ChannelCall): Promise<unknown> {
    const progress: Progress = {};
    try {
      return await within(this.options.timeoutMs, 'a call to the channel', this.attempt(call, progress));
    } catch (error) {
      // Getting a token heeds no time limit of ours; a call that gets its token after the time is out is not made.
      progress.isOver = true;
      if (!progress.request) throw new NotSentError('no token could be had for it', error);
      if (error instanceof DeadlineError) progress.request.destroy();
      throw error;
    }
  }

  private async attempt(call: ChannelCall, progress: Progress): Promise<unknown> {
    await noticeClosed();
    const authorization = await this.options.authorization?.();
    if (progress.isOver) return undefined;
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': USER_AGENT,
      [REQUEST_ID]: currentTurn() ?? randomUUID(),
      ...(authorization === undefined ? {} : { authorization }),
      ...(PRINTABLE.test(call.conversationId ?? '') ? { [CONVERSATION_ID]: call.conversationId } : {}),
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }),
    };
    const path = `${this.basePath}/v3/${call.path.map(encodeURIComponent).join('/')}`;
    const options = { ...this.where, method: call.method, path, headers };
    const request = this.isSafe
      ? httpsRequest({ ...options, agent: AGENTS.https })
      : httpRequest({ ...options, agent: AGENTS.http });
    progress.request = request;
    return answerTo(request, body);
  }
}

function answerTo(request: ClientRequest, body: string | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.once('response', (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('error', reject);
      response.on('data', (part: string) => {
        if (received.length < MOST_ANSWER) received += part;
      });
      response.on('end', () => {
        try {
          resolve(readAnswer(response, received));
        } catch (error) {
          reject(error);
        }
      });
    });
    request.end(body);
  });
}

function readAnswer({ statusCode: status = 0, headers }: IncomingMessage, received: string): unknown {
  if (status < 200 || status > 299) throw new NotTakenError(status, headers['retry-after'], received);
  // What is not written as it was asked for says no less that the message was taken.
  if (received === '' || headers['content-encoding'] || !JSON_TYPE.test(headers['content-type'] ?? ''))
    return undefined;
  try {
    return JSON.parse(received);
  } catch {
    throw new NotTakenError(status, undefined, received);
  }
}

/**
 * Lets this process notice which connections are gone: one turn of its loop, from check to check. A turn that has read
 * a long phrase goes on to its answer without one.
 */
async function noticeClosed(): Promise<void> {
  const nextCheck = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  await nextCheck();
  await nextCheck();
}
