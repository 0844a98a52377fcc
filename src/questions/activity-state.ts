import type { ReportState } from '../domain/filling';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import { comingTimeOf } from './named-times';
import { asksSomething, isStatement } from './statements';
import type { Span } from './tag';

/** How an activity stands, where that is told and not asked: "målgruppsanalysen är klar", "vi ställer in mötet". */

/** When it became so, and how it is felt: "i fredags", "igår", "precis". */
const WHEN_IT_BECAME =
  /^(?:igår|går|idag|morse|\p{L}+dags|veckan|månaden|yesterday|today|week|month|precis|just|nyss|tyvärr|äntligen|redan)$/u;

/** Whether a word beside what is told of an activity says no more than when it became so. */
export const isAside = (word: string): boolean => WHEN_IT_BECAME.test(word);

/** What has become so; what is to be is not yet. */
const HAS_BECOME = /^(?:är|ar|blev|blivit|har|hade|is|are|was|were|has|have|been)$/u;
const IS_TO_BE = /^(?:ska|skall|blir|bli|kommer|vill|måste|borde|kan|will|shall|should|must|can|to)$/u;
const BY_ITSELF = /(?:ades|fördes)$/u;
const WE = /^(?:vi|jag|we|i)$/u;
const WE_DID = /(?:ade|förde|gjorde|ished|eted)$/u;
/** Also the first word of many a title. */
const INFINITIVE = /^(?:genomföra|genomförs|avslutas|finish|göra|klart?av)$/u;

/** "Klarmarkera …", "markera … som klar", "bocka av …": asked for at once. */
const MARKS = /^(?:markera|mark|sätt|sätta|set)$/u;
/** "Rapportera … som genomförd". */
const REPORTS = /^(?:rapportera|registrera|notera|ange|report|record)$/u;
const MARKS_DONE = /^(?:klarmarkera|bocka|bockas|checka|checkas|pricka|prickas|kryssa|kryssas|tick)$/u;

const CALLED_OFF =
  /^(?:inställ[dt]a?|utgår|utgick|utgått|avblås(?:t|ta|es|te|er)?|slopas?|slopa[dt]e?s?|cancell?(?:ed)?|avboka(?:d|t|de|s)?)$/u;
/** Said beside other words of it too: "stryk målgruppsanalysen, den blir inte av". */
const STRUCK = /^(?:stryk|stryks|stryker|struk(?:it|its|en))$/u;
const PUTS_OFF = /^(?:ställ|ställa|ställer|ställs|ställas|ställde|ställdes|ställt|ställts)$/u;
/** So many words may stand between the two: "ställer tyvärr in", "ställs nog också in". */
const BETWEEN = 3;
/** "Blir inte av", "är inte längre aktuellt", "is called off". */
const OFF_PHRASES: readonly RegExp[] = [
  /^(?:inte|ej|aldrig) (?:blir |blev )?av$/u,
  /^(?:inte|ej) (?:längre )?aktuell[at]?$/u,
  /^called off$/u,
  /^no longer (?:relevant|happening)$/u,
];

/** Where a phrase says that something is called off: from the first of its words to behind the last. */
export function calledOffIn({ tokens }: Evidence): { readonly start: number; readonly end: number } | undefined {
  for (const [start, { word }] of tokens.entries()) {
    if (CALLED_OFF.test(word)) return { start, end: start + 1 };
    const rest = tokens.slice(start + 1, start + 2 + BETWEEN);
    const at = PUTS_OFF.test(word) ? rest.findIndex((each) => each.word === 'in') : -1;
    if (at >= 0) return { start, end: start + at + 2 };
    for (const length of [2, 3]) {
      const phrase = tokens
        .slice(start, start + length)
        .map((each) => each.word)
        .join(' ');
      if (OFF_PHRASES.some((pattern) => pattern.test(phrase))) return { start, end: start + length };
    }
  }
  const struck = tokens.findIndex(({ word }) => STRUCK.test(word));
  return struck < 0 ? undefined : { start: struck, end: struck + 1 };
}

/** "Vi skjuter upp …", "… är försenad till", "… inte förrän i mars": of another time, whoever begins. */
const MOVES =
  /^(?:skjut(?:a|er|s|its|it)?|flytta(?:r|s|t|ts|des|de|d)?|försena(?:d|t|s)|(?:senare|tidigare)lägg(?:er|s|a)?|postponed?|moved|delayed|förrän)$/u;
/** What stands beside it: "skjuts upp", "flyttas fram", "hinner inte med … förrän". */
const BESIDE_MOVES = /^(?:upp|fram|hinner|hinns|inte|ej|med|klar|klara|klart|not|until)$/u;

/** Whether a phrase speaks of another time of an activity, as one that is told or asked. */
export const speaksOfMoving = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => MOVES.test(word));

/** Whether words of a phrase say no more than that something is moved. */
export const isOfMoving = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).every(({ word }) => MOVES.test(word) || BESIDE_MOVES.test(word));

/**
 * Whether words of a phrase that asks how an activity stands say if it is moved, or when it was done: "… flyttas till
 * mars?", "blev … klar i fredags".
 */
export function asksWhen(evidence: Evidence, span: Span): boolean {
  const isTime = comingTimeOf(span) !== undefined;
  if (evidence.hasMark && speaksOfMoving(evidence) && (isTime || isOfMoving(evidence, span))) return true;
  return evidence.has('done') && (isTime || means(span, 'tuesday') || isAside(evidence.lastWord(span)));
}

/** The words of a phrase that are no activity's title. */
const besideTitle = ({ spans, tokens }: Evidence): string[] =>
  spans
    // "När du har tid" is courtesy.
    .filter((span) => !means(span, 'activity-title') && !(means(span, 'filler') && span.end - span.start > 2))
    .flatMap(({ start, end }) => tokens.slice(start, end).map(({ word }) => word));

function isDone(evidence: Evidence, words: readonly string[]): boolean {
  if (words.some((word) => IS_TO_BE.test(word))) return false;
  const done = evidence.of('done').map((span) => evidence.lastWord(span));
  // "Målgruppsanalysen klar!"
  const begun = evidence.isExclaimed || words.some((word) => HAS_BECOME.test(word));
  // "Vi avslutade … igår".
  if (WE.test(words[0] ?? '') && done.some((word) => WE_DID.test(word))) return true;
  return done.some((word) => BY_ITSELF.test(word) || (begun && !INFINITIVE.test(word)));
}

/** Whether a phrase asks for an activity to be ticked off, whatever else it says of it. */
export const isTickedOff = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => MARKS_DONE.test(word));

/** What a phrase tells of how an activity stands; undefined where it asks, or tells something else. */
export function stateIn(evidence: Evidence): ReportState | undefined {
  if (!evidence.has('activity-title') || asksSomething(evidence)) return undefined;
  const words = besideTitle(evidence);
  const marks = words.some((word) => MARKS_DONE.test(word));
  const reportsAs = words.some((word) => REPORTS.test(word)) && words.some((word) => /^(?:som|as)$/u.test(word));
  if (marks || reportsAs || words.some((word) => MARKS.test(word))) {
    if (evidence.has('partly')) return 'partly';
    return marks || evidence.has('done') ? 'done' : undefined;
  }
  if (!isStatement(evidence, evidence.of('activity-title')[0])) return undefined;
  if (calledOffIn(evidence)) return 'not-relevant';
  if (evidence.has('not')) return undefined;
  if (evidence.has('partly')) return words.some((word) => HAS_BECOME.test(word)) ? 'partly' : undefined;
  return isDone(evidence, words) ? 'done' : undefined;
}
