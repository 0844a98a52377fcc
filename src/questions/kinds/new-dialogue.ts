import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { oncePerPhrase } from '../once-per-phrase';
import { asksHowMany, isReport, mayBeReport, reportIn } from '../reported-dialogue';
import type { Span } from '../tag';
import { explaining, fillSlot, means, type Proposal, type Rule } from './rule';

const NEW_DIALOGUE = explaining(
  ['done', 'dialogue', 'latest', 'new', 'submit', 'summarise', 'summary', 'create', 'municipality'],
  ['timeframe', 'me', 'held', 'person', 'now', 'word', 'doc', 'write', 'took-part', 'show', 'wait', 'limit'],
  ['dialogue-trait'],
);
const NEW_DIALOGUES = explaining(
  ['dialogues', 'new', 'submit', 'summarise', 'summary', 'create', 'municipality', 'timeframe', 'me'],
  ['held', 'person', 'now', 'write'],
);

/** "Vi har haft en dialog i Hylte": told rather than asked, so it may want to be reported. */
function isStatement(evidence: Evidence): boolean {
  const held = evidence.spans.findIndex((span) => means(span, 'held'));
  const dialogue = evidence.spans.findIndex((span) => means(span, 'dialogue'));
  const [first, second] = evidence.tokens;
  const asks = ASKS_FIRST.test(`${first?.word} ${second?.word}`);
  return held >= 0 && held < dialogue && !evidence.has('dialogues') && !asks;
}
/** "Har ni hållit nån dialog …". */
const ASKS_FIRST = /^(?:har|hade|have|has|had|did) (?:vi|ni|du|man|det|någon|nån|we|you|there|anyone)$/u;

/** "Rapportera", "jag ska rapportera": of what there is most to report. */
function bareReport(evidence: Evidence): boolean {
  const [only, ...more] = evidence.spans.filter((span) => !means(span, 'filler', 'greeting', 'me', 'we', 'now', 'you'));
  return only !== undefined && more.length === 0 && means(only, 'submit') && REPORTS.test(evidence.lastWord(only));
}
const REPORTS = /^(?:rapportera|rapporterar|inrapportera)$/u;

/** "Vilka dialoger rapporterades in": those that there are. */
const asksWhich = ({ tokens }: Evidence): boolean => /^(?:vilka|which)$/u.test(tokens[0]?.word ?? '');

const newDialogueStrength = oncePerPhrase((evidence: Evidence): number => {
  if (evidence.has('submit') && bareReport(evidence)) return 0.75;
  if (!evidence.has('dialogue', 'dialogues', 'summarise', 'summary')) return 0;
  const one = evidence.has('dialogue');
  const several = !one && evidence.has('dialogues');
  if (asksHowMany(evidence) || asksWhich(evidence)) return 0;
  if (evidence.has('summarise')) return one ? 0.9 : several ? 0.6 : 0;
  if (evidence.has('summary')) return evidence.has('submit', 'new', 'create') || one ? 0.9 : 0.75;
  if (one) return evidence.has('new', 'submit', 'create') ? 0.9 : isStatement(evidence) ? 0.7 : 0;
  return several && evidence.has('submit') ? 0.7 : 0;
});

/** Beside a dialogue that is told of, or is to be written down, these still ask for something of their own. */
const STILL_ASKS: readonly Concept[] = [
  'how-much',
  'change',
  'delete',
  'send',
  'book',
  'other-action',
  'activity',
  'plan',
];

/** "Ny dialog", "rapportera dialog": the form is asked for by its name. */
const isNamed = (evidence: Evidence, strength: number): boolean =>
  strength >= 0.9 && evidence.has('new', 'submit', 'create') && !evidence.has(...STILL_ASKS);

/**
 * The form, filled in as far as the phrase tells of a dialogue. What is said beside it is no reason to ask back:
 * whoever said it sees what was filled in, and fills in the rest.
 */
const reportRule: Rule = (evidence) => {
  const strength = newDialogueStrength(evidence);
  const named = isNamed(evidence, strength);
  if (!named && !mayBeReport(evidence)) return [];
  const found = reportIn(evidence);
  const holds = [...Object.keys(found.filled), ...Object.keys(found.filling)];
  const holdsMore = holds.some((slot) => slot !== 'municipality') || found.counts.isNumbered;
  if (!(named && (holdsMore || found.day.isDated)) && !isReport(evidence, found)) return [];
  const alsoExplains = (span: Span): boolean => !means(span, ...STILL_ASKS);
  const explains = NEW_DIALOGUE;
  const { filled: slots, filling } = found;
  return [{ reading: { kind: 'new-dialogue', ...slots }, filling, strength: 0.99, explains, alsoExplains }];
};

/** Start a dialogue summary. */
export const newDialogueRule: Rule = (evidence) => {
  const filled = reportRule(evidence);
  const strength = newDialogueStrength(evidence);
  if (filled.length > 0 || strength === 0) return filled;
  const several = !evidence.has('dialogue') && evidence.has('dialogues');
  const { date } = reportIn(evidence).filled;
  return fillSlot(evidence, 'municipality', 'municipality').flatMap(({ slots, conflict }): Proposal[] => {
    const start: Proposal = {
      reading: { kind: 'new-dialogue', ...slots, ...(date === undefined || several ? {} : { date }) },
      strength,
      explains: several ? NEW_DIALOGUES : NEW_DIALOGUE,
      conflict,
    };
    if (!several || !evidence.has('summarise')) return [start];
    return [start, { ...start, reading: { kind: 'insights', ...slots }, explains: NEW_DIALOGUES }];
  });
};
