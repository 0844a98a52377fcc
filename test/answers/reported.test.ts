import { viewCount } from '../../src/answers/counts';
import { viewCoverage } from '../../src/answers/people';
import { viewFollowUp, viewMethods } from '../../src/answers/plan';
import { answerCard } from '../../src/cards/answer';
import { type Facts, factsOf, NO_FACTS } from '../../src/domain/fact-set';
import type { NamedFilters } from '../../src/domain/filters';
import type { DividedBy } from '../../src/domain/question-slots';
import type { View } from '../../src/text/answers';
import { sentenceOf } from '../../src/text/answers';
import type { CountedThing } from '../../src/text/counts';
import { decided, ended, examples, factsOn, LONG_AFTER } from '../cards/fixtures/sample';
import { textsOf } from '../cards/fixtures/walk';

/**
 * What was entered by hand, where no dialogue is stored and where they tell something else (domain rule "Two
 * outcomes").
 */

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const SOURCE = 'Projektredovisning v2, 4.3 (22 november 2022)';
const wholeOf = (facts: Facts, plan = ended) => ({ planVersion: 1, plan, facts });

const sentenceFor = (view: View): string => plain(sentenceOf(view, 'sv'));
const card = (view: View): string => {
  const asker = { roles: ['projektledare'] as const };
  return plain(textsOf(answerCard({ view, sentence: sentenceOf(view, 'sv'), language: 'sv', asker })).join('\n'));
};
const count = (counted: CountedThing, filters: NamedFilters = {}, by?: DividedBy, facts: Facts = NO_FACTS) =>
  viewCount(counted, filters, by, wholeOf(facts), LONG_AFTER);

test.each<[string, View]>([
  [`${SOURCE} anger 37 dialoger. Inga dialoger är sparade här.`, count('dialogues')],
  [`${SOURCE} anger 426 deltagare. Inga dialoger är sparade här.`, count('participants')],
  [
    `${SOURCE} anger 37 dialoger. Inga dialoger är sparade här. Per kommun är det ej redovisat.`,
    count('dialogues', {}, 'municipality'),
  ],
  [`${SOURCE} anger 27 dialoger 2021. Inga dialoger 2021 är sparade här.`, count('dialogues', { year: 2021 })],
  [
    `${SOURCE} anger 27 dialoger 2021 och 426 deltagare i hela projektet. Inga dialoger 2021 är sparade här.`,
    count('participants', { year: 2021 }),
  ],
  ['Inga dialoger är sparade här. Hur många förtroendevalda som deltagit är ej redovisat.', count('elected')],
  [
    `Inga fördjupande dialoger är sparade här. ${SOURCE} anger 6 fördjupande dialoger 2022 och 37 dialoger i hela projektet.`,
    count('dialogues', { dialogueKind: 'in-depth' }),
  ],
  [
    `Inga dialoger i Laholm är sparade här. ${SOURCE} anger 37 dialoger i hela projektet.`,
    count('dialogues', { municipality: 'Laholm' }),
  ],
  [
    `Inga dialoger i Laholm 2021 är sparade här. ${SOURCE} anger 27 dialoger 2021 i hela projektet.`,
    count('dialogues', { municipality: 'Laholm', year: 2021 }),
  ],
  [
    `${SOURCE} anger att 7 metoder har testats. Inga dialoger är sparade här, så här syns inte vilka metoder vi har provat. För- och nackdelar är redovisade för 7 metoder.`,
    viewMethods(undefined, wholeOf(NO_FACTS), LONG_AFTER),
  ],
  [
    `Inga dialoger är sparade här, så här syns inte vilka som har nåtts. ${SOURCE} anger att 100 % av de prioriterade målgrupperna har nåtts. Alla prioriterade målgrupper har nåtts i regionen som helhet, men inte i varje kommun.`,
    viewCoverage({}, wholeOf(NO_FACTS), LONG_AFTER),
  ],
])('without dialogues: %s', (sentence, view) => {
  expect(sentenceFor(view)).toBe(sentence);
});

test('the figure of the whole stands large on its card, a part of what was asked does not', () => {
  expect(card(count('dialogues')).split('\n')).toContain('37');
  expect(card(count('dialogues'))).toContain('Inga sparade dialoger ligger till grund för svaret.');
  expect(card(count('dialogues', { year: 2021 })).split('\n')).toContain('27');
  expect(card(count('dialogues', { year: 2022 })).split('\n')).toContain('–');
});

test('no table says that nobody was met where nothing is stored', () => {
  expect(card(viewCoverage({}, wholeOf(NO_FACTS), LONG_AFTER))).not.toMatch(/inte mött|Seniorer/u);
  expect(card(viewCoverage({}, wholeOf(factsOn(LONG_AFTER)), LONG_AFTER))).toMatch(/inte mött/u);
  expect(card(count('dialogues', {}, 'municipality'))).toContain('Per kommun är det ej redovisat.');
});

test('what differs stands beside what is counted, and what does not is not repeated', () => {
  const few = factsOf(examples.slice(0, 20));
  expect(sentenceFor(count('dialogues', {}, undefined, few))).toContain(
    `Här finns 20 dialoger, alla under 2021. ${SOURCE} anger 37 dialoger.`,
  );
  expect(card(count('dialogues', {}, undefined, few))).toContain(`${SOURCE} anger 37 dialoger.`);
  expect(card(count('dialogues', {}, undefined, factsOn(LONG_AFTER)))).not.toContain('anger');
});

test('a follow-up question that the bot counts the answer to is answered by it', () => {
  const midway = viewFollowUp(wholeOf(factsOn('2021-10-20'), decided), '2021-10-20');
  const without = viewFollowUp(wholeOf(NO_FACTS, decided), '2021-10-20');
  expect(card(midway)).toMatch(
    /deltagande hallänningar\.\nHittills 14 dialoger och \d+ deltagare, räknat ur dialogerna här\./u,
  );
  expect(sentenceFor(midway)).toContain('1 är besvarad.');
  expect(card(without)).toMatch(/deltagande hallänningar\.\nEj redovisat/u);
  expect(sentenceFor(without)).toContain('Ingen är besvarad än.');
});
