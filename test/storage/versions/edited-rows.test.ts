import { MedskapaError } from '../../../src/domain/errors';
import { importPlan } from '../../../src/planning/import-plan';
import { STORE_VERSION } from '../../../src/storage/pointers';
import { Table } from '../../../src/storage/table';
import { createStores, type Stores } from '../../../src/stores';
import { samplePlan } from '../../samples/sample';
import { type Azurite, startAzurite } from '../../support/azurite';

/**
 * The rows that everything else hangs on, changed by hand: it is said which row it is and what to do, wherever it is
 * met.
 */

let azurite: Azurite;
let table: Table;
const freshStores = (): Stores => {
  const { connectionString } = azurite;
  return createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
};

beforeAll(async () => {
  azurite = await startAzurite();
  table = new Table(azurite);
  let ids = 0;
  const world = { now: () => new Date('2022-10-03T08:00:00Z'), newId: () => `id-${++ids}` };
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'test' }, freshStores(), world);
});
afterAll(() => azurite.stop());

const MARK = ['installation', 'store-version'] as const;
const ACTIVE = ['installation', 'active-project'] as const;
const POINTER = ['project-tillit', 'hot-plan'] as const;
const POINTED = { version: 1, active: true, importedAt: '2022-10-03T08:00:00.000Z' };

/** Where each row is met. */
const faces: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  status: ({ version }) => version.standing(),
  'start and upgrade': ({ version }) => version.bringUpToDate(),
  export: async ({ backup }) => {
    for await (const line of backup.lines()) expect(line).toBe('');
  },
  'the first call of a command': ({ people }) => people.people(),
  'an answer': ({ plans }) => plans.snapshot(),
};
const OF_MARK = Object.keys(faces);
const OF_ACTIVE = ['an answer'];

/** What `json0` holds afterwards; undefined where the property is gone. */
const EDITED: readonly [string, readonly [string, string], unknown, readonly string[]][] = [
  ['the mark without its property', MARK, undefined, OF_MARK],
  ['the mark with an empty one', MARK, '', OF_MARK],
  ['the mark with a number', MARK, 2, OF_MARK],
  ['the mark with what is no JSON', MARK, '{"version":2', OF_MARK],
  ['the mark with what cannot be unpacked', MARK, 'deflate:!!', OF_MARK],
  ['a mark of no version', MARK, '{}', OF_MARK],
  ['a version that is text', MARK, '{"version":"2"}', OF_MARK],
  ['a version that there is none of', MARK, '{"version":"two"}', OF_MARK],
  ['version nought', MARK, '{"version":0}', OF_MARK],
  ['half a version', MARK, '{"version":1.5}', OF_MARK],
  ['work that there is none of', MARK, '{"version":2,"work":{"kind":"tidy","by":"me","beat":1}}', OF_MARK],
  ['the project in force without its property', ACTIVE, undefined, OF_ACTIVE],
  ['a project in force whose version is text', ACTIVE, '{"store":"2","active":"tillit","before":[]}', OF_ACTIVE],
  ['a project in force that lost its version', ACTIVE, '{"active":"tillit","before":[]}', OF_ACTIVE],
  [
    'a project in force that is a number',
    ACTIVE,
    JSON.stringify({ store: STORE_VERSION, active: 7, before: [] }),
    OF_ACTIVE,
  ],
  ['the plan in force without its property', POINTER, undefined, OF_ACTIVE],
  ['a plan in force whose version is text', POINTER, JSON.stringify({ store: '2', plan: 'x', ...POINTED }), OF_ACTIVE],
  ['a plan in force that lost its version', POINTER, JSON.stringify({ plan: 'x', ...POINTED }), OF_ACTIVE],
  ['a plan in force that lost where it lies', POINTER, JSON.stringify({ store: STORE_VERSION, ...POINTED }), OF_ACTIVE],
];

test.each(EDITED)('%s', async (_what, [partition, key], json0, met) => {
  const row = { partitionKey: partition, rowKey: key };
  const whole = (await table.get(partition, key))?.json0;
  expect(whole).toEqual(expect.any(String));
  await table.put({ ...row, ...(json0 === undefined ? {} : { json0 }) });
  for (const face of met) {
    const error = await faces[face]?.(freshStores()).catch((caught: unknown) => caught);
    expect([face, error]).toEqual([face, expect.any(MedskapaError)]);
    expect(error).toMatchObject({
      code: 'store-unreadable',
      message: `the row ${key} of ${partition} is not as any build writes it, so it was changed by hand: give its property json0 what it holds in the last backup ("export"), or put that backup in an empty store ("import")`,
    });
  }
  await table.put({ ...row, json0: whole });
  expect(await freshStores().plans.snapshot()).toMatchObject({ plan: { id: 'tillit' } });
});
