import { Plan } from '../src/domain/plan';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** A plan with names of its own for its kinds of dialogue, its phases and its roles, from the form to the answer. */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

const FORM = {
  perspective: { called: 'öppet samtal', aliases: ['öppna samtal'] },
  inDepth: { called: 'fokusgrupp' },
};
const PHASES = [
  { id: 'uppstart', name: 'Uppstart' },
  { id: 'implementation', name: 'Samtal' },
  { id: 'completion', name: 'Uppföljning' },
];
const ROLES = [{ id: 'samtalsledare', name: 'samtalsledare', as: 'arbetsgrupp' }];
const OURS = /perspektivinhämt|fördjup|perspective-gathering|in-depth/iu;

/** The sample without our words in its own texts, so that whatever says them is the bot. */
function planOfNames(): Plan {
  const text = JSON.stringify({ ...samplePlan('outcome.yaml'), dialogues: [] }).replace(
    /(?:fördjup|perspektivinhämt)\p{L}*/giu,
    'långa',
  );
  const phased = text.replaceAll('"phase":"preparation"', '"phase":"uppstart"');
  return Plan.parse({ ...JSON.parse(phased), form: FORM, phases: PHASES, roles: ROLES });
}

beforeAll(() => whole.importPlan(planOfNames()));

const GOOD = {
  date: '2022-02-14',
  municipality: 'laholm',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '11',
};

test('the form offers the kinds by name, and the receipt tells the one that was chosen', async () => {
  const { card } = await whole.say('ny fokusgrupp');
  expect(JSON.stringify(card)).toContain('"title":"Fokusgrupp","value":"in-depth"');
  expect(JSON.stringify(card)).toContain('"title":"Öppet samtal","value":"perspective"');
  expect(textsOf(card).join('\n')).not.toMatch(OURS);
  const press = { verb: 'submit-dialogue', formId: 'form-1', language: 'sv', ...GOOD };
  const { text: fault } = await whole.press(press);
  expect(fault).toContain('Välj vilken form dialogen hade.');
  const { text: receipt } = await whole.press({ ...press, kind: 'in-depth' });
  expect(receipt).toMatch(/\d dialoge?r? ?\(fokusgrupp\), målet är minst \d+/u);
  expect(receipt.replace(/"in-depth"/gu, '')).not.toMatch(OURS);
});

test.each([
  ['antal fokusgrupper', '1 dialog (fokusgrupp)'],
  ['hur många öppna samtal i Laholm', 'dialoger (öppet samtal) i Laholm'],
  ['antal dialoger per dialogform', 'fokusgrupp 1'],
  ['senaste fokusgrupp', 'Den senaste dialogen (fokusgrupp)'],
  ['vad har folk sagt i fokusgrupperna', '(fokusgrupp)'],
  ['status på projektmål 1', '(fokusgrupp)'],
  ['how many fokusgrupp dialogues', '1 dialogue (fokusgrupp)'],
])('%s: %s', async (text, expected) => {
  const { summary, card } = await whole.say(text);
  const texts = plain([summary, ...textsOf(card)].join('\n'));
  expect(texts).toContain(expected);
  expect(texts).not.toMatch(OURS);
});

test.each([
  ['vilka aktiviteter återstår i uppstarten', 'i fasen ”Uppstart”'],
  ['aktivitetsplan', 'Uppföljning'],
  ['which activities remain in the phase Uppstart', 'in the phase “Uppstart”'],
])('%s: %s', async (text, expected) => {
  const { summary, card } = await whole.say(text);
  const texts = plain([summary, ...textsOf(card)].join('\n'));
  expect(texts).toContain(expected);
  expect(texts).not.toMatch(/förberedelserna|efterarbete|preparation|completion/iu);
});

test('a new activity is put into one of the plan’s own phases', async () => {
  const { card } = await whole.say('ny aktivitet: studiebesök i mars');
  expect(JSON.stringify(card)).toContain('"title":"Samtal","value":"implementation"');
  expect(textsOf(card).join('\n')).not.toMatch(/Förberedelser|Genomförande/u);
});

test.each([
  ['vem är samtalsledare', 'Ingen i personlistan har rollen samtalsledare.'],
  ['vem ansvarar för målgruppsanalys', 'rollen samtalsledare'],
  ['vem ansvarar', 'samtalsledare'],
  ['ny person', 'samtalsledare'],
])('%s: %s', async (text, expected) => {
  const { summary, card } = await whole.say(text);
  expect(plain([summary, JSON.stringify(card)].join('\n'))).toContain(expected);
});
