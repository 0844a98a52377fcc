/** @long opens many workbooks */

import fc from 'fast-check';
import { idFrom, newId } from '../../../src/domain/made-ids';
import { Plan } from '../../../src/domain/plan';
import { readPlanFiles } from '../../../src/files/plan-file';
import { faultText } from '../../../src/files/source';
import { cellText } from '../../../src/files/workbook/cells';
import { openWorkbook } from '../../../src/files/workbook/open-workbook';
import type { WrittenCell } from '../../../src/files/workbook/sheet-xml';
import { joinWords, splitWords } from '../../../src/files/workbook/words-in-cell';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { type WrittenSheet, writeXlsx } from '../../../src/files/workbook/write-xlsx';
import { samplePlan } from '../../samples/sample';

/** What people do to a workbook, and other programs, and what is meant all the same. */

const sample = samplePlan();
type Grid = string[][];

/** The sample's sheets as texts, as a program writes them that knows neither dates nor numbers. */
function grids(): Map<string, Grid> {
  const workbook = openWorkbook(planWorkbook({ plan: sample, version: 1, people: [] }));
  if ('fault' in workbook) throw new Error(workbook.fault);
  return new Map(
    workbook.names.map((name): [string, Grid] => {
      const { rows } = workbook.sheet(name);
      const width = Math.max(0, ...[...rows.values()].flatMap((row) => [...row.keys()]));
      const height = Math.max(0, ...rows.keys());
      const cells = (row: number): string[] =>
        Array.from({ length: width }, (_, column) => cellText(rows.get(row)?.get(column + 1)));
      return [name, Array.from({ length: height }, (_, row) => cells(row + 1))];
    }),
  );
}

const SHEETS = grids();
const cell = (text: string): WrittenCell | undefined => (text === '' ? undefined : { text });
const sheet = (name: string, grid: Grid): WrittenSheet => ({
  name,
  columns: (grid[0] ?? []).map(() => ({ width: 10 })),
  rows: grid.map((row) => row.map(cell)),
  frozen: 0,
});

/** Reads the sample's workbook with its sheets changed. */
function planOf(change: (grid: Grid, name: string) => Grid): Plan {
  const text = writeXlsx(
    [...SHEETS].map(([name, grid]) =>
      sheet(
        name,
        change(
          grid.map((row) => [...row]),
          name,
        ),
      ),
    ),
  );
  const reading = readPlanFiles([{ name: 'plan.xlsx', text }]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
}
const isTable = (name: string): boolean => !['Projekt', 'Läs mig'].includes(name);
/** A plan whose activities have a change made to their sheet. */
const withActivities = (change: (grid: Grid) => Grid): Plan =>
  planOf((grid, name) => (name === 'Aktiviteter' ? change(grid) : grid));
const columnOf = (grid: Grid, heading: string): number => grid[0]?.indexOf(heading) ?? -1;

describe('the same plan is read', () => {
  test.each<[name: string, change: (grid: Grid, name: string) => Grid]>([
    ['every value as text', (grid) => grid],
    [
      'titles above the headings',
      (grid, name) => (isTable(name) ? [['Projektplan 2021'], [], ['Beslutad av nämnden'], ...grid] : grid),
    ],
    ['empty rows between', (grid) => grid.flatMap((row) => [row, row.map(() => '')])],
    ['columns in another order', (grid, name) => (isTable(name) ? grid.map((row) => [...row].reverse()) : grid)],
    [
      'headings in capitals, with stars and colons',
      (grid, name) =>
        isTable(name) ? [(grid[0] ?? []).map((text) => text && `${text.toUpperCase()} *:`), ...grid.slice(1)] : grid,
    ],
    [
      'columns of one’s own',
      (grid, name) =>
        isTable(name)
          ? grid.map((row, index) => ['', 'x'.repeat(index && 3), ...row, index === 0 ? 'Egna ord' : 'ja'])
          : grid,
    ],
    ['the first column left empty', (grid) => grid.map((row) => ['', ...row])],
    [
      'words to choose from in small letters',
      (grid, name) =>
        name === 'Aktiviteter'
          ? grid.map((row, index) =>
              row.map((text, at) => (index > 0 && at === columnOf(grid, 'Fas') ? text.toLowerCase() : text)),
            )
          : grid,
    ],
  ])('%s', (_, change) => expect(planOf(change)).toEqual(sample));
});

describe('rows', () => {
  test('a row of another name is the same row', () => {
    const plan = withActivities((grid) =>
      grid.map((row, index) => (index === 1 ? row.with(columnOf(grid, 'Aktivitet'), 'Ett nytt namn') : row)),
    );
    expect(plan.activities[0]).toEqual({ ...sample.activities[0], title: 'Ett nytt namn' });
    expect(plan.activities.slice(1)).toEqual(sample.activities.slice(1));
  });
  test('a row without an id gets one made of its name, the same each time and no other’s', () => {
    const added = (): Plan =>
      withActivities((grid) => {
        const row = (title: string): string[] =>
          (grid[0] ?? []).map((heading) => ({ Aktivitet: title, Fas: 'Efterarbete' })[heading] ?? '');
        return [...grid, row('Åka till Öland'), row('Åka till Öland')];
      });
    expect(
      added()
        .activities.slice(-2)
        .map(({ id }) => id),
    ).toEqual(['aka-till-oland', 'aka-till-oland-2']);
    expect(added()).toEqual(added());
  });
  test('a row whose cells were emptied is gone, though its id is left', () => {
    const plan = withActivities((grid) =>
      grid.map((row, index) => (index === 1 ? row.map((text, at) => (at === columnOf(grid, 'Id') ? text : '')) : row)),
    );
    expect(plan.activities).toEqual(sample.activities.slice(1));
  });
  test('a sum below the budget is no line of it', () => {
    const plan = planOf((grid, name) =>
      name === 'Budget'
        ? [...grid, (grid[0] ?? []).map((heading) => ({ Post: 'Summa', Budget: '1 200 000 kr' })[heading] ?? '')]
        : grid,
    );
    expect(plan).toEqual(sample);
  });
  test('an area has its orderers on rows of their own, and areas may come in another order than their orderers', () => {
    const committees = [...sample.committees].reverse();
    const text = planWorkbook({ plan: { ...sample, committees }, version: 1, people: [] });
    expect(readPlanFiles([{ name: 'p.xlsx', text }])).toHaveProperty('plan', { ...sample, committees });
  });
});

describe('several texts in a cell', () => {
  test.each<[cell: string, texts: string[]]>([
    ['unga, seniorer', ['unga', 'seniorer']],
    ['unga; seniorer, 65+', ['unga', 'seniorer, 65+']],
    ['- unga\n- seniorer, 65+', ['unga', 'seniorer, 65+']],
    ['unga\r\n\r\nseniorer;', ['unga', 'seniorer']],
    ['"unga, 13–19"', ['unga, 13–19']],
    ['  ', []],
  ])('%j', (text, texts) => expect(splitWords(text)).toEqual(texts));

  test('whatever they are, they are the same when read again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'å', ' ', ',', ';', '"', '-', '\n', '\\') }), { minLength: 1 }),
        (texts) => {
          expect(splitWords(joinWords(texts))).toEqual(texts);
        },
      ),
    );
  });
});

test('an id is made of any name, and is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      expect(idFrom(name)).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/u);
      const taken = new Set([idFrom(name)]);
      expect(newId(name, taken)).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(taken.size).toBe(2);
    }),
  );
});

test('texts come back as they were, also such as begin as a formula', () => {
  const odd = ['=1+1', '+46', '-x', '@a', "'=1", '_x0041_', '&lt;<b>', '"a"', 'å\nä', '1', '2021-03', 'TRUE'];
  const committees = sample.committees.map((each, index) => ({
    ...each,
    name: odd[index % odd.length] ?? '',
    registryNumber: odd[(index + 6) % odd.length],
  }));
  const activities = sample.activities.map((each, index) => ({
    ...each,
    title: odd[index % odd.length] ?? '',
    outcome: odd[(index + 3) % odd.length],
  }));
  const plan = Plan.parse({ ...sample, committees, activities });
  const text = planWorkbook({ plan, version: 1, people: [] });
  const reading = readPlanFiles([{ name: 'plan.xlsx', text }]);
  expect(reading).toHaveProperty('plan', plan);
});
