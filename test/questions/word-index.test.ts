import { WordIndex } from '../../src/questions/word-index';
import type { Phrase } from '../../src/questions/word-list';

/** Which listed word a written word is. */

const phrase = (text: string, more: Partial<Phrase> = {}): Phrase =>
  ({ words: text.split(' '), suffix: false, exact: false, ...more }) as Phrase;
function indexOf(words: readonly Phrase[], neverCorrected: readonly string[] = []): WordIndex {
  const index = new WordIndex(new Set(neverCorrected));
  for (const each of words) index.add(each, { concept: 'dialogue' }, { compounds: true });
  return index.seal();
}
const found = (index: WordIndex, word: string): string[] => index.lookUp(word).map(({ base }) => base);

test('a word is found as it is listed, in its forms and without its marks, surest first', () => {
  const index = indexOf([phrase('skola')]);
  const quality = (word: string) => index.lookUp(word)[0]?.quality;
  expect(found(index, 'skola')).toEqual(['skola']);
  expect(quality('skola')).toBeGreaterThan(quality('skolan') ?? 1);
  expect(found(index, 'skolx')).toEqual([]);
});

test.each<[written: string, listed: string, is: boolean]>([
  ['mal', 'mål', true],
  ['mål', 'mål', true],
  // A mark that is written is meant: "säker" is not "saker".
  ['båd', 'bad', false],
  ['säker', 'saker', false],
  ['förråd', 'förrad', false],
  // Of several, one may be left out of a longer word; in four letters none is.
  ['förandra', 'förändra', true],
  ['arlån', 'ärlån', true],
  ['arlå', 'ärlå', false],
  // Another mark at the same place is a slip.
  ['förstäelse', 'förståelse', true],
])('%j is the listed %j: %s', (written, listed, is) => {
  expect(found(indexOf([phrase(listed, { exact: true })]), written)).toEqual(is ? [`=${listed}`] : []);
});

test('a word that is never corrected is not one without its marks, nor a slip, and is itself where it is listed', () => {
  const words = [phrase('mål', { exact: true })];
  expect(found(indexOf(words, ['mal']), 'mal')).toEqual([]);
  expect(found(indexOf(words, ['mål']), 'mål')).toEqual(['=mål']);
  const long = [phrase('dialog', { exact: true })];
  expect(
    indexOf(long)
      .lookUpMistyped('dialgo')
      .map(({ base }) => base),
  ).toEqual(['=dialog']);
  expect(indexOf(long, ['dialgo']).lookUpMistyped('dialgo')).toEqual([]);
});

test.each([
  ['projektmål', true],
  ['projektmal', true],
  // What stands before an ending is a word, of two letters at least.
  ['xymål', true],
  ['xmål', false],
  ['mål', false],
  ['projektmåls', false],
])('the ending “-mål” is found in %j: %s', (word, is) => {
  expect(found(indexOf([phrase('mål', { suffix: true })]), word)).toEqual(is ? ['*mål'] : []);
});

test('an ending is looked for only in what is no listed word', () => {
  const index = indexOf([phrase('mål', { suffix: true }), phrase('delmål', { exact: true })]);
  expect(found(index, 'delmål')).toEqual(['=delmål']);
});

test('phrases that begin alike are found both, and the same meaning is kept once', () => {
  const index = indexOf(['vad händer', 'vad gäller', 'vad händer'].map((text) => phrase(text, { exact: true })));
  const first = index.root.next.get('=vad');
  expect([...(first?.next.keys() ?? [])]).toEqual(['=händer', '=gäller']);
  expect(first?.ends).toEqual([]);
  expect(first?.next.get('=händer')?.ends).toEqual([{ concept: 'dialogue' }]);
});

test('meanings differ by what they are of', () => {
  const index = new WordIndex(new Set());
  for (const value of ['a', 'b', 'a']) index.add(phrase('ord'), { concept: 'dialogue', value }, {});
  expect(index.root.next.get('ord')?.ends).toEqual(['a', 'b'].map((value) => ({ concept: 'dialogue', value })));
});

test('an index that stands on another has the words of both, and leaves the other as it is', () => {
  const below = indexOf([phrase('skola'), phrase('projektledare'), phrase('vad händer', { exact: true })]);
  const index = new WordIndex(new Set(), below);
  for (const word of ['skolan', 'fritidsledare']) index.add(phrase(word), { concept: 'theme' });
  index.add(phrase('vad gäller', { exact: true }), { concept: 'theme' });
  index.seal();
  expect(found(index, 'skolan')).toEqual(['skola', 'skolan']);
  expect([...(index.root.next.get('=vad')?.next.keys() ?? [])]).toEqual(['=händer', '=gäller']);
  expect(index.lookUpMistyped('skolna').map(({ base }) => base)).toEqual(['skola', 'skolan']);
  expect(index.lookUpCut('proj', 'ledare')).toBe('projektledare');
  expect(index.lookUpCut('frit', 'ledare')).toBe('fritidsledare');

  expect(found(below, 'skolan')).toEqual(['skola']);
  expect([...(below.root.next.get('=vad')?.next.keys() ?? [])]).toEqual(['=händer']);
  expect(below.lookUpMistyped('gäler')).toEqual([]);
  expect(below.lookUpCut('frit', 'ledare')).toBeUndefined();
});
