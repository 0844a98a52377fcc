import { committeeNamed, strayCommittees } from '../../src/domain/committees';
import type { Person } from '../../src/domain/people';
import { importPeople } from '../../src/planning/import-people';
import { reviewCommittees } from '../../src/planning/review-committees';
import { samplePlan } from '../samples/sample';
import { useWholeBot } from '../support/whole-bot';

/** People read in before the plan, or under another: their committees are held against the one in force. */

const plan = samplePlan();
const whole = useWholeBot(() => new Date('2021-09-20T10:00:00Z'));
const person = (upn: string, committees: string[]): Person => ({ upn, name: upn, roles: ['arbetsgrupp'], committees });

test('names become ids as if the plan had come first, what the plan does not have is told', async () => {
  const people = [
    person('a@x.se', ['lokal nämnd laholm', 'hylte']),
    person('b@x.se', ['ysby', 'Laholm']),
    person('c@x.se', []),
    person('d@x.se', ['laholm', 'lokal nämnd laholm']),
  ];
  await importPeople(people, { replace: true, by: 'p-operator' }, whole.stores, whole.surroundings);
  const before = await whole.stores.people.known('a@x.se');
  const stray = await reviewCommittees(plan, 'p-operator', whole.stores, whole.surroundings);
  expect(stray).toEqual([{ upn: 'b@x.se', committees: ['ysby'] }]);
  const committees = async (upn: string) => (await whole.stores.people.person(upn))?.committees;
  expect(await committees('a@x.se')).toEqual(['laholm', 'hylte']);
  expect(await committees('b@x.se')).toEqual(['ysby', 'laholm']);
  expect(await committees('d@x.se')).toEqual(['laholm']);
  expect(await whole.stores.people.known('a@x.se')).toMatchObject({ pseudonym: before?.pseudonym });
  // Again it is so already: nothing more is told of in the audit log.
  const audits = async () =>
    (await whole.stores.table.query()).filter(({ rowKey = '' }) => rowKey.startsWith('audit-'));
  const count = (await audits()).length;
  expect(await reviewCommittees(plan, 'p-operator', whole.stores, whole.surroundings)).toEqual(stray);
  expect((await audits()).length).toBe(count);
});

test('a committee is named by id, name or municipality, and a plan without it has it not', () => {
  expect(['laholm', 'LOKAL NÄMND LAHOLM', ' Laholm '].map((word) => committeeNamed(plan, word)?.id)).toEqual(
    Array(3).fill('laholm'),
  );
  expect(committeeNamed(plan, 'ysby')).toBeUndefined();
  const people = [person('z@x.se', ['laholm']), person('a@x.se', ['hylte'])];
  expect(strayCommittees(people, plan)).toEqual([]);
  const none = { ...plan, committees: [] };
  expect(strayCommittees(people, none).map(({ upn }) => upn)).toEqual(['a@x.se', 'z@x.se']);
});
