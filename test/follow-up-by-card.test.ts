import { ANNA, BO, choices, inputs, SECRETARY, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** The project leader answers a follow-up question of the plan by a card in the chat. */

const { whole, planNow, open, press } = usePlanByCard();
const SAVE = 'Spara svaret';
const ID = 'fordjupad-kunskap';

const questionNow = async () => (await planNow()).plan.followUpQuestions.find(({ id }) => id === ID);
const ask = (who = ANNA) => open(who, 'svara på uppföljningsfrågan om fördjupad kunskap');
const of = (answer: string) => ({
  question: ID,
  answer,
  answerable: 'yes',
  date: '2022-01-31',
  source: 'Slutrapporten',
});

test('a question is answered on a card, seen in the answer and in none of the audit’s words, and taken back', async () => {
  const before = await questionNow();
  const form = await ask();
  expect(form.summary).toContain('Svara på uppföljningsfråga.');
  expect(Object.values(choices(form.card, 'question'))).toEqual([ID]);
  expect(inputs(form.card)).toMatchObject({ question: ID, answerable: 'yes', date: '2022-02-01' });
  const done = await press(form.card, SAVE, of('Genom dialogerna i sex kommuner.'));
  expect(plain(done.text)).toContain('är sparat: ”Genom dialogerna i sex kommuner”.');
  expect(plain(done.text)).toContain('Innan fanns inget svar.');
  expect(await questionNow()).toMatchObject({ outcome: 'Genom dialogerna i sex kommuner.', date: '2022-01-31' });
  const answer = plain(JSON.stringify((await whole.say('uppföljningsfrågor', SECRETARY)).card));
  expect(answer).toContain('Genom dialogerna i sex kommuner.');
  expect(answer).toContain('Slutrapporten');
  const again = await ask();
  expect(inputs(again.card)).toMatchObject({ answer: 'Genom dialogerna i sex kommuner.', source: 'Slutrapporten' });
  const audit = (await whole.stores.table.query())
    .map(({ json0 }) => String(json0))
    .filter((json) => json.includes('"change-plan"') && json.includes(ID));
  expect(audit).not.toEqual([]);
  for (const entry of audit) expect(entry).not.toContain('Genom dialogerna');
  await press(done.card, 'Ångra');
  expect(await questionNow()).toEqual(before);
});

test('an answer that is written at once stands on the form, beside what it is an answer to', async () => {
  const { card } = await open(ANNA, 'svar på frågan om fördjupad kunskap: Ja, kring unga. Se rapporten.');
  expect(inputs(card)).toMatchObject({ question: ID, answer: 'Ja, kring unga. Se rapporten.' });
  expect(plain((await press(card, SAVE, { ...inputs(card) })).text)).toContain('är sparat: ”Ja, kring unga. Se');
});

test('a question is known by its number in the list, and one that is not there is chosen', async () => {
  const second = (await planNow()).plan.followUpQuestions[1]?.id;
  const { card } = await open(ANNA, 'svar på uppföljningsfråga 2: I uppstarten.');
  expect(inputs(card)).toMatchObject({ question: second, answer: 'I uppstarten.' });
  const other = await open(ANNA, 'svar på uppföljningsfråga 99: I uppstarten.');
  expect(inputs(other.card)).toMatchObject({ question: undefined, answer: 'I uppstarten.' });
});

test('all questions are there to choose, with what is answered among them', async () => {
  const { card } = await open(ANNA, 'svara på en uppföljningsfråga');
  expect(Object.values(choices(card, 'question'))).toEqual(
    (await planNow()).plan.followUpQuestions.map(({ id }) => id),
  );
  await press(card, SAVE, of('Ja.'));
  const later = await open(ANNA, 'svara på en uppföljningsfråga');
  expect(Object.keys(choices(later.card, 'question')).filter((title) => title.includes('✓ '))).toHaveLength(1);
});

test('what is wrong comes back with what was written, and so does a name', async () => {
  const { card } = await ask();
  const written = { ...of('Anna Svensson i Laholm sa det.'), date: '2022-02-02' };
  const back = await press(card, SAVE, written);
  expect(plain(back.text)).toContain('Datumet ligger framåt i tiden');
  expect(inputs(back.card)).toMatchObject(written);
  expect((await planNow()).planVersion).toBe(1);
});

test('of two leaders at once one is saved, and the other is told what the answer is now', async () => {
  const [annas, bos] = [await ask(ANNA), await ask(BO)];
  await press(annas.card, SAVE, of('Ja, mycket.'));
  const later = await press(bos.card, SAVE, of('Nej, inte än.'), BO);
  expect(plain(later.text)).toContain('nu är svaret ”Ja, mycket”.');
  expect(inputs(later.card).answer).toBe('Nej, inte än.');
  const done = await press(later.card, SAVE, inputs(later.card), BO);
  expect(plain(done.text)).toContain('Innan var svaret ”Ja, mycket”.');
});

test('others are told who can', async () => {
  expect((await ask(SECRETARY)).summary).toContain('Det gör projektledaren.');
});
