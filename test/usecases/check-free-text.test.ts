import { findName, findPersonalData, freeTextFaults } from '../../src/usecases/check-free-text';

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
    ['personnummer', '811218 - 9876'],
    ['personnummer', '811218\n-9876'],
    ['personnummer', '811218−9876'],
    ['personnummer', '811218‑9876'],
    ['personnummer', '811218/9876'],
    ['personnummer', '811218 98 76'],
    ['personnummer', '1981-12-18-9876'],
    ['personnummer', '1981-12-18 9876'],
    ['personnummer', '1981.12.18-9876'],
    ['personnummer', '81.12.18.98.76'],
    ['personnummer', '19 81 12 18 98 76'],
    ['personnummer', '８１１２１８-９８７６'],
    ['personnummer', '8112\u200b18-98\u00ad76'],
    ['personnummer', 'pnr8112189876'],
    ['personnummer', 'nr 4, 811218-9876'],
    ['personnummer', '811218.9876'],
    ['personnummer', '811218_9876'],
    ['personnummer', '811218,9876'],
    ['personnummer', '811218-98-76'],
    ['personnummer', '81 12 18 - 98 76'],
    ['personnummer', '81-12-18-98-76'],
    ['personnummer', '8 1 1 2 1 8 9 8 7 6'],
    ['personnummer', '1-9-8-1-1-2-1-8-9-8-7-6'],
    ['personnummer', '٨١١٢١٨-٩٨٧٦'],
    ['personnummer', '۸۱۱۲۱۸۹۸۷۶'],
    ['personnummer', '८११२१८-९८७६'],
    // A samordningsnummer has 60 added to its day.
    ['personnummer', '811278-9873'],
    ['personnummer', '19811278-9873'],
    ['personnummer', '8112789873'],
    ['email', 'anna.andersson@example.se'],
    ['email', 'anna.andersson @example.se'],
    ['email', 'anna(at)example.se'],
    ['email', 'åsa@kommun.example'],
    ['email', 'anna＠example.se'],
    ['email', 'anna snabel-a example.se'],
    ['email', 'anna (snabel-a) example punkt se'],
    ['email', 'anna@example .se'],
    ['email', 'anna at example dot se'],
    ['email', 'anna [at] example [dot] se'],
    ['email', 'anna{at}example.se'],
    ['email', 'anna (at) example (punkt) se'],
    ['email', '"anna ek"@example.se'],
    ['email', '”anna ek”@example.se'],
    ['phone', '46701234567'],
    ['phone', '46 70 123 45 67'],
    ['phone', '070_1234567'],
    ['phone', '070•123•45•67'],
    ['phone', '70-123 45 67'],
    ['phone', '70-1234567'],
    ['phone', '070-123 45 67'],
    ['phone', '0701234567'],
    ['phone', '+46 70 123 45 67'],
    ['phone', '+46 (0)70 123 45 67'],
    ['phone', '0046701234567'],
    ['phone', '035-13 48 00'],
    ['phone', '08-123 456 78'],
    ['phone', '(08) 123 456 78'],
    ['phone', '070.123.45.67'],
    ['phone', '070/123 45 67'],
    ['phone', '+47 22 12 34 56'],
    ['phone', '+1 (212) 555-1234'],
    ['phone', 'tel0701234567'],
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
    'Vi sågs 03-09-2021 och 03/10/2021, 08.30–16.30.',
    'Dialogen 2021-09-14 18.30 var den 27:e.',
    // Times and days that the check digit would fit.
    ...['18.35', '18-35', '18:35'].map((time) => `Vi sågs 2021-09-14 ${time} och 21-09-14 ${time}.`),
    ...['18.30', '09-12', '10–11'].flatMap((time) => [`Den 2022-03-0${time.length} ${time}.`, `Den 22-10-11 ${time}.`]),
    'Filen heter 2021_09_14_1830, och den andra 2021-09-14-1830.',
    'Kostnaden är 12 345 678 kr av 70 123 456 kr, alltså 701 234 567 öre.',
    'Mellan 70-123 personer, sidorna 70–123, och 46 702 kr.',
    'Svaren var 5 4 4 3 5 2 4 på skalan 1 2 3 4 5 6 7 8 9 10.',
    'SOU 2021:52, prop. 2021/22:100, dnr LN HY200017 och HSTD-2020-0014.',
    'Look at the dot on the map, and meet at the library dot.',
    'De vill bli bemötta @ allt. Sedan gick vi.',
    'Sidorna 12, 18, 98, 76 och 34 i rapporten.',
    '811218-9875 har fel kontrollsiffra och är inget personnummer.',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toBeUndefined();
  });
});

describe('what is said before a name', () => {
  test.each([
    'Hon heter Kim.',
    'En av dem hette Åsa och bor i Laholm.',
    'Heter: "Kim"',
    'jag heter kim',
    'Jag heter\u00a0Kim.',
    'My name is Kim.',
    'my name is kim',
    'Mitt namn är Kim.',
    'Her name is Kim.',
    'JAG HETER KIM',
  ])('%s', (text) => {
    const found = findName(text);
    expect(found).toMatchObject({ kind: 'name', excerpt: expect.stringMatching(/…$/u) });
    expect(found?.excerpt.toLowerCase()).not.toContain('kim');
  });

  test.each([
    'De vet inte vad det heter på svenska.',
    'Det heter att alla är välkomna.',
    'Hon heter inte så.',
    'Hur tjänsten heter spelar ingen roll.',
    'The name is hard to find.',
    'Many namely asked for it.',
  ])('is not what is said here: %s', (text) => {
    expect(findName(text)).toBeUndefined();
  });
});

test('only what looks like a name may be kept by the writer', () => {
  const values = {
    place: 'Torget',
    observations: 'Hon heter Kim.',
    lowered: 'Ring Kim, hon heter Kim, 070-123 45 67.',
  };
  expect(freeTextFaults(values)).toMatchObject([
    { field: 'lowered', kind: 'phone' },
    { field: 'observations', kind: 'name' },
  ]);
  expect(freeTextFaults(values, true)).toMatchObject([{ field: 'lowered', kind: 'phone' }]);
});

test('a text of one endless word or number is looked through at once', () => {
  for (const piece of [
    'heter ',
    'jag heter ',
    '8',
    '81 12 ',
    '8 ',
    '0',
    '+46 ',
    '46 7',
    '70-',
    'a@',
    'a at ',
    '[at]',
    '"',
    '٨',
    'å',
  ]) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    // The time of this process alone: others may be at work on the machine.
    const before = process.cpuUsage();
    findPersonalData(text);
    findName(text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  }
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
