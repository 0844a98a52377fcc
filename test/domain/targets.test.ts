import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { goalsOf } from '../../src/domain/plan';
import { behindIn, eachPart, targetParts } from '../../src/domain/targets';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** How an outcome stands beside its target, after the period of the indicator. */

const AFTER = '2022-01-01';

function planWith(indicator: object) {
  const plan = smallPlan({
    goals: {
      project: [{ number: 1, title: 'T', text: 'T', indicators: [{ id: 'i', name: 'I', period: 2021, ...indicator }] }],
    },
  });
  const found = goalsOf(plan)[0]?.indicators[0];
  if (!found) throw new Error('no indicator');
  return { plan, indicator: found };
}

const assessed = (indicator: object, computed: object | undefined) => {
  const made = planWith(indicator);
  return targetParts(made.indicator, computed as never, made.indicator.outcome, made.plan, NO_FACTS, AFTER);
};

test.each<[number, number, object, string]>([
  // Nine of ten is the target.
  [9, 10, {}, 'reached'],
  [8, 10, {}, 'not-reached'],
  // With two more of whom nothing is reported it would be all, and with one nine.
  [8, 10, { feedback: { unreported: 2 } }, 'not-assessable'],
  [8, 10, { feedback: { unreported: 1 } }, 'not-assessable'],
  [7, 10, { feedback: { unreported: 1 } }, 'not-reached'],
  [9, 10, { feedback: { unreported: 1 } }, 'reached'],
  [8, 10, { feedback: { unreported: 'hidden' } }, 'not-reached'],
  // One to four who are left out may all be in it, or none: 13 or 9 of 14.
  [9, 10, { leftOutYear: 2022 }, 'not-assessable'],
  // 12 of 14 at the most.
  [8, 10, { leftOutYear: 2022 }, 'not-reached'],
  // 40 of 44 at the least.
  [40, 40, { leftOutYear: 2022 }, 'reached'],
  // 39 of 44 at the least, 43 of 44 at the most.
  [39, 40, { leftOutYear: 2022 }, 'not-assessable'],
  [9, 10, { withheld: 'hidden' }, 'not-assessable'],
])('a share of %s of %s beside 90 %%, with %j, is %s', (part, whole, more, assessment) => {
  const computed = { value: (100 * part) / whole, dialogues: 1, share: { part, whole }, ...more };
  const target = { comparison: '>=', value: 90 };
  const [found] = assessed({ measure: 'feedback-share', target }, computed);
  expect(found).toEqual({ kind: 'whole', target: 90, value: computed.value, assessment });
});

test.each<[number, object, string]>([
  [18, {}, 'reached'],
  [17, {}, 'not-reached'],
  [18, { leftOutYear: 2022 }, 'reached'],
  // Four more at the most.
  [14, { leftOutYear: 2022 }, 'not-assessable'],
  [13, { leftOutYear: 2022 }, 'not-reached'],
])('a count of %s beside 18, with %j, is %s', (value, more, assessment) => {
  const target = { comparison: '>=', value: 18 };
  expect(assessed({ measure: 'participants', target }, { value, dialogues: 1, ...more })).toEqual([
    { kind: 'whole', target: 18, value, assessment },
  ]);
});

test('what was entered by hand is judged where nothing is computed, and nothing cannot be', () => {
  const target = { comparison: '>=', value: 18 };
  const entered = (outcome?: object) => assessed({ measure: 'dialogues', target, outcome }, undefined)[0];
  expect(entered({ value: 18, source: 'x' })).toMatchObject({ value: 18, assessment: 'reached' });
  expect(entered({ value: 17, source: 'x' })).toMatchObject({ value: 17, assessment: 'not-reached' });
  expect(entered()).toEqual({ kind: 'whole', target: 18, value: undefined, assessment: 'not-assessable' });
});

test.each<[string[], number[], string[]]>([
  [['laholm', 'laholm', 'halmstad'], [2, 1], ['halmstad']],
  [['laholm', 'laholm'], [2, 0], ['halmstad']],
  [['laholm', 'laholm', 'halmstad', 'halmstad'], [2, 2], []],
  [['laholm', 'laholm', 'laholm', 'halmstad', 'halmstad'], [3, 2], []],
])('two in each municipality, with dialogues in %j', (held, values, behind) => {
  const { plan, indicator } = planWith({ measure: 'dialogues', target: { comparison: '>=', perMunicipality: 2 } });
  const facts = factsOf(held.map((municipality) => someContent({ municipality })));
  const whole = { value: held.length, dialogues: held.length } as never;
  const [found, ...others] = targetParts(indicator, whole, undefined, plan, facts, AFTER);
  if (found?.kind !== 'each') throw new Error('a part for each municipality');
  expect(others).toEqual([]);
  expect(found.rows.map(({ id, target, value }) => [id, target, value])).toEqual([
    ['laholm', 2, values[0]],
    ['halmstad', 2, values[1]],
  ]);
  expect(behindIn(found).map(({ id }) => id)).toEqual(behind);
  expect(found).toMatchObject({ target: 2, unknown: false, alone: false });
  expect(found.assessment).toBe(behind.length === 0 ? 'reached' : 'not-reached');
  expect(eachPart(indicator, 'municipality', whole, plan, facts, AFTER)).toEqual(found);
  // One that is looked at alone has its own row and its own assessment.
  expect(eachPart(indicator, 'municipality', whole, plan, facts, AFTER, 'halmstad')).toMatchObject({
    alone: true,
    rows: [{ id: 'halmstad', value: values[1] }],
  });
  // Before there is any dialogue nothing is known of any.
  expect(eachPart(indicator, 'municipality', undefined, plan, facts, AFTER)).toMatchObject({
    unknown: true,
    assessment: 'not-assessable',
  });
});

describe('minima of their own', () => {
  const target = { value: 4, perMunicipality: 1, municipalities: [{ municipality: 'halmstad', value: 3 }] };
  const partsWith = (more: object, held: readonly object[], measure = 'dialogues') => {
    const { plan, indicator } = planWith({ measure, target: { ...target, ...more } });
    const facts = factsOf(held.map((content) => someContent(content)));
    const whole = { value: held.length, dialogues: held.length } as never;
    return targetParts(indicator, whole, undefined, plan, facts, AFTER).map((part) =>
      part.kind === 'each' ? [part.of, ...part.rows.map(({ id, target: own, value }) => [id, own, value])] : part.kind,
    );
  };

  test('go before the common one, which holds for the others', () => {
    expect(partsWith({}, [{ municipality: 'laholm' }, { municipality: 'halmstad' }])).toEqual([
      'whole',
      ['municipality', ['laholm', 1, 1], ['halmstad', 3, 1]],
    ]);
  });

  test('may stand alone: then nothing is asked of the others', () => {
    expect(partsWith({ perMunicipality: undefined }, [{ municipality: 'halmstad' }])).toEqual([
      'whole',
      ['municipality', ['halmstad', 3, 1]],
    ]);
  });

  test('of target groups stand beside them', () => {
    const more = { municipalities: [], targetGroups: [{ targetGroup: 'unga', value: 2 }] };
    expect(partsWith(more, [{ municipality: 'laholm', targetGroups: ['unga'] }])).toEqual([
      'whole',
      ['municipality', ['laholm', 1, 1], ['halmstad', 1, 0]],
      ['targetGroup', ['unga', 2, 1]],
    ]);
  });

  test('of participants say nothing of 1–4', () => {
    const held = [
      { municipality: 'laholm', participants: 30 },
      { municipality: 'halmstad', participants: 3 },
    ];
    const rows = partsWith({ perMunicipality: 20, municipalities: [] }, held, 'participants')[1];
    expect(rows).toContainEqual(['halmstad', 20, undefined]);
  });
});

test('a target in words is told and not judged; with figures too, those are what is judged', () => {
  const worded = { comparison: '>=', text: 'Fler än förut.' };
  expect(assessed({ measure: 'dialogues', target: worded }, { value: 1, dialogues: 1 })).toEqual([
    { kind: 'worded', text: 'Fler än förut.', assessment: 'not-assessable' },
  ]);
  expect(assessed({ measure: 'dialogues', target: { ...worded, value: 1 } }, { value: 1, dialogues: 1 })).toEqual([
    { kind: 'whole', target: 1, value: 1, assessment: 'reached' },
  ]);
  expect(assessed({ measure: 'dialogues' }, { value: 1, dialogues: 1 })).toEqual([]);
});
