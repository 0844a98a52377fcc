import { readPeopleFile } from '../../src/files/people-file';
import { faultText } from '../../src/files/source';
import { samplePlan } from '../samples/sample';

const HEADER = 'upn,name,roles,committees';
const ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const plan = samplePlan();
const read = (text: string | Uint8Array, withPlan = true) =>
  readPeopleFile({ name: 'people.csv', text }, withPlan ? plan : undefined);
const people = (text: string | Uint8Array, withPlan = true) => {
  const reading = read(text, withPlan);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.people;
};
const messages = (text: string | Uint8Array, withPlan = true): string[] => {
  const reading = read(text, withPlan);
  return 'faults' in reading ? reading.faults.map(faultText) : [];
};

describe('a people file that can be read', () => {
  const ALVA = { upn: 'alva@example.se', name: 'Alva Exempelsson', roles: ['projektledare'], committees: [] };
  const EINAR = {
    upn: 'einar@example.se',
    name: 'Sagolund, Einar',
    roles: ['förtroendevald', 'arbetsgrupp'],
    committees: ['laholm', 'hylte'],
  };
  const rows = `${HEADER}\nAlva@Example.se,Alva Exempelsson,Processledare,\neinar@example.se,"Sagolund, Einar",Förtroendevalda;ARBETSGRUPP,laholm; Hylte\n`;
  const excel =
    'upn;name;roles;committees\r\nalva@example.se;Alva Exempelsson;projektledare;\r\neinar@example.se;Sagolund, Einar;"förtroendevald;arbetsgrupp";"laholm;hylte"\r\n';

  const tabs = excel
    .replaceAll(/"(.*?)"/g, (_all, cell: string) => cell.replaceAll(';', '|'))
    .replaceAll(';', '\t')
    .replaceAll('|', ';');
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
  /** An export of users, with the column for the roles added by hand. */
  const export_ = (headings: string): string =>
    [
      `${headings},roles,committees`,
      `alva@example.se,Alva Exempelsson,E,x@example.se,${ID},projektledare,`,
      `einar@example.se,"Sagolund, Einar",S,,,förtroendevald;arbetsgrupp,laholm;hylte`,
      '',
    ].join('\n');

  test.each<[string, string | Uint8Array]>([
    ['as the format says', rows],
    ['with a byte-order mark', `\uFEFF${rows}`],
    ['as bytes', new TextEncoder().encode(`\uFEFF${rows}`)],
    ['with the line ends of Windows', rows.replaceAll('\n', '\r\n')],
    ['with letters as macOS writes them', rows.normalize('NFD')],
    ['with empty lines', rows.replaceAll('\n', '\n\n')],
    ['with lines of empty cells', `${rows},,,\n`],
    ['with spaces around the cells', rows.replaceAll(',', ' , ').replace('Sagolund ,  Einar', 'Sagolund, Einar')],
    ['as Excel saves it in Swedish', excel],
    ['as Excel saves it, header in quotes', excel.replace('upn;name', '"upn";"name"')],
    ['with tabs', tabs],
    ['with tabs, in UTF-16 as Excel saves "Unicode text"', utf16(tabs)],
    ['in UTF-16 the other way round', utf16(tabs).swap16()],
    ['with a first line that tells the separator', `sep=;\r\n${excel}`],
    ['with a first line that tells a tab, after a byte-order mark', `\uFEFFsep=\t\r\n${tabs}`],
    [
      'with a first line that tells another separator',
      `"sep=|"\n${excel.replaceAll(';', '|').replaceAll(/"(.*?)"/g, (all) => all.replaceAll('|', ';'))}`,
    ],
    [
      'with columns in another order',
      'committees,roles,name,upn\n,processledare,Alva Exempelsson,alva@example.se\n"laholm;hylte",förtroendevald;arbetsgrupp,"Sagolund, Einar",einar@example.se\n',
    ],
    [
      'with characters that nobody sees',
      rows
        .replaceAll('Alva', 'Al\u200bva')
        .replace('einar@', '\u2060einar@\u00ad')
        .replace('Processledare', '\ufeffProcess\u00adledare')
        .replace('laholm;', '\u00a0laholm\u200b;'),
    ],
    ['with the headings of Entra', export_('userPrincipalName,displayName,surname,mail,id')],
    ['with the headings of Microsoft 365', export_('User principal name,Display name,Last name,Licenses,Object Id')],
    ['with Swedish headings', export_('Användarens huvudnamn,Visningsnamn,Efternamn,Licenser,Objekt-ID')],
  ])('%s', (_, text) => {
    expect(people(text).map(({ objectId: _id, ...person }) => person)).toEqual([ALVA, EINAR]);
  });

  test('an object id is taken, in small letters', () => {
    const [person] = people(`upn,name,roles,objectId\na@b.se,A,arbetsgrupp,${ID.toUpperCase()}\n`);
    expect(person).toEqual({ upn: 'a@b.se', name: 'A', roles: ['arbetsgrupp'], committees: [], objectId: ID });
  });
  test('names a committee by its id, its name or its municipality', () => {
    const [person] = people(`${HEADER}\na@b.se,A,arbetsgrupp,laholm;LOKAL NÄMND Laholm;Hylte;Lokal nämnd Varberg\n`);
    expect(person?.committees).toEqual(['laholm', 'hylte', 'varberg']);
  });
  test('keeps a role once, whatever words were used for it', () => {
    expect(people(`${HEADER}\na@b.se,A,projektledare;Processledare;projektledare,\n`)[0]?.roles).toEqual([
      'projektledare',
    ]);
  });
  test('takes any committee when there is no plan yet', () => {
    expect(people(`${HEADER}\na@b.se,A,arbetsgrupp,Ysby;laholm\n`, false)[0]?.committees).toEqual(['ysby', 'laholm']);
  });
  test('takes guests of other organisations', () => {
    expect(people(`${HEADER}\nA_b.se#EXT#@region.onmicrosoft.com,A,arbetsgrupp,\n`)[0]?.upn).toBe(
      'a_b.se#ext#@region.onmicrosoft.com',
    );
  });
});

describe('one fault in a people file', () => {
  const row = (cells: string): string => `${HEADER}\n${cells}\n`;
  const MISSING =
    'the roles are missing; write one or more of projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare';
  test.each([
    ['no header', 'a@b.se,A,arbetsgrupp,\n', 1, `the first line of the file is to be exactly ${HEADER}`],
    [
      'a slip in the header',
      'upn,name,role,committees\n',
      1,
      `the first line of the file is to be exactly ${HEADER} (not "role")`,
    ],
    [
      'an export without roles',
      'userPrincipalName,displayName\na@b.se,A\n',
      1,
      'the column "roles" is missing; add it, with one or more of projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare in each line, separated by semicolons',
    ],
    [
      'a slip in a column that may be left out',
      'upn,name,roles,committes\na@b.se,A,arbetsgrupp,laholm\n',
      1,
      `the first line of the file is to be exactly ${HEADER} (not "committes")`,
    ],
    [
      'an object id that is none',
      'upn,name,roles,objectId\na@b.se,A,arbetsgrupp,17\n',
      2,
      '"17" is not an object id; write it as Entra shows it, or leave the cell empty',
    ],
    [
      'an account twice',
      `upn,name,roles,objectId\na@b.se,A,arbetsgrupp,${ID}\nb@b.se,B,arbetsgrupp,${ID}\n`,
      3,
      `"${ID}" already stands on line 2; keep one of the lines`,
    ],
    [
      'the same person twice, once with a character that nobody sees',
      row('a@b.se,A,arbetsgrupp,\na\u200b@b.se,A,arbetsgrupp,'),
      3,
      '"a@b.se" already stands on line 2; keep one of the lines',
    ],
    [
      'a fault after a line that tells the separator',
      `sep=;\nupn;name;roles;committees\na@b.se;;arbetsgrupp;\n`,
      3,
      'the name is missing; write what the person is called',
    ],
    ['an empty file', '', 1, `the first line of the file is to be exactly ${HEADER}`],
    ['nobody', `${HEADER}\n`, 1, 'there is nobody in the file; write one line per person'],
    ['no user name', row(',A,arbetsgrupp,'), 2, '"" is not a user name; write one such as anna.exempel@example.se'],
    [
      'half a user name',
      row('anna@region,A,arbetsgrupp,'),
      2,
      '"anna@region" is not a user name; write one such as anna.exempel@example.se',
    ],
    [
      'two user names',
      row('a@b.se b@b.se,A,arbetsgrupp,'),
      2,
      '"a@b.se b@b.se" is not a user name; write one such as anna.exempel@example.se',
    ],
    ['no name', row('a@b.se,,arbetsgrupp,'), 2, 'the name is missing; write what the person is called'],
    [
      'a name without end',
      row(`a@b.se,${'A'.repeat(121)},arbetsgrupp,`),
      2,
      'the name is too long; write at most 120 characters',
    ],
    ['no role', row('a@b.se,A,,'), 2, MISSING],
    [
      'a role that is none',
      row('a@b.se,A,chef,'),
      2,
      '"chef" is not a role; use one of projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare',
    ],
    [
      'a slip in a role',
      row('a@b.se,A,projektgrup;arbetsgrupp,'),
      2,
      '"projektgrup" is not a role; did you mean "projektgrupp"?',
    ],
    [
      'a guest',
      row('a@b.se,A,gäst,'),
      2,
      '"gäst" is not a role; use one of projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare',
    ],
    [
      'an unknown committee',
      row('a@b.se,A,arbetsgrupp,ysby'),
      2,
      'there is no committee "ysby" in the plan; use one of falkenberg, halmstad, hylte, kungsbacka, laholm, varberg',
    ],
    [
      'a slip in a committee',
      row('a@b.se,A,arbetsgrupp,lahlom'),
      2,
      'there is no committee "lahlom" in the plan; did you mean "laholm"?',
    ],
    [
      'too few cells',
      row('a@b.se,A,arbetsgrupp'),
      2,
      'this line has 3 cells instead of 4; put a cell that holds a comma or semicolon in quotes, "like; this"',
    ],
    [
      'too many cells',
      row('a@b.se,Berg, A,arbetsgrupp,'),
      2,
      'this line has 5 cells instead of 4; put a cell that holds a comma or semicolon in quotes, "like; this"',
    ],
    [
      'a quote that is not closed',
      `${HEADER}\nb@b.se,B,arbetsgrupp,\na@b.se,"A,arbetsgrupp,\nc@c.se,C,arbetsgrupp,\n`,
      3,
      'a quote is out of place; put a whole cell in quotes, "like this", or use none',
    ],
    [
      'a quote in the middle',
      row('a@b.se,A "B" C,arbetsgrupp,'),
      2,
      'a quote is out of place; put a whole cell in quotes, "like this", or use none',
    ],
    [
      'the same person twice',
      row('a@b.se,A,arbetsgrupp,\nA@B.SE,A,projektgrupp,'),
      3,
      '"a@b.se" already stands on line 2; keep one of the lines',
    ],
    [
      'a fault after a cell of two lines',
      row('a@b.se,"A\nB",arbetsgrupp,\nb@b.se,,arbetsgrupp,'),
      4,
      'the name is missing; write what the person is called',
    ],
  ])('%s', (_, text, line, sentence) => {
    expect(messages(text)).toEqual([`people.csv:${line}: ${sentence}`]);
  });
  test('a file that Excel saved in the letters of Windows', () => {
    expect(messages(Buffer.from(row('a@b.se,Åsa,arbetsgrupp,'), 'latin1'))).toEqual([
      'people.csv:1: the letters of this file cannot be read; save it again as UTF-8 (in Excel: "CSV UTF-8")',
    ]);
  });
});

test('all faults come at once', () => {
  const text = `${HEADER}\nanna,,chef;boss,ysby\n\nb@b.se,B,arbetsgrupp,\nb@b.se,B\nc@c.se,C,,laholm\n`;
  expect(messages(text).map((fault) => fault.split(/[;"]/)[0]?.trim())).toEqual([
    'people.csv:2:',
    'people.csv:2: the name is missing',
    'people.csv:2:',
    'people.csv:2:',
    'people.csv:2: there is no committee',
    'people.csv:5: this line has 2 cells instead of 4',
    'people.csv:5:',
    'people.csv:6: the roles are missing',
  ]);
});
