import { WordTable } from '../../src/words/word-table';

test('a word has its flags, and of homographs those of each', () => {
  const words = new WordTable([
    ['bok', 'AX'],
    ['banan', ''],
    ['bok', 'Y'],
    ['åäö', 'Z'],
  ]);
  expect([words.get('bok'), words.get('banan'), words.get('åäö')]).toEqual(['AX,Y', '', 'Z']);
  expect([words.has('bok'), words.has('banan')]).toEqual([true, true]);
});

test.each(['bo', 'boka', 'ok', 'AX', 'bok/AX', 'k/A', '', '\n', 'x'.repeat(1000)])(
  '%j is none of its words',
  (word) => {
    const words = new WordTable([['bok', 'AX']]);
    expect([words.has(word), words.get(word)]).toEqual([false, undefined]);
  },
);

test('a word with signs that others have not is one of them', () => {
  const words = new WordTable([
    ['naïve', 'A'],
    ['œuvre', 'B'],
    ['œuvre', 'C'],
  ]);
  expect([words.get('naïve'), words.get('œuvre')]).toEqual(['A', 'B,C']);
  expect([words.has('œuvre'), words.has('uvre')]).toEqual([true, false]);
});

test('among very many each is found, and what is not among them is not', () => {
  const listed = Array.from({ length: 5000 }, (_, n): [string, string] => [`w${n}`, `${n % 7}`]);
  const words = new WordTable(listed);
  expect(listed.filter(([word, flags]) => words.get(word) !== flags)).toEqual([]);
  expect(listed.filter(([word]) => words.has(`${word}x`))).toEqual([]);
  expect(new WordTable([]).has('w1')).toBe(false);
});
