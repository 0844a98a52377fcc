import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { dataJsonSchema } from '../../../src/documents/data/json-schema';
import { readPlanFiles } from '../../../src/files/plan-file';
import { samplePlan } from '../../samples/sample';
import { someContent } from '../../support/dialogues';
import { planned, smallPlan } from '../../support/small-plan';
import { thirtySeven } from '../../support/thirty-seven';
import { dataFrom, jsonOf, opened, rowsOn } from './read-data';

const ROOT = join(__dirname, '../../..');

test('the schema in docs is the one that is made: node dist/cli.js report schema > docs/data.schema.json', () => {
  expect(readFileSync(join(ROOT, 'docs/data.schema.json'), 'utf8') === dataJsonSchema()).toBe(true);
});

describe('by the schema', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(dataJsonSchema()));
  const faultsOf = (value: unknown): string[] => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  test('the sample has no faults', async () => {
    expect(faultsOf(await jsonOf(await dataFrom(samplePlan('outcome.yaml'), thirtySeven)))).toEqual([]);
  });

  test('nor has a plan with nothing reported, or with few', async () => {
    expect(faultsOf(await jsonOf(await dataFrom(smallPlan({ municipalities: [] }), [])))).toEqual([]);
    expect(faultsOf(await jsonOf(await dataFrom(smallPlan(), [someContent({ participants: 2 })])))).toEqual([]);
  });

  test.each(['stadsdelar.yaml', 'medborgarrad.yaml', 'climate-assembly.yaml', 'en-ort.yaml'])(
    'nor has %s',
    async (name) => {
      const reading = readPlanFiles([{ name, text: readFileSync(join(ROOT, 'test/fixtures/plans', name)) }]);
      if ('faults' in reading) throw new Error(name);
      expect(faultsOf(await jsonOf(await dataFrom(reading.plan, [])))).toEqual([]);
    },
  );

  test('what is no figure is a fault', () => {
    expect(faultsOf({ format: 'medskapa-data' })).not.toEqual([]);
  });
});

test('missing is null, and what is not shown says why', async () => {
  const data = await jsonOf(await dataFrom(smallPlan(), [someContent({ participants: 3 })]));
  expect(data).toMatchObject({
    format: 'medskapa-data',
    version: 2,
    project: 'litet',
    date: '2022-12-01',
    tables: { dialogues: [{ date: '2021-09-14', participants: { withheld: 'fewer-than-5' }, elected: null }] },
  });
});

test('a state is a code for programs, with the words that stand in the workbook beside it', async () => {
  const when = { when: 'Mars 2021' };
  const plan = smallPlan({
    activities: [planned('klar', { ...when, state: 'done' }), planned('sen', when), planned('x', { when: 'X' })],
  });
  const data = await dataFrom(plan, []);
  expect(await jsonOf(data)).toMatchObject({
    tables: {
      activities: [
        { state: { code: 'done', words: '✓ Klar' } },
        { state: { code: 'overdue', words: '▲ Försenad' } },
        { state: { code: 'not-done', words: 'Ej rapporterad' } },
      ],
    },
  });
  const sample = await jsonOf(await dataFrom(samplePlan('outcome.yaml'), []));
  expect(Object(sample).tables.goals[0]).toMatchObject({
    goalAssessment: { code: expect.stringMatching(/^[a-z-]+$/u), words: expect.stringMatching(/\p{L}/u) },
  });
  expect(rowsOn(await opened(data), 'Aktiviteter').map((row) => row.Läge)).toEqual([
    '✓ Klar',
    '▲ Försenad',
    'Ej rapporterad',
  ]);
});
