import { addPlanCommands } from '../../src/commands/plan';
import { addReportCommands } from '../../src/commands/report';
import { createStores } from '../../src/stores';
import { sampleFile } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { regionTemplate } from '../support/region-template';
import { commandRunner, noStore } from '../support/run-command';
import { readWord } from '../support/word';

/** Documents by the command line, out of a store. */

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const { files, run } = commandRunner(addPlanCommands, addReportCommands);

test.each([
  [['report', 'project-report', '--out', 'redovisning.pdf'], /give --out a name in \.docx/u],
  [['report', 'project-report'], /required option '--out <file>'/u],
  [['report', 'project-report', '--out', 'x.docx', '--now', 'igår'], /write an instant/u],
  [['report', 'interim-report', '--out', 'x.docx', '--from', '2022-01-01'], /required option '--to <date>'/u],
  [
    ['report', 'interim-report', '--out', 'x.docx', '--from', '2022-02-01', '--to', '2022-01-31'],
    /--from is after --to/u,
  ],
  [['report', 'decision-proposal', '--out', 'x.docx'], /required option '--committee <id>'/u],
  [
    ['report', 'decision-proposal', '--out', 'x.docx', '--committee', 'laholm', '--decision', 'yes'],
    /write note or approve/u,
  ],
])('%j is wrong usage', async (args, sentence) => {
  await expect(run(noStore, ...args)).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(sentence) });
});

test('the project report is written from the store, dated by --now, the same bytes each time', async () => {
  const stored = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  const stores = () => stored;
  const REPORT = ['report', 'project-report', '--out'];
  await expect(run(stores, ...REPORT, 'a.docx')).rejects.toThrow(/no plan has been imported/u);
  await run(stores, 'plan', 'import', 'samples/tillit/plan.yaml', 'samples/tillit/outcome.yaml');
  expect(await run(stores, ...REPORT, 'a.docx', '--now', '2022-11-22T09:00')).toEqual(['a.docx: written']);
  await run(stores, ...REPORT, 'b.docx', '--now', '2022-11-22T15:00');
  await run(stores, ...REPORT, 'c.docx');
  const [a, b, c] = ['a.docx', 'b.docx', 'c.docx'].map((name) => Buffer.from(files.get(name) ?? []));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  expect(readWord(a ?? Buffer.alloc(0)).paragraphs).toContain('Datum: 2022-11-22');
  expect(readWord(c ?? Buffer.alloc(0)).paragraphs).toContain('Datum: 2022-12-01');
  await run(stores, 'report', 'interim-report', '--from', '2022-01-01', '--to', '2022-06-30', '--out', 'd.docx');
  expect(readWord(files.get('d.docx') ?? new Uint8Array()).paragraphs).toContain('Period: 1 januari–30 juni 2022');
  const PROPOSAL = ['report', 'decision-proposal', '--out', 'e.docx', '--committee'];
  await run(stores, ...PROPOSAL, 'Laholm', '--decision', 'approve');
  expect(readWord(files.get('e.docx') ?? new Uint8Array()).paragraphs).toContain('Till: Lokal nämnd Laholm');
  await expect(run(stores, ...PROPOSAL, 'Malmö')).rejects.toThrow(/no committee "Malmö"; it has falkenberg, halmstad/u);
  await run(stores, 'report', 'template', '--out', 'f.docx');
  expect(readWord(files.get('f.docx') ?? new Uint8Array()).paragraphs).toContain('Dokumentation av dialog');
  const OWN = [...REPORT, 'g.docx', '--template'];
  await expect(run(stores, ...OWN, 'samples/tillit/people.csv')).rejects.toThrow(
    /people\.csv: it is no Word template/u,
  );
  await expect(run(stores, ...OWN, 'mallen.dotx')).rejects.toThrow(/mallen\.dotx: the template cannot be read/u);
  for (const [what, file] of [
    ['project-report', 'a.docx'],
    ['data', 'a.xlsx'],
    ['data', 'a.json'],
  ])
    await expect(run(stores, 'report', `${what}`, '--out', `nowhere/${file}`)).rejects.toThrow(
      `nowhere/${file}: the file cannot be written; check its folder and that it is not open elsewhere`,
    );

  files.set('planer/plan.yaml', Buffer.from(`${sampleFile('plan.yaml').text}\ndokumentmall: region.dotx\n`));
  expect(await run(stores, 'plan', 'check', 'planer/plan.yaml')).toContainEqual(
    expect.stringContaining('note: the plan names the template region.dotx, which is not beside it'),
  );
  files.set('planer/region.dotx', Buffer.from('hej'));
  for (const verb of ['check', 'import'])
    await expect(run(stores, 'plan', verb, 'planer/plan.yaml')).rejects.toThrow(
      /region\.dotx: it is no Word template/u,
    );
  files.set('planer/region.dotx', await regionTemplate());
  await run(stores, 'plan', 'import', 'planer/plan.yaml');
  expect(await run(stores, 'report', 'template', '--out', 'h.docx')).toEqual(['h.docx: written']);
  expect([...readWord(files.get('h.docx') ?? new Uint8Array()).parts.values()].join()).toContain('Region Exempel');

  const WEB = ['report', 'web-text', '--out', 'webb.txt'];
  await expect(run(stores, ...WEB)).rejects.toThrow(/Inget tema är markerat/u);
  await expect(run(stores, ...WEB, '--municipality', 'Motala')).rejects.toThrow(/the plan has no such area/u);
  await run(stores, 'plan', 'import', 'samples/tillit/plan.yaml', 'samples/tillit/dialogues.yaml');
  expect(await run(stores, ...WEB)).toEqual(['webb.txt: written']);
  expect(Buffer.from(files.get('webb.txt') ?? []).toString()).toMatch(/\n\nBemötande\n.*\nTogs upp i 15 dialoger\.\n/u);
});
