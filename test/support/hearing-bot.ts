import type { Incoming, Reply } from '../../src/turns/reply';
import { type Bot, type BotOptions, startBot } from './bot';
import { type Connector, startConnector } from './connector';

/** A bot that answers what a test tells it to and keeps what it heard, with a channel of its own, for each test. */
export interface HearingBot {
  /** What was heard in this test, in order. */
  readonly heard: readonly Incoming[];
  readonly connector: Connector;
  /** Starts the bot with its one answer. */
  thatSays(reply: Reply | undefined, options?: BotOptions): Promise<Bot>;
}

/** Sets it up before each test of a file, and ends it after. */
export function useHearingBot(): HearingBot {
  let connector: Connector;
  let bot: Bot | undefined;
  let heard: Incoming[] = [];
  beforeEach(async () => {
    heard = [];
    connector = await startConnector();
  });
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
    await connector.close();
  });
  return {
    get heard() {
      return heard;
    },
    get connector() {
      return connector;
    },
    async thatSays(reply, options = {}) {
      bot = await startBot({
        respond: async (incoming) => {
          heard.push(incoming);
          return reply;
        },
        ...options,
      });
      return bot;
    },
  };
}
