import { z } from 'zod';
import { Language } from '../../src/domain/language';
import { diffPlans } from '../../src/domain/plan-diff';
import { keysAt, type Path, schemaAt } from '../../src/files/plan-schema';
import { changedThings, conflictLines, detailLines, thingsBySection } from '../../src/text/plan-differences';
import { choiceName, fieldName } from '../../src/text/plan-fields';
import { planNamesIn, planValueText } from '../../src/text/plan-values';
import { planned, smallPlan } from '../support/small-plan';
import { plain } from '../support/whole-bot';

const plan = smallPlan();
const names = planNamesIn([plan]);
const LONG = 'ord '.repeat(60);

test.each([
  ['when', undefined, 'tomt'],
  ['aliases', [], 'tomt'],
  ['text', '', 'tomt'],
  ['closed', true, 'ja'],
  ['answerable', false, 'nej'],
  ['value', 0, '0'],
  ['planned', 720_000.5, '720 000,50 kr'],
  ['value', 12.5, '12,5'],
  ['decided', '2022-02-01', '1 februari 2022'],
  ['title', 'preparation', 'preparation'],
  ['phase', 'preparation', 'förberedelser'],
  ['comparison', '>=', 'minst'],
  ['municipality', 'laholm', 'Laholm'],
  ['municipality', 'gone', 'gone'],
  ['prioritised', ['unga', 'gone'], 'Unga och gone'],
  ['aliases', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e och 2 till'],
  ['period', { from: '2021-01-01', to: '2021-12-31' }, '2021'],
  ['outcome', { value: 5, n: 3, date: '2021-09-01', source: 'PR' }, 'värde 5, antal svar 3, datum 1 september 2021, …'],
  ['target', { value: 20, comparison: '>', municipalities: [] }, 'värde 20, jämförs mer än'],
])('%s %j is told as "%s"', (field, value, words) => {
  const text = plain(planValueText(field, value, names, 'sv'));
  if (words.endsWith('…')) expect(text.startsWith(words.slice(0, -1))).toBe(true);
  else expect(text).toBe(words);
});

test('a long value is shortened at a word, however many there are', () => {
  expect(planValueText('text', LONG, names, 'sv').length).toBeLessThanOrEqual(100);
  expect(planValueText('purpose', Array(40).fill(LONG), names, 'sv').length).toBeLessThanOrEqual(200);
});

describe('every key and every choice of the format has a word of its own', () => {
  const met: { key: string; path: Path }[] = [];
  const walk = (path: Path): void => {
    for (const key of keysAt(path)) {
      if (path.length === 0 && key === 'dialogues') continue;
      const own = [...path, key];
      if (path.length > 0) met.push({ key, path: own });
      walk(schemaAt(own) instanceof z.ZodArray ? [...own, 0] : own);
    }
  };
  walk([]);
  const optionsAt = (path: Path): string[] => {
    const schema = schemaAt(path);
    const inner = schema instanceof z.ZodArray ? schemaAt([...path, 0]) : schema;
    return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  };
  const choices = met.flatMap(({ key, path }) => optionsAt(path).map((option) => ({ key, option })));

  test('they are found', () => {
    expect(met.map(({ key }) => key)).toEqual(expect.arrayContaining(['when', 'decided', 'registryNumber', 'upTo']));
    expect(choices).toEqual(expect.arrayContaining([{ key: 'measure', option: 'dialogues' }]));
  });

  /** These are the same word in Swedish. */
  const SAME = ['id', 'period', 'text', 'n'];
  test.each(Language.options)('in %s', (language) => {
    const unnamed = met.filter(({ key }) => fieldName(key, plan, language) === key && !SAME.includes(key));
    expect(language === 'sv' ? unnamed.map(({ key }) => key) : []).toEqual([]);
    const wordless = choices.filter(
      ({ key, option }) =>
        // A role is called by its Swedish name in either language.
        key !== 'roles' && key !== 'lead' && choiceName(key, option, language) === undefined,
    );
    expect(wordless).toEqual([]);
  });
});

test('what changes is told by section, thing and field', () => {
  const before = smallPlan({ activities: [planned('a', { title: 'Enkät', when: 'Mars -21' }), planned('b')] });
  const after = smallPlan({ name: 'Nytt namn', activities: [planned('a', { title: 'Enkät', when: 'Maj -21' })] });
  const sections = thingsBySection(diffPlans(before, after), names, 'sv');
  expect(sections.map(({ heading }) => heading)).toEqual(['Projektets namn', 'Aktiviteter · 1 ändrad och 1 borttagen']);
  const lines = sections.flatMap(({ things }) => things.map((thing) => detailLines(thing, names, 'sv')));
  expect(lines).toEqual([['Litet projekt → Nytt namn'], ['Tid: Mars -21 → Maj -21'], []]);
});

test('what both changed is told with what it was before, and no id where something is gone', () => {
  const item = { id: 'a', name: 'Enkät' };
  const at = { section: 'activities', item };
  const lines = changedThings([
    { ...at, field: 'when', base: 'Mars -21', mine: 'Maj -21', theirs: 'Juni -21' },
    { ...at, base: item, mine: undefined, theirs: item },
    { section: 'activities', field: 'order', base: ['a'], mine: ['a'], theirs: ['a'] },
  ]).map((thing) => conflictLines(thing, names, 'sv'));
  expect(lines).toEqual([
    ['Tid: Maj -21 i filen, Juni -21 i planen, Mars -21 tidigare', 'borttagen i filen, finns i planen, finns tidigare'],
    ['Olika ordning i filen och i planen'],
  ]);
});
