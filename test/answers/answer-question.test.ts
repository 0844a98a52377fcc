import { answerQuestion } from '../../src/answers/answer-question';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import type { Remark } from '../../src/domain/remark';
import type { Role } from '../../src/domain/roles';
import type { Reading } from '../../src/questions/reading';
import { sentenceOf } from '../../src/text/answers';
import { remarkSentence } from '../../src/text/remarks';
import { someContent } from '../support/dialogues';
import { memoryTools } from '../support/memory-stores';
import { smallPlan } from '../support/small-plan';

/** What is shown of a question, to whom, and what is said beside it. */

const plan = smallPlan();
const tools = memoryTools([], () => new Date('2021-10-01T08:00:00Z'));
const answer = (reading: Reading, remark?: Remark, roles: readonly Role[] = ['projektledare']) =>
  answerQuestion(
    reading,
    { userId: 'u', pseudonym: 'p', roles, language: 'sv' },
    { plan, planVersion: 1, facts: NO_FACTS },
    tools,
    remark,
  );

const THANKS: Remark = { about: 'thanks' };
const AVERAGE: Remark = { about: 'average' };
const CHANGE: Remark = { about: 'change-dialogue' };
const unclear: Reading = { kind: 'unclear', candidates: [{ kind: 'goals' }, { kind: 'budget' }] };

test.each<[Reading, Remark | undefined, string]>([
  [{ kind: 'unknown' }, undefined, 'unknown'],
  [{ kind: 'unknown' }, THANKS, 'remark'],
  [unclear, undefined, 'which'],
  [unclear, AVERAGE, 'which'],
  [{ kind: 'budget' }, undefined, 'budget'],
  [{ kind: 'budget' }, AVERAGE, 'budget'],
  // How a dialogue is changed is all there is to say, whatever else was read.
  [{ kind: 'budget' }, CHANGE, 'remark'],
  [unclear, CHANGE, 'remark'],
])('%j with the remark %j is answered by %s', async (reading, remark, kind) => {
  const { view, ...rest } = await answer(reading, remark);
  expect([view.kind, rest.reading]).toEqual([kind, reading]);
});

test('a remark is said before an answer that has nothing of it, and not twice', async () => {
  const beside = await answer({ kind: 'budget' }, AVERAGE);
  const first = remarkSentence(AVERAGE, plan, 'sv');
  expect(beside.preface).toBe(first);
  expect(beside.sentence).toBe(`${first} ${sentenceOf(beside.view, 'sv')}`);
  const alone = await answer({ kind: 'budget' });
  expect([alone.preface, alone.sentence]).toEqual([undefined, sentenceOf(alone.view, 'sv')]);
  for (const [reading, remark] of [
    [{ kind: 'unknown' }, THANKS],
    [unclear, AVERAGE],
    [{ kind: 'help' }, THANKS],
  ] as const) {
    const { preface, sentence, view } = await answer(reading, remark);
    expect([preface, sentence]).toEqual([undefined, sentenceOf(view, 'sv')]);
  }
});

test.each<[Reading, string]>([
  [{ kind: 'goals' }, 'goals'],
  [{ kind: 'budget' }, 'guests-only-overview'],
])('a guest who asks %j gets %s', async (reading, kind) => {
  expect((await answer(reading, undefined, [])).view.kind).toBe(kind);
});

test('a guest is not told what is beside a question that is closed to them', async () => {
  expect((await answer({ kind: 'budget' }, AVERAGE, [])).preface).toBeUndefined();
});

describe('where nobody has said that others see the answer', () => {
  const facts = factsOf([someContent({ participants: 3 })]);
  const person = { upn: 'a@example.se', name: 'Ada', roles: ['arbetsgrupp' as const], committees: [] };
  const known = async function* () {
    yield [
      { upn: person.upn, person, pseudonym: 'p-9' },
      { upn: 'b@example.se', person: { ...person, name: 'Bo' } },
    ];
  };
  const shownTo = (reading: Reading, isShared?: boolean) =>
    answerQuestion(
      reading,
      { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language: 'sv' },
      { plan, planVersion: 1, facts },
      { ...tools, people: { ...tools.people, everyone: known } },
      undefined,
      isShared,
    );

  test('the asker’s own dialogues are theirs to open', async () => {
    expect((await shownTo({ kind: 'dialogues' })).view).toMatchObject({ listed: [{ people: 3 }] });
    expect((await shownTo({ kind: 'dialogues' }, true)).view).toMatchObject({ listed: [{ people: 'fewer-than-5' }] });
  });

  test('who has reported nothing is told, of those whose reports can be known', async () => {
    const { view } = await shownTo({ kind: 'unreported' });
    expect(view).toMatchObject({ shown: 'list', weeks: 4, silent: [{ silent: [{ name: 'Ada' }] }] });
    expect((await shownTo({ kind: 'unreported' }, true)).view).toEqual({ kind: 'unreported', shown: 'own-chat' });
  });
});
