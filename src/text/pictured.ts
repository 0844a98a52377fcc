import type { CoverageCell } from '../domain/coverage';
import { percentOf } from '../domain/figures';
import type { Language } from '../domain/language';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import type { MatrixCell, Picture, PictureRow, ScaledRow } from '../domain/picture';
import type { Plan } from '../domain/plan';
import type { View, ViewOf } from './answers';
import { byTitle, type CountView, countTitle, isOverTime, rowLabel } from './counts';
import { type CoverageView, columnNames, coverageCell, coverageTexts, groupLabel } from './coverage';
import { narrowedTitle } from './filters';
import { headCountText, listAnd, uncapital } from './format';
import { barOfIndicator, boundsOf } from './goal-bar';
import { goalCardTexts } from './goal-card';
import type { GoalStatusView, GoalsView } from './goal-sentences';
import { briefOutcome, goalName, targetTexts } from './indicators';
import { shareCells } from './share-cells';
import { type SurveyView, shareTexts } from './shares';
import type { Texts } from './texts';

/** Answers that show something when they are drawn, as pictures: for the chat and for documents. */

/** With one bar there is nothing to compare. */
const FEWEST_ROWS = 2;
/** More than these are too small to read. */
const MOST_ROWS = 40;

interface PictureTexts {
  /** What the mark across a bar is, and what hatching is. */
  readonly bars: string;
  readonly targetLine: string;
}

const pictureTexts: Texts<PictureTexts> = {
  sv: { bars: 'Streck: målvärdet. Randig stapel: ligger efter.', targetLine: 'Linje: målvärdet.' },
  en: { bars: 'Mark: the target. Hatched bar: behind.', targetLine: 'Line: the target.' },
};

const altTextOf = (title: string, rows: readonly PictureRow[]): string =>
  `${title}. ${rows.map(({ label, text }) => `${label}: ${text}`).join('. ')}.`;

const isOfSize = ({ length }: readonly unknown[]): boolean => length >= FEWEST_ROWS && length <= MOST_ROWS;

function indicatorRow(goal: GoalStatus['goal'], status: IndicatorStatus, plan: Plan, language: Language): ScaledRow[] {
  const bar = barOfIndicator(status);
  if (!bar) return [];
  const targets = targetTexts(status, plan, language);
  const target = targets.length > 0 ? [goalCardTexts[language].target(targets)] : [];
  return [
    {
      ...bar,
      label: `${goalName(goal, language)}: ${status.indicator.name}`,
      text: [briefOutcome(status, plan, language), ...target].join(' · '),
    },
  ];
}

function ofGoals(statuses: readonly GoalStatus[], title: string, plan: Plan, language: Language): Picture | undefined {
  const rows = statuses.flatMap(({ goal, indicators }) =>
    indicators.flatMap((status) => indicatorRow(goal, status, plan, language)),
  );
  if (rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  return { sort: 'bars', title, rows, legend: pictureTexts[language].bars, altText: altTextOf(title, rows) };
}

const goals = ({ statuses, plan, goalType }: GoalsView, language: Language): Picture | undefined =>
  ofGoals(statuses, goalCardTexts[language].overview(goalType), plan, language);

const goal = ({ status, plan, filters }: GoalStatusView, language: Language): Picture | undefined =>
  ofGoals([status], narrowedTitle(status.goal.title, filters, plan, language), plan, language);

function count(view: CountView, language: Language): Picture | undefined {
  const { by, naming, rests } = view;
  if (by === undefined || rests.dialogues === 0) return undefined;
  const rows = view.rows.map(({ label, count: counted }): PictureRow => {
    const row = { label: rowLabel(label, by, naming, language), text: headCountText(counted, language) };
    return typeof counted === 'number' ? { ...row, value: counted } : row;
  });
  const highest = Math.max(0, ...rows.flatMap(({ value }) => value ?? []));
  if (!isOfSize(rows) || highest === 0) return undefined;
  const title = `${countTitle(view, language)} – ${uncapital(byTitle(by, naming, language))}`;
  const words = { title, altText: altTextOf(title, rows) };
  return isOverTime(view)
    ? { sort: 'columns', rows, ...words }
    : { sort: 'bars', rows: rows.map((row) => ({ ...row, whole: highest, isOpen: true })), ...words };
}

function survey(view: SurveyView, language: Language): Picture | undefined {
  const { plan, filters, status } = view;
  const { by, rows: found } = view.survey;
  if (by === undefined || !isOfSize(found)) return undefined;
  const cells = shareCells(
    found.map((row) => row.found),
    language,
  );
  const rows = found.map(({ label, found: share }, at): PictureRow => {
    const row = { label: rowLabel(label, by, plan, language), text: cells[at] ?? '' };
    return share.kind === 'share' ? { ...row, value: percentOf(share.share) } : row;
  });
  if (rows.every(({ value }) => value === undefined)) return undefined;
  const title = narrowedTitle(shareTexts[language].surveyTitle(plan.form?.survey), filters, plan, language);
  const targets = status ? boundsOf(status) : [];
  const target = status ? listAnd(targetTexts(status, plan, language), language) : '';
  const words = {
    title,
    ...(targets.length > 0 ? { legend: pictureTexts[language].targetLine } : {}),
    altText: [altTextOf(title, rows), ...(target === '' ? [] : [`${goalCardTexts[language].target([target])}.`])].join(
      ' ',
    ),
  };
  return isOverTime({ by, order: view.order, isCompared: view.isCompared })
    ? { sort: 'columns', rows, whole: 100, targets, ...words }
    : { sort: 'bars', rows: rows.map((row) => ({ ...row, whole: 100, targets })), ...words };
}

const matrixCell = ({ dialogues, prioritised }: CoverageCell): MatrixCell =>
  dialogues > 0 ? dialogues : prioritised ? 'missing' : 'none';

function coverage(view: CoverageView, language: Language): Picture | undefined {
  const { plan, filters, rests } = view;
  const { rows: groups } = view.coverage;
  const texts = coverageTexts[language];
  const columns = columnNames(view, language);
  // Where nothing is stored, "not met" is more than is known.
  if (rests.dialogues === 0 || groups.length > MOST_ROWS || columns.length > MOST_ROWS) return undefined;
  const title = narrowedTitle(texts.title, filters, plan, language);
  const rows = groups.map((row) => ({
    label: groupLabel(plan, row),
    text: row.cells.map((cell, at) => `${columns[at]} ${coverageCell(cell)}`).join(', '),
    cells: row.cells.map(matrixCell),
  }));
  return {
    sort: 'matrix',
    title,
    legend: texts.legend,
    columns,
    rows,
    altText: `${altTextOf(title, rows)} ${texts.legend}.`,
  };
}

/** The kinds of answer that can be drawn. */
const DRAWN: { readonly [Kind in View['kind']]?: (view: ViewOf<Kind>, language: Language) => Picture | undefined } = {
  goals,
  'goal-status': goal,
  count,
  survey,
  coverage,
};

const drawnOf = <Kind extends View['kind']>(kind: Kind, view: ViewOf<Kind>, language: Language): Picture | undefined =>
  DRAWN[kind]?.(view, language);

/** An answer as a picture; `undefined` where it has no figures beside each other, or too many. */
export const pictureOf = (view: View, language: Language): Picture | undefined => drawnOf(view.kind, view, language);
