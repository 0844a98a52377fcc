import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What a build is made of: code, and the reader's words. */
const BUILT_OF = /\.(?:ts|txt)$/u;

/** When a file under a folder that a build is made of was last written; 0 when there is none. */
function newest(folder: string): number {
  const times = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => BUILT_OF.test(name))
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
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map(
    (name) => statSync(join(ROOT, name)).mtimeMs,
  );
  if (builtAt() > Math.max(newest('src'), ...settings)) return;
  try {
    execSync('npm run build', { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(`dist/ is older than src/ and could not be built:\n${output}`);
  }
}
