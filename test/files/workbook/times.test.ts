import { parseSchedule } from '../../../src/domain/time-windows';
import { checkPlanFiles, planRemarks, readPlanFiles } from '../../../src/files/plan-file';
import { planYaml } from '../../../src/files/plan-yaml-text';
import { faultText } from '../../../src/files/source';
import { readCell } from '../../../src/files/workbook/cell-values';
import { shownAs } from '../../../src/files/workbook/number-formats';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { planned, smallPlan } from '../../support/small-plan';

// Times of activities in files: kept as written, and the same again from an export.

const TIMES = [
  '2027-03-14',
  '14 mars 2027',
  '14–16 mars 2027',
  '2026-12-28 – 2027-01-03',
  'v. 12–14 2027',
  'v. 53 2026',
  'Q2 2027',
  'kvartal 2 2027',
  'våren 2027',
  '1:a halvåret 2027',
  'Senast 14 mars 2027',
  'autumn 2027',
];
const plan = smallPlan({ activities: TIMES.map((when, index) => planned(`a-${index}`, { when })) });

const read = (file: Parameters<typeof readPlanFiles>[0][number]) => {
  const reading = readPlanFiles([file]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};

test('every time is written as it was written, and read back so', () => {
  expect(plan.activities.map(({ when }) => when)).toEqual(TIMES);
  expect(read({ name: 'plan.yaml', text: planYaml(plan, 1) })).toEqual(plan);
  expect(read({ name: 'plan.xlsx', text: planWorkbook({ plan, version: 1, people: [] }) })).toEqual(plan);
});

test('what each committee does for itself is so in both files, in Swedish words too', () => {
  const each = smallPlan({
    committees: [{ id: 'laholm', name: 'Laholm', municipality: 'laholm' }],
    activities: [planned('a', { eachCommittee: true, when: 'v. 12 2027' }), planned('b', { when: 'varje månad' })],
  });
  const text = planYaml(each, 1);
  expect(read({ name: 'plan.yaml', text })).toEqual(each);
  expect(read({ name: 'plan.yaml', text: text.replace('eachCommittee: true', 'Varje nämnd för sig: ja') })).toEqual(
    each,
  );
  expect(read({ name: 'plan.xlsx', text: planWorkbook({ plan: each, version: 1, people: [] }) })).toEqual(each);
  const both = text.replace(/varje månad/u, 'X').replace('v. 12 2027', 'varje månad');
  expect(checkPlanFiles([{ name: 'plan.yaml', text: both }], { language: 'sv' }).map(({ message }) => message)).toEqual(
    [
      'aktiviteter[0].varje nämnd för sig: det som återkommer kan inte ha ett läge för varje beställare; ta bort det ena',
    ],
  );
});

test('a day that is none is a fault of its line', () => {
  const text = planYaml(plan, 1).replace('14 mars 2027', '31 april 2027');
  const line = text.split('\n').findIndex((each) => each.includes('31 april')) + 1;
  expect(checkPlanFiles([{ name: 'plan.yaml', text }]).map(({ line, message }) => [line, message])).toEqual([
    [line, expect.stringContaining('activities[1].when: write a time as')],
  ]);
});

describe('a day in a cell', () => {
  test.each([
    [14, 'date'],
    [16, 'date'],
    [17, 'month'],
    [22, 'date'],
    [9, 'percent'],
    [0, 'number'],
  ])('the built-in format %d shows a %s', (id, shown) => expect(shownAs(id, new Map())).toBe(shown));

  test.each([
    ['yyyy\\-mm\\-dd', 'date'],
    ['mmm\\-yy', 'month'],
    ['[$-41D]mmmm\\ yyyy;@', 'month'],
    ['d mmmm yyyy', 'date'],
    ['hh:mm', 'date'],
    ['yyyy-mm "dag"', 'month'],
    ['mmmm', 'date'],
  ])('the format %s shows a %s', (code, shown) => expect(shownAs(170, new Map([[170, code]]))).toBe(shown));

  test.each([
    ['2027-03-14', false, '2027-03-14'],
    // The first of a month is a day where its day is shown.
    ['2027-03-01', false, '2027-03-01'],
    ['2027-03-01', true, 'Mars -27'],
  ])('%s, shown as a month: %s, is the time %s', (day, isMonth, when) => {
    expect(readCell({ kind: 'date', day, isMonth }, 'text')).toEqual({ value: when });
    expect(parseSchedule(when)).toBeDefined();
  });
});

describe('a time without its year', () => {
  const file = (when: string) => ({
    name: 'plan.yaml',
    text: planYaml(smallPlan({ start: '2026-03-16', activities: [planned('a', { when: 'X' })] }), 1).replace(
      /when: "?X"?/u,
      `when: ${when}`,
    ),
  });

  test.each([
    ['hösten', 'hösten 2026'],
    ['våren', 'våren 2026'],
    ['v. 11', 'v. 11 2027'],
    ['v. 12', 'v. 12 2026'],
    ['15 mars', '15 mars 2027'],
    ['16 mars', '16 mars 2026'],
    ['kvartal 4', 'kvartal 4 2026'],
    ['första halvåret', 'första halvåret 2026'],
    ['Dec – Feb', 'Dec – Feb 2027'],
  ])('%s is the next one from the start of the plan, %s, and that is noted', (written, when) => {
    expect(read(file(written)).activities[0]?.when).toBe(when);
    const [remark, ...more] = planRemarks([file(written)], { language: 'sv' });
    expect(more).toEqual([]);
    expect(remark?.message).toContain(`läst som ”${when}”, det närmaste från projektets start`);
    expect(planRemarks([file(when)])).toEqual([]);
  });

  test('a time that is none stays a fault', () => {
    for (const written of ['snart', 'vintern', 'v. 60', '31 april', 'X-mas'])
      expect(checkPlanFiles([file(written)]).map(({ message }) => message)).toEqual([
        expect.stringContaining('activities[0].when: write a time as'),
      ]);
  });
});
