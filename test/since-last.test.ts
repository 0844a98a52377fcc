import { eraseExpiredText } from '../src/operate/erase-expired-text';
import { erasePerson, exportPerson } from '../src/operate/personal-data';
import { importPeople } from '../src/planning/import-people';
import { smallPlan } from './support/small-plan';
import { plain, useWholeBot } from './support/whole-bot';

/** "Något nytt sen sist": since when, as each person has asked, and what is kept of that. */

let today = '2022-03-01';
const whole = useWholeBot(() => new Date(`${today}T09:00:00Z`), { strangersLead: false });

beforeAll(async () => {
  await whole.importPlan(smallPlan());
  const people = ['anna', 'lena'].map((name) => ({
    upn: `${name}@example.se`,
    name,
    roles: ['arbetsgrupp' as const],
    committees: [],
  }));
  await importPeople(people, { replace: true, by: 'p-operator' }, whole.stores, whole.surroundings);
  for (const { upn, name } of people) whole.connector.addMember(`29:${upn}`, { name, userPrincipalName: upn });
});

async function ask(name: string, text: string, day: string): Promise<string> {
  today = day;
  const upn = `${name}@example.se`;
  const from = { id: `29:${upn}`, aadObjectId: `object-${upn}`, name };
  const conversation = { conversationType: 'personal', id: `a:${upn}`, tenantId: 't' };
  return plain((await whole.say(text, { from, conversation })).summary);
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
