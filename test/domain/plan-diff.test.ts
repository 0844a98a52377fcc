import fc from 'fast-check';
import { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { samplePlan } from '../samples/sample';
import { anEdit, somePlan } from '../support/plan-edits';
import { planned, smallPlan } from '../support/small-plan';

/** What two plans differ in, told by item and field. */

const indicator = { id: 'antal', name: 'Antal', period: '2021', measure: 'dialogues' };
const goal = { number: 1, title: 'Bredd', text: 'En bredd', indicators: [{ ...indicator, target: { value: 18 } }] };
const plan = smallPlan({
  goals: { project: [goal] },
  activities: [planned('a', { when: 'Mars -21' }), planned('b', { aliases: ['x', 'y'] }), planned('c')],
});
const asText = (after: Plan, before = plan) =>
  diffPlans(before, after).map(({ kind, section, item, part, field, before: was, after: is }) =>
    [kind, section, item?.id, part?.id, field, kind === 'changed' ? `${was} -> ${is}` : undefined]
      .filter((each) => each !== undefined)
      .join(' '),
  );
const changed = (changes: Readonly<Record<string, unknown>>): Plan => Plan.parse({ ...plan, ...changes });
const activities = (...all: object[]) => changed({ activities: all });
const [a, b, c] = plan.activities as [object, object, object];

test.each<[string, Plan, string[]]>([
  ['nothing', plan, []],
  ['a name', changed({ name: 'Nytt' }), ['changed name Litet projekt -> Nytt']],
  [
    'a field of an item',
    activities({ ...a, when: 'Dec -21' }, b, c),
    ['changed activities a when Mars -21 -> Dec -21'],
  ],
  ['a new item', activities(a, planned('n'), b, c), ['added activities n']],
  [
    'an item that is gone, where it stood',
    activities({ ...a, title: 'A' }, { ...c, title: 'C' }),
    ['changed activities a title a -> A', 'removed activities b', 'changed activities c title c -> C'],
  ],
  ['another order', activities(b, a, c), ['changed activities order a,b,c -> b,a,c']],
  ['an order that says nothing', activities(a, { ...b, aliases: ['y', 'x'] }, c), []],
  ['a set', activities(a, { ...b, aliases: ['y'] }, c), ['changed activities b aliases x,y -> y']],
  ['texts in order', changed({ purpose: ['b', 'a'] }), ['changed purpose  -> b,a']],
  [
    'a field within a field',
    changed({
      goals: { project: [{ ...goal, indicators: [{ ...indicator, target: { value: 20, decided: '2022-02-01' } }] }] },
    }),
    ['changed goals.project 1 antal target.value 18 -> 20', 'added goals.project 1 antal target.decided'],
  ],
  [
    'a goal that is new',
    changed({ goals: { project: [goal, { ...goal, number: 2, indicators: [] }] } }),
    ['added goals.project 2'],
  ],
  ['what has been said for the first time', changed({ keepFreeTextMonths: 3 }), ['added keepFreeTextMonths']],
])('%s', (_what, after, expected) => {
  expect(asText(after)).toEqual(expected);
});

test('a plan does not differ from itself, nor from what storage or a file makes of it', () => {
  const sample = samplePlan('outcome.yaml', 'dialogues.yaml');
  expect(diffPlans(sample, sample)).toEqual([]);
  expect(diffPlans(sample, Plan.parse(JSON.parse(JSON.stringify(sample))))).toEqual([]);
});

test('each edit is told, and told back the other way round', () => {
  fc.assert(
    fc.property(somePlan(), anEdit(), (before, edit) => {
      const after = edit(before);
      const [there, back] = [diffPlans(before, after), diffPlans(after, before)];
      expect(there.length).toBe(back.length);
      expect(there.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
    }),
  );
});
