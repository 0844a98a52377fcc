/** What somebody is known by in what is stored. */
export interface KnownBy {
  /** The names that rows are kept under. */
  readonly upns: readonly string[];
  readonly userIds: readonly string[];
  readonly pseudonyms: readonly string[];
}

/** Something that is kept, wherever it lies. */
export interface KeptRow {
  readonly partition: string;
  readonly row: string;
  readonly value: unknown;
}

/** Everything that is kept about a colleague, of whatever kind. */
export interface PersonalDataStore {
  about(person: KnownBy): Promise<KeptRow[]>;
  /** Removes what is theirs, and takes their name out of what is the project's; audit entries are append-only. */
  erase(person: KnownBy): Promise<{ readonly removed: number; readonly rewritten: number }>;
}
