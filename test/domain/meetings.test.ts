import { meetingsAhead, sendingDayOf } from '../../src/domain/meetings';
import { smallPlan } from '../support/small-plan';

/** Which meetings lie ahead, and when how things stand is sent. */

const plan = smallPlan({
  committees: [
    { id: 'a', name: 'A', municipality: 'laholm', meetings: ['2026-12-03', '2026-10-01', '2026-12-03'] },
    { id: 'b', name: 'B', municipality: 'halmstad', meetings: ['2026-11-20', '2026-11-21'] },
    { id: 'c', name: 'C' },
  ],
});
const ahead = (ids: readonly string[] | undefined, today: string): string[] =>
  meetingsAhead(plan, ids, today).map(({ committee, day }) => `${committee.id} ${day}`);

test.each<[readonly string[] | undefined, string, string[]]>([
  [undefined, '2026-11-20', ['b 2026-11-21', 'a 2026-12-03']],
  [undefined, '2026-11-19', ['b 2026-11-20', 'b 2026-11-21', 'a 2026-12-03']],
  [['a'], '2026-09-30', ['a 2026-10-01', 'a 2026-12-03']],
  [['a'], '2026-12-02', ['a 2026-12-03']],
  // The day itself is no longer ahead.
  [['a'], '2026-12-03', []],
  [['c'], '2026-11-20', []],
  [[], '2026-11-20', []],
])('of %j on %s: %j', (ids, today, meetings) => {
  expect(ahead(ids, today)).toEqual(meetings);
});

test('how things stand is sent on the seventh day before, also over a month’s end', () => {
  const days = meetingsAhead(plan, ['a'], '2026-09-01').map(sendingDayOf);
  expect(days).toEqual(['2026-09-24', '2026-11-26']);
});
