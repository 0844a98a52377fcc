import type { Concept } from '../concepts';
import { Evidence } from '../evidence';
import { answerIn } from '../named-things';
import type { Span } from '../tag';
import { isPutIn } from './putting-in';
import { explaining, means, type Proposal, type Rule } from './rule';

const FOLLOW_UP = explaining([
  'follow-up',
  'follow-up-question',
  'answer',
  'change',
  'new',
  'submit',
  'create',
  'me',
  'plan',
  'number',
]);
const ASKS: readonly Concept[] = ['what', 'which', 'who', 'how-many', 'how-goes', 'not', 'show', 'when'];
/** "Svara på …", "besvara …": said at once, and not asked. */
const ANSWER = /^(?:svara|besvara|answer)$/u;
const IS_ANSWER = /^(?:svar|svaret|svaren|answers?)$/u;

const answers = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => ANSWER.test(word));

/** Whether a phrase begins by saying that something is answered. */
function beginsWithAnswer(evidence: Evidence): boolean {
  const first = evidence.spans.find(
    (span) => answers(evidence, span) || !means(span, 'filler', 'greeting', 'you', 'me', 'we'),
  );
  return first !== undefined && answers(evidence, first);
}

/** "Svar på frågan om tillit: vi har lärt oss …": what it is answered with stands behind, whatever it means. */
const writtenAnswerRule: Rule = (evidence) => {
  const { tokens, spans } = evidence;
  const until = answerIn(tokens);
  const first = spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'me', 'we'));
  if (until === undefined || first === undefined || first.start >= until || evidence.hasMark) return [];
  const before = new Evidence(
    tokens,
    spans.filter(({ start }) => start < until),
  );
  const { options } = before.names('follow-up-question');
  if (options.length === 0 && !before.has('follow-up')) return [];
  if (before.has('what', 'which', 'who', 'how-many', 'when', 'not')) return [];
  const [question, ...others] = options;
  const named = question !== undefined && others.length === 0 ? { question } : {};
  const reading = { kind: 'change-plan', what: 'follow-up' } as const;
  // What is written behind may mean anything, and so may the words of the question.
  return [{ reading, filling: named, strength: 1.2, explains: FOLLOW_UP, alsoExplains: () => true }];
};

/** An answer to a question that the plan asks of itself: "svara på uppföljningsfrågan om tillit". */
export const followUpAnswerRule: Rule = (evidence) => {
  const written = writtenAnswerRule(evidence);
  if (written.length > 0) return written;
  if (!evidence.has('follow-up') || evidence.has(...ASKS)) return [];
  const putsIn = isPutIn(evidence) && evidence.tokens.some(({ word }) => IS_ANSWER.test(word));
  if (!putsIn && !beginsWithAnswer(evidence)) return [];
  const [question, ...others] = evidence.names('follow-up-question').options;
  const named = question !== undefined && others.length === 0 ? { question } : {};
  const proposal: Proposal = {
    reading: { kind: 'change-plan', what: 'follow-up' },
    filling: named,
    strength: 1.05,
    explains: FOLLOW_UP,
    alsoExplains: (span) => answers(evidence, span),
  };
  return [proposal];
};
