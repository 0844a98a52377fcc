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

/** The buttons of a card that ask. */
export function askingButtons(node: unknown): AskingButton[] {
  if (Array.isArray(node)) return node.flatMap(askingButtons);
  if (typeof node !== 'object' || node === null) return [];
  const { type, title, data, fallback: _fallback, ...rest } = node as Readonly<Record<string, unknown>>;
  if (type === 'Action.Execute' && typeof title === 'string' && isAsking(data)) {
    return [{ title, reading: data.reading, ...(data.from === undefined ? {} : { from: data.from }) }];
  }
  return Object.values(rest).flatMap(askingButtons);
}
