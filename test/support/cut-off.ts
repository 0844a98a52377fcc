import { Table } from '../../src/storage/table';

/** Storage that goes away at a write of this order, from 1, and stays away. */
export function cutOffAt(location: { readonly connectionString: string }, nth: number): Table {
  const table = new Table(location);
  let writes = 0;
  for (const kind of ['transact', 'replace', 'create', 'put', 'merge', 'delete'] as const) {
    const inner: (...given: never[]) => Promise<unknown> = table[kind].bind(table);
    const cut = async (...given: never[]): Promise<never> => {
      if (++writes >= nth) throw new Error('the power went');
      return (await inner(...given)) as never;
    };
    Object.assign(table, { [kind]: cut });
  }
  return table;
}
