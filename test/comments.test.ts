import { MESSAGE_MAX_BYTES } from '../src/cards/fill';
import type { Plan } from '../src/domain/plan';
import { inputsOf, nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { useWholeBot } from './support/whole-bot';

/** "Utfall och reflektioner", written in the week's card: checked before it is saved, and never lost on the way. */

const NOW = new Date('2021-09-06T07:00:00Z');
const WEEK = '2021-W36';
const NAMED = 'Anna Svensson lånade ut lokalen.';
const whole = useWholeBot(() => NOW);
let projects = 0;
let plan: Plan;

beforeEach(async () => {
  plan = { ...samplePlan(), id: `tillit-${++projects}`, dialogues: [] };
  await whole.importPlan(plan);
});

interface Pressed {
  readonly card: unknown;
  readonly text: string;
  /** What stands in the comment inputs, by activity. */
  readonly comments: Readonly<Record<string, unknown>>;
}

async function press(data: Readonly<Record<string, unknown>>): Promise<Pressed> {
  const { status, text } = await whole.press(data);
  expect(status).toBe(200);
  const { value: card } = JSON.parse(text) as { value: unknown };
  const written = [...inputsOf(card)].filter(([id, input]) => id.startsWith('comment-') && input.value !== undefined);
  const comments = Object.fromEntries(written.map(([id, input]) => [id.slice('comment-'.length), input.value]));
  return { card, text, comments };
}

const week = (): Promise<Pressed> => press({ verb: 'show-week' });
const inputs = (comments: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(comments).map(([id, comment]) => [`comment-${id}`, comment]));
const report = (id: string, comments: Readonly<Record<string, string>>, more = {}): Promise<Pressed> =>
  press({ verb: 'report-activity', activity: id, state: 'partly', week: WEEK, ...more, ...inputs(comments) });

/** The activities that the person's week shows. */
const ofTheWeek = async (): Promise<string[]> =>
  [...inputsOf((await week()).card).keys()].map((id) => id.slice('comment-'.length));

async function twoOfTheWeek(): Promise<[string, string]> {
  const [first, second] = await ofTheWeek();
  if (!first || !second) throw new Error('the week has fewer than two activities');
  return [first, second];
}
const titleOf = (id: string): string => plan.activities.find((each) => each.id === id)?.title ?? '';

test.each([
  ['a name', NAMED, /ser ut som ett namn \(”Anna Svensson”\)/u],
  ['a personnummer', 'Fråga 811218-9876.', /ser ut som ett personnummer/u],
  ['a phone number', 'Ring 070-174 06 05.', /ser ut som ett telefonnummer/u],
  ['an IBAN', 'Betala till SE4550000000058398257466.', /ser ut som ett kortnummer eller IBAN/u],
  [
    'a bank account',
    'Betala till kontonr 1234567890.',
    /ser ut som ett kontonummer eller gironummer \(”1234567890”\)/u,
  ],
  ['an e-mail address', 'Skriv till kim@example.se.', /ser ut som en e-postadress/u],
  ['too much', 'å'.repeat(2_001), /här är 2 001 tecken, och 2 000 får plats/u],
])(
  '%s: told at the activity, the text stands where it was written, nothing is stored',
  async (_what, text, sentence) => {
    const [first, second] = await twoOfTheWeek();
    const reply = await report(first, { [first]: text, [second]: 'Mer om detta.' });
    expect(reply.text).toMatch(new RegExp(`Inget är sparat om ”${titleOf(first)}”`, 'u'));
    expect(reply.text).toMatch(sentence);
    expect(reply.comments).toEqual({ [first]: text, [second]: 'Mer om detta.' });
    expect(nodesOf(reply.card).find(({ id }) => id === `box-${first}`)?.isVisible).toBe(true);
    expect(await whole.stores.activities.reports(plan.id)).toEqual([]);
  },
);

test('what only looks like a name is saved when the writer says so, with the answer that was pressed', async () => {
  const [first] = await twoOfTheWeek();
  const refused = await report(first, { [first]: NAMED });
  const keep = nodesOf(refused.card).find(({ title }) => title === 'Spara som det står');
  const reply = await press({ ...Object(keep?.data), ...inputs(refused.comments as Record<string, string>) });
  expect(reply.text).toMatch(/är delvis genomförd\. Det du skrev står under utfall och reflektioner\./u);
  expect(await whole.stores.activities.reports(plan.id)).toMatchObject([
    { activity: first, state: 'partly', outcome: NAMED },
  ]);
});

test('nobody can choose to save a number', async () => {
  const [first] = await twoOfTheWeek();
  const reply = await report(first, { [first]: 'Fråga 811218-9876.' }, { keepNames: true });
  expect(reply.text).not.toContain('Spara som det står');
  expect(await whole.stores.activities.reports(plan.id)).toEqual([]);
});

test('a comment on one activity stands while another is answered, and while it is put off or looked at', async () => {
  const [first, second] = await twoOfTheWeek();
  const draft = { [second]: 'Skrivet men inte skickat.' };
  expect((await report(first, { [first]: 'Klart i tid.', ...draft })).comments).toEqual(draft);
  for (const verb of ['open-snooze', 'open-hand-over']) {
    const asked = await press({ verb, activity: first, week: WEEK, ...inputs(draft) });
    expect(asked.comments).toEqual(draft);
    expect((await press({ verb: 'show-week', ...inputs(draft) })).comments).toEqual(draft);
  }
  const about = { activity: first, week: WEEK, ...inputs(draft) };
  expect((await press({ verb: 'snooze-activity', ...about, weeks: 1 })).comments).toEqual(draft);
});

test('a comment on what is no longer in the week is given back in words', async () => {
  const [first] = await twoOfTheWeek();
  await report(first, { [first]: 'Klart i tid.' }, { state: 'done', seen: '' });
  const reply = await report(first, { [first]: 'Vi hann inte med allt.' }, { seen: '' });
  expect(reply.text).toMatch(/efter det här kortet\. Inget har ändrats nu\./u);
  expect(reply.text).toContain(`Det du skrev om ”${titleOf(first)}” är inte sparat: Vi hann inte med allt.`);
});

describe('Ångra', () => {
  const buttonOf = ({ card }: Pressed, title: string) =>
    nodesOf(card).find((node) => node.title === title && node.verb);
  const auditsOf = async (): Promise<string[]> =>
    (await whole.stores.table.list(`project-${plan.id}`, 'audit')).map(({ what }) => String(what));

  test('a report is undone from its receipt, once, and its line is back', async () => {
    const ours = await ofTheWeek();
    const [first = ''] = ours;
    const receipt = await report(first, {}, { state: 'done', seen: '' });
    const lines = nodesOf(receipt.card).filter(({ title, verb }) => title === '✓ Klart' && verb);
    expect(lines.map(({ data }) => Object(data).activity)).toEqual(ours.slice(1));
    const undo = Object(buttonOf(receipt, 'Ångra')?.data);
    const draft = inputs({ [ours[1] ?? '']: 'Skrivet men inte skickat.' });
    const reply = await press({ ...undo, ...draft });
    expect(reply.text).toContain(`Ångrat: ”${titleOf(first)}” är som före ditt svar.`);
    expect(reply.comments).toEqual({ [ours[1] ?? '']: 'Skrivet men inte skickat.' });
    expect(await whole.stores.activities.reports(plan.id)).toEqual([]);
    expect(await ofTheWeek()).toEqual(ours);
    expect((await auditsOf()).filter((what) => what.startsWith('undo'))).toEqual(['undo-report']);
    expect((await press(undo)).text).toContain('Det är redan ångrat');
    expect((await auditsOf()).filter((what) => what.startsWith('undo'))).toEqual(['undo-report']);
  });

  test('words are added from the receipt, and an undoing puts back what was written before them', async () => {
    const [first] = await twoOfTheWeek();
    const receipt = await report(first, {}, { state: 'done', seen: '' });
    const add = Object(buttonOf(receipt, 'Spara kommentaren')?.data);
    const added = await press({ ...add, ...inputs({ [first]: 'Klart i tid.' }) });
    expect(added.text).toContain('Det du skrev står under utfall och reflektioner.');
    expect(buttonOf(added, 'Spara kommentaren')).toBeUndefined();
    await press(Object(buttonOf(added, 'Ångra')?.data));
    const [stored] = await whole.stores.activities.reports(plan.id);
    expect([stored?.state, stored?.outcome]).toEqual(['done', undefined]);
    // The first receipt is about the report that stands again.
    expect((await press(Object(buttonOf(receipt, 'Ångra')?.data))).text).toContain('Ångrat:');
  });

  test.each([
    ['snooze-activity', { weeks: 1 }, /är inte uppskjuten/u],
    ['report-activity', { state: 'partly' }, /är som före ditt svar/u],
  ])('%s', async (verb, more, sentence) => {
    const ours = await ofTheWeek();
    const [first = ''] = ours;
    const receipt = await press({ verb, activity: first, week: WEEK, ...more });
    expect((await press(Object(buttonOf(receipt, 'Ångra')?.data))).text).toMatch(sentence);
    expect(await ofTheWeek()).toEqual(ours);
  });
});

describe('more than a card holds', () => {
  /** As much as the inputs take, in letters of two bytes. */
  const LONG = 'ت'.repeat(2_000);
  const bytes = (card: unknown): number => Buffer.byteLength(JSON.stringify(card));
  const everywhere = (): Record<string, string> => Object.fromEntries(plan.activities.map(({ id }) => [id, LONG]));

  test.each(['open-snooze', 'open-hand-over'])('%s: the week stays, with a sentence', async (verb) => {
    const [first] = await twoOfTheWeek();
    const reply = await press({ verb, activity: first, week: WEEK, ...inputs(everywhere()) });
    expect(reply.text).toContain('Skicka först något av det du har skrivit');
    expect(bytes(reply.card)).toBeLessThanOrEqual(MESSAGE_MAX_BYTES);
  });

  test('what has been written of the week stays where it can be sent', async () => {
    const ours = await ofTheWeek();
    const written = Object.fromEntries(ours.map((id) => [id, 'å'.repeat(1_200)]));
    const reply = await press({ verb: 'show-week', ...inputs(written) });
    expect(Object.keys(reply.comments)).toEqual(ours);
  });

  test('a report is told on a card that can be sent', async () => {
    const [first] = await twoOfTheWeek();
    const reply = await report(first, { ...everywhere(), [first]: 'Klart i tid.' });
    expect(reply.text).toContain('är delvis genomförd');
    expect(bytes(reply.card)).toBeLessThanOrEqual(MESSAGE_MAX_BYTES);
  });
});
