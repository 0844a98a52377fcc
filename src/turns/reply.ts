import type { AdaptiveCard } from '../cards/adaptive-card';
import type { FilePlace, SentFile } from '../ports/files';

/** What a turn ends in, whatever the channel: a sentence, and mostly a card that shows the same. */
export interface Reply {
  /** A sentence a person would say; notifications and screen readers get it. */
  readonly summary: string;
  readonly card?: AdaptiveCard;
  /** Without a card: what the message says in the place of the sentence, to be copied from there. */
  readonly text?: string;
  /** A file in the place of a card. */
  readonly file?: OfferedFile | SavedFile;
  /**
   * What becomes of the card that was pressed: it is replaced by `card`, it stays as it is (with what the person
   * wrote in it) while the sentence is told, or `card` comes as a new message below it.
   */
  readonly pressed: 'replace' | 'keep' | 'new-message';
  /**
   * With `new-message`: the pressed card as it is to stay, where something was written on it. A client empties the
   * inputs of a card whose press is answered without it.
   */
  readonly stays?: { readonly summary: string; readonly card: AdaptiveCard };
  /** What a person wrote and the card has no room for, each a message of its own so that none of it is lost. */
  readonly beside?: readonly string[];
  /** What goes to somebody's own chat first, where several read along. */
  readonly aside?: Aside;
  /** What a search found, best first. Absent when the sentence is all there is to say. */
  readonly results?: readonly Insertable[];
  /** What can be chosen in a field that is searched in. Absent when the person may not choose there. */
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

/** A message to somebody's own chat. */
interface Aside {
  /** The Bot Framework's conversation reference of that chat. */
  readonly reference: Readonly<Record<string, unknown>>;
  readonly message: Pick<Reply, 'summary' | 'file'>;
  /** Said in the place of the reply where the message may not have arrived. */
  readonly otherwise: string;
}

/** A file that may be saved where the person keeps their files, if they say yes. */
export interface OfferedFile {
  readonly is: 'offered';
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly description: string;
  /** Comes back with the answer: nothing of anybody, and of no use to others. */
  readonly context: { readonly offer: string; readonly language: string };
  /** Whether the sentence is to be seen beside it, where the client does not show files. */
  readonly isSpoken: boolean;
}

/** A file that lies where the person keeps their files. */
export type SavedFile = Omit<FilePlace, 'uploadAddress'> & { readonly is: 'saved' };

/** Something found that a person can put into any chat: how it stands in the list, and its card. */
export interface Insertable {
  readonly title: string;
  readonly line: string;
  readonly card: AdaptiveCard;
}

/** Where something was said. */
export type ConversationType = 'personal' | 'groupChat' | 'channel';

/**
 * What a person did: wrote, pressed something on a card, searched from the box where messages are composed (with no
 * text as soon as it opens), or met the bot for the first time.
 */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'submitted'; readonly value: unknown }
  /** Sent files, with what was written beside them; the same message has the same id however often it comes. */
  | { readonly kind: 'files'; readonly id: string; readonly text: string; readonly files: readonly SentFile[] }
  /** A yes or a no to a file that was offered; with a yes, where it may be put. */
  | {
      readonly kind: 'consent';
      readonly offer: string;
      readonly accepted: boolean;
      readonly place?: FilePlace;
      readonly language?: string;
    }
  | { readonly kind: 'search'; readonly text: string }
  /** Typed in a field of a card that is searched in; `dataset` says which, and for which project its card was made. */
  | { readonly kind: 'choices'; readonly dataset: string; readonly text: string }
  | { readonly kind: 'met' }
  /**
   * The bot has been taken away from here: a person or a chat that cannot be written to any more, or a whole team with
   * all its channels.
   */
  | { readonly kind: 'left'; readonly team?: string };

/** A person's profile as the channel knows it. */
export interface Profile {
  readonly upn?: string;
  readonly email?: string;
  readonly name?: string;
}

/** One turn, without anything of the channel's own in it. */
export interface Incoming {
  readonly input: Input;
  /** The Entra object id, or the channel's id where there is none. */
  readonly userId: string;
  readonly name?: string;
  readonly conversation: { readonly id: string; readonly type: ConversationType };
  /** As the client says it, such as `sv-SE`. */
  readonly locale?: string;
  /** What is needed to write to this person first; only from a personal chat. */
  readonly reference?: Readonly<Record<string, unknown>>;
  /** What is needed to write to a chat of several people first; only from there. */
  readonly room?: Readonly<Record<string, unknown>>;
  /** Asks the channel who this is; slow, so only for someone who is not known yet. */
  readonly profile: () => Promise<Profile | undefined>;
  /** Shows that an answer is being made; for what takes seconds. */
  readonly working?: () => void;
}

/**
 * What is told when a turn was not taken, or went wrong in a way of ours: where something was written on the pressed
 * card, the card with that in it. Nothing is asked of storage.
 */
export type GiveBack = (incoming: Incoming, sentence: string) => Reply;

/** The whole of the bot, as the channel sees it. @returns undefined when nothing is to be said */
export type Respond = (incoming: Incoming) => Promise<Reply | undefined>;
