import type { DividedBy } from '../domain/question-slots';
import { type Concept, conceptList } from './concepts';
import { lexicon } from './lexicon-files';
import type { Token } from './normalise';
import { writtenYear } from './numbers';
import type { Span } from './tag';
import type { NamedEntity } from './vocabulary';
import type { Meaning } from './word-index';

const BREAKDOWNS: Readonly<Partial<Record<Concept, DividedBy>>> = {
  'municipality-noun': 'municipality',
  'target-group-noun': 'targetGroup',
  'method-noun': 'method',
  'kind-noun': 'dialogueKind',
  'year-noun': 'year',
  'month-noun': 'month',
  'quarter-noun': 'quarter',
};

/** By a noun that only says what sort of thing the name beside it is: "Varbergs kommun", "metoden klippstopp". */
const APPOSITIONS: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  'municipality-noun': ['municipality'],
  'area-noun': ['area'],
  'target-group-noun': ['targetGroup'],
  'method-noun': ['method'],
  'theme-noun': ['theme'],
  matters: ['theme'],
  'year-noun': ['year'],
  activity: ['activity-title'],
  'phase-noun': ['phase', 'preparation', 'implementation', 'completion'],
};

const RELATIVE_YEARS: Readonly<Partial<Record<Concept, number>>> = {
  'this-year': 0,
  'last-year': -1,
  'two-years-ago': -2,
  'next-year': 1,
};

/** What can be broken down; without any of it "jämför metoderna" is about the methods themselves. */
const COUNTABLE: readonly Concept[] = [
  'dialogue',
  'dialogues',
  'participant',
  'person',
  'resident',
  'how-many',
  'took-part',
  'result',
  'survey',
  'heard',
];

/** "Varje kommun" divides a count or a goal; without one it is all of them ("har varje kommun nåtts"). */
const EACH = /^(?:varje|each|every)$/u;

/** Words that divide ("by municipality") only when what they divide by follows. */
const PREPOSITION = /^(?:efter|by)$/u;

const FILLER: readonly Meaning[] = [{ concept: 'filler' }];

/** Whether a span has any of some concepts. It is what is asked most often of all, so it is a plain loop. */
export function means(span: Span | undefined, ...concepts: readonly Concept[]): boolean {
  if (span) for (const { concept } of span.meanings) if (concepts.includes(concept)) return true;
  return false;
}

/** The same of a long list, which is looked into as a set. */
export function meansAny(span: Span | undefined, concepts: ReadonlySet<Concept>): boolean {
  if (span) for (const { concept } of span.meanings) if (concepts.has(concept)) return true;
  return false;
}

/** Gives a span other meanings. */
export const remade = (span: Span, meanings: readonly Meaning[]): Span => ({ ...span, meanings });

/** Gives a span no meaning of its own. */
export const emptied = (span: Span): Span => remade(span, FILLER);

/** Spans, those with any of some concepts without a meaning of their own. */
export const emptying = (spans: readonly Span[], ...concepts: readonly Concept[]): Span[] =>
  spans.map((span) => (means(span, ...concepts) ? emptied(span) : span));

/** How far from this year a figure of two digits may lie and still be a year. */
const YEARS_NEAR = 10;
/** What such a figure follows when it says a year ("budget 21", "Varberg 22"); after a group it may be an age. */
const DATED = conceptList(
  ['dialogue', 'dialogues', 'participant', 'budget', 'outcome', 'result', 'survey', 'feedback', 'insight'],
  ['municipality', 'held', 'year-noun'],
);
/** What it counts or joins when it does not. */
const NUMBERED: readonly Concept[] = [...COUNTABLE, 'participant', 'budget', 'goal', 'activity', 'number', 'timeframe'];

/** "Budget 21", "dialoger i Laholm 22": a figure of two digits that counts nothing. */
function shortYear({ word }: Token, spans: readonly Span[], at: number, thisYear: number): number | undefined {
  const year = 2000 + Number(word);
  if (!/^\d\d$/u.test(word) || Math.abs(year - thisYear) > YEARS_NEAR) return undefined;
  return means(spans[at - 1], ...DATED) && !means(spans[at + 1], ...NUMBERED, 'targetGroup') ? year : undefined;
}

/** "Efter 2021", "senare än 2021": the years on one side of it. */
const BESIDE_A_YEAR = /^(?:efter|after|före|fore|innan|before|sedan|since|sen|än|than|until|till|år|ar|year)$/u;
const COMPARED = /^(?:efter|after|före|fore|innan|before|sedan|since|sen|senare|tidigare|later|earlier|until|fram)$/u;

/** Marks a word that says before or after a year, which no kind has room for. */
export function nameYearSpans(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    if (!COMPARED.test(wordAt(tokens, span))) return span;
    const next = spans
      .slice(at + 1)
      .find((other) => !means(other, 'filler', 'year-noun') || !BESIDE_A_YEAR.test(wordAt(tokens, other)));
    const beside = means(next, 'year') && nearby(tokens, span, next);
    return beside && means(span, 'filler', 'per', 'timeframe', 'word')
      ? remade(span, [{ concept: 'year-span' }])
      : span;
  });
}
const wordAt = (tokens: readonly Token[], span: Span): string => tokens[span.start]?.word ?? '';
const nearby = (tokens: readonly Token[], span: Span, year: Span | undefined): boolean =>
  tokens.slice(span.end, year?.start).every(({ word }) => BESIDE_A_YEAR.test(word));

const ROLLING = /^(?:senaste|sista|gångna)$/u;

const FIGURE = /^\d/u;

/** Rewrites figures and words that say a year. */
export function nameYears(tokens: readonly Token[], spans: readonly Span[], thisYear: number): Span[] {
  return spans.map((span, at) => {
    // "Det senaste året" are the last twelve months.
    const isRolling = means(span, 'this-year') && ROLLING.test(tokens[span.start - 1]?.word ?? '');
    if (isRolling) return remade(span, [{ concept: 'year-noun' }]);
    const relative = span.meanings.map(({ concept }) => RELATIVE_YEARS[concept]).find((steps) => steps !== undefined);
    if (relative !== undefined) return remade(span, [{ concept: 'year', value: String(thisYear + relative) }]);
    const token = tokens[span.start];
    const isFigure = span.end - span.start === 1 && token !== undefined && FIGURE.test(token.word);
    const year = isFigure
      ? (writtenYear(token, tokens[span.start - 1]) ?? shortYear(token, spans, at, thisYear))
      : undefined;
    return year === undefined ? span : remade(span, [{ concept: 'year', value: String(year) }]);
  });
}

const breakdownOf = (span: Span): DividedBy | undefined =>
  span.meanings.map(({ concept }) => BREAKDOWNS[concept]).find((value) => value !== undefined);

/** Without any of these nothing is divided. */
const DIVIDING: ReadonlySet<Concept> = new Set([...(Object.keys(BREAKDOWNS) as Concept[]), 'per', 'by', 'perspective']);

const PERSPECTIVE = /^(?:perspektiv\p{L}{0,3}|perspectives?)$/u;

/**
 * Rewrites "per kommun", "fördelat på målgrupp", "kommunvis" and "vilken kommun har flest" to one breakdown.
 * @param hasPerspectives whether the plan has any: else their noun says the kind of dialogue
 */
export function nameBreakdowns(tokens: readonly Token[], spans: readonly Span[], hasPerspectives: boolean): Span[] {
  const result = [...spans];
  if (!spans.some((span) => meansAny(span, DIVIDING))) return result;
  const splitAt = spans.findIndex((span) => means(span, 'split'));
  const mostAt = spans.findIndex((span) => means(span, 'most'));
  const manyAt = spans.findIndex((span) => means(span, 'how-many'));
  const countable = spans.some((span) => means(span, ...COUNTABLE));
  const goal = spans.some((span) => means(span, 'goal-ref', 'no-goal'));
  const ranked = countable && spans.some((span) => means(span, 'ranking'));
  let open = false;
  spans.forEach((span, at) => {
    const isNoun = hasPerspectives && means(span, 'perspective') && PERSPECTIVE.test(wordAt(tokens, span));
    const value = isNoun
      ? 'perspective'
      : (breakdownOf(span) ?? (open && tokens[span.start]?.word === 'ar' ? 'year' : undefined));
    if (value === undefined) {
      const linked =
        means(span, 'filler', 'kind-noun') || /^(?:år|och|and|samt|i)$/u.test(tokens[span.start]?.word ?? '');
      const divides = means(span, 'per') && (countable || goal || !EACH.test(tokens[span.start]?.word ?? ''));
      open = divides || (open && linked);
      return;
    }
    const before = spans[at - 1];
    const each = span.end - span.start === 3 && /^(?:för|by)$/u.test(tokens[span.start + 1]?.word ?? '');
    const adverb = each || (/(?:vis|ly)$/u.test(tokens[span.end - 1]?.word ?? '') && !means(span, 'kind-noun'));
    const asked = (mostAt >= 0 || (manyAt >= 0 && manyAt < at)) && means(before, 'which', 'what');
    const divided = ranked || (countable && splitAt >= 0 && splitAt < at);
    // "Dialoger/månad".
    const isSlashed = /^\s?\/\s?$/u.test(tokens[span.start]?.gap ?? '') && means(before, ...COUNTABLE);
    if (!open && !adverb && !asked && !divided && !isSlashed) return;
    result[at] = remade(span, [{ concept: 'by', value }]);
    open = true;
  });
  const broken = result.some((span) => means(span, 'by'));
  return result.map((span) => {
    const word = tokens[span.start]?.word ?? '';
    if (broken && means(span, 'per', 'split')) return emptied(span);
    return means(span, 'per') && (PREPOSITION.test(word) || EACH.test(word)) ? emptied(span) : span;
  });
}

/**
 * "Landsbygdsperspektiv", "på landsbygden": a perspective of the plan is recorded, and its noun is no kind of dialogue.
 */
export function nameViewpoints(
  tokens: readonly Token[],
  given: readonly Span[],
  perspectives: readonly NamedEntity[] = [],
): Span[] {
  const spans = given.map((span, at) => {
    // "Digitalt perspektiv": by itself the word says how a dialogue was held.
    const isBeside = means(span, 'dialogue-trait') && PERSPECTIVE.test(tokens[given[at + 1]?.start ?? -1]?.word ?? '');
    const word = wordAt(tokens, span);
    const meant = isBeside && perspectives.find(({ aliases }) => aliases.some((alias) => `${alias}t` === word));
    return meant ? remade(span, [{ concept: 'viewpoint', value: meant.name }]) : span;
  });
  if (!spans.some((span) => means(span, 'viewpoint'))) return spans;
  return spans.map((span, at) => {
    if (means(span, 'viewpoint')) {
      const recorded = span.meanings.filter(({ concept }) => concept !== 'unrecorded');
      return remade(span, recorded);
    }
    const before = /^(?:som|as)$/u.test(tokens[span.start - 1]?.word ?? '') ? at - 2 : at - 1;
    const beside = means(spans[before], 'viewpoint') || means(spans[at + 1], 'viewpoint');
    return beside && means(span, 'perspective') && PERSPECTIVE.test(wordAt(tokens, span)) ? emptied(span) : span;
  });
}

/** Empties nouns that stand beside a name of their sort. */
export function dropAppositions(spans: readonly Span[]): Span[] {
  const near = (at: number, concept: Concept): boolean =>
    [-2, -1, 1, 2].some((step) => {
      const other = spans[at + step];
      if (!means(other, concept)) return false;
      return Math.abs(step) === 1 || means(spans[at + step / 2], 'filler');
    });
  return spans.map((span, at) => {
    const isBeside = ({ concept }: Meaning): boolean => APPOSITIONS[concept]?.some((name) => near(at, name)) ?? false;
    return span.meanings.some(isBeside) ? emptied(span) : span;
  });
}

const LATEST_OF: readonly Concept[] = ['dialogue', 'dialogues', 'method'];

/** Keeps "senaste" where it stands before what it chooses among; anywhere else it is a small word. */
export function keepLatest(spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    if (!means(span, 'latest')) return span;
    const next = spans
      .slice(at + 1)
      .find((other) => means(other, ...LATEST_OF) || !means(other, 'filler', 'number', 'perspective', 'in-depth'));
    return means(next, ...LATEST_OF) ? span : emptied(span);
  });
}

const NEAR = /^(?:nära|nara|runt|near|around)$/u;
/** "Varje by", where "by" is a village and does not divide. */
const BEFORE_A_NOUN = /^(?:varje|en|någon|nagon|min|vår|var|denna|vilken|i)$/u;

/** Marks what lies near a place, which is not the place itself, and the village that is no English "by". */
export function nameSurroundings(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    const word = wordAt(tokens, span);
    if (NEAR.test(word) && means(spans[at + 1], 'municipality')) return remade(span, [{ concept: 'near' }]);
    const village = word === 'by' && means(span, 'per') && BEFORE_A_NOUN.test(tokens[span.start - 1]?.word ?? '');
    return village ? remade(span, [{ concept: 'word' }]) : span;
  });
}

/** What there are others of: "vilka andra metoder". */
const OTHERS_OF = conceptList(
  ['dialogue', 'dialogues', 'target-group-noun', 'method-noun', 'municipality-noun', 'activity', 'insight'],
  ['theme-noun', 'goal', 'project-goal', 'effect-goal', 'participant', 'person', 'lesson', 'experience'],
  ['documents-noun', 'doc', 'risks-noun', 'follow-up'],
);
/** Asked for as a whole, so that the others of them are among it. */
const ASKED_AS_A_WHOLE: readonly Concept[] = ['documents-noun', 'doc', 'risks-noun'];
const COMMANDS = /^(?:att|vill|kan|ska|kunna|jag|vi|man|och|to)$/u;
/** Others than those that were spoken of, or that are named: no kind leaves some out. */
const DEFINITE = /^(?:de|dom)$/u;
const THAN = /^(?:än|utom|förutom)$/u;

/**
 * Empties "andra" where it says others ("vilka andra metoder har vi testat"), and marks "andra kommuner än …". Where it
 * begins a phrase or follows a verb it is "ändra" without its mark.
 */
export function nameOthers(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const than = tokens.some(({ word }) => THAN.test(word));
  return spans.map((span, at) => {
    const before = tokens[span.start - 1]?.word ?? '';
    const others = wordAt(tokens, span) === 'andra' && means(span, 'change') && means(spans[at + 1], ...OTHERS_OF);
    if (!others || COMMANDS.test(before)) return span;
    if (than) return remade(span, [{ concept: 'except' }]);
    const isWhole = means(spans[at + 1], ...ASKED_AS_A_WHOLE);
    return at > 0 && (isWhole || !DEFINITE.test(before)) ? emptied(span) : span;
  });
}

const ASKS_WHAT = /^(?:vad|va|what|hur|how)$/u;

/** Marks who is asked after ("vad säger chefer om skolan") where other questions pass the word over. */
export function nameSpeakers(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'say'))) return [...spans];
  return spans.map((span, at) => {
    const word = tokens[span.end - 1]?.word ?? '';
    const asked = tokens.slice(0, span.start).some((token) => ASKS_WHAT.test(token.word));
    const says = means(spans[at - 1], 'say') || means(spans[at + 1], 'say');
    const speaks = asked && says && means(span, 'filler') && lexicon.talkedAbout.has(word);
    return speaks ? remade(span, [{ concept: 'word' }]) : span;
  });
}

/** The names of somebody's own areas, or that their committee is one for the whole project. */
export type OwnPlaces = readonly string[] | 'whole';

const OWN = /^(?:min|mitt|vår|vårt|my|our)$/u;
const ONE_PLACE = /^(?:kommun|nämnd|lokalnämnd|ort|municipality|council|committee)$/u;

/**
 * Rewrites "min kommun", "vår nämnd" to the asker's own municipality, or to any of them when there are several; of a
 * committee for the whole project it narrows nothing. Where it is not known, the noun says that somebody's own is
 * meant.
 * @param singulars what the plan calls one of them
 */
export function nameOwnPlace(
  tokens: readonly Token[],
  spans: readonly Span[],
  own: OwnPlaces,
  singulars: ReadonlySet<string>,
): Span[] {
  const isOwn = (at: number): boolean => {
    const [whose, noun] = [spans[at], spans[at + 1]];
    if (!means(whose, 'me', 'we', 'timeframe') || !means(noun, 'municipality-noun')) return false;
    const last = (span: Span | undefined): string => tokens[(span?.end ?? 0) - 1]?.word ?? '';
    return OWN.test(last(whose)) && (ONE_PLACE.test(last(noun)) || singulars.has(last(noun)));
  };
  const isWhole = own === 'whole';
  const places = isWhole ? [] : own.map((value): Meaning => ({ concept: 'municipality', value }));
  return spans.map((span, at) => {
    if (isOwn(at)) return emptied(span);
    if (at === 0 || !isOwn(at - 1)) return span;
    if (isWhole) return remade(span, [...emptied(span).meanings, { concept: 'own-whole' }]);
    return remade(span, places.length > 0 ? places : [{ concept: 'own-place' }]);
  });
}
