import { openedFor, viewDialogues } from '../../src/answers/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import { someContent, someDialogue } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** What a list tells of dialogues, and what one of them shows to whom. */

const plan = smallPlan({ observationsFor: ['projektledare', 'förtroendevald'] });
const asker = (role: Role | undefined, pseudonym = 'p-0') => ({
  userId: 'u',
  pseudonym,
  roles: role ? [role] : [],
  language: 'sv' as const,
});

const few = someDialogue('few', { participants: 4 });
const many = someDialogue('many', { participants: 5 });
const [ALL, FEW, ROLE] = [undefined, 'few', 'role'];

test.each([
  ['the reporter, of few', few, asker('arbetsgrupp', 'p-1'), false, [true, true, ALL]],
  ['the reporter, of many, whose role reads no words', many, asker('arbetsgrupp', 'p-1'), false, [true, true, ALL]],
  ['the reporter who no longer reports', few, asker('förtroendevald', 'p-1'), false, [false, false, FEW]],
  ['the project leader, of few', few, asker('projektledare'), false, [true, true, ALL]],
  ['the project leader where others see it', few, asker('projektledare'), true, [false, false, FEW]],
  ['the reporter where others see it', many, asker('arbetsgrupp', 'p-1'), true, [false, false, ROLE]],
  ['somebody who reads words, of few', few, asker('förtroendevald'), false, [false, false, FEW]],
  ['somebody who reads words, of many', many, asker('förtroendevald'), true, [false, true, ALL]],
  ['somebody who does not', many, asker('nämndsekreterare'), false, [false, false, ROLE]],
])('%s', (_, dialogue, who, isShared, [isOwn, mayRead, withheld]) => {
  const opened = openedFor(dialogue, who, plan, isShared === true);
  expect([opened.isOwn, opened.mayRead, opened.withheld]).toEqual([isOwn, mayRead, withheld]);
});

test('only so many of the newest are listed, and it is known how many there are', () => {
  const facts = factsOf([1, 2, 3].map((day) => someContent({ date: `2021-05-0${day}` })));
  const view = viewDialogues(
    { kind: 'dialogues', latest: 2 },
    asker('arbetsgrupp'),
    { plan, planVersion: 1, facts },
    false,
  );
  expect(view.listed.map(({ fact }) => fact.date)).toEqual(['2021-05-03', '2021-05-02']);
  expect(view.stored).toEqual({ asked: 3, inAll: 3 });
});

test('of one day those of that day are listed, and the day is told', () => {
  const facts = factsOf([1, 2, 2].map((day) => someContent({ date: `2021-05-0${day}` })));
  const snapshot = { plan, planVersion: 1, facts };
  const listed = (date?: string) =>
    viewDialogues({ kind: 'dialogues', ...(date && { date }) }, asker('arbetsgrupp'), snapshot, false);
  expect(listed('2021-05-02')).toMatchObject({ date: '2021-05-02', stored: { asked: 2, inAll: 3 } });
  expect(listed('2021-05-02').listed).toHaveLength(2);
  expect(listed()).not.toHaveProperty('date');
});
