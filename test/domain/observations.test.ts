import { mayReadObservations } from '../../src/domain/observations';
import { Plan } from '../../src/domain/plan';
import { ROLES } from '../../src/domain/roles';
import { samplePlan } from '../samples/sample';

test('in the sample every role reads observations, and a guest does not', () => {
  const plan = samplePlan();
  expect(ROLES.filter((role) => mayReadObservations(plan, [role]))).toEqual([...ROLES]);
  expect(mayReadObservations(plan, [])).toBe(false);
});

test('a plan can let fewer read them; one such role among several is enough', () => {
  const plan = { ...samplePlan(), observationsFor: Plan.shape.observationsFor.parse(['Processledare']) };
  expect(ROLES.filter((role) => mayReadObservations(plan, [role]))).toEqual(['projektledare']);
  expect(mayReadObservations(plan, ['förtroendevald', 'projektledare'])).toBe(true);
  expect(mayReadObservations(plan, ['förtroendevald', 'arbetsgrupp'])).toBe(false);
});

test('a plan that says nothing lets every role read them, and none cannot be said', () => {
  expect(Plan.shape.observationsFor.parse(undefined)).toEqual([...ROLES]);
  expect(Plan.shape.observationsFor.safeParse([]).success).toBe(false);
});
