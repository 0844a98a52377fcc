import fc from 'fast-check';
import { says, searchedWords } from '../src/answers/search-words';
import { languageOfLocale } from '../src/domain/language';
import { findTerm } from '../src/domain/plan';
import { clean } from '../src/questions/normalise';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { languageOfTurn } from '../src/turns/respond';
import { readSubmitted } from '../src/turns/submitted';
import { isSameWord } from '../src/words/same-word';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/**
 * Words that look alike or are forms of each other are found as the same, and none is left out for the signs around it.
 */

const NOW = new Date('2023-02-01T11:00:00Z');
const OBSERVATIONS =
  'Långa köer på vård\u00adcentralen. Handläggare svarar inte. Jobb och bussar saknas. Lärare lyssnar.';

describe('in the chat', () => {
  const whole = useWholeBot(() => NOW);
  beforeAll(() =>
    whole.importPlan({
      ...samplePlan(),
      dialogues: [{ ...someContent({ observations: OBSERVATIONS, participants: 9 }), id: 'ex-1', example: true }],
    }),
  );

  test.each([
    'vårdcentralen',
    'va\u030ardcentraler',
    'handläggarna',
    'lärarna',
    'jobbet',
    'bussen',
    'h\u200bandläggarna',
  ])('what is stored is found by %j', async (word) => {
    const { summary } = await whole.say(`har nån sagt nåt om ${word}`);
    expect(summary).toMatch(/” nämns i den enda dialogen med anteckningar\.$/u);
  });

  test('what is not found is said of what was looked through', async () => {
    const { summary } = await whole.say('har nån sagt nåt om zebrorna');
    expect(summary).toBe(
      'Jag hittar inte ordet ”zebrorna” i det som är sparat här från den enda dialogen med anteckningar.',
    );
  });
});

test.each([
  'handläggarna handläggare',
  'lärarna lärare',
  'myndigheterna myndighet',
  'språket språk',
  'jobbet jobb',
  'bussar buss',
  'bussarna bussen',
  'böckerna bok',
  'händer hand',
  'länder land',
  'städerna stad',
  'fötter fot',
  'rummet rum',
  'cyklar cykel',
  'skolor skola',
  'skolan skolor',
  'vårdcentralers vårdcentral',
  'unga ung',
  'gymnasiet gymnasier',
  'skorna sko',
  'döttrar dotter',
  'cities city',
  'children child',
  'buses bus',
  'teachers teacher',
  'flickan flickor',
  'regler regel',
])('%s are one word', (pair) => {
  const [a = '', b = ''] = pair.split(' ');
  expect(says(searchedWords(a), `Om ${b}, sa de.`)).toBe(true);
  expect(says(searchedWords(b), `Om ${a}, sa de.`)).toBe(true);
});

test.each(['bil bild', 'barn bar', 'kort kor', 'buss bus', 'sal salt', 'hus hund', 'mat matt'])(
  '%s are two words',
  (pair) => {
    const [a = '', b = ''] = pair.split(' ');
    expect(isSameWord(a, b)).toBe(false);
  },
);

const disturbed = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e')), {
      maxLength: 5,
    })
    .chain((inserted) =>
      fc
        .record({ nfd: fc.boolean(), space: fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '\t') })
        .map(({ nfd, space }) => {
          const letters = [...text];
          for (const [at, invisible] of inserted) letters.splice(at, 0, invisible);
          const whole = letters.join('').replaceAll(' ', space);
          return nfd ? whole.normalize('NFD') : whole;
        }),
    );

test('a stored text and a search that look alike are found in each other', () =>
  fc.assert(
    fc.property(disturbed('köer på vårdcentralen'), disturbed('vårdcentralen'), (stored, asked) =>
      expect(says(searchedWords(asked), stored)).toBe(true),
    ),
  ));

test('what a form sends is stored as what it looks like, and a name is found in the plan', () =>
  fc.assert(
    fc.property(disturbed('köer på vårdcentralen'), disturbed('Laholm'), (observations, name) => {
      const sent = readSubmitted({ verb: 'submit-dialogue', formId: 'f', observations });
      expect(sent).toMatchObject({ values: { observations: 'köer på vårdcentralen' } });
      expect(findTerm(samplePlan().municipalities, name)?.name).toBe('Laholm');
    }),
  ));

test.each(
  ['<>', '‹›', '«»', '""', '””', '()', '[]', '**', '``', '__', '-.', '🙂🙂', '<p></p>', '<b>|</b>', "''", '{}', '~~']
    .map((signs): [string, string] =>
      signs.includes('|')
        ? (signs.split('|') as [string, string])
        : signs.startsWith('<p')
          ? ['<p class="x">', '</p>']
          : [[...signs][0] ?? '', [...signs][1] ?? ''],
    )
    .concat([
      ['[', '](https://example.se)'],
      ['<strong>', '</strong><br/>'],
      ['<div dir=auto>', '</div>'],
    ]),
)('a name between %s and %s is read', (before, after) =>
  expect(
    read(`dialoger i ${before}Laholm${after}`, { vocabulary: vocabularyOf(samplePlan()), now: NOW }),
  ).toMatchObject({
    kind: 'dialogue-count',
    municipality: 'Laholm',
  }),
);

test.each([
  'status på ‹projektmål 3>',
  'status på <projektmål 3>',
  'status på projektmål #3',
  'status på projektmål-3',
  'status på projektmål ３',
  'status på ｐｒｏｊｅｋｔｍål 3',
  'status på projektmål³',
  '<p>status på&nbsp;projektmål 3</p>',
])('%j is projektmål 3', (phrase) =>
  expect(read(phrase, { vocabulary: vocabularyOf(samplePlan()), now: NOW })).toEqual({
    kind: 'goal-status',
    goal: 'project-3',
  }),
);

test('mark-up of clients goes, and what was written stays', () =>
  expect(clean('<p>hej <b>du</b></p><br>a<b>b</b> <Laholm> <5 och >3')).toBe('hej du ab <Laholm> <5 och >3'));

test.each([
  ['sv-SE', 'sv'],
  ['sv-FI', 'sv'],
  ['sv', 'sv'],
  ['SV_se', 'sv'],
  ['', 'sv'],
  [undefined, 'sv'],
  ['?!', 'sv'],
  ['nb-NO', 'en'],
  ['da-DK', 'en'],
  ['fi-FI', 'en'],
  ['en-GB', 'en'],
  ['en-US', 'en'],
  ['svx', 'en'],
] as const)('the locale %j is answered, and apologised to, in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
  const incoming = {
    userId: 'u',
    conversation: { id: 'c', type: 'personal' as const },
    profile: async () => undefined,
    locale,
  };
  for (const input of [
    { kind: 'text' as const, text: 'pm4' },
    { kind: 'met' as const },
    { kind: 'search' as const, text: '' },
    { kind: 'submitted' as const, value: {} },
  ])
    expect(languageOfTurn({ ...incoming, input } as Parameters<typeof languageOfTurn>[0], false)).toBe(language);
});
