import { z } from 'zod';
import { Plan } from '../../src/domain/plan';
import { areSets, sameOrder, woven } from '../../src/domain/plan-shape';

/** Lists whose order says nothing are compared and joined as sets; which they are has to be said of each. */

const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

/** The names of all lists of texts in the format. */
function textLists(schema: unknown, name = ''): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.entries(inner.shape).flatMap(([key, part]) => textLists(part, key));
  if (!(inner instanceof z.ZodArray)) return [];
  const element = bare(inner.element);
  return element instanceof z.ZodString || element instanceof z.ZodEnum ? [name] : textLists(element, name);
}

test('of each list of texts it has been thought whether its order says something', () => {
  const inOrder = [...new Set(textLists(Plan))].filter((name) => !areSets(name, ['b', 'a']));
  expect(inOrder).toEqual(['background', 'purpose', 'limits']);
});

test.each([
  [
    ['a', 'b'],
    ['a', 'n', 'b'],
    ['a', 'n', 'b'],
  ],
  [
    ['a', 'b'],
    ['n', 'm', 'a'],
    ['n', 'm', 'a', 'b'],
  ],
  [
    ['a', 'b'],
    ['b', 'n'],
    ['a', 'b', 'n'],
  ],
  [[], ['a', 'b'], ['a', 'b']],
])('%j woven with %j', (skeleton, other, expected) => {
  expect(woven(skeleton, other)).toEqual(expected);
});

test.each([
  [['a', 'b'], ['a', 'x', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a', 'b'], ['c'], true],
])('%j and %j are in the same order: %s', (a, b, same) => {
  expect(sameOrder(a, b)).toBe(same);
});
