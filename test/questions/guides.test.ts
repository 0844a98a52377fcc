import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/questions/read';
import { isClear } from '../../src/questions/reading';
import { GUIDES } from '../support/guide-pictures';
import { tillit } from './fixtures/tillit-vocabulary';

/** What the guides for users tell people to write is understood, and as what the guide says it is for. */

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
/** These say something only after an answer. */
const CARRIES_ON = ['och i Varberg?', 'bara 2021', 'per målgrupp'];
/** What is named, and not written to the bot: how it is called in a channel, a key of the plan. */
const NOT_WRITTEN = ['@Medskapa', 'dokumentmall', 'keepFreeTextMonths', 'observationsFor'];

const phrases = ['anvanda.md', 'projektledare.md'].flatMap((guide) =>
  [...readFileSync(join(GUIDES, guide), 'utf8').matchAll(/`([^`]+)`/gu)]
    .flatMap(([, phrase = '']) => phrase)
    .filter((phrase) => ![...CARRIES_ON, ...NOT_WRITTEN].includes(phrase))
    .map((phrase) => [phrase, guide] as const),
);

test('there are phrases to write', () => expect(phrases.length).toBeGreaterThan(40));

test.each(phrases)('%s (%s)', (phrase) => {
  const reading = read(phrase, context);
  expect(isClear(reading) && reading.kind).toBeTruthy();
});

test.each([
  ['måluppfyllnad', 'goals'],
  ['läget i Laholm', 'area-status'],
  ['vilka målgrupper har vi inte nått', 'coverage'],
  ['vad höjer tilliten', 'insights'],
  ['vem ansvarar för målgruppsanalysen', 'responsible'],
  ['vad har hänt sedan förra mötet', 'changes'],
  ['vilka når du inte', 'deliveries'],
  ['vad sparar du om mig', 'privacy'],
])('%s is asked of the guides as %s', (phrase, kind) => {
  expect(phrases.map(([each]) => each)).toContain(phrase);
  expect(read(phrase, context).kind).toBe(kind);
});
