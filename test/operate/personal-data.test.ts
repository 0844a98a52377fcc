import type { Dialogue } from '../../src/domain/dialogues';
import { factOf } from '../../src/domain/facts';
import { erasePerson, exportPerson } from '../../src/operate/personal-data';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import type { AuditEntry } from '../../src/ports/audit';
import type { Known, User } from '../../src/ports/people';
import { pageRow } from '../../src/storage/fact-rows';
import * as keys from '../../src/storage/keys';
import { createStores, type Stores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someContent } from '../support/dialogues';

/** Every kind of row that names a person: an export has it, and after an erasure none of them leads to the person. */

const AT = '2022-11-01T11:00:00.000Z';
const PROJECT = 'tillit';
const WEEK = '2022-W44';
const UPN = 'anna.ek@example.se';
const OTHER = 'lena@example.se';
const OBJECT = '0a0b0c0d-1111-4222-8333-444455556666';
const CHAT = 'a:annas-own-chat';
const NAME = 'Anna Ekströmsdotter';
const REFERENCE = { user: { id: '29:anna-in-the-channel', name: NAME }, conversation: { id: CHAT } };

let azurite: Azurite;
let stores: Stores;
let pseudonym = '';
let ids = 0;
const world = { now: () => new Date(AT), newId: () => `id-${++ids}` };

const audit = (what: string, subject = 'x'): AuditEntry => ({
  id: world.newId(),
  at: AT,
  who: pseudonym,
  what,
  subject,
});
const dialogue = (id: string): Dialogue => ({
  id,
  content: someContent({ date: '2022-03-01' }),
  example: false,
  reportedBy: pseudonym,
  reportedAt: AT,
  version: 1,
  operations: [],
});

/** All that is kept under a name; a field that is added has to be given here. */
const KNOWN: Required<Omit<Known, 'upn' | 'person' | 'pseudonym' | 'objectId' | 'importedAt' | 'reviewedAt'>> = {
  contact: { reference: REFERENCE, setAside: { reason: 'blocked', at: AT } },
  settings: { day: 4, hour: 9, pausedUntil: '2022-12-24' },
};
const USER: Required<User> = {
  id: OBJECT,
  upn: UPN,
  names: { upn: UPN, email: 'anna.privat@example.se' },
  askedAt: AT,
  name: NAME,
  reference: REFERENCE,
  updatedAt: AT,
};
const DELIVERY = { upn: UPN, week: WEEK, kind: 'week', state: 'unreachable', reason: 'gone', at: AT } as const;

/** How each kind of row that names somebody comes about, by the word that its key begins with, or its partition. */
const NAMING: Readonly<Record<string, () => Promise<unknown>>> = {
  [keys.USERS]: async () => {
    await stores.people.bind(UPN, OBJECT);
    await stores.people.saveUser(USER);
  },
  // A meeting takes back what was set aside, so after it.
  [keys.PEOPLE]: async () => {
    await stores.people.saveContact(UPN, KNOWN.contact);
    await stores.people.saveSettings(UPN, KNOWN.settings);
  },
  [keys.CHATS]: () => {
    stores.questions.remember(CHAT, { kind: 'themes', query: 'annas fråga' }, AT, 'sv');
    return stores.questions.flush();
  },
  [keys.DIALOGUE]: async () => {
    for (const id of ['d-1', 'd-2', 'd-3']) await stores.dialogues.add(PROJECT, dialogue(id), audit('report-dialogue'));
    const content = someContent({ date: '2022-03-02' });
    const change = { content, fromVersion: 1, operation: 'o-1', at: AT };
    await stores.dialogues.change(PROJECT, 'd-2', change, audit('change-dialogue'));
    // A tombstone says who reported what is gone.
    await stores.dialogues.remove(PROJECT, 'd-3', { operation: 'o-2', at: AT }, audit('remove-dialogue'));
  },
  // Written with the dialogues.
  [keys.FACT]: () => Promise.resolve(),
  [keys.AUDIT]: () => stores.audit.record([audit('save-settings', 'settings')]),
  [keys.FACT_PAGE]: () => stores.table.put(pageRow(PROJECT, 7, [factOf(dialogue('d-1'), { number: 1, serial: 7000 })])),
  [keys.ACTIVITY]: () =>
    stores.activities.report(
      PROJECT,
      { activity: 'a-1', state: 'done', reportedAt: AT, reportedBy: pseudonym },
      audit('report-activity'),
    ),
  // What the dialogue above was that is removed.
  [keys.REMOVED]: async () => undefined,
  [keys.SNOOZE]: () => stores.activities.snooze(PROJECT, { activity: 'a-1', who: UPN, until: '2022-12-01' }),
  [keys.HANDOVER]: async () => {
    const over = { activity: 'a-1', at: AT };
    await stores.activities.handOver(PROJECT, { ...over, from: UPN, to: OTHER }, audit('hand-over'));
    await stores.activities.handOver(PROJECT, { ...over, from: OTHER, to: UPN }, audit('hand-over'));
  },
  [keys.ENTRY]: async () => {
    const entry = { kind: 'lesson', content: { id: 'l-1', text: 'Börja i tid.' } } as const;
    await stores.entries.add(PROJECT, { entry, notedBy: pseudonym, notedAt: AT }, audit('note-lesson'));
    const gone = { ...entry, content: { ...entry.content, id: 'l-2' } };
    await stores.entries.add(PROJECT, { entry: gone, notedBy: pseudonym, notedAt: AT }, audit('note-lesson'));
    await stores.entries.remove(PROJECT, 'lesson', 'l-2', AT, audit('remove-lesson'));
  },
  [keys.PENDING_IMPORTS]: () => stores.pendingImports.settle('m-1', { state: 'cancelled', by: pseudonym }, AT),
  // Whoever stands in a list that waits is in it, whoever sent it.
  [keys.PENDING_PEOPLE]: () =>
    stores.pendingPeople.settle(
      'm-2',
      {
        state: 'in-force',
        by: 'p-other',
        back: [{ upn: UPN, was: { name: 'Kim', roles: ['arbetsgrupp'], committees: [] } }],
      },
      AT,
    ),
  [keys.FILE_OFFERS]: () =>
    stores.fileOffers.keep({
      offer: { id: 'f-1', by: pseudonym, at: AT, wanted: { what: 'plan' }, name: 'plan.xlsx', size: 1, digest: 'd' },
      state: 'waiting',
      since: AT,
      attempt: 'a-1',
    }),
  [keys.SURVEY_ANSWERED]: async () => {
    const questions = [{ id: 'q-1', name: 'Enkät', question: 'Är det så?', answers: 'yes-no' as const }];
    const round = { week: WEEK, questions, begunAt: AT, closes: '2022-11-22', state: 'queued' as const, at: AT };
    await stores.surveys.begin(PROJECT, round, audit('send-survey'));
    await stores.surveys.answer(PROJECT, WEEK, pseudonym, { 'q-1': 'yes' });
  },
  [keys.LOOKS]: () => stores.lookBacks.noteLook(PROJECT, OBJECT, { day: '2022-11-01', before: undefined }),
  [keys.WISH]: async () => {
    await stores.wishes.keep(PROJECT, { kind: 'goal', id: 'w-1', upn: UPN, goal: 'project-1', at: AT });
    const room = { kind: 'room', language: 'sv', at: AT } as const;
    // Their own chat goes with them; a chat of several people stays, and no longer says who asked.
    await stores.wishes.keep(PROJECT, { ...room, upn: UPN, by: pseudonym });
    await stores.wishes.keep(PROJECT, { ...room, upn: 'watch-room-1', by: pseudonym });
  },
  card: () =>
    stores.deliveries.ensure(
      PROJECT,
      (['week', 'report', 'digest', 'survey'] as const).map((kind) => ({ ...DELIVERY, kind })),
    ),
};

/** Kinds and partitions that hold nothing about anybody, and {@link keys.HOT}, which facts begin with. */
const NAMELESS: readonly string[] = [
  keys.INSTALLATION,
  keys.ACTIVE_PROJECT,
  keys.PSEUDONYM_KEY,
  keys.HOT,
  keys.FACT_HEAD,
  keys.PLAN_POINTER,
  keys.UNANSWERED,
  keys.RECENT,
  keys.QUESTION_RAISED,
  keys.MEETING,
  keys.SURVEY_ROUND,
  keys.SURVEY_TALLY,
  keys.SURVEY_ASKED,
  keys.TEMPLATE,
];

/** What a row is, in the words of {@link NAMING}. */
const kindOf = ({ partition, row }: { readonly partition: string; readonly row: string }): string | undefined =>
  Object.keys(NAMING).find((kind) => [`${kind}-`, `${kind}.`].some((start) => row.startsWith(start))) ??
  Object.keys(NAMING).find((kind) => kind === partition);

interface Left {
  readonly partition: string;
  readonly row: string;
  readonly text: string;
}

/** Every row, with its key and all that it says, as far as any of the words stands in it. */
async function rowsWith(words: readonly string[]): Promise<Left[]> {
  const rows = (await stores.table.query()).map((row) => ({
    partition: row.partitionKey ?? '',
    row: row.rowKey ?? '',
    text: JSON.stringify(row),
  }));
  return rows.filter(({ text }) => words.some((word) => text.includes(word)));
}

const NAMES = [UPN, keys.keyPart(UPN), NAME, OBJECT, CHAT, 'anna.privat', 'anna-in-the-channel', 'annas fråga'];

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

async function putEverything(): Promise<void> {
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'p-operator' }, stores, world);
  const person = { upn: UPN, name: NAME, roles: ['arbetsgrupp'], committees: ['laholm'] } as const;
  const people = [{ ...person, roles: [...person.roles], committees: [...person.committees] }];
  await importPeople(people, { replace: true, by: 'p-operator' }, stores, world);
  pseudonym = (await stores.people.known(UPN))?.pseudonym ?? '';
  expect(pseudonym).not.toBe('');
  for (const make of Object.values(NAMING)) await make();
}

test('each kind of row is known to name somebody, or not to', () => {
  const kinds = Object.values(keys).filter((value): value is string => typeof value === 'string');
  expect([...Object.keys(NAMING), ...NAMELESS].sort()).toEqual([...kinds, 'card'].sort());
});

test('every kind of row that names somebody is there, is exported whole, and leads to nobody when it is erased', async () => {
  await putEverything();
  const queued = { upn: UPN, week: WEEK, kind: 'week', project: PROJECT, instant: AT, queuedAt: AT } as const;
  await stores.queue.put(queued, 0);
  const named = new Set((await rowsWith([...NAMES, pseudonym])).map(kindOf));
  // What was asked last lies under a hashed id.
  expect([...named].sort()).toEqual(Object.keys(NAMING).sort());

  const kept = await exportPerson(UPN, stores);
  const inTable = kept.filter(({ partition }) => !partition.includes('reminders'));
  // A page holds a thousand dialogues of everybody; what is theirs in it stands in the dialogues themselves.
  const exported = Object.keys(NAMING).filter((kind) => kind !== keys.FACT_PAGE);
  expect([...new Set(inTable.map(kindOf))].sort()).toEqual(exported.sort());
  const values = kept.map(({ value }) => value);
  for (const each of [KNOWN, USER, DELIVERY, { who: UPN, until: '2022-12-01' }, { from: UPN, to: OTHER }, queued])
    expect(values).toContainEqual(expect.objectContaining(each));
  for (const id of ['d-1', 'd-2', 'd-3', 'l-1', 'l-2']) expect(JSON.stringify(kept)).toContain(id);

  await stores.activities.snooze(PROJECT, { activity: 'a-2', who: OTHER, until: '2022-12-01' });
  await erasePerson(UPN, 'p-operator', stores, world);
  expect(await rowsWith(NAMES)).toEqual([]);
  // The audit log is append-only: the pseudonym stays there, and nothing leads from it to anybody.
  expect([...new Set((await rowsWith([pseudonym])).map(kindOf))]).toEqual([keys.AUDIT]);
  expect(await exportPerson(UPN, stores)).toEqual([]);
  // What is the project's stays, and what is another's.
  expect((await rowsWith([OTHER])).map(kindOf)).toEqual([keys.SNOOZE]);
  expect(await stores.dialogues.find(PROJECT, 'd-1')).toMatchObject({ reportedBy: 'p-erased' });
  expect(await stores.activities.reports(PROJECT)).toMatchObject([{ activity: 'a-1', reportedBy: 'p-erased' }]);
});
