import { createServer } from 'node:net';

const LAST_PORT = 65_535;
/** Where to begin again after the last. */
const FIRST_CHOICE = 3978;

/** Whether a port of this machine can be taken. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The first port after one that can be taken, to be named instead of it. */
export async function freeAfter(port: number): Promise<number> {
  let free = port < LAST_PORT ? port + 1 : FIRST_CHOICE;
  while (free < LAST_PORT && !(await isFree(free))) free += 1;
  return free;
}
