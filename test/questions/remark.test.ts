import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
const remark = (phrase: string) => remarkOn(phrase, read(phrase, context), context);

describe('what is said beside a reading', () => {
  it.each<[string, string]>([
    ['Tack!', 'thanks'],
    ['tack så mycket för hjälpen', 'thanks'],
    ['okej, tack ska du ha', 'thanks'],
    ['Thank you so much', 'thanks'],
    ['vad bra, tack', 'thanks'],
    ['bra jobbat, tack så mycket!', 'thanks'],
    ['vad bra', 'praise'],
    ['bra jobbat', 'praise'],
    ['hej då', 'goodbye'],
    ['see you', 'goodbye'],
    ['ok', 'fine'],
    ['nej tack', 'fine'],
    ['hur mår du', 'how-are-you'],
    ['hej', 'greeting'],
    ['god morgon!', 'greeting'],
    ['hur många kvinnor har deltagit', 'not-recorded'],
    ['how old were the participants', 'not-recorded'],
    ['antal dialoger i snitt', 'average'],
    ['budget i september', 'months'],
    ['antal deltagare i min kommun', 'own-place'],
    ['vad händer på torsdag i planen', 'months'],
    ['ändra en dialog', 'change-dialogue'],
    ['jag vill redigera dialogen i Laholm', 'change-dialogue'],
    ['ta bort dialogen', 'remove-dialogue'],
    ['hur tar man bort en dialog', 'remove-dialogue'],
    ['delete a dialogue', 'remove-dialogue'],
    ['kan jag lita på siffrorna', 'figures'],
    ['stämmer siffrorna?', 'figures'],
    ['budget efter 2021', 'year-span'],
    ['projektmål 1 före 2022', 'year-span'],
    ['dialoger utom Halmstad', 'except'],
    ['hur många dialoger utanför Varberg', 'except'],
    ['Laholm och Varberg', 'one-at-a-time'],
    ['unga med funktionsnedsättning', 'one-at-a-time'],
    ['svarsfrekvens', 'response-rate'],
    ['hur många svarade inte på enkäten', 'response-rate'],
    ['what was the response rate', 'response-rate'],
    ['andelen som inte fick göra sin röst hörd', 'not-heard'],
    ['vilka aktiviteter är inte påbörjade', 'not-begun'],
    ['vad är inte påbörjat', 'not-begun'],
    ['hur många olika personer har deltagit', 'each-occasion'],
    ['hur många deltog flera gånger', 'each-occasion'],
    ['how many different people took part', 'each-occasion'],
    ['när ska vi återkoppla', 'feedback-dates'],
    ['hur har återkopplingen skett', 'feedback-dates'],
    ['vilket tema tas upp minst', 'rarest'],
    ['hur många fick delrapporten', 'log-counts'],
    ['personalkostnader', 'cost-items'],
    ['vad kostade fikat', 'cost-items'],
  ])('%s → %s', (phrase, about) => {
    expect(remark(phrase)).toEqual({ about });
  });

  it.each<[string, string, string]>([
    ['dialoger i Göteborg', 'no-such-place', 'Göteborg'],
    ['hur många deltagare har vi haft från Mölndal', 'no-such-place', 'Mölndal'],
    ['how many dialogues in Umeå 2021', 'no-such-place', 'Umeå'],
    ['dialoger med renskötare', 'no-such-group', 'renskötare'],
    ['har vi nått jägare', 'no-such-group', 'jägare'],
    // Of two that are not there the first is named.
    ['vad säger läkare i Kalmar', 'no-such-group', 'läkare'],
    ['har vi nått renskötare i Växjö', 'no-such-group', 'renskötare'],
  ])('%s → %s %s', (phrase, about, name) => {
    expect(remark(phrase)).toEqual({ about, name });
  });

  it.each([
    'tack, hur många dialoger har vi haft',
    'enkätsvar i Kungsbacka',
    'hur många svarade på enkäten',
    'vilka aktiviteter är inte genomförda',
    'hur många har deltagit',
    'hur går det med återkopplingen',
    'budget',
    'hjälp',
    'ta bort alla mål',
    'ta bort projektmål 3',
    'ändra budgeten för 2022',
    'boka en dialog i Varberg',
    'hur många bor i Göteborg',
    'mål 2',
    'dialoger i Laholm',
    'vad säger folk om unga bussar',
    '',
    'boka ett rum',
    // Of more words than three none is told.
    'kan kniven skära osten mot brödet av tallriken vid gaffeln',
  ])('nothing of %p', (phrase) => {
    expect(remark(phrase)).toBeUndefined();
  });
});

describe('what was lost of a phrase', () => {
  const lost = (phrase: string) => {
    const found = remark(phrase);
    return found && 'names' in found ? [found.about, found.names] : found?.about;
  };

  test.each<[string, string[]]>([
    ['vem vann matchen', ['vann matchen']],
    ['bra restauranger i Varberg', ['restauranger']],
    ['vad kostar en buss till Laholm', ['buss']],
    ['hur många dialoger flurp i Halmstad', ['flurp']],
  ])('of "%s" the words are told that nothing is known of', (phrase, names) => {
    expect(lost(phrase)).toEqual(['not-understood', names]);
  });

  test.each<[string, string[]]>([
    ['budget per nämnd', ['per nämnd']],
    ['aktiviteter i Laholm', ['Laholm']],
    ['hur många dialoger per temagrupp', ['per temagrupp']],
  ])('of "%s" what was understood and finds no room', (phrase, names) => {
    expect(lost(phrase)).toEqual(['no-room', names]);
  });

  test('what came nearest is offered, unless it opens a form', () => {
    const near = { kind: 'dialogue-count', municipality: 'Halmstad' };
    expect(remark('hur många dialoger flurp i Halmstad')).toMatchObject({ near });
    expect(remark('vem vann matchen')).not.toHaveProperty('near');
  });

  test.each([
    ['hur många dialoger med enbart unga', 'only'],
    ['vilka kommuner har färre än två dialoger', 'threshold'],
    ['hur många öppna dialoger', 'dialogue-trait'],
  ])('why "%s" is asked back: %s', (phrase, about) => {
    expect(lost(phrase)).toBe(about);
  });
});
