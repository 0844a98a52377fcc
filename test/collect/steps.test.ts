import { changeDialogue } from '../../src/collect/change-dialogue';
import { noteEntry, removeEntry } from '../../src/collect/note-entry';
import { removeDialogue } from '../../src/collect/remove-dialogue';
import { restoreDialogue } from '../../src/collect/restore-dialogue';
import { submitDialogue } from '../../src/collect/submit-dialogue';
import { mayChange } from '../../src/domain/asker';
import type { Dialogue, DialogueContent, Tombstone } from '../../src/domain/dialogues';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import type { AuditEntry } from '../../src/ports/audit';
import type { AddResult, ChangeResult, DialogueStore, RemoveResult, RestoreResult } from '../../src/ports/dialogues';
import type { EntryStore, StoredEntry } from '../../src/ports/entries';
import { someContent, someDialogue } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** Who may write what, what is stored and told of it in the audit, and what each answer of the store becomes. */

const NOW = new Date('2021-09-20T10:00:00Z');
const AT = NOW.toISOString();
const plan = smallPlan();
const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
const surroundings = { now: () => NOW, newId: () => 'id-1' };
const asker = (roles: readonly Role[], pseudonym = 'p-1') =>
  ({ userId: 'u', pseudonym, roles, language: 'sv' }) as const;
const REPORTER = asker(['arbetsgrupp']);
const facts = factsOf([someContent(), someContent()]);
const tombstone: Tombstone = { id: 'd1', removedAt: '2021-09-16T08:00:00.000Z', reportedBy: 'p-1', operations: [] };

/** A store that answers as it is told and keeps what it was asked. */
function storeOf(answers: {
  found?: Dialogue | Tombstone;
  add?: AddResult;
  change?: ChangeResult;
  remove?: RemoveResult;
  restore?: RestoreResult;
}) {
  const calls: unknown[][] = [];
  const answering =
    (name: string, answer: unknown) =>
    async (...given: unknown[]): Promise<unknown> => {
      calls.push([name, ...given]);
      return answer;
    };
  const store = {
    find: async () => answers.found,
    add: answering('add', answers.add),
    change: answering('change', answers.change),
    remove: answering('remove', answers.remove),
    restore: answering('restore', answers.restore),
  } as unknown as DialogueStore;
  return { store, calls };
}

describe('submitting', () => {
  const submit = async (
    add: AddResult,
    content: DialogueContent = someContent(),
    who = REPORTER,
    keepNames?: boolean,
  ) => {
    const { store, calls } = storeOf({ add });
    const outcome = await submitDialogue({ formId: 'd1', content, keepNames }, who, snapshot, store, surroundings);
    return { outcome, calls };
  };
  const ADDED: AddResult = { outcome: 'added', facts };

  test('stores the dialogue under its form’s id, as its first version, with one line in the audit', async () => {
    const { outcome, calls } = await submit(ADDED);
    const dialogue = {
      id: 'd1',
      content: someContent(),
      example: false,
      reportedBy: 'p-1',
      reportedAt: AT,
      version: 1,
      operations: ['id-1'],
    };
    const audit = { id: 'id-1', at: AT, who: 'p-1', what: 'submit-dialogue', subject: 'd1' };
    expect(calls).toEqual([['add', 'litet', dialogue, audit]]);
    expect(outcome).toMatchObject({ outcome: 'saved', receipt: { dialogue } });
  });

  test.each<[string, AddResult, object]>([
    ['removed', { outcome: 'removed', tombstone }, { outcome: 'removed', removedAt: tombstone.removedAt }],
    ['there with the same content', { outcome: 'exists', existing: someDialogue('d1'), facts }, { outcome: 'already' }],
    [
      'there with other content',
      { outcome: 'exists', existing: someDialogue('d1', { participants: 12 }), facts },
      { outcome: 'conflict', existing: { content: { participants: 12 } }, plan },
    ],
  ])('one that is %s', async (_what, add, expected) => {
    expect((await submit(add)).outcome).toMatchObject(expected);
  });

  test('stores nothing for a guest, a secretary, or with a fault', async () => {
    for (const roles of [[], ['nämndsekreterare'], ['förtroendevald']] as const) {
      await expect(submit(ADDED, someContent(), asker(roles))).rejects.toMatchObject({ code: 'may-not-report' });
    }
    const { outcome, calls } = await submit(ADDED, someContent({ date: '2021-09-21', surveyHeard: 1 }));
    expect(outcome).toMatchObject({
      outcome: 'faults',
      faults: [
        { field: 'date', fault: 'in-the-future' },
        { field: 'surveyAnswers', fault: 'missing' },
      ],
    });
    expect(calls).toEqual([]);
  });

  test('the day is Sweden’s: what is tomorrow in UTC may be today', async () => {
    const midnight = { ...surroundings, now: () => new Date('2021-09-20T22:30:00Z') };
    const { store } = storeOf({ add: ADDED });
    const content = someContent({ date: '2021-09-21' });
    const outcome = await submitDialogue({ formId: 'd1', content }, REPORTER, snapshot, store, midnight);
    expect(outcome.outcome).toBe('saved');
  });

  test('a name is asked about unless the writer keeps it', async () => {
    const content = someContent({ observations: 'Anna Andersson talade om bussen.' });
    expect((await submit(ADDED, content)).outcome).toMatchObject({ faults: [{ field: 'observations' }] });
    expect((await submit(ADDED, content, REPORTER, true)).outcome.outcome).toBe('saved');
  });
});

test('a word that is closed is refused to a new form, and not to one that is stored already', async () => {
  const closed = smallPlan({ targetGroups: [{ id: 'unga', name: 'Unga', closed: true }] });
  const submitClosed = (found?: Dialogue) => {
    const { store, calls } = storeOf({ found, add: { outcome: 'exists', existing: someDialogue('d1'), facts } });
    const content = someContent({ targetGroups: ['unga'] });
    const ground = { ...snapshot, plan: closed };
    return { calls, outcome: submitDialogue({ formId: 'd1', content }, REPORTER, ground, store, surroundings) };
  };
  const fresh = submitClosed();
  expect(await fresh.outcome).toMatchObject({
    outcome: 'faults',
    faults: [{ field: 'targetGroups', fault: 'closed' }],
  });
  expect(fresh.calls).toEqual([]);
  expect((await submitClosed(someDialogue('d1')).outcome).outcome).not.toBe('faults');
});

describe('undoing a removal', () => {
  const undoing = { dialogueId: 'd1', removal: 'r-1', operation: 'o-1' };
  const restore = async (result: RestoreResult, who = REPORTER, found: Dialogue | Tombstone = tombstone) => {
    const { store, calls } = storeOf({ found, restore: result });
    return { outcome: await restoreDialogue(undoing, who, snapshot, store, surroundings), calls };
  };
  const there = { dialogue: someDialogue('d1'), facts };
  const removedAt = '2021-09-16T08:00:00.000Z';

  test('asks storage for that very removal, with one line in the audit, and gives the receipt', async () => {
    const { outcome, calls } = await restore({ outcome: 'restored', ...there });
    const audit = { id: 'o-1', at: AT, who: 'p-1', what: 'restore-dialogue', subject: 'd1' };
    expect(calls).toEqual([['restore', 'litet', 'd1', { removal: 'r-1', operation: 'o-1', at: AT }, audit]]);
    expect(outcome).toMatchObject({ outcome: 'restored', receipt: { dialogue: someDialogue('d1') } });
  });

  test.each<[RestoreResult, object]>([
    [
      { outcome: 'already', ...there },
      { outcome: 'restored', receipt: { dialogue: { id: 'd1' } } },
    ],
    [
      { outcome: 'gone', removedAt },
      { outcome: 'gone', removedAt },
    ],
    [
      { outcome: 'removed-since', removedAt },
      { outcome: 'removed-since', removedAt },
    ],
  ])('%j', async (result, expected) => {
    expect((await restore(result)).outcome).toMatchObject(expected);
  });

  test('is refused to another who reports, and where there is no such dialogue', async () => {
    const other = restore({ outcome: 'restored', ...there }, asker(['arbetsgrupp'], 'p-9'));
    await expect(other).rejects.toMatchObject({ code: 'not-your-dialogue' });
    await expect(restore({ outcome: 'unknown' })).rejects.toMatchObject({ code: 'dialogue-unknown' });
  });
});

test.each<[string, readonly Role[], string, boolean]>([
  ['the project leader', ['projektledare'], 'p-9', true],
  ['whoever reported it', ['arbetsgrupp'], 'p-1', true],
  ['whoever reported it and may no longer', ['förtroendevald'], 'p-1', false],
  ['another who reports', ['projektgrupp'], 'p-9', false],
  ['a guest', [], 'p-1', false],
])('a dialogue may be changed by %s', (_who, roles, pseudonym, may) => {
  expect(mayChange(asker(roles, pseudonym), someDialogue('d1'))).toBe(may);
  expect(mayChange(asker(roles, pseudonym), tombstone)).toBe(may);
});

describe('changing', () => {
  const change = async (
    answer: ChangeResult,
    found: Dialogue | undefined = someDialogue('d1'),
    content = someContent(),
  ) => {
    const { store, calls } = storeOf({ found, change: answer });
    const given = { dialogueId: 'd1', fromVersion: 3, operation: 'op', content };
    const outcome = await changeDialogue(given, REPORTER, snapshot, store, surroundings);
    return { outcome, calls };
  };
  const dialogue = someDialogue('d1', { participants: 12 });

  test('says which version it was made from, with one line in the audit', async () => {
    const { calls } = await change({ outcome: 'changed', dialogue, facts });
    const audit = { id: 'op', at: AT, who: 'p-1', what: 'change-dialogue', subject: 'd1' };
    const stored = { content: someContent(), fromVersion: 3, operation: 'op', at: AT };
    expect(calls).toEqual([['change', 'litet', 'd1', stored, audit]]);
  });

  test.each<[ChangeResult, object]>([
    [
      { outcome: 'changed', dialogue, facts },
      { outcome: 'changed', receipt: { dialogue } },
    ],
    [
      { outcome: 'already', dialogue, facts },
      { outcome: 'already', receipt: { dialogue } },
    ],
    [
      { outcome: 'outdated', dialogue },
      { outcome: 'conflict', existing: dialogue, plan },
    ],
    [
      { outcome: 'removed', tombstone },
      { outcome: 'removed', removedAt: tombstone.removedAt },
    ],
  ])('%j', async (answer, expected) => {
    expect((await change(answer)).outcome).toMatchObject(expected);
  });

  test('one that is not there, or somebody else’s, or has a fault, is not changed', async () => {
    const unknown: ChangeResult = { outcome: 'unknown' };
    await expect(change(unknown)).rejects.toMatchObject({ code: 'dialogue-unknown' });
    const { store } = storeOf({});
    const given = { dialogueId: 'd1', fromVersion: 3, operation: 'op', content: someContent() };
    const changing = changeDialogue(given, REPORTER, snapshot, store, surroundings);
    await expect(changing).rejects.toMatchObject({ code: 'dialogue-unknown' });
    const theirs = { ...someDialogue('d1'), reportedBy: 'p-9' };
    await expect(change(unknown, theirs)).rejects.toMatchObject({ code: 'not-your-dialogue' });
    const { outcome, calls } = await change(unknown, someDialogue('d1'), someContent({ date: '2020-12-31' }));
    expect([outcome.outcome, calls]).toEqual(['faults', []]);
  });
});

test.each<[RemoveResult, boolean]>([
  [{ outcome: 'removed', tombstone, facts }, true],
  [{ outcome: 'already', tombstone }, true],
  [{ outcome: 'unknown' }, false],
])('removing: %j', async (remove, isThere) => {
  const { store, calls } = storeOf({ found: someDialogue('d1'), remove });
  const given = { dialogueId: 'd1', operation: 'op' };
  const removing = removeDialogue(given, REPORTER, snapshot, store, surroundings);
  if (isThere) expect(await removing).toEqual(tombstone);
  else await expect(removing).rejects.toMatchObject({ code: 'dialogue-unknown' });
  const audit = { id: 'op', at: AT, who: 'p-1', what: 'remove-dialogue', subject: 'd1' };
  expect(calls).toEqual([['remove', 'litet', 'd1', { operation: 'op', at: AT }, audit]]);
});

describe('entries', () => {
  const LOG = { direction: 'anchoring', to: 'Nämnden', through: '', date: '2021-09-20' };
  const entryStore = (existing?: StoredEntry) => {
    const calls: unknown[][] = [];
    const store = {
      find: async () => existing,
      add: async (...given: unknown[]) => {
        calls.push(given);
        return existing;
      },
      remove: async (...given: unknown[]) => {
        calls.push(given);
      },
    } as unknown as EntryStore;
    return { store, calls };
  };
  const entry = {
    kind: 'communication',
    content: { id: 'f1', kind: 'anchoring', to: 'Nämnden', through: undefined, date: '2021-09-20' },
  } as const;
  const note = async (values: Record<string, string>, existing?: StoredEntry, more: object = {}, who = REPORTER) => {
    const { store, calls } = entryStore(existing);
    const noted = { kind: 'communication', formId: 'f1', values, ...more } as const;
    return { outcome: await noteEntry(noted, who, snapshot, store, surroundings), calls };
  };

  test('what is noted is stored once, with one line in the audit', async () => {
    const { outcome, calls } = await note(LOG);
    expect(outcome).toEqual({ outcome: 'saved', entry });
    const audit: AuditEntry = { id: 'id-1', at: AT, who: 'p-1', what: 'note-communication', subject: 'f1' };
    expect(calls).toEqual([['litet', { entry, notedBy: 'p-1', notedAt: AT }, audit]]);
  });

  test.each<[string, Partial<StoredEntry>, string]>([
    ['the same', { entry }, 'already'],
    ['another', { entry: { ...entry, content: { ...entry.content, to: 'Skolan' } } }, 'used'],
    ['one that is gone', {}, 'used'],
  ])('a form that has made %s before', async (_what, there, expected) => {
    const { outcome } = await note(LOG, { notedBy: 'p-1', notedAt: AT, ...there });
    expect(outcome.outcome).toBe(expected);
  });

  test.each([
    [{ ...LOG, date: '2021-09-21' }, [{ field: 'date', fault: 'in-the-future' }]],
    [{ ...LOG, to: 'x'.repeat(201) }, [{ field: 'to', fault: 'too-long', most: 200, length: 201 }]],
    [{ ...LOG, to: '' }, [{ field: 'to', fault: 'missing' }]],
    // What is too long is looked through when it comes again.
    [{ ...LOG, to: `anna@example.se${' '.repeat(190)}` }, [{ field: 'to', fault: 'too-long', most: 200, length: 205 }]],
    [
      { ...LOG, date: 'x', through: 'anna@example.se' },
      [
        { field: 'date', fault: 'not-a-date' },
        { field: 'through', fault: 'personal-data', found: [{ kind: 'email', excerpt: 'anna@e…' }] },
      ],
    ],
  ])('the faults of %j', async (values, faults) => {
    expect(await note(values)).toEqual({ outcome: { outcome: 'faults', faults }, calls: [] });
  });

  test('personal data in exactly as many characters as may be is found', async () => {
    const to = `anna@example.se${' x'.repeat(92)}y`;
    expect(to).toHaveLength(200);
    expect((await note({ ...LOG, to })).outcome).toMatchObject({ faults: [{ field: 'to', fault: 'personal-data' }] });
  });

  test('names may be kept, and only those who report may note', async () => {
    const named = { ...LOG, to: 'Anna Andersson' };
    expect((await note(named)).outcome.outcome).toBe('faults');
    expect((await note(named, undefined, { keepNames: true })).outcome.outcome).toBe('saved');
    await expect(note(LOG, undefined, {}, asker(['förtroendevald']))).rejects.toMatchObject({ code: 'may-not-note' });
  });

  const take = async (existing: StoredEntry | undefined, who = REPORTER) => {
    const { store, calls } = entryStore(existing);
    await removeEntry('lesson', 'f1', who, snapshot, store, surroundings);
    return calls;
  };
  const mine: StoredEntry = { notedBy: 'p-1', notedAt: AT };
  const REMOVED = ['litet', 'lesson', 'f1', AT];

  test('whoever noted it takes it back, and the project leader; once', async () => {
    const audit = { id: 'id-1', at: AT, who: 'p-1', what: 'remove-lesson', subject: 'f1' };
    expect(await take(mine)).toEqual([[...REMOVED, audit]]);
    const leader = asker(['projektledare'], 'p-9');
    expect(await take(mine, leader)).toEqual([[...REMOVED, { ...audit, who: 'p-9' }]]);
    expect(await take({ ...mine, removedAt: AT })).toEqual([]);
  });

  test.each<[StoredEntry | undefined, readonly Role[], string, string]>([
    [undefined, ['projektledare'], 'p-1', 'entry-unknown'],
    [mine, ['förtroendevald'], 'p-1', 'may-not-note'],
    [mine, ['arbetsgrupp'], 'p-9', 'not-your-entry'],
  ])('of %j by %j %s', async (existing, roles, pseudonym, code) => {
    await expect(take(existing, asker(roles, pseudonym))).rejects.toMatchObject({ code });
  });
});
