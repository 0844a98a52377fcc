import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { type ComingTime, comingTimeOf, textIn } from '../named-times';
import type { Token } from '../normalise';
import type { Span } from '../tag';
import { withoutCourtesy, wonders } from './putting-in';
import { explaining, means, type Rule } from './rule';

/** Something that is to be held, by what it is called: "lägg till ett informationsmöte i mars". */

export const ADDS = /^(?:lägg|lägga|planera|planerar|boka|bokar|skapa|sätt|schemalägg|add|plan|schedule|create|book)$/u;
const PARTICLE = /^(?:till|in|upp)$/u;
const ARTICLE = /^(?:en|ett|ytterligare|a|an|another)$/u;
/** "Vi ska ha ett …", "vi kommer att hålla ett …": told of what is planned. */
const WE = /^(?:vi|we)$/u;
export const PLANNED = /^(?:ska|skall|kommer|att|ha|hålla|ordna|genomföra|tänker|will|are|going|to|have|hold)$/u;
/** What is held by its name, whatever the first part of it is. */
const EVENT =
  /(?:möte|träff|besök|workshop|seminarium|seminarie|utbildning|utbildningsdag|temadag|kurs|avstämning|presentation|konferens|föreläsning|webbinarium|mässa|resa|fika|lansering|utställning|meeting|visit|seminar|training|course|conference|presentation|lecture|launch)$/iu;
/** Dialogues have a form of their own, and so have people, goals and the rest. */
const NO_EVENT = /dialog|samtal|dialogue/iu;
const BEFORE_TIME = /^(?:i|under|in|during|till|to|on|den)$/u;
const EXPLAINS = explaining(['new', 'submit', 'create', 'book', 'timeframe', 'year', 'plan', 'me']);

const isCourtesy = (span: Span): boolean => means(span, 'filler', 'greeting', 'you', 'me', 'we', 'help', 'show');
const UNFIT: readonly Concept[] = ['activity', 'what', 'which', 'who', 'how-many', 'when', 'not'];

/** Where the title of what is added begins; undefined where a phrase adds nothing. */
function titleAt({ tokens, spans }: Evidence): number | undefined {
  const first = spans.find((span) => ADDS.test(tokens[span.start]?.word ?? '') || !isCourtesy(span));
  const verb = first?.start ?? -1;
  if (ADDS.test(tokens[verb]?.word ?? '')) {
    const behind = PARTICLE.test(tokens[verb + 1]?.word ?? '') ? verb + 2 : verb + 1;
    return ARTICLE.test(tokens[behind]?.word ?? '') ? behind + 1 : undefined;
  }
  const begins = spans.find((span) => means(span, 'we') || !isCourtesy(span))?.start ?? -1;
  let at = begins + 1;
  while (PLANNED.test(tokens[at]?.word ?? '')) at += 1;
  const isPlanned = WE.test(tokens[begins]?.word ?? '') && at > begins + 1;
  return isPlanned && ARTICLE.test(tokens[at]?.word ?? '') ? at + 1 : undefined;
}

/** The one time that it is to be, and where that stands. */
function timeBehind({ spans }: Evidence, start: number): (ComingTime & { readonly at: number }) | undefined {
  const timed = spans.filter((span) => span.start > start && comingTimeOf(span) !== undefined);
  const [first] = timed;
  const time = first && comingTimeOf(first);
  if (!first || !time) return undefined;
  const isOne = timed.every((span) => comingTimeOf(span)?.from === time.from && comingTimeOf(span)?.to === time.to);
  return isOne ? { ...time, at: first.start } : undefined;
}

/** What ends the noun that a title begins with: "ett digitalt informationsmöte *för* unga". */
const ENDS_NOUN = /^(?:i|med|för|om|på|av|till|under|den|in|with|for|about|on|at|of|vecka|v|nästa|next)$/u;

/** The noun that a title begins with: the last word before what is said of it. */
function nounFrom(title: readonly Token[]): string {
  const end = title.findIndex(({ word }) => ENDS_NOUN.test(word) || /^\d/u.test(word));
  return (end < 0 ? title : title.slice(0, end)).at(-1)?.raw ?? '';
}

/** A new activity, of what is held by its name at a time; without a time, only by a name that is a compound. */
export const eventRule: Rule = (evidence) => {
  const { tokens, spans } = evidence;
  const start = titleAt(evidence);
  if (start === undefined || evidence.has(...UNFIT) || wonders(evidence)) return [];
  const time = timeBehind(evidence, start);
  let end = time?.at ?? tokens.length;
  while (time && BEFORE_TIME.test(tokens[end - 1]?.word ?? '')) end -= 1;
  end = withoutCourtesy(spans, start, end);
  const noun = nounFrom(tokens.slice(start, end));
  if (NO_EVENT.test(noun)) return [];
  if (spans.some((span) => means(span, 'municipality', 'no-place') && span.start < start)) return [];
  const found = EVENT.exec(noun);
  if (!found || (!time && found.index === 0)) return [];
  const title = textIn(tokens, start, end).trim();
  const days = time ? { from: time.from, to: time.to } : {};
  return [
    {
      reading: { kind: 'change-plan', what: 'activity' },
      filling: { title: title.charAt(0).toUpperCase() + title.slice(1), ...days },
      strength: 1.15,
      explains: EXPLAINS,
      alsoExplains: (span) => span.start >= start || span.end <= start,
    },
  ];
};
