import { DIGEST_ROOM } from '../src/ports/deliveries';
import { ANNA, BO, buttons, SECRETARY, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** The project leader connects the channel that the project's week goes to, by cards, and takes it back. */

const bot = usePlanByCard();

const channel = (id: string) => ({
  conversation: { id: `19:${id}@thread.tacv2;messageid=1`, conversationType: 'channel', isGroup: true },
});
const ONE = channel('one');
const TWO = channel('two');
const OWN = {};

async function ask(who: object, where: object, text = 'koppla kanalen'): Promise<{ text: string; card: unknown }> {
  const spoken = where === OWN ? { text } : { text: `${text} <at>Medskapa</at>` };
  const fixture = where === OWN ? 'message-personal' : 'message-channel-mention-last';
  const { summary, card } = await bot.whole.post(fixture, { ...spoken, ...who, ...where });
  return { text: summary, card };
}

async function press(card: unknown, title: string, where: object, who: object = ANNA) {
  const data = buttons(card).get(title);
  if (!data) throw new Error(`no button ${title}: ${JSON.stringify(card)}`);
  const { text } = await bot.whole.press(data, { ...who, ...where });
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

const connected = async (): Promise<unknown> =>
  Object((await bot.whole.stores.channels.connection()).room?.conversation).id;
const titles = (card: unknown): unknown[] => [...buttons(card).keys()];

beforeEach(() => bot.whole.stores.people.forget(DIGEST_ROOM));

test('in the channel: told what comes there, connected, disconnected, and each taken back', async () => {
  const asked = await ask(ANNA, ONE);
  expect(asked.text).toMatch(
    /^Vill ni ha projektets vecka här, när veckans påminnelser går ut\? I den står vad som är sent/u,
  );
  expect(titles(asked.card)).toEqual(['Koppla']);
  const done = await press(asked.card, 'Koppla', ONE);
  expect(done.text).toContain('Klart. Projektets vecka kommer hit när veckans påminnelser går ut.');
  expect(titles(done.card)).toEqual(['Koppla från', 'Ångra']);
  expect(await connected()).toBe('19:one@thread.tacv2');
  const off = await press(done.card, 'Koppla från', ONE);
  expect(off.text).toContain('Klart, kanalen är kopplad från. Projektets vecka går inte till någon kanal.');
  expect(await connected()).toBeUndefined();
  const back = await press(off.card, 'Ångra', ONE);
  expect(back.text).toContain('Ångrat. Projektets vecka kommer hit');
  expect(await connected()).toBe('19:one@thread.tacv2');
});

test('in one’s own chat: how it is done, what is connected, and disconnected from there', async () => {
  const none = await ask(ANNA, OWN, 'koppla kanal');
  expect(none.text).toContain('skriv ”@Medskapa koppla kanalen” i kanalen och tryck på Koppla');
  expect(titles(none.card)).toEqual([]);
  await press((await ask(ANNA, ONE)).card, 'Koppla', ONE);
  const shown = await ask(BO, OWN, 'vilken kanal är kopplad');
  expect(shown.text).toContain('Projektets vecka går till en kanal sedan 1 februari 2022.');
  expect((await press(shown.card, 'Koppla från', OWN, BO)).text).toContain('Klart, kanalen är kopplad från.');
  expect(await connected()).toBeUndefined();
});

test('another channel takes its place, and taking that back gives the first again', async () => {
  await press((await ask(ANNA, ONE)).card, 'Koppla', ONE);
  const asked = await ask(ANNA, TWO);
  expect(asked.text).toContain('Kopplar du den här kommer den hit i stället.');
  const moved = await press(asked.card, 'Koppla', TWO);
  expect(await connected()).toBe('19:two@thread.tacv2');
  expect((await press(moved.card, 'Ångra', TWO)).text).toContain('Ångrat. Projektets vecka går till en annan kanal');
  expect(await connected()).toBe('19:one@thread.tacv2');
});

test('two leaders at once: the later is told how it is, and nothing of the first is lost', async () => {
  const [one, two] = [await ask(ANNA, ONE), await ask(BO, TWO)];
  const [first, second] = await Promise.all([press(one.card, 'Koppla', ONE), press(two.card, 'Koppla', TWO, BO)]);
  const late = [first, second].filter(({ text }) => text.includes('Någon annan har ändrat vilken kanal'));
  expect(late).toHaveLength(1);
  expect(await connected()).toBe(late[0] === first ? '19:two@thread.tacv2' : '19:one@thread.tacv2');
  // A card from before another's change takes nothing back.
  const winner = late[0] === first ? second : first;
  await press((await ask(ANNA, OWN)).card, 'Koppla från', OWN);
  expect((await press(winner.card, 'Ångra', OWN)).text).toContain('Någon annan har ändrat');
});

test('others are told who can, by word and by press', async () => {
  const { card } = await ask(ANNA, ONE);
  const who = /Med rollen nämndsekreterare kan du inte göra det här\. Det gör projektledaren\./u;
  expect((await ask(SECRETARY, ONE)).text).toMatch(who);
  expect((await press(card, 'Koppla', ONE, SECRETARY)).text).toMatch(who);
  expect(await connected()).toBeUndefined();
});
