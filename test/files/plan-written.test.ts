import { z } from 'zod';
import type { Plan } from '../../src/domain/plan';
import { parseSchedule } from '../../src/domain/time-windows';
import { checkPlanFiles, planRemarks, readPlanFiles } from '../../src/files/plan-file';
import { keyName, keyNamed, keyNamesAt, keyText, SWEDISH_KEYS } from '../../src/files/plan-keys';
import { keysAt, type Path, schemaAt } from '../../src/files/plan-schema';
import { faultText, type SourceFile } from '../../src/files/source';
import { SHEETS } from '../../src/files/workbook/layout';

// What people write for what a plan says: Swedish words, plain lists, names for ids, months by their names.

const file = (text: string, name = 'plan.yaml'): SourceFile => ({ name, text });
const messages = (...files: SourceFile[]): string[] => checkPlanFiles(files).map(faultText);
const planOf = (...files: SourceFile[]): Plan => {
  const reading = readPlanFiles(files);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};

const ENGLISH = `id: park
name: En park för alla
start: 2026-03-16
purpose: [Att lära]
municipalities:
  - { id: laholm, name: Laholm }
  - { id: halmstad, name: Halmstad }
committees:
  - { id: namnden, name: Nämnden, municipality: laholm, prioritised: [unga] }
goals:
  project:
    - number: 1
      title: Bredd
      text: Många perspektiv
      indicators:
        - id: antal-dialoger
          name: Antal dialoger
          measure: dialogues
          kind: in-depth
          municipality: halmstad
          period: 2026-03..2026-06
          target: { value: 18, comparison: "<=", unit: dialoger, decided: 2026-01-20 }
  effect:
    - { number: 1, title: Tillit, text: Fler litar på varandra }
tasks:
  - { id: leda, title: Leda, phase: overall, roles: [projektledare], lead: [projektledare] }
activities:
  - { id: start, title: Start, phase: preparation, when: Mars – Apr -26, tasks: [leda], state: partly }
targetGroups:
  - { id: unga, name: unga, aliases: [ungdomar] }
  - { id: seniorer, name: seniorer, closed: true }
methods:
  - { id: vr, name: VR }
`;

const SWEDISH = `Namn: En park för alla
Id: park
Startdatum: 16 mars 2026
Syfte: [Att lära]
Kommuner: [Laholm, Halmstad]
Nämnder:
  - Id: namnden
    Namn: Nämnden
    Kommun: Laholm
    Prioriterade målgrupper: [unga]
Mål:
  Projektmål:
    - Rubrik: Bredd
      Text: Många perspektiv
      Indikatorer:
        - Namn: Antal dialoger
          Mäts som: Antal dialoger
          Slags dialog: Fördjupande
          Område: halmstad
          Period: mars – juni 2026
          Målvärde: { värde: 18, jämförs: högst, enhet: dialoger, beslutat: 20 januari 2026 }
  Effektmål:
    - { nummer: 1, rubrik: Tillit, text: Fler litar på varandra }
Uppgifter:
  - { uppgift: Leda, fas: övergripande, roller: [projektledare], huvudansvar: [Processledare] }
Aktiviteter:
  - { aktivitet: Start, fas: Förberedelser, tid: Mars – Apr -26, uppgifter: [Leda], läge: Delvis genomförd }
Målgrupper:
  - { namn: unga, andra ord: [ungdomar] }
  - { namn: seniorer, stängd: ja }
Metoder: [VR]
`;

describe('a plan in Swedish', () => {
  const english = planOf(file(ENGLISH));
  test.each([
    ['as it is written', SWEDISH],
    [
      'in small letters',
      SWEDISH.replace(/^( *(?:- )?)(\p{Lu})(?=[^:\n]*:)/gmu, (_, before, letter) => before + letter.toLowerCase()),
    ],
    [
      'in capital letters',
      SWEDISH.replace(/^( *(?:- )?)([\p{L} ]+)(?=:)/gmu, (_, before, word) => before + word.toUpperCase()),
    ],
    ['with letters as macOS writes them', SWEDISH.normalize('NFD')],
    ['with hyphens for spaces', SWEDISH.replaceAll('Mäts som:', 'Mäts-som:').replaceAll('andra ord:', 'andra_ord:')],
    [
      'with goals right under their word',
      SWEDISH.replace('  Projektmål:\n', '').replace(/ {2}Effektmål:[\s\S]*?\n(?=Upp)/u, ''),
    ],
  ])('is the plan that it is in English: %s', (how, text) => {
    const plan = planOf(file(text));
    expect(plan).toEqual(
      how.startsWith('with goals') ? { ...english, goals: { ...english.goals, effect: [] } } : english,
    );
  });

  test('the words of an English plan may have capitals and spaces too', () => {
    const text = ENGLISH.replace('name: En', 'Name: En').replace('targetGroups:', 'Target groups:');
    expect(planOf(file(text))).toEqual(english);
  });
});

describe('the table of words', () => {
  /** Every path of the format, with 0 for each number. */
  const paths = (path: Path = []): Path[] => {
    const at: Path = schemaAt(path) instanceof z.ZodArray ? [...path, 0] : path;
    return keysAt(at).flatMap((key) => [[...at, key], ...paths([...at, key])]);
  };
  const all = paths();

  test('has every word of the format, and none that it does not have', () => {
    const keys = new Set(all.map((path) => String(path.at(-1))));
    expect([...keys].filter((key) => !SWEDISH_KEYS[key])).toEqual([]);
    expect(
      Object.keys(SWEDISH_KEYS)
        .filter((key) => !keys.has(key))
        .sort(),
    ).toEqual(['addsTo', 'madeFrom']);
  });

  test('says each word at a place once, and each is read as what it says', () => {
    for (const path of all) {
      const holder = path.slice(0, -1);
      expect([path, keyNamed(holder, keyName(path, 'sv'))]).toEqual([path, path.at(-1)]);
      expect([path, keyNamed(holder, String(path.at(-1)))]).toEqual([path, path.at(-1)]);
      const names = keyNamesAt(holder, 'sv').map(keyText);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('the headings of the workbook are read as the fields that they head', () => {
    const read = SHEETS.flatMap(({ lists }) =>
      lists.flatMap(({ at, columns }) =>
        columns.flatMap(({ path, heading, role }) =>
          path.includes('.') || role ? [] : [[heading, path, keyNamed([...at, 0], heading)] as const],
        ),
      ),
    );
    expect(read.length).toBeGreaterThan(80);
    expect(read.filter(([, path, found]) => found !== path)).toEqual([]);
  });
});

describe('words that say the same', () => {
  test.each([
    [
      'in two languages',
      'mål:\n  project: []\n',
      'plan.yaml:34: "mål" says the same as "goals" above; keep one of them',
    ],
    [
      'in capitals',
      'Goals:\n  project: []\n',
      'plan.yaml:34: "Goals" says the same as "goals" above; keep one of them',
    ],
    [
      'in two pieces of one letter',
      `ma\u030Al:\n  project: []\n`,
      'plan.yaml:34: "mål" says the same as "goals" above; keep one of them',
    ],
  ])('%s are told, and the first counts', (_, more, fault) => {
    expect(messages(file(ENGLISH + more))).toEqual([fault]);
  });

  test('through an alias of YAML as well', () => {
    const text = `${ENGLISH.replace('methods:\n', 'methods: &m\n')}metoder: *m\n`;
    expect(messages(file(text))).toEqual([
      'plan.yaml:34: "metoder" says the same as "methods" above; keep one of them',
    ]);
  });
});

describe('ids that are made of names', () => {
  const notes = (...files: SourceFile[]): string[] => planRemarks(files).map(faultText);
  const plain = ENGLISH.replace(/^targetGroups:[\s\S]*$/mu, '');
  const groups = (list: string): SourceFile => file(`${plain}targetGroups: ${list}\nmethods: [VR]\n`);
  const idsOf = (...files: SourceFile[]): string[] =>
    planOf(...files).targetGroups.map(({ id, name }) => `${id}=${name}`);

  test.each([
    ['a name', '[unga, Äldre över 80]', ['unga=unga', 'aldre-over-80=Äldre över 80']],
    ['two of one name', '[unga, seniorer, { id: x, name: unga }]', ['unga=unga', 'seniorer=seniorer', 'x=unga']],
    [
      'an id that another has',
      '[unga, { id: seniorer, name: de äldsta }, seniorer]',
      ['unga=unga', 'seniorer=de äldsta', 'seniorer-2=seniorer'],
    ],
    [
      'an id that one further down has',
      '[unga, { id: seniorer-2, name: b }, { id: seniorer, name: c }, seniorer]',
      ['unga=unga', 'seniorer-2=b', 'seniorer=c', 'seniorer-3=seniorer'],
    ],
    ['no letter at all', '[unga, "!", "?"]', ['unga=unga', 'rad=!', 'rad-2=?']],
  ])('%s', (_, list, ids) => {
    expect(idsOf(groups(list))).toEqual(ids);
    expect(idsOf(groups(list))).toEqual(ids);
  });

  test('are told, a list at a time, with what a new name does', () => {
    expect(notes(groups('[unga, { id: x, name: x }, seniorer, barn, nyanlända]'))).toEqual([
      'plan.yaml:29: targetGroups: 4 ids were made of names (unga, seniorer, barn …); a thing that is renamed is another, so write its id before you rename it',
      'plan.yaml:30: methods: an id was made of names (vr); a thing that is renamed is another, so write its id before you rename it',
    ]);
    expect(notes(file(ENGLISH))).toEqual([]);
    expect(notes(file(ENGLISH.replace('id: park\n', '')))).toEqual([
      'plan.yaml:1: id: made of the name (en-park-for-alla); a plan that is renamed is another, so write its id before you rename it',
    ]);
  });

  test('there is none where there is no name', () => {
    expect(messages(groups('[unga, { aliases: [barn] }]'))).toEqual([
      'plan.yaml:29: targetGroups[1].id: "id" is missing; write a short id of a–z, digits and hyphens',
      'plan.yaml:29: targetGroups[1].name: "name" is missing; write a text',
    ]);
  });

  test('what adds to a plan names its things by their names, whatever their ids', () => {
    const base = file(ENGLISH.replace('id: start, title: Start', 'id: a1, title: Start'));
    const addition = file(
      'kompletterar: park\naktiviteter:\n  - { rubrik: start, läge: Genomförd }\n  - { rubrik: A1, fas: Efterarbete }\n',
      'mer.yaml',
    );
    const plan = planOf(base, addition);
    expect(plan.activities.map(({ id, title, state }) => [id, title, state])).toEqual([
      ['a1', 'start', 'done'],
      ['a1-2', 'A1', 'not-done'],
    ]);
    expect(messages(addition)).toEqual([]);
    const alone = readPlanFiles([addition], { base: planOf(base) });
    expect('plan' in alone && alone.plan.activities).toEqual(plan.activities);
  });

  test('goals get the numbers after those that are there', () => {
    const text = ENGLISH.replace(
      '    - number: 1\n      title: Bredd',
      '    - title: Djup\n      text: På djupet\n    - number: 1\n      title: Bredd',
    );
    expect(planOf(file(text)).goals.project.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Djup'],
      [1, 'Bredd'],
    ]);
  });
});

describe('names for ids', () => {
  test('what is named and not there is told', () => {
    expect(messages(file(ENGLISH.replace('municipality: halmstad', 'municipality: Halmstda')))).toEqual([
      'plan.yaml:20: goals.project[0].indicators[0].municipality: there is no municipality "Halmstda" in the plan; did you mean "Halmstad"?',
    ]);
  });
  test('an id counts before a name', () => {
    const text = ENGLISH.replace('{ id: halmstad, name: Halmstad }', '{ id: halmstad, name: Laholm }').replace(
      'name: Laholm }',
      'name: Halmstad }',
    );
    expect(planOf(file(text)).committees[0]?.municipality).toBe('laholm');
  });
});

test.each([
  ['March – April 2026', '2026-03-01', '2026-04-30'],
  ['Sept. 2026', '2026-09-01', '2026-09-30'],
  ['May & October -26', '2026-05-01', '2026-05-31'],
  ['December 2025 and maj 2026', '2025-12-01', '2025-12-31'],
])('the time %s is read, and kept as it is written', (when, from, to) => {
  const [activity] = planOf(file(ENGLISH.replace('when: Mars – Apr -26', `when: ${when}`))).activities;
  expect(activity?.when).toBe(when);
  expect(parseSchedule(when)).toMatchObject({ windows: expect.arrayContaining([{ from, to }]) });
});
