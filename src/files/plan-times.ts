import { LocalDate } from '../domain/dates';
import { withYear } from '../domain/written-times';
import { faultAt } from './plan-sentences';
import { locate, type MapTree, type Tree } from './plan-tree';
import type { FileFault } from './source';

/** Times of activities that a plan writes without their year: "hösten", "v. 12". */

/** Where there is no plan to tell when its project begins, any year shows whether a time can be read. */
const ANY_DAY = '2024-01-01';

const textAt = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;

/**
 * A plan's tree where each time has its year: that of the next one from the plan's start, which is said of each.
 * @param tree with the plan's own words and values
 */
export function withYears(tree: Tree): { readonly tree: Tree; readonly remarks: readonly FileFault[] } {
  const activities = tree.kind === 'map' ? tree.entries.get('activities') : undefined;
  if (tree.kind !== 'map' || activities?.tree.kind !== 'list') return { tree, remarks: [] };
  const start = LocalDate.safeParse(textAt(tree.entries.get('start')?.tree));
  const remarks: FileFault[] = [];
  const items = activities.tree.items.map((item, index): Tree => {
    const when = item.kind === 'map' ? item.entries.get('when') : undefined;
    const dated = withYear(textAt(when?.tree) ?? '', start.data ?? ANY_DAY);
    if (item.kind !== 'map' || !when || dated === undefined) return item;
    remarks.push(
      faultAt(
        locate(tree, ['activities', index, 'when']),
        `taken for "${dated}"; write the year too if another is meant`,
      ),
    );
    return withEntry(item, 'when', { ...when.tree, kind: 'scalar', value: dated });
  });
  return { tree: withEntry(tree, 'activities', { ...activities.tree, items }), remarks };
}

function withEntry(tree: MapTree, key: string, value: Tree): MapTree {
  const { place } = tree.entries.get(key) ?? value;
  return { ...tree, entries: new Map(tree.entries).set(key, { place, tree: value }) };
}
