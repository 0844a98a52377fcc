import type { Evidence } from '../evidence';
import { explaining, type Rule, type Rules } from './rule';

const PRIVACY = explaining(
  ['privacy-noun', 'kept', 'me', 'who', 'write', 'delete', 'how-many', 'when', 'say', 'resident', 'person'],
  ['latest', 'answer', 'insight', 'done', 'feedback', 'how-goes', 'create', 'activity'],
);

const SEES = /^(?:ser|se|läser|läsa|läst|sett|see|sees|read|reads)$/u;
const WRITES = /^(?:skriver|skrivit|skrev|frågar|frågat|frågor|kommentarer|write|wrote|written|ask|asked)$/u;
const OWN = /^(?:jag|mig|min|mitt|mina|i|me|my)$/u;

const says = ({ tokens }: Evidence, pattern: RegExp): boolean => tokens.some(({ word }) => pattern.test(word));

/** "Vad sparas om mig", "vem ser det jag skriver", "radera mig": what is kept, who sees it, and how it goes. */
const privacyRule: Rule = (evidence) => {
  const isOwn = says(evidence, OWN);
  const isKept = evidence.has('kept') && (isOwn || says(evidence, WRITES));
  const isSeen = says(evidence, SEES) && says(evidence, WRITES) && isOwn;
  const isErased = evidence.has('delete') && says(evidence, /^(?:mig|me)$/u) && evidence.tokens.length <= 3;
  return evidence.has('privacy-noun') || isKept || isSeen || isErased
    ? [{ reading: { kind: 'privacy' }, strength: 0.92, explains: PRIVACY }]
    : [];
};

export const privacyRules = { privacy: [privacyRule] } satisfies Rules<'privacy'>;
