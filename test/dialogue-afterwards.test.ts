import { inputsOf, nodesOf, textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** A dialogue after its first press: filled in, changed, a change given up, and the next one alike. */

const NOW = new Date('2021-10-20T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const IDA = from('ida');
const OLA = from('ola');
const plan = { ...samplePlan(), dialogues: [] };

const FIRST = {
  date: '2021-10-18',
  kind: 'perspective',
  municipality: 'hylte',
  targetGroups: 'unga,seniorer',
  methods: 'klippstopp',
  participants: '11',
};

beforeAll(async () => {
  const people = ['ida', 'ola'].map((who) => ({
    upn: `${who}@example.se`,
    name: who,
    roles: ['arbetsgrupp' as const],
    committees: ['laholm'],
  }));
  await whole.stores.people.importPeople(people, true);
  for (const who of ['ida', 'ola'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
  await whole.importPlan(plan);
});

/** The card that a press was answered with, or that came after it. */
function cardOf({ text, card }: { readonly text: string; readonly card: unknown }): unknown {
  const { type, value } = JSON.parse(text);
  return type === 'application/vnd.microsoft.card.adaptive' ? value : card;
}

const button = (card: unknown, title: string): Record<string, unknown> => {
  const found = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
  if (!found) throw new Error(`no button is called ${title}`);
  return Object(found.data);
};
const press = async (card: unknown, title: string, inputs = {}, who = IDA): Promise<unknown> =>
  cardOf(await whole.press({ ...button(card, title), ...inputs }, who));
const filled = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    [...inputsOf(card)].flatMap(([id, { value }]) =>
      value === '' || value === undefined ? [] : [[id, String(value)]],
    ),
  );
const texts = (card: unknown): string[] => textsOf(card).map(plain);
const newForm = async (who = IDA) => (await whole.say('ny dialog', who)).card;
const reported = async (values = {}) => press(await newForm(), 'Skicka dialogen', { ...FIRST, ...values });
const stored = async () => (await whole.stores.dialogues.all(plan.id)).at(-1);

test('the kind that the plan counts this year stands in the form', async () => {
  expect(filled(await newForm())).toMatchObject({ date: '2021-10-20', kind: 'perspective' });
});

test('the receipt says what is not filled in, and a form for it is one press away', async () => {
  const receipt = await reported();
  expect(texts(receipt)).toContain('Inte ifyllt än: platsen, vad som sades, enkäten och återkopplingen.');
  const form = await press(receipt, 'Fyll på nu');
  expect(filled(form)).toEqual(FIRST);
  expect(nodesOf(form).filter(({ id, isVisible }) => /^section-/.test(String(id)) && isVisible === false)).toEqual([]);

  const more = {
    place: 'biblioteket',
    observations: 'Bussarna.',
    surveyAnswers: '9',
    surveyHeard: '7',
    feedbackWanted: '0',
  };
  const again = await press(form, 'Skicka ändringen', { ...filled(form), ...more });
  expect(texts(again)).toEqual(
    expect.arrayContaining([
      'Plats har fyllts i',
      'Det viktigaste som sades har fyllts i',
      'Antal svar på enkäten: ej ifyllt → 9',
    ]),
  );
  expect(texts(again).join()).not.toContain('Inte ifyllt än');
  expect(texts(again).join()).not.toContain('Bussarna');
});

test('what a change changed is told, with the same press told again as saved already', async () => {
  const form = await press(await reported({ participants: '12' }), 'Ändra');
  const sent = { ...button(form, 'Skicka ändringen'), ...filled(form), participants: '13' };
  const first = await whole.press(sent, IDA);
  expect(texts(cardOf(first))).toContain('Antal deltagare: 12 → 13');
  const second = await whole.press(sent, IDA);
  expect(texts(cardOf(second))).not.toContain('Antal deltagare: 12 → 13');
  expect(plain(second.text)).toContain('redan sparad');
});

test('a change that is given up leaves the dialogue as it was, and its receipt comes back', async () => {
  const form = await press(await reported({ participants: '14' }), 'Ändra');
  const cancel = nodesOf(form).find(({ title }) => title === 'Avbryt');
  // A field that was emptied is no reason not to leave.
  expect(cancel).toMatchObject({ associatedInputs: 'none' });
  const receipt = await press(form, 'Avbryt');
  expect(texts(receipt)).toEqual(
    expect.arrayContaining(['Inget är ändrat.', 'Hylte, 18 oktober 2021, unga och seniorer, 14 deltagare.']),
  );
  expect(button(receipt, 'Ändra')).toMatchObject({ verb: 'open-change' });
  expect(await stored()).toMatchObject({ content: { participants: 14 }, version: 1 });
});

test('a change that is given up of what has been removed says so', async () => {
  const receipt = await reported({ participants: '15' });
  const form = await press(receipt, 'Ändra');
  await press(receipt, 'Ja, ta bort dialogen');
  expect(texts(await press(form, 'Avbryt')).join(' ')).toContain('Den här dialogen togs bort');
});

test('the next dialogue has what is alike, and never a figure or a word', async () => {
  const receipt = await reported({
    place: 'biblioteket',
    observations: 'Bussarna.',
    surveyAnswers: '9',
    surveyHeard: '7',
    elected: '2',
  });
  const form = await press(receipt, 'Ny dialog, lik den här');
  const { participants: _, ...alike } = FIRST;
  expect(filled(form)).toEqual({ ...alike, date: '2021-10-20', place: 'biblioteket' });
  expect(texts(form)).toContain(
    'Ifyllt som dialogen 18 oktober 2021, men med dagens datum, under ”Fler fält” även plats: biblioteket. Antal och det som sades fyller du i.',
  );
  // A form of its own: what is sent from it is another dialogue.
  const before = (await whole.stores.dialogues.all(plan.id)).length;
  await press(form, 'Skicka dialogen', { ...filled(form), participants: '7' });
  expect(await whole.stores.dialogues.all(plan.id)).toHaveLength(before + 1);
});

test('somebody else learns nothing of a dialogue by its id', async () => {
  const receipt = await reported({ place: 'biblioteket' });
  for (const title of ['Ny dialog, lik den här', 'Ändra']) {
    const answer = await whole.press(button(receipt, title), OLA);
    expect(answer.text + JSON.stringify(answer.card ?? '')).not.toContain('biblioteket');
  }
});

test('that it may be quoted is off until it is marked, kept by a change, taken back by one, and no dialogue’s alike', async () => {
  expect(inputsOf(await newForm()).get('quotable')).toMatchObject({ type: 'Input.Toggle', valueOff: 'false' });
  const receipt = await reported({ lowered: 'Bussarna.', quotable: 'false' });
  expect((await stored())?.content).not.toHaveProperty('quotable');

  const changed = await press(await press(receipt, 'Ändra'), 'Skicka ändringen', {
    ...FIRST,
    lowered: 'Bussarna.',
    quotable: 'true',
  });
  expect(texts(changed)).toContain('Får citeras på webben: Nej → Ja');
  expect(await stored()).toMatchObject({ content: { quotable: true } });
  const form = await press(changed, 'Ändra');
  expect(filled(form)).toMatchObject({ quotable: 'true' });
  const more = await press(form, 'Skicka ändringen', { ...filled(form), participants: '12' });
  expect(await stored()).toMatchObject({ content: { quotable: true, participants: 12 } });
  expect(filled(await press(more, 'Ny dialog, lik den här'))).not.toHaveProperty('quotable');

  const removed = await press(more, 'Ja, ta bort dialogen');
  await press(removed, 'Ångra');
  expect(await stored()).toMatchObject({ content: { quotable: true } });
  const again = await press(await press(more, 'Ändra'), 'Skicka ändringen', { ...filled(form), quotable: 'false' });
  expect(texts(again)).toContain('Får citeras på webben: Ja → Nej');
  expect((await stored())?.content).not.toHaveProperty('quotable');
});

describe('the same people several times', () => {
  const council = { municipality: 'varberg', series: 'Ungdomsrådet' };
  const asked = async (phrase: string) => texts((await whole.say(phrase, IDA)).card).join(' ');

  test('are told as participations and as persons, and the next dialogue alike is of the same group', async () => {
    const receipt = await reported({ ...council, participants: '36' });
    expect(texts(receipt).join(' ')).toContain('36 deltagare, återkommande grupp.');
    expect(await asked('hur många deltagare i Varberg')).toContain('36 personer har deltagit');

    const form = await press(receipt, 'Ny dialog, lik den här');
    expect(filled(form)).toMatchObject({ series: 'Ungdomsrådet' });
    expect(texts(form).join(' ')).toContain('under ”Fler fält” även samma grupp som förra gången.');
    await press(form, 'Skicka dialogen', { ...filled(form), participants: '30' });
    const answer = await asked('hur många personer i Varberg');
    expect(answer).toContain('66 deltaganden');
    expect(answer).toContain('36 personer');
  });

  test('are chosen as the group of last time, also where that dialogue said nothing of one', async () => {
    await reported({ date: '2021-10-20', municipality: 'halmstad', participants: '20' });
    const form = await newForm();
    const [last] = Object(inputsOf(form).get('sameGroup')).choices ?? [];
    expect(last).toMatchObject({ title: 'Samma grupp som förra gången', value: (await stored())?.id });
    await press(form, 'Skicka dialogen', {
      ...FIRST,
      municipality: 'halmstad',
      participants: '12',
      sameGroup: last?.value,
    });
    const answer = await asked('hur många deltagare i Halmstad');
    expect(answer).toContain('32 deltaganden');
    expect(answer).toContain('20 personer');
    expect((await stored())?.content.series).toBeUndefined();
    // A choice cannot be left empty again, so that others came is one too.
    await press(await newForm(), 'Skicka dialogen', {
      ...FIRST,
      municipality: 'halmstad',
      participants: '9',
      sameGroup: 'new',
    });
    expect((await stored())?.content.sameGroup).toBeUndefined();
  });

  test('two groups at once are asked about at the field, and nothing is lost', async () => {
    const form = await reported({ ...council, sameGroup: 'another' });
    expect(texts(form).join(' ')).toContain('Välj en tidigare dialog eller skriv gruppens namn, inte båda.');
    expect(filled(form)).toMatchObject({ ...council, sameGroup: 'another' });
  });

  test('their name is no fact’s and stands in no list', async () => {
    expect(JSON.stringify([...(await whole.stores.dialogues.storedFacts(plan.id)).all()])).not.toContain('ngdomsr');
    const list = await whole.say('senaste dialogerna i Varberg', OLA);
    expect(texts(list.card).join(' ')).toContain('återkommande grupp');
    expect(texts(list.card).join(' ')).not.toContain('Ungdomsrådet');
  });
});
