// Asks the registry whether anything that production installs is deprecated, the given libraries and what they bring aside.
// Needs the network, so the workflow runs it and npm test does not: node .ci/deprecated.mjs [LOCK FILE]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project was asked to be built on these (docs/decisions/0016-what-we-depend-on.md). */
const GIVEN = ['botbuilder', 'restify', 'adaptive-expressions', 'adaptivecards-templating'];
const AT_ONCE = 8;

const lock = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
const registry = (process.env.npm_config_registry ?? 'https://registry.npmjs.org/').replace(/\/?$/u, '/');

/** Where a package finds another: in its own folder, or in the nearest one above it. */
function resolve(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === '') return undefined;
  }
}

/** Everything that is reached from our own choices. */
function reached() {
  const found = new Set();
  const open = Object.keys(packages[''].dependencies)
    .filter((name) => !GIVEN.includes(name))
    .map((name) => resolve('', name));
  for (let path = open.pop(); path; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path];
    const needed = Object.keys({ ...dependencies, ...optionalDependencies });
    open.push(...needed.flatMap((name) => resolve(path, name) ?? []));
  }
  return [...found];
}

async function deprecationOf(path) {
  const name = packages[path].name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { version } = packages[path];
  const answer = await fetch(`${registry}${name.replace('/', '%2f')}/${version}`);
  if (!answer.ok) throw new Error(`the registry answers ${answer.status} for ${name} ${version}`);
  const { deprecated } = await answer.json();
  return deprecated ? [`${name} ${version}: ${deprecated}`] : [];
}

const paths = reached();
const found = [];
for (let start = 0; start < paths.length; start += AT_ONCE) {
  found.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map(deprecationOf))).flat());
}
for (const line of new Set(found)) console.error(line);
console.log(`${paths.length} packages of our own choice looked up, ${found.length} deprecated`);
process.exitCode = found.length === 0 ? 0 : 1;
