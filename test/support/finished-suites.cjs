const { AsyncLocalStorage } = require('node:async_hooks');

/**
 * Jest keeps a storage of what runs for each test file and never lets it go, and Node looks into all of them for each
 * promise: the hundredth file of a process would pay for ninety-nine that are done. So each file puts out those before.
 */
const KEPT = Symbol.for('medskapa.storages');
const { prototype } = AsyncLocalStorage;

if (prototype[KEPT]) {
  for (const storage of prototype[KEPT]) storage.disable();
  prototype[KEPT].clear();
} else {
  const kept = new Set();
  const { run } = prototype;
  prototype[KEPT] = kept;
  prototype.run = function runAndKeep(...args) {
    kept.add(this);
    return run.apply(this, args);
  };
}
