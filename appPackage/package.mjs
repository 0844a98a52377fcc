// Makes what an administrator uploads to Teams, and the list of what the server is made of:
//   appPackage/build/medskapa.zip and appPackage/build/sbom.cdx.json
// The ids come from the environment (README.md). Whatever is missing or does not fit is told all at once, and nothing is written.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifests from '@microsoft/app-manifest';
import { zipSync } from 'fflate';

const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(folder);
const read = (...path) => readFileSync(join(...path), 'utf8');

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const HOST = /^(?=.{4,128}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/iu;
// Teams' own rule: three numbers, none with a leading zero.
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u;
const isPage = (text) => text.startsWith('https://') && URL.canParse(text);

/** What each placeholder takes; BOT_ID has the name of the server's own setting too. */
const SETTINGS = {
  TEAMS_APP_VERSION: [
    (text) => VERSION.test(text),
    'three numbers such as 1.1.0, higher than what was uploaded before',
  ],
  TEAMS_APP_ID: [(text) => GUID.test(text), 'a GUID, the same for every version of the app'],
  BOT_ID: [(text) => GUID.test(text), 'the GUID of the bot’s identity (or set MicrosoftAppId)'],
  BOT_DOMAIN: [(text) => HOST.test(text), 'the bot’s host name, without https://'],
  DEVELOPER_NAME: [(text) => text.length <= 32, 'who runs the installation, at most 32 characters'],
  DEVELOPER_WEBSITE_URL: [isPage, 'an address that begins with https://'],
  DEVELOPER_PRIVACY_URL: [isPage, 'an address that begins with https://'],
  DEVELOPER_TERMS_URL: [isPage, 'an address that begins with https://'],
};

const { version } = JSON.parse(read(root, 'package.json'));
const given = {
  ...process.env,
  BOT_ID: process.env.BOT_ID || process.env.MicrosoftAppId,
  TEAMS_APP_VERSION: process.env.TEAMS_APP_VERSION || version,
};
const template = read(folder, 'manifest.json');
const names = [...new Set([...template.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, name]) => name))];
const setTo = (name) => (given[name] ?? '').trim();

const faults = names.flatMap((name) => {
  const [fits, what] = SETTINGS[name] ?? [() => false, 'not known to appPackage/package.mjs'];
  if (setTo(name) === '') return [`${name} is not set: ${what}`];
  return fits(setTo(name)) ? [] : [`${name} does not fit: ${what}`];
});

// Inside a JSON string, so quotes and backslashes must be escaped.
const inJson = (text) => JSON.stringify(text).slice(1, -1);
const text = template.replace(/\$\{\{(\w+)\}\}/gu, (_, name) => inJson(setTo(name)));
if (faults.length === 0) faults.push(...(await schemaFaults(JSON.parse(text))), ...serverFaults(JSON.parse(text)));
if (faults.length > 0) {
  console.error(`No package was made:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  process.exit(1);
}

const target = process.argv[2] ?? join(folder, 'build');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const files = ['en.json', 'color.png', 'outline.png'].map((name) => [name, readFileSync(join(folder, name))]);
const entries = Object.fromEntries([['manifest.json', Buffer.from(text)], ...files]);
// The same input makes the same zip, to the byte: a zip keeps times, so they are all the same.
writeFileSync(join(target, 'medskapa.zip'), zipSync(entries, { mtime: '2021-01-01T00:00:00', level: 9 }));
writeFileSync(join(target, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
console.log(`Made in ${target}: medskapa.zip (Teams app), sbom.cdx.json (CycloneDX)`);

/** What Teams refuses at upload though the schema allows it: an app for teams must say that it works in all kinds of channels. */
function serverFaults({ manifestVersion, bots, supportsChannelFeatures, supportedChannelTypes }) {
  const [major = 0, minor = 0] = manifestVersion.split('.').map(Number);
  const isForTeams = bots.some(({ scopes }) => scopes.includes('team'));
  if (major < 1 || (major === 1 && minor < 25) || !isForTeams) return [];
  return [
    ...(supportsChannelFeatures === 'tier1' ? [] : ['manifest: supportsChannelFeatures must be "tier1"']),
    ...(supportedChannelTypes === undefined ? [] : ['manifest: supportedChannelTypes is not allowed any more']),
  ];
}

/** What Microsoft's own library says by the schema that the manifest names. It brings that schema, so no network is asked. */
async function schemaFaults(manifest) {
  const found = await manifests.AppManifestUtils.validateAgainstSchema(manifest);
  return found.map((fault) => `manifest${fault}`);
}

/**
 * Everything that production installs, as npm knows it from the lock file. Not `--omit dev`: that leaves out whatever a
 * tool for development happens to use as well (npm/cli issue 7909), so the marks npm sets on each package are gone by.
 */
function billOfMaterials() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--include', 'dev'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] };
  const output = npm ? execFileSync(process.execPath, [npm, ...args], options) : execFileSync('npm', args, options);
  const bill = JSON.parse(output);
  const own = bill.metadata.component;
  const isForDevelopment = ({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const components = bill.components.filter((component) => !isForDevelopment(component));
  const kept = new Set([own['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  // npm names the whole after the folder it happens to lie in.
  own.name = JSON.parse(read(root, 'package.json')).name;
  return { ...bill, components, dependencies };
}
