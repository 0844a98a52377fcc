import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import Ajv from 'ajv-draft-04';
import { z } from 'zod';
import { readSearch } from '../../src/teams/searching';

const folder = join(__dirname, '..', '..', 'appPackage');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const commandSchema = z.object({ title: z.string(), description: z.string() });
const manifestSchema = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  supportsChannelFeatures: z.string().optional(),
  supportedChannelTypes: z.unknown().optional(),
  accentColor: z.string(),
  defaultInstallScope: z.string(),
  defaultGroupCapability: z.record(z.string(), z.string()),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.tuple([
    z.looseObject({
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(commandSchema) })),
    }),
  ]),
  composeExtensions: z.tuple([
    z.object({
      botId: z.string(),
      commands: z.tuple([
        commandSchema.extend({
          id: z.string(),
          type: z.string(),
          context: z.array(z.string()),
          initialRun: z.boolean(),
          parameters: z.tuple([commandSchema.extend({ name: z.string(), inputType: z.string() })]),
        }),
      ]),
    }),
  ]),
  validDomains: z.array(z.string()),
});

const filling: Record<string, string> = {
  TEAMS_APP_VERSION: '1.1.0',
  TEAMS_APP_ID: '0b0a3a9e-7d5e-4f6b-9a55-0c6f2f1f6a01',
  BOT_ID: '3f1c1b52-2a51-4a53-8c0f-0d9a6f6b1e02',
  BOT_DOMAIN: 'medskapa.example.se',
  DEVELOPER_NAME: 'Region Exempel',
  DEVELOPER_WEBSITE_URL: 'https://www.example.se/medskapa',
  DEVELOPER_PRIVACY_URL: 'https://www.example.se/medskapa/personuppgifter',
  DEVELOPER_TERMS_URL: 'https://www.example.se/medskapa/villkor',
};

const text = read('manifest.json');
const placeholders = [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
const filled: unknown = JSON.parse(text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => filling[name] ?? ''));
const manifest = manifestSchema.parse(filled);
const english = z.record(z.string(), z.string()).parse(JSON.parse(read('en.json')));
const commandLists = manifest.bots[0].commandLists;
const [search] = manifest.composeExtensions[0].commands;

/**
 * Every fault that Microsoft's own library finds in each of some manifests, by the schema that it names, where there is
 * no network. In a process of its own, since it loads what Jest cannot.
 */
function faults(...manifests: readonly unknown[]): string[][] {
  const program = `
    import { readFileSync } from 'node:fs';
    import library from '@microsoft/app-manifest';
    globalThis.fetch = async () => { throw new Error('no network'); };
    const found = [];
    for (const each of JSON.parse(readFileSync(0, 'utf8'))) {
      found.push(await library.AppManifestUtils.validateAgainstSchema(each).catch(({ message }) => [message]));
    }
    console.log(JSON.stringify(found));`;
  const options = { cwd: join(folder, '..'), encoding: 'utf8', input: JSON.stringify(manifests) } as const;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], options);
  return z.array(z.array(z.string())).parse(JSON.parse(output));
}

/**
 * Every fault of a localization file. The library above cannot read that schema: some of its patterns are only valid
 * without the strict form of regular expressions.
 */
function localizationFaults(content: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  const schemas = join(folder, '..', 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
  const path = join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.Localization.schema.json');
  const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8'))));
  validate(content);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every string that a person reads, by the key it has in a localization file. */
const localizable = new Map<string, string>([
  ['name.short', manifest.name.short],
  ['name.full', manifest.name.full],
  ['description.short', manifest.description.short],
  ['description.full', manifest.description.full],
  ...commandLists.flatMap((list, i) =>
    list.commands.flatMap((command, j): [string, string][] => [
      [`bots[0].commandLists[${i}].commands[${j}].title`, command.title],
      [`bots[0].commandLists[${i}].commands[${j}].description`, command.description],
    ]),
  ),
  ['composeExtensions[0].commands[0].title', search.title],
  ['composeExtensions[0].commands[0].description', search.description],
  ['composeExtensions[0].commands[0].parameters[0].title', search.parameters[0].title],
  ['composeExtensions[0].commands[0].parameters[0].description', search.parameters[0].description],
]);

describe('the manifest', () => {
  test('is valid against the schema it names, once its placeholders are filled, and is really checked', () => {
    expect(manifest.$schema).toBe(
      `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
    );
    const odd = { ...manifest, bots: [{ ...manifest.bots[0], scopes: ['everywhere'] }] };
    const elsewhere = { ...manifest, $schema: 'https://example.org/schema.json' };
    expect(faults(manifest, JSON.parse(text), odd, elsewhere)).toEqual([
      [],
      expect.arrayContaining([expect.stringContaining('/id '), expect.stringContaining('/bots/0/botId ')]),
      [expect.stringContaining('/bots/0/scopes/0 ')],
      [expect.stringContaining('no network')],
    ]);
  });

  test('has exactly the placeholders that its README explains', () => {
    expect(new Set(placeholders)).toEqual(new Set(Object.keys(filling)));
    for (const name of placeholders) expect(read('README.md')).toContain(`\`${name}\``);
  });

  test('says that it works in all kinds of channels, without which Teams refuses an app for teams though the schema does not', () => {
    expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(25);
    expect(manifest.bots[0].scopes).toContain('team');
    expect(manifest.supportsChannelFeatures).toBe('tier1');
    expect(manifest.supportedChannelTypes).toBeUndefined();
  });

  test('is a bot in personal chats, teams and group chats, and takes files', () => {
    const [bot] = manifest.bots;
    expect([...bot.scopes].sort()).toEqual(['groupChat', 'personal', 'team']);
    expect(bot.supportsFiles).toBe(true);
    expect(commandLists.flatMap((list) => list.scopes).sort()).toEqual([...bot.scopes].sort());
    expect(manifest.validDomains).toEqual([filling.BOT_DOMAIN]);
  });

  test('is added for oneself first, and as a bot where it is added for others', () => {
    expect(manifest.defaultInstallScope).toBe('personal');
    expect(manifest.defaultGroupCapability).toEqual({ team: 'bot', groupchat: 'bot' });
  });

  test('searches where messages are composed, as the same bot, by one command that gives something at once', () => {
    expect(manifest.composeExtensions[0].botId).toBe(filling.BOT_ID);
    expect(search).toMatchObject({ type: 'query', context: ['compose', 'commandBox'], initialRun: true });
    const value = {
      commandId: search.id,
      parameters: [{ name: search.parameters[0].name, value: 'mål 2' }],
      queryOptions: { skip: 0, count: 25 },
    };
    expect(readSearch(value)).toEqual({ kind: 'search', text: 'mål 2' });
  });

  test('holds no id, address or name of any one installation', () => {
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i);
    expect(text.replaceAll(manifest.$schema, '')).not.toMatch(/https?:|azurewebsites/);
  });
});

describe('its languages', () => {
  test('Swedish stands in the manifest, English in its own file', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  test('the English file is valid against the localization schema', () => {
    expect(english.$schema).toBe(
      manifest.$schema.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema'),
    );
    expect(localizationFaults(english)).toEqual([]);
  });

  test('every string a person reads has an English one, and no key is left over', () => {
    const keys = Object.keys(english).filter((key) => key !== '$schema');
    expect(keys.sort()).toEqual([...localizable.keys()].sort());
    for (const key of keys) expect(english[key]?.trim()).not.toBe('');
  });

  test('all but the name and its short form differ between the languages', () => {
    const same = [...localizable].filter(([key, swedish]) => english[key] === swedish).map(([key]) => key);
    expect(same).toEqual(['name.short']);
  });

  test.each([
    ['ny dialog', 'new dialogue'],
    ['min vecka', 'my week'],
    ['måluppfyllnad', 'goal attainment'],
    ['status på projektmål 1', 'status of project goal 1'],
    ['status på effektmål 1', 'status of effect goal 1'],
    ['hur många dialoger', 'how many dialogues'],
    ['hur många deltagare', 'how many participants'],
    ['hjälp', 'help'],
  ])('"%s" is suggested, and is "%s" in English wherever it stands', (swedish, inEnglish) => {
    const keys = [...localizable].filter(([, value]) => value === swedish).map(([key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(english[key]).toBe(inEnglish);
  });

  test('"min vecka" is suggested in the personal chat only', () => {
    const where = commandLists.filter((list) => list.commands.some(({ title }) => title === 'min vecka'));
    expect(where.map((list) => list.scopes)).toEqual([['personal']]);
  });

  test.each(['sv', 'en'])('what the store shows of it in %s is as short as it asks for', (language) => {
    const shown = (key: string): string => (language === 'en' ? english[key] : localizable.get(key)) ?? '';
    expect(shown('description.short').length).toBeLessThanOrEqual(80);
    expect(shown('description.short')).toMatch(/^[^.]+\.$/u);
    expect(shown('description.short')).not.toMatch(/\bapp|Medskapa/iu);
    expect(shown('description.full').split(/\s+/u).length).toBeLessThanOrEqual(500);
  });

  test('no command is suggested twice in a place, or begins with a sign', () => {
    for (const { commands } of commandLists) {
      const titles = commands.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => !/^\p{L}/u.test(title))).toEqual([]);
    }
  });

  test('a command can be seen whole in Teams: 32 characters for its title, 128 for its description', () => {
    for (const [key, swedish] of localizable) {
      const limit = key.endsWith('.title')
        ? 32
        : /^(?:bots|composeExtensions)/.test(key)
          ? 128
          : Number.POSITIVE_INFINITY;
      for (const shown of [swedish, english[key] ?? '']) expect(shown.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('its icons', () => {
  const header = (name: string) => {
    const png = readFileSync(join(folder, name));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
    return {
      width: png.readUInt32BE(16),
      height: png.readUInt32BE(20),
      depth: png[24],
      colourType: png[25],
      interlaced: png[28],
    };
  };

  test('the colour icon is 192 × 192, the outline 32 × 32 with an alpha channel', () => {
    expect(header(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(header(manifest.icons.outline)).toEqual({ width: 32, height: 32, depth: 8, colourType: 6, interlaced: 0 });
  });

  test('the colour icon is one colour, the accent’s, with a symbol in its middle 96 × 96, since Teams cuts its corners', () => {
    const pixels = rgba(readFileSync(join(folder, manifest.icons.color)));
    const ground = [1, 3, 5].map((at) => Number.parseInt(manifest.accentColor.slice(at, at + 2), 16));
    const symbol = pixels.flatMap((pixel, i) =>
      `${pixel}` === `${[...ground, 255]}` ? [] : [{ x: i % 192, y: Math.floor(i / 192) }],
    );
    expect(symbol.length).toBeGreaterThan(96 * 96 * 0.4);
    expect(symbol.filter(({ x, y }) => Math.min(x, y) < 48 || Math.max(x, y) > 143)).toEqual([]);
  });

  test('the outline is white on nothing', () => {
    const pixels = rgba(readFileSync(join(folder, manifest.icons.outline)));
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(32 * 32 * 0.6);
    expect(drawn.filter(([red, green, blue, alpha]) => Math.min(red, green, blue) < alpha)).toEqual([]);
    for (const corner of [0, 31, 31 * 32, 32 * 32 - 1]) expect(pixels[corner]?.[3]).toBe(0);
    // No padding: something is drawn at each side.
    const at = pixels.flatMap(([, , , alpha], i) => (alpha > 0 ? [{ x: i % 32, y: Math.floor(i / 32) }] : []));
    expect(Math.min(...at.map(({ x }) => x), ...at.map(({ y }) => y))).toBe(0);
    expect([Math.max(...at.map(({ x }) => x)), Math.max(...at.map(({ y }) => y))]).toEqual([31, 31]);
  });

  test.each(['color', 'outline'])('%s is of today’s drawing: node appPackage/icons.mjs draws it', (name) => {
    const drawing = new Resvg(readFileSync(join(folder, `${name}.svg`))).render();
    expect(readFileSync(join(folder, `${name}.png`)).equals(drawing.asPng())).toBe(true);
  });
});

type Pixel = readonly [number, number, number, number];

/** The pixels of a square PNG as they are seen: white that is half seen is 127 of each colour. */
function rgba(png: Buffer): Pixel[] {
  const side = png.readUInt32BE(16);
  const picture = `<image width="${side}" height="${side}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${picture}</svg>`,
  ).render();
  return Array.from({ length: side * side }, (_, i): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(i * 4, i * 4 + 4);
    return [red, green, blue, alpha];
  });
}
