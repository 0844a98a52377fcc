/** @long measures long texts */

import { findLeads, findPersonalData, freeTextFaults, lookThrough } from '../../src/privacy/check-free-text';
import { samplePlan } from '../samples/sample';

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
    // A samordningsnummer whose day or month is unknown has 00 there.
    ['personnummer', '191500882392'],
    ['personnummer', '19150072-2390'],
    // A day that is written together is no day and time where a dash follows it.
    ['personnummer', '121212-12 12'],
    ['personnummer', '121212-12-12'],
    // Some of it hidden, or told apart.
    ['personnummer', '811218xxxx'],
    ['personnummer', '811218-XXXX'],
    ['personnummer', '811218-98xx'],
    ['personnummer', '19811218-****'],
    ['personnummer', 'xxxxxx-9876'],
    ['personnummer', 'född 811218, sista fyra 9876'],
    ['personnummer', 'sista fyra siffrorna är 98 76'],
    ['personnummer', 'de 4 sista: 9876'],
    ['personnummer', 'född 811218'],
    ['personnummer', 'f. 1981-12-18'],
    ['personnummer', 'personnummer 811218-9875'],
    ['personnummer', 'pnr: 811218 1234'],
    // The regions' reserve numbers: Västra Götaland's, Värmland's, Stockholm's, Inera's own and the national ones.
    ['personnummer', '19811218T123'],
    ['personnummer', '19811218-T123'],
    ['personnummer', '19810829M071'],
    ['personnummer', '19810829SU3A'],
    ['personnummer', '991981000010'],
    ['personnummer', '198108320014'],
    ['personnummer', '20150101TKR1'],
    ['personnummer', '20150101-KR12'],
    // Odd signs between its parts, digits that are spelt out or dressed up.
    ['personnummer', '811218~9876'],
    ['personnummer', '811218 (9876)'],
    ['personnummer', '811218=9876'],
    ['personnummer', '81-1218-9876'],
    ['personnummer', '8112 1898 76'],
    ['personnummer', 'åtta ett ett två ett åtta nio åtta sju sex'],
    ['personnummer', '⑧①①②①⑧⑨⑧⑦⑥'],
    ['personnummer', '8\ufe0f\u20e31\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e3189876'],
    ['personnummer', '811218\u0301-9876'],
    ['email', 'anna snabela example.se'],
    ['email', 'anna snabel a example.se'],
    ['email', 'anna ät example.se'],
    ['email', 'anna at example.se'],
    ['email', 'anna at example punkt se'],
    ['email', 'anna @ example . se'],
    ['email', 'anna kanelbulle example se'],
    ['phone', 'noll sju noll ett två tre fyra fem sex sju'],
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
    // Spellings that only the library knows.
    ['phone', '+46.70.123.45.67'],
    ['phone', '+46.701234567'],
    ['phone', '070.1234567'],
    ['phone', '070-123.45.67'],
    ['phone', '070 . 123 45 67'],
    ['phone', '+46 [0] 70 123 45 67'],
    ['phone', '+90.532.123.45.67'],
    ['phone', 'dnr 070-123 45 67'],
    ['phone', 'faktura 035-13 48 00'],
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
    // What is refused cannot be reported, so what else looks like a number of a telephone is let by.
    'Vi sågs 03/10/2021 08.30 och 08.30–16.30 båda dagarna, i gruppen 07.30-16.30 21 personer.',
    'Det blev +12 500 000 kr mot budget, +1 234 567 890 kr i länet och +20 000 000 personer.',
    'Kl. 07.30–16.30 21 personer, 07.30-16.30 21, den 07/03/2021 10.00 och 07.30–09.00, 07.03.2021 18.30.',
    'Resultatet +33 100 000 000 kr, +46,7 miljoner och +1.234.567.890 kr.',
    'Bilaga 00.70.12.34.56.78, rubrik 0.7.1.2.3.4.5.6, IP 10.0.70.123 och 00:07:12:34:56.',
    'På en skala 0 1 2 3 4 5 6 7 8 9 10, eller 0 1 2 3 4 5 6.',
    'Dnr 0123-2021, diarienummer: 0345-20211, ärendenr 0456-78901 och dnr 00045/2022.',
    'Fakturanr 0012345678, OCR-nummer 0701234, ISSN 0346-8755, EAN 0735001234567, kommunkod 0380 1380.',
    'Koordinater 56.5127, 13.0451, version 0.12.345.6789, tid 01:02:03:04.',
    'Perioden 01.02.2021-31.12.2022, veckorna 01-12 2022 och åren 0-6, 7-12, 13-19, 20-64.',
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
    'Vi sågs 2021-09-14 18.30 i Sal 204, och 210914 18.30.',
    'Deltagarna är födda 1999–2003, någon 05-10.',
    'De fyra sista dialogerna 2021 och de sista 4 veckorna i 2021.',
    'Orgnr 232100-0115 och 556677-8899, dnr RS210456.',
    'Titta på halmstad.se/dialog, or look at halmstad.se for more.',
    'Two information evenings at example.se are planned.',
    '811218-9875 har fel kontrollsiffra och är inget personnummer.',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toBeUndefined();
  });
});

describe('what may lead to somebody is asked about', () => {
  test.each([
    ['account', 'facebook.com/anna.svensson.92', 'facebook.com/anna.svensson.92'],
    ['account', 'https://www.instagram.com/annasv', 'https://www.instagram.com/annasv'],
    ['account', 'tiktok.com/@annasv', 'tiktok.com/@annasv'],
    ['account', 'linkedin.com/in/anna-svensson-1234', 'linkedin.com/in/anna-svensson-1234'],
    ['account', '@annasv_92', '@annasv_92'],
    ['account', 'snap: annasv', 'annasv'],
    ['account', 'på insta heter hon annasv_92', 'annasv_92'],
    ['account', 'användarnamn annasv', 'annasv'],
    ['account', 'annasv_92', 'annasv_92'],
    ['account', 'discord annasv#1234', 'annasv#1234'],
    ['account', 'instagram är anna.sv', 'anna.sv'],
    ['account', '@anna@mastodon.se', '@anna@mastodon.se'],
    ['plate', 'ABC 123', 'ABC 123'],
    ['plate', 'ABC12D', 'ABC12D'],
    ['plate', 'ABC-123', 'ABC-123'],
    ['plate', 'abc12d', 'abc12d'],
    ['plate', 'bilen abc 123', 'abc 123'],
    ['address', 'Storgatan 14 B', 'Storgatan 14 B'],
    ['address', '312 30 Laholm', '312 30 Laholm'],
    ['address', 'Stora vägen 3', 'Stora vägen 3'],
    ['address', 'Lillgränd 4', 'Lillgränd 4'],
    ['address', 'Kyrkbacken 12A', 'Kyrkbacken 12A'],
    ['address', 'storgatan 14', 'storgatan 14'],
    ['address', 'STORGATAN 14', 'STORGATAN 14'],
    ['address', 'Box 45', 'Box 45'],
    ['address', 'c/o Svensson', 'c/o Svensson'],
    ['address', 'lgh 1101', 'lgh 1101'],
  ])('%s: %s', (kind, text, excerpt) => {
    expect(findLeads(text)).toContainEqual({ kind, excerpt });
    expect(findLeads(`Sedan hörde vi (${text}).`)).toContainEqual({ kind, excerpt });
  });

  test.each([
    'LN HSTD200014, dnr HSN 2021/123, SOU 2021:52, SEK 500, LSS 387, BUP 123, PRO 100 år.',
    'Budget 919 000 kr, utfall 497 600 kr 2020–2022.',
    'Riksväg 41, länsväg 117, väg 15 och E6 stör, buss 320 och linje 10.',
    'På vägen 3 gånger om dagen, gatan 2 km bort, cykelvägen 4 km lång.',
    'Vi stod på Stora Torg 14 september och på Storgatan 3 timmar.',
    'Läs mer på facebook.com/regionhalland, @regionhalland och @halmstadskommun.',
    'Facebook: många hatar. På Instagram är folk hårda. Snapchat används av unga.',
    'Filen tillit_2021.pdf och projekt_2, Windows_11, version v2.1.3.',
    'Grupp 3 och bord 12 tog fråga 12a. Plats 14 var bäst. Bil och 120 bussar.',
  ])('and nothing in: %s', (text) => {
    expect(lookThrough(text)).toEqual([]);
  });

  test('a street address in the place of a dialogue is a venue', () => {
    const values = { place: 'Storgatan 14, 312 30 Laholm', observations: 'Hon bor på Storgatan 14.' };
    expect(freeTextFaults(values, samplePlan())).toEqual([
      { field: 'observations', fault: 'personal-data', found: [{ kind: 'address', excerpt: 'Storgatan 14' }] },
    ]);
  });
});

test('only what may lead to somebody may be kept by the writer, and all of it is told at once', () => {
  const values = {
    observations: 'Anna Svensson och Kim Ek kom i ABC 123.',
    lowered: 'Ring Kim, hon heter Kim, 070-123 45 67.',
  };
  expect(freeTextFaults(values, samplePlan())).toEqual([
    {
      field: 'lowered',
      fault: 'personal-data',
      found: [
        { kind: 'phone', excerpt: '070-12…' },
        { kind: 'name', excerpt: 'Kim' },
      ],
    },
    {
      field: 'observations',
      fault: 'personal-data',
      found: [
        { kind: 'name', excerpt: 'Anna Svensson' },
        { kind: 'name', excerpt: 'Kim Ek' },
        { kind: 'plate', excerpt: 'ABC 123' },
      ],
    },
  ]);
  expect(freeTextFaults(values, samplePlan(), true)).toMatchObject([{ field: 'lowered', found: [{ kind: 'phone' }] }]);
});

test('the plan’s own words are nobody’s name', () => {
  const plan = { ...samplePlan(), purpose: ['Ett samarbete med Fryx Brylander.'] };
  const observations = 'Fryx Brylander var ett stöd.';
  expect(freeTextFaults({ observations }, samplePlan())).toHaveLength(1);
  expect(freeTextFaults({ observations }, plan)).toEqual([]);
});

test('the excerpt helps to find the place without repeating all of it', () => {
  for (const text of ['811218-9876', 'anna.andersson@example.se', '070-123 45 67']) {
    const found = findPersonalData(text);
    expect(found?.excerpt).toBeTruthy();
    expect(found?.excerpt).not.toContain(text);
  }
});

test('every free-text field is looked through, place included, and figures are not', () => {
  const faults = freeTextFaults(
    { place: '0701234567', observations: 'a@b.se', participants: '8112189876', lowered: 'bra' },
    samplePlan(),
  );
  expect(faults).toMatchObject([
    { field: 'place', fault: 'personal-data', found: [{ kind: 'phone' }] },
    { field: 'observations', fault: 'personal-data', found: [{ kind: 'email' }] },
  ]);
});
