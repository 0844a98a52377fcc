import { type Indicator, readYesNo } from '../domain/goals';
import { natureOf } from '../domain/natures';
import { goalsOf, type Plan } from '../domain/plan';
import { remarksOf } from '../domain/plan-faults';
import type { Path } from './plan-schema';
import { faultAt } from './plan-sentences';
import { locate, plain, type Tree } from './plan-tree';
import type { FileFault } from './source';

/** What is to be said of an indicator's figures that only the file shows: how they were written, and what was not. */

const at = (tree: Tree, path: Path, message: string): FileFault => faultAt(locate(tree, path), message);

const writtenAt = (tree: Tree, path: Path): unknown => {
  const found = locate(tree, path).tree;
  return found && plain(found);
};

/** The indicators of a plan, where each stands in the file. */
const indicatorsIn = (plan: Plan): { readonly indicator: Indicator; readonly path: Path }[] =>
  goalsOf(plan).flatMap(({ type, indicators, ...goal }) =>
    indicators.map((indicator, index) => ({
      indicator,
      path: ['goals', type, plan.goals[type].findIndex(({ number }) => number === goal.number), 'indicators', index],
    })),
  );

/** Every place of an indicator where a figure may stand. */
const placesIn = ({ outcomes, target }: Indicator): Path[] => [
  ['target', 'value'],
  ['baseline', 'value'],
  ['outcome', 'value'],
  ...outcomes.map((_, index) => ['outcomes', index, 'value']),
  ...(target?.earlier ?? []).map((_, index) => ['target', 'earlier', index, 'value']),
];

/** "ja" or "nej" where the figure is no yes or no: it would be told as 1 or 0. */
export const wordedFigures = (tree: Tree, plan: Plan): FileFault[] =>
  indicatorsIn(plan).flatMap(({ indicator, path }) =>
    natureOf(indicator) === 'yes-no'
      ? []
      : placesIn(indicator).flatMap((place) => {
          const written = writtenAt(tree, [...path, ...place]);
          return readYesNo(written) === written
            ? []
            : [at(tree, [...path, ...place], 'write a number, or nature: yes-no beside the indicator’s name')];
        }),
  );

/** A level may well be good when it is low, so that "at least" is only said of one where the plan says so. */
const undirected = (tree: Tree, plan: Plan): FileFault[] =>
  indicatorsIn(plan).flatMap(({ indicator, path }) => {
    const { target } = indicator;
    const isOpen =
      natureOf(indicator) === 'level' &&
      target?.value !== undefined &&
      writtenAt(tree, [...path, 'target', 'comparison']) === undefined;
    return isOpen
      ? [
          at(
            tree,
            [...path, 'target'],
            `taken for at least ${target.value}; write comparison: "<=" if it should be at most`,
          ),
        ]
      : [];
  });

/** What a plan leaves open and has been taken one way, with its line. */
export const remarksIn = (tree: Tree, plan: Plan): FileFault[] => [
  ...remarksOf(plan).map(({ path, message }) => at(tree, path, message)),
  ...undirected(tree, plan),
];
