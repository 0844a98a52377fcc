import {
  newPipeline,
  QueueClient,
  type RequestPolicy,
  type RequestPolicyFactory,
  type StoragePipelineOptions,
} from '@azure/storage-queue';
import { type StorageLocation, signerOf } from './location';

const OPTIONS: StoragePipelineOptions = {
  retryOptions: { maxTries: 3, retryDelayInMs: 150, maxRetryDelayInMs: 600 },
};

/** What the SDK makes of a connection string: an address, and whatever it signs with. */
class ReadConnection extends QueueClient {
  get signsWith() {
    return this.credential;
  }
}

/** Names the turn to storage, so that its own log can be followed from ours. */
const naming = (turn: () => string | undefined): RequestPolicyFactory => ({
  create: (next): RequestPolicy => ({
    sendRequest(request) {
      const now = turn();
      if (now) request.headers.set('x-ms-client-request-id', now);
      return next.sendRequest(request);
    },
  }),
});

/** Clients of queues, none of which has been called yet. @param turn the turn that a call is made in */
export async function queueClients(
  location: StorageLocation,
  turn: () => string | undefined = () => undefined,
): Promise<(queue: string) => QueueClient> {
  const at = await clientAt(location);
  return (queue) => {
    const { url, signsWith } = at(queue);
    const pipeline = newPipeline(signsWith, OPTIONS);
    pipeline.factories.push(naming(turn));
    return new QueueClient(url, pipeline);
  };
}

async function clientAt(location: StorageLocation): Promise<(queue: string) => ReadConnection> {
  if ('connectionString' in location) return (queue) => new ReadConnection(location.connectionString, queue);
  const credential = await signerOf(location);
  return (queue) =>
    new ReadConnection(`https://${location.account}.queue.${location.endpointSuffix}/${queue}`, credential);
}
