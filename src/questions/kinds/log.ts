import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import {
  asksWhoHeard,
  communicationSubject,
  isNarrowedLesson,
  lessonSubject,
  VERB_OF_INFORMING,
  wentOut,
} from './log-subject';
import { givenLessonRule, spreadRule } from './new-entries';
import { always, explaining, fillYear, ifAny, means, type Proposal, type Rule, type Rules, timeNamed } from './rule';

const COMMUNICATION = explaining(
  ['communication', 'committee', 'who', 'companions', 'got', 'delivered', 'reached', 'wait', 'doc', 'doc-report'],
  ['result', 'outcome', 'year', 'when', 'how-many', 'how-much', 'not', 'held', 'done'],
  ['target-group-noun', 'municipality-noun', 'elected', 'officials', 'practitioners', 'participant'],
  ['person', 'resident', 'export', 'do', 'happening', 'write', 'important', 'latest'],
);

/** What is handed over when somebody has "fått delrapporten". */
const HANDED_OVER: readonly Concept[] = ['doc', 'doc-report'];

/** "Vem har fått delrapporten": a paper that is handed over, not made or asked for. */
function handedOver(evidence: Evidence): boolean {
  return evidence.has(...HANDED_OVER) && evidence.has('got', 'delivered') && !evidence.has('create', 'me', 'remind');
}

/** A title of the plan whose word also speaks of communication, or of what is handed over, is no other thing. */
const sharedWord = (span: Span): boolean => means(span, 'activity-title') && means(span, 'communication', 'doc');

const SHALL = /^(?:ska|skall|bör|måste|should|shall)$/u;
const WHO = /^(?:vem|vilka|who)$/u;

const SPREADS = /^(?:sprider|informerar|kommunicerar|förankrar|berättar|presenterar)$/u;
/** "Vem sprider resultaten": who does it, not whom they reach. */
function asksWhoDoes(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const ours = tokens.some(({ word }) => /^(?:vi|we|till|to|med|with)$/u.test(word));
  const active = evidence.of('communication').some((span) => SPREADS.test(evidence.lastWord(span)));
  const titled = evidence.has('activity-title') && !evidence.has('got', 'delivered');
  const shall = tokens.some(({ word }, at) => SHALL.test(word) && WHO.test(tokens[at - 1]?.word ?? ''));
  return evidence.has('who') && !ours && (active || titled || shall);
}

/** "Vilka har fått ta del av resultatet". */
const sharedWith = (evidence: Evidence): boolean =>
  evidence.has('who', 'companions') &&
  evidence.has('result', 'insight', ...HANDED_OVER) &&
  evidence.of('got', 'took-part').some((span) => TAKE_PART.test(evidence.lastWord(span)) || span.end - span.start > 2);
const TAKE_PART = /^(?:del|av)$/u;

/** "Spridning av resultatet under 2022": the activity of that name has no years, and the log has. */
const spreadThen = (evidence: Evidence): boolean =>
  evidence.has('year') &&
  !evidence.has('when', 'how-goes') &&
  evidence
    .of('activity-title')
    .some(({ start }) => /^(?:spridning|förankring|kommunikation)/u.test(evidence.tokens[start]?.word ?? ''));

const TO_WHOM = /^(?:vem|vilka|who) (?:har|have) (?:vi|ni|we|you) .*(?:för|till|med|to|with)$/u;

function communicationStrength(evidence: Evidence): number {
  const asked = evidence.has('who', 'companions', 'got', 'delivered', 'reached', 'year', 'held');
  // Surer than how the activity of writing it stands.
  if (evidence.has('when') && evidence.has(...HANDED_OVER) && wentOut(evidence)) return 1.02;
  if (handedOver(evidence) || sharedWith(evidence)) return 0.9;
  // "Har vi berättat om projektet för …" asks of no word that was said.
  if (asksWhoHeard(evidence)) return 1.08;
  if (spreadThen(evidence)) return 0.92;
  if (!evidence.has('communication')) return 0;
  if (asksWhoDoes(evidence)) return evidence.has('activity-title') ? 0.7 : 0.4;
  // "Vem har vi presenterat rapporten för": no one who does it.
  if (evidence.has('who') && TO_WHOM.test(wordsOfPhrase(evidence))) return 1.02;
  const ownName = evidence.of('communication').some((span) => means(span, 'activity-title'));
  return asked && !evidence.has('responsible') ? 0.92 : ownName ? 0.75 : 0.85;
}

/** Whom the project has told of its work, and when. */
const communicationRule: Rule = (evidence) => {
  const strength = communicationStrength(evidence);
  if (strength === 0 || isNew(evidence)) return [];
  const subject = communicationSubject(evidence);
  return fillYear(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'communication', ...slots, ...(subject && { query: subject.query }) },
      strength,
      explains: COMMUNICATION,
      alsoExplains: (span) =>
        sharedWord(span) ||
        (subject?.spans.has(span) ?? false) ||
        (asksWhoHeard(evidence) && means(span, 'say', 'reached', 'insight', 'lesson', 'dialogue', 'dialogues')) ||
        (spreadThen(evidence) && means(span, 'activity-title')) ||
        (sharedWith(evidence) && means(span, 'insight', 'took-part')),
      conflict,
    }),
  );
};

const LESSONS = explaining(
  ['lesson', 'result', 'experience', 'dialogue', 'dialogues', 'held', 'important', 'most', 'say', 'write'],
  ['done', 'delivered', 'got', 'summarise', 'summary', 'not', 'year'],
);

/**
 * What the project has learned, as a whole or of a subject of its own; lessons of a place, a group or a theme are among
 * what people said.
 */
const lessonsRule: Rule = (evidence) => {
  const subject = lessonSubject(evidence);
  if (!evidence.has('lesson') || isNew(evidence) || (isNarrowedLesson(evidence) && !subject)) return [];
  const { year } = timeNamed(evidence);
  const years = year === undefined ? fillYear(evidence) : [{ slots: { year }, conflict: false }];
  return years.map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'lessons', ...slots, ...(subject && { query: subject.query }) },
      strength: 0.9,
      explains: LESSONS,
      alsoExplains: (span) =>
        (subject?.spans.has(span) ?? false) ||
        (year !== undefined && means(span, 'period')) ||
        // "Till nästa projekt".
        (means(span, 'upcoming') && evidence.has('project')),
      conflict,
    }),
  );
};

/** What asks for something else than to have it written down, whatever is told beside. */
const ASKS: readonly Concept[] = [
  'what',
  'how-many',
  'how-much',
  'how-goes',
  'when',
  'who',
  'change',
  'delete',
  'send',
  'book',
  'goal-ref',
  'not',
  'show',
  'split',
  'by',
];
/** What is told behind it ("… att vi har informerat nämnden") is no reason to ask back: it goes on the form. */
const isBesideOf =
  (concept: Concept, evidence: Evidence) =>
  (span: Span): boolean =>
    !means(span, ...ASKS) && evidence.of(concept).some(({ start }) => start < span.start);

const NEW_COMMUNICATION = explaining(['communication', 'new', 'submit', 'create', 'write', 'me', 'held', 'result']);
const NEW_LESSON = explaining(['lesson', 'new', 'submit', 'create', 'write', 'me', 'held']);

/** "Registrera …", "ny …": something to be written down. */
const isNew = (evidence: Evidence): boolean => evidence.has('new', 'submit') || startsWithMaking(evidence);

function startsWithMaking({ spans }: Evidence): boolean {
  const first = spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'help', 'me', 'we'));
  return means(first, 'create');
}

/** Enter something in the communication log. */
const newCommunicationRule: Rule = (evidence) =>
  evidence.has('communication') && isNew(evidence)
    ? [
        {
          reading: { kind: 'new-communication' },
          strength: 0.9,
          explains: NEW_COMMUNICATION,
          alsoExplains: (span) => sharedWord(span) || isBesideOf('communication', evidence)(span),
        },
      ]
    : [];

/** Write a lesson down. */
const newLessonRule: Rule = (evidence) =>
  evidence.has('lesson') && isNew(evidence)
    ? [
        {
          reading: { kind: 'new-lesson' },
          strength: 0.9,
          explains: NEW_LESSON,
          alsoExplains: isBesideOf('lesson', evidence),
        },
      ]
    : [];

const OF_COMMUNICATION = [
  ...conceptList(['communication', 'activity-title', 'got', 'took-part'], HANDED_OVER),
  VERB_OF_INFORMING,
];

export const logRules = {
  communication: [ifAny(OF_COMMUNICATION, communicationRule)],
  lessons: [ifAny(['lesson'], lessonsRule)],
  'new-communication': [ifAny(['communication'], newCommunicationRule), always(spreadRule)],
  'new-lesson': [ifAny(['lesson'], newLessonRule), ifAny(['lesson'], givenLessonRule)],
} satisfies Rules<'communication' | 'lessons' | 'new-communication' | 'new-lesson'>;
