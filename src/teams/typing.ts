import { type Log, safeError } from '../log';
import type { TurnContext } from './sdk/teams-sdk';

/** Teams shows the sign for some seconds. */
const AGAIN_MS = 3000;

/** The sign that the bot is writing, for an answer that takes a while. */
export interface Typing {
  readonly show: () => void;
  /** Before the answer is given: what is on its way would be shown after it. */
  readonly end: () => Promise<void>;
}

/** A sign that does not come about is no reason to give no answer. */
export function typingIn(context: TurnContext, log: Log): Typing {
  let timer: NodeJS.Timeout | undefined;
  // What was given up on may go on, and ask for the sign after its answer.
  let isOver = false;
  let shown: Promise<unknown> = Promise.resolve();
  const once = (): void => {
    shown = context.sendTyping().catch((error: unknown) => {
      log.debug({ error: safeError(error) }, 'the sign of writing was not taken');
    });
  };
  return {
    show: () => {
      if (timer || isOver) return;
      once();
      timer = setInterval(once, AGAIN_MS);
    },
    end: async () => {
      isOver = true;
      clearInterval(timer);
      await shown;
    },
  };
}
