import { ANNA, BO, buttons, choices, inputs, OF_LAHOLM, SECRETARY, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** What a committee has prioritised is told by a card in the chat, by the project leader and by its own secretary. */

const { whole, planNow, open, press } = usePlanByCard();
const SAVE = 'Spara prioriteringen';
const ASK = 'ändra prioriterade målgrupper i Laholm';

const prioritised = async (id = 'laholm') =>
  (await planNow()).plan.committees.find((each) => each.id === id)?.prioritised;

test('the leader ticks what a phrase has ticked already, it is seen in the coverage, and is taken back', async () => {
  const form = await open(ANNA, 'nämnden i Laholm har prioriterat unga och seniorer');
  expect(form.summary).toContain('Prioriterade målgrupper.');
  expect(Object.keys(choices(form.card, 'committee'))).toEqual(['Lokal nämnd Laholm (ej redovisat)']);
  expect(inputs(form.card)).toMatchObject({ committee: 'laholm', groups: 'unga,seniorer' });
  const done = await press(form.card, SAVE, inputs(form.card));
  expect(plain(done.text)).toContain(
    'Lokal nämnd Laholm har nu prioriterat unga och seniorer. Innan var det ej redovisat.',
  );
  expect(await prioritised()).toEqual(['unga', 'seniorer']);
  const shown = await whole.press(buttons(done.card).get('Nådda målgrupper') ?? {}, SECRETARY);
  // Both stand as prioritised and not met: each has its mark, which the card explains.
  expect(JSON.stringify(shown.sent).match(/○/gu)).toHaveLength(3);
  const again = await open(ANNA, ASK);
  expect(inputs(again.card)).toMatchObject({ groups: 'unga,seniorer' });
  await press(done.card, 'Ångra');
  expect(await prioritised()).toBeUndefined();
});

test('a committee’s secretary tells of their own, sees no other, and takes it back', async () => {
  const form = await open(OF_LAHOLM, 'ange prioriterade målgrupper');
  expect(Object.values(choices(form.card, 'committee'))).toEqual(['laholm']);
  const done = await press(form.card, SAVE, { committee: 'laholm', groups: 'unga' }, OF_LAHOLM);
  expect(plain(done.text)).toContain('har nu prioriterat unga.');
  const back = await press(done.card, 'Ångra', {}, OF_LAHOLM);
  expect(back.text).toContain('Ändringen är ångrad.');
  expect(await prioritised()).toBeUndefined();
});

test('of another committee, and of another part of the plan, they are told who can', async () => {
  const WHO = 'Det gör projektledaren, och beställarens sekreterare för sin egen.';
  expect((await open(OF_LAHOLM, 'ändra prioriterade målgrupper i Hylte')).summary).toContain(WHO);
  expect((await open(SECRETARY, 'ange prioriterade målgrupper')).summary).toContain(WHO);
  const { card } = await open(ANNA, 'ange prioriterade målgrupper');
  const written = { committee: 'hylte', groups: 'unga' };
  const pressed = await press(card, SAVE, written, OF_LAHOLM);
  expect(pressed.text).toContain(WHO);
  expect(inputs(pressed.card)).toMatchObject(written);
  const done = await press(card, SAVE, written);
  expect((await press(done.card, 'Ångra', {}, OF_LAHOLM)).text).toContain('Det gör projektledaren.');
  expect(await prioritised('hylte')).toEqual(['unga']);
  expect((await open(OF_LAHOLM, 'ändra målvärde')).summary).toContain('Det gör projektledaren.');
});

test('of the leader and the secretary at once one is saved, and the other is told and has what they ticked', async () => {
  await press((await open(ANNA, ASK)).card, SAVE, { committee: 'laholm', groups: 'unga' });
  const [bos, lenas] = [await open(BO, ASK), await open(OF_LAHOLM, ASK)];
  await press(bos.card, SAVE, { committee: 'laholm', groups: 'unga,seniorer' }, BO);
  const later = await press(lenas.card, SAVE, { committee: 'laholm', groups: 'seniorer' }, OF_LAHOLM);
  expect(plain(later.text)).toContain('nu har Lokal nämnd Laholm prioriterat unga och seniorer.');
  expect(inputs(later.card)).toMatchObject({ committee: 'laholm', groups: 'seniorer' });
  await press(later.card, SAVE, inputs(later.card), OF_LAHOLM);
  expect(await prioritised()).toEqual(['seniorer']);
});

test('nothing ticked comes back to be ticked', async () => {
  const back = await press((await open(ANNA, ASK)).card, SAVE, { committee: 'laholm', groups: '' });
  expect(plain(back.text)).toContain('Kryssa för minst en målgrupp.');
  expect((await planNow()).planVersion).toBe(1);
});
