import { Plan } from '../src/domain/plan';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { choices } from './support/plan-by-card';
import { plain, useWholeBot } from './support/whole-bot';

/** A plan with districts within a municipality: what is reported of them, and answered of the whole of it. */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

function planOfTwoLevels(): Plan {
  const { goals, activities, targetGroups, methods, themes, tasks } = samplePlan('outcome.yaml');
  return Plan.parse({
    id: 'tva-nivaer',
    name: 'Stadsdelarna',
    start: '2021-01-01',
    areas: { called: 'stadsdel' },
    municipalities: [
      { id: 'halmstad', name: 'Halmstad' },
      { id: 'vallas', name: 'Vallås', within: 'halmstad' },
      { id: 'centrum', name: 'Centrum', within: 'halmstad' },
      { id: 'laholm', name: 'Laholm' },
    ],
    committees: [{ id: 'ks', name: 'Kommunstyrelsen', municipality: 'halmstad', registryNumber: 'KS 7' }],
    goals,
    activities,
    targetGroups,
    methods,
    themes,
    tasks,
  });
}

const GOOD = { date: '2021-09-14', kind: 'perspective', methods: 'gruppdiskussioner', targetGroups: 'unga' };
const send = (formId: string, municipality: string, more: object) =>
  whole.press({ verb: 'submit-dialogue', formId, language: 'sv', ...GOOD, municipality, ...more });
const answerTo = async (text: string): Promise<string> => {
  const { summary, card } = await whole.say(text);
  return plain([summary, ...textsOf(card)].join('\n'));
};

beforeAll(() => whole.importPlan(planOfTwoLevels()), 60_000);

test('the form asks for the lowest, and takes no dialogue of an upper area', async () => {
  const { card } = await whole.say('ny dialog');
  expect(choices(card, 'municipality')).toEqual({
    'Vallås (Halmstad)': 'vallas',
    'Centrum (Halmstad)': 'centrum',
    Laholm: 'laholm',
  });
  const refused = await send('form-0', 'halmstad', { participants: '11' });
  expect(refused.text).toContain('Halmstad');
  expect(refused.text).not.toContain('Tack, dialogen är sparad');
  const saved = await send('form-1', 'vallas', { participants: '11', observations: 'Bussen till skolan.' });
  expect(saved.text).toContain('Tack, dialogen är sparad.');
  await send('form-2', 'centrum', { participants: '7', observations: 'Torget är mörkt.', date: '2022-03-02' });
  await send('form-3', 'laholm', { participants: '9' });
});

test.each<[string, RegExp]>([
  ['hur många dialoger i Halmstad', /2 dialoger/u],
  ['hur många dialoger i Vallås', /(?:1|en) dialog\b/u],
  ['hur många har deltagit i Halmstad', /18/u],
  ['hur många har deltagit i Halmstad 2022', /7/u],
  ['dialoger per stadsdel', /Vallås \(Halmstad\)\n1\nCentrum \(Halmstad\)\n1\nLaholm\n1[\s\S]*I Halmstad i allt: 2\./u],
  [
    'vad har folk sagt i Halmstad',
    /Bussen till skolan[\s\S]*Torget är mörkt|Torget är mörkt[\s\S]*Bussen till skolan/u,
  ],
  ['visa dialogerna i Halmstad', /2 mars 2022[\s\S]*14 september 2021/u],
  ['vilka är beställare', /Kommunstyrelsen/u],
  ['projektmål 1 i Halmstad', /mål 1/u],
  ['vilka stadsdelar har vi inte nått', /stadsdel/u],
])('%s', async (asked, expected) => {
  expect(await answerTo(asked)).toMatch(expected);
});
