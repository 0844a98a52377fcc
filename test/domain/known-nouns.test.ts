import { knownNoun } from '../../src/domain/known-nouns';

/** Words that plans use for areas and orderers, with their forms. */

const forms = (word: string) => {
  const { one, many, theOne, theMany, joined, english, englishPlural } = knownNoun(word) ?? {};
  return [one, many, theOne, theMany, joined, english, englishPlural].join(' ');
};

test.each([
  ['kommun', 'kommun kommuner kommunen kommunerna kommun municipality municipalities'],
  ['ö', 'ö öar ön öarna ö island islands'],
  // A compound has the forms of its last part.
  ['ungdomsråd', 'ungdomsråd ungdomsråd ungdomsrådet ungdomsråden ungdomsråds council councils'],
  ['ytterområde', 'ytterområde ytterområden ytterområdet ytterområdena ytterområdes area areas'],
  // English words, by the Swedish one; of two Swedish ones for the same the first.
  ['borough', 'stadsdel stadsdelar stadsdelen stadsdelarna stadsdels city district city districts'],
  ['neighborhood', 'trakt trakter trakten trakterna trakt neighbourhood neighbourhoods'],
  ['committee', 'nämnd nämnder nämnden nämnderna nämnd committee committees'],
])('%s', (word, expected) => expect(forms(word)).toBe(expected));

test.each(['ting', 'lågort', 'förby', 'kommuner', ''])('"%s" is not known', (word) =>
  expect(knownNoun(word)).toBeUndefined(),
);
