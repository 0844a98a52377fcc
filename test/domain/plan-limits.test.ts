import { z } from 'zod';
import { Plan } from '../../src/domain/plan';
import { faultsOf } from '../../src/domain/plan-faults';
import { LIST_LIMITS, limitFaults, TEXT_LIMITS } from '../../src/domain/plan-limits';
import { checkPlanFiles } from '../../src/files/plan-file';
import { faultText } from '../../src/files/source';

/** What a plan may hold: every text and every list of one has its limit, told with how much there is. */

const LONG = 'ä'.repeat(5_000);
const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap()) : schema;

/** Every list of a schema, and every part that takes any text however long, by its place. */
function unbounded(given: z.core.$ZodType, place: string): { texts: string[]; lists: string[] } {
  const schema = inner(given);
  if (schema instanceof z.ZodArray) {
    const below = unbounded(schema.element, `${place}[]`);
    return { texts: below.texts, lists: [place, ...below.lists] };
  }
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries<z.core.$ZodType>(schema.shape).map(([key, part]) =>
      unbounded(part, place === '' ? key : `${place}.${key}`),
    );
    return { texts: parts.flatMap(({ texts }) => texts), lists: parts.flatMap(({ lists }) => lists) };
  }
  return { texts: z.safeParse(schema, LONG).success ? [place] : [], lists: [] };
}

/** Lists of ids or roles, each of which is there once at most: the list that they name is what bounds them. */
const NAMES_OF_OTHERS = /^(dialogues\[\]\..*|observationsFor|.*\.(tasks|methods|prioritised|roles|lead|measures))$/u;

test('every text and every list of a plan has a limit', () => {
  const { texts, lists } = unbounded(Plan, '');
  expect(texts.filter((place) => TEXT_LIMITS[place] === undefined)).toEqual([]);
  expect(lists.filter((place) => LIST_LIMITS[place] === undefined && !NAMES_OF_OTHERS.test(place))).toEqual([]);
});

test('every limit is about something that a plan has', () => {
  const paths = (given: z.core.$ZodType, place: string): string[] => {
    const schema = inner(given);
    if (schema instanceof z.ZodArray) return [place, ...paths(schema.element, `${place}[]`)];
    if (!(schema instanceof z.ZodObject)) return [place];
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, part]) =>
      paths(part, place === '' ? key : `${place}.${key}`),
    );
  };
  expect(paths(Plan, '')).toEqual(expect.arrayContaining([...Object.keys(TEXT_LIMITS), ...Object.keys(LIST_LIMITS)]));
});

const messages = (data: unknown): string[] =>
  limitFaults(data).map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each([
  [{ name: 'a'.repeat(120) }, []],
  [{ name: 'a'.repeat(121) }, ['name: write at most 120 characters; this has 121']],
  [{ lessons: [{ text: 'a'.repeat(1_001) }] }, ['lessons.0.text: write at most 1000 characters; this has 1001']],
  [
    { goals: { project: [{}, { indicators: [{ name: 'a'.repeat(161) }] }] } },
    ['goals.project.1.indicators.0.name: write at most 160 characters; this has 161'],
  ],
  [{ purpose: new Array(20).fill('a') }, []],
  [{ purpose: new Array(21).fill('a') }, ['purpose: there can be at most 20 items here; this has 21']],
  [{ name: 'rad\nrad\tmer' }, []],
  [{ name: 'a\u0007b' }, ['name: there is a character in it that cannot be shown (U+0007)']],
  [{ name: 'a\ud800b' }, ['name: there is a character in it that cannot be shown (U+D800)']],
  [{ name: '👪' }, []],
])('%j', (data, faults) => expect(messages(data)).toEqual(faults));

const PLAN = {
  id: 'p',
  name: 'Ett projekt',
  start: '2021-03-16',
  municipalities: [{ id: 'laholm', name: 'Laholm' }],
  goals: {},
  targetGroups: [{ id: 'unga', name: 'unga' }],
  methods: [{ id: 'vr', name: 'VR' }],
};

test('a plan that is checked is held to them, and one that is stored can be read', () => {
  const plan = Plan.parse({ ...PLAN, purpose: ['a'.repeat(1_001)] });
  expect(faultsOf(plan).map(({ message }) => message)).toEqual(['write at most 1000 characters; this has 1001']);
});

test('the line is told, in a whole plan and in a file that adds to one', () => {
  const whole = JSON.stringify(PLAN, null, 1).replace('"Ett projekt"', `"${'a'.repeat(412)}"`);
  expect(checkPlanFiles([{ name: 'p.yaml', text: whole }]).map(faultText)).toEqual([
    'p.yaml:3: name: write at most 120 characters; this has 412',
  ]);
  const added = `addsTo: p\nlessons:\n  - id: l\n    text: ${'a'.repeat(1_001)}\n`;
  expect(checkPlanFiles([{ name: 'o.yaml', text: added }]).map(faultText)).toEqual([
    'o.yaml:4: lessons[0].text: write at most 1000 characters; this has 1001',
  ]);
});
