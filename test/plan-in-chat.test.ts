import type { Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { planWorkbook } from '../src/files/workbook/write-plan';
import { eraseExpiredText } from '../src/operate/erase-expired-text';
import { PENDING_IMPORTS } from '../src/storage/keys';
import { nodesOf } from './cards/fixtures/walk';
import { type FileServer, startFileServer } from './support/file-server';
import { planned, smallPlan } from './support/small-plan';
import { type Exchange, plain, useWholeBot } from './support/whole-bot';

/** A plan that is sent as a file in the personal chat: shown, put in force, taken back. */

const NOW = new Date('2021-09-20T10:00:00Z');
const DAY_MS = 86_400_000;
let now = NOW;
const whole = useWholeBot(() => now);
let files: FileServer;
let sent = 0;
let projects = 0;

beforeAll(async () => {
  files = await startFileServer();
});
afterAll(() => files.close());
beforeEach(() => {
  now = NOW;
});

const nextProject = (): string => `litet-${++projects}`;

/** YAML holds JSON too. */
const served = (plan: Plan, name = 'plan.yaml'): string => files.serve(`/${++sent}/${name}`, JSON.stringify(plan));

const attached = (downloadUrl: string, name = 'plan.yaml') => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  content: { downloadUrl, uniqueId: `u-${sent}`, fileType: name.split('.').at(-1) },
  contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/plan.yaml',
  name,
});
const HTML = { contentType: 'text/html', content: '<p>&nbsp;</p>' };

const send = (address: string, changes = {}, name?: string): Promise<Exchange> =>
  whole.post('message-file', { id: `m-${++sent}`, attachments: [attached(address, name), HTML], ...changes });

/** What the buttons of a card send, by their titles. */
const buttons = (card: unknown): Map<unknown, Record<string, unknown>> =>
  new Map(nodesOf(card).flatMap(({ type, title, data }) => (type === 'Action.Execute' ? [[title, Object(data)]] : [])));

async function press(card: unknown, title: string, changes = {}): Promise<{ text: string; card: unknown }> {
  const data = buttons(card).get(title);
  if (!data) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  const { text } = await whole.press(data, changes);
  return { text, card: Object(JSON.parse(text)).value };
}

const titleNow = async (): Promise<string | undefined> =>
  (await whole.stores.plans.snapshot())?.plan.activities[0]?.title;

const START = planned('enkat', { title: 'Enkät' });

test('before there is a plan, the first one is shown, put in force, and answers', async () => {
  expect((await whole.say('hur många dialoger')).summary).toContain('Ingen projektplan är inläst än');
  const plan = smallPlan({ id: nextProject(), activities: [START] });
  const shown = await send(served(plan));
  expect(shown.summary).toBe('”plan.yaml” är planen för Litet projekt. Inget är ändrat än.');
  expect(JSON.stringify(shown.card)).toContain('Ny plan');
  expect(JSON.stringify(shown.card)).toContain('Ny: Enkät');
  expect(await whole.stores.plans.snapshot()).toBeUndefined();

  const done = await press(shown.card, 'Sätt i kraft');
  expect(plain(done.text)).toMatch(/Planen för Litet projekt är i kraft \(version 1\): \d+ nya\./u);
  expect(await titleNow()).toBe('Enkät');
  // There is nothing before it to go back to.
  expect([...buttons(done.card).keys()]).toEqual([]);
});

describe('a plan in force', () => {
  let plan: Plan;
  beforeEach(async () => {
    plan = smallPlan({ id: nextProject(), activities: [START, planned('analys', { title: 'Analys' })] });
    await whole.importPlan(plan);
  });
  const changed = (): Plan => ({
    ...plan,
    activities: [
      { ...START, title: 'Enkät till unga', phase: 'completion', tasks: [], aliases: [], state: 'not-done' } as never,
      planned('rapport', { title: 'Slutrapport' }) as never,
    ],
  });

  test('shows what would change by section, changes it when pressed, and takes it back', async () => {
    const shown = await send(served(changed()));
    expect(plain(shown.summary)).toBe(
      '”plan.yaml” ändrar planen för Litet projekt: 1 ny, 1 ändrad och 1 borttagen. Inget är ändrat än.',
    );
    const card = plain(JSON.stringify(shown.card));
    for (const text of [
      'Så ändras planen',
      'Aktiviteter · 1 ny, 1 ändrad och 1 borttagen',
      'Ny: Slutrapport',
      'Borttagen: Analys',
      'Ändrad: Enkät till unga',
      'Rubrik: Enkät → Enkät till unga',
      'Fas: förberedelser → efterarbete',
    ])
      expect(card).toContain(text);
    expect(await titleNow()).toBe('Enkät');

    const done = await press(shown.card, 'Sätt i kraft');
    expect(plain(done.text)).toContain('är i kraft (version 2): 1 ny, 1 ändrad och 1 borttagen.');
    expect(await titleNow()).toBe('Enkät till unga');
    const entries = await whole.stores.table.query();
    const audit = entries.filter(({ json0 }) => /"change-plan".*plan-version-2/u.test(String(json0)));
    expect(audit).toHaveLength(1);
    expect(String(audit[0]?.json0)).toMatch(/"who":"p-[^"]+"/u);

    const back = await press(done.card, 'Ångra');
    expect(back.text).toContain('Ändringen är ångrad. Planen är i kraft som version 3.');
    expect(await titleNow()).toBe('Enkät');
    // What was undone can be had again.
    await press(back.card, 'Ångra');
    expect(await titleNow()).toBe('Enkät till unga');
  });

  test('what was put in force can be taken back for thirty days, and then is not', async () => {
    const takenBack = async (card: unknown, days: number): Promise<string> => {
      now = new Date(NOW.getTime() + days * DAY_MS);
      await eraseExpiredText(whole.stores, whole.surroundings);
      return (await press(card, 'Ångra')).text;
    };
    const done = await press((await send(served(changed()))).card, 'Sätt i kraft');
    expect(await takenBack(done.card, 29)).toContain('Ändringen är ångrad.');
    const again = await press((await send(served(changed()))).card, 'Sätt i kraft');
    const before = await whole.stores.plans.snapshot();
    expect(await takenBack(again.card, 60)).toContain(
      'Versionen före sparas inte längre, så den går inte att få tillbaka. Inget har ändrats.',
    );
    expect(await whole.stores.plans.snapshot()).toEqual(before);
  });

  test.each([
    ['Använd filens', 'Enkät till unga', 'är i kraft (version 3)'],
    ['Behåll planens', 'Enkät till äldre', 'är i kraft (version 3)'],
  ])('what both changed is asked about: %s', async (button, title, sentence) => {
    const kept = planned('rapport', { title: 'Slutrapport' });
    const workbook = Buffer.from(
      planWorkbook({
        plan: smallPlan({ ...plan, activities: [{ ...START, title: 'Enkät till unga' }, plan.activities[1], kept] }),
        version: 1,
        people: [],
      }),
    );
    await whole.importPlan({
      ...plan,
      activities: plan.activities.map((each) => (each.id === 'enkat' ? { ...each, title: 'Enkät till äldre' } : each)),
    });
    const shown = await send(files.serve(`/${++sent}/both.xlsx`, workbook), {}, 'both.xlsx');
    const card = plain(JSON.stringify(shown.card));
    expect(card).toContain('Ändrat både i filen och i planen');
    expect(card).toContain('Vilket ska gälla?');
    expect([...buttons(shown.card).keys()]).toEqual(['Använd filens', 'Behåll planens', 'Avbryt']);
    expect(await titleNow()).toBe('Enkät till äldre');
    expect(plain((await press(shown.card, button)).text)).toContain(sentence);
    const titles = (await whole.stores.plans.snapshot())?.plan.activities.map((each) => each.title);
    // What only the file changed is taken either way.
    expect(titles).toEqual([title, 'Analys', 'Slutrapport']);
  });

  test('what is taken back tells whose committees the plan lacks then', async () => {
    const committee = { id: 'centrum', name: 'Centrum', municipality: 'laholm' };
    const shown = await send(served({ ...changed(), committees: [{ ...committee, financing: [], meetings: [] }] }));
    const done = await press(shown.card, 'Sätt i kraft');
    const upn = 'sekreterare@example.se';
    const secretary: Person = { upn, name: 'Bo Exempel', roles: ['nämndsekreterare'], committees: ['centrum'] };
    await whole.stores.people.importPeople([secretary], false);
    expect((await press(done.card, 'Ångra')).text).toContain(`${upn} (centrum)`);
  });

  test('names the sheet and the row, what it was and what it is, in the words of the person', async () => {
    const target = { value: 20, comparison: '>', decided: '2022-02-01' };
    const indicator = { id: 'antal', name: 'Antal dialoger', measure: 'dialogues', period: '2021', target };
    const goal = { number: 1, title: 'Dialoger', text: 'Vi för dialog.', indicators: [indicator] };
    const first = smallPlan({
      ...plan,
      goals: { project: [{ ...goal, indicators: [{ ...indicator, target: { value: 18 } }] }], effect: [] },
    });
    await whole.importPlan(first);
    const next = smallPlan({
      ...changed(),
      goals: { project: [goal], effect: [] },
      methods: [...plan.methods, { id: 'kafe', name: 'Kafé' }],
    });
    const workbook = Buffer.from(planWorkbook({ plan: next, version: 2, people: [] }));
    const shown = await send(files.serve('/values.xlsx', workbook), {}, 'values.xlsx');
    const texts = nodesOf(shown.card).flatMap(({ text }) => (typeof text === 'string' ? [plain(text)] : []));
    for (const text of [
      'Ändrad: Dialoger',
      'Antal dialoger, målvärde: 18 → 20',
      'Antal dialoger, målvärde – jämförs: minst → mer än',
      'Antal dialoger, målvärde – beslutat: tomt → 1 februari 2022',
      'Mål, rad 2',
      'Aktiviteter, rad 2',
      'Ny: Kafé',
    ])
      expect(texts).toContain(text);
    expect(texts.join('\n')).not.toMatch(/→ (?:undefined|preparation|completion|>)/u);
  });

  test('what does not fit on the card is shown by a press, all of it once', async () => {
    const many = Array.from({ length: 45 }, (_, index) => planned(`a${index}`, { title: `Aktivitet ${index}.` }));
    const shown = await send(served(smallPlan({ ...plan, activities: many })));
    let card: unknown = shown.card;
    const met: string[] = [];
    for (let page = 0; page < 10; page += 1) {
      met.push(...(JSON.stringify(card).match(/Ny: Aktivitet \d+\./gu) ?? []));
      expect([...buttons(card).keys()]).toContain('Sätt i kraft');
      const more = buttons(card).get('Visa fler');
      if (!more) break;
      card = (await whole.press(more)).card;
    }
    expect(new Set(met).size).toBe(45);
    expect(met).toHaveLength(45);
    await press(card, 'Sätt i kraft');
    expect(await titleNow()).toBe('Aktivitet 0.');
  });

  test('the rest is shown anew where the plan has changed meanwhile', async () => {
    const many = Array.from({ length: 45 }, (_, index) => planned(`a${index}`, { title: `Aktivitet ${index}.` }));
    const shown = await send(served(smallPlan({ ...plan, activities: many })));
    await whole.importPlan({ ...plan, name: 'Litet projekt igen' });
    const again = await press(shown.card, 'Visa fler');
    expect(again.text).toContain('Planen har ändrats sedan du skickade filen.');
  });

  test('a second press finds it in force and does nothing more', async () => {
    const shown = await send(served(changed()));
    const presses = await Promise.all([press(shown.card, 'Sätt i kraft'), press(shown.card, 'Sätt i kraft')]);
    const later = await press(shown.card, 'Sätt i kraft');
    expect(later.text).toContain('är redan i kraft, som version 2');
    expect(presses.some(({ text }) => text.includes('är i kraft (version 2)'))).toBe(true);
    expect((await whole.stores.plans.snapshot())?.planVersion).toBe(2);
    expect((await press(shown.card, 'Avbryt')).text).toContain('är redan i kraft, som version 2');
  });

  test('what is let go changes nothing, however it is pressed then', async () => {
    const shown = await send(served(changed()));
    expect((await press(shown.card, 'Avbryt')).text).toContain('Avbrutet. Planen är inte ändrad.');
    expect((await press(shown.card, 'Sätt i kraft')).text).toContain('Avbrutet. Planen är inte ändrad.');
    expect(await titleNow()).toBe('Enkät');
  });

  test('what nobody answers for waits a day, and no longer', async () => {
    const shown = await send(served(changed()));
    const at = (hours: number) => ({ ...whole.surroundings, now: () => new Date(NOW.getTime() + hours * 3_600_000) });
    await eraseExpiredText(whole.stores, at(23));
    expect((await whole.stores.table.list(PENDING_IMPORTS)).length).toBeGreaterThan(0);
    await eraseExpiredText(whole.stores, at(25));
    expect(await whole.stores.table.list(PENDING_IMPORTS)).toEqual([]);
    expect((await press(shown.card, 'Sätt i kraft')).text).toContain('Filen väntar inte längre. Skicka den igen');
    expect(await titleNow()).toBe('Enkät');
  });

  test('only who sent it decides', async () => {
    const shown = await send(served(changed()));
    const other = { from: { id: '29:other', aadObjectId: 'dddddddd-0000-4000-8000-000000000001', name: 'Bo' } };
    expect((await press(shown.card, 'Sätt i kraft', other)).text).toContain('Det avgör den som skickade filen.');
    expect((await press(shown.card, 'Avbryt', other)).text).toContain('Det avgör den som skickade filen.');
    expect(await titleNow()).toBe('Enkät');
    await press(shown.card, 'Sätt i kraft');
    expect(await titleNow()).toBe('Enkät till unga');
  });

  test('a plan that has changed since is shown anew before it is put in force', async () => {
    const shown = await send(served(changed()));
    await whole.importPlan({ ...plan, name: 'Litet projekt igen' });
    const again = await press(shown.card, 'Sätt i kraft');
    expect(again.text).toContain('Planen har ändrats sedan du skickade filen.');
    expect(await titleNow()).toBe('Enkät');
    await press(again.card, 'Sätt i kraft');
    expect(await titleNow()).toBe('Enkät till unga');
  });

  test('a file that changes nothing says so, and has nothing to press', async () => {
    const shown = await send(served(plan));
    expect(shown.summary).toBe('Planen är redan så, och inget behöver ändras.');
    expect([...buttons(shown.card).keys()]).toEqual([]);
  });

  test('a file of another project says what it takes the place of', async () => {
    const other = smallPlan({ id: nextProject(), name: 'Annat projekt', activities: [START] });
    const shown = await send(served(other));
    expect(shown.summary).toContain('i stället för Litet projekt, som sparas med allt som är rapporterat.');
    await press(shown.card, 'Sätt i kraft');
    expect((await whole.stores.plans.snapshot())?.plan.name).toBe('Annat projekt');
  });

  test('faults are told with their lines, the first ten and how many more', async () => {
    const text = `${JSON.stringify({ ...plan, id: plan.id }, null, 1)}`.replace(
      /"phase": "preparation"/u,
      '"phase": "prep"',
    );
    const shown = await send(files.serve('/faulty.yaml', text));
    expect(shown.summary).toContain('har ett fel. Planen är inte ändrad.');
    expect(plain(JSON.stringify(shown.card))).toMatch(/Rad \d+: /u);
    const many = {
      ...plan,
      activities: Array.from({ length: 14 }, (_, i) => ({ ...planned(`a${i}`), phase: 'prep' })),
    };
    const all = await send(files.serve('/many.yaml', JSON.stringify(many)));
    expect(all.summary).toContain('har 14 fel');
    expect(JSON.stringify(all.card)).toContain('och 4 till');
  });

  test('a workbook is read as a plan file is, and one of an older version keeps what was changed since', async () => {
    const workbook = Buffer.from(
      planWorkbook({ plan: { ...plan, name: 'Litet projekt, år 2' }, version: 1, people: [] }),
    );
    await whole.importPlan({ ...plan, start: '2021-02-01' });
    const shown = await send(files.serve('/plan.xlsx', workbook), {}, 'plan.xlsx');
    expect(shown.summary).toContain('”plan.xlsx” ändrar planen för Litet projekt, år 2');
    expect(JSON.stringify(shown.card)).toContain('Det här har ändrats sedan filen gjordes och står kvar');
    await press(shown.card, 'Sätt i kraft');
    const now = (await whole.stores.plans.snapshot())?.plan;
    expect([now?.name, now?.start]).toEqual(['Litet projekt, år 2', '2021-02-01']);
  });

  test('a workbook that is none is told so', async () => {
    const { summary } = await send(files.serve('/none.xlsx', 'PK no workbook'), {}, 'none.xlsx');
    expect(summary).toMatch(/har .+ fel\. Planen är inte ändrad/u);
  });

  test('the same message twice is answered once', async () => {
    const address = served(changed());
    const id = 'repeated';
    const first = await send(address, { id });
    const second = await send(address, { id });
    expect([first.sent.length, second.sent.length]).toEqual([1, 0]);
  });
});

describe('what is no plan', () => {
  const MB = 1024 * 1024;
  const answers: readonly [string, () => string, RegExp][] = [
    ['a foreign host', () => 'https://evil.example/plan.yaml', /ligger inte i OneDrive eller SharePoint/u],
    [
      'a host that looks alike',
      () => 'https://exempel.sharepoint.com.evil.example/plan.yaml',
      /ligger inte i OneDrive/u,
    ],
    ['no address', () => 'plan.yaml', /ligger inte i OneDrive/u],
    [
      'a redirect away',
      () =>
        files.serve('/away', (_req, res) => {
          res.writeHead(302, { location: 'https://evil.example/plan.yaml' });
          res.end();
        }),
      /ligger inte i OneDrive/u,
    ],
    [
      'redirects without end',
      () =>
        files.serve('/round', (_req, res) => {
          res.writeHead(302, { location: '/round' });
          res.end();
        }),
      /kunde inte hämta filen/u,
    ],
    ['11 MB', () => files.serve('/large.yaml', Buffer.alloc(11 * MB, 'a')), /större än 10 MB/u],
    [
      '11 MB that does not say so',
      () =>
        files.serve('/endless.yaml', (_req, res) => {
          res.writeHead(200, { 'content-type': 'application/octet-stream' });
          for (let part = 0; part < 11; part += 1) res.write(Buffer.alloc(MB, 'a'));
          res.end();
        }),
      /större än 10 MB/u,
    ],
    ['a link that holds no longer', () => `${files.url}/gone.yaml`, /gäller inte längre/u],
    ...[401, 403, 410].map((status): [string, () => string, RegExp] => [
      `a link that holds no longer, ${status}`,
      () =>
        files.serve(`/${status}.yaml`, (_req, res) => {
          res.writeHead(status);
          res.end();
        }),
      /gäller inte längre\. Inget har ändrats\. Skicka filen igen\./u,
    ]),
    [
      'a page to sign in on',
      () =>
        files.serve('/page', (_req, res) => {
          res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          res.end('<html></html>');
        }),
      /länk till filen i stället/u,
    ],
    [
      'a server that fails',
      () =>
        files.serve('/failing', (_req, res) => {
          res.writeHead(500);
          res.end();
        }),
      /kunde inte hämta filen/u,
    ],
    ['bytes', () => files.serve('/bytes.yaml', Buffer.from([0, 1, 2, 255])), /har ett fel\. Planen är inte ändrad/u],
    ['an empty file', () => files.serve('/empty.yaml', ''), /har .+ fel\. Planen är inte ändrad/u],
  ];
  test.each(answers)('%s: a sentence, and nothing is changed', async (_name, address, sentence) => {
    const before = (await whole.stores.plans.snapshot())?.planVersion;
    const { sent: messages, summary } = await send(address());
    expect(messages).toHaveLength(1);
    expect(summary).toMatch(sentence);
    expect((await whole.stores.plans.snapshot())?.planVersion).toBe(before);
  });

  test('nothing of the bot’s own is sent along', async () => {
    await send(files.serve('/plain.yaml', 'x'));
    const asked = files.asked.at(-1)?.headers;
    expect(asked).toBeDefined();
    expect([asked?.authorization, asked?.cookie]).toEqual([undefined, undefined]);
  });

  test('another kind of file, two files, a picture, and a group are each told what to do', async () => {
    const asked = files.asked.length;
    expect((await send(`${files.url}/a.docx`, {}, 'plan.docx')).summary).toContain('Jag läser en plan i Excel');
    const two = [attached(`${files.url}/a`), attached(`${files.url}/b`)];
    expect((await whole.post('message-file', { id: 'two', attachments: two })).summary).toContain('en fil i taget');
    const group = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } };
    const mention = { type: 'mention', mentioned: { id: '28:7d1c6c1e-0000-4000-8000-00000000b07a', name: 'Medskapa' } };
    const inGroup = await send(`${files.url}/a`, { ...group, entities: [{ ...mention, text: '<at>Medskapa</at>' }] });
    expect(inGroup.summary).toContain('i vår egen chatt');
    expect(files.asked).toHaveLength(asked);
  });

  test('nothing is fetched for somebody who may not change the plan', async () => {
    const strict = await whole.another({ strangersLead: false });
    const asked = files.asked.length;
    const { summary } = await whole.post(
      'message-file',
      { id: 'guest', attachments: [attached(`${files.url}/a`)] },
      strict,
    );
    expect(summary).toContain('kan därför inte ändra projektplanen. Det gör projektledaren.');
    expect(files.asked).toHaveLength(asked);
    expect(JSON.stringify(strict.logged)).not.toContain(files.url);
  });
});
