import { withoutCourtesies } from '../../src/questions/courtesy';

/** Courtesy around what is asked. */

test.each([
  ['hej! har vi haft någon dialog i Hylte', 'har vi haft någon dialog i Hylte'],
  ['Hej, jag har en fråga: vilka mål finns', 'vilka mål finns'],
  ['God morgon Medskapa! status?', 'status?'],
  ['hur många dialoger när du har tid', 'hur många dialoger'],
  ['hur många dialoger? Tack på förhand!', 'hur många dialoger?'],
  ['hur många dialoger, tack', 'hur många dialoger'],
  ['how many dialogues, thank you so much please', 'how many dialogues'],
  ['kan du berätta hur många de är', 'hur många de är'],
  ['could you please tell me how many', 'how many'],
  ['jag undrar vilka mål som finns', 'vilka mål som finns'],
  ['vet du om unga har deltagit', 'vet du om unga har deltagit'],
  ['kan du berätta om Laholm', 'kan du berätta om Laholm'],
  ['kan du berätta', 'kan du berätta'],
  ['tack', 'tack'],
  ['Hej! Tack så mycket!', 'Tack så mycket!'],
  ['hej', 'hej'],
  ['hejsan', 'hejsan'],
  ['hej Hylte', 'hej Hylte'],
  ['insnackstack', 'insnackstack'],
  ['', ''],
])('%s', (written, left) => {
  expect(withoutCourtesies(written)).toBe(left);
});

test('nothing but courtesy, however long, takes no longer than its length', () => {
  const long = 'tack '.repeat(200);
  expect(withoutCourtesies(long).startsWith('tack')).toBe(true);
});
