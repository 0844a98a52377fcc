import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative } from 'node:path';

/** What editors leave behind while they save is no source. */
const SOURCE = /\.(?:ts|mjs|json|txt)$/u;
/** An editor, and even more a `git checkout`, writes in several steps. */
const SETTLED_MS = 150;

const foldersIn = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
];

/**
 * Does some work each time that a source in some folders has changed, once for what changes together and never twice at
 * once: what changes meanwhile is done after it. Each folder has a watcher of its own, since a file that is replaced
 * is then seen on every system.
 * @param work is given one of the files that have changed, from `root`
 * @returns what ends it
 */
export function watchSources(
  root: string,
  names: readonly string[],
  work: (file: string) => Promise<void>,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let changed: string | undefined;
  let settling: NodeJS.Timeout | undefined;
  let working = false;

  const begin = async (): Promise<void> => {
    if (working || changed === undefined) return;
    const file = changed;
    changed = undefined;
    working = true;
    await work(file).finally(() => {
      working = false;
    });
    await begin();
  };
  const lookAt = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (existsSync(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of foldersIn(folder)) {
      if (watchers.has(path)) continue;
      const watcher = watch(path, (_, name) => {
        if (name === null || !SOURCE.test(name)) return lookAt(folder);
        changed = relative(root, join(path, name));
        clearTimeout(settling);
        settling = setTimeout(() => void begin(), SETTLED_MS);
      });
      // A folder that is removed has nothing left to tell.
      watcher.on('error', () => watcher.close());
      watchers.set(path, watcher);
    }
  };
  for (const name of names) lookAt(join(root, name));
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers.values()) watcher.close();
  };
}
