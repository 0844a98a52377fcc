import { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import { gallery } from './cards/fixtures/gallery';
import { type CardNode, inputsOf, nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { useWholeBot } from './support/whole-bot';

/** What is being written on a card when something else on it is pressed: every button sends it, and it comes back. */

const NOW = new Date('2021-09-06T07:00:00Z');
const CARD = 'application/vnd.microsoft.card.adaptive';
/** Buttons that open something, and save nothing of what is written. */
const OPENING = ['ask', 'open-dialogue-form', 'open-snooze', 'open-hand-over', 'show-week'];
/** What a person chose in a small form that they go back from. */
const LEFT = ['until', 'to'];

const whole = useWholeBot(() => NOW);
let plan: Plan;

beforeAll(async () => {
  plan = { ...samplePlan(), dialogues: [] };
  await whole.importPlan(plan);
});

const buttons = (card: unknown): CardNode[] => nodesOf(card).filter(({ type }) => type === 'Action.Execute');
const withInputs = Language.options.flatMap((language) =>
  gallery(language)
    .filter(({ card }) => inputsOf(card).size > 0)
    .map(({ name, card }) => [`${name}, ${language}`, card] as const),
);
const opening = withInputs.flatMap(([name, card]) =>
  buttons(card).flatMap(({ title, data }) =>
    OPENING.includes(String(Object(data).verb)) ? [[name, String(title), data, card] as const] : [],
  ),
);

/** Something in every input, as its kind of input sends it; what was chosen stays chosen. */
const filled = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    [...inputsOf(card)].map(([id, { type, value }]): [string, string] => {
      if (type === 'Input.Date') return [id, '2021-10-20'];
      if (type === 'Input.Text' && value === undefined) return [id, `Det <vi> skrev om {${id}}.`];
      return [id, String(value ?? '')];
    }),
  );
const written = (card: unknown): Record<string, string> =>
  Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, String(value ?? '')]));
const expected = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => value !== '' && !LEFT.includes(id)));

/** Gives up what is written, also where a field that must be there has been emptied. */
const givesUp = ({ data }: CardNode): boolean => Object(data).verb === 'cancel-change';

test.each(withInputs)('%s: no button leaves what is written behind', (_name, card) => {
  const all = buttons(card).filter((button) => !givesUp(button));
  expect(all.length).toBeGreaterThan(0);
  for (const { associatedInputs, fallback } of all) {
    expect([associatedInputs, Object(fallback).associatedInputs]).toEqual([undefined, undefined]);
  }
});

test('the cards have such buttons of every kind', () => {
  expect(new Set(opening.map(([, , data]) => Object(data).verb))).toEqual(new Set(OPENING));
});

test.each(opening)('%s, %s: what is written comes back', async (_name, _title, data, card) => {
  const values = filled(card);
  const { text } = await whole.press({ ...Object(data), ...values });
  const { type, value } = JSON.parse(text);
  expect(type).toBe(CARD);
  // An activity that is not in the week has no input there: what was written about it is told in words.
  const inputs = written(value);
  for (const [id, each] of Object.entries(expected(values))) {
    expect({ id, back: inputs[id] ?? (text.includes(JSON.stringify(each).slice(1, -1)) ? each : undefined) }).toEqual({
      id,
      back: each,
    });
  }
});

const WEEK = async (): Promise<{
  card: unknown;
  settings: Record<string, unknown>;
  values: Record<string, string>;
}> => {
  const { text } = await whole.press({ verb: 'show-week' });
  const { value: card } = JSON.parse(text);
  const settings = Object(buttons(card).find(({ title }) => title === 'Inställningar')?.data);
  return { card, settings, values: filled(card) };
};
const titleOf = (card: unknown): unknown => nodesOf(card).find(({ style }) => style === 'heading')?.text;

describe('the settings, from the week', () => {
  test('come as a message of their own, and the week stays as it was with what is written in it', async () => {
    const { card, settings, values } = await WEEK();
    const renewed = whole.connector.updated.length;
    const reply = await whole.press({ ...settings, ...values });
    expect(titleOf(reply.card)).toBe('Inställningar för din vecka');
    const { value: back } = JSON.parse(reply.text);
    expect(titleOf(back)).toEqual(titleOf(card));
    expect(written(back)).toEqual(values);
    expect(buttons(back).map(({ title }) => title)).toEqual(buttons(card).map(({ title }) => title));
    // Other devices have it too.
    const [{ attachments }] = whole.connector.updated.slice(renewed).map(({ body }) => body) as [
      { attachments: { content: unknown }[] },
    ];
    expect(written(attachments[0]?.content)).toEqual(values);
  });

  test('leave the card alone where nothing is written', async () => {
    const { settings } = await WEEK();
    const renewed = whole.connector.updated.length;
    const reply = await whole.press(settings);
    expect(JSON.parse(reply.text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: '✓' });
    expect(whole.connector.updated).toHaveLength(renewed);
  });

  test('the same from a client that knows only Action.Submit', async () => {
    const { settings, values } = await WEEK();
    const renewed = whole.connector.updated.length;
    const reply = await whole.post('message-submit', { value: { ...settings, ...values } });
    expect(reply.sent.map(({ body }) => titleOf(body.attachments))).toEqual(['Inställningar för din vecka']);
    const [{ attachments }] = whole.connector.updated.slice(renewed).map(({ body }) => body) as [
      { attachments: { content: unknown }[] },
    ];
    expect(written(attachments[0]?.content)).toEqual(values);
  });

  test('what the week has no room for comes in messages', async () => {
    const { settings, values } = await WEEK();
    const long = Object.fromEntries(Object.keys(values).map((id, n) => [id, `${n}${'ت'.repeat(1_999)}`]));
    const reply = await whole.press({ ...settings, ...long });
    const all = reply.text + JSON.stringify(reply.sent.map(({ body }) => body));
    for (const each of Object.values(long)) expect(all).toContain(each);
    expect(titleOf(reply.card)).toBe('Inställningar för din vecka');
    expect(Buffer.byteLength(reply.text)).toBeLessThan(28_000);
  });

  test('a comment of an activity that the plan has no longer is told', async () => {
    const { settings } = await WEEK();
    const reply = await whole.press({ ...settings, 'comment-gone': 'Det blev inget av det.' });
    expect(reply.text).toContain('Det blev inget av det.');
  });

  test('on a card of another project they open, and what was written stays with it', async () => {
    const { settings, values } = await WEEK();
    await whole.importPlan({ ...plan, id: 'sedan', name: 'Tillit sedan' });
    try {
      const reply = await whole.press({ ...settings, ...values });
      expect(titleOf(reply.card)).toBe('Inställningar för din vecka');
      const { value: back } = JSON.parse(reply.text);
      expect(written(back)).toEqual(values);
      for (const { data } of buttons(back)) expect(data).toMatchObject({ project: plan.id });
    } finally {
      await whole.importPlan(plan);
    }
  });
});
