import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { periodFrom } from '../named-times';
import { cardinal } from '../numbers';
import { type PastDay, pastDayIn } from '../past-days';
import { tellsOfHeld } from '../reported-dialogue';
import type { Span } from '../tag';
import { explaining, FILTERS, fillFilters, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const DIALOGUES: readonly Concept[] = ['dialogue', 'dialogues'];

const LIST = explaining(
  ['dialogue', 'dialogues', 'latest', 'me', 'held', 'tried', 'as-method', 'when', 'submit', 'done'],
  FILTERS,
);

/** A phrase with any of these asks for something else about dialogues than which they were. */
const ASKS_OTHERWISE = conceptList(
  ['how-many', 'how-much', 'by', 'most', 'average', 'took-part', 'participant', 'say', 'came-up', 'insight', 'feel'],
  ['survey', 'heard', 'feedback', 'lesson', 'method-noun', 'theme-noun', 'target-group-noun', 'municipality-noun'],
  ['summarise', 'summary', 'new', 'create', 'export', 'responsible', 'delete', 'not', 'how-goes'],
);

/** Days of a year: of a dialogue that is looked for, a day without a year is the latest one. */
const A_YEAR = 366;
const NO_DAY: PastDay = { isDated: false, places: new Set() };

/** The day that is asked of: "sedan 15 oktober" is no day, and "dialogen från 15 oktober" is of that day. */
function dayAskedOf(evidence: Evidence, noun: Span): PastDay {
  if (evidence.today === undefined) return NO_DAY;
  const day = pastDayIn(evidence.tokens, evidence.today, A_YEAR);
  const ofDays = evidence.names('period').options.map(periodFrom);
  const isOfDay = isOne(evidence, noun) && evidence.tokens.some(({ word }) => FROM.test(word));
  return ofDays.every(({ from, to }) => from !== undefined && (from === to || (isOfDay && to === undefined)))
    ? day
    : NO_DAY;
}

const FROM = /^(?:från|from)$/u;

const OPENS = /^(?:öppna|hitta|leta|sök|söka|find|open|search)$/u;
/** "Ta fram dialogen från den 12 maj": to have it seen, where "ta fram en dialog" is to write it down. */
const FETCHES = /(?:^|\s)(?:(?:ta|tag|plocka|få|leta|sök) (?:fram|upp)|hämta|fetch|pull up)$/u;
const SEVERAL = /(?:er|erna|ernas|ar|arna|en|ena|es|s)$/u;
const DEFINITE = /(?:en|et|erna|arna|ena)$/u;
const WHICH = /^(?:vilka|vilken|vilket|which)$/u;
const WHO = /^(?:vem|vems|who|whose|whom)$/u;

/** "Vilka poddsamtal har vi haft", "senaste klippstoppet": dialogues, by how they were held. */
function heldAs(evidence: Evidence): Span | undefined {
  if (evidence.has(...DIALOGUES, 'method-noun')) return undefined;
  const { spans } = evidence;
  const at = spans.findIndex((span) => means(span, 'method'));
  const isWhich = means(spans[at - 1], 'which') && WHICH.test(evidence.lastWord(spans[at - 1] as Span));
  const isLatest = evidence.has('latest') && evidence.spans.every((span) => means(span, ...BESIDE_LATEST));
  return (isWhich && evidence.has('held', 'done')) || isLatest ? spans[at] : undefined;
}
const BESIDE_LATEST = conceptList(['latest', 'method', 'filler', 'show', 'what', 'when', 'held', 'we', ...FILTERS]);

/** "När träffade vi seniorer senast": the latest dialogue with them, though none is named. */
function metLast(evidence: Evidence): Span | undefined {
  const { spans, tokens } = evidence;
  // "När var vi i Falkenberg senast".
  const were = spans.find(({ start, end }) => WERE.test(tokens[start]?.word ?? '') && US.test(tokens[end]?.word ?? ''));
  const met = evidence.of('reached', 'took-part', 'held')[0] ?? were;
  return met && asksWhenLast(evidence) && evidence.has('municipality', 'targetGroup', 'method') ? met : undefined;
}

const WERE = /^(?:var|were)$/u;
const US = /^(?:vi|ni|we|you)$/u;

/** Whether dialogues are asked for by their name, and not as the first part of another word. */
const nounOf = (evidence: Evidence): Span | undefined =>
  evidence.of(...DIALOGUES).find((span) => evidence.tokens[span.end - 1]?.part !== 'first') ??
  heldAs(evidence) ??
  metLast(evidence);

/** "Mina dialoger", "dialoger som jag har rapporterat". */
function asksForOwn({ tokens, spans }: Evidence, noun: Span): boolean {
  // "Min chef undrar …" has another noun of its own.
  const isNext = (at: number): boolean =>
    spans.every((span) => span.start <= at || span.start >= noun.start || means(span, ...BEFORE_NOUN));
  if (tokens.some(({ word }, at) => at < noun.start && OWN.test(word) && isNext(at))) return true;
  const behind = tokens.slice(noun.end);
  // "I" is a preposition in Swedish.
  const isMine = behind.some(
    ({ word }, at) => MYSELF.test(word) || (word === 'i' && I_HAVE.test(behind[at + 1]?.word ?? '')),
  );
  return isMine && behind.some(({ word }) => REPORTED.test(word));
}
const BEFORE_NOUN = conceptList(['latest', 'number', 'perspective', 'in-depth', 'held', 'done', 'year', 'me']);
const OWN = /^(?:min|mina|my)$/u;
const MYSELF = /^(?:jag|ive)$/u;
const I_HAVE = /^(?:have|had|reported|registered|submitted|sent)$/u;
const REPORTED =
  /^(?:(?:in)?rapporter(?:at|ade)|registrer(?:at|ade)|skickat|lagt|reported|registered|submitted|sent)$/u;

/** "När hade vi dialog med föräldrar sist": the latest one. */
const asksWhenLast = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }) => WHEN.test(word)) &&
  tokens.some(({ word }, at) =>
    TIME.test(word)
      ? LATEST.test(tokens[at - 1]?.word ?? '')
      : LAST_TIME.test(word) && !TIME.test(tokens[at + 1]?.word ?? ''),
  );
/** "Senaste gången". */
const TIME = /^(?:gången|time)$/u;
const LATEST = /^(?:senaste|sista|last|latest)$/u;
const WHEN = /^(?:när|when)$/u;
const LAST_TIME = /^(?:sist|senast|last)$/u;

/** How many of the newest: "de tre senaste"; one where one is asked for. */
function latestIn(evidence: Evidence, noun: Span, day: PastDay): number | undefined {
  if (asksWhenLast(evidence)) return 1;
  const at = evidence.spans.findIndex((span) => means(span, 'latest'));
  if (at < 0) return undefined;
  const { tokens } = evidence;
  for (let place = 0; place < noun.start; place += 1) {
    // The number of an item of an agenda is none of theirs.
    const isCounting = evidence.spans.some((span) => span.start <= place && place < span.end && !means(span, 'filler'));
    const count = day.places.has(place) || !isCounting ? undefined : cardinal(tokens[place]);
    if (count !== undefined && count > 0 && /^(?:\d+|\p{L}{3,})$/u.test(tokens[place]?.word ?? '')) return count;
  }
  return isOne(evidence, noun) ? 1 : undefined;
}

/** Some words are of one and of several: then the ending tells. */
const isOne = (evidence: Evidence, noun: Span): boolean => {
  if (means(noun, 'method')) return !evidence.tokens.some(({ word }) => OF_SEVERAL.test(word));
  return means(noun, 'dialogue') && !(means(noun, 'dialogues') && SEVERAL.test(evidence.lastWord(noun)));
};
const OF_SEVERAL = /^(?:de|dom|alla|vilka|the)$/u;

/** Whether one of them is meant, or those that are spoken of: "dialoger 1 mars" is how many they are. */
const isDefinite = (evidence: Evidence, noun: Span): boolean =>
  isOne(evidence, noun) || DEFINITE.test(evidence.lastWord(noun)) || evidence.tokens.some(({ word }) => word === 'the');

/** "Öppna", "hitta": not the name of a method ("Open Space"). */
const opens = (evidence: Evidence, span: Span): boolean =>
  OPENS.test(evidence.lastWord(span)) && means(span, 'filler', 'word', 'show');

/** "En lista över", which is courtesy before most nouns. */
const lists = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => LIST_OF.test(word));
const LIST_OF = /^(?:lista|listan|list)$/u;

/** "Ändra dialogen 14 september": it is changed from where it is found. */
const changes = (evidence: Evidence, span: Span): boolean =>
  means(span, 'change') && CHANGES.test(evidence.lastWord(span));
const CHANGES = /^(?:ändra|ändrar|redigera|rätta|korrigera|uppdatera|change|edit|correct|update)$/u;

/** "Plocka fram alla dialoger": those that there are, and no new one. */
function fetches(evidence: Evidence, noun: Span): boolean {
  const fetched = evidence.of('create', 'filler').filter((span) => isFetching(evidence, span));
  const isAll = evidence.tokens.some(({ word }) => ALL.test(word));
  const isOnly = evidence.of('create').every((span) => fetched.includes(span));
  return fetched.length > 0 && isOnly && (isAll || isDefinite(evidence, noun));
}
const isFetching = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  FETCHES.test(
    tokens
      .slice(start, end)
      .map(({ word }) => word)
      .join(' '),
  );
const ALL = /^(?:alla|samtliga|all)$/u;

/** Whether the dialogues themselves are asked for: "visa", "vilka", "lista", the latest, one's own, those of a day. */
function strengthOf(evidence: Evidence, noun: Span, day: PastDay, own: boolean): number {
  if (own || asksWhenLast(evidence)) return 0.9;
  if (evidence.has('submit')) return 0;
  if (evidence.has('latest') || (day.date !== undefined && isDefinite(evidence, noun))) return 0.9;
  if (evidence.has('change')) return 0;
  const shows = evidence.has('show') || evidence.spans.some((span) => opens(evidence, span)) || lists(evidence);
  const which = evidence.of('which').some((span) => span.start < noun.start && WHICH.test(evidence.lastWord(span)));
  return shows || which ? 0.9 : 0;
}

/** Which dialogues there have been: a list, newest first. */
const dialoguesRule: Rule = (evidence) => {
  const noun = nounOf(evidence);
  if (!noun) return [];
  const fetched = fetches(evidence, noun);
  const asksElse = ASKS_OTHERWISE.filter((concept) => !(fetched && concept === 'create') && !means(noun, concept));
  if (evidence.has(...asksElse) || evidence.tokens.some(({ word }) => WHO.test(word))) return [];
  const day = dayAskedOf(evidence, noun);
  const own = asksForOwn(evidence, noun);
  // "Vi hade dialog i tisdags" tells; "dialogen vi hade i tisdags" is looked for.
  if (!own && !asksWhenLast(evidence) && !DEFINITE.test(evidence.lastWord(noun)) && tellsOfHeld(evidence)) return [];
  // Surer than that one is to be written down.
  const strength = fetched ? 1.1 : strengthOf(evidence, noun, day, own);
  if (strength === 0) return [];
  const latest = latestIn(evidence, noun, day);
  const isPartOfDay = ({ start, end }: Span): boolean =>
    day.date !== undefined &&
    Array.from({ length: end - start }, (_, at) => start + at).every((at) => day.places.has(at));
  const isCount = (span: Span): boolean => latest !== undefined && means(span, 'number');
  return fillFilters(evidence).map(({ slots: { year, from, to, ...slots }, conflict }): Proposal => {
    const isYearOfDay = day.date !== undefined && year !== undefined && day.date.startsWith(String(year));
    return {
      reading: {
        kind: 'dialogues',
        ...slots,
        ...(year === undefined || isYearOfDay ? {} : { year }),
        ...(day.date === undefined ? { ...(from && { from }), ...(to && { to }) } : {}),
        ...(latest === undefined ? {} : { latest }),
        ...(own ? { mine: true } : {}),
        ...(day.date === undefined ? {} : { date: day.date }),
      },
      strength,
      explains: LIST,
      alsoExplains: (span) =>
        isPartOfDay(span) ||
        isCount(span) ||
        span === noun ||
        opens(evidence, span) ||
        changes(evidence, span) ||
        (latest === 1 && (LAST_TIME.test(evidence.lastWord(span)) || TIME.test(evidence.lastWord(span)))) ||
        (fetched && isFetching(evidence, span)),
      conflict,
    };
  });
};

export const dialogueListRules = {
  dialogues: [ifAny([...DIALOGUES, 'method', TIME, LAST_TIME], dialoguesRule)],
} satisfies Rules<'dialogues'>;
