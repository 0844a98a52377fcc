import { viewWebText } from '../src/answers/web-text';
import { factsOf } from '../src/domain/fact-set';
import { Language } from '../src/domain/language';
import { sentenceOf } from '../src/text/answers';
import { webText } from '../src/text/web-text';
import { decided } from './cards/fixtures/sample';
import { nodesOf } from './cards/fixtures/walk';
import { thirtySeven } from './support/thirty-seven';
import { plain, useWholeBot } from './support/whole-bot';

/** "Text till webben": what residents brought up, to be published. */

const snapshot = (dialogues = thirtySeven) => ({ plan: decided, planVersion: 1, facts: factsOf(dialogues) });
/** How many dialogues have each theme, counted one by one. */
const counted = decided.themes.map(
  ({ id, name }) => [name, thirtySeven.filter(({ themes }) => themes?.includes(id)).length] as const,
);

test.each(Language.options)('every theme that was raised, with its dialogues, in %s', (language) => {
  const text = plain(webText(viewWebText({}, snapshot()), language) ?? '');
  const raised = counted.filter(([, dialogues]) => dialogues > 0);
  expect(raised.length).toBeGreaterThan(1);
  const paragraphs = text.split('\n\n').map((each) => each.split('\n'));
  for (const [name, dialogues] of raised) {
    const found = paragraphs.find(([head]) => head?.toLowerCase() === name.toLowerCase());
    expect(found?.at(-1)).toMatch(new RegExp(`\\b${dialogues} (?:dialog|dialogue)`, 'u'));
  }
  const counts = paragraphs.map(([head]) => raised.find(([name]) => name.toLowerCase() === head?.toLowerCase())?.[1]);
  const order = counts.filter((dialogues) => dialogues !== undefined);
  expect(order).toEqual([...order].sort((a, b) => b - a));
  for (const [name] of counted.filter(([, dialogues]) => dialogues === 0)) expect(text).not.toContain(name);
});

test('the plan’s summary of a theme is told as it is, and a theme without one is a gap to fill', () => {
  const [first, ...rest] = decided.themes;
  if (!first) throw new Error('the plan has themes');
  const plan = {
    ...decided,
    themes: [{ ...first, text: 'Att bli lyssnad på' }, ...rest.map((each) => ({ ...each, text: undefined }))],
  };
  const view = viewWebText({}, { ...snapshot(), plan });
  const text = webText(view, 'sv') ?? '';
  expect(text).toContain('\nAtt bli lyssnad på.\n');
  expect(text).toContain('[Skriv vad invånarna berättade om temat.]');
  expect(sentenceOf(view, 'sv')).toContain('Fyll i det som står inom hakparenteser');
});

test('no word that somebody wrote of a dialogue is in it', () => {
  const written = thirtySeven.map((content) => ({ ...content, observations: 'Ordet kastrull sades' }));
  expect(webText(viewWebText({}, snapshot(written)), 'sv')).not.toContain('kastrull');
});

test('with so few people that a theme would be somebody’s there is no text, and that is said', () => {
  const few = thirtySeven
    .filter(({ municipality }) => municipality !== 'laholm')
    .concat(
      thirtySeven
        .filter(({ municipality }) => municipality === 'laholm')
        .slice(0, 1)
        .map((each) => ({ ...each, participants: 3 })),
    );
  const view = viewWebText({ municipality: 'Laholm' }, snapshot(few));
  expect(webText(view, 'sv')).toBeUndefined();
  expect(sentenceOf(view, 'sv')).toMatch(/^Jag kan inte skriva en text om så få personer/u);
});

test('without any theme raised there is nothing to write', () => {
  const view = viewWebText({}, snapshot([]));
  expect(webText(view, 'sv')).toBeUndefined();
  expect(sentenceOf(view, 'sv')).toMatch(/^Inget tema är markerat/u);
});

describe('in the chat', () => {
  const bot = useWholeBot(() => new Date('2022-11-01T09:00:00Z'));
  beforeAll(() =>
    bot.importPlan({
      ...decided,
      dialogues: thirtySeven.map((content, index) => ({ id: `d-${index}`, ...content })),
    } as never),
  );

  test('it is an ordinary message, with what to do with it first', async () => {
    const { summary, sent, card } = await bot.say('gör en text till webben');
    expect(summary).toMatch(/^Här är en text till webben om \d+ teman\. Kopiera den/u);
    const message = sent.at(-1)?.body as { readonly text?: string; readonly textFormat?: string };
    expect(message.textFormat).toBe('plain');
    expect(message.text?.startsWith(summary)).toBe(true);
    expect(message.text).toContain('Det här har invånare berättat');
    expect(nodesOf(card)).toEqual([]);
  });

  test('of one municipality, its dialogues alone', async () => {
    const { sent } = await bot.say('text till webben om Laholm');
    expect(sent.at(-1)?.body).toMatchObject({ text: expect.stringContaining('Vi har fört 5 dialoger') as unknown });
  });
});
