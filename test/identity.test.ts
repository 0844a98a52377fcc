import type { Dialogue } from '../src/domain/dialogues';
import type { Person } from '../src/domain/people';
import type { Role } from '../src/domain/roles';
import { erasePerson, exportPerson } from '../src/operate/personal-data';
import { importPeople } from '../src/planning/import-people';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** Who somebody is: found by their account, then by its names, asked for again while it is not settled. */

let now = new Date('2021-09-20T10:00:00Z');
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const whole = useWholeBot(() => now, { strangersLead: false });
const stores = () => whole.stores;

let count = 0;
/** An account that nobody has seen yet. */
interface Account {
  readonly id: string;
  readonly upn: string;
  readonly email: string;
}
const account = (name: string): Account => {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return { id, upn: `${name}${count}@example.se`, email: `${name}.mejl${count}@example.se` };
};
const from = ({ id }: Account) => ({
  from: { id: `29:${id}`, aadObjectId: id, name: `Person ${id.slice(-2)}` },
  conversation: { conversationType: 'personal', id: `a:${id}`, tenantId: 't' },
});
const profile = ({ id, upn, email }: Account, changes: Record<string, unknown> = {}): void =>
  whole.connector.addMember(`29:${id}`, {
    name: 'P',
    userPrincipalName: upn,
    email,
    tenantId: 't',
    userRole: 'user',
    ...changes,
  });
const person = (upn: string, roles: Role[] = ['projektledare'], more: Partial<Person> = {}): Person => ({
  upn,
  name: `Namn ${upn}`,
  roles,
  committees: [],
  ...more,
});
const importing = (people: readonly Person[], replace = false): Promise<unknown> => {
  later(1);
  return importPeople(people, { replace, by: 'p-operator' }, stores(), whole.surroundings);
};
const install = (who: Account, action = 'add') => whole.post('installation-update-personal', { ...from(who), action });
/** What a person is let to ask tells whether they are known: a guest is refused the budget. */
async function isKnown(who: Account): Promise<boolean> {
  const { status, summary } = await whole.say('budget', from(who));
  expect(status).toBe(200);
  return / kr/u.test(summary);
}
const asked = (): number => whole.connector.calls.filter(({ path }) => path.includes('/members/')).length;

beforeAll(() => whole.importPlan({ ...samplePlan(), dialogues: [] }));
beforeEach(() => later(60));

describe('somebody who installs before the people file names them', () => {
  test('by e-mail is found by the import, and can be reminded before they write', async () => {
    const kim = account('u');
    profile(kim);
    await install(kim);
    expect(await isKnown(kim)).toBe(false);
    const before = asked();
    await importing([person(kim.email)]);
    expect((await stores().people.known(kim.email))?.contact).toBeDefined();
    expect(await isKnown(kim)).toBe(true);
    expect(asked() - before).toBeLessThanOrEqual(1);
    // What was kept under the name of the account went over; there is one row.
    expect(await stores().people.known(kim.upn)).toBeUndefined();
  });

  test('by e-mail is found at their next turn when an older build stored the rows', async () => {
    const kim = account('u');
    profile(kim);
    await stores().people.saveUser({ id: kim.id, upn: kim.upn, reference: {}, updatedAt: now.toISOString() });
    await stores().people.importPeople([person(kim.email)], false);
    expect(await isKnown(kim)).toBe(true);
  });

  test.each(['upn', 'email'] as const)('by %s in other letters', async (by) => {
    const kim = account('Kim');
    profile(kim, { userPrincipalName: kim.upn.toUpperCase(), email: kim.email.toUpperCase() });
    await install(kim);
    await importing([person(kim[by].toLowerCase())]);
    expect(await isKnown(kim)).toBe(true);
  });

  test('by their account alone, whatever they are called', async () => {
    const kim = account('kim');
    profile(kim, { userPrincipalName: null, email: null });
    await install(kim);
    expect(await isKnown(kim)).toBe(false);
    await importing([person('anything.at.all@example.se', ['projektledare'], { objectId: kim.id })]);
    expect(await isKnown(kim)).toBe(true);
    expect((await stores().people.known('anything.at.all@example.se'))?.contact).toBeDefined();
    await importing([], true);
  });
});

test('an object id is the same account in any letters', async () => {
  const kim = { ...account('kim'), id: 'abcdefab-0000-4000-8000-abcdefabcdef' };
  profile(kim);
  await importing([person('by.account@example.se', ['projektledare'], { objectId: kim.id })]);
  expect(await isKnown(kim)).toBe(true);
  const capitals = { ...from(kim), from: { id: `29:${kim.id}`, aadObjectId: kim.id.toUpperCase() } };
  expect((await whole.say('budget', capitals)).summary).toMatch(/ kr/u);
  expect((await stores().people.users()).filter(({ id }) => id.toLowerCase() === kim.id)).toHaveLength(1);
});

describe('a look-up that fails is no answer', () => {
  const FAILURES = [
    ['429', { status: 429, headers: { 'Retry-After': '30' } }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['403', { status: 403 }],
    ['404', { status: 404 }],
    ['401', { status: 401 }],
    ['a dropped connection', { reset: true }],
    ['no name', { status: 200, body: { id: '29:x', name: null, email: null, userPrincipalName: null } }],
    ['no JSON of ours', { status: 200, body: { userPrincipalName: 17 } }],
    ['silence', { stall: true }],
  ] as const;
  test.each(FAILURES)('%s: asked again at the next turn, and once a turn', async (_, failure) => {
    const kim = account('kim');
    profile(kim);
    await importing([person(kim.upn)]);
    whole.connector.behave({ ...failure, times: 1, when: ({ path }) => path.includes(`/members/29%3A${kim.id}`) });
    await install(kim);
    expect((await stores().people.known(kim.upn))?.contact).toBeUndefined();
    const before = asked();
    expect(await isKnown(kim)).toBe(true);
    expect(asked() - before).toBe(1);
    expect((await stores().people.known(kim.upn))?.contact).toBeDefined();
    // Settled: not asked any more.
    expect(await isKnown(kim)).toBe(true);
    expect(asked() - before).toBe(1);
  });

  test.each(['aadObjectId', 'objectId'])(
    'another account’s (%s): neither row is taken, and asked again',
    async (field) => {
      const [kim, other] = [account('kim'), account('other')];
      profile(kim);
      profile(other);
      await importing([person(kim.upn), person(other.upn)]);
      const body = { id: '29:x', [field]: other.id, userPrincipalName: other.upn, tenantId: 't', userRole: 'user' };
      whole.connector.behave({ status: 200, body, times: 1, when: ({ path }) => path.includes(`29%3A${kim.id}`) });
      expect(await isKnown(kim)).toBe(false);
      expect(await isKnown(kim)).toBe(true);
      expect(await isKnown(other)).toBe(true);
    },
  );

  test('whoever is known stays so while the channel does not answer', async () => {
    const kim = account('kim');
    profile(kim);
    await importing([person(kim.upn)]);
    expect(await isKnown(kim)).toBe(true);
    const pseudonym = (await stores().people.known(kim.upn))?.pseudonym;
    whole.connector.behave({ status: 404, times: 2, when: ({ path }) => path.includes(`/members/29%3A${kim.id}`) });
    await install(kim, 'add-upgrade');
    await importing([person(kim.upn)]);
    expect(await isKnown(kim)).toBe(true);
    expect(await stores().people.known(kim.upn)).toMatchObject({ pseudonym, contact: expect.anything() });
  });

  test('a stranger who has been answered about is not asked about at each turn, and is again after a while', async () => {
    const kim = account('kim');
    profile(kim);
    await install(kim);
    const before = asked();
    for (let turn = 0; turn < 3; turn += 1) expect(await isKnown(kim)).toBe(false);
    expect(asked()).toBe(before);
    // Their account gets the name of a row meanwhile.
    await importing([person(`later.${kim.upn}`)]);
    profile({ ...kim, upn: `later.${kim.upn}` });
    later(9);
    expect(await isKnown(kim)).toBe(true);
    expect(asked()).toBe(before + 1);
  });
});

describe('a renamed account', () => {
  /** What is Anna's: a report, a card that has gone out, something put off, her own settings. */
  async function settled(): Promise<{ anna: Account; pseudonym: string; dialogue: Dialogue }> {
    const anna = account('anna.ek');
    profile(anna);
    await importing([person(anna.upn)], true);
    expect(await isKnown(anna)).toBe(true);
    const pseudonym = (await stores().people.known(anna.upn))?.pseudonym ?? '';
    const id = whole.surroundings.newId();
    const dialogue = { ...someDialogue(id), reportedBy: pseudonym };
    const audit = { id, at: now.toISOString(), who: pseudonym, what: 'test', subject: id };
    await stores().dialogues.add('tillit', dialogue, audit);
    const sent = { upn: anna.upn, week: '2021-W38', kind: 'week', state: 'sent', at: now.toISOString() } as const;
    await stores().deliveries.ensure('tillit', [sent]);
    await stores().activities.snooze('tillit', { activity: 'spridning', who: anna.upn, until: '2021-10-20' });
    await stores().people.saveSettings(anna.upn, { day: 3 } as never);
    return { anna, pseudonym, dialogue };
  }
  const renamed = (anna: Account): Account => ({ ...anna, upn: anna.upn.replace('ek', 'berg'), email: 'x@example.se' });

  async function expectAllHers(upn: string, pseudonym: string, old: string): Promise<void> {
    const known = await stores().people.known(upn);
    expect(known).toMatchObject({ pseudonym, settings: { day: 3 }, contact: expect.anything() });
    if (upn === old) return;
    expect((await stores().activities.snoozes('tillit')).map(({ who }) => who)).toContain(upn);
    expect((await stores().activities.snoozes('tillit')).map(({ who }) => who)).not.toContain(old);
    const cards = await stores().deliveries.deliveries('tillit', '2021-W38');
    expect(cards).toContainEqual(expect.objectContaining({ upn, state: 'sent' }));
    expect(cards.map((card) => card.upn)).not.toContain(old);
  }

  test('in Entra alone: the row stays hers, at every meeting', async () => {
    const { anna, pseudonym } = await settled();
    profile(renamed(anna));
    for (const action of ['add', 'add-upgrade']) {
      await install(anna, action);
      expect(await isKnown(anna)).toBe(true);
    }
    await expectAllHers(anna.upn, pseudonym, anna.upn);
  });

  test.each([true, false])('in Entra, then in the people file (--replace %s)', async (replace) => {
    const { anna, pseudonym } = await settled();
    const now = renamed(anna);
    profile(now);
    await install(anna);
    await importing([person(now.upn, ['arbetsgrupp'])], replace);
    expect(await isKnown(now)).toBe(true);
    await expectAllHers(now.upn, pseudonym, anna.upn);
    expect(await stores().people.known(anna.upn)).toBeUndefined();
  });

  test.each([true, false])('in the people file, then in Entra (--replace %s)', async (replace) => {
    const { anna, pseudonym } = await settled();
    const now = renamed(anna);
    await importing([person(now.upn)], replace);
    profile(now);
    expect(await isKnown(now)).toBe(true);
    await expectAllHers(now.upn, pseudonym, anna.upn);
    expect(await stores().people.known(anna.upn)).toBeUndefined();
  });

  test('by the people file’s object id', async () => {
    const { anna, pseudonym } = await settled();
    const now = renamed(anna);
    await importing([person(now.upn, ['projektledare'], { objectId: anna.id })], true);
    // Not a turn has been made since.
    await expectAllHers(now.upn, pseudonym, anna.upn);
    expect(await isKnown(anna)).toBe(true);
    expect(JSON.stringify(await exportPerson(now.upn, stores()))).toContain(pseudonym);
  });

  test('her old name, given to somebody new, inherits nothing of hers', async () => {
    const { anna, pseudonym } = await settled();
    const fresh = { ...account('new'), upn: anna.upn };
    profile(renamed(anna));
    profile(fresh);
    await install(anna);
    await install(fresh);
    expect(await isKnown(fresh)).toBe(false);
    const contact = (await stores().people.known(anna.upn))?.contact;
    expect(JSON.stringify(contact)).toContain(`a:${anna.id}`);
    expect(JSON.stringify(contact)).not.toContain(fresh.id);
    // Taken out of the file and imported again for the new one without saying so: still not theirs.
    await importing([], true);
    await importing([person(anna.upn)], true);
    expect(await isKnown(fresh)).toBe(false);
    // The operator says whose it is.
    await importing([person(anna.upn, ['arbetsgrupp'], { objectId: fresh.id })], true);
    expect(await isKnown(fresh)).toBe(true);
    expect(await isKnown(anna)).toBe(false);
    const known = await stores().people.known(anna.upn);
    expect(known?.pseudonym).not.toBe(pseudonym);
    expect(known?.settings).toBeUndefined();
  });

  test('both in one file: each has their own', async () => {
    const { anna, pseudonym } = await settled();
    const [now, fresh] = [renamed(anna), { ...account('new'), upn: anna.upn }];
    profile(now);
    profile(fresh);
    await importing([person(now.upn, ['projektledare']), person(fresh.upn, ['nämndsekreterare'])], true);
    expect(await isKnown(now)).toBe(true);
    expect(await isKnown(fresh)).toBe(true);
    await expectAllHers(now.upn, pseudonym, anna.upn);
    const known = await stores().people.known(fresh.upn);
    expect(known).toMatchObject({ person: { roles: ['nämndsekreterare'] }, objectId: fresh.id });
    expect(known?.pseudonym).not.toBe(pseudonym);
    expect(known?.settings).toBeUndefined();
  });
});

describe('of two members, one has for an address what the other has for a user name', () => {
  /** Lena signs in by the name that her namesake has for an address, and the people file has a row by it. */
  async function namesakes(): Promise<{ lena: Account; other: Account }> {
    const lena = account('lena');
    const other = { ...account('lena.two'), email: lena.upn };
    profile(lena);
    profile(other);
    await importing([person(lena.upn)], true);
    return { lena, other };
  }

  test('whose user name it is has the row, where they meet the bot first', async () => {
    const { lena, other } = await namesakes();
    expect(await isKnown(lena)).toBe(true);
    expect(await isKnown(other)).toBe(false);
    expect(await isKnown(lena)).toBe(true);
  });

  test('who was there first keeps it, until the people file says whose it is', async () => {
    const { lena, other } = await namesakes();
    expect(await isKnown(other)).toBe(true);
    const { pseudonym } = (await stores().people.known(lena.upn)) ?? {};
    // The row does not open to both.
    expect(await isKnown(lena)).toBe(false);
    await importing([person(lena.upn, ['projektledare'], { objectId: lena.id })], true);
    expect(await isKnown(lena)).toBe(true);
    expect(await isKnown(other)).toBe(false);
    const known = await stores().people.known(lena.upn);
    expect(known).toMatchObject({ objectId: lena.id });
    expect(known?.pseudonym).not.toBe(pseudonym);
  });
});

describe('pairs of commands, in either order', () => {
  async function reporter(): Promise<{ kim: Account; dialogue: Dialogue }> {
    const kim = account('kim');
    profile(kim);
    await importing([person(kim.upn)], true);
    expect(await isKnown(kim)).toBe(true);
    const id = whole.surroundings.newId();
    const dialogue = { ...someDialogue(id), reportedBy: (await stores().people.known(kim.upn))?.pseudonym ?? '' };
    const audit = { id, at: now.toISOString(), who: dialogue.reportedBy, what: 'test', subject: id };
    await stores().dialogues.add('tillit', dialogue, audit);
    return { kim, dialogue };
  }
  const takenOut = (): Promise<unknown> => importing([person('somebody@example.se')], true);
  const erased = ({ upn }: Account): Promise<unknown> => erasePerson(upn, 'p-operator', stores(), whole.surroundings);

  test.each([
    ['taken out, then erased', [takenOut, erased]],
    ['erased, then taken out', [erased, takenOut]],
    ['taken out twice, then erased', [takenOut, takenOut, erased]],
    ['erased, then erased again', [erased, erased]],
  ] as const)('%s: no report says who made it', async (_, steps) => {
    const { kim, dialogue } = await reporter();
    for (const step of steps) await step(kim);
    expect(await stores().dialogues.find('tillit', dialogue.id)).toMatchObject({ reportedBy: 'p-erased' });
    expect(await exportPerson(kim.upn, stores())).toEqual(
      steps.at(0) === erased && steps.at(1) === takenOut ? [] : expect.any(Array),
    );
    // Whoever is read in again is somebody new.
    await importing([person(kim.upn)], true);
    expect(await isKnown(kim)).toBe(true);
    expect((await stores().people.known(kim.upn))?.pseudonym).not.toBe(dialogue.reportedBy);
  });

  test('taken out by mistake and put back: they are who they were, and are still reached', async () => {
    const { kim, dialogue } = await reporter();
    await takenOut();
    expect(await isKnown(kim)).toBe(false);
    await importing([person(kim.upn)], true);
    expect(await stores().people.known(kim.upn)).toMatchObject({
      pseudonym: dialogue.reportedBy,
      contact: expect.anything(),
    });
    expect(await isKnown(kim)).toBe(true);
  });

  test('taken out without ever having met the bot: nothing is left of them', async () => {
    await importing([person('never@example.se')], true);
    await takenOut();
    expect(await stores().people.known('never@example.se')).toBeUndefined();
  });

  test.each([1, 2, 3, 4])(
    'an erasure cut off at its write number %i, then run again: nothing is left',
    async (last) => {
      const { kim, dialogue } = await reporter();
      const { table } = stores();
      const writes = { delete: table.delete.bind(table), replace: table.replace.bind(table) };
      let count = 0;
      const cutOff = <T>(write: () => Promise<T>): Promise<T> => {
        count += 1;
        return count < last ? write() : Promise.reject(new Error('cut off'));
      };
      jest.spyOn(table, 'delete').mockImplementation((...all) => cutOff(() => writes.delete(...all)));
      jest.spyOn(table, 'replace').mockImplementation((...all) => cutOff(() => writes.replace(...all)));
      await expect(erased(kim)).rejects.toThrow('cut off');
      jest.restoreAllMocks();
      await erased(kim);
      expect(await stores().dialogues.find('tillit', dialogue.id)).toMatchObject({ reportedBy: 'p-erased' });
      const left = (await stores().table.query()).map((row) => JSON.stringify(row)).join('\n');
      for (const name of [kim.upn, kim.email, kim.id]) expect(left).not.toContain(name);
    },
  );

  test('erased by the name of their account, though their row has their address', async () => {
    const kim = account('kim');
    profile(kim);
    await importing([person(kim.email)], true);
    expect(await isKnown(kim)).toBe(true);
    await erasePerson(kim.upn, 'p-operator', stores(), whole.surroundings);
    const left = (await stores().table.query()).map((row) => JSON.stringify(row)).join('\n');
    for (const name of [kim.upn, kim.email, kim.id]) expect(left).not.toContain(name);
  });

  test.each([true, false])(
    'erased by the object id of their account, Teams having told their name: %s',
    async (named) => {
      const kim = account('kim');
      profile(kim, named ? {} : { userPrincipalName: null, email: null });
      await importing([person(kim.upn)]);
      await install(kim);
      await erasePerson(kim.id, 'p-operator', stores(), whole.surroundings);
      const left = (await stores().table.query()).map((row) => JSON.stringify(row)).join('\n');
      for (const name of named ? [kim.upn, kim.email, kim.id] : [kim.id]) expect(left).not.toContain(name);
      expect(await exportPerson(kim.id, stores())).toEqual([]);
    },
  );
});
