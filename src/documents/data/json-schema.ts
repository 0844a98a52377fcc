import { NO_FACTS } from '../../domain/fact-set';
import { Plan } from '../../domain/plan';
import { DATA_VERSION } from './data-json';
import { dataTables } from './data-tables';
import type { ColumnSort, DataColumn, DataTable } from './table';

/** The JSON Schema of the data as JSON, made of the tables' own columns. */

type Json = { readonly [key: string]: unknown };

const WITHHELD: Json = { $ref: '#/definitions/withheld' };
const orNull = (type: string): Json => ({ type: [type, 'null'] });

const VALUE_OF: Readonly<Record<Exclude<ColumnSort, 'state'>, Json>> = {
  text: orNull('string'),
  date: { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  whole: { anyOf: [orNull('integer'), WITHHELD] },
  number: { anyOf: [orNull('number'), WITHHELD] },
  percent: { anyOf: [orNull('number'), WITHHELD] },
  amount: orNull('number'),
  'yes-no': orNull('boolean'),
  list: { anyOf: [{ type: 'array', items: { type: 'string' } }, WITHHELD] },
};

const list = (items: Json): Json => ({ type: 'array', items });
const strict = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

/** Columns that a plan without areas, kinds or words of a sort does not have. */
const OF_SOME_PLANS: readonly string[] = ['area', 'perspectives', 'themes'];

/** A state stands as its code, with the words that people read beside it. */
const cellSchema = ({ sort, codes = [] }: DataColumn): Json =>
  sort === 'state'
    ? { anyOf: [{ type: 'null' }, strict({ code: { enum: codes }, words: { type: 'string' } })] }
    : VALUE_OF[sort];

const rowOf = ({ columns }: DataTable): Json =>
  strict(
    Object.fromEntries(columns.map((column) => [column.key, { description: column.about, ...cellSchema(column) }])),
    OF_SOME_PLANS,
  );

/** A plan that has every column. */
const EVERY_COLUMN = Plan.parse({
  id: 'plan',
  name: 'Plan',
  start: '2021-01-01',
  municipalities: [{ id: 'a', name: 'A' }],
  goals: {},
  targetGroups: [{ id: 'a', name: 'A' }],
  perspectives: [{ id: 'a', name: 'A' }],
  methods: [{ id: 'a', name: 'A' }],
  themes: [{ id: 'a', name: 'A' }],
});

async function* nothing(): AsyncIterable<never> {}

/** The whole schema, as text with a line end. */
export function dataJsonSchema(): string {
  const tables = dataTables({
    plan: EVERY_COLUMN,
    facts: NO_FACTS,
    goals: [],
    activities: [],
    budget: [],
    methods: [],
    surveys: { areas: [], years: [], elected: [] },
    pages: nothing,
  });
  const text = { type: 'string' };
  const named = strict({ key: text, heading: text, about: text });
  const whole = strict({
    format: { const: 'medskapa-data' },
    version: { const: DATA_VERSION },
    project: text,
    name: text,
    planVersion: { type: 'integer' },
    date: VALUE_OF.date,
    notes: list(strict({ title: text, text })),
    columns: strict(Object.fromEntries(tables.map(({ key }) => [key, list(named)]))),
    tables: strict(
      Object.fromEntries(tables.map((table) => [table.key, { description: table.about, ...list(rowOf(table)) }])),
    ),
  });
  const withheld = {
    description: 'A figure that is there and is not shown.',
    ...strict({ withheld: { enum: ['fewer-than-5', 'hidden'] } }),
  };
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Medskapa data' };
  return `${JSON.stringify({ ...head, ...whole, definitions: { withheld } }, null, 1)}\n`;
}
