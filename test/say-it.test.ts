import { inputsOf, nodesOf, textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { useWholeBot } from './support/whole-bot';

/** What somebody tells of a dialogue is in the form when it opens, as far as it is certain. */

// A Friday.
const NOW = new Date('2026-11-20T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const IDA = from('ida');
const OLA = from('ola');

beforeAll(async () => {
  const people = [
    { upn: 'ida@example.se', name: 'Ida', roles: ['arbetsgrupp' as const], committees: ['laholm'] },
    { upn: 'ola@example.se', name: 'Ola', roles: ['arbetsgrupp' as const], committees: ['varberg', 'hylte'] },
  ];
  await whole.stores.people.importPeople(people, true);
  for (const who of ['ida', 'ola'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
  await whole.importPlan({ ...samplePlan(), dialogues: [] });
});

const filled = (card: unknown): Record<string, unknown> =>
  Object.fromEntries(
    [...inputsOf(card)].flatMap(([id, { value }]) => (value === '' || value === undefined ? [] : [[id, value]])),
  );

const sectionsShown = (card: unknown): unknown[] =>
  nodesOf(card).flatMap(({ id, isVisible }) => (String(id).startsWith('section-') && isVisible ? [id] : []));

test('a sentence fills in the form, which says so', async () => {
  const sentence = 'Vi hade dialog i Hylte i tisdags med 11 unga och två politiker, gruppdiskussion, på biblioteket';
  const { card, summary } = await whole.say(sentence, IDA);
  expect(filled(card)).toEqual({
    date: '2026-11-17',
    municipality: 'hylte',
    targetGroups: 'unga',
    methods: 'gruppdiskussioner',
    participants: 11,
    elected: 2,
    place: 'biblioteket',
  });
  const line =
    'Ifyllt från det du skrev: 17 november 2026, Hylte, unga, gruppdiskussioner, 11 deltagare, 2 förtroendevalda, plats: biblioteket. Kontrollera innan du skickar.';
  expect(summary).toContain(line);
  // The form shows the rest itself; what is folded stays so, since it is told.
  expect(textsOf(card).map((text) => text.replace(/\s/gu, ' '))).toContain(
    'Ifyllt från det du skrev, under ”Fler fält” även 2 förtroendevalda och plats: biblioteket. Kontrollera innan du skickar.',
  );
  expect(sectionsShown(card)).toEqual([]);
});

test('in English', async () => {
  const { card, summary } = await whole.say('we had a dialogue in Hylte on Monday with 9 parents', IDA);
  expect(filled(card)).toMatchObject({ date: '2026-11-16', municipality: 'hylte', participants: 9 });
  expect(summary).toContain('Filled in from what you wrote: 16 November 2026, Hylte, föräldrar, 9 participants.');
});

test('what is sent from a filled form is saved as it was told', async () => {
  const { card } = await whole.say('ny dialog igår i Laholm med 7 seniorer, klippstopp', IDA);
  const send = nodesOf(card).find(({ type }) => type === 'Action.Execute');
  const { text } = await whole.press({ ...Object(send?.data), ...filled(card), kind: 'perspective' }, IDA);
  expect(text).toContain('Tack, dialogen är sparad.');
  expect(text).toContain('Laholm, 19 november 2026');
});

test('what is not certain is left empty, and said', async () => {
  const { card, summary } = await whole.say('ny dialog i Hylte v. 45 med ca 10 unga', IDA);
  expect(filled(card)).toEqual({ municipality: 'hylte', targetGroups: 'unga' });
  expect(summary).toContain('Det du skrev om dagen och antalet deltagare går inte att läsa säkert');
});

test('a place that the plan does not have comes back by its name, and no other stands there instead', async () => {
  const { card, summary } = await whole.say('ny dialog i Växjö igår med 10 unga', IDA);
  expect(filled(card)).toEqual({ date: '2026-11-19', targetGroups: 'unga', participants: 10 });
  expect(summary).toContain('”Växjö” finns inte bland planens kommuner: Falkenberg, Halmstad, Hylte');
});

test('a day before the plan began is left empty', async () => {
  const { card, summary } = await whole.say('ny dialog den 14 september 2019 i Hylte', IDA);
  expect(filled(card)).toEqual({ municipality: 'hylte' });
  expect(summary).toContain('Det du skrev om dagen går inte att läsa säkert');
});

test('what is known is used: today, and the municipality of the only committee', async () => {
  const { card, summary } = await whole.say('ny dialog', IDA);
  expect(filled(card)).toEqual({ date: '2026-11-20', municipality: 'laholm' });
  expect(summary).not.toContain('Ifyllt');
});

test('the municipalities of several committees come first in the list, and none is chosen', async () => {
  const { card } = await whole.say('ny dialog', OLA);
  expect(filled(card)).toEqual({ date: '2026-11-20' });
  const choices: unknown = inputsOf(card).get('municipality')?.choices;
  const first = Array.isArray(choices) ? choices.slice(0, 3).map(({ value }) => value) : [];
  expect(first).toEqual(['hylte', 'varberg', 'falkenberg']);
});

test('a name in what is taken for a place is not filled in', async () => {
  const { card } = await whole.say('ny dialog i Hylte på Anna Svenssons bibliotek igår, 9 unga', IDA);
  expect(filled(card)).not.toHaveProperty('place');
});

describe('the same group', () => {
  const opened = async (sentence: string) => {
    const { card, summary } = await whole.say(sentence, IDA);
    return { sameGroup: filled(card).sameGroup, summary };
  };
  beforeAll(() => whole.importPlan({ ...samplePlan(), id: 'samma-grupp', dialogues: [] }));
  const report = async (values: object): Promise<string> => {
    const { card } = await whole.say('ny dialog', IDA);
    const send = nodesOf(card).find(({ type }) => type === 'Action.Execute');
    const dialogue = { kind: 'perspective', methods: 'klippstopp', participants: '9', ...values };
    await whole.press({ ...Object(send?.data), ...dialogue }, IDA);
    return String(Object(send?.data).formId);
  };

  test('as last time is chosen where the dialogue before is surely meant', async () => {
    const laholm = await report({ date: '2026-11-18', municipality: 'laholm', targetGroups: 'unga' });
    const { sameGroup, summary } = await opened('vi träffade samma grupp som förra gången i Laholm idag, 9 unga');
    expect(sameGroup).toBe(laholm);
    expect(summary).toContain('9 deltagare, samma grupp som förra gången. Kontrollera innan du skickar.');
  });

  test.each([
    ['another place', 'vi träffade samma grupp som förra gången i Hylte idag, 9 unga'],
    ['other groups', 'vi träffade samma grupp som förra gången i Laholm idag, 9 seniorer'],
    ['a day before it', 'vi träffade samma grupp som förra gången i Laholm den 17 november, 9 unga'],
  ])('is left empty with %s', async (_, sentence) => {
    await report({ date: '2026-11-18', municipality: 'laholm', targetGroups: 'unga' });
    const { sameGroup, summary } = await opened(sentence);
    expect(sameGroup).toBeUndefined();
    expect(summary).toContain('Det du skrev om vilken grupp det var går inte att läsa säkert');
  });

  test('by its name is filled in, unless the name is somebody’s', async () => {
    const { card } = await whole.say('vi mötte gruppen Ungdomsrådet i Laholm idag, 9 unga', IDA);
    expect(filled(card)).toMatchObject({ series: 'Ungdomsrådet', participants: 9 });
    const { card: other, summary } = await whole.say('vi mötte gruppen Anna Svensson i Laholm idag, 9 unga', IDA);
    expect(filled(other)).not.toHaveProperty('series');
    expect(summary).toContain('vilken grupp det var');
  });
});

test('a button that asks whether a dialogue was meant keeps what was read', async () => {
  const reading = { kind: 'new-dialogue', municipality: 'Hylte', targetGroups: ['unga'], participants: 9 };
  const { card } = await whole.press({ verb: 'ask', reading, language: 'sv' }, OLA);
  expect(filled(card)).toEqual({ municipality: 'hylte', targetGroups: 'unga', participants: 9 });
});
