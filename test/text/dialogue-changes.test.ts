import type { DialogueContent } from '../../src/domain/dialogues';
import { dialogueChangeLines } from '../../src/text/dialogue-changes';
import { content, decided } from '../cards/fixtures/sample';
import { plain } from '../support/whole-bot';

/** What the receipt of a change says was changed. */

const lines = (before: Partial<DialogueContent>, after: Partial<DialogueContent>): string[] =>
  dialogueChangeLines({ ...content, ...before }, { ...content, ...after }, decided, 'sv').map(plain);

test.each<[string, Partial<DialogueContent>, Partial<DialogueContent>, string]>([
  ['a number', { participants: 11 }, { participants: 12 }, 'Antal deltagare: 11 → 12'],
  ['a date', {}, { date: '2021-09-15' }, 'Datum: 14 september 2021 → 15 september 2021'],
  ['the place on the map', {}, { municipality: 'hylte' }, 'Kommun: Laholm → Hylte'],
  ['the kind', {}, { kind: 'in-depth' }, 'Dialogform: perspektivinhämtande → fördjupande'],
  ['choices', {}, { targetGroups: ['unga', 'seniorer'] }, 'Målgrupper: unga → unga och seniorer'],
  ['what was empty', { elected: undefined }, { elected: 0 }, 'Antal förtroendevalda: ej ifyllt → 0'],
  ['what is emptied', { officials: 7 }, { officials: undefined }, 'Antal tjänstepersoner: 7 → ej ifyllt'],
])('%s, with what it was', (_what, before, after, line) => {
  expect(lines(before, after)).toEqual([line]);
});

test.each<[string, Partial<DialogueContent>, Partial<DialogueContent>, string]>([
  ['changed', { observations: 'Bussarna.' }, { observations: 'Tågen.' }, 'Det viktigaste som sades har ändrats'],
  ['filled in', { observations: undefined }, { observations: 'Tågen.' }, 'Det viktigaste som sades har fyllts i'],
  ['changed', { lowered: 'Bussarna.' }, { lowered: 'Tågen.' }, '”Vad sänkte tilliten?” har ändrats'],
  ['taken away', { place: 'biblioteket' }, { place: undefined }, 'Plats har tagits bort'],
])('of words only that they were %s', (_what, before, after, line) => {
  expect(lines(before, after)).toEqual([line]);
});

test('fewer than five who answered stand on no card', () => {
  expect(lines({ surveyAnswers: 5 }, { surveyAnswers: 6 })).toEqual(['Antal svar på enkäten: 5 → 6']);
  expect(lines({ surveyAnswers: 4 }, { surveyAnswers: 6 })).toEqual(['Antal svar på enkäten har ändrats']);
  expect(lines({ surveyAnswers: undefined }, { surveyAnswers: 4 })).toEqual(['Antal svar på enkäten har fyllts i']);
  expect(lines({ surveyAnswers: 0 }, { surveyAnswers: 6 })).toEqual(['Antal svar på enkäten: 0 → 6']);
});

test('more than three names are no line to read', () => {
  const methods = decided.methods.slice(0, 4).map(({ id }) => id);
  expect(lines({ methods: methods.slice(0, 3) }, { methods })).toEqual(['Metoder har ändrats']);
});

test('the order in which choices were ticked is no change', () => {
  expect(lines({ methods: ['vr', 'klippstopp'] }, { methods: ['klippstopp', 'vr'] })).toEqual([]);
});
