import type { AskedState } from '../../domain/activity-lists';
import { USUAL_PHASES } from '../../domain/phases';
import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { ASKED_STATES, statesOf } from './activity-states';
import { activityTime } from './activity-times';
import { myWeekRule } from './my-week';
import { activityStatusRule, responsibleRule } from './one-activity';
import { OF_A_ROLE, rolesAsked } from './roles-asked';
import { NAMING_ROLES } from './roles-named';
import { explaining, ifAny, means, type Proposal, type Rule, type Rules } from './rule';
import { courteous, WHOLE_DONE, wholeDone } from './whole-done';

const ALL_STATES: readonly Concept[] = [...ASKED_STATES, 'not', 'this-week', 'week', 'active'];
const NOUNS: readonly Concept[] = ['activity', 'plan'];

const ACTIVITIES = explaining(
  ['activity', 'plan', 'phase', 'preparation', 'implementation', 'completion', 'phase-noun', 'how-goes'],
  ['how-many', 'do', 'happening', 'when', 'result', 'held', 'most', 'summarise', 'names'],
  ALL_STATES,
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

const OF_ACTIVITIES = [
  ...conceptList(
    NOUNS,
    ASKED_STATES,
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
