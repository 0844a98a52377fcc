import { evidenceOf } from '../../src/questions/evidence-of';
import { fillingOf } from '../../src/questions/filling';
import { statesOf } from '../../src/questions/kinds/activity-states';
import { offersFor } from '../../src/questions/offers';
import { read, readWithoutPlan } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

/** Phrases that one word more or less keeps from being read as something else, by what that word says. */

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

/** What a phrase is read as, with what its form is filled in with; of one that is asked back, what is offered. */
const readAs = (phrase: string): object => {
  const reading = read(phrase, context);
  if (reading.kind === 'unclear') return reading.candidates.map(({ kind }) => kind);
  return { ...reading, ...fillingOf(phrase, reading, context) };
};
const evidenceIn = (phrase: string) => {
  const evidence = evidenceOf(phrase, context);
  if (!evidence) throw new Error(`${phrase} has no words`);
  return evidence;
};
const unknown = { kind: 'unknown' };
const change = (what: string, more: object = {}) => ({ kind: 'change-plan', what, ...more });

describe('what is to be done', () => {
  test.each<[string, object]>([
    // A greeting is no part of what is to be made, which nobody makes here.
    ['skapa budget', unknown],
    ['Hej, skapa budget', unknown],
    ['Hej! Lägg till en enkät', unknown],
    // Of what is asked only the plan's own changes are its history.
    ['visa ändringar i planen', change('history')],
    ['ändringar i planen i Laholm', unknown],
    ['visa ändringar i planen för målgruppsanalysen', unknown],
    // What is to be held has a verb of planning before it.
    ['vi ska ha ett informationsmöte', change('activity', { title: 'Informationsmöte' })],
    ['vi ett informationsmöte', unknown],
    // Who takes part, and who is responsible for something.
    ['ny person', change('people')],
    ['ändra ansvarig person', unknown],
    ['ny person med ansvar', ['responsible', 'help']],
    // "Ett utfall" is no figure.
    ['registrera utfall 40', change('outcome', { figure: 40 })],
    ['registrera ett utfall på 40', change('outcome', { figure: 40 })],
    // What came in is told with nothing beside it.
    ['vi fick 40 synpunkter', change('outcome', { figure: 40 })],
    ['vi fick 40 synpunkter från Laholm', ['insights', 'help']],
    // A word that nobody knows is not passed over since groups are prioritised.
    ['ändra prioriterade målgrupper', change('priorities')],
    ['ändra prioriterade målgrupper för ungdomsrådet', unknown],
    // Groups that are prioritised by nobody are only spoken of.
    ['we have prioritised young people', change('priorities', { targetGroups: ['unga'] })],
    ['young people prioritised in Laholm', ['dialogue-count', 'participant-count', 'insights']],
    // A question tells no new time.
    ['målgruppsanalysen blir vad i mars', ['activity-status', 'help']],
    ['du pausa', { kind: 'settings' }],
    ['my new target for project goal 1', change('target', { goal: 'project-1' })],
    // "Januari" is not "jag": whose reminders are meant is not told.
    ['när får jag påminnelser', { kind: 'settings' }],
    ['när skickas påminnelserna i januari', ['settings', 'deliveries']],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));
});

describe('what is counted', () => {
  const inLaholm = { municipality: 'Laholm' };
  test.each<[string, object]>([
    // "De" are the dialogues, unless people are named behind.
    ['dialogerna i Laholm, hur många var de', { kind: 'dialogue-count', ...inLaholm }],
    ['dialogerna i Laholm hur många var de som deltog', { kind: 'participant-count', ...inLaholm }],
    ['dialogerna, hur många var de unga', { kind: 'participant-count', targetGroup: 'unga' }],
    ['deltog per kommun', { kind: 'participant-count', by: 'municipality' }],
    // Where something else is counted no people are.
    ['hur många deltog', { kind: 'participant-count' }],
    ['hur många aktiviteter deltog', ['activities', 'help']],
    ['hur många aktiviteter nådde vi', ['activities', 'help']],
    // A method that is spoken of as one is what is asked of, whoever stands beside it.
    ['deltagare klippstopp som metod', { kind: 'methods', method: 'klippstopp' }],
    // Groups come nearer to what a phrase of groups is about than what stands beside them.
    ['målgrupper rapport', ['coverage', 'report']],
    ['målgrupper teman', ['coverage', 'insights']],
    ['påminnelser person', ['settings', 'deliveries']],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));
});

describe('who is asked for', () => {
  const responsible = (activity: string) => ({ kind: 'responsible', activity });
  test.each<[string, object]>([
    ['vilka är i projektet', { kind: 'about', topic: 'people' }],
    ['vilka i projektet', unknown],
    ['vilka har vi i projektet', unknown],
    // Two words of a title tell it, where one would tell nothing.
    [
      'vem ansvarar för analysera geografi',
      responsible('Analysera resultat i förhållande till olika faktorer som geografi, kön, åldersgrupper etcetera'),
    ],
    ['vem ansvarar för samordning av processen', responsible('Samordning av hela processen')],
    // Who told of it, and not who has it as their task.
    ['vem kommunicerade samordning av processen', unknown],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));

  test('a word that tells a task means what it does otherwise, too', () => {
    const evidence = evidenceIn('vem ansvarar för lämpliga metoder');
    expect([evidence.has('task-title'), evidence.has('method-noun')]).toEqual([true, true]);
  });
});

describe('what was said of something', () => {
  test.each<[string, object]>([
    // A compound is one word, and not the theme that it begins with.
    ['vad säger folk om skolmöten', { kind: 'insights', query: 'skolmöten' }],
    ['vad säger folk om skolan', { kind: 'insights', theme: 'skola' }],
    // What stands behind thanks is not looked for.
    ['vad säger folk om ordet skola tack så mycket för hjälpen', { kind: 'insights', query: 'skola' }],
    ['har någon nämnt ordet buss tack min vän', { kind: 'insights', query: 'buss' }],
    ['vad säger folk om ordet skola när du har tid', { kind: 'insights', query: 'skola' }],
    ['vad säger folk om ordet buss om det går', { kind: 'insights', query: 'buss' }],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));
});

test('what is active is going on or to come, and that is plain', () => {
  expect(statesOf(evidenceIn('aktiva aktiviteter'))).toEqual({ states: ['ongoing', 'upcoming'], conflict: false });
});

test.each([
  ['ansvarig', ['responsible', 'my-week']],
  ['utfall', ['goals', 'insights']],
  ['min kommun', ['dialogue-count', 'participant-count', 'insights']],
])('where nothing is likely, "%s" lies beside %j', (phrase, kinds) => {
  expect(offersFor(evidenceIn(phrase), undefined).map(({ kind }) => kind)).toEqual(kinds);
});

test('without a plan what needs none is read', () => {
  expect(readWithoutPlan('hjälp', context.now)).toEqual({ kind: 'help' });
  expect(readWithoutPlan('dialoger i Laholm', context.now)).not.toHaveProperty('municipality');
});

describe('what is told of a dialogue', () => {
  const held = { kind: 'new-dialogue', municipality: 'Laholm', date: '2022-10-02', participants: 11 };
  const young = { kind: 'new-dialogue', targetGroups: ['unga'], participants: 11 };
  test.each<[string, object]>([
    // A slip in a long word leaves no doubt which it is.
    ['Vi hade dialog i Laholm igår med 11 föräldrrar', { ...held, targetGroups: ['föräldrar'] }],
    ['Vi hade gruppdiskusion i Laholm igår med 11 personer', { ...held, methods: ['gruppdiskussioner'] }],
    // What comes next takes nothing from what has been.
    ['vi hade dialog igår med 11 unga, nästa blir i mars', { ...young, date: '2022-10-02' }],
    ['dialogen med 11 unga är klar', young],
    ['dialogen med 11 unga är oklar', unknown],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));
});

describe('what stands before a question', () => {
  test.each<[string, object]>([
    ['Jag skriver en artikel och undrar hur många dialoger', { kind: 'dialogue-count' }],
    // Where nobody says why they ask, it is part of what is asked.
    ['snart klart hur många dialoger', ['dialogue-count', 'activities', 'activities']],
    ['fråga svar hur många dialoger', ['dialogue-count', 'help']],
  ])('%s', (phrase, expected) => expect(readAs(phrase)).toEqual(expected));
});

test('a place beside how long somebody has been silent is no part of the time', () => {
  expect(readAs('vilka har inte rapporterat på tre veckor')).toEqual({ kind: 'unreported', weeks: 3 });
  expect(readAs('vilka i Laholm har inte rapporterat på tre veckor')).toEqual(['unreported', 'activities', 'my-week']);
});
