import { findPersonalData, freeTextFaults } from '../../src/usecases/check-free-text';

describe('what looks like somebody’s data is found, whatever its spelling', () => {
  test.each([
    ['personnummer', '811218-9876'],
    ['personnummer', '8112189876'],
    ['personnummer', '19811218-9876'],
    ['personnummer', '198112189876'],
    ['personnummer', '811218 9876'],
    ['personnummer', '81 12 18 98 76'],
    ['personnummer', '811218+9876'],
    ['personnummer', '811218–9876'],
    // A samordningsnummer has 60 added to its day.
    ['personnummer', '811278-9873'],
    ['email', 'anna.andersson@example.se'],
    ['email', 'anna.andersson @example.se'],
    ['email', 'anna(at)example.se'],
    ['email', 'åsa@kommun.example'],
    ['phone', '070-123 45 67'],
    ['phone', '0701234567'],
    ['phone', '+46 70 123 45 67'],
    ['phone', '+46 (0)70 123 45 67'],
    ['phone', '0046701234567'],
    ['phone', '035-13 48 00'],
    ['phone', '08-123 456 78'],
  ])('%s: %s', (kind, text) => {
    expect(findPersonalData(`Hon sa ${text} när vi gick.`)).toMatchObject({ kind });
    expect(findPersonalData(text)).toMatchObject({ kind });
  });
});

describe('what people write about a dialogue is not', () => {
  test.each([
    'Vi var 14 personer den 14 september 2021 kl. 18.00–20.30.',
    'Två grupper, 7 och 9 deltagare, 2021-09-14.',
    'Mellan 2021 och 2022 har 426 personer deltagit.',
    'Budgeten är 720 000 kr, utfallet 385 600 kr.',
    'Diarienummer LN HSTD200014.',
    'Buss 10, 20 och 330 går inte efter kl. 19.',
    'Många nämner åldern 16–18 och 0–6 år.',
    'De vill bli bemötta @ lika villkor.',
    '811218-9875 har fel kontrollsiffra och är inget personnummer.',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toBeUndefined();
  });
});

test('the excerpt helps to find the place without repeating all of it', () => {
  for (const text of ['811218-9876', 'anna.andersson@example.se', '070-123 45 67']) {
    const found = findPersonalData(text);
    expect(found?.excerpt).toBeTruthy();
    expect(found?.excerpt).not.toContain(text);
  }
});

test('every free-text field is looked through, place included, and figures are not', () => {
  const faults = freeTextFaults({
    place: '0701234567',
    observations: 'a@b.se',
    participants: '8112189876',
    lowered: 'bra',
  });
  expect(faults).toMatchObject([
    { field: 'place', fault: 'personal-data', kind: 'phone' },
    { field: 'observations', fault: 'personal-data', kind: 'email' },
  ]);
});
