import { ownLines } from '../../src/questions/mail';

test.each([
  ['Sv: Re: antal dialoger', 'antal dialoger'],
  ['Redovisning', 'Redovisning'],
  // What is quoted is somebody else's, unless there is nothing else.
  ['antal dialoger\n> antal deltagare', 'antal dialoger'],
  ['> antal deltagare', '  antal deltagare'],
  // Below the end of a letter stands who wrote it.
  ['läget i Laholm\nMed vänlig hälsning\nEva\nNämndsekreterare i Hylte', 'läget i Laholm'],
  ['läget i Laholm\n/Eva', 'läget i Laholm'],
  ['Hälsningar från nämnden!\nläget i Laholm', 'Hälsningar från nämnden!\nläget i Laholm'],
  ['läget i Laholm\nHälsningar, och hur går det i Hylte?', 'läget i Laholm\nHälsningar, och hur går det i Hylte?'],
  ['läget i Laholm\nFrån: Bo\nTill: Eva\nHur går det i Hylte', 'läget i Laholm'],
  ['läget i Laholm\nDen 3 mars skrev Bo:\nHur går det', 'läget i Laholm'],
])('of %j the own words are %j', (text, own) => {
  expect(ownLines(text)).toBe(own);
});
