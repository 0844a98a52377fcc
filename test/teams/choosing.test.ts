import type { Reply } from '../../src/cards/reply';
import { activity } from '../support/bot';
import { useHearingBot } from '../support/hearing-bot';

/** Typing in a field of a card that is searched in, as Teams sends it and takes the answer. */

const hearing = useHearingBot();
const choices = [{ title: 'Laholm', value: 'laholm' }];
const found: Reply = { summary: '', choices, pressed: 'keep' };
const typed = (value: unknown) =>
  activity('compose-query', hearing.connector.url, { name: 'application/search', value });
const query = { queryText: 'lah', queryOptions: { skip: 0, top: 15 }, dataset: 'municipality' };

test('what is typed is looked for, and found', async () => {
  const { post } = await hearing.thatSays(found);
  expect(await post(typed(query))).toMatchObject({
    status: 200,
    body: { type: 'application/vnd.microsoft.search.searchResponse', value: { results: choices } },
  });
  expect(hearing.heard.map(({ input }) => input)).toEqual([{ kind: 'choices', dataset: 'municipality', text: 'lah' }]);
  expect(hearing.connector.calls).toEqual([]);
});

test.each([
  ['nothing typed yet', { ...query, queryText: '' }, ''],
  ['no text at all', { dataset: 'municipality' }, ''],
  ['separate dots and blanks', { ...query, queryText: '  a\u030a ' }, 'å'],
  ['a page of text', { ...query, queryText: 'å'.repeat(5_000) }, 'å'.repeat(200)],
])('%s', async (_, value, text) => {
  const { post } = await hearing.thatSays(found);
  expect((await post(typed(value))).status).toBe(200);
  expect(hearing.heard.map(({ input }) => input)).toEqual([{ kind: 'choices', dataset: 'municipality', text }]);
});

test.each([
  ['no list named', { queryText: 'x' }, 400],
  ['nothing', null, 400],
])('%s is no search', async (_, value, status) => {
  const { post } = await hearing.thatSays(found);
  expect((await post(typed(value))).status).toBe(status);
  expect(hearing.heard).toEqual([]);
});

test('a refusal is no empty list', async () => {
  const { post } = await hearing.thatSays({ summary: 'Det får du inte.', pressed: 'keep' });
  expect((await post(typed(query))).status).toBe(403);
});
