import { pictureCard } from '../../src/cards/as-picture';
import { fitsCard } from '../../src/cards/fill';
import { Language } from '../../src/domain/language';
import type { Picture } from '../../src/domain/picture';
import { drawSmall } from '../../src/pictures/draw';
import type { View } from '../../src/text/answers';
import { pictureOf } from '../../src/text/pictured';
import { views } from '../cards/fixtures/gallery';

/** What answers show when they are drawn. */

const drawn = (language: Language): [string, Picture][] =>
  views().flatMap(([name, view]) => {
    const picture = pictureOf(view, language);
    return picture ? [[name, picture] as [string, Picture]] : [];
  });
const viewNamed = (name: string): View => {
  const found = views().find(([each]) => each === name);
  if (!found) throw new Error(`no view ${name}`);
  return found[1];
};

test.each(Language.options)('every figure of a picture stands in its text, in %s', (language) => {
  expect(drawn(language).length).toBeGreaterThan(20);
  for (const [name, picture] of drawn(language)) {
    for (const { label, text } of picture.rows) {
      expect([name, picture.altText]).toEqual([name, expect.stringContaining(`${label}: ${text}`)]);
    }
    expect(picture.altText.startsWith(picture.title)).toBe(true);
  }
});

test('each fits in a message with its figures in text beside it', () => {
  for (const [name, picture] of drawn('sv')) {
    const pictured = { picture, sentence: picture.altText, asked: { kind: 'goals' } as const };
    const card = pictureCard(pictured, drawSmall(picture), { language: 'sv' });
    expect([name, fitsCard(card)]).toEqual([name, true]);
    const text = JSON.stringify(card);
    expect([name, text.includes('data:image/png')]).toEqual([name, true]);
    for (const row of picture.rows) expect(text).toContain(JSON.stringify(row.text).slice(1, -1));
  }
});

test('dialogues by month are columns, by municipality bars, and the order that is asked for stays', () => {
  expect(pictureOf(viewNamed('count-by-month'), 'sv')?.sort).toBe('columns');
  expect(pictureOf(viewNamed('count-by-municipality'), 'sv')?.sort).toBe('bars');
  expect(pictureOf(viewNamed('count-ranked-months'), 'sv')?.sort).toBe('bars');
  const values = pictureOf(viewNamed('count-ranked'), 'sv')?.rows.map((row) => ('value' in row ? row.value : 0)) ?? [];
  expect(values).toEqual([...values].sort((a = 0, b = 0) => b - a));
});

test('coverage has a cell for each group and municipality', () => {
  const picture = pictureOf(viewNamed('coverage'), 'sv');
  if (picture?.sort !== 'matrix') throw new Error('coverage is a matrix');
  expect(picture.columns).toEqual(['Falkenberg', 'Halmstad', 'Hylte', 'Kungsbacka', 'Laholm', 'Varberg']);
  const [young] = picture.rows;
  expect(young).toMatchObject({ label: 'Unga', cells: [1, 2, 2, 1, 1, 2] });
});

test('figures that are hidden have no bar, and say so', () => {
  const count = viewNamed('count-by-municipality');
  if (count.kind !== 'count') throw new Error('a count');
  const [first, ...rest] = count.rows;
  const hidden: View = { ...count, rows: [{ ...first, label: first?.label ?? '', count: 'fewer-than-5' }, ...rest] };
  const [row] = pictureOf(hidden, 'sv')?.rows ?? [];
  expect(row).not.toHaveProperty('value');
  expect(row?.text).toMatch(/färre än/u);
});

test('an answer without figures beside each other is no picture', () => {
  const [one] = views().filter(([, view]) => view.kind === 'count' && view.by === undefined);
  expect(one && pictureOf(one[1], 'sv')).toBeUndefined();
  expect(pictureOf(viewNamed('explain'), 'sv')).toBeUndefined();
});
