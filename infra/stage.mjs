// Gathers what the server needs to run, and nothing else, in infra/.deploy: the folder that is deployed, and that App
// Service runs as it is.
// node infra/stage.mjs [ROOT] [--sdk=agents-hosting] [--no-build] [--no-modules]
// The library of the channel is botbuilder unless the option or TEAMS_SDK says otherwise (docs/decisions/0099).
import { execFileSync, execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
/** Where it runs, whatever system it is gathered on. */
const PLATFORM = ['--os=linux', '--cpu=x64', '--libc=glibc'];
/** For compilers and debuggers: half of what npm installs, and loaded by nothing that runs. */
const NOT_RUN = /\.(?:map|[cm]?ts)$/u;

/** The libraries that the bot can be built on, and the package of each. What is staged has one of them. */
const SDKS = { botbuilder: 'botbuilder', 'agents-hosting': '@microsoft/agents-hosting' };

const given = process.argv.slice(2);
const option = given.find((word) => word.startsWith('--sdk='))?.slice('--sdk='.length);
const sdk = option ?? (process.env.TEAMS_SDK || 'botbuilder');
if (!Object.hasOwn(SDKS, sdk)) {
  console.error(`Nothing was staged. The library must be ${Object.keys(SDKS).join(' or ')}, and not ${sdk}.`);
  process.exit(1);
}
const root = resolve(given.find((word) => !word.startsWith('--')) ?? dirname(dirname(fileURLToPath(import.meta.url))));
const target = join(root, 'infra', '.deploy');
const npm = (command, options) => execSync(`npm ${command}`, { cwd: target, encoding: 'utf8', ...options });
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

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
// Without this file azd leaves out what npm has installed, as if it were to be installed there.
writeFileSync(join(target, '.webappignore'), '');

if (sdk !== 'botbuilder') {
  const path = join(target, 'package.json');
  const own = JSON.parse(readFileSync(path, 'utf8'));
  const { botbuilder: _other, ...dependencies } = own.dependencies;
  const { [SDKS[sdk]]: version, ...devDependencies } = own.devDependencies;
  const staged = { ...own, dependencies: { ...dependencies, [SDKS[sdk]]: version }, devDependencies };
  writeFileSync(path, `${JSON.stringify(staged, null, 2)}\n`);
  // The lock file has every version already; this says anew which of them production needs.
  npm('install --package-lock-only --offline --ignore-scripts --no-audit --no-fund', { stdio: 'ignore' });
}

if (!given.includes('--no-modules')) {
  npm(`ci --omit=dev --ignore-scripts --no-audit --no-fund ${PLATFORM.join(' ')}`, { stdio: 'inherit' });
  const sbom = npm('sbom --omit=dev --sbom-format=cyclonedx --package-lock-only', { maxBuffer: 2 ** 26 });
  writeFileSync(join(target, 'sbom.cdx.json'), sbom);
  for (const path of filesIn(join(target, 'node_modules'))) if (NOT_RUN.test(path)) rmSync(path);
  // What is staged can be loaded, whole, by the Node that staged it.
  if (process.platform === 'linux') {
    execFileSync(process.execPath, ['dist/cli.js', '--help'], { cwd: target });
    const loads = `require('./dist/teams/sdk/load-sdk').loadSdk('${sdk}')`;
    execFileSync(process.execPath, ['--eval', loads], { cwd: target });
  }
}

const staged = filesIn(target);
const megabytes = staged.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
console.log(`Staged in ${target}, on ${sdk}: ${staged.length} files, ${Math.round(megabytes)} MB`);
