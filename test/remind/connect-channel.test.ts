import type { Role } from '../../src/domain/roles';
import type { ChannelStore, ChatRoom, Connection } from '../../src/ports/channels';
import { connectChannel, forgetRoom, isSameRoom, undoChannel } from '../../src/remind/connect-channel';
import { memoryAudit } from '../support/memory-ledger';

const NOW = new Date('2021-09-07T10:00:00Z');
const AT = NOW.toISOString();
const room = (id: string, team?: string): ChatRoom => ({ conversation: { id }, ...(team ? { team } : {}) });
const asker = (roles: readonly Role[] = ['projektledare']) =>
  ({ userId: 'u', upn: 'anna@example.se', pseudonym: 'p-anna', roles, language: 'sv' }) as const;

/** A store that can be overtaken so many times. */
function memory(begins: Connection = {}, overtaken = 0) {
  let [now, left] = [begins, overtaken];
  const channels: ChannelStore = {
    connection: async () => now,
    connect: async (next) => {
      left -= 1;
      if (left >= 0) return false;
      now = next;
      return true;
    },
  };
  const audit = memoryAudit();
  let ids = 0;
  const world = { now: () => NOW, newId: () => `id-${++ids}` };
  return {
    audit,
    now: () => now,
    connect: (to: ChatRoom | undefined, seen?: string, roles?: readonly Role[]) =>
      connectChannel(to, seen, asker(roles), { channels, audit }, world),
    undo: (change: string, roles?: readonly Role[]) => undoChannel(change, asker(roles), { channels, audit }, world),
    forget: (gone: ChatRoom, team?: string) => forgetRoom(gone, team, channels),
  };
}

test('a chat is the same whatever else its reference holds', () => {
  expect(isSameRoom(room('c1'), room('c1', 'other'))).toBe(true);
  expect(isSameRoom(room('c1'), room('c2'))).toBe(false);
  expect(isSameRoom({}, undefined)).toBe(false);
  expect(isSameRoom(undefined, undefined)).toBe(false);
});

test('is connected, moved and disconnected, each change with an entry of its own, and taken back step by step', async () => {
  const store = memory();
  expect((await store.connect(room('c1'))).outcome).toBe('changed');
  expect(store.now()).toEqual({ room: room('c1'), change: 'id-2', at: AT, before: undefined });
  await store.connect(room('c2'), 'id-2');
  await store.connect(undefined, 'id-4');
  expect(store.now()).toEqual({ room: undefined, change: 'id-6', at: AT, before: { room: room('c2') } });
  expect((await store.undo('id-6')).now.room).toEqual(room('c2'));
  // Taking back is a change that can be taken back.
  expect((await store.undo('id-8')).now.room).toBeUndefined();
  const entry = { who: 'p-anna', what: 'choose-digest', subject: 'digest', at: AT };
  const none = { chosen: false };
  const [one, two] = ['c1', 'c2'].map((chat) => ({ chosen: true, chat }));
  expect(store.audit.entries.map(({ id: _id, ...rest }) => rest)).toEqual([
    { ...entry, before: none, after: one },
    { ...entry, before: one, after: two },
    { ...entry, before: two, after: none },
    { ...entry, before: none, after: two },
    { ...entry, before: two, after: none },
  ]);
});

test('the project leader alone connects and takes back', async () => {
  const store = memory({ room: room('c1'), change: 'old', at: AT });
  await expect(store.connect(room('c2'), 'old', ['projektgrupp'])).rejects.toMatchObject({ code: 'leader-only' });
  await expect(store.undo('old', ['projektgrupp'])).rejects.toMatchObject({ code: 'leader-only' });
  expect([store.now().room, store.audit.entries]).toEqual([room('c1'), []]);
});

test.each<[string, Connection, ChatRoom | undefined, string | undefined, string]>([
  ['it is connected already', { room: room('c1') }, room('c1'), undefined, 'unchanged'],
  ['none is, and none is to be', {}, undefined, undefined, 'unchanged'],
  [
    'nothing could be sent there: it is connected anew',
    { room: room('c1'), isSetAside: true },
    room('c1'),
    undefined,
    'changed',
  ],
  ['another has been chosen since the card came', { room: room('c2'), change: 'new' }, room('c1'), 'old', 'overtaken'],
  [
    'one has been chosen since the card knew of none',
    { room: room('c2'), change: 'new' },
    room('c1'),
    undefined,
    'overtaken',
  ],
])('%s', async (_what, was, to, seen, outcome) => {
  expect((await memory(was).connect(to, seen)).outcome).toBe(outcome);
});

test('what somebody else writes in between is told, and nothing of it is lost', async () => {
  const was = { room: room('c2'), change: 'new', at: AT };
  const store = memory(was, 1);
  expect(await store.connect(room('c1'), 'new')).toEqual({ outcome: 'overtaken', now: was });
});

test('only the latest change is taken back', async () => {
  const store = memory({ room: room('c1'), change: 'new', at: AT });
  expect((await store.undo('old')).outcome).toBe('overtaken');
  expect(store.now().room).toEqual(room('c1'));
});

test.each([
  ['this chat', room('c1', 't1'), room('c1', 't1'), undefined, true],
  ['another chat of its team alone', room('c1', 't1'), room('c2', 't1'), undefined, false],
  ['its team', room('c1', 't1'), room('c2', 't1'), 't1', true],
  ['another team', room('c1', 't1'), room('c2', 't2'), 't2', false],
  ['a chat without a team', room('c1'), room('c2'), undefined, false],
])(
  'is forgotten when %s takes the bot away, or not, and comes back by no change',
  async (_what, of, gone, team, is) => {
    const connected = memory({ room: of, change: 'c', at: AT }, 1);
    await connected.forget(gone, team);
    expect(connected.now().room).toEqual(is ? undefined : of);
    const moved = memory({ room: room('c9'), change: 'c', at: AT, before: { room: of } });
    await moved.forget(gone, team);
    expect((await moved.undo('c')).now.room).toEqual(is ? undefined : of);
  },
);
