import { type Concept, conceptList } from '../concepts';
import { Evidence } from '../evidence';
import { emptied, remade } from '../filters-named';
import { lexicon } from '../lexicon-files';
import { fold } from '../normalise';
import type { Span } from '../tag';
import { INFLECTED, MISTYPED } from '../word-index';
import { explaining, FILTERS, means } from './rule';

/** What is talked about: the words after "har någon sagt något om", which what was written is looked through for. */

/** What a question about what people said accounts for, beside the words that it looks for. */
export const INSIGHTS = explaining(
  ['insight', 'uniqueness', 'lesson', 'say', 'came-up', 'feel', 'important', 'theme', 'theme-noun'],
  ['person', 'participant', 'resident', 'dialogue', 'dialogues', 'held', 'result', 'took-part', 'most'],
  ['experience', 'how-goes', 'reached', 'delivered', 'project', 'happening', 'done', 'summarise'],
  ['summary', 'create', 'latest', 'dweller'],
  FILTERS,
);
const ABOUT = /^(?:om|about|kring|angående|gällande|rörande|regarding|concerning|runt|på|on)$/u;
/**
 * What is asked about by itself rather than talked about: it is no word to look for, unless whether it was said is
 * asked.
 */
const NEVER_SUBJECTS: ReadonlySet<Concept> = new Set<Concept>(
  conceptList(
    ['pros-cons', 'as-method', 'outcome', 'method-noun', 'plan', 'activity', 'upcoming', 'overdue'],
    ['goal-ref', 'no-goal', 'delete', 'by', 'own-place'],
  ),
);
/** What is no word to look for there either: it narrows, divides or commands. */
const NEVER_WORDS: readonly Concept[] = ['goal-ref', 'no-goal', 'delete', 'by', 'own-place'];
/** Times, which narrow. */
const TIMES: readonly Concept[] = ['timeframe', 'tuesday', 'year-span', 'period'];
const AT_A_TIME = /^(?:i|in|on|under|during|sedan|since|efter|after|före|before|från|from|på)$/u;
/** Verbs whose subject matter follows without "om": "har någon nämnt …", "has anyone brought up …". */
const TAKES_OBJECT =
  /^(?:nämn(?:t|a|er|de|s|ts|des)|mention(?:s|ed)?|lyft(?:e|er|a)?|raised?|upp|up|efterfråga[rt]|diskuterat|discussed|berört)$/u;

/** "Har någon sagt något om …", "nämns …", "did anyone mention …": whether it was said, so a word follows. */
const ANYBODY =
  /^(?:någon|nån|något|nåt|nånting|någonting|några|nåra|ingen|inget|anyone|anybody|anything|someone|something)$/u;
const ASKS_WHETHER = /^(?:har|hade|finns|fanns|pratar|pratade|pratas|talar|talade|has|have|did|had|was|were)$/u;
const THANKS = /^(?:tack|tackar|thanks?|thx|please|pls|snälla)$/u;
const IMPERSONAL = /^(?:det|there|it)$/u;
const MENTIONS = /^(?:nämn|mention)/u;

/** What a phrase says that is about the saying, and is no word of what was said. */
const SAYING = conceptList(
  ['filler', 'pronoun', 'which', 'what', 'we', 'you', 'me', 'now', 'today', 'most', 'latest', 'not'],
  ['got', 'how-many', 'show', 'say', 'came-up'],
);
/** What begins no word to look for where it stands alone. */
const ARTICLE = /^(?:en|ett|den|de|the|an?)$/u;
const FUNCTION_WORD =
  /^(?:det|den|dem|dom|de|detta|denna|dessa|dig|mig|mej|dej|sig|oss|er|vi|ni|du|jag|han|hon|hen|vad|vem|vilka|hur|när|var|där|här|då|nu|nyss|sen|sist|idag|bara|också|även|mest|allt|alla|annat|annan|andra|något|någon|nåt|nån|sånt|sådant|som|så|att|inte|ja|nej|ok|tack|snälla|här|i|på|av|om|med|för|till|från|hos|vid|och|eller|bland|kring|under|över|efter|innan|före|this|that|these|those|them|they|us|you|we|he|she|there|here|what|who|how|when|where|then|now|also|only|all|else|please|thanks|in|on|at|of|for|to|with|from|and|or|by|yet|so|ever)$/u;
/** The same, of whoever leaves marks out: "och nar", "snalla". */
const UNMARKED_FUNCTION_WORD = new RegExp(fold(FUNCTION_WORD.source), 'u');
/** "It" is a pronoun in English, and what runs on computers in Swedish. */
const ENGLISH = /^(?:about|regarding|concerning|on|mentioned|mentions?|raised?|up|discussed)$/u;
/** "… om ordet äldre": just the word that follows, whatever it is a name of. */
const THE_WORD = /^(?:ordet|orden|word|words)$/u;

/** Verbs that say no more than that something was said. */
const CAME = /^(?:kom|kommit|kommer|came|come|fanns|funnits|gavs|lämnades|lämnats|inkom|inkommit)$/u;

/** The words that are looked for, the spans they account for, and what the rest of the phrase names. */
export interface Subject {
  readonly query?: string;
  readonly spans: ReadonlySet<Span>;
  /** Whether it is asked if these words were said, and nothing else. */
  readonly whether: boolean;
  /** Whether the words are all that it is asked of what was said, whatever else the reader knows them as. */
  readonly ofWords: boolean;
  /** The phrase without what was said to be a word. */
  readonly named: Evidence;
}

/** "Unga om trygghet": a group, and at once what it speaks of. The place of the word between them. */
function groupSpeaks({ spans, tokens }: Evidence): number | undefined {
  const group = spans.findIndex((span) => !means(span, 'filler', 'which', 'what', 'show', 'greeting'));
  const of = spans[group + 1];
  const isOf = of !== undefined && of.end - of.start === 1 && ABOUT_IT.test(tokens[of.start]?.word ?? '');
  return means(spans[group], 'targetGroup') && isOf && spans.length > group + 2 ? group + 1 : undefined;
}

/** Whether a phrase says no more than who speaks of what. */
export const isGroupOnSubject = (evidence: Evidence): boolean => groupSpeaks(evidence) !== undefined;

/**
 * Where what is talked about begins: after "om" that follows the saying, or after the noun ("synpunkter
 * kollektivtrafik").
 */
function subjectStart(evidence: Evidence): number | undefined {
  const { spans, tokens } = evidence;
  const talk = spans.findIndex((span) =>
    means(span, 'say', 'came-up', 'insight', 'lesson', 'feel', 'theme-noun', 'experience'),
  );
  const speaks = talk < 0 ? groupSpeaks(evidence) : undefined;
  if (speaks !== undefined) return speaks + 1;
  if (talk < 0) return undefined;
  const about = spans.findIndex(
    ({ start, end }, at) => (at > talk || (at === talk && end - start > 1)) && ABOUT.test(tokens[end - 1]?.word ?? ''),
  );
  if (about >= 0) return about + 1;
  if (TAKES_OBJECT.test(tokens[(spans[talk]?.end ?? 0) - 1]?.word ?? '')) return talk + 1;
  const talks = spans.filter((span) => means(span, 'insight', 'lesson'));
  const last = talks[talks.length - 1];
  return last ? spans.indexOf(last) + 1 : undefined;
}

/** Whether it is asked if something was said, so that what follows is the word and no question of its own. */
function asksWhether({ spans, tokens }: Evidence, start: number): boolean {
  const before = tokens.slice(0, spans[start - 1]?.end ?? 0).map(({ word }) => word);
  const asked = before.some((word) => ANYBODY.test(word) || MENTIONS.test(word));
  // "Jag undrar, har det pratats om …".
  const impersonal = before.some((word, at) => ASKS_WHETHER.test(word) && IMPERSONAL.test(before[at + 1] ?? ''));
  return asked || impersonal || ASKS_WHETHER.test(before[0] ?? '');
}

const ABOUT_IT = /^(?:om|about|of|kring|angående|gällande|rörande|regarding|concerning)$/u;
const ASKS_WHAT = /^(?:vad|va|what|whats|hur|how)$/u;
const OPINION = /^(?:synpunkt|åsikt|kritik|klagomål|view|opinion|thought|comment|critici)/u;
/** Methods are judged, which has an answer of its own ("vad tyckte vi om metoderna"). */
const JUDGED: readonly Concept[] = ['method-noun', 'as-method'];

/**
 * "Vad säger folk om …", "åsikter om …": what was said of something, which is then a word to look for, whatever else
 * the reader knows it as ("läget", "möten", "chefer").
 */
function asksForWords(evidence: Evidence, start: number): boolean {
  const { spans, tokens } = evidence;
  if (groupSpeaks(evidence) === start - 1) return true;
  const before = spans.slice(0, start);
  const link = (before.at(-1)?.end ?? 0) - 1;
  const [noun = '', of = ''] = [tokens[link - 1]?.word, tokens[link]?.word];
  if (!ABOUT_IT.test(of) && !(/^(?:på|on)$/u.test(of) && OPINION.test(noun))) return false;
  const asked = tokens.slice(0, link).some(({ word }) => ASKS_WHAT.test(word));
  return before.some((span) => means(span, 'insight') || (asked && means(span, 'say', 'came-up')));
}

/** "Har ingen sagt …": who is asked for says nothing of what is not. */
const anybody = ({ spans, tokens }: Evidence, start: number): readonly Span[] =>
  spans.slice(0, start).filter((span) => ANYBODY.test(tokens[span.start]?.word ?? ''));

/** Words as they were written; the parts of a compound share one raw word. */
function written(tokens: Evidence['tokens']): string {
  return tokens
    .filter(({ part }) => part !== 'last')
    .map(({ raw, gap }, at) => (at === 0 || gap === '' ? raw : `${gap === '-' ? gap : ' '}${raw}`))
    .join('');
}

/** A time alone may be what was talked about ("om sommaren"). */
const FILTER_CONCEPTS: readonly Concept[] = ['theme', ...FILTERS.filter((concept) => concept !== 'period')];

/** "… i någon dialog": where it is looked, which is in all of them anyway. */
const WITHIN = /^(?:i|in|från|from|på|at|vid|under|during)$/u;

/** What may stand in front of them: "i de fördjupande dialogerna", "i de senaste samtalen". */
const BEFORE_DIALOGUES: readonly Concept[] = ['filler', 'which', 'pronoun', 'perspective', 'in-depth', 'latest', 'we'];

/** What is said after the saying, without what begins another sentence, and without "i någon dialog" behind it. */
function regionOf({ spans, tokens }: Evidence, start: number): readonly Span[] {
  const sentence = tokens[spans[start]?.start ?? 0]?.sentence;
  const region = spans.slice(start).filter((span) => tokens[span.start]?.sentence === sentence);
  const within = region.findIndex((span, at) => {
    const next = region.slice(at + 1).find((each) => !means(each, ...BEFORE_DIALOGUES));
    return at > 0 && WITHIN.test(tokens[span.start]?.word ?? '') && means(next, 'dialogue', 'dialogues', 'project');
  });
  return within < 0 ? region : region.slice(0, within);
}

/**
 * A time after something else ("om bussen i oktober") says when; alone it may be what was talked about ("om sommaren").
 */
function isTime(span: Span, at: number, region: readonly Span[], { tokens }: Evidence): boolean {
  if (!means(span, ...TIMES)) return false;
  const inFront = region.slice(0, at).some((each) => !means(each, 'filler'));
  return (
    inFront || AT_A_TIME.test(tokens[span.start - 1]?.word ?? '') || AT_A_TIME.test(tokens[span.start]?.word ?? '')
  );
}

/** What may stand behind a question and says nothing: "tack på förhand", "please". */
function isCourtesy(span: Span, { tokens }: Evidence): boolean {
  const single = span.end - span.start === 1;
  return means(span, 'filler') && (!single || FUNCTION_WORD.test(tokens[span.start]?.word ?? ''));
}

/**
 * "… om chefer": words that mean nothing to the reader but are all that is asked about, up to what says something else.
 */
function loneWords(region: readonly Span[], { tokens }: Evidence, english: boolean): Span[] {
  const wordAt = (span: Span): string => tokens[span.start]?.word ?? '';
  const gapAt = (span: Span): string => tokens[span.start]?.gap ?? '';
  const first = region.findIndex((span) => !ARTICLE.test(wordAt(span)) && !ANYBODY.test(wordAt(span)));
  const rest = first < 0 ? [] : region.slice(first);
  const end = rest.findIndex((span, at) => {
    const single = span.end - span.start === 1 && means(span, 'filler', 'pronoun', 'which', 'person');
    const word = wordAt(span);
    return !single || FUNCTION_WORD.test(word) || (english && word === 'it') || (at > 0 && gapAt(span).includes(','));
  });
  return end < 0 ? rest : rest.slice(0, end);
}

/** What joins a word to what else is talked about: "skolan och chefer", "bussar för chefer". */
const JOINING =
  /^(?:och|samt|eller|men|and|or|but|i|på|av|om|med|för|till|från|hos|vid|bland|mot|mellan|utan|in|on|at|of|for|to|with|from|about|among|as|som|kring|angående|gällande|rörande|regarding|concerning|runt)$/u;
const WHOSE = /^(?:min|mina|vår|våra|my|our)$/u;
const ASKER_DOES = /^(?:undrar|undrade|frågar|frågade|vill|behöver|wonders?|asks?|wants?|needs?)$/u;

/**
 * A word that is passed over elsewhere, or that looks like a slip of one, and is talked about here: "skolan och
 * chefer". "Min chef undrar" says who asks.
 */
function isTalkedAbout(at: number, region: readonly Span[], evidence: Evidence): boolean {
  const { tokens } = evidence;
  const span = region[at];
  if (!span || span.end - span.start !== 1) return false;
  const wordBefore = tokens[span.start - 1]?.word ?? '';
  const wordAfter = tokens[span.end]?.word ?? '';
  if (WHOSE.test(wordBefore) || ASKER_DOES.test(wordBefore) || ASKER_DOES.test(wordAfter)) return false;
  const word = tokens[span.start]?.word ?? '';
  if (lexicon.talkedAbout.has(word)) return true;
  if (FUNCTION_WORD.test(word) || UNMARKED_FUNCTION_WORD.test(word)) return false;
  const [before, after] = [region[at - 1], region[at + 1]];
  // "… om får", "om vilda får", "om får i hagen": what stands as a thing is no verb.
  const begins = JOINING.test(wordBefore) || isListed(span, tokens) || isTalkedAbout(at - 1, region, evidence);
  const ends = THANKS.test(wordAfter) || region.slice(at + 1).every((each) => isCourtesy(each, evidence));
  const goesOn = after !== undefined && (JOINING.test(wordAfter) || isListed(after, tokens));
  if (begins && (ends || goesOn) && (means(span, 'got') || span.quality < INFLECTED)) return true;
  if (span.quality > MISTYPED) return false;
  return (
    at === 0 || JOINING.test(wordBefore) || ARTICLE.test(wordBefore) || means(before, 'word') || means(after, 'word')
  );
}

/** "Får, kor": whether a comma stands in front of it. */
const isListed = ({ start }: Span, tokens: Evidence['tokens']): boolean => (tokens[start]?.gap ?? '').includes(',');

/** "Miljön utanför skolan" leaves nothing out. */
const OUTSIDE = /^utanför$/u;
const IN = /^(?:i|inom|in|within)$/u;
const FROM = /^(?:från|ifrån|from|hos)$/u;
const AND = /^(?:och|samt|eller|and|or)$/u;

/**
 * A place that the plan has not, where it narrows: "insikter från Växjö", "bussar i Växjö", "i Laholm och Växjö".
 * "Tåget från Växjö" is talked about.
 */
function narrows(at: number, region: readonly Span[], { tokens }: Evidence): boolean {
  const span = region[at];
  if (!means(span, 'no-place')) return false;
  const wordBefore = tokens[(span?.start ?? 0) - 1]?.word ?? '';
  if (AND.test(wordBefore))
    return means(region[at - 2], 'municipality', 'no-place') && narrowsList(at - 2, region, tokens);
  return (
    IN.test(wordBefore) || (FROM.test(wordBefore) && region.slice(0, at - 1).every((each) => means(each, 'filler')))
  );
}

const narrowsList = (at: number, region: readonly Span[], tokens: Evidence['tokens']): boolean => {
  const wordBefore = tokens[(region[at]?.start ?? 0) - 1]?.word ?? '';
  return IN.test(wordBefore) || FROM.test(wordBefore);
};

/** The same phrase, where some of it is only words: a year behind such a time is a year. */
function without({ tokens, spans }: Evidence, words: readonly Span[]): Evidence {
  const isTimed = words.some((span) => means(span, 'period'));
  const left = (span: Span): Span =>
    isTimed
      ? remade(
          span,
          span.meanings.filter(({ concept }) => concept !== 'period'),
        )
      : span;
  return new Evidence(
    tokens,
    spans.map((span) => (words.includes(span) ? emptied(span) : left(span))),
  );
}

/** With the other part of each compound: "skolmöten" is one word, and no theme beside another word. */
function wholeCompounds(sought: readonly Span[], region: readonly Span[], { tokens }: Evidence): Span[] {
  const partOf = (span: Span | undefined): string | undefined =>
    span && (tokens[span.end - 1]?.part ?? tokens[span.start]?.part);
  return region.filter((span, at) => {
    if (sought.includes(span)) return true;
    const [before, after] = [region[at - 1], region[at + 1]];
    if (partOf(span) === 'first') return after !== undefined && partOf(after) === 'last' && sought.includes(after);
    return partOf(span) === 'last' && before !== undefined && partOf(before) === 'first' && sought.includes(before);
  });
}

/** What is talked about, as the person wrote it: names of the plan that narrow the question are not among it. */
export function subjectOf(evidence: Evidence): Subject {
  const { spans, tokens } = evidence;
  const start = subjectStart(evidence);
  const nothing: Subject = { spans: new Set(), whether: false, ofWords: false, named: evidence };
  if (start === undefined || start >= spans.length) return nothing;
  const whether = asksWhether(evidence, start);
  const ofWords = whether || asksForWords(evidence, start);
  const region = ofWords ? regionOf(evidence, start) : spans.slice(start);
  const just = region.findIndex((span) => THE_WORD.test(tokens[span.end - 1]?.word ?? ''));
  if (just >= 0 && just < region.length - 1 && region.slice(0, just).every((span) => means(span, 'filler'))) {
    const behind = region.slice(just + 1);
    // "… om ordet skola, tack": the first is what is asked after, whatever it is.
    const thanks = behind.findIndex((span, at) => at > 0 && THANKS.test(tokens[span.start]?.word ?? ''));
    const rest = thanks < 0 ? behind : behind.slice(0, thanks);
    const last = rest.findLastIndex((span, at) => at === 0 || !isCourtesy(span, evidence));
    const query = written(tokens.slice(rest[0]?.start, rest[last]?.end));
    const spans = new Set([...region, ...anybody(evidence, start)]);
    return { query, spans, whether: true, ofWords: true, named: without(evidence, region) };
  }
  const isWord = (span: Span, at: number): boolean => {
    if (isTime(span, at, region, evidence)) return false;
    if (ofWords && tokens.slice(span.start, span.end).some(({ word }) => ASKS_WHAT.test(word))) return false;
    if (means(span, ...FILTER_CONCEPTS, ...NEVER_WORDS) || narrows(at, region, evidence)) return false;
    if (means(span, 'except') && !OUTSIDE.test(tokens[span.start]?.word ?? '')) return false;
    if (isTalkedAbout(at, region, evidence)) return true;
    const concepts = span.meanings.map(({ concept }) => concept);
    if (!ofWords) return !concepts.some((concept) => INSIGHTS.has(concept) || NEVER_SUBJECTS.has(concept));
    // "Synpunkter på bemötande kom i …", "… som fanns".
    if (at > 0 && CAME.test(tokens[span.start]?.word ?? '')) return false;
    return !means(span, ...SAYING, ...(whether ? [] : JUDGED));
  };
  const telling = region.filter(isWord);
  const english = ENGLISH.test(tokens[(spans[start]?.start ?? 0) - 1]?.word ?? '');
  const sought = ofWords
    ? wholeCompounds(telling.length > 0 ? telling : loneWords(region, evidence, english), region, evidence)
    : telling;
  const [first] = sought;
  const last = sought[sought.length - 1];
  if (!first || !last) return nothing;
  const isLeftOut = (span: Span): boolean =>
    means(span, ...FILTER_CONCEPTS) || isTime(span, region.indexOf(span), region, evidence);
  const kept = region
    .slice(region.indexOf(first), region.indexOf(last) + 1)
    .filter((span) => sought.includes(span) || !isLeftOut(span));
  const sentence = kept.flatMap(({ start: from, end }) => tokens.slice(from, end));
  // "… mention help please": what is known as one phrase ends in courtesy.
  const end = sentence.findLastIndex(({ word }, at) => at === 0 || !THANKS.test(word));
  const text = written(sentence.slice(0, end + 1));
  // The last part of a compound is written with its first, which may be no free word ("projektgruppen").
  if (text.trim() === '') return nothing;
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  return {
    query: (shouted ? text.toLowerCase() : text).replace(/\s+/gu, ' ').trim(),
    spans: new Set(ofWords ? [...sought, ...anybody(evidence, start)] : sought),
    whether,
    ofWords,
    named: without(evidence, ofWords ? sought : []),
  };
}

/**
 * What was written of a place, a group or a method that is all that stands after "har någon sagt något om" or "vad
 * säger folk om": the answer is about the dialogues with it, and the word itself is not looked for.
 */
export function namedForAWord(evidence: Evidence): string | undefined {
  const start = subjectStart(evidence);
  if (start === undefined || !(asksWhether(evidence, start) || asksForWords(evidence, start))) return undefined;
  const first = regionOf(evidence, start).find(
    ({ start: from, end }) => end - from > 1 || !ARTICLE.test(evidence.tokens[from]?.word ?? ''),
  );
  return first && means(first, 'municipality', 'targetGroup', 'method')
    ? written(evidence.tokens.slice(first.start, first.end))
    : undefined;
}
