/** @long reads the sample plan with each sign of a word processor in it */

import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import type { Plan } from '../../src/domain/plan';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { faultText } from '../../src/files/source';
import { sampleFile } from '../samples/sample';
import { quickest } from '../support/quickest';

// What word processors, mail, phones and editors put into a plan file in the place of what YAML is written with.

const PLAN = `id: park
name: En park för alla
start: 2021-03-16
purpose:
  - Att lära
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
          target: { value: 18, unit: dialoger }
tasks:
  - { id: leda, title: Leda, phase: overall, roles: [projektledare] }
activities:
  - id: start
    title: Start
    phase: preparation
    when: Mars – Apr -21
    outcome: |
      Vi började.
      – Hej, sa någon.
    tasks:
      - leda
targetGroups:
  - { id: unga, name: unga, aliases: [ungdomar, tonåringar] }
methods:
  - { id: vr, name: VR }
`;

const lines = PLAN.split('\n');
const lineOf = (at: string): number => {
  const index = lines.findIndex((line) => line.includes(at));
  if (index < 0) throw new Error(`the plan has no line with ${at}`);
  return index + 1;
};
/** The plan with the line that holds `at` changed. */
const changed = (at: string, from: string | RegExp, to: string): string => {
  const index = lineOf(at) - 1;
  const before = lines[index] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${at} is not changed`);
  return lines.with(index, after).join('\n');
};
const messages = (text: string | Uint8Array): string[] => checkPlanFiles([{ name: 'p', text }]).map(faultText);
const planOf = (text: string | Uint8Array): Plan => {
  const reading = readPlanFiles([{ name: 'p', text }]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};

const SPACES: readonly [string, string][] = [
  ['\u00A0', 'a no-break space (U+00A0)'],
  ['\u202F', 'a narrow no-break space (U+202F)'],
  ['\u2009', 'a thin space (U+2009)'],
  ['\u3000', 'an ideographic space (U+3000)'],
  ['\u2007', 'an unusual space (U+2007)'],
];
const MARKS: readonly [string, string][] = [
  ['–', '"–", an en dash (U+2013),'],
  ['—', '"—", an em dash (U+2014),'],
  ['−', '"−", a minus sign (U+2212),'],
  ['‑', '"‑", a no-break hyphen (U+2011),'],
  ['•', '"•", a bullet (U+2022),'],
  ['·', '"·", a middle dot (U+00B7),'],
  ['‣', '"‣", a sign of a word processor (U+2023),'],
  ['▪', '"▪", a sign of a word processor (U+25AA),'],
  ['\uF0B7', '"\uF0B7", a sign of a word processor (U+F0B7),'],
  ['*', '"*", "*",'],
  ['+', '"+", "+",'],
];
const HYPHEN = 'does not begin an item of a list; write a hyphen and a space instead: "- "';

test('the plan itself has no faults', () => {
  expect(messages(PLAN)).toEqual([]);
  expect(planOf(PLAN).activities[0]?.outcome).toBe('Vi började.\n– Hej, sa någon.');
});

describe('a list mark that is none', () => {
  test.each(MARKS)('%s', (mark, name) => {
    for (const [at, column] of [
      ['- id: laholm', 2],
      ['- { id: ysby', 2],
      ['- number: 1', 4],
      ['- id: dialoger', 8],
      ['- leda', 6],
      ['- Att lära', 2],
    ] as const) {
      expect(messages(changed(at, '- ', `${mark} `))).toEqual([`p:${lineOf(at)}: ${name} ${HYPHEN}`]);
      const [fault] = checkPlanFiles([{ name: 'p', text: changed(at, '- ', `${mark} `) }]);
      expect(fault?.column).toBe(column + 1);
      // Word puts a tab or a no-break space after it.
      expect(messages(changed(at, '- ', `${mark}\t`))).toEqual([`p:${lineOf(at)}: ${name} ${HYPHEN}`]);
      expect(messages(changed(at, '- ', `${mark}\u00A0`))).toEqual([`p:${lineOf(at)}: ${name} ${HYPHEN}`]);
    }
    // All items of a list, and each is told.
    const all = PLAN.replaceAll(/^( *)- (?=id|\{|number|leda|Att)/gm, `$1${mark} `);
    const listed = lines.flatMap((line, index) => (/^ *- /.test(line) ? [index + 1] : []));
    expect(messages(all)).toEqual(listed.map((line) => `p:${line}: ${name} ${HYPHEN}`));
  });

  test.each([['o\t'], ['1. '], ['2) ']])('a mark of Word that is a letter or a number: %j', (mark) => {
    expect(messages(changed('- leda', '- ', mark))).toEqual([`p:${lineOf('- leda')}: "${mark.trim()}" ${HYPHEN}`]);
  });

  test.each(['- id: laholm', '- leda', '- { id: ysby', '- Att lära', '- number: 1'])(
    'a hyphen without a space: %s',
    (at) => {
      const message = `p:${lineOf(at)}: write a space after the "-" that begins an item of a list: "- "`;
      expect(messages(changed(at, '- ', '-'))).toEqual([message]);
    },
  );

  test('a dash in a text is a dash', () => {
    const [head = '', tail = ''] = PLAN.split(/(?<=outcome: )\|\n.*\n.*(?=\n)/);
    for (const text of [
      '"– Ja"',
      '– Ja',
      '|\n      – Ja\n      • Nej',
      '>\n      – id: x',
      'Ja\n     – och nej',
      '"Ja\n     – och nej"',
    ]) {
      expect(messages(head + text + tail)).toEqual([]);
    }
  });
});

describe('a space that is none', () => {
  test.each(SPACES)('%j as indentation', (space, name) => {
    for (const at of [
      'name: Laholm',
      '- id: laholm',
      'title: Bredd',
      'title: Start',
      '- leda',
      'project:',
      '{ id: ysby',
    ]) {
      const indent = /^ */.exec(lines[lineOf(at) - 1] ?? '')?.[0] ?? '';
      for (const by of [space.repeat(indent.length), `${space} `.repeat(indent.length / 2)]) {
        expect(messages(changed(at, indent, by))).toEqual([
          `p:${lineOf(at)}: this line is indented with ${name}, which looks like a space and is none to YAML; indent with ordinary spaces`,
        ]);
      }
    }
    expect(messages(changed('Vi började', '      ', space.repeat(6)))).toEqual([
      `p:${lineOf('Vi började')}: this line is indented with ${name}; indent with ordinary spaces`,
    ]);
  });
  test.each(SPACES)('%j after a colon or a dash', (space, name) => {
    for (const [at, word] of [
      ['title: Start', 'title'],
      ['name: En park', 'name'],
      ['start: 2021', 'start'],
      ['period: 2021', 'period'],
      ['number: 1', 'number'],
      ['when: Mars', 'when'],
      ['{ id: leda', 'id'],
    ] as const) {
      expect(messages(changed(at, `${word}: `, `${word}:${space}`))).toEqual([
        `p:${lineOf(at)}: after "${word}:" stands ${name}; write an ordinary space`,
      ]);
    }
    for (const at of ['- id: laholm', '- leda', '- { id: ysby', '- number: 1']) {
      expect(messages(changed(at, '- ', `-${space}`))).toEqual([
        `p:${lineOf(at)}: after the "-" stands ${name}; write an ordinary space`,
      ]);
    }
  });
  test('a tab as indentation', () => {
    for (const at of ['name: Laholm', '- leda', 'title: Bredd', 'project:']) {
      expect(messages(changed(at, /^ */, '\t'))).toEqual([`p:${lineOf(at)}: indent with spaces, not with tabs`]);
    }
    expect(messages(changed('- id: laholm', '- ', '-\t'))).toEqual([
      `p:${lineOf('- id: laholm')}: indent with spaces, not with tabs`,
    ]);
  });
  test.each(SPACES)('%j where nothing hangs on it is a space', (space) => {
    const spaced = PLAN.replace('En park för', `En${space}park${space}${space}för`)
      .replace('value: 18,', `value: ${space}18${space},${space}`)
      .replace('period: 2021', `period: 2021${space}`)
      .replace('name: Laholm', `name${space}: ${space}Laholm${space}`)
      .replace('municipalities:', `${space}\n${space}# Orter\nmunicipalities:${space}`)
      .replace('[ungdomar, ', `[ungdomar,${space}`);
    expect(planOf(spaced)).toEqual(planOf(PLAN));
  });
});

describe('one sign for another', () => {
  const cases: [what: string, text: string, at: string, sentence: string][] = [
    [
      'a wide colon',
      changed('title: Start', ': ', '：'),
      'title: Start',
      '"：" after "title" is a wide or unusual colon; write an ordinary one and a space: "title: …"',
    ],
    [
      'a wide colon and a space',
      changed('name: Laholm', ': ', '： '),
      'name: Laholm',
      '"：" after "name" is a wide or unusual colon; write an ordinary one and a space: "name: …"',
    ],
    [
      'a wide colon with a list below',
      changed('municipalities:', ':', '：'),
      'municipalities:',
      '"：" after "municipalities" is a wide or unusual colon; write an ordinary one and a space: "municipalities: …"',
    ],
    [
      'a wide colon within braces',
      changed('{ id: ysby', 'name: ', 'name：'),
      '{ id: ysby',
      '"：" after "name" is a wide or unusual colon; write an ordinary one and a space: "name: …"',
    ],
    [
      'a colon without a space',
      changed('title: Start', ': ', ':'),
      'title: Start',
      'write a space after the colon: "title: …"',
    ],
    [
      'a colon without a space, first in an item',
      changed('- id: laholm', 'id: ', 'id:'),
      '- id: laholm',
      'write a space after the colon: "id: …"',
    ],
    [
      'a colon without a space within braces',
      changed('{ id: ysby', 'id: ', 'id:'),
      '{ id: ysby',
      'write a space after the colon: "id: …"',
    ],
    [
      'a colon without a space before a quote',
      changed('title: Start', ': Start', ':"Start"'),
      'title: Start',
      'write a space after the colon: "title: …"',
    ],
    [
      'a word in quotes of Word',
      changed('title: Start', 'title', '”title”'),
      'title: Start',
      'write title without quotes',
    ],
    [
      'a straight quote and one of Word',
      changed('name: En park', /En.*$/, '"En park”'),
      'name: En park',
      'the text begins with " and ends with ”, a quote of a word processor; end it with "',
    ],
    [
      'decimals with a comma',
      changed('value: 18', '{ value: 18, unit: dialoger }', '{ value: 93,5 }'),
      'value: 18',
      'write decimals with a full stop: "value: 93.5"',
    ],
    [
      'a comma in a text within braces',
      changed('{ id: ysby', 'Ysby', 'Ysby, Laholm'),
      '{ id: ysby',
      'a "," within { } ends a text; put the whole text in quotes: name: "Ysby, Laholm"',
    ],
    [
      'a "#" in a title',
      changed('title: Start', 'Start', 'Start #2'),
      'title: Start',
      'what stands after a "#" is a comment and is not read; put the text in quotes if it belongs to it, or the comment on a line of its own',
    ],
    [
      'a "#" in a title within braces',
      changed('{ id: leda', 'Leda', 'Leda #2'),
      '{ id: leda',
      'what stands after a "#" is a comment and is not read, nor is the bracket that ends this line; put the text that holds it in quotes',
    ],
    [
      'an ampersand of a web page',
      changed('name: En park', 'En park', 'Lek &amp; park'),
      'name: En park',
      '"&amp;" is how a web page writes &; write "&" instead',
    ],
    [
      'quotes of a web page',
      changed('title: Start', 'Start', '&quot;Start&quot;'),
      'title: Start',
      '"&quot;" is how a web page writes "; write """ instead',
    ],
    [
      'a letter of a web page',
      changed('name: En park', 'för', 'f&ouml;r'),
      'name: En park',
      '"&ouml;" is how a web page writes ö; write "ö" instead',
    ],
    [
      'a no-break space of a web page',
      changed('name: En park', 'En ', 'En&nbsp;'),
      'name: En park',
      '"&nbsp;" is how a web page writes a space; write a space instead',
    ],
  ];
  test.each(cases)('%s', (_, text, at, sentence) => {
    expect(messages(text)).toEqual([`p:${lineOf(at)}: ${sentence}`]);
  });
  test.each([
    '”Start”',
    '“Start”',
    '„Start“',
    '«Start»',
    '»Start»',
    '’Start’',
    '‘Start’',
    '”Start"',
    '´Start´',
    '”Start: nu”',
    '”Start #2”',
    '“Start, nu”',
  ])('quotes of Word: %s', (text) => {
    for (const at of ['title: Start', 'title: Leda'] as const) {
      const found = messages(changed(at, at.slice(7), text));
      expect(found).toEqual([
        expect.stringContaining(
          `p:${lineOf(at)}: ${text[0]}…${text.at(-1)} are quotes of a word processor; write straight ones`,
        ),
      ]);
    }
  });
  test.each(['”Ja” och ”nej”', 'Om ”parken”', 'Mars ’21', "l'été", '"”Ja”"', 'R&D; mer'])(
    'a text keeps its own: %s',
    (text) => {
      expect(planOf(changed('title: Start', 'Start', text)).activities[0]?.title).toBe(text.replace(/^"|"$/g, ''));
    },
  );
  test('decimals with a comma on a line of their own', () => {
    const text = PLAN.replace('{ value: 18, unit: dialoger }', '\n            value: 93,5').replace(
      'target: \n',
      'target:\n',
    );
    expect(messages(text)).toEqual([
      `p:${lineOf('target:') + 1}: goals.project[0].indicators[0].target.value: write decimals with a full stop, not a comma: 93.5 (not "93,5")`,
    ]);
  });
  test.each(['…', '—', '–––', '———'])('%s alone on a line', (text) => {
    for (const at of ['tasks:', 'activities:']) {
      const whole = lines.toSpliced(lineOf(at) - 1, 0, text).join('\n');
      expect(messages(whole)).toEqual([`p:${lineOf(at)}: "${text}" says nothing in a plan; remove the line`]);
    }
  });
  test('a comment where no text is meant is a comment', () => {
    expect(
      messages(PLAN.replace('id: laholm', 'id: laholm # Laholm').replace('tasks:\n', 'tasks: # en lista\n')),
    ).toEqual([]);
  });
});

describe('indentation that is off', () => {
  test.each([
    ['name: Laholm', 4],
    ['title: Bredd', 6],
    ['measure: dialogues', 10],
    ['phase: preparation', 4],
    ['title: Start', 4],
  ])('a word by one: %s', (at, column) => {
    for (const by of [-1, 1]) {
      const found = messages(changed(at, /^ */, ' '.repeat(column + by)));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(
        new RegExp(
          `^p:${lineOf(at)}: this line is indented by ${column + by} spaces, where "\\w+" above it is indented by ${column}; give both the same$`,
        ),
      );
    }
  });
  test('an item by one, with all that stands under it', () => {
    for (const by of [-1, 1]) {
      const text = PLAN.replace(
        '  - { id: ysby, name: Ysby }',
        '  - id: ysby\n    name: Ysby\n    aliases: [Y]\n'.replaceAll(/^ {2}/gm, ' '.repeat(2 + by)).trimEnd(),
      );
      expect(messages(text)).toEqual([
        `p:${lineOf('{ id: ysby')}: this line is indented by ${2 + by} space${by < 0 ? '' : 's'}, where the items beside it are indented by 2; give both the same`,
      ]);
    }
  });
  test('a text in quotes may have a line that ends with a quote of a word processor', () => {
    expect(messages(changed('title: Bredd', 'title: Bredd', "title: 'Bredd ”bred”\n\n        och djup'"))).toEqual([]);
  });
  test('a plan that is written in any layout of YAML has no such fault', () => {
    const reading = readPlanFiles([sampleFile('plan.yaml'), sampleFile('outcome.yaml'), sampleFile('dialogues.yaml')]);
    expect(reading).toHaveProperty('plan');
    const values = planOf(PLAN);
    const data = {
      ...values,
      goals: {
        ...values.goals,
        project: values.goals.project.map((goal) => ({
          ...goal,
          indicators: goal.indicators.map((each) => ({ ...each, period: 2021 })),
        })),
      },
    };
    fc.assert(
      fc.property(
        fc.record({
          indent: fc.integer({ min: 1, max: 8 }),
          indentSeq: fc.boolean(),
          collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
          defaultStringType: fc.constantFrom(
            'PLAIN' as const,
            'QUOTE_DOUBLE' as const,
            'QUOTE_SINGLE' as const,
            'BLOCK_LITERAL' as const,
            'BLOCK_FOLDED' as const,
          ),
          defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const),
          lineWidth: fc.constantFrom(0, 20, 40, 80),
          flowCollectionPadding: fc.boolean(),
        }),
        fc.string({
          unit: fc.constantFrom(
            'a',
            'ö',
            ' ',
            '–',
            '- ',
            ': ',
            '#',
            ' #',
            '”',
            '"',
            "'",
            '•',
            '\n',
            ',',
            '{',
            ']',
            '：',
            'id: ',
            '1. ',
            '*',
          ),
          minLength: 1,
          maxLength: 30,
        }),
        (options, text) => {
          const { activities } = data;
          const whole = {
            ...data,
            activities: activities.map((each) => ({ ...each, outcome: text, title: `x${text}` })),
          };
          const written = stringify(whole, options);
          // Where a text begins with a space, yaml 2.9 writes "|2-" at any indentation, and cannot read it back at one
          // space.
          fc.pre(parseDocument(written).errors.length === 0);
          expect(messages(written).filter((fault) => !fault.includes('take it out'))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what only looks alike is one', () => {
  test.each([
    ['a soft hyphen', '\u00AD'],
    ['a zero-width space', '\u200B'],
    ['a word joiner', '\u2060'],
    ['a byte-order mark', '\uFEFF'],
  ])('%s', (_, sign) => {
    const text = PLAN.replaceAll(/(?<=[a-zö])(?=[a-zö])/g, sign)
      .replaceAll('  - ', `${sign}  ${sign}-${sign} `)
      .replaceAll(': ', `${sign}:${sign} ${sign}`);
    expect(planOf(text)).toEqual(planOf(PLAN));
  });
  test('a hyphen of Word in an id, a day, a period or a phase', () => {
    const text = PLAN.replace('id: park', 'id: en‑park')
      .replace('2021-03-16', '2021‑03–16')
      .replace('period: 2021', 'period: 2021–03..2022−06');
    const plain = PLAN.replace('id: park', 'id: en-park').replace('period: 2021', 'period: 2021-03..2022-06');
    expect(planOf(text)).toEqual(planOf(plain));
  });
  test('letters in two parts, and odd spaces in every text', () => {
    const texts = PLAN.replace('ungdomar', '"ungdomar\u00A0 med\u2009vänner\u200B "').normalize('NFD');
    expect(planOf(texts).targetGroups[0]?.aliases).toEqual(['ungdomar med vänner', 'tonåringar']);
  });
  test('a word twice is told, also with a character that nobody sees', () => {
    const message = `p:${lineOf('title: Start') + 1}: "title" is written twice here; keep one of them`;
    for (const word of ['title', 'ti\u00ADtle', '"title"', 'title\u00A0']) {
      expect(messages(changed('title: Start', 'Start', `Start\n    ${word}: B`))).toEqual([message]);
    }
  });
});

describe('the file', () => {
  test.each<[string, string | Uint8Array]>([
    ['line ends of Windows', PLAN.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', PLAN.replaceAll('\n', '\r')],
    ['UTF-16 as Notepad writes it', Buffer.from(`\uFEFF${PLAN}`, 'utf16le')],
    ['a byte-order mark', Buffer.from(`\uFEFF${PLAN}`)],
  ])('with %s is read', (_, text) => {
    expect(planOf(text)).toEqual(planOf(PLAN));
  });
  test('in Windows-1252 is told', () => {
    expect(messages(Buffer.from(PLAN.replaceAll('–', '-'), 'latin1'))).toEqual([
      expect.stringContaining('save it again as UTF-8'),
    ]);
  });
  test('whose letters were read as others and saved so', () => {
    expect(messages(PLAN.replace('för', 'fÃ¶r'))).toEqual([
      `p:2: "Ã¶" was "ö" before the file was saved in another encoding; write it again and save the file as UTF-8`,
    ]);
  });
  test('with what a merge left in it', () => {
    const text = changed('name: En park', /^/, '<<<<<<< HEAD\nname: Parken\n=======\n').replace(
      'för alla',
      'för alla\n>>>>>>> main',
    );
    expect(messages(text)).toEqual([
      'p:2: two versions of the file stand here, as a merge left them; keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>',
    ]);
  });
});

test('several causes are all told at once, with the faults of the plan', () => {
  const text = changed('- id: laholm', '- ', '• ')
    .replace('    name: Laholm', '\u00A0\u00A0\u00A0\u00A0name: Laholm')
    .replace('title: Start', 'title：Start')
    .replace('[projektledare]', '[chef]');
  expect(checkPlanFiles([{ name: 'p', text }]).map(({ line }) => line)).toEqual(
    ['- id: laholm', 'name: Laholm', '{ id: leda', 'title: Start'].map(lineOf),
  );
});

test('a file of nothing but such signs is looked through in a moment', () => {
  for (const unit of ['– ', '\u00A0', '”a', '• x\n', 'title：', '&amp;', '<']) {
    expect(quickest(() => messages(unit.repeat(5_000)), 3, 10_000)).toBeLessThan(10_000);
  }
});
