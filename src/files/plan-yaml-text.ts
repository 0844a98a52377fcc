import { Document, isScalar, Scalar, visit } from 'yaml';
import { type Period, periodNotation } from '../domain/periods';
import type { Plan } from '../domain/plan';

/** The word at the top of a plan file that says which version of the plan it was exported from. */
export const MADE_FROM = 'madeFrom';

const isPeriod = (value: object): value is Period =>
  'from' in value && 'to' in value && Object.keys(value).length === 2;

/** A plan as people write it: periods in their notation, and nothing that is empty where empty says nothing. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => written(item));
  if (typeof value !== 'object' || value === null) return value;
  if (isPeriod(value)) {
    const notation = periodNotation(value);
    return /^\d{4}$/u.test(notation) ? Number(notation) : notation;
  }
  const entries = Object.entries(value).map(([name, part]) => [name, written(part)] as const);
  return Object.fromEntries(entries.filter(([name, part]) => part !== undefined && !saysNothing(name, part)));
}

/** Lists that are empty when they are left out; the others say something by being empty. */
const KEPT_EMPTY: readonly string[] = ['prioritised', 'measures', 'area', 'dialogueKinds'];
const saysNothing = (name: string, part: unknown): boolean =>
  Array.isArray(part) && part.length === 0 && !KEPT_EMPTY.includes(name);

/** A text that needs no quotes, whatever YAML or a word processor makes of signs. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,.()/-]*$/u;
const MEANS_ELSE = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** The plan as a plan file (YAML) that reads back as the same plan. */
export function planYaml(plan: Plan, version: number): string {
  const document = new Document({ [MADE_FROM]: version, ...(written(plan) as object) });
  document.commentBefore = ` Made from version ${version} of the plan. The dates are final: an import does not move them.`;
  visit(document, {
    Scalar: (place, node) => {
      if (place === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      const isPlain = PLAIN.test(node.value) && node.value === node.value.trim() && !MEANS_ELSE.test(node.value);
      if (!isPlain && !/^\d{4}-\d\d(?:-\d\d)?$/u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
