import { questionBackCard } from '../../src/cards/question-back';
import { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import type { ClearReading } from '../../src/questions/reading';
import { gallery } from './fixtures/gallery';
import { decided, ended } from './fixtures/sample';
import { nodesOf } from './fixtures/walk';

/** Buttons that stand beside each other never look the same. */

const titlesIn = (actions: unknown): string[] =>
  Array.isArray(actions) ? actions.map((action: unknown) => String(Object(action).title)) : [];

/** The titles of each row of buttons on a card. */
const rowsOf = (card: unknown): string[][] =>
  [Object(card).actions as unknown, ...nodesOf(card).map(({ actions }) => actions)]
    .map(titlesIn)
    .filter((titles) => titles.length > 1);

const alikeIn = (card: unknown): string[][] => rowsOf(card).filter((titles) => new Set(titles).size < titles.length);

describe.each(Language.options)('in %s', (language) => {
  test.each(gallery(language).map(({ name, card }) => [name, card] as const))('%s', (_, card) => {
    expect(alikeIn(card)).toEqual([]);
  });

  const now = new Date('2026-11-20T09:00:00Z');
  const asked = (plan: Plan, phrase: string): readonly ClearReading[] => {
    const reading = read(phrase, { vocabulary: vocabularyOf(plan), now });
    return reading.kind === 'unclear' ? reading.candidates : [];
  };

  test.each([
    'mål 1',
    'frågeställningar',
    'förankring',
    'analysen',
    'analysera resultat',
    'uppföljningsfrågan om återkoppling',
    'vem är sekreterare i min nämnd',
    'hur många dialoger i Laholm och Varberg utom unga',
  ])('%s is asked back by buttons that differ', (phrase) => {
    const candidates = asked(ended, phrase);
    const card = questionBackCard('Vad menar du?', candidates, ended, language);
    expect(alikeIn(card)).toEqual([]);
  });

  test('two of one title, and two whose titles begin alike', () => {
    const { activities } = decided;
    const alike = activities.filter(({ title }) => title.startsWith('Identifiera frågeställningar'));
    expect(alike).toHaveLength(2);
    const candidates = alike.flatMap(({ title }): ClearReading[] => [
      { kind: 'activity-status', activity: title },
      { kind: 'activity-status', activity: title },
    ]);
    const rows = rowsOf(questionBackCard('Vad menar du?', candidates, decided, language));
    expect(rows.some((titles) => titles.length === 4)).toBe(true);
    expect(rows.flatMap((titles) => titles.filter((title, at) => titles.indexOf(title) !== at))).toEqual([]);
  });
});
