import type { Reading } from '../questions/reading';

/** A button that asks a question, as it stands on a card. */
export interface AskingButton {
  readonly title: string;
  readonly reading: Reading;
  /** How much of the answer's list has been shown before. */
  readonly from?: number;
}

const isAsking = (data: unknown): data is { readonly reading: Reading; readonly from?: number } =>
  typeof data === 'object' && data !== null && 'verb' in data && data.verb === 'ask' && 'reading' in data;

const NOT_SHOWN: ReadonlySet<string> = new Set(['data', 'fallback']);

/** The buttons of a card that ask. */
export function askingButtons(card: unknown): AskingButton[] {
  const found: AskingButton[] = [];
  gather(card, found);
  return found;
}

function gather(node: unknown, found: AskingButton[]): void {
  if (Array.isArray(node)) {
    for (const each of node) gather(each, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, title, data } = node as Readonly<Record<string, unknown>>;
  if (type === 'Action.Execute' && typeof title === 'string' && isAsking(data)) {
    found.push({ title, reading: data.reading, ...(data.from === undefined ? {} : { from: data.from }) });
    return;
  }
  // What a button sends holds no buttons, and what stands in the place of something is not shown beside it.
  for (const [name, value] of Object.entries(node)) if (!NOT_SHOWN.has(name)) gather(value, found);
}
