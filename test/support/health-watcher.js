// Asks servers over and over whether they are alive, in a thread of its own, so that a tester at work does not count.
const { existsSync, readFileSync } = require('node:fs');
const { Agent, get } = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');

const { servers, everyMs, stallMs } = workerData;
let watching = true;

/** How much the server itself has worked, in ms; undefined where the system does not tell it as Linux does. */
function worked(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  // User and system time, of which there are a hundred a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const ask = (port, agent) =>
  new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', path: '/healthz', agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    request.on('error', (error) => resolve(error.code ?? error.message));
  });

async function watch({ port, pid }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const seen = { asked: 0, slowestMs: 0, stalls: [], faults: [] };
  while (watching) {
    const [started, before] = [performance.now(), worked(pid)];
    const status = await ask(port, agent);
    const ms = performance.now() - started;
    seen.asked += 1;
    seen.slowestMs = Math.max(seen.slowestMs, ms);
    if (status !== 200) seen.faults.push(status);
    // A machine that does other things makes anybody wait; a server that stalls is at work all the while.
    const own = before === undefined ? ms : worked(pid) - before;
    if (Math.min(own, ms) >= stallMs) seen.stalls.push(Math.round(ms));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  agent.destroy();
  return seen;
}

parentPort.once('message', () => {
  watching = false;
});
Promise.all(servers.map(watch)).then((seen) => parentPort.postMessage(seen));
