import { type IncomingHttpHeaders, request } from 'node:http';
import { listenOnLoopback } from './loopback';

/** One call on its way to storage, and what storage answered. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Where something may happen to a call: before storage has it, or after storage has answered and before it is told. */
interface Watch {
  /** @returns false to keep the call from storage */
  readonly before?: (call: Passing) => boolean | Promise<boolean>;
  /** @returns false to keep the answer from the caller */
  readonly after?: (call: Passing, body: Buffer) => boolean | Promise<boolean>;
}

export interface StorageProxy {
  readonly port: number;
  /** From now on; an empty one lets everything pass. */
  watch(watch: Watch): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Stands between a program and its storage, and sees every call pass. */
export async function startStorageProxy(storagePort: number): Promise<StorageProxy> {
  let watching: Watch = {};
  const forward = (call: Passing, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const onward = request({ host: '127.0.0.1', port: storagePort, ...call }, (answer) => {
        read(answer).then((received) => {
          resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: received });
        }, reject);
      });
      onward.once('error', reject);
      onward.end(body);
    });
  const { port, close } = await listenOnLoopback(async (req, res) => {
    const body = await read(req);
    const call = { method: req.method ?? '', path: req.url ?? '', headers: req.headers };
    const { before, after } = watching;
    if (before && !(await before(call))) return void res.destroy();
    const answer = await forward(call, body);
    if (after && !(await after(call, answer.body))) return void res.destroy();
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
