// Looks at the bot's port before `npm start` builds, so that a port that is taken is told at once. Plain JavaScript,
// since nothing has been built yet; the trial itself looks again (free-port.ts), for another may take the port
// meanwhile.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const { taken, bad } = JSON.parse(readFileSync(new URL('port-sentences.json', import.meta.url), 'utf8'));
const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
const refuse = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const text = process.env.PORT?.trim() || '3978';
const port = Number(text);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  refuse(bad.replace('{name}', 'PORT').replace('{value}', () => text));
}
if (!(await isFree(port))) {
  let free = port < 65_535 ? port + 1 : 3978;
  while (free < 65_535 && !(await isFree(free))) free += 1;
  refuse(taken.replace('{port}', port).replace('{free}', free));
}
