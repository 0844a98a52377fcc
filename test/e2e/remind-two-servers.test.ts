import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, startAzurite } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { dist, freePorts, type Ran, ROOT, type Running, run, startProgram, until } from '../support/processes';

/** Two servers on one storage, and the command line beside them: what an operator sees of the weekly reminders. */

const PEOPLE = 60;
const NOW = ['--now', '2021-09-06T08:00'];
const SAMPLE = join('samples', 'tillit', 'plan.yaml');

let azurite: Azurite;
let connector: Connector;
let servers: Running[] = [];
let ports: number[] = [];
let folder: string;

const storage = () => ({ AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString });
const cli = (...args: string[]): Promise<Ran> => run(dist('cli.js'), args, storage());
const upnOf = (n: number): string => `person.${n}@example.se`;

/** Person 0 leads the project, the last one is nobody whom the matrix names. */
const roleOf = (n: number): string => {
  if (n === 0) return 'projektledare';
  return n === PEOPLE - 1 ? 'nämndsekreterare' : 'arbetsgrupp';
};

beforeAll(async () => {
  azurite = await startAzurite();
  connector = await startConnector();
  folder = mkdtempSync(join(tmpdir(), 'medskapa-remind-'));
  const file = join(folder, 'people.csv');
  const lines = Array.from({ length: PEOPLE }, (_, n) => `${upnOf(n)},Person ${n},${roleOf(n)},`);
  writeFileSync(file, ['upn,name,roles,committees', ...lines, ''].join('\n'));
  expect(await cli('plan', 'import', SAMPLE)).toMatchObject({ code: 0, err: '' });
  expect(await cli('people', 'import', file)).toMatchObject({ code: 0, err: '' });
  ports = await freePorts(2);
  servers = ports.map((port) => startProgram(dist('main.js'), [], { ...storage(), PORT: `${port}` }));
  await Promise.all(servers.map((server) => server.says(/"listening"/, 60_000)));
}, 120_000);

afterAll(async () => {
  for (const server of servers) server.signal('SIGTERM');
  await Promise.all(servers.map(({ ended }) => ended));
  await connector?.close();
  await azurite?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Installs the app for somebody, through either server. */
async function meet(n: number): Promise<void> {
  const name = 'installation-update-personal';
  const text = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
  const activity = {
    ...(JSON.parse(text) as Record<string, unknown>),
    serviceUrl: connector.url,
    from: { id: `29:${n}`, aadObjectId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` },
    conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' },
  };
  connector.addMember(`29:${n}`, { name: `Person ${n}`, userPrincipalName: upnOf(n) });
  const answer = await fetch(`http://127.0.0.1:${ports[n % 2]}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(answer.status).toBe(200);
}

const summaries = (begin: string): string[] =>
  connector.sent.flatMap(({ path, body }) =>
    String(body.summary ?? '').startsWith(begin) ? [decodeURIComponent(path).split('/')[3] ?? ''] : [],
  );
const wroteFirst = ({ output }: Running): number => output.split('"wrote first"').length - 1;

interface Listed {
  readonly upn: string;
  readonly outcome: string;
}

test('both deliver, together each person once; a second command sends nothing; everyone is listed', async () => {
  // Person 1 has never met the bot.
  for (let n = 0; n < PEOPLE; n += 1) if (n !== 1) await meet(n);

  // One of them has its hands full for so long that the other looks into the queue meanwhile.
  const isCard = ({ body }: { readonly body: Record<string, unknown> }) =>
    String(body.summary ?? '').startsWith('Din vecka');
  connector.behave({ when: isCard, times: PEOPLE, afterMs: 700, status: 201, body: { id: '1' } });
  const first = await cli('remind', ...NOW);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/^2021-W36: 58 sent, 1 unreachable, 0 uncertain, 0 taken care of before$/m);
  expect(first.out).toMatch(/^deliveries --week 2021-W36 says who was not reached, and why$/m);
  const cards = summaries('Din vecka');
  expect(cards).toHaveLength(PEOPLE - 2);
  expect(new Set(cards).size).toBe(cards.length);
  expect(servers.map(wroteFirst).every((count) => count > 0)).toBe(true);

  // The project leader is told how it went, once.
  await until('the report', () => summaries('Påminnelser').length > 0 || undefined);
  expect(summaries('Påminnelser')).toEqual(['a:0']);
  const report = connector.sent.find(({ body }) => String(body.summary ?? '').startsWith('Påminnelser'));
  expect(String(report?.body.summary).replace(/\s/gu, ' ')).toBe(
    'Påminnelser v. 36: 58 skickade. 1 nådde inte fram: Person 1 (har inte installerat appen).',
  );

  const before = connector.sent.length;
  const second = await cli('remind', ...NOW);
  expect(second.out).toMatch(/^2021-W36: 0 sent, 0 unreachable, 0 uncertain, 59 taken care of before$/m);
  expect(second.out).not.toMatch(/deliveries/);
  expect(connector.sent.length).toBe(before);

  const { out } = await cli('deliveries', '--week', '2021-W36', '--json');
  const listed = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed);
  const outcomeOf = new Map(listed.map(({ upn, outcome }) => [upn, outcome]));
  expect(listed).toHaveLength(PEOPLE);
  expect(outcomeOf.get(upnOf(1))).toBe('unreachable');
  expect(outcomeOf.get(upnOf(PEOPLE - 1))).toBe('nothing-due');
  expect([...outcomeOf.values()].filter((outcome) => outcome === 'sent')).toHaveLength(PEOPLE - 2);
}, 120_000);
