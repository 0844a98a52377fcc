import { shownName } from '../../src/teams/attachments';

/** What a file is called where it is shown. */
test.each([
  ['plan.yaml', 'yaml', 'plan.yaml'],
  ['../../etc/plan.yaml', 'yaml', 'plan.yaml'],
  ['C:\\Users\\karin\\plan.xlsx', 'xlsx', 'plan.xlsx'],
  ['pl\u0000an\u202e.ya\nml', 'yaml', 'plan.yaml'],
  ['', 'xlsx', 'fil.xlsx'],
  ['.yaml', 'yaml', 'fil.yaml'],
  ['', '', 'fil'],
  [`${'a'.repeat(300)}.yaml`, 'yaml', `${'a'.repeat(114)}….yaml`],
  [`${'a'.repeat(115)}.yaml`, 'yaml', `${'a'.repeat(115)}.yaml`],
])('%j: %s', (name, type, shown) => {
  expect(shownName(name, type)).toBe(shown);
});
