import { DRAFT_MAX, faultsOfStep, fileOf, firstFaults, itemsIn, type PlanDraft } from '../../src/domain/plan-draft';

/** A first plan that is written on four cards: what is wrong with what, and what it becomes. */

const TODAY = '2027-01-18';
const WHOLE: PlanDraft = {
  name: 'Dialog om parken',
  start: '2027-02-01',
  areas: 'Laholm, Hylte',
  groups: 'unga\nseniorer',
  methods: 'gruppdiskussioner; World Café',
  goals: '- Fler unga, och fler äldre, har hörts\n- Parken är trygg',
  title1: 'Målgruppsanalys',
  when1: 'mars – april',
};

const faults = (step: number, changes: PlanDraft): string[] =>
  faultsOfStep(step, { ...WHOLE, ...changes }, TODAY).map(({ field, fault }) => `${field} ${fault}`);

test.each<[number, PlanDraft, string[]]>([
  [1, {}, []],
  [1, { name: '', start: '' }, ['name missing', 'start missing']],
  [1, { name: 'x'.repeat(DRAFT_MAX.name) }, []],
  [1, { name: 'x'.repeat(DRAFT_MAX.name + 1) }, ['name too-long']],
  [1, { start: '1 mars' }, ['start not-a-date']],
  [1, { start: '2027-02-30' }, ['start not-a-date']],
  [1, { start: '2017-01-18' }, []],
  [1, { start: '2017-01-17' }, ['start far-away']],
  [1, { start: '2037-01-18' }, []],
  [1, { start: '2037-01-19' }, ['start far-away']],
  [2, {}, []],
  [2, { areas: ' ,\n;' }, []],
  [2, { areas: '' }, []],
  [2, { areas: 'x'.repeat(80) }, []],
  [2, { areas: 'x'.repeat(81) }, ['areas item-too-long']],
  [2, { groups: Array.from({ length: 20 }, (_, n) => `g${n}`).join() }, []],
  [2, { groups: Array.from({ length: 21 }, (_, n) => `g${n}`).join() }, ['groups too-many']],
  [3, { goals: '' }, ['goals missing']],
  [3, { goals: 'x'.repeat(160) }, []],
  [3, { goals: 'x'.repeat(161) }, ['goals item-too-long']],
  [4, {}, []],
  [4, { when1: '' }, []],
  [4, { title1: '' }, ['title1 missing', 'when1 time-alone']],
  [4, { when1: 'snart' }, ['when1 not-a-time']],
  [4, { title2: 'målgruppsanalys' }, ['title2 twice']],
  [4, { title3: 'Målgruppsanalys', title2: 'Annat' }, ['title3 twice']],
  [4, { when2: 'hösten' }, ['when2 time-alone']],
])('card %i with %j', (step, changes, expected) => {
  expect(faults(step, changes)).toEqual(expected);
});

test('the first card with something wrong is told of, whichever was pressed', () => {
  expect(firstFaults(WHOLE, TODAY)).toBeUndefined();
  expect(firstFaults({ ...WHOLE, goals: '', title1: '' }, TODAY)).toEqual({
    step: 3,
    faults: [{ field: 'goals', fault: 'missing' }],
  });
});

test('goals are a line each, since a goal has commas; what stands twice is one', () => {
  expect(itemsIn('goals', '• Ett, två\n\n – tre ')).toEqual(['Ett, två', 'tre']);
  expect(itemsIn('areas', 'Laholm, laholm;Hylte')).toEqual(['laholm', 'Hylte']);
  expect(itemsIn('areas', 'Östra  \t Laholm')).toEqual(['Östra Laholm']);
});

test('it becomes a plan file', () => {
  expect(fileOf(WHOLE, TODAY)).toEqual({
    name: 'Dialog om parken',
    start: '2027-02-01',
    municipalities: ['Laholm', 'Hylte'],
    targetGroups: ['unga', 'seniorer'],
    methods: ['gruppdiskussioner', 'World Café'],
    goals: {
      project: [
        { number: 1, title: 'Fler unga, och fler äldre, har hörts', text: 'Fler unga, och fler äldre, har hörts' },
        { number: 2, title: 'Parken är trygg', text: 'Parken är trygg' },
      ],
    },
    activities: [{ title: 'Målgruppsanalys', when: 'Mars – Apr -27', phase: 'preparation' }],
  });
});

test('a project without areas has none in its file', () => {
  expect(fileOf({ ...WHOLE, areas: '' }, TODAY)).toMatchObject({ municipalities: [] });
});
