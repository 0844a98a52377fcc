import { OVERALL } from '../../domain/phases';
import type { SheetField } from './columns';
import type { Labels } from './labels';

interface NamedPhase {
  readonly id: string;
  readonly name: string;
}

/** What is chosen from in a column: the plan's own phases, where it has such and the column is of phases. */
export function labelsOf({ labels, isPhase }: SheetField, own: readonly NamedPhase[]): Labels | undefined {
  if (!isPhase || own.length === 0) return labels;
  const overall = labels?.[OVERALL];
  return {
    ...(overall === undefined ? {} : { [OVERALL]: overall }),
    ...Object.fromEntries(own.map(({ id, name }) => [id, name])),
  };
}
