import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { CHANNEL_KEEPS_MS, listenOnLoopback } from './loopback';

/** One call that the bot made to the channel. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** How the connector treats the next calls to which `when` applies, and how many of them. */
export interface Behaviour {
  readonly when?: (call: Call) => boolean;
  readonly times?: number;
  /** Answers with this status after the message has been taken. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Closes the connection after the message has been taken. */
  readonly reset?: boolean;
  /** Takes the message and never answers. */
  readonly stall?: boolean;
  /** Answers so much later. */
  readonly afterMs?: number;
}

/** A channel's connector service on loopback: it keeps what it is sent, and fails as it is told to. */
export interface Connector {
  readonly url: string;
  /** Everything that was sent, in order. */
  readonly calls: readonly Call[];
  /** The new messages (POST). */
  readonly sent: readonly Call[];
  /** The renewed messages (PUT). */
  readonly updated: readonly Call[];
  /** Adds a behaviour; the first that applies is used. */
  behave(behaviour: Behaviour): void;
  /** Gives a member's profile by id. */
  addMember(id: string, profile: Record<string, unknown>): void;
  /** Waits until there are as many calls. */
  waitFor(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a connector on a free port of this machine. */
export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const behaviours: { rule: Behaviour; left: number }[] = [];
  const members = new Map<string, Record<string, unknown>>();
  let ids = 1630912400000;

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = req;
    const call = { method, path, headers, body: await readBody(req) };
    calls.push(call);
    const chosen = behaviours.find(({ rule, left }) => left > 0 && (rule.when?.(call) ?? true));
    if (chosen) {
      chosen.left -= 1;
      const { reset, stall, afterMs = 0, status = 200, headers = {}, body } = chosen.rule;
      if (stall) return;
      if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
      if (reset) {
        req.socket.destroy();
        return;
      }
      json(res, status, body ?? { error: { code: 'AsTheTestSays', message: 'as the test says' } }, headers);
      return;
    }
    if (call.method === 'GET') {
      const member = members.get(decodeURIComponent(call.path.split('/members/')[1] ?? ''));
      json(res, member ? 200 : 404, member ?? { error: { code: 'MemberNotFoundInConversation' } });
      return;
    }
    ids += 1;
    json(res, call.method === 'POST' ? 201 : 200, { id: `${ids}` });
  };
  const { port, close } = await listenOnLoopback(handle, CHANNEL_KEEPS_MS);

  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    get sent() {
      return calls.filter((call) => call.method === 'POST');
    },
    get updated() {
      return calls.filter((call) => call.method === 'PUT');
    },
    behave: (rule) => behaviours.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    addMember: (id, profile) => members.set(id, profile),
    async waitFor(count) {
      for (let waited = 0; calls.length < count; waited += 10) {
        if (waited > 5000) throw new Error(`${calls.length} calls came, not ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    close,
  };
}

async function readBody(req: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await text(req);
  return body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
}

function json(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}
