import fc from 'fast-check';

/** Parts of texts that patterns begin at again and again: half of something, or what could be the middle of much. */
export const UNITS = [
  '<at ',
  '<at>',
  '</at>',
  '<at id="0">x',
  '<a href="',
  '((((',
  '[[[[',
  '{{{{',
  '""""',
  '&amp;',
  '&#x41;',
  '&',
  '    ',
  '\n\n',
  '\t \t ',
  '\u00a0 ',
  '8-1-1-2-',
  '0 7 0 ',
  '+46 ',
  '811218-',
  '--',
  '@.',
  'a@',
  'a.',
  'a at ',
  ' dot se ',
  'a\u0301\u0301',
  '\u200b',
  '\u00ad',
  'å',
  'Aa ',
  'jag heter ',
  'a, ',
  'http://',
  'www.',
  '/',
  '\\',
  'mvh a ',
  'och ',
  'projektmål 1 ',
  '👨‍👩‍👧',
  'ﷺ',
  '\ud800',
  '९',
  'Storgatan 1 ',
  '’',
  '- ',
];

/** Nearly as much as one request may be, in characters. */
const MOST = 60_000;

/** One of them, or a few, again and again. */
export const longText: fc.Arbitrary<string> = fc
  .record({
    units: fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 }),
    length: fc.constantFrom(2000, 4001, 28_000, MOST),
    end: fc.constantFrom('', '>', '</at>', '@example.se', '9876', ')', 'x'),
  })
  .map(({ units, length, end }) => {
    const unit = units.join('');
    return unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;
  });
