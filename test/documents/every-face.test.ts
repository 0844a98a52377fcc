/** @long makes every face of three plans */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answers/answer-question';
import { answerCard } from '../../src/cards/answer';
import { makeDocument } from '../../src/documents/make-document';
import { lowestAreas } from '../../src/domain/areas';
import { addDays } from '../../src/domain/dates';
import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import { type GoalWithId, goalsOf, type Plan } from '../../src/domain/plan';
import { ROLES } from '../../src/domain/roles';
import { readPlanFiles } from '../../src/files/plan-file';
import { goalName } from '../../src/text/indicators';
import { ended, examples } from '../cards/fixtures/sample';
import { someContent } from '../support/dialogues';
import { memoryTools } from '../support/memory-stores';
import { readWord } from '../support/word';
import { dataFrom, jsonOf, opened, rowsOn } from './data/read-data';

/**
 * The figure of every indicator is the same in the chat's sentence, on its card, in the text to copy, in the workbook,
 * in JSON and in the project report.
 */

function planNamed(name: string): Plan {
  const text = readFileSync(join(__dirname, '../fixtures/plans', name));
  const reading = readPlanFiles([{ name, text }]);
  if ('faults' in reading) throw new Error(name);
  return reading.plan;
}

/** Twenty dialogues of a plan, three days apart, its words by turns. */
function dialoguesOf(plan: Plan): DialogueContent[] {
  const pick = (terms: readonly { readonly id: string }[], i: number): string[] =>
    terms.length === 0 ? [] : [terms[i % terms.length]?.id ?? ''];
  const begins = goalsOf(plan)
    .flatMap(({ indicators }) => indicators.map(({ period }) => period.from))
    .sort()
    .at(-1);
  return Array.from({ length: 20 }, (_, i) =>
    someContent({
      date: addDays(begins ?? plan.start, 3 * i),
      kind: undefined,
      municipality: pick(lowestAreas(plan), i)[0],
      targetGroups: pick(plan.targetGroups, i),
      methods: pick(plan.methods, i),
      participants: 7 + (i % 6),
      surveyAnswers: 6,
      surveyHeard: 3 + (i % 4),
      feedbackWanted: 5 + (i % 3),
      feedbackGiven: 5,
    }),
  );
}

/** The figures of a text, each with as many decimals as it is written with. */
const figuresIn = (text: string): { readonly figure: number; readonly decimals: number }[] =>
  [...text.replace(/(?<=\d)[\u202f\u00a0](?=\d{3})/gu, '').matchAll(/−?\d+(?:,(\d+))?/gu)].map(
    ([written, fraction = '']) => ({
      figure: Number(written.replace('−', '-').replace(',', '.')),
      decimals: fraction.length,
    }),
  );

/** Whether the first figure of a text is a value, rounded as it writes it. */
function beginsWith(text: string, value: number): boolean {
  const [first] = figuresIn(text);
  return first !== undefined && Number(value.toFixed(first.decimals)) === first.figure;
}

const isText = (key: string, value: unknown): value is string => key === 'text' && typeof value === 'string';

/** What a card says, in its order. */
const textsOn = (element: unknown): string[] =>
  typeof element === 'object' && element !== null
    ? Object.entries(element).flatMap(([key, value]) => (isText(key, value) ? [value] : textsOn(value)))
    : [];

/** Where each face tells the outcome of an indicator, and not its target, which may be the same figure. */
const outcomeIn = {
  chat: (sentence: string): string => sentence.slice(sentence.indexOf('”: ') + 3).split(', målet')[0] ?? '',
  card: (texts: readonly string[], name: string): string => texts[texts.indexOf(name) + 1] ?? '',
  copy: (text: string, name: string): string =>
    text
      .split('\n')
      .find((line) => line.startsWith(`| ${name}, `))
      ?.split(' | ')[1] ?? '',
  report: (cell: string): string => /^[✓↗▲✕○?–] .*\n(.*)/mu.exec(cell)?.[1] ?? '',
};

async function facesOf(plan: Plan, contents: readonly DialogueContent[], now: Date) {
  const snapshot = { plan, planVersion: 3, facts: factsOf(contents) };
  const asker = { userId: 'u', pseudonym: 'p-1', roles: [...ROLES], language: 'sv' } as const;
  const tools = memoryTools([], () => now);
  const data = await dataFrom(plan, contents, ROLES, now);
  const json = (await jsonOf(data)) as { tables: { goals: Record<string, unknown>[] } };
  const sheet = rowsOn(await opened(data), 'Mål');
  const rows = goalsOf(plan).flatMap((goal): { readonly goal: GoalWithId; readonly name?: string }[] =>
    goal.indicators.length === 0 ? [{ goal }] : goal.indicators.map(({ name }) => ({ goal, name })),
  );
  expect(sheet).toHaveLength(rows.length);
  const plans = { snapshot: async () => snapshot };
  const made = await makeDocument({ what: 'project-report' }, asker, {
    ...tools,
    plans,
    templates: { find: async () => undefined },
  });
  const outcomes = readWord(made.bytes)
    .tables.filter(([head]) => head?.[1] === 'Indikator')
    .flat();
  return Promise.all(
    rows.map(async ({ goal, name }, at) => {
      const reading = {
        kind: 'goal-status',
        goal: goal.id,
        ...(name === undefined ? {} : { indicator: name }),
      } as const;
      const answer = await answerQuestion(reading, asker, snapshot, tools);
      const copied = await answerQuestion({ kind: 'as-text' }, asker, snapshot, tools, undefined, false, {
        about: reading,
      });
      return {
        name,
        value: json.tables.goals[at]?.outcomeValue,
        cell: sheet[at]?.Utfall ?? '',
        texts: {
          chat: outcomeIn.chat(answer.sentence),
          card: outcomeIn.card(textsOn(answerCard(answer).body), name ?? ''),
          copy: outcomeIn.copy(copied.view.kind === 'as-text' ? (copied.view.pasted?.text ?? '') : '', name ?? ''),
          sheet: sheet[at]?.['Utfall i ord'] ?? '',
          json: String(json.tables.goals[at]?.outcome),
          report: outcomeIn.report(
            outcomes.find((cells) => cells[0]?.startsWith(goalName(goal, 'sv')) && cells[1] === name)?.[3] ?? '',
          ),
        },
      };
    }),
  );
}

test.each([
  ['the sample', ended, examples, 6],
  ['stadsdelar.yaml', planNamed('stadsdelar.yaml'), undefined, 4],
  ['climate-assembly.yaml', planNamed('climate-assembly.yaml'), undefined, 2],
] as const)('%s', async (_, plan, given, known) => {
  const contents = given ?? dialoguesOf(plan);
  const now = new Date(
    `${addDays(
      contents
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? plan.start,
      40,
    )}T09:00:00Z`,
  );
  const faces = await facesOf(plan, contents, now);
  const withFigure = faces.filter(({ value }) => value !== null);
  expect(withFigure.length).toBeGreaterThanOrEqual(known);
  for (const { name, value, cell, texts } of withFigure) {
    expect({ name, cell: Number(cell) }).toEqual({ name, cell: value });
    for (const [face, text] of Object.entries(texts)) {
      const isSame = beginsWith(text, Number(value));
      expect({ name, face, isSame, ...(isSame ? {} : { text, value }) }).toEqual({ name, face, isSame: true });
    }
  }
  for (const { cell, value } of faces) if (value === null) expect(cell).toBe('');
});

test('a figure is looked for as it is written', () => {
  expect(beginsWith('94,6 % (140 av 148)', 94.594595)).toBe(true);
  expect(beginsWith('94,5 % (140 av 148)', 94.594595)).toBe(false);
  expect(beginsWith('1\u202f027 dialoger', 1027)).toBe(true);
  expect(beginsWith('1\u202f027 dialoger', 27)).toBe(false);
  expect(beginsWith('26 dialoger, 27 redovisade', 27)).toBe(false);
});
