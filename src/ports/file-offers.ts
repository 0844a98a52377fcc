import type { WantedDocument } from './documents';

/** Files that the bot makes: which of them. It says all that is needed to make it again. */
export type WantedFile = { readonly what: 'plan' } | { readonly what: 'plan-template' } | WantedDocument;

/**
 * A file that somebody has asked for and has not taken yet. The file itself is not kept: it is made anew when it is
 * taken.
 */
export interface FileOffer {
  readonly id: string;
  /** Pseudonymous id of whoever asked for it; nobody else gets it. */
  readonly by: string;
  readonly at: string;
  readonly wanted: WantedFile;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly digest: string;
}

/** What has become of an offer, and since when. */
export interface KeptOffer {
  readonly offer: FileOffer;
  readonly state: 'waiting' | 'being-put' | 'saved';
  readonly since: string;
  /** Tells the one who is putting it from others. */
  readonly attempt: string;
}

/** So long a file that was offered may be taken. */
export const OFFERED_MS = 24 * 60 * 60_000;

export interface FileOffers {
  /** Keeps an offer, in place of an earlier one with its id. */
  keep(kept: KeptOffer): Promise<void>;
  find(id: string): Promise<KeptOffer | undefined>;
  /**
   * Begins to put a file, which one at a time may.
   * @param from as it was found
   * @returns false when somebody else was first
   */
  claim(from: KeptOffer, to: KeptOffer): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** @param before those offered before this instant go, whatever became of them */
  forget(before: string): Promise<void>;
}
