import { importPlan } from '../../src/planning/import-plan';
import { type BenchStorage, startBenchStorage } from '../bench/bench-server';
import { type Started, startContender, stopContender } from '../bench/contenders';
import { rssMbOf } from '../bench/meters';
import { samplePlan } from '../samples/sample';
import { activity } from '../support/bot';
import { type Connector, startConnector } from '../support/connector';
import { type FileServer, startFileServer } from '../support/file-server';
import { watchHealth } from '../support/health-watch';
import { layFacts, storesAt } from '../support/laid-facts';
import { until } from '../support/processes';

/**
 * A part of `npm run bench:documents`: a file from being asked for in the chat to lying in the person's OneDrive, on
 * the built server; and how long others wait meanwhile. Each round has a server that was just started, so that the
 * report is the first that its thread writes. The least of `ROUNDS` is told; `DIALOGUES` for a larger store.
 */

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const DIALOGUES = Number(process.env.DIALOGUES ?? 10_000);
const MOST_MS = 3_000;
const STALL_MS = 100;
const PHRASES = [
  'projektredovisning',
  'delrapport',
  'beslutsförslag för Halmstad',
  'dokumentationsmall',
  'exportera data',
];

jest.setTimeout(600_000);

const surroundings = { now: () => new Date(), newId: () => crypto.randomUUID() };
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const lines: string[] = [];

let drive: FileServer;
let connector: Connector;
let storage: BenchStorage;
let server: Started;
let turns = 0;

beforeAll(async () => {
  [drive, connector] = await Promise.all([startFileServer(), startConnector()]);
});
afterAll(async () => {
  await Promise.all([drive.close(), connector.close()]);
  tell(
    [
      '',
      '| asked for | dialogues | asked → offered, ms | yes → saved, ms | others wait at most, ms |',
      '|---|---:|---:|---:|---:|',
      ...lines,
      '',
    ].join('\n'),
  );
});

interface Offer {
  readonly attachments?: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[];
}

/** Brings a turn of a new person's. */
async function bring(fixture: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const who = `asker-${turns}`;
  connector.addMember(`29:${who}`, {
    name: who,
    userPrincipalName: `${who}@example.se`,
    tenantId: 't',
    userRole: 'user',
  });
  const from = { id: `29:${who}`, aadObjectId: who, name: who };
  const conversation = {
    conversationType: 'personal',
    id: `a:${who}`,
    tenantId: '11111111-2222-4333-8444-555555555555',
  };
  const body = JSON.stringify(activity(fixture, connector.url, { from, conversation, ...changes }));
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/messages`, { method: 'POST', headers, body });
  if (answer.status >= 300) throw new Error(`HTTP ${answer.status}`);
}

/** Asks for a file and says yes to it. @returns how long each took until it was seen in the chat, in ms */
async function fileOf(text: string): Promise<{ readonly offeredMs: number; readonly savedMs: number }> {
  turns += 1;
  const sent = connector.sent.length;
  const asked = performance.now();
  await bring('message-personal', { text, attachments: [], id: `m-${turns}` });
  const offer = (): Record<string, unknown> | undefined =>
    connector.sent
      .slice(sent)
      .flatMap(({ body }) => (body as Offer).attachments ?? [])
      .find(({ contentType }) => contentType.endsWith('file.consent'))?.content;
  const context = (await until('an offer', offer, 20_000)).acceptContext;
  const offeredMs = performance.now() - asked;

  let put = 0;
  const uploadUrl = drive.serve(`/upload/${turns}`, async (req, res) => {
    for await (const part of req) put += (part as Buffer).length;
    res.writeHead(201);
    res.end();
  });
  const uploadInfo = { contentUrl: uploadUrl, name: 'x', uploadUrl, uniqueId: `u-${turns}`, fileType: 'docx' };
  const updated = connector.updated.length;
  const accepted = performance.now();
  await bring('file-consent-accept', { value: { type: 'fileUpload', action: 'accept', context, uploadInfo } });
  await until('the card of the file', () => (connector.updated.length > updated ? true : undefined), 20_000);
  const savedMs = performance.now() - accepted;
  expect(put).toBeGreaterThan(1000);
  return { offeredMs, savedMs };
}

const ms = (value: number): string => Math.round(value).toString();

/** What was seen of one file in each round. */
interface Seen {
  readonly offeredMs: number[];
  readonly savedMs: number[];
  /** How long somebody else waited for an answer meanwhile. */
  readonly waitedMs: number[];
}

/** Asks a server that has just been started, in each round, for one file after the other. */
async function measure(phrases: readonly string[], dialogues: number): Promise<readonly Seen[]> {
  const seen = phrases.map((): Seen => ({ offeredMs: [], savedMs: [], waitedMs: [] }));
  const rss: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    server = await startContender('medskapa', storage.connectionString);
    // Whoever asks first waits for words to be loaded, whatever they ask.
    await bring('message-personal', { text: 'hjälp', attachments: [], id: `h-${round}` });
    for (const [at, phrase] of phrases.entries()) {
      const end = watchHealth([{ port: server.port, pid: server.program.pid }], STALL_MS);
      const { offeredMs, savedMs } = await fileOf(phrase);
      const [health] = await end();
      seen[at]?.offeredMs.push(offeredMs);
      seen[at]?.savedMs.push(savedMs);
      seen[at]?.waitedMs.push(health?.slowestMs ?? 0);
    }
    rss.push(rssMbOf(server.program.pid));
    await stopContender(server);
  }
  for (const [at, phrase] of phrases.entries()) {
    const least = (of: keyof Seen): string => ms(Math.min(...(seen[at]?.[of] ?? [])));
    lines.push(`| ${phrase} | ${dialogues} | ${least('offeredMs')} | ${least('savedMs')} | ${least('waitedMs')} |`);
  }
  lines.push(`| the server after them, MB | ${dialogues} | ${ms(Math.min(...rss))} | | |`);
  return seen;
}

test('files of the sample are there within 3 s, least of some', async () => {
  storage = await startBenchStorage();
  try {
    const plan = samplePlan('outcome.yaml', 'dialogues.yaml');
    await importPlan(plan, { by: 'bench' }, storesAt(storage.connectionString), surroundings);
    for (const { offeredMs, savedMs } of await measure(PHRASES, 37))
      expect(Math.min(...offeredMs) + Math.min(...savedMs)).toBeLessThan(MOST_MS);
  } finally {
    await storage.stop();
  }
});

test('files of many dialogues', async () => {
  storage = await startBenchStorage();
  try {
    await layFacts(storage.connectionString, samplePlan('outcome.yaml'), DIALOGUES, 0, surroundings);
    await measure(['projektredovisning', 'exportera data'], DIALOGUES);
  } finally {
    await storage.stop();
  }
});
