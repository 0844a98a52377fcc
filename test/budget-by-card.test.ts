import { ANNA, BO, choices, inputs, SECRETARY, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** The project leader gives what has been spent of the budget by a card in the chat. */

const { whole, planNow, open, press } = usePlanByCard();

describe('what has been spent of the budget', () => {
  const lineNow = async () => (await planNow()).plan.budget.find(({ id }) => id === 'personalkostnader');
  const ask = (who = ANNA) => open(who, 'budgetutfall för personal 120 000 kr');
  const SAVE = 'Spara utfallet';
  const DAY = { date: '2022-01-31', source: 'Ekonomisystemet' };

  test('is put into the plan by a card that its phrase fills in, seen in the answer and the file, and taken back', async () => {
    const before = await lineNow();
    const form = await ask();
    expect(form.summary).toContain('Budgetutfall.');
    expect(inputs(form.card)).toMatchObject({ line: 'personalkostnader', date: '2022-02-01' });
    expect(plain(String(inputs(form.card).value))).toBe('120 000');
    const [shown = ''] = Object.keys(choices(form.card, 'line'));
    expect(plain(shown)).toBe('Personalkostnader projektledare, 2021: inget utfall än, budget 600 000 kr');
    const done = await press(form.card, SAVE, { ...inputs(form.card), ...DAY });
    expect(plain(done.text)).toContain(
      'Utfallet av ”Personalkostnader projektledare, 2021” är sparat: 120 000 kr till och med 31 januari 2022, av 600 000 kr. Innan fanns inget utfall.',
    );
    expect(await lineNow()).toMatchObject({ outcome: 120_000, outcomeDate: '2022-01-31', planned: 600_000 });
    const next = await ask();
    expect(Object.keys(choices(next.card, 'line')).map(plain)).toEqual([
      'Personalkostnader projektledare, 2021: 120 000 kr av 600 000 kr',
    ]);
    const answer = plain(JSON.stringify((await whole.say('budget', SECRETARY)).card));
    expect(answer).toContain('Personalkostnader projektledare: utfall till och med 31 januari 2022.');
    expect(answer).toContain('Ekonomisystemet');
    await press(done.card, 'Ångra');
    expect(await lineNow()).toEqual(before);
  });

  test('is filled in as far as a phrase goes, and a line that the plan does not have is chosen', async () => {
    const { card } = await open(ANNA, 'vi har lagt 45 000 kr på lokaler');
    expect(inputs(card)).toMatchObject({ line: undefined, date: '2022-02-01' });
    expect(plain(String(inputs(card).value))).toBe('45 000');
    const named = await open(ANNA, 'vi betalade 3 200 kr för material i december');
    expect(inputs(named.card)).toMatchObject({ line: 'ovriga-kostnader', date: '2021-12-31' });
    expect((await planNow()).planVersion).toBe(1);
    expect((await open(SECRETARY, 'vi har lagt 45 000 kr på lokaler')).summary).toContain('Det gör projektledaren.');
  });

  test('opens with what a phrase leaves to be chosen', async () => {
    const { card } = await open(ANNA, 'nytt budgetutfall');
    expect(Object.values(choices(card, 'line'))).toEqual((await planNow()).plan.budget.map(({ id }) => id));
    expect(inputs(card)).toMatchObject({ date: '2022-02-01' });
  });

  test('comes back with what was written where something is wrong', async () => {
    const written = { line: 'personalkostnader', value: 'mycket', date: '2022-01-31', source: 'Anna Svensson' };
    const back = await press((await ask()).card, SAVE, written);
    expect(plain(back.text)).toContain('Skriv beloppet med siffror');
    expect(inputs(back.card)).toMatchObject(written);
    expect((await planNow()).planVersion).toBe(1);
  });

  test('of two leaders at once: one is saved, the other is told what holds now', async () => {
    const [annas, bos] = [await ask(ANNA), await ask(BO)];
    const of = (value: string) => ({ line: 'personalkostnader', value, ...DAY });
    await press(annas.card, SAVE, of('120 000'));
    const later = await press(bos.card, SAVE, of('130 000'), BO);
    expect(plain(later.text)).toContain('nu är det 120 000 kr till och med 31 januari 2022. Ditt är inte sparat.');
    expect(inputs(later.card).value).toBe('130 000');
    const done = await press(later.card, SAVE, inputs(later.card), BO);
    expect(plain(done.text)).toContain('Innan var det 120 000 kr till och med 31 januari 2022.');
  });

  test('is not for others to give, who are told who can', async () => {
    expect((await ask(SECRETARY)).summary).toContain('Det gör projektledaren.');
  });

  test('of a line that is in the plan no longer is given back to be chosen anew', async () => {
    const { card } = await ask();
    const { plan } = await planNow();
    await whole.importPlan({ ...plan, budget: plan.budget.filter(({ id }) => id !== 'personalkostnader') });
    const back = await press(card, SAVE, { line: 'personalkostnader', value: '1', ...DAY });
    expect(plain(back.text)).toContain('Välj vilken post det gäller.');
    expect(inputs(back.card)).toMatchObject({ value: '1', ...DAY });
  });
});
