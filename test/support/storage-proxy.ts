import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenOnLoopback } from './loopback';

/** One call on its way to storage, and what storage answered. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Where something may happen to a call: before storage has it, or after storage has answered and before it is told. */
interface Watch {
  /** @returns what is answered in the place of storage, which then has no call */
  readonly instead?: (call: Passing) => Answer | undefined;
  /** @returns false to keep the call from storage */
  readonly before?: (call: Passing) => boolean | Promise<boolean>;
  /** @returns false to keep the answer from the caller */
  readonly after?: (call: Passing, body: Buffer, answer: Answer) => boolean | Promise<boolean>;
}

export interface StorageProxy {
  readonly port: number;
  /** From now on; an empty one lets everything pass. */
  watch(watch: Watch): void;
  stop(): Promise<void>;
}

/** Stands between a program and its storage, and sees every call pass. */
export async function startStorageProxy(storagePort: number): Promise<StorageProxy> {
  let watching: Watch = {};
  const forward = ({ body, ...call }: Passing): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const onward = request({ host: '127.0.0.1', port: storagePort, ...call }, (answer) => {
        buffer(answer).then((received) => {
          resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: received });
        }, reject);
      });
      onward.once('error', reject);
      onward.end(body);
    });
  const { port, close } = await listenOnLoopback(async (req, res) => {
    const { method = '', url: path = '', headers } = req;
    const call = { method, path, headers, body: await buffer(req) };
    const { instead, before, after } = watching;
    if (before && !(await before(call))) return void res.destroy();
    const answer = instead?.(call) ?? (await forward(call));
    if (after && !(await after(call, answer.body, answer))) return void res.destroy();
    res.writeHead(answer.status, answer.headers);
    res.end(answer.body);
  });
  return {
    port,
    watch: (watch) => {
      watching = watch;
    },
    stop: close,
  };
}
