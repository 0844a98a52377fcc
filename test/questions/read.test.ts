/** @long reads hundreds of phrases in many other ways */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fillingOf } from '../../src/questions/filling';
import { read } from '../../src/questions/read';
import { Reading } from '../../src/questions/reading';
import { readingLabel } from '../../src/text/readings';
import { tillit } from './fixtures/tillit-vocabulary';
import { comparable, type Example, examplesIn } from './support/examples';

const now = new Date('2022-10-03T08:00:00Z');
const here = (name: string): string => path.join(__dirname, name);
const context = { vocabulary: tillit, now };

/** A phrase is always read alike, and most of them are looked at again and again. */
const readings = new Map<string, Reading>();
function reading(phrase: string): Reading {
  const found = readings.get(phrase) ?? read(phrase, context);
  readings.set(phrase, found);
  return found;
}

const corpora = readdirSync(__dirname)
  .filter((name) => name.endsWith('.tsv'))
  .map(here);
const corpus: Example[] = corpora.flatMap((file) => examplesIn(readFileSync(file, 'utf8')));

/** Filling of a dialogue that has been. */
const tells = ({ reading: { kind, ...slots } }: Example): boolean =>
  kind === 'new-dialogue' && Object.keys(slots).some((slot) => slot !== 'municipality');

const GREETINGS = [
  ...['', 'hej! ', 'Hej, ', 'hi, ', 'Hej Medskapa! ', 'god morgon! ', 'hallå där, ', 'snälla ', 'Ursäkta, '],
  ...['please ', 'tack för senast! '],
];
const ASKING = [
  ...['kan du berätta ', 'skulle du kunna säga mig ', 'jag undrar ', 'jag skulle vilja veta ', 'vet du '],
  ...['jag behöver veta ', 'could you tell me ', 'can you please show me ', 'do you know ', 'hej, jag har en fråga: '],
];
const COURTESY_AFTER = [
  ...['', ' tack', ', tack!', ' tack snälla', ' tack på förhand', '. Tack så mycket!', ' när du har tid'],
  ...[' please', ', thanks', ' thank you so much', ' if possible', '. Mvh Anna', ' //Eva'],
];

/** Whether an activity is told to get another time. */
const movesActivity = (read: Reading): read is Reading & { kind: 'change-plan' } =>
  read.kind === 'change-plan' && read.what === 'activity' && read.activity !== undefined;

describe('what never changes a reading', () => {
  const meaningful = corpus.filter(({ phrase }) => /[\p{L}\p{N}]/u.test(phrase.replace(/<[^>]*>[^<]*<[^>]*>/gu, '')));
  const asked = meaningful.filter(({ reading: { kind } }) => kind !== 'help' && kind !== 'unknown');
  const example = fc.constantFrom(...meaningful);
  const question = fc.constantFrom(...asked);
  const same = (changed: string, { phrase }: Example): void => {
    expect(folded(comparable(reading(changed)))).toEqual(folded(comparable(reading(phrase))));
  };
  const folded = (value: object): unknown => JSON.parse(JSON.stringify(value).toLowerCase());
  const runs = { numRuns: 400 };

  it.each(['när du har tid', 'när du hinner', 'tack på förhand', 'thank you so much', 'if possible'])(
    'courtesy after a question of few words: %s',
    (courtesy) => {
      const few = 'är projektet klart, har vi blivit klara, is the project done, are we finished, vad kommer'.split(
        ', ',
      );
      for (const phrase of few) expect(reading(`${phrase} ${courtesy}`)).toEqual(reading(phrase));
      expect(reading('hej! vad kommer')).toEqual(reading('vad kommer'));
    },
  );

  it('capitals', () => {
    // The name of an entity is another one in capitals, and somebody's or a group's is known by its capital letter.
    const isNamed = ({ reading: read }: Example): boolean =>
      ('what' in read && read.what === 'people') || 'series' in read;
    const example = fc.constantFrom(...meaningful.filter((each) => !each.phrase.includes('&') && !isNamed(each)));
    fc.assert(
      fc.property(example, (each) => same(each.phrase.toUpperCase(), each)),
      runs,
    );
    fc.assert(
      fc.property(example, (each) => same(each.phrase.charAt(0).toUpperCase() + each.phrase.slice(1), each)),
      runs,
    );
  });

  it('a full stop, a question mark or an exclamation mark at the end', () => {
    const mark = fc.constantFrom('.', '?', '!', ' ?', '??', '...', '?!');
    // "Målgruppsanalysen är klar?" and "målgruppsanalysen flyttas till mars?" ask what is told without the mark.
    const states = (phrase: string): boolean => {
      const read = reading(phrase);
      return fillingOf(phrase, read, context) !== undefined || movesActivity(read);
    };
    const isStatement = ({ phrase }: Example): boolean => states(phrase) || states(phrase.replace(/[.?!\s]+$/u, ''));
    // The stop of a word that is cut short belongs to it.
    const isCut = ({ phrase }: Example): boolean => /\p{L}\.$/u.test(phrase);
    // Told of those that are drawn, and not of all before.
    const others = example.filter((each) => !isCut(each) && !isStatement(each));
    fc.assert(
      fc.property(others, mark, (each, end) => same(each.phrase.replace(/[.?!\s]+$/u, '') + end, each)),
      runs,
    );
    expect(reading('målgruppsanalysen är klar').kind).toBe('change-plan');
    expect(reading('målgruppsanalysen är klar?').kind).toBe('activity-status');
  });

  it('but what is told of an activity is asked of it with a question mark, or asks for the same form', () => {
    const moved = meaningful.filter((each) => movesActivity(each.reading as Reading) && !each.phrase.endsWith('?'));
    expect(moved.length).toBeGreaterThan(20);
    const asked = moved.map(({ phrase, reading: read }) => ({ phrase, read, asked: reading(`${phrase}?`) }));
    const others = asked.filter(
      ({ read, asked }) =>
        asked.kind !== 'change-plan' &&
        // A command that is put as a question is not understood: "stryk målgruppsanalysen, den blir inte av?"
        asked.kind !== 'unknown' &&
        !(asked.kind === 'activity-status' && 'activity' in read && asked.activity === read.activity),
    );
    expect(others).toEqual([]);
  });

  it('courtesy before or after', () => {
    // Who says what is to be changed, or what has been, asks nothing: "jag undrar, jag är klar med …" is no courtesy.
    const polite = question.chain((each) => {
      // The subject of a mail is its beginning.
      if (/^(?:sv|vb|re|fw):/iu.test(each.phrase)) return fc.tuple(fc.constant(each), fc.constant(''), fc.constant(''));
      const isStatement = each.reading.kind === 'change-plan' || each.reading.kind === 'watch' || tells(each);
      const before = isStatement ? GREETINGS : [...GREETINGS, ...ASKING];
      return fc.tuple(fc.constant(each), fc.constantFrom(...before), fc.constantFrom(...COURTESY_AFTER));
    });
    fc.assert(
      // A word that is cut short has its stop already.
      fc.property(polite, ([each, first, last]) =>
        same(first + (last.startsWith('.') ? each.phrase.replace(/\.$/u, '') : each.phrase) + last, each),
      ),
      runs,
    );
  });

  it('courtesy after a word that is asked after as a word', () => {
    const words = asked.filter(({ phrase }) => /\b(?:ordet|orden|words?)\b/u.test(phrase));
    expect(words.length).toBeGreaterThan(2);
    for (const each of words) for (const last of COURTESY_AFTER) same(each.phrase + last, each);
  });

  it('a mention of the bot, wherever it stands between words', () => {
    const mention = fc.constantFrom('<at>Medskapa</at>', '<at id="0">Medskapa Bot</at>', '<AT >medskapa</AT>');
    fc.assert(
      fc.property(example, mention, fc.nat(20), (each, at, place) => {
        const words = each.phrase.split(' ');
        words.splice(place % (words.length + 1), 0, at);
        same(words.join(' '), each);
      }),
      runs,
    );
  });

  it('marks of a mention around a word that somebody wrote', () => {
    fc.assert(
      fc.property(example, fc.nat(20), (each, place) => {
        const words = each.phrase.split(' ');
        const at = place % words.length;
        // Marks within marks are no mention.
        if (each.phrase.includes('<')) return;
        words[at] = `<at>${words[at]}</at>`;
        same(words.join(' '), each);
      }),
      runs,
    );
  });

  it('no-break spaces, decomposed letters and doubled spaces', () => {
    fc.assert(
      fc.property(example, (each) => same(each.phrase.replaceAll(' ', '\u00a0 '), each)),
      runs,
    );
    fc.assert(
      fc.property(example, (each) => same(each.phrase.normalize('NFD'), each)),
      runs,
    );
  });
});

describe('any text at all', () => {
  it('gets a reading that fits the contract', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => Reading.safeParse(reading(text)).success),
    );
    const word = fc.constantFrom(...new Set(corpus.flatMap(({ phrase }) => phrase.split(' '))));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => Reading.safeParse(reading(words.join(' '))).success),
      {
        numRuns: 500,
      },
    );
  });

  it('gets two or more different candidates when it is unclear', () => {
    for (const { phrase } of corpus) {
      const got = reading(phrase);
      if (got.kind !== 'unclear') continue;
      expect(new Set(got.candidates.map((each) => JSON.stringify(each))).size).toBeGreaterThanOrEqual(2);
    }
    expect(reading('mål 2')).toEqual({
      kind: 'unclear',
      candidates: [
        { kind: 'goal-status', goal: 'project-2' },
        { kind: 'goal-status', goal: 'effect-2' },
      ],
    });
  });

  it('is offered what it may mean in words that tell the buttons apart', () => {
    const alike = corpus.flatMap(({ phrase }) => {
      const got = reading(phrase);
      const labels = got.kind === 'unclear' ? got.candidates.map((each) => readingLabel(each, {}, 'sv')) : [];
      return new Set(labels).size === labels.length ? [] : [{ phrase, labels }];
    });
    expect(alike).toEqual([]);
  });
});
