import { eraseExpiredText } from '../src/operate/erase-expired-text';
import { erasePerson, exportPerson } from '../src/operate/personal-data';
import { importPeople } from '../src/planning/import-people';
import { smallPlan } from './support/small-plan';
import { plain, useWholeBot } from './support/whole-bot';

/** "Något nytt sen sist": since when, as each person has asked, and what is kept of that. */

const plan = smallPlan({
  committees: ['laholm', 'halmstad'].map((id) => ({ id, name: `Nämnden i ${id}`, municipality: id, meetings: [] })),
});
let today = '2022-03-01';
const whole = useWholeBot(() => new Date(`${today}T09:00:00Z`), { strangersLead: false });

beforeAll(async () => {
  await whole.importPlan(plan);
  const roles = { anna: 'arbetsgrupp', lena: 'arbetsgrupp', sekr: 'nämndsekreterare', leder: 'projektledare' } as const;
  const people = Object.entries(roles).map(([name, role]) => ({
    upn: `${name}@example.se`,
    name,
    roles: [role],
    committees: role === 'nämndsekreterare' ? ['laholm'] : [],
  }));
  await importPeople(people, { replace: true, by: 'p-operator' }, whole.stores, whole.surroundings);
  for (const { upn, name } of people) whole.connector.addMember(`29:${upn}`, { name, userPrincipalName: upn });
});

async function ask(name: string, text: string, day: string): Promise<string> {
  today = day;
  return plain((await whole.say(text, chatOf(name))).summary);
}

function chatOf(name: string) {
  const upn = `${name}@example.se`;
  const from = { id: `29:${upn}`, aadObjectId: `object-${upn}`, name };
  return { from, conversation: { conversationType: 'personal', id: `a:${upn}`, tenantId: 't' } };
}

async function tell(name: string, data: Readonly<Record<string, string | boolean>>): Promise<string> {
  const { text, summary } = await whole.press({ verb: 'note-meeting', ...data }, chatOf(name));
  return plain(`${text} ${summary}`);
}

test('the first time it is the last 30 days, then the day one asked last, and of one day always the same', async () => {
  expect(await ask('anna', 'något nytt sen sist', '2022-03-01')).toContain('Sedan 30 januari 2022');
  expect(await ask('anna', 'något nytt sen sist', '2022-03-10')).toContain('Sedan 1 mars 2022');
  expect(await ask('anna', 'vad är nytt', '2022-03-10')).toContain('Räknat från den dag då du senast frågade.');
  expect(await ask('anna', 'vad är nytt', '2022-03-10')).toContain('Sedan 1 mars 2022');
  expect(await ask('anna', 'något nytt', '2022-03-12')).toContain('Sedan 10 mars 2022');
});

test('it is each person’s own, and of some days it is not asked', async () => {
  expect(await ask('lena', 'vad har hänt sedan 5 mars', '2022-03-14')).toContain('Sedan 5 mars 2022');
  expect(await ask('lena', 'något nytt', '2022-03-15')).toContain('Sedan 14 mars 2022');
});

test('it is shown to whoever asks what is kept, goes with them, and after a year', async () => {
  const isLook = ({ partition }: { readonly partition: string }): boolean => partition === 'looks';
  const kept = async (name: string) => (await exportPerson(`${name}@example.se`, whole.stores)).filter(isLook);
  expect(await kept('anna')).toMatchObject([{ value: { day: '2022-03-12', before: '2022-03-10' } }]);
  await erasePerson('anna@example.se', 'p-operator', whole.stores, whole.surroundings);
  const left = (await whole.stores.table.query()).filter(({ partitionKey }) => partitionKey === 'looks');
  expect(left).toHaveLength(1);
  today = '2023-03-15';
  await eraseExpiredText(whole.stores, whole.surroundings);
  expect(await kept('lena')).toHaveLength(1);
  today = '2023-03-16';
  await eraseExpiredText(whole.stores, whole.surroundings);
  expect(await kept('lena')).toEqual([]);
});

const SINCE = 'vad har hänt sedan förra mötet';

test('when a committee last met is asked once, of its secretary, and kept for all', async () => {
  expect(await ask('sekr', SINCE, '2022-03-20')).toContain('När var ert senaste möte?');
  expect(await ask('sekr', `${SINCE} i Halmstad`, '2022-03-20')).toContain('Det kan projektledaren ange.');
  expect(await tell('sekr', { committee: 'laholm' })).toContain('Ange vilken dag mötet var.');
  expect(await tell('sekr', { committee: 'laholm', day: '2022-03-21' })).toContain('Ange en dag som har varit.');
  expect(await tell('sekr', { committee: 'halmstad', day: '2022-03-02' })).toContain('kan du inte ange när');
  expect(await tell('sekr', { committee: 'laholm', day: '2022-03-02' })).toContain('Sedan 2 mars 2022');
  expect(await ask('sekr', SINCE, '2022-03-20')).toContain('Räknat från mötet 2 mars 2022, Nämnden i laholm.');
  expect(await ask('lena', `${SINCE} i Laholm`, '2022-03-20')).toContain('Sedan 2 mars 2022');
});

test('it can be changed, and whoever leads tells of any', async () => {
  expect(await tell('sekr', { opens: true })).toContain('När var ert senaste möte?');
  expect(await tell('sekr', { committee: 'laholm', day: '2022-02-16' })).toContain('Sedan 16 februari 2022');
  expect(await tell('leder', { day: '2022-03-09' })).toContain('Välj vilket möte det gäller.');
  expect(await tell('leder', { committee: 'halmstad', day: '2022-03-09' })).toContain('Sedan 9 mars 2022');
  const audits = (await whole.stores.table.query()).filter(({ json0 }) => String(json0).includes('note-meeting'));
  expect(audits).toHaveLength(3);
});
