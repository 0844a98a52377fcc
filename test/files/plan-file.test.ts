/** @long reads large plans and cut-off ones */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Plan } from '../../src/domain/plan';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { faultText, type SourceFile } from '../../src/files/source';
import { sampleFile, samplePlan } from '../samples/sample';
import { quickest } from '../support/quickest';

const PLAN = `id: park
name: En park för alla
start: 2021-03-16
municipalities:
  - id: laholm
    name: Laholm
  - { id: ysby, name: Ysby }
goals:
  project:
    - number: 1
      title: Bredd
      text: Många perspektiv
      indicators:
        - id: dialoger
          name: Antal dialoger
          measure: dialogues
          period: 2021
          target: { value: 18 }
        - id: hemsida
          name: Hemsidan
          period: 2021..2022
          target: { text: Löpande }
tasks:
  - { id: leda, title: Leda, phase: overall, roles: [projektledare] }
activities:
  - id: start
    title: Start
    phase: preparation
    when: Mars – Apr -21
    tasks: [leda]
  - id: slut
    title: Slut
    phase: completion
targetGroups:
  - { id: unga, name: unga }
methods:
  - { id: vr, name: VR }
`;

const file = (text: string | Uint8Array, name = 'plan.yaml'): SourceFile => ({ name, text });
const lines = PLAN.split('\n');
/** The plan with the line that holds `at` replaced by what `by` says. */
const changed = (at: string, by: string): string => {
  const index = lines.findIndex((line) => line.includes(at));
  if (index < 0) throw new Error(`the plan has no line with ${at}`);
  return lines.with(index, by).join('\n');
};
const messages = (...files: SourceFile[]): string[] => checkPlanFiles(files).map(faultText);
const KIM = 'Metoden heter Kim.';
const WRITTEN: readonly [string, string, string][] = [
  ['lessons', '{ id: l, text: "TEXT" }', 'lessons[0].text'],
  ['lessons', '{ id: l, text: Fika, about: "TEXT" }', 'lessons[0].about'],
  ['communications', '{ id: c, kind: anchoring, to: "TEXT" }', 'communications[0].to'],
  ['communications', '{ id: c, kind: anchoring, to: Alla, through: "TEXT" }', 'communications[0].through'],
  ['followUpQuestions', '{ id: f, when: close, text: Hur, outcome: "TEXT" }', 'followUpQuestions[0].outcome'],
  ['methodEvaluations', '{ id: e, methods: [vr], advantage: "TEXT" }', 'methodEvaluations[0].advantage'],
  ['methodEvaluations', '{ id: e, methods: [vr], drawback: "TEXT" }', 'methodEvaluations[0].drawback'],
  ...['place', 'strengthened', 'lowered', 'observations', 'advantages', 'drawbacks'].map(
    (field): [string, string, string] => [
      'dialogues',
      `{ id: d, example: true, date: 2021-09-14, kind: perspective, municipality: ysby, methods: [vr], targetGroups: [unga], participants: 8, ${field}: "TEXT" }`,
      `dialogues[0].${field}`,
    ],
  ),
];

describe('free text is looked through as in the chat', () => {
  const planWith = (section: string, item: string, text: string): SourceFile =>
    file(`${PLAN}${section}:\n  - ${item.replace('TEXT', text)}\n`);
  const line = PLAN.split('\n').length + 1;

  test.each(WRITTEN)('%s: %s', (section, item, path) => {
    for (const [text, kind] of [
      ['Ring dem, 811218-9876', 'a personnummer'],
      ['Ring dem, kim@example.se', 'an e-mail address'],
      ['Ring dem, 070-174 06 05', 'a phone number'],
      ['Betala dem, SE4550000000058398257466', 'a card number or an IBAN'],
    ] as const) {
      for (const keepNames of [false, true]) {
        const faults = checkPlanFiles([planWith(section, item, text)], { keepNames });
        expect(faults).toMatchObject([{ line, message: expect.stringContaining(`${path}: `) }]);
        expect(faults[0]?.message).toContain(kind);
        expect(faults[0]?.message).not.toContain(text);
      }
      expect(readPlanFiles([planWith(section, item, text)])).toHaveProperty('faults');
    }
    const named = planWith(section, item, KIM);
    expect(messages(named)).toEqual([expect.stringContaining('--keep-names')]);
    expect(checkPlanFiles([named], { keepNames: true })).toEqual([]);
    expect(readPlanFiles([named], { keepNames: true })).toHaveProperty('plan');
    expect(messages(planWith(section, item, 'Börja tidigt.'))).toEqual([]);
  });

  test('what an activity came to, and a file that adds to a plan', () => {
    const text = 'addsTo: park\nactivities:\n  - { id: start, outcome: "Ring 070-174 06 05" }\n';
    const addition = file(text, 'outcome.yaml');
    const fault = 'outcome.yaml:3: activities[0].outcome: ';
    expect(messages(addition)).toEqual([expect.stringContaining(fault)]);
    expect(messages(file(PLAN), addition)).toEqual([expect.stringContaining(fault)]);
  });

  test('the plan’s own wording is not: a committee’s address is nobody’s', () => {
    expect(messages(file(changed('text: Många', '      text: Skriv till namnden@example.se')))).toEqual([]);
  });
});

const planOf = (...files: SourceFile[]) => {
  const reading = readPlanFiles(files);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};

describe('a plan file that can be read', () => {
  test('becomes a plan', () => {
    const plan = planOf(file(PLAN));
    expect(plan.name).toBe('En park för alla');
    expect(plan.goals.project[0]?.indicators[0]?.period).toEqual({ from: '2021-01-01', to: '2021-12-31' });
    expect(plan.activities[1]).toMatchObject({ when: '', state: 'not-done' });
  });

  test.each([
    ['with a byte-order mark', `\uFEFF${PLAN}`],
    ['as bytes, with a byte-order mark', new TextEncoder().encode(`\uFEFF${PLAN}`)],
    ['with the line ends of Windows', PLAN.replaceAll('\n', '\r\n')],
    ['with letters as macOS writes them', PLAN.normalize('NFD')],
    ['with words that nothing is written after yet', `${PLAN}themes:\nbudget:\n`],
    ['with aliases of YAML', PLAN.replace('name: Laholm', 'name: &n Laholm').replace('name: Ysby', 'name: *n')],
  ])('%s as well', (_, text) => {
    expect(planOf(file(text)).name).toBe('En park för alla');
  });
});

describe('one fault in a plan', () => {
  const faults: [text: string, what: string, line: number, sentence: string][] = [
    // The notation.
    [changed('name: En park', 'name: "En park'), 'a closing quote', 2, 'a closing quote is missing'],
    [changed('id: ysby', '  - { id: ysby, name: Ysby'), 'a closing brace', 8, 'a "}" is missing'],
    [changed('title: Start', '\ttitle: Start'), 'a tab', 27, 'indent with spaces, not with tabs'],
    [
      changed('name: En park', 'name: Park: för alla'),
      'a colon in a text',
      2,
      'put the text after the first ":" in quotes if it holds a ":" itself, and look whether the line below is indented too far',
    ],
    [
      changed('name: En park', 'name: @parken'),
      'a character that YAML keeps for itself',
      2,
      'put the text in quotes: it begins with a character that means something else in YAML',
    ],
    [
      changed('name: En park', 'name: *parken'),
      'an alias of nothing',
      2,
      'put the text in quotes: a "*" or "&" at its beginning means something else in YAML',
    ],
    [
      changed('name: En park', 'name: !parken x'),
      'a tag',
      2,
      'put the text in quotes: a "!" at its beginning means something else in YAML',
    ],
    [
      changed('start: 2021', 'start: 2021-03-16\nname: B'),
      'a word twice',
      4,
      '"name" is written twice here; keep one of them',
    ],
    [`${PLAN}---\nid: b\n`, 'two plans in one file', 38, 'a file holds one plan only; remove the line with "---"'],
    [
      changed('name: En park', 'name: En park\n[a]: b'),
      'a list for a word',
      3,
      'the word before a ":" is a single word or text',
    ],
    // Words and values.
    [
      changed('period: 2021..2022', '          perod: 2021'),
      'a slip in a word',
      21,
      'goals.project[0].indicators[1].perod: "perod" is not a word that can stand here; did you mean "period"?',
    ],
    [
      `${PLAN}xyzzy: 1\n`,
      'a word of another language',
      38,
      `xyzzy: "xyzzy" is not a word that can stand here; use one of ${Object.keys(Plan.shape).join(', ')}`,
    ],
    [
      changed('period: 2021..2022', '          period: hösten 2021'),
      'a period in words',
      21,
      'goals.project[0].indicators[1].period: write a period as 2021, 2021-03, 2021..2022 or 2021-03..2022-06',
    ],
    [changed('start: 2021', 'start: i mars 2021'), 'a day in words', 3, 'start: write a date as YYYY-MM-DD'],
    [changed('start: 2021', 'start: 2021-02-30'), 'no such day', 3, 'start: there is no such day in the calendar'],
    [
      changed('start: 2021', 'start:'),
      'an empty day',
      1,
      'start: "start" is missing; write a date, such as 2021-03-16',
    ],
    [
      changed('when: Mars', '    when: i vår'),
      'a time nobody can read',
      29,
      'activities[0].when: write a time as "Mars – Apr -21", "Okt -20 & Sep -21", "14 mars 2027", "v. 12–14 2027", "kvartal 2 2027", "våren 2027", "första halvåret 2027", "varje månad t.o.m. juni 2027", "Löpande" or "X"',
    ],
    [
      changed('measure: dialogues', '          measure: dialoges'),
      'a slip in a measure',
      16,
      'goals.project[0].indicators[0].measure: "dialoges" is not possible here; did you mean "dialogues"?',
    ],
    [
      changed('phase: completion', '    phase: efteråt'),
      'another word for a phase',
      33,
      'activities[1].phase: "efteråt" is not possible here; use one of preparation, implementation, completion',
    ],
    [
      changed('target: { value: 18 }', '          target: { value: 18 dialoger }'),
      'a unit after a number',
      18,
      'goals.project[0].indicators[0].target.value: write a number in digits only, without quotes, spaces or unit (not "18 dialoger")',
    ],
    [
      changed('target: { value: 18 }', '          target: { value: -1 }'),
      'a negative target',
      18,
      'goals.project[0].indicators[0].target.value: a count is at least 0; what may be below it is a level',
    ],
    [
      changed('target: { value: 18 }', '          target: { value: 18, perMunicipality: 0 }'),
      'a minimum of nothing',
      18,
      'goals.project[0].indicators[0].target.perMunicipality: write a number above 0',
    ],
    [
      changed('target: { value: 18 }', '          target: { value: 18, perMunicipality: 1.5 }'),
      'half a dialogue',
      18,
      'goals.project[0].indicators[0].target.perMunicipality: write a whole number in digits only, without quotes, spaces or unit (not "1.5")',
    ],
    [
      changed('number: 1', '    - number: 100'),
      'too high a number',
      10,
      'goals.project[0].number: write a number that is at most 99.9',
    ],
    [
      changed('title: Slut', '    title: 2021'),
      'a number for a text',
      32,
      'activities[1].title: write a text here; put it in quotes: "2021"',
    ],
    [
      changed('title: Slut', '    title: ""'),
      'an empty text',
      32,
      'activities[1].title: write a text; it cannot be empty',
    ],
    [
      changed('title: Slut', '    title: [Slut]'),
      'a list for a text',
      32,
      'activities[1].title: write a text here, in quotes if it holds a ":", or if it begins with "[" or "{"',
    ],
    [
      changed('tasks: [leda]', '    tasks: leda'),
      'a word for a list',
      30,
      'activities[0].tasks: write a list here: [leda], or each item on a line of its own that begins with "- "',
    ],
    [
      changed('tasks: [leda]', '    tasks: [leda, ]\n    aliases:\n      -'),
      'an empty item',
      32,
      'activities[0].aliases[0]: this item is empty; write something after the "-", or remove the line',
    ],
    [
      changed('target: { text', '          target: [löpande]'),
      'a list for parts',
      22,
      'goals.project[0].indicators[1].target: write its parts on indented lines (value, comparison, upTo, unit, perMunicipality, municipalities, perTargetGroup, targetGroups, text, decided, earlier)',
    ],
    [
      changed('id: ysby', '  - { id: Ysby Ö, name: Ysby }'),
      'an id of other letters',
      7,
      'municipalities[1].id: "Ysby Ö" cannot be an id: use lower-case letters a–z, digits and single hyphens',
    ],
    [
      changed('phase: completion', ''),
      'no phase',
      31,
      'activities[1].phase: "phase" is missing; write one of preparation, implementation, completion',
    ],
    [
      changed('id: leda', '  - { id: leda, title: Leda, phase: overall, roles: [chef] }'),
      'an unknown role',
      24,
      'tasks[0].roles[0]: "chef" is not a role; use one of projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare',
    ],
    [
      changed('id: leda', '  - { id: leda, title: Leda, phase: overall, roles: [] }'),
      'nobody',
      24,
      'tasks[0].roles: write at least 1 item here',
    ],
    [
      `${PLAN}dialogues:\n  - { id: d, date: 2021-09-01, kind: perspective, municipality: laholm, methods: [vr], targetGroups: [unga], participants: 5 }\n`,
      'a dialogue that is not marked',
      39,
      'dialogues[0].example: "example" is missing; write true',
    ],
    [
      `${PLAN}dialogues:\n  - { id: d, example: no, date: 2021-09-01, kind: perspective, municipality: laholm, methods: [vr], targetGroups: [unga], participants: 5 }\n`,
      'a dialogue that is marked as real',
      39,
      'dialogues[0].example: write "example: true"; dialogues in a plan file are examples and say so, real ones are reported in the chat',
    ],
    // References.
    [
      changed('tasks: [leda]', '    tasks: [lyda]'),
      'a task that is not there',
      30,
      'activities[0].tasks[0]: there is no task "lyda" in the plan; use one of leda',
    ],
    [
      changed('id: slut', '  - id: start'),
      'an id twice',
      31,
      'activities[1].id: the activity id "start" is used twice; give each its own',
    ],
    [
      changed('target: { text', '          target: { unit: "%" }'),
      'a target of nothing',
      22,
      'goals.project[0].indicators[1].target: a target needs a value, or a text when it has no figure',
    ],
  ];
  test.each(faults.map(([text, what, line, sentence]) => [what, text, line, sentence] as const))(
    '%s',
    (_, text, line, sentence) => {
      expect(messages(file(text))).toEqual([`plan.yaml:${line}: ${sentence}`]);
    },
  );
});

describe('a file that is no plan', () => {
  const TOP = 'a plan file begins with "id: …" and "name: …", or with "addsTo: …" when it adds to a plan';
  const DEEP = 'the file is nested too deeply';
  const MUCH = 'the file is nested too deeply, or repeats itself through "&" and "*"; write the parts out';
  const LETTERS = 'the letters of this file cannot be read; save it again as UTF-8 (in Excel: "CSV UTF-8")';
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg']) {
    bomb.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`);
  }

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', TOP],
    ['only a comment', '# hej\n', TOP],
    ['a list', '- a\n- b\n', TOP],
    ['a text', 'hej', TOP],
    [
      'more than 1 MB',
      `${PLAN}#${'x'.repeat(1024 * 1024)}`,
      'the file is larger than 1 MB; nothing that belongs here is that large',
    ],
    ['Windows-1252', Buffer.from(PLAN, 'latin1'), LETTERS],
    ['UTF-16 that does not say so', Buffer.from(PLAN, 'utf16le'), LETTERS],
    ['binary', 'a\0b', LETTERS],
    ['deeply nested', '['.repeat(50_000), DEEP],
    ['deeply nested maps', '{a: '.repeat(50_000), DEEP],
    ['nested beyond sense', `a: ${'['.repeat(60)}${']'.repeat(60)}`, MUCH],
    ['an alias bomb', bomb.join('\n'), MUCH],
    ['an alias of itself', 'a: &a [*a]', MUCH],
  ])('%s', (_, text, sentence) => {
    expect(messages(file(text))).toEqual([`plan.yaml:1: ${sentence}`]);
    expect(quickest(() => messages(file(text)), 5, 2_000)).toBeLessThan(2_000);
  });

  test('that lost a letter says on which line', () => {
    expect(messages(file(PLAN.replace('Många', 'M\uFFFDnga')))).toEqual([
      'plan.yaml:12: a letter here was lost when the file was saved; write it again and save the file as UTF-8',
    ]);
  });
  test('that has none of what a plan needs says all of it', () => {
    expect(messages(file('purpose: []\n')).map((fault) => fault.split('; ')[0])).toEqual(
      ['id', 'name', 'start', 'goals', 'targetGroups', 'methods'].map(
        (word) => `plan.yaml:1: ${word}: "${word}" is missing`,
      ),
    );
  });
  test('a word that programs use for themselves is a word like any other', () => {
    const [fault] = messages(file(`${PLAN}__proto__: { polluted: true }\nconstructor: 1\n`));
    expect(fault).toMatch(/^plan.yaml:38: __proto__: "__proto__" is not a word that can stand here/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  test('no file at all', () => {
    expect(readPlanFiles([])).toEqual({ faults: [{ file: '', line: 1, message: 'give at least one plan file' }] });
  });
});

describe('all faults come at once', () => {
  const BAD = `id: park
name: En park
start: 2021-03-16
strat: x
municipalities:
  - { id: laholm, name: Laholm }
  - { id: Ysby Ö, name: 3 }
goals:
  project:
    - number: 1
      title: Bredd
      indicators:
        - { id: a, name: A, period: 2021-13, target: { valu: 3 } }
activities:
  - id: start
    title: Start
    phase: before
    title: Starten
    tasks: [lyda]
  - id: start
    title: Igen
    phase: completion
targetGroups:
  - { id: unga, name: unga }
methods:
  - { id: vr, name: VR }
`;

  test('of notation, words, values and references, in the order of the lines', () => {
    expect(checkPlanFiles([file(BAD)]).map((fault) => `${fault.line} ${fault.message.split(':')[0]}`)).toEqual([
      '4 strat',
      '7 municipalities[1].id',
      '7 municipalities[1].name',
      '10 goals.project[0].text',
      '13 goals.project[0].indicators[0].period',
      '13 goals.project[0].indicators[0].target',
      '13 goals.project[0].indicators[0].target.valu',
      '17 activities[0].phase',
      '18 "title" is written twice here; keep one of them',
      '19 activities[0].tasks[0]',
      '20 activities[1].id',
    ]);
  });
  test('with their columns', () => {
    const [fault] = checkPlanFiles([file(changed('period: 2021..2022', '          period: x'))]);
    expect(fault).toMatchObject({ file: 'plan.yaml', line: 21, column: 11 });
  });
  test('of several files, in the order they were given', () => {
    const broken = file('a: "b', 'broken.yaml');
    const more = file('addsTo: park\nactivities:\n  - { id: start, state: fardig }\n', 'more.yaml');
    expect(messages(file(BAD), broken, more).map((fault) => fault.split(':')[0])).toEqual([
      ...Array<string>(11).fill('plan.yaml'),
      'broken.yaml',
      'more.yaml',
    ]);
  });
});

describe('files that add to a plan', () => {
  const OUTCOME = `addsTo: park
name: Parken
goals:
  project:
    - number: 1
      indicators:
        - id: hemsida
          outcome: { text: Uppdaterad, source: Redovisning }
      notes:
        - text: Ca 30 enligt beslutet.
activities:
  - id: slut
    state: done
    when: X
  - { id: nytt, title: Nytt, phase: completion }
targetGroups:
  - id: unga
    aliases: [ungdomar]
`;
  const add = (text: string, name = 'outcome.yaml'): SourceFile => file(text, name);

  test('merge item by item by id or number, and replace what is no list of things', () => {
    const plan = planOf(
      file(PLAN),
      add(OUTCOME),
      add('addsTo: park\nactivities:\n  - { id: slut, state: partly }\n', 'c.yaml'),
    );
    expect(plan.name).toBe('Parken');
    expect(plan.goals.project).toHaveLength(1);
    expect(plan.goals.project[0]).toMatchObject({ title: 'Bredd', notes: [{ text: 'Ca 30 enligt beslutet.' }] });
    expect(plan.goals.project[0]?.indicators.map((indicator) => indicator.outcome?.text)).toEqual([
      undefined,
      'Uppdaterad',
    ]);
    expect(plan.activities.map(({ id, state, when }) => `${id} ${state} ${when}`)).toEqual([
      'start not-done Mars – Apr -21',
      'slut partly X',
      'nytt not-done ',
    ]);
    expect(plan.targetGroups).toEqual([{ id: 'unga', name: 'unga', aliases: ['ungdomar'] }]);
  });

  test('may stand before the whole plan, as a shell lists them; a later one still stands over an earlier one', () => {
    const state = (is: string): SourceFile =>
      add(`addsTo: park\nactivities:\n  - { id: slut, state: ${is} }\n`, `${is}.yaml`);
    const planned = planOf(file(PLAN), add(OUTCOME), state('partly'), state('not-relevant'));
    expect(planOf(add(OUTCOME), state('partly'), file(PLAN), state('not-relevant'))).toEqual(planned);
    expect(planOf(state('not-relevant'), state('partly'), file(PLAN)).activities).toContainEqual(
      expect.objectContaining({ id: 'slut', state: 'partly' }),
    );
    const names = readdirSync(join(__dirname, '../../samples/tillit')).filter((name) => name.endsWith('.yaml'));
    expect(planOf(...names.sort().map(sampleFile))).toEqual(samplePlan('dialogues.yaml', 'outcome.yaml'));
  });

  test('are looked at for their form when they come alone', () => {
    expect(messages(add(OUTCOME))).toEqual([]);
    expect(
      messages(
        add(
          'addsTo: park\nactivities:\n  - { id: slut, state: fardig }\n  - { state: done }\n  - { id: slut }\nmethods: 3\n',
        ),
      ),
    ).toEqual([
      'outcome.yaml:3: activities[0].state: "fardig" is not possible here; use one of not-done, partly, done, not-relevant',
      'outcome.yaml:4: activities[1].id: "id" is missing; write a short id of a–z, digits and hyphens',
      'outcome.yaml:5: activities[2].id: the activity id "slut" is used twice; keep one of them',
      'outcome.yaml:6: methods: write a list here: [3], or each item on a line of its own that begins with "- "',
    ]);
  });
  test('are no plan on their own', () => {
    expect(readPlanFiles([add(OUTCOME)])).toEqual({
      faults: [
        {
          file: 'outcome.yaml',
          line: 1,
          message: 'this file only adds to a plan; give the file with the whole plan too',
        },
      ],
    });
  });

  test.each<[string, SourceFile[], string]>([
    [
      'an item that the plan does not have',
      [file(PLAN), add('addsTo: park\nactivities:\n  - id: sluut\n    state: done\n')],
      'outcome.yaml:3: activities[0]: there is no activity "sluut" in the plan to add to; correct the id, or write a whole activity (missing: "title", "phase")',
    ],
    [
      'a goal that the plan does not have',
      [file(PLAN), add('addsTo: park\ngoals:\n  project:\n    - number: 7\n      notes: []\n')],
      'outcome.yaml:4: goals.project[0]: there is no project goal "7" in the plan to add to; correct the number, or write a whole project goal (missing: "title", "text")',
    ],
    [
      'a fault in an item is numbered as in its own file',
      [file(PLAN), add('addsTo: park\nactivities:\n  - id: slut\n    state: fardig\n')],
      'outcome.yaml:4: activities[0].state: "fardig" is not possible here; use one of not-done, partly, done, not-relevant',
    ],
    [
      'a reference that does not hold',
      [file(PLAN), add('addsTo: park\nactivities:\n  - id: slut\n    tasks: [lyda]\n')],
      'outcome.yaml:4: activities[0].tasks[0]: there is no task "lyda" in the plan; use one of leda',
    ],
    [
      'an item twice',
      [
        file(PLAN),
        add(
          'addsTo: park\nactivities:\n  - { id: slut, title: A, phase: completion }\n  - { id: slut, title: B, phase: completion }\n',
        ),
      ],
      'outcome.yaml:4: activities[1].id: the activity id "slut" is used twice; give each its own',
    ],
    [
      'another plan',
      [file(PLAN), add('addsTo: skog\nnotes: []\n')],
      'outcome.yaml:1: this file adds to "skog", but the plan is "park"',
    ],
    [
      'two whole plans',
      [file(PLAN), file(PLAN, 'b.yaml')],
      'b.yaml:1: "plan.yaml" is already a whole plan; begin this file with "addsTo: …" if it adds to that plan',
    ],
    [
      'an id of its own',
      [file(PLAN), add('addsTo: park\nid: park\n')],
      'outcome.yaml:2: id: a file that adds to a plan has no id of its own; remove it',
    ],
    [
      'no plan named',
      [file(PLAN), add('addsTo: Vår park\n')],
      'outcome.yaml:1: addsTo: write the id of the plan that this file adds to',
    ],
  ])('%s is told', (_, files, fault) => {
    expect(messages(...files)).toEqual([fault]);
    expect(readPlanFiles(files)).toHaveProperty('faults');
  });
});

test('whatever is done to a file, each fault stands on a line of it, and says something', () => {
  const junk = fc.constantFrom(
    '',
    '  ',
    '\t',
    '-',
    '- - a',
    ': :',
    '{',
    ']',
    '"',
    "'",
    '*a',
    '&a b',
    '!x',
    '? a',
    '|',
    '>',
    '%',
    '#',
    '...',
    '---',
    'a: 1',
    'id: x',
    '  - 7',
    '<<: 1',
    'ö: å',
    '~',
    '.nan',
    '[[]]',
  );
  const change = fc.record({
    at: fc.nat(lines.length - 1),
    by: fc.option(junk),
    indent: fc.nat(6),
    insert: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = [...lines];
      for (const { at, by, indent, insert } of changes) {
        text.splice(at, insert ? 0 : 1, ...(by === null ? [] : [' '.repeat(indent) + by]));
      }
      const reading = readPlanFiles([file(text.join('\n'))]);
      const faults = 'faults' in reading ? reading.faults : [];
      for (const fault of faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1);
        expect(fault.line).toBeLessThanOrEqual(text.length);
        expect(fault.message).not.toMatch(/undefined|\[object|Invalid input/);
      }
    }),
    { numRuns: 200 },
  );
});

test('the sample is read in a moment', () => {
  const files = ['plan.yaml', 'outcome.yaml', 'dialogues.yaml'].map(sampleFile);
  expect(readPlanFiles(files)).toHaveProperty('plan');
  expect(quickest(() => readPlanFiles(files), 5, 2_000)).toBeLessThan(2_000);
});
