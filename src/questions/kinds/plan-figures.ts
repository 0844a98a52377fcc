import type { Filling } from '../../domain/filling';
import type { Evidence } from '../evidence';
import { asksSomething } from '../statements';
import type { Span } from '../tag';
import { figureAt, type WrittenFigure } from '../written-amounts';
import { GOALS, isNewFigure, isPutIn, withoutNewFigure, wonders } from './putting-in';
import { explaining, fillSlot, means, type Proposal, type Rule, timeNamed } from './rule';

/** Outcomes of what is entered by hand, as people tell them: "vi fick 40 synpunkter till förra veckan". */

const OUTCOME = explaining(
  GOALS,
  ['outcome', 'entered-indicator', 'change', 'new', 'submit', 'create'],
  ['number', 'me', 'period'],
);
const COME_IN = explaining(['got', 'number', 'insight', 'entered-indicator', 'period', 'new']);
/** "Det kom in", "har inkommit". */
const CAME = /^(?:kom|kommit|inkom|inkommit|inkomna|fick|fått|got|received|came)$/u;
/** What may stand beside it. */
const BESIDE_CAME = /^(?:in|det|har|hade|av|have|has|had)$/u;
/** "Fick vi …": a sentence that begins with its verb asks. */
const VERB_FIRST = /^(?:fick|har|hade|kom|did|have|has|had)$/u;
/** "40 synpunkter till", "ytterligare 8", "15 nya": beside those that had come. */
const BESIDE = /^(?:till|fler|nya|ytterligare|more|another|further|new|additional)$/u;
/** The same before the figure, where "till" is what it becomes. */
const STILL = /^(?:ytterligare|another|further)$/u;
/** What a time begins with that "till" is no preposition before: "40 till förra veckan", "40 till i mars". */
const OWN_BEGINNING =
  /^(?:förra|i|igår|under|sedan|sen|denna|detta|senaste|sista|de|last|this|since|yesterday|in|on)$/u;

const saysThatItCame = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).every(({ word }) => CAME.test(word) || BESIDE_CAME.test(word) || BESIDE.test(word));

/** "Vi fick 40 synpunkter": what came from outside and is counted there, told and not asked. */
function tellsWhatCame(evidence: Evidence): boolean {
  const { spans, tokens } = evidence;
  const begins = spans.find((span) => !means(span, 'greeting'));
  if (wonders(evidence) || asksSomething(evidence) || !begins) return false;
  if (VERB_FIRST.test(tokens[begins.start]?.word ?? '')) return false;
  return (
    (evidence.has('got') || tokens.some(({ word }) => CAME.test(word))) &&
    evidence.has('number') &&
    evidence.has('insight', 'entered-indicator') &&
    spans.every(
      (span) =>
        means(span, 'filler', 'greeting', 'now', 'we', 'got', 'number', 'insight', 'entered-indicator', 'period') ||
        saysThatItCame(evidence, span),
    )
  );
}

/** The one figure of a phrase that is no goal's number, and no part of a time. */
function figureIn(evidence: Evidence): WrittenFigure | undefined {
  const { spans, tokens } = evidence;
  const starts = spans.flatMap((span) => {
    if (isNewFigure(evidence, span)) return [span.start + 1];
    return means(span, 'number') && !means(span, 'goal-ref', 'no-goal', 'period') ? [span.start] : [];
  });
  const figures: WrittenFigure[] = [];
  for (const start of starts) {
    // The thousands of one figure are words of their own.
    if (start < (figures.at(-1)?.end ?? 0)) continue;
    const figure = figureAt(tokens, start);
    if (figure) figures.push(figure);
  }
  return figures.length === 1 ? figures[0] : undefined;
}

/** "40 synpunkter till den 28 september" may be 40 more, or 40 up to that day. */
const mayBeUpTo = ({ tokens, spans }: Evidence): boolean =>
  tokens.some(({ word }, at) => {
    const next = tokens[at + 1]?.word ?? '';
    const isTime = means(
      spans.find(({ start, end }) => start <= at + 1 && at + 1 < end),
      'period',
    );
    const isHere = next === 'den' && tokens[at + 2]?.word === 'här';
    return word === 'till' && isTime && !isHere && !OWN_BEGINNING.test(next);
  });

/** A figure with what it is of and when, as far as a phrase says. */
function figureSlots(evidence: Evidence): Pick<Filling, 'figure' | 'more' | 'indicator' | 'year' | 'from' | 'to'> {
  const found = figureIn(evidence);
  const figure = mayBeUpTo(evidence) ? undefined : found;
  const [indicator, ...others] = evidence.names('entered-indicator').options;
  const { tokens } = evidence;
  const isMore =
    figure !== undefined &&
    (STILL.test(tokens[figure.start - 1]?.word ?? '') ||
      tokens.slice(figure.end).some(({ word }) => BESIDE.test(word)));
  return {
    ...(figure === undefined ? {} : { figure: figure.value }),
    ...(isMore ? { more: true } : {}),
    ...(indicator === undefined || others.length > 0 ? {} : { indicator }),
    ...timeNamed(evidence),
  };
}

/** A new outcome of what is entered by hand. */
export const outcomeRule: Rule = (evidence) => {
  if (tellsWhatCame(evidence)) {
    const reading = { kind: 'change-plan', what: 'outcome' } as const;
    const alsoExplains = (span: Span): boolean => saysThatItCame(evidence, span);
    return [{ reading, filling: figureSlots(evidence), strength: 0.95, explains: COME_IN, alsoExplains }];
  }
  if (!evidence.has('outcome') || evidence.has('budget') || !isPutIn(evidence)) return [];
  const before = withoutNewFigure(evidence);
  const concept = before.has('goal-ref') ? 'goal-ref' : 'no-goal';
  return fillSlot(before, concept, 'goal').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'outcome', ...slots },
      filling: figureSlots(evidence),
      strength: 0.95,
      explains: OUTCOME,
      conflict: conflict || evidence.names('period').conflict,
    }),
  );
};
