/** @long writes and reads workbooks */
import { diffPlans } from '../../../src/domain/plan-diff';
import { checkPlanFiles, outlinePlanFiles, readPlanFiles } from '../../../src/files/plan-file';
import { faultText } from '../../../src/files/source';
import { cellText } from '../../../src/files/workbook/cells';
import { openWorkbook } from '../../../src/files/workbook/open-workbook';
import type { WrittenCell } from '../../../src/files/workbook/sheet-xml';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { writeXlsx } from '../../../src/files/workbook/write-xlsx';
import { smallPlan } from '../../support/small-plan';

// The sheets Dokument and Beslut, and what came with them on others.

const plan = smallPlan({
  end: '2022-12-31',
  background: ['Ett medborgarförslag', 'En budget, i två delar'],
  limits: ['Inte lekplatsen; den är upphandlad'],
  committees: [
    { id: 'parknamnden', name: 'Parknämnden', municipality: 'laholm', meetings: ['2021-04-20', '2021-05-18'] },
    { id: 'kulturnamnden', name: 'Kulturnämnden', municipality: 'halmstad', meetings: ['2021-06-01'] },
  ],
  documents: [
    { id: 'projektplan', title: 'Projektplan', link: 'https://example.se/plan.pdf', date: '2021-03-16' },
    { id: 'rapport', title: 'Rapport; slutlig', registryNumber: 'PN 2021/14' },
  ],
  risks: [{ id: 'fa', text: 'Få kommer; eller ingen', likelihood: 3, consequence: 4, action: 'Fler bjuds in' }],
  deviations: [{ id: 'sen', text: 'Starten blev sen', date: '2021-05-02' }],
  decisions: [
    {
      id: 'antagen',
      text: 'Planen antogs',
      by: 'Parknämnden',
      date: '2021-03-16',
      number: '34',
      document: 'projektplan',
    },
    { id: 'godkand', text: 'Rapporten godkändes', document: 'rapport' },
  ],
});

type Grid = (string | undefined)[][];
type Change = (name: string, grid: Grid) => Grid | undefined;

/** The plan's workbook with its sheets as text, changed; a sheet that is given as nothing is left out. */
function changed(change: Change, from = plan): Uint8Array {
  const workbook = openWorkbook(planWorkbook({ plan: from, version: 7, people: [] }));
  if ('fault' in workbook) throw new Error(workbook.fault);
  const cell = (text: string | undefined): WrittenCell | undefined => (text ? { text } : undefined);
  return writeXlsx(
    workbook.names.flatMap((name) => {
      const { rows } = workbook.sheet(name);
      const grid = Array.from({ length: Math.max(0, ...rows.keys()) }, (_, index) => {
        const row = rows.get(index + 1) ?? new Map();
        return Array.from({ length: Math.max(0, ...row.keys()) }, (_each, at) => cellText(row.get(at + 1)));
      });
      const now = change(name, grid);
      return now
        ? [
            {
              name,
              columns: (now[0] ?? []).map(() => ({ width: 10 })),
              rows: now.map((row) => row.map(cell)),
              frozen: 0,
            },
          ]
        : [];
    }),
  );
}
const fileOf = (text: Uint8Array) => ({ name: 'plan.xlsx', text });
const planIn = (text: Uint8Array) => {
  const reading = readPlanFiles([fileOf(text)]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};
const faultsIn = (text: Uint8Array): string[] => checkPlanFiles([fileOf(text)]).map(faultText);
const OF_THE_TIME: Change = (_, grid) => grid;

test('everything reads back the same, also where a program has made all of it text', () => {
  expect(planIn(planWorkbook({ plan, version: 7, people: [] }))).toEqual(plan);
  expect(planIn(changed(OF_THE_TIME))).toEqual(plan);
});

/** A workbook from before there were such sheets, rows and columns. */
const BEFORE: Change = (name, grid) => {
  if (['Dokument', 'Beslut', 'Risker', 'Avvikelser'].includes(name)) return undefined;
  if (name === 'Projekt') return grid.filter(([label]) => !/^(?:Slutdatum|Bakgrund|Avgränsningar)$/u.test(label ?? ''));
  const at = grid[0]?.indexOf('Sammanträden') ?? -1;
  return at < 0 ? grid : grid.map((row) => row.filter((_, column) => column !== at));
};

test('a workbook from before there were such sheets is read', () => {
  const { end: _, ...bare } = plan;
  const older = {
    ...bare,
    background: [],
    limits: [],
    documents: [],
    decisions: [],
    risks: [],
    deviations: [],
    committees: plan.committees.map((each) => ({ ...each, meetings: [] })),
  };
  const text = changed(BEFORE, older);
  expect(diffPlans(older, planIn(text))).toEqual([]);
  expect(outlinePlanFiles([fileOf(text)])).toMatchObject({ madeFrom: 7, hasWhole: true });
});

test('a sheet whose name is nearly theirs is asked about, so that its rows are not lost', () => {
  const renamed = changed((name, grid) => (name === 'Beslut' ? undefined : grid));
  expect(faultsIn(renamed)).toEqual([]);
  const workbook = (as: string): Uint8Array => {
    const read = openWorkbook(planWorkbook({ plan, version: 7, people: [] }));
    if ('fault' in read) throw new Error(read.fault);
    return writeXlsx(
      read.names.map((name) => ({
        name: name === 'Beslut' ? as : name,
        columns: [],
        rows: [...read.sheet(name).rows.values()].map((row) =>
          [...row.values()].map((each): WrittenCell => ({ text: cellText(each) })),
        ),
        frozen: 0,
      })),
    );
  };
  expect(faultsIn(workbook('Besluut'))[0]).toContain('fliken ”Besluut” känns inte igen; döp den till ”Beslut”');
});

test('what cannot be read is told with its sheet, row and column', () => {
  const put =
    (sheet: string, row: number, column: string, text: string): Change =>
    (name, grid) => {
      const at = grid[0]?.indexOf(column) ?? -1;
      return name === sheet ? grid.map((cells, index) => (index === row ? cells.with(at, text) : cells)) : grid;
    };
  expect(faultsIn(changed(put('Dokument', 1, 'Länk', 'javascript:alert(1)')))).toEqual([
    'plan.xlsx: Dokument, rad 2, kolumn Länk: skriv hela adressen, som https://example.se/plan.pdf; bara https tas emot',
  ]);
  expect(faultsIn(changed(put('Beslut', 1, 'Dokument', 'Projektplann')))).toEqual([
    'plan.xlsx: Beslut, rad 2, kolumn Dokument: ”Projektplann” finns inte; menade du ”Projektplan”?',
  ]);
  expect(faultsIn(changed(put('Områden och beställare', 1, 'Sammanträden', '2021-04-20; 2021-02-30')))).toEqual([
    'plan.xlsx: Områden och beställare, rad 2, kolumn Sammanträden: det finns ingen dag 2021-02-30; skriv ett datum som 2026-03-16',
  ]);
});
