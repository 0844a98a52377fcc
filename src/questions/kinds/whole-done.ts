import type { AskedState } from '../../domain/activity-lists';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { explaining, means, type Proposal } from './rule';

/** Whether the whole is done: "är projektet klart", "är vi klara". */

const COURTESY =
  /^(?:tack|tackar|stort|tusen|thanks|thank|thx|many thanks|snälla?|please|pls|plz|gärna|när du|when you|om du|om det går|om möjligt|if you|if possible)\b/u;
/** Courtesy after a question: its words ask nothing, and end nothing ("när du har tid"). */
export function courteous({ tokens }: Evidence, span: Span): boolean {
  const words = tokens.slice(span.start, span.end).map(({ word }) => word);
  return means(span, 'filler') && COURTESY.test(words.join(' '));
}

/** "Är projektet klart", "är vi klara": the whole, which no list of what is done answers. */
export function wholeDone(evidence: Evidence, states: readonly AskedState[], narrowed: boolean): boolean {
  const { spans, tokens } = evidence;
  const soon = evidence.of('upcoming').every((span) => SOON.test(evidence.lastWord(span)));
  if (
    narrowed ||
    !states.includes('done') ||
    !states.every((state) => state === 'done' || (soon && state === 'upcoming'))
  )
    return false;
  const whether = tokens.some(({ word }) => WHETHER.test(word));
  const listed = evidence.has('what', 'which', 'who', 'when', 'how-many', 'show', 'me', 'activity-title', 'dialogue');
  const asked = spans.some(
    (span) => !courteous(evidence, span) && tokens.slice(span.start, span.end).some(({ word }) => QUESTION.test(word)),
  );
  return whether && !listed && !asked && spans.every((span) => means(span, ...WHOLE));
}
const SOON = /^(?:snart|soon)$/u;
const WHETHER = /^(?:är|blir|blev|har|hinner|kan|kommer|is|are|will|have|has|can)$/u;
/** Question words, also those that a small phrase has swallowed ("vad har vi"). */
const QUESTION = /^(?:vad|va|vilka|vilket|vilken|hur|när|vem|what|which|how|when|who)$/u;
const WHOLE: readonly Concept[] = [
  'done',
  'upcoming',
  'project',
  'we',
  'now',
  'today',
  'filler',
  'greeting',
  'you',
  'held',
  'how-goes',
];
export const WHOLE_DONE: readonly Proposal[] = (
  [{ kind: 'activities', state: 'remaining' }, { kind: 'goals' }] as const
).map((reading) => ({ reading, strength: 0.9, explains: explaining(WHOLE) }));
