import { DateTime } from 'luxon';
import { AskedState } from '../../domain/activity-lists';
import { USUAL_PHASES } from '../../domain/phases';
import type { Role } from '../../domain/roles';
import { asksWhen, calledOffIn } from '../activity-state';
import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { activityTime } from './activity-times';
import { NAMING_ROLES, rolesNamed } from './roles-named';
import { explaining, fillSlot, ifAny, means, type Proposal, type Rule, type Rules, timeNamed } from './rule';

const STATES = AskedState.options;
const ALL_STATES: readonly Concept[] = [...STATES, 'not', 'this-week', 'week', 'active'];
const NOUNS: readonly Concept[] = ['activity', 'plan'];
/** What a week has of its own: "vad är klart i veckan" asks for no more than the week. */
const OF_A_WEEK: readonly AskedState[] = ['due', 'done', 'upcoming'];

const ACTIVITIES = explaining(
  ['activity', 'plan', 'phase', 'preparation', 'implementation', 'completion', 'phase-noun', 'how-goes'],
  ['how-many', 'do', 'happening', 'when', 'result', 'held', 'most', 'summarise', 'names'],
  ALL_STATES,
);

const STARTED = /(?:start|påbörj|paborj|börja|borja|igång|gång|begun)/u;

/**
 * "Inte påbörjade" is what remains; "skulle varit klart men är inte det" says its "inte" twice; any other is unclear.
 */
function negated(state: AskedState | undefined, evidence: Evidence): { states: AskedState[]; conflict: boolean } {
  if (state === undefined) return { states: [], conflict: true };
  const spans = evidence.of(state);
  if (state === 'ongoing' && spans.every((span) => STARTED.test(evidence.lastWord(span))))
    return { states: ['remaining'], conflict: false };
  const should = state === 'overdue' && spans.every(({ start, end }) => end - start > 1);
  return { states: [state], conflict: state !== 'remaining' && !should };
}

const MUST_BE = /\b(?:behöver|måste|needs? to|must|has to|have to) (?:\p{L}+ )?(?:bli|vara|be)\b/u;

/** The states a phrase asks for; more than one when it names several or is open between two. */
export function statesOf(evidence: Evidence): { states: AskedState[]; conflict: boolean } {
  const named = STATES.filter((state) => evidence.has(state));
  if (named.includes('partly'))
    return { states: ['partly'], conflict: named.some((state) => state !== 'partly' && state !== 'done') };
  if (evidence.has('this-week', 'week')) {
    const others = named.filter((state) => !OF_A_WEEK.includes(state));
    return { states: ['due', ...others], conflict: others.length > 0 };
  }
  if (named.includes('done') && evidence.has('not')) {
    const others = named.filter((state) => state !== 'done' && state !== 'remaining');
    return { states: ['remaining', ...others], conflict: others.length > 0 };
  }
  if (named.includes('due') && named.includes('upcoming') && named.length === 2)
    return { states: ['upcoming'], conflict: evidence.has('not') };
  if (named.length === 1 && evidence.has('not')) return negated(named[0], evidence);
  // "Vad måste bli klart" is not done yet.
  if (named.length === 1 && named[0] === 'done' && MUST_BE.test(evidence.tokens.map(({ word }) => word).join(' ')))
    return { states: ['remaining'], conflict: false };
  if (named.length > 0) return { states: named, conflict: named.length > 1 };
  if (evidence.has('active'))
    return { states: evidence.has('now') ? ['ongoing'] : ['ongoing', 'upcoming'], conflict: false };
  if (evidence.has('now') && evidence.has('do', 'happening') && !evidence.has('me'))
    return { states: ['ongoing'], conflict: false };
  return { states: [], conflict: evidence.has('not') };
}

const COURTESY =
  /^(?:tack|tackar|stort|tusen|thanks|thank|thx|many thanks|snälla?|please|pls|plz|gärna|när du|when you|om du|om det går|om möjligt|if you|if possible)\b/u;
/** Courtesy after a question: its words ask nothing, and end nothing ("när du har tid"). */
function courteous({ tokens }: Evidence, span: Span): boolean {
  const words = tokens.slice(span.start, span.end).map(({ word }) => word);
  return means(span, 'filler') && COURTESY.test(words.join(' '));
}

/** "Är projektet klart", "är vi klara": the whole, which no list of what is done answers. */
function wholeDone(evidence: Evidence, states: readonly AskedState[], narrowed: boolean): boolean {
  const { spans, tokens } = evidence;
  const soon = evidence.of('upcoming').every((span) => SOON.test(evidence.lastWord(span)));
  if (
    narrowed ||
    !states.includes('done') ||
    !states.every((state) => state === 'done' || (soon && state === 'upcoming'))
  )
    return false;
  const whether = tokens.some(({ word }) => WHETHER.test(word));
  const listed = evidence.has('what', 'which', 'who', 'when', 'how-many', 'show', 'me', 'activity-title', 'dialogue');
  const asked = spans.some(
    (span) => !courteous(evidence, span) && tokens.slice(span.start, span.end).some(({ word }) => QUESTION.test(word)),
  );
  return whether && !listed && !asked && spans.every((span) => means(span, ...WHOLE));
}
const SOON = /^(?:snart|soon)$/u;
const WHETHER = /^(?:är|blir|blev|har|hinner|kan|kommer|is|are|will|have|has|can)$/u;
/** Question words, also those that a small phrase has swallowed ("vad har vi"). */
const QUESTION = /^(?:vad|va|vilka|vilket|vilken|hur|när|vem|what|which|how|when|who)$/u;
const WHOLE: readonly Concept[] = [
  'done',
  'upcoming',
  'project',
  'we',
  'now',
  'today',
  'filler',
  'greeting',
  'you',
  'held',
  'how-goes',
];
const WHOLE_DONE: readonly Proposal[] = ([{ kind: 'activities', state: 'remaining' }, { kind: 'goals' }] as const).map(
  (reading) => ({ reading, strength: 0.9, explains: explaining(WHOLE) }),
);

/** "Vad händer i mars": asked of the plan. What has happened is asked of more than that. */
const happensThen = (evidence: Evidence, noun: boolean): boolean =>
  !noun &&
  evidence.has('timeframe', 'period') &&
  (evidence.has('happening', 'do') || wasPlanned(evidence)) &&
  !evidence.has('me', 'dialogue', 'dialogues') &&
  !evidence.tokens.some(({ word }) => HAPPENED.test(word));
/** "Vad planerades för juni". */
const wasPlanned = (evidence: Evidence): boolean =>
  evidence.has('what') && evidence.tokens.some(({ word }) => PLANNED.test(word));
const PLANNED = /^(?:planerades|planerats|planerat|planerad|planeras|planned|scheduled)$/u;
const HAPPENED = /^(?:hänt|hände|skett|skedde|happened)$/u;

/** "Vad kommer": what comes next, when nothing else is said. */
function comes(evidence: Evidence): boolean {
  const { spans } = evidence;
  const last = spans.findIndex((span) => COMES.test(evidence.lastWord(span)));
  const after = spans[last + 1];
  return (
    last >= 0 &&
    spans.every((span) => means(span, 'what', 'howgoes-verb', 'filler', 'greeting')) &&
    spans.some((span) => means(span, 'what')) &&
    (after === undefined || courteous(evidence, after))
  );
}
const COMES = /^kommer$/u;
const NEXT: Proposal = { reading: { kind: 'activities', state: 'upcoming' }, strength: 0.95, explains: ACTIVITIES };

/** "… börja": when the next activity begins. */
const begins = (evidence: Evidence, span: Span): boolean =>
  means(span, 'submit') && STARTS.test(evidence.lastWord(span));
const STARTS = /^(?:börja|starta|påbörja|start|begin)$/u;

/**
 * The phases that are named. One of the plan's own may be called "Samtal" or "Beslut": it is the phase where
 * activities or where they stand are asked of.
 */
function phasesNamed(evidence: Evidence, asksOfActivities: boolean): string[] {
  const isPlain = evidence.of('phase').some(({ meanings }) => meanings.every(({ concept }) => concept === 'phase'));
  const own = asksOfActivities || isPlain || evidence.has('phase-noun') ? evidence.names('phase').options : [];
  return [...own, ...USUAL_PHASES.filter((phase) => evidence.has(phase))];
}

const PERSON = /^(?:vem|vems|who|whos|whose)$/u;
const ASKED_OF_ROLE: readonly Concept[] = ['activity', 'plan', 'do', 'responsible', 'happening', 'runs'];

/** "Vad ansvarar arbetsgruppen för", "projektledarens uppgifter": what a role has to do, and not who has it. */
function rolesAsked(evidence: Evidence): Role[] {
  const roles = rolesNamed(evidence, { withElected: true });
  const asksWho = evidence.of('who').some((span) => PERSON.test(evidence.lastWord(span)));
  const isOne = evidence.has('activity-title', 'task-title');
  // "What should the project leader do": the verb alone says nothing elsewhere.
  const asksToDo = evidence.has('what') && evidence.tokens.some(({ word }) => word === 'do');
  return !asksWho && !isOne && (asksToDo || evidence.has(...ASKED_OF_ROLE) || isLateFor(evidence)) ? roles : [];
}

/** "Försenat för processledaren". */
const isLateFor = (evidence: Evidence): boolean =>
  evidence.has('overdue', 'remaining', 'upcoming', 'due', 'ongoing') &&
  evidence.of(...OF_A_ROLE).some(({ start }) => FOR.test(evidence.tokens[start - 1]?.word ?? ''));
const FOR = /^(?:för|hos|på|har|for|with|has)$/u;

/** What a time says by itself of those that end or begin in it. */
const TO_BE = /^(?:ska|skall|bör|måste|should|must|shall)$/u;
const MEANT_BY_TIME: readonly AskedState[] = ['due', 'upcoming'];

/** "När ska allt vara klart": no list of what is done answers it. */
const asksWhenAllIsDone = (evidence: Evidence, isNarrowed: boolean): boolean =>
  !isNarrowed && evidence.has('done') && evidence.tokens.some(({ word }) => /^(?:när|when)$/u.test(word));

/** Activities of the plan: all, or those in a state or phase, of a role, in a time. */
const activitiesRule: Rule = (evidence) => {
  const noun = evidence.has(...NOUNS);
  const named = statesOf(evidence);
  const roles = rolesAsked(evidence);
  const time = activityTime(evidence);
  const isTimed = time !== undefined && !evidence.has('this-week', 'week');
  // "Ska vara färdigt innan årsskiftet" is not done yet.
  const isToBeDone = isTimed && evidence.tokens.some(({ word }) => TO_BE.test(word));
  const states = isTimed
    ? named.states.filter((state) => !MEANT_BY_TIME.includes(state) && !(isToBeDone && state === 'done'))
    : named.states;
  const conflict = named.conflict && !(isTimed && states.length <= 1 && !evidence.has('not'));
  const phases = phasesNamed(evidence, noun || states.length > 0);
  if (wholeDone(evidence, states, noun || phases.length > 0 || roles.length > 0 || isTimed)) return WHOLE_DONE;
  if (comes(evidence)) return [NEXT];
  const isThen = isTimed && happensThen(evidence, noun);
  const isAsked = noun || phases.length > 0 || named.states.length > 0 || roles.length > 0 || isThen;
  if (!isAsked) return [];
  const ours = evidence.has('we', 'due', 'done', 'upcoming', 'project');
  const onlyWeek = evidence.has('this-week', 'week') && !noun && !ours && phases.length === 0;
  const strength = roles.length > 0 ? 1.06 : onlyWeek ? 0.6 : noun ? 0.85 : 0.75;
  const shared = {
    strength,
    explains: ACTIVITIES,
    alsoExplains: (span: Span) =>
      (isThen && PLANNED.test(evidence.lastWord(span))) ||
      (states.includes('upcoming') && (means(span, 'when', 'wait') || begins(evidence, span))) ||
      (isTimed && time.says(span)) ||
      (roles.length > 0 && means(span, ...OF_A_ROLE)),
    conflict: conflict || phases.length > 1 || roles.length > 1 || asksWhenAllIsDone(evidence, noun || isTimed),
  };
  return (states.length === 0 ? [undefined] : states).flatMap((state) =>
    (phases.length === 0 ? [undefined] : phases).map(
      (phase): Proposal => ({
        reading: {
          kind: 'activities',
          ...(state && { state }),
          ...(phase && { phase }),
          ...(roles[0] && { role: roles[0] }),
          ...(isTimed && time.slots),
        },
        ...shared,
      }),
    ),
  );
};
const OF_A_ROLE: readonly Concept[] = [
  'leader',
  'project-group',
  'working-group',
  'secretary',
  'elected',
  'own-role',
  'responsible',
  'runs',
  'who',
];

const ACTIVITY_STATUS = explaining(
  ['activity-title', 'activity', 'plan', 'when', 'how-goes', 'do', 'held', 'happening', 'result', 'write'],
  ['create', 'submit', 'delivered', 'how-much', 'municipality-noun', 'elected', 'not', 'happened', 'active', 'outcome'],
  STATES,
);

/** What a word of an activity's title may mean besides, and still be the activity's own. */
const OWN_BESIDE: ReadonlySet<Concept> = new Set<Concept>([
  'activity-title',
  'communication',
  'word',
  'filler',
  'number',
  ...STATES,
  'write',
  'create',
]);

/**
 * Words that an activity shares with other things ("rapporten") name the activity less surely than words of its own.
 */
function ownWords(evidence: Evidence): boolean {
  return evidence.of('activity-title').some(({ meanings }) => meanings.every(({ concept }) => OWN_BESIDE.has(concept)));
}

/** How one activity stands, and when it is. */
const activityStatusRule: Rule = (evidence) => {
  const asked = evidence.has('when', 'how-goes', ...STATES);
  // "Senaste dialogen" is a dialogue, not the activity of holding them.
  if (evidence.has('latest', 'compared')) return [];
  const own = ownWords(evidence);
  const off = calledOffIn(evidence);
  const strength = own ? (asked ? 0.9 : 0.8) : asked ? 0.75 : 0.5;
  return fillSlot(evidence, 'activity-title', 'activity').flatMap(({ slots: { activity }, conflict }): Proposal[] =>
    activity === undefined
      ? []
      : [
          {
            reading: { kind: 'activity-status', activity },
            strength,
            explains: ACTIVITY_STATUS,
            plainly: own ? 'activity-title' : undefined,
            // "Är mötet inställt".
            alsoExplains: (span) =>
              (off !== undefined && span.start < off.end && span.end > off.start) || asksWhen(evidence, span),
            conflict,
          },
        ],
  );
};

const RESPONSIBLE = explaining(
  ['responsible', 'runs', 'who', 'activity', 'activity-title', 'task-title', 'plan', 'do', 'write'],
  ['create', 'submit', 'held', 'phase-noun', 'elected', 'officials', 'person', 'done', 'communication'],
  ['result', 'participant'],
);
const PERSON_ASKED = /^(?:vem|vems|who|whos|whose)$/u;
/** "Vilka ska bjuda in": who does it; "vilka ska vi bjuda in" are those it is done to. */
const WHO_SHALL = /\b(?:vilka|vilken roll|vilka roller) (?:ska|skall|bör|måste|skulle) (?!vi\b|ni\b|jag\b|man\b|du\b)/u;

const FUNCTION = /^(?:funktion|funktioner|function)$/u;

/** Who is responsible, for one activity or in general. */
const responsibleRule: Rule = (evidence) => {
  const who = evidence.of('who').some((span) => PERSON_ASKED.test(evidence.lastWord(span)));
  const task = evidence.has('task-title');
  const named = task || evidence.has('activity-title');
  const general = who && evidence.has('do') && evidence.has('what', 'activity');
  const shall = named && WHO_SHALL.test(evidence.tokens.map(({ word }) => word).join(' '));
  const runs = shall || (who && (named || evidence.has('runs')) && !evidence.has('got', 'delivered'));
  // "Vad har projektledaren ansvar för": what a role has to do.
  if ((!evidence.has('responsible') && !runs && !general) || rolesAsked(evidence).length > 0) return [];
  // "Vilka ska …" is asked of nothing else, however surely its activity is named.
  const strength = shall ? 1.02 : evidence.has('responsible') ? 0.95 : 0.85;
  return fillSlot(evidence, task ? 'task-title' : 'activity-title', 'activity').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'responsible', ...slots },
      strength,
      explains: RESPONSIBLE,
      // "Vilken funktion ansvarar för …".
      alsoExplains: (span) => FUNCTION.test(evidence.lastWord(span)),
      conflict,
    }),
  );
};

const MY_WEEK = explaining(
  ['active', 'me', 'this-week', 'week', 'do', 'activity', 'due', 'happening', 'plan', 'remaining'],
  ['responsible', 'overdue', 'which'],
);

/** "… göras", "… be done". */
const isDoneByAnybody = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => PASSIVE.test(word));
const PASSIVE = /^(?:göras|genomföras|utföras|slutföras|skrivas|fixas|done)$/u;

/** "Mina uppgifter v. 47", in that week. */
function ofThisWeek(evidence: Evidence): boolean {
  const { from, to } = timeNamed(evidence);
  const today = evidence.today === undefined ? undefined : DateTime.fromISO(evidence.today);
  return today !== undefined && from === today.startOf('week').toISODate() && to === today.endOf('week').toISODate();
}

const BEFORE = /^(?:före|innan|before|by|till|senast)$/u;

/** What the asker has this week, and what of theirs is late. */
const myWeekRule: Rule = (evidence) => {
  const week = evidence.has('this-week', 'week');
  const me = evidence.has('me');
  let strength = 0;
  const isThisWeek = me && ofThisWeek(evidence);
  if (me)
    strength = isThisWeek ? 1 : week || evidence.has('overdue') ? 0.9 : evidence.has('do', 'activity', 'due') ? 0.8 : 0;
  // "Vad ska göras i veckan" asks what is to be done, by whomever.
  else if (week && !evidence.has(...NOUNS, 'we', 'project') && !isDoneByAnybody(evidence)) strength = 0.55;
  if (strength === 0) return [];
  return [
    {
      reading: { kind: 'my-week' },
      strength,
      explains: MY_WEEK,
      alsoExplains: (span) =>
        (me && means(span, 'how-goes', 'ongoing')) ||
        (isThisWeek && means(span, 'period')) ||
        // "Före fredag".
        (me && evidence.has('tuesday') && (means(span, 'tuesday') || BEFORE.test(evidence.lastWord(span)))),
    },
  ];
};

const OF_ACTIVITIES = [
  ...conceptList(
    NOUNS,
    STATES,
    ['this-week', 'week', 'active', 'do', 'happening', 'phase'],
    USUAL_PHASES,
    NAMING_ROLES,
  ),
  PLANNED,
  COMES,
];

export const planRules = {
  activities: [ifAny(OF_ACTIVITIES, activitiesRule)],
  'activity-status': [ifAny(['activity-title'], activityStatusRule)],
  responsible: [ifAny(['responsible', 'runs', 'task-title', 'activity-title', 'do'], responsibleRule)],
  'my-week': [ifAny(['me', 'this-week', 'week'], myWeekRule)],
} satisfies Rules<'activities' | 'activity-status' | 'responsible' | 'my-week'>;
