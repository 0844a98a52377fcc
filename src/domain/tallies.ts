import { z } from 'zod';
import { type LocalDate, type Month, monthOf, yearOf } from './dates';
import type { DialogueKind } from './dialogue-kinds';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import type { DialogueContent } from './dialogues';
import type { Id } from './identifiers';
import type { Period } from './periods';
import type { TallyFilter } from './tally-filter';
import { countThemes } from './theme-tallies';

/**
 * Running tallies: what questions are answered from without reading every dialogue. One tally holds the dialogues of one
 * year and municipality; a cell counts those of a month, kind, target group and method, where an empty group or
 * method means "any". A tally is only ever built by adding dialogues, so a recount is the same code.
 */

/** What a cell holds, in the order it is stored in. What came later stands last, so that older cells can be read. */
const CELL = [
  'dialogues',
  'participants',
  'electedKnown',
  'elected',
  'officialsKnown',
  'officials',
  'practitionersKnown',
  'practitioners',
  'surveys',
  'answers',
  'heard',
  'feedbackKnown',
  'wanted',
  'given',
  // Days of the month, 0 for none.
  'latest',
  'latestSurvey',
  'unreported',
] as const;
const OLDEST_CELL = CELL.length - 1;

const DAYS = ['latest', 'latestSurvey'] as const;
type Day = (typeof DAYS)[number];
type Figure = Exclude<(typeof CELL)[number], Day>;
const isDay = (name: (typeof CELL)[number]): name is Day => DAYS.some((day) => day === name);

/**
 * Sums over some dialogues. `…Known`, `surveys`: how many dialogues had that figure, since missing is not zero.
 * `unreported`: those among `wanted` of whom it is not reported whether they have been given feedback.
 */
export type Figures = Record<Figure, number> & {
  /** The latest dialogue, and the latest with a survey. */
  readonly latest?: LocalDate;
  readonly latestSurvey?: LocalDate;
};

const emptyFigures = (): Figures => {
  const zeros: Partial<Record<Figure, number>> = {};
  for (const name of CELL) if (!isDay(name)) zeros[name] = 0;
  return zeros as Figures;
};

const emptyCell = (): number[] => new Array<number>(CELL.length).fill(0);

/** A cell as stored. One that lacks what came later has 0 of it, until the tallies are counted anew. */
const Cell = z
  .array(z.number().int().nonnegative())
  .min(OLDEST_CELL)
  .max(CELL.length)
  .transform((stored) => emptyCell().map((none, place) => stored[place] ?? none));
type Cell = z.infer<typeof Cell>;

export const Tally = z.object({
  year: z.number().int(),
  municipality: z.string(),
  cells: z.record(z.string(), Cell),
  /** In how many dialogues a theme was raised; theme-tallies.ts knows the keys. */
  themes: z.record(z.string(), z.number().int().nonnegative()).default({}),
});
export type Tally = z.infer<typeof Tally>;

/** Which tally a dialogue is counted in. */
export interface TallyKey {
  readonly year: number;
  readonly municipality: Id;
}

export const tallyKeyOf = (content: DialogueContent): TallyKey => ({
  year: yearOf(content.date),
  municipality: content.municipality,
});

export const sameTally = (a: TallyKey, b: TallyKey): boolean => a.year === b.year && a.municipality === b.municipality;

export const emptyTally = (key: TallyKey): Tally => ({
  year: key.year,
  municipality: key.municipality,
  cells: {},
  themes: {},
});

const ANY = '';
const kindKey = (kind: DialogueKind, group: Id, method: Id): string => [kind, group, method].join('|');
const cellKey = (month: Month, kind: DialogueKind, group: Id, method: Id): string =>
  `${month.slice(5)}|${kindKey(kind, group, method)}`;

function figuresOf(content: DialogueContent): Record<Figure, number> {
  const known = (value: number | undefined): number => (value === undefined ? 0 : 1);
  const { surveyAnswers = 0, surveyHeard, feedbackWanted = 0, feedbackGiven } = content;
  // Answers say nothing of how many felt heard unless that was reported too.
  const answers = surveyHeard === undefined ? 0 : surveyAnswers;
  return {
    dialogues: 1,
    participants: content.participants,
    electedKnown: known(content.elected),
    elected: content.elected ?? 0,
    officialsKnown: known(content.officials),
    officials: content.officials ?? 0,
    practitionersKnown: known(content.practitioners),
    practitioners: content.practitioners ?? 0,
    surveys: answers > 0 ? 1 : 0,
    answers,
    heard: answers > 0 ? (surveyHeard ?? 0) : 0,
    feedbackKnown: known(content.feedbackWanted),
    wanted: feedbackWanted,
    given: feedbackGiven ?? 0,
    unreported: feedbackGiven === undefined ? feedbackWanted : 0,
  };
}

/** The tally with one more dialogue counted. @throws when the dialogue belongs in another tally */
export function addDialogue(tally: Tally, content: DialogueContent): Tally {
  const after = { ...tally, cells: { ...tally.cells }, themes: { ...tally.themes } };
  countIn(after, content);
  return after;
}

/** Counts a dialogue in a tally that nobody else has seen yet; its cells are replaced, never changed. */
function countIn(tally: Tally, content: DialogueContent): void {
  if (!sameTally(tally, tallyKeyOf(content))) throw new Error('the dialogue belongs in another tally');
  const figures = figuresOf(content);
  const day = Number(content.date.slice(8));
  const days: Record<Day, number> = { latest: day, latestSurvey: figures.surveys > 0 ? day : 0 };
  const added = CELL.map((name) => (isDay(name) ? { latest: true, value: days[name] } : { value: figures[name] }));
  for (const group of new Set([ANY, ...content.targetGroups])) {
    for (const method of new Set([ANY, ...content.methods])) {
      const key = cellKey(monthOf(content.date), content.kind, group, method);
      const before = tally.cells[key] ?? emptyCell();
      tally.cells[key] = added.map(({ latest, value }, place) => {
        const held = before[place] ?? 0;
        return latest ? Math.max(held, value) : held + value;
      });
    }
  }
  countThemes(tally.themes, content);
}

/** All tallies of these dialogues, recounted from nothing, in a stable order. */
export function tallyUp(contents: Iterable<DialogueContent>): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const content of contents) {
    const key = tallyKeyOf(content);
    const name = `${key.year}|${key.municipality}`;
    const tally = tallies.get(name) ?? emptyTally(key);
    tallies.set(name, tally);
    countIn(tally, content);
  }
  return [...tallies.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, tally]) => tally);
}

type Sums = { -readonly [Figure in keyof Figures]: Figures[Figure] };

const later = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  !a || (b && b > a) ? b : a;

/** Counts a cell in; the sums are changed in place, since there are hundreds of cells behind an answer. */
function addCell(sums: Sums, { month, cell }: MonthCell): void {
  const date = (day: number): LocalDate | undefined =>
    day > 0 ? `${month}-${String(day).padStart(2, '0')}` : undefined;
  CELL.forEach((name, place) => {
    const value = cell[place] ?? 0;
    if (isDay(name)) sums[name] = later(sums[name], date(value));
    else sums[name] += value;
  });
}

interface MonthCell {
  readonly month: Month;
  readonly cell: Cell;
}
const foldedTallies = new WeakMap<Tally, ReadonlyMap<string, readonly MonthCell[]>>();

/** The cells of each kind, group and method. One answer sums up many times over, so a tally is folded once. */
function folded(tally: Tally): ReadonlyMap<string, readonly MonthCell[]> {
  const known = foldedTallies.get(tally);
  if (known) return known;
  const cells = new Map<string, MonthCell[]>();
  for (const [key, cell] of Object.entries(tally.cells)) {
    const rest = key.slice(3);
    const of = cells.get(rest) ?? [];
    of.push({ month: `${tally.year}-${key.slice(0, 2)}`, cell });
    cells.set(rest, of);
  }
  foldedTallies.set(tally, cells);
  return cells;
}

/**
 * The sums over all dialogues that pass the filter.
 * A period counts in whole months, which is what every period of a plan consists of.
 */
export function sumUp(tallies: readonly Tally[], { period, municipality, ...filter }: TallyFilter = {}): Figures {
  const sums: Sums = emptyFigures();
  const kinds = filter.kind ? [filter.kind] : DIALOGUE_KINDS;
  const keys = kinds.map((kind) => kindKey(kind, filter.targetGroup ?? ANY, filter.method ?? ANY));
  for (const tally of tallies) {
    if (municipality && tally.municipality !== municipality) continue;
    for (const key of keys) {
      for (const each of folded(tally).get(key) ?? []) if (isWithin(each.month, period)) addCell(sums, each);
    }
  }
  return sums;
}

const isWithin = (month: Month, period: Period | undefined): boolean =>
  !period || (monthOf(period.from) <= month && month <= monthOf(period.to));

/** The years that any dialogue lies in, ascending. */
export const yearsIn = (tallies: readonly Tally[]): number[] =>
  [...new Set(tallies.filter((tally) => Object.keys(tally.cells).length > 0).map((tally) => tally.year))].sort();
