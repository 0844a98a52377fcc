import { outcomeDay, seriesOf } from './entered';
import type { Indicator, Nature, Target } from './goals';
import type { Id } from './identifiers';
import { MEASURE_TABLE } from './measures';
import { guessNature, natureOf } from './natures';
import type { Plan } from './plan';

/** Something that is to be said of an indicator, at a path into it. */
export interface IndicatorFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const listed = (ids: readonly { readonly id: Id }[]): string => ids.map(({ id }) => id).join(', ') || '(none defined)';

function unknownFault(
  id: Id | undefined,
  known: readonly { readonly id: Id }[],
  what: string,
  path: IndicatorFault['path'],
): IndicatorFault[] {
  if (id === undefined || known.some((each) => each.id === id)) return [];
  return [{ path, message: `there is no ${what} "${id}" in the plan; use one of ${listed(known)}` }];
}

function boundFaults({ comparison, value, upTo }: Pick<Target, 'comparison' | 'value' | 'upTo'>): IndicatorFault[] {
  if (comparison !== 'between') {
    return upTo === undefined ? [] : [{ path: ['upTo'], message: 'upTo goes only with comparison: between' }];
  }
  if (value === undefined || upTo === undefined) {
    const message = 'comparison: between needs both bounds; write the lower as value and the upper as upTo';
    return [{ path: ['comparison'], message }];
  }
  return upTo < value ? [{ path: ['upTo'], message: `the upper bound (${upTo}) is below the lower (${value})` }] : [];
}

const within = (step: string | number, faults: readonly IndicatorFault[]): IndicatorFault[] =>
  faults.map(({ path, message }) => ({ path: [step, ...path], message }));

/** Minima of each municipality, or each target group, are of what is counted from dialogues. */
function eachFaults({ measure, target, municipality, targetGroup }: Indicator, plan: Plan): IndicatorFault[] {
  if (!target) return [];
  const { nature, compute } = MEASURE_TABLE[measure];
  const isCounted = nature === 'count' && compute !== 'by-hand' && measure !== 'persons';
  const parts = [
    { key: 'perMunicipality', of: 'municipality', isSet: target.perMunicipality !== undefined, own: municipality },
    { key: 'municipalities', of: 'municipality', isSet: target.municipalities.length > 0, own: municipality },
    { key: 'perTargetGroup', of: 'target group', isSet: target.perTargetGroup !== undefined, own: targetGroup },
    { key: 'targetGroups', of: 'target group', isSet: target.targetGroups.length > 0, own: targetGroup },
  ];
  const misplaced = parts.flatMap(({ key, of, isSet, own }): IndicatorFault[] => {
    if (!isSet) return [];
    if (!isCounted) {
      const message = `a minimum per ${of} goes only with the measures "dialogues", "participants" and "methods-tested"; write an indicator for each ${of} instead`;
      return [{ path: [key], message }];
    }
    if (key === 'perMunicipality' && plan.municipalities.length === 0)
      return [{ path: [key], message: 'the plan has no municipalities; leave the minimum per municipality out' }];
    return own === undefined ? [] : [{ path: [key], message: `the indicator is about one ${of} only` }];
  });
  return [
    ...misplaced,
    ...target.municipalities.flatMap(({ municipality: id }, index) =>
      unknownFault(id, plan.municipalities, 'municipality', ['municipalities', index, 'municipality']),
    ),
    ...target.targetGroups.flatMap(({ targetGroup: id }, index) =>
      unknownFault(id, plan.targetGroups, 'target group', ['targetGroups', index, 'targetGroup']),
    ),
    ...twiceIn(
      target.municipalities.map(({ municipality: id }) => id),
      'municipalities',
      'municipality',
    ),
    ...twiceIn(
      target.targetGroups.map(({ targetGroup: id }) => id),
      'targetGroups',
      'targetGroup',
    ),
  ];
}

const twiceIn = (ids: readonly Id[], list: string, key: string): IndicatorFault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [list, index, key], message: `"${id}" has a minimum already` }] : [],
  );

function targetFaults(indicator: Indicator, plan: Plan): IndicatorFault[] {
  const { target } = indicator;
  if (!target) return [];
  const { value, text, perMunicipality, perTargetGroup, municipalities, targetGroups } = target;
  const perEach = perMunicipality ?? perTargetGroup ?? municipalities[0] ?? targetGroups[0];
  const says = value !== undefined || text !== undefined || perEach !== undefined;
  return [
    ...(says ? [] : [{ path: [], message: 'a target needs a value, or a text when it has no figure' }]),
    ...boundFaults(target),
    ...eachFaults(indicator, plan),
    ...target.earlier.flatMap((earlier, index) => within('earlier', within(index, boundFaults(earlier)))),
  ];
}

/** Every figure that the plan gives for an indicator, where it stands. */
const figuresOf = ({ target, baseline, outcome, outcomes }: Indicator) =>
  [
    { path: ['target', 'value'], value: target?.value },
    { path: ['target', 'upTo'], value: target?.upTo },
    ...(target?.earlier ?? []).map(({ value }, index) => ({ path: ['target', 'earlier', index, 'value'], value })),
    { path: ['baseline', 'value'], value: baseline?.value },
    { path: ['outcome', 'value'], value: outcome?.value },
    ...outcomes.map(({ value }, index) => ({ path: ['outcomes', index, 'value'], value })),
  ].flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value }]));

/** What a figure of this nature cannot be. */
function natureFaults(indicator: Indicator): IndicatorFault[] {
  const { measure, target } = indicator;
  const own = MEASURE_TABLE[measure].nature;
  if (own !== 'of-plan' && indicator.nature !== undefined && indicator.nature !== own) {
    const message = `the measure "${measure}" is a ${own}; leave nature out, or enter the outcome by hand (measure: entered)`;
    return [{ path: ['nature'], message }];
  }
  const nature = natureOf(indicator);
  const impossible = figuresOf(indicator).flatMap(({ path, value }): IndicatorFault[] => {
    if (nature === 'yes-no' && value !== 0 && value !== 1) return [{ path, message: 'write yes or no (ja or nej)' }];
    const isBelow = value < 0 && (nature === 'count' || nature === 'share');
    return isBelow ? [{ path, message: `a ${nature} is at least 0; what may be below it is a level` }] : [];
  });
  const directed = nature === 'yes-no' && target && !['>=', '='].includes(target.comparison);
  return directed
    ? [...impossible, { path: ['target', 'comparison'], message: 'what is yes or no has no direction; leave it out' }]
    : impossible;
}

/** A series is told by its dates, and what is counted is counted once. */
function seriesFaults(indicator: Indicator): IndicatorFault[] {
  const { outcome, outcomes } = indicator;
  const at = (index: number, message: string): IndicatorFault => ({ path: ['outcomes', index], message });
  const periods = outcomes.flatMap(({ period }) => period ?? []);
  const isMixed = periods.length > 0 && periods.length < outcomes.length && natureOf(indicator) === 'count';
  return [
    ...(outcome && outcomes.length > 0
      ? [{ path: ['outcome'], message: 'there is a series of outcomes too; write this one as the last of them' }]
      : []),
    ...outcomes.flatMap((each, index) =>
      outcomeDay(each) ? [] : [at(index, 'write its date, or the period it is of')],
    ),
    ...(isMixed
      ? [
          {
            path: ['outcomes'],
            message:
              'write either how many so far at each date, or how many in each period, so that none is counted twice',
          },
        ]
      : []),
    ...outcomes.flatMap(({ period }, index) =>
      period &&
      outcomes
        .slice(0, index)
        .some((other) => other.period && other.period.from <= period.to && period.from <= other.period.to)
        ? [at(index, 'its period overlaps that of an earlier outcome')]
        : [],
    ),
  ];
}

/** What is measured by a survey has its outcome there, and nowhere else. */
function surveyFaults({ survey, measure, nature, outcome, outcomes }: Indicator): IndicatorFault[] {
  if (survey === undefined) return [];
  const path = ['survey'];
  if (measure !== 'entered' || (nature !== undefined && nature !== 'share'))
    return [
      { path, message: 'what is measured by a survey is a share, and no other measure; leave measure and nature out' },
    ];
  return outcome || outcomes.length > 0
    ? [{ path, message: 'the outcome is the share of the survey; write it there, and leave it out here' }]
    : [];
}

/** Everything in an indicator that does not hold together. */
export function indicatorFaults(indicator: Indicator, plan: Plan): IndicatorFault[] {
  const { measure, targetGroup } = indicator;
  return [
    ...unknownFault(indicator.municipality, plan.municipalities, 'municipality', ['municipality']),
    ...unknownFault(targetGroup, plan.targetGroups, 'target group', ['targetGroup']),
    ...(targetGroup && measure === 'target-groups-reached'
      ? [{ path: ['targetGroup'], message: 'a share of the target groups cannot be that of one group' }]
      : []),
    ...unknownFault(indicator.survey, plan.surveys, 'survey', ['survey']),
    ...surveyFaults(indicator),
    ...natureFaults(indicator),
    ...within('target', targetFaults(indicator, plan)),
    ...seriesFaults(indicator),
  ];
}

const NATURE_NOUNS: Readonly<Record<Nature, string>> = {
  count: 'a count, which adds up over its period',
  share: 'a share in percent',
  level: 'a level, read at an instant',
  'yes-no': 'yes or no',
};

/**
 * What a plan leaves open and has been taken one way: no faults, and said when a plan is checked (domain rules
 * "Assessment of an indicator", "Persons and participations").
 */
export function indicatorRemarks(indicator: Indicator, plan: Plan): IndicatorFault[] {
  const { measure, name, target } = indicator;
  const hasFigures = figuresOf(indicator).length > 0;
  const guess = guessNature(indicator);
  const isGuessed =
    measure === 'entered' &&
    indicator.survey === undefined &&
    indicator.nature === undefined &&
    !guess.sure &&
    hasFigures;
  const values = seriesOf(indicator).flatMap(({ value, period }) => (value === undefined || period ? [] : value));
  const falls = natureOf(indicator) === 'count' && values.some((value, index) => value < (values[index - 1] ?? value));
  const aboutPeople = /person|people|individ|människ|medborgare|invånare/iu.test(`${name} ${target?.unit ?? ''}`);
  return [
    ...(isGuessed
      ? [
          {
            path: ['name'],
            message: `taken for ${NATURE_NOUNS[guess.nature]}; write nature: count, share, level or yes-no to be sure`,
          },
        ]
      : []),
    ...(falls
      ? [{ path: ['outcomes'], message: 'a count only grows, and these fall; is it a level? then write nature: level' }]
      : []),
    ...(measure === 'participants' && aboutPeople
      ? [
          {
            path: ['measure'],
            message:
              'participants counts people at each dialogue they come to; where the same people meet several times, write measure: persons',
          },
        ]
      : []),
    ...(measure === 'persons' && indicator.municipality === undefined && plan.municipalities.length > 1
      ? [
          {
            path: ['measure'],
            message:
              'persons takes all its dialogues for meetings of the same people, and tells the most at any of them; give it a municipality or a kind where there are several groups',
          },
        ]
      : []),
  ];
}
