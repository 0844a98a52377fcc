import fc from 'fast-check';
import { comparable, folded, normaliseLine, normaliseText, sameText } from '../../src/domain/normalise-text';

/** What is stored of a text, and what is compared of it. */

test.each([
  ['a soft hyphen', 'vård\u00adcentralen', 'vårdcentralen'],
  ['a zero-width space', 'vård\u200bcentralen', 'vårdcentralen'],
  ['a joiner and a non-joiner between Latin letters', 'vård\u200dcent\u200cralen', 'vårdcentralen'],
  ['a word joiner, a byte-order mark', '\ufeffvård\u2060centralen', 'vårdcentralen'],
  ['direction marks', '\u202evård\u202c\u200ecent\u2066ralen\u2069\u061c', 'vårdcentralen'],
  ['a variation selector on a letter', 'vård\ufe0fcentralen', 'vårdcentralen'],
  ['a grapheme joiner, a Hangul filler', 'vård\u034fcentra\u3164len', 'vårdcentralen'],
  ['letters taken apart', 'va\u030ardcentralen', 'vårdcentralen'],
  ['something invisible between a letter and its ring', 'va\u200b\u030ardcentralen', 'vårdcentralen'],
  ['spaces that do not break, narrow, thin, of a figure', 'a\u00a0b\u202fc\u2009d\u2007e\u3000f\tg', 'a b c d e f g'],
  ['line ends', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg', 'a\nb\nc\nd\ne\nf\ng'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe', 'abcde'],
  ['half a surrogate pair', 'a\ud83db', 'ab'],
  ['what a writer chose stays', ' ”Så – sa’ hon” ２ ½ ﬁ  É ', ' ”Så – sa’ hon” ２ ½ ﬁ  É '],
  ['a family', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['a man with a skin who has red hair', '👨🏽\u200d🦰 ❤\ufe0f\u200d🔥', '👨🏽\u200d🦰 ❤\ufe0f\u200d🔥'],
  ['a keycap', '3\ufe0f\u20e3', '3\ufe0f\u20e3'],
  [
    'the flag of Scotland',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ],
  ['Persian, where a non-joiner is spelling', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['Hindi, where a joiner is spelling', 'क्\u200dष', 'क्\u200dष'],
])('%s', (_, written, stored) => expect(normaliseText(written)).toBe(stored));

test('a line has one space where several stood, and none outside', () =>
  expect(normaliseLine('\u00a0 Nämnden\r\n för\t skola\u200b ')).toBe('Nämnden för skola'));

test.each([
  ['case', 'VÅRDCENTRALEN', 'vårdcentralen'],
  ['sharp s and capitals', 'Straße', 'STRASSE'],
  ['an accent for an apostrophe', 'sa´ hon', "sa' hon"],
  ['wide letters and figures', 'Ｌａｈｏｌｍ ２', 'laholm 2'],
  ['raised figures and ligatures', 'mål² o\ufb03cer', 'mål2 officer'],
  ['dashes', 'e‑post – a−b', 'e-post - a-b'],
  ['a backtick', 'sa` hon', 'sa’ hon'],
  ['quotation marks', '”så” sa’ «hon»', '"så" sa\' "hon"'],
  ['an emoji joiner', '👩\u200d👧', '👩👧'],
  ['a non-joiner in Persian', 'می\u200cخواهم', 'میخواهم'],
  ['runs of spaces', '  a \u00a0 b\n', 'a b'],
])('%s does not count when texts are compared', (_, a, b) => {
  expect(sameText(a, b)).toBe(true);
  expect(sameText(b, a)).toBe(true);
});

test.each([
  ['unga', 'ungå'],
  ['bil', 'bild'],
  ['a b', 'ab'],
  ['', 'a'],
])('%j and %j are two texts', (a, b) => expect(sameText(a, b)).toBe(false));

test('a search does not count diacritics', () => expect(folded('Vårdcentral É')).toBe('vardcentral e'));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'aåe\u030a\u00ad\u200b\u200d\u200c\ufe0f\u00a0\t\r\n ßςΣ´ﷺ3\u20e3👩👧🏴\u{e0067}می'), {
      maxLength: 40,
    })
    .map((all) => all.join('')),
);

test('doing it twice is doing it once', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      for (const way of [normaliseText, normaliseLine, comparable, folded]) expect(way(way(text))).toBe(way(text));
    }),
    { numRuns: 2_000 },
  ));

test('what is stored compares as what was written', () =>
  fc.assert(
    fc.property(anyText, (text) => expect(comparable(normaliseText(text))).toBe(comparable(text))),
    { numRuns: 2_000 },
  ));
