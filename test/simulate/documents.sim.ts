import { dataCsv } from '../../src/documents/data/data-csv';
import type { DataFile } from '../../src/documents/data/data-file';
import { dataJson } from '../../src/documents/data/data-json';
import { dataXlsx } from '../../src/documents/data/data-xlsx';
import type { DialogueContent } from '../../src/domain/dialogues';
import type { WantedDocument } from '../../src/ports/documents';
import { dataFrom } from '../documents/data/read-data';
import { samplePlan } from '../samples/sample';
import { dialogueOf } from '../support/laid-facts';
import { madeDocument } from '../support/made-documents';

/**
 * `npm run bench:documents`: what documents cost of the sample, and of it with many dialogues, in seconds of the
 * processor and in memory above what the process had before. `DIALOGUES=1000` for another number.
 */

const DIALOGUES = Number(process.env.DIALOGUES ?? 10_000);
const MB = 1024 * 1024;
const MOST_MB = 150;
const MOST_SECONDS = { sample: 3, many: 20 } as const;
const LONG = 'Bussarna går för sällan. '.repeat(40);

const sample = samplePlan('outcome.yaml', 'dialogues.yaml');
const NOW = '2023-02-01T09:00:00Z';

interface Cost {
  readonly seconds: number;
  readonly mb: number;
  readonly bytes: number;
}

const lines: string[] = [];

/** What it takes to go through some pieces, once. */
async function costOfOne(made: () => Promise<AsyncIterable<Uint8Array>>): Promise<Cost> {
  const begun = process.cpuUsage();
  const before = process.memoryUsage().rss;
  let most = before;
  let bytes = 0;
  for await (const piece of await made()) {
    most = Math.max(most, process.memoryUsage().rss);
    bytes += piece.length;
  }
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, mb: Math.round((most - before) / MB), bytes };
}

/** The quickest of some tries, since other processes of a machine cost this one time too; the most memory of any. */
async function costOf(what: string, made: () => Promise<AsyncIterable<Uint8Array>>, tries = 1): Promise<Cost> {
  const costs: Cost[] = [];
  for (let n = 0; n < tries; n += 1) costs.push(await costOfOne(made));
  const [seconds, mb] = [Math.min(...costs.map((cost) => cost.seconds)), Math.max(...costs.map((cost) => cost.mb))];
  const bytes = costs[0]?.bytes ?? 0;
  lines.push(`| ${what} | ${seconds.toFixed(1)} | ${mb} | ${Math.round(bytes / 1024)} |`);
  return { seconds, mb, bytes };
}

async function* inOne(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

const document = (wanted: WantedDocument, dialogues: readonly DialogueContent[] = sample.dialogues, tries = 1) =>
  costOf(
    `${wanted.what}, ${dialogues.length} dialogues`,
    async () => inOne(madeDocument(wanted, { plan: sample, dialogues, now: NOW })),
    tries,
  );

async function* csv(data: DataFile): AsyncGenerator<Uint8Array> {
  for (const { pieces } of dataCsv(data)) yield* pieces;
}

const many = () => Array.from({ length: DIALOGUES }, (_, n) => ({ ...dialogueOf(n, sample).content, lowered: LONG }));

afterAll(() => {
  process.stdout.write(
    ['', '| made | seconds of the processor | MB above before | kB |', '|---|---|---|---|', ...lines, ''].join('\n'),
  );
});

// First, while the process has little memory of its own.
test('data of many dialogues are written piece by piece, in each format', async () => {
  const contents = many();
  for (const [name, written] of [
    ['.xlsx', dataXlsx],
    ['.json', dataJson],
    ['.csv', csv],
  ] as const) {
    const cost = await costOf(`data as ${name}, ${DIALOGUES} dialogues`, async () =>
      written(await dataFrom(sample, contents)),
    );
    expect(cost.mb).toBeLessThan(MOST_MB);
  }
});

test('the report of many dialogues', async () => {
  expect((await document({ what: 'project-report' }, many())).seconds).toBeLessThan(MOST_SECONDS.many);
});

const WANTED: readonly WantedDocument[] = [
  { what: 'project-report' },
  { what: 'interim-report', from: '2022-01-01', to: '2022-06-30' },
  { what: 'decision-proposal', committee: 'halmstad', decision: 'note' },
  { what: 'paper-form' },
  { what: 'data' },
];
test.each(WANTED)('of the sample: $what', async (wanted) => {
  expect((await document(wanted, sample.dialogues, 3)).seconds).toBeLessThan(MOST_SECONDS.sample);
});
