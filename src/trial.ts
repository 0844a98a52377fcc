import { join } from 'node:path';
import { Refusal } from './trial/refusal';
import * as say from './trial/sentences';
import { readSettings } from './trial/settings';
import { Trial } from './trial/trial';

/**
 * The local trial, `npm start`: storage (Azurite), the bot and a chat window (Microsoft 365 Agents Playground) on this
 * machine, with the example project in a store that is empty. It needs no settings; these are for those who run several
 * at once, such as the tests. With --empty a store that is empty stays so, for a project of one's own:
 *
 *   PORT                      the bot's port (3978)
 *   MEDSKAPA_PLAYGROUND_PORT  the chat window's port (56150); if it is taken, Playground chooses another
 *   MEDSKAPA_TRIAL_DIR        where data and logs are kept (.azurite)
 *
 * `npm run dev` is the same with --watch: what is changed is built, the bot is started anew, and a debugger reaches it
 * at MEDSKAPA_INSPECT_PORT (9229). `npm run dev:teams` has --teams too: the bot serves a real tenant
 * (docs/developing.md).
 */

const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const complain = (line: string): unknown => process.stderr.write(`${line}\n`);

// A terminal that has been closed takes no more words; what is going on must be ended properly all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function main(): Promise<void> {
  let trial: Trial | undefined;
  let leaving: Promise<void> | undefined;
  const leave = (code: number): void => {
    leaving ??= Promise.resolve(trial?.end()).then(() => process.exit(code));
  };

  // The handlers stay: a second Ctrl-C must not cut off the saving that the first one began.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      print(leaving ? say.stillEnding : say.ending);
      leave(0);
    });
  }

  try {
    trial = new Trial(readSettings(process.env, join(__dirname, '..'), process.argv.slice(2)), print);
    const { loss } = trial;
    complain(await Promise.race([loss, trial.start().then(() => loss)]));
  } catch (error) {
    // What fails because it is being ended is no news.
    if (!leaving) complain(error instanceof Refusal ? error.message : say.failedAltogether(String(error)));
  }
  leave(1);
}

void main();
