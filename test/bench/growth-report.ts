import { markdown, mean, median, ratios } from './figures';
import type { GrowthRow } from './growth-row';

/** What was measured of one number of dialogues, told as tables and as JSON. */

/** What one question cost in one round. */
export interface Asked {
  readonly kind: string;
  readonly cpu: number;
  readonly bytes: number;
  readonly calls: number;
}

/** Rounds of questions, each a list of what every kind cost. */
export interface Rounds {
  /** Nothing had changed. */
  readonly still: Asked[][];
  /** A dialogue had been reported just before. */
  readonly changed: Asked[][];
}

export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** Submits a second through one server and through two at once. */
export interface Pace {
  readonly one: number;
  readonly two: number;
}

export type Result = ReturnType<typeof resultOf>;

const cpuOf = (rounds: readonly Asked[][]): number[] => rounds.map((asked) => mean(asked.map(({ cpu }) => cpu)));

/** Of each kind of question, against those asked next to it of the base; the dearest first. */
function kindRatios(rounds: readonly Asked[][], base: readonly Asked[][]): (readonly [string, number])[] {
  const of = (questions: readonly Asked[][], index: number): number[] =>
    questions.map((asked) => asked[index]?.cpu ?? 0);
  const kinds = (rounds[0] ?? []).map(({ kind }, index) => {
    return [kind, median(ratios(of(rounds, index), of(base, index)))] as const;
  });
  return kinds.sort(([, a], [, b]) => b - a);
}

/** @param base the same plan's with the fewest dialogues, which the others are compared with */
export function resultOf(
  { plan, dialogues, laid, starts }: GrowthRow,
  { still, changed }: Rounds,
  base: Rounds,
  memory: { readonly mixed: Memory; readonly collected: Memory },
  submits: Pace,
) {
  const all = [...still, ...changed].flat();
  const [bytes, calls] = [all.map((each) => each.bytes), all.map((each) => each.calls)];
  const startOf = (what: 'ms' | 'cpu' | 'rss' | 'bytes' | 'rows' | 'pages'): number =>
    median(starts.map((each) => each[what]));
  return {
    municipalities: plan.municipalities.length,
    dialogues,
    laid,
    questions: all.length,
    bytes: { mean: mean(bytes), most: Math.max(...bytes) },
    calls: { mean: mean(calls), most: Math.max(...calls) },
    cpu: { still: median(cpuOf(still)), changed: median(cpuOf(changed)) },
    ratios: { still: ratios(cpuOf(still), cpuOf(base.still)), changed: ratios(cpuOf(changed), cpuOf(base.changed)) },
    kinds: kindRatios([...still, ...changed], [...base.still, ...base.changed]),
    start: {
      ms: startOf('ms'),
      cpu: startOf('cpu'),
      bytes: startOf('bytes'),
      rows: startOf('rows'),
      pages: startOf('pages'),
    },
    rss: { started: startOf('rss'), mixed: memory.mixed.rss, collected: memory.collected.rss },
    heap: memory.collected.heap,
    submits,
  };
}

const ratio = (values: readonly number[]): string =>
  `${median(values).toFixed(2)}× (least ${Math.min(...values).toFixed(2)}×)`;
const kb = (bytes: number): string => (bytes / 1024).toFixed(0);

/** Prints tables in Markdown, and a line of JSON for each result. */
export function report(results: readonly Result[]): void {
  const named = ({ municipalities, dialogues }: Result) => ({ municipalities, dialogues });
  const questions = results.map((it) => ({
    ...named(it),
    'bytes a question, mean': it.bytes.mean.toFixed(0),
    most: it.bytes.most,
    'calls, mean': it.calls.mean.toFixed(2),
    'calls, most': it.calls.most,
    'CPU ms': it.cpu.still.toFixed(2),
    'against the fewest': ratio(it.ratios.still),
    'CPU ms after a report': it.cpu.changed.toFixed(2),
    'against the fewest, after a report': ratio(it.ratios.changed),
    'dearest kind': `${it.kinds[0]?.[0]} ${it.kinds[0]?.[1].toFixed(2)}×`,
  }));
  const starts = results.map((it) => ({
    ...named(it),
    'start ms': it.start.ms.toFixed(0),
    'start CPU ms': it.start.cpu.toFixed(0),
    'KB read': kb(it.start.bytes),
    rows: it.start.rows,
    'pages among them': it.start.pages,
    'MB resident after start': it.rss.started.toFixed(0),
    'after the questions': it.rss.mixed.toFixed(0),
    'after a full collection': it.rss.collected.toFixed(0),
    'heap then': it.heap.toFixed(0),
    'submits/s, one server': it.submits.one.toFixed(0),
    'submits/s, two servers': it.submits.two.toFixed(0),
  }));
  const lines = results.map((result) => JSON.stringify(result));
  process.stdout.write(`${[markdown(questions), '', markdown(starts), '', ...lines].join('\n')}\n`);
}
