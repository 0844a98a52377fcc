import { createReminders } from '../../src/app';
import { addPerson } from '../../src/planning/add-person';
import { createSender } from '../../src/teams/sender';
import { type FileServer, startFileServer } from '../support/file-server';
import { planned, smallPlan } from '../support/small-plan';
import { useWholeBot } from '../support/whole-bot';

/**
 * The bot on the other library: the same tests as of the usual one, of turns, tokens both ways and messages of its own,
 * and a file and a reminder by the whole bot. `npm run test:sdk` takes the suites of those too.
 */

const kept = process.env.TEAMS_SDK;
process.env.TEAMS_SDK = 'agents-hosting';
afterAll(() => {
  if (kept === undefined) delete process.env.TEAMS_SDK;
  else process.env.TEAMS_SDK = kept;
});

describe.each(['run-turn', 'tokens', 'outbound-token', 'sender'])('%s', (suite) => {
  require(`./${suite}.test`);
});

describe('the whole bot', () => {
  // A Monday; what was to be done in August is late.
  const now = new Date('2021-09-06T06:00:00Z');
  const whole = useWholeBot(() => now, { strangersLead: false });
  const LENA = {
    from: { id: '29:lena', aadObjectId: 'lena', name: 'Lena' },
    conversation: { conversationType: 'personal', id: 'a:lena', tenantId: 't' },
  };
  let drive: FileServer;

  beforeAll(async () => {
    drive = await startFileServer();
    const survey = planned('enkat', { title: 'Enkät', when: 'Augusti -21' });
    await whole.importPlan(smallPlan({ id: 'litet', activities: [survey] }));
    whole.connector.addMember('29:lena', { name: 'Lena', userPrincipalName: 'lena@example.se', tenantId: 't' });
    const lena = { upn: 'lena@example.se', name: 'Lena', roles: ['projektledare' as const] };
    await addPerson(lena, 'p-operator', whole.stores, whole.surroundings);
  });
  afterAll(() => drive.close());

  test('a file is offered, put where the person says, and its card takes the place of the question', async () => {
    const puts: string[] = [];
    const uploadUrl = drive.serve('/upload', (req, res) => {
      puts.push(String(req.headers['content-range']));
      req.resume().once('end', () => {
        res.statusCode = 201;
        res.end();
      });
    });
    const asked = await whole.say('skicka planen som Excel', LENA);
    const [{ content: { sizeInBytes = 0, acceptContext = {} } = {} } = {}] = Object(
      asked.sent.at(-1)?.body.attachments,
    );
    const uploadInfo = {
      uploadUrl,
      contentUrl: `${uploadUrl}/plan`,
      name: 'plan.xlsx',
      uniqueId: '1',
      fileType: 'xlsx',
    };
    const value = { type: 'fileUpload', action: 'accept', context: acceptContext, uploadInfo };
    const done = await whole.post('file-consent-accept', { value, ...LENA });
    expect([done.status, done.text]).toEqual([200, '']);
    expect(puts).toEqual([`bytes 0-${sizeInBytes - 1}/${sizeInBytes}`]);
    expect(whole.connector.updated.at(-1)?.body).toMatchObject({
      attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.info', name: 'plan.xlsx' }],
    });
  });

  test('the week’s card is sent to whoever the bot has met', async () => {
    await whole.post('installation-update-personal', LENA);
    const { adapter, log } = await whole.another({ strangersLead: false });
    const reminders = createReminders(whole.stores, {
      sender: createSender({ adapter, log }),
      perSecond: 100,
      failed: () => undefined,
      poisoned: () => undefined,
      surroundings: whole.surroundings,
    });
    await reminders.queue(now);
    const worker = reminders.work();
    const isSent = (): boolean =>
      whole.connector.sent.some(({ body }) => /^Din vecka/u.test(String(body.summary)) && body.attachments);
    while (!isSent()) await new Promise((resolve) => setTimeout(resolve, 20));
    await worker.stop();
    expect(await whole.stores.deliveries.deliveries('litet', '2021-W36')).toContainEqual(
      expect.objectContaining({ upn: 'lena@example.se', kind: 'week', state: 'sent' }),
    );
  });
});
