import { AUDIT, projectPartition } from '../../src/storage/keys';
import { createStores, type Stores } from '../../src/stores';
import { type Azurite, startAzurite } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { buildRevision, type OldBuild } from '../support/old-build';
import { dist, freePorts, type Running, run, startProgram, until } from '../support/processes';
import { dialogueValues, fillByOldBuild, formOf, submit as press } from './submits';

/**
 * `npm run simulate:changeover`: a server of an earlier build and one of this build over one storage that the earlier
 * build has filled, and people who send dialogues to both while the store is brought up to date. OLD_REVISION names the
 * earlier builds (git revisions, with commas between), SUBMITS how many dialogues there are at least.
 */

const REVISIONS = (process.env.OLD_REVISION ?? '2c4f637').split(',');
const SUBMITS = Number(process.env.SUBMITS ?? 100);
const SENDERS = 4;
const PROJECT = 'tillit';

const SAVED = /Tack, dialogen är sparad|redan sparad/;
const NOT_SAVED = /Inget är sparat/;
/** The new server is not up yet. */
const NOT_REACHED = /^not reached: /;

interface Answered {
  readonly form: string;
  readonly by: 'old' | 'new';
  readonly sentence: string;
  /** Whether the store was up to date when it was sent. */
  readonly afterwards: boolean;
}

let azurite: Azurite;
let connector: Connector;
let stores: Stores;
let old: OldBuild;
const running: Running[] = [];

const storage = (): NodeJS.ProcessEnv => ({ AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString });

async function start(script: string, port: number): Promise<Running> {
  const started = startProgram(script, [], { PORT: `${port}`, ...storage() });
  running.push(started);
  await started.says(/"listening"/);
  return started;
}

const KINDS: readonly [string, RegExp][] = [
  ['saved', SAVED],
  ['not saved', NOT_SAVED],
  ['not reached', NOT_REACHED],
];

/** How often each server said what. */
function tally(answers: readonly Answered[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { by, sentence } of answers) {
    const [kind = 'uncertain'] = KINDS.find(([, pattern]) => pattern.test(sentence)) ?? [];
    count[`${kind} by ${by}`] = (count[`${kind} by ${by}`] ?? 0) + 1;
  }
  return count;
}

beforeEach(async () => {
  azurite = await startAzurite();
  connector = await startConnector();
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
}, 60_000);

afterEach(async () => {
  for (const server of running) server.signal('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  running.length = 0;
  await connector.close();
  await azurite.stop();
  await old?.remove();
}, 120_000);

test.each(REVISIONS)(
  'from %s: what was acknowledged is stored once, and nothing else is',
  async (name) => {
    old = await buildRevision(name);
    await fillByOldBuild(old, 240, storage());
    const [oldPort = 0, newPort = 0] = await freePorts(2);
    await start(old.path('dist', 'main.js'), oldPort);
    const data = await formOf(connector, oldPort);

    const answers: Answered[] = [];
    let number = 0;
    let upToDate = false;
    let enough = false;
    const submit = async (by: Answered['by'], form: string, filled: Record<string, unknown>): Promise<void> => {
      const afterwards = upToDate;
      const port = by === 'old' ? oldPort : newPort;
      const sentence = await press(connector, port, `${form}-${by}`, { ...data, ...filled }).catch(
        (error: unknown) => `not reached: ${String(error)}`,
      );
      answers.push({ form, by, sentence, afterwards });
    };
    const sender = async (): Promise<void> => {
      while (!enough) {
        const mine = number++;
        const form = `during-${mine}`;
        const filled = dialogueValues(form, mine);
        const [first, second] = mine % 2 === 0 ? (['old', 'new'] as const) : (['new', 'old'] as const);
        await submit(first, form, filled);
        // Every third is sent again, to the other: a person presses twice, and a balancer sends it where it likes.
        if (mine % 3 === 0) await submit(second, form, filled);
      }
    };
    const sending = Promise.all(Array.from({ length: SENDERS }, sender));
    await until('some to be saved', () => (answers.filter(({ by }) => by === 'old').length >= 10 ? true : undefined));
    await start(dist('main.js'), newPort);
    await until('readiness', async () =>
      (await fetch(`http://127.0.0.1:${newPort}/readyz`)).status === 200 ? true : undefined,
    );
    upToDate = true;
    const then = number;
    await until('enough submits', () => (number >= Math.max(SUBMITS, then + SUBMITS / 4) ? true : undefined));
    enough = true;
    await sending;

    process.stdout.write(
      `changeover from ${old.revision}: ${number} dialogues in ${answers.length} submits, ${JSON.stringify(tally(answers))}; ` +
        `${answers.filter(({ afterwards }) => !afterwards).length} of them before it was up to date\n`,
    );
    const acknowledged = new Set(answers.filter(({ sentence }) => SAVED.test(sentence)).map(({ form }) => form));
    const refused = [...new Set(answers.map(({ form }) => form))].filter((form) =>
      answers.every((each) => each.form !== form || NOT_SAVED.test(each.sentence) || NOT_REACHED.test(each.sentence)),
    );
    const stored = (await stores.dialogues.all(PROJECT)).map(({ id }) => id);
    const audited = (await stores.table.list(projectPartition(PROJECT), AUDIT)).map((row) => JSON.stringify(row));
    const times = (form: string): { stored: number; audited: number } => ({
      stored: stored.filter((id) => id === form).length,
      audited: audited.filter((row) => row.includes(`"${form}\\"`) || row.includes(`\\"${form}\\"`)).length,
    });
    expect([...acknowledged].filter((form) => times(form).stored !== 1 || times(form).audited !== 1)).toEqual([]);
    expect(refused.filter((form) => times(form).stored + times(form).audited > 0)).toEqual([]);
    expect(
      answers.filter(({ by, afterwards, sentence }) => by === 'old' && afterwards && SAVED.test(sentence)),
    ).toEqual([]);
    // It was a change-over: both have saved some, and some met the store while it was being changed.
    for (const by of ['old', 'new']) expect(tally(answers)[`saved by ${by}`]).toBeGreaterThan(0);
    const verified = await run(dist('cli.js'), ['verify'], storage());
    expect({ code: verified.code, err: verified.err }).toEqual({ code: 0, err: '' });

    // Everybody whose dialogue was not saved, or who cannot know, sends it again.
    for (const form of new Set(answers.map((each) => each.form))) {
      if (acknowledged.has(form)) continue;
      await submit('new', form, dialogueValues(form, Number(form.split('-')[1])));
      expect({ form, sentence: answers.at(-1)?.sentence }).toEqual({ form, sentence: expect.stringMatching(SAVED) });
    }
    const after = (await stores.dialogues.all(PROJECT)).filter(({ id }) => id.startsWith('during-'));
    expect(after).toHaveLength(number);
    expect((await run(dist('cli.js'), ['verify'], storage())).code).toBe(0);
  },
  10 * 60_000,
);
