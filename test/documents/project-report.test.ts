/** @long makes whole documents */

import { withManyMunicipalities } from '../bench/large-plan';
import { samplePlan } from '../samples/sample';
import { madeDocument } from '../support/made-documents';
import { smallPlan } from '../support/small-plan';
import { elementsOf, readWord, textOf, type WordFile, within } from '../support/word';
import { ACTIVITY_ROWS, BUDGET_ROWS, GOAL_ROWS } from './reported-tables';

/** The project report of the sample, read back cell by cell: its figures are those of the region's own report. */

const plan = samplePlan('outcome.yaml', 'dialogues.yaml');
const WANTED = { what: 'project-report' } as const;

let report: WordFile;
/** After the last period, when all is judged. */
beforeAll(async () => {
  const bytes = await madeDocument(WANTED, { plan, dialogues: plan.dialogues, now: '2023-02-01T09:00:00Z' });
  report = readWord(bytes);
});

const tableUnder = (...header: readonly string[]): (readonly string[])[] => {
  const found = report.tables.filter((rows) => JSON.stringify(rows[0]) === JSON.stringify(header));
  expect(found).not.toEqual([]);
  return found.flatMap((rows) => rows.slice(1));
};

test('the title block has each committee with its registry number, or a place to write it in', () => {
  expect(tableUnder('Nämnd', 'Diarienummer')).toEqual([
    ['Lokal nämnd Falkenberg', '[Skriv diarienumret]'],
    ['Lokal nämnd Halmstad', 'LN HSTD200014'],
    ['Lokal nämnd Hylte', 'LN HY200017'],
    ['Lokal nämnd Kungsbacka', '[Skriv diarienumret]'],
    ['Lokal nämnd Laholm', '[Skriv diarienumret]'],
    ['Lokal nämnd Varberg', 'LN VBG200013'],
  ]);
  expect(report.paragraphs).toEqual(
    expect.arrayContaining(['Datum: 2023-02-01', 'Version: [Skriv dokumentets version]']),
  );
});

const NUMBER_WORDS: Readonly<Partial<Record<string, string>>> = { två: '2', sex: '6', sju: '7', tio: '10' };
const NUMBER = /\p{L}+|\d+/gu;
const figuresIn = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(NUMBER)].flatMap(([each]) => (/\d/u.test(each) ? each : (NUMBER_WORDS[each] ?? [])));

test('goal attainment is table 4.3, cell by cell, with each source that says something of it', () => {
  const rows = tableUnder('Mål', 'Indikator', 'Målvärde', 'Utfall och reflektioner');
  expect(rows).toEqual(GOAL_ROWS.map(({ cells }) => cells));
  for (const [at, { reported }] of GOAL_ROWS.entries()) {
    const ours = figuresIn((rows[at] ?? []).join(' '));
    expect([reported, figuresIn(reported).filter((figure) => !ours.includes(figure))]).toEqual([reported, []]);
  }
  expect(report.paragraphs.join('\n')).toContain('Beslutsförslaget anger ca 30 dialoger under hösten 2021');
});

test('where nothing is stored, what was reported stands with its source', async () => {
  const reported = readWord(await madeDocument(WANTED, { plan, now: '2023-02-01T09:00:00Z' }));
  const [, first] = reported.tables.find((rows) => rows[0]?.[1] === 'Indikator') ?? [];
  const outcome = first?.[3] ?? '';
  expect(outcome).toMatch(/27 dialoger 2021/u);
  expect(outcome).toContain('Källa: Projektredovisning v2, 4.3 (22 november 2022)');
  expect(outcome).toContain('antalet per kommun är ej redovisat');
});

test('where the reported and the counted differ, both stand', async () => {
  const fewer = plan.dialogues.slice(1);
  const { tables } = readWord(await madeDocument(WANTED, { plan, dialogues: fewer, now: '2023-02-01T09:00:00Z' }));
  const [, first] = tables.find((rows) => rows[0]?.[1] === 'Indikator') ?? [];
  expect(first?.[3]).toContain('26 dialoger 2021, räknat här');
  expect(first?.[3]).toContain('Projektredovisning v2, 4.3 (22 november 2022) anger 27.');
});

test('the activity plan is that of the report, cell by cell and phase by phase, with times as they were written', () => {
  const tables = report.tables.filter(([head]) => head?.[0] === 'Planerad aktivitet');
  expect(tables.map(([head]) => head)).toEqual(
    Object.keys(ACTIVITY_ROWS).map(() => ['Planerad aktivitet', 'När', 'Genomfört', 'Utfall och reflektioner']),
  );
  expect(tables.map((rows) => rows.slice(1))).toEqual(Object.values(ACTIVITY_ROWS));
  const phases = report.headings.filter((each) => /^2 (?:Förberedelser|Genomförande|Efterarbete)$/u.test(each));
  expect(phases).toEqual(Object.keys(ACTIVITY_ROWS).map((phase) => `2 ${phase}`));
});

test('the budget has both years, their sums and what makes them misleading', () => {
  expect(tableUnder('Post', 'Utfall', 'Planerad budget')).toEqual(BUDGET_ROWS);
  const texts = report.paragraphs.join('\n');
  expect(texts).toContain('2021: Utfallet gäller maj–december, budgeten hela året.');
  expect(texts).toContain('2022: Personalkostnaderna 2022 finansierades internt och ingår inte i projektets budget.');
  expect(texts).toContain('Nämnderna finansierar tillsammans 720 000 kr.');
});

test('what has no outcome yet is a place to write in', async () => {
  const decided = samplePlan();
  const { tables } = readWord(await madeDocument(WANTED, { plan: decided, now: '2021-04-01T09:00:00Z' }));
  const activities = tables.filter((rows) => rows[0]?.[0] === 'Planerad aktivitet').flatMap((rows) => rows.slice(1));
  expect(new Set(activities.map((cells) => cells[3]))).toEqual(new Set(['[Skriv utfall och reflektioner]']));
  const [budget] = tables.filter((rows) => rows[0]?.[0] === 'Post');
  expect(budget?.map((cells) => cells[1])).toEqual(['Utfall', 'ej redovisat', 'ej redovisat', 'ej redovisat']);
});

test('words of others are read by those who may, in the document too', async () => {
  const closed = { ...plan, observationsFor: ['projektledare' as const] };
  const { tables } = readWord(await madeDocument(WANTED, { plan: closed, roles: ['förtroendevald'] }));
  const activities = tables.filter((rows) => rows[0]?.[0] === 'Planerad aktivitet').flatMap((rows) => rows.slice(1));
  const outcomes = new Set(activities.map((cells) => cells[3]));
  expect(outcomes.size).toBe(1);
  expect([...outcomes][0]).toMatch(/visas inte|får läsa|läs/iu);
});

test('the follow-up questions stand with their answers, those of the years after by themselves', () => {
  const rows = tableUnder('Uppföljningsfråga', 'Utfall och reflektioner');
  expect(rows).toHaveLength(13);
  const answers = rows.map((cells) => cells[1] ?? '');
  expect(answers[2]).toContain('Hittills 37 dialoger och 426 deltagare, räknat ur dialogerna här.');
  expect(answers[3]).toContain('94 % av 34 som svarat');
  expect(answers[4]).toMatch(/^Går inte att besvara\./u);
  expect(answers.slice(8)).toEqual(Array.from({ length: 5 }, () => '[Skriv svaret]'));
});

test('who took part, and which groups were met where, stand as the chat tells them', () => {
  expect(report.paragraphs).toContain('Projekttid: från 16 mars 2021');
  // 94 elected representatives and 58 practitioners, added up from samples/tillit/dialogues.yaml.
  const counted = /37 dialoger, 27 av dem 2021\. 426 personer.* 94 förtroendevalda.* 58 verksamhetsföreträdare/u;
  expect(report.paragraphs.filter((each) => counted.test(each))).toHaveLength(1);
  const rows = report.tables.find(([head]) => head?.[0] === 'Målgrupp') ?? [];
  expect(rows[0]?.slice(1)).toEqual(plan.municipalities.map(({ name }) => name));
  expect(rows.slice(1).map(([group]) => group?.toLowerCase())).toEqual(plan.targetGroups.map(({ name }) => name));
});

test('goals, and dialogues by place and month, are drawn, each with its figures in its text', () => {
  const texts = within(report.body, 'wp:docPr').map(({ attributes }) => attributes.descr ?? '');
  expect(texts).toHaveLength(3);
  const halmstad = plan.dialogues.filter(({ municipality }) => municipality === 'halmstad').length;
  expect(texts[1]).toContain(`Halmstad: ${halmstad}.`);
});

test('the roles matrix has its 30 tasks, and who has the lead', () => {
  const rows = tableUnder('Uppgift', 'Projektledare', 'Projektgrupp', 'Arbetsgrupp', 'Förtroendevalda');
  expect(rows).toHaveLength(30);
  expect(rows.filter((cells) => cells.includes('X (H)')).map(([task, ...marks]) => [task, ...marks])).toEqual([
    ['Organisera projektorganisation', 'X', 'X (H)', '–', '–'],
    ['Planera kompetensutveckling', 'X (H)', 'X', '–', '–'],
    ['Målgruppsanalys', 'X (H)', 'X', 'X', '–'],
    ['Identifiera frågeställningar', 'X (H)', 'X (H)', 'X', '–'],
    ['Avgöra lämpliga metoder', 'X (H)', 'X', '–', '–'],
    ['Sammanställa resultat och skriva rapport', 'X (H)', 'X', 'X', '–'],
  ]);
  expect(rows.find(([task]) => task === 'Beslut om inriktning för arbetet')).toEqual([
    'Beslut om inriktning för arbetet',
    '–',
    '–',
    '–',
    'X',
  ]);
});

test('the communication log has whom, through what and when; what is not known is not reported', () => {
  const rows = tableUnder('Till vem', 'Genom vad', 'När');
  expect(rows).toHaveLength(12);
  expect(rows[0]).toEqual([
    'Ledningsgruppen för hälso- och sjukvård\nKälla: Projektredovisning v2, 4.3',
    'Ej redovisat',
    'Ej redovisat',
  ]);
  expect(rows.at(-1)?.slice(1)).toEqual(['Att leda in i framtiden, med tema tillit', '2022-10-27']);
});

test('the seven methods stand in six rows, with what speaks for and against each', () => {
  const rows = tableUnder('Metod', 'Fördel', 'Nackdel', 'Dialoger');
  expect(rows.map(([method]) => method?.split('\n')[0])).toEqual([
    'Gruppdiskussioner',
    'Open Space med kreativa inslag',
    'World Café och Möjlighetsbanan',
    'Poddsamtal',
    'Klippstopp',
    'VR',
  ]);
  expect(rows.map((cells) => cells.slice(1, 3))).toEqual(
    plan.methodEvaluations.map(({ advantage, drawback }) => [advantage, drawback]),
  );
  // Counted in samples/tillit/dialogues.yaml; of two methods in a row each by its name.
  expect(rows.map((cells) => cells[3])).toEqual(['31', '1', 'World Café: 1\nMöjlighetsbanan: 1', '1', '1', '1']);
});

test('the themes stand with how many dialogues raised them and what was noted, and lessons by what they are about', () => {
  const titles = report.headings.map((each) => each.slice(2));
  for (const { name } of plan.themes) expect(titles).toContain(name.charAt(0).toUpperCase() + name.slice(1));
  expect(titles).toEqual(
    expect.arrayContaining(['Stärker tilliten', 'Sänker tilliten', 'Arbetssätt', 'Kommunikation']),
  );
  // Counted in samples/tillit/dialogues.yaml.
  expect(report.paragraphs).toContain('Temat togs upp i 15 dialoger.');
  expect(report.paragraphs.filter((each) => /Källa: Projektredovisning v2, 9\.\d/u.test(each))).toHaveLength(8);
});

test('what only people can write is asked for, and nothing is made up in its place', () => {
  const asked = report.paragraphs.filter((each) => /^\[.+\]$/u.test(each));
  expect(asked).toHaveLength(14);
  for (const each of [
    /sammanfattning/u,
    /avgränsningar/u,
    /avvikit från tidplanen/u,
    /arbetet fortsätter/u,
    /fastställs/u,
  ])
    expect(asked.filter((one) => each.test(one))).toHaveLength(1);
});

test('a heading has something under it, and nothing is told twice, where hardly anything is stored', async () => {
  const { body, paragraphs } = readWord(await madeDocument(WANTED, { plan: smallPlan() }));
  const isHeading = (at: number): boolean => /"Heading\d"/u.test(JSON.stringify(elementsOf(body)[at] ?? {}));
  const levelAt = (at: number): string | undefined =>
    /Heading(\d)/u.exec(JSON.stringify(elementsOf(body)[at] ?? {}))?.[1];
  const bare = elementsOf(body).flatMap((each, at) =>
    isHeading(at) && isHeading(at + 1) && (levelAt(at) ?? '') >= (levelAt(at + 1) ?? '') ? [textOf(each)] : [],
  );
  expect(bare).toEqual([]);
  expect(paragraphs.filter((each) => /Inga dialoger är sparade här/u.test(each))).toEqual([
    'Inga dialoger är sparade här.',
  ]);
  expect(paragraphs.filter((each) => each.includes('inga sådana mål'))).toHaveLength(2);
});

test('areas that have no room beside each other stand in one cell', async () => {
  const many = withManyMunicipalities({ ...plan, dialogues: [] });
  const [area] = many.municipalities;
  const [first] = plan.dialogues;
  const dialogues =
    first && area ? [{ ...first, municipality: area.id, targetGroups: [plan.targetGroups[0]?.id ?? ''] }] : [];
  const { tables, paragraphs } = readWord(await madeDocument(WANTED, { plan: many, dialogues }));
  const found = tables.find((rows) => rows[0]?.[0] === 'Målgrupp') ?? [];
  expect(found[0]).toEqual(['Målgrupp', 'Var']);
  // Nor do their registry numbers come before the report.
  expect(paragraphs).toContain('Diarienummer: under Projektorganisation');
  expect(tables.findIndex((rows) => rows[0]?.[0] === 'Nämnd')).toBeGreaterThan(tables.indexOf(found));
  expect(found[1]?.[1]).toMatch(new RegExp(`^${area?.name}: ● 1 · `, 'u'));
});

test('what the plan rests on is a table with links that can be followed', async () => {
  const documents = [
    { id: 'a', title: 'Kunskapsunderlag', link: 'https://www.example.se/a.pdf', date: '2021-04-01' },
    { id: 'b', title: 'Delrapport' },
  ];
  const deviations = [{ id: 'd', text: 'Rekryteringen försenades', date: '2021-05-03', action: 'Tiden förlängdes' }];
  const decisions = [{ id: 'e', text: 'Planen antogs', by: 'Lokal nämnd Hylte', date: '2021-03-30', document: 'a' }];
  const more = {
    ...plan,
    documents,
    deviations,
    decisions,
    background: ['Tilliten minskar'],
    limits: ['Bara Halland'],
  };
  const written = readWord(await madeDocument(WANTED, { plan: more }));
  expect(written.tables.find((rows) => rows[0]?.[0] === 'Dokument')?.slice(1)).toEqual([
    ['Kunskapsunderlag', '1 april 2021', 'www.example.se'],
    ['Delrapport', 'Ej redovisat', 'Ej redovisat'],
  ]);
  expect(written.parts.get('word/_rels/document.xml.rels')).toContain('Target="https://www.example.se/a.pdf"');
  expect(written.paragraphs).toEqual(
    expect.arrayContaining([
      '3 maj 2021: Rekryteringen försenades. Tiden förlängdes.',
      'Tilliten minskar.',
      'Bara Halland.',
      expect.stringContaining('Planen antogs. Lokal nämnd Hylte, 30 mars 2021'),
    ]),
  );
});

describe('an interim report', () => {
  const DAYS = { from: '2021-09-01', to: '2021-09-30' };
  let interim: WordFile;
  beforeAll(async () => {
    const wanted = { what: 'interim-report', ...DAYS } as const;
    interim = readWord(await madeDocument(wanted, { plan, dialogues: plan.dialogues, now: '2021-10-04T09:00:00Z' }));
  });

  test('tells its days and what has happened in them, by the count of those days', () => {
    expect(interim.paragraphs.slice(0, 2)).toEqual(['Delrapport', plan.name]);
    expect(interim.paragraphs).toContain('Period: 1–30 september 2021');
    const held = plan.dialogues.filter(({ date }) => date.startsWith('2021-09'));
    const people = held.reduce((sum, { participants }) => sum + participants, 0);
    expect(interim.paragraphs).toContain(
      `Under 1–30 september 2021 hade projektet ${held.length} dialoger med ${people} deltagare.`,
    );
  });

  test('has the activities that have their time in those days, and the goals as of today', () => {
    const rows = interim.tables.filter(([head]) => head?.[0] === 'Planerad aktivitet').flatMap((each) => each.slice(1));
    // Fyra förberedelser, kontakterna och dialogerna pågår i september 2021.
    expect(rows.map(([, when]) => when)).toEqual([
      'Okt -20 & Sep -21',
      'Aug – Sep -21',
      'Mars – Sep -21',
      'Juni -21 – Juni-22',
      'Juni -21 – Juni -22',
      'Sep -21 - Juni 22',
    ]);
    const goals = interim.tables.find(([head]) => head?.[1] === 'Indikator') ?? [];
    expect(goals[1]?.[3]).toContain('27 dialoger 2021');
  });
});
