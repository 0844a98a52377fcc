import type { CoverageCell } from '../domain/coverage';
import { namedIn } from '../domain/filters';
import type { Language } from '../domain/language';
import { areaName, type Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { restsSentence } from '../text/counts';
import {
  type CoverageView,
  columnNames,
  coverageCell,
  coverageTexts,
  groupLabel,
  isAskedBefore,
  noteBesideCoverage,
} from '../text/coverage';
import { narrowedTitle } from '../text/filters';
import { listAnd } from '../text/format';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, tellsMore } from './buttons';
import type { CardsOf } from './cards-of';
import { figuresCard, type TableShown } from './figures';
import { type ListItem, listCard } from './list';
import type { Page } from './page';

/** More columns than these cannot be read on a phone. */
const MOST_COLUMNS = 7;
/** More places than these are not all named for each group. */
const MOST_CELLS = 20;

/** The shortest beginnings, from three letters, that tell the names apart. */
function shortNames(names: readonly string[]): string[] {
  const longest = Math.max(0, ...names.map((name) => name.length));
  for (let length = 3; length < longest; length += 1) {
    const cut = names.map((name) => name.slice(0, length));
    if (new Set(cut).size >= names.length) return cut;
  }
  return [...names];
}

/** "Laholm ● 2" */
const cellLine = (cell: CoverageCell, plan: Plan): string =>
  [areaName(plan, cell.municipality), coverageCell(cell)].filter((each) => each !== undefined).join(' ');

function matrix(view: CoverageView, language: Language): TableShown {
  const { plan, coverage } = view;
  const names = columnNames(view, language);
  return {
    // A long word of a target group has to have room; what stands in the other columns is short, but for a heading of
    // its own where there is one column.
    widths: [10, ...names.map(() => (names.length === 1 ? 4 : 2))],
    header: [coverageTexts[language].targetGroup, ...(names.length > 1 ? shortNames(names) : names)],
    rows: coverage.rows.map((row) => [groupLabel(plan, row), ...row.cells.map(coverageCell)]),
  };
}

/** A group's cells of one sort; where there are very many, some are named and the rest counted. */
function linesOf(cells: readonly CoverageCell[], plan: Plan, language: Language): string[] {
  if (cells.length <= MOST_CELLS) {
    return [cells.map((cell) => cellLine(cell, plan)).join(' · ')];
  }
  const sorts = [
    cells.filter(({ dialogues }) => dialogues > 0),
    cells.filter(({ dialogues, prioritised }) => dialogues === 0 && prioritised),
  ];
  const rest = cells.length - sorts.flat().length;
  const named = (listed: readonly CoverageCell[]): string =>
    listAnd(
      listed.map((cell) => cellLine(cell, plan)),
      language,
    );
  return [
    ...sorts.flatMap((sort) => (sort.length > 0 ? [named(sort)] : [])),
    ...(rest > 0 ? [coverageTexts[language].unmet(rest, planNouns(plan, language).area)] : []),
  ];
}

/** With many municipalities: a group at a time, and where it has been met. */
const itemsOf = ({ plan, coverage }: CoverageView, language: Language): ListItem[] =>
  coverage.rows.map((row) => ({ title: groupLabel(plan, row), lines: linesOf(row.cells, plan, language) }));

/** The same dialogues counted in another way, where there are any, and the whole where it tells more. */
function buttonsOf({ plan, filters, stored, reported }: CoverageView, language: Language): Button[] {
  const texts = coverageTexts[language];
  const { area, hasAreas } = planNouns(plan, language);
  const narrowed = namedIn(filters);
  const by = (title: string, dimension: 'targetGroup' | 'municipality'): Button[] =>
    stored.asked > 0 && filters[dimension] === undefined
      ? [askButton(title, { kind: 'dialogue-count', ...narrowed, by: dimension }, language)]
      : [];
  return [
    ...by(texts.perTargetGroup, 'targetGroup'),
    ...(hasAreas ? by(texts.perMunicipality(area), 'municipality') : []),
    ...(tellsMore(filters, stored, reported) ? [askButton(texts.whole, { kind: 'coverage' }, language)] : []),
  ];
}

const legendOf = (view: CoverageView, language: Language): string[] => {
  const names = columnNames(view, language);
  const short = shortNames(names);
  const abbreviated = names.some((name, index) => name !== short[index]) && names.length > 1;
  return [
    coverageTexts[language].legend,
    ...(abbreviated ? [names.map((name, index) => `${short[index]} = ${name}`).join(', ')] : []),
  ];
};

/**
 * Target group × municipality: met, prioritised and missing, or neither.
 * @param before what the answer says before the view's own sentence
 */
function coverageCard(
  view: CoverageView,
  sentence: string,
  language: Language,
  page: Page,
  before?: string,
): AdaptiveCard {
  const { plan, coverage, filters, rests } = view;
  const note = noteBesideCoverage(view, language, before);
  const shown = {
    title: narrowedTitle(coverageTexts[language].title, filters, plan, language),
    sentence,
    rests: restsSentence(rests, language),
    buttons: buttonsOf(view, language),
  };
  const notes = note ? [note] : [];
  if (coverage.municipalities.length > MOST_COLUMNS) {
    const legend = coverageTexts[language].legend;
    return listCard(
      { ...shown, groups: [{ items: itemsOf(view, language) }], notes: [legend, ...notes] },
      language,
      page,
    );
  }
  // Where nothing is stored, "not met" is more than is known.
  if (rests.dialogues === 0 && !isAskedBefore(view)) return figuresCard({ ...shown, notes }, language);
  return figuresCard(
    { ...shown, table: matrix(view, language), notes: [...legendOf(view, language), ...notes] },
    language,
    page,
  );
}

export const coverageCards = {
  coverage: (view, { sentence, language, preface, page }) => coverageCard(view, sentence, language, page, preface),
} satisfies CardsOf<'coverage'>;
