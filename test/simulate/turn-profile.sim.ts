import { join } from 'node:path';
import { isoWeek, localDate } from '../../src/time/clock';
import { startBenchChannel } from '../bench/channel';
import { startContender, stopContender } from '../bench/contenders';
import { markdown } from '../bench/figures';
import { BENCH_PLAN, prepareStorage } from '../bench/prepared-storage';
import { profileOf, sharesIn, sharesTable } from '../bench/profile-shares';
import { takeTurns, warm } from '../bench/turn-rounds';
import { mixWay, nameOf, pressWay, repeatedWay, submitWay } from '../bench/ways';
import { connectionStringFor } from '../support/azurite';
import { ROOT } from '../support/processes';

/**
 * `npm run bench:profile`: where the CPU of a turn goes, in a server that is warm, one turn at a time; storage stands
 * still but for a submit. `WAYS=mix,press` for which turns, `TURNS` and `WARM_TURNS` for how many.
 */

const WAYS = process.env.WAYS?.split(',') ?? ['mix', 'press', 'submit'];
const TURNS = Number(process.env.TURNS ?? 1500);
const WARM_TURNS = Number(process.env.WARM_TURNS ?? 1500);

const wayOf = (name: string, serviceUrl: string) => {
  if (name === 'submit') return submitWay(serviceUrl, localDate(new Date()));
  if (name === 'press') return pressWay(serviceUrl, BENCH_PLAN, isoWeek(new Date()));
  return name === 'mix' ? mixWay(serviceUrl, BENCH_PLAN) : repeatedWay(serviceUrl);
};

async function profiled(name: string) {
  const channel = await startBenchChannel(nameOf);
  const { azurite, counted } = await prepareStorage();
  const started = await startContender('medskapa', connectionStringFor(counted.port));
  try {
    const measured = { name, started, way: wayOf(name, channel.serviceUrl), storage: counted };
    await warm([measured], channel, WARM_TURNS);
    if (name !== 'submit') counted.standStill();
    await warm([measured], channel, WARM_TURNS / 3);
    return sharesIn(await profileOf(started, () => takeTurns(measured, channel, 1, TURNS)));
  } finally {
    await stopContender(started);
    await counted.stop();
    await azurite.stop();
    await channel.stop();
  }
}

test('where a turn’s CPU goes', async () => {
  process.env.BENCH_NODE_OPTIONS = `--require ${join(ROOT, 'test', 'support', 'profile-on-signal.cjs')}`;
  const profiles = new Map<string, ReadonlyMap<string, number>>();
  for (const name of WAYS) profiles.set(name, await profiled(name));
  process.stdout.write(`\n${markdown(sharesTable(profiles))}\n`);
}, 3_600_000);
