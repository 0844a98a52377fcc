/** What is needed to write to a chat of several people first: the Bot Framework's reference, kept as it was given. */
export type ChatRoom = Readonly<Record<string, unknown>>;

/** Where the project's week goes. */
export interface Connected {
  /** Absent where none is connected. */
  readonly room?: ChatRoom;
  /** Nothing could be sent there last, and nothing is until it is connected anew. */
  readonly isSetAside?: true;
}

/** Where it goes since a change, and where it went before, which is what taking the change back gives. */
export interface Connection extends Connected {
  /** The id of the change; absent where it was made by a build that kept none. */
  readonly change?: string;
  /** UTC. */
  readonly at?: string;
  readonly before?: Connected;
}

/** The channel that is connected to the project, one for the installation. */
export interface ChannelStore {
  connection(): Promise<Connection>;
  /** @returns false, with nothing written, when it is no longer as it was */
  connect(next: Connection, was: Connection): Promise<boolean>;
}
