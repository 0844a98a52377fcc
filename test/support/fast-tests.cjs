const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/**
 * Which tests are fast is read from the tests themselves, so that no list has to be kept. A test is fast unless
 * something it imports, however far away, opens a port, starts a process, speaks to storage or Teams or fills card
 * templates (their engine takes a second to load), or unless it says `@long` in its first comment, with what takes its
 * time.
 */

/** What only slow tests reach: modules of Node that leave the process, and packages. */
const LEAVES_PROCESS = /^(?:node:)?(?:child_process|cluster|dgram|http|http2|https|net|tls|worker_threads)$/u;
const HEAVY = /^(?:@azure\/|adaptivecards-templating|azurite|botbuilder|botframework|playwright|restify)/u;
const isOutside = (name) => LEAVES_PROCESS.test(name) || HEAVY.test(name);
/** `from '…'`, `import('…')`, `require('…')`, `import '…'`; types alone count too, which is on the safe side. */
const IMPORTED = /\b(?:from|import|require)\s*\(?\s*'([^']+)'/gu;
const LONG = /^\/\*\*[^/]*@long\b/u;

const isFile = (file) => existsSync(file) && statSync(file).isFile();

/** The file of ours that an import means; undefined for a package. */
function resolved(name, from) {
  if (!name.startsWith('.')) return undefined;
  const whole = path.resolve(path.dirname(from), name);
  return [whole, `${whole}.ts`, path.join(whole, 'index.ts')].find(isFile);
}

/** What a file imports: files of ours whole, packages by name. */
function importsOf(file, read) {
  if (!/\.(?:ts|js|cjs|mjs)$/u.test(file)) return [];
  return [...read(file).matchAll(IMPORTED)].map(([, name]) => resolved(name, file) ?? name);
}

/**
 * The way from a test to the first thing outside that it reaches, itself first.
 * @param {string} test a file's whole path
 * @param {(file: string) => string} read the text of a file
 * @returns {string[] | undefined} undefined where it reaches nothing outside
 */
function wayOutside(test, read = (file) => readFileSync(file, 'utf8')) {
  const ways = new Map([[test, [test]]]);
  for (const [file, way] of ways) {
    for (const next of importsOf(file, read)) {
      if (isOutside(next)) return [...way, next];
      if (path.isAbsolute(next) && !ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return undefined;
}

/**
 * @param {string} root the project's folder
 * @param {{ long?: boolean }} [which] with `long`, those too that say so
 * @returns {string[]} whole paths
 */
function fastTests(root, { long = false } = {}) {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(root, 'test', name))
    .filter((test) => !wayOutside(test) && (long || !LONG.test(readFileSync(test, 'utf8'))))
    .sort();
}

module.exports = { fastTests, wayOutside };
