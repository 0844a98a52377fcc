import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { explaining, fillSlot, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const AREA_STATUS = explaining(
  ['municipality', 'municipality-noun', 'own-place', 'own-whole', 'how-goes', 'happening'],
  ['summary', 'summarise', 'remaining', 'ongoing', 'achieved', 'me'],
);
/** What asks how things stand, beside a place. */
const ASKED = ['how-goes', 'howgoes-verb', 'summary', 'summarise', 'happening'] as const;

const OF_US = /^(?:för|åt|hos|for|with)$/u;
const US = /^(?:oss|us)$/u;

/** "Underlag till nämnden i Varberg": what there is to put before it. */
const isGround = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'indicator', 'doc', 'purpose') && GROUND.test(tokens[span.start]?.word ?? '');
const GROUND = /^(?:underlag|underlaget)$/u;

/** "Ligger Laholm bra till", "how far behind is Laholm": how it goes, and neither an advantage nor late. */
const isWell = ({ tokens, spans }: Evidence, span: Span): boolean =>
  means(span, 'pros-cons', 'overdue', 'word') &&
  WELL.test(tokens[span.start]?.word ?? '') &&
  spans.some((each) => means(each, 'howgoes-verb', 'how-goes'));
const WELL = /^(?:bra|illa|dåligt|väl|well|ok|okej|behind|efter)$/u;

/** "Var står Laholm". */
const isStanding = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'where-is') && tokens[span.end - 1]?.word === 'står';

/** "Hur går det för oss": the asker's own committee. */
const asksOfUs = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }, at) => US.test(word) && OF_US.test(tokens[at - 1]?.word ?? ''));

/**
 * How things stand in one place, or with one's own committee: "läget i Laholm", "hur går det för min nämnd", "Varberg".
 * Only where nothing else is said, since everything else has an answer of its own.
 */
const areaStatusRule: Rule = (evidence) => {
  const { spans } = evidence;
  const alsoExplains = (span: Span): boolean =>
    isGround(evidence, span) ||
    isWell(evidence, span) ||
    isStanding(evidence, span) ||
    (isGrounded && means(span, 'create'));
  const isGrounded = spans.some((span) => isGround(evidence, span));
  const explained = spans.every(
    (span) => span.meanings.some(({ concept }) => AREA_STATUS.has(concept)) || alsoExplains(span),
  );
  if (!explained) return [];
  const isAsked = isGrounded || evidence.has(...ASKED) || spans.some((span) => isStanding(evidence, span));
  if (evidence.has('municipality')) {
    return fillSlot(evidence, 'municipality', 'municipality').map(
      ({ slots, conflict }): Proposal => ({
        reading: { kind: 'area-status', ...slots },
        strength: isAsked ? 0.85 : 0.6,
        explains: AREA_STATUS,
        alsoExplains,
        conflict,
      }),
    );
  }
  const isOwn = spans.some((span) => means(span, 'own-place', 'own-whole')) || (isAsked && asksOfUs(evidence));
  return isOwn
    ? [
        {
          reading: { kind: 'area-status', own: true },
          strength: isAsked ? 0.85 : 0.6,
          explains: AREA_STATUS,
          alsoExplains,
        },
      ]
    : [];
};

export const areaStatusRules = {
  'area-status': [ifAny(['municipality', 'own-place', 'own-whole', US], areaStatusRule)],
} satisfies Rules<'area-status'>;
