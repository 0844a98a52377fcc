import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { CHANNEL_KEEPS_MS, listenOnLoopback } from '../support/loopback';

/** The channel around the measured programs: it brings activities, and takes what is sent back. */
export interface BenchChannel {
  readonly serviceUrl: string;
  /** Brings an activity. @returns what came back: the invoke's answer, or what was sent to the chat meanwhile */
  bring(port: number, activity: Activity): Promise<string>;
  stop(): Promise<void>;
}

export interface Activity {
  readonly type: string;
  readonly conversation: { readonly id: string; readonly [other: string]: unknown };
  readonly [other: string]: unknown;
}

const MOST_MS = 20_000;

/** @param nameOf the user name of an account id, for who asks who somebody is */
export async function startBenchChannel(nameOf: (account: string) => string): Promise<BenchChannel> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const sent = new Map<string, string>();
  const { port, close } = await listenOnLoopback(async (req, res) => {
    const body = await text(req);
    const path = decodeURIComponent(req.url ?? '');
    const chat = /\/conversations\/([^/]+)\//u.exec(path)?.[1] ?? '';
    res.setHeader('content-type', 'application/json');
    if (req.method === 'GET') {
      const account = path.split('/members/29:')[1] ?? '';
      const name = nameOf(account);
      res.end(JSON.stringify({ id: `29:${account}`, aadObjectId: account, userPrincipalName: name, name }));
      return;
    }
    sent.set(chat, body);
    res.writeHead(201);
    res.end('{"id":"1"}');
  }, CHANNEL_KEEPS_MS);

  const post = (to: number, body: string): Promise<{ readonly status: number; readonly body: string }> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const way = { host: '127.0.0.1', port: to, path: '/api/messages', method: 'POST', headers, agent };
      const call = request(way, (res) => {
        text(res).then((answer) => resolve({ status: res.statusCode ?? 0, body: answer }), reject);
      });
      call.setTimeout(MOST_MS, () => call.destroy(new Error('a turn took too long')));
      call.on('error', reject);
      call.end(body);
    });

  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    async bring(to, activity) {
      const chat = activity.conversation.id;
      sent.delete(chat);
      const answer = await post(to, JSON.stringify(activity));
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status}: ${answer.body}`);
      return activity.type === 'invoke' ? answer.body : (sent.get(chat) ?? '');
    },
    async stop() {
      agent.destroy();
      await close();
    },
  };
}
