import { lowestAreas } from './areas';
import { type FieldFault, figureFaults } from './dialogue-faults';
import { type DialogueKind, hasKinds, kindsOf } from './dialogue-kinds';
import { formFaults } from './form-wording';
import { wholeNumber } from './goals';
import type { Id } from './identifiers';
import { indicatorFaults, indicatorRemarks } from './indicator-faults';
import { phaseFaults } from './phase-faults';
import type { Plan } from './plan';
import { limitFaults } from './plan-limits';
import { namingFaults } from './plan-nouns';
import { titleFaults } from './role-titles';
import { parseSchedule } from './time-windows';

/** Something in a plan that does not hold together, at a path into the plan. */
export interface PlanFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Located<T> = { readonly value: T; readonly path: readonly (string | number)[] };

const each = <T>(items: readonly T[], ...path: (string | number)[]): Located<T>[] =>
  items.map((value, index) => ({ value, path: [...path, index] }));

function duplicates(items: Located<{ id: string }>[], what: string): PlanFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, path }) => {
    if (!seen.has(value.id)) {
      seen.add(value.id);
      return [];
    }
    return [{ path: [...path, 'id'], message: `the ${what} id "${value.id}" is used twice; give each its own` }];
  });
}

function unknown(ids: Located<string>[], known: readonly { id: string }[], what: string): PlanFault[] {
  const allowed = new Set(known.map((item) => item.id));
  return ids
    .filter(({ value }) => !allowed.has(value))
    .map(({ value, path }) => ({
      path,
      message: `there is no ${what} "${value}" in the plan; use one of ${[...allowed].join(', ') || '(none defined)'}`,
    }));
}

const at = (value: string, ...path: (string | number)[]): Located<string>[] => [{ value, path }];

const oneAt = (value: string | undefined, ...path: (string | number)[]): Located<string>[] =>
  value === undefined ? [] : at(value, ...path);

/** A dialogue is held in one of the plan's areas, where it has any. */
function areaFaults(area: Id | undefined, plan: Plan, path: PlanFault['path']): PlanFault[] {
  const { municipalities } = plan;
  const at = [...path, 'municipality'];
  if (area === undefined && municipalities.length > 0)
    return [{ path: at, message: 'write the municipality where the dialogue was held' }];
  const upper = municipalities.find(({ id }) => id === area);
  if (upper && !lowestAreas(plan).includes(upper))
    return [{ path: at, message: `"${upper.name}" is divided; write where in it the dialogue was held` }];
  return unknown(oneAt(area, ...path, 'municipality'), municipalities, 'municipality');
}

/** There are two levels of areas at most, and none lies within itself. */
const levelFaults = ({ municipalities }: Plan): PlanFault[] =>
  each(municipalities, 'municipalities').flatMap(({ value: { id, name, within }, path }) => {
    const at = [...path, 'within'];
    const upper = municipalities.find((area) => area.id === within);
    if (!upper) return unknown(oneAt(within, ...at), municipalities, 'municipality');
    if (upper.id === id) return [{ path: at, message: `"${name}" lies within itself; leave within out` }];
    if (upper.within === id)
      return [{ path: at, message: `"${name}" and "${upper.name}" lie within each other; leave within out of one` }];
    if (upper.within === undefined) return [];
    return [{ path: at, message: `"${upper.name}" lies within another itself; there are two levels at most` }];
  });

function goalFaults(plan: Plan): PlanFault[] {
  const faults: PlanFault[] = [];
  const indicators: Located<{ id: string }>[] = [];
  for (const type of ['project', 'effect'] as const) {
    const numbers = new Set<number>();
    for (const { value: goal, path } of each(plan.goals[type], 'goals', type)) {
      if (numbers.has(goal.number)) {
        faults.push({ path: [...path, 'number'], message: `goal number ${goal.number} is used twice` });
      }
      numbers.add(goal.number);
      const whole = wholeNumber(goal.number);
      if (!plan.goals[type].some(({ number }) => number === whole)) {
        faults.push({
          path: [...path, 'number'],
          message: `there is no goal ${whole} that ${goal.number} is a part of`,
        });
      }
      indicators.push(...each(goal.indicators, ...path, 'indicators'));
    }
  }
  faults.push(...duplicates(indicators, 'indicator'));
  for (const type of ['project', 'effect'] as const) {
    for (const { value: goal, path } of each(plan.goals[type], 'goals', type)) {
      for (const { value: indicator, path: at } of each(goal.indicators, ...path, 'indicators')) {
        faults.push(...indicatorFaults(indicator, plan).map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
      }
    }
  }
  return faults;
}

/** A form that asks for one of a list has to have something to offer. */
function allClosedFaults(plan: Plan): PlanFault[] {
  const offered = {
    municipalities: lowestAreas(plan),
    targetGroups: plan.targetGroups,
    methods: plan.methods,
  };
  return (['municipalities', 'targetGroups', 'methods'] as const)
    .filter((section) => offered[section].length > 0 && offered[section].every(({ closed }) => closed))
    .map((section) => ({
      path: [section],
      message: 'all of them are closed, and a dialogue needs one; leave one open',
    }));
}

const endFaults = ({ start, end }: Plan): PlanFault[] =>
  end !== undefined && end < start ? [{ path: ['end'], message: `the project ends before it begins (${start})` }] : [];

/** The form's own rules of a dialogue's figures, in the words of a plan's faults. */
function figureMessage({ field, fault }: FieldFault): string {
  if (fault === 'more-heard-than-answered') return 'more felt heard than answered the survey';
  if (fault === 'more-given-than-wanted') return 'more were given feedback than asked for it';
  const beside: Partial<Record<FieldFault['field'], string>> = {
    surveyAnswers: 'surveyHeard',
    surveyHeard: 'surveyAnswers',
    feedbackWanted: 'feedbackGiven',
  };
  return `${field} is missing; ${beside[field] ?? 'the other figure'} says nothing without it`;
}

/** A kind that the plan does not have, or that a dialogue of a plan with several lacks. */
function kindFaults(plan: Plan): PlanFault[] {
  const kinds = kindsOf(plan);
  const missing = (path: PlanFault['path']): PlanFault[] =>
    hasKinds(plan)
      ? [{ path: [...path, 'kind'], message: `write the kind of the dialogue: ${kinds.join(' or ')}` }]
      : [];
  const unknownKind = (kind: DialogueKind | undefined, path: PlanFault['path']): PlanFault[] =>
    kind === undefined || kinds.includes(kind)
      ? []
      : [{ path: [...path, 'kind'], message: `the plan has no dialogues of the kind "${kind}"; leave it out` }];
  return [
    ...(['project', 'effect'] as const).flatMap((type) =>
      each(plan.goals[type], 'goals', type).flatMap(({ value: goal, path }) =>
        each(goal.indicators, ...path, 'indicators').flatMap((found) => unknownKind(found.value.kind, found.path)),
      ),
    ),
    ...each(plan.dialogues, 'dialogues').flatMap(({ value: { kind }, path }) =>
      kind === undefined ? missing(path) : unknownKind(kind, path),
    ),
  ];
}

function dialogueFaults(plan: Plan): PlanFault[] {
  return each(plan.dialogues, 'dialogues').flatMap(({ value: dialogue, path }) => {
    const faults: PlanFault[] = [
      ...areaFaults(dialogue.municipality, plan, path),
      ...unknown(each(dialogue.methods, ...path, 'methods'), plan.methods, 'method'),
      ...unknown(each(dialogue.targetGroups, ...path, 'targetGroups'), plan.targetGroups, 'target group'),
      ...unknown(each(dialogue.perspectives, ...path, 'perspectives'), plan.perspectives, 'perspective'),
      ...unknown(each(dialogue.themes, ...path, 'themes'), plan.themes, 'theme'),
    ];
    if (dialogue.date < plan.start) {
      faults.push({
        path: [...path, 'date'],
        message: `the dialogue is dated before the project begins (${plan.start})`,
      });
    }
    const figures = figureFaults(dialogue).map((fault) => ({
      path: [...path, fault.field],
      message: figureMessage(fault),
    }));
    return [...faults, ...figures];
  });
}

/**
 * Everything in a well-formed plan that does not hold together: ids used twice, references to what is not there,
 * a lead role that is not among the roles, impossible dialogues, more than a plan may hold. All faults at once, in the
 * order of the sections.
 */
export function faultsOf(plan: Plan): PlanFault[] {
  return [
    ...namingFaults(plan),
    ...formFaults(plan),
    ...duplicates(each(plan.municipalities, 'municipalities'), 'municipality'),
    ...levelFaults(plan),
    ...duplicates(each(plan.committees, 'committees'), 'committee'),
    ...duplicates(each(plan.targetGroups, 'targetGroups'), 'target group'),
    ...duplicates(each(plan.perspectives, 'perspectives'), 'perspective'),
    ...duplicates(each(plan.methods, 'methods'), 'method'),
    ...duplicates(each(plan.methodEvaluations, 'methodEvaluations'), 'method evaluation'),
    ...duplicates(each(plan.themes, 'themes'), 'theme'),
    ...duplicates(each(plan.roles, 'roles'), 'role'),
    ...duplicates(each(plan.phases, 'phases'), 'phase'),
    ...duplicates(each(plan.tasks, 'tasks'), 'task'),
    ...duplicates(each(plan.activities, 'activities'), 'activity'),
    ...duplicates(each(plan.followUpQuestions, 'followUpQuestions'), 'follow-up question'),
    ...duplicates(each(plan.budget, 'budget'), 'budget line'),
    ...duplicates(each(plan.surveys, 'surveys'), 'survey'),
    ...duplicates(each(plan.documents, 'documents'), 'document'),
    ...duplicates(each(plan.decisions, 'decisions'), 'decision'),
    ...duplicates(each(plan.risks, 'risks'), 'risk'),
    ...duplicates(each(plan.deviations, 'deviations'), 'deviation'),
    ...duplicates(each(plan.communications, 'communications'), 'communication'),
    ...duplicates(each(plan.lessons, 'lessons'), 'lesson'),
    ...duplicates(each(plan.dialogues, 'dialogues'), 'dialogue'),
    ...each(plan.committees, 'committees').flatMap(({ value, path }) => [
      ...unknown(oneAt(value.municipality, ...path, 'municipality'), plan.municipalities, 'municipality'),
      ...unknown(each(value.alsoIn ?? [], ...path, 'alsoIn'), plan.municipalities, 'municipality'),
      ...unknown(each(value.prioritised ?? [], ...path, 'prioritised'), plan.targetGroups, 'target group'),
    ]),
    ...goalFaults(plan),
    ...allClosedFaults(plan),
    ...titleFaults(plan),
    ...phaseFaults(plan),
    ...each(plan.tasks, 'tasks').flatMap(({ value, path }) =>
      each(value.lead, ...path, 'lead')
        .filter((lead) => !value.roles.includes(lead.value))
        .map((lead) => ({ path: lead.path, message: `the lead "${lead.value}" is not among the roles of this task` })),
    ),
    ...each(plan.activities, 'activities').flatMap(({ value, path }) =>
      unknown(each(value.tasks, ...path, 'tasks'), plan.tasks, 'task'),
    ),
    ...each(plan.activities, 'activities').flatMap(({ value, path }) =>
      value.eachCommittee && parseSchedule(value.when)?.kind === 'recurring'
        ? [
            {
              path: [...path, 'eachCommittee'],
              message: 'what comes again has no state for each committee; leave one of them out',
            },
          ]
        : [],
    ),
    ...each(plan.methodEvaluations, 'methodEvaluations').flatMap(({ value, path }) =>
      unknown(each(value.methods, ...path, 'methods'), plan.methods, 'method'),
    ),
    ...each(plan.followUpQuestions, 'followUpQuestions').flatMap(({ value, path }) =>
      unknown(value.survey === undefined ? [] : at(value.survey, ...path, 'survey'), plan.surveys, 'survey'),
    ),
    ...each(plan.decisions, 'decisions').flatMap(({ value, path }) =>
      unknown(value.document === undefined ? [] : at(value.document, ...path, 'document'), plan.documents, 'document'),
    ),
    ...each(plan.budget, 'budget').flatMap(({ value: { activity, committee }, path }) => [
      ...unknown(activity === undefined ? [] : at(activity, ...path, 'activity'), plan.activities, 'activity'),
      ...unknown(committee === undefined ? [] : at(committee, ...path, 'committee'), plan.committees, 'committee'),
    ]),
    ...endFaults(plan),
    ...kindFaults(plan),
    ...dialogueFaults(plan),
    ...limitFaults(plan),
  ];
}

/** What a plan leaves open and has been taken one way, in the order of its goals; no faults. */
export const remarksOf = (plan: Plan): PlanFault[] =>
  (['project', 'effect'] as const).flatMap((type) =>
    each(plan.goals[type], 'goals', type).flatMap(({ value: goal, path }) =>
      each(goal.indicators, ...path, 'indicators').flatMap(({ value: indicator, path: at }) =>
        indicatorRemarks(indicator, plan).map((remark) => ({ ...remark, path: [...at, ...remark.path] })),
      ),
    ),
  );
