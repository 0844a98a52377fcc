/** An Adaptive Card, ready to be sent. */
export type AdaptiveCard = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

/** An element of an Adaptive Card. */
export type CardElement = Readonly<Record<string, unknown>> & { readonly type: string };

/** A card, and the sentence that notifications and screen readers get with it. */
export interface CardMessage {
  readonly summary: string;
  readonly card: AdaptiveCard;
}
