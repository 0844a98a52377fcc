import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { textIn } from '../named-times';
import type { Span } from '../tag';
import { means } from './rule';

/** What of the log or of the lessons is asked for: the words behind "lärdomar om …", "har vi informerat …". */

export interface LogSubject {
  readonly query: string;
  readonly spans: ReadonlySet<Span>;
}

const ABOUT = /^(?:om|kring|runt|gällande|angående|rörande|about|on|regarding|concerning)$/u;
const TO = /^(?:till|för|med|hos|om|kring|to|for|with|about)$/u;
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

/** "Lärdomar om kommunikation": of a place, a group or a theme it is asked what people have said. */
export function lessonSubject(evidence: Evidence): LogSubject | undefined {
  const { spans, tokens } = evidence;
  const lesson = spans.find((span) => means(span, 'lesson'));
  if (!lesson) return undefined;
  const about = tokens.findIndex(({ word }, at) => at >= lesson.start && ABOUT.test(word));
  const region = about < 0 ? [] : spans.filter(({ start }) => start > about);
  const telling = region.filter((span) => !means(span, ...SAYING_NOTHING));
  if (telling.some((span) => means(span, ...OF_DIALOGUES))) return undefined;
  if (telling.every((span) => means(span, 'theme')) || telling.every((span) => means(span, 'viewpoint')))
    return undefined;
  return subjectIn(evidence, region);
}

/** Said to the bot, to be done. */
const COMMAND = /^(?:informera|kommunicera|sprid|berätta|meddela|förankra|presentera|skicka|inform|tell|send|spread)$/u;
/** Words of nothing that the reader knows: somebody, or a place where it was told. */
const UNKNOWN: readonly Concept[] = ['word', 'no-place', 'committee'];

/** "Har vi informerat regionstyrelsen", "spridning till psykiatrin", "när skickades delrapporten ut". */
export function communicationSubject(evidence: Evidence): LogSubject | undefined {
  const { spans, tokens } = evidence;
  const papers = spans.filter((span) => means(span, 'doc', 'doc-report'));
  if (evidence.has('when') && evidence.has('delivered') && papers.length > 0) return subjectIn(evidence, papers);
  const talk = spans.findIndex((span) => means(span, 'communication'));
  const begins = spans.find((span) => !means(span, 'filler', 'greeting', 'you'));
  if (talk < 0 || COMMAND.test(tokens[begins?.start ?? 0]?.word ?? '')) return undefined;
  const behind = spans.slice(talk + 1);
  const first = behind.find((span) => !means(span, ...SAYING_NOTHING));
  const linked = TO.test(tokens[(first?.start ?? 0) - 1]?.word ?? '') || (first === behind[0] && !evidence.has('who'));
  return linked && behind.some((span) => means(span, ...UNKNOWN)) ? subjectIn(evidence, behind) : undefined;
}
