import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { cross, explaining, FILTERS, fill, fillFilters, hasFilter, means, type Proposal, type Rule } from './rule';

const SURVEY = explaining(
  `survey response-rate heard share answer feel how-many how-much say person participant resident took-part result outcome how-goes dialogue
  dialogues not held done who summarise ${FILTERS}`,
);

/** The answer has a share for each municipality, so "per kommun" finds room in it. */
const SURVEY_DIVIDED = new Set([...SURVEY, 'by']);

/** The share that felt they could make their voice heard. */
export const survey: Rule = (evidence) => {
  const strength = evidence.has('survey', 'heard')
    ? 0.9
    : evidence.has('share') && evidence.has('feel', 'say', 'answer')
      ? 0.6
      : 0;
  if (strength === 0) return [];
  const { options } = evidence.names('by');
  const explains = options.every((by) => by === 'municipality') ? SURVEY_DIVIDED : SURVEY;
  return fillFilters(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'survey', ...slots },
      strength,
      explains,
      conflict,
    }),
  );
};

const INSIGHTS = explaining(
  `insight uniqueness lesson say came-up feel important theme theme-noun person participant resident dialogue dialogues held result took-part most
  experience how-goes reached delivered project happening done summarise summary create latest matters-to ${FILTERS}`,
);
const ABOUT = /^(?:om|about|kring|angående|gällande|rörande|regarding|concerning|runt|på|on)$/u;
/** What is asked about by itself rather than talked about: it is never words to search by. */
const NEVER_SUBJECTS = new Set(
  'pros-cons as-method goal-ref no-goal outcome delete by method-noun plan activity upcoming overdue own-place'.split(
    ' ',
  ),
);
/** Verbs whose subject matter follows without "om": "har någon nämnt …", "has anyone brought up …". */
const TAKES_OBJECT =
  /^(?:nämn(?:t|a|er|de)|mention(?:s|ed)?|lyft(?:e|er|a)?|raised?|upp|up|efterfråga[rt]|diskuterat|discussed|berört)$/u;
const SUBJECTS = 'person participant resident pronoun insight theme dialogue dialogues who we which'.split(' ');

/** Where what is talked about begins: after "om" that follows the saying, or after the noun ("synpunkter kollektivtrafik"). */
function subjectStart(evidence: Evidence): number | undefined {
  const { spans, tokens } = evidence;
  const talk = spans.findIndex((span) =>
    means(span, 'say', 'came-up', 'insight', 'lesson', 'feel', 'theme-noun', 'experience'),
  );
  if (talk < 0) return undefined;
  const about = spans.findIndex((span, at) => at > talk && ABOUT.test(tokens[span.end - 1]?.word ?? ''));
  if (about >= 0) return about + 1;
  if (TAKES_OBJECT.test(tokens[(spans[talk]?.end ?? 0) - 1]?.word ?? '')) return talk + 1;
  const talks = spans.filter((span) => means(span, 'insight', 'lesson'));
  const last = talks[talks.length - 1];
  return last ? spans.indexOf(last) + 1 : undefined;
}

/** The free words that say what the talk is about, as the person wrote them; names and themes are not among them. */
function freeWords(evidence: Evidence, start: number): { query?: string; spans: ReadonlySet<Span> } {
  const { spans, tokens } = evidence;
  const region = spans.slice(start);
  const free = (span: Span): boolean =>
    !span.meanings.some(({ concept }) => INSIGHTS.has(concept) || NEVER_SUBJECTS.has(concept));
  const first = region.findIndex(free);
  const last = region.length - 1 - [...region].reverse().findIndex(free);
  if (first < 0) return { spans: new Set() };
  const kept = region.slice(first, last + 1).filter((span) => !means(span, 'theme', ...FILTERS.split(' ')));
  while (kept[0] && !free(kept[0])) kept.shift();
  while (kept.length > 0 && !free(kept[kept.length - 1] as Span)) kept.pop();
  const text = kept.map(({ start: from, end }) => written(tokens.slice(from, end))).join(' ');
  // The last part of a compound is written with its first, which may be no free word ("projektgruppen").
  if (text === '') return { spans: new Set() };
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  return { query: shouted ? text.toLowerCase() : text, spans: new Set(region.filter(free)) };
}

/** Words as they were written; the parts of a compound share one raw word. */
function written(tokens: Evidence['tokens']): string {
  return tokens
    .filter(({ part }) => part !== 'last')
    .map(({ raw }) => raw)
    .join(' ');
}

/** "Vilka har vi hört från": who is asked for, not what they said. */
const saidByWhom = (evidence: Evidence): boolean =>
  evidence.has('who') && !evidence.has('what') && evidence.of('say').some((span) => means(span, 'reached'));

/** "Vad sänker tilliten": what the dialogue form asks, and what is shown of each dialogue. */
const changesTrust = (evidence: Evidence): boolean => evidence.has('matters-to') && evidence.has('trust');

function insightStrength(evidence: Evidence): number {
  if (evidence.has('how-many')) return 0;
  if (evidence.has('insight')) return 0.85;
  if (evidence.has('lesson')) return evidence.has('new', 'submit') ? 0 : 0.75;
  if (evidence.has('came-up')) return 0.85;
  if (changesTrust(evidence)) return 0.85;
  if (evidence.has('experience') && evidence.has('targetGroup', 'municipality', 'theme') && !evidence.has('method'))
    return 0.8;
  if (saidByWhom(evidence)) return 0;
  if (evidence.has('say', 'feel') && !(evidence.has('you') && !evidence.has('help'))) {
    if (hasFilter(evidence) || evidence.has(...SUBJECTS)) return 0.85;
    return 0;
  }
  if (evidence.has('important') && (hasFilter(evidence) || evidence.has(...SUBJECTS))) return 0.8;
  return evidence.has('theme', 'theme-noun') ? 0.65 : 0;
}

/** What people said, about a theme, about free words, or about anything. */
export const insights: Rule = (evidence) => {
  const strength = insightStrength(evidence);
  if (strength === 0) return [];
  const start = subjectStart(evidence);
  const { query, spans } =
    start === undefined ? { query: undefined, spans: new Set<Span>() } : freeWords(evidence, start);
  return cross(fillFilters(evidence), fill(evidence, 'theme', 'theme')).map(
    ({ slots, conflict }): Proposal => ({
      reading: query === undefined ? { kind: 'insights', ...slots } : { kind: 'insights', ...slots, query },
      strength,
      explains: INSIGHTS,
      alsoExplains: (span) => spans.has(span) || (changesTrust(evidence) && means(span, 'trust')),
      conflict,
    }),
  );
};

const METHODS = explaining(
  'split method-noun method as-method tried pros-cons experience how-many how-goes result say person participant summarise names',
);
const METHODS_OF_DIALOGUES = explaining(
  'split method-noun method as-method tried pros-cons experience how-many how-goes result say person participant summarise names dialogue dialogues',
);

/** Methods tried, their advantages and drawbacks. */
export const methods: Rule = (evidence) => {
  const noun = evidence.has('method-noun');
  if (!noun && (!evidence.has('method') || evidence.has('how-many'))) return [];
  const judged = evidence.has('pros-cons', 'as-method', 'tried', 'how-goes', 'experience');
  const strength = judged ? 0.9 : noun ? 0.8 : 0.58;
  return fill(evidence, 'method', 'method').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'methods', ...slots },
      strength,
      explains: noun ? METHODS_OF_DIALOGUES : METHODS,
      conflict,
    }),
  );
};

const FEEDBACK = explaining(
  `feedback wait person participant resident not how-many share who how-goes dialogue dialogues done remaining took-part held
  result reached missing delivered outcome how-much when summarise ${FILTERS}`,
);

/** Feedback to participants: who asked for it, who has got it. */
export const feedback: Rule = (evidence) => {
  if (!evidence.has('feedback')) return [];
  return fillFilters(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'feedback', ...slots },
      strength: 0.9,
      explains: FEEDBACK,
      conflict,
    }),
  );
};
