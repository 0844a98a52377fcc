import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { ProposedDecision } from '../domain/question-slots';

/** A file as it was made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Tells its bytes from others. */
  readonly digest: string;
  /** The template that the plan names, where it is not there to be used. */
  readonly lacksTemplate?: string;
}

/** What is wrong with a Word template; `too-large` is more than is stored. */
export type TemplateFault = 'not-word' | 'macros' | 'too-large';

/** A document that is made of what is stored; it says all that is needed to make it again. */
export type WantedDocument =
  | { readonly what: 'project-report' }
  | { readonly what: 'interim-report'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly what: 'decision-proposal'; readonly committee: Id; readonly decision: ProposedDecision }
  | { readonly what: 'paper-form' }
  /** The data as a workbook. */
  | { readonly what: 'data' };

/** What makes documents. */
export interface Documents {
  /**
   * With what whoever asks for it may read. The same store and day give the same bytes.
   * @throws MedskapaError no-plan, and what storage says
   */
  make(wanted: WantedDocument, asker: Asker): Promise<MadeFile>;
  /** What a template cannot be used for; undefined where it can. */
  faultOf(template: Uint8Array): Promise<TemplateFault | undefined>;
}
