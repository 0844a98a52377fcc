import { type Answer, type Passing, startStorageProxy } from '../support/storage-proxy';

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

const OPERATION = /^(?:POST|PUT|PATCH|MERGE|DELETE) http/gmu;
const WRITTEN = 'HTTP/1.1 204 No Content\r\nETag: W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"\r\n';

/** What storage answers to a writing that it has done; a transaction gets a part for each of its operations. */
function written({ path, body }: Passing): Answer {
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
  const { port, watch, stop } = await startStorageProxy(storagePort);
  const remembered = new Map<string, Answer>();
  let isStill = false;
  let [calls, bytes] = [0, 0];
  watch({
    instead: (call) => {
      if (!isStill) return undefined;
      return call.method === 'GET' ? remembered.get(call.path) : written(call);
    },
    after: ({ method, path, body: sent }, body, answer) => {
      if (isStill && method === 'GET') remembered.set(path, answer);
      calls += 1;
      bytes += sent.length + body.length;
      return true;
    },
  });
  return {
    port,
    passed: () => ({ calls, bytes }),
    standStill: () => {
      isStill = true;
    },
    stop,
  };
}
