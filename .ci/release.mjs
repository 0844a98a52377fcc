// What a release has: the server, whole, as a zip; what it is made of; the template of what it runs on; and its notes.
// node .ci/release.mjs TAG FOLDER [--only-notes]
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const [tag = '', folder = ''] = process.argv.slice(2);

/** The section of a version, without its heading. */
function notesOf(version) {
  const [, ...sections] = read('CHANGELOG.md').split(/^## /mu);
  const section = sections.find((text) => text.startsWith(`${version} `) || text.startsWith(`${version}\n`));
  return section?.slice(section.indexOf('\n') + 1).trim();
}

const { version } = JSON.parse(read('package.json'));
const notes = notesOf(version);
const faults = [
  ...(tag === `v${version}` ? [] : [`the tag is ${tag || 'not given'}, and package.json says ${version}`]),
  ...(notes ? [] : [`CHANGELOG.md has no section "## ${version}" with anything in it`]),
  ...(folder === '' ? ['no folder to write to was given'] : []),
];
if (faults.length > 0) {
  console.error(`No release was made:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'notes.md'), `${notes}\n`);
if (!process.argv.includes('--only-notes')) {
  execFileSync(process.execPath, [join(root, 'infra', 'stage.mjs')], { stdio: 'inherit' });
  const staged = join(root, 'infra', '.deploy');
  const files = readdirSync(staged, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = files.map((path) => [relative(staged, path).replaceAll('\\', '/'), readFileSync(path)]);
  // A zip keeps times: the same for all, so that the same files make the same zip.
  writeFileSync(join(folder, `medskapa-${version}.zip`), zipSync(Object.fromEntries(entries), { mtime: '2021-01-01' }));
  copyFileSync(join(staged, 'sbom.cdx.json'), join(folder, `medskapa-${version}.cdx.json`));
  copyFileSync(join(root, 'infra', 'main.json'), join(folder, `medskapa-${version}.azure.json`));
}
console.log(`Made in ${folder}: release ${version}`);
