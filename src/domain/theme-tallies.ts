import { DIALOGUE_KINDS, type DialogueKind } from './dialogue-kinds';
import type { DialogueContent } from './dialogues';
import type { Id } from './identifiers';
import { contains } from './periods';
import type { TallyFilter } from './tally-filter';

/**
 * How often themes were raised. A tally counts them beside its cells, by kind, target group and method, where an empty
 * group or method means "any"; a year is the finest time that is asked for.
 */

const ANY = '';
const themeKey = (kind: DialogueKind, group: Id, method: Id, theme: Id): string =>
  [kind, group, method, theme].join('|');

/** What is needed of a tally here. */
interface Themed {
  readonly year: number;
  readonly municipality: Id;
  readonly themes: Readonly<Record<string, number>>;
}

/** Counts one more dialogue's themes in; the counts are changed in place. */
export function countThemes(
  counts: Record<string, number>,
  { kind, targetGroups, methods, themes }: DialogueContent,
): void {
  for (const group of new Set([ANY, ...targetGroups])) {
    for (const method of new Set([ANY, ...methods])) {
      for (const theme of new Set(themes)) {
        const key = themeKey(kind, group, method, theme);
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
  }
}

/** In how many of the dialogues that pass the filter a theme was raised. A period counts in whole years. */
export function dialoguesWithTheme(tallies: readonly Themed[], theme: Id, filter: TallyFilter): number {
  const kinds = filter.kind ? [filter.kind] : DIALOGUE_KINDS;
  const keys = kinds.map((kind) => themeKey(kind, filter.targetGroup ?? ANY, filter.method ?? ANY, theme));
  return tallies
    .filter(({ municipality }) => !filter.municipality || municipality === filter.municipality)
    .filter(({ year }) => !filter.period || contains(filter.period, `${year}-01-01`))
    .reduce((sum, { themes }) => sum + keys.reduce((own, key) => own + (themes[key] ?? 0), 0), 0);
}
