import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { textIn } from '../named-times';
import type { Span } from '../tag';
import { MISTYPED } from '../word-index';
import { FILTERS, means, timeNamed } from './rule';

/** What of the log or of the lessons is asked for: the words behind "lärdomar om …", "har vi informerat …". */

export interface LogSubject {
  readonly query: string;
  readonly spans: ReadonlySet<Span>;
}

const ABOUT = /^(?:om|kring|runt|gällande|angående|rörande|about|on|regarding|concerning)$/u;
const TO = /^(?:till|för|med|hos|om|kring|genom|via|to|for|with|about|at|through)$/u;
const IN = /^(?:i|in)$/u;
/** What narrows, and has dialogues to be narrowed to. */
const OF_DIALOGUES: readonly Concept[] = [
  'municipality',
  'targetGroup',
  'method',
  'perspective',
  'in-depth',
  'no-place',
  'own-place',
];
const TIMES: readonly Concept[] = ['year', 'period'];
const SAYING_NOTHING: readonly Concept[] = ['filler', 'which', 'what', 'we', 'me', 'you', 'now', 'pronoun', ...TIMES];

/** The words from the first to the last that say something; undefined where none does. */
function subjectIn({ tokens }: Evidence, region: readonly Span[]): LogSubject | undefined {
  const first = region.findIndex((span) => !means(span, ...SAYING_NOTHING));
  const last = region.findLastIndex((span) => !means(span, ...SAYING_NOTHING));
  const [from, to] = [region[first], region[last]];
  if (!from || !to) return undefined;
  const within = region.slice(first, last + 1).filter((span) => !means(span, ...TIMES));
  return { query: textIn(tokens, from.start, to.end), spans: new Set(within) };
}

/** "Lärdomar metodval": a heading of two words says the same as "lärdomar om metodval". */
function besideLesson({ spans, tokens }: Evidence, lesson: Span): readonly Span[] {
  const [only, ...more] = spans.filter((span) => span !== lesson);
  const isNoun = NOUN.test(tokens[lesson.start]?.word ?? '') && lesson.end === lesson.start + 1;
  const isTelling = means(only, 'word', 'method-noun', 'plan', 'communication', 'activity-title', 'budget', 'survey');
  return only && more.length === 0 && isNoun && lesson.end === only.start && isTelling ? [only] : [];
}
const NOUN = /^(?:lärdom(?:en|ar|arna)?|lessons?)$/u;

/** "Lärdomar om kommunikation": of a place, a group or a theme it is asked what people have said. */
export function lessonSubject(evidence: Evidence): LogSubject | undefined {
  const { spans, tokens } = evidence;
  const lesson = spans.find((span) => means(span, 'lesson'));
  if (!lesson) return undefined;
  const about = tokens.findIndex(({ word }, at) => at >= lesson.start && ABOUT.test(word));
  const region = about < 0 ? besideLesson(evidence, lesson) : spans.filter(({ start }) => start > about);
  const telling = region.filter((span) => !means(span, ...SAYING_NOTHING));
  if (telling.some((span) => means(span, ...OF_DIALOGUES))) return undefined;
  if (telling.every((span) => means(span, 'theme')) || telling.every((span) => means(span, 'viewpoint')))
    return undefined;
  return subjectIn(evidence, region);
}

/** Narrowed by what dialogues are narrowed to; a whole year is when a lesson was noted. */
export const isNarrowedLesson = (evidence: Evidence): boolean =>
  FILTERS.some((filter) => filter !== 'year' && filter !== 'period' && evidence.has(filter)) ||
  (evidence.has('period') && timeNamed(evidence).year === undefined);

/** Said to the bot, to be done. */
const COMMAND = /^(?:informera|kommunicera|sprid|berätta|meddela|förankra|presentera|skicka|inform|tell|send|spread)$/u;
/** Words of nothing that the reader knows: somebody, or a place where it was told. */
const UNKNOWN: readonly Concept[] = ['word', 'no-place', 'committee'];

/** "När gick slutrapporten ut": the verb stands around what went out. */
export function wentOut({ tokens }: Evidence): boolean {
  const verb = tokens.findIndex(({ word }) => WENT.test(word));
  return verb >= 0 && tokens.slice(verb + 1).some(({ word }) => OUT.test(word));
}
const WENT = /^(?:gick|går|kom|skickades|skickade|delades|sändes|went)$/u;
const OUT = /^(?:ut|iväg|out)$/u;

/** The verbs of whom something has been told to. */
export const VERB_OF_INFORMING = /^(?:berättat|berättade|talat|pratat|informerat|informerade|told|informed)$/u;
const OURS: readonly Concept[] = [
  'project',
  'result',
  'doc',
  'doc-report',
  'insight',
  'lesson',
  'dialogue',
  'dialogues',
];

const verbOfInforming = ({ tokens }: Evidence): number => tokens.findIndex(({ word }) => VERB_OF_INFORMING.test(word));

/** "Har vi berättat om projektet för …": where the words begin that say to whom; undefined where it is not asked. */
function heardBy(evidence: Evidence): number | undefined {
  const { spans, tokens } = evidence;
  const verb = verbOfInforming(evidence);
  const isOurs = tokens.slice(0, verb).some(({ word }) => US.test(word));
  const what = spans.findIndex((span) => span.start > verb && means(span, ...OURS));
  const isAbout = ABOUT.test(tokens[verb + 1]?.word ?? '');
  const link = tokens.findIndex(({ word }, at) => at >= (spans[what]?.end ?? tokens.length) && LINKS_TO.test(word));
  return verb >= 0 && isOurs && isAbout && what >= 0 && link >= 0 ? link : undefined;
}
const US = /^(?:vi|ni|we|you)$/u;
const LINKS_TO = /^(?:för|till|to)$/u;

/** "Har vi pratat med länsstyrelsen om projektet": who stands between. */
function talkedWith(evidence: Evidence): readonly Span[] {
  const { spans, tokens } = evidence;
  const verb = verbOfInforming(evidence);
  if (verb < 0 || !WITH.test(tokens[verb + 1]?.word ?? '')) return [];
  const about = tokens.findIndex(({ word }, at) => at > verb && ABOUT.test(word));
  const isOurs = spans.some(
    (span) => span.start === about + 1 && means(span, 'project', 'result', 'doc', 'doc-report'),
  );
  const isAsked = tokens.slice(0, verb).some(({ word }) => US.test(word));
  return about >= 0 && isOurs && isAsked ? spans.filter(({ start }) => start > verb + 1 && start < about) : [];
}
const WITH = /^(?:med|with|to)$/u;

/** "Vem har vi pratat med om projektet": whom it is asked for stands in front. */
function talkedWithWhom(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const verb = verbOfInforming(evidence);
  const isAboutOurs = WITH_OF.test(
    tokens
      .slice(verb + 1, verb + 4)
      .map(({ word }) => word)
      .join(' '),
  );
  return verb >= 0 && isAboutOurs && evidence.has('project') && evidence.has('who', 'companions');
}
const WITH_OF = /^(?:med |with |to )?(?:om|about) /u;

/** Whether it is asked whom the project has been told to: "för vem", or "för regionstyrelsen". */
export function asksWhoHeard(evidence: Evidence): boolean {
  if (talkedWith(evidence).some(isUnknown) || talkedWithWhom(evidence)) return true;
  const to = heardBy(evidence);
  return to !== undefined && (to < evidence.tokens.length - 1 || evidence.has('who', 'companions'));
}

/** Nothing that the reader knows, or only a slip of it: somebody, or where it was told. */
const isUnknown = (span: Span): boolean => means(span, ...UNKNOWN) || span.quality <= MISTYPED;

/** "When were the city councillors briefed": who stands before the verb, where nobody stands behind it. */
function informedIn({ spans, tokens }: Evidence, talk: number): readonly Span[] {
  const be = tokens.findIndex(({ word }) => /^(?:är|var|blev|har|is|are|was|were|have|has)$/u.test(word));
  const isLast = spans.slice(talk + 1).every((span) => means(span, ...SAYING_NOTHING, 'project', 'result'));
  return be >= 0 && isLast ? spans.filter(({ start }, at) => start > be && at < talk) : [];
}

/** Who may have been informed, by a word that the reader knows. */
const WHOM: readonly Concept[] = ['elected', 'officials', 'practitioners'];

const ARTICLE = /^(?:the|a|an|den|det|de)$/u;
const isArticle = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  end === start + 1 && ARTICLE.test(tokens[start]?.word ?? '');
/** The word that links somebody to what is asked: "to the city council". */
function linkBefore({ tokens }: Evidence, first: Span | undefined): string {
  const at = (first?.start ?? 0) - 1;
  const before = tokens[at]?.word ?? '';
  return ARTICLE.test(before) ? (tokens[at - 1]?.word ?? '') : before;
}

/** "Har vi informerat regionstyrelsen", "spridning till psykiatrin", "när skickades delrapporten ut". */
export function communicationSubject(evidence: Evidence): LogSubject | undefined {
  const { spans, tokens } = evidence;
  const papers = spans.filter((span) => means(span, 'doc', 'doc-report'));
  const isSent = evidence.has('delivered') || wentOut(evidence);
  if (evidence.has('when') && isSent && papers.length > 0) return subjectIn(evidence, papers);
  const talked = talkedWith(evidence);
  if (talked.some(isUnknown)) return subjectIn(evidence, talked);
  const to = heardBy(evidence);
  if (to !== undefined)
    return subjectIn(
      evidence,
      spans.filter(({ start }) => start > to),
    );
  const talk = spans.findIndex((span) => means(span, 'communication'));
  const begins = spans.find((span) => !means(span, 'filler', 'greeting', 'you'));
  if (talk < 0 || COMMAND.test(tokens[begins?.start ?? 0]?.word ?? '')) return undefined;
  const passive = informedIn(evidence, talk);
  if (passive.some((span) => isUnknown(span) || means(span, ...WHOM))) return subjectIn(evidence, passive);
  const behind = spans.slice(talk + 1);
  const first = behind.find((span) => !means(span, ...SAYING_NOTHING));
  const link = linkBefore(evidence, first);
  const isNext = spans.slice(talk + 1, first && spans.indexOf(first)).every((span) => isArticle(evidence, span));
  const isLinked = TO.test(link) || (isNext && !evidence.has('who'));
  const isWithin = IN.test(link) && !means(first, 'no-place');
  return (isLinked || isWithin) && behind.some(isUnknown) ? subjectIn(evidence, behind) : undefined;
}
