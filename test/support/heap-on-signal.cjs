// Loaded before a program that is to be asked how much it holds: on SIGUSR2 it collects its garbage and writes the
// megabytes that are left to the file named in HELD_FILE.
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    // Twice, since what has a finaliser goes the second time.
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const file = process.env.HELD_FILE;
    writeFileSync(`${file}.new`, String((heapUsed + external) / 2 ** 20));
    renameSync(`${file}.new`, file);
  });
}
