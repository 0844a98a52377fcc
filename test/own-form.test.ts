import { Plan } from '../src/domain/plan';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * A plan of districts and their beredning, without kinds of dialogue, whose form asks its own questions: from the form
 * to the receipt and to what is answered later.
 */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

const FORM = {
  dialogueKinds: [],
  firstQuestion: 'Vad fungerar bra med belysningen?',
  secondQuestion: 'Vad behöver bli ljusare?',
  survey: { question: 'Känner du dig trygg ute på kvällen?', counted: 'ja, för det mesta' },
};
const OURS = /tillit|hörd|ganska|kommun(?!ik)|nämnd|dialogform|perspektivinhämt|fördjup/iu;

const GOOD = {
  date: '2021-09-14',
  municipality: 'laholm',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '11',
};

/** The sample without our words in its own texts, so that whatever says them is the bot. */
function planOfLights(): Plan {
  const text = JSON.stringify({ ...samplePlan('outcome.yaml'), dialogues: [] })
    .replace(/,?"kind":"(?:perspective|in-depth)"/gu, '')
    .replace(
      /tillit|hörda?|trust|ganska|kommun(?!ik)|nämnd(?!sekreterare)|(?:fördjup|perspektivinhämt)\p{L}*/giu,
      'ljus',
    );
  const own = { areas: { called: 'stadsdel' }, orderers: { called: 'beredning' }, form: FORM };
  return Plan.parse({ ...JSON.parse(text), ...own });
}

const submit = async (values: Readonly<Record<string, string>>, formId = 'form-1'): Promise<string> =>
  (await whole.press({ verb: 'submit-dialogue', formId, language: 'sv', ...GOOD, ...values })).text;

beforeAll(() => whole.importPlan(planOfLights()), 60_000);

test('the form asks what the plan asks', async () => {
  const { card } = await whole.say('ny dialog');
  const texts = JSON.stringify(card);
  expect(texts).toContain(FORM.firstQuestion);
  expect(texts).toContain(FORM.secondQuestion);
  expect(texts).toContain('Antal svar på ”Känner du dig trygg ute på kvällen?”');
  expect(texts).toContain('Antal som svarat ”ja, för det mesta”');
  expect(texts).toContain('"label":"Stadsdel"');
  expect(texts).not.toContain('"id":"kind"');
  expect(texts).not.toMatch(OURS);
});

test('what is wrong is said in its words', async () => {
  const text = await submit({ strengthened: 'å'.repeat(9_000), surveyAnswers: '2', surveyHeard: '3' });
  expect(text).toContain('Korta svaret på ”Vad fungerar bra med belysningen?”');
  expect(text).toContain('Fler kan inte ha svarat ”ja, för det mesta” (3) än som svarade (2).');
  expect(text).not.toMatch(OURS);
});

test('the receipt and the answers tell it in its words', async () => {
  const receipt = await submit({
    strengthened: 'Lamporna vid ån.',
    lowered: 'Gångtunneln.',
    surveyAnswers: '10',
    surveyHeard: '8',
  });
  expect(receipt).toContain('Tack, dialogen är sparad');
  expect(receipt).toContain('80 % har svarat ”ja, för det mesta” (8 av 10)');
  expect(receipt).not.toMatch(OURS);

  const heard = await whole.say('vad har folk sagt');
  const texts = textsOf(heard.card).join('\n');
  expect(texts).toContain('Vad fungerar bra med belysningen? Lamporna vid ån.');
  expect(texts).toContain('Vad behöver bli ljusare? Gångtunneln.');
  expect(texts).not.toMatch(OURS);

  const survey = await whole.say('vad visar enkäten');
  expect(survey.summary).toContain(
    '80 % av dem som svarat på ”Känner du dig trygg ute på kvällen?” har svarat ”ja, för det mesta” (8 av 10 svar).',
  );
  expect(plain(textsOf(survey.card).join('\n'))).not.toMatch(OURS);

  const english = await whole.say('what does the survey say');
  expect(english.summary).toContain('answered “ja, för det mesta” (8 of 10 answers)');

  const goal = await whole.say('status på projektmål 2');
  expect(goal.summary).toContain('80 % av dem som svarat har svarat ”ja, för det mesta”');
  expect(plain([goal.summary, ...textsOf(goal.card)].join('\n'))).not.toMatch(OURS);
});

test.each(['antal dialoger', 'antal dialoger per stadsdel', 'dialoger i Laholm', 'vilka beredningar deltar'])(
  '%s: nothing is divided by kinds that there are none of',
  async (text) => {
    const { summary, card } = await whole.say(text);
    expect(plain([summary, ...textsOf(card)].join('\n'))).not.toMatch(OURS);
  },
);

test('a kind that is asked for all the same is no figure', async () => {
  const { summary } = await whole.say('antal fördjupande dialoger');
  expect(summary).not.toMatch(/\d/u);
});
