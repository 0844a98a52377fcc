import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { verifyFacts } from '../../src/operate/verify-facts';
import { createStores } from '../../src/stores';
import { localDate } from '../../src/time/clock';
import { loadSample } from '../../src/trial/sample';
import { connectionStringFor, startAzurite } from '../support/azurite';
import { startConnector } from '../support/connector';
import { dist, freePorts, ROOT, startProgram } from '../support/processes';
import { startStorageProxy } from '../support/storage-proxy';

/**
 * Something happens to one call to storage, or to all from one on, while a dialogue is reported, changed or removed or
 * an activity reported: what the person is told is what is stored. `npm run simulate:told`; ROUNDS and SEED say how
 * many and which.
 */

const ROUNDS = Number(process.env.ROUNDS ?? 500);
const SEED = Number(process.env.SEED ?? 1);
const PROJECT = 'tillit';
/** More than any of these turns makes. */
const MOST_CALLS = 14;

const FAULTS = ['refused', 'lost', 'busy'] as const;
const DEEDS = ['submit', 'change', 'remove', 'activity'] as const;
const Round = fc.record({
  deed: fc.constantFrom(...DEEDS),
  fault: fc.constantFrom(...FAULTS),
  /** Which call of the turn it begins at. */
  at: fc.nat(MOST_CALLS),
  /** How many calls it goes on for: one is mended by the next try. */
  lasts: fc.constantFrom(1, 2, 3, 100),
});
type Round = typeof Round extends fc.Arbitrary<infer T> ? T : never;

const NOT_SAVED = /Inget är sparat|Inget har ändrats|Inget är ändrat|är som före ditt svar/u;
const UNCERTAIN = /vet inte om/u;
const SAVED = /är sparad|Ändringen|är borttagen|Tack|är klar|är delvis genomförd|har ändrats/u;
const BUSY = { status: 503, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };

test(
  `${ROUNDS} rounds of seed ${SEED}: nobody is told other than what is stored`,
  async () => {
    const azurite = await startAzurite();
    const proxy = await startStorageProxy(azurite.port);
    const stores = createStores({
      storage: { kind: 'connection-string', connectionString: azurite.connectionString },
      appId: '',
    });
    const connector = await startConnector();
    await loadSample(join(ROOT, 'samples', 'tillit'), stores);
    const [port = 0] = await freePorts(1);
    const server = startProgram(dist('main.js'), [], {
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(proxy.port, azurite.queuePort),
    });
    await server.says(/"listening"/, 60_000);

    const invoke = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', 'invoke-desktop.json'), 'utf8');
    const press = async (who: string, data: object): Promise<string> => {
      const conversation = { id: `a:${who}`, conversationType: 'personal' };
      const from = { id: `29:${who}`, aadObjectId: who, name: who };
      const value = { action: { type: 'Action.Execute', ...data, data } };
      const body = { ...(JSON.parse(invoke) as object), serviceUrl: connector.url, conversation, from, value };
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(200);
      return response.text();
    };
    const dialogue = (participants: number) => ({
      date: localDate(new Date()),
      kind: 'perspective',
      municipality: 'laholm',
      methods: 'gruppdiskussioner',
      targetGroups: 'unga',
      participants: `${participants}`,
    });
    const stored = (id: string) => stores.dialogues.find(PROJECT, id);
    const plan = (await stores.plans.snapshot())?.plan;
    const activities = plan?.activities.map(({ id }) => id) ?? [];

    /** What is pressed, and whether it has been done by what is stored. */
    const deedOf = async ({ deed }: Round, n: number) => {
      const [who, formId] = [`person-${n}`, `form-${SEED}-${n}`];
      const submit = { verb: 'submit-dialogue', formId, ...dialogue(12) };
      if (deed === 'submit') return { who, data: submit, isDone: async () => (await stored(formId)) !== undefined };
      if (deed === 'activity') {
        const activity = activities[n % activities.length] ?? '';
        const { week, at } = { week: '2026-W40', at: new Date().toISOString() };
        const data = { verb: 'report-activity', activity, state: n % 2 === 0 ? 'done' : 'partly', week, seen: '' };
        const isDone = async () =>
          (await stores.activities.reports(PROJECT)).some(
            (each) => each.activity === activity && each.reportedAt >= at,
          );
        return { who, data: { ...data, [`comment-${activity}`]: '' }, isDone };
      }
      expect(await press(who, submit)).toMatch(/är sparad/u);
      if (deed === 'remove') {
        const data = { verb: 'remove-dialogue', dialogueId: formId, operation: `op-${SEED}-${n}` };
        return { who, data, isDone: async () => !('content' in ((await stored(formId)) ?? { content: 0 })) };
      }
      const change = { verb: 'change-dialogue', dialogueId: formId, fromVersion: 1, operation: `op-${SEED}-${n}` };
      const isDone = async () => {
        const now = await stored(formId);
        return now !== undefined && 'content' in now && now.content.participants === 34;
      };
      return { who, data: { ...change, ...dialogue(34) }, isDone };
    };

    const tally = new Map<string, number>();
    const wrong: string[] = [];
    const rounds = fc.sample(Round, { seed: SEED, numRuns: ROUNDS });
    for (const [n, round] of rounds.entries()) {
      const { who, data, isDone } = await deedOf(round, n);
      let calls = 0;
      const isHit = (): boolean => {
        const call = calls++;
        return call >= round.at && call < round.at + round.lasts;
      };
      if (round.fault === 'lost') proxy.watch({ after: () => !isHit() });
      else if (round.fault === 'busy') proxy.watch({ instead: () => (isHit() ? BUSY : undefined) });
      else proxy.watch({ before: () => !isHit() });
      const answer = await press(who, data);
      proxy.watch({});
      const answered = UNCERTAIN.test(answer)
        ? 'uncertain'
        : NOT_SAVED.test(answer)
          ? 'not saved'
          : SAVED.test(answer)
            ? 'saved'
            : `nothing: ${answer.slice(0, 200)}`;
      const done = await isDone();
      const key = `${answered} / ${done ? 'stored' : 'not stored'}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
      const isRight = answered === 'uncertain' || (answered === 'saved' ? done : answered === 'not saved' && !done);
      if (!isRight) wrong.push(`${n} ${JSON.stringify(round)}: ${key} ${answer.slice(0, 600)}`);
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries([...tally].sort()))}\n`);
    expect(wrong).toEqual([]);
    expect((await verifyFacts(PROJECT, stores.dialogues)).differences).toEqual([]);

    server.signal('SIGTERM');
    await server.ended;
    await Promise.all([proxy.stop(), azurite.stop(), connector.close()]);
  },
  60 * 60_000,
);
