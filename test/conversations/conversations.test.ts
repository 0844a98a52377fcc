import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardNode, inputsOf, nodesOf } from '../cards/fixtures/walk';
import { samplePlan } from '../samples/sample';
import { someDialogue } from '../support/dialogues';
import { thirtySeven } from '../support/thirty-seven';
import { plain, useWholeBot } from '../support/whole-bot';

/**
 * Whole conversations, each in a chat of its own, over thirty-seven dialogues that anybody can count. A line has its
 * turns, and for each what the answer must and must not say (`docs/questions.md`, *Carrying on*).
 */

const NOW = new Date('2026-11-20T10:00:00+01:00');
const whole = useWholeBot(() => NOW);
const plan = { ...samplePlan(), dialogues: [] };

interface Expected {
  /** In the sentence, or not. */
  readonly says?: readonly string[];
  readonly not?: readonly string[];
  /** Anywhere in the answer, or nowhere. */
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
  /** What an input of the form is filled in with. */
  readonly form?: Readonly<Record<string, string>>;
}

const NUMBERS = 'noll en|ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** A whole number stands as figures or as a word, and is no part of another. */
function pattern(expected: string): RegExp {
  if (!/^\d+$/u.test(expected)) return new RegExp(expected, 'iu');
  const word = NUMBERS[Number(expected)];
  const figures = `(?<![\\d.,])${expected}(?![\\d]|[.,]\\d)`;
  return new RegExp(word === undefined ? figures : `${figures}|(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu');
}

const textsIn = ({ text, title, altText, value }: CardNode): string =>
  [text, title, altText, value].filter((each) => typeof each === 'string').join(' ');

/** What is wrong with an answer, told so that it can be mended. */
function faultsOf(
  { says = [], not = [], shows = [], hides = [], form = {} }: Expected,
  summary: string,
  card: unknown,
) {
  const all = plain([summary, ...nodesOf(card).map(textsIn)].join('\n'));
  const inputs = inputsOf(card);
  return [
    ...says.filter((each) => !pattern(each).test(summary)).map((each) => `does not say ${each}`),
    ...not.filter((each) => pattern(each).test(summary)).map((each) => `says ${each}`),
    ...shows.filter((each) => !pattern(each).test(all)).map((each) => `does not show ${each}`),
    ...hides.filter((each) => pattern(each).test(all)).map((each) => `shows ${each}`),
    ...Object.entries(form)
      .filter(([id, value]) => inputs.get(id)?.value !== value)
      .map(([id, value]) => `${id} is not ${value}`),
  ];
}

beforeAll(async () => {
  await whole.importPlan(plan);
  for (const content of thirtySeven) {
    const id = whole.surroundings.newId();
    const audit = { id, at: NOW.toISOString(), who: 'p', what: 'test', subject: id };
    await whole.stores.dialogues.add(plan.id, someDialogue(id, content), audit);
  }
});

const linesOf = (file: string): [string, Expected[]][] =>
  readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [turns = '', expected = '[]'] = line.split('\t');
      return [turns, JSON.parse(expected)];
    });

let chats = 0;
test.each(
  [
    'contract.tsv',
    'new-user.tsv',
    'others.tsv',
    'short-turns.tsv',
    'in-passing.tsv',
    'colleagues.tsv',
    'told-of.tsv',
  ].flatMap(linesOf),
)('%s', async (line, expected) => {
  const conversation = { id: `a:chat-${++chats}`, conversationType: 'personal' };
  const turns = line.split(' → ');
  expect(turns).toHaveLength(expected.length);
  const faults: string[] = [];
  for (const [at, text] of turns.entries()) {
    const { summary, card } = await whole.say(text, { conversation });
    const wanted = expected[at] ?? {};
    const found = Object(wanted) === wanted ? faultsOf(wanted, summary, card) : [];
    faults.push(...found.map((fault) => `${text}: ${fault} – ${summary}`));
  }
  expect(faults).toEqual([]);
});
