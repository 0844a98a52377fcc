import { nodesOf } from './cards/fixtures/walk';
import { planned, smallPlan } from './support/small-plan';
import { plain, useWholeBot } from './support/whole-bot';

/** An activity that recurs: each of its times in the week, reported on its own, and told of as one elsewhere. */

// Tuesday 1 June 2027.
const NOW = new Date('2027-06-01T08:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const ANNA = { from: { id: '29:anna', aadObjectId: 'oid-anna', name: 'Anna' } };

beforeAll(async () => {
  const people = [{ upn: 'anna@example.se', name: 'Anna', roles: ['projektledare' as const], committees: [] }];
  await whole.stores.people.importPeople(people, true);
  whole.connector.addMember('29:anna', { name: 'Anna', userPrincipalName: 'anna@example.se' });
  await whole.importPlan(
    smallPlan({
      start: '2027-01-01',
      activities: [planned('mote', { title: 'Styrgruppsmöte', when: 'Varje månad t.o.m. december 2027' })],
    }),
  );
});

const week = async (): Promise<string> => plain(JSON.stringify((await whole.say('min vecka', ANNA)).card));
const status = async (): Promise<string> =>
  plain((await whole.say('hur går det med styrgruppsmötet', ANNA)).summary ?? '');

async function report(state: string, at: string): Promise<string> {
  const { card } = await whole.say('min vecka', ANNA);
  const button = nodesOf(card)
    .map(({ data }) => Object(data) as Record<string, unknown>)
    .find((data) => data.verb === 'report-activity' && data.activity === at && data.state === state);
  if (!button) throw new Error(`no button for ${at}`);
  return plain((await whole.press({ ...button, [`comment-${at}`]: 'Protokoll finns.' }, ANNA)).text);
}

test('comes up time by time, at most three that are late, and is told of as one', async () => {
  // January to May are late, of which the three latest are asked for; June begins this week.
  const before = await week();
  for (const shown of ['Mars -27', 'Apr -27', 'Maj -27', 'Juni -27'])
    expect(before).toContain(`Styrgruppsmöte (${shown})`);
  for (const other of ['Jan -27', 'Feb -27', 'Aug -27']) expect(before).not.toContain(`Styrgruppsmöte (${other})`);
  expect(await status()).toContain(
    '”Styrgruppsmöte” återkommer (Varje månad t.o.m. december 2027): klar 0 av 12 gånger, 5 gånger är försenade och nästa är Juni -27.',
  );

  expect(await report('done', 'mote__2027-05-01')).toContain('Styrgruppsmöte (Maj -27)');
  expect(await week()).not.toContain('Styrgruppsmöte (Maj -27)');
  expect(await week()).toContain('Styrgruppsmöte (Feb -27)');
  await report('not-relevant', 'mote__2027-04-01');
  expect(await status()).toContain('klar 1 av 12 gånger, 3 gånger är försenade och nästa är Juni -27.');

  const list = await whole.say('aktivitetsplanen', ANNA);
  expect(plain(JSON.stringify(list.card))).toContain(
    'klar 1 av 12 gånger, 3 gånger är försenade och nästa är Juni -27',
  );
  expect(plain(JSON.stringify(list.card)).split('Styrgruppsmöte')).toHaveLength(2);
});
