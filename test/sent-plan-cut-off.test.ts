import type { Plan } from '../src/domain/plan';
import { nodesOf } from './cards/fixtures/walk';
import { type FileServer, startFileServer } from './support/file-server';
import { planned, smallPlan } from './support/small-plan';
import { type StorageProxy, startStorageProxy } from './support/storage-proxy';
import { plain, useWholeBot } from './support/whole-bot';

/** Storage goes away, or does not answer, while a plan that was sent is put in force or taken back. */

const whole = useWholeBot(() => new Date('2021-09-20T10:00:00Z'));
let files: FileServer;
let proxy: StorageProxy;
/** The one whose storage goes away. */
let bot: Awaited<ReturnType<typeof whole.another>>;
let projects = 0;

beforeAll(async () => {
  files = await startFileServer();
  proxy = await startStorageProxy(whole.tablePort);
  bot = await whole.another({ strangersLead: true }, proxy.port);
});
afterAll(() => Promise.all([files.close(), proxy.stop()]));

const titled = (id: string, title: string): Plan => smallPlan({ id, activities: [planned('enkat', { title })] });
const seen = async () => {
  const snapshot = await whole.stores.plans.snapshot();
  return { title: snapshot?.plan.activities[0]?.title, version: snapshot?.planVersion };
};

/** A plan in force, and the card of another that has been sent. */
async function sentCard(): Promise<unknown> {
  projects += 1;
  const id = `litet-${projects}`;
  await whole.importPlan(titled(id, 'Enkät'));
  const downloadUrl = files.serve(`/${id}.yaml`, JSON.stringify(titled(id, 'Webbenkät')));
  const content = { downloadUrl, uniqueId: id, fileType: 'yaml' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const contentUrl = 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/plan.yaml';
  const attachments = [{ contentType, content, contentUrl, name: 'plan.yaml' }];
  return (await whole.post('message-file', { id, attachments })).card;
}

interface Pressed {
  readonly text: string;
  readonly card: unknown;
}

function buttonOn(card: unknown, title: string): Record<string, unknown> {
  const button = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
  if (!button) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  return Object(button.data);
}
async function press(card: unknown, title: string): Promise<Pressed> {
  const data = buttonOn(card, title);
  const value = { action: { type: 'Action.Execute', verb: data.verb, data } };
  const { text } = await whole.offer('invoke-desktop', { value }, bot);
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

const isWrite = (method: string): boolean => method !== 'GET';
/** Keeps the nth write from storage, or its answer from the bot, and everything after it. */
function cutAt(nth: number, moment: 'before' | 'after'): () => number {
  let writes = 0;
  let cut = false;
  const pass =
    (at: 'before' | 'after') =>
    ({ method }: { readonly method: string }): boolean => {
      if (at === moment && isWrite(method) && ++writes >= nth) cut = true;
      return !cut;
    };
  proxy.watch({ before: pass('before'), ...(moment === 'after' ? { after: pass('after') } : {}) });
  return () => writes;
}

const NOT_SAVED = 'Just nu når jag inte databasen. Inget är sparat. Försök igen om en stund.';
const UNSURE = 'Databasen svarade inte i tid, så jag vet inte om det blev sparat.';

test('away altogether: the card stays, nothing is changed, and pressed again it is in force', async () => {
  const card = await sentCard();
  proxy.watch({ before: () => false });
  const away = await press(card, 'Sätt i kraft');
  expect(away.text).toContain(NOT_SAVED);
  expect(await seen()).toEqual({ title: 'Enkät', version: 1 });
  proxy.watch({});
  expect((await press(card, 'Sätt i kraft')).text).toContain('är i kraft (version 2)');
});

/** When it is cut off, what is pressed, the title before it and after it, and what is pressed then. */
test.each([
  ['before', 'Sätt i kraft', 'Enkät', 'Webbenkät', 'Sätt i kraft'],
  ['after', 'Sätt i kraft', 'Enkät', 'Webbenkät', 'Sätt i kraft'],
  ['after', 'Sätt i kraft', 'Enkät', 'Webbenkät', 'Avbryt'],
  ['before', 'Ångra', 'Webbenkät', 'Enkät', 'Ångra'],
] as const)(
  'cut off at each write, %s storage has it: %s, from %s to %s and then %s: told, and all or nothing',
  async (moment, title, old, next, then) => {
    for (let nth = 1, isCut = true; isCut; nth += 1) {
      const sent = await sentCard();
      const card = title === 'Ångra' ? (await press(sent, 'Sätt i kraft')).card : sent;
      const { version = 0 } = await seen();
      const writes = cutAt(nth, moment);
      const first = await press(card, title);
      isCut = writes() >= nth;
      proxy.watch({});
      const after = await seen();
      const done = { title: next, version: version + 1 };
      expect([{ title: old, version }, done]).toContainEqual(after);
      // Only what is so is said to be: nothing is saved, it is in force, or nobody knows.
      if (first.text.includes(NOT_SAVED)) expect(after.title).toBe(old);
      else if (!first.text.includes(UNSURE)) expect(after.title).toBe(next);

      const again = await press(card, then);
      const isDone = then !== 'Avbryt' || after.title === next;
      expect(again.text).toMatch(isDone ? /är i kraft|är redan i kraft|ångrad/u : /Avbrutet\. Planen är inte ändrad/u);
      expect(await seen()).toEqual(isDone ? done : after);
    }
  },
);
