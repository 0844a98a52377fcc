import type { Id } from '../domain/identifiers';
import type { AdaptiveCard, Reply } from './reply';

/**
 * A card is made for one project, and its buttons say which: after another plan has been put in force, a press on an old
 * card is not done in a project that it was not made for.
 */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SENDING: readonly unknown[] = ['Action.Execute', 'Action.Submit'];

function bound(node: unknown, project: Id): unknown {
  if (Array.isArray(node)) return node.map((item) => bound(item, project));
  if (!isFields(node)) return node;
  const { data, ...rest } = node;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, bound(value, project)]));
  if (data === undefined) return inner;
  // What was bound before stays so: a form that is given back belongs where it was made.
  return { ...inner, data: SENDING.includes(node.type) && isFields(data) ? { project, ...data } : data };
}

/** The card with the project in what each of its buttons sends, where that does not say one already. */
export const boundCard = (card: AdaptiveCard, project: Id): AdaptiveCard => ({
  ...card,
  ...Object(bound(card, project)),
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
