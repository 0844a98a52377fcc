import { leftOutOf } from '../../src/questions/left-out';
import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

/** What is said to be uncertain is what the form does not have; what is certain it has. */
test.each([
  ['Vi hade dialog i Laholm i tisdags med 11 unga', []],
  ['Vi hade dialog i Laholm för två veckor sedan med 5 unga', ['when']],
  ['Vi hade dialog i Laholm i julas med 5 unga', ['when']],
  ['Vi hade dialog i Laholm för två dagar sedan med 5 unga', []],
  ['Vi hade dialog i Laholm igår med ett tiotal unga', ['heads']],
  ['Vi hade dialog i Laholm igår med ett dussin unga', ['heads']],
  ['Vi hade dialog i Laholm igår med 11-13 unga', ['heads']],
  ['Vi hade dialog i Laholm och Hylte igår med 11 unga', ['where']],
  ['Vi träffade samma grupp som förra gången i Laholm igår, 9 unga', []],
  ['Vi träffade samma grupp som i våras i Laholm igår, 9 unga', ['group']],
  ['Vi träffade samma grupp som vi brukar i Laholm igår, 9 unga', ['group']],
  ['Vi hade dialog i Växjö igår med 11 unga', ['where']],
])('%s: uncertain %j', (phrase, expected) => {
  const reading = read(phrase, context);
  const { when, where, heads, group } = leftOutOf(phrase, reading, context) ?? {};
  expect(Object.entries({ when, where, heads, group }).flatMap(([what, is]) => (is ? [what] : []))).toEqual(expected);
  const { date, municipality, participants } = {
    date: undefined,
    municipality: undefined,
    participants: undefined,
    ...reading,
  };
  expect([date, municipality, participants].map((value) => value === undefined)).toEqual(
    ['when', 'where', 'heads'].map((what) => expected.includes(what)),
  );
});
