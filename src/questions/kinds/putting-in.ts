import type { Concept } from '../concepts';
import { Evidence } from '../evidence';
import { foldedWords } from '../folded-words';
import type { Span } from '../tag';
import { means } from './rule';

/** How people say that something of the plan is to be written down or be otherwise. */

export const GOALS: readonly Concept[] = ['goal', 'project-goal', 'effect-goal', 'goal-ref', 'no-goal'];

/** "… projektmål 1 till 20": the new figure, which lies where another goal's number might. */
export const isNewFigure = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'goal-ref', 'no-goal') && /^(?:till|to)$/u.test(tokens[span.start]?.word ?? '');

export const withoutNewFigure = (evidence: Evidence): Evidence =>
  new Evidence(
    evidence.tokens,
    evidence.spans.filter((span) => !isNewFigure(evidence, span)),
  );

/** "Nytt målvärde för projektmål 1": said at once, and not asked. */
export function beginsWithNew({ spans }: Evidence): boolean {
  return means(
    spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'me', 'we', 'show')),
    'new',
  );
}

/** Words that say that something is to be written down; "redovisa" may ask for it. */
const PUTS =
  /^(?:registrera|rapportera|ange|mata|skriv|skriva|fyll|notera|logga|spara|till|in|i|add|register|record|enter|log|save|write)$/u;

/** Said of other things too, and told by where it stands. */
const GIVES = /^(?:ange|enter)$/u;

/** "Registrera …", "lägg till …": said at once, and not asked. */
function beginsWithPutting(evidence: Evidence): boolean {
  const gives = (span: Span): boolean => GIVES.test(evidence.lastWord(span));
  const first = evidence.spans.find((span) => gives(span) || !means(span, 'filler', 'greeting', 'you', 'me', 'we'));
  const puts = first !== undefined && (gives(first) || means(first, 'submit', 'create'));
  return puts && PUTS.test(evidence.lastWord(first));
}

/** Whether a phrase says that something is to be put in or changed. */
export const isPutIn = (evidence: Evidence): boolean =>
  evidence.has('change') || beginsWithNew(evidence) || beginsWithPutting(evidence);

const WONDERS = /^(?:fråga|undran|undrar|question|wonder|wondering)$/u;

/** "Jag har en fråga: är … klar?", "jag undrar, …": who says so asks, and tells nothing. */
export const wonders = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => WONDERS.test(word));

/** What may stand in front of what is told, and says nothing: "hallå där, …", "tack! …", "okej, …". */
export const OPENING =
  /^(?:där|du|tack|thanks|ok|okej|okay|alltså|förresten|jo|ja|ursäkta|snälla|please|hi|hello|there|god|good|hej|hejsan|hallå|hallo|kära|medskapa)$/u;

/** Where a text ends, without "tack på förhand" or "när du har tid" behind it. */
export function withoutCourtesy(spans: readonly Span[], start: number, end: number): number {
  const last = spans.find((span) => span.start >= start && span.end === end && means(span, 'filler'));
  return last ? withoutCourtesy(spans, start, last.start) : end;
}

const WHERE_TO_WRITE =
  /\b(?:var|hur|where|how) (?:skriver|fyller|lagger|for|anger|registrerar|noterar|antecknar|do i (?:write|enter|put|note)) ?(?:jag|man|vi|in|it|this)?\b/u;
/** "… var skriver jag in det?": what stands before it is told. */
export const asksWhereToWrite = (evidence: Evidence): boolean => WHERE_TO_WRITE.test(foldedWords(evidence));

/** "… var skriver jag in det?", "anteckna att …", "lägg in det i loggen": what is told is to be written down. */
const WRITTEN_DOWN =
  /\b(?:skriv(?:a|er)? (?:jag |man |vi )?(?:in|upp|ner|ned)|anteckna[rs]?|notera[rs]?|logga|loggar|spara|lagg(?:a|er)? (?:jag |man |vi )?(?:in|till)|for(?:a)? (?:jag |man |vi )?in|fyll(?:a|er)? (?:jag |man |vi )?i|mata(?:r)? in|registrera[rs]?|dokumentera[rs]?|ange|anger|note|log|record|enter|write (?:\w+ )?down|put in)\b/u;

export const isToBeWrittenDown = (evidence: Evidence): boolean =>
  WRITTEN_DOWN.test(foldedWords(evidence)) || asksWhereToWrite(evidence);
