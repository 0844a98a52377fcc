// Loaded before a program whose turns are profiled: SIGHUP begins, and the next one writes the profile beside the file
// that is named in HELD_FILE.
const { Session } = require('node:inspector');
const { renameSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const INTERVAL_US = 200;

if (isMainThread) {
  const file = `${process.env.HELD_FILE}.cpuprofile`;
  let session;
  process.on('SIGHUP', () => {
    if (session) {
      session.post('Profiler.stop', (_error, { profile }) => {
        writeFileSync(`${file}.new`, JSON.stringify(profile));
        renameSync(`${file}.new`, file);
      });
      return;
    }
    session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
    session.post('Profiler.start', () => writeFileSync(`${file}.begun`, ''));
  });
}
