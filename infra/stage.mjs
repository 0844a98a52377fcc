// Gathers what the server needs to run, and nothing else, in infra/.deploy: the folder that is deployed.
// node infra/stage.mjs [ROOT] [--no-build]
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const wanted = [
  'dist',
  'cards',
  join('samples', 'tillit', 'plan.yaml'),
  'package.json',
  'package-lock.json',
  'LICENSE',
  'NOTICE',
];

const given = process.argv.slice(2);
const root = resolve(given.find((word) => !word.startsWith('--')) ?? dirname(dirname(fileURLToPath(import.meta.url))));
const target = join(root, 'infra', '.deploy');

if (!given.includes('--no-build')) {
  if (!existsSync(join(root, 'node_modules'))) execSync('npm ci', { cwd: root, stdio: 'inherit' });
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  execSync('npm run build', { cwd: root, stdio: 'inherit' });
}

const built = [join('dist', 'main.js'), join('dist', 'questions', 'lexicon')];
const missing = [...wanted, ...built].filter((entry) => !existsSync(join(root, entry)));
if (missing.length > 0) {
  console.error(`Nothing was staged. Missing in ${root}: ${missing.join(', ')}`);
  process.exit(1);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const entry of wanted) cpSync(join(root, entry), join(target, entry), { recursive: true });
console.log(`Staged in ${target}: ${wanted.join(', ')}`);
