import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { emptied } from './filters-named';
import { FILTERS, means } from './kinds/rule';
import type { Span } from './tag';

/** How somebody changes what they asked: "jag menade Varberg", "inte Laholm, Hylte", "bara unga". */

/** "Jag menade Varberg": who says so is no part of what is said. */
const CORRECTS = /^(?:menade|menar|meant|mean)$/u;
export const corrects = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => CORRECTS.test(word));

/** "Hur blir det för alla kommuner": no more than "och för alla kommuner". */
const HOW_IS_IT = /^(?:(?:och|men) )?hur (?:blir|blev|var|är) det (?:då )?(?=(?:för|i|med|hos|bland) )/iu;

/** "Nej, jag menade …", "no, Kungsbacka": what follows takes the place of what was asked. */
const NO_FIRST = /^(?:nej|nä|nehej|no|nope),? (?=\S)/iu;
/** "År för år": what it is divided by. */
const BY_AND_BY = /(?<!\p{L})(år|kommun|grupp|metod|kvartal|year|quarter) (?:för|by) \1(?!\p{L})/iu;
const DIVIDED: Readonly<Partial<Record<string, string>>> = { grupp: 'målgrupp' };

/** "Samma fast Hylte", "detsamma för Laholm": no more than "och Hylte". */
const THE_SAME =
  /^(?:(?:och|and) )?(?:(?:samma(?: sak| fråga| siffra| siffror)?|(?:the )?same(?: thing| question| figures?)?) (?:fast|men|but|only)|(?:samma (?:sak|fråga|siffra|siffror)|detsamma|likadant|likaså|motsvarande|dito))(?: då)? (?=\S)/iu;

/** "Sen nyår", "sen i våras": since then. */
const SINCE =
  /^(?:(?:och|men) )?sen (?=(?:i |den |förra |nyår|jul|midsommar|påsk|sommaren|våren|hösten|vintern|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d))/iu;

/** A phrase without the words that only tie it to what was asked. */
const untied = (phrase: string): string =>
  phrase
    .replace(HOW_IS_IT, 'och ')
    .replace(THE_SAME, 'och ')
    .replace(SINCE, 'sedan ')
    .replace(NO_FIRST, '')
    .replace(BY_AND_BY, (_, noun: string) => `per ${DIVIDED[noun.toLowerCase()] ?? noun}`);

/** In so few words nothing is asked anew. */
const FEW_WORDS = 3;

const NOT = /^(?:inte|ej|not)$/u;
const CONJOINED = /^(?:utan|men|but)$/u;

/** Where "inte" or "not" stands right before a name that another of its sort is said instead of. */
function refused({ spans, tokens }: Evidence): ReadonlySet<Span> {
  const dropped = new Set<Span>();
  if (!tokens.some(({ word }) => NOT.test(word))) return dropped;
  for (const [at, span] of spans.entries()) {
    const concept = FILTERS.find((each) => means(span, each));
    const before = spans.slice(0, at).findLast((each) => !means(each, 'filler', 'pronoun'));
    if (!concept || !before || !NOT.test(tokens[before.start]?.word ?? '')) continue;
    if (!spans.some((each) => each !== span && means(each, concept))) continue;
    for (const each of [before, span]) dropped.add(each);
    for (const each of spans) if (CONJOINED.test(tokens[each.start]?.word ?? '')) dropped.add(each);
  }
  return dropped;
}

/** Whether something is said in the place of something else: "inte Laholm, Hylte". */
export const isInsteadOf = (evidence: Evidence): boolean => refused(evidence).size > 0;

/** The phrase without the words that only say how it changes what was asked. */
export function withoutCorrection(phrase: string, context: ReadingContext): Evidence | undefined {
  const evidence = evidenceOf(untied(phrase), context);
  if (!evidence) return undefined;
  const { tokens, spans } = evidence;
  const [isCorrection, without] = [corrects(evidence), refused(evidence)];
  // "Bara unga" narrows what was asked, and says nothing of who else was there.
  const narrows = tokens.length <= FEW_WORDS && evidence.has('limit');
  if (!isCorrection && !narrows && without.size === 0) return evidence;
  const rest = spans.map((span) =>
    (isCorrection && means(span, 'me')) || (narrows && means(span, 'limit')) || without.has(span)
      ? emptied(span)
      : span,
  );
  return evidence.withSpans(rest);
}
