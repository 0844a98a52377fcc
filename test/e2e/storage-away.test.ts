import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyFacts } from '../../src/operate/verify-facts';
import { createStores, type Stores } from '../../src/stores';
import { localDate } from '../../src/time/clock';
import { loadSample } from '../../src/trial/sample';
import { connectionStringFor } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { dist, freePorts, ROOT, type Running, startProgram, until } from '../support/processes';
import { startStorageProgram } from '../support/storage-program';

/**
 * Storage goes away while people are at work, and comes back: everybody gets a sentence in time, nothing is
 * half-written, what was said to be saved is saved and nothing else, and all is well afterwards without a restart. Two
 * seconds in every run of the tests; `AWAY_MS=30000` for as long as it takes to restart a real one.
 */

const AWAY_MS = Number(process.env.AWAY_MS ?? 2000);
const AT_WORK_MS = 1000;
const PEOPLE = 6;
/** Teams repeats a turn after fifteen seconds. */
const MOST_MS = 15_000;
const PROJECT = 'tillit';

const SAVED = /Tack, dialogen är sparad|redan sparad/;
const NOT_SAVED = /Just nu når jag inte databasen.*Inget är sparat.*Det du skrev står kvar här/;
const UNCERTAIN = /vet inte om det blev sparat/;
const NO_ANSWER = /Just nu når jag inte databasen|Databasen svarade inte/;

let folder: string;
let ports: { table: number; queue: number; blob: number; server: number };
let storage: Running;
let server: Running;
let connector: Connector;
let stores: Stores;

const connection = (): string => connectionStringFor(ports.table, ports.queue);

async function startStorage(): Promise<Running> {
  const started = startStorageProgram(folder, ports);
  await until('storage', () => stores.table.answers().then((ok) => ok || undefined), 60_000);
  return started;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medskapa-away-'));
  const [table = 0, queue = 0, blob = 0, free = 0] = await freePorts(4);
  ports = { table, queue, blob, server: free };
  stores = createStores({ storage: { kind: 'connection-string', connectionString: connection() }, appId: '' });
  connector = await startConnector();
  storage = await startStorage();
  await loadSample(join(ROOT, 'samples', 'tillit'), stores);
  const env = { PORT: `${free}`, AZURE_STORAGE_CONNECTION_STRING: connection() };
  server = startProgram(dist('main.js'), [], env);
  await server.says(/"listening"/, 60_000);
}, 120_000);

afterEach(async () => {
  server?.signal('SIGTERM');
  await server?.ended;
  storage?.signal('SIGCONT');
  storage?.signal('SIGINT');
  await storage?.ended;
  await connector?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const at = (path: string): string => `http://127.0.0.1:${ports.server}${path}`;
const statusOf = async (path: string): Promise<number> => (await fetch(at(path))).status;

interface Answered {
  readonly form?: string;
  readonly sentence: string;
  readonly status: number;
  readonly ms: number;
  /** When it was said, in milliseconds since the test began. */
  readonly when: number;
}

/** What an invoke was answered with, or the message that came, as text. */
async function turn(who: string, name: string, changes: Record<string, unknown>): Promise<Answered> {
  const text = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
  const conversation = { id: `a:${who}`, conversationType: 'personal' };
  const from = { id: `29:${who}`, aadObjectId: who, name: who };
  const body = { ...(JSON.parse(text) as object), serviceUrl: connector.url, conversation, from, ...changes };
  const mine = () => connector.sent.filter((call) => call.path.includes(encodeURIComponent(conversation.id)));
  const before = mine().length;
  const started = performance.now();
  const response = await fetch(at('/api/messages'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answered = await response.text();
  const messages = mine()
    .slice(before)
    .map((call) => `${call.body.summary ?? ''} ${call.body.text ?? ''}`.trim());
  const sentence = answered === '' ? messages.join(' ') : answered;
  return { sentence, status: response.status, ms: performance.now() - started, when: performance.now() };
}

async function submit(who: string, form: string): Promise<Answered> {
  const data = {
    verb: 'submit-dialogue',
    formId: form,
    date: localDate(new Date()),
    kind: 'perspective',
    municipality: 'laholm',
    methods: 'gruppdiskussioner',
    targetGroups: 'unga',
    participants: '12',
    observations: 'Det som sades.',
  };
  const value = { action: { type: 'Action.Execute', verb: 'submit-dialogue', data } };
  return { ...(await turn(who, 'invoke-desktop', { value })), form };
}

const ask = (who: string): Promise<Answered> =>
  turn(who, 'message-personal', { text: 'hur många dialoger', attachments: [] });

/** Somebody who asks and reports in turns until they are told to stop. */
function atWork(who: string): { stop(): Promise<Answered[]> } {
  const answers: Answered[] = [];
  let going = true;
  const working = (async () => {
    for (let n = 0; going; n += 1) {
      answers.push(await submit(who, `${who}-${n}`), await ask(who));
      // As fast as a person's share of turns allows.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return {
    async stop() {
      going = false;
      await working;
      return answers;
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const WAYS: readonly [string, () => Promise<void>, () => Promise<void>][] = [
  [
    'is stopped and started',
    async () => {
      storage.signal('SIGINT');
      await storage.ended;
    },
    async () => {
      storage = await startStorage();
    },
  ],
  ['hangs and goes on', async () => storage.signal('SIGSTOP'), async () => storage.signal('SIGCONT')],
];

test.each(WAYS)(
  `storage %s, ${AWAY_MS} ms`,
  async (way, goAway, comeBack) => {
    const before = (await verifyFacts(PROJECT, stores.dialogues)).dialogues;
    const people = Array.from({ length: PEOPLE }, (_, n) => atWork(`person-${n}`));
    await pause(AT_WORK_MS);
    const away = performance.now();
    await goAway();
    await until('readiness to fail', async () => ((await statusOf('/readyz')) === 503 ? true : undefined));
    expect(await statusOf('/healthz')).toBe(200);
    await pause(AWAY_MS);
    const back = performance.now();
    await comeBack();
    await until('readiness', async () => ((await statusOf('/readyz')) === 200 ? true : undefined));
    const well = performance.now();
    await pause(AT_WORK_MS);
    const answers = (await Promise.all(people.map((person) => person.stop()))).flat();

    const forms = answers.filter((each) => each.form !== undefined);
    const [saved, notSaved, uncertain] = [SAVED, NOT_SAVED, UNCERTAIN].map((kind) =>
      forms.filter(({ sentence }) => kind.test(sentence)),
    ) as [Answered[], Answered[], Answered[]];
    const answered = answers.filter((each) => !each.form && !NO_ANSWER.test(each.sentence));
    const slowest = Math.round(Math.max(...answers.map(({ ms }) => ms)));
    process.stdout.write(
      `storage ${way}, away ${Math.round(back - away)} ms: ${answers.length} turns, ${saved.length} saved, ` +
        `${notSaved.length} not saved, ${uncertain.length} uncertain, ${answered.length} of ` +
        `${answers.length - forms.length} questions answered; slowest ${slowest} ms, well after ${Math.round(well - back)} ms\n`,
    );

    // Everybody got a sentence, in time, and it was one of those that say what has become of it.
    for (const { sentence, status, ms } of answers) {
      expect({ status, sentence }).toEqual({ status: 200, sentence: expect.stringMatching(/\p{L}{3}/u) });
      expect(ms).toBeLessThan(MOST_MS);
      expect(sentence).not.toMatch(/gick fel hos mig|undefined/);
    }
    expect(forms.filter((each) => ![saved, notSaved, uncertain].flat().includes(each))).toEqual([]);
    // Somebody felt it: what was asked meanwhile came to nothing, or waited until storage went on.
    const felt = answers.filter((each) => NO_ANSWER.test(each.sentence) || each.ms >= AWAY_MS).length;
    expect(notSaved.length + uncertain.length + felt).toBeGreaterThan(0);
    expect(answers.filter(({ when, sentence }) => when > well && NO_ANSWER.test(sentence)).length).toBeLessThanOrEqual(
      2 * PEOPLE,
    );

    // What was said is so.
    const stored = new Set((await stores.dialogues.all(PROJECT)).map(({ id }) => id));
    expect(saved.filter(({ form = '' }) => !stored.has(form))).toEqual([]);
    expect(notSaved.filter(({ form = '' }) => stored.has(form))).toEqual([]);

    // All is well afterwards: everything that was not saved is saved when it is sent again, once, and every count
    // agrees.
    // Each by somebody of their own, who may send only so many in a few seconds.
    for (const [n, { form = '' }] of [...notSaved, ...uncertain].entries())
      expect((await submit(`later${n}`, form)).sentence).toMatch(SAVED);
    expect((await ask('later')).sentence).toMatch(/dialoger/);
    const { dialogues, differences } = await verifyFacts(PROJECT, stores.dialogues);
    expect(differences).toEqual([]);
    expect(dialogues).toBe(before + forms.length);
    expect(server.output).not.toMatch(/"msg":"a turn failed"/);

    // What was asked is written behind the answer, or as the server ends.
    server.signal('SIGTERM');
    await server.ended;
    expect((await stores.questions.lastAsked('a:later'))?.reading).toMatchObject({ kind: 'dialogue-count' });
  },
  AWAY_MS + 180_000,
);
