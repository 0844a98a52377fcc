import { isoWeekOf, type LocalDate, mondayOf, sundayOf } from '../../domain/dates';
import { conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { periodFrom } from '../named-times';
import type { Span } from '../tag';
import { cross, explaining, type Filled, fillSlot, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const CHANGES = explaining(
  conceptList(
    ['municipality', 'municipality-noun', 'happened', 'since-last', 'last-meeting', 'period', 'year', 'latest'],
    ['new', 'happening', 'goal', 'attainment', 'activity', 'plan', 'summary', 'summarise', 'how-goes', 'held'],
    ['indicator', 'outcome', 'project-goal', 'effect-goal', 'achieved', 'result'],
    ['done', 'do', 'me', 'came-up', 'took-part', 'change', 'own-place', 'remaining', 'ongoing', 'when', 'this-week'],
  ),
);
/** Where it is asked since a meeting, what has been counted since is a part of the answer. */
const SINCE_MEETING = new Set([
  ...CHANGES,
  ...conceptList([
    'dialogue',
    'dialogues',
    'participant',
    'how-many',
    'how-much',
    'resident',
    'person',
    'reached',
    'upcoming',
  ]),
]);

/** "Vad är nytt", "något nytt i Laholm", "any updates". */
const NEWS = /^(?:nytt|new)$/u;
const OF_NEWS =
  /^(?:är|har|något|nåt|ngt|nånting|någonting|inget|senaste|va|vad|what|whats|anything|is|s|mycket|lite)$/u;
const HAPPENED =
  /^(?:skett|skedde|happened|inträffat|ändrats|ändrat|ändrades|ändringar|ändringarna|förändrat|changed|changes|bytt|bytts|bytte|skiftat|justerats|reviderats|uppdaterats|switched|shifted|moved|uppdatering|uppdateringar|updates|update)$/u;
const ASKS = /^(?:vad|va|vilka|har|är|what|whats|which|any|anything|berätta|sammanfatta|tell|give|ge|visa|show)$/u;

function tellsOfNews(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const isNarrowed = evidence.has('period', 'municipality', 'since-last', 'last-meeting');
  const begins = isNarrowed && !evidence.has('dialogue', 'dialogues', 'doc');
  const first = evidence.spans.find((span) => !means(span, 'filler', 'greeting'))?.start;
  return tokens.some(
    ({ word }, at) => NEWS.test(word) && ((at === first && begins) || OF_NEWS.test(tokens[at - 1]?.word ?? '')),
  );
}

/** "Vad har gjorts sedan 1 oktober", "vilka framsteg har gjorts sedan …": what has happened, since a time. */
const DONE = /^(?:gjorts|gjort|åstadkommit|åstadkommits|framsteg|progress|done|accomplished|achieved)$/u;
const OF_ONE = conceptList(
  ['activity', 'plan', 'goal', 'project-goal', 'effect-goal', 'phase', 'method-noun', 'how-many'],
  ['dialogue', 'dialogues'],
);
const asksOfDone = (evidence: Evidence): boolean =>
  evidence.has('period') &&
  !evidence.has(...OF_ONE) &&
  [SINCE, DONE].every((words) => evidence.tokens.some(({ word }) => words.test(word)));

/** "Nyheterna", "the news": those of the world, unless it is said whose or since when. */
const isOfTheWorld = (evidence: Evidence): boolean =>
  evidence.tokens.some(
    ({ word }, at) => word === 'nyheterna' || (word === 'news' && evidence.tokens[at - 1]?.word === 'the'),
  ) && !evidence.has('project', 'municipality', 'period', 'since-last', 'last-meeting');

/** Whether it is asked what has happened, and not only how much of something there has been. */
function asksWhatHappened(evidence: Evidence): boolean {
  const { tokens } = evidence;
  if (isOfTheWorld(evidence)) return false;
  if (evidence.has('happened') || tellsOfNews(evidence)) return true;
  const asks = tokens.some(({ word }) => ASKS.test(word));
  const isSince = evidence.has('period', 'since-last', 'last-meeting');
  const isOfOther =
    evidence.has('dialogue', 'dialogues', 'participant', 'how-many', 'plan') || (evidence.has('how-goes') && !isSince);
  if (asks && asksOfDone(evidence)) return true;
  return asks && !isOfOther && tokens.some(({ word }) => HAPPENED.test(word));
}

interface Days {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly since?: 'last-meeting';
}

/** Since when: the days that are named, of a year its first and last, or the last meeting. */
function fillDays(evidence: Evidence): Filled<Days>[] {
  const { options, conflict } = evidence.names('period');
  const years = evidence.names('year');
  if (evidence.has('last-meeting')) {
    return [{ slots: { since: 'last-meeting' }, conflict: options.length > 0 || years.options.length > 0 }];
  }
  if (options.length > 0) return options.map((value) => ({ slots: daysIn(value, evidence), conflict }));
  const { today } = evidence;
  if (today !== undefined && evidence.has('this-week')) {
    const week = isoWeekOf(today);
    return [{ slots: { from: mondayOf(week), to: sundayOf(week) }, conflict: years.options.length > 0 }];
  }
  const [year] = years.options;
  if (year === undefined) return [{ slots: {}, conflict: false }];
  return [{ slots: { from: `${year}-01-01`, to: `${year}-12-31` }, conflict: years.options.length > 1 }];
}

/** "Sedan mötet 14 oktober". */
const meetingBefore = ({ tokens, spans }: Evidence): Span | undefined => {
  const at = spans.findIndex((span) => means(span, 'period'));
  const before = spans[at - 1];
  const isMeeting = before && MEETING.test(tokens[before.end - 1]?.word ?? '');
  return isMeeting && SINCE.test(tokens[before.start - 1]?.word ?? '') ? before : undefined;
};
const SINCE = /^(?:sedan|sen|efter|since|after)$/u;
const MEETING = /^(?:\p{L}*mötet|\p{L}*sammanträdet|meeting)$/u;

function daysIn(value: string, evidence: Evidence): Days {
  const { year, ...days } = periodFrom(value);
  const { from, to } = days;
  if (from !== undefined && from === to && meetingBefore(evidence)) return { from };
  return year === undefined ? days : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** "Vad har hänt sedan förra mötet", "något nytt i Laholm", "vad hände i oktober". */
const changesRule: Rule = (evidence) => {
  const isSince = evidence.has('last-meeting', 'since-last');
  const happened = asksWhatHappened(evidence);
  if (!happened && !isSince) return [];
  const meeting = meetingBefore(evidence);
  // What has happened with one thing has an answer of its own.
  const isOfOne = evidence.has('activity-title', 'task-title', 'goal-ref');
  return cross(fillSlot(evidence, 'municipality', 'municipality'), fillDays(evidence)).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'changes', ...slots },
      // Since a time, it is more than the activities that were done.
      strength: happened ? (asksOfDone(evidence) ? 1.1 : 0.95) : 0.7,
      explains: isSince ? SINCE_MEETING : CHANGES,
      alsoExplains: (span) =>
        (meeting !== undefined && (span === meeting || span.end === meeting.start)) ||
        (span.end - span.start === 1 && HAPPENED.test(evidence.tokens[span.start]?.word ?? '')),
      conflict: conflict || isOfOne,
    }),
  );
};

export const changesRules = {
  changes: [ifAny(['last-meeting', 'since-last', 'happened', 'period', NEWS, HAPPENED], changesRule)],
} satisfies Rules<'changes'>;
