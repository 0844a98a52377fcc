import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds as `npm run build` does, but only what has changed since the build before, which is remembered in a file. That
 * file must be of this start: what was built by others in between is not in it.
 * @returns whether it went well; why it did not is on the screen
 */
export async function buildChanged(root: string, remembered: string): Promise<boolean> {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = ['-p', 'tsconfig.build.json', '--incremental', '--tsBuildInfoFile', remembered];
  return (await runs(root, [compiler, ...project])) && runs(root, [join('src', 'after-build.mjs')]);
}

const runs = (root: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
