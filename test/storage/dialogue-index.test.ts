import { TableClient } from '@azure/data-tables';
import type { DialogueContent } from '../../src/domain/dialogues';
import { sumUp } from '../../src/domain/fact-set';
import { verifyFacts } from '../../src/operate/verify-facts';
import type { AuditEntry } from '../../src/ports/audit';
import type { DialogueQuery } from '../../src/ports/dialogues';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { factKey } from '../../src/storage/keys';
import { TABLE_NAME, Table } from '../../src/storage/table';
import { type Azurite, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';
import { writerSurroundings } from '../support/surroundings';

let azurite: Azurite;
let store: TableDialogueStore;
let project: string;
let projects = 0;
let audits = 0;

const audit = (): AuditEntry => ({
  id: `a-${++audits}`,
  at: '2021-09-15T08:00:00.000Z',
  who: 'p-1',
  what: 'test',
  subject: 'd',
});

const DIALOGUES: Readonly<Record<string, Partial<DialogueContent>>> = {
  oldest: { date: '2021-09-14', themes: ['bemotande'], observations: 'Att bli lyssnad på.' },
  middle: { date: '2021-11-02', themes: ['bemotande', 'skola'], targetGroups: ['seniorer'], municipality: 'varberg' },
  newest: {
    date: '2022-03-08',
    themes: ['skola'],
    kind: 'in-depth',
    methods: ['open-space', 'vr'],
    lowered: 'Köer.',
    quotable: true,
  },
};

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  project = `project-${++projects}`;
  const table = new Table({ connectionString: azurite.connectionString });
  store = new TableDialogueStore(table, writerSurroundings());
  for (const id of ['middle', 'newest', 'oldest']) await store.add(project, someDialogue(id, DIALOGUES[id]), audit());
});

const found = async (query: DialogueQuery, count = 10): Promise<string[]> =>
  (await store.newest(project, query, count)).map(({ id }) => id);

test.each<[string, DialogueQuery, string[]]>([
  ['everything', {}, ['newest', 'middle', 'oldest']],
  ['a theme', { theme: 'bemotande' }, ['middle', 'oldest']],
  ['a year', { period: { from: '2021-01-01', to: '2021-12-31' } }, ['middle', 'oldest']],
  ['days that begin and end a period', { period: { from: '2021-09-14', to: '2021-11-02' } }, ['middle', 'oldest']],
  ['a municipality', { municipality: 'varberg' }, ['middle']],
  ['a target group', { targetGroup: 'unga' }, ['newest', 'oldest']],
  ['one of several methods, with a hyphen in its id', { method: 'open-space' }, ['newest']],
  ['a kind', { kind: 'in-depth' }, ['newest']],
  ['something in words', { observed: true }, ['newest', 'oldest']],
  ['what may be printed', { observed: true, quotable: true }, ['newest']],
  ['several at once', { theme: 'skola', targetGroup: 'unga', kind: 'in-depth' }, ['newest']],
  ['nothing', { theme: 'skola', municipality: 'hylte' }, []],
])('finds by %s, newest first', async (_what, query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test('a theme is not taken for another whose name begins with it', async () => {
  await store.add(project, someDialogue('longer', { themes: ['skola-fritid'] }), audit());
  expect(await found({ theme: 'skola' })).toEqual(['newest', 'middle']);
});

test('finds by an upper area, newest first, also where it has more parts than one filter holds', async () => {
  // The areas of the dialogues stand in two filters.
  const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const upper = (...counted: string[]) => ({ municipality: { id: 'upper', counted, siblings: counted } });
  expect(await found(upper('upper', 'varberg'))).toEqual(['middle']);
  expect(await found(upper(...others, 'varberg', 'h', 'laholm'))).toEqual(['newest', 'middle', 'oldest']);
  expect(await found(upper('laholm', ...others, 'varberg'), 2)).toEqual(['newest', 'middle']);
  expect(await found({ ...upper(...others, 'varberg', 'laholm'), kind: 'perspective', theme: 'bemotande' })).toEqual([
    'middle',
    'oldest',
  ]);
});

test('finds no more than asked for', async () => {
  expect(await found({}, 2)).toEqual(['newest', 'middle']);
});

test('a change moves a dialogue to its new day and themes', async () => {
  const content = { ...someDialogue('oldest', DIALOGUES.oldest).content, date: '2022-05-01', themes: ['skola'] };
  const change = { content, fromVersion: 1, operation: 'op', at: '2022-05-02T08:00:00.000Z' };
  expect((await store.change(project, 'oldest', change, audit())).outcome).toBe('changed');
  expect(await found({ theme: 'bemotande' })).toEqual(['middle']);
  expect(await found({})).toEqual(['oldest', 'newest', 'middle']);
});

test('a removed dialogue is not found', async () => {
  await store.remove(project, 'middle', { operation: 'op', at: '2022-05-02T08:00:00.000Z' }, audit());
  expect(await found({})).toEqual(['newest', 'oldest']);
  expect(await found({ theme: 'bemotande' })).toEqual(['oldest']);
});

test('themes are counted with the dialogues, by what the question narrows to', async () => {
  const facts = await store.storedFacts(project);
  const count = (theme: string, filter = {}): number => sumUp(facts, { ...filter, theme }).dialogues;
  expect(count('bemotande')).toBe(2);
  expect(count('skola')).toBe(2);
  expect(count('skola', { period: { from: '2021-01-01', to: '2021-12-31' } })).toBe(1);
  expect(count('skola', { method: 'vr' })).toBe(1);
  expect(count('bemotande', { targetGroup: 'seniorer', municipality: 'varberg' })).toBe(1);
  expect(count('bemotande', { targetGroup: 'seniorer', municipality: 'laholm' })).toBe(0);
});

test('repair makes lost facts and an index from nothing', async () => {
  const client = TableClient.fromConnectionString(azurite.connectionString, TABLE_NAME, {
    allowInsecureConnection: true,
  });
  const partition = `project-${project}`;
  await client.deleteEntity(partition, factKey(2));
  for await (const row of client.listEntities()) {
    if (row.partitionKey === partition && row.rowKey?.startsWith('recent-')) {
      await client.deleteEntity(partition, row.rowKey);
    }
  }
  await expect(verifyFacts(project, store)).rejects.toMatchObject({ code: 'store-unreadable' });
  expect(await found({})).toEqual([]);
  await store.repair(project);
  expect((await verifyFacts(project, store)).differences).toEqual([]);
  expect(await found({})).toEqual(['newest', 'middle', 'oldest']);
});

describe('repair of an index that has gone wrong', () => {
  const table = () => new Table({ connectionString: azurite.connectionString });
  const partition = () => `project-${project}`;
  const indexRows = async () => {
    const rows = await table().list(partition(), 'recent');
    return rows.map(({ etag: _etag, timestamp: _timestamp, ...row }) => row);
  };
  const kept = async () => (await indexRows()).filter((row) => row.kept === true);

  test('marks as gone what no dialogue stands behind, and puts right what says something else', async () => {
    const before = await kept();
    await store.remove(project, 'middle', { operation: 'op', at: '2022-05-02T08:00:00.000Z' }, audit());
    // As it was before the removal, as a row of a dialogue that never was, and as a row that says another place.
    for (const row of before) await table().put({ ...row, rowKey: row.rowKey ?? '', partitionKey: partition() });
    const [row] = before.filter(({ dialogue }) => dialogue === 'newest');
    const keys = { partitionKey: partition(), rowKey: row?.rowKey ?? '' };
    await table().put({ ...row, ...keys, rowKey: `${keys.rowKey}-never`, dialogue: 'never' });
    await table().put({ ...row, ...keys, municipality: 'hylte', group_seniorer: true });
    await store.repair(project);
    const without = before.filter(({ dialogue }) => dialogue !== 'middle');
    expect(await kept()).toEqual(without);
    expect(await found({}, 2)).toEqual(['newest', 'oldest']);
  });

  test('a dialogue that is removed while it runs is not put back', async () => {
    const client = TableClient.fromConnectionString(azurite.connectionString, TABLE_NAME, {
      allowInsecureConnection: true,
    });
    for (const { rowKey } of await indexRows()) await client.deleteEntity(partition(), rowKey ?? '');
    const slow = table();
    const list = slow.list.bind(slow);
    let removed = 0;
    slow.list = async (inPartition, kind) => {
      const rows = await list(inPartition, kind);
      // When the dialogues have been read for the index.
      if (kind === 'dialogue' && ++removed === 1) {
        await store.remove(project, 'middle', { operation: 'op', at: '2022-05-02T08:00:00.000Z' }, audit());
      }
      return rows;
    };
    await new TableDialogueStore(slow, writerSurroundings()).repair(project);
    expect(removed).toBeGreaterThan(2);
    expect((await kept()).map(({ dialogue }) => dialogue)).not.toContain('middle');
    expect(await found({})).toEqual(['newest', 'oldest']);
    expect((await verifyFacts(project, store)).differences).toEqual([]);
  });
});
