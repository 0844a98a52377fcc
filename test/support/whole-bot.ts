import { join } from 'node:path';
import { createBot } from '../../src/app';
import { workHere } from '../../src/documents/document-work';
import type { Plan } from '../../src/domain/plan';
import { chatPlanFiles } from '../../src/files/chat-plan-files';
import { importPlan } from '../../src/planning/import-plan';
import type { Surroundings } from '../../src/ports/surroundings';
import { createStores, type Stores } from '../../src/stores';
import { createFileSource } from '../../src/teams/file-source';
import { createFileTarget } from '../../src/teams/file-target';
import { type Azurite, connectionStringFor, startAzurite } from './azurite';
import { type Answer, activity, type Bot, startBot } from './bot';
import { type Call, type Connector, startConnector } from './connector';

type Changes = Readonly<Record<string, unknown>>;

/** What came of an activity that was sent to the bot. No-break spaces are spaces here. */
export interface Exchange {
  readonly status: number;
  /** The body of the HTTP response, which is a pressed button's new card. */
  readonly text: string;
  /** What the bot sent to the channel meanwhile. */
  readonly sent: readonly Call[];
  /** The sentence and the card of the last message of those. */
  readonly summary: string;
  readonly card: unknown;
}

/** The whole bot for the tests of one file, over a storage and a channel of its own. */
export interface WholeBot {
  readonly stores: Stores;
  /** Where the tables are, for a proxy before them. */
  readonly tablePort: number;
  readonly connector: Connector;
  readonly surroundings: Surroundings;
  /** Puts a plan in force. */
  importPlan(plan: Plan): Promise<void>;
  /** Another instance over the same storage, closed when the file's tests are done. @param tablePort a proxy's */
  another(options: WholeBotOptions, tablePort?: number): Promise<Bot>;
  /**
   * Sends a stored activity, changed, to the bot or to another instance.
   * @throws Error when its turn does not go well
   */
  post(fixture: string, changes?: Changes, to?: Bot): Promise<Exchange>;
  /** The same for a turn that the test means to fail. */
  offer(fixture: string, changes?: Changes, to?: Bot): Promise<Exchange>;
  /** Somebody writes in their own chat. */
  say(text: string, changes?: Changes, to?: Bot): Promise<Exchange>;
  /** Somebody presses a button with this data, its verb among it. */
  press(data: Changes, changes?: Changes, to?: Bot): Promise<Exchange>;
}

export interface WholeBotOptions {
  /** Whether who is in no people file counts as project leader, as in the local trial. */
  readonly strangersLead: boolean;
}

/** Spaces as one types them, so that a test can be read. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

/** Starts it before a file's tests and ends it after; ids come in the order they are asked for. */
export function useWholeBot(now: () => Date, options: WholeBotOptions = { strangersLead: true }): WholeBot {
  let azurite: Azurite;
  let connector: Connector;
  let stores: Stores;
  let bot: Bot;
  const others: Bot[] = [];
  let ids = 0;
  // Files lie on a server of the test's own.
  const files = createFileSource(true);
  const fileTarget = createFileTarget(true);
  const planFiles = chatPlanFiles({ program: join(__dirname, 'reading-thread.cjs') });
  const surroundings = { now, newId: () => `id-${++ids}` };
  const storesAt = (connectionString: string): Stores =>
    createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
  const start = ({ strangersLead }: WholeBotOptions, over = stores): Promise<Bot> =>
    startBot({
      ...createBot(over, strangersLead, surroundings, undefined, { files, fileTarget, planFiles, work: workHere }),
    });

  beforeAll(async () => {
    azurite = await startAzurite();
    connector = await startConnector();
    stores = storesAt(azurite.connectionString);
    bot = await start(options);
  });
  afterAll(async () => {
    await Promise.all([bot, ...others].map((each) => each.close()));
    await connector.close();
    await azurite.stop();
  });

  const exchange = async (
    send: (activity: unknown) => Promise<Answer>,
    fixture: string,
    changes: Changes,
  ): Promise<Exchange> => {
    const before = connector.sent.length;
    const { status, text } = await send(activity(fixture, connector.url, changes));
    const sent = connector.sent.slice(before);
    const { summary, attachments } = sent.at(-1)?.body ?? {};
    const [attachment] = Array.isArray(attachments) ? attachments : [];
    return { status, text: plain(text), sent, summary: plain(String(summary)), card: attachment?.content };
  };

  const self: WholeBot = {
    get stores() {
      return stores;
    },
    get tablePort() {
      return azurite.port;
    },
    get connector() {
      return connector;
    },
    surroundings,
    async importPlan(plan) {
      await importPlan(plan, { by: 'test' }, stores, surroundings);
    },
    async another(how, tablePort) {
      const other = await start(
        how,
        tablePort === undefined ? stores : storesAt(connectionStringFor(tablePort, azurite.queuePort)),
      );
      others.push(other);
      return other;
    },
    post: (fixture, changes = {}, to = bot) => exchange(to.take, fixture, changes),
    offer: (fixture, changes = {}, to = bot) => exchange(to.post, fixture, changes),
    say: (text, changes, to) => self.post('message-personal', { text, ...changes }, to),
    press: (data, changes, to) =>
      self.post(
        'invoke-desktop',
        { value: { action: { type: 'Action.Execute', verb: data.verb, data } }, ...changes },
        to,
      ),
  };
  return self;
}
