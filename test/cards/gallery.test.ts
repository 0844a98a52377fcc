import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CARDS } from '../../src/cards/answer';
import { fill, MESSAGE_MAX_BYTES, TEMPLATES } from '../../src/cards/fill';
import { Language } from '../../src/domain/language';
import { readSubmitted } from '../../src/turns/submitted';
import { DRAWN_FROM, hashOfCard, OVERVIEW, PICTURED } from '../support/guide-pictures';
import { cardFaults } from './fixtures/card-schema';
import { gallery, views } from './fixtures/gallery';
import { nodesOf } from './fixtures/walk';

const TEMPLATE_FOLDER = path.join(__dirname, '..', '..', 'cards');

describe.each(Language.options)('every card, in %s', (language) => {
  const cards = gallery(language).map(({ name, card }) => [name, card] as const);

  test.each(cards)('%s is a card that Teams takes', (_name, card) => {
    expect(cardFaults(card)).toEqual([]);
  });

  test.each(cards)('%s is small enough', (_name, card) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MESSAGE_MAX_BYTES);
  });

  test.each(cards)('%s has no hole in it', (_name, card) => {
    expect(JSON.stringify(card)).not.toMatch(/\$\{|undefined|NaN|\[object|null/u);
  });

  test.each(cards)('%s says the same to those who do not see it', (_name, card) => {
    expect(card.fallbackText).toMatch(/\S.*[.?]”?$/u);
    expect(card.speak).toBe(card.fallbackText);
    expect(card).toMatchObject({ version: '1.5', lang: language });
  });

  test.each(cards)('%s has a label at every input', (_name, card) => {
    for (const node of nodesOf(card).filter(({ type }) => type.startsWith('Input.'))) {
      expect(node).toMatchObject({ id: expect.stringMatching(/^[a-z][\w-]*$/iu), label: expect.stringMatching(/\S/u) });
    }
  });

  test.each(cards)('%s unfolds what is on it, and has a way to all that is folded', (_name, card) => {
    const nodes = nodesOf(card);
    const named = nodes
      .filter(({ type }) => type === 'Action.ToggleVisibility')
      .flatMap(({ targetElements }) => (Array.isArray(targetElements) ? targetElements : []))
      // Named alone, or with what becomes of it.
      .map((target: unknown) => String(typeof target === 'string' ? target : Object(target).elementId));
    const ids = nodes.flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
    expect(ids).toEqual(expect.arrayContaining(named));
    expect(new Set(ids).size).toBe(ids.length);
    // Hidden inputs may carry values that nobody is to change; what can be pressed is there to be found.
    const folded = nodes
      .filter(({ type, isVisible }) => isVisible === false && type === 'ActionSet')
      .map(({ id }) => String(id));
    expect(named).toEqual(expect.arrayContaining(folded));
  });

  test.each(cards)('%s sends the same from a client that knows only Action.Submit', (_name, card) => {
    for (const action of nodesOf(card).filter(({ type }) => type === 'Action.Execute')) {
      const { verb, data, fallback, title } = action;
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data });
      const required = { values: {}, activity: 'a' };
      const invoked = readSubmitted({
        action: { type: 'Action.Execute', verb, data: { ...required, ...Object(data) } },
      });
      expect(invoked).toBeDefined();
      expect(readSubmitted({ ...required, ...Object(data) })).toEqual(invoked);
      expect(invoked?.language).toBe(language);
    }
  });
});

test('the pictures of the README and the guides are of the cards as they are today: `npm run guides` draws them anew', () => {
  const cards = new Map(gallery('sv').map(({ name, card }) => [name, card]));
  const today = Object.entries(PICTURED).map(([picture, name]) => [picture, hashOfCard(cards.get(name) ?? {})]);
  const overview = hashOfCard(OVERVIEW.map((name) => cards.get(name)));
  expect(JSON.parse(readFileSync(DRAWN_FROM, 'utf8'))).toEqual({ ...Object.fromEntries(today), overview });
});

const kinds = views().map(([, view]) => view.kind);
test.each(Object.keys(CARDS).map((kind) => [kind]))('the gallery shows %s', (kind) => {
  expect(kinds).toContain(kind);
});

test('every template is filled by some card, and every file is a template', () => {
  expect(readdirSync(TEMPLATE_FOLDER).sort()).toEqual(TEMPLATES.map((name) => `${name}.json`).sort());
});

test('a template holds one expression a string, since the engine swallows the faults of mixed ones', () => {
  for (const name of TEMPLATES) {
    const strings = JSON.stringify(JSON.parse(readFileSync(path.join(TEMPLATE_FOLDER, `${name}.json`), 'utf8'))).match(
      /"(?:[^"\\]|\\.)*"/gu,
    );
    for (const string of strings ?? []) if (string.includes('${')) expect(string).toMatch(/^"\$\{[^{}]+\}"$/u);
  }
});

test('data that lacks something is a fault of ours, and no card', () => {
  expect(() => fill('message', { language: 'sv', speak: '', sentence: 'Hej.' })).toThrow(
    'cards/message.json asks for buttons',
  );
});
