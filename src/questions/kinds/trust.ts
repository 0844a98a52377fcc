import type { InsightPart } from '../../domain/question-slots';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { means } from './rule';

/**
 * What raises and what lowers trust, which is what the dialogue form asks; or what its plan's own two questions ask in
 * their place.
 */

const ABOUT_TRUST: readonly Concept[] = ['trust', 'trusts', 'more-trust', 'less-trust'];
const SAYS_HOW: readonly Concept[] = ['strengthens', 'weakens', 'matters-to', 'form-question', ...ABOUT_TRUST];

/** "Litar mindre", "inte har tillit", "påverkar tilliten negativt". */
const LESS =
  /^(?:mindre|inte|ej|s[äa]mre|l[åa]g|l[åa]gt|l[äa]gre|dålig|dåligt|negativt?|negative|negatively|less|lower|not|dont)$/u;
const MORE = /^(?:mer|mera|h[öo]g|h[öo]gt|h[öo]gre|större|bättre|positivt?|positive|positively|more|higher|better)$/u;
/** More verbs, which are other things where trust is not spoken of: "öka målet", "skapa en rapport". */
const RAISES =
  /^(?:öka[ts]?|ökade|höja|höjt|höjs|stiga|stiger|växa|växer|ökar|rises?|grows?|bygg(?:er|a|t|s|de)|skapa(?:r|t|s|de)?|främja[rt]?|gynna[rt]?|förbättra[rt]?|förstärk(?:er|a|t)|builds?|creates?|raise|increase|improves?|boosts?)$/u;
const LOWERS =
  /^(?:minska[rts]?|minskade|sjunka|sjunker|sjunkit|sjönk|dalar|falls?|drops?|skada[ts]?|skadade|försvaga[rt]?|försämra[rt]?|urholka[rt]?|undergräv(?:er|a|t)|tappa(?:r|t|de)?|förlora(?:r|t|de)?|rubba[rt]?|decreases?|weakens?|damages?|harms?|hurts?|reduce|undermines?|erodes?|loses?)$/u;
const AFFECTS = /^(?:påverka[ts]?|påverkade|affect|affected|influences?)$/u;
/** What asks for the cause: "vad gör att", "varför", "what makes". */
const CAUSE = /^(?:vad|va|varf[öo]r|hur|what|why|how|saker|faktorer|factors|things|orsaker|causes)$/u;
/** What stands beside it and says no more: "gör att", "får folk att", "faktorer", "bland annat". */
const BESIDE =
  /^(?:respektive|resp|både|gör|göra|gjort|får|få|fått|att|så|varför|saker|sak|ting|faktorer|faktor|orsaker|orsak|anledningar|anledning|skäl|krävs|kan|skulle|det|som|är|makes?|made|why|factors?|things?|causes?|reasons?|can|could|enligt|according|to|själva|mot|until|folks|människors|deltagarnas|personers|peoples|invånarnas)$/u;
/** Whom they trust, which is what the project is about. */
const TRUSTED =
  /^(?:vården|vårdens|sjukvården|hälso|sjukvård|vård|regionen|region|kommunen|kommuner|oss|er|politiken|politiker|politikerna|samhället|myndigheter|myndigheterna|healthcare|health|care|us|you|authorities|politicians|municipality|people)$/u;

const PASSED_OVER = [RAISES, LOWERS, AFFECTS, BESIDE, LESS, MORE, TRUSTED];

/** "Det som höjer tilliten". */
const saysWhich = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }, at) => THAT_WHICH.test(word) && WHICH.test(tokens[at + 1]?.word ?? ''));
const THAT_WHICH = /^(?:det|sådant|sånt|sådana|allt|something|anything)$/u;
const WHICH = /^(?:som|that|which)$/u;

const says = ({ tokens }: Evidence, pattern: RegExp): boolean => tokens.some(({ word }) => pattern.test(word));

/** Whether it is asked what matters to trust, and which way it goes where only one is asked. */
export interface TrustAsked {
  readonly part?: InsightPart;
  readonly alsoExplains: (span: Span) => boolean;
}

/** Which of the plan's own questions is asked, by its words. */
function ownPart(evidence: Evidence): InsightPart | undefined {
  const [part, ...others] = evidence.names('form-question').options;
  return others.length > 0 ? undefined : (['strengthened', 'lowered'] as const).find((each) => each === part);
}

/** Which way a phrase about trust goes: up, down, or both where both are said. */
function waysIn(evidence: Evidence): Set<InsightPart> {
  const ways = new Set<InsightPart>();
  const trusts = evidence.has('trusts');
  const raises = evidence.has('strengthens') || says(evidence, RAISES);
  const lowers = evidence.has('weakens') || says(evidence, LOWERS);
  const neutral = evidence.has('trust', 'trusts') && !raises && !lowers;
  const isLess = says(evidence, LESS);
  if (raises || evidence.has('more-trust')) ways.add('strengthened');
  if (lowers || evidence.has('less-trust')) ways.add('lowered');
  if (neutral && isLess) ways.add('lowered');
  else if (neutral && (trusts || says(evidence, MORE))) ways.add('strengthened');
  return ways;
}

/** Without any of these nothing is asked of trust. */
export const ASKED_OF_TRUST: readonly Concept[] = ['form-question', ...ABOUT_TRUST];

/** What is asked of trust; nothing where it is not, or where it is talked about. */
export function trustAsked(evidence: Evidence): TrustAsked | undefined {
  const own = ownPart(evidence);
  const alsoExplains = (span: Span): boolean => {
    const word = evidence.lastWord(span);
    const isPassedOver = PASSED_OVER.some((words) => words.test(word));
    return means(span, ...SAYS_HOW) || (own === undefined && isPassedOver);
  };
  if (own) return { part: own, alsoExplains };
  if (!evidence.has(...ABOUT_TRUST)) return undefined;
  const ways = waysIn(evidence);
  const asks =
    says(evidence, CAUSE) ||
    saysWhich(evidence) ||
    evidence.spans.some((span) => means(span, 'more-trust', 'less-trust'));
  const isAbout = ways.size > 0 || evidence.has('matters-to') || says(evidence, AFFECTS);
  if (!asks || !isAbout) return undefined;
  const [part, ...others] = ways;
  return { ...(part && others.length === 0 && { part }), alsoExplains };
}
