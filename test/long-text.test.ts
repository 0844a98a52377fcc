import { freeTextFaults, lookThrough } from '../src/privacy/check-free-text';
import { clean } from '../src/questions/normalise';
import { activitySchema } from '../src/teams/activity';
import { readSearch } from '../src/teams/searching';
import { spokenText } from '../src/teams/text';
import { samplePlan } from './samples/sample';
import { activity } from './support/bot';
import { UNITS } from './support/hostile-text';
import { holdsOnce, quickest } from './support/quickest';

/**
 * What somebody can write to keep the bot from everybody else: beginnings without an end, again and again, as much as
 * one request holds. However long it is, the time it takes does not grow faster.
 */

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Four times as long may take four times the time, and as much again; what is quadratic takes sixteen times. */
function growsEvenly(work: (text: string) => unknown, unit: string, length: number): boolean {
  const [short, long] = [repeated(unit, length), repeated(unit, 4 * length)];
  return holdsOnce(() => {
    const most = 8 * quickest(() => work(short), 2) + 20;
    return quickest(() => work(long), 3, most) <= most;
  });
}

test.each<[string, (text: string) => unknown]>([
  ['a phrase is made plain', clean],
  ['free text is looked through', (text) => lookThrough(text)],
])('%s in a time that grows as the text does', (_what, work) => {
  const uneven: string[] = [];
  for (const unit of UNITS) if (!growsEvenly(work, unit, 10_000)) uneven.push(unit);
  expect(uneven).toEqual([]);
});

test('what is too long is not looked through, since it is not saved', () => {
  expect(freeTextFaults({ observations: `${'x '.repeat(1000)}kim@example.se` }, samplePlan())).toEqual([]);
  expect(freeTextFaults({ observations: `${'x '.repeat(900)}kim@example.se` }, samplePlan())).toHaveLength(1);
});

test('of a message and of a search the beginning is read, and no character by half', () => {
  const text = `${'<at '.repeat(999)}hej😀${'<at '.repeat(20_000)}`;
  const read = spokenText(activitySchema.parse(activity('message-personal', 'x', { text })));
  expect(read).toBe(`${'<at '.repeat(999)}hej`);
  expect(readSearch({ commandId: 'search', parameters: [{ name: 'query', value: text }] })).toEqual({
    kind: 'search',
    text: read,
  });
});
