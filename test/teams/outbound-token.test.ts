import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../src/config';
import type { Reply, Respond } from '../../src/turns/reply';
import { activity, type Bot, startBot } from '../support/bot';
import { type BotFramework, bearer, startBotFramework, TENANT, tokenFor } from '../support/bot-framework';
import { type Connector, startConnector } from '../support/connector';
import { type Loopback, listenOnLoopback } from '../support/loopback';

/**
 * The bot's own token, as production gets it: from the identity of an App Service, which answers at an address in the
 * environment to whoever knows the header that stands beside it.
 */

const HEADER = 'invented-header';
const TOKEN = 'token-of-the-identity';
const INNER = 'AADSTS-inner-text';
const MOST_MS = 5000;

interface Asked {
  readonly url: URL;
  readonly header: unknown;
}
type Answering = (asked: Asked, res: ServerResponse) => void;

const given: Answering = ({ url }, res) => {
  const resource = url.searchParams.get('resource');
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  const client_id = url.searchParams.get('client_id');
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ access_token: TOKEN, expires_on: `${expires}`, resource, token_type: 'Bearer', client_id }));
};
const hanging: Answering = () => undefined;
const failing: Answering = (_asked, res) => {
  res.statusCode = 500;
  res.end(INNER);
};

let framework: BotFramework;
let connector: Connector;
let identity: Loopback;
let answering: Answering;
let asked: Asked[];
const kept = { IDENTITY_ENDPOINT: process.env.IDENTITY_ENDPOINT, IDENTITY_HEADER: process.env.IDENTITY_HEADER };

beforeAll(async () => {
  framework = await startBotFramework();
  connector = await startConnector();
  identity = await listenOnLoopback(async (req: IncomingMessage, res: ServerResponse) => {
    const one = { url: new URL(req.url ?? '', 'http://x'), header: req.headers['x-identity-header'] };
    asked.push(one);
    answering(one, res);
  });
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${identity.port}/msi/token`;
  process.env.IDENTITY_HEADER = HEADER;
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  for (const [name, value] of Object.entries(kept)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await Promise.all([framework.close(), connector.close(), identity.close()]);
});

const answered: Reply = { summary: 'Hej!', pressed: 'keep' };

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
  readonly bot: Bot;
  readonly id: string;
}

/** Says something to a bot with an identity of its own: the SDK keeps tokens by id for the life of the process. */
async function say(respond: Parameters<typeof startBot>[0], name = 'message-personal'): Promise<Outcome> {
  const id = randomUUID();
  const config: Partial<Config> = {
    mode: 'teams',
    appId: id,
    allowedTenants: [TENANT],
    bot: {
      MicrosoftAppId: id,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: TENANT,
      ...framework.endpoints(id),
    },
  };
  const bot = await startBot({ ...respond, config, allowServiceUrl: (url) => url === connector.url });
  const started = performance.now();
  const token = tokenFor(id, { serviceurl: connector.url });
  const { status, text } = await bot.post(activity(name, connector.url), bearer(token));
  const ms = performance.now() - started;
  await bot.close();
  return { status, text, ms, bot, id };
}

test('the answer is sent with the identity’s token, which is asked for as an App Service wants it, once', async () => {
  answering = given;
  const before = connector.calls.length;
  const { status, id } = await say({
    respond: async ({ profile }) => {
      await profile();
      return answered;
    },
  });
  expect(status).toBe(200);
  const calls = connector.calls.slice(before);
  expect(calls.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(calls.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.header).toBe(HEADER);
  expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toMatchObject({
    client_id: id,
    resource: 'https://api.botframework.com',
  });
});

const atOnce = async (): Promise<Reply> => answered;
/** As long as storage may take to say that it is away. */
const slowly = async (): Promise<Reply> => {
  await new Promise((resolve) => setTimeout(resolve, 3500));
  return answered;
};
const afterAsking: Respond = async ({ profile }) => {
  await profile();
  return answered;
};

test.each<[string, string, Answering, Respond]>([
  ['never answers', 'and the answer is there at once', hanging, atOnce],
  ['never answers', 'and the answer takes its time', hanging, slowly],
  ['never answers', 'and the channel is asked who it is', hanging, afterAsking],
  ['answers 500', 'and the channel is asked who it is', failing, afterAsking],
])('the identity %s %s: the channel is told within five seconds', async (_what, _when, way, respond) => {
  answering = way;
  const before = connector.calls.length;
  const { status, text, ms, bot } = await say({ respond });
  expect({ status, text }).toEqual({ status: 503, text: '' });
  expect(ms).toBeLessThan(MOST_MS);
  expect(connector.calls.slice(before)).toEqual([]);
  expect(bot.logged).toContainEqual(
    expect.objectContaining({
      level: 'error',
      msg: 'an answer was not delivered',
      reason: 'unauthorised',
      turn: expect.any(String),
    }),
  );
  expect(JSON.stringify(bot.logged)).not.toMatch(new RegExp(`${INNER}|${HEADER}`, 'u'));
});

test('a press is told in its own response, which needs no token', async () => {
  answering = hanging;
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] } as const;
  const reply: Reply = { summary: 'Kvitto.', card, pressed: 'replace' };
  const { status, text, ms, bot } = await say({ respond: async () => reply }, 'invoke-desktop');
  expect({ status, body: JSON.parse(text) }).toMatchObject({ status: 200, body: { value: card } });
  expect(ms).toBeLessThan(MOST_MS);
  expect(bot.logged).toContainEqual(expect.objectContaining({ msg: 'a pressed card could not be renewed' }));
});
