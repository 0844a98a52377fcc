import { type Concept, conceptList } from './concepts';
import { emptied, emptying, means } from './filters-named';
import { answerIn } from './named-things';
import type { Token } from './normalise';
import type { Span } from './tag';

/** What always counts, wherever it stands: names, and things that the bot is asked to do. */
const KEPT: readonly Concept[] = [
  'municipality',
  'targetGroup',
  'method',
  'theme',
  'year',
  'viewpoint',
  'by',
  'order',
  'compared',
  'perspective',
  'in-depth',
  'goal-ref',
  'no-goal',
  'activity-title',
  'delete',
  'book',
  'other-action',
  'send',
  'change',
  'except',
];
const QUESTION_WORD = /^(?:hur|vad|vilka|vilken|vilket|vem|vems|när|how|what|which|who|when|antal|antalet)$/u;
const WHETHER = /^(?:om|if|whether)$/u;
const VERBS_OF_ASKING =
  /^(?:undrar|undrade|veta|vet|kolla|wonder|wondering|know|check|see|se|fundera|funderar|ifall)$/u;
/** Things that make what follows a question of its own. */
const CORE: readonly Concept[] = [
  'dialogue',
  'dialogues',
  'participant',
  'person',
  'resident',
  'goal',
  'project-goal',
  'effect-goal',
  'goal-ref',
  'no-goal',
  'attainment',
  'activity',
  'activity-title',
  'survey',
  'heard',
  'insight',
  'lesson',
  'communication',
  'say',
  'budget',
  'feedback',
  'method-noun',
  'method',
  'target-group-noun',
  'municipality-noun',
  'follow-up',
  'reached',
  'took-part',
  'how-goes',
  'remind',
  'outcome',
  'indicator',
  'theme',
  'came-up',
  'feel',
  'important',
  'responsible',
  'doc-report',
  'doc-decision',
  'targetGroup',
  'elected',
  'officials',
  'practitioners',
  'overdue',
  'remaining',
  'ongoing',
  'upcoming',
  'done',
  'purpose-noun',
  'background-noun',
  'limits-noun',
  'project-dates',
  'documents-noun',
  'decision-noun',
  'meeting-noun',
  'risks-noun',
  'registry',
  'orderer',
];

/** Things that are asked about even when "hur många" comes after them ("har vi klarat målet om antal dialoger"). */
const ASKED_FIRST = conceptList(
  ['dialogue', 'dialogues', 'participant', 'budget', 'survey', 'feedback', 'goal', 'project-goal'],
  ['effect-goal', 'attainment', 'achieved'],
);

const emptyUnkept = (span: Span): Span => (means(span, ...KEPT) ? span : emptied(span));

/** Where the question of somebody else begins: "nämnden undrar …", "vår ordförande vill veta …". */
function reportedStart(tokens: readonly Token[], spans: readonly Span[]): number {
  const asks = spans.findLastIndex(({ start, end }) =>
    tokens
      .slice(start, end)
      .some(({ word }) => /^(?:undrar|undrade|frågar|frågade|wonders|asks|asked|asking)$/u.test(word)),
  );
  return asks > 0 ? asks : -1;
}

/** Where somebody says that they need to know: "… och jag behöver …". */
const needStart = (tokens: readonly Token[], spans: readonly Span[]): number =>
  spans.findIndex(({ start }, at) => {
    const [word, next] = [tokens[start]?.word ?? '', tokens[start + 1]?.word ?? ''];
    return at > 1 && (WHO_NEEDS.test(word) ? NEEDS.test(next) : NEEDS.test(word) && WHO_NEEDS.test(next));
  });
const WHO_NEEDS = /^(?:jag|vi|i|we)$/u;
const NEEDS = /^(?:behöver|undrar|vill|skulle|need|want|would|wonder)$/u;

function questionStart(tokens: readonly Token[], spans: readonly Span[]): number {
  const reported = reportedStart(tokens, spans);
  if (reported > 0) return reported;
  const counting = spans.findIndex((span) => means(span, 'how-many', 'how-much'));
  if (counting >= 0) return counting;
  return spans.findIndex(({ start }) => {
    const word = tokens[start]?.word ?? '';
    return QUESTION_WORD.test(word) || (WHETHER.test(word) && VERBS_OF_ASKING.test(tokens[start - 1]?.word ?? ''));
  });
}

/**
 * Empties what stands before the question itself, when a question follows: "Jag skriver en artikel och undrar hur många
 * …".
 */
function trimPreamble(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const asked = questionStart(tokens, spans);
  const isNeeded = asked < 0;
  const start = isNeeded ? needStart(tokens, spans) : asked;
  if (start < 1 || !spans.slice(start).some((span) => means(span, ...CORE))) return [...spans];
  const preamble = spans.slice(0, start);
  const newSentence = tokens[spans[start]?.start ?? 0]?.sentence !== tokens[0]?.sentence;
  const reported = reportedStart(tokens, spans) > 0;
  if (!reported && start < 2) return [...spans];
  const hasSubject = tokens.slice(0, spans[start]?.start ?? 0).some(({ word }) => /^(?:jag|vi|we|im)$/u.test(word));
  if (
    !reported &&
    !newSentence &&
    !hasSubject &&
    !preamble.some((span) => means(span, 'word', 'no-place', 'me', 'timeframe', 'you', 'purpose'))
  )
    return [...spans];
  const nounFirst = !isNeeded && preamble.some((span) => means(span, ...ASKED_FIRST));
  if (!reported && nounFirst && !preamble.some((span) => means(span, 'word', 'no-place', 'me', 'purpose')))
    return [...spans];
  // "I november, hur många dialoger blev det": nothing else stands there, so it is when.
  const isTime = preamble.every((span) => means(span, ...KEPT, 'period', 'filler', 'greeting'));
  if (isTime) return [...spans];
  return spans.map((span, at) => (at < start ? emptyUnkept(span) : span));
}

const FOR = /^(?:för|till|åt|for)$/u;
const ARTICLE = /^(?:den|det|de|en|ett|dagens|kvällens|morgondagens|nästa|kommande|the|a|an|todays|tomorrows|next)$/u;
const WHOSE = /^(?:min|mitt|vår|vårt|my|our)$/u;
/** What something is prepared for: "till beredningen", "for the briefing". */
const PREPARED =
  /(?:dragning|beredning|presentation|genomgång|avstämning|konferens|möte|sammanträde|protokoll|kallelse|berättelse|redovisning|skrivelse|intervju|artikel|debatt|utfrågning|presidi|utskott|styrelse|ledning|chef|förande|politiker|revisor|motion|briefing|meeting|minutes|agenda|hearing|speech|session|interview|memo)(?:en|et|n|t|um|s|na|ar|arna|er|erna)?$/u;

const GIVEN_TO = conceptList([
  'communication',
  'feedback',
  'send',
  'delivered',
  'got',
  'submit',
  'change',
  'remind',
  'say',
]);

/** Whether it begins here to say what something is prepared for, or for whom: "till beredningen", "for my chair". */
function preparesFor(tokens: readonly Token[], spans: readonly Span[], place: number): boolean {
  const wordOf = (span: Span | undefined): string => tokens[span?.start ?? tokens.length]?.word ?? '';
  // "Har vi berättat för kommunledningarna": to whom.
  if (!FOR.test(wordOf(spans[place])) || spans.some((span) => means(span, ...GIVEN_TO))) return false;
  const [next, behind] = [spans[place + 1], spans[place + 2]];
  if (WHOSE.test(wordOf(next))) return means(behind, 'filler', 'word');
  const noun = ARTICLE.test(wordOf(next)) ? behind : next;
  return means(noun, 'word') && PREPARED.test(tokens[(noun?.end ?? 0) - 1]?.word ?? '');
}

const COMMITTEE = /(?:nämnden|nämnd|utskottet|committee)$/u;
const IN = /^(?:i|in)$/u;

/** Empties what says why somebody asks: "… inför nämndens möte på torsdag". */
function trimPurpose(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const at = spans.findIndex(
    (span, place) => place > 0 && (means(span, 'purpose') || preparesFor(tokens, spans, place)),
  );
  const emptiedOnly = (): Span[] => emptying(spans, 'purpose');
  // "Läget för nämnden i söder": which of them.
  const isWhich =
    COMMITTEE.test(tokens[(spans[at]?.end ?? 0) - 1]?.word ?? '') &&
    IN.test(tokens[spans[at]?.end ?? 0]?.word ?? '') &&
    means(spans[at + 2], 'word', 'no-place');
  if (at < 0 || isWhich) return emptiedOnly();
  if (spans.slice(at).some((span) => means(span, 'activity-title'))) return emptiedOnly();
  // "Allt om Laholm för dragningen": a place alone is asked of too.
  const asked = means(spans[at], 'purpose') ? CORE : [...CORE, 'municipality' as const];
  if (!spans.slice(0, at).some((span) => means(span, ...asked))) return emptiedOnly();
  return spans.map((span, place) => (place >= at ? emptyUnkept(span) : span));
}

const asksIn = (tokens: readonly Token[], sentence: number): boolean =>
  tokens.some((token) => token.sentence === sentence && QUESTION_WORD.test(token.word));

/** What somebody begins to tell of themselves with. */
const OF_THE_ASKER = /^(?:jag|vi|sitter|håller|har|måste|behöver|ska|skriver|i|we|im|am|writing)$/u;
const tellsOfAsker = (tokens: readonly Token[], sentence: number): boolean =>
  !asksIn(tokens, sentence) && OF_THE_ASKER.test(tokens.find((token) => token.sentence === sentence)?.word ?? '');

/** Empties sentences without anything of the project in them, when another sentence has. */
function trimSentences(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (tokens.at(-1)?.sentence === 0) return [...spans];
  const sentenceOf = (span: Span): number => tokens[span.start]?.sentence ?? 0;
  const core = new Set(spans.filter((span) => means(span, ...CORE)).map(sentenceOf));
  const asked = tokens.find(({ gap, sentence }) => gap.includes('?') && core.has(sentence - 1))?.sentence;
  for (const sentence of asked === undefined ? [] : core) {
    if (sentence >= (asked ?? 0) && !asksIn(tokens, sentence)) core.delete(sentence);
  }
  const questions = [...core].filter((sentence) => asksIn(tokens, sentence));
  // "Jag skriver en rapport. Hur går det …": what stands before the question says why.
  const last = Math.max(-1, ...questions);
  const before = [...core].filter((sentence) => sentence < last && tellsOfAsker(tokens, sentence));
  for (const sentence of before) core.delete(sentence);
  if (core.size === 0) return [...spans];
  return spans.map((span) => {
    if (core.has(sentenceOf(span))) return span;
    // What somebody says that they do is no activity that is asked about.
    return before.includes(sentenceOf(span)) && means(span, 'activity-title') ? emptied(span) : emptyUnkept(span);
  });
}

/** Empties "… for me" where nothing is asked of the asker: it is courtesy there. */
function trimFavour(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'me'))) return [...spans];
  if (spans.some((span) => means(span, 'this-week', 'week', 'do', 'activity', 'due', 'remind', 'happening')))
    return [...spans];
  return spans.map((span) => {
    const favour = means(span, 'me') && tokens[span.start]?.word === 'for' && tokens[span.end - 1]?.word === 'me';
    return favour ? emptied(span) : span;
  });
}

/** An item of an agenda, or a time of day, which its number belongs to: "punkt 7", "ärende 5", "kl 13". */
const NUMBERED_ITEM = /^(?:punkt|punkten|ärende|ärendet|paragraf|paragrafen|item|kl|klockan)$/u;
/** What such an item stands on: "på dagordningen". */
const AGENDA =
  /^(?:dagordning|dagordningen|agenda|agendan|föredragningslista|föredragningslistan|ärendelista|ärendelistan|protokoll|protokollet)$/u;
const MEETING = /^(?:sammanträde|sammanträdet|möte|mötet|nämndmöte|nämndmötet|meeting)$/u;
const CLOCK = /^\d{1,2}$/u;

/** "Ny aktivitet, möte: …": what stands before the colon is asked for. */
const PUTTING_IN: readonly Concept[] = ['new', 'submit', 'create', 'change'];

/** Empties what says for which meeting or item somebody asks: "inför punkt 7 på dagordningen: …", "till § 12 …". */
function trimAgenda(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  // Most phrases have neither an item nor a colon.
  if (!tokens.some(({ word, gap }) => gap.includes(':') || CLOCK.test(word))) return [...spans];
  const isItem = (at: number): boolean =>
    CLOCK.test(tokens[at]?.word ?? '') &&
    (NUMBERED_ITEM.test(tokens[at - 1]?.word ?? '') || (tokens[at]?.gap ?? '').includes('§'));
  const hasItem = tokens.some((_, at) => isItem(at));
  // "Vad står på min agenda": without an item of it, it is asked of.
  const isOfAgenda = (at: number): boolean =>
    (hasItem && AGENDA.test(tokens[at]?.word ?? '')) ||
    isItem(at) ||
    (NUMBERED_ITEM.test(tokens[at]?.word ?? '') && isItem(at + 1));
  // What stands before a colon is for a meeting where it names one.
  const colon = tokens.findIndex(({ gap }, at) => at > 0 && gap.includes(':'));
  const isForMeeting =
    colon > 0 &&
    tokens.slice(0, colon).some(({ word }, at) => MEETING.test(word) || AGENDA.test(word) || isOfAgenda(at)) &&
    !spans.some((span) => span.start < colon && means(span, ...PUTTING_IN)) &&
    answerIn(tokens) === undefined;
  const until = isForMeeting ? colon : 0;
  if (!hasItem && until === 0) return [...spans];
  return spans.map((span) => {
    const places = Array.from({ length: span.end - span.start }, (_, index) => span.start + index);
    return span.end <= until || places.every(isOfAgenda) ? emptied(span) : span;
  });
}

/** Empties the parts of a phrase that are not the question, so that long and polite ones read like short ones. */
export function trim(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const asked = trimSentences(tokens, trimAgenda(tokens, spans));
  return trimFavour(tokens, trimPurpose(tokens, trimPreamble(tokens, asked)));
}
