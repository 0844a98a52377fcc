import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { inSwedish } from '../../src/files/faults/in-language';

/**
 * Every sentence that the source tells a fault of a plan or people file with, in English, has its Swedish: whoever
 * writes a new one has to put it into the table too.
 */

const ROOT = join(__dirname, '..', '..', 'src');

/** Where faults of files are worded; the workbook's own are Swedish where they are written. */
const FILES = [
  ...readdirSync(join(ROOT, 'files'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('files', name)),
  ...[
    'plan-faults',
    'indicator-faults',
    'plan-limits',
    'plan-nouns',
    'form-wording',
    'links',
    'periods',
    'dates',
    'goals',
    'activities',
    'roles',
    'identifiers',
  ].map((name) => join('domain', `${name}.ts`)),
];

/** What is no sentence of a fault: told to programmers, part of other programs, or words of the format. */
const NO_FAULT: readonly RegExp[] = [
  /^the thread that reads/u,
  /^write a (?:month|week|goal) as|^there is no such week/u,
  /^(?:var och en för sig|får läsa det som skrivits i ord|utfall till och med)$/u,
  /^the plan in force$/u,
];

/** A part of sentences, with whole ones that it stands in. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'add it, with the name that each person signs in to Teams by': [
    'the column "upn" is missing; add it, with the name that each person signs in to Teams by',
  ],
  'add it, with what each person is called': ['the column "name" is missing; add it, with what each person is called'],
  'add it, with one or more of … in each line, separated by semicolons': [
    'the column "roles" is missing; add it, with one or more of a, b in each line, separated by semicolons',
  ],
  'this line has … cell… instead of …': [
    'this line has 3 cells instead of 4; put a cell that holds a comma or semicolon in quotes, "like; this"',
  ],
  'a hyphen of a word processor': ['after "x:" stands a hyphen of a word processor (U+2010); write an ordinary space'],
  'a sign of a word processor': ['after "x:" stands a sign of a word processor (U+2063); write an ordinary space'],
  'there is no … "': [
    'there is no activity "x" in the plan to add to; correct the id, or write a whole activity (missing: title)',
  ],
  'the … … "…" is used twice; keep one of them': ['the activity id "x" is used twice; keep one of them'],
  'a card number or an IBAN': [
    '"x" looks like a card number or an IBAN; take it out, since nothing that leads to a person is stored',
  ],
  'an account of a social network': [
    '"x" looks like an account of a social network; take it out, since nothing that leads to a person is stored',
  ],
  'a bank account or giro number': [
    '"x" looks like a bank account or giro number; take it out, since nothing that leads to a person is stored',
  ],
  '… does not begin an item of a list; write a hyphen and a space instead: "- "': [
    '"–", a dash (U+2013), does not begin an item of a list; write a hyphen and a space instead: "- "',
  ],
  'the items beside it are': [
    'this line is indented by 3 spaces, where the items beside it are indented by 2; give both the same',
  ],
  '"…" above it is': ['this line is indented by 3 spaces, where "x" above it is indented by 2; give both the same'],
  'this line is indented by …, where … indented by …; give both the same': [
    'this line is indented by 1 space, where "x" above it is indented by 2; give both the same',
  ],
  'what stands after a "#" is a comment and is not read': [
    'what stands after a "#" is a comment and is not read; put the text in quotes if it belongs to it, or the comment on a line of its own',
  ],
  '…, nor is the bracket that ends this line; put the text that holds it in quotes': [
    'what stands after a "#" is a comment and is not read, nor is the bracket that ends this line; put the text that holds it in quotes',
  ],
  '…; put the text in quotes if it belongs to it, or the comment on a line of its own': [],
  '…; put a cell that holds a comma or semicolon in quotes, "like; this"': [],
  '… made of names (…); a thing that is renamed is another, so write its id before you rename it': [
    '2 ids were made of names (a, b); a thing that is renamed is another, so write its id before you rename it',
  ],
  'entry of the communication log': ['the entry of the communication log id "x" is used twice; give each its own'],
  'the whole address, such as https://example.se/plan.pdf': [
    'write the whole address, such as https://example.se/plan.pdf',
  ],
  'write decimals with a full stop, not a comma: … (not …)': [
    'write decimals with a full stop, not a comma: 1.5 (not "1,5")',
  ],
  'write an amount in digits, such as 1250.50, with no sign between the thousands (not …)': [
    'write an amount in digits, such as 1250.50, with no sign between the thousands (not "x")',
  ],
  'write a …number in digits only, without quotes, spaces or unit (not …)': [
    'write a whole number in digits only, without quotes, spaces or unit (not "x")',
    'write a number in digits only, without quotes, spaces or unit (not this)',
  ],
  'there can be … … items here': ['there can be at most 3 items here'],
  'write a number that is … …': ['write a number that is at most 3', 'write a number that is at least 3'],
  '… cannot be an id: …': ['"x" cannot be an id: use lower-case letters a–z, digits and single hyphens'],
  'use lower-case letters a–z, digits and single hyphens': [],
  '… is not possible here; …': [
    '"x" is not possible here; use one of a, b',
    'this is not possible here; use one of a, b',
  ],
  'a … is at least 0; what may be below it is a level': [
    'a count is at least 0; what may be below it is a level',
    'a share is at least 0; what may be below it is a level',
  ],
  'taken for …; write nature: count, share, level or yes-no to be sure': [],
  'a count, which adds up over its period': [
    'taken for a count, which adds up over its period; write nature: count, share, level or yes-no to be sure',
  ],
  'a share in percent': ['taken for a share in percent; write nature: count, share, level or yes-no to be sure'],
  'a level, read at an instant': [
    'taken for a level, read at an instant; write nature: count, share, level or yes-no to be sure',
  ],
};

/** What may stand where a sentence has something put in. */
const FILLS = [
  'x',
  '3',
  '2021-03-16',
  'did you mean "x"?',
  'use one of a, b',
  'one of a, b',
  'a tab',
  'a text',
  'municipality',
];

type Node = { readonly type: string } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const [name, child] of Object.entries(value)) if (name !== 'source') yield* nodesIn(child);
}

const cooked = (quasi: unknown): string => String(Object(quasi).cooked ?? '');

/** The texts of a file, each as what stands between what is put in. */
function textsIn(file: string): string[][] {
  const tree = parseSync(readFileSync(join(ROOT, file), 'utf8'), { syntax: 'typescript' });
  return [...nodesIn(tree)].flatMap((node) => {
    if (node.type === 'StringLiteral') return [[String(node.value)]];
    return node.type === 'TemplateLiteral' && Array.isArray(node.quasis) ? [node.quasis.map(cooked)] : [];
  });
}

/** Whether a text is a sentence that says what is wrong or what to write: several words, the first in small letters. */
const isSentence = (parts: readonly string[]): boolean => {
  const text = parts.join('x');
  const words = text.split(/\s+/u).filter((word) => /^[("]?[a-z]+[,;:")]*$/u.test(word));
  return words.length >= 4 && /^["a-z]/u.test(text) && !NO_FAULT.some((each) => each.test(parts.join('…')));
};

const SENTENCES = FILES.flatMap((file) =>
  textsIn(file)
    .filter(isSentence)
    .map((parts): [string, readonly string[]] => [parts.join('…'), parts]),
);

/** Three words in a row of a sentence's own. */
const runsOf = (parts: readonly string[]): string[] =>
  parts.flatMap((part) => {
    const words = part.split(/[\s,;:()"]+/u).filter((word) => word !== '');
    const runs = words.slice(2).map((_, at) => words.slice(at, at + 3));
    return runs.filter((run) => run.every((word) => /^[a-z]+$/u.test(word))).map((run) => run.join(' '));
  });

const plainly = (text: string): string => text.replace(/[\s,;:()"]+/gu, ' ');

/** Whether nothing of a sentence is left in English. */
function isSwedish(english: string, parts: readonly string[]): boolean {
  const swedish = inSwedish(english);
  return swedish !== english && !runsOf(parts).some((run) => plainly(swedish).includes(run));
}

function isCovered(parts: readonly string[]): boolean {
  const whole = WHOLE[parts.join('…')];
  return whole
    ? whole.every((each) => isSwedish(each, [each]))
    : FILLS.some((fill) => isSwedish(parts.join(fill), parts));
}

test('there are sentences to look at', () => expect(SENTENCES.length).toBeGreaterThan(60));

test('what the table of whole sentences has is in the source still', () => {
  const there = SENTENCES.map(([sentence]) => sentence);
  expect(Object.keys(WHOLE).filter((sentence) => !there.includes(sentence))).toEqual([]);
});

test('every sentence of a fault has its Swedish', () =>
  expect(SENTENCES.filter(([, parts]) => !isCovered(parts)).map(([sentence]) => sentence)).toEqual([]));
