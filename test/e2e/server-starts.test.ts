import { createServer } from 'node:net';
import { connectionStringFor } from '../support/azurite';
import { dist, run } from '../support/processes';

/** What dist/main.js says when it cannot start. */

test('a port that is taken is told with what to set instead', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    const storage = { AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(1) };
    const { code, err } = await run(dist('main.js'), [], { ...storage, PORT: `${port}`, LOG_LEVEL: 'silent' });
    expect(code).toBe(1);
    const [, named] =
      new RegExp(
        `^Medskapa could not start: port ${port} is already used .* set PORT to another, such as PORT=(\\d+)`,
      ).exec(err) ?? [];
    expect(Number(named)).not.toBe(port);
    expect(Number(named)).toBeGreaterThan(1024);
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
});

test('a configuration that is not whole is told as a list', async () => {
  const { code, err } = await run(dist('main.js'), [], { PORT: 'x' });
  expect(code).toBe(1);
  expect(err).toMatch(/cannot start with this configuration:\n {2}- PORT must be .*\n {2}- No storage is set/);
});
