import { formsOf } from '../../src/questions/inflect';
import { clean, tokenize } from '../../src/questions/normalise';
import { distance, Spelling } from '../../src/questions/typos';

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
