import { viewWebText } from '../src/answers/web-text';
import type { Asker } from '../src/domain/asker';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import { sentenceOf } from '../src/text/answers';
import { webText } from '../src/text/web-text';
import { decided } from './cards/fixtures/sample';
import { nodesOf } from './cards/fixtures/walk';
import { someContent, someDialogue } from './support/dialogues';
import { thirtySeven } from './support/thirty-seven';
import { plain, useWholeBot } from './support/whole-bot';

/** "Text till webben": what residents brought up, to be published. */

const LEADER = { roles: ['projektledare'] } as const;

const snapshot = (dialogues = thirtySeven, plan = decided) => ({ plan, planVersion: 1, facts: factsOf(dialogues) });

/** The text of dialogues for somebody, by a store that has the same ones. */
function viewOf(
  dialogues = thirtySeven,
  {
    plan = decided,
    asker = LEADER,
    ...asked
  }: { plan?: Plan; asker?: Pick<Asker, 'roles'>; municipality?: string } = {},
) {
  const newest = async () => dialogues.map((content, at) => someDialogue(`d-${at}`, content));
  return viewWebText(asked, asker, snapshot(dialogues, plan), { newest });
}
const textOf = async (...given: Parameters<typeof viewOf>) => webText(await viewOf(...given), 'sv');
/** How many dialogues have each theme, counted one by one. */
const counted = decided.themes.map(
  ({ id, name }) => [name, thirtySeven.filter(({ themes }) => themes?.includes(id)).length] as const,
);

test.each(Language.options)('every theme that was raised, with its dialogues, in %s', async (language) => {
  const text = plain(webText(await viewOf(), language) ?? '');
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

test('the plan’s summary of a theme is told as it is, and a theme without one is a gap to fill', async () => {
  const [first, ...rest] = decided.themes;
  if (!first) throw new Error('the plan has themes');
  const plan = {
    ...decided,
    themes: [{ ...first, text: 'Att bli lyssnad på' }, ...rest.map((each) => ({ ...each, text: undefined }))],
  };
  const view = await viewOf(thirtySeven, { plan });
  const text = webText(view, 'sv') ?? '';
  expect(text).toContain('\nAtt bli lyssnad på.\n');
  expect(text).toContain('[Skriv vad invånarna berättade om temat.]');
  expect(sentenceOf(view, 'sv')).toContain('Fyll i det som står inom hakparenteser');
});

describe('quotes', () => {
  const KETTLE = 'Ordet kastrull sades';
  const [bemotande, skola] = ['bemotande', 'skola'];
  const one = (change: Partial<DialogueContent>) =>
    someContent({ participants: 5, themes: [bemotande], quotable: true, observations: KETTLE, ...change });

  test('of nothing that is not marked is a word printed', async () => {
    const written = thirtySeven.map((content) => ({ ...content, observations: KETTLE }));
    expect(await textOf(written)).not.toContain('kastrull');
    expect(await textOf([one({ quotable: false })])).not.toContain('kastrull');
  });

  test('what is marked stands under its theme, with all that was written of what people brought up', async () => {
    const view = await viewOf([one({ lowered: 'Långa\n\nköer', advantages: 'Alla kom till tals' })]);
    const paragraph = webText(view, 'sv')
      ?.split('\n\n')
      .find((each) => each.startsWith('Bemötande\n'));
    expect(paragraph?.split('\n').slice(-3, -1)).toEqual(['”Långa köer.”', '”Ordet kastrull sades.”']);
    expect(webText(view, 'sv')).not.toContain('till tals');
    expect(sentenceOf(view, 'sv')).toContain('Två citat är med, från dialoger som får citeras.');
    expect(sentenceOf(view, 'en')).toContain('Two quotes are in it, from dialogues that may be quoted.');
  });

  test.each<[string, Partial<DialogueContent>]>([
    ['1–4 people', { participants: 4 }],
    ['a name that the writer had saved anyway', { observations: 'Kastrull, sa Anna Svensson' }],
    ['an address', { observations: 'Kastrullen på Storgatan 14' }],
  ])('nothing of %s is printed', async (_what, change) => {
    expect(await textOf([one(change), one({ observations: 'Bra', themes: [skola] })])).not.toMatch(/kastrull/iu);
  });

  test('whoever may not read what was written gets the text without quotes', async () => {
    const plan: Plan = { ...decided, observationsFor: ['projektledare'] };
    expect(await textOf([one({})], { plan })).toContain('kastrull');
    const view = await viewOf([one({})], { plan, asker: { roles: ['nämndsekreterare'] } });
    expect(webText(view, 'sv')).not.toContain('kastrull');
    expect(sentenceOf(view, 'sv')).not.toContain('citat');
  });

  test('of a dialogue on several themes, what names one of them stands there, and the rest by itself', async () => {
    const both = { themes: [bemotande, skola] };
    const text = await textOf([
      one({ ...both, observations: 'Skolan lyssnar inte', strengthened: 'Att få komma tillbaka' }),
    ]);
    expect(text).toMatch(/\nSkola\n.*\n”Skolan lyssnar inte\.”\nTogs upp/u);
    expect(text).toMatch(/\n\nInvånare har också sagt\n”Att få komma tillbaka\.”\n\n/u);
  });

  test('three of a theme at most, none of them twice, and none longer than a quote is', async () => {
    const words = ['Ett', 'Ett', 'Två', 'Tre', 'Fyra'].map((each) =>
      one({ observations: `${each} ${'ord '.repeat(200)}` }),
    );
    const lines = (await textOf(words))?.split('\n').filter((line) => line.startsWith('”')) ?? [];
    expect(lines.map((line) => line.slice(1, 4))).toEqual(['Ett', 'Två', 'Tre']);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(303);
  });
});

test('with so few people that a theme would be somebody’s there is no text, and that is said', async () => {
  const few = thirtySeven
    .filter(({ municipality }) => municipality !== 'laholm')
    .concat(
      thirtySeven
        .filter(({ municipality }) => municipality === 'laholm')
        .slice(0, 1)
        .map((each) => ({ ...each, participants: 3 })),
    );
  const view = await viewOf(few, { municipality: 'Laholm' });
  expect(webText(view, 'sv')).toBeUndefined();
  expect(sentenceOf(view, 'sv')).toMatch(/^Jag kan inte skriva en text om så få personer/u);
});

test('without any theme raised there is nothing to write', async () => {
  const view = await viewOf([]);
  expect(webText(view, 'sv')).toBeUndefined();
  expect(sentenceOf(view, 'sv')).toMatch(/^Inget tema är markerat/u);
});

describe('in the chat', () => {
  const bot = useWholeBot(() => new Date('2022-11-01T09:00:00Z'));
  beforeAll(() =>
    bot.importPlan({
      ...decided,
      dialogues: thirtySeven.map((content, index) => ({
        id: `d-${index}`,
        ...content,
        ...(index === 0 ? { themes: ['skola'], quotable: true, lowered: 'Ingen svarar i telefon' } : {}),
      })),
    } as never),
  );

  test('it is an ordinary message, with what to do with it first', async () => {
    const { summary, sent, card } = await bot.say('gör en text till webben');
    expect(summary).toMatch(/^Här är en text till webben om \d+ teman\. Kopiera den/u);
    const message = sent.at(-1)?.body as { readonly text?: string; readonly textFormat?: string };
    expect(message.textFormat).toBe('plain');
    expect(message.text?.startsWith(summary)).toBe(true);
    expect(message.text).toContain('Det här har invånare berättat');
    expect(message.text).toContain('\n”Ingen svarar i telefon.”\n');
    expect(nodesOf(card)).toEqual([]);
  });

  test('of one municipality, its dialogues alone', async () => {
    const { sent } = await bot.say('text till webben om Laholm');
    expect(sent.at(-1)?.body).toMatchObject({ text: expect.stringContaining('Vi har fört 5 dialoger') as unknown });
  });
});
