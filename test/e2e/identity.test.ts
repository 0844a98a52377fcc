import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Azurite, startAzurite } from '../support/azurite';
import { activity } from '../support/bot';
import { type BotFramework, bearer, SERVICE, startBotFramework, TENANT, tokenFor } from '../support/bot-framework';
import { listenOnLoopback } from '../support/loopback';
import { dist, freePorts, startProgram, until } from '../support/processes';

/**
 * dist/main.js with a managed identity, as it runs in an App Service, where the identity gives no token: whoever wrote
 * is asked for at the channel and is to be answered there, and neither can be. test/teams/outbound-token.test.ts has
 * the rest.
 */

const MOST_MS = 5000;
const INNER = 'AADSTS-inner-text';

let azurite: Azurite;
let framework: BotFramework;

beforeAll(async () => {
  [azurite, framework] = await Promise.all([startAzurite(), startBotFramework()]);
});
afterAll(() => Promise.all([azurite.stop(), framework.close()]));

test.each<[string, (res: ServerResponse) => void]>([
  ['never answers', () => undefined],
  [
    'answers 500',
    (res) => {
      res.statusCode = 500;
      res.end(INNER);
    },
  ],
])(
  'an identity that %s: 503 within five seconds, a line in the log, and nothing of what it said',
  async (_what, how) => {
    const identity = await listenOnLoopback(async (_req, res) => how(res));
    const [port = 0] = await freePorts(1);
    const id = randomUUID();
    const server = startProgram(dist('main.js'), [], {
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      MicrosoftAppId: id,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: TENANT,
      IDENTITY_ENDPOINT: `http://127.0.0.1:${identity.port}/msi/token`,
      IDENTITY_HEADER: 'invented-header',
      ...framework.endpoints(id),
    });
    const at = `http://127.0.0.1:${port}`;
    await until('readiness', async () => {
      const status = await fetch(`${at}/readyz`).then(
        (answer) => answer.status,
        () => undefined,
      );
      return status === 200 ? true : undefined;
    });
    const conversation = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
    const started = performance.now();
    const answer = await fetch(`${at}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(tokenFor(id)) },
      body: JSON.stringify(activity('message-personal', SERVICE, { conversation })),
    });
    const ms = performance.now() - started;
    expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 503, text: '' });
    expect(ms).toBeLessThan(MOST_MS);
    server.signal('SIGTERM');
    await server.ended;
    await identity.close();
    expect(server.output).toMatch(/"reason":"unauthorised".*"msg":"an answer was not delivered"/u);
    expect(server.output).not.toMatch(new RegExp(`${INNER}|invented-header`, 'u'));
  },
  60_000,
);
