import { randomUUID } from 'node:crypto';
import { type BenchServer, type Submitted, startBenchServer } from '../bench/bench-server';
import { median, sum } from '../bench/figures';
import { type Asked, type Pace, type Result, type Rounds, report, resultOf } from '../bench/growth-report';
import { type GrowthRow, LEADER, PEOPLE, prepareRow } from '../bench/growth-row';
import { withManyMunicipalities } from '../bench/large-plan';
import { misread, mixOf } from '../bench/question-mix';
import { samplePlan } from '../samples/sample';
import { SOME_VALUES } from '../support/dialogues';
import { patiently, storesAt } from '../support/laid-facts';
import { dist } from '../support/processes';

/**
 * `npm run bench:facts`: what questions, a start, memory and submits cost with few and with many dialogues. Every
 * number of dialogues has a storage and a server of its own, each in a process of its own; they are asked in turn,
 * round by round, so that they are compared on the machine as it is then. `DIALOGUES=100,1000` for other numbers of the
 * sample plan's, `LARGE=100,10000` of the plan of 290 municipalities' (`LARGE=` for none), `WHOLE` for how many of them
 * there are more rows of than facts, `ROUNDS` for how often all is asked.
 */

const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);
const DIALOGUES = numbers(process.env.DIALOGUES ?? '100,1000,10000,100000');
const LARGE = numbers(process.env.LARGE ?? '100,10000');
/**
 * Azurite looks through all rows of a project at each insertion: of ten thousand whole dialogues it takes many minutes.
 */
const WHOLE = Number(process.env.WHOLE ?? 500);
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const WARM_ROUNDS = 2;
const SUBMIT_ROUNDS = 3;
const SUBMIT_MS = 3000;
const AT_ONCE = 8;
const NOW = new Date('2023-02-01T11:00:00Z');
const MOST_CPU = 1.3;
const AWAY = /når jag inte databasen|svarade inte/u;

const surroundings = { now: () => NOW, newId: () => randomUUID() };

interface Measured extends Rounds {
  readonly row: GrowthRow;
  readonly submitted: Submitted[];
}

/** One dialogue. */
const ONE = { forMs: 60_000, atOnce: 1, most: 1 };

const valuesFor = ({ plan }: GrowthRow): Record<string, string> => ({
  ...SOME_VALUES,
  municipality: plan.municipalities[0]?.id ?? '',
});

async function askAll({ plan, server, passed, countAnew }: GrowthRow, n: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [index, { kind, input }] of mixOf(plan, n).entries()) {
    const asker = PEOPLE[(n + index) % PEOPLE.length]?.upn ?? '';
    for (;;) {
      countAnew();
      const { summary, cpu } = await server.ask({ asker, input });
      // On a busy machine storage may take too long; whoever is told so asks again.
      if (AWAY.test(summary)) continue;
      asked.push({ kind, cpu, bytes: passed.bytes, calls: passed.calls });
      break;
    }
  }
  return asked;
}

const submit = (server: BenchServer, row: GrowthRow, how: { forMs: number; atOnce: number; most: number }) =>
  server.submit({ ...how, asker: LEADER, values: valuesFor(row) });

async function measure(measured: readonly Measured[]): Promise<void> {
  for (let round = -WARM_ROUNDS; round < ROUNDS; round += 1) {
    for (const kind of ['still', 'changed'] as const) {
      for (const each of measured) {
        if (kind === 'changed') each.submitted.push(await submit(each.row.server, each.row, ONE));
        const asked = await askAll(each.row, round + WARM_ROUNDS);
        if (round >= 0) each[kind].push(asked);
      }
      process.stdout.write(`round ${round + WARM_ROUNDS + 1} of ${WARM_ROUNDS + ROUNDS}, ${kind}\n`);
    }
  }
}

/** Dialogues reported for some time through one server and through two at once, round by round. */
async function pace(row: GrowthRow): Promise<{ readonly pace: Pace; readonly submitted: Submitted[] }> {
  const servers = [0, 1].map(() => startBenchServer(dist(''), row.storage.connectionString));
  const submitted: Submitted[] = [];
  const rate = async (running: readonly BenchServer[], forMs = SUBMIT_MS): Promise<number> => {
    const how = { forMs, atOnce: AT_ONCE / running.length, most: Number.MAX_SAFE_INTEGER };
    const all = await Promise.all(running.map((server) => submit(server, row, how)));
    submitted.push(...all);
    return sum(all.map(({ saved }) => saved)) / (Math.max(...all.map(({ ms }) => ms)) / 1000);
  };
  await rate(servers, 1000);
  const [one, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < SUBMIT_ROUNDS; round += 1) {
    one.push(await rate(servers.slice(0, 1)));
    two.push(await rate(servers));
  }
  for (const server of servers) await server.stop();
  return { pace: { one: median(one), two: median(two) }, submitted };
}

/** What was said to be saved is there, and no more than was sent. */
async function expectAllThere({ dialogues, storage }: GrowthRow, submitted: readonly Submitted[]): Promise<void> {
  const { plans } = storesAt(storage.connectionString);
  const snapshot = await patiently(() => plans.snapshot());
  const saved = dialogues + sum(submitted.map((each) => each.saved));
  const uncertain = sum(submitted.flatMap(({ failures }) => Object.values(failures)));
  expect(snapshot?.facts.size).toBeGreaterThanOrEqual(saved);
  expect(snapshot?.facts.size).toBeLessThanOrEqual(saved + uncertain);
}

test(`growth with ${DIALOGUES.join(', ')} dialogues, and ${LARGE.join(', ')} of 290 municipalities`, async () => {
  const small = { ...samplePlan('outcome.yaml'), id: 'growth', dialogues: [] };
  const large = withManyMunicipalities(small);
  for (const plan of [small, large]) expect(misread(plan, NOW)).toEqual([]);
  const measured: Measured[] = [];
  try {
    for (const [plan, dialogues] of [
      ...DIALOGUES.map((count) => [small, count] as const),
      ...LARGE.map((count) => [large, count] as const),
    ]) {
      const row = await prepareRow(plan, dialogues, Math.min(WHOLE, dialogues), surroundings);
      measured.push({ row, still: [], changed: [], submitted: [] });
      const { seconds, whole, rss } = row.laid;
      console.info(`${dialogues} dialogues, ${whole} whole: ${seconds.toFixed(0)} s, storage ${rss.toFixed(0)} MB`);
    }
    await measure(measured);
    const results: Result[] = [];
    for (const { row, still, changed, submitted } of measured) {
      const base = measured.find((each) => each.row.plan === row.plan) ?? { still, changed };
      const mixed = await row.server.memory({ collect: false });
      const collected = await row.server.memory({ collect: true });
      const submits = await pace(row);
      await expectAllThere(row, [...submitted, ...submits.submitted]);
      results.push(resultOf(row, { still, changed }, base, { mixed, collected }, submits.pace));
    }
    report(results);
    for (const { dialogues, ratios } of results) {
      if (dialogues > 10_000) continue;
      expect(median(ratios.still)).toBeLessThanOrEqual(MOST_CPU);
      expect(median(ratios.changed)).toBeLessThanOrEqual(MOST_CPU);
    }
  } finally {
    for (const { row } of measured) await row.stop();
  }
}, 7_200_000);
