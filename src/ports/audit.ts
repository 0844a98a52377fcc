/** An append-only record of who did what. Never free text; `who` is a pseudonymous id. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Audit entries of what belongs to the installation rather than to a project. */
export interface AuditLog {
  record(entries: readonly AuditEntry[]): Promise<void>;
}
