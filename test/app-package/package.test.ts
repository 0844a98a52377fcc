import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';

/** `npm run package`, as an operator runs it. */

const ROOT = join(__dirname, '..', '..');
const SETTINGS: Record<string, string> = {
  TEAMS_APP_ID: '0b0a3a9e-7d5e-4f6b-9a55-0c6f2f1f6a01',
  BOT_ID: '3f1c1b52-2a51-4a53-8c0f-0d9a6f6b1e02',
  BOT_DOMAIN: 'medskapa.example.se',
  DEVELOPER_NAME: 'Region "Exempel" \\ Å',
  DEVELOPER_WEBSITE_URL: 'https://www.example.se/medskapa',
  DEVELOPER_PRIVACY_URL: 'https://www.example.se/medskapa/personuppgifter',
  DEVELOPER_TERMS_URL: 'https://www.example.se/medskapa/villkor',
};

let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), 'medskapa-package-')), 'build');
});
afterEach(() => rmSync(join(target, '..'), { recursive: true, force: true }));

function run(settings: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  const script = join(ROOT, 'appPackage', 'package.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, target], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test('makes the zip that Teams takes, with the ids of the environment and nothing else in it', async () => {
  expect(await run(SETTINGS)).toMatchObject({ code: 0 });
  const files = unzipSync(readFileSync(join(target, 'medskapa.zip')));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  for (const name of ['color.png', 'outline.png', 'en.json']) {
    expect(Buffer.from(files[name] ?? [])).toEqual(readFileSync(join(ROOT, 'appPackage', name)));
  }
  const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
  expect(text).not.toContain('${{');
  expect(JSON.parse(text)).toMatchObject({
    id: SETTINGS.TEAMS_APP_ID,
    bots: [{ botId: SETTINGS.BOT_ID }],
    validDomains: [SETTINGS.BOT_DOMAIN],
    developer: { name: SETTINGS.DEVELOPER_NAME, privacyUrl: SETTINGS.DEVELOPER_PRIVACY_URL },
    localizationInfo: { defaultLanguageTag: 'sv', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
  });
});

test('makes the bill of materials of what production installs, with the version that is installed', async () => {
  await run(SETTINGS);
  const bill = z
    .object({
      bomFormat: z.literal('CycloneDX'),
      metadata: z.object({ component: z.object({ name: z.string() }) }),
      components: z.array(z.object({ name: z.string(), version: z.string() })),
    })
    .parse(JSON.parse(readFileSync(join(target, 'sbom.cdx.json'), 'utf8')));
  const lock = z
    .object({
      name: z.string(),
      packages: z.record(
        z.string(),
        z.object({ version: z.string(), dev: z.boolean().optional(), optional: z.boolean().optional() }),
      ),
    })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const installed = Object.entries(lock.packages)
    // Of what is built for each machine there is only what this one takes.
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !(optional && !existsSync(join(ROOT, path))))
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)} ${version}`);
  expect(bill.metadata.component.name).toBe(lock.name);
  const listed = bill.components.map(({ name, version }) => `${name} ${version}`);
  expect([...new Set(listed)].sort()).toEqual([...new Set(installed)].sort());
  expect(listed.length).toBeGreaterThan(100);
});

/** The manifest in the package that was made. */
const made = (): { version: string } =>
  JSON.parse(
    Buffer.from(unzipSync(readFileSync(join(target, 'medskapa.zip')))['manifest.json'] ?? []).toString('utf8'),
  );

test('its version is that of the build, or a higher one that is set: Teams takes no other', async () => {
  await run(SETTINGS);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(made().version).toBe(version);
  // Every package that was ever made before had 1.0.0.
  expect(version.localeCompare('1.0.0', 'en', { numeric: true })).toBe(1);
  await run({ ...SETTINGS, TEAMS_APP_VERSION: '1.12.0' });
  expect(made().version).toBe('1.12.0');
});

test('the same settings make the same zip', async () => {
  const digest = async (): Promise<string> => {
    await run(SETTINGS);
    return createHash('sha256')
      .update(readFileSync(join(target, 'medskapa.zip')))
      .digest('hex');
  };
  expect(await digest()).toBe(await digest());
});

test('the server’s own name for the bot’s id will do', async () => {
  const { BOT_ID = '', ...others } = SETTINGS;
  expect(await run({ ...others, MicrosoftAppId: BOT_ID })).toMatchObject({ code: 0 });
});

test('with nothing set, everything that is missing is told at once and nothing is written', async () => {
  const { code, err } = await run({});
  expect(code).toBe(1);
  expect([...err.matchAll(/- (\w+) is not set/gu)].map(([, name]) => name).sort()).toEqual(
    Object.keys(SETTINGS).sort(),
  );
  expect(existsSync(target)).toBe(false);
});

test.each([
  ['TEAMS_APP_ID', 'medskapa'],
  ['BOT_DOMAIN', 'https://medskapa.example.se'],
  ['TEAMS_APP_VERSION', '1.1'],
  ['TEAMS_APP_VERSION', '01.1.0'],
  ['TEAMS_APP_VERSION', '1.1.0-beta'],
  ['DEVELOPER_NAME', 'x'.repeat(33)],
  ['DEVELOPER_PRIVACY_URL', 'http://www.example.se'],
])('%s that does not fit is told, and nothing is written', async (name, value) => {
  const { code, err } = await run({ ...SETTINGS, [name]: value });
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`${name} does not fit`) });
  expect(existsSync(target)).toBe(false);
});
