import type { Evidence } from './evidence';

/** What several rules work out of the same phrase: worked out when the first of them asks, and kept with the phrase. */
export const oncePerPhrase =
  <Found>(work: (evidence: Evidence) => Found): ((evidence: Evidence) => Found) =>
  (evidence) =>
    evidence.once(work);
