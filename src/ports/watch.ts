/** What the bot tells of its own work, for whoever runs it; nothing of it says who did it or what they wrote. */
export interface Watch {
  turn(turn: { readonly type: string; readonly status: number; readonly ms: number }): void;
  storage(call: {
    /** A read or a write of the table, or a call to the queue. */
    readonly kind: 'read' | 'write' | 'queue';
    readonly outcome: 'done' | 'refused' | 'away';
    readonly ms: number;
  }): void;
  /** A reminder that has come to its end, and why where it did not get there. */
  delivery(outcome: string, reason: string | undefined): void;
  /** A phrase that was not understood. */
  unanswered(): void;
}
