import { verifyFacts } from '../../src/operate/verify-facts';
import type { AuditEntry } from '../../src/ports/audit';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { Table } from '../../src/storage/table';
import { type Azurite, startAzurite } from '../support/azurite';
import { someContent, someDialogue } from '../support/dialogues';
import { writerSurroundings } from '../support/surroundings';

let azurite: Azurite;
let project: string;
let store: TableDialogueStore;
let projects = 0;

const newStore = (seed = 1): TableDialogueStore =>
  new TableDialogueStore(new Table({ connectionString: azurite.connectionString }), writerSurroundings(seed));

const audit = (id: string): AuditEntry => ({
  id,
  at: '2021-09-15T08:00:00.000Z',
  who: 'p-1',
  what: 'submit-dialogue',
  subject: id,
});

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(() => {
  project = `project-${++projects}`;
  store = newStore();
});

async function expectFactsToAgree(): Promise<void> {
  expect((await verifyFacts(project, store)).differences).toEqual([]);
}

describe('adding a dialogue', () => {
  test('stores it with its fact', async () => {
    const result = await store.add(project, someDialogue('a'), audit('1'));
    expect(result.outcome).toBe('added');
    expect(await store.find(project, 'a')).toEqual(someDialogue('a'));
    await expectFactsToAgree();
  });

  test.each([
    ['a template expression', ['$', '{1+1}'].join('')],
    ['a formula', '=HYPERLINK("https://example.org")'],
    ['OData quotes', "x' or PartitionKey ne '"],
    ['what a key may not hold', '/\\#?%00'],
    ['marks of direction', '\u202eomvänt\u2066'],
    ['characters of four bytes', '👩‍👩‍👧‍👦🇸🇪𝒜'],
    ['separators of lines', 'en\u2028två\u2029tre\r\nfyra\u0085'],
    ['what ends a part of a transaction', '\r\n--changeset_1--\r\nPOST /x HTTP/1.1\r\n'],
    ['markup', '<at>Alla</at> &lt;b&gt; [länk](https://example.org)'],
  ])('%s is stored as it was written', async (_what, text) => {
    const dialogue = someDialogue('a', { observations: text, place: text });
    await store.add(project, dialogue, audit('1'));
    expect(await store.find(project, 'a')).toEqual(dialogue);
  });

  test('the same id again changes nothing and says what is there', async () => {
    await store.add(project, someDialogue('a'), audit('1'));
    const again = { ...someDialogue('a', { participants: 99 }), operations: ['another-press'] };
    const result = await store.add(project, again, audit('2'));
    expect(result).toMatchObject({ outcome: 'exists', existing: { content: { participants: 11 } } });
    expect(await store.all(project)).toHaveLength(1);
    await expectFactsToAgree();
  });

  test('20 presses of the same form at once through two servers store one dialogue', async () => {
    const stores = [store, newStore(2)];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, press) =>
        stores[press % 2]?.add(project, { ...someDialogue('a'), operations: [`press-${press}`] }, audit(`${press}`)),
      ),
    );
    expect(results.filter((result) => result?.outcome === 'added')).toHaveLength(1);
    expect(results.filter((result) => result?.outcome === 'exists')).toHaveLength(19);
    expect(await store.all(project)).toHaveLength(1);
    await expectFactsToAgree();
  });

  test('50 dialogues of one municipality at once through two servers lose nothing', async () => {
    const stores = [store, newStore(2)];
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        stores[n % 2]?.add(project, someDialogue(`d-${n}`, { participants: n + 1 }), audit(`${n}`)),
      ),
    );
    expect(await store.all(project)).toHaveLength(50);
    await expectFactsToAgree();
  });

  test('an id with characters that Azure forbids in keys is kept apart from its look-alikes', async () => {
    for (const id of ['a/b', 'a\\b', 'a#b', 'a?b', 'a=2f=b', 'A/B'])
      await store.add(project, someDialogue(id), audit(id));
    expect((await store.all(project)).map((dialogue) => dialogue.id).sort()).toEqual(
      ['a/b', 'a\\b', 'a#b', 'a?b', 'a=2f=b', 'A/B'].sort(),
    );
  });
});

describe('changing a dialogue', () => {
  const change = (operation: string, changes: Parameters<typeof someContent>[0], fromVersion = 1) => ({
    content: someContent(changes),
    fromVersion,
    operation,
    at: '2021-09-16T08:00:00.000Z',
  });

  test('counts it where it lies now', async () => {
    await store.add(project, someDialogue('a'), audit('1'));
    await store.add(project, someDialogue('b'), audit('2'));
    const result = await store.change(
      project,
      'a',
      change('op', { municipality: 'hylte', date: '2022-01-10' }),
      audit('3'),
    );
    expect(result).toMatchObject({ outcome: 'changed', dialogue: { version: 2, content: { municipality: 'hylte' } } });
    await expectFactsToAgree();
  });

  test('the same operation again changes nothing more', async () => {
    await store.add(project, someDialogue('a'), audit('1'));
    await store.change(project, 'a', change('op', { participants: 12 }), audit('2'));
    const again = await store.change(project, 'a', change('op', { participants: 12 }), audit('3'));
    expect(again).toMatchObject({ outcome: 'already', dialogue: { version: 2 } });
  });

  test('a change made from an older version is not carried out', async () => {
    await store.add(project, someDialogue('a'), audit('1'));
    await store.change(project, 'a', change('op-1', { participants: 12 }), audit('2'));
    const late = await store.change(project, 'a', change('op-2', { participants: 99 }), audit('3'));
    expect(late).toMatchObject({ outcome: 'outdated', dialogue: { content: { participants: 12 } } });
    await expectFactsToAgree();
  });
});

describe('removing a dialogue', () => {
  const removal = { operation: 'op', at: '2021-09-16T08:00:00.000Z' };

  test('takes it out of the facts and leaves a tombstone that a late repeat meets', async () => {
    await store.add(project, someDialogue('a'), audit('1'));
    await store.add(project, someDialogue('b', { date: '2021-10-01' }), audit('2'));
    expect(await store.remove(project, 'b', removal, audit('3'))).toMatchObject({ outcome: 'removed' });
    expect(await store.add(project, someDialogue('b'), audit('4'))).toMatchObject({ outcome: 'removed' });
    expect(await store.remove(project, 'b', removal, audit('5'))).toMatchObject({ outcome: 'already' });
    expect(await store.all(project)).toHaveLength(1);
    await expectFactsToAgree();
  });

  test('changes, removals and additions at once leave facts that agree', async () => {
    for (let n = 0; n < 10; n++) await store.add(project, someDialogue(`d-${n}`), audit(`add-${n}`));
    const other = newStore(3);
    await Promise.all([
      ...[0, 1, 2].map((n) => store.remove(project, `d-${n}`, { ...removal, operation: `r-${n}` }, audit(`r-${n}`))),
      ...[3, 4, 5].map((n) =>
        other.change(
          project,
          `d-${n}`,
          { content: someContent({ municipality: 'hylte' }), fromVersion: 1, operation: `c-${n}`, at: removal.at },
          audit(`c-${n}`),
        ),
      ),
      ...[10, 11, 12].map((n) => other.add(project, someDialogue(`d-${n}`), audit(`add-${n}`))),
    ]);
    expect(await store.all(project)).toHaveLength(10);
    await expectFactsToAgree();
  });
});
