import { createReminders, type Reminders } from '../src/app';
import type { Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { createSender } from '../src/teams/sender';
import { samplePlan } from './samples/sample';
import type { Bot } from './support/bot';
import { plain, useWholeBot } from './support/whole-bot';

/** A follow-up question whose year has come, on the cards of the project leaders: real tables and queues. */

let clock = new Date('2027-12-27T08:00:00Z');
const whole = useWholeBot(() => clock, { strangersLead: false });
const LEADER = 'lena@example.se';
const WORKER = 'anna@example.se';
const PEOPLE: Person[] = [
  { upn: LEADER, name: 'Lena', roles: ['projektledare'], committees: [] },
  { upn: WORKER, name: 'Anna', roles: ['arbetsgrupp'], committees: [] },
];
const TEXT = 'Har projektet lett till utvecklingsarbeten i Halland?';
const FROM = { [LEADER]: 'lena', [WORKER]: 'anna' } as const;
const from = (upn: keyof typeof FROM) => ({
  from: { id: `29:${FROM[upn]}`, aadObjectId: `oid-${FROM[upn]}` },
  conversation: { id: `a:${FROM[upn]}`, conversationType: 'personal' },
});

let bot: Bot;
let reminders: Reminders;
let plan: Plan;

beforeAll(async () => {
  const sample = samplePlan();
  // Every activity is done and reported: nothing else brings a card.
  const activities = sample.activities.map((each) => ({
    ...each,
    when: 'Mars 2021',
    state: 'done' as const,
    outcome: 'x',
  }));
  const followUpQuestions = sample.followUpQuestions.map((each) =>
    each.text === TEXT ? { ...each, from: 2028 } : each,
  );
  plan = { ...sample, activities, followUpQuestions, dialogues: [] };
  await whole.importPlan(plan);
  await whole.stores.people.importPeople(PEOPLE, true);
  bot = await whole.another({ strangersLead: false });
  reminders = createReminders(whole.stores, {
    sender: createSender({ adapter: bot.adapter, log: bot.log }),
    perSecond: 100,
    failed: () => undefined,
    poisoned: () => undefined,
    surroundings: whole.surroundings,
  });
  for (const upn of [LEADER, WORKER] as const) {
    whole.connector.addMember(`29:${FROM[upn]}`, { name: FROM[upn], userPrincipalName: upn });
    await whole.post('installation-update-personal', from(upn));
  }
});

/** What a week's run sends, as text. */
async function runOn(day: string): Promise<string[]> {
  clock = new Date(`${day}T08:00:00Z`);
  const before = whole.connector.sent.length;
  const queued = await reminders.queue(clock);
  const worker = reminders.work();
  const isSettled = async (): Promise<boolean> =>
    (await whole.stores.deliveries.deliveries(plan.id, queued?.week ?? '')).every(({ state }) =>
      ['sent', 'dropped', 'unreachable', 'uncertain'].includes(state),
    );
  while (!(await isSettled())) await new Promise((resolve) => setTimeout(resolve, 20));
  await worker.stop();
  return whole.connector.sent.slice(before).map(({ body }) => plain(JSON.stringify(body)));
}

const tellingOf = (sent: readonly string[]): number => sent.filter((text) => text.includes(TEXT)).length;

test('it is on the leader’s card of one week of its year, and on nobody else’s', async () => {
  expect(tellingOf(await runOn('2027-12-27'))).toBe(0);
  // The leader is away in the first week.
  await whole.stores.people.saveSettings(LEADER, { pausedUntil: '2028-01-12' });
  expect(tellingOf(await runOn('2028-01-03'))).toBe(0);
  await whole.stores.people.saveSettings(LEADER, {});
  const sent = await runOn('2028-01-17');
  expect(tellingOf(sent)).toBe(1);
  expect(sent.join()).toContain(`Dags att följa upp: ”${TEXT}” (från 2028).`);
  // Asked for in that week, it is there; the same run again sends nothing.
  expect((await whole.say('min vecka', from(LEADER))).summary).toContain('Dags att följa upp');
  expect((await whole.say('min vecka', from(WORKER))).summary).not.toContain('Dags att följa upp');
  expect(tellingOf(await runOn('2028-01-18'))).toBe(0);
  expect(tellingOf(await runOn('2028-01-24'))).toBe(0);
  expect((await whole.say('min vecka', from(LEADER))).summary).not.toContain('Dags att följa upp');
});

test('before its year it is no lack', async () => {
  clock = new Date('2027-06-01T08:00:00Z');
  const { card } = await whole.say('uppföljningsfrågor', from(LEADER));
  expect(JSON.stringify(card)).toContain('Följs upp från 2028.');
  clock = new Date('2028-06-01T08:00:00Z');
  expect(JSON.stringify((await whole.say('uppföljningsfrågor', from(LEADER))).card)).not.toContain('Följs upp från');
});
