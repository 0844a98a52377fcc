import type { Plan } from '../../src/domain/plan';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { planYaml } from '../../src/files/plan-yaml-text';
import { planWorkbook } from '../../src/files/workbook/write-plan';

/** A plan's own names for kinds, phases and roles, as plan files and workbooks have them. */

const file = (text: string) => [{ name: 'plan.yaml', text }];

const SWEDISH = `namn: Ljus i parken
startdatum: 2026-03-16
kommuner: [Laholm]
formuläret:
  perspektivinhämtande kallas: öppet samtal
  fördjupande kallas: { kallas: fokusgrupp, andra ord: [fokussamtal] }
faser: [Uppstart, Samtal, Beslut, Uppföljning]
roller:
  - { namn: samtalsledare, motsvarar: arbetsgrupp, andra ord: [samtalsvärd] }
uppgifter:
  - { rubrik: Leda, fas: Övergripande, roller: [projektledare] }
  - { rubrik: Samtala, fas: samtal, roller: [Samtalsledare, projektledare], huvudansvar: [samtalsvärd] }
mål:
  - { rubrik: Bredd, text: En bredd av perspektiv }
aktiviteter:
  - { rubrik: Inbjudan, fas: Uppstart, tid: mars 2026 }
  - { rubrik: Torgmöte, fas: SAMTAL, tid: april 2026 }
målgrupper: [unga]
metoder: [gruppdiskussioner]
`;

function read(files: Parameters<typeof readPlanFiles>[0]): Plan {
  const reading = readPlanFiles(files, { keepNames: true });
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.plan;
}

test('phases are a plain list of names; phases and roles are named by what the plan calls them', () => {
  const plan = read(file(SWEDISH));
  expect(plan.phases.map(({ id, name }) => [id, name])).toEqual([
    ['uppstart', 'Uppstart'],
    ['samtal', 'Samtal'],
    ['beslut', 'Beslut'],
    ['uppfoljning', 'Uppföljning'],
  ]);
  expect(plan.tasks.map(({ phase }) => phase)).toEqual(['overall', 'samtal']);
  expect(plan.activities.map(({ phase }) => phase)).toEqual(['uppstart', 'samtal']);
  expect(plan.roles).toEqual([
    { id: 'samtalsledare', name: 'samtalsledare', as: 'arbetsgrupp', aliases: ['samtalsvärd'] },
  ]);
  expect(plan.tasks[1]).toMatchObject({ roles: ['arbetsgrupp', 'projektledare'], lead: ['arbetsgrupp'] });
  expect(plan.form).toMatchObject({ perspective: { called: 'öppet samtal' }, inDepth: { called: 'fokusgrupp' } });
});

test('a usual phase that is called something else is still named by its usual words', () => {
  const text = SWEDISH.replace(/^faser:.*$/mu, 'faser:\n  - { id: preparation, namn: Uppstart }\n  - Samtal');
  const { activities } = read(file(text.replace('fas: Uppstart', 'fas: Förberedelser')));
  expect(activities.map(({ phase }) => phase)).toEqual(['preparation', 'samtal']);
});

test('both files read back as the same plan', () => {
  const plan = read(file(SWEDISH));
  expect(read([{ name: 'plan.xlsx', text: planWorkbook({ plan, version: 1, people: [] }) }])).toEqual(plan);
  expect(read(file(planYaml(plan, 1)))).toEqual(plan);
});

test.each<[string, string, string, string]>([
  [
    'a phase that the plan does not have, in Swedish',
    SWEDISH.replace('fas: SAMTAL', 'fas: Efterarbete'),
    'aktiviteter[1].fas',
    'finns inte i planen; skriv något av Uppstart, Samtal, Beslut, Uppföljning',
  ],
  [
    'two phases by one name',
    SWEDISH.replace('Beslut, ', 'Samtal, '),
    'faser[2].namn',
    'två faser heter ”Samtal”; ge dem var sitt namn',
  ],
  [
    'a title that is another role',
    SWEDISH.replace('namn: samtalsledare', 'namn: projektgrupp').replace('[Samtalsledare, ', '[arbetsgrupp, '),
    'roller[0].namn',
    '”projektgrupp” är ett ord för rollen projektgrupp; välj ett annat namn',
  ],
  [
    'one name for both kinds',
    SWEDISH.replace('öppet samtal', 'Fokusgrupp'),
    'fördjupande kallas',
    'båda dialogformerna kallas ”fokusgrupp”; ge dem var sitt namn',
  ],
  [
    'the usual phases where the plan has no others, in Swedish',
    SWEDISH.replace(/^faser:.*\n/mu, '')
      .replace('fas: samtal', 'fas: Genomförande')
      .replace('fas: Uppstart', 'fas: Förberedelser'),
    'aktiviteter[1].fas',
    'Förberedelser, Genomförande, Efterarbete',
  ],
])('%s', (_, text, path, expected) => {
  const faults = checkPlanFiles(file(text));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.message).toContain(path);
  expect(faults[0]?.message).toContain(expected);
});
