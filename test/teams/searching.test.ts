import type { Reply } from '../../src/turns/reply';
import { APOLOGY, activity, NO_ANSWER, TOO_FAST } from '../support/bot';
import { useHearingBot } from '../support/hearing-bot';

/** Searches from the compose box, as Teams sends them and takes their answers. */

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Mål' }] } as const;
const results = Array.from({ length: 12 }, (_, n) => ({ title: `Mål ${n}`, line: `Rad ${n}`, card }));
const found: Reply = { summary: '12 träffar.', results, pressed: 'keep' };

const hearing = useHearingBot();
const { thatSays: botThatFinds } = hearing;

const asking = (parameters: unknown, queryOptions: unknown = { skip: 0, count: 25 }) => ({
  value: { commandId: 'search', parameters, queryOptions },
});
const message = (text: string) => ({ status: 200, body: { composeExtension: { type: 'message', text } } });

test.each<[string, string, Record<string, unknown>]>([
  ['what is typed', 'projektmål 2', {}],
  ['blanks and separate dots', 'mål å', asking([{ name: 'query', value: '  ma\u030al a\u030a ' }])],
  ['markup, as it was typed', '<b>å</b> &amp;', asking([{ name: 'query', value: '<b>å</b> &amp;' }])],
  ['nothing, as the box opens', '', asking([{ name: 'initialRun', value: 'true' }])],
  [
    'nothing, after all was erased',
    '',
    asking([
      { name: 'query', value: '' },
      { name: 'initialRun', value: 'true' },
    ]),
  ],
  ['no parameters', '', asking(null, null)],
  ['what Agents Playground sends', 'röst', { value: { parameters: [{ value: 'röst' }], commandContext: 'compose' } }],
  ['a value of another kind', '', asking([{ name: 'query', value: { text: 'x' } }])],
])('%s is heard as a search for "%s"', async (_what, text, changes) => {
  const { post } = await botThatFinds(found);
  expect((await post(activity('compose-query', hearing.connector.url, changes))).status).toBe(200);
  expect(hearing.heard.map(({ input }) => input)).toEqual([{ kind: 'search', text }]);
  expect(hearing.connector.calls).toEqual([]);
});

test('what was found is a list of cards, each with a preview', async () => {
  const { post } = await botThatFinds({ ...found, results: results.slice(0, 1) });
  expect((await post(activity('compose-query', hearing.connector.url))).body).toEqual({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: card,
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'Mål 0', text: 'Rad 0' },
          },
        },
      ],
    },
  });
});

test.each<[unknown, number[]]>([
  [{ skip: 0, count: 5 }, [0, 1, 2, 3, 4]],
  [{ skip: 10, count: 5 }, [10, 11]],
  [{ skip: 12, count: 25 }, []],
  [{}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
])('the part of the list that is asked for with %o', async (options, expected) => {
  const { post } = await botThatFinds(found);
  const { body } = await post(
    activity('compose-query', hearing.connector.url, asking([{ name: 'query', value: 'mål' }], options)),
  );
  const { type, attachments } = Object(body).composeExtension;
  expect(type).toBe('result');
  expect([...attachments].map(({ preview }) => preview.content.title)).toEqual(expected.map((n) => `Mål ${n}`));
});

test('a sentence is a message', async () => {
  const { post } = await botThatFinds({ summary: 'Inget stämmer med ”x”.', pressed: 'keep' });
  expect(await post(activity('compose-query', hearing.connector.url))).toMatchObject(message('Inget stämmer med ”x”.'));
});

test('what could be taken for markup in a preview is not', async () => {
  const one = { title: '<b>Mål</b> & [länk](https://example.org)', line: '<script>', card };
  const { post } = await botThatFinds({ ...found, results: [one] });
  const { text } = await post(activity('compose-query', hearing.connector.url));
  expect(text).not.toMatch(/[<>]/);
  expect(text).toContain('& [länk]');
});

test('a chat between people is never where somebody is written to', async () => {
  const { post } = await botThatFinds(found);
  await post(activity('compose-query-opened', hearing.connector.url));
  await post(activity('compose-query', hearing.connector.url));
  const { conversation } = activity('compose-query-opened', hearing.connector.url);
  await post(activity('invoke-desktop', hearing.connector.url, { conversation }));
  await post(activity('message-personal', hearing.connector.url));
  expect(hearing.heard.map((incoming) => 'reference' in incoming)).toEqual([false, false, false, true]);
});

test.each([
  ['compose-query-link', {}, 404],
  ['compose-query', { name: 'composeExtension/selectItem' }, 404],
  ['compose-query', { name: 'composeExtension/fetchTask' }, 404],
  ['compose-query', { value: 'nonsense' }, 400],
  ['compose-query', { value: { commandId: 'another', parameters: [] } }, 400],
  ['compose-query', { value: { commandId: 'search', parameters: [], queryOptions: { skip: -1 } } }, 400],
])('%s with %o is none of ours, and is told so', async (name, changes, status) => {
  const { post } = await botThatFinds(found);
  expect(await post(activity(name, hearing.connector.url, changes))).toMatchObject({ status, text: '' });
  expect(hearing.heard).toEqual([]);
});

test('when it fails a sentence says so, and the log holds no words of the person', async () => {
  const respond = async (): Promise<Reply> => {
    throw new Error('Karin Ek searched for projektmål 2');
  };
  const { post, logged } = await botThatFinds(undefined, { respond });
  expect(await post(activity('compose-query', hearing.connector.url))).toMatchObject(message(NO_ANSWER));
  expect(logged).toContainEqual(expect.objectContaining({ msg: 'a turn failed' }));
  expect(JSON.stringify(logged)).not.toMatch(/Karin|projektm/);
});

test('a search that takes too long is answered before Teams gives up', async () => {
  const { post } = await botThatFinds(undefined, { respond: () => new Promise(() => undefined) });
  const started = performance.now();
  expect(await post(activity('compose-query', hearing.connector.url))).toMatchObject(message(NO_ANSWER));
  expect(performance.now() - started).toBeLessThan(5000);
});

test('somebody whose client has gone wild is told so in the list', async () => {
  const { post } = await botThatFinds(found, { monotonic: () => 0 });
  const answers = await Promise.all(
    Array.from({ length: 130 }, () => post(activity('compose-query', hearing.connector.url))),
  );
  const refused = answers.filter(({ text }) => text.includes(TOO_FAST));
  expect(refused).toHaveLength(10);
  for (const answer of refused) expect(answer).toMatchObject(message(TOO_FAST));
  expect(refused.map(({ text }) => text).join()).not.toContain(APOLOGY);
});
