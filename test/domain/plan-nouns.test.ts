import { knownNoun } from '../../src/domain/known-nouns';
import { type Naming, namingFaults, OwnNoun, planNouns } from '../../src/domain/plan-nouns';

const areas = (called: string, forms = {}): Naming => ({ areas: { called, ...forms } });
const area = (called: string, forms = {}) => planNouns(areas(called, forms), 'sv').area;

test('a plan that says nothing has today’s words', () => {
  expect(planNouns({}, 'sv')).toEqual({
    area: {
      one: 'kommun',
      many: 'kommuner',
      theOne: 'kommunen',
      theMany: 'kommunerna',
      anyOne: 'en kommun',
      isNeuter: false,
    },
    orderer: {
      one: 'nämnd',
      many: 'nämnder',
      theOne: 'nämnden',
      theMany: 'nämnderna',
      anyOne: 'en nämnd',
      isNeuter: false,
    },
    secretary: 'nämndsekreterare',
    theSecretary: 'nämndsekreteraren',
    meeting: 'nämndmöte',
    hasAreas: true,
    form: {},
  });
  const { area: inEnglish, orderer } = planNouns({}, 'en');
  expect([inEnglish.anyOne, inEnglish.theMany, orderer.many]).toEqual([
    'a municipality',
    'the municipalities',
    'committees',
  ]);
});

test.each([
  ['stadsdel', 'en stadsdel', 'stadsdelar', 'stadsdelen', 'stadsdelarna'],
  ['Stadsdel', 'en stadsdel', 'stadsdelar', 'stadsdelen', 'stadsdelarna'],
  ['distrikt', 'ett distrikt', 'distrikt', 'distriktet', 'distrikten'],
  ['skoldistrikt', 'ett skoldistrikt', 'skoldistrikt', 'skoldistriktet', 'skoldistrikten'],
  ['SDN-område', 'ett SDN-område', 'SDN-områden', 'SDN-området', 'SDN-områdena'],
  ['socken', 'en socken', 'socknar', 'socknen', 'socknarna'],
  ['by', 'en by', 'byar', 'byn', 'byarna'],
  // English plans write English words.
  ['district', 'ett distrikt', 'distrikt', 'distriktet', 'distrikten'],
  ['borough', 'en stadsdel', 'stadsdelar', 'stadsdelen', 'stadsdelarna'],
])('%s: %s, %s, %s, %s', (called, anyOne, many, theOne, theMany) => {
  expect(area(called)).toMatchObject({ anyOne, many, theOne, theMany });
  expect(namingFaults(areas(called))).toEqual([]);
});

test('of a word that is not known the plan gives the forms, and gender follows the definite one', () => {
  const forms = { plural: 'ting', definite: 'tinget', definitePlural: 'tingen' };
  expect(area('ting', forms)).toEqual({
    one: 'ting',
    many: 'ting',
    theOne: 'tinget',
    theMany: 'tingen',
    anyOne: 'ett ting',
    isNeuter: true,
  });
  expect(planNouns({ orderers: { called: 'ting', ...forms } }, 'sv').secretary).toBe('sekreterare');
});

test.each([
  ['a word of the table', { called: 'stadsdel' }, 'a city district', 'city districts'],
  ['one of the plan’s own', { called: 'stadsdel', english: 'area' }, 'an area', 'areas'],
  ['in -y', { called: 'stadsdel', english: 'territory' }, 'a territory', 'territories'],
  ['in -sh', { called: 'stadsdel', english: 'parish' }, 'a parish', 'parishes'],
  [
    'a plural that is written',
    { called: 'stadsdel', english: 'hundred', englishPlural: 'hundred' },
    'a hundred',
    'hundred',
  ],
  [
    'the Swedish word where there is no other',
    { called: 'ting', plural: 'ting', definite: 'tinget', definitePlural: 'tingen' },
    'a ting',
    'ting',
  ],
])('in English: %s', (_, called, anyOne, many) => {
  expect(planNouns({ areas: called }, 'en').area).toMatchObject({ anyOne, many });
});

test.each([
  ['beredning', 'beredningssekreterare', 'beredningsmöte', 'the drafting committee secretary'],
  ['styrelse', 'styrelsesekreterare', 'styrelsemöte', 'the board secretary'],
  ['utskott', 'utskottssekreterare', 'utskottsmöte', 'the committee secretary'],
  ['ungdomsråd', 'ungdomsrådssekreterare', 'ungdomsrådsmöte', 'the council secretary'],
])('%s has a %s', (called, secretary, meeting, english) => {
  expect(planNouns({ orderers: { called } }, 'sv')).toMatchObject({
    secretary,
    theSecretary: `${secretary}n`,
    meeting,
  });
  expect(planNouns({ orderers: { called } }, 'en').theSecretary).toBe(english);
});

test.each([
  ['**stadsdel**', 'called'],
  ['”stadsdel”', 'called'],
  ['[stadsdel](x)', 'called'],
  ['stads_del', 'called'],
  ['stadsdel\n', undefined],
  ['stads\ndel', 'called'],
  ['', 'called'],
  ['-del', 'called'],
  ['2 delar', 'called'],
])('signs in a word are told: %j', (called, field) => {
  const faults = namingFaults(areas(called, { plural: 'a', definite: 'b', definitePlural: 'c' }));
  expect(faults.map(({ path }) => path)).toEqual(field === undefined ? [] : [['areas', field]]);
});

test('a word whose forms nobody knows is told, with the forms that are missing', () => {
  const [fault, ...others] = namingFaults({ orderers: { called: 'ting', plural: 'ting' } });
  expect(others).toEqual([]);
  expect(fault).toEqual({
    path: ['orderers', 'called'],
    message:
      'the forms of "ting" are not known; write definite, definitePlural beside it, as stadsdel has stadsdelar, stadsdelen, stadsdelarna',
  });
});

test('a short word is no last part of others', () => {
  expect(knownNoun('rinkeby')).toBeUndefined();
  expect(knownNoun('sport')).toBeUndefined();
});

test('of a word that ends in -t and whose definite form nobody has given the gender is not known', () => {
  expect(area('konvent')).toMatchObject({ theOne: 'konvent', anyOne: 'en konvent', isNeuter: false });
});

test('a form that is written has a letter at least', () => {
  const isNoun = (englishPlural: string) => OwnNoun.safeParse({ called: 'härad', englishPlural }).success;
  expect(['', 'x', 'hundreds'].map(isNoun)).toEqual([false, true, true]);
});
