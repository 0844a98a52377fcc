import { decided } from './cards/fixtures/sample';
import { nodesOf } from './cards/fixtures/walk';
import { thirtySeven } from './support/thirty-seven';
import { plain, useWholeBot } from './support/whole-bot';

/** "Visa som diagram": the answer before, drawn. */

const bot = useWholeBot(() => new Date('2022-11-01T09:00:00Z'));
beforeAll(() =>
  bot.importPlan({
    ...decided,
    dialogues: thirtySeven.map((content, index) => ({ id: `d-${index}`, ...content })),
  } as never),
);

const imagesOf = (card: unknown) => nodesOf(card).filter(({ type }) => type === 'Image');

test('there is nothing to draw before anything has been answered', async () => {
  const { summary, card } = await bot.say('visa som diagram');
  expect(summary).toMatch(/^Jag har inget svar att rita här\. Fråga först/u);
  expect(imagesOf(card)).toEqual([]);
});

test('the last answer is drawn, with its figures in text too, and can be had again', async () => {
  const asked = await bot.say('hur många dialoger per kommun');
  const { summary, card } = await bot.say('visa som diagram');
  expect(summary).toBe(asked.summary);
  const [image, ...more] = imagesOf(card);
  expect(more).toEqual([]);
  expect(String(image?.url)).toMatch(/^data:image\/png;base64,/u);
  expect(plain(String(image?.altText))).toContain('Laholm: 5');
  const texts = nodesOf(card).map(({ text }) => String(text ?? ''));
  expect(texts).toContain('Laholm');
  const again = nodesOf(card).find(({ title }) => title === 'Visa svaret igen');
  expect((await bot.press(again?.data as never)).summary).toBe(asked.summary);
});

test('the talk goes on from the answer, not from its picture', async () => {
  await bot.say('hur många deltagare per kommun');
  await bot.say('som diagram');
  expect((await bot.say('och 2022?')).summary).toMatch(/2022/u);
  expect((await bot.say('kan jag få det som text')).sent.at(-1)?.body).toMatchObject({
    text: expect.stringContaining('| Per kommun |') as unknown,
  });
});

test('an answer without figures beside each other is none, and it is said what to ask', async () => {
  await bot.say('vad är syftet med projektet');
  expect((await bot.say('visa som diagram')).summary).toMatch(/dialoger per kommun/u);
});
