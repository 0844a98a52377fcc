import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOpenTo } from '../../src/answers/open-to';
import { isGuest, mayReport } from '../../src/domain/asker';
import { mayReadObservations } from '../../src/domain/observations';
import { Plan } from '../../src/domain/plan';
import { hasRight, ROLE_TABLE, ROLES, type Role, roleOf, rolesWith } from '../../src/domain/roles';
import { samplePlan } from '../samples/sample';

const rows = readFileSync(join(__dirname, '../../docs/roles.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [head = []] = rows;
const yes = (action: string): string[] => {
  const row = rows.find(([name]) => name === action);
  if (!row) throw new Error(`docs/roles.md has no row "${action}"`);
  return head.filter((_, column) => row[column] === 'yes');
};

test('docs/roles.md has a column for each role, and one for guests', () => {
  expect(head).toEqual(['action', ...ROLES, 'gäst']);
});

test.each([
  ['ask for figures', 'asks'],
  ['ask about the plan', 'asks'],
  ['report a dialogue', 'reports'],
  ['note a lesson', 'reports'],
  ['change a dialogue another has reported', 'leads'],
  ["take back another's note", 'leads'],
  ['send reminders again', 'leads'],
  ["choose the channel for the project's week", 'leads'],
  ['read what was written in words about dialogues', 'readsWords'],
  ['read the lessons', 'readsWords'],
  ["see one's week", 'isReminded'],
] as const)('docs/roles.md: who may %s has the right "%s"', (action, right) => {
  expect(yes(action)).toEqual(rolesWith(right));
});

test('every role has a line with each right, and the lines say what is so', () => {
  expect(Object.keys(ROLE_TABLE)).toEqual([...ROLES]);
  expect(rolesWith('reports')).toEqual(['projektledare', 'projektgrupp', 'arbetsgrupp']);
  expect(rolesWith('leads')).toEqual(['projektledare']);
});

test('somebody without a role has no right', () => {
  for (const right of ['asks', 'reports', 'leads', 'readsWords', 'isReminded'] as const)
    expect(hasRight([], right)).toBe(false);
  expect([isGuest({ roles: [] }), mayReport({ roles: [] })]).toEqual([true, false]);
  expect(isOpenTo({ roles: [] }, { kind: 'my-week' })).toBe(false);
  expect(isOpenTo({ roles: [] }, { kind: 'goals' })).toBe(true);
});

test('rights of several roles add up', () => {
  expect(hasRight(['nämndsekreterare', 'arbetsgrupp'], 'reports')).toBe(true);
  expect(hasRight(['nämndsekreterare', 'förtroendevald'], 'reports')).toBe(false);
});

test('a plan that names no readers has those of the table, and a role that is added later is none of them', () => {
  const { observationsFor: _, ...plan } = samplePlan();
  const read = Plan.parse(plan);
  expect(read.observationsFor).toEqual(rolesWith('readsWords'));
  expect(mayReadObservations(read, ['revisor' as Role])).toBe(false);
  expect(mayReadObservations(read, [])).toBe(false);
});

test.each([
  ['Projektledare', 'projektledare'],
  ['processledare', 'projektledare'],
  ['projektgruppen', 'projektgrupp'],
  ['ARBETSGRUPPEN', 'arbetsgrupp'],
  ['förtroendevalda', 'förtroendevald'],
  ['nämndsekreterare', 'nämndsekreterare'],
  ['revisor', undefined],
  ['', undefined],
])('%s is the role %s', (word, role) => {
  expect(roleOf(word)).toBe(role);
});
