import { openedFor, viewDialogues } from '../../src/answers/dialogues';
import { dialogueOpenedMessage } from '../../src/cards/dialogue-opened';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import { listedTexts, listNotes } from '../../src/text/dialogues';
import { textsOf } from '../cards/fixtures/walk';
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
  const opened = openedFor(dialogue, who, { plan, facts: NO_FACTS }, isShared === true);
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

describe('how many took part in each, where one of them is of few', () => {
  const facts = factsOf([
    someContent({ date: '2021-05-01', participants: 3 }),
    someContent({ date: '2021-05-02', participants: 20 }),
    someContent({ date: '2021-05-03', participants: 9 }),
  ]);
  const snapshot = { plan, planVersion: 1, facts };
  const listed = (role: Role, isShared = false) =>
    viewDialogues({ kind: 'dialogues' }, asker(role), snapshot, isShared);

  test('32 less 20 and 9 would tell the three', () => {
    expect(listed('förtroendevald').listed.map(({ people }) => people)).toEqual(['hidden', 20, 'fewer-than-5']);
    expect(listed('projektledare').listed.map(({ people }) => people)).toEqual([9, 20, 3]);
    expect(listed('projektledare', true).listed.map(({ people }) => people)).toEqual(['hidden', 20, 'fewer-than-5']);
  });

  test.each([
    ['sv', 'Laholm · Unga · antalet deltagare visas inte · ', /Där antalet deltagare inte visas går det annars/u],
    ['en', 'Laholm · Unga · number of participants not shown · ', /Where the number of participants is not shown/u],
  ] as const)('the row says so, and why is said once: %s', (language, about, why) => {
    const view = listed('förtroendevald');
    const [first] = view.listed;
    expect(first && listedTexts(first, plan, language).about).toContain(about);
    expect(listNotes(view.listed, language)).toEqual([expect.stringMatching(why)]);
    expect(listNotes(listed('projektledare').listed, language)).toEqual([]);
  });

  test('the dialogue that is opened tells no more', () => {
    const dialogue = someDialogue('d-2', { date: '2021-05-03', participants: 9 });
    const text = (role: Role): string =>
      textsOf(dialogueOpenedMessage(openedFor(dialogue, asker(role), snapshot, false), 'op-1', 'sv').card).join('\n');
    expect(text('förtroendevald')).toMatch(/visas inte/u);
    expect(text('förtroendevald')).not.toMatch(/\b9\b/u);
    expect(text('projektledare')).toMatch(/Antal deltagare\n9/u);
  });
});
