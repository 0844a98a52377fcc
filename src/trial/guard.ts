/**
 * Loaded into every program that the local trial starts, before the program itself (node --require). The programs are
 * in process groups of their own, so a Ctrl-C in the terminal reaches the trial alone, and it ends them in the right
 * order: by closing the channel that it holds to each, on every system in the same way. When the trial is killed or
 * crashes the channels close too, so nothing lingers.
 */

const INTERRUPTED = 130;
const STARTING_MS = 3_000;

function end(): void {
  if (process.emit('SIGINT', 'SIGINT')) return;
  // It is still starting, and does not listen yet: let it come to where it can put things in order.
  setTimeout(() => process.exit(INTERRUPTED), STARTING_MS).unref();
  process.on('newListener', (event) => {
    if (event === 'SIGINT') setImmediate(() => process.emit('SIGINT', 'SIGINT'));
  });
}

if (process.channel) {
  process.once('disconnect', end);
  // The channel must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
