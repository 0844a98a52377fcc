import { cell, visible } from '../../src/commands/listed';

test.each([
  ['a formula', '=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
  ['a sum', '+1+1', "'+1+1"],
  ['a difference', '-1', "'-1"],
  ['an old formula', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula after a space', ' =1+1', "' =1+1"],
  ['a formula after a tab', '\t=1+1', "'\\u0009=1+1"],
  ['a formula in full width', '＝1+1', "'＝1+1"],
  ['a tab and lines', 'a\tb\r\nc\u2028d', 'a\\u0009b\\u000d\\u000ac\\u2028d'],
  ['what a terminal obeys', '\u001b[2J\u009b31m\u0007\u007f', '\\u001b[2J\\u009b31m\\u0007\\u007f'],
  ['text that is turned round', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['a question', 'hur går det med mål 2 – i Åsa? 👩‍👧', 'hur går det med mål 2 – i Åsa? 👩‍👧'],
])('%s in a cell', (_what, text, shown) => {
  expect(cell(text)).toBe(shown);
});

test('JSON stays the same JSON', () => {
  const value = { phrase: 'a\u001b[2J\u009b\u2028\u202e"\\ =1' };
  const shown = visible(JSON.stringify(value));
  expect(JSON.parse(shown)).toEqual(value);
  expect(shown).toMatch(/^[\u0020-\u007e]*$/u);
});
