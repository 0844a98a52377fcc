import type { ProposedDecision } from '../domain/question-slots';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import type { Span } from './tag';

/** What a decision proposal is about, and proposes: "att anteckna informationen", "där nämnden godkänner …". */

const APPROVES = /^(?:godkänn\p{L}*|fastställ\p{L}*|approv\p{L}*|adopt\p{L}*)$/u;
const NOTES = /^(?:anteckn\p{L}*|noter\p{L}*|note|notes|noted|noting|handlingarna)$/u;
/** What stands around it: "lägga informationen till handlingarna", "för anteckning till protokollet". */
const AROUND =
  /^(?:informationen|information|lägg|lägga|lägger|läggs|läggas|till|protokollet|protokoll|redovisas|minutes|om|av|där|som|ska|skall|beslutar|beslutas|decides|where|which|that|should)$/u;

/** The decision that a phrase names beside a proposal; undefined where it names none, or both. */
export function decisionNamed({ tokens }: Evidence): ProposedDecision | undefined {
  const [approves, notes] = [APPROVES, NOTES].map((each) => tokens.some(({ word }) => each.test(word)));
  if (approves === notes) return undefined;
  return approves ? 'approve' : 'note';
}

/** Whether a stretch of words says what is decided, of what, or by whom. */
export const isOfDecision = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'doc-report', 'doc-interim', 'orderer', 'municipality-noun', 'result') ||
  tokens.slice(span.start, span.end).every(({ word }) => APPROVES.test(word) || NOTES.test(word) || AROUND.test(word));

const AND = /^(?:och|samt|and|plus)$/u;

/** "Beslutsförslag om projektredovisningen": of the two, the proposal is wanted; "… och projektredovisning" is both. */
export function isAboutReport(evidence: Evidence): boolean {
  const [proposal] = evidence.of('doc-decision');
  const [report] = evidence.of('doc-report');
  if (!proposal || !report || proposal.start > report.start) return false;
  return !evidence.tokens.slice(proposal.end, report.start).some(({ word }) => AND.test(word));
}
