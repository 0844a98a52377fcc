import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** The project leader puts people in, gives them other roles and takes them out by a card, and takes it back. */

const NOW = new Date('2022-02-01T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });

const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const ANNA = from('anna');
const CAJ = from('caj');
const SIV = from('siv');
const ASK = 'ändra roller';

beforeAll(async () => {
  await whole.importPlan({ ...samplePlan(), dialogues: [] });
  for (const who of ['anna', 'bo', 'caj', 'siv'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
});
beforeEach(async () => {
  await whole.stores.people.importPeople(
    [
      { upn: 'anna@example.se', name: 'Anna Ek', roles: ['projektledare'], committees: [] },
      { upn: 'caj@example.se', name: 'Caj Alm', roles: ['projektledare'], committees: [] },
      { upn: 'siv@example.se', name: 'Siv Å', roles: ['nämndsekreterare'], committees: ['Gamla, nämnden'] },
    ],
    true,
  );
});

const person = (upn: string) => whole.stores.people.person(upn);
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

async function press(card: unknown, title: string, written = {}, who = ANNA): Promise<Pressed> {
  const data = buttons(card).get(title);
  if (!data) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  const { text } = await whole.press({ ...data, ...written }, who);
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

const BO = {
  chosenPerson: '+',
  userName: 'Bo@Example.se',
  personName: 'Bo Berg',
  personRoles: 'arbetsgrupp',
  personCommittees: '',
};
const add = async (written = {}, who = ANNA): Promise<Pressed> =>
  press((await whole.say('ny person', who)).card, 'Fortsätt', { ...BO, ...written }, who);
/** The form of somebody who is in the project, as the open form leads to it. */
const formOf = async (upn: string, who = ANNA): Promise<unknown> =>
  (await press((await whole.say(ASK, who)).card, 'Fortsätt', { chosenPerson: upn }, who)).card;
const entries = async () =>
  (await whole.stores.table.query())
    .map(({ json0 }) => String(json0))
    .filter((json) => json.includes('"what":"change-roles"'))
    .map((json) => JSON.parse(json));

describe('somebody new', () => {
  test('is put in, told of in the audit log, listed, and taken out again by Ångra, and put back', async () => {
    const committee = samplePlan().committees[0];
    const before = (await entries()).length;
    const done = await add({ personCommittees: committee?.id });
    expect(done.text).toContain(
      `Bo Berg (bo@example.se) är nu med i projektet, med rollen arbetsgrupp för ${committee?.name}. Be Bo Berg skriva till mig i Teams`,
    );
    expect(await person('bo@example.se')).toEqual({
      upn: 'bo@example.se',
      name: 'Bo Berg',
      roles: ['arbetsgrupp'],
      committees: [committee?.id],
    });
    const made = (await entries()).filter(({ after }) => after?.committees?.[0] === committee?.id);
    expect((await entries()).length).toBe(before + 1);
    expect(made).toMatchObject([
      { who: await whole.stores.pseudonyms.of('oid-anna'), after: { roles: ['arbetsgrupp'] } },
    ]);
    expect(JSON.stringify(made)).not.toMatch(/bo@|Bo Berg/u);

    const back = await press(done.card, 'Ångra');
    expect(back.text).toContain('Ändringen är ångrad. Bo Berg (bo@example.se) är borttagen ur projektet');
    expect(await person('bo@example.se')).toBeUndefined();
    // Nothing is left of who never met the bot.
    expect(await whole.stores.people.known('bo@example.se')).toBeUndefined();
    await press(back.card, 'Ångra');
    expect(await person('bo@example.se')).toMatchObject({ name: 'Bo Berg', roles: ['arbetsgrupp'] });
  });

  test('who has met the bot already has the roles at once', async () => {
    await whole.say('hjälp', from('bo'));
    expect((await whole.say('min vecka', from('bo'))).summary).toContain('Du står inte med bland projektets personer');
    const done = await add({ personRoles: 'projektgrupp' });
    expect(done.text).not.toContain('Be Bo Berg skriva');
    expect((await whole.say('min vecka', from('bo'))).summary).not.toContain(
      'Du står inte med bland projektets personer',
    );
  });

  test('is on the form as a sentence tells, and nobody is put in before the press', async () => {
    const { card } = await whole.say('Maria Nilsson är ny i projektgruppen', ANNA);
    expect(inputs(card)).toMatchObject({ personName: 'Maria Nilsson', personRoles: 'projektgrupp' });
    expect(await person('maria@example.se')).toBeUndefined();
    const done = await press(card, 'Lägg till personen', { ...inputs(card), userName: 'maria@example.se' });
    expect(done.text).toContain('Maria Nilsson (maria@example.se) är nu med i projektet');
    await press(done.card, 'Ångra');
    expect(await person('maria@example.se')).toBeUndefined();
    const leaving = await whole.say('Siv slutar i projektet', ANNA);
    expect(inputs(leaving.card)).toMatchObject({ personName: 'Siv Å', personRoles: 'nämndsekreterare' });
    expect((await whole.say('Maria Nilsson är ny i projektgruppen', SIV)).summary).toContain('Det gör projektledaren.');
  });

  test('comes back on the form with everything that was written, where something is wrong', async () => {
    const written = { ...BO, userName: 'bo berg', personName: '', personRoles: '' };
    const back = await add(written);
    expect(back.text).toContain('Inget är sparat än: 3 fält behöver ses över.');
    expect(back.text).toContain('”bo berg” är inget användarnamn.');
    expect(back.text).toContain('Ange namnet.');
    expect(back.text).toContain('Välj minst en roll.');
    expect(inputs(back.card)).toMatchObject({ userName: 'bo berg', chosenPerson: '+' });
    const done = await press(back.card, 'Fortsätt', BO);
    expect(done.text).toContain('är nu med i projektet');
  });

  test('with a committee that the plan does not have is told which, and nothing is saved', async () => {
    const back = await add({ personCommittees: 'Atlantis' });
    expect(back.text).toContain('”Atlantis” finns inte i planen.');
    expect(inputs(back.card).personCommittees).toBe('Atlantis');
    expect(await person('bo@example.se')).toBeUndefined();
  });

  test('who is in the project already is told of, and what was written may take the place of it', async () => {
    await add();
    const again = await add({ personRoles: 'projektgrupp' });
    expect(again.text).toContain('Bo Berg (bo@example.se) är redan med, med rollen arbetsgrupp. Ditt är inte sparat.');
    expect(inputs(again.card)).toMatchObject({ personName: 'Bo Berg', personRoles: 'projektgrupp' });
    const done = await press(again.card, 'Spara ändringen', inputs(again.card));
    expect(done.text).toContain('har nu rollen projektgrupp. Innan var det rollen arbetsgrupp.');
  });
});

describe('somebody who is in the project', () => {
  test('gets other roles on a form that shows what they have, and has them back by Ångra', async () => {
    await add();
    const form = await formOf('bo@example.se');
    expect(inputs(form)).toMatchObject({ personName: 'Bo Berg', personRoles: 'arbetsgrupp' });
    const done = await press(form, 'Spara ändringen', { ...inputs(form), personRoles: 'arbetsgrupp,projektledare' });
    expect(done.text).toContain(
      'Bo Berg (bo@example.se) har nu rollerna arbetsgrupp och projektledare. Innan var det rollen arbetsgrupp.',
    );
    await press(done.card, 'Ångra');
    expect((await person('bo@example.se'))?.roles).toEqual(['arbetsgrupp']);
  });

  test('is found by the user name alone, too', async () => {
    const { card } = await press((await whole.say('ny person', ANNA)).card, 'Fortsätt', { userName: 'caj@example.se' });
    expect(inputs(card)).toMatchObject({ personName: 'Caj Alm', personRoles: 'projektledare' });
  });

  test('keeps a committee from before the plan until it is taken away', async () => {
    const form = await formOf('siv@example.se');
    expect(JSON.stringify(form)).toContain('Gamla, nämnden (finns inte i planen)');
    const done = await press(form, 'Spara ändringen', { ...inputs(form), personName: 'Siv Ås' });
    expect(done.text).toContain('Siv Ås (siv@example.se) är sparat i stället för Siv Å.');
    expect(await person('siv@example.se')).toMatchObject({ name: 'Siv Ås', committees: ['Gamla, nämnden'] });
  });

  test('of a press that comes twice is changed once, and can be taken back by either answer', async () => {
    const form = await formOf('siv@example.se');
    const written = { ...inputs(form), personRoles: 'arbetsgrupp' };
    await press(form, 'Spara ändringen', written);
    const again = await press(form, 'Spara ändringen', written);
    expect(again.text).toContain('Siv Å (siv@example.se) har redan rollen arbetsgrupp');
    await press(again.card, 'Ångra');
    expect((await person('siv@example.se'))?.roles).toEqual(['nämndsekreterare']);
  });

  test('is taken out, and what is kept of who has met the bot is there when they come back', async () => {
    await whole.say('hjälp', SIV);
    const done = await press(await formOf('siv@example.se'), 'Ta bort ur projektet');
    expect(done.text).toContain('Siv Å (siv@example.se) är borttagen ur projektet och har inga roller kvar.');
    expect(await person('siv@example.se')).toBeUndefined();
    expect((await whole.say('min vecka', SIV)).summary).toContain('Du står inte med bland projektets personer');
    await press(done.card, 'Ångra');
    expect((await whole.say('min vecka', SIV)).summary).not.toContain('Du står inte med bland projektets personer');
  });
});

describe('the last project leader', () => {
  test('stays, and what was written comes back', async () => {
    await press(await formOf('caj@example.se'), 'Ta bort ur projektet');
    const form = await formOf('anna@example.se');
    for (const title of ['Ta bort ur projektet', 'Spara ändringen']) {
      const kept = await press(form, title, { ...inputs(form), personRoles: 'arbetsgrupp' });
      expect(kept.text).toContain('Anna Ek är den enda som är projektledare');
      expect(kept.text).toContain('Inget är sparat. Ge först någon annan den rollen.');
      expect(inputs(kept.card).personRoles).toBe('arbetsgrupp');
    }
    expect((await person('anna@example.se'))?.roles).toEqual(['projektledare']);
  });

  test('cannot go by two who take each other out at once', async () => {
    const [annas, cajs] = [await formOf('caj@example.se', ANNA), await formOf('anna@example.se', CAJ)];
    await Promise.all([
      press(annas, 'Ta bort ur projektet', inputs(annas), ANNA),
      press(cajs, 'Ta bort ur projektet', inputs(cajs), CAJ),
    ]);
    const leaders = (await whole.stores.people.people()).filter(({ roles }) => roles.includes('projektledare'));
    expect(leaders).toHaveLength(1);
  });

  test('who gives the role away with another there is told that only the other can change it back', async () => {
    const form = await formOf('anna@example.se');
    const done = await press(form, 'Spara ändringen', { ...inputs(form), personRoles: 'projektgrupp' });
    expect(done.text).toContain('Du är inte projektledare längre');
    expect([...buttons(done.card).keys()]).not.toContain('Ångra');
  });
});

describe('two leaders who change the same person', () => {
  test('at the same instant: one is saved, the other is told, and nothing is lost', async () => {
    const [annas, cajs] = [await formOf('siv@example.se', ANNA), await formOf('siv@example.se', CAJ)];
    const answers = await Promise.all([
      press(annas, 'Spara ändringen', { ...inputs(annas), personRoles: 'arbetsgrupp' }, ANNA),
      press(cajs, 'Spara ändringen', { ...inputs(cajs), personRoles: 'projektgrupp' }, CAJ),
    ]);
    const saved = answers.filter(({ text }) => text.includes('har nu rollen'));
    const [other, ...more] = answers.filter(({ text }) => text.includes('Någon annan har ändrat Siv Å'));
    expect([saved.length, more.length]).toEqual([1, 0]);
    const [now] = (await person('siv@example.se'))?.roles ?? [];
    expect(other?.text).toContain(`nu är det rollen ${now}`);
    expect(inputs(other?.card).personRoles).toBe(now === 'arbetsgrupp' ? 'projektgrupp' : 'arbetsgrupp');
  });

  test('and different things of them: both are saved', async () => {
    const [annas, cajs] = [await formOf('siv@example.se', ANNA), await formOf('siv@example.se', CAJ)];
    await press(annas, 'Spara ändringen', { ...inputs(annas), personName: 'Siv Ås' }, ANNA);
    await press(cajs, 'Spara ändringen', { ...inputs(cajs), personRoles: 'projektgrupp' }, CAJ);
    expect(await person('siv@example.se')).toMatchObject({ name: 'Siv Ås', roles: ['projektgrupp'] });
  });

  test('who was taken out meanwhile comes back as somebody new', async () => {
    const [annas, cajs] = [await formOf('siv@example.se', ANNA), await formOf('siv@example.se', CAJ)];
    await press(cajs, 'Ta bort ur projektet', inputs(cajs), CAJ);
    const other = await press(annas, 'Spara ändringen', { ...inputs(annas), personCommittees: '' }, ANNA);
    expect(other.text).toContain('Någon annan har tagit bort siv@example.se ur projektet');
    const done = await press(other.card, 'Lägg till personen', inputs(other.card), ANNA);
    expect(done.text).toContain('Siv Å (siv@example.se) är nu med i projektet');
  });

  test('what was changed since is not taken back', async () => {
    const form = await formOf('siv@example.se');
    const done = await press(form, 'Spara ändringen', { ...inputs(form), personRoles: 'arbetsgrupp' });
    const cajs = await formOf('siv@example.se', CAJ);
    await press(cajs, 'Spara ändringen', { ...inputs(cajs), personRoles: 'projektgrupp' }, CAJ);
    const back = await press(done.card, 'Ångra');
    expect(back.text).toContain('Någon har ändrat Siv Å (siv@example.se) sedan dess: nu är det rollen projektgrupp');
    expect((await person('siv@example.se'))?.roles).toEqual(['projektgrupp']);
  });
});

describe('who may', () => {
  const REFUSED = 'kan du inte ändra vilka som är med och deras roller. Det gör projektledaren.';

  test('others are told who can, when they ask and when they press, and keep what they wrote', async () => {
    expect((await whole.say('ny person', SIV)).summary).toBe(
      `Med rollen nämndsekreterare ${REFUSED} Inget har ändrats.`,
    );
    const pressed = await press((await whole.say('ny person', ANNA)).card, 'Fortsätt', BO, SIV);
    expect(pressed.text).toContain(REFUSED);
    expect(inputs(pressed.card)).toMatchObject({ userName: BO.userName, personName: BO.personName });
    expect(await person('bo@example.se')).toBeUndefined();
  });

  test('a form in English for who writes so', async () => {
    const shown = await whole.say('add a person to the project', ANNA);
    expect(shown.summary).toContain('People and roles.');
    const done = await press(shown.card, 'Go on', BO);
    expect(done.text).toContain('Bo Berg (bo@example.se) takes part in the project now, with the role working group.');
  });
});
