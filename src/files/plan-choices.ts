import { comparable } from '../domain/normalise-text';
import { planPlace } from './plan-keys';
import type { Path } from './plan-schema';
import { CURRENCY_LABELS, KIND_LABELS, type Labels, TOPIC_LABELS } from './workbook/labels';
import { SHEETS } from './workbook/layout';

/** The Swedish words for what is chosen, by the place of the choice in a plan: those of the workbook's drop-downs. */
const LABELS: ReadonlyMap<string, Labels> = new Map([
  ...SHEETS.flatMap(({ lists }) =>
    lists.flatMap(({ at, columns }) =>
      columns.flatMap(({ path, labels }) => (labels ? [[`${planPlace(at)}.${path}`, labels] as const] : [])),
    ),
  ),
  ['notes.about', TOPIC_LABELS],
  ['form.dialogueKinds', KIND_LABELS],
  ['currency', CURRENCY_LABELS],
]);

/** What else is written for a choice, in either language. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  '>=': ['at least', 'minimum'],
  '>': ['more than', 'over'],
  '<=': ['at most', 'maximum'],
  '<': ['less than', 'under'],
  '=': ['exactly', 'lika med'],
  preparation: ['preparations', 'förberedelse', 'förberedande'],
  completion: ['avslut', 'uppföljning'],
  'not-done': ['not done', 'inte genomförd', 'ej påbörjad', 'inte påbörjad', 'planerad'],
  partly: ['partly done', 'delvis', 'pågår', 'påbörjad'],
  done: ['klar', 'genomfört', 'genomförda'],
  'not-relevant': ['not relevant', 'inte aktuell', 'utgår'],
  perspective: ['perspektivdialog', 'perspektivinhämtande dialog'],
  'in-depth': ['in depth', 'fördjupande dialog', 'fördjupad'],
  'yes-no': ['yes or no'],
  count: ['antal'],
  share: ['andel'],
  level: ['nivå'],
  entered: ['för hand'],
  SEK: ['kr', 'svenska kronor', 'swedish kronor'],
  EUR: ['€', 'euros'],
  NOK: ['norwegian kroner'],
  DKK: ['danish kroner'],
  GBP: ['£', 'brittiska pund', 'pounds'],
  USD: ['$', 'us-dollar', 'dollars'],
};

/** The Swedish words for the values of a choice; absent where it has none. */
export const labelsAt = (path: Path): Labels | undefined => LABELS.get(planPlace(path));

/** The value that a word stands for among those of a choice, whatever its language and case. */
export function valueNamed(word: string, path: Path, values: readonly string[]): string | undefined {
  const wanted = comparable(word);
  const labels = labelsAt(path) ?? {};
  return (
    values.find((value) => comparable(value) === wanted) ??
    values.find((value) => labels[value] !== undefined && comparable(labels[value]) === wanted) ??
    values.find((value) => ALSO[value]?.includes(wanted))
  );
}

/** Every word that is read for the values of a choice, as they are usually written. */
export function wordsForValues(path: Path, values: readonly string[]): string[] {
  const labels = labelsAt(path) ?? {};
  const words = values.flatMap((value) => [value, ...(labels[value] ? [labels[value]] : []), ...(ALSO[value] ?? [])]);
  const small = words.map((word) => word.toLowerCase());
  const large = small.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [...new Set([...words, ...small, ...large])];
}
