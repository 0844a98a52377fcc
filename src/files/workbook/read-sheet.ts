import { type Cell, placeOf, type Sheet, type SheetRow } from './cells';
import { dayOf, type ShownAs } from './number-formats';
import type { XmlReader } from './xml';
import { TooLarge } from './zip';

/** What the cells of a sheet refer to, and what the whole workbook may still hold. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly shown: readonly ShownAs[];
  readonly from1904: boolean;
  /** How many filled cells there may still be. */
  cellsLeft: number;
}

/** `_x000D_` is how a workbook writes characters that XML cannot. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const MAX_MERGES = 2_000;
/** The days that a plan may be about, far from the numbers that people write where a day is asked for. */
const IN_A_PLAN = /^20\d\d-/u;

/** A cell while its parts come. */
interface Begun {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula?: string;
}

const shownIn = (style: number, { shown }: SheetContext): ShownAs => shown[style] ?? 'number';

function numberCell(value: number, style: number, context: SheetContext): Cell | undefined {
  if (!Number.isFinite(value)) return undefined;
  const as = shownIn(style, context);
  const day = dayOf(value, context.from1904);
  if (as !== 'date' && as !== 'month') {
    const isLikely = as === 'number' && Number.isInteger(value) && day !== undefined && IN_A_PLAN.test(day);
    return { kind: 'number', value, isPercent: as === 'percent', ...(isLikely ? { maybeDay: day } : {}) };
  }
  return day === undefined
    ? { kind: 'unreadable', why: 'day', shown: String(value) }
    : { kind: 'date', day, isMonth: as === 'month' };
}

function cellOf({ type, style, value, formula }: Begun, context: SheetContext): Cell | undefined {
  if (formula !== undefined) {
    if (/\[\d+\]|\.xls|\bDDE\b|https?:/iu.test(formula))
      return { kind: 'unreadable', why: 'other-workbook', shown: '' };
    // A formula whose value is no text ("") looks empty; one without any value has never been computed.
    if (value === '' && type !== 'str') return { kind: 'unreadable', why: 'formula', shown: '' };
  }
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)] ?? '';
      return text.trim() === '' ? undefined : { kind: 'text', text };
    }
    case 'str':
    case 'inlineStr':
      return value.trim() === '' ? undefined : { kind: 'text', text: unescaped(value) };
    case 'b':
      return { kind: 'yes-no', value: value === '1' };
    case 'e':
      return { kind: 'unreadable', why: 'error', shown: value.slice(0, 20) };
    case 'd':
      return { kind: 'date', day: value.slice(0, 10), isMonth: shownIn(style, context) === 'month' };
    default:
      return value === '' ? undefined : numberCell(Number(value), style, context);
  }
}

/** Takes the parts of a sheet as they come; rows and cells without anything in them are not kept. */
export class SheetReader implements XmlReader {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly merged: { readonly from: number; readonly to: number; readonly column: number }[] = [];
  private row = 0;
  private column = 0;
  private begun?: Begun;
  private into?: 'value' | 'formula' | 'inline';
  private phonetic = 0;

  constructor(private readonly context: SheetContext) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.row = Number(attributes.r) || this.row + 1;
      this.column = 0;
    } else if (name === 'c') {
      this.column = placeOf(attributes.r ?? '')?.column ?? this.column + 1;
      const [type, style] = [attributes.t ?? 'n', Number(attributes.s) || 0];
      this.begun = { column: this.column, type, style, value: '' };
    } else if (name === 'v') this.into = 'value';
    else if (name === 'f') {
      if (this.begun) this.begun.formula = '';
      this.into = 'formula';
    } else if (name === 't') this.into = 'inline';
    else if (name === 'rPh') this.phonetic += 1;
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
  };

  readonly text = (text: string): void => {
    if (!this.begun || !this.into || this.phonetic > 0) return;
    if (this.into === 'formula') this.begun.formula += text;
    else this.begun.value += text;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.into = undefined;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'c' && this.begun) {
      const cell = cellOf(this.begun, this.context);
      if (cell) this.put(this.begun.column, cell);
      this.begun = undefined;
    }
  };

  private put(column: number, cell: Cell): void {
    this.context.cellsLeft -= 1;
    if (this.context.cellsLeft < 0) throw new TooLarge();
    const cells = this.rows.get(this.row) ?? new Map<number, Cell>();
    this.rows.set(this.row, cells.set(column, cell));
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from && to && to.row > from.row && this.merged.length < MAX_MERGES)
      this.merged.push({ from: from.row, to: to.row, column: from.column });
  }

  /** The sheet; what is written in cells that are merged downwards is meant for each row that has something else. */
  sheet(name: string): Sheet {
    for (const { from, to, column } of this.merged) {
      const cell = this.rows.get(from)?.get(column);
      for (const [number, cells] of this.rows)
        if (cell && number > from && number <= to && !cells.has(column)) cells.set(column, cell);
    }
    const rows: [number, SheetRow][] = [...this.rows].sort(([a], [b]) => a - b);
    return { name, rows: new Map(rows) };
  }
}
