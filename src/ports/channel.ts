export type SendResult =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'uncertain'; readonly reason: string }
  /** Nothing arrived. `closed`: nothing will until the person writes or installs the app again. */
  | { readonly outcome: 'unreachable'; readonly reason: string; readonly closed: boolean }
  /** Nothing arrived, and it may be tried again: not before `waitMs` when the channel said so. */
  | { readonly outcome: 'later'; readonly reason: string; readonly waitMs?: number };

/** Writes to someone first: one attempt, never a repeat. */
export interface Sender<T> {
  send(reference: Readonly<Record<string, unknown>>, message: T): Promise<SendResult>;
}
