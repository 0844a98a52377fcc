import { comparable } from '../../domain/normalise-text';
import { type Period, periodNotation } from '../../domain/periods';
import type { CellKind, SheetField } from './columns';
import { YES_NO } from './labels';
import { serialOf } from './number-formats';
import type { WrittenCell } from './sheet-xml';
import type { Style } from './styles';
import { joinWords, NONE } from './words-in-cell';

/** How a column of a kind looks. */
export function styleOf(kind: CellKind): Style {
  if (kind === 'date') return 'date';
  if (kind === 'whole-number') return 'money';
  if (kind === 'amount') return 'amount';
  return kind === 'number' ? 'number' : 'text';
}

export interface Nameable {
  readonly id: string;
  readonly name: string;
}

/** What an item of a list is named by in other cells: its name, or its id where the name would be taken for another. */
export function nameFor(id: string, items: readonly Nameable[]): string {
  const own = items.find((item) => item.id === id);
  if (!own) return id;
  const name = comparable(own.name);
  const isClear = items.every((item) => item.id === id || (comparable(item.name) !== name && item.id !== name));
  return isClear && name !== NONE && own.name.trim() !== '' && !/[;\n"]/u.test(own.name) ? own.name : id;
}

const words = (texts: readonly string[], isOptional: boolean): WrittenCell | undefined =>
  texts.length > 0 ? { text: joinWords(texts) } : isOptional ? { text: NONE } : undefined;

/**
 * A cell for a value of the plan; undefined where it is left empty.
 * @param isKeptEmpty whether an empty list says something else than none
 */
export function writeCell(
  value: unknown,
  kind: CellKind,
  { labels = {} }: Pick<SheetField, 'labels'>,
  known: readonly Nameable[],
  isKeptEmpty: boolean,
): WrittenCell | undefined {
  if (value === undefined) return undefined;
  const list = Array.isArray(value) ? value.map(String) : [];
  switch (kind) {
    case 'number':
    case 'whole-number':
    case 'amount':
      return { number: Number(value) };
    case 'date': {
      const serial = serialOf(String(value));
      return serial === undefined ? { text: String(value) } : { number: serial };
    }
    case 'period':
      return { text: periodNotation(value as Period) };
    case 'yes-no':
      return { text: value ? YES_NO.yes : YES_NO.no };
    case 'choice':
      return { text: labels[String(value)] ?? String(value) };
    case 'choices':
      return words(
        list.map((each) => labels[each] ?? each),
        isKeptEmpty,
      );
    case 'dates':
    case 'texts':
      return words(list, isKeptEmpty);
    case 'roles':
      return words(list, isKeptEmpty);
    case 'reference':
      return { text: nameFor(String(value), known) };
    case 'references':
      // One name is found as a whole, whatever commas it has.
      if (list.length === 1) return { text: nameFor(String(list[0]), known) };
      return words(
        list.map((each) => nameFor(each, known)),
        isKeptEmpty,
      );
    default:
      return { text: value === '' ? '""' : String(value) };
  }
}
