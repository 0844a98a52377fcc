import type { RatioAsked } from '../../domain/count-ratio';
import { conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { foldedWords } from '../folded-words';
import type { Span } from '../tag';
import {
  cross,
  explaining,
  FILTERS,
  fillDivision,
  fillFilters,
  hasFilter,
  means,
  type Proposal,
  type Rule,
} from './rule';

/** Shares and averages of a count: the reading is the count, and its answer begins with what was asked of it. */

const PARTICIPANT_KINDS = ['elected', 'officials', 'practitioners'] as const;
const PEOPLE = conceptList(['participant', 'person', 'resident', 'took-part'], PARTICIPANT_KINDS);
const RATIO = explaining(
  ['share', 'average', 'how-many', 'how-much', 'dialogue', 'dialogues', 'held', 'done', 'by', 'order', 'kind-noun'],
  PEOPLE,
  FILTERS,
);
/** What is asked otherwise: whom it has reached, and which target groups. */
const NO_RATIO = conceptList(['missing', 'coverage-noun', 'target-group-noun', 'compared', 'heard']);

const EACH = /^(?:per|varje|var|each|every)$/u;
const MEETING = /^(?:dialog|dialogen|möte|mötet|tillfälle|träff|gång|dialogue|dialogues|meeting|session)$/u;
/** The middle one of them is no average. */
const MEDIAN = /^median/u;
const PASSED =
  /^(?:av|of|är|var|kom|från|from|deltog|alla|all|samtliga|totala|total|det|ut|per|möte|tillfälle|träff)$/u;

const isPerDialogue = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }, at) => EACH.test(word) && MEETING.test(tokens[at + 1]?.word ?? ''));

/** "… av dialogerna var i Halmstad": where they were, and nobody who was met. */
const isWasIn = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  end - start === 2 &&
  /^(?:var|was|were)$/u.test(tokens[start]?.word ?? '') &&
  /^(?:i|in)$/u.test(tokens[start + 1]?.word ?? '');

/** What of a count is asked beside how many: nothing where it is all. */
export function ratioAsked(evidence: Evidence): RatioAsked | undefined {
  const isOfThePlace = evidence.of('reached').every((span) => isWasIn(evidence, span));
  if (
    evidence.has(...NO_RATIO) ||
    (evidence.has('reached') && !isOfThePlace) ||
    evidence.tokens.some(({ word }) => MEDIAN.test(word))
  )
    return undefined;
  if (evidence.has('average')) return 'average';
  return evidence.has('share') ? 'share' : undefined;
}

function participantsIn(evidence: Evidence): { participants?: (typeof PARTICIPANT_KINDS)[number] } {
  const [participants, ...others] = PARTICIPANT_KINDS.filter((kind) => evidence.has(kind));
  return participants && others.length === 0 ? { participants } : {};
}

const OF_DIALOGUES =
  /\b(?:andel|andelen|procent|procenten|share|percentage|percent|proportion) (?:av|of) (?:alla |samtliga |vara |de |the |all |our )*(?:dialog|dialoger|dialogerna|dialogues|dialogs)\b/u;

/** Whether people are counted: they are named, or it is told per dialogue, or a group alone is asked of. */
function countsPeople(evidence: Evidence, asked: RatioAsked): boolean {
  // "Hur stor andel av dialogerna var med unga": where "var med" is no more than "with".
  if (asked === 'share' && OF_DIALOGUES.test(foldedWords(evidence))) return false;
  if (evidence.has(...PEOPLE) || (asked === 'average' && isPerDialogue(evidence))) return true;
  return asked === 'share' && evidence.has('targetGroup') && !evidence.has('dialogue', 'dialogues');
}

const ratioRule =
  (kind: 'dialogue-count' | 'participant-count'): Rule =>
  (evidence) => {
    const asked = ratioAsked(evidence);
    if (asked === undefined) return [];
    const people = countsPeople(evidence, asked);
    if (people !== (kind === 'participant-count')) return [];
    const divides = evidence.has('by') || (asked === 'share' && hasFilter(evidence)) || (asked === 'average' && people);
    if (!divides || (!people && !evidence.has('dialogue', 'dialogues'))) return [];
    return cross(fillFilters(evidence), fillDivision(evidence)).map(
      ({ slots, conflict }): Proposal => ({
        reading: kind === 'dialogue-count' ? { kind, ...slots } : { kind, ...slots, ...participantsIn(evidence) },
        strength: 0.9,
        explains: RATIO,
        alsoExplains: (span) => means(span, 'per') || isWasIn(evidence, span) || PASSED.test(evidence.lastWord(span)),
        conflict: conflict || evidence.has('today'),
      }),
    );
  };

export const ratioRules = { people: ratioRule('participant-count'), dialogues: ratioRule('dialogue-count') };
