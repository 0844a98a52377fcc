import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { type Exchange, plain, useWholeBot } from './support/whole-bot';

/** The project leader puts an activity into the plan and changes one, by a card in the chat, and takes it back. */

// The ISO week of 29 November 2021; the sample's analysis of target groups should have been done in August.
const NOW = new Date('2021-11-30T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });

const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const ANNA = from('anna');
const BO = from('bo');
const SECRETARY = from('siv');
let projects = 0;

beforeAll(async () => {
  const people = [
    { upn: 'anna@example.se', name: 'Anna', roles: ['projektledare' as const], committees: [] },
    { upn: 'bo@example.se', name: 'Bo', roles: ['projektledare' as const], committees: [] },
    { upn: 'siv@example.se', name: 'Siv', roles: ['nämndsekreterare' as const], committees: [] },
  ];
  await whole.stores.people.importPeople(people, true);
  for (const who of ['anna', 'bo', 'siv'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
});
beforeEach(async () => {
  projects += 1;
  await whole.importPlan({ ...samplePlan(), id: `projekt-${projects}`, dialogues: [] });
});

const planNow = async () => {
  const snapshot = await whole.stores.plans.snapshot();
  if (!snapshot) throw new Error('there is a plan');
  return snapshot;
};
const titledNow = async (title: string) => (await planNow()).plan.activities.find((each) => each.title === title);

const buttons = (card: unknown): Map<unknown, Record<string, unknown>> =>
  new Map(nodesOf(card).flatMap(({ type, title, data }) => (type === 'Action.Execute' ? [[title, Object(data)]] : [])));
const inputs = (card: unknown): Record<string, unknown> =>
  Object.fromEntries(
    nodesOf(card).flatMap(({ type, id, value }) => (String(type).startsWith('Input.') ? [[id, value]] : [])),
  );

interface Pressed {
  readonly text: string;
  readonly card: unknown;
}

/** Presses a button with what stands in the inputs, as a client does, and what is written over it. */
async function press(card: unknown, title: string, written = {}, who = ANNA): Promise<Pressed> {
  const data = buttons(card).get(title);
  if (!data) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  const standing = Object.fromEntries(Object.entries(inputs(card)).filter(([, value]) => value !== undefined));
  const { text } = await whole.press({ ...data, ...standing, ...written }, who);
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

const say = (text: string, who = ANNA): Promise<Exchange> => whole.say(text, who);
const ANALYSIS = 'Målgruppsanalys';
const CHANGE = 'Ändra aktiviteten';
const ADD = 'Lägg till aktiviteten';

describe('an activity', () => {
  test('gets another time, seen in status and the week, audited, and taken back', async () => {
    const before = await titledNow(ANALYSIS);
    expect(plain(JSON.stringify((await say('min vecka')).card))).toContain(ANALYSIS);
    const shown = await say('målgruppsanalysen blir klar i mars');
    expect(plain(shown.summary ?? '')).toContain(`Ändra aktivitet: ${ANALYSIS}.`);
    expect(inputs(shown.card)).toEqual({ title: ANALYSIS, when: 'Mars -22', phase: before?.phase });
    const done = await press(shown.card, CHANGE);
    expect(done.text).toContain(`Aktiviteten ”${ANALYSIS}” är ändrad: tiden är nu Mars -22 (innan ${before?.when}).`);
    expect(await titledNow(ANALYSIS)).toEqual({ ...before, when: 'Mars -22' });

    expect(plain((await say('är målgruppsanalysen klar', SECRETARY)).summary ?? '')).toContain('tiden är Mars -22');
    // The week's card, which is what the reminder is made of, has it no longer.
    expect(plain(JSON.stringify((await say('min vecka')).card))).not.toContain(ANALYSIS);

    const rows = await whole.stores.table.query();
    const leader = await whole.stores.pseudonyms.of('oid-anna');
    const entries = rows.flatMap(({ json0 }) => {
      const entry = typeof json0 === 'string' && json0.includes('"change-plan"') ? JSON.parse(json0) : undefined;
      return entry?.who === leader && entry.subject === 'plan-version-2' ? [entry.after.changes] : [];
    });
    expect(entries.at(-1)).toEqual([
      expect.objectContaining({ section: 'activities', item: before?.id, field: 'when', after: 'Mars -22' }),
    ]);

    const back = await press(done.card, 'Ångra');
    expect(back.text).toContain('Ändringen är ångrad.');
    expect(await titledNow(ANALYSIS)).toEqual(before);
  });

  // 30 November 2021 is the Tuesday of week 48.
  test.each([
    ['målgruppsanalysen blir klar v. 12', 'v. 12 2022', 'nästa kvartal', 'kvartal 1 2022'],
    ['målgruppsanalysen blir klar den 14 december', '14 dec 2021', '14–16 december', '14–16 dec 2021'],
    ['målgruppsanalysen blir klar nästa kvartal', 'Jan – Mars -22', '1:a halvåret 2022', '1:a halvåret 2022'],
  ])('is moved by "%s" to %s, or by the form to "%s"', async (phrase, filled, written, when) => {
    const shown = await say(phrase);
    expect(inputs(shown.card)).toMatchObject({ title: ANALYSIS, when: filled });
    const done = await press(shown.card, CHANGE, { when: written });
    expect(done.text).toContain(`tiden är nu ${when}`);
    expect(await titledNow(ANALYSIS)).toMatchObject({ when });
    expect(plain((await say('är målgruppsanalysen klar', SECRETARY)).summary ?? '')).toContain(`tiden är ${when}`);
    await press(done.card, 'Ångra');
    expect((await titledNow(ANALYSIS))?.when).not.toBe(when);
  });

  test('keeps what has been reported of it, whatever it is called', async () => {
    const found = await titledNow(ANALYSIS);
    const { plan } = await planNow();
    const report = {
      activity: found?.id ?? '',
      state: 'partly' as const,
      outcome: 'Halvvägs',
      reportedAt: NOW.toISOString(),
      reportedBy: 'p-1',
    };
    const entry = {
      id: 'e-1',
      at: NOW.toISOString(),
      who: 'p-1',
      what: 'report-activity',
      subject: report.activity,
    } as const;
    await whole.stores.activities.report(plan.id, report, entry);
    const shown = await say('ändra aktiviteten målgruppsanalys');
    const done = await press(shown.card, CHANGE, { title: 'Vilka vi vill nå' });
    expect(done.text).toContain(`den heter nu ”Vilka vi vill nå” (innan ”${ANALYSIS}”)`);
    for (const asked of ['hur går det med målgruppsanalysen', 'hur går det med vilka vi vill nå'])
      expect(plain((await say(asked)).summary ?? '')).toContain('”Vilka vi vill nå” är delvis genomförd');
  });

  test('of a press that comes twice is changed once, and can be taken back by either answer', async () => {
    const shown = await say('flytta målgruppsanalysen till mars');
    await press(shown.card, CHANGE);
    const again = await press(shown.card, CHANGE);
    expect(again.text).toContain('är redan så: Mars -22, förberedelser. Inget mer har ändrats.');
    expect((await planNow()).planVersion).toBe(2);
    await press(again.card, 'Ångra');
    expect((await titledNow(ANALYSIS))?.when).not.toBe('Mars -22');
  });

  test('is chosen on the form where none is named, and what is left empty stays', async () => {
    const before = await titledNow(ANALYSIS);
    const shown = await say('ändra aktivitet');
    const done = await press(shown.card, 'Spara i planen', { chosenActivity: before?.id, when: 'mars' });
    expect(done.text).toContain('tiden är nu Mars -22');
    expect(await titledNow(ANALYSIS)).toEqual({ ...before, when: 'Mars -22' });
  });

  test('has its form back with all that was written where something is wrong', async () => {
    const shown = await say('ändra aktiviteten målgruppsanalys');
    const back = await press(shown.card, CHANGE, { title: 'Genomföra dialoger', when: 'snart' });
    expect(back.text).toContain('Inget är sparat än: 2 fält behöver ses över.');
    expect(back.text).toContain('Det finns redan en aktivitet med det namnet.');
    expect(back.text).toContain('Skriv tiden som 14 mars, vecka 12');
    expect(inputs(back.card)).toMatchObject({ title: 'Genomföra dialoger', when: 'snart' });
    expect((await planNow()).planVersion).toBe(1);
    expect((await press(back.card, CHANGE, { title: ANALYSIS, when: 'mars' })).text).toContain('Mars -22');
  });

  test('gets the owner that a phrase tells, by a press that is taken back', async () => {
    const before = await titledNow(ANALYSIS);
    const shown = await say('Arbetsgruppen tar över ansvaret för målgruppsanalysen');
    expect(inputs(shown.card)).toMatchObject({ title: ANALYSIS, when: before?.when, owner: 'arbetsgrupp' });
    expect(await titledNow(ANALYSIS)).toEqual(before);
    const done = await press(shown.card, CHANGE);
    expect(await titledNow(ANALYSIS)).toMatchObject({ owner: 'arbetsgrupp' });
    await press(done.card, 'Ångra');
    expect(await titledNow(ANALYSIS)).toEqual(before);
    expect(inputs((await say('Bo tar över målgruppsanalysen')).card)).toMatchObject({ owner: 'Bo' });
    expect(inputs((await say('kommunen tar över målgruppsanalysen')).card).owner).not.toBe('kommunen');
    expect((await say('Bo tar över målgruppsanalysen', SECRETARY)).summary).toContain('Det gör projektledaren.');
  });

  test('has a form in English for who writes so', async () => {
    const shown = await say('change the activity målgruppsanalys');
    expect(shown.summary).toContain('Change an activity');
    const done = await press(shown.card, 'Change the activity', { when: 'March to May' });
    expect(done.text).toContain('its time is Mars – Maj -22 now');
  });
});

describe('what is told of an activity', () => {
  test('opens the card that reports it: done, seen by everybody, and asked about when it is said again', async () => {
    const shown = await say('målgruppsanalysen är klar');
    expect(shown.summary).toContain('Inget är sparat förrän du gör det.');
    expect([...buttons(shown.card).keys()]).toEqual([
      'Klart',
      'Delvis',
      'Inte aktuell',
      'Ändra tid eller namn',
      'Visa läget',
    ]);
    const done = await press(shown.card, 'Klart', { 'comment-malgruppsanalys': 'Unga nås bäst på kvällar.' });
    expect(done.text).toContain(`”${ANALYSIS}” är klar. Det du skrev står under utfall och reflektioner.`);
    const status = plain((await say('är målgruppsanalysen klar', SECRETARY)).summary ?? '');
    expect(status).toContain(`”${ANALYSIS}” är klar`);
    expect(status).toContain('Unga nås bäst på kvällar.');
    expect((await say('målgruppsanalysen är klar')).summary).toContain('Har du något att tillägga');
  });

  test('is called off, and no more reminded of', async () => {
    expect(plain(JSON.stringify((await say('min vecka')).card))).toContain(ANALYSIS);
    const shown = await say('vi ställer in målgruppsanalysen');
    expect(buttons(shown.card).keys().next().value).toBe('Inte aktuell');
    const done = await press(shown.card, 'Inte aktuell');
    expect(done.text).toContain(`”${ANALYSIS}” är inte längre aktuell.`);
    expect(plain(JSON.stringify((await say('min vecka')).card))).not.toContain(ANALYSIS);
  });

  test('by "jag är klar med …" is taken back by Ångra from its receipt, once', async () => {
    const shown = await say('jag är klar med målgruppsanalysen');
    expect(buttons(shown.card).keys().next().value).toBe('Klart');
    const done = await press(shown.card, 'Klart');
    expect(plain((await say('är målgruppsanalysen klar')).summary ?? '')).toContain(`”${ANALYSIS}” är klar`);
    const undone = await press(done.card, 'Ångra');
    expect(undone.text).toContain(`Ångrat: ”${ANALYSIS}” är som före ditt svar.`);
    expect(plain((await say('är målgruppsanalysen klar')).summary ?? '')).not.toContain(`”${ANALYSIS}” är klar`);
    expect((await press(done.card, 'Ångra')).text).toContain('Det är redan ångrat');
  });

  test('is refused those who do not answer for it, who are told who does', async () => {
    expect((await say('målgruppsanalysen är klar', SECRETARY)).summary).toContain(
      'Det gör de som ansvarar för den enligt planen',
    );
  });

  test('has what was written back, where it looks like a name', async () => {
    const shown = await say('målgruppsanalysen är klar');
    const written = { 'comment-malgruppsanalys': 'Ring Kurre på 070-123 45 67.' };
    const back = await press(shown.card, 'Klart', written);
    expect(back.text).toContain(`Inget är sparat om ”${ANALYSIS}”.`);
    expect(inputs(back.card)).toMatchObject(written);
  });
});

describe('a new activity', () => {
  test('is added with what the phrase says, and is there for everybody', async () => {
    const shown = await say('lägg till en aktivitet: studiebesök i december');
    expect(inputs(shown.card)).toMatchObject({ title: 'Studiebesök', when: 'Dec -21' });
    const done = await press(shown.card, ADD, { phase: 'implementation' });
    expect(done.text).toContain('Aktiviteten ”Studiebesök” är tillagd i aktivitetsplanen: Dec -21, genomförande.');
    expect(done.text).toContain('Projektledaren får påminnelsen om den.');
    expect(plain((await say('när är studiebesöket', SECRETARY)).summary ?? '')).toContain('Dec -21');
    // It begins this week, and whoever leads is reminded of it.
    expect(plain(JSON.stringify((await say('min vecka')).card))).toContain('Studiebesök');
    expect((await planNow()).planVersion).toBe(2);
    await press(done.card, 'Ångra');
    expect(await titledNow('Studiebesök')).toBeUndefined();
  });

  test('that is sent twice is there once', async () => {
    const shown = await say('lägg till en aktivitet: studiebesök i december');
    await press(shown.card, ADD, { phase: 'implementation' });
    const again = await press(shown.card, ADD, { phase: 'implementation' });
    expect(again.text).toContain('Aktiviteten ”Studiebesök” är redan så');
    expect((await planNow()).plan.activities.filter(({ title }) => title === 'Studiebesök')).toHaveLength(1);
    await press(again.card, 'Ångra');
    expect(await titledNow('Studiebesök')).toBeUndefined();
  });

  test('needs a title and a phase', async () => {
    const shown = await say('ny aktivitet');
    const back = await press(shown.card, 'Spara i planen', { chosenActivity: '+', when: 'mars' });
    expect(back.text).toContain('Skriv vad aktiviteten heter.');
    expect(back.text).toContain('Välj vilken fas aktiviteten hör till.');
    expect(inputs(back.card)).toMatchObject({ chosenActivity: '+', when: 'mars' });
  });
});

describe('two leaders', () => {
  test('who change the same thing of one activity: one is saved, the other told, nothing lost', async () => {
    const [annas, bos] = [
      await say('ändra aktiviteten målgruppsanalys'),
      await say('ändra aktiviteten målgruppsanalys', BO),
    ];
    const answers = await Promise.all([
      press(annas.card, CHANGE, { when: 'Mars -22' }, ANNA),
      press(bos.card, CHANGE, { when: 'Apr -22' }, BO),
    ]);
    const saved = answers.filter(({ text }) => text.includes('är ändrad'));
    const late = answers.filter(({ text }) => text.includes('Någon annan har ändrat samma aktivitet'));
    expect([saved.length, late.length]).toEqual([1, 1]);
    const now = (await titledNow(ANALYSIS))?.when ?? '';
    expect(late[0]?.text).toContain(`nu är det ”${ANALYSIS}”, ${now}`);
    expect(inputs(late[0]?.card).when).toBe(now === 'Mars -22' ? 'Apr -22' : 'Mars -22');
    // Sent again, it holds.
    const who = late[0] === answers[0] ? ANNA : BO;
    expect((await press(late[0]?.card, CHANGE, {}, who)).text).toContain('är ändrad');
    expect((await titledNow(ANALYSIS))?.when).not.toBe(now);
  });

  test('who change different things of one activity: both are saved', async () => {
    const [annas, bos] = [
      await say('ändra aktiviteten målgruppsanalys'),
      await say('ändra aktiviteten målgruppsanalys', BO),
    ];
    await press(annas.card, CHANGE, { when: 'Mars -22' }, ANNA);
    const done = await press(bos.card, CHANGE, { phase: 'completion' }, BO);
    expect(done.text).toContain('fasen är nu efterarbete');
    expect(await titledNow(ANALYSIS)).toMatchObject({ when: 'Mars -22', phase: 'completion' });
  });

  test('who add activities of one name: one is saved, the other late', async () => {
    const phrase = 'lägg till en aktivitet: studiebesök';
    const [annas, bos] = [await say(phrase), await say(phrase, BO)];
    await press(annas.card, ADD, { phase: 'implementation', when: 'Mars -22' }, ANNA);
    const late = await press(bos.card, ADD, { phase: 'implementation', when: 'Apr -22' }, BO);
    expect(late.text).toContain('Det finns redan en aktivitet med det namnet.');
    expect(inputs(late.card)).toMatchObject({ title: 'Studiebesök', when: 'Apr -22' });
    expect((await planNow()).plan.activities.filter(({ title }) => title === 'Studiebesök')).toHaveLength(1);
  });
});

test('others are told who can, when they ask and when they press', async () => {
  const refused =
    'Med rollen nämndsekreterare kan du inte ändra projektplanen. Det gör projektledaren. Det du ansvarar för i planen svarar du på i ”min vecka”. Inget har ändrats.';
  expect((await say('ändra aktiviteten målgruppsanalys', SECRETARY)).summary).toBe(refused);
  const shown = await say('ändra aktiviteten målgruppsanalys');
  const pressed = await press(shown.card, CHANGE, { when: 'Mars -22' }, SECRETARY);
  expect(pressed.text).toContain('Det gör projektledaren.');
  expect(inputs(pressed.card)).toMatchObject({ when: 'Mars -22' });
  expect((await planNow()).planVersion).toBe(1);
});
