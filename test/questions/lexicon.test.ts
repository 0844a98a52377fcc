import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COURTESIES } from '../../src/domain/remark';
import { ASKING, PASSED_OVER, THINGS } from '../../src/questions/concepts';
import { LexiconError, parseLexicon } from '../../src/questions/lexicon';
import { lexicon, readLexicon } from '../../src/questions/lexicon-files';

const FOLDER = join(__dirname, '..', '..', 'src', 'questions', 'lexicon');
const names = readdirSync(FOLDER).sort();
const HEADS = [...THINGS, ...ASKING, ...PASSED_OVER, ...COURTESIES, 'never-corrected', 'talked-about', 'places'];

/** A file with a word for each concept but these. */
const allBut = (...left: readonly string[]): string =>
  HEADS.filter((head) => !left.includes(head))
    .map((head) => `${head}:\n  ord`)
    .join('\n\n');

/** What is said of files that cannot be used: `odd.txt`, and one with every concept that it is not to have. */
function faultsOf(odd: string, ...inOdd: readonly string[]): readonly string[] {
  try {
    parseLexicon(
      new Map([
        ['everyday.txt', ''],
        ['odd.txt', odd],
        ['rest.txt', allBut(...inOdd)],
      ]),
    );
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const parsed = (odd: string, ...inOdd: readonly string[]) =>
  parseLexicon(
    new Map([
      ['everyday.txt', ''],
      ['odd.txt', odd],
      ['rest.txt', allBut(...inOdd)],
    ]),
  );

describe('a file of words', () => {
  it('has a concept a paragraph, in as many lines as it takes, with comments anywhere', () => {
    const { concepts } = parsed(
      '# goals\n\ngoal:\n  # Swedish\n  mål, =målet,\n  # English\n  *goal\n\nplan: tids och plan',
      'goal',
      'plan',
    );
    expect(concepts.goal).toEqual([
      { words: ['mål'], exact: false, suffix: false },
      { words: ['målet'], exact: true, suffix: false },
      { words: ['goal'], exact: false, suffix: true },
    ]);
    expect(concepts.plan).toEqual([{ words: ['tids', 'och', 'plan'], exact: false, suffix: false }]);
  });

  it('may come from another editor: line ends of Windows, a mark at its beginning, letters with their marks apart', () => {
    expect(
      parsed('\uFEFFgoal:\r\n  ma\u030Al,\r\n  =målet\r\n\r\nplan:\tplan\r\n', 'goal', 'plan').concepts.goal,
    ).toEqual([
      { words: ['mål'], exact: false, suffix: false },
      { words: ['målet'], exact: true, suffix: false },
    ]);
  });

  it('has its small words, its courtesy and what is never corrected just as they stand', () => {
    const { concepts, courtesies, neverCorrected, talkedAbout, places } = parsed(
      'filler: tack\n\nthanks: tack så mycket\n\nnever-corrected: Café, hund\n\ntalked-about: Chef, stora\n\nplaces: Åre',
      'filler',
      'thanks',
      'never-corrected',
      'talked-about',
      'places',
    );
    expect(concepts.filler).toEqual([{ words: ['tack'], exact: true, suffix: false }]);
    expect(courtesies.thanks).toEqual([{ words: ['tack', 'så', 'mycket'], exact: true, suffix: false }]);
    expect([...neverCorrected]).toEqual(['café', 'hund']);
    expect([...talkedAbout]).toEqual(['chef', 'stora']);
    expect([...places]).toEqual(['åre']);
  });

  it('is the same whatever order the files and their paragraphs come in', () => {
    const [first, second] = ['goal: mål', 'plan: plan'];
    const rest = allBut('goal', 'plan');
    const read = (...files: readonly [string, string][]) => parseLexicon(new Map([['everyday.txt', ''], ...files]));
    const one = read(['a.txt', `${first}\n\n${second}`], ['b.txt', rest]);
    const other = read(['a.txt', rest], ['b.txt', `${second}\n\n${first}`]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('of everyday words is groups without names', () => {
    const files = new Map([
      ['everyday.txt', '# people\n\nunga, =ungdom,\nyouth\n\nbarn'],
      ['rest.txt', allBut()],
    ]);
    expect(parseLexicon(files).everyday.map((group) => group.map(({ words }) => words.join(' ')))).toEqual([
      ['unga', 'ungdom', 'youth'],
      ['barn'],
    ]);
    files.set('everyday.txt', 'unga, youth\n\nbarn: barn, child, barn');
    expect(() => parseLexicon(files)).toThrow(
      /everyday\.txt:3 “barn:” names a group, and groups have no names; write its words alone\n {2}everyday\.txt:3 “barn” stands in line 3 already/u,
    );
  });

  it.each([
    [
      'a concept that nobody knows',
      'goal: mål\n\nspaceship: rymdskepp',
      'odd.txt:3 “spaceship” is no concept; write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'a slip in a concept',
      'goal: mål\n\nproject-gaol: mål',
      'odd.txt:3 “project-gaol” is no concept (“project-goal” is); write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'two slips in a concept',
      'goal: mål\n\nmuncipalty-noun: kommun',
      'odd.txt:3 “muncipalty-noun” is no concept (“municipality-noun” is); write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'three slips in a concept',
      'goal: mål\n\nmncipalty-noun: kommun',
      'odd.txt:3 “mncipalty-noun” is no concept; write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'a concept in capitals',
      'goal: mål\n\nPlan: plan',
      'odd.txt:3 “Plan” is no concept (“plan” is); write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'a name that every object has',
      'goal: mål\n\nconstructor: byggare',
      'odd.txt:3 “constructor” is no concept; write one of src/questions/concepts.ts, or add it there',
    ],
    [
      'a concept twice in a file',
      'goal: mål\n\ngoal: målet',
      'odd.txt:3 “goal” has a paragraph in odd.txt:1 already; move the words there',
    ],
    [
      'a concept without words',
      '# first\ngoal:\n\n# after',
      'odd.txt:2 “goal” has no words; write some, or take it out of src/questions/concepts.ts too',
    ],
    [
      'a concept with comments only',
      'goal:\n  # mål',
      'odd.txt:1 “goal” has no words; write some, or take it out of src/questions/concepts.ts too',
    ],
    [
      'a word twice',
      'goal:\n  mål, målet,\n  goal, mål',
      'odd.txt:3 “mål” stands in line 2 already; take one of them out',
    ],
    [
      'a word twice, in other letters',
      'goal:\n  mål, Mål',
      'odd.txt:2 “mål” stands in line 2 already; take one of them out',
    ],
    [
      'a phrase twice, with other signs between',
      'goal: =p mål,\n=p-mål',
      'odd.txt:2 “=p-mål” stands in line 1 already; take one of them out',
    ],
    [
      'words without a concept',
      'goal: mål\n\nmålet, målen',
      'odd.txt:3 begins without a concept; write its name and a colon before the words',
    ],
    [
      'no empty line between',
      'goal: mål\nplan: plan',
      'odd.txt:2 “plan:” begins another concept; leave an empty line before it',
    ],
    [
      'a missing comma',
      'goal:\n  mål, målet\n  målen',
      'odd.txt:2 ends without a comma, and line 3 goes on; put one there',
    ],
    ['a comma at the end', 'goal:\n  mål, målet,\n', 'odd.txt:2 ends in a comma that nothing follows; take it out'],
    [
      'nothing between two commas',
      'goal: mål,, målet',
      'odd.txt:1 “” is no word; write one between the commas, or take a comma out',
    ],
    [
      'a sign and no word',
      'goal: mål, =, målet',
      'odd.txt:1 “=” is no word; write one between the commas, or take a comma out',
    ],
    [
      'a comment behind words',
      'goal: mål, målet # Swedish',
      'odd.txt:1 a comment stands on a line of its own; move it to one',
    ],
  ])('is refused for %s, with file, line and what to do', (_, odd, fault) => {
    expect(faultsOf(odd, ...[...odd.matchAll(/^(?:goal|plan)(?=:)/gmu)].map(([head]) => head))).toEqual([fault]);
  });

  it('is refused for several words where only one is looked up', () => {
    for (const head of ['never-corrected', 'talked-about', 'places'])
      expect(faultsOf(`${head}:\n  hund,\n  school bus`, head)).toEqual([
        'odd.txt:3 “school bus” is several words; only one is looked up',
      ]);
  });

  it('is refused for a concept that another file has', () => {
    expect(faultsOf('goal: mål')).toEqual([
      `rest.txt:${THINGS.indexOf('goal') * 3 + 1} “goal” has a paragraph in odd.txt:1 already; move the words there`,
    ]);
  });

  it('is missed for any concept that no file has', () => {
    for (const head of HEADS)
      expect(faultsOf('# nothing', head)).toEqual([
        `“${head}” has no paragraph in any file; write “${head}:” and its words, or take it out of src/questions/concepts.ts`,
      ]);
  });

  it('is refused in another encoding than UTF-8, which would cut its words', () => {
    expect(faultsOf(Buffer.from('goal:\n  mål, målet', 'latin1').toString('utf8'), 'goal')).toEqual([
      'odd.txt:2 has signs that are not UTF-8; save the file as UTF-8',
    ]);
  });

  it('is missed where it has the groups of everyday words', () => {
    expect(() => parseLexicon(new Map([['rest.txt', allBut()]]))).toThrow(
      /cannot be used:\n {2}there is no everyday\.txt; put the groups of everyday words in it$/u,
    );
  });

  it('tells all that is wrong at once', () => {
    expect(faultsOf('goal: mål, mål\n\nspaceship: x', 'goal', 'plan')).toHaveLength(3);
  });
});

describe('the files of words', () => {
  it('are read from beside the code, each concept with words', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.endsWith('.txt'))).toEqual([]);
    const { concepts, courtesies, everyday } = lexicon;
    for (const phrases of [...Object.values(concepts), ...Object.values(courtesies), ...everyday])
      expect(phrases.length).toBeGreaterThan(0);
    expect(everyday.length).toBeGreaterThan(0);
  });

  it('are wrapped, so that a change of a word is a change of a line', () => {
    for (const name of names)
      for (const [at, line] of readFileSync(join(FOLDER, name), 'utf8').split('\n').entries())
        if (line.length > 120) throw new Error(`${name}:${at + 1} has ${line.length} characters; wrap it at 120`);
  });

  it('name no concept twice in the table', () => {
    expect(new Set(HEADS).size).toBe(HEADS.length);
  });

  it('say what to do where they are not', () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'medskapa-words-'));
    rmSync(nowhere, { recursive: true });
    expect(() => readLexicon(nowhere)).toThrow(
      `The reader's words are not in ${nowhere}; npm run build puts them there`,
    );
  });
});
