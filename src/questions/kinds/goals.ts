import { DividedBy } from '../../domain/question-slots';
import { type Concept, conceptList } from '../concepts';
import { Evidence } from '../evidence';
import { emptying } from '../filters-named';
import { partFor } from '../goal-parts';
import type { Span } from '../tag';
import { asksWhatIsLeft } from './remaining';
import { cross, explaining, fillSlot, fillYear, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const GOAL_NOUNS: readonly Concept[] = ['goal', 'project-goal', 'effect-goal', 'attainment'];
const ASKED_OF_GOALS = conceptList(
  ['goal', 'project-goal', 'effect-goal', 'attainment', 'how-goes', 'indicator', 'outcome', 'result'],
  ['achieved', 'reached', 'share', 'how-much', 'how-many', 'not', 'following-up', 'done', 'remaining'],
  ['ongoing', 'overdue', 'missing', 'delivered', 'plan', 'happening', 'do', 'summary', 'summarise'],
  ['create', 'pros-cons', 'say', 'names'],
);

const GOAL_STATUS = explaining(['goal-ref', 'municipality', 'year', 'held', 'targetGroup'], ASKED_OF_GOALS, [
  'when',
  'meaning',
  'happened',
]);
const INDICATOR = new Set<Concept>([...GOAL_STATUS, 'indicator-name']);
const GOAL_PARTS = new Set<Concept>([...GOAL_STATUS, 'by']);
const NO_GOAL = explaining(['no-goal', 'municipality', 'year', 'held'], ASKED_OF_GOALS, [
  'when',
  'targetGroup',
  'method',
  'by',
]);
const GOALS = explaining(ASKED_OF_GOALS, ['when', 'split', 'over-time', 'pronoun', 'important', 'project-dates']);

/**
 * "Projektmål 4 per kommun": a goal has no rows, but the answer about the figure that it is judged by has one for each
 * part. Where it is open which goal is meant, each that can be divided so keeps that.
 */
const goalPartsRule: Rule = (evidence) => {
  const [by, ...others] = evidence
    .names('by')
    .options.flatMap((name) => DividedBy.options.filter((each) => each === name));
  const goals = evidence.names('goal-ref');
  if (by === undefined || others.length > 0 || goals.conflict || evidence.has('municipality')) return [];
  const meanings = evidence.of('goal-ref').flatMap((span) => span.meanings);
  return fillYear(evidence).flatMap(({ slots, conflict }): Proposal[] => {
    const asked = { by, ...slots };
    const divided = goals.options.map((goal) => {
      const part = partFor(meanings.find(({ value }) => value === goal)?.parts, asked);
      return { goal, part };
    });
    if (divided.every(({ part }) => part === undefined)) return [];
    return divided.map(({ goal, part }): Proposal => {
      const ofSeveral = { kind: 'goal-status', goal, ...(part ? asked : slots) } as const;
      const reading = part && divided.length === 1 ? part : ofSeveral;
      return { reading, strength: 0.95, explains: GOAL_PARTS, conflict };
    });
  });
};

/** What a goal is narrowed to. */
const narrowedTo = (evidence: Evidence) =>
  cross(
    cross(fillSlot(evidence, 'municipality', 'municipality'), fillSlot(evidence, 'targetGroup', 'targetGroup')),
    fillYear(evidence),
  );

const OUTCOME_ALONE = 0.75;

function strengthOf(evidence: Evidence, rest: Evidence): number {
  // A name that is written out is no other question in the same words.
  if (evidence.names('indicator-spelled').options.includes('whole')) return 1.1;
  const isOfGoal = rest.has('indicator', 'goal', 'project-goal', 'effect-goal', 'goal-ref');
  // What has an answer of its own, as the survey, is that answer: the indicator is what it is judged by.
  return isOfGoal || evidence.has('indicator-spelled') ? 0.95 : OUTCOME_ALONE;
}

/** "Målvärdet för antal fördjupande dialoger": one of the indicators of a goal. */
const indicatorRule: Rule = (evidence) => {
  const { tokens, spans } = evidence;
  // Nothing of it is left for an indicator where the goal alone accounts for it all.
  const isGoalAlone =
    evidence.has('goal-ref') && spans.every((span) => span.meanings.some(({ concept }) => GOAL_STATUS.has(concept)));
  if (!evidence.has('indicator-name') || isGoalAlone || asksWhatIsLeft(evidence)) return [];
  const rest = new Evidence(tokens, emptying(spans, 'indicator-name'));
  const strength = strengthOf(evidence, rest);
  return evidence.names('indicator-name').options.flatMap((value) => {
    const [, goal = '', indicator = ''] = /^([^:]+):(.*)$/u.exec(value) ?? [];
    return narrowedTo(rest).map(
      ({ slots, conflict }): Proposal => ({
        reading: { kind: 'goal-status', goal, ...slots, ...(indicator === '' ? {} : { indicator }) },
        strength,
        explains: INDICATOR,
        conflict,
      }),
    );
  });
};

/** One goal: target, outcome, assessment. */
const goalStatusRule: Rule = (evidence) =>
  cross(fillSlot(evidence, 'goal-ref', 'goal'), narrowedTo(evidence)).flatMap(
    ({ slots: { goal, ...rest }, conflict }) =>
      goal === undefined || asksWhatIsLeft(evidence)
        ? []
        : [
            {
              reading: { kind: 'goal-status', goal, ...rest },
              strength: 0.95,
              explains: GOAL_STATUS,
              plainly: 'goal-ref',
              alsoExplains: (span: Span) => evidence.has('indicator') && isDecided(evidence, span),
              conflict: conflict || evidence.has(goal.startsWith('project') ? 'effect-goal' : 'project-goal'),
            },
          ],
  );

/** "När beslutades målvärdet …": when a target was decided stands beside it. */
const isDecided = (evidence: Evidence, span: Span): boolean =>
  means(span, 'write', 'change', 'word', 'who') && DECIDED.test(evidence.tokens[span.start]?.word ?? '');
const DECIDED = /^(?:beslut|fastställ|bestäm|sattes|satt|satte|decided|adopted|set$|vem|who|antog)/u;

/** A goal number that the plan does not have. */
const noSuchGoalRule: Rule = (evidence) =>
  fillSlot(evidence, 'no-goal', 'goal').flatMap(({ slots: { goal }, conflict }): Proposal[] =>
    evidence.has('no-goal')
      ? [
          {
            reading: { kind: 'no-such-goal', ...(goal === undefined ? {} : { goal }) },
            strength: 0.95,
            explains: NO_GOAL,
            plainly: 'no-goal',
            conflict,
          },
        ]
      : [],
  );

/** "Hur mår du", "how are you": asked of the one who answers. */
function asksHowYouAre({ spans }: Evidence): boolean {
  const asked = spans.findIndex((span) => means(span, 'how-goes'));
  return (
    means(spans[asked + 1], 'you') &&
    spans.every((span) => means(span, 'how-goes', 'you', 'filler', 'greeting', 'now', 'today'))
  );
}

/** All goals or those of one type; also how things stand when nothing else is named. */
const goalsRule: Rule = (evidence) => {
  if (evidence.has('goal-ref', 'no-goal')) return [];
  const named = evidence.has(...GOAL_NOUNS);
  const ofProject = evidence.has('project') && evidence.has('howgoes-verb', 'summarise');
  const going = evidence.has('how-goes', 'achieved') || ofProject;
  if ((!named && !going) || asksHowYouAre(evidence)) return [];
  const types = (['project', 'effect'] as const).filter((type) => evidence.has(`${type}-goal`));
  const goalType = types.length === 1 ? types[0] : undefined;
  return [
    {
      reading: goalType === undefined ? { kind: 'goals' } : { kind: 'goals', goalType },
      strength: named ? 0.9 : 0.65,
      explains: GOALS,
    },
  ];
};

export const goalRules = {
  'goal-status': [
    ifAny(['goal-ref'], goalStatusRule),
    ifAny(['goal-ref'], goalPartsRule),
    ifAny(['indicator-name'], indicatorRule),
  ],
  'no-such-goal': [ifAny(['no-goal'], noSuchGoalRule)],
  goals: [ifAny([...GOAL_NOUNS, 'how-goes', 'achieved', 'howgoes-verb', 'summarise'], goalsRule)],
} satisfies Rules<'goal-status' | 'no-such-goal' | 'goals'>;
