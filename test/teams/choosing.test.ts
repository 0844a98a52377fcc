import fc from 'fast-check';
import type { Reply } from '../../src/turns/reply';
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

test('whatever comes by that name is a search or none, and never a fault of ours', async () => {
  const { post } = await hearing.thatSays(found);
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('municipality', '', '../x', 'p municipality'));
  const value = fc.oneof(fc.record({ dataset: text, queryText: fc.oneof(text, fc.constant(null)) }), fc.anything());
  const sent = fc.oneof(value, fc.constant({ ...query, dataset: 'm'.repeat(121) }));
  await fc.assert(
    fc.asyncProperty(sent, async (each) => {
      const json = JSON.stringify({ each }, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
      const { status } = await post(typed(JSON.parse(json).each));
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 50 },
  );
});

test('a failure is no empty list', async () => {
  const respond = () => Promise.reject(new TypeError('x is not a function'));
  const { post } = await hearing.thatSays(found, { respond });
  expect(await post(typed(query))).toMatchObject({ status: 500, text: '' });
});

test('a refusal is no empty list', async () => {
  const { post } = await hearing.thatSays({ summary: 'Det får du inte.', pressed: 'keep' });
  expect((await post(typed(query))).status).toBe(403);
});
