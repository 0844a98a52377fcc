import { isSwedishHoliday } from '../../src/time/holidays';

/** Days off in Sweden (lag 1989:253), worked out from Easter: 4 April in 2021, 17 April in 2022. */

test.each([
  ['2021-01-01', 'New Year’s Day'],
  ['2021-01-06', 'Epiphany'],
  ['2021-04-02', 'Good Friday, two days before Easter'],
  ['2022-04-15', 'Good Friday a year later'],
  ['2021-04-05', 'Easter Monday'],
  ['2021-05-01', '1 May'],
  ['2021-05-13', 'Ascension, 39 days after Easter'],
  ['2022-05-26', 'Ascension a year later'],
  ['2021-06-06', 'the National Day'],
  ['2021-06-25', 'Midsummer’s Eve, the Friday of 19–25 June'],
  ['2022-06-24', 'Midsummer’s Eve a year later'],
  ['2021-11-06', 'All Saints’ Day, the Saturday of 31 October–6 November'],
  ['2022-11-05', 'All Saints’ Day a year later'],
  ['2021-12-24', 'Christmas Eve'],
  ['2021-12-26', 'the day after Christmas'],
  ['2021-12-31', 'New Year’s Eve'],
])('%s is a day off: %s', (date) => expect(isSwedishHoliday(date)).toBe(true));

test.each([
  ['2021-01-05', 'the day before Epiphany'],
  ['2021-01-07', 'the day after it'],
  ['2021-04-01', 'Maundy Thursday'],
  ['2022-04-02', 'Good Friday of another year'],
  ['2021-04-06', 'the day after Easter Monday'],
  ['2021-04-30', 'Walpurgis Night'],
  ['2021-05-14', 'the day after Ascension'],
  ['2021-06-24', 'the day before Midsummer’s Eve'],
  ['2021-11-05', 'the day before All Saints’ Day'],
  ['2021-12-23', 'the day before Christmas Eve'],
  ['2021-12-30', 'the day before New Year’s Eve'],
  ['2021-09-06', 'an ordinary Monday'],
])('%s is none: %s', (date) => expect(isSwedishHoliday(date)).toBe(false));
