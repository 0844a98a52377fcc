/** @long opens many workbooks */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { Indicator } from '../../../src/domain/goals';
import type { Plan } from '../../../src/domain/plan';
import { checkPlanFiles, readPlanFiles } from '../../../src/files/plan-file';
import { type FileFault, faultText, type SourceFile } from '../../../src/files/source';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { samplePeople, samplePlan } from '../../samples/sample';

/** Workbooks as people, other programs and ill-wishers make them: each is told with its place, or why not. */

const plan = samplePlan();
const PARTS = unzipSync(planWorkbook({ plan, version: 3, people: samplePeople() }));
const text = (part: string): string => strFromU8(PARTS[part] ?? new Uint8Array());
const SHEETS = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name ?? '');
const partOf = (sheet: string): string => `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;
const STRINGS = [...text('xl/sharedStrings.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/gu)].map(([, each]) => each ?? '');

type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;
/** The sample's workbook with some of its parts changed, added or (undefined) taken away. */
function workbook(changes: Changes = {}): Uint8Array {
  const parts: Zippable = { ...PARTS };
  for (const [name, part] of Object.entries(changes)) {
    if (part === undefined) delete parts[name];
    else parts[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(parts);
}

const inline = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
/** A sheet's XML with another cell at a place. */
function withCell(sheet: string, place: string, cell: string, part = text(partOf(sheet))): string {
  const row = /\d+/u.exec(place)?.[0];
  const letters = place.replace(/\d+/u, '');
  const own = new RegExp(`(<row r="${row}"[^>]*>)(.*?)(</row>)`, 'su');
  if (!own.test(part)) return part.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
  return part.replace(own, (_, open: string, cells: string, close: string) => {
    const kept = [...cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*(?:\/>|>.*?<\/c>)/gsu)].filter(([, at]) => at !== letters);
    const before = kept.filter(
      ([, at = '']) => at.length < letters.length || (at.length === letters.length && at < letters),
    );
    const after = kept.filter((each) => !before.includes(each));
    return [open, ...before.map(([all]) => all), cell, ...after.map(([all]) => all), close].join('');
  });
}
const changed = (sheet: string, place: string, cell: string): Uint8Array =>
  workbook({ [partOf(sheet)]: withCell(sheet, place, cell) });
const written = (sheet: string, place: string, value: string): Uint8Array =>
  changed(sheet, place, inline(place, value));

const file = (content: Uint8Array | string, name = 'plan.xlsx'): SourceFile => ({
  name,
  text: typeof content === 'string' ? strToU8(content) : content,
});
const faultsIn = (content: Uint8Array | string, name?: string): FileFault[] => checkPlanFiles([file(content, name)]);
const sentences = (content: Uint8Array | string, name?: string): string[] => faultsIn(content, name).map(faultText);

/** The letter of a column by its heading. */
function column(sheet: string, heading: string): string {
  const cells = [...text(partOf(sheet)).matchAll(/<c r="([A-Z]+)1"[^>]*t="s"><v>(\d+)<\/v>/gu)];
  const found = cells.find(([, , number]) => STRINGS[Number(number)] === heading)?.[1];
  if (found === undefined) throw new Error(`no ${heading} on ${sheet}`);
  return found;
}
const at = (sheet: string, heading: string, row: number): string => `${column(sheet, heading)}${row}`;

function emptyRows(count: number): string {
  return Array.from({ length: count }, (_, index) => `<row r="${index + 500}" ht="15"/>`).join('');
}

test('the workbook itself has no fault', () => expect(sentences(workbook())).toEqual([]));

describe('cells: sheet, row and column, and what to write', () => {
  test.each<[sheet: string, heading: string, value: string, sentence: string]>([
    [
      'Aktiviteter',
      'Fas',
      'Mellan',
      '”Mellan” går inte att välja här; skriv något av Förberedelser, Genomförande, Efterarbete',
    ],
    ['Aktiviteter', 'Fas', 'Efterarbet', '”Efterarbet” går inte att välja här; menade du ”Efterarbete”?'],
    [
      'Aktiviteter',
      'Läge',
      'typ klar',
      '”typ klar” går inte att välja här; skriv något av Ej genomförd, Delvis genomförd, Genomförd, Ej aktuell',
    ],
    ['Indikatorer', 'Målvärde', 'arton', '”arton” är inget tal; skriv det bara med siffror'],
    ['Indikatorer', 'Minst per område', '2,5', '”2,5” är inget heltal; skriv det utan decimaler'],
    [
      'Indikatorer',
      'Period',
      'hösten',
      '”hösten” går inte att läsa som en period; skriv hela månader som 2026, 2026-03, 2026..2027 eller 2026-03..2027-06',
    ],
    [
      'Indikatorer',
      'Målet beslutat',
      '3/4/2021',
      '”3/4/2021” går inte att läsa som ett datum; skriv ett datum som 2026-03-16',
    ],
    ['Indikatorer', 'Målet beslutat', '2021-02-30', 'det finns ingen dag 2021-02-30; skriv ett datum som 2026-03-16'],
    [
      'Budget',
      'Budget',
      '600.000',
      '”600.000” kan betyda två olika tal; skriv det utan punkt och komma mellan tusentalen',
    ],
    ['Roller och ansvar', 'Projektledare', 'kanske', '”kanske” är inget märke; skriv x, H eller inget'],
    ['Områden och beställare', 'Prioriterade målgrupper', 'unga; marsianer', '”marsianer” finns inte; '],
    ['Frågor', 'Går att besvara', 'kanske', '”kanske” är varken Ja eller Nej'],
    [
      'Frågor',
      'Räknas ur dialogerna',
      'allt',
      '”allt” går inte att välja här; skriv något av Antal dialoger, Antal deltagare',
    ],
    ['Finansiering', 'Beställare', 'Nämnden på månen', '”Nämnden på månen” finns inte; '],
    ['Indikatorer', 'Mål', 'Projektmål 88', '”Projektmål 88” finns inte; '],
  ])('%s, %s: %s', (sheet, heading, value, sentence) => {
    expect(sentences(written(sheet, at(sheet, heading, 3), value))).toEqual([
      expect.stringContaining(`plan.xlsx: ${sheet}, rad 3, kolumn ${heading}: ${sentence}`),
    ]);
  });

  test.each<[name: string, cell: (place: string) => string, sentence: string]>([
    [
      'an error value',
      (place) => `<c r="${place}" t="e"><v>#REF!</v></c>`,
      'cellen visar ett fel (#REF!); skriv värdet i stället',
    ],
    [
      'a formula that ended in an error',
      (place) => `<c r="${place}" t="e"><f>A1/0</f><v>#DIV/0!</v></c>`,
      'cellen visar ett fel (#DIV/0!)',
    ],
    ['a formula that nobody computed', (place) => `<c r="${place}"><f>1+1</f></c>`, 'cellen har en formel utan värde'],
    [
      'a formula that asks another workbook',
      (place) => `<c r="${place}"><f>[1]Blad1!A1</f><v>18</v></c>`,
      'cellen hämtar sitt värde någon annanstans ifrån',
    ],
    [
      'a formula that asks the web',
      (place) => `<c r="${place}"><f>WEBSERVICE("https://example.se")</f><v>18</v></c>`,
      'cellen hämtar sitt värde någon annanstans ifrån',
    ],
    ['a day before there were any', (place) => `<c r="${place}" s="4"><v>-5</v></c>`, '-5 är inget datum'],
    ['the day of 1900 that never was', (place) => `<c r="${place}" s="4"><v>60</v></c>`, '60 är inget datum'],
  ])('%s', (_, cell, sentence) => {
    const place = at('Indikatorer', 'Målvärde', 2);
    expect(sentences(changed('Indikatorer', place, cell(place)))).toEqual([
      expect.stringContaining(`Indikatorer, rad 2, kolumn Målvärde: ${sentence}`),
    ]);
  });

  test('what a row needs and lacks', () => {
    const place = at('Aktiviteter', 'Fas', 4);
    expect(sentences(changed('Aktiviteter', place, ''))).toEqual([
      'plan.xlsx: Aktiviteter, rad 4, kolumn Fas: Fas saknas; välj Förberedelser, Genomförande, Efterarbete',
    ]);
  });

  test('two rows with one id: the second one is named', () => {
    const [first, second] = [at('Aktiviteter', 'Id', 2), at('Aktiviteter', 'Id', 3)];
    const number = new RegExp(`<c r="${first}"[^>]*><v>(\\d+)</v>`, 'u').exec(text(partOf('Aktiviteter')))?.[1];
    expect(sentences(written('Aktiviteter', second, STRINGS[Number(number)] ?? ''))).toEqual([
      expect.stringMatching(/^plan\.xlsx: Aktiviteter, rad 3, kolumn Id: id ”.+” finns på två rader; töm id-cellen/u),
    ]);
  });

  test('a huge text', () => {
    const place = at('Aktiviteter', 'Aktivitet', 2);
    expect(sentences(written('Aktiviteter', place, 'å'.repeat(40_000)))).toEqual([
      'plan.xlsx: Aktiviteter, rad 2, kolumn Aktivitet: skriv högst 200 tecken; här är det 40000',
    ]);
  });

  test('a time that is none', () => {
    const place = at('Aktiviteter', 'Tid', 2);
    expect(sentences(written('Aktiviteter', place, 'någon gång'))).toEqual([
      expect.stringContaining('plan.xlsx: Aktiviteter, rad 2, kolumn Tid: skriv en tid som "Mars – Apr -21"'),
    ]);
  });

  test('somebody’s number in what people wrote', () => {
    const place = at('Aktiviteter', 'Utfall och reflektioner', 2);
    const [fault, ...more] = sentences(written('Aktiviteter', place, 'Ring 070-174 06 05'));
    expect(more).toEqual([]);
    expect(fault).toContain('plan.xlsx: Aktiviteter, rad 2, kolumn Utfall och reflektioner: ”');
    expect(fault).toContain('ser ut som ett telefonnummer; ta bort det');
    expect(fault).not.toContain('070-174 06 05');
  });
});

describe('sheets and headings', () => {
  const renamed = (from: string, to: string): Uint8Array =>
    workbook({ 'xl/workbook.xml': text('xl/workbook.xml').replace(`name="${from}"`, `name="${to}"`) });

  test('a sheet of another name', () => {
    expect(sentences(renamed('Aktiviteter', 'Aktivitetr'))).toEqual([
      'plan.xlsx:1: fliken ”Aktivitetr” känns inte igen; döp den till ”Aktiviteter”',
    ]);
  });
  test('a sheet that is not there', () => {
    expect(sentences(renamed('Teman', 'Blad1'))).toEqual([
      expect.stringContaining('plan.xlsx:1: fliken ”Teman” saknas; lägg till den'),
    ]);
  });
  test('another workbook altogether', () => {
    const names = text('xl/workbook.xml').replace(
      /name="([^"]+)"/gu,
      (_, name: string) => `name="X${SHEETS.indexOf(name)}"`,
    );
    expect(sentences(workbook({ 'xl/workbook.xml': names }))[0]).toContain('fliken ”Projekt” saknas');
  });
  test('a heading with a slip', () => {
    expect(sentences(written('Aktiviteter', at('Aktiviteter', 'Aktivitet', 1), 'Aktivitett'))).toContainEqual(
      expect.stringContaining(
        'Aktiviteter, rad 1, kolumn C: rubriken ”Aktivitett” känns inte igen; menade du ”Aktivitet”?'.replace(
          'kolumn C',
          `kolumn ${column('Aktiviteter', 'Aktivitet')}`,
        ),
      ),
    );
  });
  test('a heading twice', () => {
    expect(sentences(written('Aktiviteter', 'Z1', 'Tid'))).toEqual([
      'plan.xlsx: Aktiviteter, rad 1, kolumn Z: rubriken ”Tid” står två gånger; ta bort den ena kolumnen',
    ]);
  });
  test('no headings', () => {
    const bare = text(partOf('Teman')).replace(/<row r="1".*?<\/row>/su, '');
    expect(sentences(workbook({ [partOf('Teman')]: bare }))).toContainEqual(
      expect.stringContaining('plan.xlsx: Teman, rad 2: hittar ingen rad med rubriker'),
    );
  });
  test('a list that has to have something and is empty', () => {
    const empty = text(partOf('Metoder')).replace(/<row r="(?!1")\d+".*?<\/row>/gsu, '');
    expect(sentences(workbook({ [partOf('Metoder')]: empty }))).toContainEqual(
      'plan.xlsx: Metoder, rad 1: fliken ”Metoder” är tom; den behöver minst en rad',
    );
  });
});

describe('files that are no workbook that can be read', () => {
  const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
  const locked = Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  const good = workbook();
  const flipped = Uint8Array.from(good);
  flipped.set(
    flipped.subarray(5_000, 5_040).map((byte) => byte ^ 0xff),
    5_000,
  );
  test.each<[name: string, content: Uint8Array | string, sentence: string]>([
    ['with a password', locked, 'arbetsboken är skyddad med lösenord'],
    ['.xls', OLE, 'filen är i det gamla formatet .xls'],
    [
      '.ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
      'filen är i formatet OpenDocument (.ods)',
    ],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'filen är i formatet .xlsb'],
    ['with macros', workbook({ 'xl/vbaProject.bin': 'x' }), 'arbetsboken har makron'],
    [
      'a CSV file of another name',
      'upn,name,roles\na@example.se,A,projektledare\n',
      'filen är ingen arbetsbok, vad den än heter',
    ],
    ['some other zip', zipSync({ 'a.txt': strToU8('a') }), 'filen är ingen arbetsbok'],
    ['nothing', '', 'filen är tom'],
    ['cut off', good.subarray(0, good.length / 2), 'filen är skadad'],
    ['its beginning alone', good.subarray(0, 40), 'filen är skadad'],
    ['with bytes changed', flipped, 'filen är skadad'],
    ['without a part that it names', workbook({ 'xl/sharedStrings.xml': undefined }), 'filen är skadad'],
    ['not well-formed', workbook({ 'xl/workbook.xml': '<workbook><sheets>' }), 'filen är skadad'],
    [
      'with an entity from outside',
      workbook({
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
      'filen är skadad',
    ],
    [
      'with entities that grow',
      workbook({
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
      'filen är skadad',
    ],
    ['nested without end', workbook({ 'xl/sharedStrings.xml': '<a>'.repeat(1_000_000) }), 'filen är skadad'],
    ['over 10 MB', new Uint8Array(11 * 1024 * 1024).fill(0x50), 'filen är större än 10 MB'],
  ])('%s', (_, content, sentence) => {
    const [first, ...more] = sentences(content);
    expect(more).toEqual([]);
    expect(first).toMatch(/^plan\.xlsx:1: /u);
    expect(first).toContain(sentence);
  });
});

describe('what is read all the same', () => {
  const planOf = (content: Uint8Array): Plan => {
    const reading = readPlanFiles([file(content)]);
    if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
    return reading.plan;
  };
  const activities = text(partOf('Aktiviteter'));
  const phase = column('Aktiviteter', 'Fas');
  const without = (sheet: string, ...places: string[]): string =>
    places.reduce((part, place) => withCell('Aktiviteter', place, '', part), sheet);

  test.each<[name: string, changes: Changes]>([
    [
      'hidden rows, as a filter leaves them',
      { [partOf('Aktiviteter')]: activities.replace('<row r="3"', '<row hidden="1" r="3"') },
    ],
    [
      'a cell that is merged downwards',
      {
        [partOf('Aktiviteter')]: without(activities, `${phase}3`, `${phase}4`).replace(
          '</sheetData>',
          `</sheetData><mergeCells count="1"><mergeCell ref="${phase}2:${phase}4"/></mergeCells>`,
        ),
      },
    ],
    ['links to other workbooks that no cell uses', { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }],
    [
      'many empty rows',
      {
        [partOf('Teman')]: text(partOf('Teman')).replace('</sheetData>', `${emptyRows(100_000)}</sheetData>`),
      },
    ],
    [
      'a sheet of one’s own',
      {
        'xl/workbook.xml': text('xl/workbook.xml').replace(
          '</sheets>',
          '<sheet name="Mina egna" sheetId="99" r:id="rId99"/></sheets>',
        ),
      },
    ],
  ])('%s', (_, changes) => expect(planOf(workbook(changes))).toEqual(plan));

  test('a Mac’s workbook, which counts days from 1904: 1462 days later', () => {
    const main = text('xl/workbook.xml').replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>');
    expect(plan.start).toBe('2021-03-16');
    expect(planOf(workbook({ 'xl/workbook.xml': main })).start).toBe('2025-03-17');
  });

  test.each([
    ['46098', '2026-03-17'],
    ['44271', '2021-03-16'],
  ])('a day that has lost its format: %s', (number, day) => {
    const label = [...text(partOf('Projekt')).matchAll(/<c r="A(\d+)"[^>]*t="s"><v>(\d+)<\/v>/gu)].find(
      ([, , string]) => STRINGS[Number(string)] === 'Startdatum',
    );
    const start = `B${label?.[1]}`;
    expect(planOf(changed('Projekt', start, `<c r="${start}"><v>${number}</v></c>`)).start).toBe(day);
    const period = at('Indikatorer', 'Period', 2);
    const read = planOf(changed('Indikatorer', period, `<c r="${period}"><v>${number}</v></c>`));
    expect(read.goals.project[0]?.indicators[0]?.period).toEqual(
      Indicator.parse({ id: 'i', name: 'n', period: day.slice(0, 7) }).period,
    );
  });

  test('a formula counts as the value that was saved with it', () => {
    const place = at('Indikatorer', 'Målvärde', 2);
    const read = planOf(changed('Indikatorer', place, `<c r="${place}"><f>9*2</f><v>21</v></c>`));
    expect(read.goals.project[0]?.indicators[0]?.target?.value).toBe(21);
  });
});

test('a million empty rows are more than any plan', () => {
  const part = text(partOf('Teman')).replace('</sheetData>', `${emptyRows(1_048_576)}</sheetData>`);
  expect(sentences(workbook({ [partOf('Teman')]: part }))).toEqual([
    expect.stringContaining('plan.xlsx:1: fliken ”Teman”: arbetsboken är större än någon plan; ta bort tomma rader'),
  ]);
});
