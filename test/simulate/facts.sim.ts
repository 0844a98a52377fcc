import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBot, type Stores } from '../../src/app';
import type { Respond } from '../../src/turns/reply';
import { samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { SOME_VALUES } from '../support/dialogues';
import { layFacts, QUESTIONS, storesAt } from '../support/laid-facts';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/**
 * What many dialogues cost: a start, memory, and questions of all kinds, when nothing has changed and when a dialogue has
 * been reported before each. `npm run bench:facts`; `FACTS=100,1000,10000,100000` for other sizes, `ROUNDS` for how often all
 * kinds are asked.
 */

const SIZES = (process.env.FACTS ?? '100,1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const NOW = new Date('2023-02-01T11:00:00Z');
const MOST_CPU = 1.3;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const heap = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

let azurite: Azurite;
let proxy: StorageProxy;
let bytes = 0;
let ids = 0;
const surroundings = { now: () => NOW, newId: () => `id-${String(++ids).padStart(8, '0')}` };

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  proxy.watch({
    after: ({ method }, body) => {
      if (method === 'GET') bytes += body.length;
      return true;
    },
  });
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});

const someone = () => ({
  userId: 'u',
  conversation: { id: `chat-${++ids}`, type: 'personal' } as const,
  profile: async () => undefined,
});

/** Milliseconds of this process's own work. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function askAll(respond: Respond): Promise<void> {
  for (const text of QUESTIONS) await respond({ ...someone(), input: { kind: 'text', text } });
}

async function submit(respond: Respond): Promise<void> {
  const value = { verb: 'submit-dialogue', formId: `form-${++ids}`, ...SOME_VALUES };
  await respond({ ...someone(), input: { kind: 'submitted', value } });
}

interface Started {
  readonly count: number;
  readonly stores: Stores;
  readonly respond: Respond;
  readonly startMs: number;
  readonly startCpu: number;
  readonly startBytes: number;
  readonly heapMb: number;
}

async function start(count: number): Promise<Started> {
  const plan = { ...samplePlan('outcome.yaml'), id: `facts-${String(count).padStart(8, '0')}` };
  await layFacts(azurite.connectionString, plan, count, 100, surroundings);
  // Once before, so that what a first start makes for all is not counted.
  await storesAt(connectionStringFor(proxy.port)).plans.snapshot();
  const stores = storesAt(connectionStringFor(proxy.port));
  const before = heap();
  bytes = 0;
  const began = performance.now();
  const startCpu = await cpu(() => stores.plans.snapshot());
  const startMs = performance.now() - began;
  const startBytes = bytes;
  const { respond } = createBot(stores, true, surroundings);
  return { count, stores, respond, startMs, startCpu, startBytes, heapMb: heap() - before };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test(`questions cost as much with ${SIZES.join(', ')} dialogues`, async () => {
  const table: Record<string, Record<string, string>> = {};
  const all: { count: number; still: number; changing: number }[] = [];
  for (const size of SIZES) {
    const { count, respond, startMs, startCpu, startBytes, heapMb } = await start(size);
    await askAll(respond);
    bytes = 0;
    await askAll(respond);
    const bytesEach = bytes / QUESTIONS.length;
    const [still, changing]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      still.push((await cpu(() => askAll(respond))) / QUESTIONS.length);
      await submit(respond);
      changing.push((await cpu(() => askAll(respond))) / QUESTIONS.length);
    }
    // Of other work on the machine the median is troubled least.
    all.push({ count, still: median(still), changing: median(changing) });
    table[count] = {
      'start ms': startMs.toFixed(0),
      'start CPU ms': startCpu.toFixed(0),
      'start KB': (startBytes / 1024).toFixed(0),
      'heap MB': heapMb.toFixed(1),
      'bytes a question': bytesEach.toFixed(0),
      'CPU ms a question': median(still).toFixed(2),
      'after a report': median(changing).toFixed(2),
    };
    console.table(table);
  }
  const [first, ...more] = all;
  for (const { still, changing } of more.filter(({ count }) => count <= 10_000)) {
    expect(still / (first?.still ?? 0)).toBeLessThanOrEqual(MOST_CPU);
    expect(changing / (first?.changing ?? 0)).toBeLessThanOrEqual(MOST_CPU);
  }
}, 3_600_000);
