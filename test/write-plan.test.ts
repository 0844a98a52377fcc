import { planRemarks, readPlanFiles } from '../src/files/plan-file';
import { planWorkbook } from '../src/files/workbook/write-plan';
import { addPerson } from '../src/planning/add-person';
import { type CardNode, inputsOf, nodesOf } from './cards/fixtures/walk';
import { type Exchange, useWholeBot } from './support/whole-bot';

/** The first plan of a bot without one, written on four cards: one story, in order, over HTTP. */

const NOW = new Date('2027-01-18T10:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const from = (who: string) => ({
  from: { id: `29:${who}`, aadObjectId: who, name: who },
  conversation: { conversationType: 'personal', id: `a:${who}`, tenantId: 't' },
});
const snapshot = () => whole.stores.plans.snapshot();

beforeAll(async () => {
  for (const who of ['leader', 'worker']) {
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
  }
  const world = [whole.stores, whole.surroundings] as const;
  await addPerson({ upn: 'leader@example.se', name: 'Anna', roles: ['projektledare'] }, 'p', ...world);
  await addPerson({ upn: 'worker@example.se', name: 'Bo', roles: ['arbetsgrupp'] }, 'p', ...world);
});

/** The card that a press is answered with, in its place or below. */
function cardOf({ text, card }: Exchange): unknown {
  const answered = JSON.parse(text || '{}').value;
  return answered?.type === 'AdaptiveCard' ? answered : card;
}

/** Presses a button of a card, with everything in its inputs and what is written over it. */
async function pressOn(card: unknown, title: string, written: Record<string, string> = {}): Promise<Exchange> {
  const button = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
  if (!button) throw new Error(`no ${title} on ${JSON.stringify(card)}`);
  const values = Object.fromEntries(
    [...inputsOf(card)].map(([id, input]: [string, CardNode]) => [id, input.value ?? '']),
  );
  return whole.press({ ...Object(button.data), ...values, ...written }, from('leader'));
}

let card: unknown;
const onward = async (title: string, written: Record<string, string>): Promise<string> => {
  const done = await pressOn(card, title, written);
  card = cardOf(done);
  return done.text + JSON.stringify(done.sent);
};
const valueIn = (id: string): unknown => inputsOf(card).get(id)?.value;

test('the three ways are told, and the third opens the first card', async () => {
  const begun = await whole.say('hej', from('leader'));
  expect(begun.summary).toContain('Du kan börja på tre sätt');
  card = cardOf(await pressOn(begun.card, 'Skriv planen på kort'));
  expect([...inputsOf(card).keys()]).toEqual(['begin-name', 'begin-start']);
});

test('what is missing is told at its field, and what was written stays', async () => {
  const text = await onward('Nästa', { 'begin-name': 'Dialog om parken' });
  expect(text).toContain('Fyll i det här.');
  expect(valueIn('begin-name')).toBe('Dialog om parken');
});

test('back and forth: everything that was written is there', async () => {
  await onward('Nästa', { 'begin-start': '2027-02-01' });
  await onward('Nästa', { 'begin-areas': 'Laholm, Hylte', 'begin-groups': 'unga', 'begin-methods': 'World Café' });
  // Half written, and not right: nothing is asked of it on the way back.
  await onward('Tillbaka', { 'begin-goals': 'x'.repeat(161) });
  expect(valueIn('begin-areas')).toBe('Laholm, Hylte');
  await onward('Tillbaka', {});
  expect([valueIn('begin-name'), valueIn('begin-start')]).toEqual(['Dialog om parken', '2027-02-01']);
  await onward('Nästa', {});
  await onward('Nästa', {});
  expect(valueIn('begin-goals')).toBe('x'.repeat(161));
  await onward('Nästa', { 'begin-goals': 'Fler unga har hörts\nParken är trygg' });
  const reply = await onward('Visa planen', { 'begin-title1': 'Målgruppsanalys', 'begin-when1': 'snart' });
  expect(reply).toContain('Skriv tiden som 14 mars');
  expect(valueIn('begin-when1')).toBe('snart');
  expect(await snapshot()).toBeUndefined();
});

test('nobody else writes it', async () => {
  const data = { verb: 'write-plan', step: 1, move: 'begin', draft: {}, language: 'sv' };
  expect((await whole.press(data, from('worker'))).text).toContain('Det gör projektledaren.');
});

test('the last card shows the plan, and it is in force when that is pressed, by the leader and in the audit', async () => {
  const shown = await pressOn(card, 'Visa planen', { 'begin-when1': 'mars – april', 'begin-title2': 'Boka lokaler' });
  const preview = cardOf(shown);
  expect(shown.summary).toContain('är planen för Dialog om parken.');
  expect(await snapshot()).toBeUndefined();
  expect((await pressOn(preview, 'Sätt i kraft')).text).toContain('Dialog om parken');
  const now = await snapshot();
  expect(now?.plan).toMatchObject({
    name: 'Dialog om parken',
    start: '2027-02-01',
    municipalities: [{ name: 'Laholm' }, { name: 'Hylte' }],
    goals: {
      project: [
        { number: 1, title: 'Fler unga har hörts' },
        { number: 2, title: 'Parken är trygg' },
      ],
    },
    activities: [
      { title: 'Målgruppsanalys', when: 'Mars – Apr -27', phase: 'preparation' },
      { title: 'Boka lokaler', when: '', phase: 'preparation' },
    ],
  });
  const leader = await whole.stores.people.known('leader@example.se');
  expect(await whole.stores.plans.versions(now?.plan.id ?? '')).toMatchObject([
    { how: 'import', by: leader?.pseudonym },
  ]);
});

test('an export of it read back is the same plan, and the check has nothing to say', async () => {
  const now = await snapshot();
  if (!now) throw new Error('a plan is in force');
  const bytes = planWorkbook({ plan: now.plan, version: now.planVersion, people: [] });
  const files = [{ name: 'plan.xlsx', text: bytes }];
  const read = readPlanFiles(files);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  expect(read.plan).toEqual(now.plan);
  expect(planRemarks(files)).toEqual([]);
});

test('a card from before is told that there is a plan, and changes nothing', async () => {
  const before = await snapshot();
  const { text } = await pressOn(card, 'Visa planen', { 'begin-when1': 'mars' });
  expect(text).toContain('Det finns redan en projektplan i kraft');
  expect((await snapshot())?.planVersion).toBe(before?.planVersion);
});
