import { readAmount } from '../../domain/money';
import { comparable } from '../../domain/normalise-text';
import { ROLES, roleOf } from '../../domain/roles';
import { closest } from '../suggest';
import { dayIn, periodIn } from '../written-values';
import { type Cell, cellText } from './cells';
import type { CellKind } from './columns';
import { type Labels, YES_NO } from './labels';
import { NONE, splitWords } from './words-in-cell';

/** What a cell says as the plan has it, or what to write instead. */
export type Read = { readonly value: unknown } | { readonly fault: string };

const value = (read: unknown): Read => ({ value: read });
const fault = (sentence: string): Read => ({ fault: sentence });

/** `menade du "Efterarbete"?`, or what there is to choose from. */
export function chooseFrom(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  const most = known.slice(0, 12).join(', ');
  return near ? `menade du ”${near}”?` : `skriv något av ${most}${known.length > 12 ? ' …' : ''}`;
}

const NO_DAY = 'skriv ett datum som 2026-03-16';

/** The day in a cell of days, also where another program or a paste has left it the format of a number or a text. */
const dayOfCell = (cell: Cell): string | undefined => {
  if (cell.kind === 'date') return cell.day;
  return cell.kind === 'number' ? cell.maybeDay : undefined;
};

function readDate(cell: Cell): Read {
  const shown = dayOfCell(cell);
  if (shown !== undefined) return value(shown);
  const text = cellText(cell).trim();
  const day = dayIn(text);
  if (!day) return fault(`”${text}” går inte att läsa som ett datum; ${NO_DAY}`);
  const real = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day);
  return exists ? value(day) : fault(`det finns ingen dag ${text}; ${NO_DAY}`);
}

/** Several days in one cell. */
function readDates(cell: Cell): Read {
  if (cell.kind === 'date') return value([cell.day]);
  if (comparable(cellText(cell)) === NONE) return value([]);
  const read = splitWords(cellText(cell)).map((text) => readDate({ kind: 'text', text }));
  return read.find((each) => 'fault' in each) ?? value(read.flatMap((each) => ('value' in each ? [each.value] : [])));
}

/** A period as people write it, in the notation of the plan: 2026 – 2027 is 2026..2027. */
function readPeriod(cell: Cell): Read {
  const shown = dayOfCell(cell);
  if (shown !== undefined) return value(shown.slice(0, 7));
  const text = cellText(cell).trim();
  const period = periodIn(text);
  return period === undefined
    ? fault(
        `”${text}” går inte att läsa som en period; skriv hela månader som 2026, 2026-03, 2026..2027 eller 2026-03..2027-06`,
      )
    : value(period);
}

function readNumber(cell: Cell, isWhole: boolean): Read {
  const text = cellText(cell).trim();
  const say = (what: string): Read => fault(`”${text}” ${what}`);
  const asNumber = (number: number): Read =>
    isWhole && !Number.isInteger(number) ? say('är inget heltal; skriv det utan decimaler') : value(number);
  if (cell.kind === 'number') return asNumber(cell.isPercent ? Number((cell.value * 100).toPrecision(12)) : cell.value);
  const bare = text.replace(/\s+/gu, '').replace(/(?:kr|kronor|sek|st|%|:-)$/iu, '');
  // 600.000 and 600,000 are six hundred thousand to some and six hundred to others.
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/u.test(bare))
    return say('kan betyda två olika tal; skriv det utan punkt och komma mellan tusentalen');
  return /^-?\d+(?:[.,]\d+)?$/u.test(bare)
    ? asNumber(Number(bare.replace(',', '.')))
    : say('är inget tal; skriv det bara med siffror');
}

/** An amount of money, with or without its currency. */
function readAmountIn(cell: Cell): Read {
  const text = cellText(cell);
  const amount = cell.kind === 'text' ? readAmount(text) : undefined;
  return amount === undefined ? readNumber(cell, false) : value(amount);
}

function readYesNo(cell: Cell): Read {
  if (cell.kind === 'yes-no') return value(cell.value);
  const text = cellText(cell);
  const word = comparable(text);
  if (['ja', 'j', 'x', 'yes', 'true', 'sant', '1'].includes(word)) return value(true);
  if (['nej', 'n', 'no', 'false', 'falskt', '0'].includes(word)) return value(false);
  return fault(`”${text}” är varken ${YES_NO.yes} eller ${YES_NO.no}`);
}

/** The value that a word stands for: what the drop-down says, or the plan's own word. */
function valueFor(word: string, labels: Labels): string | undefined {
  const wanted = comparable(word);
  return Object.entries(labels).find(([own, label]) => wanted === comparable(label) || wanted === own)?.[0];
}

const notAmong = (word: string, labels: Labels): string =>
  `”${word}” går inte att välja här; ${chooseFrom(word, Object.values(labels))}`;

function readChoice(cell: Cell, labels: Labels): Read {
  const word = cellText(cell).trim();
  const found = valueFor(word, labels);
  return found === undefined ? fault(notAmong(word, labels)) : value(found);
}

function readEach(cell: Cell, find: (word: string) => unknown, wrong: (word: string) => string): Read {
  const all = cellText(cell);
  if (comparable(all) === NONE) return value([]);
  const found = splitWords(all).map((word) => ({ word, value: find(word) }));
  const missed = found.find((each) => each.value === undefined);
  return missed ? fault(wrong(missed.word)) : value(found.map((each) => each.value));
}

const SHORT_MONTHS = ['Jan', 'Feb', 'Mars', 'April', 'Maj', 'Juni', 'Juli', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

/** A text; a month that Excel has made a day of is the month again, and an empty text is written as two quotes. */
function readText(cell: Cell): Read {
  if (cell.kind === 'date') {
    const [year = '', month = ''] = cell.day.split('-');
    return value(cell.isMonth ? `${SHORT_MONTHS[Number(month) - 1]} -${year.slice(2)}` : cell.day);
  }
  const text = cellText(cell);
  return value(text.trim() === '""' ? '' : text);
}

const UNREADABLE: Readonly<Record<Extract<Cell, { kind: 'unreadable' }>['why'], (shown: string) => string>> = {
  error: (shown) => `cellen visar ett fel (${shown}); skriv värdet i stället`,
  formula: () => 'cellen har en formel utan värde; öppna filen i Excel och spara den, eller skriv värdet',
  'other-workbook': () => 'cellen hämtar sitt värde någon annanstans ifrån; skriv värdet i stället',
  day: (shown) => `${shown} är inget datum; ${NO_DAY}`,
};

/** Reads a cell that names nothing else in the workbook. */
export function readCell(cell: Cell, kind: CellKind, labels: Labels = {}): Read {
  if (cell.kind === 'unreadable') return fault(UNREADABLE[cell.why](cell.shown));
  switch (kind) {
    case 'date':
      return readDate(cell);
    case 'dates':
      return readDates(cell);
    case 'period':
      return readPeriod(cell);
    case 'number':
    case 'whole-number':
      return readNumber(cell, kind === 'whole-number');
    case 'amount':
      return readAmountIn(cell);
    case 'yes-no':
      return readYesNo(cell);
    case 'choice':
      return readChoice(cell, labels);
    case 'choices':
      return readEach(
        cell,
        (word) => valueFor(word, labels),
        (word) => notAmong(word, labels),
      );
    case 'roles':
      return readEach(cell, roleOf, (word) => `”${word}” är ingen roll; ${chooseFrom(word, ROLES)}`);
    case 'texts':
      return value(comparable(cellText(cell)) === NONE ? [] : splitWords(cellText(cell)));
    case 'id':
      return value(cellText(cell).trim());
    default:
      return readText(cell);
  }
}
