import type { ServiceAddress } from './service-address';

/** An activity that says from whom and to whom it is, as an SDK has addressed it. */
export interface AddressedActivity {
  readonly id?: string;
  readonly conversation?: { readonly id: string };
  readonly replyToId?: string;
}

/**
 * Sends an activity, by one request.
 * @returns the id that the channel gave it, if it tells: it does not for a sign of writing, or a text with a card
 */
export async function postActivity(address: ServiceAddress, activity: AddressedActivity): Promise<string | undefined> {
  const { id: _old, ...body } = activity;
  const conversationId = conversationOf(activity);
  const path = ['conversations', conversationId, 'activities'];
  const { replyToId } = activity;
  const call = replyToId ? { path: [...path, replyToId], conversationId } : { path };
  return idOf(await address.call({ method: 'POST', ...call, body }));
}

/** Renews a message that was sent, by one request. @returns as postActivity */
export async function putActivity(address: ServiceAddress, activity: AddressedActivity): Promise<string | undefined> {
  const path = ['conversations', conversationOf(activity), 'activities', activity.id ?? ''];
  return idOf(await address.call({ method: 'PUT', path, body: activity }));
}

const conversationOf = ({ conversation }: AddressedActivity): string => conversation?.id ?? '';

function idOf(answer: unknown): string | undefined {
  const id: unknown = Reflect.get(Object(answer), 'id');
  return typeof id === 'string' ? id : undefined;
}
