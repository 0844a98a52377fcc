import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './processes';

/** A build of an earlier revision in a folder of its own. */
export interface OldBuild {
  /** What the revision's hash is. */
  readonly revision: string;
  readonly path: (...parts: string[]) => string;
  remove(): Promise<void>;
}

interface Package {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const packageIn = (...parts: string[]): Package => JSON.parse(readFileSync(join(...parts, 'package.json'), 'utf8'));

/** Whether what is installed here is what that revision pins, the compiler among it. */
function fitsHere(folder: string): boolean {
  const { dependencies, devDependencies } = packageIn(folder);
  const needed = { ...dependencies, typescript: devDependencies.typescript };
  return Object.entries(needed).every(([name, version]) => {
    try {
      return packageIn(ROOT, 'node_modules', name).version === version;
    } catch {
      return false;
    }
  });
}

/** Builds a revision of this repository as it was, in a worktree that goes again. */
export async function buildRevision(name: string): Promise<OldBuild> {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const revision = git('rev-parse', '--short', name);
  const above = await mkdtemp(join(tmpdir(), 'medskapa-old-'));
  const folder = join(above, revision);
  const remove = async (): Promise<void> => {
    git('worktree', 'remove', '--force', folder);
    await rm(above, { recursive: true, force: true });
  };
  git('worktree', 'add', '--detach', folder, revision);
  try {
    if (fitsHere(folder)) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
    else execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
    execFileSync('npm', ['run', 'build'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    await remove();
    throw error;
  }
  return { revision, path: (...parts) => join(folder, ...parts), remove };
}
