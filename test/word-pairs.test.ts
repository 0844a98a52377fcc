import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { says, searchedWords, tells } from '../src/answers/search-words';
import { isSameWord } from '../src/words/same-word';
import { holdsOnce, quickest } from './support/quickest';

/** How well forms of a word are told from other words, by pairs (docs/decisions/0033). Prints the figures. */

const rows = (file: string): string[][] =>
  readFileSync(join(__dirname, 'fixtures', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

type Pair = readonly [asked: string, written: string];

function print(name: string, missed: readonly Pair[], one: number, untrue: readonly Pair[], two: number): void {
  process.stdout.write(
    `word pairs, ${name}: missed ${missed.length} of ${one}, false ${untrue.length} of ${two}` +
      ` (${[...missed, ...untrue].map((pair) => pair.join('/')).join(' ')})\n`,
  );
  expect(missed.length / one).toBeLessThanOrEqual(0.04);
  expect(untrue.length / two).toBeLessThanOrEqual(0.07);
}

test.each(['seen', 'held'])('of the %s pairs of forms, few are missed and few are false', (set) => {
  const pairs = (kind: string): Pair[] =>
    rows('word-pairs.tsv').flatMap(([of, is, a = '', b = '']) => (of === set && is === kind ? [[a, b] as const] : []));
  const [one, two] = [pairs('one'), pairs('two')];
  const missed = one.filter(([a, b]) => !isSameWord(a, b));
  const untrue = two.filter(([a, b]) => isSameWord(a, b));
  print(set, missed, one.length, untrue, two.length);
});

test('of words asked for and words said, few are missed and few are false', () => {
  const pairs = (kind: string): Pair[] =>
    rows('said-pairs.tsv').flatMap(([is, a = '', b = '']) => (is === kind ? [[a, b] as const] : []));
  const [one, two] = [pairs('one'), pairs('two')];
  const finds = ([asked, written]: Pair): boolean => says(searchedWords(asked), `Om ${written}, sa de.`);
  print(
    'asked and said',
    one.filter((pair) => !finds(pair)),
    one.length,
    two.filter(finds),
    two.length,
  );
});

test.each([
  ['kö', 'köer'],
  ['dyrt', 'dyr'],
  ['kuratorer', 'Skolkuratorn'],
  ['skolor', 'skolgården'],
  ['buss', 'skolbusschauffören'],
  ['trygg', 'otrygghet'],
  ['parkering', 'parkera'],
  ['städningen', 'städar inte, men städat'],
  ['politiker', 'politikers'],
  ['station', 'busstationen'],
  ['bror', 'bröderna'],
  ['mat', 'matsal'],
  ['mat', 'Matsalarna'],
  ['sal', 'matsalen'],
  ['mat', 'skolmaten'],
  ['bil', 'husbilar'],
  ['rum', 'badrummet'],
  ['tid', 'fritiden'],
])('%s is found in %s', (asked, written) => expect(says(searchedWords(asked), written)).toBe(true));

test.each([
  ['rom', 'Romantik'],
  ['roman', 'romantik'],
  ['bank', 'bänken'],
  ['unge', 'ung'],
  ['boka', 'böckerna'],
  ['corn', 'corner'],
  ['mat', 'automat'],
  ['mat', 'tomater'],
  ['mat', 'klimatet'],
  ['mat', 'matematik'],
  ['kul', 'kultur'],
  ['bil', 'bilaga'],
  ['dom', 'ungdomar'],
  ['par', 'köpparna'],
  ['arm', 'alarm'],
])('%s is not found in %s', (asked, written) => expect(says(searchedWords(asked), written)).toBe(false));

test('what is typed in the search box is found as far as it has come', () =>
  expect(['handl', 'handlägga', 'vård'].map((typed) => tells(searchedWords(typed), 'handläggare i vården'))).toEqual([
    true,
    true,
    true,
  ]));

test('twice as much takes no more than about twice the time', () => {
  const words = [...Array(20_000).keys()].map((at) => `skolkurator${at.toString(36).replace(/\d/gu, 'å')}bussen`);
  const search = (count: number) => () => says(searchedWords('kuratorer'), words.slice(0, count).join(' '));
  search(1)();
  const isEven = () => quickest(search(20_000), 3) < 4 * Math.max(quickest(search(10_000), 3), 1);
  expect(holdsOnce(isEven)).toBe(true);
});
