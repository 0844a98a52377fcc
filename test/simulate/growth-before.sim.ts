import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchServer, startBenchStorage } from '../bench/bench-server';
import { markdown, mean, median, ratios } from '../bench/figures';
import { LEADER, PEOPLE } from '../bench/growth-row';
import { mixOf } from '../bench/question-mix';
import { samplePlan } from '../samples/sample';
import { dialogueOf } from '../support/laid-facts';
import { buildRevision, type OldBuild } from '../support/old-build';
import { ROOT, run } from '../support/processes';

/**
 * What a question costs beside an earlier build (`OLD_REVISION`, the last without facts if it is not given), each on a
 * storage of its own that has been filled through its own forms: the same plan, people, dialogues and questions, in
 * turn.
 */

const REVISION = process.env.OLD_REVISION ?? '2c4f637';
const DIALOGUES = Number(process.env.BEFORE ?? 100);
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const WARM_ROUNDS = 2;
/** The mix may cost so much more by chance, on a machine that does other things too. */
const ROOM = 1.1;

const plan = samplePlan('outcome.yaml');
const sample = (name: string): string => join(ROOT, 'samples', 'tillit', name);

/** The n:th dialogue as its form sends it. */
function valuesOf(n: number): Record<string, string> {
  const filled = Object.entries(dialogueOf(n, plan).content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    filled.map(([field, value]) => [field, Array.isArray(value) ? value.join(',') : `${value}`]),
  );
}

/** A server of a build on a storage with the plan, the people and the dialogues. */
async function startFilled(build: string, people: string, stops: (() => Promise<void>)[]) {
  const storage = await startBenchStorage();
  stops.unshift(() => storage.stop());
  for (const args of [
    ['plan', 'import', sample('plan.yaml'), sample('outcome.yaml')],
    ['people', 'import', people],
  ]) {
    const { code, err } = await run(join(build, 'cli.js'), args, {
      AZURE_STORAGE_CONNECTION_STRING: storage.connectionString,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
  const server = startBenchServer(build, storage.connectionString);
  stops.unshift(() => server.stop());
  for (const { upn } of PEOPLE) await server.ask({ asker: upn, input: { kind: 'text', text: 'hjälp' } });
  for (let n = 0; n < DIALOGUES; n += 1) {
    const value = { verb: 'submit-dialogue', language: 'sv', formId: randomUUID(), ...valuesOf(n) };
    const { summary } = await server.ask({ asker: LEADER, input: { kind: 'submitted', value } });
    expect(summary).toMatch(/Tack, dialogen är sparad/u);
  }
  return {
    /** CPU of each kind of question. */
    async ask(n: number): Promise<number[]> {
      const costs: number[] = [];
      for (const [index, { input }] of mixOf(plan, n).entries()) {
        const asker = PEOPLE[(n + index) % PEOPLE.length]?.upn ?? '';
        costs.push((await server.ask({ asker, input })).cpu);
      }
      return costs;
    },
  };
}

test(`a question of ${DIALOGUES} dialogues costs no more than with ${REVISION}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medskapa-people-'));
  const people = join(folder, 'people.csv');
  const lines = PEOPLE.map(({ upn, name, roles }) => `${upn},${name},${roles.join(';')},`);
  await writeFile(people, ['upn,name,roles,committees', ...lines, ''].join('\n'));
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true })];
  const old: OldBuild = await buildRevision(REVISION);
  stops.unshift(() => old.remove());
  try {
    const before = await startFilled(old.path('dist'), people, stops);
    const after = await startFilled(join(ROOT, 'dist'), people, stops);
    const [costsBefore, costsAfter]: [number[][], number[][]] = [[], []];
    for (let round = -WARM_ROUNDS; round < ROUNDS; round += 1) {
      const pairs = [
        [before, costsBefore],
        [after, costsAfter],
      ] as const;
      for (const [server, costs] of round % 2 === 0 ? pairs : [...pairs].reverse()) {
        const asked = await server.ask(round + WARM_ROUNDS);
        if (round >= 0) costs.push(asked);
      }
    }
    const mixRatios = ratios(costsAfter.map(mean), costsBefore.map(mean));
    const kinds = mixOf(plan, 0).map(({ kind }, index) => {
      const of = (costs: readonly number[][]): number[] => costs.map((each) => each[index] ?? 0);
      const [was, is] = [of(costsBefore), of(costsAfter)];
      return { kind, was: median(was), is: median(is), ratio: median(ratios(is, was)) };
    });
    kinds.sort((a, b) => b.ratio - a.ratio);
    const rows = [
      {
        kind: 'all',
        was: median(costsBefore.map(mean)),
        is: median(costsAfter.map(mean)),
        ratio: median(mixRatios),
      },
      ...kinds,
    ];
    const shown = rows.map(({ kind, was, is, ratio }) => ({
      kind,
      [`CPU ms, ${old.revision}`]: was.toFixed(2),
      'CPU ms': is.toFixed(2),
      ratio: `${ratio.toFixed(2)}×`,
    }));
    const result = JSON.stringify({ revision: old.revision, dialogues: DIALOGUES, mixRatios, kinds });
    process.stdout.write(`${markdown(shown)}\n\n${result}\n`);
    expect(median(mixRatios)).toBeLessThanOrEqual(ROOM);
  } finally {
    for (const stop of stops) await stop();
  }
}, 3_600_000);
