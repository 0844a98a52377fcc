import { QUIET_FROM, QUIET_TO, ReminderSettings } from '../../src/domain/reminder-settings';

const reads = (settings: object): boolean => ReminderSettings.safeParse(settings).success;

test('a working day, Monday to Friday', () => {
  expect([0, 1, 5, 6].map((day) => reads({ day }))).toEqual([false, true, true, false]);
});

test('a whole hour from 8 to 17 for the card, any hour for the quiet', () => {
  expect([7, 8, 17, 18, 8.5].map((hour) => reads({ hour }))).toEqual([false, true, true, false, false]);
  for (const field of ['quietFrom', 'quietTo']) {
    expect([-1, 0, 23, 24, 1.5].map((hour) => reads({ [field]: hour }))).toEqual([false, true, true, false, false]);
  }
});

test('nothing is said to be as for everyone, where it is quiet from 19 to 7', () => {
  expect(ReminderSettings.parse({})).toEqual({});
  expect([QUIET_FROM, QUIET_TO]).toEqual([19, 7]);
  expect([{ pausedUntil: '2021-02-30' }, { language: 'fi' }].map(reads)).toEqual([false, false]);
});
