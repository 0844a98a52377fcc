import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALLATION } from '../../src/storage/keys';
import { Table } from '../../src/storage/table';
import { type Mark, markRow, STORE_MARK } from '../../src/storage/versions/mark';
import { createStores } from '../../src/stores';

/** How many commits before the store had a version the builds were that wrote the stores in test/fixtures/stores. */
export type Age = '30' | '75' | '120' | '165';

const olderBackup = (age: Age): string =>
  readFileSync(join(__dirname, '..', 'fixtures', 'stores', `${age}-commits-ago.jsonl`), 'utf8');

/** Lays a store down as a build without versions left it: no mark, and no fence. */
export async function layOlderStore(connectionString: string, age: Age = '30'): Promise<void> {
  const { backup } = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
  await backup.restore(olderBackup(age));
  await new Table({ connectionString }).delete(INSTALLATION, STORE_MARK);
}

/** Says of a store what is not so, as another build or another process would have. */
export const mark = (connectionString: string, value: Mark): Promise<void> =>
  new Table({ connectionString }).put(markRow(value));
