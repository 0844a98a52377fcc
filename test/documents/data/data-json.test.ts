import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { dataJsonSchema } from '../../../src/documents/data/json-schema';
import { readPlanFiles } from '../../../src/files/plan-file';
import { samplePlan } from '../../samples/sample';
import { someContent } from '../../support/dialogues';
import { smallPlan } from '../../support/small-plan';
import { thirtySeven } from '../../support/thirty-seven';
import { dataFrom, jsonOf } from './read-data';

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
