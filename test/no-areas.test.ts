import { Plan } from '../src/domain/plan';
import { planYaml } from '../src/files/plan-yaml-text';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** A plan without areas, of one town or an assembly: what is reported and answered of it as a whole. */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

/** What only a project that is divided has. */
const DIVIDED = /kommun(?!ik)|\balla 0\b|\b0 kommuner|i undefined|undefined|: \./iu;

function planOfOneTown(): Plan {
  const { goals, activities, targetGroups, methods, themes, tasks } = samplePlan('outcome.yaml');
  const text = JSON.stringify({ goals, activities, targetGroups, methods, themes, tasks })
    .replace(/,?"perMunicipality":\d+/gu, '')
    .replace(/kommun(?!ik)/giu, 'ort');
  return Plan.parse({
    id: 'staden',
    name: 'Medborgarråd',
    start: '2021-01-01',
    area: ['Laholm'],
    committees: [{ id: 'kf', name: 'Demokratiberedningen', registryNumber: 'KS 7' }],
    ...JSON.parse(text),
  });
}

const GOOD = { date: '2021-09-14', kind: 'perspective', methods: 'gruppdiskussioner', targetGroups: 'unga' };
const answerTo = async (text: string): Promise<string> => {
  const { summary, card } = await whole.say(text);
  return plain([summary, ...textsOf(card)].join('\n'));
};

beforeAll(() => whole.importPlan(planOfOneTown()), 60_000);

test('the form asks for no area, and the receipt tells of none', async () => {
  const { card } = await whole.say('ny dialog');
  expect(JSON.stringify(card)).not.toContain('"municipality"');
  const values = {
    ...GOOD,
    participants: '11',
    observations: 'Bussen till skolan.',
    surveyAnswers: '10',
    surveyHeard: '9',
  };
  const saved = await whole.press({ verb: 'submit-dialogue', formId: 'form-1', language: 'sv', ...values });
  expect(saved.text).toContain('Tack, dialogen är sparad. 14 september 2021, unga, 11 deltagare.');
  expect(saved.text).not.toMatch(DIVIDED);
  await whole.press({ verb: 'submit-dialogue', formId: 'form-2', language: 'sv', ...GOOD, participants: '7' });
});

test.each<[string, RegExp]>([
  ['hur många dialoger har vi haft', /2 dialoger/u],
  ['dialoger i Laholm', /2 dialoger/u],
  ['hur många har deltagit', /18/u],
  ['dialoger per år', /Per år\n2021\n2/u],
  ['mina dialoger', /14 september 2021/u],
  ['vilka målgrupper har vi inte nått', /1 av 7 målgrupper är nådda/u],
  ['har vi träffat unga', /[Uu]nga har varit med i 2 dialoger/u],
  ['vad visar enkäten', /90 %/u],
  ['vad har folk sagt', /Bussen till skolan/u],
  ['hur går det', /mål/u],
  ['projektmål 1', /mål 1/u],
  ['återkoppling', /återkoppling/u],
  ['vilka är beställare', /Demokratiberedningen/u],
  ['diarienummer', /KS 7/u],
  ['gör ett beslutsförslag', /report decision-proposal/u],
  ['aktiviteter', /aktivitet/iu],
])('%s: answered of the whole', async (asked, expected) => {
  const answer = await answerTo(asked);
  expect(answer).toMatch(expected);
  expect(answer).not.toMatch(DIVIDED);
});

test.each(['dialoger per kommun', 'vilka kommuner har vi inte nått', 'hur många har deltagit i varje kommun'])(
  '%s: that it is not divided is said',
  async (asked) => {
    expect(await answerTo(asked)).toContain('Projektet är inte uppdelat i kommuner');
  },
);

test('another place is told of as such', async () => {
  expect(await answerTo('dialoger i Halmstad')).toContain('Projektet är inte uppdelat i kommuner');
  const form = await answerTo('vi hade dialog i Halmstad i tisdags med 11 unga');
  expect(form).toContain('11 deltagare');
});

test('a secretary’s own committee is one for the whole', async () => {
  for (const asked of ['dialoger i min kommun', 'hur många dialoger har vår nämnd haft'])
    expect(await answerTo(asked)).toMatch(/2 dialoger/u);
});

test('it is written as a plan file without areas', () => {
  expect(planYaml(planOfOneTown(), 1)).not.toContain('municipalit');
});
