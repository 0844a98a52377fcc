import { writeFileSync } from 'node:fs';
import { isoWeek, localDate } from '../../src/time/clock';
import { type BenchChannel, startBenchChannel } from '../bench/channel';
import {
  type Contender,
  idleMbOf,
  OTHER,
  type Started,
  startable,
  startContender,
  stopContender,
} from '../bench/contenders';
import { type CountedStorage, startCountedStorage } from '../bench/counted-storage';
import { markdown, median, sum } from '../bench/figures';
import { cpuMsOf, heldMbOf, rssMbOf } from '../bench/meters';
import { BENCH_PLAN, type Behind, prepareStorage } from '../bench/prepared-storage';
import { type TurnFigures, turnFigures, turnTable } from '../bench/turn-report';
import { type Measured, takeRounds, warm } from '../bench/turn-rounds';
import { echoWay, mixWay, nameOf, pressWay, repeatedWay, submitWay } from '../bench/ways';
import { connectionStringFor } from '../support/azurite';
import { simulate } from '../support/simulation';

/**
 * `npm run bench`: what a turn costs beside an echo, on bare SDKs with and without a call to storage, in alternating
 * rounds: every kind of question in 200 chats of 20 people, one question again and again, a dialogue reported, a
 * press in the week's card; and what a reminder costs, a start, and memory. `STORAGE=azurite,recorded` for which
 * storage stands behind (none for reminders alone), `WAYS=mix,press` for which turns beside the echo, `ROUNDS` and
 * `TURNS` for how many, `REMINDED=100,1000,10000` for how many people are reminded, `JSON_FILE` for a file with the
 * figures. For the newer SDKs beside: `npm run bench:sdks` first; for the bot itself on the other one beside:
 * `OTHER_SDK=yes`, and `TEAMS_SDK=agents-hosting` for all of it on that.
 */

const STORAGES = (process.env.STORAGE ?? 'azurite,recorded').split(',').filter((name) => name !== '');
const WAYS = process.env.WAYS?.split(',');
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const TURNS = Number(process.env.TURNS ?? 300);
const WARM_TURNS = Number(process.env.WARM_TURNS ?? 2000);
const STARTS = 5;
const REMINDED = (process.env.REMINDED ?? '300,1200').split(',').filter(Boolean).map(Number);
const REMINDERS_PER_SECOND = 60;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const storageOf = (name: Contender, asked: Behind, beside: Behind): string | undefined =>
  name === 'echo' || name.startsWith('echo,')
    ? undefined
    : connectionStringFor((name === OTHER ? beside : asked).counted.port);

/**
 * Each program started some times, one after the other, the last of which goes on.
 * @param beside what the bot on the other library asks
 */
async function startAll(asked: Behind, beside: Behind) {
  const starts = new Map<Contender, Started[]>(startable().map((name) => [name, []]));
  for (let n = 1; n <= STARTS; n += 1) {
    for (const [name, all] of starts) {
      const started = await startContender(name, storageOf(name, asked, beside));
      all.push(started);
      if (n < STARTS) await stopContender(started);
    }
  }
  return starts;
}

interface Storage {
  readonly turns: readonly TurnFigures[];
  readonly programs: readonly Readonly<Record<string, string | number>>[];
}

async function measureOn(recorded: boolean, channel: BenchChannel): Promise<Storage> {
  const [asked, written] = [await prepareStorage(), await prepareStorage()];
  const beside = startable().includes(OTHER) ? await prepareStorage() : asked;
  const storages = new Set([asked, written, beside]);
  const running: Started[] = [];
  try {
    const starts = await startAll(asked, beside);
    const last = (name: Contender): Started => {
      const started = starts.get(name)?.at(-1);
      if (!started) throw new Error(`${name} was not started`);
      return started;
    };
    running.push(...[...starts.keys()].map(last));
    const idle = new Map<Contender, number>();
    for (const name of starts.keys()) idle.set(name, await idleMbOf(last(name)));
    const writer = await startContender('medskapa', connectionStringFor(written.counted.port));
    running.push(writer);

    const { serviceUrl } = channel;
    const echoes: Measured[] = [...starts.keys()]
      .filter((name) => name !== 'medskapa' && name !== OTHER)
      .map((name) => ({
        name,
        started: last(name),
        way: echoWay(serviceUrl),
        ...(name === 'echo + storage' ? { storage: asked.counted } : {}),
      }));
    const bot = { started: last('medskapa'), storage: asked.counted };
    const writing = { started: writer, storage: written.counted };
    const mix = { name: 'mix', ...bot, way: mixWay(serviceUrl, BENCH_PLAN) };
    const other = { ...mix, name: 'mix on agents-hosting', storage: beside.counted };
    const mixes: Measured[] = [mix, ...(starts.has(OTHER) ? [{ ...other, started: last(OTHER) }] : [])];
    const questions: Measured[] = [...mixes, { name: 'repeated question', ...bot, way: repeatedWay(serviceUrl) }];
    const submit = { name: 'submit', ...writing, way: submitWay(serviceUrl, localDate(new Date())) };
    const press = { name: 'press', ...writing, way: pressWay(serviceUrl, BENCH_PLAN, isoWeek(new Date())) };
    // Where storage stands still a dialogue that has been saved is not there, and is looked for each time.
    const presses: Measured[] = recorded ? [press] : [submit, press];
    await warm([...echoes, ...mixes], channel, WARM_TURNS);
    const loaded = new Map([...starts.keys()].map((name) => [name, rssMbOf(last(name).program.pid)]));
    const isWanted = ({ name }: Measured): boolean => name === 'echo' || !WAYS || WAYS.includes(name);
    await warm([...questions.slice(mixes.length), ...presses].filter(isWanted), channel, WARM_TURNS / 4);
    // Everybody has been met by now, and every kind of question answered.
    if (recorded) for (const { counted } of storages) counted.standStill();
    const all = [...echoes, ...questions, ...presses].filter(isWanted);
    await warm(all, channel, TURNS);
    const taken = await takeRounds(all, channel, { rounds: ROUNDS, turns: TURNS, tell });
    const programs = [];
    for (const [name, each] of starts) {
      const held = await heldMbOf(last(name).program, last(name).heldIn);
      programs.push({
        program: name,
        'start ms': Math.round(median(each.map(({ startMs }) => startMs))),
        'start CPU ms': Math.round(median(each.map(({ startCpuMs }) => startCpuMs))),
        'RSS idle MB': Math.round(idle.get(name) ?? 0),
        [`RSS after ${WARM_TURNS} turns`]: Math.round(loaded.get(name) ?? 0),
        'held after a collection MB': Math.round(held),
        'RSS after it': Math.round(rssMbOf(last(name).program.pid)),
      });
    }
    const [echo] = all;
    if (!echo) throw new Error('there is no echo');
    return { turns: turnFigures(taken, echo), programs };
  } finally {
    for (const each of running) await stopContender(each);
    for (const { azurite, counted } of storages) {
      await counted.stop();
      await azurite.stop();
    }
  }
}

/** One run of reminders, and what passed between its server and storage. */
async function remind(people: number) {
  const counted: CountedStorage[] = [];
  const count = async (port: number): Promise<number> => {
    const storage = await startCountedStorage(port);
    counted.push(storage);
    return storage.port;
  };
  const through = async (table: number, queue: number) => ({ table: await count(table), queue: await count(queue) });
  const calm = { seed: 1, perSecond: REMINDERS_PER_SECOND, faults: false, kills: false, servers: 1 };
  try {
    const played = await simulate({ ...calm, people, withinMs: 600_000 }, { rss: rssMbOf, cpu: cpuMsOf, through });
    expect(played.outcomes).toEqual({ sent: people });
    const passed = counted.map((storage) => storage.passed());
    return {
      cpuMs: played.cpuMs,
      commandCpuMs: played.commandCpuMs,
      calls: sum(passed.map(({ calls }) => calls)),
      bytes: sum(passed.map(({ bytes }) => bytes)),
    };
  } finally {
    for (const storage of counted) await storage.stop();
  }
}

/**
 * What one reminder more costs the server that sends it, and the command that puts it in the queue, from each size of a
 * run to the next: a start, what is compiled at the first ones and a server that waits are in both.
 */
async function reminderFigures() {
  const figures = [];
  for (const [index, people] of REMINDED.entries()) {
    const run = { people, ...(await remind(people)) };
    const before = figures[index - 1]?.run;
    const more = (of: Exclude<keyof typeof run, 'people'>): number | undefined =>
      before && (run[of] - before[of]) / (people - before.people);
    const each = {
      cpuMs: more('cpuMs'),
      commandCpuMs: more('commandCpuMs'),
      calls: more('calls'),
      bytes: more('bytes'),
    };
    figures.push({ run, each });
  }
  return figures;
}

function reminderTable(figures: Awaited<ReturnType<typeof reminderFigures>>): string {
  const shown = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '';
  return markdown(
    figures.map(({ run, each }) => ({
      people: run.people,
      'server CPU ms': Math.round(run.cpuMs),
      'storage calls': run.calls,
      'one reminder more, CPU ms': shown(each.cpuMs, 2),
      calls: shown(each.calls, 2),
      bytes: shown(each.bytes, 0),
      'of the command, CPU ms': shown(each.commandCpuMs, 2),
    })),
  );
}

test('what a turn costs beside an echo', async () => {
  const channel = await startBenchChannel(nameOf);
  const results: Record<string, Storage> = {};
  try {
    for (const storage of STORAGES) {
      const measured = await measureOn(storage === 'recorded', channel);
      results[storage] = measured;
      tell(`\n## Storage: ${storage}\n\n${turnTable(measured.turns)}\n\n${markdown(measured.programs)}\n`);
    }
  } finally {
    await channel.stop();
  }
  const reminders = await reminderFigures();
  if (reminders.length > 0) tell(`\n## Reminders\n\n${reminderTable(reminders)}\n`);
  const file = process.env.JSON_FILE;
  if (file) writeFileSync(file, `${JSON.stringify({ rounds: ROUNDS, turns: TURNS, results, reminders }, null, 2)}\n`);
}, 7_200_000);
