import { ActivityReport, rolesOf, type Task } from '../../src/domain/activities';

const task = (roles: Task['roles'], lead: Task['lead'] = []): Task => ({
  id: 't',
  title: 'T',
  phase: 'overall',
  roles,
  lead,
});

test('leads come first, then the others, each in the order of the matrix', () => {
  expect(rolesOf([task(['arbetsgrupp', 'förtroendevald'], ['projektledare'])])).toEqual([
    { role: 'projektledare', lead: true },
    { role: 'arbetsgrupp', lead: false },
    { role: 'förtroendevald', lead: false },
  ]);
  const later = [task(['arbetsgrupp', 'projektgrupp']), task([], ['nämndsekreterare'])];
  expect(rolesOf(later)).toEqual([
    { role: 'nämndsekreterare', lead: true },
    { role: 'arbetsgrupp', lead: false },
    { role: 'projektgrupp', lead: false },
  ]);
});

test('who leads one of the tasks leads, and stands there once', () => {
  expect(rolesOf([task(['projektgrupp']), task([], ['projektgrupp'])])).toEqual([{ role: 'projektgrupp', lead: true }]);
});

test('what no role is mapped to is the project leader’s', () => {
  expect(rolesOf([])).toEqual([{ role: 'projektledare', lead: true }]);
  expect(rolesOf([task([])])).toEqual([{ role: 'projektledare', lead: true }]);
});

test.each([
  ['start', true],
  ['start-2', true],
  ['start__2021-03-01', true],
  ['start__', false],
  ['start__a__b', false],
  ['Start', false],
  ['', false],
])('what is reported is an activity, or one of its times or committees: "%s" %s', (activity, is) => {
  const report = { activity, state: 'done', reportedAt: '2021-09-15T08:00:00.000Z', reportedBy: 'p-1' };
  expect(ActivityReport.safeParse(report).success).toBe(is);
});
