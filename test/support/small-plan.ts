import { Plan } from '../../src/domain/plan';

/** A plan that is small enough to reckon with in one's head. A test gives what it is about. */
export const smallPlan = (changes: Readonly<Record<string, unknown>> = {}): Plan =>
  Plan.parse({
    id: 'litet',
    name: 'Litet projekt',
    start: '2021-01-01',
    municipalities: [
      { id: 'laholm', name: 'Laholm' },
      { id: 'halmstad', name: 'Halmstad' },
    ],
    goals: {},
    targetGroups: [{ id: 'unga', name: 'Unga' }],
    methods: [{ id: 'gruppdiskussioner', name: 'Gruppdiskussioner' }],
    ...changes,
  });

/** An activity of a plan file. */
export const planned = (id: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title: id,
  phase: 'preparation',
  ...changes,
});
