import { ANNA, BO, buttons, choices, inputs, SECRETARY, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** The project leader changes the plan by a card in the chat, sees what it did, and takes it back. */

const { whole, project, nextProject, planNow, open: openFor, press } = usePlanByCard();
const targetNow = async (id: string) =>
  (await planNow()).plan.goals.project.flatMap(({ indicators }) => indicators).find((each) => each.id === id)?.target;

const open = (who = ANNA, text = 'ändra målvärdet på projektmål 1') => openFor(who, text);
const SEND = 'Ändra målvärdet';

/** The first indicator of the sample's first goal: at least 18 dialogues in 2021, and two in each municipality. */
async function dialogues2021(): Promise<{ id: string; title: string }> {
  const indicator = (await planNow()).plan.goals.project[0]?.indicators.find(({ target }) => target?.value === 18);
  if (!indicator) throw new Error('the sample has a target of 18');
  const { card } = await open();
  const [title = ''] = Object.entries(choices(card, 'indicator')).find(([, value]) => value === indicator.id) ?? [];
  return { id: indicator.id, title };
}

describe('a target', () => {
  test('is decided anew on a card, seen in the goal with the one before, audited, and taken back', async () => {
    const { id, title } = await dialogues2021();
    expect(plain(title)).toMatch(/^Projektmål 1: .+ \(nu minst 18\)$/u);
    const shown = await open();
    expect(shown.summary).toContain('Ändra målvärde.');
    const done = await press(shown.card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
    expect(plain(done.text)).toMatch(
      /Målvärdet för ”[^”]+” \(projektmål 1\) är nu minst 20, beslutat 1 februari 2022\. Innan var det minst 18 \(beslutsdatum saknas\)\./u,
    );
    expect(await targetNow(id)).toMatchObject({ value: 20, decided: '2022-02-01', perMunicipality: 2 });

    const status = await whole.say('status på projektmål 1', SECRETARY);
    const card = plain(JSON.stringify(status.card));
    expect(card).toContain('minst 20');
    expect(card).toContain('Målvärdet beslutat 1 februari 2022');
    expect(card).toContain('Tidigare mål: minst 18');

    const rows = await whole.stores.table.query();
    const entries = rows
      .map(({ json0 }) => String(json0))
      .filter((json) => /"what":"change-(?:plan|target)"/u.test(json) && /plan-version-2|"change-target"/u.test(json))
      .map((json) => JSON.parse(json))
      .filter(({ what, subject, after }) =>
        what === 'change-target' ? after?.value === 20 : subject === 'plan-version-2',
      );
    const leader = await whole.stores.pseudonyms.of('oid-anna');
    expect(entries.filter(({ who }) => who === leader).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['change-plan', 'change-target']),
    );

    const back = await press(done.card, 'Ångra');
    expect(back.text).toContain('Ändringen är ångrad.');
    expect(await targetNow(id)).toMatchObject({ value: 18, earlier: [] });
    await press(back.card, 'Ångra');
    expect(await targetNow(id)).toMatchObject({ value: 20, earlier: [{ value: 18 }] });
  });

  test('shows the goal from its receipt', async () => {
    const { id } = await dialogues2021();
    const done = await press((await open()).card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
    const asked = await whole.press(buttons(done.card).get('Visa projektmål 1') ?? {}, ANNA);
    expect(plain(JSON.stringify(asked.sent))).toContain('minst 20');
  });

  test('that is told stands on the form, and the day it was decided is asked for', async () => {
    const { id } = await dialogues2021();
    const shown = await open(ANNA, 'nämnden har höjt målet för projektmål 1 till 20 dialoger');
    expect(inputs(shown.card)).toMatchObject({ value: '20', indicator: undefined, decided: undefined });
    const done = await press(shown.card, SEND, { ...inputs(shown.card), indicator: id, decided: '2022-02-01' });
    expect(plain(done.text)).toContain('är nu minst 20, beslutat 1 februari 2022.');
    expect((await open(SECRETARY, 'nämnden har höjt målet till 20')).summary).toContain('Det gör projektledaren.');
  });

  test('comes back on the form with everything that was written, where something is wrong', async () => {
    const { id } = await dialogues2021();
    const written = { indicator: id, comparison: '>', value: 'tjugo', upTo: '', decided: '2022-02-02' };
    const back = await press((await open()).card, SEND, written);
    expect(plain(back.text)).toContain('Inget är sparat än: 2 fält behöver ses över.');
    expect(plain(back.text)).toContain('Skriv ett tal, med mellanslag mellan tusental');
    expect(plain(back.text)).toContain('Datumet ligger framåt i tiden');
    expect(inputs(back.card)).toMatchObject({ indicator: id, comparison: '>', value: 'tjugo', decided: '2022-02-02' });
    expect((await planNow()).planVersion).toBe(1);
    const done = await press(back.card, SEND, { ...inputs(back.card), value: '20', decided: '2022-02-01' });
    expect(plain(done.text)).toContain('är nu fler än 20');
  });

  test('of a press that comes twice is changed once, and can be taken back by either answer', async () => {
    const { id } = await dialogues2021();
    const { card } = await open();
    const written = { indicator: id, value: '20', decided: '2022-02-01' };
    await press(card, SEND, written);
    const again = await press(card, SEND, written);
    expect(plain(again.text)).toContain(
      'Målvärdet är redan minst 20, beslutat 1 februari 2022. Inget mer har ändrats.',
    );
    expect((await planNow()).planVersion).toBe(2);
    await press(again.card, 'Ångra');
    expect(await targetNow(id)).toMatchObject({ value: 18 });
  });

  test('that is so already changes nothing, and has nothing to take back', async () => {
    const { id } = await dialogues2021();
    await press((await open()).card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
    const again = await press((await open()).card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
    expect(plain(again.text)).toContain('Målvärdet är redan minst 20');
    expect([...buttons(again.card).keys()]).not.toContain('Ångra');
  });

  test('has a form in English for who writes so', async () => {
    const { id } = await dialogues2021();
    const shown = await open(ANNA, 'change the target of project goal 1');
    expect(shown.summary).toContain('Change a target.');
    const done = await press(shown.card, 'Change the target', { indicator: id, value: '20', decided: '2022-02-01' });
    expect(plain(done.text)).toMatch(/is now at least 20, decided 1 February 2022\. Before, it was at least 18/u);
  });
});

test('what has been changed is told with who and when, and is taken back from there by the leader alone', async () => {
  const { id } = await dialogues2021();
  await press((await open()).card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
  const seen = await open(SECRETARY, 'vad har ändrats i planen');
  expect(plain(seen.summary ?? '')).toMatch(/^Planen ändrades senast .*, av Anna/u);
  expect([...buttons(seen.card).keys()]).toEqual([]);
  const since = plain((await open(SECRETARY, 'vad har ändrats i planen sen förra veckan')).summary ?? '');
  expect(since).toMatch(/^Planen har ändrats .* från och med 24 januari 2022\. Planen ändrades senast .*, av Anna/u);
  const earlier = await open(SECRETARY, 'vad ändrades i planen i december');
  expect(plain(earlier.summary ?? '')).toBe('Planen har inte ändrats 1–31 december 2021.');
  const undone = await press((await open(ANNA, 'ångra')).card, 'Ångra den senaste', {});
  expect(plain(undone.text)).toContain('Ändringen är ångrad.');
  expect(await targetNow(id)).toMatchObject({ value: 18 });
});

describe('two leaders who change the same target', () => {
  const of = (id: string, value: string) => ({ indicator: id, value, decided: '2022-02-01' });

  test('one after the other: the later is told what the earlier wrote, and keeps what they wrote', async () => {
    const { id } = await dialogues2021();
    const [annas, bos] = [await open(ANNA), await open(BO)];
    await press(annas.card, SEND, of(id, '20'), ANNA);
    const later = await press(bos.card, SEND, of(id, '22'), BO);
    expect(plain(later.text)).toContain(
      'Någon annan har ändrat målvärdet sedan du öppnade formuläret: nu är det minst 20, beslutat 1 februari 2022. Ditt är inte sparat.',
    );
    expect(inputs(later.card)).toMatchObject(of(id, '22'));
    expect(await targetNow(id)).toMatchObject({ value: 20 });
    const done = await press(later.card, SEND, inputs(later.card), BO);
    expect(plain(done.text)).toContain('är nu minst 22, beslutat 1 februari 2022. Innan var det minst 20');
    expect((await targetNow(id))?.earlier.map(({ value }) => value)).toEqual([18, 20]);
  });

  test('at the same instant: one is saved, the other is told, and nothing is lost', async () => {
    const { id } = await dialogues2021();
    const [annas, bos] = [await open(ANNA), await open(BO)];
    const answers = await Promise.all([
      press(annas.card, SEND, of(id, '20'), ANNA),
      press(bos.card, SEND, of(id, '22'), BO),
    ]);
    const saved = answers.filter(({ text }) => text.includes('är nu minst'));
    const others = answers.filter(({ text }) => text.includes('Någon annan har ändrat målvärdet'));
    expect([saved.length, others.length]).toEqual([1, 1]);
    const now = String((await targetNow(id))?.value);
    expect(['20', '22']).toContain(now);
    expect(plain(others[0]?.text ?? '')).toContain(`nu är det minst ${now},`);
    expect(inputs(others[0]?.card).value).toBe(now === '20' ? '22' : '20');
  });

  test('and different targets: both are saved', async () => {
    const { card } = await open(ANNA);
    const [first = '', second = ''] = Object.values(choices(card, 'indicator'));
    const bos = await open(BO);
    const answers = await Promise.all([
      press(card, SEND, of(first, '30'), ANNA),
      press(bos.card, SEND, of(second, '8'), BO),
    ]);
    for (const { text } of answers) expect(text).toContain('är nu');
    expect([(await targetNow(first))?.value, (await targetNow(second))?.value]).toEqual([30, 8]);
    // One is taken back and the other stays.
    await press(answers[0]?.card, 'Ångra');
    expect([(await targetNow(first))?.value === 30, (await targetNow(second))?.value]).toEqual([false, 8]);
  });

  test('who meets a plan without the indicator is told', async () => {
    const { id } = await dialogues2021();
    const { card } = await open();
    const { plan } = await planNow();
    const [goal, ...others] = plan.goals.project;
    if (!goal) throw new Error('the sample has goals');
    const rest = goal.indicators.filter((each) => each.id !== id);
    await whole.importPlan({ ...plan, goals: { ...plan.goals, project: [{ ...goal, indicators: rest }, ...others] } });
    const later = await press(card, SEND, of(id, '20'));
    expect(plain(later.text)).toContain('Välj vad målvärdet gäller.');
    expect(inputs(later.card)).toMatchObject({ value: '20', decided: '2022-02-01' });
  });
});

describe('who may', () => {
  test('others are told who can, when they ask and when they press', async () => {
    const asked = await open(SECRETARY);
    expect(asked.summary).toBe(
      'Med rollen nämndsekreterare kan du inte ändra projektplanen. Det gör projektledaren. Det du ansvarar för i planen svarar du på i ”min vecka”. Inget har ändrats.',
    );
    const { id } = await dialogues2021();
    const { card } = await open();
    const pressed = await press(card, SEND, { indicator: id, value: '20', decided: '2022-02-01' }, SECRETARY);
    expect(pressed.text).toContain('Det gör projektledaren.');
    expect(inputs(pressed.card)).toMatchObject({ indicator: id, value: '20' });
    expect((await planNow()).planVersion).toBe(1);
  });

  test('the help shows the leader, and nobody else, how', async () => {
    const example = 'Ändra målvärde';
    expect([...buttons((await whole.say('hjälp', ANNA)).card).keys()]).toContain(example);
    expect([...buttons((await whole.say('hjälp', SECRETARY)).card).keys()]).not.toContain(example);
  });
});

describe('what there is to change', () => {
  test('all targets are offered where no goal is named, and the one there is is chosen', async () => {
    const all = await open(ANNA, 'ändra målvärde');
    const titles = Object.keys(choices(all.card, 'indicator'));
    expect(titles.some((title) => title.startsWith('Projektmål 1'))).toBe(true);
    expect(titles.some((title) => title.startsWith('Projektmål 3'))).toBe(true);
    const one = await open(ANNA, 'ändra målvärdet på projektmål 3');
    const [only] = Object.values(choices(one.card, 'indicator'));
    expect(Object.values(choices(one.card, 'indicator'))).toHaveLength(1);
    expect(inputs(one.card).indicator).toBe(only);
  });

  test('a goal that there is not, or has nothing to measure, is told of', async () => {
    expect((await open(ANNA, 'ändra målvärdet på projektmål 9')).summary).toContain('inget projektmål 9');
    const { plan } = await planNow();
    const bare = plan.goals.effect.find(({ indicators }) => indicators.length === 0);
    expect((await open(ANNA, `ändra målvärdet på effektmål ${bare?.number}`)).summary).toBe(
      `Effektmål ${bare?.number} har ingen indikator, så det finns inget målvärde att ändra.`,
    );
  });

  test('the form of another project changes nothing there, and keeps what was written', async () => {
    const { id } = await dialogues2021();
    const { card } = await open();
    const first = project();
    await nextProject();
    const pressed = await press(card, SEND, { indicator: id, value: '20', decided: '2022-02-01' });
    expect(inputs(pressed.card)).toMatchObject({ value: '20' });
    expect((await whole.stores.plans.newest(first))?.planVersion).toBe(1);
    expect((await planNow()).planVersion).toBe(1);
  });
});

describe('an outcome that is entered by hand', () => {
  const outcomesNow = async () =>
    (await planNow()).plan.goals.project
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === 'aterkoppling-hemsida')?.outcomes;
  const ask = (who = ANNA) => open(who, 'nytt utfall på projektmål 4');
  const written = { indicator: 'aterkoppling-hemsida', value: '40', date: '2022-01-31', source: 'Diariet' };

  test('is put into the plan by a card, seen in the goal, and taken back', async () => {
    const form = await ask();
    expect(form.summary).toContain('Nytt utfall.');
    expect(inputs(form.card).date).toBe('2022-02-01');
    const done = await press(form.card, 'Spara utfallet', written);
    expect(plain(done.text)).toContain('(projektmål 4) är sparat: 40 (31 januari 2022).');
    expect(await outcomesNow()).toContainEqual({ value: 40, date: '2022-01-31', source: 'Diariet' });
    const status = await whole.say('status på projektmål 4', SECRETARY);
    expect(plain(JSON.stringify(status.card))).toContain('Diariet');
    await press(done.card, 'Ångra');
    expect((await outcomesNow())?.map(({ value }) => value)).not.toContain(40);
  });

  test('comes back with what was written where something is wrong', async () => {
    const back = await press((await ask()).card, 'Spara utfallet', {
      ...written,
      value: 'många',
      source: 'Anna Svensson',
    });
    expect(plain(back.text)).toContain('Skriv ett tal, med mellanslag mellan tusental');
    expect(inputs(back.card)).toMatchObject({ value: 'många', source: 'Anna Svensson', date: '2022-01-31' });
    expect((await planNow()).planVersion).toBe(1);
  });

  test('of two leaders at once: one is saved, the other is told what holds now', async () => {
    const [annas, bos] = [await ask(ANNA), await ask(BO)];
    await press(annas.card, 'Spara utfallet', written);
    const later = await press(bos.card, 'Spara utfallet', { ...written, value: '42' }, BO);
    expect(plain(later.text)).toContain('nu är det 40 (31 januari 2022). Ditt är inte sparat.');
    expect(inputs(later.card).value).toBe('42');
  });

  test('is filled in with what came beside what had come, and saved by a press alone', async () => {
    const { plan } = await planNow();
    const comments = { id: 'synpunkter', name: 'Antal synpunkter', nature: 'count' as const, outcome: undefined };
    const project = plan.goals.project.map((goal) => ({
      ...goal,
      indicators: goal.indicators.flatMap((each) =>
        each.id === 'aterkoppling-hemsida'
          ? [each, { ...each, ...comments, outcomes: [{ value: 38, date: '2022-01-01', source: 'Diariet' }] }]
          : [each],
      ),
    }));
    await whole.importPlan({ ...plan, goals: { ...plan.goals, project } });
    const form = await open(ANNA, 'vi fick 40 synpunkter till');
    expect(inputs(form.card)).toMatchObject({ indicator: 'synpunkter', value: '78', date: '2022-02-01' });
    expect((await planNow()).planVersion).toBe(2);
    const done = await press(form.card, 'Spara utfallet', inputs(form.card));
    expect(plain(done.text)).toContain('är sparat: 78');
    expect(plain(done.text)).toContain('Innan var det 38');
  });

  test('has the day that a phrase tells, and is added to what there was then', async () => {
    const { plan } = await planNow();
    const series = [
      { value: 30, date: '2021-12-01', source: 'Diariet' },
      { value: 38, date: '2022-01-31', source: 'Diariet' },
    ];
    const comments = { id: 'synpunkter', name: 'Antal synpunkter', nature: 'count' as const, outcome: undefined };
    const project = plan.goals.project.map((goal) => ({
      ...goal,
      indicators: goal.indicators.flatMap((each) =>
        each.id === 'aterkoppling-hemsida' ? [each, { ...each, ...comments, outcomes: series }] : [each],
      ),
    }));
    await whole.importPlan({ ...plan, goals: { ...plan.goals, project } });
    // The last day of last week is 30 January.
    const form = await open(ANNA, 'vi fick 40 synpunkter till förra veckan');
    expect(inputs(form.card)).toMatchObject({ indicator: 'synpunkter', value: '+40', date: '2022-01-30' });
    const done = await press(form.card, 'Spara utfallet', inputs(form.card));
    expect(plain(done.text)).toContain('är sparat: 70');
    const either = await open(ANNA, 'vi fick 40 synpunkter till den 30 januari');
    expect(inputs(either.card)).toMatchObject({ value: undefined, date: '2022-01-30' });
  });

  test('is not for others to give, who are told who can', async () => {
    expect((await ask(SECRETARY)).summary).toContain('Det gör projektledaren.');
  });
});
