import type { AdaptiveCard, CardMessage } from '../cards/adaptive-card';
import type { Id } from '../domain/identifiers';
import type { Reply } from './reply';

/**
 * A card is made for one project, and its buttons say which: after another plan has been put in force, a press on an
 * old card is not done in a project that it was not made for. The same goes for a field that is searched in: its list
 * is the project's, or of those who may do something in it.
 */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SENDING: readonly unknown[] = ['Action.Execute', 'Action.Submit'];

/** What a list of choices is called by, and before it whose it is: neither ids nor lists have a blank in them. */
const OWNER = ' ';

/** @returns the list that a field searches in, and the project its card was made for where it says one */
export function ownedDataset(dataset: string): { readonly dataset: string; readonly project?: string } {
  const [project = '', ...rest] = dataset.split(OWNER);
  return rest.length === 0 ? { dataset } : { dataset: rest.join(OWNER), project };
}

function bound(node: unknown, project: Id): unknown {
  if (Array.isArray(node)) return node.map((item) => bound(item, project));
  if (!isFields(node)) return node;
  const inner: Record<string, unknown> = {};
  for (const key in node) if (key !== 'data') inner[key] = bound(node[key], project);
  const { data } = node;
  if (node.type === 'Data.Query' && typeof node.dataset === 'string') {
    const { project: owner = project, dataset } = ownedDataset(node.dataset);
    return { ...inner, dataset: `${owner}${OWNER}${dataset}` };
  }
  if (data === undefined) return inner;
  // What was bound before stays so: a form that is given back belongs where it was made.
  return { ...inner, data: SENDING.includes(node.type) && isFields(data) ? { project, ...data } : data };
}

/** The card with the project in what each of its buttons sends, where that does not say one already. */
export const boundCard = (card: AdaptiveCard, project: Id): AdaptiveCard => ({
  ...card,
  ...Object(bound(card, project)),
});

/** A message with its card bound. */
export const boundMessage = (message: CardMessage, project: Id): CardMessage => ({
  ...message,
  card: boundCard(message.card, project),
});

/** The reply with every card in it bound. */
export const boundTo = <R extends Reply>(reply: R, project: Id): R => ({
  ...reply,
  ...(reply.card ? { card: boundCard(reply.card, project) } : {}),
  ...(reply.stays ? { stays: { ...reply.stays, card: boundCard(reply.stays.card, project) } } : {}),
  ...(reply.results
    ? { results: reply.results.map((found) => ({ ...found, card: boundCard(found.card, project) })) }
    : {}),
});
