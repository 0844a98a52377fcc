import { lexicon } from '../../src/questions/lexicon-files';
import { isSwedishPlace } from '../../src/questions/places';
import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import type { Vocabulary } from '../../src/questions/vocabulary';
import { tillit } from './fixtures/tillit-vocabulary';

/** A place that is not of the project is told of, whatever is asked of it, and never dropped or taken for another. */

const now = new Date('2022-10-03T08:00:00Z');
const context = { vocabulary: tillit, now };
const heard = (phrase: string, vocabulary: Vocabulary = tillit) => {
  const reading = read(phrase, { vocabulary, now });
  return { reading, remark: remarkOn(phrase, reading, { vocabulary, now }) };
};

/** Questions of every kind that can be asked of a place, and some that cannot. */
const ASKED = [
  ...[
    'hur många dialoger i …',
    'dialoger i …',
    'vilka dialoger har hållits i …',
    'ny dialog i …',
    'när var dialogen i …',
  ],
  ...['hur många har deltagit i …', 'deltagare från …', 'hur många unga i …', 'hur många kvinnor i …'],
  ...['vad säger unga i …', 'vad sa ungdomarna i … om buss', 'vad har sagts i … om bredband', 'vad säger äldre från …'],
  ...['insikter i …', 'observationer från …', 'synpunkter i …', 'vad har vi lärt oss i …', 'vad sägs om bussar i …'],
  ...['teman i …', 'vilka teman är vanligast i …', 'vad tycker folk i … kommun', 'hur upplevde man dialogen i …'],
  ...['enkätsvar i …', 'återkoppling i …', 'vilka målgrupper har vi nått i …', 'hur går det i …', 'projektmål 1 i …'],
  ...[
    'hur går det för projektmål 2 i …',
    'projektmål 2 …',
    'budget i …',
    'aktiviteter i …',
    'rapport för …',
    'läget i …',
  ],
  ...[
    '…',
    'och i … då',
    'dialoger …',
    'how many dialogues in …',
    'what was said in … about buses',
    'young people in …',
  ],
];

test.each(ASKED)('“%s” of a place elsewhere', (asked) => {
  for (const name of ['Växjö', 'växjö', 'vaxjo', 'Malmö', 'Lund', 'Skåne']) {
    const phrase = asked.replace('…', name);
    expect([phrase, heard(phrase)]).toEqual([
      phrase,
      { reading: { kind: 'unknown' }, remark: { about: 'no-such-place', name } },
    ]);
  }
});

test.each([
  ['dialoger i Hylte och Kalmar', 'Kalmar'],
  ['dialoger i Kalmar och Hylte', 'Kalmar'],
  ['vad sägs om bussar i Laholm och Växjö', 'Växjö'],
  ['vad säger unga i Laholm och Växjö om bussar', 'Växjö'],
  ['hur många insikter har vi i Varberg och Uddevalla', 'Uddevalla'],
  ['jämför Halmstad och Borås', 'Borås'],
  // One that is not listed is told by its capital.
  ['dialoger i Hylte och Rosengård', 'Rosengård'],
  ['vad sa ungdomarna i Rosengård om buss', 'Rosengård'],
  // Of several words.
  ['dialoger i Upplands Väsby', 'Upplands Väsby'],
  ['dialoger i Östra Göinge', 'Östra Göinge'],
  ['dialoger i Malung-Sälen', 'Malung-Sälen'],
  // "Stad" is half of a perspective of the plan.
  ['dialoger i Växjö stad', 'Växjö'],
])('%s: a place elsewhere beside one of the project', (phrase, name) => {
  expect(heard(phrase)).toEqual({ reading: { kind: 'unknown' }, remark: { about: 'no-such-place', name } });
});

test.each([
  ['har någon nämnt Göteborg', { kind: 'insights', query: 'Göteborg' }],
  ['vad säger folk om Växjö', { kind: 'insights', query: 'Växjö' }],
  ['vad säger unga om tåget från Växjö', { kind: 'insights', targetGroup: 'unga', query: 'tåget från Växjö' }],
  ['vad säger unga om bussen till Borås', { kind: 'insights', targetGroup: 'unga', query: 'bussen till Borås' }],
  ['har någon sagt något om Växjö och Lund', { kind: 'insights', query: 'Växjö och Lund' }],
  ['synpunkter från Harplinge', { kind: 'insights', query: 'Harplinge' }],
  ['dialoger i laholm', { kind: 'dialogue-count', municipality: 'Laholm' }],
  ['jag jobbar i Stockholm och undrar hur många dialoger vi haft', { kind: 'dialogue-count' }],
])('%s is what it was: the place is talked about, of the project, or says who asks', (phrase, reading) => {
  expect(read(phrase, context)).toEqual(reading);
  expect(heard(phrase).remark).toBeUndefined();
});

test.each([
  ['vad säger chefer om skolan', 'chefer'],
  ['vad säger min chef om skolan', 'min chef'],
  ['vad tycker läkare om skolan', 'läkare'],
  ['vad tycker kollegorna om bussen', 'kollegorna'],
  ['vad säger unga och gubbar om skolan', 'gubbar'],
  ['what do managers say about school', 'managers'],
  ['what do doctors say about school', 'doctors'],
  ['vad har chefen sagt om skolan', 'chefen'],
  ['jag undrar vad lärarna tycker om skolan', 'lärarna'],
])('%s: who is no group of the project is told of, and nobody else answers for them', (phrase, name) => {
  expect(heard(phrase)).toEqual({ reading: { kind: 'unknown' }, remark: { about: 'no-such-group', name } });
});

test.each([
  ['dialoger nära Halmstad', { kind: 'dialogue-count', municipality: 'Halmstad' }],
  ['dialoger runt Halmstad', { kind: 'dialogue-count', municipality: 'Halmstad' }],
  ['vad säger unga nära Laholm', { kind: 'insights', targetGroup: 'unga', municipality: 'Laholm' }],
])('%s: what lies near a place is not the place, which is asked back', (phrase, reading) => {
  expect(read(phrase, context)).toEqual({ kind: 'unclear', candidates: [reading, { kind: 'help' }] });
});

test.each([
  ['dialoger i en by', { kind: 'unknown' }],
  ['dialoger i varje by', { kind: 'unknown' }],
  ['dialogues by municipality', { kind: 'dialogue-count', by: 'municipality' }],
  ['runt om i Halland, hur många dialoger', { kind: 'dialogue-count' }],
])('%s: a village is no division', (phrase, reading) => expect(read(phrase, context)).toEqual(reading));

test('a place is never taken for a slip of one of the plan', () => {
  const places = ['Karlskrona', 'Lidköping', 'Nyköping', 'Ljungby', 'Umeå'];
  const vocabulary = { ...tillit, municipalities: places.map((name) => ({ name, aliases: [] })) };
  for (const name of ['Karlskoga', 'Linköping', 'Norrköping', 'Enköping', 'Osby', 'Luleå', 'Piteå'])
    expect([name, heard(`dialoger i ${name}`, vocabulary).remark]).toEqual([name, { about: 'no-such-place', name }]);
  for (const municipality of places)
    expect(heard(`dialoger i ${municipality}`, vocabulary).reading).toEqual({ kind: 'dialogue-count', municipality });
  // A slip that makes no place is still one.
  expect(heard('dialoger i Karlskorna', vocabulary).reading).toEqual({
    kind: 'dialogue-count',
    municipality: 'Karlskrona',
  });
});

test('every listed place is one, also in the genitive and, from five letters on, without its marks', () => {
  for (const place of lexicon.places)
    expect([place, isSwedishPlace(place), isSwedishPlace(`${place}s`)]).toEqual([place, true, true]);
  expect(['vaxjo', 'malmo', 'orebro', 'malmos'].map(isSwedishPlace)).toEqual([true, true, true, true]);
  // "Are" is "Åre" without its mark, and an English word; "vara" is a place and the commonest of words.
  expect(['are', 'amal', 'vara', 'mark', 'bo', 's', ''].map(isSwedishPlace)).toEqual(Array(7).fill(false));
});
