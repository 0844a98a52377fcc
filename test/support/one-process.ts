import { IncomingMessage } from 'node:http';

/**
 * Lets the bot's server and Azurite's live in one process, as they do when Jest runs in band; outside the tests they
 * never meet. restify gives every request of the process a `query` function. Express, which Azurite uses, then takes
 * the query for read already and ignores it, so that Azurite answers every listing with all rows, filter or no filter.
 * The bot does not use `query`, so here it stays what it is without restify.
 */
Object.defineProperty(IncomingMessage.prototype, 'query', {
  configurable: true,
  get: () => undefined,
  set(this: IncomingMessage, value: unknown) {
    if (this === IncomingMessage.prototype) return;
    Object.defineProperty(this, 'query', { value, configurable: true, enumerable: true, writable: true });
  },
});
