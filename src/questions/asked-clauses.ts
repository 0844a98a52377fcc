import { type Concept, conceptList } from './concepts';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import { periodFrom, textIn } from './named-times';
import { type Token, tokenize } from './normalise';
import type { Span } from './tag';

/**
 * Clauses around a question that tell who asks, or for what occasion: "Jag har varit borta, …", "Inför beredningen på
 * onsdag: …", "… som revisorn nämnde". They are known by their form, where a phrase is not understood as a whole.
 */

/** What a question is about: a clause with it is left out only where the question says it too. */
const OF_THE_DATA: readonly Concept[] = conceptList(
  ['municipality', 'targetGroup', 'method', 'theme', 'viewpoint', 'perspective', 'in-depth', 'year', 'goal-ref'],
  ['no-goal', 'activity-title', 'task-title', 'by', 'order', 'compared', 'threshold', 'except', 'no-place'],
  ['dialogue', 'dialogues', 'participant', 'resident', 'goal', 'project-goal', 'effect-goal', 'activity', 'survey'],
  ['heard', 'insight', 'lesson', 'budget', 'feedback', 'follow-up', 'target-group-noun', 'method-noun', 'theme-noun'],
  ['remind', 'settings', 'deliveries', 'privacy-noun', 'how-many', 'person', 'remaining', 'overdue', 'limit'],
);
/** Without any of it a question asks of what stands before it: "… hur gick det". */
const OF_ITS_OWN: readonly Concept[] = conceptList(
  OF_THE_DATA,
  ['happened', 'since-last', 'last-meeting', 'upcoming', 'purpose-noun', 'project-dates', 'documents-noun', 'project'],
  ['decision-noun', 'risks-noun', 'registry', 'orderer', 'doc-report', 'doc-decision', 'doc-data', 'doc', 'trust'],
  [
    'communication',
    'leader',
    'meeting-noun',
    'period',
    'held',
    'reached',
    'took-part',
    'elected',
    'officials',
    'practitioners',
  ],
);

const SUBJECT =
  /^(?:jag|vi|hon|han|de|man|min|mitt|mina|vår|vårt|våra|en|ett|den|det|nån|någon|några|vice|i|im|ive|we|were|weve|my|our|one|some|somebody|someone|a|the|they|he|she|vd|kd|oppositionen|pressen)$/u;
/** Who asks, or has asked for it: "… ordföranden vill ha besked". */
const PERSON =
  /(?:föranden?|chefen|direktören|ledaren|sekreteraren|revisor(?:n|erna)|presidiet|utskottet|nämnden|styrelsen|ledningen|gruppen|ledamoten|ledamöterna|politiker(?:n|na)|journalisten|pressen|tidningen|kollegan|kollegorna|rådet|oppositionen|majoriteten|fullmäktige|chair|board|committee|manager|boss|auditors?)$/u;
/** "Presentation på torsdag, …". */
const OCCURRING =
  /(?:presentation|nämnd|nämndmöte|sammanträde|dragning|beredning|styrgrupp|presidie|presidium|utskott|meeting|briefing)$/u;
/** "Nämnden 2027-01-14, …". */
const DATED = /\d/u;
/** "… undrar pensionärsrådet". */
const WHO_ASKS = /^(?:undrar|undrade|frågar|frågade|vill|wonders|asks|asked)$/u;
/** Behind the question, "… en del var barn" says more of what is asked. */
const OF_ASKER = /^(?:jag|vi|min|mitt|mina|vår|vårt|våra|i|im|we|my|our)$/u;
/** "Chefen", "revisorerna", "oppositionsrådet", "ordförande": whoever is known to the asker. */
const KNOWN = /^\p{L}{3,}(?:en|et|arn|orn|na|ande|are)$/u;
/** A finite verb, by its form or by itself. */
const FINITE =
  /^(?:\p{L}{2,}(?:[aeå]r|de|te|[^t]es|ed|ing)|är|har|ska|skall|vill|kan|fick|sa|tog|gick|kom|bad|skrev|var|blev|satt|gav|bör|lär|vet|hörs|ses|ids|is|am|are|was|has|have|had|will|must|should|need|want|sit|wants|needs|says|said|asks|keeps?|got|took|came|rang|wrote|wonders?|hear|heard|meets?|talks?|works?|claims?|thinks?|believes?)$/u;
/** So far into a clause its verb stands at most. */
const VERB_WITHIN = 5;
/** A clause about the asker, without a subject of its own: "… sitter i möte". */
const SELF =
  /^(?:sitter|håller|behöver|måste|ska|skriver|jobbar|förbereder|ringer|ringde|hade|fick|glömde|undrar|läser|läste|hörde|kom|blev|tog|tänkte|tänker|writing|preparing|sitting|working|just|got)$/u;
/** "Ska vi …" asks. */
const ASKED_OF = /^(?:jag|vi|ni|de|dom|det|den|man|du|någon|några|i|we|they|you|it)$/u;
/** How a clause begins that says for what occasion something is asked. */
const OCCASION =
  /^(?:inför|till|på|innan|före|eftersom|då|nu|medan|vid|i|som|ursäkta|for|before|ahead|because|as|at|in|while|during)$/u;
/** Behind the question "på kvällstid" narrows it. */
const OCCASION_BEHIND = /^(?:inför|innan|eftersom|because|before)$/u;
const MEANT = /^(?:menar|menade|tänker|tänkte|räknar|alltså|mean|meant|thinking|counting)$/u;
const QUESTION_WORD =
  /^(?:hur|vad|va|vilka|vilken|vilket|vem|vems|när|varför|how|what|which|who|whose|when|where|why|antal|antalet)$/u;

/** "Jag skriver kallelsen och behöver …": the rest is what is asked for. */
const AND = /^(?:och|så|and|so)$/u;
const ASKER = /^(?:jag|vi|i|we)$/u;
const NEEDS = /^(?:hittar|behöver|undrar|vill|saknar|söker|letar|önskar|funderar|need|want|wonder|would)$/u;
/** "Kerstin frågade hur många …", "our chair wonders how …". */
const ASKED =
  /^(?:veta|besked|know|frågade|frågar|undrar|undrade|ask|asked|asks|asking|wonder|wonders|wondered|wondering)$/u;
const WHETHER = /^(?:om|ifall|huruvida|whether|if)$/u;
/** "Min kollega påstår att …", "i redovisningen står det …". */
const STATED =
  /^(?:påstår|påstod|hävdar|hävdade|säger|sa|sade|står|stod|nämns|nämndes|nämner|anges|angavs|uppges|uppgavs|redovisas|redovisades|läste|läst|hörde|hört|höra|says|said|told|claims|claimed|read|heard|mentions|states|anser|tycker|tror|menar|thinks|believes)$/u;
/** "… claimed project goal 2 is met": nothing links it in English. */
const STATED_DIRECTLY = /^(?:says|said|claims|claimed|thinks|believes|heard)$/u;
const THAT = /^(?:att|that)$/u;
const IT = /^(?:det|it)$/u;
/** "… är vi det", "… håller den siffran", "is that still correct". */
const CONFIRM =
  /^(?:(?:är|har|gör|blev) (?:vi|ni|de|dom|det) det|(?:stämmer|håller|gäller) (?:det|den|de|siffran|uppgiften)\P{P}*|är (?:det|den|siffran|uppgiften)\P{P}* (?:rätt|riktigt|korrekt|sant|så)\P{P}*|(?:is|are|was) (?:it|that|they|we)\P{P}* (?:right|correct|true|so|case)\P{P}*|(?:are|have|did) we|(?:is|was|are) (?:it|that|they)|does (?:it|that)\P{P}* hold\P{P}*)$/iu;

/** "… som revisorn nämnde", "… that the auditor brought up". */
const RELATIVE = /^(?:som|that|which)$/u;
const REPORTS =
  /^(?:nämn(?:de|er|des|ts?)|tog|tar|togs|lyft(?:e|er|es|s)|fråg(?:ade|ar)|undra(?:de|r)|efterfrågade|efterlyste|pratade|talade|bad|ville|vill|visade|presentera(?:de|des|r)|redovisa(?:de|des|r)|diskutera(?:de|des|r)|skrev|sa|sade|mentioned|raised|brought|asked|wanted|showed|presented|discussed)$/u;
/** "… enligt den senaste statistiken"; "enligt anmälningslistan" is another figure. */
const SOURCE = /^enligt$/u;
const FIGURES = /(?:statistik|redovisning|rapport|sammanställning|siffror|uppgift|protokoll)/u;

/** A stretch of a phrase between two stops. */
interface Clause {
  readonly start: number;
  readonly end: number;
}

const STOP = /[,:;.!?…–—]|\s-\s/u;
/** A phrase of more clauses than these is no question with its reason. */
const MOST_CLAUSES = 8;
/** So far behind the verb begins what somebody asked, or stated. */
const BEHIND_VERB = 3;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** Whether one of the few words before, of the same clause, fits. */
const isBehind = (tokens: readonly Token[], at: number, verb: RegExp): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - BEHIND_VERB); before -= 1) {
    if (verb.test(wordAt(tokens, before))) return true;
    if (STOP.test(tokens[before]?.gap ?? '')) return false;
  }
  return false;
};

/** Whether what begins here with "som" was said by somebody. */
const isReported = (tokens: readonly Token[], at: number): boolean =>
  RELATIVE.test(wordAt(tokens, at)) &&
  tokens.slice(at + 1, at + VERB_WITHIN).some(({ word, gap }) => REPORTS.test(word) && !STOP.test(gap));

/** Whether what begins here is what somebody asked: "… undrar om", "… frågade Kerstin hur". */
const isAsked = (tokens: readonly Token[], at: number): boolean =>
  (QUESTION_WORD.test(wordAt(tokens, at)) || WHETHER.test(wordAt(tokens, at))) && isBehind(tokens, at, ASKED);

/** Whether what begins here is what somebody says is so: "… påstår att", "… står det 90 procent", "… says 27". */
const isStated = (tokens: readonly Token[], at: number): boolean => {
  const [word, before] = [wordAt(tokens, at), wordAt(tokens, at - 1)];
  if (THAT.test(word) || IT.test(word)) return false;
  if (THAT.test(before)) return isBehind(tokens, at - 1, STATED);
  return STATED_DIRECTLY.test(before) || (/^\d+$/u.test(word) && isBehind(tokens, at, STATED));
};

/** Whether it is said here where a figure was read. */
const isSource = (tokens: readonly Token[], at: number): boolean =>
  SOURCE.test(wordAt(tokens, at)) && tokens.slice(at + 1, at + VERB_WITHIN).some(({ word }) => FIGURES.test(word));

function clausesOf(tokens: readonly Token[]): Clause[] {
  const starts = tokens.flatMap(({ word, gap }, at) => {
    if (at === 0 || STOP.test(gap)) return [at];
    const [next, third] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
    const goesOn = AND.test(word) && (NEEDS.test(next) || (ASKER.test(next) && NEEDS.test(third)));
    const isTail = isReported(tokens, at) || isSource(tokens, at);
    return goesOn || isTail || isAsked(tokens, at) || isStated(tokens, at) ? [at] : [];
  });
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? tokens.length }));
}

/** "När jag föredrar ärendet", "when I talk to the chair". */
const isWhenAsker = ([first = '', second = '']: readonly string[]): boolean =>
  WHEN.test(first) && /^(?:jag|i|my|min)$/u.test(second);
const WHEN = /^(?:när|when|once)$/u;

const IM = /^(?:im|ive|weve)$/u;
/** "Kl 14 har jag möte": a verb and who asks behind it. */
const isInverted = (words: readonly string[]): boolean =>
  words.some((word, at) => at > 0 && at < VERB_WITHIN && FINITE.test(word) && /^(?:jag|i)$/u.test(words[at + 1] ?? ''));

/** Whether a clause has the form of one that says who asks, or for what. */
function tellsOfAsking(tokens: readonly Token[], { start, end }: Clause): boolean {
  const words = tokens.slice(start, end).map(({ word }) => word);
  const [first = '', ...rest] = words;
  const isLabel = start === 0 && PERSON.test(first);
  if (isLabel && words.every((word) => word === first || DATED.test(word))) return true;
  if (start === 0 && OCCURRING.test(first)) return true;
  // "När jag träffar ordföranden …", "jag vill förstå varför …, vad …": such a word asks nothing there.
  const isOwn = OF_ASKER.test(first) && end < tokens.length && QUESTION_WORD.test(wordAt(tokens, end));
  const asking = words.findIndex((word, at) => QUESTION_WORD.test(word) && !(at === 0 && isWhenAsker(words)));
  if (words.length < 2 || (asking >= 0 && !(isOwn && asking > 1))) return false;
  if (isWhenAsker(words)) return true;
  if (isStated(tokens, start)) return false;
  if (isAsked(tokens, end) || isStated(tokens, end)) return true;
  if (start > 0 && [isReported(tokens, start), isSource(tokens, start), WHO_ASKS.test(first)].includes(true))
    return true;
  if (SELF.test(first) && !ASKED_OF.test(rest[0] ?? '')) return true;
  if ((start === 0 ? OCCASION : OCCASION_BEHIND).test(first)) return true;
  // "… jag menar kvinnor" says more of what is asked.
  if (start > 0 && words.some((word) => MEANT.test(word))) return false;
  if (start === 0 && (IM.test(first) || isInverted(words))) return true;
  const hasVerb = rest.slice(0, VERB_WITHIN).some((word) => FINITE.test(word));
  return (
    hasVerb &&
    (OF_ASKER.test(first) || PERSON.test(first) || (start === 0 && (SUBJECT.test(first) || KNOWN.test(first))))
  );
}

/** The first word of what is asked, behind "och jag behöver". */
function headFrom(tokens: readonly Token[], from: number, to: number): number {
  const isLink = (at: number): boolean => [AND, ASKER, NEEDS, WHETHER].some((words) => words.test(wordAt(tokens, at)));
  let at = from;
  const isNotFound = (at: number): boolean => wordAt(tokens, at) === 'inte' && wordAt(tokens, at - 1) === 'hittar';
  while (from > 0 && at < to - 1 && (isLink(at) || isNotFound(at))) at += 1;
  return at;
}

/** "Augusti", "2021" narrow; a day alone is that of an occasion. */
const narrows = (value: string): boolean => {
  const { year, from, to } = periodFrom(value);
  return year !== undefined || from !== to;
};

/** "2027-01-14": no year of its own. */
const isOfDay = (tokens: readonly Token[], span: Span): boolean =>
  means(span, 'period') || (tokens[span.end]?.gap === '-' && DATED.test(wordAt(tokens, span.end)));

/** "Jag sitter i möte": of whoever asks. */
const MEETING = /(?:^|.)(?:möte|mötet|sammanträde|sammanträdet|meeting)$/u;

/** "Jag skriver rapporten" names no activity, and "möte" no dialogue. */
const isOfAsker = (tokens: readonly Token[], span: Span, concept: Concept): boolean =>
  MEETING.test(wordAt(tokens, span.end - 1)) ||
  (concept === 'activity-title' && means(span, 'doc', 'doc-report')) ||
  (concept === 'year' && isOfDay(tokens, span));

/** What a clause says of the data. */
const dataIn = ({ spans, tokens }: Evidence): Set<Concept> =>
  new Set(
    spans.flatMap((span) => [
      ...OF_THE_DATA.filter((concept) => means(span, concept) && !isOfAsker(tokens, span, concept)),
      ...span.meanings.flatMap(({ concept, value = '' }) => (concept === 'period' && narrows(value) ? [concept] : [])),
    ]),
  );

/**
 * What is asked in a phrase, without the clauses before and behind that say who asks, or for what; `undefined` where
 * there are none, or where one of them says something of the data that the question does not.
 * @param heard what a text says by itself
 * @param isQuestion whether what is left has to begin as a question does
 */
export function askedIn(
  text: string,
  heard: (part: string) => Evidence | undefined,
  isQuestion: boolean,
): Evidence | undefined {
  const tokens = tokenize(text);
  const all = clausesOf(tokens);
  const isConfirmed = CONFIRM.test(textIn(tokens, all.at(-1)?.start ?? 0, tokens.length));
  const clauses = isConfirmed ? all.slice(0, -1) : all;
  if (all.length < 2 || all.length > MOST_CLAUSES) return undefined;
  const asksLater = (at: number): boolean =>
    clauses.slice(at + 1).some(({ start }) => QUESTION_WORD.test(wordAt(tokens, start)));
  const telling = clauses.map(
    (clause, at) => tellsOfAsking(tokens, clause) || (isStated(tokens, clause.start) && asksLater(at)),
  );
  // "Presentation på torsdag, behöver budgetläget": what is needed is asked for.
  if (!telling.includes(false)) telling[clauses.length - 1] = !NEEDS.test(wordAt(tokens, clauses.at(-1)?.start ?? 0));
  const first = telling.indexOf(false);
  const last = telling.lastIndexOf(false);
  if (first < 0 || (first === 0 && last === all.length - 1)) return undefined;
  const [from, to] = [clauses[first]?.start ?? 0, clauses[last]?.end ?? tokens.length];
  if (isQuestion && !isAsked(tokens, from) && !QUESTION_WORD.test(wordAt(tokens, from))) return undefined;
  const claim = isConfirmed || isStated(tokens, from) ? IS_IT_TRUE : '';
  const mark = text.includes('?') || isAsked(tokens, from) ? '?' : '';
  const asked = heard(`${claim}${textIn(tokens, headFrom(tokens, from, to), to)}${mark}`);
  if (!asked?.has(...OF_ITS_OWN)) return undefined;
  const asksOf = dataIn(asked);
  return clauses.every(({ start, end }, at) => {
    if (at >= first && at <= last) return true;
    const other = heard(textIn(tokens, start, end));
    const isTimed = isReported(tokens, start) || isStated(tokens, end);
    return !other || [...dataIn(other)].every((each) => asksOf.has(each) || (isTimed && each === 'period'));
  })
    ? asked
    : undefined;
}
/** What somebody says is so is asked about. */
const IS_IT_TRUE = 'stämmer det att ';
