import { type DialogueKind, hasKinds, kindsOf } from '../../src/domain/dialogue-kinds';

/** Which kinds a plan's dialogues are of, and whether there is one to choose. */

test.each<[string, readonly DialogueKind[] | undefined, DialogueKind[], boolean]>([
  ['nothing is said', undefined, ['perspective', 'in-depth'], true],
  ['both are, in another order', ['in-depth', 'perspective'], ['perspective', 'in-depth'], true],
  ['one is', ['in-depth'], ['in-depth'], false],
  ['none is', [], [], false],
])('where %s', (_, dialogueKinds, kinds, isChosen) => {
  const plan = dialogueKinds ? { form: { dialogueKinds } } : {};
  expect(kindsOf(plan)).toEqual(kinds);
  expect(hasKinds(plan)).toBe(isChosen);
});
