import { firstMonthOf } from '../src/domain/plan-shift';
import { addPerson } from '../src/planning/add-person';
import { queueReminders } from '../src/remind/queue-reminders';
import { isSwedishHoliday } from '../src/time/holidays';
import { nodesOf } from './cards/fixtures/walk';
import { SOME_VALUES } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** A bot without a plan, as each meets it, until the first plan is in force. One story, in order. */

const NOW = new Date('2026-03-16T10:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });

const PEOPLE = ['leader', 'worker', 'guest'] as const;
type Who = (typeof PEOPLE)[number];
const upn = (who: Who): string => `${who}@example.se`;
const from = (who: Who) => ({
  from: { id: `29:${who}`, aadObjectId: who, name: who },
  conversation: { conversationType: 'personal', id: `a:${who}`, tenantId: 't' },
});
const BEGIN = { verb: 'begin-with-sample', language: 'sv' };
const snapshot = () => whole.stores.plans.snapshot();
const verbsOn = (card: unknown): unknown[] => nodesOf(card).flatMap(({ data }) => (data ? [Object(data).verb] : []));

beforeAll(async () => {
  for (const who of PEOPLE) {
    const names = { name: who, userPrincipalName: upn(who), email: upn(who), tenantId: 't', userRole: 'user' };
    whole.connector.addMember(`29:${who}`, names);
  }
  const named = [
    { upn: upn('leader'), name: 'Anna Exempel', roles: ['projektledare'] },
    { upn: upn('worker'), name: 'Bo Exempel', roles: ['arbetsgrupp'] },
  ] as const;
  for (const person of named) await addPerson(person, 'p-operator', whole.stores, whole.surroundings);
  // A committee that was written before there was a plan to hold it against.
  const worker = await whole.stores.people.person(upn('worker'));
  if (!worker) throw new Error('nobody was added');
  await whole.stores.people.importPeople([{ ...worker, committees: ['centrum'] }], false);
});

test.each(['hej', 'ny dialog', 'status på projektmål 1', 'min vecka', 'hjälp', 'inställningar', 'qwerty'])(
  'the project leader who writes "%s" is told how to begin',
  async (text) => {
    const { summary, card } = await whole.say(text, from('leader'));
    expect(summary).toContain('Ingen projektplan är inläst än');
    expect(JSON.stringify(card)).toContain('Hämta Excelmallen');
    expect(verbsOn(card)).toContain('begin-with-sample');
  },
);

test.each(['hej', 'ny dialog', 'status på projektmål 1', 'min vecka'])(
  'a colleague who writes "%s" is told who can begin, a guest no names',
  async (text) => {
    const colleague = await whole.say(text, from('worker'));
    expect(colleague.summary).toBe(
      'Ingen projektplan är inläst än, så det finns inget att fråga om eller rapportera till. Anna Exempel är projektledare och kan börja.',
    );
    expect(verbsOn(colleague.card)).toEqual([]);
    const guest = await whole.say(text, from('guest'));
    expect(guest.summary).toContain('Ingen projektplan är inläst än');
    expect(guest.summary).toContain('Projektledaren kan börja.');
    expect(JSON.stringify(guest.sent)).not.toContain('Exempel');
  },
);

test('the project leader gets the empty template, by words or by the button, and nobody else does', async () => {
  const consent = (body: unknown) => Object(Object(body).attachments?.[0]).contentType;
  const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
  const written = await whole.say('mall för planen', from('leader'));
  const pressed = await whole.press(
    { verb: 'ask', reading: { kind: 'plan-file', file: 'template' }, language: 'sv' },
    from('leader'),
  );
  expect([written, pressed].map(({ sent }) => consent(sent.at(-1)?.body))).toEqual([CONSENT, CONSENT]);
  for (const who of ['worker', 'guest'] as const) {
    expect((await whole.say('mall för planen', from(who))).summary).toContain('Ingen projektplan är inläst än');
  }
  // The plan itself is not there to be had.
  expect((await whole.say('skicka planen', from('leader'))).summary).toContain('Ingen projektplan är inläst än');
});

test('in a group chat nobody is named', async () => {
  const { summary } = await whole.post('message-group-mention', { from: from('worker').from });
  expect(summary).toContain('Ingen projektplan');
  expect(summary).not.toContain('Anna');
});

test('in English when asked in English', async () => {
  const { summary } = await whole.say('status of project goal 1', from('leader'));
  expect(summary).toContain('No project plan has been imported yet');
});

test('whoever meets the bot is greeted, and nothing is offered that leads nowhere', async () => {
  const { summary, card } = await whole.post('installation-update-personal', { ...from('leader'), action: 'add' });
  expect(summary).toMatch(/^Hej! Jag är Medskapa\. Ingen projektplan/u);
  expect(new Set(verbsOn(card))).toEqual(new Set(['begin-with-sample', 'write-plan', 'ask']));
});

test('a button of an old card that only asks tells how to begin; a form keeps what was written', async () => {
  const asked = await whole.press({ verb: 'ask', reading: { kind: 'goals' }, language: 'sv' }, from('leader'));
  expect(asked.text + JSON.stringify(asked.sent)).toContain('begin-with-sample');
  const form = await whole.press({ verb: 'submit-dialogue', formId: 'f-1', ...SOME_VALUES }, from('leader'));
  expect(form.text).toContain('Ingen projektplan är inläst än, och inget är sparat');
  expect(form.text).toContain('"12"');
});

test('from the compose box there is a sentence', async () => {
  const value = { commandId: 'search', parameters: [{ name: 'query', value: 'projektmål 1' }] };
  const { text } = await whole.post('compose-query', { value, ...from('leader') });
  expect(text).toContain('Ingen projektplan är inläst än');
});

test('nobody is reminded of anything', async () => {
  const pace = { now: () => NOW, sleep: async () => undefined, perSecond: 25, isHoliday: isSwedishHoliday };
  expect(await queueReminders(NOW, whole.stores, { ...pace, stopping: () => false })).toBeUndefined();
});

test.each(['worker', 'guest'] as const)('a %s who presses changes nothing', async (who) => {
  const { text } = await whole.press(BEGIN, from(who));
  expect(text).toContain('Det gör projektledaren');
  expect(await snapshot()).toBeUndefined();
});

test('the press puts the example in force from this month, once, and tells of committees it lacks', async () => {
  const both = await Promise.all([whole.press(BEGIN, from('leader')), whole.press(BEGIN, from('leader'))]);
  const lines = both.map(({ text }) => text).join(' ');
  expect(lines).toMatch(/Exemplet ”.*” är inläst/u);
  expect(lines).toContain('börjar i mars 2026');
  expect(lines).toContain('worker@example.se (centrum)');

  const now = await snapshot();
  if (!now) throw new Error('no plan is in force');
  expect(firstMonthOf(now.plan)).toBe('2026-03');
  expect(await whole.stores.dialogues.all(now.plan.id)).toEqual([]);
  const versions = await whole.stores.plans.versions(now.plan.id);
  const leader = await whole.stores.people.known(upn('leader'));
  expect(versions.at(0)).toMatchObject({ how: 'import', by: leader?.pseudonym });

  const again = await whole.press(BEGIN, from('leader'));
  expect(again.text).toContain('Det finns redan en projektplan i kraft');
  expect(await whole.stores.plans.versions(now.plan.id)).toEqual(versions);
  expect((await whole.say('status på projektmål 1', from('leader'))).summary).toContain('Projektmål 1');
});

test('a project of one’s own is never replaced by a press on the old card', async () => {
  const now = await snapshot();
  if (!now) throw new Error('no plan is in force');
  await whole.importPlan({ ...now.plan, id: 'eget', name: 'Eget' });
  expect((await whole.press(BEGIN, from('leader'))).text).toContain('i kraft, ”Eget”');
  expect((await snapshot())?.plan.id).toBe('eget');
});
