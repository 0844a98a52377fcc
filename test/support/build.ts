import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** When a file under a folder was last written; 0 when there is none. */
function newest(folder: string, extension: string): number {
  const times = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => statSync(join(ROOT, folder, name)).mtimeMs);
  return Math.max(0, ...times);
}

function builtAt(): number {
  try {
    return Math.min(...['main.js', 'cli.js', 'trial.js'].map((name) => statSync(join(ROOT, 'dist', name)).mtimeMs));
  } catch {
    return 0;
  }
}

/** Builds dist/ if it is older than src/: the end-to-end tests run the programs as a user does. */
export default function build(): void {
  const settings = ['tsconfig.json', 'tsconfig.build.json'].map((name) => statSync(join(ROOT, name)).mtimeMs);
  if (builtAt() > Math.max(newest('src', '.ts'), ...settings)) return;
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(`dist/ is older than src/ and could not be built:\n${said}`);
  }
}
