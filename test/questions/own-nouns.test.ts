import { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import { decided } from '../cards/fixtures/sample';

const now = new Date('2021-10-20T10:00:00Z');
const TING = { plural: 'ting', definite: 'tinget', definitePlural: 'tingen' };

/** Making a plan's words ready takes a third of a second, so each plan is made and made ready once. */
const plans = new Map<string, Plan>();
const vocabularies = new Map<Plan, ReturnType<typeof vocabularyOf>>();

function planWith(areas?: object, orderers?: object): Plan {
  const key = JSON.stringify([areas, orderers]);
  const plan = plans.get(key) ?? Plan.parse({ ...decided, areas, orderers });
  plans.set(key, plan);
  return plan;
}
function reading(plan: Plan, phrase: string, own?: readonly string[]) {
  const vocabulary = vocabularies.get(plan) ?? vocabularyOf(plan);
  vocabularies.set(plan, vocabulary);
  return read(phrase, { vocabulary, now, own });
}

const plain = planWith();

/** What is asked with our words, and the same with the plan's. */
test.each([
  ['antal dialoger per kommun', 'antal dialoger per stadsdel'],
  ['hur många dialoger per kommun', 'hur många dialoger per stadsdel'],
  ['vilka kommuner har vi inte nått', 'vilka stadsdelar har vi inte nått'],
  ['vilken kommun har flest deltagare', 'vilken stadsdel har flest deltagare'],
  ['deltagare i alla kommuner', 'deltagare i alla stadsdelar'],
  ['deltagare kommunvis', 'deltagare stadsdelsvis'],
  ['dialoger kommun för kommun', 'dialoger stadsdel för stadsdel'],
  ['dialoger i Laholms kommun', 'dialoger i stadsdelen Laholm'],
  ['how many dialogues per municipality', 'how many dialogues per city district'],
  ['vilka nämnder deltar', 'vilka beredningar deltar'],
  ['måluppfyllnad för nämnden', 'måluppfyllnad för beredningen'],
  ['hur går det med projektmål 1 inför nämndmötet', 'hur går det med projektmål 1 inför beredningsmötet'],
  ['hur många nämndledamöter deltog', 'hur många beredningsledamöter deltog'],
  ['which committees take part', 'which drafting committees take part'],
])('%s: %s', (ours, own) => {
  const expected = reading(plain, ours);
  expect(['unknown', 'unclear']).not.toContain(expected.kind);
  expect(reading(planWith({ called: 'stadsdel' }, { called: 'beredning' }), own)).toEqual(expected);
});

test.each([
  ['stadsdel', 'min stadsdel'],
  ['distrikt', 'mitt distrikt'],
  ['distrikt', 'vårt distrikt'],
])('”%s” of one’s own is one’s own municipality', (called, phrase) => {
  expect(reading(planWith({ called }), `antal dialoger i ${phrase}`, ['Laholm'])).toEqual(
    reading(plain, 'antal dialoger i Laholm'),
  );
});

test.each([
  ['a word that means something else otherwise', { called: 'område' }, 'antal dialoger per område'],
  ['what otherwise is a group', { called: 'grupp' }, 'antal dialoger per grupp'],
  ['what otherwise is the whole', { called: 'region' }, 'antal dialoger per region'],
  ['a theme’s word', { called: 'skola' }, 'antal dialoger per skola'],
  ['a word that nobody knows', { called: 'ting', ...TING }, 'antal dialoger per ting'],
])('%s is the plan’s', (_, areas, phrase) => {
  expect(reading(planWith(areas), phrase)).toEqual(reading(plain, 'antal dialoger per kommun'));
});

test('our own word is understood as well', () => {
  const phrase = 'antal dialoger per kommun';
  expect(reading(planWith({ called: 'stadsdel' }), phrase)).toEqual(reading(plain, phrase));
});

test.each(['hjälp', 'rapport', 'inställningar'])(
  '”%s” asks for what it always does, whatever areas are called',
  (word) => {
    const areas = { called: word, plural: `${word}er`, definite: `${word}en`, definitePlural: `${word}erna` };
    expect(reading(planWith(areas), word)).toEqual(reading(plain, word));
  },
);

test('a place that is called what areas are is still found', () => {
  const [first, ...others] = decided.municipalities;
  const plan = Plan.parse({
    ...decided,
    areas: { called: 'stadsdel' },
    municipalities: [{ ...first, name: 'Stadsdel Norr' }, ...others],
  });
  expect(reading(plan, 'antal dialoger i Stadsdel Norr')).toMatchObject({ municipality: 'Stadsdel Norr' });
});
