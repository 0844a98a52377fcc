import { lexicon } from '../../src/questions/lexicon-files';
import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import { tillit } from './fixtures/tillit-vocabulary';

/** "Vad säger folk om …": any word that is no name of the plan is looked for, whatever else the reader knows it as. */

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

/** Words that the reader passes over, counts, or takes for something of the project. */
const KNOWN = [
  ...[
    'chefer',
    'läget',
    'möten',
    'hjälp',
    'personal',
    'framtiden',
    'resultatet',
    'politikerna',
    'deltagare',
    'dialogen',
  ],
  ...['projektet', 'planen', 'budgeten', 'rapporter', 'telefon', 'sommaren', 'kommunen', 'verksamheten'],
];
const UNKNOWN = ['maten', 'elsparkcyklar', '5G', 'e-post'];
const ASKED = [
  ...['vad säger folk om', 'vad sade folk om', 'vad tycker man om', 'vad har deltagarna sagt om', 'vad har sagts om'],
  ...['vad har vi hört om', 'vad tycker alla om', 'vad anser invånarna om', 'berätta vad folk sagt om', 'åsikter om'],
  ...[
    'hur tänker folk kring',
    'synpunkter på',
    'what do people say about',
    'what have we heard about',
    'opinions about',
  ],
];

test.each(ASKED)('“%s …” looks for the word', (asked) => {
  // "På sommaren" says when.
  const words = [...KNOWN, ...UNKNOWN].filter((word) => word !== 'sommaren' || !asked.endsWith(' på'));
  for (const query of words)
    expect([query, read(`${asked} ${query}`, context)]).toEqual([query, { kind: 'insights', query }]);
});

test('a word that other questions pass over is looked for beside a theme and beside other words', () => {
  for (const word of lexicon.talkedAbout) {
    const of = (about: string) => [word, read(`vad säger unga om ${about}`, context)];
    const found = (slots: object) => [word, { kind: 'insights', targetGroup: 'unga', ...slots }];
    expect(of(`skolan och ${word}`)).toEqual(found({ theme: 'skola', query: word }));
    expect(of(`${word} och elsparkcyklar`)).toEqual(found({ query: `${word} och elsparkcyklar` }));
    expect(of(`dåliga ${word}`)).toEqual(found({ query: `dåliga ${word}` }));
  }
});

test.each([
  // Words that look like a slip of a small word.
  ['vad säger unga om mål i livet', { kind: 'insights', targetGroup: 'unga', query: 'mål i livet' }],
  ['vad säger unga om skolan och livet', { kind: 'insights', targetGroup: 'unga', theme: 'skola', query: 'livet' }],
  [
    'vad säger unga om skolan, mat och chefer',
    { kind: 'insights', targetGroup: 'unga', theme: 'skola', query: 'mat och chefer' },
  ],
  ['insikter om chefer och arbetsmiljö', { kind: 'insights', query: 'chefer och arbetsmiljö' }],
  ['insikter om skola och kollegor', { kind: 'insights', theme: 'skola', query: 'kollegor' }],
  ['what has been said about bad managers and school', { kind: 'insights', theme: 'skola', query: 'bad managers' }],
  // What says who asks, since when and how much is no word of what was said.
  ['vad säger unga om skolan, min chef undrar', { kind: 'insights', targetGroup: 'unga', theme: 'skola' }],
  ['vad säger unga om skolan, undrar chefen', { kind: 'insights', targetGroup: 'unga', theme: 'skola' }],
  ['vad säger unga om skolan hittills', { kind: 'insights', targetGroup: 'unga', theme: 'skola' }],
  ['vad säger unga om skolan hittils', { kind: 'insights', targetGroup: 'unga', theme: 'skola' }],
  ['vad tycker folk om bussar egentligen', { kind: 'insights', query: 'bussar' }],
])('%s looks for every word that was named', (phrase, reading) => expect(read(phrase, context)).toEqual(reading));

test('a group, a place and a year beside it narrow', () => {
  for (const query of [...KNOWN, ...UNKNOWN]) {
    expect(read(`vad har unga sagt om ${query}`, context)).toEqual({ kind: 'insights', targetGroup: 'unga', query });
    expect(read(`vad säger folk i Hylte om ${query}`, context)).toEqual({
      kind: 'insights',
      municipality: 'Hylte',
      query,
    });
    expect(read(`vad säger folk om ${query} i Laholm 2021`, context)).toEqual({
      kind: 'insights',
      municipality: 'Laholm',
      year: 2021,
      query,
    });
  }
});

test.each([
  ['vad säger folk om skolan', { kind: 'insights', theme: 'skola' }],
  ['vad säger folk om Laholm', { kind: 'insights', municipality: 'Laholm' }],
  ['vad tyckte folk på mötet', { kind: 'insights' }],
  ['vad säger folk om det', { kind: 'insights' }],
  ['vad säger folk om', { kind: 'insights' }],
  ['vad tycker folk om metoderna', { kind: 'methods' }],
  ['vad säger du om läget', { kind: 'goals' }],
  ['vad säger siffrorna om läget', { kind: 'goals' }],
  ['vad säger folk om bussarna i projektet', { kind: 'insights', query: 'bussarna' }],
  ['vad säger folk om möten med socialtjänsten', { kind: 'insights', query: 'möten med socialtjänsten' }],
])('%s is what it was', (phrase, reading) => expect(read(phrase, context)).toEqual(reading));

test.each(['vad säger folk om', 'har någon sagt något om', 'åsikter om'])(
  'of a place, a group or a method after “%s” it is told that its word was not looked for',
  (asked) => {
    for (const name of ['äldre', 'Laholm', 'World Café']) {
      const phrase = `${asked} ${name}`;
      expect(remarkOn(phrase, read(phrase, context), context)).toEqual({ about: 'not-the-word', name });
    }
    for (const phrase of [`${asked} skolan i Laholm`, `${asked} ordet äldre`])
      expect(remarkOn(phrase, read(phrase, context), context)).toBeUndefined();
  },
);
