import { changeActivity } from '../../src/domain/activity-change';
import { phaseIds, phaseNamed, phaseSlot } from '../../src/domain/phases';
import { diffPlans } from '../../src/domain/plan-diff';
import { faultsOf } from '../../src/domain/plan-faults';
import { mergePlans } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** The phases of a plan: its own, or the usual ones. */

const phase = (id: string, name: string) => ({ id, name, aliases: [] });
const activity = (id: string, of: string) => ({ id, title: `Aktivitet ${id}`, phase: of });
const PHASES = [phase('uppstart', 'Uppstart'), phase('samtal', 'Samtal'), phase('beslut', 'Beslut')];

const faultsIn = (changes: object): string[] =>
  faultsOf(smallPlan({ tasks: [], ...changes })).map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each<[string, object, string[]]>([
  ['its own', { phases: PHASES, activities: [activity('a', 'samtal')] }, []],
  ['the usual ones', { activities: [activity('a', 'completion')] }, []],
  [
    'a usual one of a plan with its own',
    { phases: PHASES, activities: [activity('a', 'completion')] },
    ['activities.0.phase: there is no phase "completion" in the plan; use one of Uppstart, Samtal, Beslut'],
  ],
  [
    'one that there is not',
    { activities: [activity('a', 'efteråt')] },
    ['activities.0.phase: "efteråt" is not possible here; use one of preparation, implementation, completion'],
  ],
  [
    'two by one name',
    { phases: [...PHASES, phase('b2', 'beslut')], activities: [] },
    ['phases.3.name: two phases are called "beslut"; give each its own name'],
  ],
  [
    'a name that would be two in a list',
    { phases: [phase('a', 'Samtal, beslut')], activities: [] },
    [
      'phases.0.name: "Samtal, beslut" stands inside sentences; write it with letters, digits, single spaces and hyphens only, such as stadsdel',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(faultsIn(changes)).toEqual(expected);
});

test('no more than a card can offer', () => {
  const many = Array.from({ length: 9 }, (_, n) => phase(`f${n}`, `Fas ${n}`));
  expect(faultsIn({ phases: many, activities: [] })).toEqual(['phases: there can be at most 8 items here; this has 9']);
});

test('a phase is found by its name, whatever its case, and a usual one as we call it', () => {
  const own = smallPlan({ tasks: [], activities: [], phases: PHASES });
  expect(phaseNamed(own, 'SAMTAL')).toBe('samtal');
  expect(phaseNamed(own, 'preparation')).toBeUndefined();
  expect(phaseNamed(smallPlan(), 'preparation')).toBe('preparation');
  expect(phaseIds(own)).toEqual(['uppstart', 'samtal', 'beslut']);
});

test('a new activity stands last of its phase', () => {
  const plan = smallPlan({
    tasks: [],
    phases: PHASES,
    activities: [activity('a', 'uppstart'), activity('b', 'samtal'), activity('c', 'beslut')],
  });
  const changed = changeActivity(plan, { adds: { title: 'Studiebesök', when: '', phase: 'samtal' } });
  expect(changed.activities.map(({ title }) => title)).toEqual([
    'Aktivitet a',
    'Aktivitet b',
    'Studiebesök',
    'Aktivitet c',
  ]);
});

describe('what becomes of a phase', () => {
  const base = smallPlan({ tasks: [], phases: PHASES, activities: [activity('a', 'samtal')] });
  const renamed = { ...base, phases: PHASES.map((each) => (each.id === 'samtal' ? phase('samtal', 'Möten') : each)) };
  const added = { ...base, phases: [...PHASES, phase('sen', 'Uppföljning')] };

  test('renamed, it is the same phase', () => {
    expect(diffPlans(base, renamed)).toMatchObject([
      { section: 'phases', item: { id: 'samtal' }, field: 'name', before: 'Samtal', after: 'Möten' },
    ]);
    expect(faultsOf(renamed)).toEqual([]);
  });

  test('renamed by one and added by another, it is both', () => {
    const { plan, conflicts } = mergePlans(base, renamed, added);
    expect(conflicts).toEqual([]);
    expect(plan.phases.map(({ name }) => name)).toEqual(['Uppstart', 'Möten', 'Beslut', 'Uppföljning']);
  });
});

test('a question calls a phase by its name where it is the plan’s own, and a usual one as we do', () => {
  expect(phaseSlot({ phases: PHASES }, 'samtal')).toBe('Samtal');
  expect(phaseSlot({}, 'completion')).toBe('completion');
});
