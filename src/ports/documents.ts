import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';

/** A file as it was made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Tells its bytes from others. */
  readonly digest: string;
}

/** A document that is made of what is stored; it says all that is needed to make it again. */
export type WantedDocument =
  | { readonly what: 'project-report' }
  | { readonly what: 'interim-report'; readonly from: LocalDate; readonly to: LocalDate };

/** What makes documents. */
export interface Documents {
  /**
   * With what whoever asks for it may read. The same store and day give the same bytes.
   * @throws MedskapaError no-plan, and what storage says
   */
  make(wanted: WantedDocument, asker: Asker): Promise<MadeFile>;
}
