import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { reportOn } from '../../src/files/plan-file';
import { planJsonSchema } from '../../src/files/plan-json-schema';

const ROOT = join(__dirname, '../..');
const FILE = 'docs/plan-file.schema.json';

test('the schema in docs is the one that is made: node dist/cli.js plan schema > docs/plan-file.schema.json', () => {
  expect(readFileSync(join(ROOT, FILE), 'utf8') === planJsonSchema()).toBe(true);
});

describe('by the schema', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(planJsonSchema()));
  const faultsOf = (text: string): string[] => {
    validate(parse(text));
    return (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };

  test.each(['plan.yaml', 'outcome.yaml', 'dialogues.yaml'])('the sample has no faults: %s', (name) => {
    expect(faultsOf(readFileSync(join(ROOT, 'samples/tillit', name), 'utf8'))).toEqual([]);
  });

  test.each([
    [
      'plain lists and Swedish words',
      'Namn: x\nkommuner: [Laholm]\nmål:\n  - { rubrik: a, indikatorer: [{ mäts som: antal dialoger, målvärde: 18 }] }\n',
    ],
    ['capitals and hyphens', 'MÅL: { Projektmål: [] }\nTarget-groups: [unga]\nandra: 1\n'.replace('andra: 1\n', '')],
    [
      'days and periods in words',
      'startdatum: 16 mars 2026\nbudget: [{ post: a, period: mars – juni 2026, budgeterat: 4 }]\n',
    ],
    ['what adds to a plan', 'kompletterar: park\naktiviteter: [{ id: a, läge: Genomförd }]\n'],
  ])('it has none with %s', (_, text) => expect(faultsOf(text)).toEqual([]));

  test.each([
    ['a word that is none', 'aktivitetr: []\n', ''],
    ['a word in a thing', 'aktiviteter: [{ rubrk: a }]\n', '/aktiviteter/0'],
    ['a choice that is none', 'activities: [{ state: before }]\n', '/activities/0/state'],
    ['a text for a number', 'budget: [{ planned: mycket }]\n', '/budget/0/planned'],
  ])('it has one with %s', (_, text, path) => expect(faultsOf(text)).toContain(path));
});

test('a report for editors', () => {
  const report = (text: string) => reportOn([{ name: 'plan.yaml', text }]);
  const plan = 'namn: Park\nstartdatum: 2026-03-16\nkommuner: [Laholm]\nmål: []\nmålgrupper: [unga]\nmetoder: [VR]\n';
  expect(report(`${plan}aktiviteter:\n  - { rubrik: Start, fas: mellan }\n`)).toEqual([
    {
      file: 'plan.yaml',
      line: 8,
      column: 22,
      path: 'activities[0].phase',
      code: 'value',
      message: '”mellan” går inte att välja här; skriv något av Förberedelser, Genomförande, Efterarbete',
      severity: 'error',
    },
  ]);
  expect(report(plan).map(({ line, path, code, severity }) => [line, path, code, severity])).toEqual([
    [1, 'id', 'made-id', 'note'],
    [3, 'municipalities', 'made-id', 'note'],
    [5, 'targetGroups', 'made-id', 'note'],
    [6, 'methods', 'made-id', 'note'],
  ]);
});
