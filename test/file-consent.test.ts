import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Role } from '../src/domain/roles';
import { readPlanFiles } from '../src/files/plan-file';
import { openWorkbook } from '../src/files/workbook/open-workbook';
import { eraseExpiredText } from '../src/operate/erase-expired-text';
import { addPerson } from '../src/planning/add-person';
import { OFFERED_MS } from '../src/ports/file-offers';
import { FILE_OFFERS } from '../src/storage/keys';
import { type FileServer, startFileServer } from './support/file-server';
import { regionTemplate } from './support/region-template';
import { planned, smallPlan } from './support/small-plan';
import { type Exchange, useWholeBot } from './support/whole-bot';
import { readWord } from './support/word';

/** A file that is asked for in the chat: offered, taken or not, and put where the person says. */

let now = new Date('2021-09-20T10:00:00Z');
const whole = useWholeBot(() => now, { strangersLead: false });
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const SEND = 'skicka planen som Excel';

const PEOPLE = ['leader', 'other', 'worker'] as const;
type Who = (typeof PEOPLE)[number];
const from = (who: Who) => ({
  from: { id: `29:${who}`, aadObjectId: who, name: who },
  conversation: { conversationType: 'personal', id: `a:${who}`, tenantId: '11111111-2222-4333-8444-555555555555' },
});

let drive: FileServer;
/** Where a server was that has gone. */
let nobody = '';
let paths = 0;
const put: { headers: IncomingMessage['headers']; bytes: Buffer }[] = [];

/** A place in OneDrive that answers so, when all has been read. */
function place(status = 201, how?: (res: ServerResponse) => void): string {
  return drive.serve(`/upload/${++paths}`, async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    put.push({ headers: req.headers, bytes: Buffer.concat(parts) });
    if (how) return how(res);
    res.writeHead(status);
    res.end();
  });
}

const plan = smallPlan({ id: 'litet', activities: [planned('enkat', { title: 'Enkät' })] });

beforeAll(async () => {
  const gone = await startFileServer();
  nobody = gone.serve('/upload', 'x');
  await gone.close();
  drive = await startFileServer();
  await whole.importPlan(plan);
  for (const who of PEOPLE) {
    const upn = `${who}@example.se`;
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: upn, tenantId: 't', userRole: 'user' });
    const roles = [who === 'worker' ? ('arbetsgrupp' as const) : ('projektledare' as const)];
    await addPerson({ upn, name: who, roles }, 'p-operator', whole.stores, whole.surroundings);
  }
});
afterAll(() => drive.close());
beforeEach(() => {
  put.length = 0;
  // What was said a minute ago is not said again.
  now = new Date(now.getTime() + 60_000);
});

interface Offered {
  readonly name: string;
  readonly size: number;
  readonly context: { readonly offer: string };
}

const attachmentOf = (body: Record<string, unknown> | undefined) => Object((body?.attachments as unknown[])?.[0]);

function offeredIn(body: Record<string, unknown> | undefined): Offered {
  const { contentType, name, content } = attachmentOf(body);
  expect(contentType).toBe(CONSENT);
  expect(content.declineContext).toEqual(content.acceptContext);
  return { name, size: content.sizeInBytes, context: content.acceptContext };
}

async function ask(text = SEND, who: Who = 'leader'): Promise<Offered> {
  return offeredIn((await whole.say(text, from(who))).sent.at(-1)?.body);
}

const info = (uploadUrl: string) => ({
  contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/projektplan.xlsx',
  name: 'projektplan.xlsx',
  uploadUrl,
  uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
  fileType: 'xlsx',
});

/** A yes, with what it made of the card. */
async function accept(
  { context }: Pick<Offered, 'context'>,
  uploadInfo: unknown,
  who: Who = 'leader',
): Promise<
  Exchange & { readonly card: { contentType?: string } & Record<string, unknown>; readonly sentence: string }
> {
  const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
  const updated = whole.connector.updated.length;
  const done = await whole.post('file-consent-accept', { value, ...from(who) });
  expect([done.status, done.text]).toEqual([200, '']);
  const shown = whole.connector.updated.slice(updated).at(-1)?.body;
  const body = shown ?? done.sent.at(-1)?.body;
  return { ...done, card: attachmentOf(shown), sentence: String(body?.summary ?? '') };
}

test('the plan is offered, put where the person says yes to, and its card takes the place of the question', async () => {
  const { sent } = await whole.say(SEND, from('leader'));
  expect(sent).toHaveLength(1);
  const offered = offeredIn(sent[0]?.body);
  expect(offered.name).toBe('projektplan-litet-version-1.xlsx');
  expect(sent[0]?.body.text).toBeUndefined();
  // What comes back with the yes tells of nobody.
  expect(offered.context).toEqual({ offer: expect.stringMatching(/^[\w-]+$/u), language: 'sv' });

  const { card, sent: more } = await accept(offered, info(place()));
  expect(put).toHaveLength(1);
  const [{ headers, bytes } = { headers: {}, bytes: Buffer.alloc(0) }] = put;
  expect(bytes.length).toBe(offered.size);
  expect(headers['content-range']).toBe(`bytes 0-${offered.size - 1}/${offered.size}`);
  expect([headers.authorization, headers.cookie]).toEqual([undefined, undefined]);
  expect(card).toMatchObject({
    contentType: INFO,
    name: 'projektplan.xlsx',
    contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/projektplan.xlsx',
    content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'xlsx' },
  });
  expect(more).toEqual([]);
  const read = readPlanFiles([{ name: 'plan.xlsx', text: bytes }]);
  expect('plan' in read && read.plan.activities.map(({ title }) => title)).toEqual(['Enkät']);
});

test('the same request from the same store gives the same bytes', async () => {
  for (let i = 0; i < 2; i += 1) await accept(await ask(), info(place()));
  expect(put[0]?.bytes.equals(put[1]?.bytes ?? Buffer.alloc(0))).toBe(true);
});

test('the empty template is had too, and reads as a workbook to fill in', async () => {
  const offered = await ask('mall för planen');
  expect(offered.name).toBe('mall-projektplan.xlsx');
  const { card } = await accept(offered, info(place()));
  expect(card.contentType).toBe(INFO);
  expect(put[0]?.bytes.length).toBe(offered.size);
});

test('the project report is had by whoever takes part, in their own chat, and is the same each time', async () => {
  const offered = await ask('skriv projektredovisningen', 'worker');
  expect(offered.name).toBe('projektredovisning-litet-2021-09-20.docx');
  expect((await accept(offered, info(place()), 'worker')).card.contentType).toBe(INFO);
  await accept(await ask('skapa en projektredovisning'), info(place()));
  expect(put[0]?.bytes.length).toBe(offered.size);
  expect(put[0]?.bytes.equals(put[1]?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect(readWord(put[0]?.bytes ?? Buffer.alloc(0)).tables.flat(2)).toContain('Enkät');
});

describe('a region’s own template', () => {
  beforeAll(() => whole.importPlan({ ...plan, id: 'mallar' }));
  afterAll(() => whole.stores.plans.use(plan.id));
  const sendTemplate = (name: string, bytes: Uint8Array, who: Who = 'leader') =>
    whole.post('message-file', {
      id: `t-${++paths}`,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          content: { downloadUrl: drive.serve(`/sent/${paths}`, bytes), uniqueId: `u-${paths}`, fileType: 'dotx' },
          contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/x.dotx',
          name,
        },
      ],
      ...from(who),
    });
  const headersOf = (bytes: Uint8Array): string =>
    [...readWord(bytes).parts].filter(([name]) => name.startsWith('word/header')).join();
  const named = async () => (await whole.stores.plans.snapshot())?.plan.documentTemplate;

  test('is kept when it is sent, named by the plan, and used by documents from then on', async () => {
    // Larger than a row of storage holds.
    const own = await regionTemplate((parts) => (parts['word/media/x.bin'] = randomBytes(700_000)));
    expect((await sendTemplate('region.dotx', own)).summary).toMatch(/^Mallen ”region\.dotx” är sparad\./u);
    expect(await named()).toBe('region.dotx');
    expect(await whole.stores.templates.find('mallar', 'region.dotx')).toEqual(Buffer.from(own));
    await accept(await ask('dokumentationsmall', 'worker'), info(place()), 'worker');
    expect(headersOf(put[0]?.bytes ?? Buffer.alloc(0))).toContain('Region Exempel');

    // A shorter one in its place.
    const shorter = await regionTemplate();
    await sendTemplate('region.dotx', shorter);
    expect(await whole.stores.templates.find('mallar', 'region.dotx')).toEqual(Buffer.from(shorter));
  });

  test.each<[string, string, (parts: Record<string, Uint8Array>) => void, RegExp]>([
    [
      'no Word template',
      'ny.dotx',
      (parts) => delete parts['word/document.xml'],
      /^Filen går inte att läsa som en Wordmall/u,
    ],
    ['macros', 'ny.dotm', (parts) => (parts['word/vbaProject.bin'] = new Uint8Array(3)), /^Mallen innehåller makron/u],
    [
      'too much',
      'ny.dotx',
      (parts) => (parts['word/media/x.bin'] = randomBytes(2_000_001)),
      /^Mallen är större än 2 MB/u,
    ],
  ])('with %s is not kept, and the sentence says why', async (_what, name, change, sentence) => {
    const before = await named();
    expect((await sendTemplate(name, await regionTemplate(change))).summary).toMatch(sentence);
    expect(await whole.stores.templates.find('mallar', name)).toBeUndefined();
    expect(await named()).toBe(before);
  });

  test('is taken from the project leader alone', async () => {
    const answered = await sendTemplate('annan.dotx', await regionTemplate(), 'worker');
    expect(answered.summary).toContain('projektledaren');
    expect(await whole.stores.templates.find('mallar', 'annan.dotx')).toBeUndefined();
  });

  test('that the plan names and nobody has sent is told of with the file', async () => {
    await whole.importPlan({ ...plan, id: 'utan-mall', documentTemplate: 'saknas.dotx' });
    const { sent } = await whole.say('dokumentationsmall', from('worker'));
    expect(sent.at(-1)?.body.summary).toContain('mallen ”saknas.dotx”, men den har jag inte');
  });
});

test('while a document is made it is seen that the bot is writing, and nothing of that comes after the answer', async () => {
  const asked = await whole.say('projektredovisning', from('worker'));
  expect(asked.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  const { sent } = await accept(offeredIn(asked.sent.at(-1)?.body), info(place()), 'worker');
  expect(sent.map(({ body }) => body.type)).toEqual(['typing']);
  // The plan takes no time to speak of.
  expect((await whole.say(SEND, from('leader'))).sent.map(({ body }) => body.type)).toEqual(['message']);
});

test('a sign that the channel does not take is no reason to give no document', async () => {
  whole.connector.behave({ when: ({ body }) => body.type === 'typing', times: 1, status: 500 });
  expect((await ask('projektredovisning', 'worker')).name).toMatch(/^projektredovisning-/u);
});

test('the data are given as a workbook, to others than the project leader too', async () => {
  const offered = await ask('exportera data', 'worker');
  expect(offered.name).toBe(`data-litet-${today()}.xlsx`);
  await accept(offered, info(place()), 'worker');
  const book = openWorkbook(put[0]?.bytes ?? Buffer.alloc(0));
  expect(book).toMatchObject({ names: expect.arrayContaining(['Om filen', 'Dialoger', 'Mål']) });
});

test('a no changes the card to a sentence, and nothing is put', async () => {
  const { context } = await ask();
  const updated = whole.connector.updated.length;
  const value = { type: 'fileUpload', action: 'decline', context };
  await whole.post('file-consent-decline', { value, ...from('leader') });
  expect(whole.connector.updated[updated]?.body).toMatchObject({
    text: expect.stringContaining('Filen är inte sparad.'),
  });
  expect((await accept({ context }, info(place()))).sentence).toContain('Filen väntar inte längre.');
  expect(put).toEqual([]);
});

/** A file of each way that files are made. */
const KINDS = [SEND, 'projektredovisning', 'exportera data'] as const;

test.each(KINDS)('the same yes twice, at once or right after, puts it once and tells once: %s', async (phrase) => {
  const offered = await ask(phrase);
  const address = place();
  const before = whole.connector.updated.length;
  const both = await Promise.all([accept(offered, info(address)), accept(offered, info(address))]);
  await accept(offered, info(address));
  expect(put).toHaveLength(1);
  const shown = whole.connector.updated.slice(before).map(({ body }) => attachmentOf(body).contentType);
  expect(shown).toEqual([INFO]);
  expect(both.flatMap(({ sent }) => sent).filter(({ body }) => body.type !== 'typing')).toEqual([]);
});

test.each(KINDS)('a yes long after it was saved says so: %s', async (phrase) => {
  const offered = await ask(phrase);
  await accept(offered, info(place()));
  now = new Date(now.getTime() + 60_000);
  expect((await accept(offered, info(place()))).sentence).toContain('Filen är redan sparad i din OneDrive.');
  expect(put).toHaveLength(1);
});

test.each(KINDS)('nobody else gets it, a leader neither, and no role but theirs: %s', async (phrase) => {
  const offered = await ask(phrase);
  for (const who of ['other', 'worker'] as const) {
    expect((await accept(offered, info(place()), who)).sentence).toContain('Det avgör den som bad om filen.');
  }
  const value = { type: 'fileUpload', action: 'decline', context: offered.context };
  const { summary } = await whole.post('file-consent-decline', { value, ...from('other') });
  expect(summary).toContain('Det avgör den som bad om filen.');
  expect(put).toEqual([]);
  expect((await accept(offered, info(place()))).card.contentType).toBe(INFO);
});

test.each<[string, Role | undefined, RegExp]>([
  [SEND, 'arbetsgrupp', /kan du inte få filen\. Projektledaren kan hämta den\./u],
  // Everybody else of the project may have documents; whoever is not of it any more is as a stranger.
  ['projektredovisning', undefined, /Det avgör den som bad om filen/u],
  ['exportera data', undefined, /Det avgör den som bad om filen/u],
])('whoever may have it no more gets it no more: %s', async (phrase, role, expected) => {
  const offered = await ask(phrase, 'other');
  const { people } = whole.stores;
  const before = await people.people();
  const others = before.filter(({ upn }) => upn !== 'other@example.se');
  const changed = before.map((each) => (others.includes(each) || !role ? each : { ...each, roles: [role] }));
  await people.importPeople(role ? changed : others, true);
  const { sentence } = await accept(offered, info(place()), 'other');
  await people.importPeople(before, true);
  expect(sentence).toMatch(expected);
  expect(put).toEqual([]);
});

test('a plan that has changed since is offered anew, with its own size', async () => {
  const offered = await ask();
  await whole.importPlan({
    ...plan,
    activities: [planned('enkat', { title: 'Enkät' }) as never, planned('ny') as never],
  });
  const again = await accept(offered, info(place()));
  expect(again.sentence).toContain('Planen har ändrats sedan du bad om den.');
  expect(put).toEqual([]);
  const anew = offeredIn(whole.connector.updated.at(-1)?.body);
  expect([anew.name, anew.size === offered.size]).toEqual(['projektplan-litet-version-2.xlsx', false]);
  await accept(anew, info(place()));
  expect(put[0]?.bytes.length).toBe(anew.size);
});

const cut = (res: ServerResponse): void => void res.socket?.destroy();
const away = (res: ServerResponse): void => {
  res.writeHead(302, { location: 'https://evil.example/upload' });
  res.end();
};
const TROUBLES: readonly [string, () => unknown, RegExp][] = [
  ['401', () => info(place(401)), /OneDrive tog inte emot filen/u],
  ['403', () => info(place(403)), /OneDrive tog inte emot filen/u],
  ['404, the session has ended', () => info(place(404)), /OneDrive tog inte emot filen/u],
  ['409', () => info(place(409)), /Det ligger redan en fil i vägen/u],
  ['413', () => info(place(413)), /Din OneDrive är full/u],
  ['507', () => info(place(507)), /Din OneDrive är full/u],
  ['202, more is waited for', () => info(place(202)), /Jag når inte OneDrive/u],
  ['429', () => info(place(429)), /Jag når inte OneDrive/u],
  ['500', () => info(place(500)), /Jag når inte OneDrive/u],
  ['a redirect', () => info(place(302, away)), /Jag når inte OneDrive/u],
  ['a cut connection', () => info(place(200, cut)), /vet inte om filen blev sparad/u],
  ['nobody there', () => info(nobody), /Jag når inte OneDrive/u],
  ['a foreign host', () => info('https://exempel.sharepoint.com.evil.example/upload'), /ligger inte i OneDrive/u],
  ['no https', () => info('http://exempel.sharepoint.com/upload'), /ligger inte i OneDrive/u],
  ['no address', () => info('upload'), /ligger inte i OneDrive/u],
  [
    'a file that is shown elsewhere',
    () => ({ ...info(place()), contentUrl: 'https://evil.example/x' }),
    /inte i OneDrive/u,
  ],
  ['no place at all', () => undefined, /gav mig ingen plats/u],
  ['half a place', () => ({ name: 'plan.xlsx' }), /gav mig ingen plats/u],
];
test.each(TROUBLES)('%s: a sentence beside the card, which may be pressed again', async (_name, where, expected) => {
  const offered = await ask();
  const updated = whole.connector.updated.length;
  const { sentence } = await accept(offered, where());
  expect(sentence).toMatch(expected);
  expect(whole.connector.updated).toHaveLength(updated);
  expect((await accept(offered, info(place()))).card.contentType).toBe(INFO);
});

test('where the card cannot be renewed, what it would show comes as a message', async () => {
  const offered = await ask();
  whole.connector.behave({ when: ({ method }) => method === 'PUT', times: 1, status: 404 });
  const { sent } = await accept(offered, info(place()));
  expect(attachmentOf(sent.at(-1)?.body).contentType).toBe(INFO);
});

test.each(KINDS)('a file that nobody takes waits a day, and no longer: %s', async (phrase) => {
  const offered = await ask(phrase);
  now = new Date(now.getTime() + OFFERED_MS + 1);
  expect((await accept(offered, info(place()))).sentence).toContain('Filen väntar inte längre.');
  await eraseExpiredText(whole.stores, whole.surroundings);
  expect(await whole.stores.table.list(FILE_OFFERS)).toEqual([]);
});

test.each([
  ['no context', { type: 'fileUpload', action: 'accept' }],
  ['another app’s context', { type: 'fileUpload', action: 'accept', context: { filename: 'x.txt' } }],
  ['an id that is none', { type: 'fileUpload', action: 'accept', context: { offer: '../../x' } }],
  ['another action', { type: 'fileUpload', action: 'maybe', context: { offer: 'id-1' } }],
  ['nothing', undefined],
])('%s: 400, and nothing happens', async (_name, value) => {
  const { status, sent } = await whole.offer('file-consent-accept', { value, ...from('leader') });
  expect([status, sent.length, put.length]).toEqual([400, 0, 0]);
});

describe('where others read along', () => {
  const mention = { type: 'mention', mentioned: { id: '28:7d1c6c1e-0000-4000-8000-00000000b07a', name: 'Medskapa' } };
  const askThere = (phrase: string, who: Who | 'stranger', fixture = 'message-group-mention') =>
    whole.post(fixture, {
      from: who === 'stranger' ? { id: '29:new', aadObjectId: 'new', name: 'new' } : from(who).from,
      text: `<at>Medskapa</at> ${phrase}`,
      entities: [{ ...mention, text: '<at>Medskapa</at>' }],
    });

  test.each<[string, Who, string]>([
    [SEND, 'leader', 'message-group-mention'],
    ['projektredovisning', 'worker', 'message-group-mention'],
    ['projektredovisning', 'worker', 'message-channel-mention-last'],
  ])('%s by %s is offered in their own chat, which is said there: %s', async (phrase, who, fixture) => {
    // They have met the bot in it.
    await whole.say('hjälp', from(who));
    const { sent } = await askThere(phrase, who, fixture);
    const [own, there, ...more] = sent.filter(({ body }) => body.type === 'message');
    expect(more).toEqual([]);
    expect(decodeURIComponent(own?.path ?? '')).toContain(`conversations/a:${who}/`);
    expect(there?.body.summary).toBe(
      'Filer lämnar jag bara i egen chatt, så jag har lagt den i din. Säg ja där, så sparas den.',
    );
    expect(attachmentOf(there?.body).contentType).toBeUndefined();
    const { card } = await accept(offeredIn(own?.body), info(place()), who);
    expect([card.contentType, put.length]).toEqual([INFO, 1]);
  });

  test('where the bot has no chat with them it is told where files are had', async () => {
    await addPerson(
      { upn: 'new@example.se', name: 'new', roles: ['arbetsgrupp'] },
      'p-operator',
      whole.stores,
      whole.surroundings,
    );
    whole.connector.addMember('29:new', {
      name: 'new',
      userPrincipalName: 'new@example.se',
      tenantId: 't',
      userRole: 'user',
    });
    const { sent, summary } = await askThere('projektredovisning', 'stranger');
    expect(sent).toHaveLength(1);
    expect(summary).toBe(
      'Projektredovisningen lämnar jag bara i din egen chatt med mig. Skriv samma sak där, så får du filen.',
    );
  });

  test('and where their chat does not take it', async () => {
    await whole.say('hjälp', from('other'));
    whole.connector.behave({
      when: ({ path }) => decodeURIComponent(path).includes('a:other/'),
      times: 1,
      status: 403,
    });
    const { summary } = await askThere('projektredovisning', 'other');
    expect(summary).toContain('Skriv samma sak där, så får du filen.');
  });

  test('whoever may not have the file is told so, and gets none', async () => {
    await whole.say('hjälp', from('worker'));
    const { sent, summary } = await askThere(SEND, 'worker');
    expect(sent).toHaveLength(1);
    expect(summary).toContain('Projektledaren kan hämta den');
  });
});

test('no address of a place is logged', async () => {
  const strict = await whole.another({ strangersLead: false });
  const { context } = await ask();
  const value = { type: 'fileUpload', action: 'accept', context, uploadInfo: info(place(500)) };
  await whole.post('file-consent-accept', { value, ...from('leader') }, strict);
  expect(JSON.stringify(strict.logged)).not.toMatch(/upload\/|sharepoint/u);
});

test('in the local trial, whose window takes no files, the sentence says how', async () => {
  const trial = await whole.another({ strangersLead: true });
  const { sent } = await whole.say(SEND, from('leader'), trial);
  expect(sent.at(-1)?.body.text).toContain('Projektplanen i Excel är redo');
  expect(sent.at(-1)?.body.text).toContain('plan export');
});

test('how a changed plan is taken in is told to whoever may change it', async () => {
  const answer = await whole.say('ladda upp en ny version av planen', from('leader'));
  expect(answer.summary).toBe(
    'Skicka planen som Excelfil till mig i vår egen chatt, så visar jag vad som ändras innan något gäller.',
  );
  const card = JSON.stringify(answer.card);
  for (const title of ['Hämta planen som Excel', 'Hämta Excelmallen']) expect(card).toContain(title);
  const refused = await whole.say('byt ut planfilen', from('worker'));
  expect(refused.summary).toContain('projektledaren');
});

test('what the report is made of has changed since: it is offered anew', async () => {
  const offered = await ask('projektredovisning', 'worker');
  const activities = [planned('enkat', { title: 'Enkät' }) as never];
  await whole.importPlan({ ...plan, activities, purpose: ['Att lyssna.'] });
  const { sentence } = await accept(offered, info(place()), 'worker');
  expect(sentence).toContain('Underlaget har ändrats sedan du bad om redovisningen.');
  expect(put).toEqual([]);
});

const today = (): string => now.toISOString().slice(0, 10);

test.each(['skriv projektredovisningen', 'exportera data', 'dokumentationsmall'])(
  'a document goes every way that the plan goes: %s',
  async (phrase) => {
    const offered = await ask(phrase, 'worker');
    for (const [where, expected] of [
      [place(403), /OneDrive tog inte emot filen/u],
      ['https://exempel.sharepoint.com.evil.example/upload', /ligger inte i OneDrive/u],
      [place(200, cut), /vet inte om filen blev sparad/u],
    ] as const)
      expect((await accept(offered, info(where), 'worker')).sentence).toMatch(expected);
    put.length = 0;
    expect((await accept(offered, info(place()), 'worker')).card.contentType).toBe(INFO);
    now = new Date(now.getTime() + 60_000);
    const again = await accept(offered, info(place()), 'worker');
    expect(again.sentence).toContain('Filen är redan sparad i din OneDrive.');
    expect(put.map(({ bytes }) => bytes.length)).toEqual([offered.size]);
    const { context } = await ask(phrase, 'worker');
    await whole.post('file-consent-decline', {
      value: { type: 'fileUpload', action: 'decline', context },
      ...from('worker'),
    });
    expect((await accept({ context }, info(place()), 'worker')).sentence).toContain('Filen väntar inte längre.');
    expect(put).toHaveLength(1);
  },
);

test('an interim report is of the days that are named, else of all that has been', async () => {
  const { name } = await ask('delrapport 1 augusti 2021 till 31 augusti 2021', 'worker');
  expect(name).toBe('delrapport-litet-2021-08-01-2021-08-31.docx');
  expect((await ask('skriv en delrapport', 'worker')).name).toBe(`delrapport-litet-${plan.start}-${today()}.docx`);
});

test('a decision proposal is to the committee of the place; where it is not known to whom, it is told how', async () => {
  const committees = [
    { id: 'laholms', name: 'Kulturnämnden i Laholm', municipality: 'laholm' },
    { id: 'halmstads', name: 'Kulturnämnden i Halmstad', municipality: 'halmstad' },
  ];
  await whole.importPlan(smallPlan({ id: 'litet', committees }));
  const { name } = await ask('beslutsförslag för Laholm', 'worker');
  expect(name).toBe(`beslutsforslag-litet-laholms-${today()}.docx`);
  for (const [phrase, proposed, not] of [
    ['beslutsförslag för Laholm att godkänna projektredovisningen', /beslutar att.*godkänna/u, /anteckna att/u],
    ['beslutsförslag för Laholm att anteckna informationen', /beslutar att.*anteckna/u, /godkänna/u],
  ] as const) {
    put.length = 0;
    await accept(await ask(phrase, 'worker'), info(place()), 'worker');
    const text = readWord(put[0]?.bytes ?? Buffer.alloc(0)).paragraphs.join(' ');
    expect(text).toMatch(proposed);
    expect(text).not.toMatch(not);
  }
  const { summary } = await whole.say('skriv ett beslutsförslag', from('worker'));
  expect(summary).toContain('när du skriver vem det är till');
});
