import { nodesOf, textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { plain, useWholeBot } from './support/whole-bot';

/** Who has reported no dialogue for some weeks: the project leader's, and in their own chat only. */

const NOW = new Date('2026-11-20T10:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const plan = { ...samplePlan(), dialogues: [] };
const [laholm, hylte] = ['laholm', 'hylte'].map(
  (place) => plan.committees.find(({ municipality }) => municipality === place)?.id ?? '',
);
const ASKED = 'vilka har inte rapporterat på tre veckor';

beforeAll(async () => {
  const people = [
    { upn: 'ida@example.se', name: 'Ida', roles: ['arbetsgrupp' as const], committees: [laholm ?? ''] },
    { upn: 'ola@example.se', name: 'Ola', roles: ['arbetsgrupp' as const], committees: [laholm ?? '', hylte ?? ''] },
    { upn: 'bo@example.se', name: 'Bo', roles: ['projektgrupp' as const], committees: [] },
    { upn: 'lea@example.se', name: 'Lea', roles: ['projektledare' as const], committees: [laholm ?? ''] },
    { upn: 'eva@example.se', name: 'Eva', roles: ['förtroendevald' as const], committees: [laholm ?? ''] },
  ];
  const given = new Map(people.map(({ upn }) => [upn, `p-${upn}`]));
  await whole.stores.people.importPeople(people, true, given);
  for (const { upn, name } of people)
    whole.connector.addMember(`29:${upn.split('@')[0]}`, { name, userPrincipalName: upn });
  await whole.importPlan(plan);
  await held('d-1', 'p-ida@example.se', '2026-10-30');
  await held('d-2', 'p-ola@example.se', '2026-10-29');
  await held('d-3', 'p-lea@example.se', '2026-11-19');
});

async function held(id: string, reportedBy: string, date: string): Promise<void> {
  const audit = { id, at: NOW.toISOString(), who: reportedBy, what: 'test', subject: id };
  await whole.stores.dialogues.add(plan.id, { ...someDialogue(id, { date }), reportedBy }, audit);
}

test('the leader sees them by municipality, and since when', async () => {
  const { summary, card } = await whole.say(ASKED, from('lea'));
  expect(summary).toBe(
    '2 personer som kan rapportera har inte rapporterat någon dialog som hölls de senaste 3 veckorna.',
  );
  const texts = [...textsOf(card)].map(plain);
  const shown = texts.filter((text) => /^(?:Laholm|Hylte|Hela|Ola|Bo|Ida|Lea|Eva|Senaste|Har inte)/u.test(text));
  expect(shown.sort()).toEqual([
    'Bo',
    'Har inte rapporterat någon dialog här',
    'Hela projektet',
    'Hylte',
    'Laholm',
    'Ola',
    'Ola',
    'Senaste dialogen hölls 29 oktober 2026',
    'Senaste dialogen hölls 29 oktober 2026',
  ]);
  const pressed = [...nodesOf(card)].flatMap(({ type, verb }) => (type === 'Action.Execute' ? [verb] : []));
  expect(pressed).toEqual(['as-text']);
});

test('nobody else does, and nobody does where others see it', async () => {
  const { summary } = await whole.say(ASKED, from('ida'));
  expect(summary).toBe('Med din roll kan du inte se vilka som inte har rapporterat. Det gör projektledaren.');
  const mentioned = { id: '28:bot', name: 'Medskapa' };
  const group = await whole.say(`<at>Medskapa</at> ${ASKED}`, {
    ...from('lea'),
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
    entities: [{ type: 'mention', text: '<at>Medskapa</at>', mentioned }],
    recipient: mentioned,
  });
  expect(group.summary).toContain('Det visar jag bara i din egen chatt med mig');
  expect(JSON.stringify(group.sent)).not.toContain('Ola');
});
