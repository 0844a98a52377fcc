// Holds infra/ to what the Bicep compiler says of it, and main.json and the snapshots to the sources.
// npm run infra [-- --write]
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const infra = dirname(fileURLToPath(import.meta.url));
const TEMPLATE = join(infra, 'main.json');
const SNAPSHOTS = join(infra, 'snapshots');
const HASH = join(SNAPSHOTS, 'sources.sha256');
/** Made up, so that a snapshot is the same wherever it is made. */
const WHERE = [
  '--subscription-id=00000000-0000-0000-0000-000000000001',
  '--tenant-id=00000000-0000-0000-0000-00000000000a',
  '--location=swedencentral',
];

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The compiler: where BICEP_PATH says, on PATH, or where `az bicep install` puts it. */
function findBicep() {
  const program = process.platform === 'win32' ? 'bicep.exe' : 'bicep';
  if (process.env.BICEP_PATH) return canRun(process.env.BICEP_PATH) ? process.env.BICEP_PATH : undefined;
  const azure = process.env.AZURE_CONFIG_DIR ?? join(homedir(), '.azure');
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(azure, 'bin')];
  return folders.map((folder) => join(folder, program)).find(canRun);
}

const inFolder = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(ending))
    .sort();
const bicepFiles = inFolder(infra, '.bicep');
const chosen = inFolder(SNAPSHOTS, '.bicepparam');

/** Tells, without a compiler, whether main.json and the snapshots are of these sources. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of [...bicepFiles, ...chosen, join(infra, 'bicepconfig.json')]) {
    // Line ends are what git makes of them on each system.
    hash.update(
      `${relative(infra, path).replaceAll('\\', '/')}\n${readFileSync(path, 'utf8').replaceAll('\r\n', '\n')}\n`,
    );
  }
  return `${hash.digest('hex')}\n`;
}

/** What is written of the compiler's version differs between machines, and says nothing of what is deployed. */
const withoutGenerator = (template) =>
  JSON.stringify(JSON.parse(template), (key, value) => (key === '_generator' ? undefined : value));

const bicep = findBicep();
if (!bicep) {
  console.error(
    'Nothing was checked: no Bicep compiler was found. Install one (`az bicep install`, or a release of Azure/bicep on PATH), or say where it is in BICEP_PATH.',
  );
  process.exit(2);
}

const write = process.argv.includes('--write');
const faults = [];
const named = (path) => relative(dirname(infra), path);
const run = (...args) => execFileSync(bicep, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What the compiler and its linter say of a file: a warning is a fault. */
function build(path) {
  const { stdout, stderr } = spawnSync(bicep, ['build', path, '--stdout'], { encoding: 'utf8' });
  faults.push(...stderr.split('\n').filter((line) => line.trim() !== ''));
  return stdout;
}

for (const path of [...bicepFiles, ...chosen]) {
  if (write) run('format', path);
  else if (run('format', path, '--stdout') !== readFileSync(path, 'utf8')) {
    faults.push(`${named(path)}: not as \`bicep format\` writes it`);
  }
}
const built = new Map(bicepFiles.map((path) => [path, build(path)]));
const template = built.get(join(infra, 'main.bicep'));
if (faults.length === 0) {
  if (write) writeFileSync(TEMPLATE, template);
  else if (withoutGenerator(readFileSync(TEMPLATE, 'utf8')) !== withoutGenerator(template)) {
    faults.push(`${named(TEMPLATE)}: not what main.bicep compiles to`);
  }
  for (const path of chosen) {
    try {
      run('snapshot', path, '--mode', write ? 'overwrite' : 'validate', ...WHERE);
    } catch (error) {
      faults.push(
        `${basename(path)}: a deployment makes something else than its snapshot says\n${error.stdout}${error.stderr}`,
      );
    }
  }
  if (write) writeFileSync(HASH, hashOfSources());
  else if (readFileSync(HASH, 'utf8') !== hashOfSources()) faults.push(`${named(HASH)}: of other sources`);
}

for (const fault of new Set(faults)) console.error(fault);
if (faults.length > 0) console.error('`npm run infra -- --write` writes what can be written.');
console.log(
  `${run('--version').trim()}: ${bicepFiles.length} files, ${chosen.length} snapshots, ${new Set(faults).size} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
