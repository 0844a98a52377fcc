import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formsOf } from '../../src/questions/inflect';
import { clean, tokenize } from '../../src/questions/normalise';
import { distance, Spelling } from '../../src/questions/typos';
import { parseEntries } from '../../src/questions/word-list';
import { asking } from '../../src/text/lexicon-asking';
import { things } from '../../src/text/lexicon-things';

const kinds = path.join(__dirname, '..', '..', 'src', 'questions', 'kinds');

describe('the word lists', () => {
  const names = new Set([...parseEntries(things), ...parseEntries(asking)].map(({ concept }) => concept));
  const given =
    'filler purpose area municipality targetGroup method theme activity year by goal-ref no-goal activity-title task-title word number';
  const known = new Set([...names, ...given.split(' ')]);

  it('give every line a name and at least one word', () => {
    for (const { concept, phrases } of [...parseEntries(things), ...parseEntries(asking)]) {
      expect(concept).toMatch(/^[a-z-]+$/u);
      expect(phrases.length).toBeGreaterThan(0);
    }
  });

  it('have a line for every concept that the rules speak of', () => {
    for (const file of readdirSync(kinds)) {
      const source = readFileSync(path.join(kinds, file), 'utf8');
      const spoken = [
        ...[...source.matchAll(/explaining\(\s*[`']([^`'$]*)[`']/gu)].flatMap(([, list = '']) =>
          list.trim().split(/\s+/u),
        ),
        ...[...source.matchAll(/\.(?:has|of)\(((?:'[a-z-]+'(?:, )?)+)\)/gu)].flatMap(([, list = '']) =>
          [...list.matchAll(/'([a-z-]+)'/gu)].map(([, name = '']) => name),
        ),
      ];
      expect({ file, unknown: spoken.filter((name) => name !== '' && !known.has(name)) }).toEqual({
        file,
        unknown: [],
      });
    }
  });
});

describe('words', () => {
  it('get their Swedish endings', () => {
    expect(formsOf('deltagare')).toEqual(expect.arrayContaining(['deltagarna', 'deltagarens', 'deltagares']));
    expect(formsOf('aktivitet')).toEqual(expect.arrayContaining(['aktiviteter', 'aktiviteterna', 'aktivitetens']));
    expect(formsOf('VR'.toLowerCase())).toEqual(['vr']);
  });

  it('are cut from text with mentions, entities and figures', () => {
    const words = (text: string): string[] => tokenize(clean(text)).map(({ word }) => word);
    expect(words('<at id="1">Medskapa</at> Projektm&aring;l3&nbsp;-21')).toEqual(['projektmål', '3', '21']);
    expect(words('a &amp;lt;b')).toEqual(['a', 'lt', 'b']);
    expect(words("what's up, t.ex. 1:a")).toEqual(['whats', 'up', 'tex', '1']);
  });

  it('are corrected only when they are long enough or the slip is plain', () => {
    expect(distance('dialger', 'dialoger', 2)).toBe(1);
    expect(distance('mågna', 'många', 2)).toBe(1);
    expect(distance('bil', 'budget', 2)).toBe(3);
    const spelling = new Spelling(['dialoger', 'unga', 'hur', 'mål']);
    expect(spelling.nearest('dialger')).toEqual(['dialoger']);
    expect(spelling.nearest('unag')).toEqual(['unga']);
    expect(spelling.nearest('hål')).toEqual([]);
    expect(spelling.nearest('ung')).toEqual([]);
  });
});
