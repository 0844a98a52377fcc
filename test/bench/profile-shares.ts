import { existsSync, readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { until } from '../support/processes';
import type { Started } from './contenders';
import { sum } from './figures';

/** Where the CPU of some turns goes, by a sampling profile of the program's own thread. */

/** Has a program that was started with `profile-on-signal.cjs` profiled while something is done. */
export async function profileOf({ program, heldIn }: Started, work: () => Promise<unknown>): Promise<Profiler.Profile> {
  const file = `${heldIn}.cpuprofile`;
  const has = (name: string) => () => (existsSync(name) ? true : undefined);
  program.signal('SIGHUP');
  await until('the profile to begin', has(`${file}.begun`));
  await work();
  program.signal('SIGHUP');
  await until('the profile to be written', has(file));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * A thread that others have taken the core of is seen late, and has not worked meanwhile: no sample counts for more, in
 * microseconds.
 */
const MOST_US = 400;

const LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:adaptivecards-templating|adaptive-expressions)/u, 'filling templates'],
  [/^zod/u, 'zod'],
  [/^restify/u, 'restify'],
  [/^(?:botbuilder|botframework)/u, 'botbuilder'],
  [/^(?:@azure|@typespec)/u, 'the SDK of storage'],
  [/^(?:pino|sonic-boom)/u, 'the log’s line'],
];

/** Whose a function is; undefined where that is whose called it. */
function ownerOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | undefined {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(program)') return 'outside JavaScript';
  const library = url.split('/node_modules/').at(-1) ?? '';
  if (library !== url) return LIBRARIES.find(([pattern]) => pattern.test(library))?.[1];
  const [, own] = /\/dist\/([^/]+?)(?:\.js|\/.*)$/u.exec(url) ?? [];
  return own && `src/${own}`;
}

/** What has nobody of ours or of a library on its stack. */
const NODE = 'Node: HTTP, sockets, promises';

/** Microseconds by whose function is the nearest on the stack, the most first; nothing of waiting. */
export function sharesIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)));
  const nearest = (node: Profiler.ProfileNode): string => {
    for (let at: Profiler.ProfileNode | undefined = node; at; at = parents.get(at.id)) {
      const owner = ownerOf(at.callFrame);
      if (owner) return owner;
    }
    return NODE;
  };
  const shares = new Map<string, number>();
  samples.forEach((id, index) => {
    const node = byId.get(id);
    if (!node || node.callFrame.functionName === '(idle)') return;
    const owner = nearest(node);
    shares.set(owner, (shares.get(owner) ?? 0) + Math.min(MOST_US, timeDeltas[index] ?? 0));
  });
  return new Map([...shares].sort(([, one], [, other]) => other - one));
}

/** A row for each that has a share worth telling of some of the profiles, in percent; the rest in one. */
export function sharesTable(profiles: ReadonlyMap<string, ReadonlyMap<string, number>>, least = 1) {
  const totals = new Map([...profiles].map(([name, shares]) => [name, sum([...shares.values()])]));
  const percent = (name: string, us: number): number => (100 * us) / Math.max(1, totals.get(name) ?? 0);
  const owners = [...new Set([...profiles.values()].flatMap((shares) => [...shares.keys()]))];
  const isLarge = (owner: string): boolean =>
    [...profiles].some(([name, shares]) => percent(name, shares.get(owner) ?? 0) >= least);
  const rowOf = (part: string, of: readonly string[]) => ({
    part,
    ...Object.fromEntries(
      [...profiles].map(([name, shares]) => [
        name,
        `${percent(name, sum(of.map((owner) => shares.get(owner) ?? 0))).toFixed(1)} %`,
      ]),
    ),
  });
  const rest = owners.filter((owner) => !isLarge(owner));
  return [...owners.filter(isLarge).map((owner) => rowOf(owner, [owner])), rowOf('the rest', rest)];
}
