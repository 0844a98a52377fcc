import { CHATS } from '../../src/storage/keys';
import { chatKey } from '../../src/storage/last-asked';
import { TableQuestionStore } from '../../src/storage/question-store';
import { Table } from '../../src/storage/table';
import { createStores } from '../../src/stores';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';
import { behindSurroundings } from '../support/surroundings';

let azurite: Azurite;
let proxy: StorageProxy;
/** What has gone to storage since the test began. */
let called: string[] = [];
let ids = 0;
beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});

test('a phrase that many ask at once through two servers is counted each time', async () => {
  const servers = [0, 1].map(() => createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' }));
  await Promise.all(servers.map(({ table }) => table.answers()));
  for (let n = 0; n < 30; n += 1) {
    servers[n % 5 === 0 ? 1 : 0]?.questions.keepUnanswered('p', 'kan du brygga kaffe', '2021-09-14T08:00:00.000Z');
  }
  await Promise.all(servers.map(({ questions }) => questions.flush()));
  expect(await servers[0]?.questions.unanswered('p')).toMatchObject([{ phrase: 'kan du brygga kaffe', times: 30 }]);
});

describe('what was asked last in a chat', () => {
  let chat: string;
  beforeEach(() => {
    ids += 1;
    chat = `chat-${ids}`;
    letThrough();
  });

  const letThrough = (): void => {
    called = [];
    proxy.watch({ after: ({ method, path }) => called.push(`${method} ${path.replace(/^.*\//u, '')}`) > 0 });
  };
  const refuse = (): void => proxy.watch({ instead: () => ({ status: 503, headers: {}, body: Buffer.from('busy') }) });
  const goals = { kind: 'goals' };
  const budget = { kind: 'budget' };
  const at = (second: number): string => new Date(Date.UTC(2021, 8, 14, 8, 0, second)).toISOString();
  /** A server of its own, behind the proxy, whose time stands still. */
  const server = () => {
    const behind = behindSurroundings();
    const table = new Table({ connectionString: connectionStringFor(proxy.port) });
    return { questions: new TableQuestionStore(table, behind), pass: behind.pass };
  };
  const stored = async () =>
    (await new TableQuestionStore(new Table(azurite), behindSurroundings()).lastAsked(chat))?.reading;

  test('is known at once without storage, and written after 200 ms', async () => {
    const { questions, pass } = server();
    questions.remember(chat, goals, at(0), 'sv', [{ title: 'Budget', reading: budget }]);
    const asked = { reading: goals, at: at(0), language: 'sv', buttons: [{ title: 'Budget', reading: budget }] };
    expect(await questions.lastAsked(chat)).toEqual(asked);
    await pass(199);
    expect(called).toEqual([]);
    expect(await stored()).toBeUndefined();
    await pass(1);
    expect(await stored()).toEqual(goals);
    expect(await questions.lastAsked(chat)).toEqual(asked);
  });

  test('is written by the hundred, the newest of each chat', async () => {
    const { questions, pass } = server();
    for (let n = 0; n < 150; n += 1) questions.remember(`${chat}-${n}`, goals, at(0));
    for (let n = 0; n < 150; n += 1) questions.remember(`${chat}-${n}`, { kind: 'dialogue-count', n }, at(1));
    await pass(200);
    expect(called.filter((call) => call.includes('$batch'))).toHaveLength(2);
    const rows = await new Table(azurite).list(CHATS);
    for (const n of [0, 99, 100, 149]) {
      const row = rows.find(({ rowKey }) => rowKey === chatKey(`${chat}-${n}`));
      expect(row?.json0).toContain(`"n":${n}`);
    }
  });

  test('carries on in a talk that goes from server to server', async () => {
    const servers = [server(), server()];
    for (let n = 0; n < 6; n += 1) {
      const [one, other] = n % 2 === 0 ? servers : [...servers].reverse();
      one?.questions.remember(chat, { kind: 'goals', n }, at(n));
      await one?.pass(200);
      expect((await other?.questions.lastAsked(chat))?.reading).toEqual({ kind: 'goals', n });
      await other?.pass(1000);
    }
  });

  test('of two servers the newer is answered from and kept, though the older is written later', async () => {
    const [slow, other] = [server(), server()];
    slow.questions.remember(chat, goals, at(0));
    refuse();
    await slow.pass(200);
    letThrough();
    other.questions.remember(chat, budget, at(3));
    await other.pass(200);
    // Not yet tried again, and older than anybody is quick.
    await slow.pass(399);
    expect((await slow.questions.lastAsked(chat))?.reading).toEqual(budget);
    await slow.pass(1);
    expect(await stored()).toEqual(budget);
    expect((await slow.questions.lastAsked(chat))?.reading).toEqual(budget);
  });

  test('of the same millisecond what was asked after what is written is the newer, also when it has waited long', async () => {
    const { questions, pass } = server();
    questions.remember(chat, goals, at(0));
    await pass(200);
    questions.remember(chat, budget, at(0));
    refuse();
    await pass(200);
    letThrough();
    await pass(399);
    expect((await questions.lastAsked(chat))?.reading).toEqual(budget);
    await pass(1);
    expect(await stored()).toEqual(budget);
  });

  test('waits where storage is away, and is written over what is older there', async () => {
    const { questions, pass } = server();
    questions.remember(chat, goals, at(0));
    await pass(200);
    refuse();
    questions.remember(chat, budget, at(1));
    await pass(200);
    letThrough();
    expect(await stored()).toEqual(goals);
    await pass(400);
    expect(await stored()).toEqual(budget);
    expect((await questions.lastAsked(chat))?.reading).toEqual(budget);
  });

  test('is given up after half a minute, and of so many chats that wait the oldest', async () => {
    const { questions, pass } = server();
    questions.remember(`${chat}-first`, goals, at(0));
    for (let n = 0; n < 1000; n += 1) questions.remember(`${chat}-${n}`, goals, at(0));
    expect(await questions.lastAsked(`${chat}-first`)).toBeUndefined();
    expect((await questions.lastAsked(`${chat}-0`))?.reading).toEqual(goals);
    called = [];
    await pass(30_001);
    expect(called).toEqual([]);
    expect(await questions.lastAsked(`${chat}-0`)).toBeUndefined();
  });

  test('is written when the server ends, without waiting', async () => {
    const { questions } = server();
    questions.remember(chat, goals, at(0));
    await questions.flush();
    expect(await stored()).toEqual(goals);
  });

  test('is forgotten before it is written too', async () => {
    const { questions, pass } = server();
    questions.remember(chat, goals, at(0));
    questions.remember(`${chat}-later`, goals, at(9));
    await questions.forgetAsked(at(5));
    expect(await questions.lastAsked(chat)).toBeUndefined();
    await pass(200);
    expect(await stored()).toBeUndefined();
    expect((await questions.lastAsked(`${chat}-later`))?.reading).toEqual(goals);
  });
});
