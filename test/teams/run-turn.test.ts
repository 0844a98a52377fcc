import { apology } from '../../src/text/errors';
import type { Incoming, Reply } from '../../src/turns/reply';
import { APOLOGY, activity, startBot } from '../support/bot';
import { useHearingBot } from '../support/hearing-bot';

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Kvitto' }] } as const;
const receipt: Reply = { summary: 'Dialogen är sparad.', card, pressed: 'replace' };
const PERSON = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

const hearing = useHearingBot();
const { thatSays: botThatSays } = hearing;

describe('what is heard', () => {
  test.each<[string, Incoming['input'] | undefined]>([
    ['message-personal', { kind: 'text', text: 'status på projektmål 3' }],
    [
      'message-group-mention',
      { kind: 'text', text: 'hur många dialoger har <at>Karin Ek</at> haft i Halmstad & Laholm?' },
    ],
    ['message-channel-mention-last', { kind: 'text', text: 'status på projektmål 3' }],
    ['message-channel-no-mention', undefined],
    ['message-edited', { kind: 'text', text: 'status på projektmål 4' }],
    ['message-attachment-only', { kind: 'text', text: '' }],
    ['message-submit', { kind: 'submitted', value: { verb: 'submit-dialogue', participants: '14' } }],
    ['installation-update-personal', { kind: 'met' }],
    ['conversation-update-personal', undefined],
    ['conversation-update-team', undefined],
    ['message-reaction', undefined],
    ['typing', undefined],
  ])('%s', async (name, input) => {
    const { post } = await botThatSays({ summary: 'Hej!', pressed: 'keep' });
    const answer = await post(activity(name, hearing.connector.url));
    expect(answer).toEqual({ status: 200, text: '', body: undefined });
    expect(hearing.heard.map((incoming) => incoming.input)).toEqual(input ? [input] : []);
    expect(hearing.connector.calls).toHaveLength(input ? 1 : 0);
  });

  /**
   * Every word that Teams has for what is handled: the actions of installationUpdate, and the kinds of
   * conversationUpdate
   * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events).
   */
  const MET = [{ kind: 'met' }];
  const LEFT = [{ kind: 'left' }];
  test.each<[string, Record<string, unknown>, unknown[]]>([
    ['add', {}, MET],
    ['add-upgrade', {}, MET],
    ['remove', {}, LEFT],
    ['remove-upgrade', {}, LEFT],
    ['a word that Teams has not got yet', {}, []],
    ['', {}, []],
  ])('installationUpdate %j', async (action, changes, inputs) => {
    const { post } = await botThatSays(undefined);
    const name = 'installation-update-personal';
    expect((await post(activity(name, hearing.connector.url, { ...changes, action }))).status).toBe(200);
    expect(hearing.heard.map(({ input }) => input)).toEqual(inputs);
  });

  const TEAM = '19:invented-team@thread.tacv2';
  const [members, bot] = [[{ id: '29:other' }], [{ id: '28:00000000-1111-4222-8333-444444444444' }]];
  test.each<[string, Record<string, unknown>, unknown[]]>([
    ['teamMemberAdded', { membersAdded: members }, []],
    ['teamMemberAdded', { membersAdded: bot }, []],
    ['teamMemberRemoved', { membersRemoved: members }, []],
    ['teamMemberRemoved', { membersRemoved: bot }, [{ kind: 'left', team: TEAM }]],
    ['channelMemberAdded', { membersAdded: members }, []],
    ['channelMemberRemoved', { membersRemoved: members }, []],
    ...[
      'channelCreated',
      'channelRenamed',
      'channelDeleted',
      'channelRestored',
      'channelShared',
      'channelUnshared',
      'teamRenamed',
      'teamDeleted',
      'teamHardDeleted',
      'teamRestored',
      'teamArchived',
      'teamUnarchived',
    ].map((eventType): [string, Record<string, unknown>, unknown[]] => [eventType, {}, []]),
  ])('conversationUpdate %s in a team, %j', async (eventType, changes, inputs) => {
    const { post } = await botThatSays(undefined);
    const sent = activity('conversation-update-team', hearing.connector.url, {
      membersAdded: [],
      recipient: bot[0],
      conversation: { id: TEAM, conversationType: 'channel', isGroup: true },
      channelData: { eventType, team: { id: TEAM } },
      ...changes,
    });
    expect((await post(sent)).status).toBe(200);
    expect(hearing.heard.map(({ input }) => input)).toEqual(inputs);
  });

  test('both tellings of one meeting give one welcome', async () => {
    const { post } = await botThatSays({ summary: 'Välkommen!', pressed: 'keep' });
    await Promise.all([
      post(activity('conversation-update-personal', hearing.connector.url)),
      post(activity('installation-update-personal', hearing.connector.url)),
    ]);
    expect(hearing.connector.sent).toHaveLength(1);
  });

  test('a channel that has no installationUpdate is welcomed by its conversationUpdate', async () => {
    const { post } = await botThatSays({ summary: 'Välkommen!', pressed: 'keep' });
    await post(activity('conversation-update-personal', hearing.connector.url, { channelId: 'emulator' }));
    expect(hearing.heard).toMatchObject([{ input: { kind: 'met' }, userId: PERSON }]);
  });

  test('an edit elsewhere than in a personal chat needs a mention, and a message taken back is no edit', async () => {
    const { post } = await botThatSays({ summary: 'Hej!', pressed: 'keep' });
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat' };
    await post(activity('message-edited', hearing.connector.url, { conversation }));
    await post(activity('message-edited', hearing.connector.url, { channelData: { eventType: 'undeleteMessage' } }));
    expect(hearing.heard).toEqual([]);
  });
});

describe('who and where', () => {
  test('a personal chat gives the person, the locale and a plain reference that is the same next time', async () => {
    const { post } = await botThatSays(undefined);
    await post(activity('message-personal', hearing.connector.url, { id: '1' }));
    await post(activity('message-personal', hearing.connector.url, { id: '2', locale: 'en-GB' }));
    expect(hearing.heard[0]).toMatchObject({
      userId: PERSON,
      name: 'Karin Ek (påhittad)',
      locale: 'sv-SE',
      conversation: { type: 'personal', id: 'a:1xYzPersonalChatInvented0001' },
    });
    expect(hearing.heard[0]?.reference).toEqual(hearing.heard[1]?.reference);
    expect(JSON.parse(JSON.stringify(hearing.heard[0]?.reference))).toEqual(hearing.heard[0]?.reference);
    expect(JSON.stringify(hearing.heard[0]?.reference)).not.toContain('Karin');
  });

  test.each(['message-group-mention', 'message-channel-mention-last'])('%s gives no reference', async (name) => {
    const { post } = await botThatSays(undefined);
    await post(activity(name, hearing.connector.url));
    expect(hearing.heard[0]).not.toHaveProperty('reference');
  });

  test('a profile is asked of the channel, and its absence is no failure', async () => {
    const asked: unknown[] = [];
    const profileBot = await startBot({
      respond: async (incoming) => {
        asked.push(await incoming.profile());
        return undefined;
      },
    });
    const member = {
      id: '29:1',
      name: 'Karin Ek',
      userPrincipalName: 'karin@exempel.se',
      email: 'karin.ek@exempel.se',
    };
    hearing.connector.addMember('29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789', member);
    await profileBot.post(activity('message-personal', hearing.connector.url));
    hearing.connector.behave({ status: 502, when: (call) => call.method === 'GET' });
    await profileBot.post(activity('message-personal', hearing.connector.url));
    await profileBot.close();
    expect(asked).toEqual([{ name: 'Karin Ek', upn: 'karin@exempel.se', email: 'karin.ek@exempel.se' }, undefined]);
  });
});

describe('what is said', () => {
  test('an answer is one message: the card, and its sentence as the summary', async () => {
    const { post } = await botThatSays(receipt);
    await post(activity('message-personal', hearing.connector.url));
    expect(hearing.connector.sent).toHaveLength(1);
    expect(hearing.connector.sent[0]?.body).toMatchObject({
      type: 'message',
      summary: receipt.summary,
      inputHint: 'acceptingInput',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
    expect(hearing.connector.sent[0]?.body).not.toHaveProperty('text');
  });

  test.each(['invoke-desktop', 'invoke-phone', 'invoke-playground'])(
    '%s: the receipt is in the response and in the message',
    async (name) => {
      const { post } = await botThatSays(receipt);
      const answer = await post(activity(name, hearing.connector.url));
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: card,
      });
      expect(hearing.heard[0]?.input).toMatchObject({
        kind: 'submitted',
        value: { action: { verb: 'submit-dialogue', data: { participants: '14' } } },
      });
      expect(hearing.connector.sent).toEqual([]);
      expect(hearing.connector.updated).toHaveLength(1);
      expect(hearing.connector.updated[0]?.path).toMatch(/\/activities\/1630912000456$/);
      expect(hearing.connector.updated[0]?.body).toMatchObject({ attachments: [{ content: card }] });
    },
  );

  test('a message that cannot be renewed is only logged', async () => {
    hearing.connector.behave({ status: 404, when: (call) => call.method === 'PUT' });
    const { post, logged } = await botThatSays(receipt);
    const answer = await post(activity('invoke-desktop', hearing.connector.url));
    expect(answer.body).toMatchObject({ value: card });
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'a pressed card could not be renewed' }));
  });

  test.each([
    [1, []],
    [2, ['a pressed card could not be renewed']],
  ])(
    'a connection that is cut off %d times: renewing is the same twice, and is tried once more',
    async (times, shown) => {
      hearing.connector.behave({ reset: true, times, when: (call) => call.method === 'PUT' });
      const { post, logged } = await botThatSays(receipt);
      expect((await post(activity('invoke-desktop', hearing.connector.url))).body).toMatchObject({ value: card });
      expect(hearing.connector.updated).toHaveLength(2);
      expect(hearing.connector.sent).toEqual([]);
      expect(logged.flatMap(({ level, msg }) => (level === 'warn' ? [msg] : []))).toEqual(shown);
    },
  );

  test('a press that keeps the card is told the sentence, and nothing else is sent', async () => {
    const { post } = await botThatSays({ ...receipt, summary: 'Antalet måste vara ett tal.', pressed: 'keep' });
    const answer = await post(activity('invoke-desktop', hearing.connector.url));
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Antalet måste vara ett tal.',
    });
    expect(hearing.connector.calls).toEqual([]);
  });

  test('a press that leads to a new message leaves the card, with an answer that Teams does not take for a failure', async () => {
    const { post } = await botThatSays({ ...receipt, pressed: 'new-message' });
    const answer = await post(activity('invoke-desktop', hearing.connector.url));
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/./),
    });
    expect(hearing.connector.sent).toHaveLength(1);
    expect(hearing.connector.updated).toEqual([]);
  });

  test('Action.Submit: the message is renewed, or where that fails a new one is sent', async () => {
    const { post } = await botThatSays(receipt);
    await post(activity('message-submit', hearing.connector.url));
    expect([hearing.connector.updated.length, hearing.connector.sent.length]).toEqual([1, 0]);
    hearing.connector.behave({ status: 403, when: (call) => call.method === 'PUT' });
    await post(activity('message-submit', hearing.connector.url));
    expect([hearing.connector.updated.length, hearing.connector.sent.length]).toEqual([2, 1]);
  });

  test.each([
    [{ name: 'task/fetch' }, 404],
    [{ name: 'adaptiveCard/action', value: 'nonsense' }, 400],
  ])('an invoke that is not known is told so: %o', async (changes, status) => {
    const { post } = await botThatSays(receipt);
    expect((await post(activity('invoke-desktop', hearing.connector.url, changes))).status).toBe(status);
    expect(hearing.heard).toEqual([]);
  });
});

describe('when it goes wrong', () => {
  const failing = async (): Promise<Reply> => {
    throw new Error('Karin Ek wrote 19121212-1212');
  };

  test('the person is told one sentence, and the log holds no words of theirs', async () => {
    const { post, logged } = await botThatSays(undefined, { respond: failing });
    const answer = await post(activity('message-personal', hearing.connector.url));
    expect(answer.status).toBe(200);
    expect(hearing.connector.sent.map((call) => call.body.text)).toEqual([APOLOGY]);
    const line = logged.find((entry) => entry.msg === 'a turn failed');
    expect(line).toMatchObject({ level: 'error', turn: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(logged)).not.toMatch(/Karin|1912|projektm/);
  });

  test.each(['message-personal', 'invoke-desktop'])(
    '%s: the person is told what finds the turn in the log',
    async (name) => {
      const { post, logged } = await botThatSays(undefined, {
        respond: failing,
        apology: (_incoming, ...about) => apology('sv', ...about),
      });
      const { text } = await post(activity(name, hearing.connector.url));
      const texts = `${text} ${hearing.connector.sent.map((call) => call.body.text).join(' ')}`;
      const [, code] = /uppge ([0-9a-f]{8})\./u.exec(texts) ?? [];
      const turn = logged.find((entry) => entry.msg === 'a turn failed')?.turn;
      expect(code).toBe(String(turn).slice(0, 8));
    },
  );

  test('a press is told it in its own response', async () => {
    const { post } = await botThatSays(undefined, { respond: failing });
    const answer = await post(activity('invoke-desktop', hearing.connector.url));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: APOLOGY } });
    expect(hearing.connector.calls).toEqual([]);
  });

  test.each([408, 500, 502, 503, 504])('%d after a reply was taken: it is not sent again', async (status) => {
    hearing.connector.behave({ status });
    const { post } = await botThatSays(receipt);
    expect((await post(activity('message-personal', hearing.connector.url))).status).toBe(200);
    expect(hearing.connector.calls).toHaveLength(1);
  });

  test('a reply that was certainly refused fails the turn, without inner text', async () => {
    hearing.connector.behave({ status: 403 });
    const { post } = await botThatSays(receipt);
    expect(await post(activity('message-personal', hearing.connector.url))).toMatchObject({ status: 503, text: '' });
    expect(hearing.connector.calls).toHaveLength(1);
  });

  test('a connector that never answers does not hang the server', async () => {
    hearing.connector.behave({ stall: true, times: 1 });
    const { post } = await botThatSays(receipt, { outgoingMs: 200 });
    const started = performance.now();
    const stalled = post(activity('message-personal', hearing.connector.url));
    await hearing.connector.waitFor(1);
    expect((await post(activity('message-personal', hearing.connector.url))).status).toBe(200);
    expect((await stalled).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(hearing.connector.sent).toHaveLength(2);
  });
});
