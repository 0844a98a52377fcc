import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { listenOnLoopback } from '../support/loopback';

/** What has passed between a program and storage. */
interface Passed {
  readonly calls: number;
  /** Of bodies, both ways. */
  readonly bytes: number;
}

/** A table service seen from a program, which counts what passes. */
export interface CountedStorage {
  readonly port: number;
  readonly passed: () => Passed;
  /**
   * From now on it stands still: what has been read once is answered again without storage, and every writing is said
   * to be done and is not, so that a program is measured without what storage does on the same cores.
   */
  standStill(): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding'];

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const OPERATION = /^(?:POST|PUT|PATCH|MERGE|DELETE) http/gmu;
const WRITTEN = 'HTTP/1.1 204 No Content\r\nETag: W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"\r\n';

/** What storage answers to a writing that it has done; a transaction gets a part for each of its operations. */
function written(path: string, body: Buffer): Answer {
  const headers = { 'x-ms-version': '2019-02-02', etag: 'W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"' };
  if (!path.includes('$batch')) return { status: 204, headers, body: Buffer.alloc(0) };
  const operations = body.toString('latin1').match(OPERATION) ?? [];
  const head = 'Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n';
  const parts = operations.map(() => `--changesetresponse_1\r\n${head}${WRITTEN}\r\n`).join('');
  const begin = '--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n';
  return {
    status: 202,
    headers: { ...headers, 'content-type': 'multipart/mixed; boundary=batchresponse_1' },
    body: Buffer.from(`${begin}${parts}--changesetresponse_1--\r\n--batchresponse_1--\r\n`),
  };
}

/** @param storagePort the table service behind it */
export async function startCountedStorage(storagePort: number): Promise<CountedStorage> {
  const agent = new Agent({ keepAlive: true });
  const remembered = new Map<string, Answer>();
  let isStill = false;
  let [calls, bytes] = [0, 0];
  const forward = (method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const onward = request({ host: '127.0.0.1', port: storagePort, method, path, headers, agent }, (answer) => {
        read(answer).then((received) => {
          const kept = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.includes(name));
          const { statusCode: status = 502 } = answer;
          resolve({ status, headers: Object.fromEntries(kept), body: received });
        }, reject);
      });
      onward.once('error', reject);
      onward.end(body);
    });
  const { port, close } = await listenOnLoopback(async (req, res) => {
    const { method = '', url: path = '', headers } = req;
    const body = await read(req);
    const still = isStill ? (method === 'GET' ? remembered.get(path) : written(path, body)) : undefined;
    const answer = still ?? (await forward(method, path, headers, body));
    if (isStill && method === 'GET') remembered.set(path, answer);
    calls += 1;
    bytes += body.length + answer.body.length;
    const length = answer.body.length === 0 ? {} : { 'content-length': answer.body.length };
    res.writeHead(answer.status, { ...answer.headers, ...length });
    res.end(answer.body);
  });
  return {
    port,
    passed: () => ({ calls, bytes }),
    standStill: () => {
      isStill = true;
    },
    async stop() {
      agent.destroy();
      await close();
    },
  };
}
