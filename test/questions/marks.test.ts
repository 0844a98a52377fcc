import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import { tillit } from './fixtures/tillit-vocabulary';

/** A word that is written with å, ä or ö is that word; one that is written without them may be another. */

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

test.each([
  // Saker, förra, rätta, spoke, stora, står: other words but for their marks.
  ['säker väg', 'säker väg'],
  ['förråd', 'förråd'],
  ['råtta', 'råtta'],
  ['spöke', 'spöke'],
  ['störande ljud', 'störande ljud'],
  ['hår', 'hår'],
])('“vad säger unga om %s” looks for “%s”', (about, query) => {
  expect(read(`vad säger unga om ${about}`, context)).toEqual({ kind: 'insights', targetGroup: 'unga', query });
});

test.each([
  ['malgruppsanalysen', { kind: 'activity-status', activity: 'Målgruppsanalys' }],
  // Some marks left out, and one for another.
  ['malgruppsanalysen är den färdig', { kind: 'activity-status', activity: 'Målgruppsanalys' }],
  ['äterkoppling i Laholm', { kind: 'feedback', municipality: 'Laholm' }],
  ['aterkoppling i laholm', { kind: 'feedback', municipality: 'Laholm' }],
  ['hur gar det for mälet', { kind: 'goals' }],
  ['hur manga aldre har deltagit', { kind: 'participant-count', targetGroup: 'seniorer' }],
  ['hur manga dialoger har vi haft i ar', { kind: 'dialogue-count', year: 2022 }],
  ['har vi natt unga', { kind: 'coverage', targetGroup: 'unga' }],
])('%s is read though its marks are missing', (phrase, reading) => expect(read(phrase, context)).toEqual(reading));

test.each([
  ['vilka andra dialoger har hållits i Laholm', { kind: 'dialogues', municipality: 'Laholm' }],
  ['vilka andra målgrupper har vi nått', { kind: 'coverage' }],
  ['finns det andra metoder', { kind: 'methods' }],
  // Nobody is left out of a count.
  ['hur många dialoger i de andra kommunerna', { kind: 'unknown' }],
  ['vad säger andra om skolan', { kind: 'unknown' }],
])('%s asks of others', (phrase, reading) => expect(read(phrase, context)).toEqual(reading));

test.each(['ändra dialogen', 'andra dialogen i Laholm', 'jag vill andra dialogen', 'hur kan jag andra en dialog'])(
  '%s is a command',
  (phrase) => {
    const reading = read(phrase, context);
    expect([reading, remarkOn(phrase, reading, context)]).toEqual([{ kind: 'unknown' }, { about: 'change-dialogue' }]);
  },
);
