import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

/**
 * A server of some build without its channel, in a process of its own, so that its CPU and memory are its own and
 * nothing else's. It is started with the folder of the build and a connection string, and does what it is told by
 * message.
 */

const [build, connectionString] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const { createBot, ...app } = load(`${build}/app.js`);
// Earlier builds had both in one file.
const { createStores } = 'createStores' in app ? app : load(`${build}/stores.js`);
const stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
const bot = createBot(stores, false, { now: () => new Date(), newId: randomUUID });
// Earlier builds gave the function alone.
const respond = typeof bot === 'function' ? bot : bot.respond;

/** Milliseconds of this process's own work, and of waiting. */
async function timed(work) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, cpu: (user + system) / 1000, ms: performance.now() - began };
}

/** Somebody who is known already, in a chat where nothing has been asked, so that nothing is carried on. */
const turnOf = ({ asker, input }) => ({
  input,
  userId: `user-${asker}`,
  conversation: { id: `chat-${randomUUID()}`, type: 'personal' },
  profile: async () => ({ upn: asker, name: asker }),
  reference: { channelId: 'msteams', conversation: { id: `personal-${asker}` } },
});

const deeds = {
  /** Reads all facts, as the first turn after a start does. */
  async load() {
    for (;;) {
      try {
        const { cpu, ms } = await timed(() => stores.plans.snapshot());
        return { cpu, ms };
      } catch (error) {
        // On a busy machine storage may take longer than people wait for it: then all is read again.
        if (error.code !== 'storage-unavailable') throw error;
      }
    }
  },
  async ask({ turn }) {
    const { result, cpu, ms } = await timed(() => respond(turnOf(turn)));
    return { summary: result?.summary ?? '', cpu, ms };
  },
  /** Reports dialogues for some time, so many at once. */
  async submit({ forMs, atOnce, most, asker, values }) {
    let [begun, saved] = [0, 0];
    const failures = {};
    const until = performance.now() + forMs;
    const one = async () => {
      while (performance.now() < until && begun < most) {
        begun += 1;
        const value = { verb: 'submit-dialogue', language: 'sv', formId: randomUUID(), ...values };
        const reply = await respond(turnOf({ asker, input: { kind: 'submitted', value } }));
        const summary = reply?.summary ?? '';
        if (/Tack, dialogen är sparad/u.test(summary)) saved += 1;
        else failures[summary] = (failures[summary] ?? 0) + 1;
      }
    };
    const { cpu, ms } = await timed(() => Promise.all(Array.from({ length: atOnce }, one)));
    return { saved, failures, cpu, ms };
  },
  memory({ collect }) {
    if (collect) for (let times = 0; times < 3; times += 1) globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
  },
};

process.on('message', async ({ deed, ...given }) => {
  try {
    process.send({ result: await deeds[deed](given) });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
process.once('disconnect', () => process.exit());
