import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { oncePerPhrase } from '../once-per-phrase';
import type { Span } from '../tag';
import { isNarrowedLesson, lessonSubject } from './log-subject';
import {
  cross,
  explaining,
  FILTERS,
  fillDivision,
  fillFilters,
  fillSlot,
  hasFilter,
  ifAny,
  means,
  type Proposal,
  type Rule,
  type Rules,
} from './rule';
import { INSIGHTS, isGroupOnSubject, subjectOf } from './subject';
import { ASKED_OF_TRUST, trustAsked } from './trust';

const SURVEY = explaining(
  ['survey', 'response-rate', 'heard', 'share', 'answer', 'feel', 'how-many', 'how-much', 'say', 'person'],
  ['participant', 'resident', 'took-part', 'result', 'outcome', 'how-goes', 'dialogue', 'dialogues'],
  ['not', 'held', 'done', 'who', 'summarise', 'by', 'order', 'compared', 'most'],
  FILTERS,
);

/** "Vilken metod ger bäst enkätsvar". */
const GIVES = /^(?:ger|gav|gett|givit|gives?|gave)$/u;

/** "Vilka har inte kommit till tals": who is not reached. */
export const asksWhoIsUnheard = (evidence: Evidence): boolean =>
  evidence.has('heard') &&
  evidence.has('not') &&
  evidence.has('who') &&
  !evidence.has('survey', 'share', 'how-many', 'feel', 'by', 'order');

/** The share that felt they could make their voice heard. */
const surveyRule: Rule = (evidence) => {
  if (asksWhoIsUnheard(evidence)) return [];
  const strength = evidence.has('survey', 'heard')
    ? 0.9
    : evidence.has('share') && evidence.has('feel', 'say', 'answer')
      ? 0.6
      : 0;
  if (strength === 0) return [];
  return cross(fillFilters(evidence), fillDivision(evidence)).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'survey', ...slots },
      strength,
      explains: SURVEY,
      alsoExplains: (span) =>
        evidence.has('by') && (means(span, 'how-goes', 'ranking') || GIVES.test(evidence.lastWord(span))),
      conflict: conflict || (evidence.has('most') && !evidence.has('by')),
    }),
  );
};

const SUBJECTS = conceptList(
  ['person', 'participant', 'resident', 'pronoun', 'insight', 'theme', 'dialogue', 'dialogues', 'who'],
  ['we', 'which'],
);

/** "Har vi hört", "tycker alla": whose words it is, where no noun says so. */
const ANYBODY = /^(?:vi|alla|we|everybody|everyone)$/u;

/** "Vilka har vi hört från": who is asked for, not what they said. */
const asksWho = (evidence: Evidence): boolean =>
  evidence.has('who') && !evidence.has('what') && evidence.of('say').some((span) => means(span, 'reached'));

/** "Vilka deltagare var arga": nobody is named. */
const asksWhoFelt = (evidence: Evidence): boolean => {
  const asked = evidence.spans.findIndex((span) => means(span, 'who'));
  return evidence.has('feel') && !evidence.has('what') && means(evidence.spans[asked + 1], 'participant', 'person');
};

/** "Lärdomar om kommunikation", "lärdomar 2022": what the project has learned, and nobody has said. */
const ofProject = (evidence: Evidence): boolean =>
  lessonSubject(evidence) !== undefined ||
  (evidence.has('year') && !evidence.has('theme') && !isNarrowedLesson(evidence));

/** "Vad vill unga", "vad behöver seniorer": a verb that is passed over elsewhere says what they said. */
const WANTS =
  /^(?:vill|ville|menar|menade|behöver|behövde|tror|trodde|ser|såg|framför|hoppas|hoppades|önskar|önskade|saknar|saknade|väntar|prioriterar|värderar|kräver|krävde|vet|förstår|känner|want|need|needed|wanted|like|expect|lack|miss|hope|value|ask)$/u;
const SPEAKERS: readonly Concept[] = ['targetGroup', 'resident', 'person', 'participant'];
const wantedBy = oncePerPhrase(({ spans, tokens }: Evidence): Span | undefined => {
  const asked = spans.findIndex((span) => means(span, 'what'));
  if (asked < 0 || asked > 1 || tokens.some(({ word }) => US.test(word))) return undefined;
  const behind = spans.slice(asked + 1);
  const at = behind.findIndex(({ start, end }) => tokens.slice(start, end).some(({ word }) => WANTS.test(word)));
  const verb = behind[at];
  const speaker = behind.find((span) => !means(span, 'filler', 'pronoun') && span !== verb);
  const isOfThem = at === 0 || means(behind[at - 1], ...SPEAKERS);
  return isOfThem && means(speaker, ...SPEAKERS) ? verb : undefined;
});
/** "Vad vill vi med unga": of ourselves. */
const US = /^(?:vi|jag|we|du|ni|you)$/u;

const insightStrength = oncePerPhrase((evidence: Evidence): number => {
  if (evidence.has('how-many')) return 0;
  if (wantedBy(evidence)) return 0.97;
  if (evidence.has('insight')) return 0.85;
  if (evidence.has('lesson')) return evidence.has('new', 'submit') || ofProject(evidence) ? 0 : 0.75;
  if (evidence.has('came-up')) return 0.85;
  if (evidence.has('experience') && evidence.has('targetGroup', 'municipality', 'theme') && !evidence.has('method'))
    return 0.8;
  if (asksWho(evidence) || asksWhoFelt(evidence)) return 0;
  if (isGroupOnSubject(evidence)) return 0.85;
  if (evidence.has('say', 'feel') && !(evidence.has('you') && !evidence.has('help'))) {
    if (hasFilter(evidence) || evidence.has(...SUBJECTS) || evidence.tokens.some(({ word }) => ANYBODY.test(word)))
      return 0.85;
    return 0;
  }
  if (evidence.has('important') && (hasFilter(evidence) || evidence.has(...SUBJECTS))) return 0.8;
  return evidence.has('theme', 'theme-noun') ? 0.65 : 0;
});

/** "Har någon sagt något om metoder" asks of no methods. */
const WHETHER_MENTIONED = 0.96;

/** What people said, about a theme, about free words, or about anything. */
const insightsRule: Rule = (evidence) => {
  if (evidence.has('lesson') && lessonSubject(evidence)) return [];
  const asked = trustAsked(evidence);
  if (insightStrength(evidence) === 0 && !evidence.has('say', 'came-up') && !asked) return [];
  const { query, spans, whether, ofWords, named } = subjectOf(evidence);
  const asksOfWords =
    whether && query !== undefined && evidence.has('say', 'came-up') && !evidence.has('how-many', 'who');
  const wanted = wantedBy(evidence);
  const trust = query === undefined ? asked : undefined;
  const asksOfSpeech = Math.max(insightStrength(evidence), trust ? 0.9 : 0);
  const strength =
    asksOfWords || (ofWords && query !== undefined && asksOfSpeech > 0) ? WHETHER_MENTIONED : asksOfSpeech;
  if (strength === 0) return [];
  return cross(fillFilters(named), fillSlot(named, 'theme', 'theme')).map(
    ({ slots, conflict }): Proposal => ({
      reading: {
        kind: 'insights',
        ...slots,
        ...(trust?.part && { part: trust.part }),
        ...(query === undefined ? {} : { query }),
      },
      strength,
      explains: INSIGHTS,
      alsoExplains: (span) => spans.has(span) || span === wanted || trust?.alsoExplains(span) === true,
      conflict,
    }),
  );
};

const OF_INSIGHTS = conceptList(
  SPEAKERS,
  ['insight', 'lesson', 'came-up', 'experience', 'say', 'feel', 'important', 'theme', 'theme-noun', 'targetGroup'],
  ASKED_OF_TRUST,
);

export const dialogueContentRules = {
  survey: [ifAny(['survey', 'heard', 'share'], surveyRule)],
  insights: [ifAny([...OF_INSIGHTS, WANTS], insightsRule)],
} satisfies Rules<'survey' | 'insights'>;
